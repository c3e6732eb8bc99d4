//! Translations part by part: what lags, what was confirmed, on one branch and on two.

use std::process::Command;

use serde_json::Value;

use crate::digest_and_version::{KERN, KERN_EN, KERN_NL, changes};
use crate::guide::{Guide, Run};
use crate::repository::git;
#[cfg(feature = "serve")]
use crate::serving::Serving;

/// The small guide in a repository with all of it committed.
fn committed() -> Guide {
    let guide = Guide::new();
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    commit(&guide);
    guide
}

pub(crate) fn commit(guide: &Guide) {
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "-qm", "A"], &[]);
}

fn record(guide: &Guide, kind: &str, note: &str) {
    let day = ["--published", "2026-02-01", "--note-nl", note, "--note-en", note];
    let run = guide.run(&[&["version", "kern", "--kind", kind][..], &day].concat());
    assert_eq!(run.status, 0, "{run:#?}");
}

const FIRST: (&str, &str) = ("De instelling beslist zelf", "De instelling kiest zelf");
const SECOND: (&str, &str) = ("Een voetnoot[^een] en", "Een noot[^een] en");

/// Two sentences changed after the translation was confirmed.
fn behind() -> Guide {
    let guide = committed().edit(KERN_NL, FIRST.0, FIRST.1).edit(KERN_NL, SECOND.0, SECOND.1);
    record(&guide, "editorial", "Anders.");
    commit(&guide);
    guide
}

fn diff(guide: &Guide) -> Value {
    let run = guide.run(&["translation", "diff", "kern", "--format", "json"]);
    assert_eq!(run.status, 0, "{run:#?}");
    serde_json::from_str::<Value>(&run.stdout).unwrap()["sections"][0].clone()
}

/// The parts that are outstanding, each with its state.
fn outstanding(guide: &Guide) -> Vec<String> {
    let section = diff(guide);
    let parts = section["blocks"].as_array().unwrap().iter();
    let parts = parts.filter(|part| part["state"] != "current");
    parts
        .map(|p| format!("{} {}", p["name"].as_str().unwrap(), p["state"].as_str().unwrap()))
        .collect()
}

fn confirm(guide: &Guide, options: &[&str]) -> Run {
    guide.run(&[&["translation", "confirm", "kern"][..], options].concat())
}

#[test]
fn a_changed_word_is_shown_beside_the_block_to_change_and_nothing_else_is() {
    let guide = behind();
    let before = guide.files();
    let run = guide.run(&["translation", "diff", "--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let expected = "\
kern: de vertaling volgt versie 1.0, de tekst is nu versie 1.0.1. Alleen de formulering is veranderd. \
Te doen: 2 onderdelen, 13 woorden.

  p1: anders geformuleerd
    nl  content/sections/kern/nl.md:6
      De instelling [-beslist-]{+kiest+} zelf (source:brief P2.3). Dat hoort bij kennisveiligheid.
    en  content/sections/kern/en.md:21
";
    assert!(run.stdout.starts_with(expected), "{}", run.stdout);
    assert!(run.stdout.contains("      The institution itself decides [](source:brief \"P2.3\")."));
    assert!(run.stdout.contains("wat/p1: anders geformuleerd"), "{}", run.stdout);
    assert!(run.stdout.contains("Een [-voetnoot-]{+noot+}[^1] en een tabel."), "{}", run.stdout);
    assert_eq!(outstanding(&guide), ["p1 behind-wording", "wat/p1 behind-wording"]);
    let first = diff(&guide)["blocks"][2].clone();
    assert_eq!(first["words"][1], serde_json::json!({ "change": "removed", "text": "beslist" }));
    assert_eq!(first["source"]["line"], 6);
    assert_eq!(changes(&before, &guide), [""; 0]);
    assert_eq!(confirm(&guide, &[]).status, 0);
    let run = guide.run(&["translation", "diff", "--lang", "nl"]);
    assert_eq!(run.stdout, "Alle vertalingen zijn bij.\n");
}

#[test]
fn one_part_is_confirmed_and_the_rest_stays_as_it_was() {
    let guide = behind();
    let run = confirm(&guide, &["--block", "wat/p9", "--lang", "nl"]);
    assert!(run.status == 2 && run.stderr.contains("Kies uit: p1, wat/p1"), "{run:#?}");
    let run = guide.run(&["translation", "confirm", "kern", "toets", "--block", "p1"]);
    assert!(run.status == 2 && run.stderr.contains("one section"), "{run:#?}");
    guide.change(KERN_EN, "itself decides", "itself chooses");
    let run = confirm(&guide, &["--block", "p1", "--lang", "nl"]);
    assert!(run.status == 0 && run.stderr.contains("Nog te doen: 1 onderdeel"), "{run:#?}");
    assert_eq!(outstanding(&guide), ["wat/p1 behind-wording"]);
    assert_eq!(guide.check_files("2026-02-01").codes(), ["C007"], "the rest still lags");
    // The Dutch of the part that was confirmed changes again: that part, and no other.
    guide.change(KERN_NL, "kiest zelf", "kiest altijd zelf");
    assert_eq!(outstanding(&guide), ["p1 behind-wording", "wat/p1 behind-wording"]);
    guide.change(KERN_NL, "kiest altijd zelf", "kiest zelf");
    // The last part: all of it is confirmed, as by one without a name.
    let run = confirm(&guide, &["--block", "wat/p1"]);
    assert!(run.status == 0 && run.stderr.contains("follows version 1.0.1"), "{run:#?}");
    guide.check_files("2026-02-01").is_fine();
    assert!(guide.text(KERN_EN).contains("version: \"1.0.1\""), "{}", guide.text(KERN_EN));
}

#[test]
fn parts_can_be_new_and_gone() {
    let guide = committed()
        .edit(KERN_NL, "Zie [](section:toets#vragen) en [de stap](step:proef/besluit).\n\n", "")
        .edit(KERN_NL, "| Wie? | De instelling |\n", "| Wie? | De instelling |\n\nDit is nieuw.\n");
    record(&guide, "substantive", "Anders.");
    assert_eq!(outstanding(&guide), ["en:wie/p1 gone", "wat/p2 new"]);
    let run = guide.run(&["translation", "diff", "kern"]);
    assert!(run.stdout.contains("[-Zie (section:toets#vragen)"), "{}", run.stdout);
    assert!(run.stdout.contains("is not in content/sections/kern/en.md yet"), "{}", run.stdout);
    let run = confirm(&guide, &["--block", "en:wie/p1"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(outstanding(&guide), ["wat/p2 new"]);
}

#[test]
fn without_the_text_of_then_what_is_sure_can_be_confirmed() {
    let guide = Guide::new().edit(KERN_NL, FIRST.0, FIRST.1).edit(KERN_NL, SECOND.0, SECOND.1);
    record(&guide, "editorial", "Anders.");
    let run = guide.run(&["translation", "diff", "kern", "--lang", "nl"]);
    assert!(run.stdout.contains("is in Git niet gevonden"), "{}", run.stdout);
    assert!(run.stdout.contains("      De instelling kiest zelf"), "{}", run.stdout);
    assert_eq!(outstanding(&guide), ["p1 behind-wording", "wat/p1 behind-wording"]);
    assert_eq!(confirm(&guide, &["--block", "p1"]).status, 0);
    assert_eq!(outstanding(&guide), ["wat/p1 behind-wording"]);
}

#[test]
fn a_confirmation_of_before_is_read_and_written_anew_in_lines() {
    let guide = committed();
    let text = guide.text(KERN_EN);
    assert!(text.contains("  blocks:\n    - \""), "{text}");
    // As it was once written: on one line, in the order of the text, without title and summary.
    let front = text.split("---\n").nth(1).unwrap();
    let entries = front.lines().filter_map(|line| line.strip_prefix("    - \"")).rev();
    let entries: Vec<String> =
        entries.filter(|entry| !entry.contains(':')).map(|entry| format!("\"{}", entry)).collect();
    let block = &text[text.find("  blocks:\n").unwrap()..text.find("---\n\n").unwrap()];
    guide.write(KERN_EN, text.replace(block, &format!("  blocks: [{}]\n", entries.join(", "))));
    guide.check().is_fine();
    assert_eq!(outstanding(&guide), [""; 0]);
    guide.change(KERN_NL, FIRST.0, FIRST.1);
    assert_eq!(outstanding(&guide), ["p1 behind-wording"]);
    record(&guide, "editorial", "Anders.");
    assert_eq!(confirm(&guide, &[]).status, 0);
    assert!(guide.text(KERN_EN).contains("  blocks:\n    - \""), "{}", guide.text(KERN_EN));
    guide.check_files("2026-02-01").is_fine();
}

/// Merges a branch into the one that is checked out; true where Git could do it alone.
pub(crate) fn merge(guide: &Guide, branch: &str) -> bool {
    let mut command = Command::new("git");
    command.args([
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@b.c",
        "merge",
        "-q",
        "--no-edit",
        branch,
    ]);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.current_dir(guide.root()).output().unwrap().status.success()
}

#[test]
fn parts_that_are_confirmed_on_two_branches_are_joined_by_git() {
    let guide = behind();
    git(&guide.root(), &["checkout", "-qb", "other"], &[]);
    guide.change(KERN_EN, "A footnote[^een] and", "A note[^een] and");
    assert_eq!(confirm(&guide, &["--block", "wat/p1"]).status, 0);
    commit(&guide);
    git(&guide.root(), &["checkout", "-q", "main"], &[]);
    assert_eq!(confirm(&guide, &["--block", "p1"]).status, 0);
    // The ledger holds the digest of the English text, which only one of them changed.
    git(&guide.root(), &["checkout", "-q", KERN], &[]);
    commit(&guide);
    assert!(merge(&guide, "other"), "{}", guide.text(KERN_EN));
    assert_eq!(outstanding(&guide), [""; 0]);
    let run = guide.run(&["translation", "diff", "kern"]);
    assert!(run.stdout.contains("leidraad translation confirm kern"), "{}", run.stdout);
    assert_eq!(confirm(&guide, &[]).status, 0);
    guide.check_files("2026-02-01").is_fine();
}

/// What one side wrote, in each conflict of a file.
fn ours(text: &str) -> String {
    let (mut kept, mut theirs) = (String::new(), false);
    for line in text.split_inclusive('\n') {
        match line.get(..7) {
            Some("<<<<<<<") => {}
            Some("=======") => theirs = true,
            Some(">>>>>>>") => theirs = false,
            _ if theirs => {}
            _ => kept.push_str(line),
        }
    }
    kept
}

#[test]
fn two_editors_who_made_the_same_version_are_told_how_to_go_on_and_that_works() {
    let guide = committed();
    let revise = |(from, to): (&str, &str), (en_from, en_to): (&str, &str), note: &str| {
        guide.change(KERN_NL, from, to);
        guide.change(KERN_EN, en_from, en_to);
        record(&guide, "substantive", note);
        assert_eq!(confirm(&guide, &[]).status, 0);
        commit(&guide);
    };
    git(&guide.root(), &["checkout", "-qb", "other"], &[]);
    revise(SECOND, ("A footnote[^een] and", "A note[^een] and"), "Noot.");
    git(&guide.root(), &["checkout", "-q", "main"], &[]);
    revise(FIRST, ("itself decides", "itself chooses"), "Keuze.");
    assert!(!merge(&guide, "other"));
    let run = guide.run(&["check", "--lang", "nl"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for words in [
        "Twee mensen hebben tegelijk een versie vastgelegd",
        "leidraad version kern --amend",
        "Twee mensen hebben deze vertaling tegelijk bevestigd",
        "leidraad translation confirm kern",
    ] {
        assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
    }
    // As the message says.
    let ledger = ours(&guide.text(KERN)).replace("\"Keuze.\"", "\"Keuze. Noot.\"");
    guide.write(KERN, ledger);
    guide.write(KERN_EN, ours(&guide.text(KERN_EN)));
    assert!(guide.text(KERN_NL).contains(FIRST.1) && guide.text(KERN_NL).contains(SECOND.1));
    assert_eq!(guide.run(&["version", "kern", "--amend"]).status, 0);
    assert_eq!(outstanding(&guide), [""; 0], "Git joined what each of them confirmed");
    assert_eq!(confirm(&guide, &[]).status, 0);
    commit(&guide);
    guide.check_files("2026-02-01").is_fine();
    let ledger = guide.text(KERN);
    assert_eq!(ledger.matches("- version: \"1.1\"").count(), 1, "{ledger}");
    assert_eq!(ledger.matches("Keuze. Noot.").count(), 2, "{ledger}");
}

#[test]
fn two_editors_who_confirmed_different_versions_lose_nothing() {
    let guide = behind();
    // One confirms what there is; the other revises first and confirms that.
    git(&guide.root(), &["checkout", "-qb", "other"], &[]);
    guide.change(KERN_NL, "| Wie? |", "| Wie dan? |");
    record(&guide, "substantive", "Tabel.");
    assert_eq!(confirm(&guide, &[]).status, 0);
    commit(&guide);
    git(&guide.root(), &["checkout", "-q", "main"], &[]);
    guide.change(KERN_EN, "itself decides", "itself chooses");
    assert_eq!(confirm(&guide, &[]).status, 0);
    commit(&guide);
    let is_joined = merge(&guide, "other");
    for path in [KERN, KERN_EN] {
        guide.write(path, ours(&guide.text(path)));
    }
    assert!(!is_joined, "both wrote which version the translation follows");
    let amended = guide.run(&["version", "kern", "--amend"]);
    let ledger = guide.text(KERN);
    assert_eq!(amended.status, 0, "{amended:#?} {ledger}");
    assert_eq!(outstanding(&guide), [""; 0], "Git joined what each of them confirmed");
    assert_eq!(confirm(&guide, &[]).status, 0);
    guide.check_files("2026-02-01").is_fine();
}

#[test]
fn the_overview_begins_with_what_needs_work_and_stops_ci_when_asked() {
    let guide = behind();
    guide.change(
        "content/sections/toets/section.yaml",
        "status: current\n",
        "status: current\nreview_by: 2026-01-20\n",
    );
    let status = |options: &[&str]| {
        guide.run(&[&["status", "--as-of", "2026-02-11", "--lang", "en"][..], options].concat())
    };
    let run = status(&[]);
    assert_eq!(run.status, 0, "{run:#?}");
    let rows: Vec<&str> = run.stdout.lines().skip(1).collect();
    assert!(rows[0].starts_with("kern ") && rows[1].starts_with("toets "), "{}", run.stdout);
    for words in ["behind (wording)", "2 parts, 13 words", "2026-02-01 (10 days)", "Editors"] {
        assert!(rows[0].contains(words), "{words}: {}", run.stdout);
    }
    assert!(rows[1].contains("2026-01-20 (overdue)"), "{}", run.stdout);
    let json: Value = serde_json::from_str(&status(&["--format", "json"]).stdout).unwrap();
    let kern = &json["rows"][0];
    assert_eq!(kern["translation"]["state"], "outdated-editorial");
    assert_eq!(kern["outstanding"], serde_json::json!({ "blocks": 2, "words": 13 }));
    assert_eq!((&kern["behind_days"], &kern["owner"]["nl"]), (&10.into(), &"Redactie".into()));
    assert_eq!(status(&["--fail-on", "outdated-substantive,missing,unconfirmed"]).status, 0);
    for (state, id) in [("outdated-editorial", "kern"), ("overdue", "toets")] {
        let run = status(&["--fail-on", state]);
        assert!(run.status == 1 && run.stderr.contains(id), "{run:#?}");
    }
    std::fs::remove_file(guide.root().join("content/sections/toets/en.md")).unwrap();
    let run = status(&["--fail-on", "missing"]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(run.stdout.lines().nth(1).unwrap().starts_with("toets "), "{}", run.stdout);
}

#[test]
fn what_was_repealed_is_shown_and_is_no_work() {
    let guide = committed();
    guide.change(KERN, "status: current", "status: repealed\nreview_by: 2026-01-20");
    record(&guide, "repeal", "Vervallen.");
    let run = guide.run(&["status", "--as-of", "2026-02-11", "--lang", "nl"]);
    let row = run.stdout.lines().find(|line| line.starts_with("kern ")).unwrap();
    assert!(row.contains("vervallen sinds 2026-02-01"), "{}", run.stdout);
    assert!(!row.contains("verlopen") && !row.contains("loopt achter"), "{}", run.stdout);
}

#[cfg(feature = "serve")]
#[test]
fn the_preview_shows_what_is_to_be_done_and_a_build_has_no_such_page() {
    let guide = behind();
    let serving = Serving::start(&guide);
    let overview = serving.get("/nl/concept/vertalingen.html");
    for words in ["Loopt achter in formulering", "2 onderdelen, 13 woorden", "Redactie", "Bij</td>"]
    {
        assert!(overview.contains(words), "{words}: {overview}");
    }
    assert!(overview.contains("href=\"../kern/vertaling.html\""), "{overview}");
    let page = serving.get("/en/kern/translation.html");
    for words in
        ["beslist", "kiest", "The institution itself decides", "wat/p1", "Worded otherwise"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains("<div lang=\"nl\">") && page.contains("<ins"), "{page}");
    assert!(serving.get("/nl/toets/vertaling.html").starts_with("HTTP/1.1 404"), "nothing to do");
    drop(serving);
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2026-02-11", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    for path in ["nl/concept/vertalingen.html", "nl/kern/vertaling.html"] {
        assert!(!out.join(path).exists(), "{path}");
    }
}
