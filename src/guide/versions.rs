//! The versions of a section with their texts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::archive::{Archive, ArchivedText};
use super::ledgers::TextDigests;
use super::past::PastMakers;
use super::texts::{Here, Source, TextMaker};
use super::translation::{self, TranslationState};
use super::{Page, Section, Text};
use crate::content::Content;
use crate::content::ids::{SectionId, TermId};
use crate::content::ledger::{Version, VersionKind};
use crate::diagnostics::Sink;
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// Whether a version holds on the day that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was published and does not hold yet.
    Coming,
    /// It holds.
    InForce,
    /// Another took its place.
    Past,
}

/// A version of a section.
#[derive(Debug)]
pub struct SectionVersion {
    /// Its entry in the ledger.
    pub entry: Version,
    /// Whether it holds.
    pub standing: Standing,
    /// The last day on which it held; none when it holds, or never held.
    pub until: Option<Date>,
    /// Its text as readers of each language get it; none when it is known only by its entry.
    pub texts: Option<LanguageMap<VersionText>>,
}

/// The text of a version.
#[derive(Debug)]
pub struct VersionText {
    /// The text.
    pub text: Text,
    /// The glossary terms in it.
    pub terms: BTreeSet<TermId>,
    /// The data files that it was written with; none for those of today.
    pub data: Option<usize>,
}

/// The position of the newest version that holds on a day. A revision of a translation is no
/// version of its own.
pub fn in_force(versions: &[Version], day: Date) -> Option<usize> {
    versions.iter().position(|v| v.kind != VersionKind::Translation && v.effective <= day)
}

/// The texts as they stand in the working folder.
pub(super) type Working = BTreeMap<(SectionId, Language), Arc<ArchivedText>>;

/// What the versions of all sections are made from.
pub(super) struct VersionMaker<'a> {
    pub content: &'a Content,
    pub archive: &'a Archive,
    pub working: &'a Working,
    pub digests: &'a TextDigests,
    pub today: &'a TextMaker<'a>,
    pub past: &'a PastMakers<'a>,
    pub as_of: Date,
}

impl VersionMaker<'_> {
    /// Gives every section its versions, each on any core.
    pub(super) fn fill(&self, sections: &mut [Section]) {
        sections.par_iter_mut().for_each(|section| section.versions = self.section(&section.id));
    }

    /// The versions of a section, newest first.
    fn section(&self, id: &SectionId) -> Vec<SectionVersion> {
        let Some(section) = self.content.sections.get(id) else { return Vec::new() };
        let entries: Vec<&Version> =
            section.file.versions.iter().filter(|v| v.kind != VersionKind::Translation).collect();
        let current = entries.iter().position(|v| v.effective <= self.as_of);
        let mut versions = Vec::with_capacity(entries.len());
        // The day from which a newer version holds.
        let mut replaced: Option<Date> = None;
        for (index, entry) in entries.iter().enumerate() {
            let standing = match current {
                Some(current) if index == current => Standing::InForce,
                Some(current) if index > current => Standing::Past,
                _ => Standing::Coming,
            };
            let until = replaced
                .filter(|next| standing == Standing::Past && *next >= entry.effective)
                // One that was replaced on its first day held on that day.
                .and_then(|next| Some(day_before(next)?.max(entry.effective)));
            if standing != Standing::Coming {
                replaced = Some(replaced.map_or(entry.effective, |r| r.min(entry.effective)));
            }
            let texts = self.texts(id, entry);
            versions.push(SectionVersion { entry: (*entry).clone(), standing, until, texts });
        }
        versions
    }

    fn texts(&self, id: &SectionId, entry: &Version) -> Option<LanguageMap<VersionText>> {
        let authoritative = self.today.authoritative;
        let found = LanguageMap::from_fn(|l| self.source(id, l, entry));
        let original = found[authoritative].as_ref()?;
        let state = |language: Language| match &found[language] {
            _ if language == authoritative => TranslationState::Authoritative,
            None => TranslationState::Missing,
            Some((text, _)) => self.state(id, entry, text),
        };
        Some(LanguageMap::from_fn(|language| {
            let own = found[language].as_ref();
            let (text, data) = own.unwrap_or(original);
            let written_in = if own.is_some() { language } else { authoritative };
            self.text(id, language, written_in, entry, (text, *data), state(language))
        }))
    }

    fn text(
        &self,
        id: &SectionId,
        language: Language,
        written_in: Language,
        entry: &Version,
        (text, data): (&ArchivedText, Option<usize>),
        state: TranslationState,
    ) -> VersionText {
        let version = entry.version.value.clone();
        let here = Here {
            section: id.clone(),
            page: Page::Version(id.clone(), version),
            anchors: Some(super::headings::heading_texts(&text.document)),
        };
        let source = Source {
            language,
            written_in,
            title: &text.front.title.value,
            summary: &text.front.summary.value,
            document: text.document.clone(),
            path: format!("content/sections/{id}/{written_in}.md"),
            aliases: BTreeMap::new(),
            state,
        };
        let maker = self.past.maker(data).unwrap_or(self.today);
        // It stood like this for years: what is wrong with it can no longer be mended.
        let (text, terms, _) = maker.make(&here, source);
        VersionText { text, terms, data }
    }

    /// The text of a version: that of today or one of the archive.
    fn source(
        &self,
        id: &SectionId,
        language: Language,
        entry: &Version,
    ) -> Option<(&ArchivedText, Option<usize>)> {
        let key = (id.clone(), language);
        let section = self.content.sections.get(id)?;
        let recorded = recorded_digest(&section.file.versions, &entry.version.value, language);
        let newest = section.file.versions.first().map(|v| &v.version.value);
        let is_today = match recorded {
            Some(recorded) => self.digests.get(&key).is_some_and(|today| today == recorded),
            // Nothing recorded yet: the newest version is the text as it is.
            None => newest == Some(&entry.version.value),
        };
        if is_today {
            return self.working.get(&key).map(|text| (text.as_ref(), None));
        }
        let (text, data) = self.archive.text(id, language, &entry.version.value)?;
        Some((text.as_ref(), Some(*data)))
    }

    /// How the translation of a version stood to its text.
    fn state(&self, id: &SectionId, entry: &Version, text: &ArchivedText) -> TranslationState {
        let Some(section) = self.content.sections.get(id) else { return TranslationState::Missing };
        let versions = &section.file.versions.value;
        let from = versions.iter().position(|v| v.version.value == entry.version.value);
        let digest = recorded_digest(versions, &entry.version.value, self.today.authoritative);
        translation::state(
            id.as_str(),
            text.front.translates.as_ref(),
            &versions[from.unwrap_or(0)..],
            digest.unwrap_or_default(),
            &mut Sink::new(),
        )
    }
}

/// The digest that the ledger records for a version; a revision of the translation comes first.
pub(super) fn recorded_digest<'v>(
    versions: &'v [Version],
    number: &str,
    language: Language,
) -> Option<&'v str> {
    let entries = versions.iter().filter(|v| v.version.value == number);
    entries
        .filter_map(|v| v.digest.as_ref()?[language].as_ref())
        .map(|digest| digest.value.as_str())
        .next()
}

fn day_before(day: Date) -> Option<Date> {
    day.0.yesterday().ok().map(Date)
}

/// The texts of the working folder, kept for the version that they are.
pub(super) fn working(content: &Content, documents: &super::parse::Documents) -> Working {
    let texts = documents.iter().filter_map(|((id, language), document)| {
        let front = content.sections.get(id)?.texts[*language].as_ref()?.front.clone();
        let text = ArchivedText { front, document: document.clone() };
        Some(((id.clone(), *language), Arc::new(text)))
    });
    texts.collect()
}
