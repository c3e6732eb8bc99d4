//! Whether a text and its translation say the same: figures, days, sources, links, names, shape.
//!
//! In: the two texts of a section and which of their blocks belong together. Out: each
//! [`Difference`] with its place in both. Each text is read by itself into [`TextMarks`], which are
//! kept with it; only how things are written depends on the language. The marks of a pair of blocks
//! are compared as multisets; what is left over is sought in the blocks around it, up to the headings,
//! because a translator may move a sentence. Nothing here knows what a message says or what an
//! exception is.
//!
//! ```text
//! flat      a run of text as one string that knows its places
//! tokens    words, numbers and signs of it
//! reader    → marks: numbers (numbers), days and times (days), links (links); words has the tables
//! language  whether it is in the other language
//! marks     a text → the marks and the shape of each block
//! compare   two texts → differences; matching (multisets), parts (items and cells), names,
//!           pieces (blocks that were split, joined or left out)
//! ```

mod compare;
mod days;
mod flat;
mod language;
mod links;
mod marks;
mod matching;
mod names;
mod numbers;
mod parts;
mod pieces;
mod reader;
mod shape;
mod tokens;
mod value;
mod words;

#[cfg(test)]
mod tests;

pub use compare::{Difference, Kind, Place, compare};
pub use marks::{Foreign, TextMarks, read};
pub use shape::{Shape, ShapeDifference};
pub use value::{Decimal, Mark, Unit, Value, Weight, What};
