//! The folder of a mirror.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::state::State;
use crate::digest;
use crate::mirror::error::MirrorError;
use crate::mirror::metadata::{from_bytes, to_bytes};
use crate::mirror::place::put;
use crate::mirror::source::{Cached, FolderSource, Source as _, is_address};
use crate::mirror::trust::{Accepted, Anchor, Chain};
use crate::mirror::verify::Sum;
use crate::output::{MANIFEST, Manifest};

/// What the mirror keeps for itself, beside what is served.
const OWN: &str = ".leidraad";
/// The most bytes of what is remembered.
const LIMIT: u64 = 4 * 1024 * 1024;
/// The most bytes of a small file that is not fetched again.
const CACHED: u64 = 128 * 1024 * 1024;

/// The folder of a mirror, with its lock held.
#[derive(Debug)]
pub struct Mirror {
    root: PathBuf,
    site: PathBuf,
    lock: Option<File>,
}

impl Mirror {
    /// Opens a mirror, or makes one in a folder that is empty or not there; waits for nobody.
    ///
    /// # Errors
    /// The folder holds something else, or another run is at work on it.
    pub fn open(root: &Path) -> Result<Mirror, MirrorError> {
        let own = root.join(OWN);
        fs::create_dir_all(root).map_err(MirrorError::at(root))?;
        if !own.is_dir() && fs::read_dir(root).map_err(MirrorError::at(root))?.next().is_some() {
            return Err(MirrorError::NotAMirror { path: root.to_owned() });
        }
        fs::create_dir_all(&own).map_err(MirrorError::at(&own))?;
        let path = own.join("lock");
        let lock = File::options().write(true).create(true).truncate(false).open(&path);
        let lock = lock.map_err(MirrorError::at(&path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(MirrorError::Busy { path: root.to_owned() });
            }
            // Some network file systems have no locks.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(MirrorError::at(&path)(error)),
        }
        Ok(Mirror { root: root.to_owned(), site: root.join("site"), lock: Some(lock) })
    }

    /// Opens a mirror to look at it. Nothing is changed and no lock is needed.
    ///
    /// # Errors
    /// The folder is no mirror.
    pub fn look(root: &Path) -> Result<Mirror, MirrorError> {
        if !root.join(OWN).is_dir() {
            return Err(MirrorError::NotAMirror { path: root.to_owned() });
        }
        Ok(Mirror { root: root.to_owned(), site: root.join("site"), lock: None })
    }

    /// True when this run alone may change the mirror.
    pub fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Where the copy stands.
    pub fn site(&self) -> &Path {
        &self.site
    }

    /// Where the tree stands that is derived from the copy, with what an institution adds.
    pub fn own_part(&self) -> PathBuf {
        self.root.join("own")
    }

    /// Where an earlier release stands.
    pub(super) fn earlier(&self, serial: u64) -> PathBuf {
        self.root.join("earlier").join(serial.to_string())
    }

    /// The serials of the earlier releases that are kept, sorted.
    pub fn kept(&self) -> Vec<u64> {
        let there = fs::read_dir(self.root.join("earlier")).into_iter().flatten().flatten();
        let mut serials: Vec<u64> =
            there.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
        serials.sort_unstable();
        serials
    }

    /// The serials of earlier releases whose removal was broken off.
    pub(super) fn half_removed(&self) -> Vec<u64> {
        let there = fs::read_dir(self.root.join("earlier")).into_iter().flatten().flatten();
        let serial = |name: &str| name.strip_prefix('.')?.strip_suffix(".leidraad")?.parse().ok();
        let serials = there.filter_map(|entry| serial(entry.file_name().to_str()?));
        serials.filter(|serial| !self.earlier(*serial).exists()).collect()
    }

    fn own(&self) -> PathBuf {
        self.root.join(OWN)
    }

    /// Where a file with this SHA-256 arrives.
    pub(super) fn incoming(&self, hash: &str) -> PathBuf {
        self.own().join("incoming").join(hash)
    }

    /// The keys that the mirror knows.
    pub(super) fn keys(&self) -> FolderSource {
        FolderSource::new(&self.own())
    }

    /// The versions of the root that the mirror has followed.
    ///
    /// # Errors
    /// There are none, or somebody changed them.
    pub fn chain(&self, state: &State) -> Result<Chain, MirrorError> {
        let anchor = self.anchor(state, None)?;
        crate::mirror::trust::follow(&self.keys(), &anchor)
    }

    /// What is remembered, or the start of it.
    ///
    /// # Errors
    /// It cannot be read, or was made by a later program.
    pub fn state(&self) -> Result<State, MirrorError> {
        let path = self.own().join("state.json");
        match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::default()),
            Err(error) => return Err(MirrorError::at(&path)(error)),
            Ok(meta) if meta.len() > LIMIT => {
                let path = path.display().to_string();
                return Err(MirrorError::TooLarge { path, limit: LIMIT });
            }
            Ok(_) => {}
        }
        let bytes = fs::read(&path).map_err(MirrorError::at(&path))?;
        from_bytes(&path.display().to_string(), &bytes)
    }

    pub(super) fn remember(&self, state: &State) -> Result<(), MirrorError> {
        let (path, bytes) = (self.own().join("state.json"), to_bytes(state));
        if fs::read(&path).is_ok_and(|old| old == bytes) { Ok(()) } else { put(&path, &bytes) }
    }

    pub(super) fn keep_keys(&self, chain: &Chain) -> Result<(), MirrorError> {
        for (name, bytes) in &chain.files {
            let path = self.own().join(name);
            if !fs::read(&path).is_ok_and(|old| old == *bytes) {
                put(&path, bytes)?;
            }
        }
        Ok(())
    }

    /// The one key that was named: now, or when the mirror was made.
    pub(in crate::mirror) fn anchor(
        &self,
        state: &State,
        named: Option<&Anchor>,
    ) -> Result<Anchor, MirrorError> {
        match (named, state.anchor.as_str()) {
            (None, "") => Err(MirrorError::NoAnchor),
            (Some(named), "") => Ok(named.clone()),
            (None, known) => Ok(Anchor::Digest(known.to_owned())),
            (Some(named), known) if named.digest() == known => Ok(named.clone()),
            (Some(named), known) => {
                let (trusted, found) = (known.to_owned(), named.digest());
                Err(MirrorError::OtherRoot { trusted, found })
            }
        }
    }

    /// What need not be sent again by the source: small files that are here as they came.
    pub(in crate::mirror) fn cached(
        &self,
        state: &State,
        source: &str,
    ) -> BTreeMap<String, Cached> {
        if !is_address(source) || state.source.as_deref() != Some(source) {
            return BTreeMap::new();
        }
        let site = FolderSource::new(&self.site);
        let cached = state.tags.iter().filter_map(|(path, tag)| {
            let bytes = site.small(path, CACHED).ok()??;
            let cached = Cached { tag: tag.tag.clone(), bytes };
            (digest::hex(&cached.bytes) == tag.sha256).then(|| (path.clone(), cached))
        });
        cached.collect()
    }

    /// True when the copy is exactly this release, with nothing else in it.
    pub(super) fn holds(&self, accepted: &Accepted) -> bool {
        let site = FolderSource::new(&self.site);
        let same = |path: &str, bytes: &[u8]| {
            fs::read(self.site.join(path)).is_ok_and(|there| there == bytes)
        };
        let list = accepted.manifest.to_string();
        let metadata = accepted.files.iter().all(|(path, bytes)| same(path, bytes));
        metadata
            && same(MANIFEST, list.as_bytes())
            && crate::mirror::verify::is_whole(&site, accepted)
    }

    /// The manifests of the copies that stand here, with their folders.
    pub(super) fn copies(&self) -> Vec<(PathBuf, Manifest)> {
        let earlier = self.kept().into_iter().rev().map(|serial| self.earlier(serial));
        let folders = [self.site.clone()].into_iter().chain(earlier);
        let manifests = folders.filter_map(|folder| {
            let text = fs::read_to_string(folder.join(MANIFEST)).ok()?;
            Some((folder, Manifest::parse(&text)?))
        });
        manifests.collect()
    }

    /// Takes away what has arrived and has a place now.
    pub(super) fn clear_incoming(&self) -> Result<(), MirrorError> {
        let folder = self.own().join("incoming");
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(MirrorError::at(&folder)(error))
            }
            _ => Ok(()),
        }
    }
}

impl Drop for Mirror {
    fn drop(&mut self) {
        // Closing is not enough: a program that another thread starts at this very moment has the file
        // open until it runs, and would keep the lock.
        if let Some(lock) = &self.lock {
            let _ = lock.unlock();
        }
    }
}

/// Whether a file on this disk has this SHA-256. A link is no file.
pub(super) fn has_digest(path: &Path, hash: &str) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
    let mut sum = Sum::default();
    let mut summed = || File::open(path).and_then(|mut file| io::copy(&mut file, &mut sum));
    is_file && summed().is_ok() && sum.is(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_is_free_when_its_run_is_done_whoever_has_the_lock_still_open() {
        let dir = tempfile::tempdir().unwrap();
        let mirror = Mirror::open(dir.path()).unwrap();
        // What a program has that is being started by another thread.
        let inherited = mirror.lock.as_ref().unwrap().try_clone().unwrap();
        assert!(matches!(Mirror::open(dir.path()), Err(MirrorError::Busy { .. })));
        drop(mirror);
        assert!(Mirror::open(dir.path()).is_ok());
        drop(inherited);
    }
}
