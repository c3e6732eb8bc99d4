//! The numbers of ordered lists: readers see them in sequence, whatever was typed.

use std::ops::Range;

use super::blocks::Builder;
use super::lettered::{Mark, mark_at};
use super::tree::{NewForm, NumberStyle, Numbering};
use crate::diagnostics::{Diagnostic, Severity, codes};

/// What is known of the numbers of a list while its items are read.
pub(super) struct Numbers {
    pub(super) numbering: Option<Numbering>,
    items: u64,
    /// Every item so far has the number of the first: the usual way to leave counting to the
    /// program.
    all_alike: bool,
    reported: bool,
}

impl Numbers {
    /// Of a list that begins with this number, or with a bullet.
    pub(super) fn new(start: Option<u64>) -> Numbers {
        let numbering = start.map(|first| Numbering { first, style: NumberStyle::Decimal });
        Numbers { numbering, items: 0, all_alike: true, reported: false }
    }
}

impl Builder<'_, '_> {
    /// Takes the number of an item into account. One that readers would see as another is
    /// reported, once for a list.
    pub(super) fn number(&mut self, item: Range<usize>, numbers: &mut Numbers) {
        let at = mark_at(self.text, item);
        let mark = self.mark(at).filter(|_| numbers.numbering.is_some());
        self.cover_marker(at, mark.map_or(0, |mark| mark.length));
        let Some(mark) = mark else { return };
        let is_lettered = mark.style != NumberStyle::Decimal;
        if is_lettered {
            self.read_anew(NewForm::List, at..at + mark.length);
        }
        if numbers.items == 0 {
            numbers.numbering = Some(Numbering { first: mark.value, style: mark.style });
        }
        let Some(Numbering { first, style }) = numbers.numbering else { return };
        let expected = first.saturating_add(numbers.items);
        numbers.items += 1;
        let mixed = mark.style != style;
        let alike = numbers.all_alike && !is_lettered && mark.value == first;
        if numbers.items > 1 {
            numbers.all_alike = alike;
        }
        if !numbers.reported && (mixed || !alike && mark.value != expected) {
            numbers.reported = true;
            let problem = Diagnostic::at(codes::LIST_NUMBERS, self.span(at..at + mark.length))
                .arg("found", mark.style.write(mark.value))
                .arg("shown", style.write(expected))
                .arg("problem", if mixed { "mixed" } else { "skipped" })
                .severity(if mixed { Severity::Error } else { Severity::Warning });
            self.sink.report(problem);
        }
    }

    /// The mark of an item of an ordered list.
    fn mark(&self, at: usize) -> Option<Mark> {
        if let Some(mark) = self.seen.marks.get(&at) {
            return Some(*mark);
        }
        let rest = self.text.get(at..)?;
        let length = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let value = NumberStyle::Decimal.read(&rest[..length])?;
        Some(Mark { value, style: NumberStyle::Decimal, length })
    }
}
