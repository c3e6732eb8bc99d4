//! Data files and flowcharts of which a newer version was published that does not hold yet: those
//! that hold come from the repository, and are no longer files that anyone can mend.

use crate::guide::{DAY, Guide};
use crate::repository::git;

const GLOSSARY: &str = "content/glossary.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const SHEETS: &str = "content/spreadsheets.yaml";
const CHART: &str = "diagrams/proef.yaml";

/// Leads to a section and a source that there are no longer, far into the file.
const OLD: &str = "Zie [het oude hoofdstuk](section:weg) en [de oude brief](source:weg).";

/// The small guide in which the only `from` of a file once was `then` and becomes `later` in a
/// version that does not hold yet.
fn ahead(path: &str, ledger: &str, (from, then, later): (&str, &str, &str)) -> Guide {
    let guide = Guide::new();
    let committed = |message: &str| {
        git(&guide.root(), &["add", "."], &[]);
        git(&guide.root(), &["commit", "-qm", message], &[]);
    };
    git(&guide.root(), &["init", "-q"], &[]);
    // The file grows, so that places in it lie beyond the end of the newer one.
    let long = format!("{}{then}", " ".repeat(4000));
    guide.change(path, from, &long);
    let run = guide.run(&["version", ledger, "--amend"]);
    assert_eq!(run.status, 0, "{run:#?}");
    committed("Then");
    guide.change(path, &long, later);
    let days = ["--published", DAY, "--effective", "2027-01-01"];
    let notes = ["--kind", "substantive", "--note-nl", "Korter.", "--note-en", "Shorter."];
    let run = guide.run(&[&["version", ledger][..], &days, &notes].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    committed("Later");
    guide
}

/// The site is made without a word about the text of then, and this page shows it.
#[track_caller]
fn shows(guide: &Guide, page: &str, words: &str) {
    guide.build().is_fine();
    let out = guide.out();
    let human = guide.run(&["build", "--as-of", DAY, "--out", out.to_str().unwrap()]);
    assert_eq!(human.status, 0, "{human:#?}");
    let html = std::fs::read_to_string(out.join(page)).unwrap();
    assert!(html.contains(words), "{page} shows the text that holds: {html}");
}

#[test]
fn a_glossary_that_holds_is_not_reported_in_the_file_of_the_next_one() {
    let was = "Veilig samenwerken in onderwijs en onderzoek.";
    let guide = ahead(GLOSSARY, "glossary", (was, &format!("'{OLD}'"), "Kort."));
    shows(&guide, "nl/begrippen.html", "het oude hoofdstuk");
}

#[test]
fn a_wording_of_two_terms_of_a_glossary_that_holds_is_not_reported_in_the_next_one() {
    let was = "{preferred: loket}";
    let then = "{preferred: loket, forms: [kennisveilig]}";
    let guide = ahead(GLOSSARY, "glossary", (was, then, "{preferred: loket}"));
    shows(&guide, "nl/begrippen.html", "kennisveilig");
}

#[test]
fn indicators_that_hold_are_not_reported_in_the_file_of_the_next_ones() {
    let then = format!("'{OLD}'");
    let guide = ahead(INDICATORS, "indicators", ("Dat telt.", &then, "Kort."));
    shows(&guide, "nl/indicatoren.html", "het oude hoofdstuk");
}

#[test]
fn a_spreadsheet_that_holds_is_not_reported_in_the_file_of_the_next_one() {
    let guide =
        ahead(SHEETS, "spreadsheets", ("Om in te vullen.", "Om ooit in te vullen.", "Kort."));
    guide.build().is_fine();
}

#[test]
fn a_chart_that_holds_is_not_reported_in_the_file_of_the_next_one() {
    let guide = ahead(CHART, "diagram:proef", ("Hier eindigt het.", &format!("'{OLD}'"), "Kort."));
    shows(&guide, "nl/stroomschema/proef/nu/klaar.html", "het oude hoofdstuk");
}

#[test]
fn an_edition_shows_the_text_of_its_day() {
    let was = "Veilig samenwerken in onderwijs en onderzoek.";
    let guide = ahead(GLOSSARY, "glossary", (was, &format!("'{OLD}'"), "Kort."));
    git(&guide.root(), &["tag", "v1"], &[]);
    let edition = "editions: [{id: eerste, tag: v1, title: {nl: Een, en: One}}]\ncontents:";
    guide.change("content/site.yaml", "contents:", edition);
    assert_eq!(guide.run(&["check", "--fix"]).status, 0);
    shows(&guide, "eerste/nl/begrippen.html", "het oude hoofdstuk");
}

#[test]
fn a_step_keeps_its_address_until_the_version_that_renames_it_holds() {
    let guide = Guide::new();
    let committed = || {
        git(&guide.root(), &["add", "."], &[]);
        git(&guide.root(), &["commit", "-qm", "A"], &[]);
    };
    git(&guide.root(), &["init", "-q"], &[]);
    committed();
    guide.write(CHART, guide.text(CHART).replace("klaar", "gereed"));
    let aliases = ["nu", "straks"]
        .map(|s| format!("  step:proef/{s}/klaar: step:proef/{s}/gereed\n"))
        .concat();
    guide.change("content/site.yaml", "contents:", &format!("aliases:\n{aliases}contents:"));
    let days = ["--published", DAY, "--effective", "2027-01-01"];
    let notes = ["--kind", "editorial", "--note-nl", "Anders.", "--note-en", "Other."];
    let run = guide.run(&[&["version", "diagram:proef"][..], &days, &notes].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    committed();
    assert_eq!(guide.run(&["check", "--fix"]).status, 0);
    guide.build().is_fine();
    let page = || std::fs::read_to_string(guide.out().join("nl/stroomschema/proef/nu/klaar.html"));
    assert!(!page().unwrap().contains("http-equiv=\"refresh\""), "it holds still");
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2027-01-01", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(page().unwrap().contains("gereed.html"), "and then leads on");
}

#[test]
fn a_version_after_one_that_waits_waits_too() {
    let guide =
        ahead(GLOSSARY, "glossary", ("Veilig samenwerken", "Veiliger samenwerken", "Samenwerken"));
    guide.change(GLOSSARY, "Samenwerken", "Samen werken");
    let notes = ["--kind", "editorial", "--note-nl", "Los.", "--note-en", "Apart."];
    let run = guide.run(&[&["version", "glossary", "--published", DAY][..], &notes].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(guide.text(GLOSSARY).matches("effective: 2027-01-01").count(), 2);
}
