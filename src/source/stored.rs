//! Files whose bytes nobody holds: what they are is known, and they are read again when a reader asks.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use camino::Utf8PathBuf;
use gix::ObjectId;

use super::text::Sources;
use crate::beside::{self, Kind, Look};

/// A file beside a text, or one of the publisher's own for the root of the site.
#[derive(Debug, Clone)]
pub struct StoredFile {
    /// Path relative to the root.
    pub path: Utf8PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: Arc<str>,
    /// The same as it counts in the digest of a text: of what is text itself with line ends written LF,
    /// which Git may write otherwise on another computer.
    pub says: Arc<str>,
    /// What it is.
    pub look: Look,
    origin: Origin,
}

/// The same file with the same bytes.
impl PartialEq for StoredFile {
    fn eq(&self, other: &StoredFile) -> bool {
        (&self.path, &self.sha256) == (&other.path, &other.sha256)
    }
}

impl Eq for StoredFile {}

/// Where the bytes of a file can be had again.
#[derive(Clone)]
pub enum Origin {
    /// On disk.
    Disk(PathBuf),
    /// In a repository.
    Git(Arc<gix::ThreadSafeRepository>, ObjectId),
    /// Here: of a tree that stands nowhere.
    Here(Arc<[u8]>),
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Disk(path) => f.debug_tuple("Disk").field(path).finish(),
            Origin::Git(_, id) => f.debug_tuple("Git").field(id).finish(),
            Origin::Here(bytes) => f.debug_tuple("Here").field(&bytes.len()).finish(),
        }
    }
}

impl StoredFile {
    /// A file with these bytes, which are looked at and not kept.
    pub(super) fn new(path: Utf8PathBuf, bytes: &[u8], origin: Origin) -> StoredFile {
        let sha256: Arc<str> = crate::digest::hex(bytes).into();
        let name = path.file_name().unwrap_or_default();
        let is_text = Kind::of_name(name).is_some_and(Kind::is_text);
        let says = match bytes.windows(2).any(|two| two == b"\r\n") {
            true if is_text => crate::digest::hex(&without_returns(bytes)).into(),
            _ => Arc::clone(&sha256),
        };
        StoredFile {
            size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            look: beside::look(name, bytes),
            sha256,
            says,
            path,
            origin,
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.path.file_name().unwrap_or_default()
    }

    /// Its bytes, which are those that were looked at.
    ///
    /// # Errors
    /// They can no longer be read, or are others now (`InvalidData`).
    pub fn read(&self) -> io::Result<Vec<u8>> {
        let bytes = match &self.origin {
            Origin::Disk(path) => std::fs::read(path)?,
            Origin::Git(repository, id) => {
                let repository = repository.to_thread_local();
                let mut object = repository.find_blob(*id).map_err(io::Error::other)?;
                object.take_data()
            }
            Origin::Here(bytes) => bytes.to_vec(),
        };
        match crate::digest::hex(&bytes) == *self.sha256 {
            true => Ok(bytes),
            false => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

/// Text with its line ends written LF.
fn without_returns(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            out.push(*byte);
        }
    }
    out
}

/// The files beside a text by name. One that could not be read is there without being known; of a text
/// of the past all are known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilesBeside {
    files: BTreeMap<String, Option<Arc<StoredFile>>>,
    folders: BTreeSet<String>,
}

/// What stands under a name.
#[derive(Debug)]
pub enum Beside<'f> {
    /// A file.
    File(&'f Arc<StoredFile>),
    /// A file that could not be read, which was reported.
    Unread,
    /// A folder.
    Folder,
    /// Nothing.
    Nothing,
}

impl FilesBeside {
    /// Those in a folder such as `content/sections/a/`; `unread` are the paths of what could not be
    /// read.
    pub fn of<'u>(
        sources: &Sources,
        folder: &str,
        unread: impl IntoIterator<Item = &'u str>,
    ) -> FilesBeside {
        let mut beside = FilesBeside::default();
        for file in sources.stored(folder) {
            match file.path.as_str()[folder.len()..].split_once('/') {
                Some((inner, _)) => _ = beside.folders.insert(inner.to_owned()),
                None => beside.add(file),
            }
        }
        let names = unread.into_iter().filter_map(|path| path.strip_prefix(folder));
        for name in names.filter(|name| !name.contains('/')) {
            beside.files.entry(name.to_owned()).or_insert(None);
        }
        beside
    }

    /// Adds a file.
    pub fn add(&mut self, file: &Arc<StoredFile>) {
        self.files.insert(file.name().to_owned(), Some(Arc::clone(file)));
    }

    /// What stands under a name.
    pub fn find(&self, name: &str) -> Beside<'_> {
        match self.files.get(name) {
            Some(Some(file)) => Beside::File(file),
            Some(None) => Beside::Unread,
            None if self.folders.contains(name) => Beside::Folder,
            None => Beside::Nothing,
        }
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}
