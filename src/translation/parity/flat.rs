//! A run of text as one string that knows where each part of it stands in its file.

use std::ops::Range;

use crate::markdown::part_of;
use crate::markdown::tree::Inline;
use crate::source::Span;

/// Stands for what is no text but parts words: code, a mention of a footnote, a line break.
pub(super) const BARRIER: char = '\u{fffc}';

/// The words of a run.
#[derive(Debug, Default)]
pub(super) struct Flat {
    /// The text.
    pub text: String,
    /// The words that are of the language around them: without what stands in a
    /// link, is emphasised, as titles are, or is marked as of another language.
    pub own: Vec<Range<usize>>,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    start: usize,
    span: Option<Span>,
}

impl Flat {
    /// The words of a run.
    pub(super) fn of<L>(run: &[Inline<L>]) -> Flat {
        let mut flat = Flat::default();
        flat.push_all(run, true);
        flat
    }

    /// Words that stand in one place of a file.
    pub(super) fn plain(text: &str, span: Span) -> Flat {
        let mut flat = Flat::default();
        flat.push(text, Some(span), true);
        flat
    }

    fn push_all<L>(&mut self, run: &[Inline<L>], own: bool) {
        for inline in run {
            match inline {
                Inline::Text { text, span } => self.push(text, Some(*span), own),
                Inline::Emphasis(inner)
                | Inline::Link { content: inner, .. }
                | Inline::Foreign { content: inner, .. } => self.push_all(inner, false),
                Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Marked { content: inner, .. } => self.push_all(inner, own),
                Inline::SoftBreak => self.push(" ", None, own),
                Inline::Code(_) | Inline::FootnoteMention { .. } | Inline::HardBreak => {
                    self.push(BARRIER.encode_utf8(&mut [0; 4]), None, own);
                }
            }
        }
    }

    fn push(&mut self, text: &str, span: Option<Span>, own: bool) {
        let start = self.text.len();
        self.pieces.push(Piece { start, span });
        self.text.push_str(text);
        if own {
            self.own.push(start..self.text.len());
        }
    }

    /// The place of a part of the text, as far as it is in one file.
    pub(super) fn span(&self, range: Range<usize>) -> Option<Span> {
        let first = self.place(range.start, range.end)?;
        let last = self.place(range.end.saturating_sub(1), range.end).unwrap_or(first);
        let joins = last.file == first.file && last.range().end >= first.range().end;
        let end = if joins { last.range().end } else { first.range().end };
        Some(Span::new(first.file, first.range().start..end))
    }

    /// The place of what the piece with this byte has of the text up to `end`.
    fn place(&self, at: usize, end: usize) -> Option<Span> {
        let number = self.pieces.partition_point(|piece| piece.start <= at).checked_sub(1)?;
        let piece = &self.pieces[number];
        let stop = self.pieces.get(number + 1).map_or(self.text.len(), |next| next.start);
        let text = &self.text[piece.start..stop];
        let part = at - piece.start..end.min(stop) - piece.start;
        Some(part_of(piece.span?, text, part))
    }
}
