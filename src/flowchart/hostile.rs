//! Texts that nobody expects must not break a drawing.

use super::fixtures::{edited, resolved};
use super::{LaneChoice, Outline, Scheme, Variant, View, draw, import};
use crate::language::Language;

const TEXTS: [&str; 7] = [
    "שלום עולם, מי מחליט כאן על הסיכון",
    "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊 👩‍👩‍👧‍👦",
    "Hottentottententententoonstellingsterreinbeheerdersvergunningsaanvraagformulier",
    "<script>alert(\"1\")</script> & ]]> &amp;",
    "e\u{301}e\u{301}e\u{301} a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
    "?",
];

/// The sound chart with a text in a box, on a line and at the head of a lane.
fn with(text: &str) -> Outline {
    let quoted = format!("'{}'", text.replace('\'', "''"));
    let edits = [
        ("nl: Is er een risico?", format!("nl: {quoted}")),
        ("nl: Weet niet", format!("nl: {quoted}")),
        ("nl: Minister,", format!("nl: {quoted},")),
        ("nl: Er is een plan", format!("nl: {quoted}")),
    ];
    let edits: Vec<(&str, &str)> = edits.iter().map(|(old, new)| (*old, new.as_str())).collect();
    let (chart, found) = resolved(&edited(&edits));
    let chart = chart.unwrap_or_else(|| panic!("{text}: {found:?}"));
    Outline::new(&chart, chart.default_situation(), Language::Nl)
}

#[test]
fn no_text_breaks_a_drawing_or_an_export() {
    let long = "Wie beslist er over dit risico en waarom eigenlijk? ".repeat(6);
    for text in TEXTS.into_iter().chain([long.trim()]) {
        let outline = with(text);
        for view in View::ALL {
            let picture = draw(&outline, view, LaneChoice::Authored)
                .unwrap_or_else(|error| panic!("{text}, {view:?}: {error}"));
            let svg = picture.svg(Variant::Standalone, &|_| "#".to_owned());
            roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(picture.png(1, Scheme::Dark).is_ok(), "{text}");
        }
        assert!(import(&outline.to_json()).is_ok(), "{text}");
    }
}

#[test]
fn a_drawing_is_the_same_every_time() {
    let outline = with("Wie?");
    let file = || {
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
        let svg = picture.svg(Variant::Standalone, &|_| "#".to_owned());
        (svg, picture.png(2, Scheme::Light).expect("a picture"))
    };
    assert!(file() == file());
}

#[test]
fn a_png_has_the_size_that_is_promised() {
    let outline = with("Wie?");
    let picture = draw(&outline, View::Compact, LaneChoice::Authored).expect("it can be drawn");
    let (width, height) = picture.size();
    for scale in [1, 2] {
        let png = picture.png(scale, Scheme::Dark).expect("a picture");
        // Width and height stand in the header of a PNG, big-endian, after 16 bytes.
        let number =
            |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        assert_eq!((number(16), number(20)), (width as u32 * scale, height as u32 * scale));
    }
}

#[test]
fn a_light_and_a_dark_picture_differ() {
    let outline = with("Wie?");
    let picture = draw(&outline, View::Compact, LaneChoice::Authored).expect("it can be drawn");
    assert_ne!(picture.png(1, Scheme::Light), picture.png(1, Scheme::Dark));
}

#[test]
fn a_graph_that_names_what_is_not_there_is_refused() {
    let graph = |edge: &str| {
        format!("{{\"id\":\"g\",\"nodes\":[{{\"id\":\"a\",\"label\":\"A\"}}],\"edges\":[{edge}]}}")
    };
    assert!(import(&graph("{\"from\":\"a\",\"to\":\"a\",\"label\":\"weer\"}")).is_ok());
    assert!(import(&graph("{\"from\":\"a\",\"to\":\"b\"}")).is_err());
    assert!(import("[]").is_err());
}
