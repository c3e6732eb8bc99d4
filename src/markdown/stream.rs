//! A run of text as a row of letters that know where they come from.

use std::ops::Range;

use super::tree::{Inline, Reference, plain_text};
use super::wordings::{Letter, letters};
use crate::content::ids::TermId;
use crate::source::Span;

/// Stands for what is no text but parts words: code, a mention of a footnote, a line break.
const BARRIER: &str = "\u{fffc}";

/// A letter and where it comes from.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub(super) letter: Letter,
    pub(super) leaf: usize,
}

/// A part of a run that has no parts: a text, a line end, code, a whole link.
struct Leaf<'a> {
    /// Which emphasis it stands in. A link cannot begin in one and end in another.
    parent: usize,
    /// The place of a text.
    span: Option<Span>,
    /// The text, when it is one.
    text: &'a str,
    linkable: bool,
}

/// A run of text as a row of letters.
pub(super) struct Stream<'a> {
    pub(super) chars: Vec<char>,
    pub(super) letters: Vec<Placed>,
    leaves: Vec<Leaf<'a>>,
    /// The terms that the author linked, with the letter before which the link stands.
    pub(super) explicit: Vec<(usize, &'a TermId)>,
    parents: usize,
}

impl<'a> Stream<'a> {
    /// The letters of a run whose links the author wrote.
    pub(super) fn of(content: &'a [Inline<Reference>]) -> Stream<'a> {
        let mut stream = Stream {
            chars: Vec::new(),
            letters: Vec::new(),
            leaves: Vec::new(),
            explicit: Vec::new(),
            parents: 0,
        };
        stream.push_all(content, 0);
        stream
    }

    fn push_all(&mut self, content: &'a [Inline<Reference>], parent: usize) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => {
                    self.push(text, Leaf { parent, span: Some(*span), text, linkable: true });
                }
                Inline::SoftBreak => {
                    self.push(" ", Leaf { parent, span: None, text: "", linkable: true });
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Foreign { content: inner, .. }
                | Inline::Marked { content: inner, .. } => {
                    self.parents += 1;
                    self.push_all(inner, self.parents);
                }
                Inline::Link { target, content, span } => {
                    if let Reference::Term { id, .. } = target {
                        self.explicit.push((self.chars.len(), id));
                    }
                    let leaf = Leaf { parent, span: Some(*span), text: "", linkable: false };
                    self.push(&plain_text(content), leaf);
                }
                Inline::Code(_) | Inline::FootnoteMention { .. } | Inline::HardBreak => {
                    self.push(BARRIER, Leaf { parent, span: None, text: "", linkable: false });
                }
            }
        }
    }

    fn push(&mut self, text: &str, leaf: Leaf<'a>) {
        let number = self.leaves.len();
        self.leaves.push(leaf);
        for letter in letters(text) {
            self.chars.push(letter.char);
            self.letters.push(Placed { letter, leaf: number });
        }
    }

    /// For each letter, the end of the letters from it on that may stand in one link.
    pub(super) fn link_ends(&self) -> Vec<usize> {
        let mut ends = vec![0; self.letters.len()];
        let mut next: Option<(&Leaf<'_>, usize)> = None;
        for (at, placed) in self.letters.iter().enumerate().rev() {
            let leaf = &self.leaves[placed.leaf];
            ends[at] = match next {
                _ if !leaf.linkable => at,
                Some((after, end)) if after.linkable && after.parent == leaf.parent => end,
                _ => at + 1,
            };
            next = Some((leaf, ends[at]));
        }
        ends
    }

    /// The place in the file of the part of these letters that stands in the leaf of the first.
    pub(super) fn place(&self, range: Range<usize>) -> Option<Span> {
        let letters = self.letters.get(range)?;
        let first = letters.first()?;
        let last = letters.iter().take_while(|placed| placed.leaf == first.leaf).last()?;
        let leaf = self.leaves.get(first.leaf)?;
        Some(part_of(leaf.span?, leaf.text, first.letter.start..last.letter.end))
    }
}

/// The place of a part of a text. Where the text differs from the file, as a typographic quote
/// does, that is the place of the whole.
pub(crate) fn part_of(span: Span, text: &str, part: Range<usize>) -> Span {
    if text.is_empty() || span.range().len() != text.len() {
        return span;
    }
    let base = span.range().start;
    Span::new(span.file, base + part.start..base + part.end)
}
