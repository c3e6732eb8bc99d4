//! Which words become links to terms.

use proptest::prelude::*;

use super::*;
use crate::content::ids::TermId;
use crate::markdown::autolink::{ForbiddenIndex, TermIndex, find_forbidden, link_terms};
use crate::markdown::tree::{map_inlines, plain_text};

fn index(wordings: &[(&str, &str)]) -> TermIndex {
    TermIndex::new(wordings.iter().map(|(term, wording)| (TermId::new(*term), *wording)))
}

fn glossary() -> TermIndex {
    index(&[
        ("kv", "kennisveiligheid"),
        ("rvt", "raad van toezicht"),
        ("rvt", "raden van toezicht"),
        ("raad", "raad"),
        ("om", "OM"),
        ("wsk", "Wet screening kennisveiligheid"),
        ("verordening", "(EU) 2021/821"),
        ("ijkpunt", "ijkpunt"),
        ("fre", "financiële"),
        ("x", "foto's"),
    ])
}

fn linked(markdown: &str) -> String {
    show(&link_terms(&clean(markdown), &glossary()))
}

#[test]
fn the_first_use_of_a_term_becomes_a_link_with_the_words_that_stand_there() {
    let cases = [
        (
            "Over kennisveiligheid en kennisveiligheid.",
            "p(Over <auto:kv kennisveiligheid> en kennisveiligheid.)",
        ),
        ("Kennisveiligheid is", "p(<auto:kv Kennisveiligheid> is)"),
        ("KENNISVEILIGHEID is", "p(KENNISVEILIGHEID is)"),
        ("kennisveiligheidsbeleid", "p(kennisveiligheidsbeleid)"),
        ("kennisveiligheid-beleid", "p(kennisveiligheid-beleid)"),
        ("nietkennisveiligheid", "p(nietkennisveiligheid)"),
        (
            "‘kennisveiligheid’: (kennisveiligheid)",
            "p(‘<auto:kv kennisveiligheid>’: (kennisveiligheid))",
        ),
        ("Het OM, om en Om", "p(Het <auto:om OM>, om en Om)"),
        ("Het OM's besluit", "p(Het <auto:om OM>’s besluit)"),
        (
            "De raad van toezicht, de raad.",
            "p(De <auto:rvt raad van toezicht>, de <auto:raad raad>.)",
        ),
        ("Raden van\ntoezicht", "p(<auto:rvt Raden van⏎toezicht>)"),
        ("raad  van\u{a0}toezicht", "p(<auto:rvt raad  van\u{a0}toezicht>)"),
        ("Wet screening kennisveiligheid", "p(<auto:wsk Wet screening kennisveiligheid>)"),
        ("wet screening kennisveiligheid", "p(wet screening <auto:kv kennisveiligheid>)"),
        ("Verordening (EU) 2021/821.", "p(Verordening <auto:verordening (EU) 2021/821>.)"),
        ("(EU) 2021/8210", "p((EU) 2021/8210)"),
        ("IJkpunt", "p(<auto:ijkpunt IJkpunt>)"),
        ("Financie\u{308}le zaken", "p(<auto:fre Financie\u{308}le> zaken)"),
        ("foto's", "p(<auto:x foto’s>)"),
        ("raad *van* toezicht", "p(<auto:raad raad> *van* toezicht)"),
        ("*kennisveiligheid*", "p(*<auto:kv kennisveiligheid>*)"),
        ("kennisveiligheid*sbeleid*", "p(kennisveiligheid*sbeleid*)"),
        ("`kennisveiligheid` kennisveiligheid", "p(`kennisveiligheid` <auto:kv kennisveiligheid>)"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(linked(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn headings_links_and_code_are_left_alone() {
    let text = "## Kennisveiligheid {#kv}\n\n[kennisveiligheid](#kv)\n\n```\nkennisveiligheid\n```\n\nkennisveiligheid\n";
    assert_eq!(
        linked(text),
        "h2#kv(Kennisveiligheid) p(<#kv kennisveiligheid>) code:-(\"kennisveiligheid\\n\") p(<auto:kv kennisveiligheid>)"
    );
}

#[test]
fn a_term_that_the_author_linked_is_not_linked_again() {
    assert_eq!(
        linked("[dit](term:kv) is kennisveiligheid"),
        "p(<term:kv dit> is kennisveiligheid)"
    );
    assert_eq!(
        linked("Kennisveiligheid is [dit](term:kv)"),
        "p(<auto:kv Kennisveiligheid> is <term:kv dit>)"
    );
}

#[test]
fn every_place_where_text_stands_counts_in_reading_order() {
    for (before, after) in [
        ("- ", ""),
        ("> ", ""),
        ("> [!NOTE]\n> ", ""),
        ("| a |\n|---|\n| ", " |"),
        ("a\n: ", ""),
        ("1. > - ", ""),
    ] {
        let shown = linked(&format!("{before}kennisveiligheid{after}\n\nkennisveiligheid"));
        assert_eq!(shown.matches("auto:kv").count(), 1, "{shown}");
        assert!(!shown.ends_with("p(<auto:kv kennisveiligheid>)"), "{shown}");
    }
    assert_eq!(
        linked("[^a]: kennisveiligheid\n\na[^a] kennisveiligheid"),
        "p(a^0.1 <auto:kv kennisveiligheid>) note:a×1[p(kennisveiligheid)]"
    );
}

#[test]
fn a_wording_of_two_terms_goes_to_the_first() {
    let index = index(&[("a", "woord"), ("b", "woord")]);
    assert_eq!(show(&link_terms(&clean("woord"), &index)), "p(<auto:a woord>)");
}

#[test]
fn the_place_of_a_link_is_that_of_its_words() {
    let text = "Zie \"raad van toezicht\" en\nraad.";
    let (sources, _) = one_file(text);
    let document = link_terms(&clean(text), &glossary());
    let BlockKind::Paragraph(content) = &document.blocks[0].kind else { panic!("no paragraph") };
    let places: Vec<_> = content
        .iter()
        .filter_map(|inline| {
            if let Inline::Link { span, .. } = inline { Some(sources.slice(*span)) } else { None }
        })
        .collect();
    assert_eq!(places, ["raad van toezicht", "raad"]);
}

#[test]
fn every_use_of_a_forbidden_wording_is_found_but_for_quotations_and_code() {
    let text = "## Spionage {#a}\n\nDe *spionage* en de nieuwe\nspion, spionnen `spion`.\n\n> spionage\n\n[spionage](#a) \"spion\"\n";
    let (sources, _) = one_file(text);
    let index = ForbiddenIndex::new(["spionage", "spion", "nieuwe spion"]);
    let document = clean(text);
    let found: Vec<_> = find_forbidden(&document, &index)
        .into_iter()
        .map(|(w, span)| (w, sources.slice(span)))
        .collect();
    assert_eq!(
        found,
        [
            ("spionage", "Spionage"),
            ("spionage", "spionage"),
            ("nieuwe spion", "nieuwe"),
            ("spionage", "[spionage](#a)"),
            ("spion", "spion"),
        ]
    );
}

proptest! {
    #[test]
    fn linking_changes_no_word_and_is_done_at_once(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "raad", "van", "toezicht", "kennisveiligheid", "*raad*", "*van toezicht*", "Raad van\n", "OM", "de", ",", "'", "[raad](term:raad)",
            "`OM`", "e\u{301}", "\n\n", "[^a]", "Wet screening",
        ]),
        0..30,
    )) {
        let text = words.join(" ") + "\n\n[^a]: raad van toezicht\n";
        let before = parsed(&text).0;
        let after = link_terms(&before, &glossary());
        prop_assert_eq!(text_of(&before), text_of(&after));
        prop_assert_eq!(show(&link_terms(&after, &glossary())), show(&after));
        prop_assert!(show(&after).matches("auto:kv").count() <= 1);
    }
}

fn text_of(document: &Document<Reference>) -> String {
    let mut text = String::new();
    crate::markdown::visit::document_runs(document, &mut |_, content| {
        text.push_str(&plain_text(&map_inlines(content, &mut |target, content, span| {
            Inline::Link { target: target.clone(), content, span }
        })));
        text.push('\n');
    });
    text
}
