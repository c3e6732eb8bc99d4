//! The boxes of imported charts: those of `flowchart/prototype/prep.mjs`, in which the stress
//! graphs are drawn with every tool, so that drawings can be compared by length and area.
//!
//! Lines are broken and boxes sized by the widths of Arial (and of Liberation Sans, which has the
//! same); where our own font needs more room, the box grows.

use unicode_normalization::UnicodeNormalization;

use super::layout::Shape;
use super::node_box::{BASELINE, LINE, Line, NodeBox, Part, even};
use super::outline::Step;
use super::schema::Kind;
use super::text::BODY;
use super::wrap::{filled, widest};
use crate::language::Language;

/// Size of the text in pixels.
const SIZE: i64 = 14;

/// Widths of the characters from U+0020 to U+007E in ten-thousandths of the size.
const ARIAL: [i64; 95] = [
    2778, 2778, 3550, 5562, 5562, 8892, 6670, 1909, 3330, 3330, 3892, 5840, 2778, 3330, 2778, 2778,
    5562, 5562, 5562, 5562, 5562, 5562, 5562, 5562, 5562, 5562, 2778, 2778, 5840, 5840, 5840, 5562,
    10151, 6670, 6670, 7222, 7222, 6670, 6108, 7778, 7222, 2778, 5000, 6670, 5562, 8330, 7222,
    7778, 6670, 7778, 7222, 6670, 6108, 7222, 6670, 9438, 6670, 6670, 6108, 2778, 2778, 2778, 4692,
    5562, 3330, 5562, 5562, 5000, 5562, 5562, 2778, 5562, 5562, 2222, 2222, 5000, 2222, 8330, 5562,
    5562, 5562, 5562, 3330, 5000, 2778, 5562, 5000, 7222, 5000, 5000, 5000, 3340, 2598, 3340, 5840,
];
/// A character that is not in the table.
const OTHER: i64 = 5600;

/// Width in ten-thousandths of a pixel. An accent takes no room beside its letter.
fn arial(text: &str) -> i64 {
    let width = |character: char| {
        let base = std::iter::once(character).nfd().next().unwrap_or(character);
        let index = usize::try_from(u32::from(base)).ok().and_then(|code| code.checked_sub(32));
        index.and_then(|index| ARIAL.get(index)).copied().unwrap_or(OTHER)
    };
    text.chars().map(width).sum::<i64>() * SIZE
}

/// Words put on a line until the next would not fit.
fn lines(text: &str, most: i64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if arial(&format!("{line} {word}")) <= most * 10_000 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The lines of a label and their width in Arial, in whole pixels. What our font cannot set in
/// such lines, such as one very long word, is broken anew.
fn label(text: &str, language: Language, most: i32) -> (Vec<String>, i32) {
    let arial_lines = lines(text, i64::from(most));
    let wide = arial_lines.iter().map(|line| arial(line)).max().unwrap_or(0);
    let wide = i32::try_from((wide + 9999) / 10_000).unwrap_or(i32::MAX);
    if arial_lines.is_empty() || wide > most || widest(&arial_lines, BODY) > most + most / 8 {
        return (filled(text, language, BODY, most), 0);
    }
    (arial_lines, wide)
}

/// The box of a step of an imported chart, no line of its label wider than `most`.
pub(super) fn node_box(step: &Step, language: Language, most: i32) -> NodeBox {
    let (label, wide) = label(&step.label, language, most);
    let ours = widest(&label, BODY);
    let high = LINE * i32::try_from(label.len()).unwrap_or(1);
    let (shape, width, height) = match step.kind {
        Kind::Decision => {
            // A diamond 1.6 times as wide as its text needs 1 / (1 - 1 / 1.6) of its height.
            let (width, height) = ((wide + 8).max(ours + 4) * 8, (high + 2) * 8);
            (Shape::Diamond, (width + 4) / 5, (height + 2) / 3)
        }
        Kind::Step => (Shape::Box, (wide + 24).max(ours + 8), high + 20),
        Kind::Start | Kind::Outcome | Kind::Link => {
            (Shape::Pill, (wide + 40).max(ours + 24), high + 20)
        }
    };
    let (width, height) = (even(width.max(60)), even(height.max(38)));
    let mut lines = Vec::new();
    let mut y = (height - high) / 2 + BASELINE;
    for text in label {
        lines.push(Line { text, part: Part::Label, x: width / 2, y });
        y += LINE;
    }
    NodeBox { shape, width, height, lines, chips: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_table_of_the_metrics() {
        assert_eq!(arial("Meld"), (8330 + 5562 + 2222 + 5562) * 14);
        assert_eq!(arial("é"), arial("e"));
    }

    #[test]
    fn a_long_word_is_broken_all_the_same() {
        let (lines, _) = label("Hottentottententententoonstellingsterrein", Language::Nl, 130);
        assert!(lines.len() > 1, "{lines:?}");
    }
}
