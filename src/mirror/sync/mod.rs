//! Keeping a copy: fetched, judged, and then put in its place in one step.
//!
//! ```text
//! DIR/site/                 the copy, exactly as it was signed; this is what is served
//! DIR/earlier/11/           releases that stood there before
//! DIR/.leidraad/state.json  what was seen: serials, the source, rollbacks
//! DIR/.leidraad/keys/       whose signatures count, as far as this mirror has followed
//! DIR/.leidraad/incoming/   files on their way, named by their SHA-256
//! ```
//!
//! Whoever is killed at any moment leaves the old copy or the new one at `site`.

mod fetch;
mod install;
mod layered;
mod mirror;
mod state;

use std::path::PathBuf;

pub use install::publish_folder;
pub use mirror::Mirror;
pub use state::{Rollback, State};

use super::error::MirrorError;
use super::metadata::Moment;
use super::source::{self, Listed, Patience, Source};
use super::trust::{self, Accepted, Anchor, Leniency};
use super::verify::is_expected;
use super::{Change, changes};
use fetch::Plan;

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
}

/// Who is told how far it is.
pub trait Watcher: Sync {
    /// So many of so many files have been fetched.
    fn fetched(&self, done: usize, of: usize);
}

/// Brings a mirror up to date.
///
/// # Errors
/// What speaks against the source, or what went wrong. The copy is as it was.
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
    };
    if !wish.dry_run {
        let found = plan.fetch(&*source, &accepted, watcher)?;
        if synced.changed {
            synced.kept = install::install(mirror, &accepted, &found, wish.keep)?;
        }
        note(&mut state, wish, &*source, &accepted, now);
        mirror.remember(&state)?;
        mirror.clear_incoming()?;
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
