//! Whether everything of a model stands in the chart that was made of it.

use std::collections::BTreeMap;

use super::model::{Model, StepModel, WayModel};
use crate::flowchart::Chart;
use crate::flowchart::graph::{Node, SituationGraph, Way};
use crate::language::Language;

/// True when the chart has every step, way and actor of the model, with the words in the language
/// of the file, and no others.
pub fn has_arrived(model: &Model, language: Language, chart: &Chart) -> bool {
    let graph = chart.default_situation();
    let mut ways: BTreeMap<&str, Vec<&WayModel>> = BTreeMap::new();
    for way in &model.ways {
        ways.entry(&way.from).or_default().push(way);
    }
    let nodes: BTreeMap<&str, &Node> = graph.nodes.iter().map(|n| (n.id.as_str(), n)).collect();
    let says = |step: &StepModel| {
        let ways = ways.get(step.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        nodes.get(step.id.as_str()).is_some_and(|node| {
            chart.actors.get(node.actor).is_some_and(|actor| actor.id.as_str() == step.actor)
                && is(step.label.as_deref(), Some(&node.label[language]))
                && leads(ways, node, graph, language)
        })
    };
    let acts = model.actors.iter().zip(&chart.actors).all(|(told, actor)| {
        told.id == actor.id.as_str() && is(told.label.as_deref(), Some(&actor.label[language]))
    });
    model.id == chart.id.as_str()
        && is(model.title.as_deref(), Some(&chart.title[language]))
        && is(model.summary.as_deref(), Some(&chart.summary[language]))
        && acts
        && model.actors.len() == chart.actors.len()
        && model.steps.len() == graph.nodes.len()
        && model.ways.len() == graph.ways.len()
        && model.steps.iter().all(says)
}

/// True when what the model says is said; where it says nothing, anything may stand.
fn is(told: Option<&str>, said: Option<&str>) -> bool {
    told.is_none() || told == said
}

/// True when a step leads where the model says, in the same order.
fn leads(ways: &[&WayModel], node: &Node, graph: &SituationGraph, language: Language) -> bool {
    let same = |told: &WayModel, way: &Way| {
        let text = way.text.as_ref().map(|text| text[language].as_str());
        graph.nodes.get(way.to).is_some_and(|to| to.id.as_str() == told.to)
            && told.looped == way.looped
            && is(told.answer.as_deref(), text)
    };
    let exits: Vec<&Way> = node.exits.iter().filter_map(|at| graph.ways.get(*at)).collect();
    exits.len() == ways.len() && ways.iter().zip(exits).all(|(told, way)| same(told, way))
}
