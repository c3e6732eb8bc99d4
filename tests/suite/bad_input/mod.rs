//! Every bad input is told apart, at its place and in both languages, and loses nothing.

mod beside;
mod charts;
mod content;
mod diagram_command;
mod files;
mod languages;
mod links;
mod markdown;
mod output;
mod pages;
mod provenance;
mod shared;
mod themes;
mod versions;
mod world;
mod yaml;

use std::collections::BTreeSet;

use leidraad::diagnostics::codes;

use crate::case::Case;

/// All cases by name.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Case)> {
    let lists = [
        files::CASES,
        #[cfg(unix)]
        files::unix::CASES,
        yaml::CASES,
        content::CASES,
        languages::CASES,
        provenance::CASES,
        versions::CASES,
        markdown::CASES,
        links::CASES,
        pages::CASES,
        beside::CASES,
        shared::CASES,
        charts::CASES,
        themes::CASES,
        crate::edit_links::CASES,
    ];
    lists.into_iter().flatten().map(|(name, case)| (*name, case()))
}

/// Codes without a case, and why.
const WITHOUT_A_CASE: [(&str, &str); 9] = [
    ("S019", "of a kind there are too many to be listed; `reports` makes them"),
    (
        "S007",
        "the test may run as a user who can read everything; `world` uses a tree that refuses",
    ),
    (
        "F021",
        "no chart is known that cannot be drawn; the gates of the layout have tests of their own",
    ),
    ("F028", "the same, of one of the drawings"),
    ("S026", "a file must change while a site is made; `commands/tests.rs` takes one away"),
    ("W001", "`links` alone asks the outside, and `outside` gives it servers to ask"),
    ("W002", "the same"),
    ("W003", "the same"),
    ("W004", "the same"),
];

#[test]
fn every_code_has_a_bad_input_that_shows_it() {
    let shown: BTreeSet<&str> =
        all().flat_map(|(_, case)| case.codes().collect::<Vec<_>>()).collect();
    let argued: BTreeSet<&str> = WITHOUT_A_CASE.iter().map(|(code, _)| *code).collect();
    let missing: Vec<&str> = codes::ALL
        .iter()
        .map(|code| code.id)
        .filter(|id| !shown.contains(id) && !argued.contains(id))
        .collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
    let needless: Vec<_> = argued.intersection(&shown).collect();
    assert!(needless.is_empty(), "{needless:?} have a case after all");
}

#[test]
fn every_case_asks_for_words_of_the_problem_that_it_is_about() {
    for (name, case) in all() {
        assert!(case.has_words(), "{name} never says what the message must say");
    }
}
