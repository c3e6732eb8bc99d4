//! The texts inside the data files and flowcharts, resolved.

use std::collections::BTreeMap;

use super::resolve::{ChartSteps, Registry, Resolver};
use super::texts::Wordings;
use super::{ChartPages, Definitions, IndicatorText, IndicatorTexts, Link, StepText};
use crate::content::Content;
use crate::content::ids::TermId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::markdown;
use crate::markdown::autolink::{ForbiddenIndex, TermIndex};
use crate::markdown::tree::{Block, Inline, map_blocks, map_inlines};
use crate::source::Span;
use crate::yaml::Spanned;

/// A step is linked to in the default situation, or else in the first that has it.
pub(super) fn chart_steps(chart: &Chart) -> ChartSteps {
    let mut steps = ChartSteps::new();
    let situations = std::iter::once(chart.default_situation()).chain(&chart.situations);
    for graph in situations {
        for node in &graph.nodes {
            steps.entry(node.id.clone()).or_insert_with(|| {
                let label = LanguageMap::from_fn(|l| node.label[l].value.clone());
                (graph.situation.id.to_string(), label)
            });
        }
    }
    steps
}

/// The wordings of all terms; one wording cannot belong to two terms.
pub(super) fn wordings(content: &Content, sink: &mut Sink) -> LanguageMap<Wordings> {
    LanguageMap::from_fn(|language| {
        let mut owners: BTreeMap<&str, (&TermId, Span)> = BTreeMap::new();
        let (mut linked, mut forbidden, mut preferred) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (id, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
            let own = term.wordings(language);
            for form in std::iter::once(&own.preferred).chain(&own.forms) {
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
                preferred.insert(wording.value.clone(), own.preferred.value.clone());
            }
        }
        Wordings {
            terms: TermIndex::new(linked),
            forbidden: ForbiddenIndex::new(forbidden),
            preferred,
        }
    })
}

fn inline(
    text: &Spanned<String>,
    registry: &Registry<'_>,
    language: Language,
    sink: &mut Sink,
) -> Vec<Inline<Link>> {
    let parsed = markdown::parse_inline(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = map_inlines(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

fn fragment(
    text: &Spanned<String>,
    registry: &Registry<'_>,
    language: Language,
    sink: &mut Sink,
) -> Vec<Block<Link>> {
    let parsed = markdown::parse_fragment(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = map_blocks(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

/// The definitions of the terms.
pub(super) fn definitions(registry: &Registry<'_>, sink: &mut Sink) -> Definitions {
    let terms = registry.content.glossary.iter().flat_map(|g| g.terms.iter());
    terms
        .map(|(id, term)| {
            (id.value.clone(), term.definition.map(|l, text| inline(text, registry, l, sink)))
        })
        .collect()
}

/// The explanations of the indicators.
pub(super) fn indicator_texts(registry: &Registry<'_>, sink: &mut Sink) -> IndicatorTexts {
    let indicators = registry.content.indicators.iter().flat_map(|i| i.indicators.iter());
    indicators
        .map(|(id, indicator)| {
            let texts = LanguageMap::from_fn(|l| IndicatorText {
                why: inline(&indicator.why[l], registry, l, sink),
                where_to_look: inline(&indicator.where_to_look[l], registry, l, sink),
            });
            (id.value.clone(), texts)
        })
        .collect()
}

/// A flowchart with the texts of its steps resolved.
pub(super) fn chart_pages(chart: Chart, registry: &Registry<'_>, sink: &mut Sink) -> ChartPages {
    let mut steps = BTreeMap::new();
    for graph in &chart.situations {
        let texts = graph.nodes.iter().map(|node| {
            LanguageMap::from_fn(|l| StepText {
                detail: fragment(&node.detail[l], registry, l, sink),
                caveat: node
                    .caveat
                    .as_ref()
                    .map(|c| fragment(&c[l], registry, l, sink))
                    .unwrap_or_default(),
            })
        });
        steps.insert(graph.situation.id.to_string(), texts.collect());
    }
    ChartPages { chart, steps }
}
