//! `keys/root-1.json`, `root-2.json`, …: whose signatures count.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{FORMAT, Metadata, Moment};
use crate::mirror::keys::PublicKey;
use crate::output::KEYS;

/// The most keys that a role may have.
const MANY: usize = 16;

/// Whose signatures count. Signed by `threshold` of its own root keys, and from the second version
/// on also by `threshold` of those of the version before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// Counts up from 1.
    pub version: u64,
    /// After this moment there must be a newer version.
    pub expires: Moment,
    /// How many root keys must sign.
    pub threshold: u64,
    /// The keys that decide about keys. They are kept offline.
    pub root_keys: Vec<PublicKey>,
    /// The keys that sign a release.
    pub release_keys: Vec<PublicKey>,
    /// The keys that say which release is the newest.
    pub freshness_keys: Vec<PublicKey>,
    /// Keys that count no more.
    pub revoked: Vec<Revoked>,
}

/// A key that counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoked {
    /// The key.
    pub key: PublicKey,
    /// Since when.
    pub since: Moment,
    /// Why, for people.
    pub reason: String,
}

/// The path of a version of the root, from the root of the site.
pub fn root_name(version: u64) -> String {
    format!("{KEYS}/root-{version}.json")
}

impl Root {
    /// The first version. Keys in any order, which does not matter.
    pub fn new(
        expires: Moment,
        threshold: u64,
        [root_keys, release_keys, freshness_keys]: [Vec<PublicKey>; 3],
    ) -> Root {
        let kind = Root::TYPE.to_owned();
        let (version, revoked) = (1, Vec::new());
        Root {
            kind,
            format: FORMAT,
            version,
            expires,
            threshold,
            root_keys,
            release_keys,
            freshness_keys,
            revoked,
        }
    }

    /// Why this key counts no more, when it was revoked.
    pub fn revocation(&self, key: &str) -> Option<&Revoked> {
        self.revoked.iter().find(|revoked| revoked.key.id() == key)
    }

    fn roles(&self) -> [(&'static str, &[PublicKey]); 3] {
        [
            ("root_keys", &self.root_keys),
            ("release_keys", &self.release_keys),
            ("freshness_keys", &self.freshness_keys),
        ]
    }
}

impl Metadata for Root {
    const TYPE: &'static str = "leidraad-root";

    fn fault(&self) -> Option<String> {
        // A key of two roles would make one theft two; a key that counts twice is no second person.
        let mut seen = BTreeSet::new();
        for (role, keys) in self.roles() {
            if keys.is_empty() || keys.len() > MANY {
                return Some(format!("{role} has {} keys, and may have 1 to {MANY}", keys.len()));
            }
            for key in keys {
                if self.revocation(key.id()).is_some() {
                    return Some(format!("{} is in {role} and is revoked", key.id()));
                }
                if !seen.insert(key.id()) {
                    return Some(format!("{} is there twice", key.id()));
                }
            }
        }
        let most = self.root_keys.len() as u64;
        if !(1..=most).contains(&self.threshold) {
            return Some(format!("threshold is {}, and may be 1 to {most}", self.threshold));
        }
        (self.version == 0).then(|| "version is 0".to_owned())
    }
}
