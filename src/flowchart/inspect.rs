//! Problems that only a drawing shows: F019 and F021.

use super::graph::{Chart, ChartLanes, SituationGraph};
use super::outline::Outline;
use super::picture::{BetterLanes, LaneChoice, View, better_lanes, draw};
use super::words::ChartWords;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;

/// Draws a chart in every situation, language and view, and reports what cannot be drawn and
/// lanes that would cross less in another order. `language` is that of the reasons.
pub fn inspect(chart: &Chart, language: Language, sink: &mut Sink) {
    for situation in &chart.situations {
        let mut better = None;
        for text_language in Language::ALL {
            let outline = Outline::new(chart, situation, text_language);
            for view in View::ALL {
                match draw(&outline, view, LaneChoice::Authored) {
                    Ok(picture)
                        if better.is_none() && view == View::Lanes && !outline.lanes_free =>
                    {
                        better = Some(better_lanes(&picture));
                    }
                    Ok(_) => {}
                    Err(error) => {
                        let words = ChartWords(language);
                        sink.report(
                            Diagnostic::at(codes::CHART_NOT_DRAWN, chart.id.span)
                                .arg("view", words.get(&format!("view-{}", view.name())))
                                .arg("situation", situation.situation.id.as_str())
                                .arg("language", text_language.tag())
                                .arg("reason", error.reason(words)),
                        );
                    }
                }
            }
        }
        if let (Some(Some(better)), ChartLanes::Listed { span, .. }) = (better, &chart.lane_order) {
            sink.report(
                Diagnostic::at(codes::CHART_LANE_ORDER, *span)
                    .arg("crossings", better.authored)
                    .arg("fewer", better.crossings)
                    .arg("situation", situation.situation.id.as_str())
                    .arg("order", whole_order(chart, situation, &better)),
            );
        }
    }
}

/// The better order with the actors who have no lane in this situation, after the others.
fn whole_order(chart: &Chart, situation: &SituationGraph, better: &BetterLanes) -> String {
    let idle = |actor: &usize| !situation.nodes.iter().any(|node| node.actor == *actor);
    let others =
        (0..chart.actors.len()).filter(idle).map(|actor| chart.actors[actor].id.to_string());
    better.lanes.iter().cloned().chain(others).collect::<Vec<_>>().join(", ")
}
