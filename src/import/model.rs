//! A chart as it was read, in one form for all formats.
//!
//! What the program demands of a chart holds in it: every id is a slug and used once, every way
//! joins two steps, a decision has two answers or more that differ, every step is reached from a
//! start and leads to an outcome, and every way back is marked.

use super::lines::Place;

/// What parts two paragraphs of a text.
pub(crate) const PARTED: &str = "\n\n";

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its id, from the name of the file.
    pub id: String,
    /// Its title, where the file has one.
    pub title: Option<String>,
    /// What the file explains about the whole, as plain text on one line.
    pub summary: Option<String>,
    /// Who acts; each takes a step in the chart.
    pub actors: Vec<Actor>,
    /// The steps, in the order of the file.
    pub steps: Vec<StepModel>,
    /// The ways, in the order of the file.
    pub ways: Vec<WayModel>,
}

/// Someone who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The id.
    pub id: String,
    /// The name; none when the file does not say who acts.
    pub label: Option<String>,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Where it begins.
    Start,
    /// Something that is done.
    Step,
    /// A question with answers.
    Decision,
    /// Where it ends.
    Outcome,
}

/// How many answers of a decision can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Exactly one.
    One,
    /// Several can hold together.
    Any,
    /// The file does not say.
    Unstated,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepModel {
    /// The id.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// How many answers can hold; of a decision only.
    pub choice: Choice,
    /// The id of who acts.
    pub actor: String,
    /// The text in the box, where the file has one.
    pub label: Option<String>,
    /// What the file explains about it, as plain text; an empty line parts paragraphs.
    pub detail: Option<String>,
    /// Where it stands in the file; none when it was added.
    pub place: Option<Place>,
}

/// A way from a step to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayModel {
    /// The id of the step that it leaves.
    pub from: String,
    /// The id of the step that it leads to.
    pub to: String,
    /// The answer of a decision, or the words on the line.
    pub answer: Option<String>,
    /// True when it may be left out.
    pub optional: bool,
    /// True when it leads back.
    pub looped: bool,
    /// Where it stands in the file; none when it was added.
    pub place: Option<Place>,
}
