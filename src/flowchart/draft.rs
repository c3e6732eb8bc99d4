//! A chart in one situation as it is written, before anyone knows whether its references lead
//! somewhere: steps and ways that the situation lacks are left out, overrides are applied.

use super::ids::{ActorId, SituationId};
use super::schema::{
    BasisFile, BranchFile, ChartFile, Choice, Effect, Kind, Modality, NextFile, NodeFile,
    OverrideFile, SituationFile, Text,
};
use crate::content::bibliography::LegalStatus;
use crate::content::ids::NodeId;
use crate::yaml::Spanned;

/// A situation with its steps in the order of the file.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub id: &'a Spanned<SituationId>,
    pub situation: &'a SituationFile,
    pub nodes: Vec<DraftNode<'a>>,
}

/// A step after overrides.
#[derive(Debug)]
pub(super) struct DraftNode<'a> {
    pub id: &'a Spanned<NodeId>,
    pub file: &'a NodeFile,
    pub actor: &'a Spanned<ActorId>,
    pub with: &'a [Spanned<ActorId>],
    pub modality: Modality,
    pub effect: Effect,
    pub choice: Option<Choice>,
    pub label: &'a Text,
    pub detail: &'a Text,
    pub caveat: Option<&'a Text>,
    pub basis: &'a [BasisFile],
    pub inferred: bool,
    pub exits: Vec<DraftExit<'a>>,
}

/// A way out of a step.
#[derive(Debug)]
pub(super) struct DraftExit<'a> {
    pub to: &'a Spanned<NodeId>,
    pub text: Option<&'a Text>,
    pub optional: bool,
    pub looped: bool,
    pub inferred: bool,
    pub basis: &'a [BasisFile],
}

impl Draft<'_> {
    /// Whether the law of this situation is still to come, and how sure that is.
    pub(super) fn pending(&self) -> Option<LegalStatus> {
        let pending =
            |status: &LegalStatus| matches!(status, LegalStatus::Proposed | LegalStatus::Adopted);
        self.situation.status.filter(pending)
    }

    /// Index of a step of this situation.
    pub(super) fn index_of(&self, id: &NodeId) -> Option<usize> {
        self.nodes.iter().position(|node| &node.id.value == id)
    }

    /// The ways out of each step as (number of the way, index of the target), for walks. Ways
    /// that lead nowhere are left out; the numbers count all ways in order.
    pub(super) fn exits(&self, with_loops: bool) -> Vec<Vec<(usize, usize)>> {
        let mut number = 0;
        let mut all = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let mut exits = Vec::new();
            for exit in &node.exits {
                if let Some(to) = self.index_of(exit.to).filter(|_| with_loops || !exit.looped) {
                    exits.push((number, to));
                }
                number += 1;
            }
            all.push(exits);
        }
        all
    }

    /// The indices of the starts, in the order of the file.
    pub(super) fn starts(&self) -> Vec<usize> {
        let is_start = |i: &usize| self.nodes[*i].file.kind.value == Kind::Start;
        (0..self.nodes.len()).filter(is_start).collect()
    }
}

/// The chart in each of its situations, in the order of the file.
pub(super) fn drafts(file: &ChartFile) -> Vec<Draft<'_>> {
    let situations = file.situations.iter();
    situations
        .map(|(id, situation)| Draft { id, situation, nodes: nodes(file, &id.value) })
        .collect()
}

fn nodes<'a>(file: &'a ChartFile, situation: &SituationId) -> Vec<DraftNode<'a>> {
    let here = file.nodes.iter().filter(|(_, node)| is_in(node.r#in.as_deref(), situation));
    here.map(|(id, node)| {
        let change = node.r#override.as_ref().and_then(|all| all.get(situation));
        draft_node(id, node, change, situation)
    })
    .collect()
}

fn is_in(list: Option<&[Spanned<SituationId>]>, situation: &SituationId) -> bool {
    list.is_none_or(|list| list.iter().any(|s| &s.value == situation))
}

fn draft_node<'a>(
    id: &'a Spanned<NodeId>,
    file: &'a NodeFile,
    change: Option<&'a OverrideFile>,
    situation: &SituationId,
) -> DraftNode<'a> {
    let choice = change.and_then(|c| c.choice.as_ref()).or(file.choice.as_ref()).map(|c| c.value);
    let decides = file.kind.value == Kind::Decision;
    DraftNode {
        id,
        file,
        actor: change.and_then(|c| c.actor.as_ref()).unwrap_or(&file.actor),
        with: change.and_then(|c| c.with.as_deref()).unwrap_or(&file.with),
        modality: change.and_then(|c| c.modality).or(file.modality).unwrap_or(Modality::None),
        effect: change.and_then(|c| c.effect).or(file.effect).unwrap_or(Effect::None),
        choice: decides.then_some(choice.unwrap_or(Choice::One)),
        label: change.and_then(|c| c.label.as_ref()).unwrap_or(&file.label),
        detail: change.and_then(|c| c.detail.as_ref()).unwrap_or(&file.detail),
        caveat: change.and_then(|c| c.caveat.as_ref()).or(file.caveat.as_ref()),
        basis: change.and_then(|c| c.basis.as_deref()).unwrap_or(&file.basis),
        inferred: change.and_then(|c| c.inferred).unwrap_or(file.inferred),
        exits: draft_exits(file, change, situation),
    }
}

fn draft_exits<'a>(
    file: &'a NodeFile,
    change: Option<&'a OverrideFile>,
    situation: &SituationId,
) -> Vec<DraftExit<'a>> {
    let next: &[NextFile] = change.and_then(|c| c.next.as_deref()).unwrap_or(&file.next);
    let branches: &[BranchFile] =
        change.and_then(|c| c.branches.as_deref()).unwrap_or(&file.branches);
    let next = next.iter().filter(|n| is_in(n.r#in.as_deref(), situation)).map(|n| DraftExit {
        to: &n.to,
        text: n.label.as_ref(),
        optional: n.optional,
        looped: n.r#loop,
        inferred: n.inferred,
        basis: &n.basis,
    });
    let branches = branches.iter().filter(|b| is_in(b.r#in.as_deref(), situation));
    let branches = branches.flat_map(|b| {
        b.to.0.iter().map(move |to| DraftExit {
            to,
            text: Some(&b.answer),
            optional: false,
            looped: b.r#loop,
            inferred: b.inferred,
            basis: &b.basis,
        })
    });
    next.chain(branches).collect()
}
