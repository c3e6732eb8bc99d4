//! Tests of the alignment and of the states on texts as authors write them.

use proptest::prelude::*;

use super::confirmation::Original;
use super::part::{parts, with_parts};
use super::{BlockState, Confirmation, Pair, Standing, align, state};
use crate::content::ledger::VersionKind::{self, Editorial, Substantive};
use crate::diagnostics::Sink;
use crate::markdown::parse;
use crate::markdown::tree::{Document, Reference};
use crate::source::Sources;

fn read(markdown: &str) -> Document<Reference> {
    let mut sources = Sources::default();
    let file = sources.add("nl.md", markdown);
    parse(file, markdown, 0..markdown.len(), &mut Sink::new())
}

fn original(document: &Document<Reference>) -> Original<'_> {
    Original { title: "Titel", summary: "Samenvatting.", document }
}

/// `0-0 1-2 .-1`: which block stands for which.
fn pairs(source: &str, target: &str) -> String {
    let shown = align(&read(source), &read(target)).into_iter().map(show);
    shown.collect::<Vec<_>>().join(" ")
}

fn show(pair: Pair) -> String {
    let name = |at: Option<usize>| at.map_or(".".to_owned(), |at| at.to_string());
    format!("{}-{}", name(pair.source), name(pair.target))
}

/// What is done between a confirmation and today.
struct Case<'a> {
    confirmed: &'a str,
    now: &'a str,
    target: &'a str,
    since: &'a [VersionKind],
}

impl Case<'_> {
    fn standing(&self, with_text: bool) -> Standing {
        let (then, now, target) = (read(self.confirmed), read(self.now), read(self.target));
        let entries = original(&then).entries();
        let confirmation = Confirmation {
            entries: &entries,
            is_of_this_text: false,
            text: with_text.then(|| original(&then)),
            since: self.since,
        };
        state(original(&now), &target, Some(confirmation))
    }

    /// The states of the pairs, by way of the confirmed text and without it.
    fn both(&self) -> [String; 2] {
        [true, false].map(|with_text| shown(&self.standing(with_text)))
    }
}

fn shown(standing: &Standing) -> String {
    let front = [standing.title, standing.summary].map(BlockState::word);
    let front = front.iter().filter(|word| **word != "current").map(|word| format!("front:{word}"));
    let pairs = standing.pairs.iter().map(|p| format!("{}:{}", show(p.pair), p.state.word()));
    front.chain(pairs).collect::<Vec<_>>().join(" ")
}

const NL: &str = "Wie besluit, weegt 13 bronnen.\n\n## Kern {#kern}\n\nDe instelling beslist zelf.\n\n\
                  - een\n- twee\n\n## Slot {#slot}\n\nVraag het [hier](https://a.example/). \
                  Zie de noot.[^a]\n\n[^a]: Een noot.\n";
const EN: &str = "Who decides weighs 13 sources.\n\n## Core {#kern}\n\nThe institution decides.\n\n\
                  - one\n- two\n\n## End {#slot}\n\nAsk [here](https://a.example/). \
                  See the note.[^a]\n\n[^a]: A note.\n";

#[test]
fn texts_of_the_same_form_are_paired_in_order() {
    assert_eq!(pairs(NL, EN), "0-0 1-1 2-2 3-3 4-4 5-5 6-6");
}

#[test]
fn a_block_that_one_text_lacks_stays_alone_in_its_place() {
    assert_eq!(pairs("Een 1.\n\nTwee 2.\n\nDrie 3.\n", "One 1.\n\nThree 3.\n"), "0-0 1-. 2-1");
    assert_eq!(pairs("Een 1.\n\nDrie 3.\n", "One 1.\n\nTwo 2.\n\nThree 3.\n"), "0-0 .-1 1-2");
    assert_eq!(pairs("- a\n- b\n\nTekst.\n", "Text.\n"), "0-. 1-0");
    assert_eq!(pairs("Tekst.\n", ""), "0-.");
    assert_eq!(pairs("", "Text.\n\nMore.\n"), ".-0 .-1");
    assert_eq!(pairs("", ""), "");
}

#[test]
fn a_paragraph_may_become_a_list_and_a_heading_only_a_heading() {
    assert_eq!(pairs("Tekst.\n\n```\ncode\n```\n", "- text\n\n```\ncode\n```\n"), "0-0 1-1");
    assert_eq!(pairs("## Kop {#nl}\n\nA.\n", "## Head {#en}\n\nA.\n"), "0-0 1-1");
    assert_eq!(pairs("## Kop {#nl}\n", "Text.\n"), "0-. .-0");
}

#[test]
fn headings_are_fixed_points_wherever_they_stand() {
    let source = "Vooraf.\n\n## A {#a}\n\nEen.\n\n## B {#b}\n\nTwee.\n\nDrie.\n";
    let target = "Before.\n\n## B {#b}\n\nTwo.\n\nThree.\n\n## A {#a}\n\nOne.\n";
    assert_eq!(pairs(source, target), "0-0 1-4 2-5 3-1 4-2 5-3");
    // Of two headings with one anchor neither is a fixed point.
    let twice = "## A {#a}\n\nEen.\n\n## A {#a}\n\nTwee.\n";
    assert_eq!(pairs(twice, twice), "0-0 1-1 2-2 3-3");
    // A heading that only one text has splits nothing.
    let source = "## A {#a}\n\nEen 1.\n\n## Nieuw {#nieuw}\n\nTwee 2.\n";
    assert_eq!(pairs(source, "## A {#a}\n\nOne 1.\n\nTwo 2.\n"), "0-0 1-1 2-. 3-2");
}

#[test]
fn numbers_and_targets_tell_paragraphs_apart() {
    let source = "In 2019.\n\n[x](https://a.example/) y.\n\nOp 13 juni.\n";
    let target = "[x](https://a.example/) y.\n\nOn 13 June.\n";
    assert_eq!(pairs(source, target), "0-. 1-0 2-1");
}

#[test]
fn what_can_be_told_anywhere_is_found_where_it_was_moved_to() {
    let source = "## A {#a}\n\nIn 2019 en 2020.\n\nTekst.\n\n## B {#b}\n\n- een\n";
    let target = "## A {#a}\n\nText.\n\n## B {#b}\n\n- one\n\nIn 2019 and 2020.\n";
    assert_eq!(pairs(source, target), "0-0 1-4 2-1 3-2 4-3");
}

#[test]
fn one_changed_word_turns_exactly_that_block() {
    for (since, word) in
        [(&[Editorial][..], "behind-wording"), (&[Editorial, Substantive], "behind-meaning")]
    {
        let now = NL.replace("De instelling beslist", "De instelling kiest");
        let [with, without] = Case { confirmed: NL, now: &now, target: EN, since }.both();
        let expected = format!(
            "0-0:current 1-1:current 2-2:{word} 3-3:current 4-4:current 5-5:current 6-6:current"
        );
        assert_eq!((with, without), (expected.clone(), expected));
    }
    let now = NL.replace("Een noot", "Geen noot");
    let [with, without] = Case { confirmed: NL, now: &now, target: EN, since: &[] }.both();
    assert!(with.ends_with("5-5:current 6-6:behind-wording"), "{with}");
    assert_eq!(with, without);
}

#[test]
fn a_new_footnote_changes_no_block_behind_it() {
    let now = NL.replace("13 bronnen.", "13 bronnen.[^nieuw]") + "[^nieuw]: Nieuw.\n";
    for shown in (Case { confirmed: NL, now: &now, target: EN, since: &[] }).both() {
        assert!(shown.starts_with("0-0:behind-wording 1-1:current"), "{shown}");
        assert!(shown.contains("5-5:current 6-.:new 7-6:current"), "{shown}");
    }
}

#[test]
fn what_is_new_and_what_is_gone_is_told_from_what_changed() {
    let new = NL.replace("De instelling", "Nieuw hier.\n\nDe instelling");
    for shown in (Case { confirmed: NL, now: &new, target: EN, since: &[] }).both() {
        assert!(shown.contains("2-.:new 3-2:current 4-3:current"), "{shown}");
    }
    let gone = NL.replace("De instelling beslist zelf.\n\n", "");
    for shown in (Case { confirmed: NL, now: &gone, target: EN, since: &[] }).both() {
        assert!(shown.contains("1-1:current .-2:gone 2-3:current"), "{shown}");
    }
    // It has a translation already and nobody has confirmed that.
    let target = EN.replace("The institution", "New here.\n\nThe institution");
    for shown in (Case { confirmed: NL, now: &new, target: &target, since: &[] }).both() {
        assert!(shown.contains("2-2:new 3-3:current"), "{shown}");
    }
}

#[test]
fn by_way_of_the_confirmed_text_a_moved_block_keeps_its_translation() {
    let confirmed = "Een zin over a.\n\nEen regel met b.\n\nIets dat c heet.\n";
    let now = "Iets dat c heet.\n\nEen zin over a.\n\nEen regel met b, nu anders.\n";
    let target = "A sentence on a.\n\nA line with b.\n\nSomething called c.\n";
    let [with, _] = Case { confirmed, now, target, since: &[] }.both();
    assert_eq!(with, "0-2:current 1-0:current 2-1:behind-wording");
    // What was written anew in its place is that place.
    let now = "Een zin over a.\n\nGeheel andere woorden staan op deze plek.\n\nIets dat c heet.\n";
    let [with, _] = Case { confirmed, now, target, since: &[] }.both();
    assert_eq!(with, "0-0:current 1-1:behind-wording 2-2:current");
}

#[test]
fn title_and_summary_count() {
    let (nl, en) = (read(NL), read(EN));
    let entries = original(&nl).entries();
    let now = Original { title: "Andere titel", ..original(&nl) };
    let confirmation =
        Confirmation { entries: &entries, is_of_this_text: false, text: None, since: &[] };
    let standing = state(now, &en, Some(confirmation));
    assert_eq!(
        (standing.title, standing.summary),
        (BlockState::BehindWording, BlockState::Current)
    );
    assert!(standing.pairs.iter().all(|pair| pair.state == BlockState::Current));
    // Entries as they were once written, without them and with numbers for footnotes.
    let old = crate::markdown::digest::block_digests(&nl);
    let confirmation = Confirmation { entries: &old, ..confirmation };
    let standing = state(now, &en, Some(confirmation));
    assert_eq!(standing.title, BlockState::BehindWording, "nothing else can have changed");
    assert!(standing.pairs.iter().all(|pair| pair.state == BlockState::Current));
    let known = Confirmation { text: Some(original(&nl)), ..confirmation };
    let standing = state(now, &en, Some(known));
    assert_eq!(
        (standing.title, standing.summary),
        (BlockState::BehindWording, BlockState::Current)
    );
    let exact = Confirmation { is_of_this_text: true, ..confirmation };
    assert!(state(original(&nl), &en, Some(exact)).is_current());
}

#[test]
fn what_nobody_confirmed_is_unconfirmed() {
    let standing = state(original(&read(NL)), &read(EN), None);
    assert!(standing.states().all(|state| state == BlockState::Unconfirmed));
    assert_eq!(standing.pairs.len(), 7);
}

/// A part of a text: what an author may write, with words that tell it apart.
fn part() -> impl Strategy<Value = String> {
    let word = "[a-z]{3,9}";
    prop_oneof![
        4 => (word, 0u32..3000).prop_map(|(w, n)| format!("Zin {w} met {n} erin.\n\n")),
        1 => (word, word).prop_map(|(a, b)| format!("- {a}\n- {b}\n\n")),
        1 => word.prop_map(|w| format!("> {w}\n\n")),
        1 => word.prop_map(|w| format!("| {w} | b |\n|---|---|\n| c | d |\n\n")),
        1 => word.prop_map(|w| format!("## {w} {{#{w}}}\n\n")),
    ]
}

/// Two lists beside each other would be one.
fn joined(parts: &[String]) -> String {
    parts.join("<!-- -->\n\n").replace("<!-- -->\n\n", "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_block_of_both_texts_is_in_exactly_one_pair(
        source in proptest::collection::vec(part(), 0..14),
        target in proptest::collection::vec(part(), 0..14),
    ) {
        let (source, target) = (read(&joined(&source)), read(&joined(&target)));
        let pairs = align(&source, &target);
        let mut sources: Vec<usize> = pairs.iter().filter_map(|p| p.source).collect();
        prop_assert!(sources.is_sorted(), "in the order of the source");
        sources.dedup();
        prop_assert_eq!(sources, (0..source.blocks.len()).collect::<Vec<_>>());
        let mut targets: Vec<usize> = pairs.iter().filter_map(|p| p.target).collect();
        targets.sort_unstable();
        prop_assert_eq!(targets, (0..target.blocks.len()).collect::<Vec<_>>());
        prop_assert!(pairs.iter().all(|p| p.source.is_some() || p.target.is_some()));
    }

    #[test]
    fn a_text_is_aligned_with_itself_block_by_block(
        text in proptest::collection::vec(part(), 0..20),
    ) {
        let text = read(&joined(&text));
        prop_assert!(align(&text, &text).iter().all(|p| p.source == p.target));
    }

    #[test]
    fn white_space_and_order_change_no_state(
        text in proptest::collection::vec(part(), 1..10),
        turn in 0usize..10,
    ) {
        let mut moved = text.clone();
        let by = turn % text.len();
        moved.rotate_left(by);
        let typed = joined(&moved).replace(" met ", "\nmet  ");
        let text = joined(&text);
        let case = Case { confirmed: &text, now: &typed, target: &text, since: &[Substantive] };
        // A list that comes to stand behind another list is one with it: other blocks.
        let count = |text: &str| read(text).blocks.len();
        prop_assume!(count(&text) == count(&typed) && count(&text) == moved.len());
        for with_text in [true, false] {
            let standing = case.standing(with_text);
            prop_assert!(standing.is_current(), "{}", shown(&standing));
        }
    }

    #[test]
    fn a_changed_sentence_turns_its_own_block_and_no_other(
        text in proptest::collection::vec(part(), 1..12),
        at in 0usize..12,
    ) {
        let at = at % text.len();
        let mut now = text.clone();
        now[at] = now[at].replace(" met ", " zonder ");
        prop_assume!(now[at] != text[at] && text.iter().filter(|p| **p == text[at]).count() == 1);
        let (text, now) = (joined(&text), joined(&now));
        let case = Case { confirmed: &text, now: &now, target: &text, since: &[Editorial] };
        for with_text in [true, false] {
            let standing = case.standing(with_text);
            let states: Vec<_> = standing.states().filter(|s| s.is_outstanding()).collect();
            prop_assert_eq!(&states, &[BlockState::BehindWording], "{}", shown(&standing));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// With the text that was confirmed at hand, any part can be confirmed alone, in any order.
    #[test]
    fn a_part_that_is_confirmed_leaves_every_other_as_it_was(
        text in proptest::collection::vec(part(), 1..10),
        changed in proptest::collection::vec(0usize..10, 1..5),
        added in proptest::option::of(0usize..10),
        gone in proptest::option::of(0usize..10),
        order in proptest::collection::vec(0usize..8, 0..8),
    ) {
        let mut now = text.clone();
        for at in changed {
            let at = at % now.len();
            now[at] = now[at].replace(" met ", " zonder ");
        }
        if let Some(at) = added {
            now.insert(at % (now.len() + 1), "Een nieuwe zin die er niet was.\n\n".to_owned());
        }
        if let Some(at) = gone {
            now.remove(at % now.len());
        }
        let (then, now, target) = (read(&joined(&text)), read(&joined(&now)), read(&joined(&text)));
        let mut entries = original(&then).entries();
        for at in order {
            let confirmation = Confirmation {
                entries: &entries,
                is_of_this_text: false,
                text: Some(original(&then)),
                since: &[Substantive],
            };
            let before = state(original(&now), &target, Some(confirmation));
            let parts = parts(&now, &target, "en", &before);
            let mut names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            prop_assert_eq!(names.len(), parts.len(), "each name once");
            let left: Vec<_> = parts.iter().filter(|p| p.state.is_outstanding()).collect();
            let Some(chosen) = left.get(at % left.len().max(1)) else { break };
            let added = with_parts(original(&now), &target, confirmation, &[chosen.place]);
            prop_assert!(added.is_some(), "{} in {}", chosen.name, shown(&before));
            entries = added.unwrap();
            prop_assert!(entries.is_sorted());
            let confirmation = Confirmation {
                entries: &entries,
                is_of_this_text: false,
                text: Some(original(&then)),
                since: &[Substantive],
            };
            let after = state(original(&now), &target, Some(confirmation));
            let outstanding = after.states().filter(|state| state.is_outstanding()).count();
            prop_assert_eq!(outstanding, left.len() - 1);
        }
    }
}

#[test]
fn a_long_text_without_headings_takes_time_that_grows_with_its_length() {
    let text = |n: usize| (0..n).map(|i| format!("Zin {i}.\n\n")).collect::<String>();
    let long = read(&text(6_000));
    let start = std::time::Instant::now();
    let pairs = align(&long, &long);
    assert!(pairs.iter().all(|p| p.source == p.target) && pairs.len() == 6_000);
    // All pairs of 6,000 blocks would be 36 million costs: minutes in a test.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
