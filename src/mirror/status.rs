//! How a mirror stands.

use std::fs;
use std::path::Path;

use super::error::MirrorError;
use super::metadata::{Moment, RELEASE};
use super::own::{self, OwnReport, OwnStanding};
use super::source::{self, FolderSource, Patience};
use super::sync::{Mirror, Rollback, offer};
use super::trust::Leniency;
use super::verify::{self, Against, Report};
use crate::digest;
use crate::output::{MANIFEST, Manifest};

/// What can be said of a mirror in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Whole, signed, and known to be the newest.
    Fresh,
    /// Whole and signed, and the source has a newer release.
    UpdateAvailable,
    /// Whole and signed, and nobody says any more that it is the newest.
    Stale,
    /// Not what was signed.
    Tampered,
    /// Nothing was fetched yet.
    Empty,
}

impl Standing {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Fresh => "fresh",
            Standing::UpdateAvailable => "update-available",
            Standing::Stale => "stale",
            Standing::Tampered => "tampered",
            Standing::Empty => "empty",
        }
    }
}

/// How a mirror stands.
#[derive(Debug)]
pub struct Status {
    /// In one word.
    pub standing: Standing,
    /// What was found in the copy.
    pub report: Report,
    /// Where it comes from.
    pub source: Option<String>,
    /// The serial that the source offers, when it was asked.
    pub offered: Option<u64>,
    /// Why the source could not be asked, or what it offers is refused.
    pub unanswered: Option<MirrorError>,
    /// When the source last answered.
    pub checked: Option<Moment>,
    /// The earlier releases that are kept.
    pub kept: Vec<u64>,
    /// When an older release was put back.
    pub rollbacks: Vec<Rollback>,
    /// How the institution's own part stands.
    pub own: OwnStanding,
    /// What of it does not fit the release.
    pub own_report: OwnReport,
}

/// Judges a mirror by the keys that it knows, and asks its source for a newer release when `ask`.
///
/// # Errors
/// It could not be judged.
pub fn status(
    mirror: &Mirror,
    ask: Option<Patience>,
    grace: u32,
    now: Moment,
) -> Result<Status, MirrorError> {
    let state = mirror.state()?;
    let mut status = Status {
        standing: Standing::Empty,
        report: Report::default(),
        source: state.source.clone(),
        offered: None,
        unanswered: None,
        checked: state.checked,
        kept: mirror.kept(),
        rollbacks: state.rollbacks.clone(),
        own: OwnStanding::Absent,
        own_report: OwnReport::default(),
    };
    if state.current.is_none() {
        return Ok(status);
    }
    let chain = mirror.chain(&state)?;
    let site = FolderSource::new(mirror.site());
    status.report = verify::verify(&site, &Against::Chain(Box::new(chain)), grace, now)?;
    let is_expiry = |e: &MirrorError| {
        matches!(e, MirrorError::Expired { .. } | MirrorError::RootExpired { .. })
    };
    status.standing = match status.report.problems.as_slice() {
        [] => Standing::Fresh,
        problems if problems.iter().all(is_expiry) => Standing::Stale,
        _ => Standing::Tampered,
    };
    if let Some(folder) = &state.overlay {
        (status.own, status.own_report) = own_part(mirror, folder.as_ref(), &status, now)?;
    }
    if let (Some(patience), Some(given)) = (ask, &state.source) {
        let cached = mirror.cached(&state, given);
        let asked = source::open(given, patience, cached).and_then(|source| {
            let leniency = Leniency { grace, rollback: false };
            let anchor = mirror.anchor(&state, None)?;
            offer(mirror, &state, &anchor, &*source, leniency, now)
        });
        match asked {
            Ok(accepted) => status.offered = Some(accepted.release.serial),
            Err(error) => status.unanswered = Some(error),
        }
        let is_newer = status.offered > state.current;
        if is_newer && matches!(status.standing, Standing::Fresh | Standing::Stale) {
            status.standing = Standing::UpdateAvailable;
        }
    }
    Ok(status)
}

/// How the derived tree stands beside the copy.
fn own_part(
    mirror: &Mirror,
    folder: &Path,
    status: &Status,
    now: Moment,
) -> Result<(OwnStanding, OwnReport), MirrorError> {
    let site = mirror.site();
    let bytes = |path: &str| fs::read(site.join(path)).ok();
    let manifest = bytes(MANIFEST).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(manifest) = manifest.and_then(|text| Manifest::parse(&text)) else {
        // The copy itself is not what it should be, and the report says so.
        return Ok((OwnStanding::Missing, OwnReport::default()));
    };
    let release = digest::hex(&bytes(RELEASE).unwrap_or_default());
    let serial = status.report.release.as_ref().map_or(0, |release| release.serial);
    own::standing(&mirror.own_part(), Some(folder), (serial, &release, &manifest), &bytes, now)
}
