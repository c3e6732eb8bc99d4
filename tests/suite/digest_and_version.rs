//! The commands that write into the guide: they write what they should and nothing else.

use std::collections::BTreeMap;

use crate::guide::{Guide, Run};
use crate::repository::git;

const KERN: &str = "content/sections/kern/section.yaml";
const KERN_NL: &str = "content/sections/kern/nl.md";
const KERN_EN: &str = "content/sections/kern/en.md";
const ANCHORS: &str = "content/anchors.txt";

/// The small guide with a sentence changed in the Dutch text.
fn changed() -> Guide {
    Guide::new().edit(KERN_NL, "De instelling beslist zelf", "De instelling beslist altijd zelf")
}

/// The paths whose content differs.
fn changes(before: &BTreeMap<String, Vec<u8>>, guide: &Guide) -> Vec<String> {
    let after = guide.files();
    let paths = before.keys().chain(after.keys()).collect::<std::collections::BTreeSet<_>>();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

fn new_version(guide: &Guide) -> Run {
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
fn digests(text: &str) -> Vec<&str> {
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
    let check = guide.run(&["check", "--format", "json", "--as-of", "2026-02-01"]);
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
    guide.check().is_fine();
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
    let run = guide.run(&[
        "version",
        "kern",
        "toets",
        "--kind",
        "editorial",
        "--note-nl",
        "x",
        "--note-en",
        "x",
    ]);
    assert_eq!(run.status, 2, "one new version at a time: {run:#?}");
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
fn a_confirmation_makes_the_translation_current_and_is_written_once() {
    let guide = changed();
    assert_eq!(new_version(&guide).status, 0);
    guide.change(
        KERN_EN,
        "The institution itself decides",
        "The institution itself always decides",
    );
    let before = guide.files();
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [KERN_EN, KERN]);
    let check = || guide.run(&["check", "--format", "json", "--as-of", "2026-02-01"]);
    check().is_fine();
    let body = |text: &[u8]| String::from_utf8_lossy(text).split("---\n").nth(2).map(str::to_owned);
    assert_eq!(
        body(&before[KERN_EN]),
        body(guide.text(KERN_EN).as_bytes()),
        "the text itself is untouched"
    );
    let before = guide.files();
    let again = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(again.status, 0);
    assert!(again.stderr.contains("already"), "{}", again.stderr);
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn a_translation_of_text_without_a_version_cannot_be_confirmed() {
    let guide = changed();
    let before = guide.files();
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(run.stderr.contains("leidraad version kern --kind"), "{}", run.stderr);
    std::fs::remove_file(guide.root().join("content/sections/toets/en.md")).unwrap();
    let run = guide.run(&["translation", "confirm", "toets"]);
    assert!(run.status == 2 && run.stderr.contains("content/sections/toets/en.md"), "{run:#?}");
    let run = guide.run(&["translation", "confirm", "niets"]);
    assert!(run.status == 2 && run.stderr.contains("kern, toets"), "{run:#?}");
    assert_eq!(changes(&before, &guide), ["content/sections/toets/en.md"]);
}

/// The page without markup, spaces as one.
fn words(page: &str) -> String {
    let tags = regex::Regex::new(r"<[^>]*>").unwrap();
    tags.replace_all(page, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_outdated_page_says_so_and_names_the_version_that_it_follows() {
    let guide = changed();
    assert_eq!(new_version(&guide).status, 0);
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2026-02-01", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let page = words(&std::fs::read_to_string(out.join("en/core.html")).unwrap());
    for words in [
        "This translation is behind",
        "It follows version 1.0; the text itself is now at version 1.1",
    ] {
        assert!(page.contains(words), "{words:?} is missing: {page}");
    }
    let original = words(&std::fs::read_to_string(out.join("nl/kern.html")).unwrap());
    assert!(!original.contains("vertaling"), "the Dutch text is the authoritative one: {original}");
}

#[test]
fn a_missing_translation_shows_the_dutch_text_as_dutch_and_claims_no_english_page() {
    let guide = Guide::new();
    std::fs::remove_file(guide.root().join("content/sections/toets/en.md")).unwrap();
    guide.change(ANCHORS, "slug:toets/en/test", "slug:toets/en/toets");
    let run = guide.build();
    assert_eq!((run.status, run.codes()), (0, vec!["C006"]), "{run:#?}");
    let page = std::fs::read_to_string(guide.out().join("en/toets.html")).unwrap();
    assert!(page.contains("<html lang=\"en\"") && page.contains("lang=\"nl\""), "{page}");
    assert!(page.contains("Stel eerst"), "the Dutch text");
    let dutch = std::fs::read_to_string(guide.out().join("nl/toets.html")).unwrap();
    for page in [&page, &dutch] {
        let claims =
            page.lines().any(|l| l.contains("rel=\"alternate\"") && l.contains("hreflang=\"en\""));
        assert!(!claims, "{page}");
    }
}

/// The small guide without heading ids and without a list of anchors.
fn without_ids() -> Guide {
    let guide = Guide::new();
    for (path, ids) in [(KERN_NL, &[" {#wie}", " {#wat}"][..]), (KERN_EN, &[" {#wie}", " {#wat}"])]
    {
        ids.iter().for_each(|id| guide.change(path, id, ""));
    }
    std::fs::remove_file(guide.root().join(ANCHORS)).unwrap();
    guide
}

#[test]
fn missing_heading_ids_are_made_of_the_dutch_heading_and_are_the_same_in_both_languages() {
    let guide = without_ids();
    assert_eq!(guide.check().codes().iter().filter(|c| **c == "M003").count(), 4);
    let before = guide.files();
    let run = guide.run(&["check", "--fix", "--unreleased", "--format", "json"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [ANCHORS, KERN_EN, KERN_NL]);
    let (nl, en) = (guide.text(KERN_NL), guide.text(KERN_EN));
    for (text, first, second) in
        [(&nl, "Wie beslist", "Wat telt"), (&en, "Who decides", "What counts")]
    {
        assert!(text.contains(&format!("## {first} {{#wie-beslist}}\n")), "{text}");
        assert!(text.contains(&format!("## {second} {{#wat-telt}}\n")), "{text}");
    }
    assert_eq!(
        nl.replace(" {#wie-beslist}", "").replace(" {#wat-telt}", "").as_bytes(),
        before[KERN_NL],
        "nothing but the ids was written"
    );
    let listed: Vec<_> = guide.text(ANCHORS).lines().skip(1).map(str::to_owned).collect();
    let headings: Vec<_> = listed.iter().filter(|line| !line.contains(':')).collect();
    assert_eq!(headings, ["kern#wat-telt", "kern#wie-beslist", "toets#vragen"]);
    let before = guide.files();
    guide.run(&["check", "--fix", "--unreleased"]);
    assert_eq!(changes(&before, &guide), [""; 0], "a second time there is nothing left to write");
}

#[test]
fn a_missing_id_is_taken_from_the_other_language_where_that_has_one() {
    let guide = Guide::new().edit(KERN_EN, " {#wie}", "");
    guide.run(&["check", "--fix"]);
    assert!(guide.text(KERN_EN).contains("## Who decides {#wie}\n"));
    guide.check().is_fine();
}

#[test]
fn an_anchor_that_was_published_stays_in_the_list() {
    let guide =
        Guide::new().edit(KERN_NL, "{#wat}", "{#nieuw}").edit(KERN_EN, "{#wat}", "{#nieuw}");
    guide.run(&["check", "--fix"]);
    assert!(
        guide.text(ANCHORS).contains("kern#wat\n") && guide.text(ANCHORS).contains("kern#nieuw\n")
    );
    assert!(guide.check().codes().contains(&"L011"), "and is still missed");
    let aliases = "aliases:\n  anchors: {wat: nieuw}\nreported:";
    let guide = guide.edit(KERN, "reported:", aliases);
    let run = guide.run(&[
        "build",
        "--unreleased",
        "--format",
        "json",
        "--out",
        guide.out().to_str().unwrap(),
    ]);
    assert!(!run.codes().contains(&"L011"), "an alias makes it good: {run:#?}");
    let page = std::fs::read_to_string(guide.out().join("nl/kern.html")).unwrap();
    assert!(
        page.contains("id=\"wat\"") && page.contains("id=\"nieuw\""),
        "an alias is a second id at its place"
    );
}

#[test]
fn a_guide_as_it_was_first_written_lacks_digests_confirmations_and_anchors() {
    let run = Guide::draft().check();
    assert_eq!(run.status, 1);
    let count = |code: &str| run.codes().iter().filter(|c| **c == code).count();
    assert_eq!((count("V001"), count("C016"), count("L013")), (8, 2, 3), "{run:#?}");
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
fn a_translation_that_is_revised_later_is_a_dated_entry_of_the_same_version() {
    let guide = Guide::new().edit(KERN_EN, "The institution itself decides", "It decides itself");
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let text = guide.text(KERN);
    assert_eq!(text.matches("- version: \"1.0\"").count(), 2, "{text}");
    assert!(text.contains("kind: translation"), "{text}");
    let check = guide.run(&["check", "--format", "json", "--as-of", "2026-01-10"]);
    check.is_fine();
    let history = || {
        guide.build().is_fine();
        std::fs::read_to_string(guide.out().join("en/kern/history.html")).unwrap()
    };
    assert!(history().contains("The English translation was revised."));
}

/// The small guide with versions of this day, all of it committed when `committed`.
fn of_this_day(committed: bool) -> Guide {
    let guide = Guide::new();
    let text = guide.text(KERN).replace("2026-01-10", &today());
    guide.write(KERN, text);
    if committed {
        git(&guide.root(), &["init", "-q"], &[]);
        git(&guide.root(), &["add", "."], &[]);
        git(&guide.root(), &["commit", "-qm", "All of it"], &[]);
    }
    guide
}

fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

fn confirm_another(guide: &Guide, from: &str, to: &str) -> String {
    guide.change(KERN_EN, from, to);
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    guide.text(KERN)
}

#[test]
fn a_translation_that_was_committed_is_kept_also_on_the_day_of_publication() {
    let guide = of_this_day(true);
    let old = guide.text(KERN);
    let new = confirm_another(&guide, "The institution itself decides", "It decides itself");
    assert_eq!(new.matches("kind: translation").count(), 1, "{new}");
    assert!(new.contains(digests(&old)[1]), "the digest of what readers had is still there: {new}");
    // A second one before the next commit is still the same revision: nobody had the first.
    let newer = confirm_another(&guide, "It decides itself", "It decides all by itself");
    assert_eq!(newer.matches("kind: translation").count(), 1, "{newer}");
    assert_eq!(newer, new.replacen(digests(&new)[1], digests(&newer)[1], 1));
    assert_ne!(newer, new);
}

#[test]
fn a_translation_that_nobody_had_is_replaced() {
    let guide = of_this_day(false);
    let old = guide.text(KERN);
    let new = confirm_another(&guide, "The institution itself decides", "It decides itself");
    assert_eq!(new, old.replacen(digests(&old)[1], digests(&new)[1], 1), "without a repository");
}

#[test]
fn a_text_can_be_repealed_without_a_word_of_it_changing() {
    let guide = Guide::new();
    let note = ["--note-nl", "Vervallen.", "--note-en", "Repealed."];
    let args = [&["version", "kern", "--kind", "repeal", "--published", "2026-02-01"][..], &note];
    assert_eq!(guide.run(&args.concat()).status, 0);
    guide.change(KERN, "status: current", "status: repealed\nreplaced_by: [toets]");
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2026-02-01", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let page = std::fs::read_to_string(out.join("nl/kern.html")).unwrap();
    assert!(page.contains("Dit hoofdstuk is vervallen") && page.contains("De toets"), "{page}");
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
