//! A folder with a site.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Listed, Source, cores};
use crate::mirror::error::MirrorError;
use crate::mirror::names;

/// What file managers leave behind in any folder that is looked at.
const LITTER: [&str; 2] = [".DS_Store", "Thumbs.db"];

/// A folder on this machine or on a share.
pub(in crate::mirror) struct FolderSource {
    root: PathBuf,
}

impl FolderSource {
    pub(in crate::mirror) fn new(root: &Path) -> FolderSource {
        FolderSource { root: root.to_owned() }
    }

    /// The file, which is one and no link, however it is reached.
    fn open(&self, path: &str) -> Result<Option<File>, MirrorError> {
        names::check(path)?;
        let mut at = self.root.clone();
        for part in path.split('/') {
            at.push(part);
            match fs::symlink_metadata(&at) {
                Ok(meta) if meta.is_symlink() => {
                    return Err(MirrorError::Link { path: path.to_owned() });
                }
                Ok(_) => {}
                Err(error) if is_absence(&error) => return Ok(None),
                Err(error) => return Err(MirrorError::at(&at)(error)),
            }
        }
        if !at.is_file() {
            return Ok(None);
        }
        File::open(&at).map(Some).map_err(MirrorError::at(&at))
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

impl Source for FolderSource {
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError> {
        let Some(file) = self.open(path)? else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = file.take(limit + 1).read_to_end(&mut bytes);
        read.map_err(MirrorError::at(&self.root.join(path)))?;
        if bytes.len() as u64 > limit {
            return Err(MirrorError::TooLarge { path: path.to_owned(), limit });
        }
        Ok(Some(bytes))
    }

    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError> {
        let file = self.open(path)?;
        let file = file.ok_or_else(|| MirrorError::Missing { path: path.to_owned() })?;
        let copied = io::copy(&mut file.take(limit + 1), into);
        match copied.map_err(MirrorError::at(&self.root.join(path)))? {
            copied if copied > limit => Err(MirrorError::TooLarge { path: path.to_owned(), limit }),
            copied => Ok(copied),
        }
    }

    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError> {
        let failed = MirrorError::at(&self.root.join(path));
        part.set_len(0).and_then(|()| part.rewind()).map_err(failed)?;
        self.read(path, limit, part).map(|_| ())
    }

    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError> {
        list(&self.root).map(Some)
    }

    fn at_once(&self) -> usize {
        cores()
    }
}

/// Everything in a folder but folders and the litter of file managers, sorted by path. Links are not
/// followed.
fn list(root: &Path) -> Result<Vec<Listed>, MirrorError> {
    let mut found = Vec::new();
    for entry in WalkDir::new(root).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(root).to_owned();
            MirrorError::Io { path: at, source: error.into() }
        })?;
        if entry.file_type().is_dir() || LITTER.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let text = path.to_str().map(|path| path.replace(std::path::MAIN_SEPARATOR, "/"));
        found.push(match text {
            Some(path) if entry.file_type().is_file() => Listed::File(path),
            Some(path) => Listed::Odd(path),
            None => Listed::Odd(path.display().to_string()),
        });
    }
    Ok(found)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_is_not_followed_in_whatever_part_of_a_path() {
        let dir = tempfile::tempdir().unwrap();
        let (root, outside) = (dir.path().join("site"), dir.path().join("outside"));
        fs::create_dir_all(&outside).unwrap();
        fs::create_dir_all(&root).unwrap();
        fs::write(outside.join("secret"), "secret").unwrap();
        symlink(&outside, root.join("nl")).unwrap();
        symlink(outside.join("secret"), root.join("a.html")).unwrap();
        let source = FolderSource::new(&root);
        for path in ["nl/secret", "a.html"] {
            assert_eq!(source.small(path, 100).unwrap_err().code(), "link", "{path}");
            let read = source.read(path, 100, &mut Vec::new());
            assert_eq!(read.unwrap_err().code(), "link", "{path}");
        }
        assert_eq!(source.small("../outside/secret", 100).unwrap_err().code(), "unsafe-name");
    }
}
