//! The rendered files of editions, kept between builds.
//!
//! An edition never changes, and drawing it again costs as much as the guide of today. Its files
//! are kept under a key of everything that they are made from: the tree of the tag, the program,
//! the theme and what they lead to in the guide of today. They lie in the cache folder of the user;
//! where there is none, or it cannot be written, every build makes them anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::digest;
use crate::guide::Route;

type Files = Vec<(Route, Vec<u8>)>;

/// A file in the cache holds the digest of what follows in its first line.
pub(super) struct EditionCache {
    folder: Option<PathBuf>,
    program: String,
}

impl EditionCache {
    /// The cache of the user who runs the program.
    pub(super) fn of_user() -> EditionCache {
        EditionCache { folder: cache_folder(), program: program() }
    }

    /// The key of an edition that is made from these parts.
    pub(super) fn key(&self, parts: &[&str]) -> String {
        let all = std::iter::once(self.program.as_str()).chain(parts.iter().copied());
        // The length keeps two lists of parts apart that read the same in one piece.
        let text: String = all.map(|part| format!("{}:{part}\n", part.len())).collect();
        digest::hex(text.as_bytes())
    }

    /// The files that were kept under a key; none when they are not there or damaged.
    pub(super) fn get(&self, key: &str) -> Option<Files> {
        let bytes = fs::read(self.path(key)?).ok()?;
        let (head, body) = bytes.split_at_checked(65)?;
        (head[..64] == *digest::hex(body).as_bytes()).then(|| unpacked(body))?
    }

    /// Keeps files under a key. A cache that cannot be written is none.
    pub(super) fn put(&self, key: &str, files: &Files) {
        if let Some(path) = self.path(key) {
            let _ = write(&path, files);
        }
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(key))
    }
}

fn write(path: &Path, files: &Files) -> io::Result<()> {
    let body = packed(files);
    let mut bytes = format!("{}\n", digest::hex(&body)).into_bytes();
    bytes.extend(body);
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    // In one step: another build may read at the same moment.
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, &bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Each file as its address, its length and its bytes.
fn packed(files: &Files) -> Vec<u8> {
    let mut out = Vec::new();
    for (route, bytes) in files {
        out.extend_from_slice(format!("{route}\n{}\n", bytes.len()).as_bytes());
        out.extend_from_slice(bytes);
    }
    out
}

fn unpacked(mut rest: &[u8]) -> Option<Files> {
    let mut files = Vec::new();
    while !rest.is_empty() {
        let (route, after) = line(rest)?;
        let (length, after) = line(after)?;
        let (bytes, after) = after.split_at_checked(length.parse().ok()?)?;
        files.push((Route::new(route), bytes.to_vec()));
        rest = after;
    }
    Some(files)
}

fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().position(|b| *b == b'\n')?;
    Some((std::str::from_utf8(&bytes[..end]).ok()?, &bytes[end + 1..]))
}

/// What tells one build of the program from another.
fn program() -> String {
    let file = std::env::current_exe().ok().and_then(|path| fs::metadata(path).ok());
    let stamp = file.map(|meta| format!("{} {:?}", meta.len(), meta.modified().ok()));
    format!("{} {}", env!("CARGO_PKG_VERSION"), stamp.unwrap_or_default())
}

#[expect(clippy::disallowed_methods, reason = "commands/ is where the environment is read")]
fn cache_folder() -> Option<PathBuf> {
    let given = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let base = given("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| given("LOCALAPPDATA").map(PathBuf::from))
        .or_else(|| Some(Path::new(&given("HOME")?).join(".cache")))?;
    base.is_absolute().then(|| base.join("leidraad").join("editions"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(folder: &Path) -> EditionCache {
        EditionCache { folder: Some(folder.join("deep")), program: "1".into() }
    }

    #[test]
    fn what_was_kept_comes_back_byte_for_byte() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let files =
            vec![(Route::new("a/b.html"), b"x\n\0y".to_vec()), (Route::new("c"), Vec::new())];
        let key = cache.key(&["tree", "theme"]);
        assert_eq!(cache.get(&key), None);
        cache.put(&key, &files);
        assert_eq!(cache.get(&key), Some(files));
    }

    #[test]
    fn a_damaged_file_is_not_used() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let key = cache.key(&["a"]);
        cache.put(&key, &vec![(Route::new("a"), b"text".to_vec())]);
        let path = place.path().join("deep").join(&key);
        let damaged = fs::read_to_string(&path).unwrap().replace("text", "test");
        fs::write(path, damaged).unwrap();
        assert_eq!(cache.get(&key), None);
    }

    #[test]
    fn every_part_counts() {
        let cache = EditionCache { folder: None, program: "1".into() };
        assert_ne!(cache.key(&["ab", "c"]), cache.key(&["a", "bc"]));
        assert_ne!(
            cache.key(&["a"]),
            EditionCache { folder: None, program: "2".into() }.key(&["a"])
        );
        assert_eq!(cache.get("key"), None);
    }
}
