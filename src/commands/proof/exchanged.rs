//! A translation that came back from an agency: the blocks that were meant say what was meant, and
//! nothing else changed.

use std::collections::BTreeMap;

use crate::commands::author_file::{Edit, NotWritten};
use crate::content::facts::Facts;
use crate::diagnostics::Sink;
use crate::markdown::tree::{Document, Reference};
use crate::markdown::{FactTexts, Reading, parse_with};
use crate::source::FileId;
use crate::translation::exchange::{labels_of, said};

/// What a text says: each block, and each footnote by its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::commands) struct Said {
    pub blocks: Vec<String>,
    pub notes: BTreeMap<String, Vec<String>>,
}

impl Said {
    /// What a text says as it is.
    pub(in crate::commands) fn of(document: &Document<Reference>) -> Said {
        let labels = labels_of(document);
        let all = |blocks: &[_]| blocks.iter().map(|block| said(block, &labels)).collect();
        let notes = document.footnotes.iter();
        Said {
            blocks: all(&document.blocks),
            notes: notes.map(|note| (note.label.clone(), all(&note.blocks))).collect(),
        }
    }
}

/// A change to the Markdown of a text, which begins at the byte `body`. Its front matter stays byte
/// for byte.
///
/// # Errors
/// The new text does not say what `expected` does, or has a problem that the old one had not.
pub(in crate::commands) fn translated(
    path: &str,
    (old, new): (&str, String),
    body: usize,
    facts: &Facts,
    expected: &Said,
) -> Result<Edit, NotWritten> {
    let front = old.get(..body).is_some_and(|front| new.starts_with(front));
    let ((_, problems), (after, new_problems)) = (read(old, body, facts), read(&new, body, facts));
    let is_fine = front
        && Said::of(&after) == *expected
        && new_problems.iter().all(|code| problems.contains(code));
    if is_fine { Ok(Edit::proved(path, old, new)) } else { Err(NotWritten::unlike(path)) }
}

/// A translation of a text that had none, whose Markdown begins at the byte `body`.
///
/// # Errors
/// It does not say what `expected` does, or has a problem.
pub(in crate::commands) fn begun(
    path: &str,
    text: String,
    body: usize,
    facts: &Facts,
    expected: &Said,
) -> Result<Edit, NotWritten> {
    let (document, problems) = read(&text, body, facts);
    let is_fine = Said::of(&document) == *expected && problems.is_empty();
    if is_fine { Ok(Edit::new_file(path, text)) } else { Err(NotWritten::unlike(path)) }
}

/// The text with facts by their names, and the codes of what is wrong with it.
fn read(text: &str, body: usize, facts: &Facts) -> (Document<Reference>, Vec<&'static str>) {
    let (facts, mut sink) = (FactTexts::named(facts), Sink::new());
    let range = body..text.len();
    let document = parse_with(Reading::Newest, &facts, FileId::PAST, text, range, &mut sink);
    (document, sink.found().iter().map(|found| found.code.id).collect())
}
