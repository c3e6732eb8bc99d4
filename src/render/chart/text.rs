//! What the drawings say, in words.

use super::super::context::{
    BasisText, ChangeRow, ChartText, DrawingText, ExitText, LinkTo, OutlineStep, SituationText,
    TrackText,
};
use super::super::redirects;
use super::super::words;
use super::compared;
use super::drawings::{Drawn, Views};
use super::shown::{Shown, step_route};
use crate::content::LedgerId;
use crate::content::bibliography::Pending;
use crate::flowchart::graph::Basis;
use crate::flowchart::schema::Kind;
use crate::flowchart::{Mark, OutlineWay, Picture, Step, Variant};
use crate::guide::{Page, Route, locator_in_words};
use crate::render::history::ledger_history::shown_version;
use crate::render::pages::framer::Framer;
use crate::render::pages::provenance;
use crate::render::pages::section::source_link;

/// What the page of a chart shows, or a section that embeds it.
pub(super) fn chart(
    framer: Framer<'_>,
    index: usize,
    drawn: &[Drawn<'_>],
    route: &Route,
) -> ChartText {
    let (guide, language) = (framer.guide, framer.language);
    let chart = &guide.charts[index].chart;
    let changes = chart.changes.iter().map(|row| ChangeRow {
        aspect: row.aspect[language].value.clone(),
        values: row.values.iter().map(|v| v[language].value.clone()).collect(),
        basis: basis(framer, &row.basis, route),
        inferred: row.inferred,
    });
    let ledger = LedgerId::Chart(chart.id.value.clone());
    ChartText {
        id: chart.id.to_string(),
        title: chart.title[language].value.clone(),
        summary: chart.summary[language].value.clone(),
        scope: chart.scope[language].value.clone(),
        as_of: words::situation(chart.as_of, language),
        moved: redirects::moved_places(framer, &Page::Chart(chart.id.value.clone()), route),
        situations: drawn.iter().map(|d| situation_text(framer, d, route)).collect(),
        changes: changes.collect(),
        comparisons: drawn.iter().filter_map(|d| compared::text(framer, d, route)).collect(),
        version: shown_version(framer, ledger, &chart.versions, route),
    }
}

fn situation_text(framer: Framer<'_>, drawn: &Drawn<'_>, route: &Route) -> SituationText {
    let (guide, shown) = (framer.guide, drawn.shown);
    let situation = &guide.charts[shown.chart].chart.situations[shown.situation].situation;
    let href = |id: &str| step_route(guide, shown, id).href_from(route, None);
    let starts = shown.outline.steps.iter().filter(|step| step.kind == Kind::Start);
    let starts =
        starts.map(|step| LinkTo { href: href(&step.id), title: step.label.clone() }).collect();
    let tracks = shown.outline.tracks.iter().map(|track| {
        let (id, label) = track.name.clone().unwrap_or_default();
        let steps = shown.outline.steps[track.steps.clone()].iter();
        TrackText {
            id,
            label,
            steps: steps.map(|step| self::step(framer, shown, step, route)).collect(),
        }
    });
    SituationText {
        id: situation.id.to_string(),
        label: situation.label[framer.language].value.clone(),
        proposed: situation.proposed(),
        adopted: adopted(framer, situation.pending()),
        source: situation.source.as_ref().and_then(|s| source_link(framer, s, route)),
        starts,
        drawing: DrawingText {
            downloads: drawn.links(guide, route),
            ..drawing(drawn.views, &href)
        },
        tracks: tracks.collect(),
    }
}

/// Both views for the middle of a page.
pub(super) fn drawing(views: &Views, href: &dyn Fn(&str) -> String) -> DrawingText {
    DrawingText {
        lanes_html: views.lanes.svg(Variant::Inline, href),
        lanes_width: views.lanes.size().0,
        ..compact(&views.compact, href)
    }
}

/// The narrow view alone, for the middle of a page.
pub(super) fn compact(picture: &Picture, href: &dyn Fn(&str) -> String) -> DrawingText {
    DrawingText {
        lanes_html: String::new(),
        lanes_width: 0,
        compact_html: picture.svg(Variant::Inline, href),
        sheets: picture
            .sheets()
            .iter()
            .map(|sheet| format!("{} {} {} {}", sheet.x, sheet.y, sheet.width, sheet.height))
            .collect(),
        body_id: picture.body_id(),
        downloads: Vec::new(),
    }
}

/// Everything that the chart says of a step, links seen from `route`.
pub(super) fn step(framer: Framer<'_>, shown: &Shown, step: &Step, route: &Route) -> OutlineStep {
    let outline = &shown.outline;
    let situation = outline.situation.as_ref().map_or("", |s| s.id.as_str());
    let exit = |way: &OutlineWay, other: usize| {
        let target = &outline.steps[other];
        ExitText {
            answer: way.text.clone(),
            number: target.number.to_string(),
            label: target.label.clone(),
            anchor: format!("{situation}-{}", target.id),
            href: step_route(framer.guide, shown, &target.id).href_from(route, None),
            optional: way.optional,
            inferred: way.inferred,
            basis: basis(framer, &way.basis, route),
        }
    };
    // What is no different is law already.
    let pending =
        outline.situation.as_ref().and_then(|s| s.pending).filter(|_| step.mark.is_some());
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
        tone: step.tone.map(|tone| tone.word()),
        inferred: step.inferred,
        mark: step.mark.map(Mark::name),
        proposed: pending == Some(Pending::Proposed),
        adopted: adopted(framer, pending),
        basis: basis(framer, &step.basis, route),
        exits: outline.exits(step).map(|way| exit(way, way.to)).collect(),
        comes_from: outline.entries(step).map(|way| exit(way, way.from)).collect(),
        href: step_route(framer.guide, shown, &step.id).href_from(route, None),
    }
}

/// Of law that was adopted: that it was, and when it holds.
pub(super) fn adopted(framer: Framer<'_>, pending: Option<Pending>) -> Option<String> {
    match pending? {
        Pending::Adopted { from } => Some(provenance::adopted(framer, from)),
        Pending::Proposed => None,
    }
}

/// What a statement rests on, links seen from `route`.
pub(super) fn basis(framer: Framer<'_>, basis: &[Basis], route: &Route) -> Vec<BasisText> {
    let rows = basis.iter().filter_map(|b| {
        let locator = b.locator.as_ref().map(|l| locator_in_words(l, framer.language));
        Some(BasisText { source: source_link(framer, &b.source, route)?, locator })
    });
    rows.collect()
}
