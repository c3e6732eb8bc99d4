//! The texts of the sections as readers get them.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::headings::text_of;
use super::in_force::FromArchive;
use super::parse::Documents;
use super::resolve::{Registry, Resolver};
use super::translation::{self, TranslationState};
use super::versions::{in_force, recorded_digest};
use super::{Page, Section, Text, TextDigests};
use crate::content::SectionSources;
use crate::content::ids::{SectionId, TermId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::autolink::{self, ForbiddenIndex, TermIndex};
use crate::markdown::tree::{Document, Reference};
use crate::source::Sources;
use crate::yaml::Date;

/// Everything that the texts of all sections need.
pub(super) struct TextMaker<'a> {
    /// What can be referred to.
    pub registry: &'a Registry<'a>,
    /// The wordings of the glossary.
    pub wordings: &'a LanguageMap<Wordings>,
    /// The digest of each text.
    pub digests: &'a TextDigests,
    /// The authoritative language.
    pub authoritative: Language,
    /// The day that is shown.
    pub as_of: Date,
    /// The files, for their paths.
    pub sources: &'a Sources,
    /// The texts that are not those of the files at hand.
    pub from_archive: &'a FromArchive,
}

/// The wordings of the glossary in one language.
pub(super) struct Wordings {
    /// Those that become links.
    pub terms: TermIndex,
    /// Those to avoid.
    pub forbidden: ForbiddenIndex,
    /// For each of those the wording to use.
    pub preferred: BTreeMap<String, String>,
}

/// The page that a text stands on.
pub(super) struct Here {
    /// The section that the text belongs to.
    pub section: SectionId,
    /// The page: links inside the text, to sources and, on the page of a version, to terms lead
    /// to places on it.
    pub page: Page,
    /// Its headings by id, where they are not those of the section today.
    pub anchors: Option<BTreeMap<String, String>>,
}

/// A text before its references are resolved.
pub(super) struct Source<'t> {
    /// The language of the page.
    pub language: Language,
    /// The language of the text.
    pub written_in: Language,
    /// Its title.
    pub title: &'t str,
    /// Its summary.
    pub summary: &'t str,
    /// Its blocks.
    pub document: Document<Reference>,
    /// Its file.
    pub path: String,
    /// Earlier heading ids by the id that took their place.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// How it relates to the authoritative text.
    pub state: TranslationState,
}

/// A place in the contents: the section, its part and its number.
pub(super) type Place = (SectionId, usize, String);

/// The sections in which each term is used.
pub(super) type TermUses = BTreeMap<TermId, BTreeSet<SectionId>>;

/// A section with the terms it uses and what is wrong with it.
struct Made {
    section: Section,
    terms: BTreeSet<TermId>,
    found: Sink,
}

impl TextMaker<'_> {
    /// The sections in reading order, each made on any core.
    pub(super) fn sections(
        &self,
        order: &[Place],
        mut documents: Documents,
        sink: &mut Sink,
    ) -> (Vec<Section>, TermUses) {
        let mut work = Vec::new();
        for place in order {
            let own = LanguageMap::from_fn(|l| documents.remove(&(place.0.clone(), l)));
            if let Some(original) = own[self.authoritative].clone() {
                let given =
                    LanguageMap::from_fn(|l| own[l].clone().unwrap_or_else(|| original.clone()));
                work.push((place, given));
            }
        }
        let made: Vec<Option<Made>> =
            work.into_par_iter().map(|(place, documents)| self.section(place, documents)).collect();
        let (mut sections, mut uses) = (Vec::new(), TermUses::new());
        for Made { section, terms, found } in made.into_iter().flatten() {
            sink.append(found);
            for term in terms {
                uses.entry(term).or_default().insert(section.id.clone());
            }
            sections.push(section);
        }
        (sections, uses)
    }

    fn section(&self, place: &Place, documents: LanguageMap<Document<Reference>>) -> Option<Made> {
        let (id, part, number) = place;
        let source = self.registry.content.sections.get(id)?;
        let (mut terms, mut found) = (BTreeSet::new(), Sink::new());
        let LanguageMap { nl, en } = documents;
        let texts = LanguageMap {
            nl: self.text(id, source, Language::Nl, nl, &mut terms, &mut found)?,
            en: self.text(id, source, Language::En, en, &mut terms, &mut found)?,
        };
        let (file, number) = (source.file.clone(), number.clone());
        let versions = Vec::new();
        let section = Section { id: id.clone(), file, part: *part, number, texts, versions };
        Some(Made { section, terms, found })
    }

    /// The text that readers of a language get; what is wrong with it is reported once, for the
    /// language it is written in.
    fn text(
        &self,
        id: &SectionId,
        source: &SectionSources,
        language: Language,
        document: Document<Reference>,
        terms: &mut BTreeSet<TermId>,
        found: &mut Sink,
    ) -> Option<Text> {
        let file = text_of(source, language, self.authoritative)?;
        // What is wrong with a text that was published can no longer be mended, and its places are
        // those of another day.
        let mut unheard = Sink::new();
        let earlier = self.from_archive.texts.contains(&(id.clone(), language));
        let found = if earlier { &mut unheard } else { found };
        let own = source.texts[language].is_some();
        let written_in = if own { language } else { self.authoritative };
        if own {
            report_forbidden(&document, &self.wordings[written_in], found);
        }
        let mut aliases = BTreeMap::<String, Vec<String>>::new();
        for (old, new) in source.file.earlier_anchors() {
            aliases.entry(new.as_str().to_owned()).or_default().push(old.as_str().to_owned());
        }
        let here = Here { section: id.clone(), page: Page::Section(id.clone()), anchors: None };
        let written = Source {
            language,
            written_in,
            title: &file.front.title.value,
            summary: &file.front.summary.value,
            document,
            path: self.sources.file(file.file).path.to_string(),
            aliases,
            state: self.state(id, source, language, found),
        };
        let (text, used, problems) = self.make(&here, written);
        if own {
            found.append(problems);
        }
        terms.extend(used);
        Some(text)
    }

    /// A text with its terms linked and its references resolved; which terms it has, and what is
    /// wrong with it.
    pub(super) fn make(&self, here: &Here, source: Source<'_>) -> (Text, BTreeSet<TermId>, Sink) {
        let mut resolver = Resolver::new(self.registry, source.language, Some(here));
        let terms = &self.wordings[source.written_in].terms;
        let document = autolink::link_terms(source.document, terms);
        let document = document.map_links(&mut |r, c, s| resolver.link(r, c, s));
        let (citations, used, problems) = resolver.finish();
        let text = Text {
            language: source.written_in,
            state: source.state,
            title: source.title.to_owned(),
            summary: source.summary.to_owned(),
            document,
            citations,
            path: source.path,
            anchor_aliases: source.aliases,
        };
        (text, used, problems)
    }

    fn state(
        &self,
        id: &SectionId,
        source: &SectionSources,
        language: Language,
        sink: &mut Sink,
    ) -> TranslationState {
        if language == self.authoritative {
            return TranslationState::Authoritative;
        }
        let Some(file) = &source.texts[language] else { return TranslationState::Missing };
        let original = (id.clone(), self.authoritative);
        let digest = self.digests.get(&original).map_or("", String::as_str);
        let translates = file.front.translates.as_ref();
        // A version that does not hold yet makes no translation outdated.
        let versions = &source.file.versions.value;
        let from = in_force(versions, self.as_of).unwrap_or(0);
        let ahead = |t: &crate::yaml::Spanned<crate::content::section::Translates>| {
            versions[..from].iter().any(|v| v.version.value == t.version.value)
        };
        let ahead = translates.is_some_and(ahead);
        let recorded = |at: usize| {
            let number = versions.get(at)?.version.as_str();
            recorded_digest(versions, number, self.authoritative)
        };
        let shown = match recorded(from) {
            Some(holds) if !ahead && from > 0 && recorded(0) == Some(digest) => holds,
            _ => digest,
        };
        let of_day = if ahead { versions } else { &versions[from..] };
        let state = translation::state(id.as_str(), translates, of_day, shown, sink);
        let (code, follows) = match &state {
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
            _ => return state,
        };
        let newest = if shown == digest { of_day } else { versions };
        let span = translates.map_or(file.front.title.span, |t| t.span);
        // A translation is confirmed against a version: the text needs one first.
        let released = recorded(0) == Some(digest);
        let how = if recorded(0).is_some() { "--kind …" } else { "--amend" };
        sink.report(
            Diagnostic::at(code, span)
                .arg("id", id.as_str())
                .arg("follows", follows)
                .arg("newest", newest.first().map_or("", |v| v.version.as_str()))
                .arg("released", if released { "yes" } else { "no" })
                .arg("how", how)
                .severity(translation::severity(source.file.simultaneous)),
        );
        state
    }
}

fn report_forbidden(document: &Document<Reference>, wordings: &Wordings, sink: &mut Sink) {
    for (wording, span) in autolink::find_forbidden(document, &wordings.forbidden) {
        let preferred = wordings.preferred.get(wording).map_or("", String::as_str);
        let found = Diagnostic::at(codes::FORBIDDEN_WORDING, span);
        sink.report(found.arg("wording", wording).arg("preferred", preferred));
    }
}
