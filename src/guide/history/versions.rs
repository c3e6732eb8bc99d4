//! The versions of a section, and the text of each.

use std::sync::Arc;

use super::archive::Archive;
use crate::content::SectionSources;
use crate::content::ids::SectionId;
use crate::content::ledger::{Version, VersionKind};
use crate::content::section::SectionFile;
use crate::diagnostics::Sink;
use crate::guide::ledger::ledgers::recorded_digest;
use crate::guide::ledger::translation::{self, TranslationState};
use crate::guide::parse::{Documents, Parsed, ParsedText};
use crate::guide::texts::{ResolvedText, Unresolved};
use crate::guide::{Section, Text};
use crate::language::{Language, LanguageMap, Languages};
use crate::source::FileId;
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

impl SectionVersion {
    pub(in crate::guide) fn is_same(&self, other: &SectionVersion) -> bool {
        let texts = match (&self.texts, &other.texts) {
            (Some(a), Some(b)) => a.iter().all(|(l, text)| text.is_same(&b[l])),
            (a, b) => a.is_none() && b.is_none(),
        };
        texts
            && (self.standing, self.until) == (other.standing, other.until)
            && self.entry.version.value == other.entry.version.value
    }
}

/// The text of a version.
#[derive(Debug)]
pub struct VersionText {
    /// The text.
    pub text: Text,
    /// The data files that it was written with; none for those of today.
    pub data: Option<usize>,
}

impl VersionText {
    fn is_same(&self, other: &VersionText) -> bool {
        self.data == other.data && self.text.is_same(&other.text)
    }
}

/// A version whose text was found and is not resolved yet.
pub(in crate::guide) struct FoundVersion {
    entry: Version,
    standing: Standing,
    until: Option<Date>,
    texts: Option<LanguageMap<FoundText>>,
}

/// The text of a version for readers of a language.
struct FoundText {
    parsed: Arc<ParsedText>,
    data: Option<usize>,
    written_in: Language,
    state: TranslationState,
}

/// Finds the texts of versions.
pub(in crate::guide) struct VersionFinder<'a> {
    /// The texts as they stand in the files, for the version that they are.
    pub parsed: &'a Parsed,
    pub archive: &'a Archive,
    pub languages: Languages,
    pub as_of: Date,
}

impl VersionFinder<'_> {
    /// The versions of a section, newest first.
    pub(in crate::guide) fn of(
        &self,
        id: &SectionId,
        section: &SectionSources,
    ) -> Vec<FoundVersion> {
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
                // One that was replaced on its first day held on no day.
                .filter(|next| standing == Standing::Past && *next > entry.effective)
                .and_then(day_before);
            if standing != Standing::Coming {
                replaced = Some(replaced.map_or(entry.effective, |r| r.min(entry.effective)));
            }
            let texts = self.texts(id, section, entry);
            versions.push(FoundVersion { entry: (*entry).clone(), standing, until, texts });
        }
        versions
    }

    /// The versions of a section of which nothing else is left: none of them holds any longer.
    pub(in crate::guide) fn of_gone(
        &self,
        id: &SectionId,
        file: &Arc<SectionFile>,
    ) -> Vec<FoundVersion> {
        let section = SectionSources {
            file: Arc::clone(file),
            file_id: FileId::PAST,
            outdated: Default::default(),
            texts: Default::default(),
        };
        let mut versions = self.of(id, &section);
        versions.iter_mut().for_each(|version| version.standing = Standing::Past);
        versions
    }

    fn texts(
        &self,
        id: &SectionId,
        section: &SectionSources,
        entry: &Version,
    ) -> Option<LanguageMap<FoundText>> {
        let authoritative = self.languages.authoritative;
        let found = LanguageMap::of(self.languages, |l| self.source(id, section, l, entry));
        let original = found[authoritative].clone()?;
        Some(found.map(|language, own| {
            let state = match own {
                _ if language == authoritative => TranslationState::Authoritative,
                None => TranslationState::Missing,
                Some((text, _)) => self.state(id, section, entry, text),
            };
            let (parsed, data) = own.clone().unwrap_or_else(|| original.clone());
            let written_in = if own.is_some() { language } else { authoritative };
            FoundText { parsed, data, written_in, state }
        }))
    }

    /// The text of a version: that of today or one of the archive.
    fn source(
        &self,
        id: &SectionId,
        section: &SectionSources,
        language: Language,
        entry: &Version,
    ) -> Option<(Arc<ParsedText>, Option<usize>)> {
        let recorded = recorded_digest(&section.file.versions, &entry.version.value, language);
        let newest = section.file.versions.first().map(|v| &v.version.value);
        let today = self.parsed.documents.get(&(id.clone(), language));
        let is_today = match recorded {
            Some(recorded) => today.is_some_and(|today| *today.digest == *recorded),
            // Nothing recorded yet: the newest version is the text as it is.
            None => newest == Some(&entry.version.value),
        };
        if is_today {
            return today.map(|text| (Arc::clone(text), None));
        }
        let (text, data) = self.archive.text(id, language, &entry.version.value)?;
        Some((Arc::clone(text), Some(*data)))
    }

    /// How the translation of a version stood to its text.
    fn state(
        &self,
        id: &SectionId,
        section: &SectionSources,
        entry: &Version,
        text: &ParsedText,
    ) -> TranslationState {
        let versions = &section.file.versions.value;
        let from = versions.iter().position(|v| v.version.value == entry.version.value);
        let original = self.languages.authoritative;
        let digest = recorded_digest(versions, &entry.version.value, original);
        translation::state(
            id.as_str(),
            text.front.translates.as_ref(),
            &versions[from.unwrap_or(0)..],
            digest.unwrap_or_default(),
            &mut Sink::new(),
        )
    }
}

fn day_before(day: Date) -> Option<Date> {
    day.0.yesterday().ok().map(Date)
}

/// A section of which only versions are left, with the names of the newest that is known; none where
/// none is. `resolved` has their texts in their order.
pub(in crate::guide) fn gone_section(
    id: &SectionId,
    file: &Arc<SectionFile>,
    versions: Vec<FoundVersion>,
    resolved: &mut impl Iterator<Item = Arc<ResolvedText>>,
) -> Option<Section> {
    let versions: Vec<SectionVersion> = versions
        .into_iter()
        .map(|FoundVersion { entry, standing, until, texts }| {
            let texts = texts.and_then(|texts| {
                texts.map(|_, text| Some(text.shown(id, resolved.next()?))).whole()
            });
            SectionVersion { entry, standing, until, texts }
        })
        .collect();
    let newest = versions.iter().find_map(|version| version.texts.as_ref())?;
    let texts = newest.map(|_, text| text.text.clone());
    let (id, file, number) = (id.clone(), Arc::clone(file), String::new());
    Some(Section { id, file, part: 0, number, parent: None, texts, versions })
}

impl FoundText {
    /// The text as readers get it, given its blocks with their links.
    fn shown(&self, id: &SectionId, resolved: Arc<ResolvedText>) -> VersionText {
        let text = Text {
            language: self.written_in,
            state: self.state.clone(),
            standing: None,
            todo: Default::default(),
            title: self.parsed.front.title.value.clone(),
            title_span: self.parsed.front.title.span,
            summary: self.parsed.front.summary.value.clone(),
            resolved,
            path: format!("content/sections/{id}/{}.md", self.written_in),
            anchor_aliases: Default::default(),
        };
        VersionText { text, data: self.data }
    }
}

/// The text of today for readers of each language.
pub(in crate::guide) struct TextsOfToday<'a> {
    pub documents: &'a Documents,
    pub authoritative: Language,
}

impl TextsOfToday<'_> {
    /// True when the page of a version can show the resolved text of its section.
    fn is_shared(&self, id: &SectionId, language: Language, text: &FoundText) -> bool {
        let shown =
            crate::guide::texts::shown_text(self.documents, id, language, self.authoritative);
        text.data.is_none()
            && shown.is_some_and(|(shown, written_in)| {
                Arc::ptr_eq(shown, &text.parsed) && written_in == text.written_in
            })
    }

    /// The texts of versions that are not those of their sections, with their places.
    pub(in crate::guide) fn others(
        &self,
        id: &SectionId,
        versions: &[FoundVersion],
    ) -> Vec<Unresolved> {
        let mut others = Vec::new();
        for version in versions {
            for (language, text) in version.texts.iter().flat_map(|texts| texts.iter()) {
                if !self.is_shared(id, language, text) {
                    let number = version.entry.version.value.clone();
                    others.push(Unresolved {
                        section: id.clone(),
                        language,
                        written_in: text.written_in,
                        text: Arc::clone(&text.parsed),
                        version: Some((number, text.data)),
                        file: None,
                    });
                }
            }
        }
        others
    }

    /// Gives a section its versions. `resolved` has the texts of [`others`](TextsOfToday::others), in
    /// their order.
    pub(in crate::guide) fn complete(
        &self,
        section: &mut Section,
        versions: Vec<FoundVersion>,
        resolved: &mut impl Iterator<Item = Arc<ResolvedText>>,
    ) {
        let id = section.id.clone();
        let versions = versions.into_iter().map(|version| {
            let texts = version.texts.map(|texts| {
                texts.map(|language, text| {
                    let own = &section.texts[language].resolved;
                    let resolved = match self.is_shared(&id, language, text) {
                        true => Arc::clone(own),
                        false => resolved.next().unwrap_or_else(|| Arc::clone(own)),
                    };
                    text.shown(&id, resolved)
                })
            });
            let FoundVersion { entry, standing, until, .. } = version;
            SectionVersion { entry, standing, until, texts }
        });
        let versions = versions.collect();
        section.versions = versions;
    }
}
