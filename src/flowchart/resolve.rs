//! From a file as written to a [`Chart`] in which every reference leads somewhere.

use std::collections::BTreeMap;

use super::checks::{self, KnownSources};
use super::draft::{Draft, DraftExit, DraftNode, drafts};
use super::graph::{
    Actor, Basis, ChangeRow, Chart, ChartLanes, Node, Role, Situation, SituationGraph, Track,
    TrackPart, Way,
};
use super::ids::{ActorId, TrackId};
use super::numbering::numbers;
use super::schema::{BasisFile, ChangeFile, ChartFile, LaneOrder, RoleFile};
use crate::content::ids::NodeId;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::yaml::Spanned;

/// Checks a chart and resolves it. Every problem is reported; with an error there is no chart, but
/// for a character that no font has: what was published with it stays a chart.
pub fn resolve(
    file: &ChartFile,
    known_sources: &KnownSources<'_>,
    sink: &mut Sink,
) -> Option<Chart> {
    let drafts = drafts(file);
    let mut found = Sink::new();
    checks::check(file, &drafts, known_sources, &mut found);
    let stops =
        |d: &Diagnostic| d.severity == Severity::Error && d.code != codes::CHART_MISSING_GLYPH;
    let sound = !found.found().iter().any(stops);
    sink.append(found);
    if !sound {
        return None;
    }
    let numbers = numbers(file, &drafts);
    let default = file.situations.iter().position(|(_, s)| s.default)?;
    Some(Chart {
        id: file.id.clone(),
        title: file.title.clone(),
        summary: file.summary.clone(),
        scope: file.scope.clone(),
        as_of: file.as_of,
        versions: file.versions.clone(),
        tracks: file
            .tracks
            .iter()
            .map(|(id, t)| Track { id: id.value.clone(), label: t.label.clone() })
            .collect(),
        actors: actors(file),
        lane_order: lanes(file)?,
        situations: drafts
            .iter()
            .map(|draft| situation(file, draft, &numbers, known_sources))
            .collect::<Option<_>>()?,
        default,
        changes: file
            .changes
            .iter()
            .map(|row| change_row(file, row, known_sources))
            .collect::<Option<_>>()?,
        roles: file
            .roles
            .iter()
            .map(|role| self::role(file, role, known_sources))
            .collect::<Option<_>>()?,
    })
}

fn actors(file: &ChartFile) -> Vec<Actor> {
    let actors = file.actors.iter();
    actors
        .map(|(id, actor)| Actor {
            id: id.value.clone(),
            label: actor.label.clone(),
            short: actor.short.as_ref().unwrap_or(&actor.label).clone(),
        })
        .collect()
}

fn lanes(file: &ChartFile) -> Option<ChartLanes> {
    match &file.lane_order.value {
        LaneOrder::Auto => Some(ChartLanes::Auto),
        LaneOrder::Listed(listed) => {
            let actors =
                listed.iter().map(|actor| actor_index(file, actor)).collect::<Option<_>>()?;
            Some(ChartLanes::Listed { actors, span: file.lane_order.span })
        }
    }
}

fn actor_index(file: &ChartFile, actor: &Spanned<ActorId>) -> Option<usize> {
    file.actors.index_of(&actor.value)
}

fn track_index(file: &ChartFile, track: &Spanned<TrackId>) -> Option<usize> {
    file.tracks.index_of(&track.value)
}

fn change_row(file: &ChartFile, row: &ChangeFile, known: &KnownSources<'_>) -> Option<ChangeRow> {
    let values = file.situations.iter().map(|(id, _)| row.values.get(&id.value).cloned());
    Some(ChangeRow {
        id: row.id.value.clone(),
        aspect: row.aspect.clone(),
        values: values.collect::<Option<_>>()?,
        basis: basis(known, &row.basis),
        inferred: row.inferred,
    })
}

fn role(file: &ChartFile, role: &RoleFile, known: &KnownSources<'_>) -> Option<Role> {
    let all = file.situations.iter().enumerate();
    let here = all.filter(|(_, (id, _))| {
        role.r#in.as_ref().is_none_or(|list| list.iter().any(|s| s.value == id.value))
    });
    Some(Role {
        actor: actor_index(file, &role.actor)?,
        situations: here.map(|(at, _)| at).collect(),
        text: role.text.clone(),
        basis: basis(known, &role.basis),
        inferred: role.inferred,
    })
}

fn basis(known: &KnownSources<'_>, file: &[BasisFile]) -> Vec<Basis> {
    file.iter()
        .map(|b| Basis {
            source: b.source.value.clone(),
            locator: b.locator.as_ref().map(|l| l.value.clone()),
            not_seen: known(&b.source.value).is_some_and(|known| known.not_seen),
        })
        .collect()
}

/// The drafts were checked, so nothing here is `None` in practice; the types say that it could be.
fn situation(
    file: &ChartFile,
    draft: &Draft<'_>,
    numbers: &BTreeMap<&NodeId, usize>,
    known: &KnownSources<'_>,
) -> Option<SituationGraph> {
    let tracks: Vec<usize> =
        draft.nodes.iter().map(|n| track_index(file, &n.file.track)).collect::<Option<_>>()?;
    let number = |n: usize| numbers.get(&draft.nodes[n].id.value).copied();
    let mut order: Vec<usize> = (0..draft.nodes.len()).collect();
    order.sort_by_key(|n| number(*n));
    let mut graph = SituationGraph {
        situation: Situation {
            id: draft.id.value.clone(),
            label: draft.situation.label.clone(),
            status: draft.situation.status,
            from: draft.situation.from.clone(),
            source: draft.situation.source.as_ref().map(|s| s.value.clone()),
        },
        nodes: Vec::with_capacity(order.len()),
        ways: Vec::new(),
        tracks: Vec::new(),
    };
    for (at, n) in order.iter().enumerate() {
        graph.nodes.push(node(file, &draft.nodes[*n], (number(*n)?, tracks[*n]), known)?);
        match graph.tracks.last_mut().filter(|part| part.track == tracks[*n]) {
            Some(part) => part.nodes.end = at + 1,
            None => graph.tracks.push(TrackPart { track: tracks[*n], nodes: at..at + 1 }),
        }
    }
    connect(&mut graph, draft, &order, known)?;
    Some(graph)
}

/// Adds the ways; `order` says which step of the draft stands at each index.
fn connect(
    graph: &mut SituationGraph,
    draft: &Draft<'_>,
    order: &[usize],
    known: &KnownSources<'_>,
) -> Option<()> {
    let mut position = vec![0; order.len()];
    order.iter().enumerate().for_each(|(at, n)| position[*n] = at);
    for (from, n) in order.iter().enumerate() {
        let leaving = &draft.nodes[*n];
        for (i, exit) in leaving.exits.iter().enumerate() {
            let to = position[draft.index_of(exit.to)?];
            let index = graph.ways.len();
            graph.ways.push(way(
                exit,
                format!("{}-{}", leaving.id.as_str(), i + 1),
                (from, to),
                known,
            ));
            graph.nodes[from].exits.push(index);
            graph.nodes[to].entries.push(index);
        }
    }
    Some(())
}

fn node(
    file: &ChartFile,
    draft: &DraftNode<'_>,
    (number, track): (usize, usize),
    known: &KnownSources<'_>,
) -> Option<Node> {
    Some(Node {
        id: draft.id.value.clone(),
        span: draft.id.span,
        number,
        kind: draft.file.kind.value,
        track,
        actor: actor_index(file, draft.actor)?,
        with: draft.with.iter().map(|actor| actor_index(file, actor)).collect::<Option<_>>()?,
        modality: draft.modality,
        effect: draft.effect,
        choice: draft.choice,
        tone: draft.file.tone.as_ref().map(|tone| tone.value),
        label: draft.label.clone(),
        detail: draft.detail.clone(),
        caveat: draft.caveat.cloned(),
        basis: basis(known, draft.basis),
        inferred: draft.inferred,
        exits: Vec::new(),
        entries: Vec::new(),
    })
}

fn way(
    exit: &DraftExit<'_>,
    id: String,
    (from, to): (usize, usize),
    known: &KnownSources<'_>,
) -> Way {
    Way {
        id,
        from,
        to,
        text: exit.text.cloned(),
        optional: exit.optional,
        looped: exit.looped,
        inferred: exit.inferred,
        basis: basis(known, exit.basis),
    }
}
