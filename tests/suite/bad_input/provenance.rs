//! Sources of which is not said, or wrongly said, what was read and whether they hold: codes
//! C025–C038 and F025–F027.

use crate::case::{Case, Problem, cases, error, warning};

const SOURCES: &str = "content/sources.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const CHART: &str = "diagrams/proef.yaml";
const NL: &str = "content/sections/toets/nl.md";
const SEEN: &str = "    seen: {date: 2026-01-05, extent: whole}\n";
const PROPOSED: &str = "    status: proposed\n    seen";

/// A source of a report with these lines, which nothing cites.
fn report(lines: &str) -> String {
    format!(
        "sources:\n  rapport:\n    kind: report\n    title: {{nl: Rapport, en: Report}}\n    \
         short: {{nl: R, en: R}}\n{lines}"
    )
}

/// The guide with one more report, which it recommends.
fn with_report(lines: &str) -> Case {
    let lines = format!("    further_reading: true\n{lines}");
    Case::new().edit(SOURCES, "sources:\n", &report(&lines)).perhaps("L013")
}

fn seen(seen: &str, problem: Problem) -> Case {
    with_report(&format!("    url: none\n    seen: {seen}\n")).finds(problem)
}

/// The bill as something else.
fn law(lines: &str, problem: Problem) -> Case {
    Case::new().edit(SOURCES, PROPOSED, &format!("{lines}    seen")).finds(problem)
}

fn situation(lines: &str, problem: Problem) -> Case {
    Case::new()
        .edit(CHART, "    status: proposed\n    source: voorstel\n", lines)
        .finds(problem)
        .perhaps("L006")
}

/// The letter, which nobody has seen, as the bill tells of it.
fn unseen_letter() -> Case {
    Case::new().edit(
        SOURCES,
        "    date: 2025-06-13\n",
        "    date: 2025-06-13\n    seen: {extent: not-seen, known_from: voorstel}\n",
    )
}

cases! {
    a_day_without_an_extent_is_a_warning =>
        seen("{date: 2026-01-05}", warning("C025").at(SOURCES, "date: ▸2026-01-05◂}")
            .says("{date: 2026-01-05, extent: excerpt}", "{date: 2026-01-05, extent: excerpt}"));

    what_was_read_needs_a_day =>
        seen("{extent: excerpt}", error("C026").at(SOURCES, "extent: ▸excerpt◂}").says("de dag ontbreekt", "the day is missing"));

    what_was_not_seen_has_no_day =>
        seen("{date: 2026-01-05, extent: not-seen, known_from: brief}",
            error("C027").at(SOURCES, "date: ▸2026-01-05◂, extent: not").says("Haal de dag weg", "Take the day away"));

    what_was_read_is_not_known_from_another =>
        seen("{date: 2026-01-05, extent: whole, known_from: brief}",
            error("C027").at(SOURCES, "known_from: ▸brief◂").says("Haal known_from: weg", "Take known_from: away"));

    nothing_is_known_from_itself =>
        seen("{extent: not-seen, known_from: rapport}",
            error("C027").at(SOURCES, "known_from: ▸rapport◂").says("uit zichzelf", "from itself"));

    what_was_not_seen_is_known_from_something =>
        seen("{extent: not-seen}",
            warning("C028").at(SOURCES, "extent: ▸not-seen◂}").says("known_from: ID", "known_from: ID"));

    what_tells_of_a_source_was_seen_itself =>
        with_report("    url: none\n    seen: {extent: not-seen, known_from: tweede}\n  tweede:\n    kind: report\n    url: none\n    title: {nl: T, en: T}\n    short: {nl: T, en: T}\n    seen: {extent: not-seen, known_from: brief}\n")
            .finds(warning("C028").at(SOURCES, "known_from: ▸tweede◂").says("ook niet gezien", "has not been seen either"));

    a_source_that_tells_of_another_must_exist =>
        seen("{extent: not-seen, known_from: breif}",
            error("L004").at(SOURCES, "known_from: ▸breif◂").says("‘brief’", "‘brief’"));

    a_language_that_is_none_is_refused =>
        with_report("    url: none\n    language: Nederlands\n")
            .finds(error("C029").at(SOURCES, "language: ▸Nederlands◂").says("language: nl", "language: nl"))
            .perhaps("L004");

    a_source_that_nothing_cites_is_a_warning =>
        Case::new()
            .edit(SOURCES, "sources:\n", &report("    url: none\n"))
            .finds(warning("C030").at(SOURCES, "  ▸rapport◂:").says("further_reading: true", "further_reading: true"))
            .perhaps("L013");

    a_report_without_a_word_about_its_address_is_a_warning =>
        with_report("").finds(warning("C031").at(SOURCES, "kind: ▸report◂").says("url: none", "url: none"));

    a_source_with_a_register_has_an_address =>
        Case::new()
            .edit(SOURCES, "    kind: eu\n", "    kind: eu\n    url: none\n")
            .finds(error("C032").at(SOURCES, "url: ▸none◂").says("kind: report", "kind: report"));

    a_rule_in_force_that_nobody_checked_is_a_warning =>
        Case::new()
            .edit(SOURCES, "    status_checked: 2026-01-05\n", "")
            .finds(warning("C033").at(SOURCES, "status: ▸in-force◂").says("status_checked: ", "status_checked: "));

    a_day_of_checking_needs_what_was_checked =>
        with_report("    url: none\n    status_checked: 2026-01-05\n")
            .finds(error("Y003").at(SOURCES, "url: none\n    status_checked: ▸2026-01-05◂").says("‘status’", "‘status’"));

    an_adopted_law_needs_its_day =>
        law("    status: adopted\n", error("C034").at(SOURCES, "status: ▸adopted◂").says("from: 2027-01-01", "from: 2027-01-01"));

    a_proposal_does_not_hold_from_a_day =>
        law("    status: proposed\n    from: 2027-01-01\n",
            error("C035").at(SOURCES, "from: ▸2027-01-01◂").says("Haal from: weg", "Take from: away"));

    an_adopted_law_whose_day_has_come_is_a_warning =>
        law("    status: adopted\n    from: 2026-01-10\n",
            warning("C036").at(SOURCES, "status: ▸adopted◂").says("geldt sinds 2026-01-10", "holds since 2026-01-10"));

    a_paragraph_that_rests_on_what_nobody_saw_is_a_warning =>
        with_report("    url: none\n    seen: {extent: not-seen, known_from: brief}\n")
            .edit(NL, "Stel eerst [een vraag](indicator:partner-01).", "Stel eerst [een vraag](indicator:partner-01) [](source:rapport).\n\n- Dit ook [](source:rapport \"p. 3\").\n- Dit niet [](source:rapport) [](source:brief).")
            .finds(warning("C037").at(NL, "(indicator:partner-01) ▸[](source:rapport)◂.").says("rapport", "not seen"))
            .finds(warning("C037").at(NL, "Dit ook ▸[](source:rapport \"p. 3\")◂"))
            .perhaps("C007");

    a_term_an_indicator_and_a_step_that_rest_on_what_nobody_saw_are_warnings =>
        unseen_letter()
            .finds(warning("C037").at(INDICATORS, "source: ▸brief◂").says("indicator ‘partner-01’", "indicator ‘partner-01’"))
            .finds(warning("C037").at(CHART, "  ▸besluit◂:").says("stap ‘besluit’", "step ‘besluit’"))
            .perhaps("C037");

    words_that_are_too_long_are_a_warning =>
        Case::new()
            .edit(INDICATORS, "    origin: public-source\n", &format!("    origin: public-source\n    words: {{language: nl, text: {}}}\n", "woord ".repeat(61).trim_end()))
            .finds(warning("C038").at(INDICATORS, "text: ▸woord woord").says("61 woorden", "61 words"));

    words_of_a_source_that_does_not_exist_are_an_error =>
        Case::new()
            .edit(INDICATORS, "    origin: public-source\n", "    origin: public-source\n    words: {language: nl, text: Zo., source: breif}\n")
            .finds(error("L004").at(INDICATORS, "source: ▸breif◂").says("‘brief’", "‘brief’"));

    a_situation_under_an_adopted_law_needs_its_day =>
        situation("    status: adopted\n    source: voorstel\n",
            error("F025").at(CHART, "  ▸straks◂:\n    label: {nl: Straks").says("from: 2027-01-01", "from: 2027-01-01"));

    a_proposed_situation_does_not_hold_from_a_day =>
        situation("    status: proposed\n    from: 2027-01-01\n    source: voorstel\n",
            error("F026").at(CHART, "from: ▸2027-01-01◂").says("Haal from: weg", "Take from: away"));

    a_situation_under_an_adopted_law_whose_day_has_come_is_a_warning =>
        situation("    status: adopted\n    from: 2026-01-01\n    source: voorstel\n",
            warning("F027").at(CHART, "from: ▸2026-01-01◂").says("status: in-force", "status: in-force"));

    an_adopted_situation_without_a_source_is_reported =>
        situation("    status: adopted\n    from: 2027-01-01\n",
            error("F011").at(CHART, "  ▸straks◂:\n    label: {nl: Straks").says("is aangenomen", "is adopted"));

    an_adopted_law_used_as_one_in_force_is_reported =>
        law("    status: adopted\n    from: 2027-01-01\n",
            error("F012").at(CHART, "{source: ▸voorstel◂, locator: art. 1}").says("geldt nog niet", "does not hold yet"))
            .edit(CHART, "        to: klaar\n        basis: [{source: brief, locator: P2.3}]\n",
                "        to: klaar\n        basis: [{source: voorstel, locator: art. 1}]\n")
            .perhaps("L006");
}

#[test]
fn the_letter_of_the_small_guide_is_what_a_term_rests_on() {
    let guide = unseen_letter().guide();
    assert!(guide.text(GLOSSARY).contains("source: brief") && guide.text(SOURCES).contains(SEEN));
    let run = guide.check();
    let terms = run.found.iter().filter(|f| f.words.contains("The term ‘"));
    assert_ne!(terms.count(), 0, "{run:#?}");
}
