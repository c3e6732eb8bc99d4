//! What held on a day, for the whole guide, and what changed when.

use crate::repository::Files;
use crate::versioned::{LEDGER, Version, build, errors, guide, line, pages, versions};

/// The pages of a guide in which `kern` has these versions, one a commit.
fn built(all: &[Version], extra: &[&str]) -> std::collections::BTreeMap<String, String> {
    let states: Vec<Files> = (1..=all.len()).map(|count| guide(&all[..count])).collect();
    let repository = line(&states);
    assert_eq!(errors(&build(&repository, "", extra)), [""; 0]);
    pages(&repository)
}

/// Where the links with this attribute lead, in order.
fn links<'p>(page: &'p str, before: &str) -> Vec<&'p str> {
    let parts = page.split(before).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn each_day_on_which_something_began_to_hold_has_a_page_with_all_that_held() {
    let mut all = versions(3);
    all[2].effective = "2026-06-01".to_owned();
    let pages = built(&all, &["--as-of", "2026-03-01"]);
    let list = &pages["nl/geldend.html"];
    let days = links(list, "data-day=\"");
    assert_eq!(days[..3], ["2026-06-01", "2026-02-02", "2026-02-01"], "{list}");
    assert!(list.contains("href=\"geldend/2026-02-01.html\""), "{list}");
    assert!(days.is_sorted_by(|a, b| a > b), "newest first: {days:?}");
    let first = &pages["nl/geldend/2026-02-01.html"];
    assert!(first.contains("<h1>Wat gold op 1 februari 2026</h1>"), "{first}");
    assert!(first.contains("href=\"../kern/v1.0.html\""), "{first}");
    assert!(!first.contains("v1.1.html"), "{first}");
    let second = &pages["en/in-force/2026-02-02.html"];
    assert!(second.contains("<h1>What held from 2 February 2026 to 31 May 2026</h1>"), "{second}");
    assert!(second.contains("href=\"../kern/v1.1.html\""), "{second}");
    let coming = &pages["nl/geldend/2026-06-01.html"];
    assert!(coming.contains("<h1>Wat gaat gelden vanaf 1 juni 2026</h1>"), "{coming}");
    assert!(coming.contains("href=\"../kern/v1.2.html\""), "{coming}");
    // Search engines are sent to what holds now.
    assert!(first.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(pages["nl/geldend/index.html"].contains("url=../geldend.html"));
    assert!(pages["sitemap.xml"].contains("nl/geldend.html"));
}

#[test]
fn a_version_that_was_replaced_on_its_first_day_held_on_no_day() {
    let mut all = versions(3);
    all[1].effective = all[0].effective.clone();
    let pages = built(&all, &["--as-of", "2026-03-01"]);
    let history = &pages["nl/kern/geschiedenis.html"];
    assert!(
        history
            .contains("vervangen op de dag waarop zij ging gelden, <time datetime=\"2026-02-01\">"),
        "{history}"
    );
    // The one that took its place held on one day, for the next began on the day after.
    assert_eq!(history.matches("gold alleen op").count(), 0, "{history}");
    assert!(history.contains("geldend van <time datetime=\"2026-02-01\">"), "{history}");
    let day = &pages["nl/geldend/2026-02-01.html"];
    assert!(day.contains("../kern/v1.1.html") && !day.contains("../kern/v1.0.html"), "{day}");
}

#[test]
fn gold_alleen_op_is_said_of_a_version_that_held_on_one_day() {
    let pages = built(&versions(3), &["--as-of", "2026-03-01"]);
    let history = &pages["nl/kern/geschiedenis.html"];
    let of_one_day = "gold alleen op <time datetime=\"2026-02-01\">";
    assert!(history.contains(of_one_day), "{history}");
}

#[test]
fn one_edit_of_many_sections_is_one_change_and_those_of_the_meaning_come_first() {
    let all = versions(2);
    let mut next = guide(&all);
    // A second list with the same note, and one whose edit was of the wording.
    let entry = |kind: &str, note: &str| {
        format!(
            "versions:\n  - version: \"9.0\"\n    published: 2026-02-02\n    effective: 2026-02-02\n    \
             kind: {kind}\n    note: {{nl: {note}, en: {note}}}\n"
        )
    };
    for (path, entry) in [
        ("content/glossary.yaml", entry("substantive", "Versie.")),
        ("content/indicators.yaml", entry("editorial", "Taal.")),
    ] {
        let text = next[path].replacen("versions:\n", &entry, 1);
        assert_ne!(text, next[path], "{path}");
        next.insert(path.into(), text);
    }
    next.insert(
        LEDGER.into(),
        next[LEDGER]
            .replace("note: {nl: Versie., en: Version.}", "note: {nl: Versie., en: Versie.}"),
    );
    let repository = line(&[guide(&all[..1]), next]);
    let run = build(&repository, "", &["--as-of", "2026-03-01"]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let changes = &pages(&repository)["nl/wijzigingen.html"];
    let day = changes.split("id=\"day_2026-02-02\"").nth(1).unwrap();
    let day = day.split("</section>").next().unwrap();
    assert_eq!(day.matches("2 hoofdstukken, lijsten of stroomschema’s").count(), 1, "{day}");
    assert_eq!(day.matches("<p>Versie.</p>").count(), 1, "{day}");
    assert!(day.find("Versie.").unwrap() < day.find("Taal.").unwrap(), "{day}");
}
