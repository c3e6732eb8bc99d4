//! What a version of a data file or flowchart covers: everything that readers see of it.

use crate::digest_and_version::{changes, digests};
use crate::guide::Guide;

const GLOSSARY: &str = "content/glossary.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const CHART: &str = "diagrams/proef.yaml";

/// The digests that the first version of this tool gave the lists and the chart of the small guide.
const FIRST: [(&str, &str, [&str; 2]); 3] = [
    (
        "glossary",
        GLOSSARY,
        [
            "b1:e10c9e452769ccac7dfa60ad5f4642017a5b8908ecd01e2c7dbb797919ef2a2b",
            "b1:7f5694be1f026527caf615c258a6e607ce70f4641cf18772e12e23f470cc042e",
        ],
    ),
    (
        "indicators",
        INDICATORS,
        [
            "b1:ec6022b6b045fd0e8c91c17c83429bff83475769a276c16d64ae3c8a40eae52e",
            "b1:ea23a42b840cfb9f7217b212095bc7b153aa6f2bdea454fde1b4d8ea82e40ee2",
        ],
    ),
    (
        "diagram:proef",
        CHART,
        [
            "b1:4729d9931007f9fbce1fb9554848c6b3b6be450580eb79b9eaf7ddd3e28daea8",
            "b1:410604d3190fbc832952c321af4ae39b44d2ed4ee5d1d6347b5a524080e59eab",
        ],
    ),
];

/// The small guide as the first version of this tool recorded it.
fn recorded_then() -> Guide {
    let guide = Guide::new();
    for (_, path, digests) in FIRST {
        for (language, digest) in ["nl", "en"].into_iter().zip(digests) {
            let text = guide.text(path);
            let prefix = format!("      {language}: \"b2:");
            let at = text.rfind(&prefix).expect("a digest of today") + prefix.len() - 3;
            let end = at + text[at..].find('"').unwrap();
            guide.write(path, format!("{}{digest}{}", &text[..at], &text[end..]));
        }
    }
    guide
}

/// Changes that readers see and that the first recipe did not.
const UNSEEN: [(&str, &str, &str); 11] = [
    (INDICATORS, "origin: public-source\n", WITH_WORDS),
    (
        CHART,
        "    status: proposed\n    source: voorstel\n",
        "    status: adopted\n    from: 2027-01-01\n    source: voorstel\n",
    ),
    (GLOSSARY, "rendering: own", "rendering: official"),
    (GLOSSARY, "rendering: own", "rendering: own\n    locator: P1.3"),
    (INDICATORS, "locator: P1.3", "locator: P1.4"),
    (INDICATORS, "origin: public-source", "origin: official"),
    (
        INDICATORS,
        "    label: {nl: Partner, en: Partner}\n",
        "    label: {nl: Partner, en: Partner}\n    summary: {nl: Met wie., en: With whom.}\n",
    ),
    (CHART, "{nl: Instelling, en: Institution}", "{nl: Universiteit, en: University}"),
    (CHART, "{nl: Samenwerking, en: Collaboration}", "{nl: Samen, en: Together}"),
    (CHART, "    effect: own-choice\n", "    effect: own-choice\n    choice: any\n"),
    (
        CHART,
        "    status: proposed\n    source: voorstel\n",
        "    status: proposed\n    source: brief\n",
    ),
];

/// The words of a source beside a question.
const WITH_WORDS: &str =
    "origin: public-source\n    words: {language: nl, text: Wie is de partner?, locator: P1.3}\n";

#[test]
fn whatever_readers_see_of_a_list_or_chart_needs_a_version_when_it_changes() {
    for (path, from, to) in UNSEEN {
        let guide = Guide::new().edit(path, from, to);
        let run = guide.check();
        // The bill is what one situation rests on, and nothing else.
        let codes: Vec<&str> = run.codes().into_iter().filter(|code| *code != "C030").collect();
        assert_eq!(codes, ["V001"], "{path}: {to}: {run:#?}");
    }
}

#[test]
fn what_was_recorded_by_an_earlier_recipe_is_still_the_text_of_its_version() {
    let guide = recorded_then();
    guide.check().is_fine();
    guide.build().is_fine();
    let guide = guide.edit(GLOSSARY, "Veilig samenwerken", "Veiliger samenwerken");
    assert_eq!(guide.check().codes(), ["V001"]);
}

#[test]
fn an_earlier_recipe_cannot_vouch_for_words_of_a_source() {
    let guide = recorded_then().edit(INDICATORS, "origin: public-source\n", WITH_WORDS);
    assert_eq!(guide.check().codes(), ["V001"]);
    let guide = Guide::new().edit(INDICATORS, "origin: public-source\n", WITH_WORDS);
    assert_eq!(guide.run(&["version", "indicators", "--amend"]).status, 0);
    guide.check().is_fine();
    for (from, to) in [
        ("language: nl", "language: en"),
        ("partner?, l", "partner, l"),
        ("locator: P1.3}", "locator: P1.4}"),
    ] {
        let guide = Guide::new().edit(INDICATORS, "origin: public-source\n", WITH_WORDS);
        assert_eq!(guide.run(&["version", "indicators", "--amend"]).status, 0);
        assert_eq!(guide.edit(INDICATORS, from, to).check().codes(), ["V001"], "{to}");
    }
}

#[test]
fn amending_records_what_an_earlier_recipe_left_out_and_nothing_else_does() {
    for (ledger, path, old) in FIRST {
        let guide = recorded_then();
        let before = guide.files();
        let run = guide.run(&["version", ledger, "--amend"]);
        assert_eq!(run.status, 0, "{run:#?}");
        assert_eq!(changes(&before, &guide), [path]);
        assert!(old.iter().all(|digest| !guide.text(path).contains(digest)));
        assert!(digests(&guide.text(path)).is_empty(), "by the newest recipe");
        guide.check().is_fine();
        let run = guide.run(&["version", ledger, "--amend"]);
        assert_eq!(run.status, 1, "once is enough: {run:#?}");
    }
}

#[test]
fn a_new_version_leaves_the_entry_of_an_earlier_recipe_as_it_is() {
    let guide = recorded_then().edit(INDICATORS, "nl: Dat telt.", "nl: Dat telt zwaar.");
    let old = guide.text(INDICATORS);
    let notes = ["--kind", "editorial", "--note-nl", "Anders.", "--note-en", "Changed."];
    let day = ["--published", "2026-01-10"];
    let run = guide.run(&[&["version", "indicators"], &notes[..], &day].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    let new = guide.text(INDICATORS);
    assert!(new.ends_with(&old[old.find("  - version: \"1.0\"").unwrap()..]), "{new}");
    assert!(new.contains("nl: \"b2:"), "{new}");
    guide.check_files("2026-01-10").is_fine();
}
