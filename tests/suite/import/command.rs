//! The command itself: where it writes, what it says of the file and of what comes next, and what it
//! leaves alone.

use std::fs;

use super::{fixture, import, import_text};
use crate::guide::Guide;

const DRAWING: &[u8] = b"flowchart TD\n  a([Begin]) --> b{Mag het?}\n  b -->|Ja| c[Klaar]\n  b -.-> d\n  %% nog bespreken\n";

#[test]
fn a_drawing_becomes_a_chart_and_every_part_of_it_is_accounted_for() {
    let guide = Guide::new();
    let run = import_text(&guide, "Mijn schema.mmd", DRAWING, &["--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(run.stdout, "", "reports for people go to standard error");
    let said = run.stderr.replace(&guide.beside("Mijn schema.mmd").display().to_string(), "FILE");
    for line in [
        "FILE: anders. Het schema heet ‘mijn-schema’: de bestandsnaam ‘Mijn schema’ kan geen id zijn.",
        "FILE:1:11: weg. De tekenrichting (TD) is weg",
        "FILE:2:3: overgenomen. Begin: Begin",
        "FILE:3:5: overgenomen. Een pijl van ‘b’ naar ‘c’.",
        "FILE:4:5: anders. De pijl van ‘b’ naar ‘d’ heeft geen antwoord. Vul het in.",
        "FILE:5:3: weg. Een opmerking is weg: nog bespreken",
        "Het stroomschema ‘mijn-schema’ staat in diagrams/mijn-schema.yaml.",
        "leidraad serve --as-of 20",
        "leidraad check --unreleased --as-of 20",
        "![](diagram:mijn-schema)",
        "leidraad version diagram:mijn-schema --amend",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let count = |word: &str| said.lines().filter(|line| line.contains(word)).count();
    let counts = [": overgenomen. ", ": anders. ", ": weg. "].map(count);
    let line = format!("Overgenomen: {}. Anders: {}. Weg: {}.", counts[0], counts[1], counts[2]);
    assert!(said.contains(&line), "{line}\n{said}");
    let yaml = guide.text("diagrams/mijn-schema.yaml");
    assert!(yaml.contains("nl: \"Mag het?\"") && yaml.contains("‹Wie dit doet›"), "{yaml}");
}

#[test]
fn the_report_goes_from_the_top_of_the_file_to_its_end() {
    let guide = Guide::draft();
    let file = fixture("mermaid/gewoon.mmd");
    let run = import(&guide, &file, &["--id", "volgorde"]);
    let start = format!("{}:", file.display());
    let places: Vec<(usize, usize)> = run
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix(&start))
        .filter_map(|rest| {
            let mut numbers = rest.splitn(3, ':');
            Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
        })
        .collect();
    assert!(places.len() > 20 && places.is_sorted(), "{places:?}");
}

#[test]
fn the_same_is_said_in_english_and_texts_are_in_the_language_that_was_given() {
    let guide = Guide::draft();
    let run = import_text(&guide, "chart.mmd", DRAWING, &["--text-language", "en", "--id", "mine"]);
    assert_eq!(run.status, 0, "{run:#?}");
    for words in [
        ":2:3: kept. Start: Begin",
        ":5:3: lost. A remark is gone: nog bespreken",
        "Kept: ",
        "The flowchart ‘mine’ stands in diagrams/mine.yaml.",
    ] {
        assert!(run.stderr.contains(words), "{words}\n{}", run.stderr);
    }
    let yaml = guide.text("diagrams/mine.yaml");
    assert!(yaml.contains("en: \"Mag het?\""), "{yaml}");
    assert!(yaml.contains("nl: \"‹Welke vraag hier wordt gesteld›?\""), "{yaml}");
}

#[test]
fn texts_are_in_the_first_language_of_the_guide_when_nobody_says() {
    let guide = Guide::draft();
    guide.change("content/site.yaml", "languages: [nl, en]", "languages: [en, nl]");
    let run = import_text(&guide, "a.mmd", DRAWING, &[]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(guide.text("diagrams/a.yaml").contains("en: \"Mag het?\""));
}

#[test]
fn what_is_there_is_never_overwritten() {
    let guide = Guide::draft();
    let before = guide.files();
    // The chart of the guide, by its id and by the name of the file.
    for (name, more) in [("x.mmd", &["--id", "proef"][..]), ("proef.mmd", &[][..])] {
        for (language, words) in [
            ("nl", "diagrams/proef.yaml bestaat al."),
            ("en", "diagrams/proef.yaml exists already"),
        ] {
            let more = [more, &["--lang", language]].concat();
            let run = import_text(&guide, name, DRAWING, &more);
            assert_eq!(run.status, 2, "{run:#?}");
            assert!(run.stderr.contains(words), "{}", run.stderr);
            assert!(!run.stderr.contains(":2:3:"), "nothing is told of what was not made");
        }
    }
    assert!(guide.files() == before, "something was written");
    assert_eq!(import_text(&guide, "x.mmd", DRAWING, &[]).status, 0);
    let made = guide.files();
    assert_eq!(import_text(&guide, "x.mmd", DRAWING, &[]).status, 2);
    assert!(guide.files() == made);
}

#[test]
fn an_id_that_is_taken_or_cannot_be_one_is_refused_before_anything_is_written() {
    let guide = Guide::draft();
    // The same id in a file of another name.
    guide.write("diagrams/ander.yaml", guide.text("diagrams/proef.yaml"));
    fs::remove_file(guide.root().join("diagrams/proef.yaml")).unwrap();
    let before = guide.files();
    for id in ["proef", "Nee", "a b", "nul", "index", "geschiedenis"] {
        let run = import_text(&guide, "x.mmd", DRAWING, &["--id", id]);
        assert_eq!(run.status, 2, "{id}: {run:#?}");
        assert!(run.stderr.contains("id"), "{}", run.stderr);
    }
    assert!(guide.files() == before, "something was written");
}

#[test]
fn names_of_boxes_that_no_page_can_have_are_changed_and_told() {
    let guide = Guide::draft();
    let text = b"flowchart TD\nindex[Een] --> nul[Twee] --> Drie";
    let run = import_text(&guide, "nul.mmd", text, &[]);
    assert_eq!(run.status, 0, "{run:#?}");
    let yaml = guide.text("diagrams/schema-nul.yaml");
    for id in ["stap-index", "stap-nul", "drie"] {
        assert!(yaml.contains(&format!("  {id}:\n")), "{yaml}");
        assert!(run.stderr.contains(&format!("‘{id}’")), "{}", run.stderr);
    }
}

#[test]
fn words_that_look_like_those_of_the_guide_stay_words() {
    let guide = Guide::draft();
    let text =
        "flowchart TD\na[\"[](fact:niets) ID DATE vul-bron\"] --> b[\"'x': {y} # &quot; \\n\"]";
    let run = import_text(&guide, "a.mmd", text.as_bytes(), &[]);
    assert_eq!(run.status, 0, "{run:#?}");
    let yaml = guide.text("diagrams/a.yaml");
    // But what would put in a fact is parted, which is told.
    assert!(yaml.contains("[] (fact:niets) ID DATE vul-bron"), "{yaml}");
    assert!(run.stderr.contains("‘[] (fact:niets) ID DATE vul-bron’"), "{}", run.stderr);
}

#[test]
fn a_large_or_endless_file_is_refused() {
    let guide = Guide::draft();
    let text = vec![b'a'; 9 * 1024 * 1024];
    let run = import_text(&guide, "groot.mmd", &text, &[]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(run.stderr.contains("larger than 8 MB"), "{}", run.stderr);
}

#[test]
fn nothing_that_a_terminal_acts_on_is_printed() {
    let guide = Guide::draft();
    let hostile = "a\u{1b}[31m\u{9b}31m\u{202e}b\u{7}";
    let sound = format!("flowchart TD\nx[\"{hostile}\"] --> y\n%% {hostile}\nstyle x {hostile}\n");
    let broken = format!("flowchart TD\nx --> {hostile} [");
    let xml = format!("<{hostile}>");
    let id = format!("{hostile}.mmd");
    for (name, text) in [("a.mmd", sound), ("b.mmd", broken), ("c.mmd", xml), (&id, "x".into())] {
        let run = import_text(&guide, name, text.as_bytes(), &[]);
        let acted_on = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202a}'..='\u{202e}')
        };
        assert!(!run.stderr.contains(acted_on), "{:?}", run.stderr);
        assert_eq!(run.stdout, "");
    }
}
