//! The copy and the tree that is derived from it, put in their places together.
//!
//! First the derived tree of the new release is written beside the old one, all of it. Then the signed
//! copy is exchanged, and at once the derived one. In between, for as long as renaming two folders takes,
//! the derived tree is of the release before; whoever is killed there leaves it so, `mirror status` says
//! it and the next sync mends it. The other way round readers would be led to signed pages that are not
//! there yet. When the derived tree cannot be made, the signed copy is exchanged all the same.

use std::fs;
use std::path::{Path, PathBuf};

use super::fetch::Found;
use super::mirror::Mirror;
use super::state::State;
use crate::digest;
use crate::mirror::error::MirrorError;
use crate::mirror::metadata::Moment;
use crate::mirror::own::{self, Making, OwnReport};
use crate::mirror::source::Source;
use crate::mirror::trust::Accepted;
use crate::output::Target;

/// What is to become of the tree that is derived from the copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OverlayWish {
    /// What the mirror remembers.
    #[default]
    AsBefore,
    /// A tree with what stands in this folder.
    Folder(PathBuf),
    /// None any more.
    Remove,
}

/// The folder of an overlay, and whether it was not in use before.
pub(super) struct Wanted {
    folder: PathBuf,
    first: bool,
}

impl Wanted {
    /// The overlay that a run is about.
    pub(super) fn of(wish: &OverlayWish, state: &State) -> Result<Option<Wanted>, MirrorError> {
        let known = state.overlay.as_ref().map(PathBuf::from);
        Ok(match wish {
            OverlayWish::Remove => None,
            OverlayWish::AsBefore => known.map(|folder| Wanted { folder, first: false }),
            OverlayWish::Folder(folder) => {
                // A timer runs in another folder.
                let folder = std::path::absolute(folder).map_err(MirrorError::at(folder))?;
                Some(Wanted { folder, first: true })
            }
        })
    }

    /// How the mirror remembers it.
    pub(super) fn name(&self) -> String {
        self.folder.display().to_string()
    }
}

/// Puts the copy in its place by `put`, and the derived tree with it. Gives what `put` gave, and what
/// came of the derived tree.
pub(super) fn together<T>(
    mirror: &Mirror,
    accepted: &Accepted,
    found: &Found,
    wanted: Option<&Wanted>,
    now: Moment,
    mut put: impl FnMut() -> Result<T, MirrorError>,
) -> Result<(T, Option<Result<OwnReport, MirrorError>>), MirrorError> {
    let Some(wanted) = wanted else { return Ok((put()?, None)) };
    let place = |hash: &str| found.get(hash).cloned();
    let read = |path: &str| {
        let hash = accepted.manifest.hash(path)?;
        held(fs::read(found.get(hash)?).ok()?, hash)
    };
    let mut outcome = None;
    let mut ready = || {
        let done = put();
        let is_done = done.is_ok();
        outcome = Some(done);
        is_done
    };
    let making = making(wanted, accepted, &read);
    let report = own::make(&making, &mirror.own_part(), Some(&place), now, &mut ready);
    let done = match outcome {
        Some(done) => done?,
        None => put()?,
    };
    Ok((done, Some(report)))
}

/// What would come of the derived tree. Files that are not here yet are asked of the source.
pub(super) fn would_be(
    mirror: &Mirror,
    accepted: &Accepted,
    (here, source): (&Found, &dyn Source),
    wanted: &Wanted,
    now: Moment,
) -> Result<OwnReport, MirrorError> {
    let read = |path: &str| {
        let hash = accepted.manifest.hash(path)?;
        if let Some(place) = here.get(hash) {
            return held(fs::read(place).ok()?, hash);
        }
        let mut bytes = Vec::new();
        source.read(path, accepted.listed_bytes(), &mut bytes).ok()?;
        held(bytes, hash)
    };
    let making = making(wanted, accepted, &read);
    own::make(&making, &mirror.own_part(), None, now, &mut || false)
}

fn making<'a>(
    wanted: &'a Wanted,
    accepted: &'a Accepted,
    read: &'a dyn Fn(&str) -> Option<Vec<u8>>,
) -> Making<'a> {
    let release = (accepted.release.serial, &*accepted.release_digest, &accepted.manifest);
    Making { folder: &wanted.folder, first: wanted.first, release, read }
}

fn held(bytes: Vec<u8>, hash: &str) -> Option<Vec<u8>> {
    (digest::hex(&bytes) == hash).then_some(bytes)
}

/// Takes the derived tree away.
pub(super) fn remove(own: &Path) -> Result<(), MirrorError> {
    if own.exists() {
        crate::output::remove(&Target::of_mirror(own)?)?;
    }
    Ok(())
}
