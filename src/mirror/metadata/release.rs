//! `release.json`: which files make up a release.

use serde::{Deserialize, Serialize};

use super::{FORMAT, Metadata, Moment, is_digest};

/// The name of the file, at the root of a site.
pub const RELEASE: &str = "release.json";

/// What a release is. Signed by a release key; never changes once it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    #[serde(rename = "type")]
    kind: String,
    format: u64,
    /// Counts up with each release of this publisher.
    pub serial: u64,
    /// The newest edition in it, such as `2026-11`; none where there is none yet.
    pub edition: Option<String>,
    /// The commit of the guide that it was built from, where it is known.
    pub commit: Option<String>,
    /// The tool that signed it, with its version.
    pub tool: String,
    /// When it was signed.
    pub created: Moment,
    /// How many files there are: those that the manifest lists, and the manifest.
    pub files: u64,
    /// Their size together, in bytes.
    pub bytes: u64,
    /// The SHA-256 of the manifest, in hexadecimal digits.
    pub manifest: String,
}

impl Release {
    /// A release of these files. `serial` starts at 1.
    pub fn new(
        serial: u64,
        created: Moment,
        (files, bytes): (u64, u64),
        manifest: String,
    ) -> Release {
        Release {
            kind: Release::TYPE.to_owned(),
            format: FORMAT,
            serial,
            edition: None,
            commit: None,
            tool: concat!("leidraad ", env!("CARGO_PKG_VERSION")).to_owned(),
            created,
            files,
            bytes,
            manifest,
        }
    }
}

impl Metadata for Release {
    const TYPE: &'static str = "leidraad-release";

    fn fault(&self) -> Option<String> {
        if self.serial == 0 {
            return Some("serial is 0".to_owned());
        }
        (!is_digest(&self.manifest)).then(|| "manifest is not a SHA-256".to_owned())
    }
}
