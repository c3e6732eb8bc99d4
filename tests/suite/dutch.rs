//! Whoever reads Dutch meets no English: in help, in what is said of a wrong command line, in the
//! schemas for an editor, and in why Git or the system refused something.

use std::fs;

use crate::guide::{Guide, Run, program};

/// How a command line ended, in Dutch by the variables of the system.
fn in_dutch(line: &str) -> (i32, String) {
    let mut command = program();
    command.env("LANG", "nl_NL.UTF-8").args(line.split(' ').filter(|word| !word.is_empty()));
    let run = command.output().unwrap();
    let text = [run.stdout, run.stderr].concat();
    (run.status.code().unwrap(), String::from_utf8(text).unwrap())
}

#[test]
fn help_and_mistakes_are_dutch_by_the_language_of_the_system() {
    for (line, status, said) in [
        ("--help", 0, "Commando’s:\n  build"),
        ("help mirror sync", 0, "Zo typt u het: leidraad mirror sync [OPTIES] <BRON> <MAP>"),
        ("build --help", 0, "[standaard: public]"),
        ("check -h", 0, "[keuze uit: human, json, github, gitlab, sarif]"),
        ("check --no-cache=ja", 2, "Achter --no-cache kan niets staan, ook ‘ja’ niet."),
        ("publiceer", 2, "Het commando ‘publiceer’ bestaat niet."),
        ("version", 2, "Er ontbreekt iets: <ID>..."),
        ("", 2, "Er ontbreekt een commando."),
        ("check --fix --revision v1", 2, "kan niet samen met"),
        ("schema site", 0, "De naam van de gids."),
        ("schema section", 0, "Het officiële hoofdstuk wacht op herziening."),
    ] {
        let (found, text) = in_dutch(line);
        assert_eq!(found, status, "{line}: {text}");
        // Lines are broken where they get too long.
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&text).contains(&words(said)), "{line}: {text}");
        for english in ["Usage", "Options", "Print ", "error:", "[default", "possible values"] {
            assert!(!text.contains(english), "{line}: {text}");
        }
    }
    let (_, asked) = in_dutch("--lang en build --help");
    assert!(asked.contains("Builds the website") && asked.contains("Usage:"), "{asked}");
}

#[test]
fn why_git_or_the_system_refused_is_said_in_dutch() {
    let guide = Guide::new();
    let git = |args: &[&str]| crate::repository::git(&guide.root(), args, b"");
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "Eerste"]);
    let root = guide.root().display().to_string();
    let (status, said) = in_dutch(&format!("check --root {root} --revision nergens"));
    assert_eq!(status, 2);
    assert!(said.contains("er is geen commit, tag of branch ‘nergens’"), "{said}");
    assert!(!said.contains("find") && !said.contains("revision"), "{said}");
    let (status, said) = in_dutch("check --root /nergens/niets");
    assert_eq!(status, 2);
    assert!(said.contains("dit bestaat niet"), "{said}");
}

#[test]
fn warnings_that_are_denied_are_no_errors_to_be_mended_first() {
    let guide = Guide::new();
    fs::write(guide.root().join("content/sections/kern/de.md"), "Hallo").unwrap();
    let root = guide.root().display().to_string();
    for (line, said) in [
        (
            format!("check --deny-warnings --root {root}"),
            "De gids kan zo niet uit: met --deny-warnings",
        ),
        (
            format!("build --deny-warnings --root {root} --out {root}/x"),
            "bouw zonder --deny-warnings",
        ),
    ] {
        let (status, text) = in_dutch(&line);
        assert_eq!(status, 1, "{text}");
        assert!(text.contains(said) && !text.contains("los eerst de fout"), "{text}");
    }
    fs::write(guide.root().join("content/site.yaml"), "title: [\n").unwrap();
    let run = Run::of({
        let mut command = program();
        command.args(["--lang", "nl", "build", "--root", &root, "--out", &format!("{root}/x")]);
        command
    });
    assert!(run.stderr.contains("Er is niets geschreven: los eerst de fout"), "{run:#?}");
}

/// Words that people read stand in files whose name or folder says that they are Dutch.
#[test]
fn readers_are_addressed_in_one_form() {
    let familiar = regex::Regex::new(r"\b([Jj]e|[Jj]ij|[Jj]ouw|[Jj]ou)\b").unwrap();
    let mut read = 0;
    for entry in walkdir::WalkDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")) {
        let entry = entry.unwrap();
        let path = entry.path().display().to_string();
        if path.ends_with(".ftl") && (path.contains("/nl/") || path.contains("nl.ftl")) {
            read += 1;
            let text = fs::read_to_string(&path).unwrap();
            let found = text.lines().find(|line| familiar.is_match(line));
            assert_eq!(found, None, "{path}: write u");
        }
    }
    assert!(read > 20, "{read}");
}
