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

/// What a line begins with: marks of quotations and lists.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    /// The first byte that is no white space.
    pub(super) first: usize,
    /// The first byte after the marks.
    pub(super) inner: usize,
    /// True when one of them begins an item.
    pub(super) is_item: bool,
    /// How many of them are those of a quotation.
    pub(super) quotes: usize,
}

/// The marks at the start of a line.
pub(super) fn marks(line: &str) -> Marks {
    let mut rest = line;
    let mut marks = Marks::default();
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        if !marks.is_item {
            marks.first = line.len() - rest.len();
        }
        if let Some(after) = rest.strip_prefix('>') {
            (rest, marks.quotes) = (after, marks.quotes + 1);
        } else if let Some(after) = after_list_mark(rest) {
            (rest, marks.is_item) = (after, true);
        } else {
            marks.inner = line.len() - rest.len();
            return marks;
        }
    }
}

fn after_list_mark(text: &str) -> Option<&str> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = match digits {
        0 => text.strip_prefix(['-', '*', '+'])?,
        1..=9 => text[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    after.starts_with([' ', '\t']).then_some(after)
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
