//! `freshness.json`: which release is the newest, and until when that may be believed.

use serde::{Deserialize, Serialize};

use super::{FORMAT, Metadata, Moment, is_digest};

/// The name of the file, at the root of a site.
pub const FRESHNESS: &str = "freshness.json";

/// Which release is the newest. Signed by a freshness key, which a timer can hold: whoever steals it
/// can hide a release for a while and cannot make one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freshness {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// The serial of the newest release.
    pub serial: u64,
    /// The SHA-256 of its `release.json`, in hexadecimal digits.
    pub release: String,
    /// When this was said.
    pub issued: Moment,
    /// After this moment it counts no more.
    pub expires: Moment,
}

impl Freshness {
    /// That this release is the newest.
    pub fn new(serial: u64, release: String, issued: Moment, expires: Moment) -> Freshness {
        let kind = Freshness::TYPE.to_owned();
        Freshness { kind, format: FORMAT, serial, release, issued, expires }
    }
}

impl Metadata for Freshness {
    const TYPE: &'static str = "leidraad-freshness";

    fn fault(&self) -> Option<String> {
        if self.expires < self.issued {
            return Some("expires before it is issued".to_owned());
        }
        (!is_digest(&self.release)).then(|| "release is not a SHA-256".to_owned())
    }
}
