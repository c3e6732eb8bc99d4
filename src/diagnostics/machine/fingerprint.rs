//! What makes a problem the same one in two reports.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Words;
use crate::diagnostics::{Diagnostic, Place};
use crate::language::Language;
use crate::source::{Sources, Span};

/// Characters of the words at a place that count: a line may be a whole text.
const WORDS: usize = 2_000;

/// Gives each problem of a report its fingerprint: 64 hexadecimal digits, unique in the report.
///
/// A problem keeps it while its file has the same path and the words at fault are the same,
/// wherever they move, and in whatever language the report is. Problems that are equal in all of
/// that are told apart by their order alone.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    /// How many were given to problems with these traits.
    seen: BTreeMap<String, usize>,
}

impl Fingerprints {
    /// The fingerprints of the next problems of the report.
    pub(super) fn of(&mut self, found: &[Diagnostic], sources: &Sources) -> Vec<String> {
        let traits: Vec<String> = found.par_iter().map(|d| traits(d, sources)).collect();
        let fingerprint = |traits: String| {
            let key = crate::digest::hex(traits.as_bytes());
            let equal = self.seen.entry(key).or_default();
            *equal += 1;
            crate::digest::hex(format!("{traits}\u{1f}{equal}").as_bytes())
        };
        traits.into_iter().map(fingerprint).collect()
    }
}

/// Code, path, what is wrong and the words at its place.
fn traits(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let (path, words) = match &diagnostic.place {
        Place::Text(span) => (sources.file(span.file).path.as_str(), words_at(*span, sources)),
        Place::Path(path) => (path.as_str(), String::new()),
        Place::Guide => ("", String::new()),
    };
    let title = Words::new(Language::En).title(diagnostic);
    [diagnostic.code.id, path, &title, &words].join("\u{1f}")
}

/// The text at a place, however it is spaced. A piece of several lines is so large that an edit
/// elsewhere in it would make the problem another one: its first line stands for it.
fn words_at(span: Span, sources: &Sources) -> String {
    let first = sources.slice(span).lines().next().unwrap_or_default();
    let end = first.char_indices().nth(WORDS).map_or(first.len(), |(at, _)| at);
    first[..end].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::codes;

    /// The fingerprints of `RAW_HTML` wherever `<b>` stands in a file.
    fn of(path: &str, text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add(path, text);
        let at = |(start, tag): (usize, &str)| Span::new(file, start..start + tag.len());
        let found: Vec<_> = text
            .match_indices("<b>")
            .map(|tag| Diagnostic::at(codes::RAW_HTML, at(tag)).arg("tag", "b"))
            .collect();
        Fingerprints::default().of(&found, &sources)
    }

    #[test]
    fn a_problem_that_moves_is_the_same_and_equal_ones_differ() {
        let before = of("a.md", "x <b>\n");
        assert_eq!(before, of("a.md", "New.\n\n  y <b>\n"));
        let both = of("a.md", "<b>\n<b>\n");
        assert_eq!(both[0], before[0]);
        assert_ne!(both[0], both[1]);
        assert_ne!(before, of("b.md", "x <b>\n"));
    }
}
