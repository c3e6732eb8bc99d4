//! What is shown of a chart: one situation in one language.

use crate::content::ids::NodeId;
use crate::flowchart::{Chart, Outline, difference};
use crate::guide::{Guide, Page, Route};
use crate::language::Language;
use crate::source::Span;

/// One situation of one chart in one language.
#[derive(Debug)]
pub(in crate::render) struct Shown {
    /// The position of the chart in the guide.
    pub(super) chart: usize,
    pub(super) situation: usize,
    pub(super) situation_id: String,
    pub(super) language: Language,
    pub(super) outline: Outline,
    /// Its parts, each with whether the default situation, being another, has the same.
    pub(super) parts: Vec<ShownPart>,
    /// With what the default situation has and this one lacks; none when they are the same.
    pub(super) compared: Option<Outline>,
    /// Where the chart has its id.
    pub(super) span: Span,
}

/// A part of a situation.
#[derive(Debug, Clone)]
pub(in crate::render) struct ShownPart {
    pub(super) outline: Outline,
    /// The default situation has the same, and the files of it.
    pub(super) same: bool,
}

/// Every situation of a chart in every language, in that order. `index` is the position of the chart
/// in the guide.
pub(super) fn outlines(index: usize, chart: &Chart) -> Vec<Shown> {
    let mut all = Vec::new();
    let default = chart.default_situation();
    for (situation, graph) in chart.situations.iter().enumerate() {
        let differs = !difference(chart, default, graph).is_empty();
        all.extend(chart.title.languages().map(|language| {
            let outline = Outline::new(chart, graph, language);
            let compared = differs.then(|| Outline::comparison(chart, graph, language));
            let situation_id = graph.situation.id.to_string();
            let parts = parts(chart, situation, &outline);
            let span = chart.id.span;
            Shown {
                chart: index,
                situation,
                situation_id,
                language,
                outline,
                parts,
                compared,
                span,
            }
        }));
    }
    all
}

fn parts(chart: &Chart, situation: usize, outline: &Outline) -> Vec<ShownPart> {
    let of_default = (situation != chart.default)
        .then(|| Outline::new(chart, chart.default_situation(), outline.language).parts());
    let same = |part: &Outline| of_default.iter().flatten().any(|other| other.says_the_same(part));
    outline.parts().into_iter().map(|part| ShownPart { same: same(&part), outline: part }).collect()
}

/// The page of a step, by its id, in the situation and language that is shown. A step that is
/// gone there has its page in the default situation.
pub(super) fn step_route(guide: &Guide, shown: &Shown, id: &str) -> Route {
    guide.addresses.of(&page_of_step(guide, shown, id), shown.language)
}

pub(super) fn page_of_step(guide: &Guide, shown: &Shown, id: &str) -> Page {
    let chart = &guide.charts[shown.chart].chart;
    let node = NodeId::new(id);
    let here = &chart.situations[shown.situation];
    let graph = if here.index_of(&node).is_some() { here } else { chart.default_situation() };
    Page::Step(chart.id.value.clone(), graph.situation.id.to_string(), node)
}
