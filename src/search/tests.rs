//! What is found before what, on the smallest guides that show it.

use std::sync::Arc;

use super::testing::index_with;
use super::{Index, Kind, Record, analyse_all, answers, excerpts};
use crate::language::Language;

const GLOSSARY: &str = "schema: 1
versions: []
terms:
  ontheffing:
    nl: {preferred: ontheffing kennisembargo, forms: [vrijstelling], forbidden: []}
    en: {preferred: exemption from the knowledge embargo, forms: [exemption], forbidden: []}
    definition: {nl: Een besluit., en: A decision.}
    source: bron
    rendering: own
";
const SYNONYMS: &str = "schema: 1
synonyms:
  - typed: {nl: [escaleren], en: []}
    means: {nl: stroomschema, en: flowchart}
";

fn record(kind: Kind, title: &str, names: &[&str], text: &str) -> Record {
    Record {
        kind,
        title: title.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        text: text.to_owned(),
        address: title.to_owned(),
        language: None,
    }
}

fn section(title: &str, text: &str) -> Record {
    record(Kind::Section, title, &[], text)
}

fn index(records: Vec<Record>) -> Index {
    let records: Arc<[_]> = analyse_all(records, Language::Nl).into();
    index_with(records, GLOSSARY, Some(SYNONYMS), Language::Nl)
}

/// The titles of the answers.
fn found(index: &Index, query: &str) -> Vec<String> {
    let titles =
        answers(index, query).into_iter().map(|a| index.record(a.hit.record).title.clone());
    titles.collect()
}

/// The title of the best answer, the heading and the text that it shows, and its other names; what
/// was found in brackets.
fn shown(index: &Index, query: &str) -> [String; 4] {
    let excerpt = excerpts(index, query, &answers(index, query)[..1]).remove(0);
    [excerpt.title, excerpt.heading, excerpt.text, excerpt.names].map(|pieces| {
        let marked =
            |(at, piece): (usize, String)| if at % 2 == 1 { format!("[{piece}]") } else { piece };
        pieces.into_iter().enumerate().map(marked).collect()
    })
}

#[test]
fn a_chapter_comes_before_the_bibliography_unless_a_title_was_typed() {
    let index = index(vec![
        section("Kaders", "Over sancties tegen Rusland."),
        record(Kind::Source, "Sancties tegen Rusland en Iran", &[], ""),
    ]);
    assert_eq!(found(&index, "sancties rusland"), ["Kaders", "Sancties tegen Rusland en Iran"]);
    assert_eq!(
        found(&index, "sancties tegen rusland en iran")[0],
        "Sancties tegen Rusland en Iran"
    );
}

#[test]
fn what_the_glossary_makes_of_a_word_never_outranks_the_word() {
    let index = index(vec![
        section("Ontheffing van het kennisembargo", "Het kennisembargo."),
        section("Belasting", "Soms is er een vrijstelling."),
        section("Kennis", "Alleen over kennis."),
    ]);
    // The record that has only a part of the preferred name is no answer.
    assert_eq!(found(&index, "vrijstelling"), ["Belasting", "Ontheffing van het kennisembargo"]);
}

#[test]
fn a_synonym_leads_to_all_of_its_words() {
    let index = index(vec![section("Het stroomschema", ""), section("Anders", "Een schema.")]);
    assert_eq!(found(&index, "escaleren"), ["Het stroomschema"]);
}

#[test]
fn a_compound_is_also_its_parts() {
    let index = index(vec![
        section("Wet", "De wet over screening."),
        section("Ander", "Een wet."),
        record(Kind::Source, "Screeningswet", &[], ""),
    ]);
    assert_eq!(found(&index, "screeningswet"), ["Screeningswet", "Wet"]);
}

#[test]
fn a_weak_word_weighs_nothing_and_tells_titles_apart() {
    let index = index(vec![
        section("De samenwerking gaat door", ""),
        section("Samenwerking", "Wat er gaat gebeuren."),
        section("Samenwerking stopt", "Alles gaat."),
    ]);
    assert_eq!(found(&index, "samenwerking")[0], "Samenwerking");
    let found_all = found(&index, "gaat de samenwerking door");
    let place = |title: &str| found_all.iter().position(|other| other == title).unwrap();
    assert!(place("De samenwerking gaat door") < place("Samenwerking stopt"), "{found_all:?}");
    assert!(found(&index, "wat gaat mag").is_empty());
}

#[test]
fn an_excerpt_is_around_the_rarest_word_in_the_heading_where_it_stands() {
    let long = "woord ".repeat(40);
    let index = index(vec![
        section("Land", "Over landen en over kennis."),
        record(
            Kind::Heading,
            "Lijst",
            &[],
            &format!("{long}De lijst noemt China en landen. {long}"),
        ),
        section("Kennis", "Kennis en landen."),
    ]);
    let [title, heading, text, _] = shown(&index, "landen china");
    assert_eq!((title.as_str(), heading.as_str()), ("[Land]", "Lijst"));
    assert!(
        text.starts_with("… woord woord woord De lijst noemt [China] en [landen]. woord"),
        "{text}"
    );
    assert!(text.ends_with(" …"), "{text}");
}

#[test]
fn a_word_that_stands_only_in_a_heading_or_a_name_is_shown_there() {
    let index = index(vec![
        section("Samenwerken", "Eerst dit."),
        record(Kind::Heading, "Wie beslist?", &[], "De instelling."),
        record(Kind::Term, "bestuur", &["besturen", "rectoraat"], "Wie leidt."),
    ]);
    let [_, heading, text, _] = shown(&index, "beslist");
    assert_eq!((heading.as_str(), text.as_str()), ("Wie [beslist]?", "De instelling."));
    // Names that are forms of what is seen are left out.
    let [title, _, _, names] = shown(&index, "rectoraat");
    assert_eq!((title.as_str(), names.as_str()), ("bestuur", "[rectoraat]"));
}

#[test]
fn words_that_are_one_in_the_index_are_marked_together() {
    let index = index(vec![section("Dual-use", "Zie 31 288, nr. 3."), section("Ander", "")]);
    assert_eq!(shown(&index, "31288")[2], "Zie [31] [288], nr. 3.");
    assert_eq!(shown(&index, "dualuse")[0], "[Dual]-[use]");
}
