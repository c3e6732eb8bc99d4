//! Markdown: every word is in the tree, or under a diagnostic.

use std::ops::Range;

use super::Fault;
use super::guide_files::places_are_in_the_text;
use super::words::{Words, around};
use crate::diagnostics::{Diagnostic, Place, Sink};
use crate::markdown::followed;
use crate::source::{FileId, Sources};

/// The bytes `body` of a text, read as that of a section.
pub(super) fn hold(
    file: FileId,
    text: &str,
    body: Range<usize>,
    sources: &Sources,
) -> Result<(), Fault> {
    let mut sink = Sink::new();
    let (document, spoken) = followed(file, text, body.clone(), &mut sink);
    places_are_in_the_text(sink.found(), sources)?;
    let mut words = Words::of(&document);
    words.add(&sink.found().iter().map(|problem| &problem.args).collect::<Vec<_>>());
    let place = |problem: &Diagnostic| match problem.place {
        Place::Text(span) => Some(span.range()),
        _ => None,
    };
    let under: Vec<_> = sink.found().iter().filter_map(place).collect();
    let part = text.get(body.clone()).ok_or("the body lies outside the text")?;
    let signs = signs(part);
    let counts = |word: Range<usize>| {
        let at = word.start + body.start;
        !spoken.iter().chain(&signs).any(|range| range.contains(&word.start))
            && !under.iter().any(|range| range.contains(&at))
    };
    match words.missing(part, counts) {
        None => Ok(()),
        Some((at, word)) => {
            Err(format!("{word:?} at byte {} is nowhere: {:?}", at + body.start, around(part, at)))
        }
    }
}

/// What no reader sees though it does its part: entities, labels of links and of footnotes, the
/// name of a protocol that is said otherwise.
fn signs(text: &str) -> Vec<Range<usize>> {
    let between = |open: &'static str, close: char, most: usize| {
        text.match_indices(open).filter_map(move |(start, _)| {
            let inner = text.get(start + open.len()..)?;
            let len = inner.find(close).filter(|len| *len <= most)?;
            Some(start..start + open.len() + len + close.len_utf8())
        })
    };
    let protocol = text.match_indices("mailto:").map(|(start, word)| start..start + word.len());
    // A line end of old Macs inside a row of a table is no line end to the parser, which runs the
    // words beside it together; C024 speaks of it.
    let joined = text.match_indices('\r').map(|(at, _)| {
        let rest = text[at + 1..].find(|c: char| !c.is_alphanumeric());
        at..at + 1 + rest.unwrap_or(text.len() - at - 1)
    });
    between("&", ';', 32)
        .chain(joined.filter(|range| !text[range.start..].starts_with("\r\n")))
        .chain(between("[^", ']', 999))
        .chain(between("][", ']', 999))
        .chain(protocol)
        .collect()
}
