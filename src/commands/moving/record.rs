//! The ledgers of what changed: one pair of notes for all, and translations stay confirmed whose
//! words did not change.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use crate::archive::Memory;
use crate::commands::ledger::{self, NewEntry};
use crate::commands::pipeline::{self, Loaded};
use crate::commands::version::{Kind, proved, today};
use crate::commands::version_rules::{self, Revisions};
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, report, translation, version_number};
use crate::content::LedgerId;
use crate::content::ids::SectionId;
use crate::content::ledger::VersionKind;
use crate::guide::{Archive, Ledger, Supply, as_original};
use crate::language::{Language, LanguageMap};

/// What was recorded.
#[derive(Default)]
pub(super) struct Recorded {
    /// The ledgers with a version that is new or brought up to date, and its number.
    pub(super) versions: Vec<(LedgerId, String)>,
    /// The ledgers whose text changes and was being revised: their next version has it.
    pub(super) drafts: Vec<LedgerId>,
}

/// Records every text that changed and was that of a version. `after` is the guide with all changes
/// of the plan so far.
///
/// # Errors
/// A ledger cannot be written, or a text would be lost, which was said.
pub(super) fn record(
    guide: &GuideArgs,
    before: &Loaded,
    after: &Loaded,
    plan: &mut Plan,
    language: Language,
) -> Result<Recorded, Outcome> {
    let ledgers = ledger::all(after);
    let changed = Changed::of(before, &ledgers, plan);
    let mut recorded = Recorded { drafts: changed.drafts, ..Recorded::default() };
    if changed.ledgers.is_empty() && plan.gone.is_empty() {
        return Ok(recorded);
    }
    let archive = pipeline::archive(guide, &after.parsed, &after.sources, &mut Memory::default())
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let in_repository = pipeline::in_repository(guide)
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let writer = Writer {
        guide,
        before,
        after,
        archive: &archive,
        in_repository,
        authoritative: after.parsed.content.authoritative().unwrap_or(Language::Nl),
        language,
    };
    for id in &plan.gone {
        writer.refuse_loss(id)?;
    }
    let mut revisions = Revisions::default();
    for (ledger, kind) in changed.ledgers {
        let number = writer.write(ledger, kind, plan, &mut revisions)?;
        recorded.versions.push((ledger.id.clone(), number));
    }
    Ok(recorded)
}

/// The ledgers whose text changed.
struct Changed<'a> {
    ledgers: Vec<(&'a Ledger<'a>, Kind)>,
    drafts: Vec<LedgerId>,
}

impl<'a> Changed<'a> {
    fn of(before: &Loaded, all: &'a [Ledger<'a>], plan: &Plan) -> Changed<'a> {
        let earlier = ledger::all(before);
        let earlier: BTreeMap<&LedgerId, &Ledger<'_>> =
            earlier.iter().map(|ledger| (&ledger.id, ledger)).collect();
        let authoritative = before.parsed.content.authoritative().unwrap_or(Language::Nl);
        let is_draft = |id: &SectionId| {
            let ledger = earlier.get(&LedgerId::Section(id.clone()));
            ledger.is_none_or(|ledger| !ledger.is_published(authoritative))
        };
        let mut changed = Changed { ledgers: Vec::new(), drafts: Vec::new() };
        for ledger in all {
            let section = ledger.id.section();
            let kind = section.and_then(|id| plan.words.get(id)).copied();
            let kind = kind.unwrap_or(Kind::Editorial);
            let old = earlier.get(plan.ledgers.get(&ledger.id).unwrap_or(&ledger.id));
            let source = section.and_then(|id| plan.begun.get(id).or_else(|| plan.taken.get(id)));
            // Text that nobody has published yet is not published by being moved.
            let draft = source.is_some_and(is_draft);
            let Some(old) = old else {
                if source.is_some() && !draft {
                    changed.ledgers.push((ledger, Kind::Substantive));
                } else {
                    changed.drafts.push(ledger.id.clone());
                }
                continue;
            };
            let same =
                ledger.digests.iter().all(|(language, now)| match (now, &old.digests[language]) {
                    (Some(now), Some(old)) => old.is(now.newest()),
                    (None, None) => true,
                    _ => false,
                });
            if same {
                continue;
            }
            if old.is_published(authoritative) && !draft {
                changed.ledgers.push((ledger, kind));
            } else {
                changed.drafts.push(ledger.id.clone());
            }
        }
        changed
    }
}

struct Writer<'a> {
    guide: &'a GuideArgs,
    before: &'a Loaded,
    after: &'a Loaded,
    archive: &'a Archive,
    in_repository: bool,
    authoritative: Language,
    language: Language,
}

impl Writer<'_> {
    /// Who cited a version of a section that is gone must find it: its text has to be in Git.
    fn refuse_loss(&self, id: &SectionId) -> Result<(), Outcome> {
        let Some(section) = self.before.parsed.content.sections.get(id) else { return Ok(()) };
        let versions = section.file.versions.iter();
        let newest = versions
            .into_iter()
            .find(|version| version.kind != VersionKind::Translation && version.digest.is_some());
        let Some(newest) = newest else { return Ok(()) };
        let number = newest.version.as_str();
        let ledger = self.archive.gone.get(id);
        let recorded =
            ledger.is_some_and(|file| file.versions.iter().any(|v| v.version.value == number));
        let text = self.archive.text(id, self.authoritative, number).is_some();
        if recorded && text || self.archive.supply == Supply::Shallow {
            return Ok(());
        }
        let words = [("id", id.as_str().into()), ("version", number.into())];
        let key = if self.in_repository { "moving-uncommitted" } else { "moving-no-history" };
        Err(report::fail(&say(self.language, key, words)))
    }

    /// Writes a version of a ledger, and what follows from it; gives its number.
    fn write(
        &self,
        ledger: &Ledger<'_>,
        kind: Kind,
        plan: &mut Plan,
        revisions: &mut Revisions,
    ) -> Result<String, Outcome> {
        let failed = |error: crate::commands::author_file::NotWritten| error.report(self.language);
        let newest = ledger.newest();
        // A version that nobody has committed was published to nobody.
        let replaces = self.in_repository
            && newest.is_some_and(|newest| {
                let number = newest.version.as_str();
                !version_rules::is_kept(
                    self.guide,
                    ledger,
                    number,
                    (self.archive, self.authoritative),
                    revisions,
                )
            });
        let file = self.after.sources.file(ledger.file);
        let (number, edit) = match newest.filter(|_| replaces) {
            Some(newest) => {
                let digests = ledger::to_record(ledger);
                let start = ledger.versions.span.range().start;
                let text = ledger::with_digests(&file.text, start, &digests);
                let edit = proved(file, text, |root| ledger::put_digests(root, &digests));
                (newest.version.value.clone(), edit)
            }
            None => {
                let entry = self.entry(ledger, kind, &plan.note);
                let text = ledger::with_entry(&file.text, ledger, &entry);
                let edit = proved(file, text, |root| ledger::put_entry(root, ledger, &entry));
                (entry.version, edit)
            }
        };
        plan.draft.try_put(edit).map_err(failed)?;
        if let Some(id) = ledger.id.section() {
            self.confirm(id, &number, plan)?;
        }
        Ok(number)
    }

    fn entry(&self, ledger: &Ledger<'_>, kind: Kind, note: &LanguageMap<String>) -> NewEntry {
        let newest = ledger.newest();
        let today = today(&self.after.zone);
        let published = newest.map_or(today, |newest| newest.published.max(today));
        // The text contains that of a version that waits for its day, so it waits too.
        let effective = newest.map_or(published, |newest| newest.effective.max(published));
        let version = match newest {
            Some(newest) => version_number::next(newest.version.as_str(), kind),
            None => "1.0".to_owned(),
        };
        NewEntry {
            version,
            published: published.to_string(),
            effective: effective.to_string(),
            kind: kind.word().to_owned(),
            note: LanguageMap::of(self.after.parsed.content.languages(), |l| note[l].clone()),
        }
    }

    /// A translation that was confirmed is so still: no word of either text is another.
    fn confirm(&self, id: &SectionId, number: &str, plan: &mut Plan) -> Result<(), Outcome> {
        let Some(other) = self.after.parsed.content.languages().translation() else {
            return Ok(());
        };
        let mut sources: BTreeSet<&SectionId> = BTreeSet::new();
        let begun = plan.begun.get(id);
        sources.extend(begun.into_iter().chain(plan.taken.get(id)));
        let renamed = plan.ledgers.get(&LedgerId::Section(id.clone()));
        let renamed = renamed.and_then(LedgerId::section);
        if begun.is_none() {
            sources.insert(renamed.unwrap_or(id));
        }
        if !sources.into_iter().all(|source| self.was_confirmed(source)) {
            return Ok(());
        }
        let parsed = &self.after.parsed;
        let Some(section) = parsed.content.sections.get(id) else { return Ok(()) };
        let Some(text) = &section.texts[other] else { return Ok(()) };
        let Some(original) = parsed.documents.get(&(id.clone(), self.authoritative)) else {
            return Ok(());
        };
        let blocks = as_original(original).entries();
        let file = self.after.sources.file(text.file);
        let follows =
            translation::Follows { version: number, digest: &original.digest, blocks: &blocks };
        let edit = translation::confirmed(file, text.body.start, &follows);
        plan.draft.try_put(edit).map_err(|error| error.report(self.language))
    }

    /// True when the translation of a section followed the text as it was.
    fn was_confirmed(&self, id: &SectionId) -> bool {
        let parsed = &self.before.parsed;
        let Some(section) = parsed.content.sections.get(id) else { return false };
        let translation = parsed.content.languages().translation();
        let text = translation.and_then(|language| section.texts[language].as_ref());
        let Some(follows) = text.and_then(|text| text.front.translates.as_ref()) else {
            return false;
        };
        let original = parsed.documents.get(&(id.clone(), self.authoritative));
        let mut versions = section.file.versions.iter();
        let newest = versions.find(|version| version.kind != VersionKind::Translation);
        newest.is_some_and(|newest| newest.version.value == follows.version.value)
            && original.is_some_and(|text| *text.digest == *follows.digest.value)
    }
}
