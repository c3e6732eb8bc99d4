//! Problems that only a drawing shows: F019, F021 and F028.

use rayon::prelude::*;

use super::graph::{Chart, ChartLanes, SituationGraph};
use super::outline::Outline;
use super::picture::{BetterLanes, LaneChoice, View, better_lanes, draw_with};
use super::words::ChartWords;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::kept::Kept;
use crate::language::Language;

/// Draws a chart in every situation, language and view, and reports what cannot be drawn and
/// lanes that would cross less in another order. `language` is that of the reasons; layouts that
/// were kept are not made again.
pub fn inspect(chart: &Chart, language: Language, kept: Option<&dyn Kept>, sink: &mut Sink) {
    let found = chart.situations.par_iter().map(|situation| {
        let mut sink = Sink::new();
        inspect_in(chart, situation, language, kept, &mut sink);
        sink
    });
    found.collect::<Vec<_>>().into_iter().for_each(|found| sink.append(found));
}

fn inspect_in(
    chart: &Chart,
    situation: &SituationGraph,
    language: Language,
    kept: Option<&dyn Kept>,
    sink: &mut Sink,
) {
    let outlines = chart.title.languages();
    let outlines = outlines.map(|language| (language, Outline::new(chart, situation, language)));
    let outlines: Vec<(Language, Outline)> = outlines.collect();
    let ways: Vec<(&(Language, Outline), View)> =
        outlines.iter().flat_map(|outline| View::ALL.map(|view| (outline, view))).collect();
    let drawn = ways.into_par_iter().map(|(outline, view)| {
        (outline, view, draw_with(&outline.1, view, LaneChoice::Authored, kept))
    });
    let mut better = None;
    for ((text_language, outline), view, picture) in drawn.collect::<Vec<_>>() {
        match picture {
            Ok(picture) if better.is_none() && view == View::Lanes && !outline.lanes_free => {
                better = Some(better_lanes(&picture, kept));
            }
            Ok(_) => {}
            Err(error) => {
                sink.report(
                    not_drawn(chart, view, &error.reason(ChartWords(language)), language)
                        .arg("situation", situation.situation.id.as_str())
                        .arg("language", text_language.tag()),
                );
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

/// A view that cannot be drawn: without the lanes there is no file; another may be missing.
fn not_drawn(chart: &Chart, view: View, reason: &str, language: Language) -> Diagnostic {
    let code = match view {
        View::Lanes => codes::CHART_NOT_DRAWN,
        View::Compact | View::Column => codes::CHART_VIEW_LEFT_OUT,
    };
    Diagnostic::at(code, chart.id.span)
        .arg("view", ChartWords(language).get(&format!("view-{}", view.name())))
        .arg("reason", reason)
}

/// The better order with the actors who have no lane in this situation, after the others.
fn whole_order(chart: &Chart, situation: &SituationGraph, better: &BetterLanes) -> String {
    let idle = |actor: &usize| !situation.nodes.iter().any(|node| node.actor == *actor);
    let others =
        (0..chart.actors.len()).filter(idle).map(|actor| chart.actors[actor].id.to_string());
    better.lanes.iter().cloned().chain(others).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::picture::draw;
    use super::*;
    use crate::flowchart::fixtures::{edited, resolved, sound};

    #[test]
    fn a_sound_chart_can_be_drawn_in_every_way() {
        let mut sink = Sink::new();
        inspect(&sound(), Language::Nl, None, &mut sink);
        assert_eq!(sink.found(), []);
    }

    /// Steps whose ways cross in the order a, b, c, d, whatever row they stand in.
    fn mixed(order: &str) -> String {
        const STEPS: [(&str, &[usize]); 10] = [
            ("c", &[1, 3, 4, 5]),
            ("d", &[2, 8]),
            ("d", &[]),
            ("d", &[7]),
            ("a", &[]),
            ("b", &[6]),
            ("d", &[9]),
            ("a", &[]),
            ("b", &[]),
            ("d", &[]),
        ];
        let mut steps = String::new();
        for (i, (actor, to)) in STEPS.into_iter().enumerate() {
            let kind = match (i, to) {
                (0, _) => "start",
                (_, []) => "outcome",
                _ => "step",
            };
            let ways: Vec<String> = to.iter().map(|to| format!("{{to: s{to}}}")).collect();
            let way = match to {
                [] => String::new(),
                _ => format!("    next: [{}]\n", ways.join(", ")),
            };
            steps.push_str(&format!(
                "  s{i}:\n    kind: {kind}\n    track: werk\n    actor: {actor}\n    label: {{nl: S, en: S}}\n    detail: {{nl: S, en: S}}\n{way}"
            ));
        }
        let head = crate::flowchart::fixtures::SOUND.split("tracks:").next().unwrap_or_default();
        let actor = |id: &str| format!("  {id}: {{label: {{nl: Actor, en: Actor}}}}\n");
        let actors: String = ["a", "b", "c", "d"].map(actor).concat();
        format!(
            "{head}tracks:\n  werk: {{label: {{nl: Werk, en: Work}}}}\nactors:\n{actors}lane_order: [{order}]\nnodes:\n{steps}"
        )
    }

    #[test]
    fn f019_another_order_of_the_lanes_crosses_less() {
        let (chart, found) = resolved(&mixed("a, b, c, d"));
        assert_eq!(found, [] as [&str; 0]);
        let chart = chart.expect("a chart");
        let mut sink = Sink::new();
        inspect(&chart, Language::Nl, None, &mut sink);
        for diagnostic in sink.found() {
            assert_eq!(diagnostic.code, codes::CHART_LANE_ORDER);
            for language in Language::ALL {
                assert!(crate::diagnostics::Words::new(language).help(diagnostic).is_some());
            }
        }
        let order = |chart: &Chart| {
            let outline = Outline::new(chart, chart.default_situation(), Language::Nl);
            let picture =
                draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
            (picture.crossings(), better_lanes(&picture, None))
        };
        let (authored, better) = order(&chart);
        assert!(!sink.found().is_empty());
        let better = better.expect("a better order");
        assert!(better.crossings < authored && better.authored == authored);
        let (again, _) = order(&resolved(&mixed(&better.lanes.join(", "))).0.expect("a chart"));
        assert_eq!(again, better.crossings);
    }

    #[test]
    fn f021_a_chart_that_is_too_large_is_refused_with_a_reason() {
        let mut chain = String::new();
        for i in 0..1100 {
            chain.push_str(&format!(
                "  s{i}:\n    kind: step\n    track: werk\n    actor: minister\n    label: {{nl: S, en: S}}\n    detail: {{nl: S, en: S}}\n    next: [{{to: s{}}}]\n",
                i + 1
            ));
        }
        chain.push_str("  s1100:\n    kind: outcome\n    track: werk\n    actor: minister\n    label: {nl: S, en: S}\n    detail: {nl: S, en: S}\n  persoon:\n");
        let edits = [
            ("  persoon:\n", &*chain),
            ("to: vragen, loop: false", "to: s0}\n      - {to: vragen"),
        ];
        let (chart, _) = resolved(&edited(&edits));
        let mut sink = Sink::new();
        inspect(&chart.expect("a chart"), Language::Nl, None, &mut sink);
        assert!(!sink.found().is_empty());
        for diagnostic in sink.found() {
            let codes = [codes::CHART_NOT_DRAWN, codes::CHART_VIEW_LEFT_OUT];
            assert!(codes.contains(&diagnostic.code));
            let title = crate::diagnostics::Words::new(Language::Nl).title(diagnostic);
            assert!(title.contains("stappen is te veel"), "{title}");
        }
    }
}
