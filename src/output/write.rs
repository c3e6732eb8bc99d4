//! Writing a site and putting it in its place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rayon::prelude::*;

use super::contents::Contents;
use super::error::OutputError;
use super::manifest::{MANIFEST, MARKER, MARKER_TEXT, Manifest, is_unlisted};
use super::own::{self, Folder};
use super::set::{OutputSet, WholeSet};
use super::staging::Staging;
use super::swap::{self, Way};
use super::target::Target;
use crate::digest;
use crate::guide::Route;

/// How long another build to the same target is waited for. A build writes for a second or less.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a build has put on disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The folder.
    pub path: PathBuf,
    /// How many files are in it, the manifest included.
    pub files: usize,
    /// Their size in bytes, the manifest included.
    pub bytes: u64,
    /// The SHA-256 of the manifest, which stands for the whole site.
    pub manifest_hash: String,
    /// True when an older site stood there.
    pub replaced: bool,
    /// Folders beside the target with files of others that turned up in the old site while it was
    /// being replaced, or that lay where a killed run had worked. Mostly empty.
    pub kept: Vec<PathBuf>,
}

/// Writes a site beside its target and puts it in its place in one step.
///
/// # Errors
/// See [`OutputError`]. Whatever stood at the target still stands there.
pub fn publish(set: &OutputSet, target: &Target) -> Result<Published, OutputError> {
    let published = publish_by(Way::Best, PATIENCE, &WholeSet::of(set), target, &mut || true)?;
    // A set of bytes cannot turn out to be spoiled.
    Ok(published.unwrap_or_default())
}

/// Makes and writes the files of a site beside its target, and puts it in its place in one step. None
/// where it turned out on the way that it must not be published.
///
/// Two builds to one target do not meet: the second waits for the first. What a killed build left
/// is cleared by the next one.
///
/// # Errors
/// See [`OutputError`]. Whatever stood at the target still stands there.
pub fn publish_contents(
    contents: &dyn Contents,
    target: &Target,
) -> Result<Option<Published>, OutputError> {
    publish_by(Way::Best, PATIENCE, contents, target, &mut || true)
}

/// As [`publish_contents`], for a site that takes its place together with another: `ready` is called
/// once all of this one is on the disk, and right before it takes its place. When that says no, it does
/// not, and nothing is published.
///
/// # Errors
/// See [`OutputError`]. Whatever stood at the target still stands there.
pub fn publish_contents_after(
    contents: &dyn Contents,
    target: &Target,
    ready: &mut dyn FnMut() -> bool,
) -> Result<Option<Published>, OutputError> {
    publish_by(Way::Best, PATIENCE, contents, target, ready)
}

/// Takes a site away, with nothing that is not part of it.
///
/// # Errors
/// See [`OutputError`].
pub fn remove(target: &Target) -> Result<(), OutputError> {
    let staging = Staging::open(target, PATIENCE)?;
    staging.clear(target)?;
    match fs::rename(target.path(), staging.old_site()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(OutputError::at(&target.path(), error));
        }
        _ => {}
    }
    staging.clear(target)?;
    sync_folder(target.parent());
    Ok(())
}

fn publish_by(
    way: Way,
    patience: Duration,
    contents: &dyn Contents,
    target: &Target,
    ready: &mut dyn FnMut() -> bool,
) -> Result<Option<Published>, OutputError> {
    let staging = Staging::open(target, patience)?;
    staging.finish_interrupted(target)?;
    let mut kept = staging.clear(target)?;
    let outcome = write_and_swap(way, contents, &staging, target, ready);
    // After a failure, what was written so far goes; after a success, the old site. What cannot
    // be taken away now is tried again by the next run, and is no reason to call this one failed.
    kept.extend(staging.clear(target).unwrap_or_default());
    let written = outcome?;
    Ok(written.map(|published| Published { path: target.path(), kept, ..published }))
}

/// What was written; none where the contents turned out to be spoiled.
fn write_and_swap(
    way: Way,
    contents: &dyn Contents,
    staging: &Staging,
    target: &Target,
    ready: &mut dyn FnMut() -> bool,
) -> Result<Option<Published>, OutputError> {
    let (new, path) = (staging.new_site(), target.path());
    let old = OldSite::at(&path, target.inspect()?);
    let written = write(contents, &old, staging);
    let written = written.map_err(|(at, error)| match OutputError::at(&at, error) {
        OutputError::DiskFull { path, .. } => {
            OutputError::DiskFull { path, needed: Some(size(contents)) }
        }
        other => other,
    })?;
    let Some(published) = written else { return Ok(None) };
    if !ready() {
        return Ok(None);
    }
    // Again, because writing took a while.
    let there = target.inspect()?;
    let swapped = match there {
        Folder::Absent => fs::rename(&new, &path),
        Folder::Empty | Folder::Ours => {
            keep_permissions(&path, &new);
            swap::replace(way, &new, &path, &staging.old_site())
        }
    };
    swapped.map_err(|error| match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
            OutputError::NotReplaceable { path: path.clone() }
        }
        _ => OutputError::at(&path, error),
    })?;
    sync_folder(target.parent());
    Ok(Some(Published { replaced: matches!(there, Folder::Ours), ..published }))
}

/// The size of all files together, in bytes: each is made for that and thrown away.
fn size(contents: &dyn Contents) -> u64 {
    contents.routes().par_iter().map(|route| contents.file(route).0.len() as u64).sum()
}

type Failure = (PathBuf, io::Error);

/// Why writing stopped.
enum Stop {
    Failed(Failure),
    Spoiled,
}

/// Writes the whole site into the staging folder, each file when it is made. When this returns, it is
/// on the disk and not only in memory, and the manifest came last: a folder with a manifest is whole.
fn write(
    contents: &dyn Contents,
    old: &OldSite,
    staging: &Staging,
) -> Result<Option<Published>, Failure> {
    let site = staging.new_site();
    let at_site = |error| (site.clone(), error);
    let marker = Route::new(MARKER);
    let mut routes: Vec<&Route> = contents.routes().iter().collect();
    // A mirror brings the marker of the tool that built the site.
    let brings_marker = routes.contains(&&marker);
    if !brings_marker {
        routes.push(&marker);
    }
    let plan = Manifest::planned(routes.iter().map(|route| route.as_str()));
    staging.note_plan(&plan).map_err(at_site)?;
    fs::create_dir(&site).map_err(at_site)?;
    let folders: BTreeSet<PathBuf> =
        routes.iter().filter_map(|r| Some(site.join(r.as_str()).parent()?.to_owned())).collect();
    for folder in &folders {
        fs::create_dir_all(folder).map_err(|error| (folder.clone(), error))?;
    }
    let written: Result<Vec<(String, String, u64)>, Stop> = routes
        .par_iter()
        .with_max_len(16)
        .map(|route| {
            if let Some((hash, size)) = link_whole(contents, route, &site) {
                return Ok((route.to_string(), hash, size));
            }
            let (bytes, hash) = match route.as_str() {
                MARKER if !brings_marker => (Cow::Borrowed(MARKER_TEXT.as_bytes()), None),
                _ => contents.file(route),
            };
            if contents.is_spoiled() {
                return Err(Stop::Spoiled);
            }
            let hash = hash.map_or_else(|| digest::hex(&bytes), str::to_owned);
            let path = site.join(route.as_str());
            let same = old.same(route, &hash, &bytes);
            // Not every file system has links, and not every file may be linked.
            let linked = same.is_some_and(|same| fs::hard_link(same, &path).is_ok());
            if !linked {
                write_file(&path, &bytes).map_err(Stop::Failed)?;
            }
            Ok((route.to_string(), hash, bytes.len() as u64))
        })
        .collect();
    let written = match written {
        Ok(written) => written,
        Err(Stop::Failed(failure)) => return Err(failure),
        Err(Stop::Spoiled) => return Ok(None),
    };
    sync_all(&site, &folders, &routes).map_err(at_site)?;
    let bytes: u64 = written.iter().map(|(_, _, bytes)| bytes).sum();
    let files = written.len() + 1;
    let listed = written.into_iter().filter(|(path, ..)| !is_unlisted(path));
    let manifest = Manifest::new(listed.map(|(path, hash, _)| (path, hash)).collect()).to_string();
    let list = site.join(MANIFEST);
    write_file(&list, manifest.as_bytes())?;
    File::options().write(true).open(&list).and_then(|f| f.sync_all()).map_err(|e| (list, e))?;
    sync_folder(&site);
    Ok(Some(Published {
        files,
        bytes: bytes + manifest.len() as u64,
        manifest_hash: digest::hex(manifest.as_bytes()),
        ..Published::default()
    }))
}

/// Makes a file of the site by linking one that has its bytes: its SHA-256 and its size. None where
/// there is no such file, or the file system has no links.
fn link_whole(contents: &dyn Contents, route: &Route, site: &Path) -> Option<(String, u64)> {
    let (place, hash) = contents.place(route)?;
    let meta = fs::symlink_metadata(&place).ok().filter(fs::Metadata::is_file)?;
    fs::hard_link(&place, site.join(route.as_str())).ok()?;
    Some((hash.to_owned(), meta.len()))
}

/// The site that stands at the target. A file that is in both is one file in the end: that costs
/// a fraction of writing it, and it keeps the time by which servers and mirrors tell that it did
/// not change.
struct OldSite {
    folder: PathBuf,
    manifest: Option<Manifest>,
}

impl OldSite {
    fn at(folder: &Path, there: Folder) -> OldSite {
        let manifest = matches!(there, Folder::Ours).then(|| own::manifest_of(folder)).flatten();
        OldSite { folder: folder.to_owned(), manifest }
    }

    /// The old file of this address, when it holds these bytes now.
    fn same(&self, route: &Route, hash: &str, bytes: &[u8]) -> Option<PathBuf> {
        let listed = self.manifest.as_ref()?.hash(route.as_str())?;
        let path = self.folder.join(route.as_str());
        let is_file = || fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file());
        // What the manifest says may have been changed by hand since.
        (listed == hash && is_file() && fs::read(&path).is_ok_and(|old| old == bytes))
            .then_some(path)
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = File::create_new(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| (path.to_owned(), error))
}

/// Waits until all files are on the disk: the whole file system at once, which takes a third of
/// the time of six hundred single files.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn sync_all(site: &Path, _: &BTreeSet<PathBuf>, _: &[&Route]) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(site)?)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn sync_all(site: &Path, folders: &BTreeSet<PathBuf>, files: &[&Route]) -> io::Result<()> {
    // Opened for writing, because Windows flushes nothing else.
    let sync = |path| File::options().write(true).open(path)?.sync_all();
    files.par_iter().try_for_each(|route| sync(site.join(route.as_str())))?;
    folders.iter().for_each(|folder| sync_folder(folder));
    Ok(())
}

/// Makes the names in a folder last through a power cut, where the system knows that.
fn sync_folder(folder: &Path) {
    // A system that cannot open a folder as a file has no use for this either.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// A web server's group and the like stay as they were set on the old folder.
fn keep_permissions(old: &Path, new: &Path) {
    // Not being allowed to is no reason to fail: the defaults are readable.
    let _ = fs::metadata(old).and_then(|meta| fs::set_permissions(new, meta.permissions()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide() -> (tempfile::TempDir, Target) {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("guide/content")).unwrap();
        let root = dir.path().join("guide");
        let target = Target::choose(&root.join("public"), &root).unwrap();
        (dir, target)
    }

    fn site(page: &str) -> OutputSet {
        let mut set = OutputSet::new();
        set.insert(Route::new(format!("nl/{page}.html")), page).unwrap();
        set
    }

    fn beside(target: &Target) -> Vec<String> {
        let entries = fs::read_dir(target.parent()).unwrap();
        let mut names: Vec<String> =
            entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn in_two_steps(set: &OutputSet, target: &Target) -> Result<Published, OutputError> {
        let published =
            publish_by(Way::TwoSteps, PATIENCE, &WholeSet::of(set), target, &mut || true)?;
        Ok(published.unwrap())
    }

    #[test]
    fn two_steps_lead_to_the_same_place() {
        let (_dir, target) = guide();
        in_two_steps(&site("een"), &target).unwrap();
        assert!(in_two_steps(&site("twee"), &target).unwrap().replaced);
        assert!(target.path().join("nl/twee.html").exists());
        assert!(!target.path().join("nl/een.html").exists());
        assert_eq!(beside(&target), ["content", "public"]);
    }

    /// What a run leaves that is killed between its two renames.
    fn killed_between(target: &Target) {
        publish(&site("een"), target).unwrap();
        let set = site("twee");
        let staging = Staging::open(target, PATIENCE).unwrap();
        let none = OldSite { folder: target.path(), manifest: None };
        write(&WholeSet::of(&set), &none, &staging).unwrap();
        fs::rename(target.path(), staging.old_site()).unwrap();
    }

    #[test]
    fn a_site_put_aside_by_a_killed_run_comes_back_even_when_the_next_build_fails() {
        let (_dir, target) = guide();
        killed_between(&target);
        assert!(!target.path().exists());
        // A folder where a file must come: writing fails.
        let staging = Staging::open(&target, PATIENCE).unwrap();
        staging.finish_interrupted(&target).unwrap();
        drop(staging);
        assert!(target.path().join("nl/een.html").exists());
    }

    #[test]
    fn the_next_build_clears_up_after_a_run_killed_between_two_renames() {
        let (_dir, target) = guide();
        killed_between(&target);
        assert!(publish(&site("drie"), &target).unwrap().replaced);
        assert!(target.path().join("nl/drie.html").exists());
        assert_eq!(beside(&target), ["content", "public"]);
    }

    #[test]
    fn a_build_that_waited_long_enough_is_refused() {
        let (_dir, target) = guide();
        publish(&site("een"), &target).unwrap();
        let other = Staging::open(&target, PATIENCE).unwrap();
        let refused = publish_by(
            Way::Best,
            Duration::from_millis(60),
            &WholeSet::of(&site("twee")),
            &target,
            &mut || true,
        );
        assert!(matches!(refused, Err(OutputError::Locked { .. })), "{refused:?}");
        drop(other);
        publish(&site("twee"), &target).unwrap();
        assert_eq!(beside(&target), ["content", "public"]);
    }

    #[test]
    fn a_file_that_did_not_change_keeps_its_time_and_one_changed_by_hand_is_made_again() {
        let (_dir, target) = guide();
        let mut set = OutputSet::new();
        for name in ["same", "by-hand", "other"] {
            set.insert(Route::new(name), name).unwrap();
        }
        publish(&set, &target).unwrap();
        let day = std::time::SystemTime::UNIX_EPOCH;
        for name in ["same", "by-hand", "other"] {
            let file = File::options().write(true).open(target.path().join(name)).unwrap();
            file.set_modified(day).unwrap();
        }
        fs::write(target.path().join("by-hand"), "BY-HAND").unwrap();
        let mut set = OutputSet::new();
        for (name, text) in [("same", "same"), ("by-hand", "by-hand"), ("other", "new")] {
            set.insert(Route::new(name), text).unwrap();
        }
        publish(&set, &target).unwrap();
        let text = |name| fs::read_to_string(target.path().join(name)).unwrap();
        assert_eq!(["same", "by-hand", "other"].map(text), ["same", "by-hand", "new"]);
        let time = |name| fs::metadata(target.path().join(name)).unwrap().modified().unwrap();
        assert_eq!(
            ["same", "by-hand", "other"].map(|name| time(name) == day),
            [true, false, false]
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_file_is_not_taken_for_it() {
        let (dir, target) = guide();
        publish(&site("een"), &target).unwrap();
        let (page, outside) = (target.path().join("nl/een.html"), dir.path().join("outside"));
        fs::rename(&page, &outside).unwrap();
        std::os::unix::fs::symlink(&outside, &page).unwrap();
        publish(&site("een"), &target).unwrap();
        assert!(fs::symlink_metadata(&page).unwrap().is_file());
        assert_eq!(fs::read(&page).unwrap(), fs::read(&outside).unwrap());
    }

    #[test]
    fn a_file_added_at_the_moment_of_the_swap_is_kept() {
        let (_dir, target) = guide();
        publish(&site("een"), &target).unwrap();
        let staging = Staging::open(&target, PATIENCE).unwrap();
        let set = site("twee");
        write_and_swap(Way::Best, &WholeSet::of(&set), &staging, &target, &mut || true).unwrap();
        fs::write(staging.new_site().join("nl/mine.txt"), "mine").unwrap();
        let kept = staging.clear(&target).unwrap();
        drop(staging);
        assert_eq!(kept, [target.path().with_file_name("public-kept-1")]);
        assert_eq!(fs::read(kept[0].join("nl/mine.txt")).unwrap(), b"mine");
        assert!(!kept[0].join(MARKER).exists());
        assert_eq!(beside(&target), ["content", "public", "public-kept-1"]);
    }
}
