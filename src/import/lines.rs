//! From a place in a text to its line and column.
//!
//! In: a text, then byte offsets. Out: lines and columns from 1, columns in characters. Each
//! takes the same short time, also in a file that is one line of a megabyte.

/// Where something stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in that line, from 1.
    pub column: usize,
}

/// Bytes between two counts of characters.
const STRIDE: usize = 256;

/// The places of a text.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
    /// The characters before every 256th byte.
    counts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1));
        let mut counts = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for piece in text.as_bytes().chunks(STRIDE) {
            counts.push(count);
            count += characters(piece);
        }
        counts.push(count);
        Lines { text, starts, counts }
    }

    /// The place of a byte offset.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        Place { line, column: self.before(offset) - self.before(start) + 1 }
    }

    /// The number of characters that begin before an offset.
    fn before(&self, offset: usize) -> usize {
        let stride = offset / STRIDE;
        let counted = self.counts.get(stride).copied().unwrap_or(0);
        let rest = self.text.as_bytes().get(stride * STRIDE..offset).unwrap_or_default();
        counted + characters(rest)
    }
}

/// The bytes that begin a character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_counted_in_characters() {
        let lines = Lines::new("één\nzo é x");
        assert_eq!(lines.place(0), Place { line: 1, column: 1 });
        assert_eq!(lines.place("één\nzo é ".len()), Place { line: 2, column: 6 });
        assert_eq!(lines.place(999), Place { line: 2, column: 7 });
    }

    #[test]
    fn a_long_line_is_counted_as_a_short_one() {
        let text = "é".repeat(1000);
        let lines = Lines::new(&text);
        for at in [0, 127, 128, 129, 500, 1000] {
            assert_eq!(lines.place(at * 2).column, at + 1);
        }
    }
}
