//! Making the signed files: the publisher's side.

use std::fs;
use std::path::Path;

use super::error::MirrorError;
use super::keys::{PublicKey, SIGNATURE, SecretKey};
use super::metadata::{
    FRESHNESS, Freshness, Moment, RELEASE, Release, Revoked, Root, from_bytes, root_name, to_bytes,
};
use super::place::put;
use super::source::{FolderSource, Source};
use super::trust::{self, Accepted, Anchor, Chain, Known, Leniency};
use super::verify::{self, Against};
use crate::digest;
use crate::output::{MANIFEST, Manifest};

/// The most bytes of a small file.
const SMALL: u64 = 64 * 1024;

/// What a release is told about itself.
#[derive(Debug, Clone)]
pub struct About {
    /// Its serial.
    pub serial: u64,
    /// The newest edition in it.
    pub edition: Option<String>,
    /// The commit that it was built from.
    pub commit: Option<String>,
    /// When it is signed.
    pub created: Moment,
    /// After this it is no longer known to be the newest, unless that is said again.
    pub expires: Moment,
}

/// What changes in a new version of the root. What is empty stays as it is.
#[derive(Debug, Clone, Default)]
pub struct RootChange {
    /// When the new version expires.
    pub expires: Option<Moment>,
    /// How many root keys must sign.
    pub threshold: Option<u64>,
    /// Keys that are added, by role: root, release, freshness.
    pub added: [Vec<PublicKey>; 3],
    /// The numbers of keys that no longer count.
    pub revoked: Vec<String>,
    /// Why, for people.
    pub reason: String,
}

/// Writes the first version of the root into `folder/keys/`, as yet unsigned. Gives its SHA-256.
///
/// # Errors
/// The keys are not fit for their roles, there is a root already, or the system said no.
pub fn first_root(folder: &Path, root: &Root) -> Result<String, MirrorError> {
    let path = folder.join(root_name(1));
    if path.exists() {
        let source = std::io::ErrorKind::AlreadyExists.into();
        return Err(MirrorError::Io { path, source });
    }
    put_root(folder, root)
}

/// Writes the version after the newest in `folder/keys/`, as yet unsigned. Gives its number and itself.
///
/// # Errors
/// The newest is not fully signed, the keys are not fit for their roles, or the system said no.
pub fn next_root(
    folder: &Path,
    change: &RootChange,
    now: Moment,
) -> Result<(u64, Root), MirrorError> {
    let chain = own_chain(folder)?;
    let mut root = chain.root;
    root.version += 1;
    root.expires = change.expires.unwrap_or(root.expires);
    root.threshold = change.threshold.unwrap_or(root.threshold);
    for id in &change.revoked {
        let lists = [&mut root.root_keys, &mut root.release_keys, &mut root.freshness_keys];
        let mut found = None;
        for keys in lists {
            if let Some(at) = keys.iter().position(|key| key.id() == id) {
                found = Some(keys.remove(at));
            }
        }
        let key = found.ok_or_else(|| MirrorError::Key {
            reason: format!("{id} is in no role of the root"),
        })?;
        root.revoked.push(Revoked { key, since: now, reason: change.reason.clone() });
    }
    let [root_keys, release_keys, freshness_keys] = change.added.clone();
    root.root_keys.extend(root_keys);
    root.release_keys.extend(release_keys);
    root.freshness_keys.extend(freshness_keys);
    put_root(folder, &root)?;
    Ok((root.version, root))
}

fn put_root(folder: &Path, root: &Root) -> Result<String, MirrorError> {
    let (name, bytes) = (root_name(root.version), to_bytes(root));
    // What would be refused when it is read is not written.
    from_bytes::<Root>(&name, &bytes)?;
    put(&folder.join(name), &bytes)?;
    Ok(digest::hex(&bytes))
}

/// Signs a version of the root in `folder/keys/` with one of its root keys, or of the version before.
///
/// # Errors
/// The key decides about neither, or the system said no.
pub fn sign_root(folder: &Path, version: u64, secret: &SecretKey) -> Result<(), MirrorError> {
    let source = FolderSource::new(folder);
    let name = root_name(version);
    let read = |name: &str| -> Result<Option<(Root, Vec<u8>)>, MirrorError> {
        let Some(bytes) = source.small(name, SMALL)? else { return Ok(None) };
        Ok(Some((from_bytes(name, &bytes)?, bytes)))
    };
    let missing = || MirrorError::NotSigned { file: name.clone() };
    let (root, bytes) = read(&name)?.ok_or_else(missing)?;
    let before = if version > 1 { read(&root_name(version - 1))? } else { None };
    let key = secret.public()?;
    let decides = |root: &Root| root.root_keys.contains(&key);
    if !decides(&root) && !before.is_some_and(|(before, _)| decides(&before)) {
        return Err(MirrorError::WrongKey { file: name, key: key.id().to_owned() });
    }
    let signature = secret.sign(&bytes, &format!("leidraad root version {version}"))?;
    put(&folder.join(format!("{name}.{}{SIGNATURE}", key.id())), signature.as_bytes())
}

/// The versions of the root in `folder/keys/`, each with signatures enough.
///
/// # Errors
/// There is none, or one of them is not fully signed.
pub fn own_chain(folder: &Path) -> Result<Chain, MirrorError> {
    let source = FolderSource::new(folder);
    let name = root_name(1);
    let first = source.small(&name, SMALL)?;
    let first = first.ok_or(MirrorError::NotSigned { file: name })?;
    trust::follow(&source, &Anchor::Bytes(first))
}

/// The release that a signed site is, judged by its own keys: whole, with nothing else in it, and known
/// to be the newest.
///
/// # Errors
/// What speaks against it.
pub(super) fn own_release(site: &Path, now: Moment) -> Result<Accepted, MirrorError> {
    let source = FolderSource::new(site);
    let chain = own_chain(site)?;
    let against = Against::Chain(Box::new(chain.clone()));
    let report = verify::verify(&source, &against, 0, now)?;
    if let Some(problem) = report.problems.into_iter().next() {
        return Err(problem);
    }
    let leniency = Leniency { grace: 0, rollback: false };
    trust::accept(&source, chain, &Known::default(), leniency, now)
}

/// The release that a source offers, judged by the keys in `keys`, whether it has expired or not.
///
/// # Errors
/// There is none, or none of the keys signed it.
pub fn offered(source: &dyn Source, keys: &Path) -> Result<Release, MirrorError> {
    let chain = own_chain(keys)?;
    let signed = trust::signed(source, RELEASE, &chain.root, &chain.root.release_keys)?;
    from_bytes(RELEASE, &signed[0].1)
}

/// Signs a site: writes `release.json`, `freshness.json` and their signatures into it, and the keys of
/// `keys` (a folder that holds `keys/`).
///
/// # Errors
/// The site is not whole, holds something that no build wrote, or a key has not this role.
pub fn sign_site(
    site: &Path,
    keys: &Path,
    about: &About,
    (release_key, freshness_key): (&SecretKey, &SecretKey),
) -> Result<Release, MirrorError> {
    let chain = own_chain(keys)?;
    has_role(RELEASE, &chain.root, &chain.root.release_keys, release_key)?;
    has_role(FRESHNESS, &chain.root, &chain.root.freshness_keys, freshness_key)?;
    let release = release_of(site, about)?;
    for (name, bytes) in &chain.files {
        put(&site.join(name), bytes)?;
    }
    let bytes = to_bytes(&release);
    let comment = format!("leidraad release {}", release.serial);
    put(&site.join(RELEASE), &bytes)?;
    let signature = release_key.sign(&bytes, &comment)?;
    put(&site.join(format!("{RELEASE}{SIGNATURE}")), signature.as_bytes())?;
    write_freshness(site, &bytes, release.serial, (about.created, about.expires), freshness_key)?;
    Ok(release)
}

/// Says again that the release in `folder` is the newest. The folder need not hold the site: these
/// two files, `release.json` and `keys/` are enough.
///
/// # Errors
/// There is no release, or the key has not this role.
pub fn renew(
    folder: &Path,
    issued: Moment,
    expires: Moment,
    freshness_key: &SecretKey,
) -> Result<Release, MirrorError> {
    let chain = own_chain(folder)?;
    has_role(FRESHNESS, &chain.root, &chain.root.freshness_keys, freshness_key)?;
    // Only what a release key has signed can be the newest.
    let signed =
        trust::signed(&FolderSource::new(folder), RELEASE, &chain.root, &chain.root.release_keys)?;
    let bytes = &signed[0].1;
    let release: Release = from_bytes(RELEASE, bytes)?;
    write_freshness(folder, bytes, release.serial, (issued, expires), freshness_key)?;
    Ok(release)
}

fn write_freshness(
    folder: &Path,
    release: &[u8],
    serial: u64,
    (issued, expires): (Moment, Moment),
    key: &SecretKey,
) -> Result<(), MirrorError> {
    let freshness = Freshness::new(serial, digest::hex(release), issued, expires);
    let bytes = to_bytes(&freshness);
    from_bytes::<Freshness>(FRESHNESS, &bytes)?;
    let comment = format!("leidraad release {serial} until {expires}");
    let signature = key.sign(&bytes, &comment)?;
    put(&folder.join(FRESHNESS), &bytes)?;
    put(&folder.join(format!("{FRESHNESS}{SIGNATURE}")), signature.as_bytes())
}

fn has_role(
    file: &str,
    root: &Root,
    keys: &[PublicKey],
    secret: &SecretKey,
) -> Result<(), MirrorError> {
    let key = secret.public()?;
    if keys.contains(&key) {
        return Ok(());
    }
    let (file, id) = (file.to_owned(), key.id().to_owned());
    Err(match root.revocation(key.id()) {
        Some(revoked) => MirrorError::RevokedKey {
            file,
            key: id,
            since: revoked.since,
            reason: revoked.reason.clone(),
        },
        None => MirrorError::WrongKey { file, key: id },
    })
}

/// The release that a site is, when it is whole.
fn release_of(site: &Path, about: &About) -> Result<Release, MirrorError> {
    let no_site = || MirrorError::NotASite { path: site.to_owned() };
    let text = fs::read_to_string(site.join(MANIFEST)).map_err(|_| no_site())?;
    let manifest = Manifest::parse(&text).ok_or_else(no_site)?;
    let report = verify::verify(&FolderSource::new(site), &Against::List, 0, about.created)?;
    if let Some(problem) = report.problems.into_iter().next() {
        return Err(problem);
    }
    let mut bytes = text.len() as u64;
    for path in manifest.paths() {
        super::names::check(path)?;
        let at = site.join(path);
        bytes += fs::metadata(&at).map_err(MirrorError::at(&at))?.len();
    }
    super::names::check_twins(manifest.paths())?;
    let size = (manifest.len() as u64 + 1, bytes);
    let mut release = Release::new(about.serial, about.created, size, digest::hex(text.as_bytes()));
    release.edition.clone_from(&about.edition);
    release.commit.clone_from(&about.commit);
    Ok(release)
}
