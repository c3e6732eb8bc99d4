//! Publishing to a store for objects that speaks S3.
//!
//! ```text
//! PREFIX/current.json                     the pointer: which release readers get. Switched last
//! PREFIX/releases/12-0123456789abcdef/…   the files of a release. Never changed once it is pointed to
//! PREFIX/freshness/12-fedcba9876543210/…  freshness.json with its signature, which a timer renews
//! ```
//!
//! In: a signed site. Out: the old release or the new one at the pointer, whole, whoever is killed.
//!
//! Must never: point at what is not all there; change a file under a prefix that is pointed to; print
//! a key; remove what somebody else is sending.
//!
//! The name of a folder of a release says what is in it (serial, and a digest of all that is signed and
//! of the keys), so a file that stands there with its size is the file: a run that was killed is
//! continued by the next. What did not change is copied inside the store and not sent.

mod access;
mod objects;
mod old;
mod plan;
mod pointer;
mod wire;

use std::path::Path;

pub use access::{Access, StorePlace};
pub use pointer::{POINTER, Pointer};

use super::error::{MirrorError, PublishFault};
use super::metadata::{FRESHNESS, Moment};
use super::sign::own_release;
use super::source::Patience;
use super::sync::Watcher;
use super::trust::Accepted;
use crate::digest;
use objects::{Objects, Switched};
use plan::Plan;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct StoreWish {
    /// Where to.
    pub place: StorePlace,
    /// How many releases stay, the one of today among them.
    pub keep: usize,
    /// How many days a release stays after another took its place, however many there are.
    pub grace: u32,
    /// An older release is put in the place of a newer one.
    pub allow_rollback: bool,
    /// Sends every file, also what the store has already.
    pub send_all: bool,
    /// How long a store may keep silent.
    pub patience: Patience,
}

/// What was done.
#[derive(Debug, Default)]
pub struct Stored {
    /// The release that is pointed to.
    pub serial: u64,
    /// How many files it has.
    pub files: usize,
    /// How many of them were sent.
    pub sent: usize,
    /// How many were copied inside the store.
    pub copied: usize,
    /// How many bytes of files were sent.
    pub bytes: u64,
    /// False when the store pointed to exactly this already.
    pub switched: bool,
    /// False when the store does not notice that two publish at once.
    pub guarded: bool,
    /// How many old releases were removed.
    pub removed: usize,
    /// Why old releases could not be removed; the new one is there.
    pub not_removed: Option<MirrorError>,
}

/// Puts a signed site into a store and points to it, when it is whole and not older than what is
/// pointed to.
///
/// # Errors
/// What speaks against the site, or what the store said. What was pointed to still is.
pub fn publish_store(
    site: &Path,
    access: &Access,
    wish: &StoreWish,
    now: Moment,
    watcher: &dyn Watcher,
) -> Result<Stored, MirrorError> {
    let accepted = own_release(site, now)?;
    let objects = Objects::open(&wish.place, access, wish.patience)?;
    let release = release_folder(&accepted);
    // A list of a bucket that is not there is an error; an object that is not there need not be one.
    let here = objects.list(&release)?;
    let (before, tag) = pointer::read(&objects)?;
    refuse_older(before.as_ref(), &accepted, wish.allow_rollback)?;
    let mut plan = Plan::of_site(site, &accepted, &release);
    if !wish.send_all {
        plan.leave_out_what_is_here(&here);
        if let Some(before) = before.as_ref().filter(|before| before.may_be_copied_from(&release)) {
            plan.copy_from(&objects, before, &accepted)?;
        }
    }
    let mut stored = Stored {
        serial: accepted.release.serial,
        files: plan.len(),
        sent: plan.to_send(),
        copied: plan.to_copy(),
        ..Stored::default()
    };
    stored.bytes = plan.carry_out(&objects, watcher)?;
    let freshness = send_freshness(&objects, &accepted)?;
    plan.refuse_incomplete(&objects)?;
    let pointer = Pointer::after(
        before.as_ref(),
        &accepted,
        (&release, &freshness),
        (wish.keep, wish.grace),
        now,
    );
    stored.guarded = true;
    if before.as_ref().is_none_or(|before| !before.says_the_same(&pointer)) {
        stored.switched = true;
        stored.guarded = switch(&objects, &pointer, tag)?;
    }
    match old::remove(&objects, &pointer, before.as_ref(), wish.grace, now) {
        Ok(removed) => stored.removed = removed,
        Err(error) => stored.not_removed = Some(error),
    }
    Ok(stored)
}

fn refuse_older(
    before: Option<&Pointer>,
    accepted: &Accepted,
    allow_rollback: bool,
) -> Result<(), MirrorError> {
    let Some(before) = before.filter(|_| !allow_rollback) else { return Ok(()) };
    let serial = accepted.release.serial;
    if before.serial > serial {
        return Err(PublishFault::Older { seen: before.serial, offered: serial }.into());
    }
    if before.serial == serial && before.digest != accepted.release_digest {
        return Err(PublishFault::SameSerial { serial }.into());
    }
    Ok(())
}

/// The folder of a release: its serial, and a digest of all of it but its freshness.
fn release_folder(accepted: &Accepted) -> String {
    let is_fresh = |name: &str| name.starts_with(FRESHNESS);
    let lasting = accepted.files.iter().filter(|(name, _)| !is_fresh(name));
    folder("releases", accepted.release.serial, lasting)
}

/// Digests of names and bytes, so that no two sets of files share a folder.
fn folder<'a>(
    kind: &str,
    serial: u64,
    files: impl Iterator<Item = &'a (String, Vec<u8>)>,
) -> String {
    let mut lines: Vec<String> =
        files.map(|(name, bytes)| format!("{}  {name}\n", digest::hex(bytes))).collect();
    lines.sort();
    let digest = digest::hex(lines.concat().as_bytes());
    format!("{kind}/{serial}-{}", &digest[..16])
}

/// Sends the two files that say until when this release is the newest, and gives their folder.
fn send_freshness(objects: &Objects, accepted: &Accepted) -> Result<String, MirrorError> {
    let files = || accepted.files.iter().filter(|(name, _)| name.starts_with(FRESHNESS));
    let folder = folder("freshness", accepted.release.serial, files());
    for (name, bytes) in files() {
        objects.put(&format!("{folder}/{name}"), bytes.clone(), &digest::hex(bytes))?;
    }
    Ok(folder)
}

/// Points to a release. Gives whether the store would have noticed another publisher.
fn switch(objects: &Objects, pointer: &Pointer, tag: Option<String>) -> Result<bool, MirrorError> {
    let overtaken = || MirrorError::from(PublishFault::Overtaken { place: objects.shown() });
    let guarded = objects.checks_preconditions()?;
    let (bytes, labels) = (pointer.bytes(), pointer.labels());
    if guarded {
        return match objects.put_if(POINTER, bytes, &labels, tag)? {
            Switched::Done => Ok(true),
            Switched::Overtaken => Err(overtaken()),
        };
    }
    // As near to a precondition as such a store comes: looked at just before and just after.
    if pointer::read(objects)?.1 != tag {
        return Err(overtaken());
    }
    objects.put_labelled(POINTER, bytes.clone(), &labels)?;
    match pointer::read(objects)?.0 {
        Some(found) if found.bytes() == bytes => Ok(false),
        _ => Err(overtaken()),
    }
}
