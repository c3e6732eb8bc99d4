//! The texts inside the data files and flowcharts, resolved.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::links::asked::Asked;
use super::links::resolve::{ChartSteps, Lists, Outcome, Registry, Resolver};
use super::texts::Wordings;
use super::{
    ChartPages, Definitions, IndicatorText, IndicatorTexts, Link, StepText, phrases, resting,
};
use crate::content::Content;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::{ChartId, TermId};
use crate::content::skeletons;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::markdown;
use crate::markdown::autolink::{ForbiddenIndex, TermIndex};
use crate::markdown::tree::{Block, Inline, Reference, map_blocks, map_inlines};
use crate::markdown::visit;
use crate::remembered::{Remembered, Same};
use crate::source::Span;
use crate::yaml::Spanned;

/// A step is linked to in the default situation, or else in the first that has it.
pub(super) fn chart_steps(chart: &Chart) -> ChartSteps {
    let mut steps = ChartSteps::new();
    let situations = std::iter::once(chart.default_situation()).chain(&chart.situations);
    for graph in situations {
        for node in &graph.nodes {
            steps.entry(node.id.clone()).or_insert_with(|| {
                let label = node.label.map(|_, label| label.value.clone());
                (graph.situation.id.to_string(), label)
            });
        }
    }
    steps
}

/// The wordings of all terms; one wording cannot belong to two terms.
pub(super) fn wordings(content: &Content, sink: &mut Sink) -> LanguageMap<Wordings> {
    LanguageMap::of(content.languages(), |language| {
        let mut owners: BTreeMap<&str, (&TermId, Span)> = BTreeMap::new();
        let (mut linked, mut forbidden, mut preferred) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (id, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
            let own = term.wordings(language);
            let forms = std::iter::once(&own.preferred).chain(&own.forms);
            // A term without a name of its own yet has none in common with another.
            for form in forms.filter(|form| skeletons::words(&form.value).next().is_none()) {
                match owners.get(form.value.as_str()) {
                    Some((owner, first)) if **owner != id.value => sink.report(
                        Diagnostic::at(codes::FORM_TWICE, form.span)
                            .arg("form", form.value.as_str())
                            .arg("owner", owner.as_str())
                            .label(*first, "first"),
                    ),
                    Some(_) => {}
                    None => {
                        owners.insert(&form.value, (&id.value, form.span));
                        linked.push((id.value.clone(), form.value.as_str()));
                    }
                }
            }
            for wording in &own.forbidden {
                forbidden.push(wording.value.as_str());
                let instead = (id.value.clone(), own.preferred.value.clone());
                preferred.insert(wording.value.clone(), instead);
            }
        }
        Wordings {
            terms: TermIndex::new(linked),
            forbidden: ForbiddenIndex::new(forbidden),
            preferred,
        }
    })
}

/// The wordings of each language, with what is wrong with them.
type FoundWordings = (Arc<LanguageMap<Wordings>>, Found);

/// The texts of data files that were resolved before.
#[derive(Debug, Default)]
pub(super) struct DataMemory {
    wordings: Remembered<(), Option<Same<GlossaryFile>>, FoundWordings>,
    definitions: Remembered<(), Same<Lists>, Kept<Definitions>>,
    indicators: Remembered<(), Same<Lists>, Kept<IndicatorTexts>>,
    charts: Remembered<ChartId, (Same<Chart>, Same<Lists>), Kept<ChartPages>>,
}

type Found = Arc<Vec<Diagnostic>>;

/// Something that was resolved, what is wrong with it, and what it asked about sections.
#[derive(Debug)]
pub(super) struct Kept<T> {
    pub value: Arc<T>,
    pub found: Found,
    asked: Arc<Asked>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        let Kept { value, found, asked } = self;
        Kept { value: Arc::clone(value), found: Arc::clone(found), asked: Arc::clone(asked) }
    }
}

impl DataMemory {
    /// The wordings of all terms.
    pub(super) fn wordings(&mut self, content: &Content) -> (Arc<LanguageMap<Wordings>>, Found) {
        let glossary = content.glossary.as_ref().map(Same::of);
        self.wordings.one(glossary, |_, _| {
            let mut sink = Sink::new();
            let wordings = wordings(content, &mut sink);
            (Arc::new(wordings), Arc::new(sink.into_found()))
        })
    }

    /// The definitions of the terms.
    pub(super) fn definitions(&mut self, registry: &Registry<'_>) -> Kept<Definitions> {
        let holds = |kept: &Kept<Definitions>| kept.asked.holds(registry.faces);
        self.definitions
            .one_while(registry.lists.clone(), holds, |_, _| kept(registry, definitions))
    }

    /// The explanations of the indicators.
    pub(super) fn indicators(&mut self, registry: &Registry<'_>) -> Kept<IndicatorTexts> {
        let holds = |kept: &Kept<IndicatorTexts>| kept.asked.holds(registry.faces);
        self.indicators
            .one_while(registry.lists.clone(), holds, |_, _| kept(registry, indicator_texts))
    }

    /// The flowcharts with the texts of their steps.
    pub(super) fn charts(
        &mut self,
        charts: &[Arc<Chart>],
        registry: &Registry<'_>,
    ) -> Vec<Kept<ChartPages>> {
        let items = charts
            .iter()
            .map(|chart| (chart.id.value.clone(), (Same::of(chart), registry.lists.clone())));
        let holds = |kept: &Kept<ChartPages>| kept.asked.holds(registry.faces);
        self.charts.each_while(items.collect(), holds, |_, (chart, _), _| {
            kept(registry, |texts| chart_pages(Arc::clone(&chart.0), texts))
        })
    }
}

fn kept<T>(registry: &Registry<'_>, make: impl FnOnce(&mut Texts<'_>) -> T) -> Kept<T> {
    let mut texts = Texts { registry, sink: Sink::new(), asked: Asked::default() };
    let value = Arc::new(make(&mut texts));
    let Texts { sink, asked, .. } = texts;
    Kept { value, found: Arc::new(sink.into_found()), asked: Arc::new(asked) }
}

/// Resolves the texts of one data file, one after the other.
pub(super) struct Texts<'a> {
    pub(super) registry: &'a Registry<'a>,
    sink: Sink,
    asked: Asked,
}

impl Texts<'_> {
    fn inline(&mut self, text: &Spanned<String>, language: Language) -> Vec<Inline<Link>> {
        let parsed = markdown::parse_inline(text.span, &text.value, &mut self.sink);
        resting::check(&parsed, self.registry, &mut self.sink);
        phrases::check(&parsed, language, &mut self.sink);
        let mut resolver = Resolver::new(self.registry, language, None);
        let resolved = map_inlines(&parsed, &mut |r: &Reference, c, s| resolver.link(r, c, s));
        self.take(resolver);
        resolved
    }

    fn fragment(&mut self, text: &Spanned<String>, language: Language) -> Vec<Block<Link>> {
        let parsed = markdown::parse_fragment(text.span, &text.value, &mut self.sink);
        visit::runs(&parsed, &mut |_, run| {
            resting::check(run, self.registry, &mut self.sink);
            phrases::check(run, language, &mut self.sink);
        });
        let mut resolver = Resolver::new(self.registry, language, None);
        let resolved = map_blocks(&parsed, &mut |r: &Reference, c, s| resolver.link(r, c, s));
        self.take(resolver);
        resolved
    }

    fn take(&mut self, resolver: Resolver<'_>) {
        let Outcome { sink, asked, .. } = resolver.finish();
        self.sink.append(sink);
        self.asked.extend(asked);
    }
}

/// The definitions and explanations of the data files of another day, of which nothing is reported,
/// and what they asked about sections.
pub(super) fn past_texts(registry: &Registry<'_>) -> (Definitions, IndicatorTexts, Asked) {
    let mut texts = Texts { registry, sink: Sink::new(), asked: Asked::default() };
    let (definitions, indicators) = (definitions(&mut texts), indicator_texts(&mut texts));
    (definitions, indicators, texts.asked)
}

/// The definitions of the terms.
fn definitions(texts: &mut Texts<'_>) -> Definitions {
    let terms = texts.registry.content.glossary.iter().flat_map(|g| g.terms.iter());
    terms
        .map(|(id, term)| (id.value.clone(), term.definition.map(|l, text| texts.inline(text, l))))
        .collect()
}

/// The explanations of the indicators.
fn indicator_texts(texts: &mut Texts<'_>) -> IndicatorTexts {
    let indicators = texts.registry.content.indicators.iter().flat_map(|i| i.indicators.iter());
    indicators
        .map(|(id, indicator)| {
            let explained = indicator.why.map(|l, why| IndicatorText {
                why: texts.inline(why, l),
                where_to_look: texts.inline(&indicator.where_to_look[l], l),
            });
            (id.value.clone(), explained)
        })
        .collect()
}

/// A flowchart with the texts of its steps resolved.
fn chart_pages(chart: Arc<Chart>, texts: &mut Texts<'_>) -> ChartPages {
    let mut steps = BTreeMap::new();
    for graph in &chart.situations {
        let of_nodes = graph.nodes.iter().map(|node| {
            node.detail.map(|l, detail| StepText {
                detail: texts.fragment(detail, l),
                caveat: node.caveat.as_ref().map(|c| texts.fragment(&c[l], l)).unwrap_or_default(),
            })
        });
        let of_nodes = of_nodes.collect();
        steps.insert(graph.situation.id.to_string(), of_nodes);
    }
    ChartPages { chart, steps }
}
