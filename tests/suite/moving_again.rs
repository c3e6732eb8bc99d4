//! Text that moved and moves again: what is there of the first time is carried along.

use std::path::Path;

use crate::guide::Run;
use crate::moving::{DAY, Pages, SITE, build, commit, everything_arrives, leads_to};
use crate::moving::{repository, run, text, try_to_run};
use crate::repository::Repository;

/// Runs each command and commits it; then nothing is left to mend, and the site is held to the one
/// before.
#[track_caller]
fn moves_again(repository: &Repository, lines: &[&str]) -> Pages {
    let before = build(repository, "before");
    for line in lines {
        run(repository.root(), line);
        commit(repository);
    }
    is_clean(repository.root(), &lines.join(", "));
    let after = build(repository, "after");
    everything_arrives(&before, &after);
    after
}

/// Neither an error nor a warning.
#[track_caller]
fn is_clean(root: &Path, line: &str) -> Run {
    let checked = try_to_run(root, &format!("check --format json --unreleased --as-of {DAY}"));
    assert_eq!(checked.status, 0, "{line}: {checked:#?}");
    assert_eq!(checked.codes(), [""; 0], "{line}: {checked:#?}");
    checked
}

#[track_caller]
fn aliases(repository: &Repository) -> Vec<String> {
    let site = text(repository, SITE);
    let lines = site.split_once("\naliases:\n").map_or("", |(_, lines)| lines);
    lines.lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn what_leads_to_a_name_leads_to_the_next_one() {
    let repository = repository();
    let pages = moves_again(&repository, &["merge kern toets", "rename toets proef"]);
    let found = aliases(&repository);
    for line in ["section:kern: proef#kern", "kern#wat: proef#wat", "section:toets: section:proef"]
    {
        assert!(found.iter().any(|found| found == line), "{line}: {found:?}");
    }
    let to = leads_to("nl/kern.html", &pages["nl/kern.html"]).unwrap();
    assert_eq!(to, ("nl/proef.html".to_owned(), "kern".to_owned()));
    // A heading, a part that becomes a section, and one that goes elsewhere.
    let summary = "--summary-nl Wat_telt. --summary-en What_counts.";
    let split = format!("split proef#telt telling {summary}");
    let lines = ["rename proef#wat telt", &split, "rename telling gewicht", "merge gewicht proef"];
    moves_again(&repository, &lines);
    let found = aliases(&repository);
    for line in ["kern#wat: proef#gewicht", "section:telling: proef#gewicht"] {
        assert!(found.iter().any(|found| found == line), "{line}: {found:?}");
    }
}

#[test]
fn a_repealed_text_stays_as_it_was_and_its_links_arrive() {
    let repository = repository();
    let repeal = "version toets --kind repeal --replaced-by kern --note-nl Weg. --note-en Gone.";
    run(repository.root(), repeal);
    commit(&repository);
    let of_toets = |repository: &Repository| {
        ["nl.md", "en.md"].map(|file| text(repository, &format!("content/sections/toets/{file}")))
    };
    let before = of_toets(&repository);
    let split = "split basis#wat-telt telling --summary-nl Wat_telt. --summary-en What_counts.";
    let lines = [
        "rename kern#wat wat-telt",
        "rename term:loket balie",
        "rename source:brief kamerbrief",
        "rename indicator:partner-01 partner-1",
        "rename flowchart:proef beslissen",
        "rename kern basis",
        split,
    ];
    let pages = moves_again(&repository, &lines);
    assert_eq!(of_toets(&repository), before);
    let ledger = text(&repository, "content/sections/toets/section.yaml");
    assert!(ledger.contains("replaced_by: [basis]\n"), "{ledger}");
    assert_eq!(ledger.matches("  - version: ").count(), 2, "none above the repeal: {ledger}");
    let page = &pages["nl/toets.html"];
    for href in ["href=\"telling.html\"", "href=\"basis.html\""] {
        assert!(page.contains(href), "{href}: {page}");
    }
    // What mends the texts that hold leaves it alone too.
    run(repository.root(), &format!("check --fix --unreleased --as-of {DAY}"));
    assert_eq!(of_toets(&repository), before);
    let refused = try_to_run(repository.root(), "rename toets#onder boven");
    assert!(refused.status == 2 && refused.stderr.contains("was repealed"), "{refused:#?}");
    // The section itself can have another id.
    run(repository.root(), "rename toets proefstuk");
    is_clean(repository.root(), "rename toets");
}

#[test]
fn a_rename_is_undone_and_done_again() {
    let repository = repository();
    let toets = text(&repository, "content/sections/toets/nl.md");
    let there = [
        "rename kern#wat telt",
        "rename kern basis",
        "rename term:loket balie",
        "rename source:brief kamerbrief",
        "rename indicator:partner-01 partner-1",
        "rename flowchart:proef beslissen",
    ];
    moves_again(&repository, &there);
    let back = [
        "rename basis#telt wat",
        "rename basis kern",
        "rename term:balie loket",
        "rename source:kamerbrief brief",
        "rename indicator:partner-1 partner-01",
        "rename flowchart:beslissen proef",
    ];
    moves_again(&repository, &back);
    assert_eq!(text(&repository, "content/sections/toets/nl.md"), toets);
    let expected = [
        "section:basis: section:kern",
        "term:balie: term:loket",
        "source:kamerbrief: source:brief",
        "indicator:partner-1: indicator:partner-01",
        "diagram:beslissen: diagram:proef",
    ];
    assert_eq!(aliases(&repository), expected);
    let ledger = text(&repository, "content/sections/kern/section.yaml");
    assert!(ledger.contains("aliases:\n  anchors:\n    telt: wat\nversions:"), "{ledger}");
    run(repository.root(), "rename kern basis");
    run(repository.root(), "rename basis#wat telt");
    assert!(aliases(&repository).contains(&"section:kern: section:basis".to_owned()));
}

#[test]
fn what_went_elsewhere_in_between_is_found_by_the_name_that_comes_back() {
    let repository = repository();
    let lines = ["rename kern basis", "move basis#wat --to toets", "rename basis kern"];
    let pages = moves_again(&repository, &lines);
    let found = aliases(&repository);
    for line in ["section:basis: section:kern", "basis#wat: toets#wat", "kern#wat: toets#wat"] {
        assert!(found.iter().any(|found| found == line), "{line}: {found:?}");
    }
    assert!(pages["nl/kern.html"].contains("href=\"toets.html#wat\""));
    // Another section does not get the name that one of them had.
    let refused = try_to_run(repository.root(), "rename toets basis");
    assert!(refused.status == 2 && refused.stderr.contains("published earlier"), "{refused:#?}");
}
