//! Boxes and lines as they are drawn, before anyone asks whether they make a chart of ours.

use super::error::ImportError;
use super::lines::Place;
use super::model::Choice;
use super::report::Report;

/// More boxes than any chart has.
const MOST_BOXES: usize = 10_000;
/// More lines than any chart has.
const MOST_LINES: usize = 30_000;

/// A drawing.
#[derive(Debug, Default)]
pub(crate) struct Sketch {
    /// The title, where there is one.
    pub title: Option<Title>,
    /// What the file explains about the whole, and where.
    pub summary: Vec<(String, Place)>,
    /// Who acts.
    pub actors: Vec<SketchActor>,
    /// The boxes.
    pub boxes: Vec<SketchBox>,
    /// The lines between boxes.
    pub lines: Vec<SketchLine>,
}

/// A drawing of a file that may have several.
#[derive(Debug)]
pub(crate) struct Drawing {
    /// What it is called in the file.
    pub name: Option<String>,
    /// Its first and last line, from 1.
    pub lines: (usize, usize),
    /// The drawing and what is told of it, or why it cannot be read.
    pub read: Result<(Sketch, Report), ImportError>,
}

/// The title of a drawing.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    pub text: String,
    pub place: Option<Place>,
    pub of: Named,
}

/// What a title is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// The drawing.
    Drawing,
    /// The part of a text in which it stands: the heading above it.
    Heading,
    /// The only pool, whose lanes act.
    Pool,
}

/// Where an explanation of a box comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Explains {
    /// It is said of the box.
    Box,
    /// It is a note that a dotted line ties to the box.
    Note,
    /// It is said of a line out of the box.
    Line,
    /// It is the condition of a line out of the box.
    Condition,
}

/// What the file explains about a box: plain text, in which an empty line parts paragraphs, and where
/// it stands.
#[derive(Debug, Clone)]
pub(crate) struct Detail {
    pub text: String,
    pub place: Place,
    pub of: Explains,
}

/// A lane, pool or frame.
#[derive(Debug, Clone)]
pub(crate) struct SketchActor {
    /// The id in the file.
    pub key: String,
    /// The name, where there is one.
    pub label: Option<String>,
    pub place: Option<Place>,
}

/// What a box says of itself. What it becomes depends on the lines as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Nothing.
    Plain,
    /// It begins here.
    Start,
    /// It ends here.
    End,
    /// It asks which way to go.
    Question(Choice),
    /// All ways out are taken.
    Split,
    /// It is a point on a line.
    Pass,
}

/// A box.
#[derive(Debug, Clone)]
pub(crate) struct SketchBox {
    /// The id in the file.
    pub key: String,
    /// The text in it, where there is one.
    pub label: Option<String>,
    /// What the file explains about it.
    pub detail: Vec<Detail>,
    pub role: Role,
    /// Index of who acts, where the file says so.
    pub actor: Option<usize>,
    pub place: Option<Place>,
}

/// A line.
#[derive(Debug, Clone)]
pub(crate) struct SketchLine {
    /// Index of the box that it leaves.
    pub from: usize,
    /// Index of the box that it leads to.
    pub to: usize,
    /// The words on it.
    pub text: Option<String>,
    /// True of the way that is taken when no other answer holds.
    pub otherwise: bool,
    /// True when it may be left out.
    pub optional: bool,
    pub place: Option<Place>,
}

impl Sketch {
    /// Adds a box, and gives its index.
    pub(crate) fn add_box(&mut self, new: SketchBox) -> Result<usize, ImportError> {
        if self.boxes.len() >= MOST_BOXES {
            return Err(too_many(new.place, "too-many-boxes", MOST_BOXES));
        }
        self.boxes.push(new);
        Ok(self.boxes.len() - 1)
    }

    /// Adds a line.
    pub(crate) fn add_line(&mut self, new: SketchLine) -> Result<(), ImportError> {
        if self.lines.len() >= MOST_LINES {
            return Err(too_many(new.place, "too-many-lines", MOST_LINES));
        }
        self.lines.push(new);
        Ok(())
    }
}

fn too_many(place: Option<Place>, code: &'static str, most: usize) -> ImportError {
    let error = match place {
        Some(place) => ImportError::at(place, code),
        None => ImportError::whole(code),
    };
    error.arg("most", most)
}
