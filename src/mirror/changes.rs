//! What is new in a release, from the list of versions that every site carries.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::source::Source;
use super::trust::Accepted;
use crate::digest;
use crate::language::LanguageMap;
use crate::output::{MANIFEST, Manifest};

/// Where a site lists its versions.
const VERSIONS: &str = "data/versions.json";
/// The most bytes of that list.
const LIMIT: u64 = 64 * 1024 * 1024;

/// A version that the copy did not have, or files that differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A new version of a section, a list or a flowchart.
    Version {
        /// What it is a version of: its id and its title.
        part: (String, LanguageMap<String>),
        /// Its number.
        version: String,
        /// The day it was published.
        published: String,
        /// What changed and why.
        note: LanguageMap<String>,
    },
    /// How many files are added, changed and removed.
    Files {
        /// There were none of this path.
        added: usize,
        /// They have other bytes.
        changed: usize,
        /// There are none of this path any more.
        removed: usize,
    },
}

#[derive(Debug, Deserialize)]
struct Ledgers {
    ledgers: Vec<Ledger>,
}

#[derive(Debug, Deserialize)]
struct Ledger {
    id: String,
    title: LanguageMap<String>,
    versions: Vec<Version>,
}

#[derive(Debug, Deserialize)]
struct Version {
    version: String,
    published: String,
    note: LanguageMap<String>,
}

/// What a release has that the copy in a folder has not. A list that cannot be read tells nothing: this
/// is for people, and decides about nothing.
pub(super) fn between(site: &Path, source: &dyn Source, accepted: &Accepted) -> Vec<Change> {
    let old = fs::read_to_string(site.join(MANIFEST)).ok();
    let old = old.and_then(|text| Manifest::parse(&text));
    let mut changes = versions(site, source, accepted);
    changes.push(files(old.as_ref(), &accepted.manifest));
    changes
}

fn files(old: Option<&Manifest>, new: &Manifest) -> Change {
    let hash = |path: &str| old.and_then(|old| old.hash(path));
    let added = new.paths().filter(|path| hash(path).is_none()).count();
    let differs = |(path, new): &(&str, &str)| hash(path).is_some_and(|old| old != *new);
    let changed = new.entries().filter(differs).count();
    let removed = old.map_or(0, |old| old.paths().filter(|path| new.hash(path).is_none()).count());
    Change::Files { added, changed, removed }
}

fn versions(site: &Path, source: &dyn Source, accepted: &Accepted) -> Vec<Change> {
    let read = |bytes: Vec<u8>| serde_json::from_slice::<Ledgers>(&bytes).ok();
    let old = fs::read(site.join(VERSIONS)).ok();
    let hash = accepted.manifest.hash(VERSIONS);
    if hash.is_none() || old.as_ref().is_some_and(|old| Some(&*digest::hex(old)) == hash) {
        return Vec::new();
    }
    let new = source.small(VERSIONS, LIMIT.min(accepted.listed_bytes())).ok().flatten();
    let new = new.filter(|new| Some(&*digest::hex(new)) == hash).and_then(read);
    // A mirror that is new has everything to learn: that is no news.
    let (Some(old), Some(new)) = (old.and_then(read), new) else { return Vec::new() };
    let known: BTreeMap<String, BTreeSet<String>> = old
        .ledgers
        .into_iter()
        .map(|ledger| (ledger.id, ledger.versions.into_iter().map(|v| v.version).collect()))
        .collect();
    let mut changes = Vec::new();
    for ledger in new.ledgers {
        let known = known.get(&ledger.id);
        let part = (ledger.id, ledger.title);
        let is_new = |v: &Version| !known.is_some_and(|known| known.contains(&v.version));
        changes.extend(ledger.versions.into_iter().filter(is_new).map(|v| Change::Version {
            part: part.clone(),
            version: v.version,
            published: v.published,
            note: v.note,
        }));
    }
    changes
}
