//! The sections as readers get them, from their texts and their ledgers.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::checks::Place;
use super::history::archive::Archive;
use super::history::versions::{FoundVersion, TextsOfToday, VersionFinder};
use super::ledger::in_force::OnDay;
use super::ledger::ledgers::{in_force, recorded_digest};
use super::ledger::translation::{self, TranslationState};
use super::links::faces::Faces;
use super::parse::{Parsed, ParsedText};
use super::texts::{ResolvedText, Surroundings, TextMemory, Unresolved, shown_text};
use super::{Section, Sections, Text};
use crate::content::SectionSources;
use crate::content::ids::SectionId;
use crate::content::ledger::Version;
use crate::content::section::SectionFile;
use crate::content::skeletons;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap, Languages};
use crate::source::Sources;
use crate::translation::{Standing, Todo};
use crate::yaml::Date;

/// Makes the sections.
pub(super) struct SectionMaker<'a> {
    /// The files as they stand.
    pub parsed: &'a Parsed,
    /// The files as they hold.
    pub day: &'a OnDay<'a>,
    pub archive: &'a Archive,
    pub languages: Languages,
    pub as_of: Date,
    /// For the paths of files.
    pub sources: &'a Sources,
    pub faces: &'a Faces,
    /// What today's texts are resolved with.
    pub with: &'a Surroundings<'a>,
    /// And those that were written with the data files of another day.
    pub past: &'a [Surroundings<'a>],
}

/// The sections of the last time: one that is as it was is the same `Arc`.
#[derive(Debug, Default)]
pub(super) struct SectionMemory {
    texts: TextMemory,
    sections: BTreeMap<SectionId, Arc<Section>>,
}

impl SectionMemory {
    /// How many texts were resolved anew the last time.
    pub(super) fn anew(&self) -> usize {
        self.texts.anew()
    }
}

/// A section in the making.
struct InMaking {
    section: Section,
    versions: Vec<FoundVersion>,
    found: Sink,
}

impl SectionMaker<'_> {
    fn authoritative(&self) -> Language {
        self.languages.authoritative
    }

    /// The sections in reading order, and those of which only versions are left.
    pub(super) fn sections(
        &self,
        order: &[Place],
        merged: &[(SectionId, Arc<SectionFile>)],
        memory: &mut SectionMemory,
        sink: &mut Sink,
    ) -> (Sections, Vec<Arc<Section>>) {
        let documents = &*self.day.documents;
        let listed = order
            .iter()
            .filter(|place| documents.contains_key(&(place.0.clone(), self.authoritative())));
        let listed: Vec<&Place> = listed.collect();
        let texts: Vec<Unresolved> =
            listed.iter().flat_map(|place| self.texts_of(&place.0)).collect();
        let resolved = memory.texts.today(&texts, self.with, self.faces);
        let made: Vec<Option<InMaking>> = listed
            .par_iter()
            .zip(resolved.par_chunks(self.languages.all().count()))
            .map(|(place, resolved)| self.section(place, resolved))
            .collect();
        let made: Vec<InMaking> = made.into_iter().flatten().collect();
        let (sections, merged) = self.with_versions(made, merged, memory, sink);
        let known = |section: Section| match memory.sections.get(&section.id) {
            Some(old) if old.is_same(&section) => Arc::clone(old),
            _ => Arc::new(section),
        };
        let sections: Vec<Arc<Section>> = sections.into_iter().map(known).collect();
        let merged: Vec<Arc<Section>> = merged.into_iter().map(known).collect();
        let all = sections.iter().chain(&merged);
        memory.sections = all.map(|s| (s.id.clone(), Arc::clone(s))).collect();
        (sections.into(), merged)
    }

    /// The texts of a section in the order of the languages.
    fn texts_of(&self, id: &SectionId) -> impl Iterator<Item = Unresolved> {
        let documents = &*self.day.documents;
        let file = self.day.content.sections.get(id).map(|section| &section.file);
        let texts = self.languages.all().map(move |language| {
            let (text, written_in) = shown_text(documents, id, language, self.authoritative())?;
            Some(Unresolved {
                section: id.clone(),
                language,
                written_in,
                text: Arc::clone(text),
                version: None,
                file: file.map(Arc::clone),
            })
        });
        texts.flatten()
    }

    fn section(&self, place: &Place, resolved: &[Arc<ResolvedText>]) -> Option<InMaking> {
        let (id, part, number, parent) = place;
        let source = self.day.content.sections.get(id)?;
        let mut found = Sink::new();
        let mut resolved = resolved.iter();
        let texts = LanguageMap::of(self.languages, |language| {
            self.text(id, source, language, resolved.next()?, &mut found)
        });
        let texts = texts.whole()?;
        let (file, number) = (Arc::clone(&source.file), number.clone());
        let versions = self.finder().of(id, source);
        let section = Section {
            id: id.clone(),
            file,
            part: *part,
            number,
            parent: parent.clone(),
            texts,
            versions: Vec::new(),
        };
        Some(InMaking { section, versions, found })
    }

    /// Gives the sections their versions, and says what is wrong with them in their order.
    fn with_versions(
        &self,
        made: Vec<InMaking>,
        merged: &[(SectionId, Arc<SectionFile>)],
        memory: &mut SectionMemory,
        sink: &mut Sink,
    ) -> (Vec<Section>, Vec<Section>) {
        let today =
            TextsOfToday { documents: &self.day.documents, authoritative: self.authoritative() };
        let finder = self.finder();
        let merged: Vec<_> =
            merged.iter().map(|(id, file)| (id, file, finder.of_gone(id, file))).collect();
        let of_today = made.iter().map(|m| (&m.section.id, &m.versions));
        let all = of_today.chain(merged.iter().map(|(id, _, versions)| (*id, versions)));
        let others: Vec<Unresolved> =
            all.flat_map(|(id, versions)| today.others(id, versions)).collect();
        let resolved = memory.texts.versions(&others, self.with, self.past, self.faces);
        let mut resolved = resolved.into_iter();
        let sections = made.into_iter().map(|InMaking { mut section, versions, found }| {
            sink.append(found);
            today.complete(&mut section, versions, &mut resolved);
            section
        });
        let sections = sections.collect();
        let merged = merged.into_iter().filter_map(|(id, file, versions)| {
            super::history::versions::gone_section(id, file, versions, &mut resolved)
        });
        let merged = merged.collect();
        (sections, merged)
    }

    fn finder(&self) -> VersionFinder<'_> {
        VersionFinder {
            parsed: self.parsed,
            archive: self.archive,
            languages: self.languages,
            as_of: self.as_of,
        }
    }

    /// The text that readers of a language get; what is wrong with it is reported once, for the
    /// language it is written in.
    fn text(
        &self,
        id: &SectionId,
        source: &SectionSources,
        language: Language,
        resolved: &Arc<ResolvedText>,
        found: &mut Sink,
    ) -> Option<Text> {
        let documents = &*self.day.documents;
        let (parsed, written_in) = shown_text(documents, id, language, self.authoritative())?;
        // What is wrong with a text that was published can no longer be mended, and its places are
        // those of another day.
        let mut unheard = Sink::new();
        let earlier = self.day.from_archive.texts.contains(&(id.clone(), language));
        let found = if earlier { &mut unheard } else { found };
        let (state, standing) = self.state(id, source, language, found);
        let todo = match documents.get(&(id.clone(), self.authoritative())) {
            Some(original) if language != self.authoritative() => {
                let own = documents.get(&(id.clone(), language)).map(|text| &**text);
                translation::todo(original, own, standing.as_ref())
            }
            _ => Todo::default(),
        };
        if written_in == language {
            found.repeat(&resolved.found);
        }
        let mut aliases = BTreeMap::<String, Vec<String>>::new();
        for (old, new) in source.file.earlier_anchors() {
            aliases.entry(new.as_str().to_owned()).or_default().push(old.as_str().to_owned());
        }
        let file = source.texts[written_in].as_ref()?;
        Some(Text {
            language: written_in,
            state,
            standing: standing.map(Arc::new),
            todo,
            title: parsed.front.title.value.clone(),
            title_span: parsed.front.title.span,
            summary: parsed.front.summary.value.clone(),
            resolved: Arc::clone(resolved),
            path: self.sources.file(file.file).path.to_string(),
            anchor_aliases: aliases,
        })
    }

    fn state(
        &self,
        id: &SectionId,
        source: &SectionSources,
        language: Language,
        sink: &mut Sink,
    ) -> (TranslationState, Option<Standing>) {
        if language == self.authoritative() {
            return (TranslationState::Authoritative, None);
        }
        let Some(text) = self.day.documents.get(&(id.clone(), language)) else {
            return (TranslationState::Missing, None);
        };
        let original = self.parsed.documents.get(&(id.clone(), self.authoritative()));
        let digest = original.map_or("", |text| &*text.digest);
        let translates = text.front.translates.as_ref();
        // A version that does not hold yet makes no translation outdated.
        let versions = &source.file.versions.value;
        let from = in_force(versions, self.as_of).unwrap_or(0);
        let ahead = |t: &crate::yaml::Spanned<crate::content::section::Translates>| {
            versions[..from].iter().any(|v| v.version.value == t.version.value)
        };
        let ahead = translates.is_some_and(ahead);
        let recorded = |at: usize| {
            let number = versions.get(at)?.version.as_str();
            recorded_digest(versions, number, self.authoritative())
        };
        let shown = match recorded(from) {
            Some(holds) if !ahead && from > 0 && recorded(0) == Some(digest) => holds,
            _ => digest,
        };
        let of_day = if ahead { versions } else { &versions[from..] };
        let state = translation::state(id.as_str(), translates, of_day, shown, sink);
        let standing = self.standing(id, &state, text, of_day);
        let state = match &standing {
            Some(standing) => state.judged_by(standing),
            None => state,
        };
        let (code, follows) = match &state {
            // Of a frame there is nothing to confirm yet: that it is to be filled in is told.
            TranslationState::Unconfirmed if self.is_frame(source) => return (state, standing),
            TranslationState::Unconfirmed => (codes::TRANSLATION_UNCONFIRMED, ""),
            TranslationState::OutdatedEditorial { follows }
            | TranslationState::OutdatedSubstantive { follows } => {
                (codes::TRANSLATION_OUTDATED, follows.as_str())
            }
            // Readers have it as it should be today; who edits must know what is coming.
            _ if shown != digest => (
                codes::TRANSLATION_OUTDATED,
                translates.map_or("", |translates| translates.version.as_str()),
            ),
            _ => return (state, standing),
        };
        let newest = if shown == digest { of_day } else { versions };
        let span = translates.map_or(text.front.title.span, |t| t.span);
        // A translation is confirmed against a version: the text needs one first.
        let released = recorded(0) == Some(digest);
        let how = match recorded(0) {
            Some(_) => "new",
            None if versions.is_empty() => "first",
            None => "amend",
        };
        sink.report(
            Diagnostic::at(code, span)
                .arg("id", id.as_str())
                .arg("follows", follows)
                .arg("newest", newest.first().map_or("", |v| v.version.as_str()))
                .arg("released", if released { "yes" } else { "no" })
                .arg("how", how)
                .severity(translation::severity(source.file.simultaneous)),
        );
        (state, standing)
    }

    /// How each part of a translation stands to the text of the day; none of one that is as it was
    /// confirmed as a whole.
    fn standing(
        &self,
        id: &SectionId,
        state: &TranslationState,
        text: &ParsedText,
        versions: &[Version],
    ) -> Option<Standing> {
        let original = self.day.documents.get(&(id.clone(), self.authoritative()))?;
        let followed = match state {
            TranslationState::Unconfirmed => None,
            TranslationState::OutdatedEditorial { follows }
            | TranslationState::OutdatedSubstantive { follows } => {
                let found = self.archive.text(id, self.authoritative(), follows);
                found.map(|(text, _)| &**text)
            }
            _ => return None,
        };
        Some(translation::standing(original, text, followed, versions))
    }

    /// True of a section in whose texts something is still to be filled in.
    fn is_frame(&self, section: &SectionSources) -> bool {
        let mut texts = section.texts.iter().filter_map(|(_, text)| text.as_ref());
        texts.any(|text| skeletons::words(&self.sources.file(text.file).text).next().is_some())
    }
}
