//! A file of `diagrams/` as it is written.

use std::borrow::Cow;

use schemars::{Schema, SchemaGenerator, json_schema};

use super::ids::{ActorId, ChangeId, SituationId, TrackId};
use crate::content::bibliography::LegalStatus;
use crate::content::ids::{ChartId, NodeId, SourceId};
use crate::content::ledger::Version;
use crate::diagnostics::Sink;
use crate::language::LanguageMap;
use crate::yaml::{Data, Date, FromYaml, Node, OrderedMap, ScalarKind, Spanned};
use crate::{choices, record};

/// A text in both languages, each with its place.
pub type Text = LanguageMap<Spanned<String>>;

record! {
    /// A flowchart: who does what in which order, in one or more legal situations.
    pub struct ChartFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The id, equal to the name of the file.
        pub id: Spanned<ChartId>,
        /// The title.
        pub title: Text,
        /// One or two sentences on what the chart shows.
        pub summary: Text,
        /// Whom it covers.
        pub scope: Text,
        /// The day of the state of affairs that it shows.
        pub as_of: Date,
        /// The ledger, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// The legal variants of the chart.
        pub situations: Spanned<OrderedMap<SituationId, SituationFile>>,
        /// The parts with starts of their own.
        pub tracks: OrderedMap<TrackId, TrackFile>,
        /// Who acts; each is a lane.
        pub actors: OrderedMap<ActorId, ActorFile>,
        /// The lanes from left to right, or `auto`.
        pub lane_order: Spanned<LaneOrder>,
        /// The steps by id.
        pub nodes: OrderedMap<NodeId, NodeFile>,
        /// Rows for the table of what changes between the situations.
        pub changes: Vec<ChangeFile>,
        /// In a sentence each, what the actors decide: what readers get first.
        pub roles: Vec<RoleFile>,
    }
}

record! {
    /// A legal variant of the chart.
    pub struct SituationFile {
        /// Its name.
        pub label: Text,
        /// True for the one that readers get first.
        pub default: bool,
        /// Whether the law of this situation holds; in force when absent.
        pub status: Option<LegalStatus>,
        /// The day from which the law of this situation holds, when it holds or was adopted.
        pub from: Option<Spanned<Date>>,
        /// The source of the law that makes this situation.
        pub source: Option<Spanned<SourceId>>,
    }
}

record! {
    /// A part of the chart with starts of its own.
    pub struct TrackFile {
        /// Its name.
        pub label: Text,
    }
}

record! {
    /// Someone who acts.
    pub struct ActorFile {
        /// The full name.
        pub label: Text,
        /// The name at the head of a lane; the full name when absent.
        pub short: Option<Text>,
    }
}

choices! {
    /// What a step is.
    pub enum Kind {
        /// Where a track begins.
        Start = "start",
        /// Something that is done.
        Step = "step",
        /// A question with answers.
        Decision = "decision",
        /// Where it ends.
        Outcome = "outcome",
        /// It goes on elsewhere: another chart or section, which the detail links to.
        Link = "link",
    }
}

choices! {
    /// How strongly an actor is bound to take a step.
    pub enum Modality {
        /// It is a duty.
        Must = "must",
        /// It is forbidden.
        MustNot = "must-not",
        /// It is allowed or possible.
        May = "may",
        /// It is announced: the actor says that it will.
        Will = "will",
        /// The source says none of these.
        None = "none",
    }
}

choices! {
    /// What a step does to others.
    pub enum Effect {
        /// It binds.
        Binding = "binding",
        /// It is advice.
        Advice = "advice",
        /// It is decided independently of the actor before.
        Independent = "independent",
        /// The choice stays with the actor.
        OwnChoice = "own-choice",
        /// None of these.
        None = "none",
    }
}

choices! {
    /// How many answers of a decision can hold.
    pub enum Choice {
        /// Exactly one.
        One = "one",
        /// Several can hold together.
        Any = "any",
        /// The source does not say.
        Unstated = "unstated",
    }
}

choices! {
    /// Whether what was asked for happens in the end.
    pub enum Tone {
        /// It goes ahead: it is allowed, or nothing stands in its way.
        GoesAhead = "goes-ahead",
        /// It does not: it is refused, forbidden or given up.
        Stops = "stops",
    }
}

record! {
    /// A place in a source.
    pub struct BasisFile {
        /// The source.
        pub source: Spanned<SourceId>,
        /// The place in it: paragraph, article, page.
        pub locator: Option<Spanned<String>>,
    }
}

record! {
    /// A step.
    pub struct NodeFile {
        /// What it is.
        pub kind: Spanned<Kind>,
        /// The part of the chart that it belongs to.
        pub track: Spanned<TrackId>,
        /// Who acts.
        pub actor: Spanned<ActorId>,
        /// The other party.
        pub with: Vec<Spanned<ActorId>>,
        /// How strongly the actor is bound to take it.
        pub modality: Option<Modality>,
        /// What it does to others.
        pub effect: Option<Effect>,
        /// Of an outcome: whether what was asked for happens; neither when absent.
        pub tone: Option<Spanned<Tone>>,
        /// The text in the box.
        pub label: Text,
        /// The text on the step's own page, Markdown.
        pub detail: Text,
        /// What the step does not mean, Markdown.
        pub caveat: Option<Text>,
        /// Where it says so.
        pub basis: Vec<BasisFile>,
        /// True when this is our reading, not said in so many words.
        pub inferred: bool,
        /// The situations that have this step; all when absent.
        pub r#in: Option<Vec<Spanned<SituationId>>>,
        /// What differs in a situation.
        pub r#override: Option<OrderedMap<SituationId, OverrideFile>>,
        /// What follows on a start or step.
        pub next: Vec<NextFile>,
        /// How many answers of a decision can hold; exactly one when absent.
        pub choice: Option<Spanned<Choice>>,
        /// The answers of a decision.
        pub branches: Vec<BranchFile>,
    }
}

record! {
    /// What differs in one situation; what is not given stays.
    pub struct OverrideFile {
        /// Who acts.
        pub actor: Option<Spanned<ActorId>>,
        /// The other party.
        pub with: Option<Vec<Spanned<ActorId>>>,
        /// How strongly the actor is bound to take it.
        pub modality: Option<Modality>,
        /// What it does to others.
        pub effect: Option<Effect>,
        /// The text in the box.
        pub label: Option<Text>,
        /// The text on the step's own page, Markdown.
        pub detail: Option<Text>,
        /// What the step does not mean, Markdown.
        pub caveat: Option<Text>,
        /// Where it says so.
        pub basis: Option<Vec<BasisFile>>,
        /// True when this is our reading.
        pub inferred: Option<bool>,
        /// What follows.
        pub next: Option<Vec<NextFile>>,
        /// How many answers can hold.
        pub choice: Option<Spanned<Choice>>,
        /// The answers.
        pub branches: Option<Vec<BranchFile>>,
    }
}

record! {
    /// What follows on a start or step.
    pub struct NextFile {
        /// The step that follows.
        pub to: Spanned<NodeId>,
        /// A few words on the line.
        pub label: Option<Text>,
        /// True when this way may be left out.
        pub optional: bool,
        /// True when this way leads back on purpose.
        pub r#loop: bool,
        /// The situations that have this way; all when absent.
        pub r#in: Option<Vec<Spanned<SituationId>>>,
        /// Where it says so.
        pub basis: Vec<BasisFile>,
        /// True when this is our reading.
        pub inferred: bool,
    }
}

record! {
    /// An answer of a decision.
    pub struct BranchFile {
        /// The answer.
        pub answer: Text,
        /// The step that follows, or a list of steps that all follow.
        pub to: Targets,
        /// True when this way leads back on purpose.
        pub r#loop: bool,
        /// The situations that have this answer; all when absent.
        pub r#in: Option<Vec<Spanned<SituationId>>>,
        /// Where it says so.
        pub basis: Vec<BasisFile>,
        /// True when this is our reading.
        pub inferred: bool,
    }
}

record! {
    /// A row of the table of what changes between the situations.
    pub struct ChangeFile {
        /// The id of the row.
        pub id: Spanned<ChangeId>,
        /// What is compared.
        pub aspect: Text,
        /// How it is in each situation.
        pub values: Spanned<OrderedMap<SituationId, Text>>,
        /// Where it says so.
        pub basis: Vec<BasisFile>,
        /// True when this is our reading.
        pub inferred: bool,
    }
}

record! {
    /// What an actor decides, in a sentence.
    pub struct RoleFile {
        /// Who acts.
        pub actor: Spanned<ActorId>,
        /// The situations in which that is so; all when absent.
        pub r#in: Option<Vec<Spanned<SituationId>>>,
        /// The sentence, without the name of the actor.
        pub text: Text,
        /// Where it says so.
        pub basis: Vec<BasisFile>,
        /// True when this is our reading.
        pub inferred: bool,
    }
}

/// Where an answer leads: to one step, or to several that all follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Targets(pub Vec<Spanned<NodeId>>);

impl FromYaml for Targets {
    const EXPECTED: &'static str = "kind-list";
    fn read(node: &Node, sink: &mut Sink) -> Option<Targets> {
        match node.data {
            Data::List(_) => Vec::read(node, sink).map(Targets),
            _ => Spanned::read(node, sink).map(|one| Targets(vec![one])),
        }
    }
}

impl schemars::JsonSchema for Targets {
    fn schema_name() -> Cow<'static, str> {
        "Targets".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<NodeId>();
        let several = generator.subschema_for::<Vec<NodeId>>();
        json_schema!({
            "description": "The step that follows, or a list of steps that all follow.",
            "anyOf": [one, several],
        })
    }
}

/// The order of the lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaneOrder {
    /// The tool looks for the order with the fewest crossings.
    Auto,
    /// As written, from left to right.
    Listed(Vec<Spanned<ActorId>>),
}

impl FromYaml for LaneOrder {
    const EXPECTED: &'static str = "kind-list";
    fn read(node: &Node, sink: &mut Sink) -> Option<LaneOrder> {
        if let Data::Scalar(text, ScalarKind::Text) = &node.data
            && text == "auto"
        {
            return Some(LaneOrder::Auto);
        }
        Vec::read(node, sink).map(LaneOrder::Listed)
    }
}

impl schemars::JsonSchema for LaneOrder {
    fn schema_name() -> Cow<'static, str> {
        "LaneOrder".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let listed = generator.subschema_for::<Vec<ActorId>>();
        json_schema!({
            "description": "The lanes from left to right, or auto.",
            "anyOf": [{ "const": "auto" }, listed],
        })
    }
}
