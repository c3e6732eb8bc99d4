//! What a file says, before it is written as Markdown.
//!
//! Running text is flat: pieces with their form. How forms lie inside each other is decided when
//! it is written.

use crate::content::source_language::SourceLanguage;
use crate::markdown::tree::{Alignment, Numbering};

/// A text.
#[derive(Debug, Default)]
pub(in crate::import) struct Text {
    pub(in crate::import) blocks: Vec<Block>,
    /// The notes in the order of their first mention.
    pub(in crate::import) notes: Vec<Vec<Block>>,
    /// What the links of the text lead to.
    pub(in crate::import) targets: Vec<Target>,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) enum Block {
    /// A heading, the paragraph or line of the file that it was, and the id that was typed behind it.
    Heading {
        level: u8,
        content: Vec<Piece>,
        at: usize,
        id: Option<String>,
    },
    Paragraph {
        content: Vec<Piece>,
        at: usize,
    },
    Quote(Vec<Block>),
    Alert(Alert),
    List(List),
    Table(Table),
    Code {
        /// The language of the code, as a word.
        language: Option<String>,
        text: String,
    },
    Definitions(Vec<Definition>),
    Picture(Picture),
    Rule,
}

/// A box that stands out, by its word: NOTE, KEY; FOLD and EXAMPLE where our parser knows them.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct Alert {
    pub(in crate::import) word: String,
    /// Its own title; empty without one.
    pub(in crate::import) title: Vec<Piece>,
    pub(in crate::import) blocks: Vec<Block>,
}

/// A term of a definition list.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct Definition {
    pub(in crate::import) term: Vec<Piece>,
    pub(in crate::import) descriptions: Vec<Vec<Block>>,
}

/// A picture, alone in its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Picture {
    /// The file beside the section.
    pub(in crate::import) name: String,
    /// What it shows, for those who do not see it.
    pub(in crate::import) description: String,
    pub(in crate::import) caption: Option<String>,
    pub(in crate::import) at: usize,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct List {
    pub(in crate::import) numbering: Option<Numbering>,
    pub(in crate::import) items: Vec<Vec<Block>>,
    pub(in crate::import) at: usize,
}

/// A table; each row has as many cells as there are alignments. The first is the head.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct Table {
    pub(in crate::import) alignments: Vec<Alignment>,
    pub(in crate::import) rows: Vec<Vec<Vec<Piece>>>,
    pub(in crate::import) at: usize,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Piece {
    pub(in crate::import) what: What,
    pub(in crate::import) form: Form,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum What {
    Text(String),
    Code(String),
    /// The mention of a note, from 0.
    Note(usize),
    Break,
}

/// How a piece looks, and where it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) struct Form {
    /// An index of [`Text::targets`].
    pub(in crate::import) link: Option<usize>,
    pub(in crate::import) language: Option<SourceLanguage>,
    pub(in crate::import) struck: bool,
    pub(in crate::import) strong: bool,
    pub(in crate::import) emphasis: bool,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Target {
    /// What Markdown has between parentheses, a title included.
    Outside { address: String, title: Option<String> },
    /// A bookmark of the file, or the address that a page of the site typed.
    Bookmark(String),
}

impl Piece {
    pub(in crate::import) fn text(text: impl Into<String>) -> Piece {
        Piece { what: What::Text(text.into()), form: Form::default() }
    }
}

/// The words of running text.
pub(in crate::import) fn plain(content: &[Piece]) -> String {
    let mut text = String::new();
    for piece in content {
        match &piece.what {
            What::Text(words) | What::Code(words) => text.push_str(words),
            What::Note(_) => {}
            What::Break => text.push(' '),
        }
    }
    text
}

/// True of text with a word, beside notes and links that have none.
pub(in crate::import) fn has_words(content: &[Piece]) -> bool {
    !plain(content).trim().is_empty()
}

/// True of text without a word and without a note.
pub(in crate::import) fn is_empty(content: &[Piece]) -> bool {
    content.iter().all(|piece| match &piece.what {
        What::Text(text) => text.trim().is_empty() && piece.form.link.is_none(),
        What::Code(text) => text.trim().is_empty(),
        What::Note(_) => false,
        What::Break => true,
    })
}
