//! From references that may lead nowhere to links that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::citation::{Citations, short_locator};
use super::link::{Link, Role, Target};
use super::pages::{Addresses, Page};
use crate::content::Content;
use crate::content::ids::{ChartId, NodeId, SectionId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Inline, Reference};
use crate::source::Span;

/// What can be referred to in one language.
pub(super) struct Registry<'a> {
    /// The files, for terms, sources and indicators.
    pub content: &'a Content,
    /// Where the pages are.
    pub addresses: &'a Addresses,
    /// The title of each section.
    pub titles: LanguageMap<BTreeMap<SectionId, String>>,
    /// Heading ids of each section with the text of the heading; aliases lead to their successor.
    pub anchors: LanguageMap<BTreeMap<SectionId, BTreeMap<String, String>>>,
    /// The steps of each flowchart.
    pub charts: BTreeMap<ChartId, ChartSteps>,
}

/// For each step of a flowchart the situation to link to and its label.
pub(super) type ChartSteps = BTreeMap<NodeId, (String, LanguageMap<String>)>;

/// Resolves the references of one text.
pub(super) struct Resolver<'a> {
    registry: &'a Registry<'a>,
    language: Language,
    /// The section the text belongs to, for `#anchor`.
    here: Option<&'a SectionId>,
    /// The page the text stands on, for links to itself.
    citations: Citations,
    terms: BTreeSet<crate::content::ids::TermId>,
    sink: Sink,
}

impl<'a> Resolver<'a> {
    /// A resolver for a text in `language`, of a section or of a data file.
    pub(super) fn new(
        registry: &'a Registry<'a>,
        language: Language,
        here: Option<&'a SectionId>,
    ) -> Self {
        Resolver {
            registry,
            language,
            here,
            citations: Citations::default(),
            terms: BTreeSet::new(),
            sink: Sink::new(),
        }
    }

    /// What was cited, which terms were linked, and what was wrong.
    pub(super) fn finish(self) -> (Citations, BTreeSet<crate::content::ids::TermId>, Sink) {
        (self.citations, self.terms, self.sink)
    }

    /// Turns one reference into a link; one that leads nowhere is reported and becomes its text.
    pub(super) fn link(
        &mut self,
        reference: Reference,
        content: Vec<Inline<Link>>,
        span: Span,
    ) -> Inline<Link> {
        let resolved = match reference {
            Reference::Term { id, .. } => self.term(id, span),
            Reference::Section { id, anchor } => self.section(&id, anchor, span),
            Reference::Here { anchor } => match self.here {
                Some(here) => self.section(&here.clone(), Some(anchor), span),
                None => self.unknown(codes::UNKNOWN_ANCHOR, &anchor, span, &[]),
            },
            Reference::Source { id, locator } => self.citation(id, locator, &content, span),
            Reference::Indicator(id) => self.indicator(id.as_str(), span),
            Reference::Step { chart, node } => self.step(&chart, &node, span),
            Reference::Web(url) => Some((
                Link { target: Target::Web(url.as_str().to_owned()), role: Role::External },
                url.as_str().to_owned(),
            )),
            Reference::Mail(address) => Some((
                Link { target: Target::Web(format!("mailto:{address}")), role: Role::Plain },
                address,
            )),
        };
        match resolved {
            Some((target, own_text)) => {
                let content = if content.is_empty() {
                    vec![Inline::Text { text: own_text, span }]
                } else {
                    content
                };
                Inline::Link { target, content, span }
            }
            None => Inline::Emphasis(content),
        }
    }

    fn unknown<'k>(
        &mut self,
        code: crate::diagnostics::Code,
        id: &str,
        span: Span,
        known: impl IntoIterator<Item = &'k &'k str>,
    ) -> Option<(Link, String)> {
        let diagnostic = Diagnostic::at(code, span).arg("id", id);
        self.sink.report(diagnostic.did_you_mean(id, known.into_iter().copied()));
        None
    }

    fn page(&self, page: &Page, anchor: Option<String>) -> Target {
        Target::Page(self.registry.addresses.of(page, self.language), anchor)
    }

    fn term(&mut self, id: crate::content::ids::TermId, span: Span) -> Option<(Link, String)> {
        let glossary = self.registry.content.glossary.as_ref()?;
        let Some(term) = glossary.terms.get(id.as_str()) else {
            let known: Vec<&str> = glossary.terms.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_TERM, id.as_str(), span, &known);
        };
        let text = term.wordings(self.language).preferred.value.clone();
        let target = self.page(&Page::Glossary, Some(id.to_string()));
        self.terms.insert(id.clone());
        Some((Link { target, role: Role::Term(id) }, text))
    }

    fn section(
        &mut self,
        id: &SectionId,
        anchor: Option<String>,
        span: Span,
    ) -> Option<(Link, String)> {
        let titles = &self.registry.titles[self.language];
        if self.registry.content.unreadable.sections.contains(id) {
            return None;
        }
        let Some(title) = titles.get(id) else {
            let known: Vec<&str> = titles.keys().map(SectionId::as_str).collect();
            return self.unknown(codes::UNKNOWN_SECTION, id.as_str(), span, &known);
        };
        let text = match &anchor {
            None => title.clone(),
            Some(anchor) => {
                let anchors = self.registry.anchors[self.language].get(id)?;
                let Some(heading) = anchors.get(anchor) else {
                    let known: Vec<&str> = anchors.keys().map(String::as_str).collect();
                    self.sink.report(
                        Diagnostic::at(codes::UNKNOWN_ANCHOR, span)
                            .arg("id", anchor.as_str())
                            .arg("section", id.as_str())
                            .arg("known", known.join(", "))
                            .did_you_mean(anchor, known),
                    );
                    return None;
                };
                heading.clone()
            }
        };
        let target = self.page(&Page::Section(id.clone()), anchor);
        Some((Link { target, role: Role::Plain }, text))
    }

    /// A citation without text of its own shows the number of its source and the place: `[1 § 2.4]`.
    fn citation(
        &mut self,
        id: crate::content::ids::SourceId,
        locator: Option<String>,
        content: &[Inline<Link>],
        span: Span,
    ) -> Option<(Link, String)> {
        let sources = self.registry.content.sources.as_ref()?;
        if sources.sources.get(id.as_str()).is_none() {
            let known: Vec<&str> = sources.sources.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_SOURCE, id.as_str(), span, &known);
        }
        let number = self.citations.cite(&id, locator.as_deref());
        let place = locator.as_deref().map(|l| format!(" {}", short_locator(l, self.language)));
        let text = format!("[{number}{}]", place.unwrap_or_default().replace(' ', "\u{a0}"));
        let target = match self.here {
            Some(here) => self.page(&Page::Section(here.clone()), Some(format!("bron-{id}"))),
            None => self.page(&Page::Sources, Some(id.to_string())),
        };
        let text = if self.here.is_none() && content.is_empty() {
            sources.sources.get(id.as_str())?.short[self.language].clone()
        } else {
            text
        };
        Some((Link { target, role: Role::Citation { source: id, locator } }, text))
    }

    fn indicator(&mut self, id: &str, span: Span) -> Option<(Link, String)> {
        let file = self.registry.content.indicators.as_ref()?;
        let Some(indicator) = file.indicators.get(id) else {
            let known: Vec<&str> = file.indicators.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_INDICATOR, id, span, &known);
        };
        let text = indicator.question[self.language].clone();
        let target = self.page(&Page::Indicators, Some(id.to_owned()));
        Some((Link { target, role: Role::Plain }, text))
    }

    fn step(&mut self, chart: &ChartId, node: &NodeId, span: Span) -> Option<(Link, String)> {
        let Some(steps) = self.registry.charts.get(chart) else {
            let known: Vec<&str> = self.registry.charts.keys().map(ChartId::as_str).collect();
            return self.unknown(codes::UNKNOWN_DIAGRAM, chart.as_str(), span, &known);
        };
        let Some((situation, label)) = steps.get(node) else {
            let known: Vec<&str> = steps.keys().map(NodeId::as_str).collect();
            let unknown = Diagnostic::at(codes::UNKNOWN_STEP, span).arg("id", node.as_str());
            let unknown = unknown.arg("chart", chart.as_str()).arg("known", known.join(", "));
            self.sink.report(unknown.did_you_mean(node.as_str(), known));
            return None;
        };
        let target = self.page(&Page::Step(chart.clone(), situation.clone(), node.clone()), None);
        Some((Link { target, role: Role::Plain }, label[self.language].clone()))
    }
}
