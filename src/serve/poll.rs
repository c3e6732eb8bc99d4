//! Looking at the folder again and again, where nobody tells of changes: a network drive, the drives
//! of Windows under WSL, a system that watches as much as it can already.
//!
//! The poller of the crate that watches knows the time of a file in whole seconds, so that of two
//! saves in a second it sees one; comparing all texts instead would fetch the whole guide over the
//! network each time. This one asks for the time in full, the size and the number of a file, and
//! reads only what was saved a moment ago.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use camino::Utf8PathBuf;
use walkdir::WalkDir;

use crate::digest;
use crate::source::{Changed, PARTS, is_hidden};

/// How often is looked when nobody says how often.
pub(super) const EVERY: Duration = Duration::from_secs(1);
/// Of the time at most this part goes into looking: a slow drive is not kept busy.
const SHARE: u32 = 4;
/// A file system may keep times in steps as large as this (FAT); clocks of servers differ too. A
/// file that was saved less long ago is known by what it says.
const COARSE: Duration = Duration::from_secs(5);

/// Looks until it is dropped.
#[derive(Debug)]
pub(super) struct Poll {
    ended: Arc<AtomicBool>,
}

impl Drop for Poll {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

impl Poll {
    /// Looks at the guide in `root` now, and tells of what differs from then on. `tell` says whether
    /// anybody still listens.
    pub(super) fn start(
        root: PathBuf,
        every: Duration,
        tell: impl Fn(Changed) -> bool + Send + 'static,
    ) -> std::io::Result<Poll> {
        let ended = Arc::new(AtomicBool::new(false));
        let mut seen = look(&root, &BTreeMap::new());
        let end = Arc::clone(&ended);
        thread::Builder::new().name("poll".into()).spawn(move || {
            let mut pause = every;
            while wait(pause, &end) {
                let started = Instant::now();
                let new = look(&root, &seen);
                pause = every.max(started.elapsed() * SHARE);
                if let Some(changed) = difference(&seen, &new)
                    && !tell(changed)
                {
                    return;
                }
                seen = new;
            }
        })?;
        Ok(Poll { ended })
    }
}

/// Waits, in steps so that the end is not far; false when it has come.
fn wait(pause: Duration, end: &AtomicBool) -> bool {
    let mut left = pause;
    while !left.is_zero() {
        let step = left.min(Duration::from_millis(200));
        thread::sleep(step);
        left -= step;
        if end.load(Ordering::Relaxed) {
            return false;
        }
    }
    !end.load(Ordering::Relaxed)
}

/// What is known of a file without reading it, and of a new one what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    modified: Option<SystemTime>,
    size: u64,
    number: u64,
    /// Of a link, the file that it leads to.
    leads_to: Option<PathBuf>,
    says: Option<String>,
}

impl Seen {
    fn differs(&self, other: &Seen) -> bool {
        let known = |seen: &Seen| (seen.modified, seen.size, seen.number);
        let read = self.says.as_ref().zip(other.says.as_ref());
        known(self) != known(other)
            || self.leads_to != other.leads_to
            || read.is_some_and(|(one, other)| one != other)
    }
}

/// Every file of the guide, links followed, by its path in the guide.
fn look(root: &Path, before: &BTreeMap<PathBuf, Seen>) -> BTreeMap<PathBuf, Seen> {
    let mut found = BTreeMap::new();
    for part in PARTS {
        let walk = WalkDir::new(root.join(part)).follow_links(false).into_iter();
        let visible = walk.filter_entry(|entry| {
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_string_lossy();
            entry.depth() == 0 || !is_hidden(&path.replace(std::path::MAIN_SEPARATOR, "/"))
        });
        for entry in visible.flatten().filter(|entry| !entry.file_type().is_dir()) {
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_owned();
            let link = entry.path_is_symlink();
            // A link to nothing is there all the same, and may lead to something later.
            let meta = if link { fs::metadata(entry.path()).ok() } else { entry.metadata().ok() };
            let leads_to = link.then(|| entry.path().canonicalize().unwrap_or_default());
            let old = before.get(&path);
            found.insert(path, seen(entry.path(), meta.as_ref(), leads_to, old));
        }
    }
    found
}

fn seen(
    path: &Path,
    meta: Option<&Metadata>,
    leads_to: Option<PathBuf>,
    old: Option<&Seen>,
) -> Seen {
    let modified = meta.and_then(|meta| meta.modified().ok());
    let size = meta.map_or(0, Metadata::len);
    let seen = Seen { modified, size, number: meta.map_or(0, number), leads_to, says: None };
    let is_file = meta.is_some_and(Metadata::is_file);
    let says = match old {
        _ if is_file && is_recent(modified) => fs::read(path).ok().map(|text| digest::hex(&text)),
        // Still true of a file that is as it was.
        Some(old) if !old.differs(&seen) => old.says.clone(),
        _ => None,
    };
    Seen { says, ..seen }
}

#[expect(clippy::disallowed_methods, reason = "what is read again shows in no output")]
fn is_recent(modified: Option<SystemTime>) -> bool {
    let Some(modified) = modified else { return true };
    let now = SystemTime::now();
    // The clock of a server may be ahead of ours.
    let apart = now.duration_since(modified).or_else(|_| modified.duration_since(now));
    apart.is_ok_and(|apart| apart < COARSE)
}

/// What a file system calls a file: one that took the place of another has another number.
#[cfg(unix)]
fn number(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

/// Elsewhere the time and the size must do.
#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// What differs; none where nothing does.
fn difference(old: &BTreeMap<PathBuf, Seen>, new: &BTreeMap<PathBuf, Seen>) -> Option<Changed> {
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    let other = new.iter().filter(|(path, seen)| old.get(*path).is_none_or(|o| o.differs(seen)));
    let paths: BTreeSet<&PathBuf> = gone.chain(other.map(|(path, _)| path)).collect();
    if paths.is_empty() {
        return None;
    }
    let named = paths.into_iter().map(|path| {
        let path = path.to_str()?;
        Some(Utf8PathBuf::from(path.replace(std::path::MAIN_SEPARATOR, "/")))
    });
    Some(named.collect::<Option<_>>().map_or(Changed::Anything, Changed::Paths))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Folder(tempfile::TempDir);

    impl Folder {
        fn new() -> Folder {
            let folder = Folder(tempfile::tempdir().unwrap());
            folder.write("content/a.md", "een");
            folder
        }

        fn write(&self, path: &str, text: &str) {
            let path = self.0.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn look(&self, before: &BTreeMap<PathBuf, Seen>) -> BTreeMap<PathBuf, Seen> {
            look(self.0.path(), before)
        }
    }

    fn paths(changed: Option<Changed>) -> Vec<String> {
        match changed {
            Some(Changed::Paths(paths)) => {
                paths.into_iter().map(Utf8PathBuf::into_string).collect()
            }
            Some(Changed::Anything) => vec!["anything".into()],
            None => Vec::new(),
        }
    }

    #[test]
    fn what_comes_goes_and_changes_is_named_and_nothing_else() {
        let folder = Folder::new();
        folder.write("content/b.md", "b");
        let first = folder.look(&BTreeMap::new());
        assert_eq!(difference(&first, &folder.look(&first)), None);
        folder.write("content/a.md", "een en meer");
        folder.write("themes/default/x.css", "x");
        folder.write("content/.a.md.swp", "x");
        folder.write("public/index.html", "x");
        fs::remove_file(folder.0.path().join("content/b.md")).unwrap();
        let second = folder.look(&first);
        let expected = ["content/a.md", "content/b.md", "themes/default/x.css"];
        assert_eq!(paths(difference(&first, &second)), expected);
    }

    #[test]
    fn two_saves_of_one_size_in_one_step_of_the_clock_are_two() {
        let folder = Folder::new();
        let path = folder.0.path().join("content/a.md");
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        let first = folder.look(&BTreeMap::new());
        let file = fs::File::options().write(true).open(&path).unwrap();
        std::io::Write::write_all(&mut &file, b"EEN").unwrap();
        file.set_modified(time).unwrap();
        let second = folder.look(&first);
        assert_eq!(paths(difference(&first, &second)), ["content/a.md"]);
    }

    #[test]
    fn a_file_that_grows_old_has_not_changed() {
        let folder = Folder::new();
        let path = folder.0.path().join("content/a.md");
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        let mut first = folder.look(&BTreeMap::new());
        assert_eq!(first[Path::new("content/a.md")].says, None, "it is not read");
        first.get_mut(Path::new("content/a.md")).unwrap().says = Some("as it was".into());
        assert_eq!(difference(&first, &folder.look(&first)), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_changes_with_what_it_leads_to() {
        let folder = Folder::new();
        folder.write("teksten/a.md", "een");
        folder.write("teksten/b.md", "een");
        let link = folder.0.path().join("content/link.md");
        std::os::unix::fs::symlink("../teksten/a.md", &link).unwrap();
        let first = folder.look(&BTreeMap::new());
        folder.write("teksten/a.md", "twee");
        let second = folder.look(&first);
        assert_eq!(paths(difference(&first, &second)), ["content/link.md"]);
        fs::remove_file(&link).unwrap();
        std::os::unix::fs::symlink("../teksten/b.md", &link).unwrap();
        let third = folder.look(&second);
        assert_eq!(paths(difference(&second, &third)), ["content/link.md"]);
        fs::remove_file(folder.0.path().join("teksten/b.md")).unwrap();
        assert_eq!(paths(difference(&third, &folder.look(&third))), ["content/link.md"]);
    }
}
