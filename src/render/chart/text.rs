//! What the drawings say, in words.

use super::super::context::{
    BasisText, ChangeRow, ChartText, DrawingText, ExitText, LinkTo, NoteText, OutlineStep,
    PartText, RoleSentence, RoleText, RolesLegend, SheetText, SituationText, TitledLink, TrackText,
};
use super::super::redirects;
use super::super::words;
use super::compared;
use super::drawings::{Drawn, Part};
use super::shown::{Shown, step_route};
use crate::content::LedgerId;
use crate::content::bibliography::Pending;
use crate::flowchart::graph::{Basis, Role};
use crate::flowchart::schema::Kind;
use crate::flowchart::{Chart, Mark, Outline, OutlineWay, Picture, Rect, Sheet, Step, Variant};
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
    let roles = roles(framer, chart, route);
    let mut text = ChartText {
        id: chart.id.to_string(),
        title: chart.title[language].value.clone(),
        summary: chart.summary[language].value.clone(),
        scope: chart.scope[language].value.clone(),
        as_of: words::situation(chart.as_of, language),
        moved: redirects::moved_places(framer, &Page::Chart(chart.id.value.clone()), route),
        situations: drawn.iter().map(|d| situation_text(framer, d, drawn, route)).collect(),
        roles_legend: roles_legend(&roles),
        roles,
        changes: changes.collect(),
        comparisons: drawn.iter().filter_map(|d| compared::text(framer, d, route)).collect(),
        main_source: None,
        version: shown_version(framer, ledger, &chart.versions, route),
    };
    text.name_once();
    text
}

/// So often a source is cited by its places before it is named once for all.
const OFTEN: usize = 10;

impl ChartText {
    /// Names the source once that is cited most, if that is often: what cites it then gives the place
    /// alone.
    fn name_once(&mut self) {
        let mut counts: Vec<(TitledLink, usize)> = Vec::new();
        self.each_basis(&mut |basis| {
            if basis.locator.is_none() {
                return;
            }
            match counts.iter_mut().find(|(source, _)| source.href == basis.source.href) {
                Some((_, count)) => *count += 1,
                None => counts.push((basis.source.clone(), 1)),
            }
        });
        // Of two that are cited as often, the first.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        let Some((main, _)) = most.filter(|(_, count)| *count >= OFTEN) else { return };
        self.each_basis(&mut |basis| {
            basis.brief = basis.locator.is_some() && basis.source.href == main.href;
        });
        self.main_source = Some(main);
    }

    fn each_basis(&mut self, visit: &mut dyn FnMut(&mut BasisText)) {
        let parts = self.situations.iter_mut().flat_map(|situation| &mut situation.parts);
        for step in parts.flat_map(|part| &mut part.tracks).flat_map(|track| &mut track.steps) {
            step.basis.iter_mut().for_each(&mut *visit);
            step.exits.iter_mut().flat_map(|exit| &mut exit.basis).for_each(&mut *visit);
        }
        let compared = self.comparisons.iter_mut().flat_map(|comparison| &mut comparison.steps);
        compared.flat_map(|step| &mut step.basis).for_each(&mut *visit);
        self.changes.iter_mut().flat_map(|row| &mut row.basis).for_each(visit);
    }
}

/// Each actor with its sentences; those that do not hold in every situation say in which.
fn roles(framer: Framer<'_>, chart: &Chart, route: &Route) -> Vec<RoleText> {
    let language = framer.language;
    let sentence = |role: &Role| {
        let everywhere = role.situations.len() == chart.situations.len();
        let here = role.situations.iter().filter(|_| !everywhere);
        let names = here.map(|at| chart.situations[*at].situation.label[language].value.clone());
        RoleSentence {
            situations: names.collect(),
            text: role.text[language].value.clone(),
            basis: basis(framer, &role.basis, route),
            inferred: role.inferred,
        }
    };
    let mut all: Vec<(usize, RoleText)> = Vec::new();
    for role in &chart.roles {
        match all.iter_mut().find(|(actor, _)| *actor == role.actor) {
            Some((_, text)) => text.sentences.push(sentence(role)),
            None => {
                // As the lanes are called.
                let actor = chart.actors[role.actor].short[language].value.clone();
                all.push((role.actor, RoleText { actor, sentences: vec![sentence(role)] }));
            }
        }
    }
    all.into_iter().map(|(_, text)| text).collect()
}

/// Explains what is in these sentences, and nothing else.
fn roles_legend(roles: &[RoleText]) -> RolesLegend {
    let sentences = || roles.iter().flat_map(|role| &role.sentences);
    let mut situations: Vec<String> = Vec::new();
    for name in sentences().flat_map(|sentence| &sentence.situations) {
        if !situations.contains(name) {
            situations.push(name.clone());
        }
    }
    RolesLegend { inferred: sentences().any(|sentence| sentence.inferred), situations }
}

fn situation_text(
    framer: Framer<'_>,
    drawn: &Drawn<'_>,
    all: &[Drawn<'_>],
    route: &Route,
) -> SituationText {
    let (guide, shown) = (framer.guide, drawn.shown);
    let situation = &guide.charts[shown.chart].chart.situations[shown.situation].situation;
    let href = |id: &str| step_route(guide, shown, id).href_from(route, None);
    let starts = shown.outline.steps.iter().filter(|step| step.kind == Kind::Start);
    let starts =
        starts.map(|step| LinkTo { href: href(&step.id), title: step.label.clone() }).collect();
    let default = guide.charts[shown.chart].chart.default;
    let default =
        all.iter().find(|d| d.shown.situation == default && d.shown.situation != shown.situation);
    let parts = drawn.parts.iter().enumerate().map(|(at, part)| PartText {
        downloads: drawn.part_links(guide, at, route),
        id: part_anchor(situation.id.as_str(), part),
        label: part.outline.part_name(),
        same: default.and_then(|default| same_part(default, part)),
        shared: default.is_none() && is_shared(drawn, all, part),
        drawing: drawing(part, &href),
        tracks: tracks(framer, shown, &part.outline, route),
    });
    SituationText {
        id: situation.id.to_string(),
        label: situation.label[framer.language].value.clone(),
        proposed: situation.proposed(),
        adopted: adopted(framer, situation.pending()),
        source: situation.source.as_ref().and_then(|s| source_link(framer, s, route)),
        starts,
        parts: parts.collect(),
        downloads: drawn.links(guide, route),
    }
}

/// Whether all other situations say the same.
fn is_shared(drawn: &Drawn<'_>, all: &[Drawn<'_>], part: &Part) -> bool {
    let others = all.iter().filter(|other| other.shown.situation != drawn.shown.situation);
    let mut others = others.peekable();
    others.peek().is_some()
        && others.all(|other| other.parts.iter().any(|p| p.outline.says_the_same(&part.outline)))
}

/// Where a part stands on the page.
fn part_anchor(situation: &str, part: &Part) -> String {
    match &part.outline.part {
        Some(id) => format!("{situation}_{id}"),
        None => format!("{situation}_all"),
    }
}

/// The part of the default situation that says the same, to lead there instead of drawing it twice.
fn same_part(default: &Drawn<'_>, part: &Part) -> Option<LinkTo> {
    let same = default.parts.iter().find(|other| other.outline.says_the_same(&part.outline))?;
    let situation = same.outline.situation.as_ref()?;
    Some(LinkTo {
        href: format!("#{}", part_anchor(&situation.id, same)),
        title: situation.label.clone(),
    })
}

fn tracks(framer: Framer<'_>, shown: &Shown, part: &Outline, route: &Route) -> Vec<TrackText> {
    let tracks = part.tracks.iter().map(|track| {
        let (id, label) = track.name.clone().unwrap_or_default();
        // The steps of the whole, which know each other by their places in it.
        let steps = part.steps[track.steps.clone()].iter();
        let whole = steps.filter_map(|step| shown.outline.steps.iter().find(|s| s.id == step.id));
        TrackText {
            id,
            label,
            steps: whole.map(|step| self::step(framer, shown, step, route)).collect(),
        }
    });
    tracks.collect()
}

/// The widths in rem at which the stylesheet opens drawings with lanes.
const ROOMS: [i32; 7] = [52, 60, 66, 76, 84, 92, 104];

/// The first of them in which a drawing of this width in pixels stands whole: it may be drawn down
/// to 82 %, which leaves its letters 11.5 px and the smallest 10. Beyond the last it is only folded open.
fn lanes_room(width: i32) -> i32 {
    let needed = width * 82 / 100;
    ROOMS.into_iter().find(|room| room * 16 >= needed).unwrap_or(999)
}

/// A part in every view for the middle of a page.
pub(super) fn drawing(part: &Part, href: &dyn Fn(&str) -> String) -> DrawingText {
    let svg = |picture: &Option<Picture>| {
        picture.as_ref().map(|picture| picture.svg(Variant::Inline, href)).unwrap_or_default()
    };
    DrawingText {
        lanes_html: svg(&part.lanes),
        lanes_room: part.lanes.as_ref().map_or(0, |lanes| lanes_room(lanes.size().0)),
        column_html: svg(&part.column),
        ..part.compact.as_ref().map(|compact| self::compact(compact, href)).unwrap_or_default()
    }
}

fn sheet(sheet: &Sheet) -> SheetText {
    let note = |(x, y, text): &(i32, i32, String)| NoteText { x: *x, y: *y, text: text.clone() };
    SheetText {
        outer: view_box(sheet.outer),
        inner: view_box(sheet.view),
        x: sheet.view.x,
        y: sheet.view.y,
        width: sheet.view.width,
        height: sheet.view.height,
        notes: sheet.notes.iter().map(note).collect(),
    }
}

fn view_box(rect: Rect) -> String {
    format!("{} {} {} {}", rect.x, rect.y, rect.width, rect.height)
}

/// The narrow view alone, for the middle of a page.
pub(super) fn compact(picture: &Picture, href: &dyn Fn(&str) -> String) -> DrawingText {
    DrawingText {
        compact_html: picture.svg(Variant::Inline, href),
        sheets: picture.sheets().iter().map(sheet).collect(),
        whole: view_box(picture.canvas_in_page()),
        body_id: picture.body_id(),
        ..DrawingText::default()
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
        Some(BasisText { source: source_link(framer, &b.source, route)?, locator, brief: false })
    });
    rows.collect()
}
