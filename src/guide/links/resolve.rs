//! From references that may lead nowhere to links that lead somewhere.

mod earlier;
mod files;
mod on_pages;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::addresses::Addresses;
use super::asked::Asked;
use super::citation::{Citations, name_with_reading, not_read};
use super::faces::Faces;
use super::link::{Link, Role, Target};
use super::pages::Page;
use super::route::Route;
use crate::content::bibliography::{Source, SourcesFile};
use crate::content::glossary::GlossaryFile;
use crate::content::ids::{ChartId, NodeId, PageId, SectionId, SourceId, TermId};
use crate::content::indicators::IndicatorsFile;
use crate::content::locator::locator_in_words;
use crate::content::section::SectionFile;
use crate::content::skeletons::is_to_choose;
use crate::content::source_language::SourceLanguage;
use crate::content::{Content, Published, Unreadable};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::guide::pages::PageFaces;
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Inline, Reference, plain_text};
use crate::remembered::Same;
use crate::source::{Span, StoredFile};

/// What can be referred to.
pub(in crate::guide) struct Registry<'a> {
    /// The files, for terms, sources and indicators.
    pub content: &'a Content,
    /// Where the pages are.
    pub addresses: &'a Addresses,
    /// The sections of today.
    pub faces: &'a Faces,
    /// Everything else that an answer depends on.
    pub lists: Same<Lists>,
    /// The steps of each flowchart.
    pub charts: BTreeMap<ChartId, ChartSteps>,
    /// Of the data files of an earlier day: what there still is.
    pub past: Option<PastLinks<'a>>,
}

/// The lists, flowcharts and files that can be referred to, by identity: while they are the same,
/// what refers to them need not be resolved again.
#[derive(Debug, PartialEq)]
pub(in crate::guide) struct Lists {
    /// The glossary.
    pub glossary: Option<Same<GlossaryFile>>,
    /// The sources.
    pub sources: Option<Same<SourcesFile>>,
    /// The indicators.
    pub indicators: Option<Same<IndicatorsFile>>,
    /// The flowcharts that can be drawn.
    pub charts: Vec<Same<Chart>>,
    /// The pages of the publisher.
    pub pages: Same<PageFaces>,
    /// The files of flowcharts, to tell what is missing from what has mistakes.
    pub diagrams: Vec<String>,
    /// What is there and could not be read.
    pub unreadable: Unreadable,
    /// The folder of an edition.
    pub folder: Route,
    /// What took the place of what is gone.
    pub successors: Arc<BTreeMap<Published, Published>>,
    /// Of an earlier day: the lists of today, in which a text may lead to less.
    pub today: Option<Same<Lists>>,
}

impl Lists {
    /// True when a file of `diagrams/` has the name of this chart.
    fn has_diagram(&self, id: &str) -> bool {
        self.diagrams.iter().any(|diagram| diagram == id)
    }

    /// True of a page that the guide has: of a list without entries there is none, unless the
    /// publisher has something to say there. Of a list that cannot be read nobody knows.
    pub(in crate::guide) fn has(&self, page: &Page) -> bool {
        let there = match page {
            Page::Glossary => self.glossary.as_ref().is_none_or(|file| file.0.is_there()),
            Page::Sources => self.sources.as_ref().is_none_or(|file| file.0.is_there()),
            Page::Indicators | Page::Worksheet => {
                self.indicators.as_ref().is_none_or(|file| file.0.is_there())
            }
            _ => true,
        };
        there || page.folder().is_some_and(|id| self.pages.contains_key(&id))
    }

    /// The ids of the pages that can be linked to.
    pub(in crate::guide) fn page_ids(&self) -> impl Iterator<Item = &str> {
        let known = Page::ids().filter(|id| self.has(&Page::of_folder(&PageId::new(*id))));
        self.pages.keys().map(PageId::as_str).chain(known)
    }
}

/// Headings that a message names of those that there are.
const NAMED: usize = 60;

/// What a text is of.
#[derive(Clone, Copy)]
pub(in crate::guide) enum Owner<'a> {
    /// A section.
    Section(&'a SectionId),
    /// A page of the publisher.
    Page(&'a PageId),
}

/// The text that references stand in.
#[derive(Clone, Copy)]
pub(in crate::guide) struct Here<'a> {
    /// What it is the text of.
    pub of: Owner<'a>,
    /// Its headings by id.
    pub headings: &'a BTreeMap<String, String>,
    /// Of the text of today: earlier heading ids, each with the one that took its place.
    pub file: Option<&'a SectionFile>,
    /// True of a version that is not the text of today.
    pub is_earlier: bool,
}

/// The things of today that an earlier text may lead to; what is not among them is only named.
pub(in crate::guide) struct PastLinks<'a> {
    /// The steps of the flowcharts.
    pub charts: &'a BTreeMap<ChartId, ChartSteps>,
    /// The indicators.
    pub indicators: &'a [&'a str],
    /// The terms.
    pub terms: &'a [&'a str],
}

/// For each step of a flowchart the situation to link to and its label.
pub(in crate::guide) type ChartSteps = BTreeMap<NodeId, (String, LanguageMap<String>)>;

/// A link with the text that it has when its author gave none; without a link where what it led to
/// is gone.
type Resolved = (Option<Link>, String);

/// What came of resolving a text.
pub(in crate::guide) struct Outcome {
    /// What it cites.
    pub citations: Citations,
    /// The terms that are linked in it.
    pub terms: BTreeSet<TermId>,
    /// What is wrong.
    pub sink: Sink,
    /// What was asked.
    pub asked: Asked,
    /// The files that it shows or offers, with their addresses.
    pub files: Vec<(Route, Arc<StoredFile>)>,
}

/// Resolves the references of one text.
pub(in crate::guide) struct Resolver<'a> {
    registry: &'a Registry<'a>,
    language: Language,
    /// The language of the text that the references stand in.
    written_in: Language,
    /// The text, when it is one of a section.
    here: Option<Here<'a>>,
    citations: Citations,
    terms: BTreeSet<TermId>,
    sink: Sink,
    asked: Asked,
    files: Vec<(Route, Arc<StoredFile>)>,
}

impl<'a> Resolver<'a> {
    /// A resolver for a text in `language`, of a section or of a data file.
    pub(in crate::guide) fn new(
        registry: &'a Registry<'a>,
        language: Language,
        here: Option<Here<'a>>,
    ) -> Self {
        Resolver {
            registry,
            language,
            written_in: language,
            here,
            citations: Citations::default(),
            terms: BTreeSet::new(),
            sink: Sink::new(),
            asked: Asked::default(),
            files: Vec::new(),
        }
    }

    /// The same for a text that is written in another language than the page is.
    pub(in crate::guide) fn of_text_in(self, written_in: Language) -> Self {
        Resolver { written_in, ..self }
    }

    /// What was cited, linked, wrong and asked.
    pub(in crate::guide) fn finish(self) -> Outcome {
        let Resolver { citations, terms, sink, asked, files, .. } = self;
        Outcome { citations, terms, sink, asked, files }
    }

    /// Turns one reference into a link; one that leads nowhere is reported and becomes its text.
    pub(in crate::guide) fn link(
        &mut self,
        reference: &Reference,
        mut content: Vec<Inline<Link>>,
        span: Span,
    ) -> Inline<Link> {
        if let Reference::File(named) = reference {
            return self.file(named, content, span);
        }
        let of_today = self.of_today(reference, span);
        let reference = of_today.as_ref().unwrap_or(reference);
        let resolved = match reference {
            Reference::Term { id, .. } => self.term(id, span),
            Reference::Section { id, anchor } => self.section(id, anchor.as_deref(), span),
            Reference::Here { anchor } => match self.here {
                Some(here) => self.here(here, anchor, span),
                None => self.unknown(codes::UNKNOWN_ANCHOR, anchor, span, &[]),
            },
            Reference::Source { id, locator } => {
                self.citation(id, locator.as_deref(), &content, span)
            }
            Reference::Indicator(id) => self.indicator(id.as_str(), span),
            Reference::Page { id, anchor } => {
                let titled = !content.is_empty();
                self.page_of(id, anchor.as_deref(), titled, span)
            }
            Reference::Chart(id) => self.chart(id, span),
            Reference::Step { chart, node } => self.step(chart, node, span),
            // Turned into a link above.
            Reference::File(_) => None,
            Reference::Web(url) => {
                let link = Link { target: Target::Web(url.clone()), role: Role::External };
                Some((Some(link), url.as_str().to_owned()))
            }
            Reference::Mail(mail) => {
                // An address between angle brackets is its own text, with or without the scheme.
                if plain_text(&content) == mail.typed() {
                    content.clear();
                }
                let link = Link { target: Target::Mail(mail.clone()), role: Role::Plain };
                Some((Some(link), mail.address().to_owned()))
            }
        };
        let Some((target, own_text)) = resolved else { return Inline::Emphasis(content) };
        let content = match reference {
            _ if content.is_empty() => self.filled_in(reference, own_text, span),
            Reference::Source { id, .. } if self.is_not_seen(id) => {
                // The author's words say what is cited, and not whether anybody read it.
                let text = format!(" [{}]", not_read(self.language));
                content.push(Inline::Text { text, span });
                content
            }
            _ => content,
        };
        match target {
            Some(target) => Inline::Link { target, content, span },
            None => Inline::Emphasis(content),
        }
    }

    fn is_not_seen(&self, id: &SourceId) -> bool {
        let sources = self.registry.content.sources.as_ref();
        sources.and_then(|file| file.sources.get(id.as_str())).is_some_and(Source::is_not_seen)
    }

    /// True when the text is of an earlier day and `known` says that what it refers to is gone.
    fn is_gone(&self, known: impl FnOnce(&PastLinks<'_>) -> bool) -> bool {
        self.registry.past.as_ref().is_some_and(|past| !known(past))
    }

    /// A heading of the text itself.
    fn here(&mut self, here: Here<'_>, anchor: &str, span: Span) -> Option<Resolved> {
        if let Some(text) = here.headings.get(anchor) {
            let link = Link { target: Target::Here(anchor.to_owned()), role: Role::Plain };
            return Some((Some(link), text.clone()));
        }
        let known: Vec<&str> = here.headings.keys().map(String::as_str).collect();
        if let Owner::Section(_) = here.of {
            // Of an earlier day there is nobody to tell.
            here.file?;
        }
        self.unknown_anchor(here.of, anchor, known, span);
        None
    }

    fn unknown_anchor(&mut self, of: Owner<'_>, anchor: &str, known: Vec<&str>, span: Span) {
        let unknown = Diagnostic::at(codes::UNKNOWN_ANCHOR, span).arg("id", anchor);
        let unknown = match of {
            Owner::Section(id) => unknown.arg("section", id.as_str()),
            Owner::Page(id) => unknown.arg("page", id.as_str()),
        };
        let more = if known.len() > NAMED { ", …" } else { "" };
        let named = known.get(..NAMED).unwrap_or(&known).join(", ");
        let unknown = unknown.arg("known", named + more);
        self.sink.report(unknown.did_you_mean(anchor, known));
    }

    fn unknown<'k>(
        &mut self,
        code: crate::diagnostics::Code,
        id: &str,
        span: Span,
        known: impl IntoIterator<Item = &'k &'k str>,
    ) -> Option<Resolved> {
        let diagnostic = Diagnostic::at(code, span).arg("id", id);
        self.sink.report(diagnostic.did_you_mean(id, known.into_iter().copied()));
        None
    }

    fn page(&self, page: &Page, anchor: Option<String>) -> Target {
        Target::Page(self.registry.addresses.of(page, self.language), anchor)
    }

    /// The words that a link has without any of its author: marked where they are in another language
    /// than the text around them.
    fn filled_in(&self, reference: &Reference, text: String, span: Span) -> Vec<Inline<Link>> {
        let own = match reference {
            Reference::Section { id, .. } => {
                let face = self.registry.faces.get(id);
                face.map_or(self.language, |face| face.written_in[self.language])
            }
            Reference::Here { .. }
            | Reference::Source { .. }
            | Reference::Web(_)
            | Reference::Mail(_) => self.written_in,
            _ => self.language,
        };
        let words = vec![Inline::Text { text, span }];
        match SourceLanguage::find(own.tag()).filter(|_| own != self.written_in) {
            Some(language) => vec![Inline::Foreign { language, content: words, span }],
            None => words,
        }
    }

    fn term(&mut self, id: &TermId, span: Span) -> Option<Resolved> {
        let glossary = self.registry.content.glossary.as_ref()?;
        let Some(term) = glossary.terms.get(id.as_str()) else {
            let known: Vec<&str> = glossary.terms.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_TERM, id.as_str(), span, &known);
        };
        let text = term.wordings(self.language).preferred.value.clone();
        self.terms.insert(id.clone());
        // The page of a version has the definitions of its day at its end, of terms too that are gone.
        if self.here.is_none() && self.is_gone(|today| today.terms.contains(&id.as_str())) {
            return Some((None, text));
        }
        let target = self.page(&Page::Glossary, Some(id.to_string()));
        Some((Some(Link { target, role: Role::Term(id.clone()) }), text))
    }

    fn section(&mut self, id: &SectionId, anchor: Option<&str>, span: Span) -> Option<Resolved> {
        let face = self.registry.faces.get(id);
        self.asked.faces.insert(id.clone(), face.cloned());
        let title = face.and_then(|face| face.titles[self.language].as_ref());
        let unreadable = &self.registry.lists.unreadable;
        let text = || Language::ALL.iter().any(|l| unreadable.texts.contains(&(id.clone(), *l)));
        // A section without its text is one problem, not one for each link to it.
        let without_text = || self.registry.content.sections.contains_key(id);
        if unreadable.sections.contains(id) || title.is_none() && (text() || without_text()) {
            return None;
        }
        let (Some(face), Some(title)) = (face, title) else {
            let ids = Arc::clone(self.registry.faces.ids());
            let known: Vec<&str> = ids.iter().map(SectionId::as_str).collect();
            let unknown = self.unknown(codes::UNKNOWN_SECTION, id.as_str(), span, &known);
            self.asked.ids = Some(ids);
            return unknown;
        };
        let text = match anchor {
            None => title.clone(),
            Some(anchor) => {
                let anchors = &face.anchors[self.language];
                let Some(heading) = anchors.get(anchor) else {
                    if self.registry.past.is_some() {
                        return self.section(id, None, span);
                    }
                    let known: Vec<&str> = anchors.keys().map(String::as_str).collect();
                    self.unknown_anchor(Owner::Section(id), anchor, known, span);
                    return None;
                };
                heading.clone()
            }
        };
        let target = Target::Page(face.routes[self.language].clone(), anchor.map(str::to_owned));
        Some((Some(Link { target, role: Role::Plain }), text))
    }

    /// A citation without text of its own shows the number of its source and the place:
    /// `[1, § 2, al. 4]`.
    fn citation(
        &mut self,
        id: &SourceId,
        locator: Option<&str>,
        content: &[Inline<Link>],
        span: Span,
    ) -> Option<Resolved> {
        let sources = self.registry.content.sources.as_ref()?;
        let Some(source) = sources.sources.get(id.as_str()) else {
            // What is still to be chosen is said of the frame that it stands in.
            if is_to_choose(id.as_str()) {
                return None;
            }
            let known: Vec<&str> = sources.sources.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_SOURCE, id.as_str(), span, &known);
        };
        // Nobody can mend what an earlier text cites.
        let of_today = locator.filter(|_| self.registry.past.is_none());
        let refuse = |locator| source.locators.as_ref()?.refuse(id.as_str(), locator, span);
        if let Some(refused) = of_today.and_then(refuse) {
            self.sink.report(refused);
        }
        let number = self.citations.cite(id, locator);
        let target = match self.here {
            Some(_) => Target::Here(format!("bron-{id}")),
            None => self.page(&Page::Sources, Some(id.to_string())),
        };
        let text = if self.here.is_none() && content.is_empty() {
            name_with_reading(&source.short[self.language], source, self.language)
        } else {
            let place = locator.map(|l| format!(",\u{a0}{}", locator_in_words(l, self.language)));
            let place = place.unwrap_or_default();
            match source.is_not_seen() {
                true => format!("[{number}{place}, {}]", not_read(self.language)),
                false => format!("[{number}{place}]"),
            }
        };
        let (source, locator) = (id.clone(), locator.map(str::to_owned));
        Some((Some(Link { target, role: Role::Citation { source, locator } }), text))
    }

    fn indicator(&mut self, id: &str, span: Span) -> Option<Resolved> {
        let file = self.registry.content.indicators.as_ref()?;
        let Some(indicator) = file.indicators.get(id) else {
            let known: Vec<&str> = file.indicators.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_INDICATOR, id, span, &known);
        };
        let text = indicator.question[self.language].clone();
        if self.is_gone(|today| today.indicators.contains(&id)) {
            return Some((None, text));
        }
        let target = self.page(&Page::Indicators, Some(id.to_owned()));
        Some((Some(Link { target, role: Role::Plain }), text))
    }
}
