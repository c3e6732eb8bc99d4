//! Keeping a copy: fetched, judged, and then put in its place in one step.
//!
//! ```text
//! DIR/site/                 the copy, exactly as it was signed; this is what is served
//! DIR/own/                  the same with what an institution adds, where there is an overlay
//! DIR/earlier/11/           releases that stood there before
//! DIR/.leidraad/state.json  what was seen: serials, the source, rollbacks
//! DIR/.leidraad/keys/       whose signatures count, as far as this mirror has followed
//! DIR/.leidraad/incoming/   files on their way, named by their SHA-256
//! ```
//!
//! Whoever is killed at any moment leaves the old copy or the new one at `site`, and at `own`.

mod fetch;
mod install;
mod layered;
mod mirror;
mod own_part;
mod state;

use std::path::PathBuf;

pub use install::publish_folder;
pub use mirror::Mirror;
pub use own_part::OverlayWish;
pub use state::{Rollback, State};

use super::error::MirrorError;
use super::metadata::Moment;
use super::own::OwnReport;
use super::source::{self, Listed, Patience, Source};
use super::trust::{self, Accepted, Anchor, Leniency};
use super::verify::is_expected;
use super::{Change, changes};
use fetch::Plan;
use own_part::Wanted;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Wish {
    /// An address, a folder or a ZIP file.
    pub source: String,
    /// The key, when the mirror does not know it yet.
    pub anchor: Option<Anchor>,
    /// For how many hours after its expiry a release is still taken.
    pub grace: u32,
    /// Why an older release is to be taken; none when it is not.
    pub rollback: Option<String>,
    /// How many releases are kept, the one of today among them.
    pub keep: usize,
    /// What an institution adds.
    pub overlay: OverlayWish,
    /// Only says what would change.
    pub dry_run: bool,
    /// How long a server may keep silent.
    pub patience: Patience,
}

/// What was done.
#[derive(Debug)]
pub struct Synced {
    /// The release that stands there now, or would.
    pub serial: u64,
    /// The one that stood there before.
    pub before: Option<u64>,
    /// Until when it is known to be the newest.
    pub expires: Moment,
    /// How many files it has.
    pub files: u64,
    /// How many of them came from the source.
    pub fetched: usize,
    /// How many bytes came over the network.
    pub transferred: u64,
    /// False when nothing had to be changed.
    pub changed: bool,
    /// Folders with files of others that stood in the old copy.
    pub kept: Vec<PathBuf>,
    /// What is new in it.
    pub changes: Vec<Change>,
    /// What came of the institution's own part; none where there is no overlay.
    pub own: Option<OwnReport>,
}

/// Who is told how far it is.
pub trait Watcher: Sync {
    /// So many of so many files have been fetched.
    fn fetched(&self, done: usize, of: usize);
}

/// Brings a mirror up to date.
///
/// # Errors
/// What speaks against the source, or what went wrong. The copy is as it was, unless it is the derived
/// tree alone that could not be made.
pub fn sync(
    mirror: &Mirror,
    wish: &Wish,
    now: Moment,
    watcher: &dyn Watcher,
) -> Result<Synced, MirrorError> {
    if wish.rollback.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
        return Err(MirrorError::NoReason);
    }
    let mut state = mirror.state()?;
    let source = source::open(&wish.source, wish.patience, mirror.cached(&state, &wish.source))?;
    let accepted = accept(mirror, &mut state, wish, &*source, now)?;
    refuse_added(&*source, &accepted)?;
    let wanted = Wanted::of(&wish.overlay, &state)?;
    let plan = Plan::make(mirror, &accepted);
    let changes = changes::between(mirror.site(), &*source, &accepted);
    let mut synced = Synced {
        serial: accepted.release.serial,
        before: state.current,
        expires: accepted.freshness.expires,
        files: accepted.release.files,
        fetched: plan.missing(),
        transferred: 0,
        changed: !mirror.holds(&accepted),
        kept: Vec::new(),
        changes,
        own: None,
    };
    if wish.dry_run {
        let looked = (plan.here(), &*source);
        let would = |wanted| own_part::would_be(mirror, &accepted, looked, wanted, now);
        synced.own = wanted.as_ref().map(would).transpose()?;
    } else {
        let found = plan.fetch(&*source, &accepted, watcher)?;
        let put = || match synced.changed {
            true => install::install(mirror, &accepted, &found, wish.keep),
            false => Ok(Vec::new()),
        };
        let (kept, own) = own_part::together(mirror, &accepted, &found, wanted.as_ref(), now, put)?;
        synced.kept = kept;
        note(&mut state, wish, &*source, &accepted, now);
        remember_overlay(&mut state, wish, wanted.as_ref(), own.as_ref());
        mirror.remember(&state)?;
        if wish.overlay == OverlayWish::Remove {
            own_part::remove(&mirror.own_part())?;
        }
        mirror.clear_incoming()?;
        synced.own = own.transpose()?;
    }
    synced.transferred = source.transferred();
    Ok(synced)
}

/// The release of the source, if it may be believed. What is learnt of keys is kept at once: it holds
/// whatever else comes of this run.
fn accept(
    mirror: &Mirror,
    state: &mut State,
    wish: &Wish,
    source: &dyn Source,
    now: Moment,
) -> Result<Accepted, MirrorError> {
    let anchor = mirror.anchor(state, wish.anchor.as_ref())?;
    let leniency = Leniency { grace: wish.grace, rollback: wish.rollback.is_some() };
    let accepted = offer(mirror, state, &anchor, source, leniency, now)?;
    if !wish.dry_run {
        mirror.keep_keys(&accepted.chain)?;
        state.anchor = anchor.digest();
        mirror.remember(state)?;
    }
    Ok(accepted)
}

/// What a source offers to a mirror, if it may be believed. Nothing is remembered.
///
/// # Errors
/// What speaks against it.
pub(super) fn offer(
    mirror: &Mirror,
    state: &State,
    anchor: &Anchor,
    source: &dyn Source,
    leniency: Leniency,
    now: Moment,
) -> Result<Accepted, MirrorError> {
    let keys = layered::Layered { first: mirror.keys(), then: source };
    let chain = trust::follow(&keys, anchor)?;
    trust::accept(source, chain, &state.known(), leniency, now)
}

fn refuse_added(source: &dyn Source, accepted: &Accepted) -> Result<(), MirrorError> {
    for listed in source.listing()?.into_iter().flatten() {
        match listed {
            Listed::Odd(path) => return Err(MirrorError::Link { path }),
            Listed::File(path) if !is_expected(&path, &accepted.manifest, Some(accepted)) => {
                return Err(MirrorError::Added { path });
            }
            Listed::File(_) => {}
        }
    }
    Ok(())
}

/// An overlay is remembered once a tree could be made with it.
fn remember_overlay(
    state: &mut State,
    wish: &Wish,
    wanted: Option<&Wanted>,
    own: Option<&Result<OwnReport, MirrorError>>,
) {
    let is_made = matches!(own, Some(Ok(report)) if report.made);
    match (&wish.overlay, wanted) {
        (OverlayWish::Remove, _) => state.overlay = None,
        (OverlayWish::Folder(_), Some(wanted)) if is_made => state.overlay = Some(wanted.name()),
        _ => {}
    }
}

fn note(state: &mut State, wish: &Wish, source: &dyn Source, accepted: &Accepted, now: Moment) {
    let serial = accepted.release.serial;
    if let (Some(reason), Some(from)) = (&wish.rollback, state.current)
        && from > serial
    {
        let reason = reason.clone();
        state.rollbacks.push(Rollback { from, to: serial, at: now, reason });
    }
    state.current = Some(serial);
    state.releases.insert(serial, accepted.release_digest.clone());
    state.checked = Some(now);
    // A rollback comes from a place that is not asked for what is new.
    if wish.rollback.is_none() {
        state.source = Some(wish.source.clone());
        state.remember_tags(source, accepted);
    }
}
