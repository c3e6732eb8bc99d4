//! Taking away what is served no more.

use std::collections::BTreeSet;

use super::objects::Objects;
use super::pointer::Pointer;
use crate::mirror::error::MirrorError;
use crate::mirror::metadata::Moment;

/// For how many hours at least what nobody points to may be what somebody is sending.
const SENDING: u32 = 24;

/// Removes releases that the new pointer no longer names, and what runs that were killed left behind.
/// Gives how many releases went.
///
/// Only what is older than the release of today can be a leftover: whoever is sending a newer one is not
/// disturbed, and whoever is sending an older one is refused.
///
/// # Errors
/// What the store said. What is left goes with the next run.
pub(super) fn remove(
    objects: &Objects,
    now_at: &Pointer,
    before: Option<&Pointer>,
    grace: u32,
    now: Moment,
) -> Result<usize, MirrorError> {
    let named = names(now_at);
    let dropped: BTreeSet<&str> =
        before.map(names).unwrap_or_default().difference(&named).copied().collect();
    let hours = grace.saturating_mul(24).max(SENDING);
    let mut removed = 0;
    for kind in ["releases", "freshness"] {
        for folder in objects.folders(kind)? {
            let name = format!("{kind}/{folder}");
            if named.contains(name.as_str()) {
                continue;
            }
            let listing = objects.list(&name)?;
            let newest = listing.values().map(|object| object.modified).max().unwrap_or(0);
            let is_old =
                Moment::from_seconds(newest).is_none_or(|newest| newest.plus_hours(hours) <= now);
            let is_leftover = is_old && serial(&folder).is_some_and(|at| at <= now_at.serial);
            // A cache may hold the pointer to a freshness for a while: that goes by its age alone.
            if is_leftover || (kind == "releases" && dropped.contains(name.as_str())) {
                objects.delete(listing.keys().map(|path| format!("{name}/{path}")).collect())?;
                removed += usize::from(kind == "releases");
            }
        }
    }
    Ok(removed)
}

/// All folders that a pointer names.
fn names(pointer: &Pointer) -> BTreeSet<&str> {
    let previous = pointer.previous.iter().map(|before| before.release.as_str());
    previous.chain([pointer.release.as_str(), pointer.freshness.as_str()]).collect()
}

fn serial(folder: &str) -> Option<u64> {
    folder.split_once('-')?.0.parse().ok()
}
