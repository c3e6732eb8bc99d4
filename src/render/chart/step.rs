//! The walkthrough: one page for each step of each situation.

use super::super::context::{Crumb, Frame, LinkTo, StepPage};
use super::super::words;
use super::drawings::{Drawing, Drawn};
use super::shown::{Shown, page_of_step, step_route};
use super::{of_chart, text};
use crate::content::ids::NodeId;
use crate::diagnostics::Sink;
use crate::flowchart::Step;
use crate::flowchart::schema::Kind;
use crate::guide::{ChartPages, Guide, Link, Page, Route};
use crate::markdown::tree::Block;
use crate::render::markup::blocks::{self, BlockWords, Placing};
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;

/// The page of a step, by the position of its drawing among those of the chart and its own in the
/// outline. None where the drawing cannot be made, which is reported.
pub(in super::super) fn step(
    framer: Framer<'_>,
    drawing: &Drawing,
    at: usize,
    block_words: &BlockWords,
    sink: &mut Sink,
) -> Option<StepPage> {
    let drawn = match drawing.drawn() {
        Ok(drawn) => drawn,
        Err(problem) => {
            sink.report(problem);
            return None;
        }
    };
    let outline = &drawn.shown.outline;
    let track = outline.tracks.iter().find(|track| track.steps.contains(&at))?;
    let name = track.name.as_ref().map(|(_, label)| label.clone()).unwrap_or_default();
    outline.steps.get(at)?;
    Some(step_page(framer, &drawn, &name, at, block_words))
}

/// The addresses of the pages of the steps of a drawing, in the order of the outline.
pub(in super::super) fn routes(framer: Framer<'_>, drawing: &Drawing) -> Vec<Route> {
    let steps = drawing.shown.outline.steps.iter();
    steps.map(|step| step_route(framer.guide, &drawing.shown, &step.id)).collect()
}

/// The page of one of them.
pub(in super::super) fn page(guide: &Guide, drawing: &Drawing, step: usize) -> Option<Page> {
    let step = drawing.shown.outline.steps.get(step)?;
    Some(page_of_step(guide, &drawing.shown, &step.id))
}

fn step_page(
    framer: Framer<'_>,
    drawn: &Drawn<'_>,
    track: &str,
    at: usize,
    block_words: &BlockWords,
) -> StepPage {
    let (language, shown) = (framer.language, drawn.shown);
    let step = &shown.outline.steps[at];
    let pages = &framer.guide.charts[shown.chart];
    let situation = &pages.chart.situations[shown.situation].situation;
    let route = step_route(framer.guide, shown, &step.id);
    let texts = &pages.steps[situation.id.as_str()][at][language];
    let html = |content: &[Block<Link>]| {
        // Data files cannot embed anything: the reader of fragments refuses it.
        blocks::fragment(content, &route, &mut |_| String::new(), block_words, Placing::default())
    };
    let chart_page =
        framer.guide.addresses.of(&Page::Chart(pages.chart.id.value.clone()), language);
    StepPage {
        frame: framer.previewed_step(
            step_frame(framer, shown, step, &route),
            (&pages.chart.id.value, &shown.outline, at),
            &route,
        ),
        chart: LinkTo {
            href: chart_page.href_from(&route, None),
            title: pages.chart.title[language].value.clone(),
        },
        situation: situation.label[language].value.clone(),
        situation_id: situation.id.to_string(),
        proposed: situation.proposed(),
        adopted: text::adopted(framer, situation.pending()),
        track: track.to_owned(),
        step: text::step(framer, shown, step, &route),
        overview_html: drawn.whole.overview(at),
        detail_html: html(&texts.detail),
        caveat_html: html(&texts.caveat),
        other_situations: other_situations(framer, pages, shown.situation, step, &route),
        starts: starts(framer, shown, &route),
        as_of: words::situation(pages.chart.as_of, language),
    }
}

fn step_frame(framer: Framer<'_>, shown: &Shown, step: &Step, route: &Route) -> Frame {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let chart = &framer.guide.charts[shown.chart].chart;
    let situation = &chart.situations[shown.situation].situation;
    let label = &situation.label[language].value;
    let title = &chart.title[language].value;
    let chart_page = addresses.of(&Page::Chart(chart.id.value.clone()), language);
    let way = vec![
        Crumb::new(title.clone(), Some(chart_page.href_from(route, None))),
        Crumb::new(label.clone(), Some(chart_page.href_from(route, Some(situation.id.as_str())))),
    ];
    let this =
        Page::Step(chart.id.value.clone(), situation.id.to_string(), NodeId::new(step.id.as_str()));
    let mut frame = framer.frame(FrameOf {
        kind: "step",
        title: step.label.clone(),
        description: format!("{title} ({label}), {}: {}", step.number, step.label),
        way,
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    // Steps of two situations can say the same; a title must tell pages apart.
    frame.full_title = format!("{} ({label}, {}) – {}", step.label, step.number, frame.site.title);
    of_chart(framer, frame, chart, route)
}

/// The same step in the other situations of the chart.
fn other_situations(
    framer: Framer<'_>,
    pages: &ChartPages,
    situation: usize,
    step: &Step,
    route: &Route,
) -> Vec<LinkTo> {
    let (chart, node) = (&pages.chart, NodeId::new(step.id.as_str()));
    let all = chart.situations.iter().enumerate();
    all.filter(|(i, graph)| *i != situation && graph.index_of(&node).is_some())
        .map(|(_, graph)| {
            let id = graph.situation.id.to_string();
            let page = Page::Step(chart.id.value.clone(), id, node.clone());
            let title = graph.situation.label[framer.language].value.clone();
            LinkTo { href: framer.href(&page, route), title }
        })
        .collect()
}

/// Where each track begins.
pub(super) fn starts(framer: Framer<'_>, shown: &Shown, route: &Route) -> Vec<LinkTo> {
    let starts = shown.outline.steps.iter().filter(|s| s.kind == Kind::Start);
    starts
        .map(|s| LinkTo {
            href: step_route(framer.guide, shown, &s.id).href_from(route, None),
            title: s.label.clone(),
        })
        .collect()
}
