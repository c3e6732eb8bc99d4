//! Guides written in an older form of the files.

use crate::guide::{Guide, snapshot};
use crate::repository::{Commit, Files, History};
use crate::versioned::{LEDGER, edited, errors, guide, pages, run, versions, words_in};

const SITE: &str = "content/site.yaml";

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
    let files = edited(files, SITE, "schema: 2\n", number);
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
            let guide = Guide::new().edit(SITE, "schema: 2\n", number).edit(
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
            assert!(guide.text(SITE).starts_with("schema: 2"), "{}", guide.text(SITE));
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
fn nothing_is_written_when_the_form_is_the_newest() {
    let guide = Guide::new();
    let before = snapshot(&guide.root());
    assert_eq!(guide.run(&["check", "--fix", "--as-of", "2026-01-10"]).status, 0);
    assert_eq!(snapshot(&guide.root()), before);
}
