//! A bundle: a site in one ZIP file.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Listed, Source};
use crate::mirror::error::MirrorError;
use crate::mirror::names;

/// The most entries that a bundle may have, whatever it says: each takes memory before a signature
/// was looked at.
const MANY: usize = 1_000_000;

/// A ZIP file whose entries were looked at: plain names, no links, nothing encrypted.
pub(in crate::mirror) struct BundleSource {
    path: PathBuf,
    archive: Mutex<ZipArchive<BufReader<File>>>,
    names: Vec<String>,
}

impl BundleSource {
    /// Opens a ZIP file and looks at its entries.
    pub(in crate::mirror) fn open(path: &Path) -> Result<BundleSource, MirrorError> {
        let file = File::open(path).map_err(MirrorError::at(path))?;
        let bad = |reason: String| MirrorError::NotABundle { path: path.to_owned(), reason };
        let mut archive =
            ZipArchive::new(BufReader::new(file)).map_err(|error| bad(error.to_string()))?;
        if archive.len() > MANY {
            return Err(bad(format!("{} entries", archive.len())));
        }
        if archive.has_duplicate_names() {
            return Err(bad("two entries of one name".to_owned()));
        }
        let mut found = Vec::new();
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(|error| bad(error.to_string()))?;
            let raw = entry.name_raw();
            let name = std::str::from_utf8(raw).map_err(|error| bad(error.to_string()))?;
            if entry.is_dir() {
                names::check(name.trim_end_matches('/'))?;
                continue;
            }
            names::check(name)?;
            if entry.is_symlink() {
                return Err(MirrorError::Link { path: name.to_owned() });
            }
            if entry.encrypted() {
                return Err(bad(format!("{name} is encrypted")));
            }
            found.push(name.to_owned());
        }
        names::check_twins(found.iter().map(String::as_str))?;
        found.sort();
        Ok(BundleSource { path: path.to_owned(), archive: Mutex::new(archive), names: found })
    }

    /// Gives the bytes of an entry, of which not more than one beyond `limit` are unpacked.
    fn unpack<T>(
        &self,
        path: &str,
        limit: u64,
        take: impl FnOnce(&mut dyn Read) -> io::Result<T>,
    ) -> Result<Option<T>, MirrorError> {
        let bad = |reason: String| MirrorError::NotABundle { path: self.path.clone(), reason };
        let mut archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = match archive.by_name(path) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(bad(error.to_string())),
        };
        // A wrong check sum or a damaged stream: the bytes are not those that were packed.
        match take(&mut entry.take(limit + 1)) {
            Ok(taken) => Ok(Some(taken)),
            Err(error) if error.kind() == io::ErrorKind::StorageFull => {
                Err(MirrorError::at(&self.path)(error))
            }
            Err(_) => Err(MirrorError::Changed { path: path.to_owned() }),
        }
    }
}

impl Source for BundleSource {
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError> {
        let bytes = self.unpack(path, limit, |entry| {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).map(|_| bytes)
        })?;
        match bytes {
            Some(bytes) if bytes.len() as u64 > limit => {
                Err(MirrorError::TooLarge { path: path.to_owned(), limit })
            }
            bytes => Ok(bytes),
        }
    }

    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError> {
        match self.unpack(path, limit, |entry| io::copy(entry, into))? {
            None => Err(MirrorError::Missing { path: path.to_owned() }),
            Some(copied) if copied > limit => {
                Err(MirrorError::TooLarge { path: path.to_owned(), limit })
            }
            Some(copied) => Ok(copied),
        }
    }

    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError> {
        part.set_len(0).and_then(|()| part.rewind()).map_err(MirrorError::at(&self.path))?;
        self.read(path, limit, part).map(|_| ())
    }

    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError> {
        Ok(Some(self.names.iter().cloned().map(Listed::File).collect()))
    }

    /// One reader moves through the file.
    fn at_once(&self) -> usize {
        1
    }
}
