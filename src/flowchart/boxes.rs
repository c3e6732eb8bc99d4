//! What stands in a box of the drawing, where, and how large the box must be.
//!
//! All places are in whole pixels from the corner at the top left of the box. A box holds, from
//! top to bottom: number and kind, the label, and chips of one or two words (who acts when there
//! are no lanes, force, effect, our reading, what is new). Imported charts have the label alone.

use super::diamond;
use super::layout::Shape;
use super::neutral;
use super::node_box::{BASELINE, Chip, ChipStyle, LINE, Line, NodeBox, Part, Row, even};
use super::outline::{Outline, Step};
use super::schema::{Effect, Kind, Modality};
use super::text::{BODY, SMALL, SMALL_BOLD, width};
use super::wrap::{balanced, widest};

/// Height of the row with number and kind.
const HEAD: i32 = 18;
/// From the top of that row, or of a chip, to the baseline.
const SMALL_BASELINE: i32 = 13;
/// Height of a chip.
pub(super) const CHIP: i32 = 18;
/// Between chips, and between rows of chips.
const CHIP_GAP: i32 = 5;
/// Left and right of the text of a chip.
const CHIP_PADDING: i32 = 6;
/// Widest row of chips in a diamond, unless the label is wider.
const DIAMOND_CHIPS: i32 = 150;

/// How boxes are sized.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sizing {
    /// With number, kind and chips; the actor is a chip when there are no lanes.
    Chart { actor_chip: bool, room: Room },
    /// The label alone, in boxes like those of the other tools on the stress graphs.
    Neutral { room: Room },
}

/// How much room boxes may take: the widest lines of their texts, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    /// Of the label of a step.
    pub step: i32,
    /// Of the label of a decision.
    pub decision: i32,
    /// Of the label of a start or an outcome.
    pub end: i32,
    /// A row of chips, unless the label is wider.
    pub chips: i32,
}

impl Room {
    /// In a lane.
    pub(super) const LANE: Room = Room { step: 148, decision: 160, end: 148, chips: 150 };
    /// Three boxes beside each other in the column of a page.
    pub(super) const COMPACT: Room = Room { step: 144, decision: 152, end: 144, chips: 164 };
    /// One box and the gutters beside it on a phone.
    pub(super) const COLUMN: Room = Room { step: 140, decision: 112, end: 116, chips: 140 };
    /// As the other tools draw the stress graphs.
    pub(super) const NEUTRAL: Room = Room { step: 170, decision: 130, end: 170, chips: 0 };
    /// The same on a phone.
    pub(super) const NEUTRAL_COLUMN: Room = Room { step: 140, decision: 104, end: 116, chips: 0 };

    fn of(self, kind: Kind) -> i32 {
        match kind {
            Kind::Step => self.step,
            Kind::Decision => self.decision,
            Kind::Start | Kind::Outcome | Kind::Link => self.end,
        }
    }
}

/// The box of a step.
pub(super) fn node_box(outline: &Outline, step: &Step, sizing: Sizing) -> NodeBox {
    match (sizing, step.kind) {
        (Sizing::Neutral { room }, kind) => {
            neutral::node_box(step, outline.language, room.of(kind))
        }
        (Sizing::Chart { actor_chip, room }, kind @ Kind::Decision) => {
            let content = |measure: i32| {
                Content::new(outline, step, actor_chip, measure, measure.min(DIAMOND_CHIPS))
            };
            let most = room.of(kind);
            let candidates = (96.min(most - 32)..=most).step_by(8).map(content);
            let fitted = candidates.map(|c| (diamond::around(&c.rows()), c));
            // Of two equally small diamonds the one with the shorter lines comes first.
            // One that breaks a word may be smaller and is harder to read.
            let rank = |(fit, content): &(diamond::Fit, Content)| {
                (content.breaks_a_word(&step.label), fit.cost())
            };
            match fitted.min_by_key(rank) {
                Some((fit, content)) => {
                    content.placed(Shape::Diamond, fit.width, fit.height, fit.top)
                }
                None => neutral::node_box(step, outline.language, most),
            }
        }
        (Sizing::Chart { actor_chip, room }, kind) => {
            let content = Content::new(outline, step, actor_chip, room.of(kind), room.chips);
            let (shape, beside, above) = match kind {
                Kind::Start => (Shape::Pill, 18, 10),
                Kind::Outcome => (Shape::Pill, 20, 12),
                Kind::Step | Kind::Decision | Kind::Link => (Shape::Box, 12, 10),
            };
            let width = even((content.width() + 2 * beside).max(72));
            let height = even((content.height() + 2 * above).max(40));
            let top = (height - content.height()) / 2;
            content.placed(shape, width, height, top)
        }
    }
}

/// The content of a box before it has a place.
struct Content {
    head: Vec<(String, Part, i32)>,
    label: Vec<String>,
    chips: Vec<Vec<(String, ChipStyle, i32)>>,
}

/// Between number and kind.
const WORD_GAP: i32 = 5;

impl Content {
    fn new(outline: &Outline, step: &Step, actor_chip: bool, measure: i32, chips: i32) -> Content {
        let words = outline.words();
        let number = step.number.to_string();
        let mut head = vec![(number.clone(), Part::Number, width(&number, SMALL_BOLD))];
        if step.kind != Kind::Step {
            let kind = words.kind_and_tone(step.kind, step.tone);
            head.push((kind.clone(), Part::Kind, width(&kind, SMALL)));
        }
        let label = balanced(&step.label, outline.language, BODY, measure);
        let room = widest(&label, BODY).max(chips);
        Content { head, label, chips: chip_rows(step_chips(outline, step, actor_chip, room), room) }
    }

    fn breaks_a_word(&self, label: &str) -> bool {
        self.label.join(" ") != label.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn head_width(&self) -> i32 {
        let gaps = i32::try_from(self.head.len()).unwrap_or(1) - 1;
        self.head.iter().map(|(_, _, width)| width).sum::<i32>() + gaps * WORD_GAP
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = vec![Row { top: 0, height: HEAD, width: self.head_width() }];
        let mut top = HEAD;
        for line in &self.label {
            rows.push(Row { top, height: LINE, width: width(line, BODY) });
            top += LINE;
        }
        for chips in &self.chips {
            rows.push(Row { top: top + CHIP_GAP, height: CHIP, width: row_width(chips) });
            top += CHIP_GAP + CHIP;
        }
        rows
    }

    fn width(&self) -> i32 {
        self.rows().iter().map(|row| row.width).max().unwrap_or(0)
    }

    fn height(&self) -> i32 {
        self.rows().last().map_or(0, |row| row.top + row.height)
    }

    /// Puts the content into a box of a size, its first row at `top`.
    fn placed(self, shape: Shape, width: i32, height: i32, top: i32) -> NodeBox {
        let rows = self.rows();
        let middle = width / 2;
        let mut lines = Vec::new();
        let mut x = middle - self.head_width() / 2;
        for (text, part, width) in self.head {
            lines.push(Line { text, part, x: x + width / 2, y: top + SMALL_BASELINE });
            x += width + WORD_GAP;
        }
        let labels = self.label.len();
        for (text, row) in self.label.into_iter().zip(&rows[1..]) {
            lines.push(Line { text, part: Part::Label, x: middle, y: top + row.top + BASELINE });
        }
        let mut chips = Vec::new();
        for (row, pieces) in rows[1 + labels..].iter().zip(self.chips) {
            let mut x = middle - row.width / 2;
            for (text, style, width) in pieces {
                chips.push(Chip { text, style, x, y: top + row.top, width });
                x += width + CHIP_GAP;
            }
        }
        NodeBox { shape, width, height, lines, chips }
    }
}

fn step_chips(
    outline: &Outline,
    step: &Step,
    actor_chip: bool,
    room: i32,
) -> Vec<(String, ChipStyle, i32)> {
    let words = outline.words();
    let mut chips = Vec::new();
    if let Some(actor) = outline.actor(step).filter(|_| actor_chip) {
        // A long name takes several chips' lines rather than a wider box.
        let lines = balanced(&actor.short, outline.language, SMALL, room - 2 * CHIP_PADDING);
        chips.extend(lines.into_iter().map(|line| (line, ChipStyle::Actor)));
    }
    if let Some(word) = words.modality(step.modality) {
        chips.push((word, modality_style(step.modality)));
    }
    if let Some(word) = words.effect(step.effect) {
        chips.push((word, effect_style(step.effect)));
    }
    if let Some(word) = step.choice.and_then(|choice| words.choice_chip(choice)) {
        chips.push((word, ChipStyle::Soft));
    }
    if step.inferred {
        chips.push((format!("* {}", words.get("inferred")), ChipStyle::Inferred));
    }
    if let Some(mark) = step.mark {
        chips.push((words.mark(mark), ChipStyle::Mark));
    }
    let sized = |(text, style): (String, ChipStyle)| {
        let width = chip_width(&text);
        (text, style, width)
    };
    chips.into_iter().map(sized).collect()
}

/// A duty and a ban are filled.
pub(super) fn modality_style(modality: Modality) -> ChipStyle {
    match modality {
        Modality::Must | Modality::MustNot => ChipStyle::Hard,
        Modality::May | Modality::Will | Modality::None => ChipStyle::Soft,
    }
}

/// What binds is filled.
pub(super) fn effect_style(effect: Effect) -> ChipStyle {
    if effect == Effect::Binding { ChipStyle::Hard } else { ChipStyle::Soft }
}

/// Width of a chip with this text.
pub(super) fn chip_width(text: &str) -> i32 {
    width(text, SMALL) + 2 * CHIP_PADDING
}

fn row_width(chips: &[(String, ChipStyle, i32)]) -> i32 {
    let gaps = i32::try_from(chips.len()).unwrap_or(1) - 1;
    chips.iter().map(|(_, _, width)| width).sum::<i32>() + gaps * CHIP_GAP
}

fn chip_rows(
    chips: Vec<(String, ChipStyle, i32)>,
    most: i32,
) -> Vec<Vec<(String, ChipStyle, i32)>> {
    let mut rows: Vec<Vec<(String, ChipStyle, i32)>> = Vec::new();
    for chip in chips {
        match rows.last_mut() {
            Some(row) if row_width(row) + CHIP_GAP + chip.2 <= most => row.push(chip),
            _ => rows.push(vec![chip]),
        }
    }
    rows
}
