//! The texts of the sections as readers get them: terms linked, references resolved.
//!
//! A section and its newest version share one resolved text: where a link leads to a place on its own
//! page, it says so, and each page gives it its own address.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::links::asked::Asked;
use super::links::faces::Faces;
use super::links::resolve::{Here, Lists, Outcome, Owner, Registry, Resolver};
use super::parse::{Documents, ParsedText};
use super::{Citations, Link, Route, phrases, resting};
use crate::content::ids::{SectionId, TermId};
use crate::content::section::SectionFile;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::autolink::{self, ForbiddenIndex, TermIndex, TermLinker};
use crate::markdown::tree::{Document, Inline, Reference, map_inlines};
use crate::markdown::visit;
use crate::remembered::{Remembered, Same};
use crate::source::{Span, StoredFile};

/// The wordings of the glossary in one language.
#[derive(Debug)]
pub(super) struct Wordings {
    /// Those that become links.
    pub terms: TermIndex,
    /// Those to avoid.
    pub forbidden: ForbiddenIndex,
    /// For each of those the wording to use, and of which term it is.
    pub preferred: BTreeMap<String, (TermId, String)>,
}

/// A text with its terms linked and its references resolved.
#[derive(Debug)]
pub struct ResolvedText {
    /// The blocks.
    pub document: Document<Link>,
    /// The sources it cites.
    pub citations: Citations,
    /// The glossary terms in it.
    pub terms: BTreeSet<TermId>,
    /// The address of each of its blocks; empty where it has none.
    pub passages: Arc<[String]>,
    /// The files that it shows or offers, with their addresses.
    pub files: Vec<(Route, Arc<StoredFile>)>,
    /// What is wrong with it.
    pub(super) found: Vec<Diagnostic>,
    asked: Asked,
}

impl ResolvedText {
    /// True when it would be resolved to the same again.
    pub(super) fn holds(&self, faces: &Faces) -> bool {
        self.asked.holds(faces)
    }
}

/// What a text is resolved with.
pub(super) struct Surroundings<'a> {
    /// What can be referred to.
    pub registry: Registry<'a>,
    /// The wordings of the glossary.
    pub wordings: Arc<LanguageMap<Wordings>>,
}

/// A text to be resolved.
pub(super) struct Unresolved {
    /// The section that it is of.
    pub section: SectionId,
    /// The language of the page.
    pub language: Language,
    /// The language of the text.
    pub written_in: Language,
    /// The text.
    pub text: Arc<ParsedText>,
    /// Of a version that is not the text of today: its number, and the position of the data files
    /// that stood beside it.
    pub version: Option<(String, Option<usize>)>,
    /// Of the text of today: what knows its earlier headings.
    pub file: Option<Arc<SectionFile>>,
}

type Key = (SectionId, Language, Option<String>);

/// Texts by their key.
type ByKey<'t> = BTreeMap<(&'t SectionId, Language, Option<&'t str>), &'t Unresolved>;

/// What a text is made from, beside what it asks about sections.
#[derive(Debug, PartialEq)]
struct Input {
    text: Same<ParsedText>,
    written_in: Language,
    file: Option<Same<SectionFile>>,
    lists: Same<Lists>,
}

/// The texts that were resolved before.
#[derive(Debug, Default)]
pub(super) struct TextMemory {
    today: Remembered<Key, Input, Arc<ResolvedText>>,
    versions: Remembered<Key, Input, Arc<ResolvedText>>,
}

impl TextMemory {
    /// Resolves the texts of today, each on any core, in their order.
    pub(super) fn today(
        &mut self,
        texts: &[Unresolved],
        with: &Surroundings<'_>,
        faces: &Faces,
    ) -> Vec<Arc<ResolvedText>> {
        resolve_all(&mut self.today, texts, faces, |_| with)
    }

    /// Resolves the texts of versions with the data files of their day, `past`.
    pub(super) fn versions(
        &mut self,
        texts: &[Unresolved],
        with: &Surroundings<'_>,
        past: &[Surroundings<'_>],
        faces: &Faces,
    ) -> Vec<Arc<ResolvedText>> {
        let of = |text: &Unresolved| {
            let data = text.version.as_ref().and_then(|(_, data)| past.get((*data)?));
            data.unwrap_or(with)
        };
        resolve_all(&mut self.versions, texts, faces, of)
    }

    /// How many texts were resolved anew the last time.
    pub(super) fn anew(&self) -> usize {
        self.today.anew() + self.versions.anew()
    }
}

fn resolve_all<'s, 't>(
    memory: &mut Remembered<Key, Input, Arc<ResolvedText>>,
    texts: &'t [Unresolved],
    faces: &Faces,
    with: impl Fn(&Unresolved) -> &'s Surroundings<'s> + Sync,
) -> Vec<Arc<ResolvedText>> {
    let items = texts.iter().map(|text| {
        let number = text.version.as_ref().map(|(number, _)| number.clone());
        let input = Input {
            text: Same::of(&text.text),
            written_in: text.written_in,
            file: text.file.as_ref().map(Same::of),
            lists: with(text).registry.lists.clone(),
        };
        ((text.section.clone(), text.language, number), input)
    });
    // Which data files stood beside a text, its lists tell; by which number they go today, its key
    // does.
    let by_key: OnceLock<ByKey<'_>> = OnceLock::new();
    let key = |t: &'t Unresolved| {
        ((&t.section, t.language, t.version.as_ref().map(|(n, _)| n.as_str())), t)
    };
    let holds = |text: &Arc<ResolvedText>| text.holds(faces);
    memory.each_while(items.collect(), holds, |(section, language, number), _, _| {
        let by_key = by_key.get_or_init(|| texts.iter().map(key).collect());
        let text = by_key[&(section, *language, number.as_deref())];
        Arc::new(text.resolve(with(text)))
    })
}

impl Unresolved {
    fn resolve(&self, with: &Surroundings<'_>) -> ResolvedText {
        let here = Here {
            of: Owner::Section(&self.section),
            headings: &self.text.headings,
            file: self.file.as_deref(),
            is_earlier: self.version.is_some(),
        };
        resolve(&self.text, here, (self.language, self.written_in), with)
    }
}

/// Links the terms of a text and resolves its references, for a page in the first language; it is
/// written in the second.
pub(super) fn resolve(
    parsed: &ParsedText,
    here: Here<'_>,
    (language, written_in): (Language, Language),
    with: &Surroundings<'_>,
) -> ResolvedText {
    let wordings = &with.wordings[written_in];
    let mut found = Sink::new();
    if language == written_in {
        report_forbidden(&parsed.document, wordings, &mut found);
    }
    let mut linker = TermLinker::new(&wordings.terms);
    let resolver = Resolver::new(&with.registry, language, Some(here));
    let mut resolver = resolver.of_text_in(written_in);
    let document = parsed.document.map_runs(&mut |kind, run| {
        if language == written_in {
            resting::check(run, &with.registry, &mut found);
            phrases::check(run, written_in, &mut found);
        }
        let run = linker.run(kind, run);
        map_inlines(&run, &mut |r: &Reference, c, s| resolver.link(r, c, s))
    });
    let Outcome { citations, terms, sink, asked, files } = resolver.finish();
    found.append(sink);
    let (passages, found) = (Arc::clone(&parsed.passages), found.into_found());
    ResolvedText { document, citations, terms, passages, files, found, asked }
}

fn report_forbidden(document: &Document<Reference>, wordings: &Wordings, sink: &mut Sink) {
    let found = autolink::find_forbidden(document, &wordings.forbidden);
    let linked = if found.is_empty() { Vec::new() } else { term_links(document) };
    for (wording, span) in found {
        let instead = wordings.preferred.get(wording);
        let preferred = instead.map_or("", |(_, preferred)| preferred);
        // Whoever links to the term says that the words mean it.
        let of_link = |(term, place): &(TermId, Span)| {
            *place == span && instead.is_some_and(|(own, _)| own == term)
        };
        let code = match linked.iter().any(of_link) {
            true => codes::TERM_LINK_FORBIDDEN,
            false => codes::FORBIDDEN_WORDING,
        };
        let found = Diagnostic::at(code, span);
        sink.report(found.arg("wording", wording).arg("preferred", preferred));
    }
}

/// The links to terms that the author wrote, each with its place.
fn term_links(document: &Document<Reference>) -> Vec<(TermId, Span)> {
    fn of(run: &[Inline<Reference>], found: &mut Vec<(TermId, Span)>) {
        for inline in run {
            match inline {
                Inline::Link { target: Reference::Term { id, automatic: false }, span, .. } => {
                    found.push((id.clone(), *span));
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Foreign { content: inner, .. } => of(inner, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    visit::document_runs(document, &mut |_, run| of(run, &mut found));
    found
}

/// The text that readers of a language get: that of the other where there is none in theirs.
pub(super) fn shown_text<'d>(
    documents: &'d Documents,
    id: &SectionId,
    language: Language,
    authoritative: Language,
) -> Option<(&'d Arc<ParsedText>, Language)> {
    let own = documents.get(&(id.clone(), language)).map(|text| (text, language));
    own.or_else(|| Some((documents.get(&(id.clone(), authoritative))?, authoritative)))
}
