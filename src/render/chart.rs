//! The pages of a flowchart: the chart with all its situations, and one page for each step.

use rayon::prelude::*;

use super::blocks::{self, BlockWords, Placing};
use super::context::{
    BasisText, ChangeRow, ChartEmbed, ChartPage, ChartText, Crumb, ExitText, LinkTo, OutlineStep,
    SituationText, StepPage, TrackText,
};
use super::frame::{FrameOf, Framer};
use super::section::{no_version, source_link, version};
use super::words;
use crate::content::ids::{ChartId, NodeId};
use crate::diagnostics::Sink;
use crate::flowchart::graph::Basis;
use crate::flowchart::{Outline, OutlineWay, Step};
use crate::flowchart::{Picture, Style, View};
use crate::guide::{ChartPages, Guide, Page, Route, locator_in_words};
use crate::language::Language;

/// One situation of one chart in one language, drawn.
struct Drawn {
    chart: usize,
    situation: usize,
    language: Language,
    outline: Outline,
    lanes: Picture,
    compact: Picture,
    svg: File,
    png: File,
    png_size: [u32; 2],
    json: File,
}

type File = (Route, Vec<u8>);

/// All drawings of a guide, made once.
pub(super) struct Drawings {
    all: Vec<Drawn>,
}

/// Draws every chart in every situation and language. A chart that cannot be drawn well was or
/// is reported and left out.
pub(super) fn draw_all(guide: &Guide, sink: &mut Sink) -> Drawings {
    let mut work = Vec::new();
    for (chart, pages) in guide.charts.iter().enumerate() {
        for situation in 0..pages.chart.situations.len() {
            work.extend(Language::ALL.map(|language| (chart, situation, language)));
        }
    }
    let drawn: Vec<(Option<Drawn>, Sink)> = work
        .into_par_iter()
        .map(|(chart, situation, language)| {
            let mut sink = Sink::new();
            (draw(guide, chart, situation, language, &mut sink), sink)
        })
        .collect();
    let mut all = Vec::new();
    for (one, found) in drawn {
        sink.append(found);
        all.extend(one);
    }
    Drawings { all }
}

fn draw(guide: &Guide, chart: usize, situation: usize, language: Language, sink: &mut Sink) -> Option<Drawn> {
    let source = &guide.charts[chart].chart;
    let graph = &source.situations[situation];
    let outline = Outline::new(source, graph, language);
    let lanes = Picture::draw(source, &outline, View::Lanes, sink)?;
    let compact = Picture::draw(source, &outline, View::Compact, sink)?;
    let file = |extension: &str| {
        let name = format!("{}.{extension}", graph.situation.id);
        guide.addresses.chart_file(&source.id, &name, language)
    };
    let svg_route = file("svg");
    let svg = lanes.svg(Style::Standalone, &|step| {
        step_route(guide, chart, situation, step, language).href_from(&svg_route, None)
    });
    let png = lanes.png(1, false)?;
    Some(Drawn {
        chart,
        situation,
        language,
        svg: (svg_route, svg.into_bytes()),
        png_size: [png.width, png.height],
        png: (file("png"), png.bytes),
        json: (file("json"), crate::flowchart::json(&outline).into_bytes()),
        outline,
        lanes,
        compact,
    })
}

fn step_route(guide: &Guide, chart: usize, situation: usize, step: usize, language: Language) -> Route {
    let chart = &guide.charts[chart].chart;
    let graph = &chart.situations[situation];
    let id = graph.situation.id.to_string();
    let page = Page::Step(chart.id.value.clone(), id, graph.nodes[step].id.clone());
    guide.addresses.of(&page, language)
}

impl Drawings {
    /// The drawings, pictures and data of all charts as files.
    pub(super) fn files(self) -> Vec<File> {
        self.all.into_iter().flat_map(|d| [d.svg, d.png, d.json]).collect()
    }

    /// Size of the picture of a chart's default situation.
    pub(super) fn picture_size(&self, chart: usize, language: Language) -> [u32; 2] {
        let drawn = self.all.iter().find(|d| d.chart == chart && d.language == language);
        drawn.map_or([0, 0], |d| d.png_size)
    }

    fn of(&self, chart: usize, language: Language) -> impl Iterator<Item = &Drawn> {
        self.all.iter().filter(move |d| d.chart == chart && d.language == language)
    }
}

/// A page with its address.
pub(super) struct Made<T> {
    pub route: Route,
    pub context: T,
}

/// The page of a chart.
pub(super) fn page(framer: Framer<'_>, drawings: &Drawings, index: usize) -> Made<ChartPage> {
    let (guide, language) = (framer.guide, framer.language);
    let chart = &guide.charts[index].chart;
    let this = Page::Chart(chart.id.value.clone());
    let route = guide.addresses.of(&this, language);
    let frame = framer.frame(FrameOf {
        kind: "chart",
        title: chart.title[language].value.clone(),
        description: chart.summary[language].value.clone(),
        way: Vec::new(),
        other: guide.addresses.of(&this, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let all: Vec<&Drawn> = drawings.of(index, language).collect();
    let chart = chart_text(framer, index, &all, &route);
    Made { route, context: ChartPage { frame, chart } }
}

/// The default situation of a chart for the middle of a section.
pub(super) fn embed(framer: Framer<'_>, drawings: &Drawings, id: &ChartId, from: &Route) -> Option<ChartEmbed> {
    let guide = framer.guide;
    let index = guide.charts.iter().position(|pages| pages.chart.id.value == *id)?;
    let chart = &guide.charts[index].chart;
    let all: Vec<&Drawn> =
        drawings.of(index, framer.language).filter(|d| d.situation == chart.default).collect();
    Some(ChartEmbed {
        language: framer.language,
        chart: chart_text(framer, index, &all, from),
        href: framer.href(&Page::Chart(id.clone()), from),
    })
}

fn chart_text(framer: Framer<'_>, index: usize, drawn: &[&Drawn], route: &Route) -> ChartText {
    let (guide, language) = (framer.guide, framer.language);
    let chart = &guide.charts[index].chart;
    let changes = chart.changes.iter().map(|row| ChangeRow {
        aspect: row.aspect[language].value.clone(),
        values: row.values.iter().map(|v| v[language].value.clone()).collect(),
        basis: basis(framer, &row.basis, route),
        inferred: row.inferred,
    });
    let newest = chart.versions.first();
    ChartText {
        id: chart.id.to_string(),
        title: chart.title[language].value.clone(),
        summary: chart.summary[language].value.clone(),
        scope: chart.scope[language].value.clone(),
        as_of: words::date(chart.as_of, language),
        situations: drawn.iter().map(|d| situation_text(framer, d, route)).collect(),
        changes: changes.collect(),
        version: newest.map_or_else(|| no_version(guide.as_of, language), |v| version(v, language)),
    }
}

fn situation_text(framer: Framer<'_>, drawn: &Drawn, route: &Route) -> SituationText {
    let guide = framer.guide;
    let situation = &guide.charts[drawn.chart].chart.situations[drawn.situation].situation;
    let href = |step: usize| {
        step_route(guide, drawn.chart, drawn.situation, step, framer.language).href_from(route, None)
    };
    let tracks = drawn.outline.tracks.iter().map(|track| {
        let (id, label) = track.name.clone().unwrap_or_default();
        let steps = drawn.outline.steps[track.steps.clone()].iter();
        TrackText { id, label, steps: steps.map(|s| outline_step(framer, drawn, s, route)).collect() }
    });
    SituationText {
        id: situation.id.to_string(),
        label: situation.label[framer.language].value.clone(),
        proposed: situation.proposed(),
        source: situation.source.as_ref().and_then(|s| source_link(framer, s, route)),
        lanes_html: drawn.lanes.svg(Style::Inline, &href),
        compact_html: drawn.compact.svg(Style::Inline, &href),
        svg: drawn.svg.0.href_from(route, None),
        png: drawn.png.0.href_from(route, None),
        png_size: drawn.png_size,
        json: drawn.json.0.href_from(route, None),
        tracks: tracks.collect(),
    }
}

/// Everything that the chart says of a step, links seen from `route`.
fn outline_step(framer: Framer<'_>, drawn: &Drawn, step: &Step, route: &Route) -> OutlineStep {
    step_text(framer, drawn.chart, drawn.situation, &drawn.outline, step, route)
}

fn step_text(
    framer: Framer<'_>,
    chart: usize,
    situation: usize,
    outline: &Outline,
    step: &Step,
    route: &Route,
) -> OutlineStep {
    let situation_id = outline.situation.as_ref().map_or("", |s| s.id.as_str());
    let exit = |way: &OutlineWay, other: usize| {
        let target = &outline.steps[other];
        ExitText {
            answer: way.text.clone(),
            number: target.number.to_string(),
            label: target.label.clone(),
            anchor: format!("{situation_id}-{}", target.id),
            href: step_route(framer.guide, chart, situation, other, framer.language).href_from(route, None),
            optional: way.optional,
            inferred: way.inferred,
            basis: basis(framer, &way.basis, route),
        }
    };
    let own = step.number - 1;
    OutlineStep {
        id: step.id.clone(),
        anchor: format!("{situation_id}-{}", step.id),
        number: step.number.to_string(),
        kind: step.kind.word(),
        label: step.label.clone(),
        actor: outline.actor(step).map(|a| a.label.clone()).unwrap_or_default(),
        with: outline.others(step).into_iter().map(str::to_owned).collect(),
        modality: step.modality.word(),
        effect: step.effect.word(),
        choice: step.choice.map(|c| c.word()),
        inferred: step.inferred,
        proposed: step.mark.is_some() && outline.situation.as_ref().is_some_and(|s| s.proposed),
        basis: basis(framer, &step.basis, route),
        exits: outline.exits(step).map(|way| exit(way, way.to)).collect(),
        comes_from: outline.entries(step).map(|way| exit(way, way.from)).collect(),
        href: step_route(framer.guide, chart, situation, own, framer.language).href_from(route, None),
    }
}

fn basis(framer: Framer<'_>, basis: &[Basis], route: &Route) -> Vec<BasisText> {
    let rows = basis.iter().filter_map(|b| {
        let locator = b.locator.as_ref().map(|l| locator_in_words(l, framer.language));
        Some(BasisText { source: source_link(framer, &b.source, route)?, locator })
    });
    rows.collect()
}

/// One page for each step of each situation.
pub(super) fn steps(framer: Framer<'_>, index: usize, block_words: &BlockWords) -> Vec<Made<StepPage>> {
    let pages = &framer.guide.charts[index];
    let mut made = Vec::new();
    for (situation, graph) in pages.chart.situations.iter().enumerate() {
        let outline = Outline::new(&pages.chart, graph, framer.language);
        for track in &outline.tracks {
            let name = track.name.as_ref().map(|(_, label)| label.clone()).unwrap_or_default();
            for step in &outline.steps[track.steps.clone()] {
                made.push(step_page(framer, index, situation, &outline, &name, step, block_words));
            }
        }
    }
    made
}

fn step_page(
    framer: Framer<'_>,
    index: usize,
    situation: usize,
    outline: &Outline,
    track: &str,
    step: &Step,
    block_words: &BlockWords,
) -> Made<StepPage> {
    let (guide, language) = (framer.guide, framer.language);
    let pages = &guide.charts[index];
    let chart = &pages.chart;
    let own = step.number - 1;
    let route = step_route(guide, index, situation, own, language);
    let label = outline.situation.as_ref().map(|s| s.label.clone()).unwrap_or_default();
    let chart_page = guide.addresses.of(&Page::Chart(chart.id.value.clone()), language);
    let situation_id = chart.situations[situation].situation.id.to_string();
    let way = vec![
        Crumb { title: chart.title[language].value.clone(), href: Some(chart_page.href_from(&route, None)) },
        Crumb { title: label.clone(), href: Some(chart_page.href_from(&route, Some(&situation_id))) },
    ];
    let frame = framer.frame(FrameOf {
        kind: "step",
        // Steps of two situations can say the same; a title must tell pages apart.
        title: step.label.clone(),
        description: format!("{} {}: {}. {}", chart.title[language].value, step.number, step.label, label),
        way,
        other: step_route(guide, index, situation, own, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let mut frame = frame;
    frame.full_title = format!("{} ({label}, {}) – {}", step.label, step.number, frame.site.title);
    let texts = &pages.steps[&situation_id][own][language];
    let html = |content: &[crate::markdown::tree::Block<crate::guide::Link>]| {
        // Data files cannot embed anything: the reader of fragments refuses it.
        blocks::fragment(content, &route, &mut |_| String::new(), block_words, Placing::default())
    };
    let context = StepPage {
        chart: LinkTo {
            href: chart_page.href_from(&route, None),
            title: chart.title[language].value.clone(),
        },
        situation: label,
        proposed: chart.situations[situation].situation.proposed(),
        track: track.to_owned(),
        step: step_text(framer, index, situation, outline, step, &route),
        detail_html: html(&texts.detail),
        caveat_html: html(&texts.caveat),
        other_situations: other_situations(framer, pages, situation, &chart.situations[situation].nodes[own].id, &route),
        starts: starts(framer, index, situation, outline, &route),
        as_of: words::date(chart.as_of, language),
        situation_id,
        frame,
    };
    Made { route, context }
}

/// The same step in the other situations of the chart.
fn other_situations(
    framer: Framer<'_>,
    pages: &ChartPages,
    situation: usize,
    node: &NodeId,
    route: &Route,
) -> Vec<LinkTo> {
    let chart = &pages.chart;
    let others = chart.situations.iter().enumerate().filter(|(i, g)| *i != situation && g.index_of(node).is_some());
    others
        .map(|(_, graph)| {
            let id = graph.situation.id.to_string();
            let page = Page::Step(chart.id.value.clone(), id, node.clone());
            let title = graph.situation.label[framer.language].value.clone();
            LinkTo { href: framer.href(&page, route), title }
        })
        .collect()
}

/// Where each track begins.
fn starts(framer: Framer<'_>, chart: usize, situation: usize, outline: &Outline, route: &Route) -> Vec<LinkTo> {
    let starts = outline.steps.iter().filter(|s| s.kind.word() == "start");
    starts
        .map(|s| {
            let address = step_route(framer.guide, chart, situation, s.number - 1, framer.language);
            LinkTo { href: address.href_from(route, None), title: s.label.clone() }
        })
        .collect()
}
