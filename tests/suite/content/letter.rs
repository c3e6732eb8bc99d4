//! Every paragraph of the letter is used, and cited as one that exists.

use std::collections::BTreeSet;

use leidraad::markdown::tree::{Block, BlockKind, Inline, Reference};
use leidraad::markdown::visit::document_runs;
use leidraad::source::{FileId, Span};

use super::{LETTER, guide};

/// How many paragraphs each section of the letter has; section 0 is its opening.
const PARAGRAPHS: [usize; 4] = [2, 4, 9, 8];
const FOOTNOTES: usize = 19;

/// Paragraphs of sections 1 to 3 that neither a text nor a step cites, and why.
const NOT_CITED: [(&str, &str); 0] = [];

fn paragraphs() -> impl Iterator<Item = String> {
    let numbers = PARAGRAPHS.into_iter().enumerate();
    numbers.flat_map(|(section, count)| (1..=count).map(move |n| format!("P{section}.{n}")))
}

/// The places in the letter that texts, flowcharts and data cite, as they are written.
fn cited() -> BTreeSet<String> {
    let mut cited = BTreeSet::new();
    for document in guide().documents.values() {
        document_runs(&document.document, &mut |_, run| in_run(run, &mut cited));
    }
    for chart in &guide().charts {
        let steps = chart.situations.iter().flat_map(|s| s.nodes.iter().map(|n| &n.basis));
        let ways = chart.situations.iter().flat_map(|s| s.ways.iter().map(|w| &w.basis));
        let rows = chart.changes.iter().map(|row| &row.basis);
        for basis in steps.chain(ways).chain(rows).flatten() {
            if basis.source.as_str() == LETTER {
                cited.extend(basis.locator.clone());
            }
        }
    }
    cited
}

fn in_run(run: &[Inline<Reference>], cited: &mut BTreeSet<String>) {
    for inline in run {
        match inline {
            Inline::Link { target: Reference::Source { id, locator }, .. }
                if id.as_str() == LETTER =>
            {
                cited.extend(locator.clone());
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                in_run(inner, cited);
            }
            _ => {}
        }
    }
}

/// Those that glossary terms and indicators name.
fn named_in_data() -> BTreeSet<String> {
    let content = &guide().content;
    let terms =
        content.glossary.iter().flat_map(|g| g.terms.iter().map(|(_, t)| (&t.source, &t.locator)));
    let indicators = content.indicators.iter().flat_map(|i| i.indicators.iter());
    let indicators = indicators.map(|(_, i)| (&i.source, &i.locator));
    let all = terms.chain(indicators).filter(|(source, _)| source.as_str() == LETTER);
    all.filter_map(|(_, locator)| Some(locator.as_ref()?.value.clone())).collect()
}

#[test]
fn every_paragraph_of_the_letter_is_cited_by_a_section_or_a_step() {
    let cited = cited();
    let argued: BTreeSet<&str> = NOT_CITED.iter().map(|(place, _)| *place).collect();
    let missing: Vec<String> = paragraphs()
        .filter(|place| !place.starts_with("P0."))
        .filter(|place| !cited.contains(place) && !argued.contains(place.as_str()))
        .collect();
    assert_eq!(paragraphs().filter(|place| !place.starts_with("P0.")).count(), 21);
    assert!(missing.is_empty(), "nothing cites {missing:?}");
}

#[test]
fn every_place_cited_in_the_letter_exists() {
    let mut known: BTreeSet<String> = paragraphs().collect();
    known.extend((1..=FOOTNOTES).map(|n| format!("fn{n}")));
    let cited: BTreeSet<String> = cited().union(&named_in_data()).cloned().collect();
    let unknown: Vec<_> = cited.difference(&known).collect();
    assert!(unknown.is_empty(), "the letter has no {unknown:?}");
}

#[test]
fn the_guide_knows_every_place_of_the_letter_and_no_other() {
    let sources = guide().content.sources.as_ref().unwrap();
    let locators = sources.sources.get(LETTER).unwrap().locators.as_ref().unwrap();
    let nowhere = Span::new(FileId::PAST, 0..0);
    let is_there = |place: &str| locators.refuse(LETTER, place, nowhere).is_none();
    let notes = (1..=FOOTNOTES).map(|n| format!("fn{n}"));
    assert!(paragraphs().chain(notes).all(|place| is_there(&place)));
    for (section, count) in PARAGRAPHS.into_iter().enumerate() {
        assert!(!is_there(&format!("P{section}.{}", count + 1)), "section {section}");
    }
    assert!(!is_there(&format!("P{}.1", PARAGRAPHS.len())));
    assert!(!is_there(&format!("fn{}", FOOTNOTES + 1)));
}

#[test]
fn every_claim_of_a_step_has_a_place_in_a_source() {
    for chart in &guide().charts {
        for node in chart.situations.iter().flat_map(|s| &s.nodes) {
            let place =
                node.basis.iter().any(|b| b.source.as_str() == LETTER && b.locator.is_some());
            assert!(place, "{} rests on no paragraph of the letter", node.id);
        }
    }
}

#[test]
fn every_section_shows_where_its_facts_come_from() {
    for ((id, language), document) in &guide().documents {
        let mut sources = 0;
        document_runs(&document.document, &mut |_, run| sources += count_citations(run));
        assert!(sources > 0, "{id} in {language} cites nothing");
        let headings = document
            .document
            .blocks
            .iter()
            .filter(|b: &&Block<_>| matches!(b.kind, BlockKind::Heading { .. }));
        assert!(headings.count() > 1, "{id} in {language} has no headings");
    }
}

fn count_citations(run: &[Inline<Reference>]) -> usize {
    let count = |inline: &Inline<Reference>| match inline {
        Inline::Link { target: Reference::Source { .. }, .. } => 1,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
            count_citations(inner)
        }
        _ => 0,
    };
    run.iter().map(count).sum()
}
