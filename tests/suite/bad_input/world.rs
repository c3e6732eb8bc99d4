//! Roots and trees that the system or Git gives, and how a person sees what is wrong.

use std::io;

use camino::Utf8Path;
use leidraad::content;
use leidraad::diagnostics::{Sink, Words, machine};
use leidraad::language::Language;
use leidraad::source::{Entry, Listing, Sources, Tree};

use crate::guide::{Guide, program};

/// A tree that lists a file and then refuses to give it, as a disk with a broken sector does.
struct Refusing;

impl Tree for Refusing {
    fn list(&self) -> io::Result<Listing> {
        let entry = Entry { path: "content/site.yaml".into(), size: 10 };
        Ok(Listing { entries: vec![entry], problems: Vec::new(), links: false })
    }

    fn read(&self, _: &Utf8Path) -> io::Result<Vec<u8>> {
        Err(io::Error::other("sector 7"))
    }
}

#[test]
fn a_file_that_the_system_refuses_is_reported_in_the_language_of_the_reader() {
    let (sources, problems) = Sources::load(&Refusing).unwrap();
    let mut sink = Sink::new();
    content::load(&sources, problems, &mut sink);
    let found = sink.into_sorted(&sources);
    let about: Vec<_> = found.iter().filter(|d| d.code.id == "S007").cloned().collect();
    assert_eq!(about.len(), 1);
    for (language, word) in
        [(Language::Nl, "het systeem weigert het"), (Language::En, "the system refuses it")]
    {
        let mut json = Vec::new();
        machine::json(&about, &sources, Words::new(language), &mut json).unwrap();
        let json = String::from_utf8(json).unwrap();
        assert!(json.contains("content/site.yaml") && json.contains(word), "{json}");
    }
    let missing = found.iter().filter(|d| d.code.id == "S008").count();
    assert_eq!(missing, 0, "the refused file is there all the same");
}

#[test]
fn a_root_that_does_not_exist_is_not_a_problem_of_the_content() {
    for (language, word) in [("nl", "--root"), ("en", "--root")] {
        let mut command = program();
        command.args(["check", "--lang", language, "--root", "no/such/folder"]);
        let run = crate::guide::Run::of(command);
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(
            run.stderr.contains("no/such/folder") && run.stderr.contains(word),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn all_problems_of_a_run_are_said_at_once_in_the_order_of_files_and_places() {
    let guide = Guide::new()
        .edit(
            "content/sections/toets/nl.md",
            "Stel eerst",
            "Dit is <b>x</b> en <i>y</i>. Stel eerst",
        )
        .edit("content/sources.yaml", "date: 2025-06-13", "date: gisteren")
        .edit("content/glossary.yaml", "rendering: own", "rendering: eigen")
        .edit("diagrams/proef.yaml", "to: gesprek\n", "to: gesprk\n");
    let run = guide.check();
    let places: Vec<_> = run.found.iter().map(|f| (f.path.clone(), f.start)).collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted);
    for code in ["M001", "Y009", "Y007", "F001"] {
        assert!(run.codes().contains(&code), "{code}: {run:#?}");
    }
    assert_eq!(run.codes().iter().filter(|c| **c == "M001").count(), 2);
}

#[test]
fn a_person_sees_the_file_the_line_and_what_to_type() {
    let guide = Guide::new().edit("content/indicators.yaml", "locator: P1.3", "locater: P1.3");
    let run = guide.run(&["check", "--lang", "nl", "--as-of", crate::guide::DAY]);
    assert_eq!(run.status, 1);
    assert_eq!(run.stdout, "", "reports for people go to standard error");
    for words in [
        "Y002",
        "content/indicators.yaml:13:5",
        "locater: P1.3",
        "Bedoelde u ‘locator’",
        "leidraad explain",
    ] {
        assert!(run.stderr.contains(words), "{words:?} is missing:\n{}", run.stderr);
    }
    assert!(!run.stderr.contains('\u{1b}'), "no colour in a pipe");
}

#[test]
fn windows_line_ends_and_byte_order_marks_change_nothing() {
    let guide = Guide::new();
    guide.build().is_fine();
    let plain = std::fs::read_to_string(guide.out().join("manifest-sha256.txt")).unwrap();
    for path in guide.files().keys() {
        let text = guide.text(path);
        guide.write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    // Released text is still that text: the digests are the same.
    guide.check().is_fine();
    guide.build().is_fine();
    let windows = std::fs::read_to_string(guide.out().join("manifest-sha256.txt")).unwrap();
    assert_eq!(plain, windows);
}

#[test]
fn problems_in_a_file_with_windows_line_ends_have_the_same_places() {
    let guide = Guide::new().edit("content/sections/kern/nl.md", "kennisveiligheid.", "<b>x</b>.");
    let places = |guide: &Guide| -> Vec<_> {
        let run = guide.check();
        run.found.into_iter().map(|f| (f.code, f.path, f.start, f.end)).collect()
    };
    let plain = places(&guide);
    let text = guide.text("content/sections/kern/nl.md");
    guide.write("content/sections/kern/nl.md", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(places(&guide), plain);
    assert!(plain.iter().any(|(code, ..)| code == "M001"));
}

#[test]
fn every_code_explains_itself_at_the_command_line() {
    for language in ["nl", "en"] {
        let mut command = program();
        command.args(["explain", "f012", "--lang", language]);
        let run = crate::guide::Run::of(command);
        assert!(run.status == 0 && run.stdout.starts_with("F012\n"), "{run:#?}");
    }
    let mut command = program();
    command.args(["explain", "Z999"]);
    let run = crate::guide::Run::of(command);
    assert!(run.status == 2 && run.stderr.contains("Z999"), "{run:#?}");
}

#[test]
fn a_day_that_is_none_is_refused_in_the_language_of_who_typed_it() {
    let guide = Guide::new();
    let words = [("nl", "‘vandaag’ kan niet bij --as-of"), ("en", "‘vandaag’ cannot be given")];
    for (language, words) in words {
        let run = guide.run(&["check", "--as-of", "vandaag", "--lang", language]);
        assert!(run.status == 2 && run.stderr.contains(words), "{run:#?}");
        assert!(run.stderr.contains("2026-01-31") && !run.stderr.contains("error:"), "{run:#?}");
        let system = format!("{language}_NL.UTF-8");
        let run = guide.run_with(&["check", "--as-of=vandaag"], &[("LANG", &system)]);
        assert!(run.stderr.contains(words), "{run:#?}");
    }
}
