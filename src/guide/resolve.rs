//! From references that may lead nowhere to links that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::citation::{Citations, short_locator};
use super::link::{Link, Role, Target};
use super::pages::{Addresses, Page};
use super::texts::Here;
use crate::content::Content;
use crate::content::ids::{ChartId, NodeId, SectionId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Inline, Reference, plain_text};
use crate::source::{Sources, Span};

/// What can be referred to in one language.
pub(super) struct Registry<'a> {
    /// The files, for terms, sources and indicators.
    pub content: &'a Content,
    /// Where the pages are.
    pub addresses: &'a Addresses,
    /// The files, to tell what is missing from what has mistakes.
    pub sources: &'a Sources,
    /// The sections of today.
    pub sections: &'a SectionTitles,
    /// The steps of each flowchart.
    pub charts: BTreeMap<ChartId, ChartSteps>,
    /// Of the data files of an earlier day: what there still is.
    pub past: Option<PastLinks<'a>>,
}

/// The titles and headings of the sections.
pub(super) struct SectionTitles {
    /// The title of each section.
    pub titles: LanguageMap<BTreeMap<SectionId, String>>,
    /// Heading ids of each section with the text of the heading; aliases lead to their successor.
    pub anchors: LanguageMap<BTreeMap<SectionId, BTreeMap<String, String>>>,
}

/// The things of today that an earlier text may lead to; what is not among them is only named.
pub(super) struct PastLinks<'a> {
    /// The steps of the flowcharts.
    pub charts: &'a BTreeMap<ChartId, ChartSteps>,
    /// The indicators.
    pub indicators: &'a [&'a str],
    /// The terms.
    pub terms: &'a [&'a str],
}

/// For each step of a flowchart the situation to link to and its label.
pub(super) type ChartSteps = BTreeMap<NodeId, (String, LanguageMap<String>)>;

/// A link with the text that it has when its author gave none; without a link where what it led to
/// is gone.
type Resolved = (Option<Link>, String);

/// Resolves the references of one text.
pub(super) struct Resolver<'a> {
    registry: &'a Registry<'a>,
    language: Language,
    /// The section the text belongs to, for `#anchor`.
    here: Option<&'a Here>,
    citations: Citations,
    terms: BTreeSet<crate::content::ids::TermId>,
    sink: Sink,
}

impl<'a> Resolver<'a> {
    /// A resolver for a text in `language`, of a section or of a data file.
    pub(super) fn new(
        registry: &'a Registry<'a>,
        language: Language,
        here: Option<&'a Here>,
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
        mut content: Vec<Inline<Link>>,
        span: Span,
    ) -> Inline<Link> {
        let resolved = match reference {
            Reference::Term { id, .. } => self.term(id, span),
            Reference::Section { id, anchor } => self.section(&id, anchor, span),
            Reference::Here { anchor } => match self.here {
                Some(here) => self.here(here, anchor, span),
                None => self.unknown(codes::UNKNOWN_ANCHOR, &anchor, span, &[]),
            },
            Reference::Source { id, locator } => self.citation(id, locator, &content, span),
            Reference::Indicator(id) => self.indicator(id.as_str(), span),
            Reference::Step { chart, node } => self.step(&chart, &node, span),
            Reference::Web(url) => {
                let text = url.as_str().to_owned();
                Some((Some(Link { target: Target::Web(url), role: Role::External }), text))
            }
            Reference::Mail(mail) => {
                // An address between angle brackets is its own text, with or without the scheme.
                if plain_text(&content) == mail.typed() {
                    content.clear();
                }
                let text = mail.address().to_owned();
                Some((Some(Link { target: Target::Mail(mail), role: Role::Plain }), text))
            }
        };
        let Some((target, own_text)) = resolved else { return Inline::Emphasis(content) };
        let content =
            if content.is_empty() { vec![Inline::Text { text: own_text, span }] } else { content };
        match target {
            Some(target) => Inline::Link { target, content, span },
            None => Inline::Emphasis(content),
        }
    }

    /// True when the text is of an earlier day and `known` says that what it refers to is gone.
    fn is_gone(&self, known: impl FnOnce(&PastLinks<'_>) -> bool) -> bool {
        self.registry.past.as_ref().is_some_and(|past| !known(past))
    }

    /// A heading of the text itself.
    fn here(&mut self, here: &Here, anchor: String, span: Span) -> Option<Resolved> {
        let Some(own) = &here.anchors else {
            return self.section(&here.section, Some(anchor), span);
        };
        let text = own.get(&anchor)?.clone();
        let target = self.page(&here.page, Some(anchor));
        Some((Some(Link { target, role: Role::Plain }), text))
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

    fn term(&mut self, id: crate::content::ids::TermId, span: Span) -> Option<Resolved> {
        let glossary = self.registry.content.glossary.as_ref()?;
        let Some(term) = glossary.terms.get(id.as_str()) else {
            let known: Vec<&str> = glossary.terms.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_TERM, id.as_str(), span, &known);
        };
        let text = term.wordings(self.language).preferred.value.clone();
        self.terms.insert(id.clone());
        let target = match self.here {
            // The page of a version has the definitions of its day at its end.
            Some(Here { page: page @ Page::Version(..), .. }) => {
                self.page(page, Some(format!("begrip-{id}")))
            }
            _ if self.is_gone(|today| today.terms.contains(&id.as_str())) => {
                return Some((None, text));
            }
            _ => self.page(&Page::Glossary, Some(id.to_string())),
        };
        Some((Some(Link { target, role: Role::Term(id) }), text))
    }

    fn section(&mut self, id: &SectionId, anchor: Option<String>, span: Span) -> Option<Resolved> {
        let titles = &self.registry.sections.titles[self.language];
        let unreadable = &self.registry.content.unreadable;
        let text = Language::ALL.iter().any(|l| unreadable.texts.contains(&(id.clone(), *l)));
        if text && !titles.contains_key(id) || unreadable.sections.contains(id) {
            return None;
        }
        let Some(title) = titles.get(id) else {
            let known: Vec<&str> = titles.keys().map(SectionId::as_str).collect();
            return self.unknown(codes::UNKNOWN_SECTION, id.as_str(), span, &known);
        };
        let text = match &anchor {
            None => title.clone(),
            Some(anchor) => {
                let anchors = self.registry.sections.anchors[self.language].get(id)?;
                let Some(heading) = anchors.get(anchor) else {
                    if self.registry.past.is_some() {
                        return self.section(id, None, span);
                    }
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
        Some((Some(Link { target, role: Role::Plain }), text))
    }

    /// A citation without text of its own shows the number of its source and the place: `[1 § 2.4]`.
    fn citation(
        &mut self,
        id: crate::content::ids::SourceId,
        locator: Option<String>,
        content: &[Inline<Link>],
        span: Span,
    ) -> Option<Resolved> {
        let sources = self.registry.content.sources.as_ref()?;
        if sources.sources.get(id.as_str()).is_none() {
            let known: Vec<&str> = sources.sources.iter().map(|(k, _)| k.as_str()).collect();
            return self.unknown(codes::UNKNOWN_SOURCE, id.as_str(), span, &known);
        }
        let number = self.citations.cite(&id, locator.as_deref());
        let place = locator.as_deref().map(|l| format!(" {}", short_locator(l, self.language)));
        let text = format!("[{number}{}]", place.unwrap_or_default().replace(' ', "\u{a0}"));
        let target = match self.here {
            Some(here) => self.page(&here.page, Some(format!("bron-{id}"))),
            None => self.page(&Page::Sources, Some(id.to_string())),
        };
        let text = if self.here.is_none() && content.is_empty() {
            sources.sources.get(id.as_str())?.short[self.language].clone()
        } else {
            text
        };
        Some((Some(Link { target, role: Role::Citation { source: id, locator } }), text))
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

    fn step(&mut self, chart: &ChartId, node: &NodeId, span: Span) -> Option<Resolved> {
        let Some(steps) = self.registry.charts.get(chart) else {
            if super::checks::has_diagram(self.registry.sources, chart.as_str()) {
                return None;
            }
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
        let text = label[self.language].clone();
        let same_step = |today: &PastLinks<'_>| {
            let step = today.charts.get(chart).and_then(|steps| steps.get(node));
            step.is_some_and(|(there, _)| there == situation)
        };
        if self.is_gone(same_step) {
            return Some((None, text));
        }
        let target = self.page(&Page::Step(chart.clone(), situation.clone(), node.clone()), None);
        Some((Some(Link { target, role: Role::Plain }), text))
    }
}
