//! The pages of a flowchart: the chart with all its situations, and one page for each step.

use rayon::prelude::*;

use super::blocks::{self, BlockWords, Placing};
use super::context::{
    BasisText, ChangeRow, ChartEmbed, ChartPage, ChartText, Crumb, ExitText, Frame, LinkTo,
    OutlineStep, SituationText, StepPage, TrackText,
};
use super::frame::{FrameOf, Framer};
use super::section::{no_version, source_link, version};
use super::words;
use crate::content::ids::{ChartId, NodeId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::graph::Basis;
use crate::flowchart::schema::Kind;
use crate::flowchart::{
    self, ChartWords, LaneChoice, Outline, OutlineWay, Picture, Scheme, Step, Variant, View,
};
use crate::guide::{ChartPages, Guide, Link, Page, Route, locator_in_words};
use crate::language::Language;
use crate::markdown::tree::Block;

/// One situation of one chart in one language.
pub(super) struct Shown {
    chart: usize,
    situation: usize,
    language: Language,
    outline: Outline,
}

/// Every situation of every chart in every language, in that order.
pub(super) fn outlines(guide: &Guide) -> Vec<Shown> {
    let mut all = Vec::new();
    for (chart, pages) in guide.charts.iter().enumerate() {
        for (situation, graph) in pages.chart.situations.iter().enumerate() {
            all.extend(Language::ALL.map(|language| {
                let outline = Outline::new(&pages.chart, graph, language);
                Shown { chart, situation, language, outline }
            }));
        }
    }
    all
}

/// A drawing with its files.
struct Drawn<'a> {
    shown: &'a Shown,
    lanes: Picture<'a>,
    compact: Picture<'a>,
    svg: File,
    png: File,
    png_size: [u32; 2],
    json: File,
}

type File = (Route, Vec<u8>);

/// All drawings of a guide, made once.
pub(super) struct Drawings<'a> {
    all: Vec<Drawn<'a>>,
}

/// Draws everything. A chart that cannot be drawn well is reported and left out.
pub(super) fn draw_all<'a>(guide: &Guide, shown: &'a [Shown], sink: &mut Sink) -> Drawings<'a> {
    let drawn: Vec<Result<Drawn<'a>, Diagnostic>> =
        shown.par_iter().map(|shown| draw(guide, shown)).collect();
    let mut all = Vec::new();
    for one in drawn {
        match one {
            Ok(drawn) => all.push(drawn),
            Err(problem) => sink.report(problem),
        }
    }
    Drawings { all }
}

fn draw<'a>(guide: &Guide, shown: &'a Shown) -> Result<Drawn<'a>, Diagnostic> {
    let source = &guide.charts[shown.chart].chart;
    let situation = &source.situations[shown.situation].situation;
    let words = ChartWords(shown.language);
    let failed = |view: View, reason: String| {
        Diagnostic::at(codes::CHART_NOT_DRAWN, source.id.span)
            .arg("view", words.get(&format!("view-{}", view.name())))
            .arg("situation", situation.id.as_str())
            .arg("language", shown.language.tag())
            .arg("reason", reason)
    };
    let picture = |view: View| {
        flowchart::draw(&shown.outline, view, LaneChoice::Authored)
            .map_err(|e| failed(view, e.reason(words)))
    };
    let (lanes, compact) = (picture(View::Lanes)?, picture(View::Compact)?);
    let file = |extension: &str| {
        let name = format!("{}.{extension}", situation.id);
        guide.addresses.chart_file(&source.id, &name, shown.language)
    };
    let svg_route = file("svg");
    let href = |step: usize| step_route(guide, shown, step).href_from(&svg_route, None);
    let svg = lanes.svg(Variant::Standalone, &href);
    let png = lanes.png(1, Scheme::Light).map_err(|e| failed(View::Lanes, e.to_string()))?;
    let (width, height) = lanes.size();
    let json = shown.outline.to_json().into_bytes();
    Ok(Drawn {
        shown,
        svg: (svg_route, svg.into_bytes()),
        png: (file("png"), png),
        png_size: [width, height].map(i32::unsigned_abs),
        json: (file("json"), json),
        lanes,
        compact,
    })
}

/// The page of a step in the situation and language that is shown.
fn step_route(guide: &Guide, shown: &Shown, step: usize) -> Route {
    let chart = &guide.charts[shown.chart].chart;
    let id = chart.situations[shown.situation].situation.id.to_string();
    let page =
        Page::Step(chart.id.value.clone(), id, NodeId::new(shown.outline.steps[step].id.as_str()));
    guide.addresses.of(&page, shown.language)
}

impl<'a> Drawings<'a> {
    /// The drawings, pictures and data of all charts as files.
    pub(super) fn files(self) -> Vec<File> {
        self.all.into_iter().flat_map(|d| [d.svg, d.png, d.json]).collect()
    }

    /// Size of the picture of a chart's default situation.
    pub(super) fn picture_size(&self, chart: usize, language: Language) -> [u32; 2] {
        let drawn = self.of(chart, language).next();
        drawn.map_or([0, 0], |d| d.png_size)
    }

    fn of(&self, chart: usize, language: Language) -> impl Iterator<Item = &Drawn<'a>> {
        self.all.iter().filter(move |d| d.shown.chart == chart && d.shown.language == language)
    }
}

/// A page with its address.
pub(super) struct Made<T> {
    pub route: Route,
    pub context: T,
}

/// The page of a chart.
pub(super) fn page(framer: Framer<'_>, drawings: &Drawings<'_>, index: usize) -> Made<ChartPage> {
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
    let all: Vec<&Drawn<'_>> = drawings.of(index, language).collect();
    let chart = chart_text(framer, index, &all, &route);
    Made { route, context: ChartPage { frame, chart } }
}

/// The default situation of a chart for the middle of a section.
pub(super) fn embed(
    framer: Framer<'_>,
    drawings: &Drawings<'_>,
    id: &ChartId,
    from: &Route,
) -> Option<ChartEmbed> {
    let guide = framer.guide;
    let index = guide.charts.iter().position(|pages| pages.chart.id.value == *id)?;
    let chart = &guide.charts[index].chart;
    let all: Vec<&Drawn<'_>> = drawings
        .of(index, framer.language)
        .filter(|d| d.shown.situation == chart.default)
        .collect();
    Some(ChartEmbed {
        language: framer.language,
        chart: chart_text(framer, index, &all, from),
        href: framer.href(&Page::Chart(id.clone()), from),
    })
}

fn chart_text(framer: Framer<'_>, index: usize, drawn: &[&Drawn<'_>], route: &Route) -> ChartText {
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

fn situation_text(framer: Framer<'_>, drawn: &Drawn<'_>, route: &Route) -> SituationText {
    let (guide, shown) = (framer.guide, drawn.shown);
    let situation = &guide.charts[shown.chart].chart.situations[shown.situation].situation;
    let href = |step: usize| step_route(guide, shown, step).href_from(route, None);
    let tracks = shown.outline.tracks.iter().map(|track| {
        let (id, label) = track.name.clone().unwrap_or_default();
        let steps = shown.outline.steps[track.steps.clone()].iter();
        TrackText {
            id,
            label,
            steps: steps.map(|step| step_text(framer, shown, step, route)).collect(),
        }
    });
    SituationText {
        id: situation.id.to_string(),
        label: situation.label[framer.language].value.clone(),
        proposed: situation.proposed(),
        source: situation.source.as_ref().and_then(|s| source_link(framer, s, route)),
        lanes_html: drawn.lanes.svg(Variant::Inline, &href),
        lanes_width: drawn.lanes.size().0,
        compact_html: drawn.compact.svg(Variant::Inline, &href),
        svg: drawn.svg.0.href_from(route, None),
        png: drawn.png.0.href_from(route, None),
        png_size: drawn.png_size,
        json: drawn.json.0.href_from(route, None),
        tracks: tracks.collect(),
    }
}

/// Everything that the chart says of a step, links seen from `route`.
fn step_text(framer: Framer<'_>, shown: &Shown, step: &Step, route: &Route) -> OutlineStep {
    let outline = &shown.outline;
    let situation = outline.situation.as_ref().map_or("", |s| s.id.as_str());
    let exit = |way: &OutlineWay, other: usize| {
        let target = &outline.steps[other];
        ExitText {
            answer: way.text.clone(),
            number: target.number.to_string(),
            label: target.label.clone(),
            anchor: format!("{situation}-{}", target.id),
            href: step_route(framer.guide, shown, other).href_from(route, None),
            optional: way.optional,
            inferred: way.inferred,
            basis: basis(framer, &way.basis, route),
        }
    };
    OutlineStep {
        id: step.id.clone(),
        anchor: format!("{situation}-{}", step.id),
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
        href: step_route(framer.guide, shown, step.number - 1).href_from(route, None),
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
pub(super) fn steps(
    framer: Framer<'_>,
    shown: &[Shown],
    index: usize,
    block_words: &BlockWords,
) -> Vec<Made<StepPage>> {
    let mut made = Vec::new();
    for shown in shown.iter().filter(|s| s.chart == index && s.language == framer.language) {
        for track in &shown.outline.tracks {
            let name = track.name.as_ref().map(|(_, label)| label.clone()).unwrap_or_default();
            for step in &shown.outline.steps[track.steps.clone()] {
                made.push(step_page(framer, shown, &name, step, block_words));
            }
        }
    }
    made
}

fn step_page(
    framer: Framer<'_>,
    shown: &Shown,
    track: &str,
    step: &Step,
    block_words: &BlockWords,
) -> Made<StepPage> {
    let language = framer.language;
    let pages = &framer.guide.charts[shown.chart];
    let situation = &pages.chart.situations[shown.situation].situation;
    let route = step_route(framer.guide, shown, step.number - 1);
    let texts = &pages.steps[situation.id.as_str()][step.number - 1][language];
    let html = |content: &[Block<Link>]| {
        // Data files cannot embed anything: the reader of fragments refuses it.
        blocks::fragment(content, &route, &mut |_| String::new(), block_words, Placing::default())
    };
    let chart_page =
        framer.guide.addresses.of(&Page::Chart(pages.chart.id.value.clone()), language);
    let context = StepPage {
        frame: step_frame(framer, shown, step, &route),
        chart: LinkTo {
            href: chart_page.href_from(&route, None),
            title: pages.chart.title[language].value.clone(),
        },
        situation: situation.label[language].value.clone(),
        situation_id: situation.id.to_string(),
        proposed: situation.proposed(),
        track: track.to_owned(),
        step: step_text(framer, shown, step, &route),
        detail_html: html(&texts.detail),
        caveat_html: html(&texts.caveat),
        other_situations: other_situations(framer, pages, shown.situation, step, &route),
        starts: starts(framer, shown, &route),
        as_of: words::date(pages.chart.as_of, language),
    };
    Made { route, context }
}

fn step_frame(framer: Framer<'_>, shown: &Shown, step: &Step, route: &Route) -> Frame {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let chart = &framer.guide.charts[shown.chart].chart;
    let situation = &chart.situations[shown.situation].situation;
    let label = &situation.label[language].value;
    let title = &chart.title[language].value;
    let chart_page = addresses.of(&Page::Chart(chart.id.value.clone()), language);
    let way = vec![
        Crumb { title: title.clone(), href: Some(chart_page.href_from(route, None)) },
        Crumb {
            title: label.clone(),
            href: Some(chart_page.href_from(route, Some(situation.id.as_str()))),
        },
    ];
    let this =
        Page::Step(chart.id.value.clone(), situation.id.to_string(), NodeId::new(step.id.as_str()));
    let mut frame = framer.frame(FrameOf {
        kind: "step",
        title: step.label.clone(),
        description: format!("{title} ({label}), {}: {}", step.number, step.label),
        way,
        other: addresses.of(&this, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    // Steps of two situations can say the same; a title must tell pages apart.
    frame.full_title = format!("{} ({label}, {}) – {}", step.label, step.number, frame.site.title);
    frame
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
fn starts(framer: Framer<'_>, shown: &Shown, route: &Route) -> Vec<LinkTo> {
    let starts = shown.outline.steps.iter().filter(|s| s.kind == Kind::Start);
    starts
        .map(|s| LinkTo {
            href: step_route(framer.guide, shown, s.number - 1).href_from(route, None),
            title: s.label.clone(),
        })
        .collect()
}
