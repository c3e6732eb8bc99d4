//! Footnotes: which are mentioned, in which order, how often.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::coverage::Coverage;
use super::tree::{Block, Document, Footnote, Inline, Reference};
use super::visit;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::Span;

/// A footnote where it is defined.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) label: String,
    /// The place of `[^label]`.
    pub(super) head: Span,
    /// The place of the whole.
    pub(super) span: Span,
    /// Its bytes in the Markdown.
    pub(super) range: Range<usize>,
    pub(super) blocks: Vec<Block<Reference>>,
}

/// The labels of the mentions, each once. A mention holds the position of its label here until
/// all footnotes are known.
#[derive(Debug, Default)]
pub(super) struct Labels {
    positions: BTreeMap<String, usize>,
    /// Where each was mentioned first.
    places: Vec<(String, Span)>,
}

impl Labels {
    /// The position of a label that is mentioned at `span`.
    pub(super) fn position(&mut self, label: &str, span: Span) -> usize {
        let places = &mut self.places;
        *self.positions.entry(folded(label)).or_insert_with(|| {
            places.push((label.to_owned(), span));
            places.len() - 1
        })
    }
}

/// Numbers the footnotes in the order in which a reader meets them: first those mentioned in
/// the text, then those mentioned in footnotes. What is defined twice or never mentioned is
/// reported and left out.
pub(super) fn number(
    blocks: &mut [Block<Reference>],
    (notes, labels): (Vec<Note>, Labels),
    coverage: &mut Coverage,
    sink: &mut Sink,
) -> Vec<Footnote<Reference>> {
    let mut unread = first_of_each(notes, coverage, sink);
    let mut order = Order { numbers: vec![None; labels.places.len()], seen: Vec::new() };
    order.read(blocks);
    let mut footnotes = Vec::new();
    while let Some((position, _)) = order.seen.get(footnotes.len()) {
        let (label, place) = &labels.places[*position];
        let mut note = unread.remove(&folded(label)).unwrap_or_else(|| {
            // Only when the parser finds two labels equal that we do not.
            let problem = Diagnostic::at(codes::FOOTNOTE_UNDEFINED, *place);
            sink.report(problem.arg("label", label.clone()).arg("place", "text"));
            Note {
                label: label.clone(),
                head: *place,
                span: *place,
                range: 0..0,
                blocks: Vec::new(),
            }
        });
        order.read(&mut note.blocks);
        footnotes.push(note);
    }
    for note in unread.values() {
        coverage.spoken(note.range.clone());
        sink.report(
            Diagnostic::at(codes::FOOTNOTE_UNUSED, note.head).arg("label", note.label.clone()),
        );
    }
    let with_mentions = footnotes.into_iter().zip(order.seen);
    with_mentions
        .map(|(n, (_, mentions))| Footnote {
            label: n.label,
            mentions,
            span: n.span,
            blocks: n.blocks,
        })
        .collect()
}

/// Adds `by` to the position of each footnote that blocks mention.
pub(super) fn move_mentions(blocks: &mut [Block<Reference>], by: usize) {
    visit::runs_mut(blocks, &mut |_, content| {
        each_mention(content, &mut |index, _| *index += by);
    });
}

/// Numbers the footnotes of a text anew, in the order in which a reader meets them. Gives the number
/// of each by the position that it had.
pub(super) fn renumber(document: &mut Document<Reference>) -> Vec<Option<usize>> {
    let mut unread: Vec<_> =
        std::mem::take(&mut document.footnotes).into_iter().map(Some).collect();
    let mut order = Order { numbers: vec![None; unread.len()], seen: Vec::new() };
    order.read(&mut document.blocks);
    let mut footnotes = Vec::new();
    while let Some((position, _)) = order.seen.get(footnotes.len()) {
        // Each position is seen once.
        let Some(mut note) = unread.get_mut(*position).and_then(Option::take) else { break };
        order.read(&mut note.blocks);
        footnotes.push(note);
    }
    for (note, (_, mentions)) in footnotes.iter_mut().zip(&order.seen) {
        note.mentions = *mentions;
    }
    document.footnotes = footnotes;
    order.numbers
}

/// Every mention of a footnote in a run: its position, and which mention of that footnote it is.
fn each_mention(content: &mut [Inline<Reference>], visit: &mut dyn FnMut(&mut usize, &mut usize)) {
    for inline in content {
        match inline {
            Inline::FootnoteMention { index, mention } => visit(index, mention),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Link { content: inner, .. } => each_mention(inner, visit),
            _ => {}
        }
    }
}

fn first_of_each(
    notes: Vec<Note>,
    coverage: &mut Coverage,
    sink: &mut Sink,
) -> BTreeMap<String, Note> {
    let mut first: BTreeMap<String, Note> = BTreeMap::new();
    for note in notes {
        match first.entry(folded(&note.label)) {
            Entry::Vacant(place) => {
                place.insert(note);
            }
            Entry::Occupied(earlier) => {
                coverage.spoken(note.range);
                let problem = Diagnostic::at(codes::FOOTNOTE_TWICE, note.head);
                sink.report(problem.arg("label", note.label).label(earlier.get().head, "first"));
            }
        }
    }
    first
}

/// Labels that differ in capitals only are one. Upper case first, as `ß` and `SS` are equal too.
pub(super) fn folded(label: &str) -> String {
    label.to_uppercase().to_lowercase()
}

struct Order {
    /// The number of the footnote of each label, once mentioned.
    numbers: Vec<Option<usize>>,
    /// The position of each footnote's label and how often it was mentioned.
    seen: Vec<(usize, usize)>,
}

impl Order {
    fn read(&mut self, blocks: &mut [Block<Reference>]) {
        let mut read = |index: &mut usize, mention: &mut usize| {
            let number = *self.numbers[*index].get_or_insert_with(|| {
                self.seen.push((*index, 0));
                self.seen.len() - 1
            });
            self.seen[number].1 += 1;
            (*index, *mention) = (number, self.seen[number].1);
        };
        visit::runs_mut(blocks, &mut |_, content| each_mention(content, &mut read));
    }
}
