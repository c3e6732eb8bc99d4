//! The data files: contents, glossary, sources, indicators.

use std::fmt::Write as _;

use super::random::Random;
use super::words::{Words, capitalised};
use super::{Kind, PER_PART};

/// How many terms a rich guide explains.
pub(super) const TERMS: usize = 150;
/// How many sources it rests on.
pub(super) const SOURCES: usize = 100;
/// The groups of its indicators.
pub(super) const FACTORS: [&str; 3] = ["onderwerp", "land", "partner"];
/// How many indicators there are.
const INDICATORS: usize = 24;

/// `site.yaml` with a part for each [`PER_PART`] sections.
pub(super) fn site(ids: &[String]) -> String {
    let mut text = String::from(SITE);
    for (number, ids) in (1..).zip(ids.chunks(PER_PART)) {
        let ids = ids.join(", ");
        let title = format!("{{nl: Deel {number}, en: Part {number}}}");
        let _ = writeln!(text, "  - title: {title}\n    sections: [{ids}]");
    }
    text
}

const SITE: &str = "schema: 3
title: {nl: Gids om te meten, en: Guide to measure}
summary: {nl: Gemaakte tekst., en: Made text.}
languages: [nl, en]
base_url: https://www.example.nl/
publisher: {name: {nl: Voorbeeld, en: Example}, email: info@example.nl}
repository: https://www.example.nl/gids
license: CC0-1.0
notice: {nl: Gemaakte tekst om te meten., en: Text made for measuring.}
editions: []
contents:
";

/// The wording of a term in running text: number 0 is the preferred one.
pub(super) fn wording(term: usize, form: usize, words: &Words) -> String {
    let name = words.concept(term);
    match form {
        0 => name,
        _ if words.is_dutch() => format!("{name}en"),
        _ => format!("{name}s"),
    }
}

/// The glossary without its ledger. Some terms have a wording that is not to be used, which no
/// text has; every fifth definition leads to another term.
pub(super) fn glossary(kind: Kind) -> String {
    if kind == Kind::Plain {
        return "schema: 1\nterms: {}\n".to_owned();
    }
    let mut text = String::from("schema: 1\nterms:\n");
    let languages = [Words::of(true), Words::of(false)];
    for term in 0..TERMS {
        let _ = writeln!(text, "  t{:03}:", term + 1);
        for words in &languages {
            let (name, form) = (wording(term, 0, words), wording(term, 1, words));
            let (tag, old) = if words.is_dutch() { ("nl", "heilloos") } else { ("en", "unholy") };
            let forbidden = if term % 10 == 0 { format!("{old} {name}") } else { String::new() };
            let _ = writeln!(
                text,
                "    {tag}: {{preferred: {name}, forms: [{form}], forbidden: [{forbidden}]}}"
            );
        }
        text += "    definition:\n";
        for words in &languages {
            let mut random = Random::of(&[1, term as u64, u64::from(words.is_dutch())]);
            let sentence = words.sentence(18, &mut random);
            let other = (term * 7 + 3) % TERMS;
            let link = match term % 5 {
                0 => format!(" [{}](term:t{:03})", wording(other, 0, words), other + 1),
                _ => String::new(),
            };
            let tag = if words.is_dutch() { "nl" } else { "en" };
            let _ = writeln!(text, "      {tag}: \"{sentence}{link}.\"");
        }
        let source = source_id(term * 3 % SOURCES);
        let _ = writeln!(text, "    source: {source}\n    locator: P1.{term}\n    rendering: own");
    }
    text
}

/// The id of a source, numbered from 0.
pub(super) fn source_id(number: usize) -> String {
    format!("b{:03}", number + 1)
}

/// The sources: acts, papers of parliament, reports and pages. The second is a proposal, on which
/// one situation of the chart rests. Small guides cite few of them, so all are also recommended.
pub(super) fn sources(kind: Kind) -> String {
    if kind == Kind::Plain {
        return "schema: 3\nsources: {}\n".to_owned();
    }
    let mut text = String::from("schema: 3\nsources:\n");
    let (nl, en) = (Words::of(true), Words::of(false));
    for number in 0..SOURCES {
        let mut random = Random::of(&[2, number as u64]);
        let at = number + 1;
        let place = match number % 4 {
            0 => format!("kind: kamerstuk\n    dossier: \"31288\"\n    number: \"{at}\""),
            1 => format!("kind: web\n    url: https://www.example.nl/bron-{at}"),
            2 => format!(
                "kind: eu\n    celex: 32024R{at:04}\n    status: in-force\n    status_checked: 2026-01-05"
            ),
            _ => format!("kind: report\n    url: https://www.example.nl/rapport-{at}"),
        };
        let status = if number == 1 { "    status: proposed\n" } else { "" };
        let title =
            format!("{{nl: \"{}\", en: \"{}\"}}", nl.title(&mut random), en.title(&mut random));
        let _ = writeln!(
            text,
            "  {}:\n    {place}\n{status}    title: {title}\n    \
             short: {{nl: Bron {at}, en: Source {at}}}\n    \
             date: 2025-{:02}-{:02}\n    seen: {{date: 2026-01-05, extent: whole}}\n    further_reading: true",
            source_id(number),
            1 + number % 12,
            1 + number % 28,
        );
    }
    text
}

/// The indicators without their ledger.
pub(super) fn indicators(kind: Kind) -> String {
    let mut text = String::from("schema: 1\nnotice: {nl: Om te meten., en: To measure.}\n");
    if kind == Kind::Plain {
        return text + "factors: {}\nindicators: {}\n";
    }
    text += "factors:\n";
    for factor in FACTORS {
        let name = capitalised(factor);
        let _ = writeln!(text, "  {factor}:\n    label: {{nl: {name}, en: About {factor}}}");
    }
    text += "indicators:\n";
    let (nl, en) = (Words::of(true), Words::of(false));
    for number in 0..INDICATORS {
        let factor = FACTORS[number % FACTORS.len()];
        let at = number / FACTORS.len() + 1;
        let _ = writeln!(text, "  {factor}-{at:02}:\n    factor: {factor}");
        for (key, end) in [("question", "?"), ("why", "."), ("where_to_look", ".")] {
            let mut random = Random::of(&[3, number as u64, key.len() as u64]);
            let (nl, en) = (nl.sentence(12, &mut random), en.sentence(12, &mut random));
            let _ = writeln!(text, "    {key}: {{nl: \"{nl}{end}\", en: \"{en}{end}\"}}");
        }
        let source = source_id(number * 5 % SOURCES);
        let _ =
            writeln!(text, "    source: {source}\n    locator: P1.{at}\n    origin: public-source");
    }
    text
}
