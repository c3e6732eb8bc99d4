//! When a version may be written: what was published stays, and no text is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::pipeline::{self, Loaded};
use super::words::say;
use super::{GuideArgs, Outcome, ledger, report};
use crate::archive::Memory;
use crate::content::LedgerId;
use crate::content::ledger::Version;
use crate::guide::{Archive, Ledger, Supply};
use crate::language::Language;
use crate::yaml::Date;

/// What the ledgers of revisions hold: ledgers and numbers of versions, each revision read once.
#[derive(Default)]
pub(super) struct Revisions(BTreeMap<String, BTreeSet<(LedgerId, String)>>);

impl Revisions {
    /// True when the ledger of a revision has an entry of this number.
    fn hold(
        &mut self,
        guide: &GuideArgs,
        revision: &str,
        ledger: &Ledger<'_>,
        number: &str,
    ) -> bool {
        let held = self.0.entry(revision.to_owned()).or_insert_with(|| held_by(guide, revision));
        held.contains(&(ledger.id.clone(), number.to_owned()))
    }
}

/// Every version in the ledgers of a revision; none where it cannot be read.
fn held_by(guide: &GuideArgs, revision: &str) -> BTreeSet<(LedgerId, String)> {
    let guide = GuideArgs { revision: Some(revision.to_owned()), ..guide.clone() };
    let Ok(then) = pipeline::load(&guide) else { return BTreeSet::new() };
    let held = ledger::all(&then).into_iter().flat_map(|ledger| {
        let numbers = ledger.versions.iter().map(|v| v.version.value.clone());
        numbers.map(move |number| (ledger.id.clone(), number))
    });
    held.collect()
}

/// Only what is there can be brought up to date.
///
/// # Errors
/// There is no version, which was said.
pub(super) fn has_a_version(ledger: &Ledger<'_>, language: Language) -> Result<(), Outcome> {
    match ledger.versions.is_empty() {
        false => Ok(()),
        true => {
            let words = [("id", ledger.id.to_string().into())];
            anstream::eprintln!("{}", say(language, "version-none-to-amend", words));
            Err(Outcome::Problems)
        }
    }
}

/// What was published in an edition is not amended.
///
/// # Errors
/// An edition holds the newest version already, which was said.
pub(super) fn in_no_edition(
    guide: &GuideArgs,
    ledger: &Ledger<'_>,
    loaded: &Loaded,
    revisions: &mut Revisions,
    language: Language,
) -> Result<(), Outcome> {
    let Some(newest) = ledger.versions.first().map(|v| v.version.as_str()) else { return Ok(()) };
    let editions = loaded.parsed.content.site.as_ref().map_or(&[][..], |site| &site.editions);
    match editions.iter().find(|edition| revisions.hold(guide, &edition.tag, ledger, newest)) {
        None => Ok(()),
        Some(edition) => {
            let words = [
                ("id", ledger.id.to_string().into()),
                ("version", newest.into()),
                ("edition", edition.id.to_string().into()),
            ];
            anstream::eprintln!("{}", say(language, "version-in-edition", words));
            Err(Outcome::Problems)
        }
    }
}

/// The text of the newest version is looked for in Git once a newer one follows it: one that
/// stands in the working folder alone would be lost. Without a repository nothing is looked for.
///
/// # Errors
/// It is not in Git, which was said.
pub(super) fn newest_is_kept(
    guide: &GuideArgs,
    ledger: &Ledger<'_>,
    loaded: &Loaded,
    revisions: &mut Revisions,
    language: Language,
) -> Result<(), Outcome> {
    let in_repository = pipeline::in_repository(guide)
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let Some(newest) = ledger.newest().filter(|_| in_repository) else { return Ok(()) };
    let number = newest.version.as_str();
    let (parsed, sources) = (&loaded.parsed, &loaded.sources);
    let archive = pipeline::archive(guide, parsed, sources, &mut Memory::default())
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let authoritative = parsed.content.authoritative().unwrap_or(Language::Nl);
    if is_kept(guide, ledger, number, (&archive, authoritative), revisions) {
        return Ok(());
    }
    let recorded = newest.digest.as_ref().is_some_and(|d| d[authoritative].is_some());
    let key = if recorded { "version-uncommitted" } else { "version-unrecorded" };
    let words = [("id", ledger.id.to_string().into()), ("version", number.into())];
    anstream::eprintln!("{}", say(language, key, words));
    Err(Outcome::Problems)
}

/// True of a version whose text is in Git.
pub(super) fn is_kept(
    guide: &GuideArgs,
    ledger: &Ledger<'_>,
    number: &str,
    (archive, authoritative): (&Archive, Language),
    revisions: &mut Revisions,
) -> bool {
    archive.knows(ledger, number, authoritative)
        // The commit that has the text may be one of those that are missing.
        || archive.supply == Supply::Shallow && revisions.hold(guide, "HEAD", ledger, number)
}

/// A version is published on the day of the one before it or later.
///
/// # Errors
/// The day is an earlier one, which was said.
pub(super) fn follows(
    published: Option<Date>,
    before: Option<&Version>,
    language: Language,
) -> Result<(), Outcome> {
    let (Some(published), Some(before)) = (published, before) else { return Ok(()) };
    if published >= before.published {
        return Ok(());
    }
    let words = [
        ("published", published.to_string().into()),
        ("version", before.version.as_str().into()),
        ("before", before.published.to_string().into()),
    ];
    Err(report::fail(&say(language, "version-published-early", words)))
}
