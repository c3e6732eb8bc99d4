//! From bytes of a piece of Markdown to places in files.

use std::ops::Range;

use crate::source::{FileId, Span};

/// Where the Markdown that is being parsed stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Places {
    /// In a file, from this byte on.
    InFile {
        /// The file.
        file: FileId,
        /// Offset of the first byte of the Markdown.
        base: usize,
    },
    /// In a value of a YAML file. Folding and quoting lose the place inside the value, so
    /// everything in it has the place of the value.
    Value(Span),
}

impl Places {
    /// The place of the bytes `range` of `text`, widened to whole characters.
    pub(super) fn span(self, text: &str, range: Range<usize>) -> Span {
        match self {
            Places::Value(span) => span,
            Places::InFile { file, base } => {
                let end = text.ceil_char_boundary(range.end.min(text.len()));
                let start = text.floor_char_boundary(range.start.min(end));
                Span::new(file, base + start..base + end)
            }
        }
    }
}

/// The range without the white space at its end: a block's own text.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    match text.get(range.clone()) {
        Some(part) => range.start..range.start + part.trim_end().len(),
        None => range,
    }
}

/// The first line of the range, for problems of a block that may be long.
pub(super) fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    match text.get(range.clone()) {
        Some(part) => {
            range.start..range.start + part.lines().next().unwrap_or_default().trim_end().len()
        }
        None => range,
    }
}
