//! Addresses of links that stand apart: `[label]: address`. A reader never sees them, so one that
//! no link uses is words that nobody will read.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::RefDefs;

use super::coverage::Coverage;
use super::footnotes::folded;
use super::places::{Places, trimmed};
use crate::diagnostics::{Diagnostic, Sink, codes};

/// The definitions of a text by label.
#[derive(Debug, Default)]
pub(super) struct Definitions(BTreeMap<String, Definition>);

#[derive(Debug)]
struct Definition {
    label: String,
    range: Range<usize>,
    /// Where the links with its label stand.
    uses: Vec<usize>,
}

impl Definitions {
    /// Those that the parser found. Of two with one label it knows the first.
    pub(super) fn of(found: &RefDefs<'_>) -> Definitions {
        let definition =
            |label: &str, range| Definition { label: label.to_owned(), range, uses: Vec::new() };
        Definitions(found.iter().map(|(l, d)| (key(l), definition(l, d.span.clone()))).collect())
    }

    /// The link at a place has this label; the empty one of a link that needs none is nobody's.
    pub(super) fn used(&mut self, label: &str, at: usize) {
        if let Some(definition) = self.0.get_mut(&key(label)) {
            definition.uses.push(at);
        }
    }

    /// Reports those that no link uses, and accounts for the bytes of all: where every link was
    /// left out, so was what it says.
    pub(super) fn report_unused(
        &self,
        text: &str,
        places: Places,
        coverage: &mut Coverage,
        sink: &mut Sink,
    ) {
        let left_out = coverage.left_out();
        for definition in self.0.values() {
            let range = trimmed(text, definition.range.clone());
            if definition.uses.iter().any(|at| !left_out.contains(*at)) {
                coverage.known(range);
                continue;
            }
            coverage.spoken(range.clone());
            if !definition.uses.is_empty() {
                continue;
            }
            let problem = Diagnostic::at(codes::LINK_LABEL_UNUSED, places.span(text, range));
            sink.report(problem.arg("label", definition.label.clone()).arg("problem", "unused"));
        }
    }
}

/// Labels are equal that differ in capitals or in the amount of white space.
fn key(label: &str) -> String {
    folded(&label.split_whitespace().collect::<Vec<_>>().join(" "))
}
