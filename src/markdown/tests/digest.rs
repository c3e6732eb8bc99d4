//! What changes the digest of a text and what does not.

use proptest::prelude::*;

use super::*;
use crate::content::ids::TermId;
use crate::markdown::autolink::{TermIndex, link_terms};
use crate::markdown::digest::{DigestBuilder, block_digests, of_document};

fn digest(markdown: &str) -> String {
    of_document("Titel", "Samenvatting.", &parsed(markdown).0)
}

#[test]
fn the_recipe_is_what_its_comment_says() {
    let text = "## Kop {#kop}\n\n\"Een\" *zin*\nmet [link](source:kst-1 \"P2.4\")[^n] -- é\\\\.\n\n1. a\n\n```\nx\ty\n```\n\n![](diagram:d)\n\n[^n]: Noot.\n";
    let records = "title\tTitel\nsummary\tSamen vatting.\nh2\tKop\n\
        p\t\"Een\" zin met link[^1] -- é\\\\.\tsource:kst-1 P2.4\n\
        ol\t1\nli\t\np\ta\nend\t\ncode\tx\\ty\nembed\t\tdiagram:d\nfootnote\t\np\tNoot.\nend\t\n";
    let expected = format!("b1:{}", crate::digest::hex(records.as_bytes()));
    assert_eq!(of_document(" Titel", "Samen\n  vatting.", &clean(text)), expected);
}

#[test]
fn the_digest_of_a_text_stays_what_it_is_for_ever() {
    let digest = digest("## Kern {#kern}\n\nDe instelling beslist.\n");
    assert_eq!(digest, "b1:4c821533e8bb0edfcdab2fef92735af2236cb8ebf11134c05cd16af64d70efd0");
}

#[test]
fn the_digest_of_a_text_with_mails_has_each_address_as_it_was_typed() {
    let text = "Schrijf [ons](MAILTO:A@b.nl) of <a@b.nl> of <mailto:c@d.nl> \
                of [vraag](mailto:a#b@b.nl?subject=50%+x%2f).";
    let records = "title\tTitel\nsummary\tSamenvatting.\n\
        p\tSchrijf ons of a@b.nl of mailto:c@d.nl of vraag.\
        \tmailto:A@b.nl\tmailto:a@b.nl\tmailto:c@d.nl\tmailto:a#b@b.nl?subject=50%+x%2f\n";
    assert_eq!(digest(text), format!("b1:{}", crate::digest::hex(records.as_bytes())));
    let recorded = "b1:224e9e2b251e669b96933ff4bb02df03449ccfaaf58986cdc5631828dd0ba9b5";
    assert_eq!(digest(text), recorded);
}

#[test]
fn another_spelling_of_the_same_text_has_the_same_digest() {
    for (one, other) in [
        ("a *b* **c**", "a _b_ __c__"),
        ("a *b* `c`", "a b c"),
        ("a b\nc", "a\nb   c"),
        ("a  \nb", "a\\\nb"),
        ("Kop {#kop}\n---", "## Kop {#kop}"),
        ("## Kop {#kop}", "## Kop {#ander-id}"),
        ("- a\n- b", "* a\n* b"),
        ("- a\n- b", "- a\n\n- b"),
        ("1. a\n2. b", "1) a\n1) b"),
        ("***", "---"),
        ("> a\n> b", "> a\nb"),
        ("|a|b|\n|-|-|\n|1|2|", "| a  | b |\n|:---|--:|\n| 1 | 2"),
        ("```\nx\n```", "    x"),
        ("```rust\nx\n```", "~~~\nx\n~~~"),
        ("“a” ‘b’ – — …", "\"a\" 'b' -- --- ..."),
        ("e\u{301}", "é"),
        ("a\u{a0}b", "a b"),
        ("a &amp; b", "a & b"),
        ("\\*a", "&#42;a"),
        ("[a](term:b)", "[a][c]\n\n[c]: term:b"),
        ("<https://a.nl>", "[https://a.nl](HTTPS://a.nl)"),
        ("a[^1]\n\n[^1]: b", "[^noot]: b\n\na[^noot]"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("a", "a\n\n\n"),
    ] {
        assert_eq!(digest(one), digest(other), "{one:?} and {other:?}");
    }
}

#[test]
fn another_text_has_another_digest() {
    let texts = [
        "a",
        "b",
        "a b",
        "ab",
        "a\n\nb",
        "A",
        "- a",
        "1. a",
        "2. a",
        "- a\n- b",
        "- a b",
        "- a\n\n  b",
        "- a\n  - b",
        "> a",
        "> [!NOTE]\n> a",
        "> [!TIP]\n> a",
        "## a {#a}",
        "### a {#a}",
        "    a",
        "[a](term:b)",
        "[a](term:c)",
        "[a](section:b)",
        "[a](section:b#c)",
        "[a](#b)",
        "[a](source:b)",
        "[a](source:b \"c\")",
        "[a](https://b.nl)",
        "[a](https://b.nl/)",
        "[a](mailto:b@c.nl)",
        "[a](mailto:b@c.nl?subject=d)",
        "[a](step:b/c)",
        "[a](indicator:b)",
        "~~a~~",
        "a[^1]\n\n[^1]: b",
        "a[^1]\n\n[^1]: c",
        "![](diagram:a)",
        "![](indicators:a)",
        "![](spreadsheet:a)",
        "|a|\n|-|\n|b|",
        "|a|b|\n|-|-|",
        "a\n: b",
        "---",
        "a 1",
        "a 2",
        "a - b",
        "a -- b",
        "a\\\\b",
        "",
    ];
    let digests: std::collections::BTreeSet<_> = texts.iter().map(|text| digest(text)).collect();
    assert_eq!(digests.len(), texts.len());
    let document = clean("a");
    assert_ne!(of_document("a", "b", &document), of_document("a", "c", &document));
    assert_ne!(of_document("a", "b", &document), of_document("b", "b", &document));
}

#[test]
fn a_phrase_in_another_language_counts_among_the_targets_at_its_place() {
    let text = "[Zo](section:a) heet [*due* diligence](lang:EN), zie [dit](section:b).";
    let records = "title\tTitel\nsummary\tSamenvatting.\n\
        p\tZo heet due diligence, zie dit.\tsection:a\tlang:en due diligence\tsection:b\n";
    assert_eq!(digest(text), format!("b3:{}", crate::digest::hex(records.as_bytes())));
    assert_ne!(digest(text), digest(&text.replace("lang:EN", "lang:de")));
    // Without the mark the text says nothing for which the first recipe has no record.
    assert!(digest(&text.replace("](lang:EN)", "").replace("[*due", "*due")).starts_with("b1:"));
}

#[test]
fn links_that_the_tool_makes_do_not_count() {
    let index = TermIndex::new([(TermId::new("kv"), "kennisveiligheid")]);
    let text = "Over kennisveiligheid.";
    let document = link_terms(&clean(text), &index);
    assert!(show(&document).contains("auto:kv"));
    assert_eq!(of_document("Titel", "Samenvatting.", &document), digest(text));
}

#[test]
fn the_digests_of_blocks_show_which_block_changed() {
    let digests = |text: &str| block_digests(&clean(text));
    let before = digests("a\n\n- b\n- c\n\nd[^1]\n\n[^1]: e");
    let after = digests("a\n\n- b\n- X\n\nd[^1]\n\n[^1]: e");
    assert_eq!(before.len(), 4);
    assert!(before.iter().all(|d| d.len() == 12));
    let changed: Vec<_> = (0..4).filter(|i| before[*i] != after[*i]).collect();
    assert_eq!(changed, [1]);
}

#[test]
fn records_of_data_files_cannot_be_mistaken_for_each_other() {
    let of = |records: &[(&str, &str, &[&str])]| {
        let mut digest = DigestBuilder::new();
        records.iter().for_each(|(kind, text, targets)| digest.record(kind, text, *targets));
        digest.finish()
    };
    assert_ne!(of(&[("a", "b", &["c"])]), of(&[("a", "b c", &[])]));
    assert_ne!(of(&[("a", "b\tc", &[])]), of(&[("a", "b", &["c"])]));
    assert_ne!(of(&[("a", "b\nc\t", &[])]), of(&[("a", "b", &[]), ("c", "", &[])]));
    assert_ne!(of(&[("a", "b\\t", &[])]), of(&[("a", "b\t", &[])]));
    assert_eq!(of(&[("a", " b\n c ", &[])]), of(&[("a", "b c", &[])]));
}

/// A text whose Markdown can be spelled in two ways.
#[derive(Debug, Clone)]
enum Part {
    Heading(Vec<String>),
    Paragraph(Vec<String>),
    List(Vec<Vec<String>>),
}

fn part() -> impl Strategy<Value = Part> {
    let word = proptest::sample::select(vec![
        "kennis",
        "veilig",
        "2025",
        "één",
        "*nadruk*",
        "**sterk**",
        "[link](section:a)",
        "zo'n",
        "\"ja\"",
    ]);
    let words = || proptest::collection::vec(word.clone().prop_map(str::to_owned), 1..8);
    prop_oneof![
        words().prop_map(Part::Heading),
        words().prop_map(Part::Paragraph),
        proptest::collection::vec(words(), 1..4).prop_map(Part::List),
    ]
}

fn plainly(parts: &[Part]) -> String {
    let spell = |part: &Part| match part {
        Part::Heading(words) => format!("## {}", words.join(" ")),
        Part::Paragraph(words) => words.join(" "),
        Part::List(items) => items.iter().map(|item| format!("- {}\n", item.join(" "))).collect(),
    };
    // A comment between lists would be HTML; a rule keeps two lists apart.
    parts.iter().map(spell).collect::<Vec<_>>().join("\n\n***\n\n")
}

fn oddly(parts: &[Part]) -> String {
    let odd = |words: &[String]| -> Vec<String> {
        words
            .iter()
            .map(|w| if w.starts_with('*') { w.replace('*', "_") } else { w.clone() })
            .collect()
    };
    let spell = |part: &Part| match part {
        Part::Heading(words) => format!("{}\n-----", odd(words).join("  ")),
        Part::Paragraph(words) => odd(words).join("\n"),
        Part::List(items) => {
            items.iter().map(|item| format!("+   {}\n\n", odd(item).join("\n    "))).collect()
        }
    };
    parts.iter().map(spell).collect::<Vec<_>>().join("\n\n_ _ _\n\n\n")
}

proptest! {
    #[test]
    fn spelling_markdown_otherwise_does_not_change_the_digest(parts in proptest::collection::vec(part(), 0..6)) {
        prop_assert_eq!(digest(&plainly(&parts)), digest(&oddly(&parts)));
    }

    #[test]
    fn changing_one_word_number_or_target_changes_the_digest(
        parts in proptest::collection::vec(part(), 1..6),
        at in any::<proptest::sample::Index>(),
    ) {
        let text = plainly(&parts);
        for (from, to) in [("kennis", "kunde"), ("2025", "2026"), ("section:a", "section:b"), ("link", "Link"), ("\"ja\"", "\"nee\"")] {
            let places: Vec<_> = text.match_indices(from).map(|(place, _)| place).collect();
            if places.is_empty() {
                continue;
            }
            let place = places[at.index(places.len())];
            let changed = format!("{}{to}{}", &text[..place], &text[place + from.len()..]);
            prop_assert_ne!(digest(&text), digest(&changed));
        }
    }
}

/// The three steps of the recipe one after the other, and what a field writes twice.
fn field(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;

    let mut folded = String::new();
    for c in text.nfc() {
        match c {
            '‘' | '’' => folded.push('\''),
            '“' | '”' => folded.push('"'),
            '–' => folded.push_str("--"),
            '—' => folded.push_str("---"),
            '…' => folded.push_str("..."),
            c => folded.push(c),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "\\\\")
}

proptest! {
    #[test]
    fn a_field_is_written_as_the_recipe_says(
        text in "([ab\\\\ \t\n\u{a0}\u{2028}é‘’“”–—…~\u{1f}]|e\u{301}|\u{3000}){0,24}",
        target in "[a –\\\\]{0,6}",
    ) {
        let mut digest = DigestBuilder::new();
        digest.record("p", &text, [&target]);
        let written = format!("p\t{}\t{}\n", field(&text), field(&target));
        prop_assert_eq!(digest.finish(), format!("b1:{}", crate::digest::hex(written.as_bytes())));
    }
}
