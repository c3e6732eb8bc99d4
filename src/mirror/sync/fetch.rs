//! What has to come, and its coming: each file is judged before it has a place.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Seek as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::Watcher;
use super::mirror::{Mirror, has_digest};
use crate::mirror::error::MirrorError;
use crate::mirror::source::Source;
use crate::mirror::trust::Accepted;
use crate::mirror::work;
use crate::output::is_kept_back;

/// Where the bytes of each SHA-256 stand on this disk.
pub(super) type Found = BTreeMap<String, PathBuf>;

/// Which files are here and which have to come.
pub(super) struct Plan<'a> {
    mirror: &'a Mirror,
    here: Found,
    /// A SHA-256 with the paths of the files that have it, those first that every server gives.
    missing: Vec<(String, Vec<String>)>,
}

impl Plan<'_> {
    /// Looks at what stands here. Every file that is counted on has been read.
    pub(super) fn make<'a>(mirror: &'a Mirror, accepted: &Accepted) -> Plan<'a> {
        let mut wanted: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (path, hash) in accepted.manifest.entries() {
            wanted.entry(hash).or_default().push(path.to_owned());
        }
        let mut places: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
        let copies = mirror.copies();
        for (folder, manifest) in &copies {
            for (path, hash) in manifest.entries().filter(|(_, hash)| wanted.contains_key(hash)) {
                places.entry(hash).or_default().push(folder.join(path));
            }
        }
        let found: Vec<(&str, Vec<String>, Option<PathBuf>)> = wanted
            .into_par_iter()
            .map(|(hash, mut paths)| {
                paths.sort_by_key(|path| is_kept_back(path));
                let known = places.get(hash).into_iter().flatten().cloned();
                let place = known.chain([mirror.incoming(hash)]).find(|at| has_digest(at, hash));
                (hash, paths, place)
            })
            .collect();
        let mut plan = Plan { mirror, here: Found::new(), missing: Vec::new() };
        for (hash, paths, place) in found {
            match place {
                Some(place) => _ = plan.here.insert(hash.to_owned(), place),
                None => plan.missing.push((hash.to_owned(), paths)),
            }
        }
        plan
    }

    /// The bytes that are here already.
    pub(super) fn here(&self) -> &Found {
        &self.here
    }

    /// How many files have to come.
    pub(super) fn missing(&self) -> usize {
        self.missing.len()
    }

    /// Fetches what is missing, several files at once.
    ///
    /// # Errors
    /// The first file that does not come, or is not what was signed.
    pub(super) fn fetch(
        self,
        source: &dyn Source,
        accepted: &Accepted,
        watcher: &dyn Watcher,
    ) -> Result<Found, MirrorError> {
        let Plan { mirror, mut here, missing } = self;
        // All files together have the size that was signed, so no server can send more than that.
        let left = AtomicU64::new(accepted.listed_bytes());
        let done = AtomicUsize::new(0);
        let folder = mirror.incoming("");
        fs::create_dir_all(&folder).map_err(MirrorError::at(&folder))?;
        work::each(&missing, source.at_once(), |(hash, paths)| {
            let bytes = fetch_any(mirror, source, (hash, paths), left.load(Ordering::Relaxed))?;
            let spent = left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(bytes));
            if spent.is_err() {
                let (path, limit) = (paths.concat(), accepted.listed_bytes());
                return Err(MirrorError::TooLarge { path, limit });
            }
            watcher.fetched(done.fetch_add(1, Ordering::Relaxed) + 1, missing.len());
            Ok(())
        })?;
        here.extend(missing.into_iter().map(|(hash, _)| {
            let place = mirror.incoming(&hash);
            (hash, place)
        }));
        check_size(accepted, &here)?;
        Ok(here)
    }
}

/// One file, from the first of its paths that the source gives.
fn fetch_any(
    mirror: &Mirror,
    source: &dyn Source,
    (hash, paths): (&str, &[String]),
    limit: u64,
) -> Result<u64, MirrorError> {
    let mut refused = None;
    for path in paths {
        match fetch_one(mirror, source, (hash, path), limit) {
            Err(error @ (MirrorError::Missing { .. } | MirrorError::Network { .. })) => {
                refused.get_or_insert(error);
            }
            outcome => return outcome,
        }
    }
    // Each SHA-256 has a path.
    Err(refused.unwrap_or_else(|| MirrorError::Missing { path: hash.to_owned() }))
}

/// One file. What an earlier run has of it is gone on with; when that turns out wrong, it is fetched
/// once more as a whole.
fn fetch_one(
    mirror: &Mirror,
    source: &dyn Source,
    (hash, path): (&str, &str),
    limit: u64,
) -> Result<u64, MirrorError> {
    let place = mirror.incoming(hash);
    let part_place = mirror.incoming(&format!("{hash}.part"));
    let failed = MirrorError::at(&part_place);
    let mut part = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&part_place)
        .map_err(&failed)?;
    let resumed = part.metadata().map_err(&failed)?.len() > 0;
    let mut outcome = attempt(source, (hash, path), limit, &mut part, &part_place);
    if resumed && matches!(outcome, Err(MirrorError::Changed { .. } | MirrorError::TooLarge { .. }))
    {
        part.set_len(0).and_then(|()| part.rewind()).map_err(&failed)?;
        outcome = attempt(source, (hash, path), limit, &mut part, &part_place);
    }
    if matches!(outcome, Err(MirrorError::Changed { .. } | MirrorError::TooLarge { .. })) {
        // What is wrong must not be gone on with.
        let _ = fs::remove_file(&part_place);
    }
    let bytes = outcome?;
    // Not flushed one by one: whoever finds it here after a power cut looks at its SHA-256 first.
    fs::rename(&part_place, &place).map_err(&failed)?;
    Ok(bytes)
}

fn attempt(
    source: &dyn Source,
    (hash, path): (&str, &str),
    limit: u64,
    part: &mut File,
    place: &std::path::Path,
) -> Result<u64, MirrorError> {
    source.download(path, limit, part)?;
    if !has_digest(place, hash) {
        return Err(MirrorError::Changed { path: path.to_owned() });
    }
    Ok(part.metadata().map_err(MirrorError::at(place))?.len())
}

/// All files together have the size that was signed.
fn check_size(accepted: &Accepted, here: &Found) -> Result<(), MirrorError> {
    let mut found = 0;
    for (_, hash) in accepted.manifest.entries() {
        let size = here.get(hash).and_then(|place| fs::metadata(place).ok()).map(|meta| meta.len());
        found += size.unwrap_or(0);
    }
    let signed = accepted.listed_bytes();
    if found == signed {
        return Ok(());
    }
    Err(MirrorError::OtherSize { signed, found, bytes: true })
}
