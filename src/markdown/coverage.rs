//! What became of each byte of a text: the promise that every word arrives or is spoken of.
//!
//! Whoever makes a part of the tree says here which bytes it was made from, which of them were
//! markup, and which were left out under a diagnostic. What nobody accounts for was lost, and
//! [`Coverage::lost`] finds it.

use std::ops::Range;

/// What became of the bytes of a text.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// Bytes whose text stands in the tree, in the order of the parser.
    texts: Vec<Range<usize>>,
    /// Bytes that are markup or code, whatever characters they are.
    known: Vec<Range<usize>>,
    /// Bytes that were left out, which was reported.
    spoken: Vec<Range<usize>>,
    quotes: Stretches,
    tables: Stretches,
}

/// Bytes of one kind, in order and apart: one inside another adds nothing.
#[derive(Debug, Default)]
pub(super) struct Stretches(Vec<Range<usize>>);

impl Stretches {
    fn add(&mut self, range: Range<usize>) {
        match self.0.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => self.0.push(range),
        }
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        let after = self.0.partition_point(|range| range.start <= at);
        after.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|r| r.contains(&at))
    }
}

impl Coverage {
    /// These bytes are text of the tree.
    pub(super) fn text(&mut self, range: Range<usize>) {
        self.texts.push(range);
    }

    /// These bytes are markup, or code that arrives as it is.
    pub(super) fn known(&mut self, range: Range<usize>) {
        self.known.push(range);
    }

    /// These bytes are left out, and a diagnostic says so.
    pub(super) fn spoken(&mut self, range: Range<usize>) {
        self.spoken.push(range);
    }

    /// In a quotation `>` is markup at the start of any line.
    pub(super) fn quote(&mut self, range: Range<usize>) {
        self.quotes.add(range);
    }

    /// In a table `|` stands between the cells, and `:` and `-` in the line under the head.
    pub(super) fn table(&mut self, range: Range<usize>) {
        self.tables.add(range);
    }

    /// True of a byte in a table.
    pub(super) fn is_in_table(&self, at: usize) -> bool {
        self.tables.contains(at)
    }

    /// How many texts there are, to find those of a run again.
    pub(super) fn count(&self) -> usize {
        self.texts.len()
    }

    /// The texts since there were `count`.
    pub(super) fn texts_since(&self, count: usize) -> &[Range<usize>] {
        self.texts.get(count..).unwrap_or_default()
    }

    /// The bytes that a diagnostic speaks of.
    pub(super) fn left_out(&self) -> Stretches {
        let mut ranges = self.spoken.clone();
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut left_out = Stretches::default();
        ranges.into_iter().for_each(|range| left_out.add(range));
        left_out
    }

    /// The bytes that were left out, which was reported.
    #[cfg(any(test, feature = "fuzz"))]
    pub(super) fn into_spoken(self) -> Vec<Range<usize>> {
        self.spoken
    }

    /// The pieces of `text` with something to see that are nowhere, in order: each from its first
    /// visible character to its last, and none longer than a line.
    pub(super) fn lost(&self, text: &str) -> Vec<Range<usize>> {
        let all = self.texts.iter().chain(&self.known).chain(&self.spoken);
        let mut ranges: Vec<_> = all.cloned().collect();
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        ranges.push(text.len()..text.len());
        let (mut lost, mut done) = (Vec::new(), 0);
        for range in ranges {
            if range.start > done {
                self.lost_between(text, done..range.start, &mut lost);
            }
            done = done.max(range.end);
        }
        lost
    }

    fn lost_between(&self, text: &str, gap: Range<usize>, lost: &mut Vec<Range<usize>>) {
        let mut piece: Option<Range<usize>> = None;
        for (at, c) in text.get(gap.clone()).unwrap_or_default().char_indices() {
            let at = gap.start + at;
            let end = at + c.len_utf8();
            if c == '\n' {
                lost.extend(piece.take());
            } else if is_visible(c) && !self.is_sign(text, at) {
                piece = Some(piece.map_or(at, |p| p.start)..end);
            }
        }
        lost.extend(piece);
    }

    /// A backslash makes plain what follows it, or ends the line.
    fn is_sign(&self, text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        let Some(byte) = bytes.get(at) else { return false };
        match byte {
            b'\\' => {
                bytes.get(at + 1).is_none_or(|b| b.is_ascii_punctuation() || b"\r\n".contains(b))
            }
            b'>' => self.quotes.contains(at),
            b'|' | b':' | b'-' => self.tables.contains(at),
            _ => false,
        }
    }
}

/// True of what a reader would see. Spaces, controls and marks without width are not.
fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_accounts_for_is_lost_line_by_line() {
        let text = "een >twee>\ndrie vier\nvijf \\*";
        let mut coverage = Coverage::default();
        let lost = |coverage: &Coverage| -> Vec<&str> {
            coverage.lost(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(lost(&coverage), ["een >twee>", "drie vier", "vijf \\*"]);
        coverage.text(0..4);
        coverage.text(5..9);
        assert_eq!(lost(&coverage), [">", ">", "drie vier", "vijf \\*"]);
        coverage.quote(0..10);
        coverage.spoken(11..20);
        coverage.known(21..25);
        coverage.text(27..28);
        assert_eq!(lost(&coverage), Vec::<&str>::new(), "a backslash before a sign is markup");
    }

    #[test]
    fn nothing_is_lost_of_what_nobody_could_see() {
        assert!(Coverage::default().lost(" \t\u{a0}\u{200b}\u{feff}\r\n\u{0}").is_empty());
    }
}
