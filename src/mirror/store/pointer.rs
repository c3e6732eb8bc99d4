//! The one small object that says which release readers get.

use std::fs::File;
use std::io::Write;

use serde::{Deserialize, Serialize};

use super::objects::Objects;
use crate::mirror::error::{MirrorError, PublishFault};
use crate::mirror::metadata::{FORMAT, Metadata, Moment, from_bytes, is_digest, to_bytes};
use crate::mirror::source::{Listed, Source};
use crate::mirror::trust::Accepted;

/// The name of the object, under the prefix of the place.
pub const POINTER: &str = "current.json";

/// The most bytes of it.
const LIMIT: u64 = 1024 * 1024;

/// Which release is served, and which stood there before. It is not signed: whoever may write into a
/// store may put anything there, and what a mirror believes is signed in the release itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pointer {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// The program that put it there. Another may give files another type, so nothing is copied then.
    tool: String,
    /// When it was put there.
    pub published: Moment,
    /// The serial of the release.
    pub serial: u64,
    /// The SHA-256 of its `release.json`.
    pub digest: String,
    /// Its folder.
    pub release: String,
    /// The folder with its freshness.
    pub freshness: String,
    /// The releases before, the newest first.
    pub previous: Vec<Previous>,
}

/// A release that was served before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Its serial.
    pub serial: u64,
    /// Its folder.
    pub release: String,
    /// When another took its place.
    pub replaced: Moment,
}

impl Metadata for Pointer {
    const TYPE: &'static str = "leidraad-pointer";

    fn fault(&self) -> Option<String> {
        let releases = self.previous.iter().map(|before| (&before.release, before.serial));
        let mut releases = releases.chain([(&self.release, self.serial)]);
        if !releases.all(|(folder, serial)| is_folder("releases", folder, serial)) {
            return Some("release is not a folder of a release".to_owned());
        }
        if !is_folder("freshness", &self.freshness, self.serial) {
            return Some("freshness is not a folder of freshness".to_owned());
        }
        (!is_digest(&self.digest)).then(|| "digest is not a SHA-256".to_owned())
    }
}

fn is_folder(kind: &str, folder: &str, serial: u64) -> bool {
    let hex = folder.strip_prefix(&format!("{kind}/{serial}-"));
    hex.is_some_and(|hex| {
        hex.len() == 16 && hex.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
    })
}

impl Pointer {
    /// What points to a release and its freshness after `before` did to another. Of those before, `keep`
    /// less one stay, and whatever was replaced less than `grace` days ago.
    pub(super) fn after(
        before: Option<&Pointer>,
        accepted: &Accepted,
        (release, freshness): (&str, &str),
        (keep, grace): (usize, u32),
        now: Moment,
    ) -> Pointer {
        let mut previous = before.map_or_else(Vec::new, |before| before.previous.clone());
        if let Some(before) = before.filter(|before| before.release != release) {
            let (serial, folder) = (before.serial, before.release.clone());
            previous.insert(0, Previous { serial, release: folder, replaced: now });
        }
        previous.retain(|before| before.release != release);
        let mut place = 0;
        previous.retain(|before| {
            place += 1;
            place < keep || before.replaced.plus_hours(grace.saturating_mul(24)) > now
        });
        Pointer {
            kind: Pointer::TYPE.to_owned(),
            format: FORMAT,
            tool: concat!("leidraad ", env!("CARGO_PKG_VERSION")).to_owned(),
            published: now,
            serial: accepted.release.serial,
            digest: accepted.release_digest.clone(),
            release: release.to_owned(),
            freshness: freshness.to_owned(),
            previous,
        }
    }

    /// Whether files for the folder `release` may come from the release that is pointed to.
    pub(super) fn may_be_copied_from(&self, release: &str) -> bool {
        self.release != release && self.tool == concat!("leidraad ", env!("CARGO_PKG_VERSION"))
    }

    /// True when only the moment differs.
    pub(super) fn says_the_same(&self, other: &Pointer) -> bool {
        Pointer { published: other.published, ..self.clone() } == *other
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        to_bytes(self)
    }

    /// What a server in front of the store reads without opening the object.
    pub(super) fn labels(&self) -> [(&'static str, &str); 2] {
        [("release", &self.release), ("freshness", &self.freshness)]
    }
}

/// The pointer with its entity tag; none where nothing was published yet.
///
/// # Errors
/// There is something else in its place, or the store did not answer.
pub(super) fn read(objects: &Objects) -> Result<(Option<Pointer>, Option<String>), MirrorError> {
    let Some((bytes, tag)) = objects.get(POINTER, LIMIT)? else { return Ok((None, None)) };
    match from_bytes(POINTER, &bytes) {
        Ok(pointer) => Ok((Some(pointer), tag)),
        Err(MirrorError::Malformed { reason, .. }) => {
            Err(PublishFault::Pointer { place: objects.shown(), reason }.into())
        }
        Err(error) => Err(error),
    }
}

/// A release as it stands in a store.
pub(super) struct Kept<'a> {
    pub(super) objects: &'a Objects,
    pub(super) folder: &'a str,
}

impl Source for Kept<'_> {
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError> {
        let found = self.objects.get(&format!("{}/{path}", self.folder), limit)?;
        Ok(found.map(|(bytes, _)| bytes))
    }

    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError> {
        let bytes = self.small(path, limit)?;
        let bytes = bytes.ok_or_else(|| MirrorError::Missing { path: path.to_owned() })?;
        into.write_all(&bytes).map_err(MirrorError::at(path.as_ref()))?;
        Ok(bytes.len() as u64)
    }

    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError> {
        part.set_len(0).map_err(MirrorError::at(path.as_ref()))?;
        self.read(path, limit, part).map(|_| ())
    }

    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError> {
        Ok(Some(self.objects.list(self.folder)?.into_keys().map(Listed::File).collect()))
    }

    fn at_once(&self) -> usize {
        1
    }
}
