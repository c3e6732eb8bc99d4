//! What takes long to make, kept between builds: the files of editions, and layouts, pictures and
//! PDFs of charts.
//!
//! An edition never changes, and reading and drawing it again costs as much as the guide of today.
//! Its files are kept under a key of everything that they are made from: the tree of the tag, the
//! program, the theme and what they lead to in the guide of today; so are the versions that it
//! holds, which the guide of today must know first. What is made of a chart is kept under a key of
//! what it was made from.
//! They lie in the cache folder of the user; where there is none, or it cannot be written, every
//! build makes them anew.
//!
//! Nothing is ever out of date there, only out of use: a newer program or theme has other keys. So
//! what was used longest ago is removed once all of it is larger than [`LIMIT`]. Another build may
//! run at the same moment; what is taken from under it, it makes anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::kept_files;
use crate::content::LedgerId;
use crate::digest;
use crate::guide::Held;
use crate::kept::Kept;
use crate::output::HashedFile;

/// The most bytes that are kept: some sixty editions of a guide of common size.
const LIMIT: u64 = 512 * 1024 * 1024;

/// The bytes of the first line of a file in the cache: the digest of the rest and a line end.
const HEAD: usize = 65;

/// The folder with what was kept; each file in it tells by digests whether it is whole.
#[derive(Debug)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
    program: String,
}

impl Cache {
    /// The cache of the user who runs the program.
    pub(super) fn of_user() -> Cache {
        Cache { folder: folder_of_user("editions"), program: program() }
    }

    /// No cache: nothing is in it, and it keeps nothing.
    pub(super) fn none() -> Cache {
        Cache { folder: None, program: program() }
    }

    /// The key of an edition that is made from these parts.
    pub(super) fn key(&self, parts: &[&str]) -> String {
        let all = std::iter::once(self.program.as_str()).chain(parts.iter().copied());
        // The length keeps two lists of parts apart that read the same in one piece.
        let text: String = all.map(|part| format!("{}:{part}\n", part.len())).collect();
        digest::hex(text.as_bytes())
    }

    /// The files that were kept under a key; none when they are not there or damaged.
    pub(super) fn files(&self, key: &str) -> Option<Vec<HashedFile>> {
        let path = self.path(key)?;
        let files = kept_files::read(&mut BufReader::new(File::open(&path).ok()?))?;
        mark_used(&path);
        Some(files)
    }

    /// Keeps files under a key.
    pub(super) fn keep_files(&self, key: &str, files: &[HashedFile]) {
        self.put(key, |out| kept_files::write(out, files));
    }

    /// The versions that were kept under a key; none when they are not there or damaged.
    pub(super) fn held(&self, key: &str) -> Option<Held> {
        let written: BTreeMap<String, String> = serde_json::from_slice(&self.get(key)?).ok()?;
        let read =
            written.into_iter().map(|(name, number)| Some((LedgerId::parse(&name)?, number)));
        Some(Held { versions: read.collect::<Option<_>>()? })
    }

    /// Keeps versions under a key.
    pub(super) fn keep_held(&self, key: &str, held: &Held) {
        if let Ok(json) = serde_json::to_vec(&held.versions) {
            self.keep_bytes(key, &json);
        }
    }

    fn keep_bytes(&self, key: &str, bytes: &[u8]) {
        let head = digest::hex(bytes);
        self.put(key, |out| writeln!(out, "{head}").and_then(|()| out.write_all(bytes)));
    }

    fn get(&self, key: &str) -> Option<Vec<u8>> {
        let path = self.path(key)?;
        let mut bytes = fs::read(&path).ok()?;
        mark_used(&path);
        let body = (bytes.len() >= HEAD).then(|| bytes.split_off(HEAD))?;
        bytes.strip_suffix(b"\n").filter(|head| *head == digest::hex(&body).as_bytes())?;
        Some(body)
    }

    /// A cache that cannot be written is none.
    fn put(&self, key: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if let Some(path) = self.path(key) {
            let _ = write(&path, fill);
        }
    }

    /// Removes what was used longest ago, never what this build used, until the rest is no larger
    /// than `limit`.
    pub(super) fn sweep(&self, used: &BTreeSet<String>) {
        self.sweep_to(LIMIT, used);
    }

    fn sweep_to(&self, limit: u64, used: &BTreeSet<String>) {
        let listed = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        let mut kept: Vec<(SystemTime, String, u64)> = listed
            .into_iter()
            .flatten()
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let meta = entry.metadata().ok().filter(fs::Metadata::is_file)?;
                Some((meta.modified().ok()?, entry.file_name().into_string().ok()?, meta.len()))
            })
            .collect();
        kept.sort();
        let mut size: u64 = kept.iter().map(|(_, _, size)| size).sum();
        for (_, name, bytes) in kept.iter().filter(|(_, name, _)| !used.contains(name)) {
            if size <= limit {
                return;
            }
            if let Some(path) = self.path(name) {
                // Another build may have removed it a moment ago.
                let _ = fs::remove_file(path);
                size = size.saturating_sub(*bytes);
            }
        }
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(key))
    }
}

impl Cache {
    /// The name of what was made from this.
    fn made(&self, made_from: &str) -> String {
        format!("made-{}", self.key(&["made", made_from]))
    }
}

impl Kept for Cache {
    fn get(&self, made_from: &str) -> Option<Vec<u8>> {
        self.get(&self.made(made_from))
    }

    fn keep(&self, made_from: &str, bytes: &[u8]) {
        self.keep_bytes(&self.made(made_from), bytes);
    }
}

/// The time of a file says when it was used last.
#[expect(clippy::disallowed_methods, reason = "when a file was used shows in no output")]
fn mark_used(path: &Path) {
    if let Ok(file) = File::options().write(true).open(path) {
        let _ = file.set_modified(SystemTime::now());
    }
}

pub(super) fn write(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // In one step: another build may read at the same moment.
    let mut out = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
    fill(&mut out)?;
    out.into_inner().map_err(|error| error.into_error())?.persist(path).map_err(|e| e.error)?;
    Ok(())
}

/// What tells one build of the program from another.
fn program() -> String {
    let file = std::env::current_exe().ok().and_then(|path| fs::metadata(path).ok());
    let stamp = file.map(|meta| format!("{} {:?}", meta.len(), meta.modified().ok()));
    format!("{} {}", env!("CARGO_PKG_VERSION"), stamp.unwrap_or_default())
}

/// The folder of this name in the cache of the user; none where there is no cache.
#[expect(clippy::disallowed_methods, reason = "commands/ is where the environment is read")]
pub(super) fn folder_of_user(name: &str) -> Option<PathBuf> {
    let given = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let base = given("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| given("LOCALAPPDATA").map(PathBuf::from))
        .or_else(|| Some(Path::new(&given("HOME")?).join(".cache")))?;
    base.is_absolute().then(|| base.join("leidraad").join(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::Route;

    fn file(route: &str, bytes: impl Into<Vec<u8>>) -> HashedFile {
        HashedFile::new(Route::new(route), bytes.into())
    }

    fn cache(folder: &Path) -> Cache {
        Cache { folder: Some(folder.join("deep")), program: "1".into() }
    }

    #[test]
    fn what_was_kept_comes_back_byte_for_byte() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let files = vec![file("a/b.html", b"x\n\0y"), file("c", b"")];
        let key = cache.key(&["tree", "theme"]);
        assert_eq!(cache.files(&key), None);
        cache.keep_files(&key, &files);
        assert_eq!(cache.files(&key), Some(files));
    }

    #[test]
    fn versions_that_were_kept_come_back() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let names = ["kern", "glossary", "diagram:proef"];
        let versions =
            names.map(|name| (LedgerId::parse(name).unwrap(), format!("{}.0", name.len())));
        let held = Held { versions: versions.into() };
        let key = cache.key(&["versions", "tree"]);
        assert_eq!(cache.held(&key), None);
        cache.keep_held(&key, &held);
        assert_eq!(cache.held(&key), Some(held));
        assert_eq!(cache.files(&key), None, "one is not taken for the other");
    }

    #[test]
    fn a_picture_comes_back_for_what_it_was_made_from_alone() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let kept: &dyn Kept = &cache;
        assert_eq!(kept.get("drawing"), None);
        kept.keep("drawing", b"\x89PNG");
        assert_eq!(kept.get("drawing").as_deref(), Some(&b"\x89PNG"[..]));
        assert_eq!(kept.get("another"), None);
        let path = cache.path(&cache.made("drawing")).unwrap();
        fs::write(&path, [fs::read(&path).unwrap(), vec![0]].concat()).unwrap();
        assert_eq!(kept.get("drawing"), None, "a damaged one is none");
    }

    #[test]
    fn a_damaged_file_is_not_used() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let key = cache.key(&["a"]);
        cache.keep_files(&key, &[file("a", b"text")]);
        let path = place.path().join("deep").join(&key);
        let damaged = fs::read_to_string(&path).unwrap().replace("text", "test");
        fs::write(path, damaged).unwrap();
        assert_eq!(cache.files(&key), None);
    }

    #[test]
    fn what_was_used_longest_ago_goes_first_and_what_is_in_use_never() {
        let place = tempfile::tempdir().unwrap();
        let cache = cache(place.path());
        let keys: Vec<String> = (0..4).map(|n| cache.key(&[&n.to_string()])).collect();
        for (age, key) in keys.iter().enumerate() {
            cache.keep_files(key, &[file("a", vec![0; 1000])]);
            let path = cache.path(key).unwrap();
            let day = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1000 * age as u64);
            File::options().write(true).open(path).unwrap().set_modified(day).unwrap();
        }
        // The oldest is used again; the one after it is in use by this build.
        assert!(cache.files(&keys[0]).is_some());
        let size = fs::metadata(cache.path(&keys[0]).unwrap()).unwrap().len();
        cache.sweep_to(3 * size, &BTreeSet::from([keys[1].clone()]));
        let there: Vec<bool> = keys.iter().map(|key| cache.path(key).unwrap().exists()).collect();
        assert_eq!(there, [true, true, false, true]);
        cache.sweep_to(0, &BTreeSet::from([keys[1].clone()]));
        let there: Vec<bool> = keys.iter().map(|key| cache.path(key).unwrap().exists()).collect();
        assert_eq!(there, [false, true, false, false]);
    }

    #[test]
    fn builds_that_sweep_at_the_same_moment_get_whole_files_or_none() {
        let place = tempfile::tempdir().unwrap();
        let files = vec![file("a", vec![7; 50_000])];
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let cache = cache(place.path());
                    for round in 0..50 {
                        let key = cache.key(&[&(round % 5).to_string()]);
                        cache.keep_files(&key, &files);
                        assert!(cache.files(&key).is_none_or(|kept| kept == files));
                        cache.sweep_to(60_000, &BTreeSet::new());
                    }
                });
            }
        });
    }

    #[test]
    fn every_part_counts() {
        let cache = Cache { folder: None, program: "1".into() };
        assert_ne!(cache.key(&["ab", "c"]), cache.key(&["a", "bc"]));
        assert_ne!(cache.key(&["a"]), Cache { folder: None, program: "2".into() }.key(&["a"]));
        assert_eq!(cache.files("key"), None);
    }
}
