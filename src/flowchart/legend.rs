//! The line under a drawing that explains its signs. It names only what the drawing has.

use super::boxes::{self, CHIP, chip_width};
use super::layout::Point;
use super::mark::Mark;
use super::node_box::{Chip, ChipStyle};
use super::outline::Outline;
use super::picture::Picture;
use super::schema::{Choice, Effect, Modality};
use super::shapes::{GONE, OPTIONAL};
use super::text::SMALL;
use super::wrap::{filled, widest};

/// Height of a row.
const ROW: i32 = 24;
/// From a line of words to the next.
pub(super) const LINE: i32 = 16;
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
    /// In lines where they are wider than the drawing.
    pub words: Vec<String>,
    /// Where the words begin, on their first baseline.
    pub at: Point,
}

/// A sign of the drawing.
#[derive(Debug, Clone)]
pub(super) enum Sign {
    /// A dashed line from here to the right.
    Dashed { from: Point, length: i32, dashes: &'static str },
    /// A chip.
    Chip(Chip),
}

/// A sign that still needs a place.
enum Wanted {
    Dashes(&'static str),
    Chip(String, ChipStyle),
}

impl Wanted {
    fn width(&self) -> i32 {
        match self {
            Wanted::Dashes(_) => SAMPLE,
            Wanted::Chip(text, _) => chip_width(text),
        }
    }

    fn placed(self, x: i32, y: i32) -> Sign {
        let width = self.width();
        match self {
            Wanted::Dashes(dashes) => {
                Sign::Dashed { from: Point { x, y: y + CHIP / 2 }, length: width, dashes }
            }
            Wanted::Chip(text, style) => Sign::Chip(Chip { text, style, x, y, width }),
        }
    }
}

/// The legend of a picture, placed under it. Imported charts have no signs.
pub(super) fn legend(picture: &Picture) -> Legend {
    let mut legend = Legend::default();
    if picture.outline.situation.is_none() {
        return legend;
    }
    let (room, top) = (picture.drawing.size.width - MARGIN, picture.drawing.size.height);
    let (mut x, mut y) = (MARGIN, top);
    for (sign, words) in signs(&picture.outline) {
        let words_at = sign.width() + SIGN_GAP;
        let words = filled(&words, picture.outline.language, SMALL, room - MARGIN - words_at);
        let wide = words_at + widest(&words, SMALL);
        if x > MARGIN && (x + wide > room || words.len() > 1) {
            (x, y) = (MARGIN, top + legend.height);
        }
        let at = Point { x: x + words_at, y: y + 13 };
        let more = i32::try_from(words.len()).unwrap_or(1).saturating_sub(1) * LINE;
        legend.entries.push(Entry { sign: sign.placed(x, y), words, at });
        legend.height = legend.height.max(y + ROW + more - top);
        x += wide + GAP;
        if more > 0 {
            (x, y) = (MARGIN, top + legend.height);
        }
    }
    legend
}

fn signs(outline: &Outline) -> Vec<(Wanted, String)> {
    let words = outline.words();
    let mut signs = Vec::new();
    if outline.ways.iter().any(|way| way.optional) {
        signs.push((Wanted::Dashes(OPTIONAL), words.get("legend-optional")));
    }
    if outline.ways.iter().any(|way| way.mark == Some(Mark::Removed)) {
        signs.push((Wanted::Dashes(GONE), words.mark(Mark::Removed)));
    }
    let inferred = outline.steps.iter().any(|step| step.inferred);
    if inferred || outline.ways.iter().any(|way| way.inferred) {
        let star = Wanted::Chip("*".to_owned(), ChipStyle::Inferred);
        signs.push((star, words.get("legend-inferred")));
    }
    for choice in [Choice::Any, Choice::Unstated] {
        if outline.steps.iter().any(|step| step.choice == Some(choice)) {
            let chip = words.choice_chip(choice).unwrap_or_default();
            signs.push((Wanted::Chip(chip, ChipStyle::Soft), words.choice(choice)));
        }
    }
    signs.extend(chips(outline));
    signs
}

/// Every force and effect that stands in a chip of the drawing, strongest first.
fn chips(outline: &Outline) -> Vec<(Wanted, String)> {
    let words = outline.words();
    let mut chips = Vec::new();
    for modality in [Modality::Must, Modality::MustNot, Modality::Will, Modality::May] {
        if let Some(word) = words.modality(modality)
            && outline.steps.iter().any(|step| step.modality == modality)
        {
            let style = boxes::modality_style(modality);
            chips.push((Wanted::Chip(word, style), words.modality_meaning(modality)));
        }
    }
    for effect in [Effect::Binding, Effect::Advice, Effect::Independent, Effect::OwnChoice] {
        if let Some(word) = words.effect(effect)
            && outline.steps.iter().any(|step| step.effect == effect)
        {
            chips.push((
                Wanted::Chip(word, boxes::effect_style(effect)),
                words.effect_meaning(effect),
            ));
        }
    }
    chips
}
