//! What goes to a translation agency and comes back: XLIFF 2.1 and 1.2, TBX of the glossary.
//!
//! In: the text of a section in two languages, aligned, with what is known of each block. Out: a
//! file for the tools of translators, and from such a file the words of each unit. A unit is a run
//! of text (a paragraph, heading, cell, item) or one sentence of it; its id is made of what its
//! block says, so that the same text has the same ids in every export, and whoever has a unit knows
//! whether the text is still there.
//!
//! ```text
//! pieces     words, and where codes stand in them
//! codes      running text → words with inline codes for all that is no word
//! decode     and back, the codes held to those of the text
//! sentences  where a run of text is cut
//! units      the runs of a section, by id
//! markdown   running text and blocks → Markdown
//! merge      the blocks that came back → the least change of a file
//! said       what a block says, for the proof that nothing else changed
//! glossary   the terms that a unit has
//! xliff2, xliff12, tbx   writers
//! read       one reader for both versions
//! ```
//!
//! Must never happen here: a look at the disk, a DOCTYPE or an entity that is followed, a code or a
//! word that disappears without a word.

mod codes;
mod decode;
mod glossary;
mod markdown;
mod merge;
mod pieces;
mod read;
mod said;
mod sentences;
mod tbx;
mod units;
mod xliff12;
mod xliff2;

#[cfg(test)]
mod tests;

pub(crate) use codes::{Codes, encode, shown};
pub(crate) use decode::{CodeProblem, decode};
pub(crate) use glossary::{UnitTerm, terms_in};
pub(crate) use merge::{Change, Text, merged, new_text};
pub(crate) use pieces::{Piece, plain, same_words};
pub(crate) use read::{ReadFile, ReadSection, ReadUnit, read};
pub(crate) use said::{runs, said, skeleton};
pub(crate) use sentences::{joined, sentences};
pub(crate) use tbx::tbx;
pub(crate) use units::{Run, blocks_of, labels_of, runs_of, with_run};

use super::state::BlockState;
use crate::language::Language;

/// A file for an agency.
#[derive(Debug)]
pub(crate) struct Exchange {
    /// The title of the guide.
    pub guide: String,
    /// The language of the text that is translated.
    pub source: Language,
    /// The language of the translation.
    pub target: Language,
    /// The sections, each a file in the file.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Debug)]
pub(crate) struct Section {
    /// Its id.
    pub id: String,
    /// The file of its text, relative to the root of the guide.
    pub path: String,
    /// The version of the text, as the translators see it.
    pub version: String,
    /// What is to be translated, in reading order.
    pub units: Vec<Unit>,
}

/// What is translated as a whole.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// Made of what its block says; unique in the section.
    pub id: String,
    /// Where it stands, in words: the heading above it and what it is.
    pub place: String,
    /// What is known of its translation.
    pub state: BlockState,
    /// It is here to be read, not to be translated.
    pub context: bool,
    /// The words.
    pub source: Vec<Piece>,
    /// The translation so far.
    pub target: Option<Vec<Piece>>,
    /// What the codes of both stand for.
    pub codes: Codes,
    /// What the translator should know.
    pub notes: Vec<String>,
    /// The terms in it.
    pub terms: Vec<UnitTerm>,
}

/// A form of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// XLIFF 2.1.
    Xliff21,
    /// XLIFF 1.2.
    Xliff12,
}

/// The text of a file.
pub(crate) fn xliff(exchange: &Exchange, version: Version) -> String {
    match version {
        Version::Xliff21 => xliff2::xliff2(exchange),
        Version::Xliff12 => xliff12::xliff12(exchange),
    }
}
