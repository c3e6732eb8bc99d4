//! The versions of data files and flowcharts: what changed, in words and drawn.

use crate::repository::Files;
use crate::versioned::{build, edited, errors, guide, line, pages, versions};

/// The guide with version 1.1 in the ledger of a data file or flowchart.
pub(crate) fn with_next_version(guide: &Files, path: &str) -> Files {
    let ledger = "versions:\n  - version: \"1.0\"\n";
    let newer = "versions:\n  - version: \"1.1\"\n    published: 2026-02-02\n    effective: 2026-02-02\n    \
                 kind: substantive\n    note: {nl: Meer., en: More.}\n  - version: \"1.0\"\n";
    edited(guide, path, ledger, newer)
}

#[test]
fn a_question_that_is_added_and_a_term_that_changes_are_reported_in_words() {
    let first = guide(&versions(1));
    let glossary = "content/glossary.yaml";
    let next = with_next_version(&first, glossary);
    let next = edited(&next, glossary, "Veilig samenwerken", "Verstandig samenwerken");
    let repository = line(&[first, next]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    let page = &pages(&repository)["nl/begrippen/geschiedenis.html"];
    assert!(page.contains("Begrip gewijzigd:"), "{page}");
    assert!(page.contains("</span>Veilig<") && page.contains("</span>Verstandig<"), "{page}");
}

#[test]
fn a_step_that_changes_is_reported_in_words_and_drawn() {
    let first = guide(&versions(1));
    let chart = "diagrams/proef.yaml";
    let next = with_next_version(&first, chart);
    let next = edited(
        &next,
        chart,
        "nl: De instelling beslist zelf.",
        "nl: De instelling beslist alleen.",
    );
    let repository = line(&[first, next]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    let page = &pages(&repository)["nl/stroomschema/proef/geschiedenis.html"];
    assert!(page.contains("Stap gewijzigd:"), "{page}");
    assert!(page.contains("</span>zelf<") && page.contains("</span>alleen<"), "{page}");
}

/// The page with the versions of a list or flowchart, after `from` became `to` in it.
#[track_caller]
fn history_after(path: &str, from: &str, to: &str, page: &str) -> String {
    let first = guide(&versions(1));
    let next = edited(&with_next_version(&first, path), path, from, to);
    let repository = line(&[first, next]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    pages(&repository)[page].clone()
}

#[test]
fn nothing_that_readers_see_changes_without_a_word() {
    let (glossary, indicators) = ("content/glossary.yaml", "content/indicators.yaml");
    let (sheets, chart) = ("content/spreadsheets.yaml", "diagrams/proef.yaml");
    let changes = [
        (glossary, "rendering: own", "rendering: official", "begrippen", "Engelse naam"),
        (indicators, "locator: P1.3", "locator: P1.4", "indicatoren", "bron"),
        (indicators, "origin: public-source", "origin: official", "indicatoren", "herkomst"),
        (indicators, "nl: Dit is niet de", "nl: Dit is nooit de", "indicatoren", "vooraf"),
        (
            indicators,
            "origin: public-source\n",
            "origin: public-source\n    words: {text: Wie is de partner?, language: nl}\n",
            "indicatoren",
            "woorden van de bron",
        ),
        (
            chart,
            "    status: proposed\n",
            "    status: adopted\n    from: 2030-01-01\n",
            "stroomschema/proef",
            "situaties",
        ),
        (sheets, "locator: P1.2", "locator: P1.3", "data", "bron"),
        (
            chart,
            "{nl: Instelling, en: Institution}",
            "{nl: Universiteit, en: University}",
            "stroomschema/proef",
            "wie er een rol hebben",
        ),
        (chart, "{nl: Samenwerking, en:", "{nl: Samen, en:", "stroomschema/proef", "onderdelen"),
        (
            chart,
            "    effect: own-choice\n",
            "    effect: own-choice\n    choice: any\n",
            "stroomschema/proef",
            "hoeveel antwoorden gelden",
        ),
    ];
    for (path, from, to, page, field) in changes {
        let page = history_after(path, from, to, &format!("nl/{page}/geschiedenis.html"));
        assert!(page.contains(&format!("<dt>{field}</dt>")), "{to}: {field}: {page}");
        assert!(!page.contains("Wat lezers zien, is hetzelfde gebleven"), "{to}");
    }
}
