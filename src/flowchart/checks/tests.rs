//! A fixture for each code.

use crate::content::facts::Facts;
use crate::flowchart::fixtures::{edited, resolved, sound};

/// What is found after edits of the sound chart: codes with their place.
fn found(edits: &[(&str, &str)]) -> Vec<String> {
    resolved(&edited(edits)).1
}

/// The codes alone.
fn codes(edits: &[(&str, &str)]) -> Vec<String> {
    found(edits).into_iter().map(|found| found[..4].to_owned()).collect()
}

#[test]
fn a_sound_chart_has_no_faults() {
    assert_eq!(sound().situations.len(), 2);
}

#[test]
fn f001_a_way_to_a_step_that_does_not_exist() {
    assert_eq!(found(&[("to: klaar,", "to: klar,")]), ["F001 klar"]);
}

#[test]
fn f002_an_actor_that_does_not_exist() {
    assert_eq!(found(&[("with: [minister]", "with: [ministr]")]), ["F002 ministr"]);
}

#[test]
fn f003_a_track_that_does_not_exist() {
    let edit = (
        "    track: werk\n    actor: instelling\n    with",
        "    track: wrk\n    actor: instelling\n    with",
    );
    assert_eq!(found(&[edit]), ["F003 wrk"]);
}

#[test]
fn f004_a_situation_that_does_not_exist() {
    assert_eq!(
        found(&[("    in: [straks]\n    next", "    in: [straks, ooit]\n    next")]),
        ["F004 ooit"]
    );
    assert_eq!(
        found(&[("      straks:\n        modality", "      later:\n        modality")]),
        ["F004 later"]
    );
    assert_eq!(
        codes(&[("values: {nu: {nl: A, en: A}", "values: {toen: {nl: A, en: A}")]),
        ["Y003", "F004"]
    );
}

#[test]
fn f005_a_track_without_a_start() {
    assert_eq!(
        codes(&[("kind: start\n    track: toegang", "kind: step\n    track: toegang")]),
        ["F005", "F006", "F006"]
    );
    let unused = ("  toegang: {label", "  leeg: {label: {nl: Leeg, en: Empty}}\n  toegang: {label");
    assert_eq!(found(&[unused]), ["F005 leeg"]);
}

#[test]
fn f006_a_step_that_no_way_leads_to() {
    assert_eq!(found(&[("next: [{to: binnen}]", "next: [{to: klaar}]")]), ["F006 binnen"]);
}

#[test]
fn f007_a_step_without_a_way_on_and_a_circle_without_a_way_out() {
    let stuck = ("kind: link\n", "kind: step\n");
    assert_eq!(found(&[stuck]), ["F007 verder"]);
    let circle = "kind: step\n    next: [{to: terug}]\n";
    let back = (
        "  persoon:\n",
        "  terug:\n    kind: step\n    track: werk\n    actor: minister\n    label: {nl: Terug, en: Back}\n    detail: {nl: Terug., en: Back.}\n    next: [{to: verder, loop: true}]\n  persoon:\n",
    );
    assert_eq!(found(&[("kind: link\n", circle), back]), ["F007 verder"]);
}

#[test]
fn f008_a_decision_with_one_answer_in_a_situation() {
    let edits = [
        ("      - {answer: {nl: Weet niet, en: Unsure}, to: vragen, loop: true}\n", ""),
        ("to: verder}", "to: verder, in: [nu]}"),
        ("  verder:\n", "  verder:\n    in: [nu]\n"),
    ];
    assert_eq!(found(&edits), ["F008 risico"]);
}

#[test]
fn f009_the_same_answer_twice() {
    assert_eq!(found(&[("{nl: Nee, en: 'No'}", "{nl: ' JA', en: 'No'}")]), ["F009 ' JA'"]);
}

#[test]
fn f010_a_way_into_a_step_that_the_situation_lacks() {
    assert_eq!(found(&[("  verder:\n", "  verder:\n    in: [nu]\n")]), ["F010 verder"]);
}

#[test]
fn f011_force_without_a_place_in_a_source() {
    assert_eq!(
        found(&[("basis: [{source: brief, locator: P2}]", "basis: [{source: brief}]")]),
        ["F011 klaar"]
    );
    let forceful = (
        "choice: any\n",
        "choice: any\n    effect: binding\n    basis: [{source: brief, locator: P3}]\n",
    );
    let found_answers = found(&[forceful]);
    assert_eq!(found_answers, ["F011 klaar", "F011 verder", "F011 vragen"]);
    assert_eq!(codes(&[(", source: bill}", "}")]), ["F011"]);
}

#[test]
fn f012_a_proposed_law_used_as_one_in_force() {
    assert_eq!(
        found(&[("basis: [{source: brief, locator: P2}]", "basis: [{source: bill, locator: P2}]")]),
        ["F012 bill"]
    );
}

/// The later situation under a law that was adopted.
const ADOPTED: [(&str, &str); 2] = [
    ("status: proposed, source", "status: adopted, from: 2030-01-01, source"),
    ("source: bill, locator: art. 2", "source: act, locator: art. 2"),
];

#[test]
fn f012_law_to_come_is_a_basis_of_law_to_come_alone() {
    assert_eq!(found(&ADOPTED), [] as [&str; 0]);
    // What is proposed is not adopted.
    assert_eq!(found(&ADOPTED[..1]), ["F012 bill"]);
    // What was adopted does not hold now.
    let now = ("basis: [{source: brief, locator: P2}]", "basis: [{source: act, locator: P2}]");
    assert_eq!(found(&[now]), ["F012 act"]);
}

#[test]
fn f025_and_f026_a_law_that_was_adopted_has_a_day_and_a_proposal_has_none() {
    let adopted = ("status: proposed, source", "status: adopted, source");
    assert_eq!(found(&[adopted, ADOPTED[1]]), ["F025 straks"]);
    let proposed = ("status: proposed, source", "status: proposed, from: 2030-01-01, source");
    assert_eq!(found(&[proposed]), ["F026 2030-01-01"]);
}

#[test]
fn f013_a_label_that_is_too_long() {
    let long = "nl: Advies vragen aan iemand die er verstand van heeft en tijd voor heeft";
    assert_eq!(codes(&[("nl: Advies vragen,", &format!("{long},"))]), ["F013"]);
}

#[test]
fn f014_an_answer_that_is_too_long() {
    assert_eq!(codes(&[("nl: Weet niet,", "nl: Dat weet niemand zeker,")]), ["F014"]);
}

#[test]
fn f015_a_decision_that_is_no_question() {
    assert_eq!(
        found(&[("nl: Is er een risico?", "nl: Er is een risico")]),
        ["F015 Er is een risico"]
    );
}

#[test]
fn f016_a_loop_that_is_not_marked() {
    assert_eq!(found(&[("to: vragen, loop: true", "to: vragen")]), ["F016 vragen"]);
}

#[test]
fn f017_more_steps_than_a_reader_can_survey() {
    let mut chain = String::new();
    for i in 0..40 {
        chain.push_str(&format!(
            "  s{i}:\n    kind: step\n    track: werk\n    actor: minister\n    label: {{nl: S, en: S}}\n    detail: {{nl: S, en: S}}\n    next: [{{to: s{}}}]\n",
            i + 1
        ));
    }
    chain.push_str("  s40:\n    kind: outcome\n    track: werk\n    actor: minister\n    label: {nl: S, en: S}\n    detail: {nl: S, en: S}\n");
    let edits = [
        ("  persoon:\n", &*format!("{chain}  persoon:\n")),
        ("to: vragen, loop: false", "to: s0}\n      - {to: vragen"),
    ];
    // One a situation: the numbers differ.
    assert_eq!(codes(&edits), ["F017", "F017"]);
}

#[test]
fn f018_an_actor_who_does_nothing() {
    let edits = [
        ("lane_order: [instelling, minister]", "lane_order: [instelling, minister, pers]"),
        ("  minister: {label", "  pers: {label: {nl: Pers, en: Press}}\n  minister: {label"),
    ];
    assert_eq!(found(&edits), ["F018 pers"]);
}

#[test]
fn f020_lanes_that_are_not_each_actor_once() {
    assert_eq!(found(&[("lane_order: [instelling, minister]", "lane_order: [minister]")]).len(), 1);
    assert_eq!(
        found(&[("lane_order: [instelling,", "lane_order: [instelling, minister,")]),
        ["F020 minister"]
    );
    assert_eq!(found(&[("lane_order: [instelling,", "lane_order: [instelling, x,")]), ["F020 x"]);
    assert_eq!(
        codes(&[("lane_order: [instelling, minister]", "lane_order: auto")]),
        [] as [&str; 0]
    );
}

#[test]
fn f022_a_character_that_no_font_has() {
    assert_eq!(codes(&[("nl: Advies vragen,", "nl: Advies 🦊 שלום,")]), ["F022"; 5]);
    assert_eq!(codes(&[("nl: Advies vragen,", "nl: Łódź → ≥ 3 ✓,")]), [] as [&str; 0]);
}

#[test]
fn f023_a_way_out_that_a_kind_of_step_cannot_have() {
    assert_eq!(
        codes(&[("kind: decision\n", "kind: step\n")]).iter().filter(|c| *c == "F023").count(),
        4
    );
    assert_eq!(found(&[("kind: link\n", "kind: link\n    next: [{to: klaar}]\n")]), ["F023 klaar"]);
}

#[test]
fn f024_not_exactly_one_default_situation() {
    assert_eq!(codes(&[(", default: true}", "}")]), ["F024"]);
    assert_eq!(
        found(&[("status: proposed, source", "default: true, status: proposed, source")]),
        ["F024 straks"]
    );
}

#[test]
fn l004_a_source_that_does_not_exist() {
    assert_eq!(
        found(&[(
            "basis: [{source: brief, locator: P2}]",
            "basis: [{source: breif, locator: P2}]"
        )]),
        ["L004 breif"]
    );
}

#[test]
fn a_text_in_one_language_only_is_an_error() {
    assert_eq!(codes(&[("{nl: Binnen, en: Inside}", "{nl: Binnen}")]), ["Y010"]);
}

#[test]
fn a_problem_of_both_situations_is_said_once_and_names_both() {
    use crate::diagnostics::{Sink, Words};
    use crate::flowchart::{fixtures, parse, resolve};
    use crate::yaml::Spoken;
    let mut sources = crate::source::Sources::default();
    let file = sources.add("diagrams/proef.yaml", edited(&[("kind: link\n", "kind: step\n")]));
    let mut sink = Sink::new();
    let chart = parse(file, &sources, Spoken::default(), &Facts::None, &mut sink).unwrap();
    assert!(resolve(&chart, &fixtures::known, &mut sink).is_none());
    let title = Words::new(crate::language::Language::Nl).title(&sink.found()[0]);
    assert!(title.contains("(situatie: nu, straks)"), "{title}");
}
