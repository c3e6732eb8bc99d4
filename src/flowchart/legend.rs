//! The line under a drawing that explains its signs. It names only what the drawing has.

use super::boxes::{CHIP, Chip, ChipStyle, chip_width};
use super::layout::Point;
use super::outline::Outline;
use super::picture::{Picture, View};
use super::schema::{Effect, Modality};
use super::text::{SMALL, width};

/// Height of a row.
const ROW: i32 = 24;
/// Between two entries.
const GAP: i32 = 20;
/// Between a sign and its words.
const SIGN_GAP: i32 = 6;
/// Length of the sample of a dashed line.
const SAMPLE: i32 = 28;
/// From the edge of the drawing.
const MARGIN: i32 = 12;

/// A legend with a place.
#[derive(Debug, Clone, Default)]
pub(super) struct Legend {
    pub entries: Vec<Entry>,
    /// Height of all rows.
    pub height: i32,
}

/// A sign and its words.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub sign: Sign,
    pub words: String,
    /// Where the words begin, on their baseline.
    pub at: Point,
}

/// A sign of the drawing.
#[derive(Debug, Clone)]
pub(super) enum Sign {
    /// A dashed line from here to the right.
    Dashed { from: Point, length: i32 },
    /// A chip.
    Chip(Chip),
}

/// The legend of a picture, placed under it.
pub(super) fn legend(picture: &Picture<'_>) -> Legend {
    let outline = picture.outline;
    if outline.situation.is_none() {
        return Legend::default();
    }
    let room = picture.drawing.size.width - MARGIN;
    let (mut x, mut y) = (MARGIN, picture.drawing.size.height);
    let mut entries = Vec::new();
    for (sign, words) in signs(outline, picture.view) {
        let sign_width = match &sign {
            None => SAMPLE,
            Some((text, _)) => chip_width(text),
        };
        let wide = sign_width + SIGN_GAP + width(&words, SMALL);
        if x > MARGIN && x + wide > room {
            (x, y) = (MARGIN, y + ROW);
        }
        let sign = match sign {
            None => Sign::Dashed { from: Point { x, y: y + CHIP / 2 }, length: SAMPLE },
            Some((text, style)) => Sign::Chip(Chip { text, style, x, y, width: sign_width }),
        };
        entries.push(Entry { sign, words, at: Point { x: x + sign_width + SIGN_GAP, y: y + 13 } });
        x += wide + GAP;
    }
    let height = if entries.is_empty() { 0 } else { y + ROW - picture.drawing.size.height };
    Legend { entries, height }
}

type Wanted = (Option<(String, ChipStyle)>, String);

fn signs(outline: &Outline, _view: View) -> Vec<Wanted> {
    let words = outline.words();
    let steps = || outline.steps.iter();
    let mut signs: Vec<Wanted> = Vec::new();
    if outline.ways.iter().any(|way| way.optional) {
        signs.push((None, words.get("legend-optional")));
    }
    if steps().any(|s| s.inferred) || outline.ways.iter().any(|way| way.inferred) {
        signs.push((Some(("*".to_owned(), ChipStyle::Inferred)), words.get("legend-inferred")));
    }
    let hard = |s: &&super::outline::Step| {
        matches!(s.modality, Modality::Must | Modality::MustNot) || s.effect == Effect::Binding
    };
    if let Some(step) = steps().find(hard) {
        let modality = words
            .modality(step.modality)
            .filter(|_| matches!(step.modality, Modality::Must | Modality::MustNot));
        let sample = modality.or_else(|| words.effect(step.effect)).unwrap_or_default();
        signs.push((Some((sample, ChipStyle::Hard)), words.get("legend-hard")));
    }
    signs
}
