//! Guides written in an older form of the files.

use crate::guide::{Guide, snapshot};
use crate::repository::{Commit, Files, History};
use crate::versioned::{LEDGER, edited, errors, guide, pages, run, versions, words_in};

const SITE: &str = "content/site.yaml";
const SOURCES: &str = "content/sources.yaml";

/// When a source was looked at, as schema 1 and 2 wrote it, and what it becomes.
const OLD_SEEN: &str = "    seen: 2026-01-05\n";
const UPGRADED_SEEN: &str = "    seen: {date: 2026-01-05}\n";
/// The same in the small guide, which also says how much was read.
const NEW_SEEN: &str = "    seen: {date: 2026-01-05, extent: whole}\n";

/// Names as schema 1 wrote them, in the ways in which people write YAML.
const OLD_NAMES: [&str; 3] = [
    "aliases:\n  nl:\n    slugs: [oude-kern, nog-ouder]\n    anchors:\n      vroeger: kop\n  \
     en:\n    anchors: {vroeger: kop, \"2022\": kop}\n",
    "aliases: {nl: {slugs: [oude-kern, nog-ouder], anchors: {vroeger: kop, \"2022\": kop}}}\n",
    "aliases:\n  # Van de eerste editie.\n  nl: {slugs: [oude-kern, nog-ouder], anchors: {vroeger: kop}}\n  \
     en: {anchors: {\"2022\": kop}}\n\n",
];

/// The guide as the first form had it: without a number, or with it.
fn in_schema_1(files: &Files, names: &str, number: &str) -> Files {
    let files = edited(files, SITE, "schema: 3\n", number);
    let files = edited(&files, SOURCES, "schema: 3\n", "schema: 1\n");
    let files = edited(&files, SOURCES, NEW_SEEN, OLD_SEEN);
    edited(&files, LEDGER, "versions:", &format!("{names}versions:"))
}

#[test]
fn three_editions_the_oldest_in_schema_1_are_built_from_a_bare_clone() {
    let all = versions(4);
    let mut history = History::default();
    let mut head = None;
    let mut states = Vec::new();
    for count in 1..=3 {
        let files = guide(&all[..count]);
        let files = if count == 1 { in_schema_1(&files, OLD_NAMES[0], "") } else { files };
        let parents: Vec<Commit> = head.into_iter().collect();
        let commit = history.commit(&parents, &format!("2026-02-{count:02}"), &files);
        history.tag(&format!("v{count}"), commit);
        states.push(commit);
        head = Some(commit);
    }
    let listed: String = (1..=3)
        .map(|n| {
            format!(
                "  - {{id: editie-{n}, tag: v{n}, title: {{nl: Editie {n}, en: Edition {n}}}}}\n"
            )
        })
        .collect();
    let mut today = guide(&all);
    let site = format!("{}\neditions:\n{listed}", today[SITE].trim_end());
    today.insert(SITE.into(), site);
    let head = history.commit(&[head.unwrap()], "2026-02-04", &today);
    let repository = history.checkout(head);
    let from = repository.root().to_string_lossy().into_owned();
    repository.git(&["clone", "-q", "--bare", &from, "../bare"]);
    let (bare, out) = (repository.beside("bare"), repository.beside("public"));
    let built = run(&bare, &out, &["--revision", "main"]);
    assert_eq!(errors(&built), [""; 0], "{built:#?}");
    assert!(!built.codes().contains(&"Y015"), "an edition can no longer be brought up to date");
    let with_editions = pages(&repository);
    for n in 1..=3 {
        let page = &with_editions[&format!("editie-{n}/nl/kern.html")];
        assert_eq!(words_in(page, "merkwoord"), [(n - 1).to_string()]);
        let names = page.matches("<span id=\"vroeger\"></span>").count();
        assert_eq!(names, usize::from(n == 1), "the earlier heading of schema 1 is still there");
    }
    let old = &with_editions["editie-1/en/core.html"];
    assert!(old.contains("<span id=\"vroeger\"></span>") && old.contains("<span id=\"2022\">"));
    assert!(with_editions["editie-1/nl/oude-kern.html"].contains("url=kern.html"));

    // The tag itself, built on its own, says what its edition says.
    let alone = run(&bare, &out, &["--revision", "v1"]);
    assert_eq!(errors(&alone), [""; 0], "{alone:#?}");
    let body = |html: &str| {
        let start = html.find("<div class=\"prose\"").unwrap();
        html[start..][..html[start..].find("</article>").unwrap()].to_owned()
    };
    let alone = pages(&repository);
    let article = |html: &str| body(html).split("<h2 id=\"kop\"").next().unwrap().to_owned();
    assert_eq!(article(&alone["nl/kern.html"]), article(&with_editions["editie-1/nl/kern.html"]));
}

/// The pages that a guide is built into, without the manifest and dates of its files.
fn built(guide: &Guide) -> Vec<String> {
    assert_eq!(guide.build().status, 0);
    ["nl/kern.html", "en/core.html", "nl/oude-kern.html", "nl/nog-ouder.html", "_redirects"]
        .map(|path| std::fs::read_to_string(guide.out().join(path)).unwrap())
        .into()
}

#[test]
fn bringing_a_guide_up_to_date_changes_no_page_and_needs_no_version() {
    for names in OLD_NAMES {
        for number in ["", "schema: 1 # de eerste vorm\n"] {
            let names = names.replace("kop", "wie");
            let guide = Guide::new().edit(SITE, "schema: 3\n", number).edit(
                LEDGER,
                "reported:",
                &format!("{names}reported:"),
            );
            let before = built(&guide);
            let rest = |text: &str| {
                let (head, rest) = text.split_once("aliases:").unwrap();
                format!("{head}{}", &rest[rest.find("reported:").unwrap()..])
                    .replace("# Van de eerste editie.\n", "")
            };
            let ledger = rest(&guide.text(LEDGER));
            let run = guide.run(&["check", "--fix", "--deny-warnings", "--as-of", "2026-01-10"]);
            assert_eq!(run.status, 0, "{names}: {run:#?}");
            assert!(run.stderr.contains(SITE) && run.stderr.contains(LEDGER), "{run:#?}");
            assert!(guide.text(SITE).starts_with("schema: 3"), "{}", guide.text(SITE));
            let remark = "# Van de eerste editie.\n";
            assert_eq!(guide.text(LEDGER).contains(remark), names.contains(remark));
            assert_eq!(rest(&guide.text(LEDGER)), ledger, "nothing else of the file changes");
            assert!(
                guide.text(LEDGER).contains(
                    "aliases:\n  slugs:\n    nl: [oude-kern, nog-ouder]\n  anchors:\n    vroeger: wie\n    \"2022\": wie\n"
                ),
                "{}",
                guide.text(LEDGER)
            );
            assert_eq!(built(&guide), before, "{names}");
        }
    }
}

#[test]
fn the_days_of_sources_are_brought_up_to_date_in_their_places() {
    for (number, own) in [("", "schema: 1\n"), ("schema: 2\n", "schema: 2 # de tweede vorm\n")] {
        let guide = Guide::new()
            .edit(SITE, "schema: 3\n", number)
            .edit(SOURCES, "schema: 3\n", own)
            .edit(SOURCES, NEW_SEEN, "    seen: 2026-01-05 # in de bibliotheek\n")
            .edit(
                SOURCES,
                "    date: 2025-06-13\n",
                "    date: 2025-06-13\n    seen: \"2026-01-04\"\n",
            );
        let pages = |guide: &Guide| {
            assert_eq!(guide.build().status, 0);
            ["nl/bronnen.html", "en/sources.html", "nl/kern.html", "data/sources.json"]
                .map(|path| std::fs::read_to_string(guide.out().join(path)).unwrap())
        };
        let before = pages(&guide);
        assert!(before[0].contains("Door ons bekeken") && !before[0].contains("Gelezen:"));
        let old = guide.text(SOURCES);
        let run = guide.run(&["check", "--fix", "--as-of", "2026-01-10"]);
        assert_eq!(run.status, 0, "{run:#?}");
        let expected = old
            .replace(own, &own.replace(['1', '2'], "3"))
            .replace("seen: 2026-01-05 #", "seen: {date: 2026-01-05} #")
            .replace("seen: \"2026-01-04\"", "seen: {date: \"2026-01-04\"}");
        assert_eq!(guide.text(SOURCES), expected);
        assert!(guide.text(SITE).starts_with("schema: 3\n"));
        assert_eq!(pages(&guide), before, "readers see what they saw");
        // What is asked from now on, the new form alone can answer.
        assert_eq!(guide.check().codes(), ["C025", "C025"]);
    }
}

#[test]
fn sources_that_came_from_an_older_guide_are_brought_up_to_date_alone() {
    let guide =
        Guide::new().edit(SOURCES, "schema: 3\n", "schema: 1\n").edit(SOURCES, NEW_SEEN, OLD_SEEN);
    let site = guide.text(SITE);
    assert_eq!(guide.check().codes(), ["Y015"]);
    assert_eq!(guide.run(&["check", "--fix", "--as-of", "2026-01-10"]).status, 0);
    assert!(guide.text(SOURCES).contains(UPGRADED_SEEN));
    assert_eq!(guide.text(SITE), site);
}

#[test]
fn nothing_is_written_when_the_form_is_the_newest() {
    let guide = Guide::new();
    let before = snapshot(&guide.root());
    assert_eq!(guide.run(&["check", "--fix", "--as-of", "2026-01-10"]).status, 0);
    assert_eq!(snapshot(&guide.root()), before);
}
