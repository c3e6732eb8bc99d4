//! A chart in one situation and one language, as data: everything that the drawing says and
//! more. The drawing, the exports and the pages are made from this and from nothing else, so
//! none of them can say what the others lack.

use std::collections::BTreeSet;
use std::ops::Range;

use super::changes;
use super::comparison::with_removed;
use super::graph::{Basis, Chart, ChartLanes, Node, SituationGraph, TrackPart};
use super::mark::Mark;
use super::schema::{Choice, Effect, Kind, Modality, Tone};
use super::words::ChartWords;
use crate::content::bibliography::{LegalStatus, Pending};
use crate::language::Language;
use crate::yaml::{Date, Spanned};

/// A chart as a reader meets it.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The id of the chart.
    pub id: String,
    /// The language of all texts.
    pub language: Language,
    /// The title.
    pub title: String,
    /// What it shows.
    pub summary: Option<String>,
    /// Whom it covers.
    pub scope: Option<String>,
    /// The day of the official situation that it shows.
    pub as_of: Option<Date>,
    /// The legal variant; `None` for an imported chart.
    pub situation: Option<OutlineSituation>,
    /// The id of the part of the chart that it is; none when it is the whole.
    pub part: Option<String>,
    /// The actors, in the order of the file.
    pub actors: Vec<OutlineActor>,
    /// The lanes from left to right: indices of the actors who have a step here.
    pub lanes: Vec<usize>,
    /// True when nobody chose the order of the lanes.
    pub lanes_free: bool,
    /// The parts; their ranges cover all steps in order.
    pub tracks: Vec<OutlineTrack>,
    /// The steps in reading order.
    pub steps: Vec<Step>,
    /// The ways between them, by the step they leave and then as written.
    pub ways: Vec<OutlineWay>,
}

/// The legal variant that an outline shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineSituation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its law, when that does not hold yet.
    pub pending: Option<Pending>,
    /// Whether its law holds, as its file says.
    pub status: Option<LegalStatus>,
    /// The day from which its law holds.
    pub from: Option<Date>,
    /// The name of the default situation, when what that has and this lacks is shown too.
    pub compared_with: Option<String>,
}

impl OutlineSituation {
    /// Whether its law holds on a day, in words; nothing of law in force.
    pub fn pending_words(&self, words: ChartWords, as_of: Option<Date>) -> Option<String> {
        Some(match self.pending? {
            Pending::Proposed => words.get("proposed"),
            Pending::Adopted { from } => {
                let key =
                    if as_of.is_some_and(|day| from <= day) { "adopted-since" } else { "adopted" };
                words.with(key, [("date", words.date(from).into())])
            }
        })
    }

    /// Its name with whether its law holds: `Na de wet (voorgenomen, nog geen geldend recht)`.
    pub fn name_with_status(&self, words: ChartWords, as_of: Option<Date>) -> String {
        let pending = self.pending_words(words, as_of);
        let label = match pending {
            Some(pending) => format!("{} ({pending})", self.label),
            None => self.label.clone(),
        };
        words.with("situation", [("situation", self.beside(label, words).into())])
    }

    /// Its name, and what it is compared with.
    pub fn name(&self, words: ChartWords) -> String {
        self.beside(self.label.clone(), words)
    }

    /// What is said of it, and what it is compared with.
    fn beside(&self, label: String, words: ChartWords) -> String {
        match &self.compared_with {
            None => label,
            Some(other) => words
                .with("compared", [("situation", label.into()), ("other", other.as_str().into())]),
        }
    }
}

/// Someone who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineActor {
    /// The id.
    pub id: String,
    /// The full name.
    pub label: String,
    /// The name at the head of a lane.
    pub short: String,
}

/// A part of the chart with starts of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineTrack {
    /// The id and name; `None` for an imported chart, which has one part only.
    pub name: Option<(String, String)>,
    /// Indices of its steps.
    pub steps: Range<usize>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The id.
    pub id: String,
    /// Its number, from 1 in the reading order of all situations together.
    pub number: usize,
    /// What it is.
    pub kind: Kind,
    /// Index of the actor; `None` only in an imported chart.
    pub actor: Option<usize>,
    /// Indices of the other parties.
    pub with: Vec<usize>,
    /// How strongly the actor is bound.
    pub modality: Modality,
    /// What it does to others.
    pub effect: Effect,
    /// How many answers of a decision can hold.
    pub choice: Option<Choice>,
    /// Of an outcome: whether what was asked for happens.
    pub tone: Option<Tone>,
    /// The text in the box.
    pub label: String,
    /// More, as Markdown.
    pub detail: Option<Spanned<String>>,
    /// What it does not mean, as Markdown.
    pub caveat: Option<Spanned<String>>,
    /// Where it says so.
    pub basis: Vec<Basis>,
    /// Our reading.
    pub inferred: bool,
    /// How it differs from the default situation.
    pub mark: Option<Mark>,
    /// The ways out, indices in [`Outline::ways`].
    pub exits: Vec<usize>,
    /// The ways in, indices in [`Outline::ways`].
    pub entries: Vec<usize>,
}

/// A way from one step to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineWay {
    /// Its id, unique in the chart.
    pub id: String,
    /// Index of the step it leaves.
    pub from: usize,
    /// Index of the step it leads to.
    pub to: usize,
    /// The answer, or a few words on the line.
    pub text: Option<String>,
    /// May be left out.
    pub optional: bool,
    /// Leads back on purpose.
    pub looped: bool,
    /// Our reading.
    pub inferred: bool,
    /// Where it says so.
    pub basis: Vec<Basis>,
    /// How it differs from the default situation, when the step that it leaves is in both.
    pub mark: Option<Mark>,
}

impl Outline {
    /// The outline of a chart in one of its situations.
    pub fn new(chart: &Chart, situation: &SituationGraph, language: Language) -> Outline {
        Outline::of(chart, situation, situation, language)
    }

    /// The outline of a situation together with what it takes away from the default one: those
    /// steps bear [`Mark::Removed`]. Every step has its number. Parts of the
    /// chart in which nothing differs are left out.
    pub fn comparison(chart: &Chart, situation: &SituationGraph, language: Language) -> Outline {
        let united = with_removed(chart, situation);
        let mut outline = Outline::of(chart, situation, &united, language);
        if let Some(shown) = &mut outline.situation {
            let default = &chart.default_situation().situation;
            shown.compared_with = Some(default.label[language].value.clone());
        }
        outline.focused()
    }

    /// `graph` is the situation, or the situation with more.
    fn of(
        chart: &Chart,
        situation: &SituationGraph,
        graph: &SituationGraph,
        language: Language,
    ) -> Outline {
        let text = |text: &super::schema::Text| text[language].value.clone();
        let here = |actor: &usize| graph.nodes.iter().any(|node| node.actor == *actor);
        let (order, lanes_free): (Vec<usize>, bool) = match &chart.lane_order {
            ChartLanes::Auto => ((0..chart.actors.len()).collect(), true),
            ChartLanes::Listed { actors, .. } => (actors.clone(), false),
        };
        let track = |part: &TrackPart| {
            let track = &chart.tracks[part.track];
            let name = Some((track.id.as_str().to_owned(), text(&track.label)));
            OutlineTrack { name, steps: part.nodes.clone() }
        };
        Outline {
            id: chart.id.as_str().to_owned(),
            language,
            title: text(&chart.title),
            summary: Some(text(&chart.summary)),
            scope: Some(text(&chart.scope)),
            as_of: Some(chart.as_of),
            situation: Some(OutlineSituation {
                id: situation.situation.id.as_str().to_owned(),
                label: text(&situation.situation.label),
                pending: situation.situation.pending(),
                status: situation.situation.status,
                from: situation.situation.from.as_ref().map(|from| from.value),
                compared_with: None,
            }),
            part: None,
            actors: actors(chart, language),
            lanes: order.into_iter().filter(here).collect(),
            lanes_free,
            tracks: graph.tracks.iter().map(track).collect(),
            steps: graph.nodes.iter().map(|node| step(chart, situation, node, language)).collect(),
            ways: ways(chart, situation, graph, language),
        }
    }

    /// The situation with its status, of law that does not hold yet.
    pub fn status_line(&self) -> Option<String> {
        let situation = self.situation.as_ref().filter(|s| s.pending.is_some())?;
        Some(situation.name_with_status(self.words(), self.as_of))
    }

    /// The words of its language.
    pub fn words(&self) -> ChartWords {
        ChartWords(self.language)
    }

    /// The actor of a step.
    pub fn actor(&self, step: &Step) -> Option<&OutlineActor> {
        step.actor.map(|actor| &self.actors[actor])
    }

    /// The lanes with steps in a track, each with those steps, in the order of the lanes.
    pub(super) fn lanes_of<'a>(
        &'a self,
        track: &'a OutlineTrack,
    ) -> impl Iterator<Item = (&'a OutlineActor, Vec<&'a Step>)> {
        let steps = &self.steps[track.steps.clone()];
        let in_lane = move |lane: &usize| {
            steps.iter().filter(move |s| s.actor == Some(*lane)).collect::<Vec<_>>()
        };
        let lanes = self.lanes.iter().map(move |lane| (&self.actors[*lane], in_lane(lane)));
        lanes.filter(|(_, steps)| !steps.is_empty())
    }

    /// The full names of the other parties of a step.
    pub fn others(&self, step: &Step) -> Vec<&str> {
        step.with.iter().map(|actor| self.actors[*actor].label.as_str()).collect()
    }

    /// The ways out of a step.
    pub fn exits<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a OutlineWay> {
        step.exits.iter().map(|way| &self.ways[*way])
    }

    /// The steps from which a step can be reached, itself included.
    pub fn way_to(&self, step: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::from([step]);
        let mut open = vec![step];
        while let Some(step) = open.pop() {
            let before = self.entries(&self.steps[step]).map(|way| way.from);
            open.extend(before.filter(|from| found.insert(*from)).collect::<Vec<_>>());
        }
        found
    }

    /// The ways into a step.
    pub fn entries<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a OutlineWay> {
        step.entries.iter().map(|way| &self.ways[*way])
    }
}

fn actors(chart: &Chart, language: Language) -> Vec<OutlineActor> {
    let actors = chart.actors.iter();
    actors
        .map(|actor| OutlineActor {
            id: actor.id.as_str().to_owned(),
            label: actor.label[language].value.clone(),
            short: actor.short[language].value.clone(),
        })
        .collect()
}

fn step(chart: &Chart, situation: &SituationGraph, node: &Node, language: Language) -> Step {
    Step {
        id: node.id.as_str().to_owned(),
        number: node.number,
        kind: node.kind,
        actor: Some(node.actor),
        with: node.with.clone(),
        modality: node.modality,
        effect: node.effect,
        choice: node.choice,
        tone: node.tone,
        label: node.label[language].value.clone(),
        detail: Some(node.detail[language].clone()),
        caveat: node.caveat.as_ref().map(|caveat| caveat[language].clone()),
        basis: node.basis.clone(),
        inferred: node.inferred,
        mark: changes::mark(chart, situation, node),
        exits: node.exits.clone(),
        entries: node.entries.clone(),
    }
}

fn ways(
    chart: &Chart,
    situation: &SituationGraph,
    graph: &SituationGraph,
    language: Language,
) -> Vec<OutlineWay> {
    let ways = graph.ways.iter();
    ways.map(|way| OutlineWay {
        id: way.id.clone(),
        from: way.from,
        to: way.to,
        text: way.text.as_ref().map(|text| text[language].value.clone()),
        optional: way.optional,
        looped: way.looped,
        inferred: way.inferred,
        basis: way.basis.clone(),
        mark: changes::way_mark(chart, situation, graph, way),
    })
    .collect()
}
