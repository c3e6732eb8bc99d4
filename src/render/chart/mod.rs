//! The pages of a flowchart: the chart with all its situations, and one page for each step.
//!
//! [`drawings`] draws every chart once; [`text`] says in words what the drawings say; [`compared`]
//! shows what a situation adds and takes away; `step` makes the walkthrough; [`past`] shows a
//! chart as it was when a text was written.

mod compared;
mod drawings;
mod past;
mod shown;
mod step;
mod text;

use super::citing::Citable;
use super::context::{ChartEmbed, ChartPage, ChartText, Frame, LinkTo};
use super::pages::frame::FrameOf;
use super::pages::framer::Framer;
use crate::content::LedgerId;
use crate::content::ids::ChartId;
use crate::diagnostics::Sink;
use crate::flowchart::Chart;
use crate::guide::{DraftOf, Page, Route};

pub(super) use drawings::{ChartFile, DrawingMemory, Drawings};
pub(super) use past::{PastDrawings, draw_past, past_outlines};
pub(super) use step::{page as step_page, routes as step_routes, step};

/// The page of a chart.
pub(super) fn page(
    framer: Framer<'_>,
    drawings: &Drawings,
    index: usize,
    sink: &mut Sink,
) -> ChartPage {
    let (guide, language) = (framer.guide, framer.language);
    let chart = &guide.charts[index].chart;
    let this = Page::Chart(chart.id.value.clone());
    let route = guide.addresses.of(&this, language);
    let frame = framer.frame(FrameOf {
        kind: "chart",
        title: chart.title[language].value.clone(),
        description: chart.summary[language].value.clone(),
        way: Vec::new(),
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let frame = of_chart(framer, frame, chart, &route);
    let of = DraftOf::Ledger(LedgerId::Chart(chart.id.value.clone()));
    let mut frame = framer.previewed_list(frame, &of, &route);
    let all = drawings.of(index, language, sink);
    let citable = Citable::chart(framer, chart).filter(|_| !guide.unreleased);
    let cite = citable.map(|citable| {
        framer.describe(&mut frame, &citable);
        framer.cite(&citable)
    });
    ChartPage { chart: text::chart(framer, index, &all, &route), cite, frame }
}

/// The frame of a page that shows a chart or a step of it: the version that is reported and the
/// file that is changed are those of the chart.
fn of_chart(framer: Framer<'_>, frame: Frame, chart: &Chart, route: &Route) -> Frame {
    let version = chart.versions.first().map(|v| v.version.value.as_str());
    let report = framer.report(&frame.title, route, version);
    let edit = Some(framer.edit(&format!("diagrams/{}.yaml", chart.id.value)));
    Frame { report, edit, ..frame }
}

/// A chart with all its situations for the middle of the page of the whole guide.
pub(super) fn whole(
    framer: Framer<'_>,
    drawings: &Drawings,
    index: usize,
    from: &Route,
    sink: &mut Sink,
) -> ChartText {
    let all = drawings.of(index, framer.language, sink);
    text::chart(framer, index, &all, from)
}

/// The chart with `prefix` before each id in it.
pub(super) fn prefixed(mut chart: ChartText, prefix: &str) -> ChartText {
    for situation in &mut chart.situations {
        situation.id.insert_str(0, prefix);
        for part in &mut situation.parts {
            part.id.insert_str(0, prefix);
            // The part that says the same stands on the same page.
            part.same.iter_mut().for_each(|same| same.href.insert_str(1, prefix));
        }
        let tracks = situation.parts.iter_mut().flat_map(|part| &mut part.tracks);
        for step in tracks.flat_map(|track| &mut track.steps) {
            step.anchor.insert_str(0, prefix);
            for way in step.exits.iter_mut().chain(&mut step.comes_from) {
                way.anchor.insert_str(0, prefix);
            }
        }
    }
    chart
}

/// What a chart looks like from afar, and where the walkthrough of its default situation begins.
pub(super) struct Preview {
    pub overview_html: String,
    pub starts: Vec<LinkTo>,
}

/// A chart for a page that only leads to it.
pub(super) fn preview(
    framer: Framer<'_>,
    drawings: &Drawings,
    index: usize,
    from: &Route,
    sink: &mut Sink,
) -> Option<Preview> {
    let default = framer.guide.charts[index].chart.default;
    let drawn = drawings.of(index, framer.language, sink);
    let drawn = drawn.into_iter().find(|d| d.shown.situation == default)?;
    let overview_html = drawn.whole.overview(0);
    Some(Preview { overview_html, starts: step::starts(framer, drawn.shown, from) })
}

/// The default situation of a chart for the middle of a section.
pub(super) fn embed(
    framer: Framer<'_>,
    drawings: &Drawings,
    id: &ChartId,
    from: &Route,
    sink: &mut Sink,
) -> Option<ChartEmbed> {
    let guide = framer.guide;
    let index = guide.charts.iter().position(|pages| pages.chart.id.value == *id)?;
    let chart = &guide.charts[index].chart;
    let mut all = drawings.of(index, framer.language, sink);
    all.retain(|d| d.shown.situation == chart.default);
    Some(ChartEmbed {
        language: framer.language,
        situations: chart.situations.len(),
        // Another chart on the page may have a situation and a step of the same name.
        chart: prefixed(text::chart(framer, index, &all, from), &format!("{id}_")),
        href: framer.href(&Page::Chart(id.clone()), from),
    })
}
