//! A box of the drawing with its content. All places are in whole pixels from the corner at the top
//! left of the box.

use super::layout::Shape;

/// Height of a line of the label.
pub(super) const LINE: i32 = 18;

/// From the top of a line of the label to its baseline.
pub(super) const BASELINE: i32 = 14;

/// A box with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NodeBox {
    pub shape: Shape,
    pub width: i32,
    pub height: i32,
    pub lines: Vec<Line>,
    pub chips: Vec<Chip>,
}

/// A line of text, centred at `x`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub part: Part,
    pub x: i32,
    /// The baseline.
    pub y: i32,
}

/// What a line of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Number,
    Kind,
    Label,
}

/// A word or two with a border of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chip {
    pub text: String,
    pub style: ChipStyle,
    pub x: i32,
    pub y: i32,
    pub width: i32,
}

/// How a chip looks; the words say what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChipStyle {
    /// Who acts.
    Actor,
    /// A duty, a ban, something that binds: filled.
    Hard,
    /// Everything softer: an outline.
    Soft,
    /// Our reading: a dashed outline.
    Inferred,
    /// New or changed: a heavy outline.
    Mark,
}

impl ChipStyle {
    /// The class in the SVG.
    pub(super) fn class(self) -> &'static str {
        match self {
            ChipStyle::Actor => "actor",
            ChipStyle::Hard => "hard",
            ChipStyle::Soft => "soft",
            ChipStyle::Inferred => "inferred",
            ChipStyle::Mark => "mark",
        }
    }
}

/// A row of pieces that stand beside each other; x is from the centre, y from the top.
pub(super) struct Row {
    pub top: i32,
    pub height: i32,
    pub width: i32,
}

/// Rounds up, so that a box has a middle in whole pixels.
pub(super) fn even(length: i32) -> i32 {
    length + length % 2
}
