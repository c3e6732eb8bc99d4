//! Editions beside the guide of today, and what changed since.

use crate::guide::{Run, program, snapshot};
use crate::ledger_history::with_next_version;
use crate::repository::{Commit, Files, History};
use crate::versioned::{build, edited, errors, guide, pages, run, text, versions, words_in};

/// The guide with the edition `eerste`, tagged `v1`.
fn with_edition(files: &Files) -> Files {
    let editions = "editions:\n  - {id: eerste, tag: v1, title: {nl: Een, en: One}}\n";
    let mut files = files.clone();
    let site = format!("{}\n{editions}", files["content/site.yaml"].trim_end());
    files.insert("content/site.yaml".into(), site);
    files
}

#[test]
fn three_editions_are_built_from_a_bare_clone_beside_the_guide_of_today() {
    let all = versions(4);
    let mut history = History::default();
    let mut head = None;
    for count in 1..=3 {
        let parents: Vec<Commit> = head.into_iter().collect();
        let commit =
            history.commit(&parents, &format!("2026-02-{count:02}"), &guide(&all[..count]));
        history.tag(&format!("v{count}"), commit);
        head = Some(commit);
    }
    let editions: String = (1..=3)
        .map(|n| {
            format!(
                "  - {{id: editie-{n}, tag: v{n}, title: {{nl: Editie {n}, en: Edition {n}}}}}\n"
            )
        })
        .collect();
    let mut today = guide(&all);
    let site = format!("{}\neditions:\n{editions}", today["content/site.yaml"].trim_end());
    today.insert("content/site.yaml".into(), site);
    let head = history.commit(&[head.unwrap()], "2026-02-04", &today);
    let repository = history.checkout(head);
    let from = repository.root().to_string_lossy().into_owned();
    repository.git(&["clone", "-q", "--bare", &from, "../bare"]);
    let out = repository.beside("public");
    let run = run(&repository.beside("bare"), &out, &["--revision", "main"]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    for n in 1..=3 {
        let page = &pages[&format!("editie-{n}/nl/kern.html")];
        assert_eq!(words_in(page, "merkwoord"), [(n - 1).to_string()]);
        assert!(page.contains(&format!("<strong>Editie {n}</strong>")), "{page}");
        assert!(page.contains("href=\"../../nl/kern.html\""), "it leads to the text of today");
        let since = &pages[&format!("nl/wijzigingen/editie-{n}.html")];
        assert!(since.contains(&format!("van versie 1.{} naar 1.3", n - 1)), "{since}");
        assert!(since.contains(&format!("href=\"../kern/v1.{}-nu.html\"", n - 1)), "{since}");
        assert!(!pages["sitemap.xml"].contains(&format!("editie-{n}/")));
        let link = format!("href=\"../editie-{n}/nl/index.html\">Editie {n}<");
        assert!(pages["nl/index.html"].contains(&link), "home leads to it");
        let home = &pages[&format!("editie-{n}/nl/index.html")];
        assert!(home.contains("href=\"../../nl/geldend.html\""), "what held is told once");
    }
    assert_eq!(words_in(&pages["nl/kern.html"], "merkwoord"), ["3"]);
    let copies = pages.keys().filter(|path| path.starts_with("editie-1/nl/kern/")).count();
    assert_eq!(copies, 0, "versions exist once");
}

#[test]
fn a_version_that_an_edition_holds_is_not_amended() {
    let mut history = History::default();
    let mut files = guide(&versions(1));
    let site = format!(
        "{}\neditions:\n  - {{id: eerste, tag: v1, title: {{nl: Een, en: One}}}}\n",
        files["content/site.yaml"].trim_end()
    );
    files.insert("content/site.yaml".into(), site);
    let commit = history.commit(&[], "2026-02-01", &files);
    history.tag("v1", commit);
    let repository = history.checkout(commit);
    let path = repository.root().join("content/sections/kern/nl.md");
    std::fs::write(path, text("nl", "anders", None).text).unwrap();
    let before = snapshot(&repository.root().join("content"));
    let mut command = program();
    command.args(["version", "kern", "--amend", "--root"]).arg(repository.root());
    let run = Run::of(command);
    assert!(run.status == 1 && run.stderr.contains("edition ‘eerste’"), "{run:#?}");
    assert_eq!(snapshot(&repository.root().join("content")), before);
}

const CHART: &str = "diagrams/proef.yaml";
const GLOSSARY: &str = "content/glossary.yaml";

#[test]
fn what_changed_since_an_edition_tells_of_lists_and_draws_flowcharts() {
    let first = guide(&versions(1));
    let today = with_next_version(&with_edition(&first), GLOSSARY);
    let today = edited(&today, GLOSSARY, "Veilig samenwerken", "Verstandig samenwerken");
    let today = with_next_version(&today, CHART);
    let second = "      - answer: {nl: Nee, en: \"No\"}\n        to: klaar\n";
    let today = edited(&today, CHART, second, &second.replace("klaar", "gesprek"));
    let mut history = History::default();
    let tagged = history.commit(&[], "2026-02-01", &first);
    history.tag("v1", tagged);
    let head = history.commit(&[tagged], "2026-02-02", &today);
    let repository = history.checkout(head);
    for round in ["made", "taken from the cache"] {
        let cache = repository.beside("cache");
        let mut command = program();
        command.args(["build", "--unreleased", "--format", "json", "--root"]);
        command.arg(repository.root()).arg("--out").arg(repository.beside("public"));
        let run = Run::of({
            command.env("XDG_CACHE_HOME", cache);
            command
        });
        assert_eq!(errors(&run), [""; 0], "{run:#?}");
        let page = &pages(&repository)["nl/wijzigingen/eerste.html"];
        assert!(page.contains("Begrip gewijzigd:"), "{round}: {page}");
        assert!(page.contains("</span>Veilig<") && page.contains("</span>Verstandig<"), "{page}");
        assert!(page.contains("Weg gewijzigd:"), "{page}");
        let drawing = page.split("chart-versions").nth(1).expect("both versions are drawn");
        assert!(drawing.contains("<svg"), "{page}");
        assert_eq!(page.matches("van versie 1.0 naar 1.1").count(), 2, "not of what is the same");
        assert!(page.contains("href=\"../stroomschema/proef/geschiedenis.html\""), "{page}");
    }
}

#[test]
fn a_chart_that_is_gone_since_an_edition_is_named_and_one_that_came_is_new() {
    let first = guide(&versions(1));
    let mut today = with_edition(&first);
    let chart = today.remove(CHART).unwrap().replacen("id: proef", "id: ander", 1);
    today.insert("diagrams/ander.yaml".into(), chart);
    let kern = |language: &str| format!("content/sections/kern/{language}.md");
    for (path, text) in &mut today {
        if path.ends_with(".md") {
            *text = text.replace("proef", "ander");
        }
    }
    assert!(today.contains_key(&kern("nl")));
    let mut history = History::default();
    let tagged = history.commit(&[], "2026-02-01", &first);
    history.tag("v1", tagged);
    let head = history.commit(&[tagged], "2026-02-02", &today);
    let repository = history.checkout(head);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let page = &pages(&repository)["en/changes/eerste.html"];
    assert!(page.contains("new, version 1.0") && page.contains("<li>proef</li>"), "{page}");
}
