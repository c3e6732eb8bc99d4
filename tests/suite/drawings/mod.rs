//! Eight graphs that are hard to draw, each for a reason of its own, and our own chart: what no
//! drawing may have, and how good each has to be.
//!
//! The limits are those of a trial layout with strict lanes and 14 px text, plus a tenth. Ours
//! has to be within them in the order of the lanes that the authors chose and, in the second row,
//! in the order that the program finds.

mod measure;

use std::fs;
use std::path::Path;

use super::content::guide;
use leidraad::flowchart::{LaneChoice, Outline, Variant, View, draw, import};
use leidraad::language::Language;
use measure::{Drawing, squeezed};

/// Most crossings, bends for a hundred edges, pixels of edge, square pixels of canvas.
type Limits = (usize, usize, i32, i64);

const GRAPHS: [(&str, Limits, Limits); 8] = [
    ("g1-small-tree", (0, 73, 1060, 511_000), (0, 57, 940, 509_000)),
    ("g2-escalation-20", (0, 110, 7930, 2_699_000), (0, 120, 6620, 2_725_000)),
    ("g3-large-60", (10, 196, 46_010, 11_728_000), (3, 197, 39_420, 11_497_000)),
    ("g4-long-labels", (0, 60, 3560, 2_058_000), (0, 60, 3560, 2_058_000)),
    ("g5-loops-back", (3, 241, 6720, 1_331_000), (1, 203, 6220, 1_241_000)),
    ("g6-fanout-12", (0, 209, 31_340, 1_458_000), (0, 209, 29_920, 1_458_000)),
    ("g7-long-skips", (1, 172, 6960, 1_094_000), (1, 155, 6390, 1_053_000)),
    // The first row keeps its distance from the heads of the lanes, which the trial layout did not.
    ("g8-two-components", (1, 120, 1870, 489_000), (0, 109, 1200, 470_000)),
];

fn graph(name: &str) -> (String, Outline) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/graphs/{name}.json"));
    let text = fs::read_to_string(path).expect("a graph");
    let outline = import(&text).expect("a graph that can be read");
    (text, outline)
}

fn drawn(outline: &Outline, view: View, lanes: LaneChoice) -> Drawing {
    let picture = draw(outline, view, lanes).unwrap_or_else(|e| panic!("{}: {e}", outline.id));
    Drawing::read(&picture.svg(Variant::Standalone, &|id| format!("#{id}")))
}

fn assert_within(name: &str, drawing: &Drawing, limits: Limits) {
    assert_eq!(drawing.breaches(), [] as [&str; 0], "{name}");
    let (crossings, bends, length, area) = limits;
    let quality = drawing.quality();
    assert!(quality.crossings <= crossings, "{name}: {quality:?}");
    assert!(quality.bends * 100 <= bends * quality.edges, "{name}: {quality:?}");
    assert!(quality.length <= length, "{name}: {quality:?}");
    assert!(quality.area <= area, "{name}: {quality:?}");
    assert_eq!(quality.tight, 0, "{name}: {quality:?}");
}

#[test]
fn hard_graphs_are_drawn_well_in_the_order_of_lanes_that_was_chosen() {
    for (name, limits, _) in GRAPHS {
        let (_, outline) = graph(name);
        assert_within(name, &drawn(&outline, View::Lanes, LaneChoice::Authored), limits);
    }
}

#[test]
fn hard_graphs_are_drawn_better_when_the_order_of_lanes_is_free() {
    for (name, _, limits) in GRAPHS {
        let (_, outline) = graph(name);
        assert_within(name, &drawn(&outline, View::Lanes, LaneChoice::Auto), limits);
    }
}

#[test]
fn hard_graphs_fit_the_column_of_a_page_without_lanes() {
    for (name, ..) in GRAPHS {
        let (_, outline) = graph(name);
        let drawing = drawn(&outline, View::Compact, LaneChoice::Authored);
        assert_eq!(drawing.breaches(), [] as [&str; 0], "{name}");
        assert!(drawing.width() <= 672, "{name}: {} px wide", drawing.width());
    }
}

#[test]
fn a_drawing_has_every_step_way_and_word_of_its_graph() {
    for (name, ..) in GRAPHS {
        let (text, outline) = graph(name);
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let list = |key: &str| json[key].as_array().expect("a list").clone();
        let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let mut steps: Vec<_> =
            list("nodes").iter().map(|n| (word(&n["id"]), squeezed(&word(&n["label"])))).collect();
        let mut ways: Vec<_> = list("edges")
            .iter()
            .map(|e| (word(&e["from"]), word(&e["to"]), squeezed(&word(&e["label"]))))
            .collect();
        steps.sort();
        ways.sort();
        for view in View::ALL {
            let drawing = drawn(&outline, view, LaneChoice::Authored);
            let (mut there, mut lines) = (drawing.texts(), drawing.ways());
            there.sort();
            lines.sort();
            assert_eq!(there, steps, "{name}");
            assert_eq!(lines, ways, "{name}");
        }
    }
}

#[test]
fn the_charts_of_the_guide_are_drawn_without_a_fault_in_both_languages_and_all_situations() {
    let mut drawn_charts = 0;
    for chart in &guide().charts {
        for situation in &chart.situations {
            for language in Language::ALL {
                let comparison = Outline::comparison(chart, situation, language);
                for outline in [Outline::new(chart, situation, language), comparison] {
                    for view in View::ALL {
                        let drawing = drawn(&outline, view, LaneChoice::Authored);
                        assert_eq!(drawing.breaches(), [] as [&str; 0]);
                        let quality = drawing.quality();
                        assert_eq!((quality.crossings, quality.tight), (0, 0), "{quality:?}");
                        assert!(view == View::Lanes || drawing.width() <= 672);
                        drawn_charts += 1;
                    }
                }
            }
        }
    }
    assert!(drawn_charts >= 16);
}

/// The measure itself: each fault is seen when it is there.
#[test]
fn the_measure_sees_every_fault() {
    let node = |id: &str, x: i32, y: i32| {
        format!(
            "<g class=\"node\" data-id=\"{id}\" data-lane=\"l\"><rect class=\"shape\" x=\"{x}\" y=\"{y}\" width=\"80\" height=\"40\"/><text>{id}</text></g>"
        )
    };
    let edge = |id: &str, from: &str, to: &str, d: &str, tip: &str| {
        format!(
            "<g class=\"edge\" data-id=\"{id}\" data-from=\"{from}\" data-to=\"{to}\"><path class=\"line\" d=\"{d}\"/><path class=\"arrowhead\" d=\"M{tip}L0 0L0 0z\"/></g>"
        )
    };
    let label = |edge: &str, x: i32, y: i32| {
        format!(
            "<g class=\"edge-label\" data-edge=\"{edge}\"><rect class=\"label-box\" x=\"{x}\" y=\"{y}\" width=\"30\" height=\"19\"/></g>"
        )
    };
    let lane = "<g class=\"lane\" data-id=\"l\"><rect class=\"lane-body\" x=\"0\" y=\"0\" width=\"300\" height=\"400\"/></g>";
    let read = |parts: &[String]| {
        Drawing::read(&format!("<svg viewBox=\"0 0 400 400\">{lane}{}</svg>", parts.concat()))
    };
    let down = edge("e1", "a", "b", "M50 50L50 94", "50 100");
    let (a, b) = (node("a", 10, 10), node("b", 10, 100));
    let fine = read(&[a.clone(), b.clone(), down.clone(), label("e1", 35, 65)]);
    assert_eq!(fine.breaches(), [] as [&str; 0]);
    assert_eq!((fine.quality().crossings, fine.quality().bends, fine.quality().length), (0, 0, 50));

    let faulty = |parts: &[String]| read(&[&[a.clone(), b.clone()], parts].concat()).breaches();
    assert_eq!(faulty(&[node("c", 60, 30)]), ["c lies over a"]);
    assert_eq!(faulty(&[node("c", 280, 200)]), ["c is not in its lane l"]);
    assert_eq!(
        faulty(&[node("c", 10, 200), edge("e2", "a", "c", "M50 50L50 194", "50 200")]),
        ["e2 goes through b"]
    );
    assert_eq!(faulty(&[edge("e2", "a", "b", "M50 50L50 80", "50 86")]), ["e2 does not reach b"]);
    assert_eq!(faulty(&[down.clone(), label("e1", 35, 95)]), ["the text of e1 lies over b"]);
    let (c, d) = (node("c", 110, 10), node("d", 110, 100));
    let along = edge("e2", "c", "d", "M110 30L56 30q-6 0 -6 6L50 94", "50 100");
    assert!(
        faulty(&[c.clone(), d.clone(), down.clone(), along]).contains(&"e2 lies on e1".to_owned())
    );
    let across = read(&[
        a.clone(),
        b.clone(),
        node("c", 110, 60),
        down.clone(),
        edge("e2", "c", "c", "M110 75L20 75", "14 75"),
    ]);
    assert_eq!(across.quality().crossings, 1);
    let bent = read(&[
        a,
        b,
        edge("e1", "a", "b", "M90 30L94 30q6 0 6 6L100 114q0 6 -6 6L96 120", "90 120"),
    ]);
    assert_eq!((bent.quality().bends, bent.quality().length), (2, 110));
}
