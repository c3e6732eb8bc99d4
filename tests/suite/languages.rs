//! Guides in one language: what they do not have to say, and that nothing of the other language is in
//! what is made of them.

use std::collections::BTreeMap;

use regex::Regex;

use crate::guide::{Guide, Run, snapshot, written};

const SITE: &str = "content/site.yaml";
const KERN: &str = "content/sections/kern/section.yaml";

/// What a guide has beside the small one: all that can be written in two languages.
const MORE: [(&str, &str); 4] = [
    (
        "content/synonyms.yaml",
        "schema: 1\nsynonyms:\n  - typed: {nl: [meldpunt], en: [hotline]}\n    means: {nl: loket, en: contact point}\n",
    ),
    (
        "content/facts.yaml",
        "schema: 1\nfacts:\n  aantal:\n    text: {nl: drie vragen, en: three questions}\n    source: brief\n",
    ),
    (
        "content/pages/contact/nl.md",
        "---\ntitle: Schrijf ons\nsummary: Waar wij te vinden zijn.\n---\n\nHet zijn [](fact:aantal).\n",
    ),
    (
        "content/pages/contact/en.md",
        "---\ntitle: Write to us\nsummary: Where to find us.\n---\n\nThere are [](fact:aantal).\n",
    ),
];

const HOME: &str = "home:
  doors:
    - title: {nl: Wie beslist?, en: Who decides?}
      text: {nl: In één regel., en: In one line.}
      to: section:kern#wie
  entrances:
    - title: {nl: Bestuur, en: Board}
      links:
        - title: {nl: Het schema, en: The chart}
          to: flowchart:proef
footer: [contact]
contents:
";

/// A file of the small guide as it is written where there is one language: every other text says
/// which it is in, the rest is plain. What is of the other language is gone.
fn in_one(text: &str, own: &str) -> String {
    let other = if own == "nl" { "en" } else { "nl" };
    let pairs =
        Regex::new(r#"\{nl: (\[[^]]*\]|"[^"]*"|[^{}]*?), en: (\[[^]]*\]|"[^"]*"|[^{}]*?)\}"#);
    let mut number = 0;
    let text = pairs.unwrap().replace_all(text, |pair: &regex::Captures<'_>| {
        number += 1;
        let text = &pair[if own == "nl" { 1 } else { 2 }];
        if number % 2 == 0 { format!("{{{own}: {text}}}") } else { text.to_owned() }
    });
    let lines = text.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with(&format!("{other}: ")) && !line.starts_with("rendering: ")
    });
    let lines =
        lines.map(|line| line.replace("languages: [nl, en]", &format!("languages: [{own}]")));
    lines.flat_map(|line| [line, "\n".to_owned()]).collect()
}

/// The small guide with all that can be written in two languages, in one of them.
fn guide(own: &str) -> Guide {
    let other = if own == "nl" { "en" } else { "nl" };
    let guide = Guide::nothing();
    let small = written().iter().map(|(path, text)| (path.as_str(), text.as_str()));
    for (path, text) in small.chain(MORE) {
        if path.ends_with(&format!("/{other}.md")) {
            continue;
        }
        let text =
            if path == SITE { text.replacen("contents:\n", HOME, 1) } else { text.to_owned() };
        guide.write(path, in_one(&text, own));
    }
    for command in [
        "version --amend kern toets glossary indicators spreadsheets diagram:proef",
        "check --fix --deny-warnings",
    ] {
        let run = guide.run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(run.status, 0, "{own}: {command}: {}", run.stderr);
    }
    guide
}

/// The words of the interface in one language that the other does not use, from the files of the
/// theme itself.
fn words_of(other: &str, own: &str) -> Vec<String> {
    let texts = |language: &str| -> BTreeMap<String, String> {
        let path = format!("{}/themes/default/strings/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        let file = std::fs::read_to_string(path).unwrap();
        let plain = file.lines().filter(|line| !line.starts_with(['#', ' ', '}']));
        let pairs = plain.filter_map(|line| line.split_once(" = "));
        let whole = pairs.filter(|(_, text)| !text.contains(['{', '}']));
        whole.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
    };
    let own: Vec<String> = texts(own).into_values().collect();
    // A single word may be one of the other language too, or a part of it.
    let tells = |text: &String| text.contains(' ') && text.len() > 11 && !own.contains(text);
    texts(other).into_values().filter(tells).collect()
}

/// The text of a file as a reader or program finds it.
fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("&#39;", "'").replace("&#x27;", "'")
}

#[test]
fn nothing_of_another_language_is_in_a_guide_of_one() {
    for (own, other, name) in [("nl", "en", "English"), ("en", "nl", "Nederlands")] {
        let guide = guide(own);
        guide.build().is_fine();
        let files = snapshot(&guide.out());
        assert!(files.len() > 60, "{own}: {}", files.len());
        let words = words_of(other, own);
        assert!(words.len() > 150, "{}", words.len());
        let mut wrong = Vec::new();
        for (path, bytes) in &files {
            if path.split('/').any(|part| part == other) || path.contains(&format!(".{other}.")) {
                wrong.push(format!("{path} is there"));
            }
            // What is drawn, packed or compressed is looked into elsewhere.
            if [".woff2", ".png", ".xlsx", ".ods", ".pdf"].iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let text = said(bytes);
            let mut has = |what: &str| {
                if text.contains(what) {
                    wrong.push(format!("{path}: {what}"));
                }
            };
            has(name);
            has(&format!("/{other}/"));
            has(&format!("\"{other}/"));
            has(&format!("lang=\"{other}\""));
            has(&format!("\"{other}\":"));
            has("language-link");
            if path.ends_with(".html") || path.ends_with(".xml") {
                // Licences are written in English, and say so.
                let licences = path.ends_with("colofon.html") || path.ends_with("colophon.html");
                let feed = path.contains("/feed/");
                if !licences && !feed {
                    has("hreflang");
                }
                words.iter().for_each(|word| has(word));
            }
            if path.ends_with(".json") || path.ends_with(".csv") {
                words.iter().for_each(|word| has(word));
            }
        }
        // Schemas are for programs, and in English; licences are in English and say so; the mark of the
        // folder is for who keeps the server.
        let meant = ["leidraad.txt", ".schema.json", "colofon.html", "colophon.html"];
        wrong.retain(|line| {
            !line.starts_with("assets/") && !meant.iter().any(|path| line.contains(path))
        });
        assert!(wrong.is_empty(), "{own}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn the_root_and_the_addresses_without_a_language_lead_to_the_only_one() {
    let guide = guide("nl");
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    let page = |path: &str| said(&files[path]);
    assert!(page("index.html").contains("url=nl/index.html"), "{}", page("index.html"));
    assert!(page("index.html").contains("<h1>Proefgids</h1>"));
    assert!(page("id/kern.html").contains("url=../nl/kern.html"));
    assert!(page("security.txt").contains("Preferred-Languages: nl\n"));
    assert!(!page("sitemap.xml").contains("xhtml:link "), "{}", page("sitemap.xml"));
    let home = page("nl/index.html");
    assert!(home.contains(">Wie beslist?</a>") && home.contains("In één regel."));
    assert!(page("nl/contact.html").contains("Het zijn drie vragen"));
    assert!(!page("nl/kern.html").contains("naast elkaar"));
    // What readers type leads to what the guide says.
    assert!(
        page("assets/search/nl.js").contains("meldpunt") || {
            let scripts =
                files.keys().filter(|path| path.contains("search") && path.ends_with(".js"));
            scripts.map(|path| page(path)).any(|script| script.contains("meldpunt"))
        }
    );
}

#[test]
fn a_language_that_comes_later_is_a_translation_like_any_other() {
    let guide = guide("nl");
    for (path, text) in written() {
        if !path.ends_with("section.yaml") && !path.ends_with("/nl.md") {
            guide.write(path, text);
        }
    }
    guide.write(MORE[0].0, MORE[0].1);
    guide.write(MORE[1].0, MORE[1].1);
    guide.write(MORE[3].0, MORE[3].1);
    let found = guide.check();
    // The ledgers have notes in one language: each is told.
    assert!(found.codes().iter().any(|code| ["Y010", "Y004"].contains(code)), "{found:#?}");
}

#[test]
fn a_language_that_is_given_up_is_told_and_its_addresses_lead_on() {
    let guide = Guide::new();
    assert_eq!(guide.build().status, 0);
    let earlier = snapshot(&guide.out());
    for (path, bytes) in guide.files() {
        let text = String::from_utf8(bytes).unwrap();
        if path.ends_with("/en.md") {
            std::fs::remove_file(guide.root().join(&path)).unwrap();
        } else if path == SITE {
            guide.write(&path, text.replace("languages: [nl, en]", "languages: [nl]"));
        }
    }
    let run = guide.check();
    let codes: Vec<&str> = run.codes();
    assert!(codes.contains(&"V030") && codes.contains(&"Y031"), "{run:#?}");
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(guide.build().status, 0);
    let files = snapshot(&guide.out());
    for (old, new) in [
        ("en/index.html", "../nl/index.html"),
        ("en/core.html", "../nl/kern.html"),
        ("en/kern/v1.0.html", "../../nl/kern/v1.0.html"),
    ] {
        let page = said(files.get(old).unwrap_or_else(|| panic!("{old} is not there")));
        assert!(page.contains(&format!("url={new}")), "{old}: {page}");
    }
    // Whatever address of either language somebody kept.
    let gone = earlier.keys().filter(|path| path.starts_with("en/") || path.starts_with("nl/"));
    let gone: Vec<&String> = gone.filter(|path| !files.contains_key(*path)).collect();
    assert!(gone.is_empty(), "{gone:#?}");
}

/// True where a YAML file has a text in a language.
fn is_said_in(text: &str, language: &str) -> bool {
    let key = format!("{language}: ");
    text.contains(&format!(", {key}"))
        || text.lines().any(|line| line.trim_start().starts_with(&key))
}

/// What a command says, in Dutch.
fn says(guide: &Guide, command: &str) -> Run {
    let args: Vec<&str> = ["--lang", "nl"].into_iter().chain(command.split(' ')).collect();
    guide.run(&args)
}

#[test]
fn commands_for_translations_say_that_there_are_none() {
    let guide = guide("nl");
    for command in
        ["translation confirm kern", "translation export kern", "review --single x.html --only en"]
    {
        let run = says(&guide, command);
        assert!(
            run.status != 0 && run.stderr.contains("alleen in het Nederlands"),
            "{command}: {run:#?}"
        );
    }
    guide.change("content/sections/kern/nl.md", "Dat hoort bij", "Dat valt onder");
    let note = says(&guide, "version kern --kind editorial --note-nl Kort. --note-en Short.");
    assert!(note.status == 2 && note.stderr.contains("--note-en kan hier niet"), "{note:#?}");
    let status = says(&guide, "status");
    assert!(status.status == 0 && !status.stdout.contains("ntbreekt"), "{status:#?}");
}

#[test]
fn a_version_is_recorded_in_the_language_of_the_guide() {
    let guide = guide("nl");
    guide.change("content/sections/kern/nl.md", "Dat hoort bij", "Dat valt onder");
    let run =
        says(&guide, "version kern --kind editorial --note-nl Korter. --published 2026-01-12");
    assert_eq!(run.status, 0, "{run:#?}");
    let ledger = guide.text(KERN);
    assert!(
        ledger.contains("    note:\n      nl: \"Korter.\"\n    digest:\n      nl: "),
        "{ledger}"
    );
    assert!(!ledger.contains("en: "), "{ledger}");
}

/// The command line in words, the last of which has spaces.
fn with(guide: &Guide, command: &str, last: &str) -> Run {
    let args: Vec<&str> =
        ["--lang", "nl"].into_iter().chain(command.split(' ')).chain([last]).collect();
    guide.run(&args)
}

#[test]
fn a_note_needs_no_language_where_there_is_one() {
    let one = guide("nl");
    one.change("content/sections/kern/nl.md", "Dat hoort bij", "Dat valt onder");
    let version = "version kern --kind editorial --published 2026-01-12";
    let asked = says(&one, version);
    assert!(asked.status == 2 && asked.stderr.contains("Geef met --note in één zin"), "{asked:#?}");
    let run = with(&one, &format!("{version} --note"), "Eén woord.");
    assert!(run.status == 0 && one.text(KERN).contains("nl: \"Eén woord.\""), "{run:#?}");
    // In a guide of two it would stand in one of them, and nobody knows in which.
    let two = Guide::new().edit("content/sections/kern/nl.md", "beslist zelf", "besluit zelf");
    let before = two.files();
    let run = with(&two, &format!("{version} --note"), "Eén woord.");
    let said = "Geef in plaats van --note: --note-nl \"…\" --note-en \"…\"";
    assert!(run.status == 2 && run.stderr.contains(said), "{run:#?}");
    assert_eq!(two.files(), before);
}

#[test]
fn the_overview_tells_who_keeps_a_section_and_until_when() {
    let guide = guide("nl");
    guide.change(KERN, "status: current", "status: current\nreview_by: 2027-03-01");
    let run = says(&guide, "status");
    let row = run.stdout.lines().find(|line| line.starts_with("kern ")).unwrap_or_default();
    assert!(row.contains("2027-03-01") && row.contains("Redactie"), "{run:#?}");
    let run = says(&guide, "status --as-of 2027-03-02 --fail-on overdue");
    assert!(run.status == 1 && run.stderr.contains("kern"), "{run:#?}");
}

#[test]
fn an_explanation_is_about_the_guide_in_whose_folder_it_is_asked() {
    let guide = guide("nl");
    for code in ["C070", "L024", "Y010", "S009", "M003"] {
        let run = says(&guide, &format!("explain {code}"));
        let other = ["en.md", "beide talen", ", en: ", "andere taal"];
        assert!(run.status == 0, "{run:#?}");
        // That a guide can have two is not asked for.
        let text = run.stdout.replace("title: {en: Foundations}", "");
        assert!(!other.iter().any(|words| text.contains(words)), "{code}: {text}");
    }
    let both = says(&Guide::new(), "explain C070");
    assert!(both.stdout.contains("{nl: Samenwerken, en: Collaborating}"), "{both:#?}");
}

#[test]
fn what_is_new_is_in_the_language_of_the_guide() {
    let guide = guide("nl");
    for (kind, id) in [
        ("section", "nieuw"),
        ("term", "ai"),
        ("source", "boek"),
        ("fact", "feit"),
        ("diagram", "nieuw"),
    ] {
        let run = says(&guide, &format!("new {kind} {id}"));
        assert_eq!(run.status, 0, "{kind}: {run:#?}");
    }
    assert!(!guide.root().join("content/sections/nieuw/en.md").exists());
    for path in ["content/glossary.yaml", "content/sources.yaml", "diagrams/nieuw.yaml"] {
        let text = guide.text(path);
        assert!(!is_said_in(&text, "en") && !text.contains("rendering"), "{path}: {text}");
    }
    let run = guide.run(&["check", "--format", "json", "--unreleased"]);
    let wrong = run.codes().iter().any(|code| code.starts_with('Y') || *code == "S009");
    assert!(run.status == 0 && !wrong, "{run:#?}");
}

#[test]
fn a_guide_can_begin_in_one_language() {
    for own in ["nl", "en"] {
        let guide = Guide::nothing();
        let mut command = crate::guide::program();
        command.args(["--lang", "nl", "init"]).arg(guide.root());
        command.args(["--text-language", own, "--one-language", "--with", crate::init::ALL]);
        let run = Run::of(command);
        assert_eq!(run.status, 0, "{run:#?}");
        let other = if own == "nl" { "en" } else { "nl" };
        for (path, bytes) in guide.files() {
            assert!(!path.ends_with(&format!("/{other}.md")), "{path}");
            let text = String::from_utf8(bytes).unwrap();
            if path.starts_with("content/") || path.starts_with("diagrams/") {
                assert!(!is_said_in(&text, other), "{path}: {text}");
            }
        }
        let run = guide.run(&["check", "--format", "json", "--unreleased"]);
        assert!(run.codes().iter().all(|code| *code == "C020"), "{run:#?}");
    }
}
