//! Judging a copy: whether each file is what was signed, and whether there is anything else.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::error::MirrorError;
use super::metadata::{Moment, Release};
use super::source::{Listed, Source};
use super::trust::{self, Accepted, Anchor, Chain, Known, Leniency};
use super::{names, work};
use crate::output::{MANIFEST, Manifest, is_kept_back, is_unlisted};

/// The most problems that a report holds; it counts the others.
const MANY: usize = 100;
/// The largest file and list that are read where no signature says how large they may be.
const UNSIGNED: u64 = 1 << 32;

/// What is to be held against a copy.
#[derive(Debug, Clone)]
pub enum Against {
    /// The signatures that this key vouches for.
    Key(Anchor),
    /// The signatures that a mirror has learnt to trust.
    Chain(Box<Chain>),
    /// The list of files alone, which whoever changes a file can change too.
    List,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// The release, when its signature holds.
    pub release: Option<Release>,
    /// Until when somebody vouches that it is the newest.
    pub expires: Option<Moment>,
    /// How many files were looked at.
    pub files: usize,
    /// Whether files that should not be there could be seen: not on a web server.
    pub sees_added: bool,
    /// What is wrong, the most important first.
    pub problems: Vec<MirrorError>,
    /// How many problems there are that are not in the list.
    pub more: usize,
}

impl Report {
    /// True when nothing speaks against the copy.
    pub fn is_fine(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Judges a copy as it stands. What it was before does not matter: an older release that is whole and
/// has not expired is fine.
///
/// # Errors
/// It could not be judged: the source cannot be read or reached.
pub fn verify(
    source: &dyn Source,
    against: &Against,
    grace: u32,
    now: Moment,
) -> Result<Report, MirrorError> {
    let mut report = Report::default();
    let accepted = match accepted(source, against, grace, now) {
        Ok(accepted) => accepted,
        Err(error) if error.is_refusal() => {
            report.problems.push(error);
            None
        }
        Err(error) => return Err(error),
    };
    let manifest = match &accepted {
        Some(accepted) => accepted.manifest.clone(),
        None => match list(source) {
            Ok(manifest) => manifest,
            Err(error) if error.is_refusal() => {
                report.problems.push(error);
                return Ok(report);
            }
            Err(error) => return Err(error),
        },
    };
    check_files(source, &manifest, accepted.as_ref(), &mut report)?;
    check_listing(source, &manifest, accepted.as_ref(), &mut report)?;
    report.more = report.problems.len().saturating_sub(MANY);
    report.problems.truncate(MANY);
    if let Some(accepted) = accepted {
        report.expires = Some(accepted.freshness.expires);
        report.release = Some(accepted.release);
    }
    Ok(report)
}

fn accepted(
    source: &dyn Source,
    against: &Against,
    grace: u32,
    now: Moment,
) -> Result<Option<Accepted>, MirrorError> {
    let chain = match against {
        Against::List => return Ok(None),
        Against::Chain(chain) => (**chain).clone(),
        Against::Key(anchor) => trust::follow(source, anchor)?,
    };
    let leniency = Leniency { grace, rollback: false };
    trust::accept(source, chain, &Known::default(), leniency, now).map(Some)
}

/// The list of files of a copy, believed for want of a signature.
fn list(source: &dyn Source) -> Result<Manifest, MirrorError> {
    let bytes = source.small(MANIFEST, UNSIGNED)?;
    let bytes = bytes.ok_or_else(|| MirrorError::Missing { path: MANIFEST.to_owned() })?;
    let manifest = String::from_utf8(bytes).ok().and_then(|text| Manifest::parse(&text));
    manifest.ok_or_else(|| MirrorError::Malformed {
        file: MANIFEST.to_owned(),
        reason: "not in the form that leidraad writes".to_owned(),
    })
}

/// Looks at the bytes of each file that is listed.
fn check_files(
    source: &dyn Source,
    manifest: &Manifest,
    accepted: Option<&Accepted>,
    report: &mut Report,
) -> Result<(), MirrorError> {
    let limit = accepted.map_or(UNSIGNED, Accepted::listed_bytes);
    let entries: Vec<(&str, &str)> = manifest.entries().collect();
    let problems = Mutex::new(BTreeMap::new());
    let total = Mutex::new(0);
    let keep = |path: &str, error: MirrorError| {
        problems.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), error);
    };
    let given: BTreeMap<&str, &str> = entries
        .iter()
        .filter(|(path, _)| !is_kept_back(path))
        .map(|(path, h)| (*h, *path))
        .collect();
    work::each(&entries, source.at_once(), |(path, hash)| {
        let mut sum = Sum::default();
        // What a web server keeps to itself can be seen in its twin alone.
        let twin = given.get(hash).filter(|_| source.is_served() && is_kept_back(path));
        match source.read(twin.unwrap_or(path), limit, &mut sum) {
            Ok(bytes) if sum.is(hash) => {
                *total.lock().unwrap_or_else(PoisonError::into_inner) += bytes;
            }
            Ok(_) => keep(path, MirrorError::Changed { path: (*path).to_owned() }),
            Err(error) if error.is_refusal() => keep(path, error),
            Err(error) => return Err(error),
        }
        Ok(())
    })?;
    report.files = entries.len() + 1;
    let problems = problems.into_inner().unwrap_or_else(PoisonError::into_inner);
    let found = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    let signed = limit;
    if accepted.is_some() && problems.is_empty() && found != signed {
        report.problems.push(MirrorError::OtherSize { signed, found, bytes: true });
    }
    report.problems.extend(problems.into_values());
    Ok(())
}

/// Looks for what is there and should not be.
fn check_listing(
    source: &dyn Source,
    manifest: &Manifest,
    accepted: Option<&Accepted>,
    report: &mut Report,
) -> Result<(), MirrorError> {
    let Some(listing) = source.listing()? else { return Ok(()) };
    report.sees_added = true;
    let is_missing = |error: &MirrorError| match error {
        MirrorError::Missing { path } => Some((names::key(path), path.clone())),
        _ => None,
    };
    let missing: BTreeMap<String, String> = report.problems.iter().filter_map(is_missing).collect();
    for listed in listing {
        let problem = match listed {
            Listed::Odd(path) if is_told(&path, &report.problems) => continue,
            Listed::Odd(path) => MirrorError::Link { path },
            Listed::File(path) if is_expected(&path, manifest, accepted) => continue,
            Listed::File(path) => match missing.get(&names::key(&path)) {
                Some(signed) => {
                    report.problems.retain(
                        |error| !matches!(error, MirrorError::Missing { path } if path == signed),
                    );
                    MirrorError::Misnamed { path, signed: signed.clone() }
                }
                None => MirrorError::Added { path },
            },
        };
        report.problems.push(problem);
    }
    Ok(())
}

/// Whether reading the file has found the link already.
fn is_told(path: &str, problems: &[MirrorError]) -> bool {
    problems.iter().any(|error| matches!(error, MirrorError::Link { path: told } if told == path))
}

/// Whether a file belongs to a release, or may stand beside a list that nobody signed.
pub(super) fn is_expected(path: &str, manifest: &Manifest, accepted: Option<&Accepted>) -> bool {
    let is_metadata = |path: &str| match accepted {
        Some(accepted) => accepted.files.iter().any(|(name, _)| name == path),
        None => is_unlisted(path),
    };
    path == MANIFEST || manifest.hash(path).is_some() || is_metadata(path)
}

/// Adds up a SHA-256 of what is written to it.
#[derive(Default)]
pub(super) struct Sum(Sha256);

impl Sum {
    /// True when what was written has this SHA-256, in hexadecimal digits.
    pub(super) fn is(self, hash: &str) -> bool {
        let found = self.0.finalize();
        let digits = found.iter().map(|byte| format!("{byte:02x}"));
        digits.collect::<String>() == hash
    }
}

impl Write for Sum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// True when a folder holds the files of a release, each as it was signed, and nothing else.
pub(super) fn is_whole(source: &dyn Source, accepted: &Accepted) -> bool {
    let mut report = Report::default();
    let found = check_files(source, &accepted.manifest, Some(accepted), &mut report)
        .and_then(|()| check_listing(source, &accepted.manifest, Some(accepted), &mut report));
    found.is_ok() && report.is_fine()
}
