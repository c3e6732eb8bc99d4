//! Putting a release that was judged in its place.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::fetch::Found;
use super::mirror::Mirror;
use crate::digest;
use crate::guide::Route;
use crate::mirror::error::{MirrorError, PublishFault};
use crate::mirror::metadata::{Moment, RELEASE, Release, from_bytes};
use crate::mirror::trust::Accepted;
use crate::output::{
    Contents, MANIFEST, Manifest, Published, Target, is_unlisted, publish_contents,
};

/// Puts a release in the place of the copy, keeps the old one, and takes away the oldest beyond `keep`.
/// Gives the folders with files of others that stood in the old copy.
///
/// # Errors
/// What the system said. The copy is as it was.
pub(super) fn install(
    mirror: &Mirror,
    accepted: &Accepted,
    found: &Found,
    keep: usize,
) -> Result<Vec<PathBuf>, MirrorError> {
    if keep > 1 {
        keep_old(mirror, accepted.release.serial)?;
    }
    let release = Files::of_release(accepted, found);
    let kept = put(&release, mirror.site())?;
    remove_oldest(mirror, keep.saturating_sub(1), accepted.release.serial)?;
    Ok(kept)
}

/// Keeps the copy that is about to be replaced, as it is. Whether it is whole is looked at when it is
/// put back: that is a sync like any other.
fn keep_old(mirror: &Mirror, next: u64) -> Result<(), MirrorError> {
    let site = mirror.site();
    let Some(files) = Files::of_folder(site) else { return Ok(()) };
    let Some(serial) = files.serial.filter(|serial| *serial != next) else { return Ok(()) };
    match put(&files, &mirror.earlier(serial)) {
        // Somebody changed a file of it: nothing that is signed is lost.
        Err(MirrorError::Changed { .. }) => Ok(()),
        other => other.map(|_| ()),
    }
}

fn put(files: &Files<'_>, folder: &Path) -> Result<Vec<PathBuf>, MirrorError> {
    put_at(files, &Target::of_mirror(folder)?).map(|published| published.kept)
}

fn put_at(files: &Files<'_>, target: &Target) -> Result<Published, MirrorError> {
    let published = publish_contents(files, target)?;
    published.ok_or_else(|| MirrorError::Changed { path: target.path().display().to_string() })
}

/// Puts a signed site where it is served, when it is whole and not older than what stands there.
///
/// # Errors
/// What speaks against the site, or what the system said. What stood there still stands there.
pub fn publish_folder(
    site: &Path,
    dest: &Path,
    allow_rollback: bool,
    now: Moment,
) -> Result<(u64, Published), MirrorError> {
    let accepted = crate::mirror::sign::own_release(site, now)?;
    let serial = accepted.release.serial;
    let there = fs::read(dest.join(RELEASE)).ok();
    let there = there.and_then(|bytes| from_bytes::<Release>(RELEASE, &bytes).ok());
    if let Some(seen) = there.map(|release| release.serial).filter(|seen| *seen > serial)
        && !allow_rollback
    {
        return Err(PublishFault::Older { seen, offered: serial }.into());
    }
    let place = Box::new(|path: &str, _: &str| Some(site.join(path)));
    let mut files = Files::new(accepted.manifest, accepted.files, place, Some(serial));
    // The source stays a folder of its own, so nothing is linked to it.
    files.may_link = false;
    Ok((serial, put_at(&files, &Target::elsewhere(dest)?)?))
}

fn remove_oldest(mirror: &Mirror, keep: usize, current: u64) -> Result<(), MirrorError> {
    let mut serials = mirror.kept();
    serials.retain(|serial| *serial != current);
    let gone = serials.len().saturating_sub(keep);
    let half = mirror.half_removed();
    for serial in serials[..gone].iter().chain(&half) {
        crate::output::remove(&Target::of_mirror(&mirror.earlier(*serial))?)?;
    }
    Ok(())
}

/// Where the bytes of a file stand on this disk, by its path and its SHA-256.
type Place<'a> = Box<dyn Fn(&str, &str) -> Option<PathBuf> + Sync + 'a>;

/// The files of a release. Where they cannot be linked they are read, and held to their SHA-256 once
/// more.
struct Files<'a> {
    routes: Vec<Route>,
    manifest: Manifest,
    metadata: Vec<(String, Vec<u8>)>,
    place: Place<'a>,
    serial: Option<u64>,
    may_link: bool,
    spoiled: AtomicBool,
}

impl<'a> Files<'a> {
    fn of_release(accepted: &Accepted, found: &'a Found) -> Files<'a> {
        let place = Box::new(|_: &str, hash: &str| found.get(hash).cloned());
        let serial = Some(accepted.release.serial);
        Files::new(accepted.manifest.clone(), accepted.files.clone(), place, serial)
    }

    /// The copy in a folder; none where there is none.
    fn of_folder(folder: &'a Path) -> Option<Files<'a>> {
        let text = fs::read_to_string(folder.join(MANIFEST)).ok()?;
        let manifest = Manifest::parse(&text)?;
        let mut metadata = Vec::new();
        for entry in walkdir::WalkDir::new(folder).max_depth(2).sort_by_file_name() {
            let entry = entry.ok()?;
            let path = entry.path().strip_prefix(folder).ok()?.to_str()?;
            let path = path.replace(std::path::MAIN_SEPARATOR, "/");
            if entry.file_type().is_file() && is_unlisted(&path) {
                metadata.push((path, fs::read(entry.path()).ok()?));
            }
        }
        let release = metadata.iter().find(|(path, _)| path == RELEASE);
        let release = release.and_then(|(_, bytes)| from_bytes::<Release>(RELEASE, bytes).ok());
        let place = Box::new(move |path: &str, _: &str| Some(folder.join(path)));
        Some(Files::new(manifest, metadata, place, release.map(|release| release.serial)))
    }

    fn new(
        manifest: Manifest,
        metadata: Vec<(String, Vec<u8>)>,
        place: Place<'a>,
        serial: Option<u64>,
    ) -> Files<'a> {
        let names = metadata.iter().map(|(name, _)| name.as_str());
        let mut routes: Vec<Route> = manifest.paths().chain(names).map(Route::new).collect();
        routes.sort();
        let spoiled = AtomicBool::new(false);
        Files { routes, manifest, metadata, place, serial, may_link: true, spoiled }
    }
}

impl Contents for Files<'_> {
    fn routes(&self) -> &[Route] {
        &self.routes
    }

    fn file(&self, route: &Route) -> (Cow<'_, [u8]>, Option<&str>) {
        let path = route.as_str();
        let Some(hash) = self.manifest.hash(path) else {
            let bytes = self.metadata.iter().find(|(name, _)| name == path);
            return (Cow::Borrowed(bytes.map_or(&[], |(_, bytes)| bytes)), None);
        };
        let bytes = (self.place)(path, hash).and_then(|place| fs::read(place).ok());
        match bytes.filter(|bytes| digest::hex(bytes) == hash) {
            Some(bytes) => (Cow::Owned(bytes), Some(hash)),
            None => {
                self.spoiled.store(true, Ordering::Relaxed);
                (Cow::Borrowed(&[]), None)
            }
        }
    }

    /// What was found was read and held to its SHA-256 a moment ago.
    fn place(&self, route: &Route) -> Option<(PathBuf, &str)> {
        let hash = self.manifest.hash(route.as_str()).filter(|_| self.may_link)?;
        Some(((self.place)(route.as_str(), hash)?, hash))
    }

    fn is_spoiled(&self) -> bool {
        self.spoiled.load(Ordering::Relaxed)
    }
}
