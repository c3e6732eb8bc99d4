//! What no version covers yet, each with the version in force that it is held against.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ledgers::{Ledger, in_force, newest_digest, recorded_digest};
use crate::content::bibliography::SourcesFile;
use crate::content::ledger::VersionKind;
use crate::content::section::SectionStatus;
use crate::content::{Content, LedgerId, Published};
use crate::guide::{Aliases, Guide};
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// What a draft is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftOf {
    /// A section, data file or flowchart.
    Ledger(LedgerId),
    /// The sources, which have no versions.
    Sources,
}

/// A text, list or flowchart that is not that of its newest version, or says of itself what no
/// version says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The languages in which it is another than its newest version.
    pub changed: LanguageMap<bool>,
    /// The version in force that it is held against; none where no text was recorded.
    pub base: Option<String>,
    /// True where it has versions, as a new file has, but of none the text was ever recorded.
    pub first: bool,
    /// True of a section that says that it is repealed, where no version says so.
    pub repeals: bool,
    /// The ids that it had when it was published, where this one never was.
    pub earlier: Vec<String>,
}

/// The drafts of a guide by their ledgers.
pub type Drafts = BTreeMap<LedgerId, Draft>;

/// What decides what is a draft.
pub(in crate::guide) struct DraftFinder<'a> {
    pub content: &'a Content,
    pub aliases: &'a Aliases,
    pub authoritative: Language,
    pub as_of: Date,
}

impl DraftFinder<'_> {
    /// Every draft.
    pub(in crate::guide) fn all(&self, ledgers: &[Ledger<'_>]) -> Drafts {
        let drafts = ledgers.iter().filter_map(|l| Some((l.id.clone(), self.draft(l)?)));
        drafts.collect()
    }

    fn draft(&self, ledger: &Ledger<'_>) -> Option<Draft> {
        let changed = ledger.digests.map(|language, _| is_changed(ledger, language));
        let (repeals, earlier) = (self.repeals(ledger), self.earlier(&ledger.id));
        let any = changed.iter().any(|(_, changed)| *changed) || repeals || !earlier.is_empty();
        let first = !ledger.versions.is_empty()
            && ledger.versions.iter().all(|version| version.digest.is_none());
        any.then(|| Draft { changed, base: self.base(ledger), first, repeals, earlier })
    }

    /// The version in force, or the newest before it of which a text was recorded: of an entry without
    /// one, nobody knows another text than the one at hand.
    fn base(&self, ledger: &Ledger<'_>) -> Option<String> {
        let held = &ledger.versions[in_force(ledger.versions, self.as_of)?..];
        let mut numbers = held.iter().map(|version| &version.version.value);
        let recorded = |number: &&String| {
            recorded_digest(ledger.versions, number, self.authoritative).is_some()
        };
        numbers.find(recorded).cloned()
    }

    fn repeals(&self, ledger: &Ledger<'_>) -> bool {
        let section = ledger.id.section().and_then(|id| self.content.sections.get(id));
        let says = section.is_some_and(|s| s.file.status.value == SectionStatus::Repealed);
        says && ledger.newest().is_some_and(|newest| newest.kind != VersionKind::Repeal)
    }

    fn earlier(&self, id: &LedgerId) -> Vec<String> {
        let published = &self.content.published;
        let (name, lines) = match id {
            LedgerId::Section(id) => (Published::Section(id.clone()), published.of(id)),
            LedgerId::Chart(id) => (Published::Diagram(id.clone()), &published.others()[..]),
            LedgerId::Glossary | LedgerId::Indicators | LedgerId::Spreadsheets => {
                return Vec::new();
            }
        };
        let earlier = self.aliases.earlier_ids(&name);
        match !earlier.is_empty() && lines.iter().any(|line| line.value == name) {
            true => Vec::new(),
            false => earlier,
        }
    }
}

/// True where the text of a language is not that of the newest version: a translation that came or
/// went too.
fn is_changed(ledger: &Ledger<'_>, language: Language) -> bool {
    match (&ledger.digests[language], newest_digest(ledger.versions, language)) {
        (Some(now), Some(recorded)) => !now.is(recorded),
        (None, None) => false,
        _ => true,
    }
}

impl Guide {
    /// What this preview shows that no version covers; nothing where that is not shown.
    pub fn shown_drafts(&self) -> impl Iterator<Item = (&LedgerId, &Draft)> {
        self.drafts.iter().filter(|_| self.unreleased)
    }

    /// The draft of a section, data file or flowchart, if this preview shows one.
    pub fn draft(&self, id: &LedgerId) -> Option<&Draft> {
        self.drafts.get(id).filter(|_| self.unreleased)
    }

    /// The sources as they stood when the texts in force were last whole. Sources have no versions of
    /// their own: they count from the day on which a text that was published stood beside them. None
    /// where no draft has a text to compare it with.
    pub fn sources_in_force(&self) -> Option<&Arc<SourcesFile>> {
        let of_section = |id: &LedgerId| {
            let texts = self.section(id.section()?)?.current()?.texts.as_ref()?;
            texts.iter().filter_map(|(_, text)| text.data).max()
        };
        // Data files are listed from the newest commit on.
        let of_data = self.beside_drafts.filter(|_| self.unreleased);
        let data = self.shown_drafts().filter_map(|(id, _)| of_section(id)).chain(of_data).max()?;
        self.past.get(data)?.sources.as_ref()
    }
}
