//! The commands that write into the guide: they write what they should and nothing else.

use std::collections::BTreeMap;

use crate::guide::{Guide, Run};

pub(crate) const KERN: &str = "content/sections/kern/section.yaml";
pub(crate) const KERN_NL: &str = "content/sections/kern/nl.md";
pub(crate) const KERN_EN: &str = "content/sections/kern/en.md";
pub(crate) const ANCHORS: &str = "content/anchors.txt";

/// The small guide with a sentence changed in the Dutch text.
pub(crate) fn changed() -> Guide {
    Guide::new().edit(KERN_NL, "De instelling beslist zelf", "De instelling beslist altijd zelf")
}

/// The paths whose content differs.
pub(crate) fn changes(before: &BTreeMap<String, Vec<u8>>, guide: &Guide) -> Vec<String> {
    let after = guide.files();
    let paths = before.keys().chain(after.keys()).collect::<std::collections::BTreeSet<_>>();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

pub(crate) fn new_version(guide: &Guide) -> Run {
    guide.run(&[
        "version",
        "kern",
        "--kind",
        "substantive",
        "--published",
        "2026-02-01",
        "--note-nl",
        "Een \"woord\" erbij: altijd.",
        "--note-en",
        "One more word.",
    ])
}

/// The digests in a ledger, in order.
pub(crate) fn digests(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.trim().split_once(": \"b1:")).map(|(_, d)| d).collect()
}

#[test]
fn a_version_is_written_before_the_newest_and_nothing_else_changes() {
    let guide = changed();
    let before = guide.files();
    let old = guide.text(KERN);
    let run = new_version(&guide);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [ANCHORS, KERN], "what is published is recorded");
    let recorded = guide.text(ANCHORS).replace("version:kern/1.1\n", "");
    assert_eq!(recorded.as_bytes(), before[ANCHORS]);
    let new = guide.text(KERN);
    let [nl, en, ..] = digests(&new)[..] else { panic!("{new}") };
    let entry = format!(
        "  - version: \"1.1\"\n    published: 2026-02-01\n    effective: 2026-02-01\n    kind: substantive\n    \
         note:\n      nl: \"Een \\\"woord\\\" erbij: altijd.\"\n      en: \"One more word.\"\n    \
         digest:\n      nl: \"b1:{nl}\n      en: \"b1:{en}\n"
    );
    assert_eq!(new, old.replacen("versions:\n", &format!("versions:\n{entry}"), 1));
    assert_ne!(digests(&old)[0], nl, "the Dutch text is new");
    assert_eq!(digests(&old)[1], en, "the English text is the same");
    let check = guide.check_files("2026-02-01");
    assert_eq!((check.status, check.codes()), (0, vec!["C007"]), "{check:#?}");
}

#[test]
fn an_editorial_version_raises_the_third_number() {
    let guide = changed();
    let run = guide.run(&[
        "version",
        "kern",
        "--kind",
        "editorial",
        "--note-nl",
        "Beter.",
        "--note-en",
        "Better.",
        "--published",
        "2026-02-01",
        "--effective",
        "2026-03-01",
    ]);
    assert_eq!(run.status, 0, "{run:#?}");
    let text = guide.text(KERN);
    assert!(
        text.contains("- version: \"1.0.1\"\n    published: 2026-02-01\n    effective: 2026-03-01"),
        "{text}"
    );
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let guide = Guide::new();
    let before = guide.files();
    for command in ["version kern --kind editorial --note-nl x --note-en x", "version kern --amend"]
    {
        let run = guide.run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(run.status, 1, "{command}: {run:#?}");
        assert!(run.stderr.contains("nothing has changed since version 1.0"), "{}", run.stderr);
        assert_eq!(changes(&before, &guide), [""; 0]);
    }
}

#[test]
fn amending_replaces_the_digests_of_the_newest_version_only() {
    let guide = changed();
    assert_eq!(new_version(&guide).status, 0);
    guide.change(KERN_NL, "altijd zelf", "steeds zelf");
    let (before, old) = (guide.files(), guide.text(KERN));
    let run = guide.run(&["version", "kern", "--amend"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [KERN]);
    let new = guide.text(KERN);
    assert_eq!(new, old.replacen(digests(&old)[0], digests(&new)[0], 1));
    assert_ne!(digests(&new)[0], digests(&old)[0]);
}

#[test]
fn every_ledger_can_be_written_the_same_way() {
    let guide = Guide::new()
        .edit("content/glossary.yaml", "Veilig samenwerken", "Veiliger samenwerken")
        .edit("content/indicators.yaml", "nl: Dat telt.", "nl: Dat telt zwaar.")
        .edit("content/spreadsheets.yaml", "nl: nee", "nl: geen")
        .edit("diagrams/proef.yaml", "nl: Hier eindigt het.", "nl: Hier is het klaar.");
    assert_eq!(guide.check().codes(), ["V001", "V001", "V001", "V001"]);
    for id in ["glossary", "indicators", "spreadsheets", "diagram:proef"] {
        let notes = ["--note-nl", "Anders.", "--note-en", "Changed."];
        let run = guide.run(
            &[&["version", id, "--kind", "editorial", "--published", "2026-01-10"], &notes[..]]
                .concat(),
        );
        assert_eq!(run.status, 0, "{id}: {run:#?}");
    }
    guide.check_files("2026-01-10").is_fine();
}

#[test]
fn a_note_in_both_languages_is_needed_where_nobody_can_be_asked() {
    let guide = changed();
    let before = guide.files();
    for notes in [&[][..], &["--note-nl", "Beter."], &["--note-nl", "Beter.", "--note-en", "  "]] {
        let run = guide.run(&[&["version", "kern", "--kind", "editorial"], notes].concat());
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(run.stderr.contains("--note-en"), "{}", run.stderr);
    }
    let run = guide.run(&["version", "kern", "--note-nl", "x", "--note-en", "x"]);
    assert!(run.status == 2 && run.stderr.contains("--kind"), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn a_ledger_in_one_line_is_left_alone() {
    let guide = changed();
    let text = guide.text(KERN);
    let (start, end) = (text.find("versions:").unwrap(), text.find("reported:").unwrap());
    let flow = "versions: [{version: \"1.0\", published: 2026-01-10, effective: 2026-01-10, \
                kind: substantive, note: {nl: Een., en: One.}}]\n";
    guide.write(KERN, format!("{}{flow}{}", &text[..start], &text[end..]));
    let before = guide.files();
    for run in [new_version(&guide), guide.run(&["version", "kern", "--amend"])] {
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(
            run.stderr.contains(KERN) && run.stderr.contains("Nothing was written"),
            "{}",
            run.stderr
        );
    }
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn an_unknown_ledger_is_named_with_those_that_exist() {
    let guide = changed();
    let before = guide.files();
    let run = guide.run(&["version", "kren", "--amend"]);
    assert_eq!(run.status, 2);
    for id in ["kern", "toets", "glossary", "indicators", "spreadsheets", "diagram:proef"] {
        assert!(run.stderr.contains(id), "{id}: {}", run.stderr);
    }
    let notes = ["--kind", "editorial", "--note-nl", "x", "--note-en", "x"];
    let run = guide.run(&[&["version", "kern", "tots"], &notes[..]].concat());
    assert_eq!(run.status, 2, "all of them or none: {run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn no_version_is_written_of_a_text_that_cannot_be_read() {
    let guide = changed().edit(KERN_NL, "Een voetnoot", "Een <b>voetnoot</b>");
    let before = guide.files();
    for run in [new_version(&guide), guide.run(&["translation", "confirm", "kern"])] {
        assert_eq!(run.status, 1, "{run:#?}");
        assert!(run.stderr.contains("M001"), "{}", run.stderr);
    }
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn typing_the_same_text_otherwise_needs_no_version() {
    let guide = Guide::new()
        .edit(
            KERN_NL,
            "Zie [](section:toets#vragen) en [de stap](step:proef/besluit).",
            "Zie  [](section:toets#vragen)\nen [de stap][s].\n\n[s]: step:proef/besluit",
        )
        .edit(
            KERN_NL,
            "| Vraag | Antwoord |\n|---|---|\n| Wie? | De instelling |",
            "Vraag | Antwoord\n:-- | ---\nWie? | De instelling",
        );
    let codes = guide.check();
    // Only the alignment of the table differs, which a reader sees; the words do not.
    assert!(!codes.codes().contains(&"M013"), "{codes:#?}");
    guide.change(KERN_NL, ":-- | ---", "--- | ---");
    guide.check().is_fine();
}

#[test]
fn a_guide_as_it_was_first_written_lacks_digests_confirmations_and_anchors() {
    let run = Guide::draft().check();
    assert_eq!(run.status, 1);
    let count = |code: &str| run.codes().iter().filter(|c| **c == code).count();
    assert_eq!((count("V001"), count("C016"), count("L013")), (8, 2, 1), "{run:#?}");
    let known = run.found.iter().filter(|f| f.code == "V001");
    assert!(known.clone().all(|f| f.words.contains("--amend")), "{run:#?}");
}

#[test]
fn the_command_that_an_empty_ledger_asks_for_writes_the_first_version() {
    let guide = Guide::new();
    let text = guide.text("content/glossary.yaml");
    let at = text.find("versions:").unwrap();
    guide.write("content/glossary.yaml", format!("{}versions: []\n", &text[..at]));
    guide.change(ANCHORS, "version:glossary/1.0\n", "");
    assert_eq!(guide.check().codes(), ["V005"]);
    let notes = ["--note-nl", "Eerste.", "--note-en", "First.", "--published", "2026-01-10"];
    let run = guide.run(&[&["version", "glossary", "--kind", "substantive"], &notes[..]].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    guide.check().is_fine();
}

#[test]
fn a_text_can_be_repealed_without_a_word_of_it_changing() {
    let guide = Guide::new();
    let note = ["--note-nl", "Vervallen.", "--note-en", "Repealed."];
    let day = ["--published", "2026-02-01", "--replaced-by", "toets"];
    let args = [&["version", "kern", "--kind", "repeal"][..], &day, &note];
    assert_eq!(guide.run(&args.concat()).status, 0);
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2026-02-01", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(!run.codes().contains(&"C007"), "the translation is still right: {run:#?}");
    let page = std::fs::read_to_string(out.join("nl/kern.html")).unwrap();
    assert!(page.contains("Dit hoofdstuk is vervallen") && page.contains("De toets"), "{page}");
    let history = std::fs::read_to_string(out.join("nl/kern/geschiedenis.html")).unwrap();
    assert!(history.contains("vervallen sinds") && !history.contains("geldt nu"), "{history}");
    let run = guide.run(&["build", "--as-of", "2026-01-31", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let page = std::fs::read_to_string(out.join("nl/kern.html")).unwrap();
    assert!(
        !page.contains("Dit hoofdstuk is vervallen"),
        "it still holds on the day before: {page}"
    );
    assert!(page.contains("Dit hoofdstuk vervalt op"), "and says until when: {page}");
}

#[test]
fn only_a_section_can_be_repealed() {
    let guide = Guide::new();
    let before = guide.files();
    let notes = ["--kind", "repeal", "--note-nl", "Vervallen.", "--note-en", "Repealed."];
    let run = guide.run(&[&["version", "glossary"], &notes[..]].concat());
    assert!(run.status == 2 && run.stderr.contains("only a section"), "{run:#?}");
    assert_eq!(changes(&before, &guide), [""; 0]);
}
