//! The ids of headings: made once, the same in both languages, and never lost.

use crate::digest_and_version::{ANCHORS, KERN, KERN_EN, KERN_NL, changes};
use crate::guide::Guide;

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
    let listed = guide.text(ANCHORS);
    assert!(listed.contains("kern#wat\n"), "{listed}");
    assert!(!listed.contains("kern#nieuw\n"), "no version has it yet: {listed}");
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
