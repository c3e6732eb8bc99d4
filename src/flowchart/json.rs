//! A chart as JSON, for other programs. The form is a superset of the neutral graphs that
//! [`import`](super::import()) reads, so what is written here can be read and drawn again.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::graph::Basis;
use super::mark::Mark;
use super::outline::{Outline, OutlineWay, Step};
use crate::content::bibliography::{LegalStatus, Pending};
use crate::content::locator::locator_in_data;
use crate::language::Language;

/// A flowchart in one situation and one language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ChartJson<'a> {
    /// The id of the chart.
    id: &'a str,
    /// The title.
    title: &'a str,
    /// BCP 47 tag of the language of all texts.
    lang: &'a str,
    /// What the chart shows.
    summary: Option<&'a str>,
    /// Whom it covers.
    scope: Option<&'a str>,
    /// The day of the state of affairs that it shows, `YYYY-MM-DD`.
    as_of: Option<String>,
    /// The legal variant.
    situation: Option<SituationJson<'a>>,
    /// Everyone who acts or is the other party.
    actors: Vec<ActorJson<'a>>,
    /// The lanes from left to right.
    lanes: Vec<LaneJson<'a>>,
    /// The parts with starts of their own.
    tracks: Vec<TrackJson<'a>>,
    /// The steps in reading order.
    nodes: Vec<NodeJson<'a>>,
    /// The ways between them.
    edges: Vec<EdgeJson<'a>>,
}

/// A legal variant of a chart.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SituationJson<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    label: &'a str,
    /// True when its law is a proposal.
    proposed: bool,
    /// `in-force`, `adopted`, `proposed` or `repealed`; in force when absent.
    status: Option<&'a str>,
    /// The day from which its law holds, `YYYY-MM-DD`.
    from: Option<String>,
}

/// Someone who acts.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ActorJson<'a> {
    /// The id.
    id: &'a str,
    /// The full name.
    label: &'a str,
    /// A short name.
    short: &'a str,
}

/// A lane.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LaneJson<'a> {
    /// The id of its actor.
    id: &'a str,
    /// Its title.
    label: &'a str,
}

/// A part of the chart.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TrackJson<'a> {
    /// The id; empty for an imported chart, which has one part only.
    id: &'a str,
    /// The name.
    label: &'a str,
    /// The ids of its steps in reading order.
    nodes: Vec<&'a str>,
}

/// A step.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NodeJson<'a> {
    /// The id, the same in every situation and language.
    id: &'a str,
    /// The number, the same in every situation.
    number: usize,
    /// `start`, `step`, `decision`, `outcome` or `link`.
    kind: &'a str,
    /// The id of who acts.
    lane: Option<&'a str>,
    /// The ids of the other parties.
    with: Vec<&'a str>,
    /// `must`, `must-not`, `may`, `will` or `none`.
    modality: &'a str,
    /// `binding`, `advice`, `independent`, `own-choice` or `none`.
    effect: &'a str,
    /// Of a decision: `one`, `any` or `unstated` answers can hold.
    choice: Option<&'a str>,
    /// Of an outcome: `goes-ahead` or `stops`, whether what was asked for happens.
    tone: Option<&'a str>,
    /// The text in the box.
    label: &'a str,
    /// More, as Markdown.
    detail: Option<&'a str>,
    /// What it does not mean, as Markdown.
    caveat: Option<&'a str>,
    /// Where it says so.
    basis: Vec<BasisJson<'a>>,
    /// Our reading, not said in so many words.
    inferred: bool,
    /// `added`, `changed` or `removed` against the default situation.
    mark: Option<&'a str>,
}

/// A way from one step to another.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EdgeJson<'a> {
    /// The id, unique in the chart.
    id: &'a str,
    /// The id of the step it leaves.
    from: &'a str,
    /// The id of the step it leads to.
    to: &'a str,
    /// The answer, or a few words on the line.
    label: Option<&'a str>,
    /// May be left out.
    optional: bool,
    /// Leads back on purpose.
    r#loop: bool,
    /// Our reading.
    inferred: bool,
    /// Where it says so.
    basis: Vec<BasisJson<'a>>,
    /// `added` or `removed` against the default situation.
    mark: Option<&'a str>,
}

/// A place in a source.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BasisJson<'a> {
    /// The id of the source.
    source: &'a str,
    /// The place in it, as it is cited.
    locator: Option<&'a str>,
    /// That place in words.
    place: Option<String>,
    /// True when the makers of the chart know the source from another one alone.
    not_seen: bool,
}

impl Outline {
    /// The chart as JSON with a line for each thing.
    pub fn to_json(&self) -> String {
        json(self)
    }
}

fn json(outline: &Outline) -> String {
    // Strings, numbers and lists of them always serialise.
    let mut text = serde_json::to_string_pretty(&chart(outline)).unwrap_or_default();
    text.push('\n');
    text
}

/// The JSON Schema of [`Outline::to_json`].
pub fn json_schema() -> Schema {
    schemars::schema_for!(ChartJson<'static>)
}

fn chart(outline: &Outline) -> ChartJson<'_> {
    ChartJson {
        id: &outline.id,
        title: &outline.title,
        lang: outline.language.tag(),
        summary: outline.summary.as_deref(),
        scope: outline.scope.as_deref(),
        as_of: outline.as_of.map(|date| date.to_string()),
        situation: outline.situation.as_ref().map(|s| SituationJson {
            id: &s.id,
            label: &s.label,
            proposed: s.pending == Some(Pending::Proposed),
            status: s.status.map(LegalStatus::word),
            from: s.from.map(|date| date.to_string()),
        }),
        actors: outline
            .actors
            .iter()
            .map(|actor| ActorJson { id: &actor.id, label: &actor.label, short: &actor.short })
            .collect(),
        lanes: outline
            .lanes
            .iter()
            .map(|lane| &outline.actors[*lane])
            .map(|actor| LaneJson { id: &actor.id, label: &actor.short })
            .collect(),
        tracks: tracks(outline),
        nodes: outline.steps.iter().map(|step| node(outline, step)).collect(),
        edges: outline.ways.iter().map(|way| edge(outline, way)).collect(),
    }
}

fn tracks(outline: &Outline) -> Vec<TrackJson<'_>> {
    let tracks = outline.tracks.iter();
    tracks
        .map(|track| {
            let (id, label) = track.name.as_ref().map_or(("", ""), |(id, label)| (id, label));
            let steps = outline.steps[track.steps.clone()].iter();
            TrackJson { id, label, nodes: steps.map(|step| step.id.as_str()).collect() }
        })
        .collect()
}

fn node<'a>(outline: &'a Outline, step: &'a Step) -> NodeJson<'a> {
    NodeJson {
        id: &step.id,
        number: step.number,
        kind: step.kind.word(),
        lane: outline.actor(step).map(|actor| actor.id.as_str()),
        with: step.with.iter().map(|actor| outline.actors[*actor].id.as_str()).collect(),
        modality: step.modality.word(),
        effect: step.effect.word(),
        choice: step.choice.map(|choice| choice.word()),
        tone: step.tone.map(|tone| tone.word()),
        label: &step.label,
        detail: step.detail.as_ref().map(|text| text.value.as_str()),
        caveat: step.caveat.as_ref().map(|text| text.value.as_str()),
        basis: basis(&step.basis, outline.language),
        inferred: step.inferred,
        mark: step.mark.map(Mark::name),
    }
}

fn edge<'a>(outline: &'a Outline, way: &'a OutlineWay) -> EdgeJson<'a> {
    EdgeJson {
        id: &way.id,
        from: &outline.steps[way.from].id,
        to: &outline.steps[way.to].id,
        label: way.text.as_deref(),
        optional: way.optional,
        r#loop: way.looped,
        inferred: way.inferred,
        basis: basis(&way.basis, outline.language),
        mark: way.mark.map(Mark::name),
    }
}

fn basis(basis: &[Basis], language: Language) -> Vec<BasisJson<'_>> {
    let places = basis.iter().map(|b| BasisJson {
        source: b.source.as_str(),
        locator: b.locator.as_deref(),
        place: b.locator.as_ref().map(|place| locator_in_data(place, language)),
        not_seen: b.not_seen,
    });
    places.collect()
}
