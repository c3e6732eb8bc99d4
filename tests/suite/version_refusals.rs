//! `leidraad version` refuses what `check` would refuse a moment later, and loses no text.

use crate::digest_and_version::{ANCHORS, KERN, KERN_NL, changed, changes};
use crate::guide::{Guide, Run};
use crate::repository::git;

const NOTES: [&str; 4] = ["--note-nl", "Anders.", "--note-en", "Changed."];

fn version(guide: &Guide, more: &[&str]) -> Run {
    let command = ["version", "kern", "--kind", "substantive", "--published", "2026-02-01"];
    guide.run(&[&command[..], &NOTES, more].concat())
}

fn commit(guide: &Guide) {
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "-qm", "More"], &[]);
}

fn in_a_repository(guide: Guide) -> Guide {
    git(&guide.root(), &["init", "-q"], &[]);
    commit(&guide);
    guide
}

fn codes(guide: &Guide, day: &str) -> Vec<String> {
    let run = guide.run(&["check", "--format", "json", "--as-of", day]);
    run.codes().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_second_version_waits_until_the_first_is_committed() {
    let guide = in_a_repository(Guide::new()).edit(KERN_NL, "beslist zelf", "beslist altijd zelf");
    assert_eq!(version(&guide, &[]).status, 0);
    guide.change(KERN_NL, "beslist altijd zelf", "beslist steeds zelf");
    let before = guide.files();
    let run = version(&guide, &["--lang", "nl"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for words in ["versie 1.1 is nog niet gecommit", "leidraad version kern --amend"] {
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
    assert_eq!(changes(&before, &guide), [""; 0]);
    assert_eq!(guide.run(&["version", "kern", "--amend"]).status, 0);
    commit(&guide);
    guide.change(KERN_NL, "beslist steeds zelf", "beslist nu zelf");
    assert_eq!(version(&guide, &[]).status, 0, "what is committed can be followed");
    assert_eq!(codes(&guide, "2026-02-01"), ["C007"]);
}

#[test]
fn a_second_version_of_a_list_waits_as_well() {
    let guide = in_a_repository(Guide::new());
    let run = |guide: &Guide| {
        let command = ["version", "glossary", "--kind", "editorial", "--published", "2026-02-01"];
        guide.run(&[&command[..], &NOTES].concat())
    };
    let guide = guide.edit("content/glossary.yaml", "Veilig samenwerken", "Veiliger samenwerken");
    assert_eq!(run(&guide).status, 0);
    guide.change("content/glossary.yaml", "Veiliger samenwerken", "Het veiligst samenwerken");
    let second = run(&guide);
    assert!(second.status == 1 && second.stderr.contains("not committed"), "{second:#?}");
}

#[test]
fn no_version_is_written_while_a_section_has_the_name_of_a_data_file() {
    let guide = Guide::draft();
    let renamed = guide.text(KERN).replace("id: kern", "id: spreadsheets");
    guide.write("content/sections/spreadsheets/section.yaml", renamed);
    let before = guide.files();
    for command in
        [["version", "spreadsheets", "--amend"], ["translation", "confirm", "spreadsheets"]]
    {
        let run = guide.run(&command);
        assert!(run.status == 1 && run.stderr.contains("L012"), "{run:#?}");
    }
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn what_is_no_name_of_a_ledger_is_answered_with_those_that_there_are() {
    let guide = Guide::new();
    for name in ["Kern", "diagram:kern", "section:kern", "../kern", "diagram:", ""] {
        let run = guide.run(&["version", name, "--amend", "--lang", "en"]);
        let known = "kern, toets, glossary, indicators, spreadsheets, diagram:proef";
        assert!(run.status == 2 && run.stderr.contains(known), "{name}: {run:#?}");
    }
}

#[test]
fn a_repository_without_a_commit_keeps_no_text_either() {
    let guide = changed();
    git(&guide.root(), &["init", "-q"], &[]);
    let run = version(&guide, &[]);
    assert!(run.status == 1 && run.stderr.contains("not committed"), "{run:#?}");
}

#[test]
fn without_a_repository_nothing_is_looked_for() {
    let guide = changed();
    assert_eq!(version(&guide, &[]).status, 0);
    guide.change(KERN_NL, "beslist altijd zelf", "beslist steeds zelf");
    assert_eq!(version(&guide, &[]).status, 0);
}

#[test]
fn in_a_shallow_clone_the_committed_ledger_tells() {
    let guide = in_a_repository(Guide::new());
    let head = std::fs::read_to_string(guide.root().join(".git/HEAD")).unwrap();
    let branch = head.trim().strip_prefix("ref: ").unwrap().to_owned();
    let git_folder = guide.root().join(".git");
    std::fs::copy(git_folder.join(branch), git_folder.join("shallow")).unwrap();
    guide.change(KERN_NL, "beslist zelf", "beslist altijd zelf");
    assert_eq!(version(&guide, &[]).status, 0);
    guide.change(KERN_NL, "beslist altijd zelf", "beslist steeds zelf");
    let run = version(&guide, &[]);
    assert!(run.status == 1 && run.stderr.contains("not committed"), "{run:#?}");
}

#[test]
fn a_version_without_a_recorded_text_is_recorded_first() {
    let guide =
        in_a_repository(Guide::draft()).edit(KERN_NL, "beslist zelf", "beslist altijd zelf");
    let run = version(&guide, &[]);
    assert!(run.status == 1 && run.stderr.contains("not recorded yet"), "{run:#?}");
}

#[test]
fn a_number_that_cannot_be_is_refused_before_anything_is_written() {
    let guide = changed();
    let before = guide.files();
    for (number, reason) in [
        ("1.0", "There is a version 1.0 already"),
        ("1 0", "cannot be the number of a version"),
        ("../x", "cannot be the number of a version"),
        ("", "cannot be the number of a version"),
        ("abc", "cannot be the number of a version"),
        ("0.9", "not higher than 1.0"),
        ("1.0.0", "not higher than 1.0"),
    ] {
        for kind in ["substantive", "repeal"] {
            let number = format!("--number={number}");
            let command = ["version", "kern", "--kind", kind, number.as_str()];
            let run = guide.run(&[&command[..], &NOTES].concat());
            assert_eq!(run.status, 2, "{number}: {run:#?}");
            assert!(run.stderr.contains(reason) && run.stderr.contains("1.1"), "{}", run.stderr);
        }
    }
    let early = ["version", "kern", "--kind", "editorial", "--published", "2026-01-09"];
    let run = guide.run(&[&early[..], &NOTES].concat());
    assert!(run.status == 2 && run.stderr.contains("before 2026-01-10"), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
    assert_eq!(version(&guide, &["--number", "2.0"]).status, 0);
    assert!(guide.text(KERN).contains("- version: \"2.0\""));
}

#[test]
fn what_has_no_version_is_not_amended_and_the_command_for_the_first_is_given() {
    let guide = Guide::new();
    let ledger = guide.text(KERN);
    let start = ledger.find("versions:").unwrap();
    let end = ledger.find("reported:").unwrap();
    guide.write(KERN, format!("{}versions: []\n{}", &ledger[..start], &ledger[end..]));
    let before = guide.files();
    let run = guide.run(&["version", "kern", "--amend"]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(run.stderr.contains("leidraad version kern --kind substantive"), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn amending_sets_the_days_of_the_newest_version() {
    let guide = in_a_repository(Guide::new()).edit(KERN_NL, "beslist zelf", "beslist altijd zelf");
    assert_eq!(version(&guide, &[]).status, 0);
    let (before, old) = (guide.files(), guide.text(KERN));
    let days = ["--published", "2026-02-02", "--effective", "2026-03-01"];
    let amend = |days: &[&str]| guide.run(&[&["version", "kern", "--amend"], days].concat());
    let run = amend(&days);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [KERN], "{ANCHORS} says nothing of days");
    let new = old.replacen("published: 2026-02-01", "published: 2026-02-02", 1).replacen(
        "effective: 2026-02-01",
        "effective: 2026-03-01",
        1,
    );
    assert_eq!(guide.text(KERN), new);
    for day in ["2026-02-02", "2026-03-01"] {
        assert_eq!(codes(&guide, day), ["C007"], "{day}");
    }
    let run = amend(&days);
    assert!(run.status == 1 && run.stderr.contains("nothing has changed"), "{run:#?}");
    let run = amend(&["--published", "2026-01-09"]);
    assert!(run.status == 2 && run.stderr.contains("before 2026-01-10"), "{run:#?}");
    assert_eq!(guide.text(KERN), new);
}

#[test]
fn the_days_of_a_version_in_an_edition_stay() {
    let edition = "editions:\n  - {id: eerste, tag: v1, title: {nl: Een, en: One}}\ncontents:";
    let guide = in_a_repository(Guide::new().edit("content/site.yaml", "contents:", edition));
    git(&guide.root(), &["tag", "v1"], &[]);
    let before = guide.files();
    let run = guide.run(&["version", "kern", "--amend", "--effective", "2026-02-01"]);
    assert!(run.status == 1 && run.stderr.contains("‘eerste’"), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn the_overview_and_the_check_mean_the_newest_text() {
    let guide = in_a_repository(Guide::new()).edit(KERN_NL, "beslist zelf", "beslist altijd zelf");
    assert_eq!(version(&guide, &["--effective", "2026-06-01"]).status, 0);
    let run = guide.run(&["check", "--as-of", "2026-02-01", "--lang", "nl"]);
    assert!(run.stderr.contains("bij naar de tekst van nu (versie 1.1)"), "{}", run.stderr);
    assert!(run.stderr.contains("met de waarschuwing hierboven"), "{}", run.stderr);
    assert!(!run.stderr.contains("Alles in orde"), "{}", run.stderr);
    let run = guide.run(&["status", "--as-of", "2026-02-01", "--lang", "nl"]);
    let row = run.stdout.lines().find(|line| line.starts_with("kern ")).unwrap();
    assert!(row.contains("loopt achter (inhoud)"), "{}", run.stdout);
    commit(&guide);
    assert_eq!(guide.run(&["translation", "confirm", "kern"]).status, 0);
    let run = guide.run(&["status", "--as-of", "2026-02-01", "--lang", "nl"]);
    let row = run.stdout.lines().find(|line| line.starts_with("kern ")).unwrap();
    assert!(row.contains(" bij "), "{}", run.stdout);
    assert_eq!(codes(&guide, "2026-02-01"), [""; 0]);
}
