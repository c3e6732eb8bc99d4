//! Files that cannot be read: where they are broken, in both languages, and nothing is written.

use std::fs;

use leidraad::language::Language;

use super::{fixtures, import, import_text, stem};
use crate::guide::Guide;

#[test]
fn a_broken_file_is_refused_where_it_is_broken_and_nothing_is_written() {
    let guide = Guide::draft();
    let before = guide.files();
    let broken = fixtures().into_iter().filter(|path| path.with_extension("expected").exists());
    for (at, path) in broken.enumerate() {
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        let (code, place) = expected.trim().split_once(' ').unwrap();
        let place = place.replace("0:0", "");
        let place = if place.is_empty() { place } else { format!(":{place}") };
        let error = leidraad::import::import(&fs::read(&path).unwrap(), stem(&path), Language::Nl);
        let error = error.expect_err("it is broken");
        assert_eq!(error.what.code, code, "{}", path.display());
        // Each language with every second file: what is said is the same text in each of them.
        let language = Language::ALL[at % 2];
        let run = import(&guide, &path, &["--lang", language.tag()]);
        assert_eq!(run.status, 1, "{run:#?}");
        let said = leidraad::import::say(&error.what, language);
        let line = format!("{}{place}: {said}\n", path.display());
        assert!(run.stderr.starts_with(&line), "{line}{}", run.stderr);
    }
    assert!(guide.files() == before, "something was written");
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_the_reader() {
    let guide = Guide::draft();
    let cases: [(&str, &[u8], [&str; 2]); 4] = [
        (
            "haakje.mmd",
            b"flowchart TD\na[Een (twee] --> b[Drie",
            [
                "haakje.mmd:2:19: Hier begint ‘[’, maar het eind ervan ontbreekt.",
                "haakje.mmd:2:19: ‘[’ begins here, but its end is missing.",
            ],
        ),
        ("leeg.mmd", b"", ["leeg.mmd: Dit bestand is leeg.", "leeg.mmd: This file is empty."]),
        (
            "brief.mmd",
            b"Geachte heer,\n",
            ["brief.mmd:1:1: Hier begint geen stroomschema.", "brief.mmd:1:1: No flowchart begins"],
        ),
        (
            "open.bpmn",
            b"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n<process>",
            ["open.bpmn:2:1: ‘<process>’ begint hier", "open.bpmn:2:1: ‘<process>’ begins here"],
        ),
    ];
    for (name, text, words) in cases {
        for ((language, words), nothing) in
            ["nl", "en"].iter().zip(words).zip(["Er is niets geschreven.", "Nothing was written."])
        {
            let run = import_text(&guide, name, text, &["--lang", language]);
            assert_eq!(run.status, 1, "{run:#?}");
            assert!(run.stderr.contains(words), "{words}\n{}", run.stderr);
            assert!(run.stderr.trim_end().ends_with(nothing), "{}", run.stderr);
        }
    }
}

#[test]
fn a_file_that_is_not_there_or_a_folder_is_said_to_be_that() {
    let guide = Guide::draft();
    for (path, words) in [
        (guide.beside("nergens.mmd"), ["dit bestaat niet", "it does not exist"]),
        (guide.root(), ["Bij een map horen --to", "A folder takes --to"]),
    ] {
        for (language, words) in ["nl", "en"].iter().zip(words) {
            let run = import(&guide, &path, &["--lang", language, "--id", "nieuw"]);
            assert_eq!(run.status, 2, "{run:#?}");
            assert!(run.stderr.contains(words), "{words}\n{}", run.stderr);
        }
    }
}
