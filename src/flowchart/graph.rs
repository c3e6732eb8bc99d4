//! A chart whose every reference leads somewhere.
//!
//! The types carry the rules: steps of a [`SituationGraph`] stand in the order of their numbers,
//! a [`Way`] leads from one of them to another, and both languages are there. Values of
//! these types are made by [`resolve`](super::resolve()) only, and nobody changes them.

use std::ops::Range;

use super::ids::{ActorId, ChangeId, SituationId, TrackId};
use super::schema::{Choice, Effect, Kind, Modality, Text, Tone};
use crate::content::bibliography::{LegalStatus, Pending};
use crate::content::ids::{ChartId, NodeId, SourceId};
use crate::content::ledger::Version;
use crate::source::Span;
use crate::yaml::{Date, Spanned};

/// A checked chart.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Its id, with the place where problems of the chart as a whole are reported.
    pub id: Spanned<ChartId>,
    /// The title.
    pub title: Text,
    /// What it shows.
    pub summary: Text,
    /// Whom it covers.
    pub scope: Text,
    /// The day of the official situation that it shows.
    pub as_of: Date,
    /// The ledger, newest first.
    pub versions: Spanned<Vec<Version>>,
    /// The parts, in the order of the file.
    pub tracks: Vec<Track>,
    /// The actors, in the order of the file.
    pub actors: Vec<Actor>,
    /// The authored order of the lanes.
    pub lane_order: ChartLanes,
    /// The situations in the order of the file, each with its graph; never empty.
    pub situations: Vec<SituationGraph>,
    /// Index of the situation that readers get first.
    pub default: usize,
    /// The rows of the table of changes.
    pub changes: Vec<ChangeRow>,
    /// What the actors decide, in the order of the file.
    pub roles: Vec<Role>,
}

impl Chart {
    /// The situation that readers get first.
    pub fn default_situation(&self) -> &SituationGraph {
        &self.situations[self.default]
    }

    /// The situation of an id.
    pub fn situation(&self, id: &str) -> Option<&SituationGraph> {
        self.situations.iter().find(|s| s.situation.id.as_str() == id)
    }
}

/// The authored order of the lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartLanes {
    /// The tool looks for the best order.
    Auto,
    /// Indices of all actors, from left to right.
    Listed {
        /// The actors.
        actors: Vec<usize>,
        /// Where the order is written.
        span: Span,
    },
}

/// A part of a chart with starts of its own.
#[derive(Debug, Clone)]
pub struct Track {
    /// Its id.
    pub id: TrackId,
    /// Its name.
    pub label: Text,
}

/// Someone who acts.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The id.
    pub id: ActorId,
    /// The full name.
    pub label: Text,
    /// The name at the head of a lane.
    pub short: Text,
}

/// A legal variant of a chart.
#[derive(Debug, Clone)]
pub struct Situation {
    /// Its id.
    pub id: SituationId,
    /// Its name.
    pub label: Text,
    /// Whether its law holds.
    pub status: Option<LegalStatus>,
    /// The day from which its law holds.
    pub from: Option<Spanned<Date>>,
    /// The source of its law.
    pub source: Option<SourceId>,
}

impl Situation {
    /// True when the law of this situation is a proposal.
    pub fn proposed(&self) -> bool {
        self.pending() == Some(Pending::Proposed)
    }

    /// Its law, when that does not hold yet.
    pub fn pending(&self) -> Option<Pending> {
        Pending::of(self.status, self.from.as_ref().map(|from| from.value))
    }
}

/// The chart in one situation, after overrides.
#[derive(Debug, Clone)]
pub struct SituationGraph {
    /// The situation.
    pub situation: Situation,
    /// The steps in reading order, tracks one after the other.
    pub nodes: Vec<Node>,
    /// The ways between them, by source and then as written.
    pub ways: Vec<Way>,
    /// The tracks that have steps here, with the steps of each.
    pub tracks: Vec<TrackPart>,
}

impl SituationGraph {
    /// Index of the step with this id.
    pub fn index_of(&self, id: &NodeId) -> Option<usize> {
        self.nodes.iter().position(|node| &node.id == id)
    }
}

/// The steps of a track in a situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackPart {
    /// Index of the track in [`Chart::tracks`].
    pub track: usize,
    /// Indices of its steps.
    pub nodes: Range<usize>,
}

/// A step in a situation.
#[derive(Debug, Clone)]
pub struct Node {
    /// The id, the same in every situation.
    pub id: NodeId,
    /// Where it is written.
    pub span: Span,
    /// Its number, from 1 in reading order: the same in every situation.
    pub number: usize,
    /// What it is.
    pub kind: Kind,
    /// Index in [`Chart::tracks`].
    pub track: usize,
    /// Index in [`Chart::actors`].
    pub actor: usize,
    /// The other parties, indices in [`Chart::actors`].
    pub with: Vec<usize>,
    /// How strongly the actor is bound.
    pub modality: Modality,
    /// What it does to others.
    pub effect: Effect,
    /// How many answers of a decision can hold; `None` for what is no decision.
    pub choice: Option<Choice>,
    /// Of an outcome: whether what was asked for happens.
    pub tone: Option<Tone>,
    /// The text in the box.
    pub label: Text,
    /// Markdown for the step's own page.
    pub detail: Text,
    /// What it does not mean, Markdown.
    pub caveat: Option<Text>,
    /// Where it says so.
    pub basis: Vec<Basis>,
    /// Our reading, not said in so many words.
    pub inferred: bool,
    /// The ways out, indices in [`SituationGraph::ways`], as written.
    pub exits: Vec<usize>,
    /// The ways in, indices in [`SituationGraph::ways`].
    pub entries: Vec<usize>,
}

/// A way from one step to another.
#[derive(Debug, Clone)]
pub struct Way {
    /// `STEP-1`, `STEP-2`, …: the step it leaves and its place among the ways out.
    pub id: String,
    /// Index of the step it leaves.
    pub from: usize,
    /// Index of the step it leads to.
    pub to: usize,
    /// The answer of a decision, or a few words on the line.
    pub text: Option<Text>,
    /// May be left out.
    pub optional: bool,
    /// Leads back on purpose.
    pub looped: bool,
    /// Our reading.
    pub inferred: bool,
    /// Where it says so.
    pub basis: Vec<Basis>,
}

/// A place in a source that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The source.
    pub source: SourceId,
    /// The place in it.
    pub locator: Option<String>,
    /// True when we know the source from another one alone.
    pub not_seen: bool,
}

/// What an actor decides, in a sentence.
#[derive(Debug, Clone)]
pub struct Role {
    /// Index in [`Chart::actors`].
    pub actor: usize,
    /// Indices of the situations in which that is so.
    pub situations: Vec<usize>,
    /// The sentence, without the name of the actor.
    pub text: Text,
    /// Where it says so.
    pub basis: Vec<Basis>,
    /// Our reading.
    pub inferred: bool,
}

/// A row of the table of changes.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// Its id.
    pub id: ChangeId,
    /// What is compared.
    pub aspect: Text,
    /// How it is in each situation, in the order of [`Chart::situations`].
    pub values: Vec<Text>,
    /// Where it says so.
    pub basis: Vec<Basis>,
    /// Our reading.
    pub inferred: bool,
}
