//! Flowcharts that do not hold together: codes F001–F024; the others stand in `provenance.rs`.
//!
//! A chart with an error is not there for the rest of the guide, so links to its steps may be
//! reported as well.

use crate::case::{Case, Problem, cases, error, warning};

const CHART: &str = "diagrams/proef.yaml";
/// The step `gesprek` ends so.
const TO_KLAAR: &str = "    next:\n      - {to: klaar}\n";
/// A step that no way leads to, to be put before `klaar`.
const ISLAND: &str = concat!(
    "  eiland:\n    kind: step\n    track: hoofd\n    actor: minister\n",
    "    label: {nl: Eiland, en: Island}\n    detail: {nl: Los., en: Loose.}\n",
    "    next: [{to: klaar}]\n",
);
const KLAAR: &str = "  klaar:\n    kind: outcome\n";

const TWO_MORE_ACTORS: &str = concat!(
    "actors:\n  derde:\n    label: {nl: Derde, en: Third}\n",
    "  vierde:\n    label: {nl: Vierde, en: Fourth}\n",
);
/// Steps whose ways cross in the order `instelling, minister, derde, vierde`, whatever row they
/// stand in, and not in `instelling, derde, vierde, minister`.
fn crossing() -> String {
    const ACTORS: [&str; 4] = ["instelling", "minister", "derde", "vierde"];
    const STEPS: [(&str, usize, &[&str]); 10] = [
        ("begin", 2, &["s1", "s3", "s4", "s5"]),
        ("s1", 3, &["s2", "s8"]),
        ("s2", 3, &[]),
        ("s3", 3, &["s7"]),
        ("s4", 0, &[]),
        ("s5", 1, &["s6"]),
        ("s6", 3, &["s9"]),
        ("s7", 0, &[]),
        ("s8", 1, &[]),
        ("s9", 3, &[]),
    ];
    let step = |(id, actor, next): (&str, usize, &[&str])| {
        let kind = match (id, next) {
            ("begin", _) => "start",
            (_, []) => "outcome",
            _ => "step",
        };
        let ways: Vec<String> = next.iter().map(|to| format!("{{to: {to}}}")).collect();
        let next = if next.is_empty() {
            String::new()
        } else {
            format!("    next: [{}]\n", ways.join(", "))
        };
        format!(
            "  {id}:\n    kind: {kind}\n    track: hoofd\n    actor: {}\n    \
             label: {{nl: Stap {id}, en: Step {id}}}\n    detail: {{nl: Zo., en: So.}}\n{next}",
            ACTORS[actor],
        )
    };
    STEPS.map(step).concat() + KLAAR
}

fn broken(from: &str, to: &str, problem: Problem) -> Case {
    Case::new().edit(CHART, from, to).finds(problem).perhaps("L006")
}

fn doubtful(from: &str, to: &str, problem: Problem) -> Case {
    Case::new().edit(CHART, from, to).finds(problem)
}

fn at(code: &'static str, marked: &str) -> Problem {
    error(code).at(CHART, marked)
}

fn doubt(code: &'static str, marked: &str) -> Problem {
    warning(code).at(CHART, marked)
}

/// Forty more steps in a row between `gesprek` and `klaar`.
fn forty_steps() -> String {
    let step = |n: usize| {
        let to = if n == 40 { "klaar".to_owned() } else { format!("s{}", n + 1) };
        format!(
            "  s{n}:\n    kind: step\n    track: hoofd\n    actor: minister\n    \
             label: {{nl: Stap {n}, en: Step {n}}}\n    detail: {{nl: Zo., en: So.}}\n    \
             next: [{{to: {to}}}]\n"
        )
    };
    (1..=40).map(step).collect::<String>() + KLAAR
}

cases! {
    a_way_to_a_step_that_does_not_exist_is_reported =>
        broken("to: gesprek\n", "to: gesprk\n",
            at("F001", "to: ▸gesprk◂").says("u ‘gesprek’", "you mean ‘gesprek’"));

    an_actor_that_does_not_exist_is_reported =>
        broken("with: [instelling]", "with: [insteling]",
            at("F002", "[▸insteling◂]").says("u ‘instelling’", "you mean ‘instelling’"));

    a_track_that_does_not_exist_is_reported =>
        broken("track: hoofd\n    actor: minister", "track: hoofdt\n    actor: minister",
            at("F003", "track: ▸hoofdt◂").says("u ‘hoofd’", "you mean ‘hoofd’"));

    a_situation_that_does_not_exist_is_reported =>
        broken("override:\n      straks:", "override:\n      strax:",
            at("F004", "▸strax◂:").says("‘straks’", "‘straks’"));

    a_track_without_a_start_is_reported =>
        broken("tracks:\n", "tracks:\n  leeg:\n    label: {nl: Leeg, en: Empty}\n",
            at("F005", "▸leeg◂:").says("geen begin", "no start"));

    a_step_that_no_way_leads_to_is_reported =>
        broken(KLAAR, &format!("{ISLAND}{KLAAR}"),
            at("F006", "▸eiland◂:").says("geen enkele weg", "No way"));

    a_step_without_a_way_on_is_reported =>
        broken(TO_KLAAR, "",
            at("F007", "  ▸gesprek◂:").says("nooit bij een uitkomst", "never"));

    steps_in_a_circle_without_a_way_out_are_reported =>
        broken(TO_KLAAR, "    next:\n      - {to: gesprek, loop: true}\n",
            at("F007", "  ▸gesprek◂:").says("kring", "circle"));

    a_question_with_one_answer_is_reported =>
        broken(
            "      - answer: {nl: Nee, en: \"No\"}\n        to: klaar\n        basis: [{source: brief, locator: P2.3}]\n",
            "",
            at("F008", "  ▸besluit◂:").says("één antwoord", "only one answer"),
        );

    the_same_answer_twice_is_reported_at_the_second =>
        broken("answer: {nl: Nee, en: \"No\"}", "answer: {nl: ja, en: \"No\"}",
            at("F009", "{nl: ▸ja◂, en").says("twee keer", "twice"));

    a_way_into_a_step_that_the_situation_lacks_is_reported =>
        broken("    with: [instelling]\n", "    with: [instelling]\n    in: [nu]\n",
            at("F010", "        to: ▸gesprek◂").says("straks", "straks"));

    a_legal_claim_without_a_place_in_a_source_is_reported =>
        broken("    effect: own-choice\n    label: {nl: Gaat het door?, en: Does it go ahead?}\n    \
                detail: {nl: De instelling beslist zelf., en: The institution itself decides.}\n    \
                basis: [{source: brief, locator: P2.3}]\n",
            "    effect: own-choice\n    label: {nl: Gaat het door?, en: Does it go ahead?}\n    \
             detail: {nl: De instelling beslist zelf., en: The institution itself decides.}\n    \
             basis: [{source: brief}]\n",
            at("F011", "  ▸besluit◂:").says("basis: [{source: id-van-de-bron, locator:", "without a locator"));

    an_answer_of_a_legal_claim_without_a_place_is_reported =>
        broken("        to: gesprek\n        basis: [{source: brief, locator: P2.4}]\n", "        to: gesprek\n",
            at("F011", "        to: ▸gesprek◂").says("binnen de accolades", "inside the braces")
                .says("- {answer: …, to: gesprek, basis: [{", "Every answer of this question"));

    a_proposed_situation_without_a_source_is_reported =>
        broken("    status: proposed\n    source: voorstel\n", "    status: proposed\n",
            at("F011", "  ▸straks◂:\n    label: {nl: Straks").says("‘straks’", "‘straks’"));

    a_proposed_law_used_as_one_in_force_is_reported =>
        broken("        to: klaar\n        basis: [{source: brief, locator: P2.3}]\n",
            "        to: klaar\n        basis: [{source: voorstel, locator: art. 1}]\n",
            at("F012", "{source: ▸voorstel◂, locator: art. 1}").says("voorstel", "proposal"));

    a_label_that_is_too_long_is_a_warning =>
        doubtful("label: {nl: Een plan, en: A plan}",
            &format!("label: {{nl: {}, en: A plan}}", "Een heel lang plan ".repeat(4).trim_end()),
            doubt("F013", "label: {nl: ▸Een heel lang").says("75 tekens", "75 characters"));

    an_answer_that_is_too_long_is_a_warning =>
        doubtful("answer: {nl: Ja, en: \"Yes\"}", "answer: {nl: Ja dat gaat zeker door, en: \"Yes\"}",
            doubt("F014", "{nl: ▸Ja dat gaat zeker door◂").says("22 tekens", "22 characters"));

    a_decision_that_is_no_question_is_a_warning =>
        doubtful("nl: Gaat het door?", "nl: Het gaat door",
            doubt("F015", "nl: ▸Het gaat door◂").says("vraagteken", "question mark"));

    a_way_back_that_is_not_marked_is_a_warning =>
        doubtful(TO_KLAAR, "    next:\n      - {to: klaar}\n      - {to: besluit}\n",
            doubt("F016", "{to: ▸besluit◂}\n  klaar").says("loop: true", "loop: true"));

    more_than_forty_steps_are_a_warning =>
        Case::new()
            .edit(CHART, TO_KLAAR, "    next:\n      - {to: s1}\n")
            .edit(CHART, KLAAR, &forty_steps())
            .finds(doubt("F017", "id: ▸proef◂").says("44 stappen", "44 steps"))
            .perhaps("L013");

    an_actor_who_does_nothing_is_a_warning =>
        Case::new()
            .edit(CHART, "actors:\n", "actors:\n  toeschouwer:\n    label: {nl: Toeschouwer, en: Spectator}\n")
            .edit(CHART, "lane_order: [instelling, minister]", "lane_order: [toeschouwer, instelling, minister]")
            .finds(doubt("F018", "  ▸toeschouwer◂:").says("doet in dit schema niets", "does nothing"));

    a_lane_order_that_crosses_more_than_another_is_a_warning =>
        Case::new()
            .edit(CHART, "actors:\n", TWO_MORE_ACTORS)
            .edit(CHART, "lane_order: [instelling, minister]", "lane_order: [instelling, minister, derde, vierde]")
            .edit(CHART, KLAAR, &crossing())
            .finds(doubt("F019", "lane_order: ▸[instelling").says("(situatie: nu)", "(situation: nu)"))
            .finds(doubt("F019", "lane_order: ▸[instelling").says("lane_order: [", "lane_order: ["))
            .perhaps("L013")
            .hint();

    a_lane_order_that_lacks_an_actor_is_reported =>
        broken("lane_order: [instelling, minister]", "lane_order: [instelling]",
            at("F020", "lane_order: ▸[").says("minister", "minister"));

    an_actor_twice_in_the_lane_order_is_reported =>
        broken("lane_order: [instelling, minister]", "lane_order: [instelling, minister, instelling]",
            at("F020", "minister, ▸instelling◂]").says("twee keer", "twice"));

    a_character_that_no_font_has_is_reported =>
        doubtful("label: {nl: Een plan, en: A plan}", "label: {nl: Een plan 漢, en: A plan}",
            at("F022", "label: {nl: ▸Een plan 漢◂").says("‘漢’", "‘漢’"));

    a_character_that_no_font_has_is_reported_around_the_steps_too =>
        doubtful("label: {nl: Straks", "label: {nl: Straks 漢",
            at("F022", "label: {nl: ▸Straks 漢").says("leeg vakje", "empty box"));

    a_question_with_next_is_reported =>
        broken("    branches:\n", "    next: [{to: klaar}]\n    branches:\n",
            at("F023", "    next: [{to: ▸klaar◂}]").says("branches", "branches"))
        .perhaps("F011");

    an_outcome_with_a_way_on_is_reported =>
        broken("    label: {nl: Klaar, en: Done}\n", "    label: {nl: Klaar, en: Done}\n    next: [{to: plan}]\n",
            at("F023", "    next: [{to: ▸plan◂}]").says("uitkomst", "outcome"))
        .perhaps("F016");

    two_default_situations_are_reported_at_the_second =>
        broken("    status: proposed\n    source: voorstel\n", "    status: proposed\n    source: voorstel\n    default: true\n",
            at("F024", "  ▸straks◂:\n    label: {nl: Straks").says("default: true", "default: true"));

    no_default_situation_is_reported =>
        broken("    default: true\n", "",
            at("F024", "situations:\n  ▸nu:").says("nu, straks", "nu, straks"));

    a_source_that_a_step_names_and_that_does_not_exist_is_reported =>
        broken("        to: klaar\n        basis: [{source: brief, locator: P2.3}]\n",
            "        to: klaar\n        basis: [{source: breif, locator: P2.3}]\n",
            error("L004").at(CHART, "{source: ▸breif◂").says("‘breif’", "‘breif’"));
}
