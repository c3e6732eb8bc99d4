//! Whether metadata may be believed: signatures, versions, serials and expiry, in this order.

use std::collections::BTreeMap;

use super::error::MirrorError;
use super::keys::{PublicKey, SIGNATURE, Signature};
use super::metadata::{
    FRESHNESS, Freshness, Moment, RELEASE, Release, Root, from_bytes, root_name,
};
use super::names;
use super::source::Source;
use crate::digest;
use crate::output::{MANIFEST, Manifest, is_unlisted};

/// The most bytes of `release.json`, a root, a signature.
const SMALL: u64 = 64 * 1024;
/// The most bytes of the list of files: about a million of them.
const LIST: u64 = 128 * 1024 * 1024;
/// The most versions of the root.
const VERSIONS: u64 = 1000;

/// What a person named as the key: the one thing that is trusted from the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// The SHA-256 of a root, in hexadecimal digits.
    Digest(String),
    /// The bytes of a root.
    Bytes(Vec<u8>),
}

impl Anchor {
    /// The SHA-256 of the root.
    pub fn digest(&self) -> String {
        match self {
            Anchor::Digest(digest) => digest.clone(),
            Anchor::Bytes(bytes) => digest::hex(bytes),
        }
    }
}

/// What is known from before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The serials that were seen, each with the SHA-256 of its `release.json`.
    pub releases: BTreeMap<u64, String>,
}

impl Known {
    /// The highest serial that was seen; 0 for none.
    pub fn serial(&self) -> u64 {
        self.releases.keys().next_back().copied().unwrap_or(0)
    }
}

/// What is let through that would be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leniency {
    /// For how many hours after its expiry the freshness file still counts.
    pub grace: u32,
    /// An older release is taken, and one that has expired: somebody said so, with a reason.
    pub rollback: bool,
}

/// A file of the metadata, with its path.
pub(super) type Named = (String, Vec<u8>);

/// The versions of the root from the first to the newest, each signed by those who may.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The newest.
    pub root: Root,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// All of them with all of their signatures that count.
    pub(super) files: Vec<Named>,
}

/// A release that may be believed.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// Whose signatures count.
    pub chain: Chain,
    /// The release.
    pub release: Release,
    /// The SHA-256 of `release.json`.
    pub release_digest: String,
    /// Until when it is the newest.
    pub freshness: Freshness,
    /// Its files.
    pub manifest: Manifest,
    /// The size of the list of files in bytes.
    pub(super) manifest_bytes: u64,
    /// The metadata files with their paths, the manifest not among them.
    pub(super) files: Vec<Named>,
}

impl Chain {
    /// The bytes of the first version.
    pub fn first(&self) -> &[u8] {
        self.files.first().map_or(&[], |(_, bytes)| bytes)
    }
}

impl Accepted {
    /// The size of all listed files together.
    pub(super) fn listed_bytes(&self) -> u64 {
        self.release.bytes.saturating_sub(self.manifest_bytes)
    }
}

/// Follows the versions of the root from the anchor to the newest.
///
/// # Errors
/// The source has no root that is the anchor, or a version that too few have signed.
pub fn follow(source: &dyn Source, anchor: &Anchor) -> Result<Chain, MirrorError> {
    let trusted = anchor.digest();
    let mut chain: Option<Chain> = None;
    let mut anchored = false;
    let mut first_digest = String::new();
    for version in 1..=VERSIONS {
        let name = root_name(version);
        let Some(bytes) = source.small(&name, SMALL)? else { break };
        let root: Root = from_bytes(&name, &bytes)?;
        if root.version != version {
            let reason = format!("version is {}", root.version);
            return Err(MirrorError::Malformed { file: name, reason });
        }
        let is_anchor = digest::hex(&bytes) == trusted;
        if chain.is_none() {
            first_digest = digest::hex(&bytes);
        }
        let before = chain.as_ref().map(|chain| &chain.root);
        let signatures = signatures_of_root(source, &name, &bytes, &root, before)?;
        anchored |= is_anchor;
        let mut files = chain.map_or_else(Vec::new, |chain| chain.files);
        files.push((name, bytes.clone()));
        files.extend(signatures);
        chain = Some(Chain { root, bytes, files });
    }
    let chain = chain.ok_or_else(|| MirrorError::NotSigned { file: root_name(1) })?;
    if !anchored {
        return Err(MirrorError::OtherRoot { trusted, found: first_digest });
    }
    Ok(chain)
}

/// The signatures of a root, when there are enough: of its own keys, and of those of the version
/// before. An anchor needs its own too, or a mirror of this mirror could not follow.
fn signatures_of_root(
    source: &dyn Source,
    name: &str,
    bytes: &[u8],
    root: &Root,
    before: Option<&Root>,
) -> Result<Vec<Named>, MirrorError> {
    let mut found: Vec<Named> = Vec::new();
    for judge in [Some(root), before].into_iter().flatten() {
        let mut valid = 0;
        for key in &judge.root_keys {
            let path = format!("{name}.{}{SIGNATURE}", key.id());
            let text = match found.iter().find(|(seen, _)| *seen == path) {
                Some((_, text)) => Some(text.clone()),
                None => source.small(&path, SMALL)?,
            };
            let Some(text) = text else { continue };
            let signature = Signature::parse(&text);
            if !signature.is_some_and(|signature| signature.holds(key, bytes)) {
                return Err(MirrorError::BadSignature { file: name.to_owned() });
            }
            valid += 1;
            if !found.iter().any(|(seen, _)| *seen == path) {
                found.push((path, text));
            }
        }
        if (valid as u64) < judge.threshold {
            let (version, needed) = (root.version, judge.threshold);
            return Err(MirrorError::TooFewRootSignatures { version, valid, needed });
        }
    }
    Ok(found)
}

/// Reads the metadata of a source and says which release it offers, if that may be believed.
///
/// # Errors
/// The first thing that speaks against it.
pub fn accept(
    source: &dyn Source,
    chain: Chain,
    known: &Known,
    leniency: Leniency,
    now: Moment,
) -> Result<Accepted, MirrorError> {
    if now > chain.root.expires {
        let (version, expired) = (chain.root.version, chain.root.expires);
        return Err(MirrorError::RootExpired { version, expired });
    }
    let root = &chain.root;
    let fresh = signed(source, FRESHNESS, root, &root.freshness_keys)?;
    let freshness: Freshness = from_bytes(FRESHNESS, &fresh[0].1)?;
    let released = signed(source, RELEASE, root, &root.release_keys)?;
    let release: Release = from_bytes(RELEASE, &released[0].1)?;
    let release_digest = digest::hex(&released[0].1);
    if freshness.release != release_digest || freshness.serial != release.serial {
        return Err(MirrorError::Mixed { file: RELEASE, named_by: FRESHNESS });
    }
    check_serial(&release, &release_digest, known, leniency)?;
    if now > freshness.expires.plus_hours(leniency.grace) && !leniency.rollback {
        let (serial, expired, grace) = (release.serial, freshness.expires, leniency.grace);
        return Err(MirrorError::Expired { serial, expired, grace });
    }
    let (manifest, manifest_bytes) = list_of_files(source, &release)?;
    let files = chain.files.iter().cloned().chain(released).chain(fresh).collect();
    Ok(Accepted { chain, release, release_digest, freshness, manifest, manifest_bytes, files })
}

fn check_serial(
    release: &Release,
    digest: &str,
    known: &Known,
    leniency: Leniency,
) -> Result<(), MirrorError> {
    let (seen, offered) = (known.serial(), release.serial);
    if known.releases.get(&offered).is_some_and(|known| known != digest) {
        return Err(MirrorError::SameSerial { serial: offered });
    }
    if offered < seen && !leniency.rollback {
        return Err(MirrorError::OlderSerial { seen, offered });
    }
    Ok(())
}

/// A file of metadata and its signature, when one of the keys made it.
pub(super) fn signed(
    source: &dyn Source,
    file: &'static str,
    root: &Root,
    keys: &[PublicKey],
) -> Result<Vec<Named>, MirrorError> {
    let missing = |file: &str| MirrorError::NotSigned { file: file.to_owned() };
    let bytes = source.small(file, SMALL)?.ok_or_else(|| missing(file))?;
    let path = format!("{file}{SIGNATURE}");
    let text = source.small(&path, SMALL)?.ok_or_else(|| missing(&path))?;
    let bad = || MirrorError::BadSignature { file: file.to_owned() };
    let signature = Signature::parse(&text).ok_or_else(bad)?;
    let id = signature.key_id();
    let Some(key) = keys.iter().find(|key| key.id() == id) else {
        let file = file.to_owned();
        return Err(match root.revocation(&id) {
            Some(revoked) => MirrorError::RevokedKey {
                file,
                key: id,
                since: revoked.since,
                reason: revoked.reason.clone(),
            },
            None => MirrorError::WrongKey { file, key: id },
        });
    };
    if !signature.holds(key, &bytes) {
        return Err(bad());
    }
    Ok(vec![(file.to_owned(), bytes), (path, text)])
}

/// The list of files of a release, and its size in bytes.
pub(super) fn list_of_files(
    source: &dyn Source,
    release: &Release,
) -> Result<(Manifest, u64), MirrorError> {
    let limit = LIST.min(release.bytes);
    let bytes = source.small(MANIFEST, limit)?;
    let bytes = bytes.ok_or_else(|| MirrorError::Missing { path: MANIFEST.to_owned() })?;
    if digest::hex(&bytes) != release.manifest {
        return Err(MirrorError::Mixed { file: MANIFEST, named_by: RELEASE });
    }
    let malformed = || MirrorError::Malformed {
        file: MANIFEST.to_owned(),
        reason: "not in the form that leidraad writes".to_owned(),
    };
    let text = String::from_utf8(bytes).map_err(|_| malformed())?;
    let paths = || text.lines().filter_map(|line| Some(line.split_once("  ")?.1));
    paths().try_for_each(names::check)?;
    names::check_twins(paths())?;
    let manifest = Manifest::parse(&text).filter(|manifest| manifest.to_string() == text);
    let manifest = manifest.ok_or_else(malformed)?;
    // Listed and unlisted at once would be two files of one name.
    if manifest.paths().any(is_unlisted) {
        return Err(malformed());
    }
    let found = manifest.len() as u64 + 1;
    if found != release.files {
        return Err(MirrorError::OtherSize { signed: release.files, found, bytes: false });
    }
    Ok((manifest, text.len() as u64))
}
