//! What differs between two situations of a chart.

use super::graph::{ChangeRow, Chart, Node, SituationGraph, Way};
use super::mark::Mark;
use super::schema::Text;
use crate::content::ids::NodeId;

/// What differs between two situations.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    /// Steps that only the second has.
    pub added: Vec<&'a Node>,
    /// Steps that only the first has.
    pub removed: Vec<&'a Node>,
    /// Steps that both have and that differ.
    pub changed: Vec<ChangedNode<'a>>,
    /// The rows that the authors wrote; a value per situation of the chart.
    pub rows: &'a [ChangeRow],
}

/// A step that differs between two situations.
#[derive(Debug, Clone)]
pub struct ChangedNode<'a> {
    /// The step in the first situation.
    pub before: &'a Node,
    /// The step in the second.
    pub after: &'a Node,
    /// What differs, in the order of the schema.
    pub aspects: Vec<Aspect>,
    /// Ways out that only the first has.
    pub removed: Vec<&'a Way>,
    /// Ways out that only the second has.
    pub added: Vec<&'a Way>,
}

/// Something about a step that can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Who acts.
    Actor,
    /// The other party.
    With,
    /// How strongly the actor is bound.
    Modality,
    /// What it does to others.
    Effect,
    /// The text in the box.
    Label,
    /// The explanation.
    Detail,
    /// What it does not mean.
    Caveat,
    /// Where it says so.
    Basis,
    /// Whether it is our reading.
    Inferred,
    /// How many answers can hold.
    Choice,
    /// The ways out.
    Ways,
}

impl Aspect {
    /// The name for programs and for looking up words.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Actor => "actor",
            Aspect::With => "with",
            Aspect::Modality => "modality",
            Aspect::Effect => "effect",
            Aspect::Label => "label",
            Aspect::Detail => "detail",
            Aspect::Caveat => "caveat",
            Aspect::Basis => "basis",
            Aspect::Inferred => "inferred",
            Aspect::Choice => "choice",
            Aspect::Ways => "ways",
        }
    }
}

impl Difference<'_> {
    /// True when the drawings do not differ.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Compares two situations of a chart.
pub fn difference<'a>(
    chart: &'a Chart,
    before: &'a SituationGraph,
    after: &'a SituationGraph,
) -> Difference<'a> {
    let only = |these: &'a SituationGraph, those: &SituationGraph| -> Vec<&'a Node> {
        these.nodes.iter().filter(|node| those.index_of(&node.id).is_none()).collect()
    };
    let both = after
        .nodes
        .iter()
        .filter_map(|node| Some((&before.nodes[before.index_of(&node.id)?], node)));
    Difference {
        added: only(after, before),
        removed: only(before, after),
        changed: both.filter_map(|(old, new)| changed(before, old, after, new)).collect(),
        rows: &chart.changes,
    }
}

/// How a step differs between a situation and the default one; it need not be in either. The
/// default situation has no marks.
pub(super) fn mark(chart: &Chart, situation: &SituationGraph, node: &Node) -> Option<Mark> {
    let default = chart.default_situation();
    if default.situation.id == situation.situation.id {
        return None;
    }
    // The node may be of a united graph, where the ways have other indices.
    let Some(here) = situation.index_of(&node.id) else { return Some(Mark::Removed) };
    let here = &situation.nodes[here];
    match default.index_of(&node.id) {
        None => Some(Mark::Added),
        Some(old) => changed(default, &default.nodes[old], situation, here).map(|_| Mark::Changed),
    }
}

/// How a way of `united` differs between a situation and the default one. The ways of a step that
/// is new say nothing more.
pub(super) fn way_mark(
    chart: &Chart,
    situation: &SituationGraph,
    united: &SituationGraph,
    way: &Way,
) -> Option<Mark> {
    let default = chart.default_situation();
    if default.situation.id == situation.situation.id {
        return None;
    }
    let there = |graph: &SituationGraph| {
        let from = graph.index_of(&united.nodes[way.from].id)?;
        let mut exits = graph.nodes[from].exits.iter();
        Some(exits.any(|exit| same_way(united, way, graph, &graph.ways[*exit])))
    };
    match (there(default), there(situation)) {
        (_, None | Some(false)) => Some(Mark::Removed),
        (Some(false), _) => Some(Mark::Added),
        (None | Some(true), _) => None,
    }
}

fn changed<'a>(
    before: &'a SituationGraph,
    old: &'a Node,
    after: &'a SituationGraph,
    new: &'a Node,
) -> Option<ChangedNode<'a>> {
    let without = |these: &'a SituationGraph,
                   node: &'a Node,
                   those: &SituationGraph,
                   other: &Node|
     -> Vec<&'a Way> {
        let ways = node.exits.iter().map(|way| &these.ways[*way]);
        let there =
            |way: &Way| other.exits.iter().any(|o| same_way(these, way, those, &those.ways[*o]));
        ways.filter(|way| !there(way)).collect()
    };
    let removed = without(before, old, after, new);
    let added = without(after, new, before, old);
    let mut aspects = aspects(old, new);
    if !removed.is_empty() || !added.is_empty() {
        aspects.push(Aspect::Ways);
    }
    (!aspects.is_empty()).then_some(ChangedNode {
        before: old,
        after: new,
        aspects,
        removed,
        added,
    })
}

fn aspects(old: &Node, new: &Node) -> Vec<Aspect> {
    let caveats_differ = match (&old.caveat, &new.caveat) {
        (Some(old), Some(new)) => !same_text(old, new),
        (old, new) => old.is_some() != new.is_some(),
    };
    let all = [
        (Aspect::Actor, old.actor != new.actor),
        (Aspect::With, old.with != new.with),
        (Aspect::Modality, old.modality != new.modality),
        (Aspect::Effect, old.effect != new.effect),
        (Aspect::Label, !same_text(&old.label, &new.label)),
        (Aspect::Detail, !same_text(&old.detail, &new.detail)),
        (Aspect::Caveat, caveats_differ),
        (Aspect::Basis, old.basis != new.basis),
        (Aspect::Inferred, old.inferred != new.inferred),
        (Aspect::Choice, old.choice != new.choice),
    ];
    all.into_iter().filter_map(|(aspect, differs)| differs.then_some(aspect)).collect()
}

/// The same words; where they are written does not matter.
fn same_text(a: &Text, b: &Text) -> bool {
    a.iter().all(|(language, text)| text.value == b[language].value)
}

/// The same words, remarks and target.
pub(super) fn same_way(
    these: &SituationGraph,
    way: &Way,
    those: &SituationGraph,
    other: &Way,
) -> bool {
    let target = |graph: &SituationGraph, way: &Way| -> NodeId { graph.nodes[way.to].id.clone() };
    let same_words = match (&way.text, &other.text) {
        (Some(a), Some(b)) => same_text(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    same_words
        && target(these, way) == target(those, other)
        && (way.optional, way.looped, way.inferred)
            == (other.optional, other.looped, other.inferred)
}
