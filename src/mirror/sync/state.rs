//! What a mirror remembers between two runs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::digest;
use crate::mirror::metadata::{Metadata, Moment};
use crate::mirror::source::Source;
use crate::mirror::trust::{Accepted, Known};

/// How many releases are remembered by their digest.
const MANY: usize = 200;

/// What a mirror remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// The SHA-256 of the root that a person named; empty when none was named yet.
    pub anchor: String,
    /// Where the copy comes from.
    pub source: Option<String>,
    /// The serial that stands there.
    pub current: Option<u64>,
    /// The serials that were seen, each with the SHA-256 of its `release.json`.
    pub releases: BTreeMap<u64, String>,
    /// The folder with what an institution adds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<String>,
    /// When the source was last asked and answered.
    pub checked: Option<Moment>,
    /// When an older release was put back, and why.
    pub rollbacks: Vec<Rollback>,
    /// The entity tags of small files of the source.
    pub(super) tags: BTreeMap<String, Tag>,
}

/// An older release that was put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rollback {
    /// From this serial.
    pub from: u64,
    /// To this one.
    pub to: u64,
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: String,
}

/// The entity tag of a file, and the SHA-256 of the bytes that came with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tag {
    pub(super) tag: String,
    pub(super) sha256: String,
}

impl Default for State {
    fn default() -> State {
        State {
            kind: State::TYPE.to_owned(),
            format: crate::mirror::metadata::FORMAT,
            anchor: String::new(),
            source: None,
            current: None,
            releases: BTreeMap::new(),
            overlay: None,
            checked: None,
            rollbacks: Vec::new(),
            tags: BTreeMap::new(),
        }
    }
}

impl State {
    pub(super) fn known(&self) -> Known {
        Known { releases: self.releases.clone() }
    }

    /// Notes the tags that the source gave for the metadata of a release.
    pub(super) fn remember_tags(&mut self, source: &dyn Source, accepted: &Accepted) {
        let mut tags = source.tags();
        let manifest = accepted.manifest.to_string().into_bytes();
        let list = (crate::output::MANIFEST.to_owned(), manifest);
        let files = accepted.files.iter().chain([&list]);
        let tagged = files.filter_map(|(path, bytes)| {
            let sha256 = digest::hex(bytes);
            tags.remove(path).map(|tag| (path.clone(), Tag { tag, sha256 }))
        });
        self.tags = tagged.collect();
        while self.releases.len() > MANY {
            self.releases.pop_first();
        }
    }
}

impl Metadata for State {
    const TYPE: &'static str = "leidraad-mirror";

    fn fault(&self) -> Option<String> {
        None
    }
}
