//! Facts: written once, and on every page as if they had been typed there.

use crate::guide::{Guide, snapshot};
use crate::repository::Files;
use crate::versioned::{LEDGER, build, errors, line, pages};

const FACTS: &str = "content/facts.yaml";
const NL: &str = "content/sections/kern/nl.md";
const EN: &str = "content/sections/kern/en.md";
const GLOSSARY: &str = "content/glossary.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const SHEETS: &str = "content/spreadsheets.yaml";
const CHART: &str = "diagrams/proef.yaml";

/// A fact with markup, a term and a source.
fn file(nl: &str, en: &str) -> String {
    format!(
        "schema: 1\nfacts:\n  aantal:\n    text: {{nl: \"{nl}\", en: \"{en}\"}}\n    source: brief\n    \
         locator: P2.3\n"
    )
}

const CITED: &str = " [](source:brief \"P2.3\")";
const WORDS: [&str; 2] = ["**drie** keer met het loket", "**three** times with the contact point"];
const PLAIN: [&str; 2] = ["drie keer met het loket", "three times with the contact point"];

/// A guide that says the same in a paragraph, a table, a definition, an explanation, a step, and in
/// the plain texts of a question, a spreadsheet and a flowchart.
fn guide(markdown: [&str; 2], plain: [&str; 2]) -> Guide {
    let guide = Guide::draft();
    for (at, path) in [NL, EN].into_iter().enumerate() {
        let text = format!(
            "{}\nEr is {} gebeld.\n\n| A | B |\n|---|---|\n| {} | b |\n",
            guide.text(path),
            markdown[at],
            markdown[at]
        );
        guide.write(path, text);
    }
    let both = |texts: [&str; 2]| {
        let quoted = |text: &str| format!("'Nu {text}.'");
        format!("{{nl: {}, en: {}}}", quoted(texts[0]), quoted(texts[1]))
    };
    guide.change(INDICATORS, "{nl: Dat telt., en: It matters.}", &both(markdown));
    guide.change(INDICATORS, "{nl: Wie is de partner?, en: Who is the partner?}", &both(plain));
    let definition = "\n      nl: Veilig samenwerken in onderwijs en onderzoek.\n      \
                      en: Working together safely in education and research.\n";
    guide.change(GLOSSARY, definition, &format!(" {}\n", both(markdown)));
    guide.change(
        CHART,
        "{nl: De instelling heeft een plan., en: The institution has a plan.}",
        &both(markdown),
    );
    let sheets = guide.text(SHEETS);
    let summary = sheets.lines().find(|line| line.trim_start().starts_with("summary:")).unwrap();
    guide.change(SHEETS, summary, &format!("    summary: {}", both(plain)));
    let chart = guide.text(CHART);
    let summary = chart.lines().find(|line| line.starts_with("summary:")).unwrap();
    guide.change(CHART, summary, &format!("summary: {}", both(plain)));
    guide
}

#[test]
fn what_embeds_a_fact_is_what_was_typed_out() {
    let embedded = guide(["[](fact:aantal)"; 2], ["[](fact:aantal)"; 2]);
    embedded.write(FACTS, file(WORDS[0], WORDS[1]));
    let typed = WORDS.map(|words| format!("{words}{CITED}"));
    let typed = guide([&typed[0], &typed[1]], PLAIN);
    for guide in [&embedded, &typed] {
        guide.release();
        guide.build().is_fine();
    }
    let (embedded, typed) = (snapshot(&embedded.out()), snapshot(&typed.out()));
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        files.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&embedded), names(&typed));
    for (path, bytes) in &embedded {
        assert!(*bytes == typed[path], "{path}: {}", String::from_utf8_lossy(bytes));
        let told = bytes.windows(5).any(|bytes| bytes == b"fact:");
        assert!(!told, "{path} shows how a fact is written");
    }
    let page = String::from_utf8(embedded["nl/kern.html"].clone()).unwrap();
    assert!(page.contains("Er is <strong>drie</strong> keer met het"), "{page}");
    assert!(page.contains("[1,\u{a0}§\u{a0}2, al.\u{a0}3]</a> gebeld."), "{page}");
}

#[test]
fn a_fact_that_changes_asks_for_a_new_version_of_each_text_that_embeds_it() {
    let guide = guide(["[](fact:aantal)"; 2], ["[](fact:aantal)"; 2]);
    guide.write(FACTS, file(WORDS[0], WORDS[1]));
    guide.release();
    guide.check().is_fine();
    guide.change(FACTS, "**drie** keer", "**vier** keer");
    let run = guide.check();
    let unreleased = run.found.iter().filter(|f| f.code == "V001");
    let mut paths: Vec<&str> = unreleased.filter_map(|f| f.path.as_deref()).collect();
    paths.sort_unstable();
    assert_eq!(paths, [GLOSSARY, INDICATORS, NL, SHEETS, CHART], "{run:#?}");
    // A text without facts has not changed.
    guide.change(FACTS, "**vier** keer", "**drie** keer");
    guide.check().is_fine();
}

/// The digests of the newest entry of a ledger, as they are written.
fn digests(ledger: &str) -> &str {
    let at = ledger.find("    digest:").unwrap();
    ledger[at..].split("\n  - ").next().unwrap().split("\nreported").next().unwrap()
}

/// The small guide with this fact in `kern`, recorded.
fn recorded(nl: &str, en: &str) -> Files {
    let guide = Guide::draft();
    for path in [NL, EN] {
        guide.write(path, format!("{}\nNu [](fact:aantal).\n", guide.text(path)));
    }
    guide.write(FACTS, file(nl, en));
    guide.release();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let files = guide.files().into_iter().map(|(path, bytes)| (path, text(bytes)));
    files.filter(|(path, _)| path != "content/anchors.txt").collect()
}

#[test]
fn an_earlier_version_shows_the_fact_of_its_day_though_its_own_file_never_changed() {
    let first = recorded("eerstemaal", "firsttime");
    let second = recorded("tweedemaal", "secondtime");
    assert_eq!(first[NL], second[NL], "only the facts and the ledger differ");
    let mut next = second.clone();
    let entry = format!(
        "  - version: \"1.1\"\n    published: 2026-02-02\n    effective: 2026-02-02\n    kind: \
         substantive\n    note: {{nl: Feit., en: Fact.}}\n{}\n",
        digests(&second[LEDGER]).trim_end()
    );
    let ledger = first[LEDGER].replacen("versions:\n", &format!("versions:\n{entry}"), 1);
    next.insert(LEDGER.into(), ledger);
    next.insert(EN.into(), second[EN].replacen("version: \"1.0\"", "version: \"1.1\"", 1));
    let repository = line(&[first, next]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    for (path, there, gone) in [
        ("nl/kern/v1.0.html", "eerstemaal", "tweedemaal"),
        ("en/kern/v1.0.html", "firsttime", "secondtime"),
        ("nl/kern/v1.1.html", "tweedemaal", "eerstemaal"),
        ("nl/kern.html", "tweedemaal", "eerstemaal"),
    ] {
        let page = pages.get(path).unwrap_or_else(|| panic!("{path}: {:?}", pages.keys()));
        assert!(page.contains(there) && !page.contains(gone), "{path}: {page}");
    }
}

#[test]
fn a_new_fact_is_a_frame_that_is_not_published_by_accident() {
    let guide = Guide::new();
    for id in ["aantal", "tweede"] {
        let run = guide.run(&["new", "fact", id]);
        assert_eq!(run.status, 0, "{run:#?}");
    }
    let text = guide.text(FACTS);
    assert!(text.starts_with("schema: 1\nfacts:\n  aantal:\n    text:\n"), "{text}");
    assert!(text.contains("\n  tweede:\n"), "{text}");
    let run = guide.check();
    let codes = run.codes();
    assert!(codes.contains(&"C020") && codes.contains(&"C041"), "{run:#?}");
    assert!(codes.iter().all(|code| ["C020", "C041"].contains(code)), "{run:#?}");
    assert_eq!(guide.run(&["new", "fact", "aantal"]).status, 2, "it is there already");
}
