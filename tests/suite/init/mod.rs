//! A guide from nothing: `leidraad init`, and what comes after it.

mod careful;
mod ci;
mod minimal;

use std::fs;
use std::path::Path;

use regex::{Captures, Regex};

use crate::guide::{Guide, Run, program};

/// Everything that a guide can have.
pub(crate) const ALL: &str = "glossary,indicators,flowchart,spreadsheets,editions";

/// What everything in it is called by `leidraad version`.
const IDS: [&str; 5] = ["inleiding", "glossary", "indicators", "spreadsheets", "diagram:werkwijze"];

/// Runs `leidraad init` in Dutch.
pub(crate) fn init(guide: &Guide, options: &[&str]) -> Run {
    let mut command = program();
    command.args(["--lang", "nl", "init"]).arg(guide.root()).args(options);
    Run::of(command)
}

/// A guide that was just begun.
pub(crate) fn begun(options: &[&str]) -> Guide {
    let guide = Guide::nothing();
    let run = init(&guide, options);
    assert_eq!(run.status, 0, "{options:?}: {run:#?}");
    guide
}

/// Replaces everything that is to be filled in, each by words that stand nowhere else.
pub(crate) fn fill(guide: &Guide) {
    let marked = Regex::new("‹[^›]*›").unwrap();
    let mut number = 0;
    let files = guide.files();
    let paths = files.keys().filter(|path| path.starts_with("content/") || path.starts_with("dia"));
    for path in paths {
        let text = guide.text(path);
        let filled = marked.replace_all(&text, |_: &Captures<'_>| {
            number += 1;
            // In letters: numbers would have to be the same in both languages.
            let letter = |digit: u8| char::from(digit - b'0' + b'a');
            let word: String = number.to_string().bytes().map(letter).collect();
            format!("Ingevuld woord{word}")
        });
        let filled = filled
            .replace("vul-bron-in", "eerste-bron")
            .replace("vul-factor-in", "eerste-groep")
            .replace("vul-begrip-in", "eerste-begrip")
            .replace("vul-vraag-in", "eerste-vraag")
            .replace("vul-invulblad-in", "eerste-blad")
            .replace("vul-kolom-in", "eerste-kolom")
            .replace("vul-in@vul-in.example", "redactie@gids.example")
            .replace("https://vul-in.example/", "https://gids.example/");
        guide.write(path, filled.replace("license: Ingevuld", "license: CC-BY-4.0 #"));
    }
}

/// Records the first version of everything that the guide has.
pub(crate) fn record(guide: &Guide) {
    let has = |id: &&str| match *id {
        "inleiding" => true,
        "diagram:werkwijze" => guide.root().join("diagrams").exists(),
        list => guide.root().join(format!("content/{list}.yaml")).exists(),
    };
    let ids: Vec<&str> = IDS.into_iter().filter(has).collect();
    let amend = [vec!["version", "--amend"], ids].concat();
    let confirm = ["translation", "confirm", "inleiding"];
    for command in [&amend[..], &confirm, &["check", "--fix"]] {
        let run = guide.run(command);
        assert_eq!(run.status, 0, "{command:?}: {run:#?}");
    }
}

#[test]
fn a_new_guide_speaks_the_language_of_its_editors() {
    let guide = begun(&["--with", "none"]);
    let mut command = program();
    command.args(["--lang", "nl", "schema", "site"]);
    let site = guide.text(".leidraad/schemas/site.json");
    assert_eq!(Run::of(command).stdout, site);
    assert!(site.contains("Waar de gids"), "{site}");
    // Its version 1.0 is there already, and has no text yet.
    let said = guide.run(&["check", "--unreleased"]).stderr;
    assert!(said.contains("leidraad version --amend"), "{said}");
}

#[test]
fn what_check_says_of_a_new_guide_is_what_is_to_be_filled_in() {
    for options in [
        vec![],
        vec!["--with", "glossary"],
        vec!["--with", "indicators", "--host", "gitlab"],
        vec!["--with", "flowchart", "--text-language", "en", "--host", "forgejo"],
        vec!["--with", "spreadsheets,editions", "--title-nl", "Gids: \"een\" #1 {x}"],
        vec!["--with", ALL, "--host", "github", "--publisher", "O'Neil & 'zoon': ja"],
    ] {
        let guide = begun(&options);
        let strict = guide.run(&["check", "--format", "json"]);
        let open = guide.run(&["check", "--unreleased", "--format", "json"]);
        assert_eq!((strict.status, open.status), (1, 0), "{options:?}: {strict:#?}");
        // What has to be filled in, and that it has no version yet.
        let others = |run: &Run, known: &[&str]| {
            let other = |f: &&crate::guide::Found| !known.contains(&f.code.as_str());
            run.found.iter().filter(other).cloned().collect::<Vec<_>>()
        };
        assert_eq!(others(&strict, &["C020", "V001"]), [], "{options:?}");
        assert_eq!(others(&open, &["C020"]), [], "{options:?}");
        for path in guide.files().keys().filter(|path| path.ends_with(".yaml")) {
            let text = guide.text(path);
            let schema = text.strip_prefix("# yaml-language-server: $schema=").unwrap_or_default();
            let schema = schema.lines().next().unwrap();
            let kept = guide.root().join(path).parent().unwrap().join(schema);
            assert!(kept.is_file(), "{path}: {schema}");
        }
        assert!(guide.files().keys().all(|path| !path.contains(".leidraad-")));
    }
}

#[test]
fn a_title_is_what_was_typed_whatever_it_means_in_yaml_and_markdown() {
    let title = "Gids: \"een\" #1 {x} *y* \\ é";
    let guide = begun(&["--title-nl", title, "--email", "red@min.example"]);
    assert!(guide.text("README.md").starts_with("# Gids: \"een\" \\#1 \\{x\\} \\*y\\* \\\\ é\n"));
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let home = fs::read_to_string(out.join("nl/index.html")).unwrap();
    assert!(home.contains("<h1>Gids: &quot;een&quot; #1 {x} *y* \\ é</h1>"), "{home}");
    assert!(home.contains("mailto:red@min.example"), "{home}");
}

#[test]
fn a_new_guide_is_on_screen_with_the_second_command_and_complete_when_it_is_filled_in() {
    for with in [ALL, "none"] {
        let guide = begun(&["--with", with]);
        #[cfg(feature = "serve")]
        {
            let serving = crate::serving::Serving::start(&guide);
            for page in ["/nl/index.html", "/nl/inleiding.html", "/en/introduction.html"] {
                let page = serving.get(page);
                assert!(page.starts_with("HTTP/1.1 200") && page.contains("‹"), "{page}");
            }
        }
        fill(&guide);
        record(&guide);
        let run = guide.run(&["check", "--format", "json"]);
        run.is_fine();
        let out = guide.out();
        let run = guide.run(&["build", "--out", out.to_str().unwrap()]);
        assert_eq!(run.status, 0, "{run:#?}");
        let page = fs::read_to_string(out.join("nl/inleiding.html")).unwrap();
        assert!(!page.contains("noindex") && page.contains("Ingevuld"), "{page}");
    }
}

#[test]
fn what_new_makes_in_a_new_guide_is_valid_too() {
    let guide = begun(&[]);
    for (kind, id) in [
        ("term", "raad"),
        ("source", "boek"),
        ("indicator", "vraag-1"),
        ("spreadsheet", "blad"),
        ("fact", "aantal"),
        ("diagram", "gang"),
        ("section", "tweede"),
    ] {
        let run = guide.run(&["new", kind, id]);
        assert_eq!(run.status, 0, "{kind}: {run:#?}");
    }
    assert!(guide.text("content/site.yaml").contains("tweede"), "the section is listed");
    for path in guide.files().keys().filter(|path| path.ends_with(".yaml")) {
        assert!(guide.text(path).starts_with("# yaml-language-server: $schema="), "{path}");
    }
    let run = guide.run(&["check", "--unreleased", "--format", "json"]);
    let codes: Vec<&str> = run.codes().into_iter().filter(|code| *code != "C020").collect();
    // Nothing embeds the fact and nothing cites the source before somebody writes a text, and the
    // source has an id that could be published.
    let expected = |code: &&str| ["C041", "C030", "L013"].contains(code);
    assert!(run.status == 0 && codes.iter().all(expected), "{codes:?} {run:#?}");
}

#[test]
fn texts_without_any_version_are_shown_before_the_first_one() {
    let guide = begun(&["--with", ALL]);
    let versions = Regex::new(r"(?m)^versions:\n(?:  .*\n)+").unwrap();
    for path in guide.files().keys().filter(|path| path.ends_with(".yaml")) {
        let text = guide.text(path);
        guide.write(path, versions.replace(&text, "versions: []\n").as_bytes());
    }
    let run = guide.run(&["check", "--format", "json"]);
    assert!(run.status == 1 && run.codes().iter().filter(|code| **code == "V005").count() == 5);
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    #[cfg(feature = "serve")]
    {
        let serving = crate::serving::Serving::start(&guide);
        for page in html(&out) {
            let answer = serving.get(&format!("/{page}"));
            assert!(answer.starts_with("HTTP/1.1 200"), "{page}: {answer}");
        }
    }
    fill(&guide);
    let first = guide.run(&[
        "version",
        "glossary",
        "--kind",
        "substantive",
        "--note-nl",
        "a",
        "--note-en",
        "b",
    ]);
    assert!(first.status == 0 && first.stderr.contains("1.0"), "{first:#?}");
}

/// Every page below a folder, relative to it.
pub(crate) fn html(folder: &Path) -> Vec<String> {
    let files = crate::guide::snapshot(folder).into_keys();
    files.filter(|path| path.ends_with(".html")).collect()
}
