//! What a situation adds to the default one and takes away from it.

use super::super::context::{ComparedStep, ComparisonText};
use super::drawings::Drawn;
use super::shown::{Shown, step_route};
use super::text::{adopted, basis};
use crate::content::bibliography::Pending;
use crate::flowchart::graph::Node;
use crate::flowchart::{Mark, Outline, difference};
use crate::guide::Route;
use crate::render::pages::framer::Framer;

/// The comparison of a situation with the default one; none when there is nothing to say.
pub(super) fn text(framer: Framer<'_>, drawn: &Drawn<'_>, route: &Route) -> Option<ComparisonText> {
    let shown = drawn.shown;
    let outline = shown.compared.as_ref()?;
    let situation = outline.situation.as_ref()?;
    Some(ComparisonText {
        situation: situation.id.clone(),
        label: situation.name(outline.words()),
        proposed: situation.pending == Some(Pending::Proposed),
        adopted: adopted(framer, situation.pending),
        downloads: vec![drawn.comparison_link(framer.guide, route)],
        steps: steps(framer, shown, outline, route),
    })
}

/// The steps that differ: what is new, then what is another, then what is gone.
fn steps(framer: Framer<'_>, shown: &Shown, outline: &Outline, route: &Route) -> Vec<ComparedStep> {
    let chart = &framer.guide.charts[shown.chart].chart;
    let default = chart.default_situation();
    let found = difference(chart, default, &chart.situations[shown.situation]);
    let row = |mark: Mark, node: &Node, aspects: Vec<&'static str>| {
        let step = outline.steps.iter().find(|step| step.id == node.id.as_str());
        ComparedStep {
            mark: mark.name(),
            number: step.map(|step| step.number.to_string()),
            label: node.label[framer.language].value.clone(),
            actor: chart.actors[node.actor].label[framer.language].value.clone(),
            href: step_route(framer.guide, shown, node.id.as_str()).href_from(route, None),
            aspects,
            basis: basis(framer, &node.basis, route),
            inferred: node.inferred,
        }
    };
    let added = found.added.iter().map(|node| row(Mark::Added, node, Vec::new()));
    let changed = found.changed.iter().map(|change| {
        let aspects = change.aspects.iter().map(|aspect| aspect.name()).collect();
        row(Mark::Changed, change.after, aspects)
    });
    let removed = found.removed.iter().map(|node| row(Mark::Removed, node, Vec::new()));
    added.chain(changed).chain(removed).collect()
}
