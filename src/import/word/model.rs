//! What a Word file says, before it is written as Markdown.
//!
//! Running text is flat: pieces with their form. How forms lie inside each other is decided when
//! it is written.

use crate::content::source_language::SourceLanguage;
use crate::markdown::tree::{Alignment, Numbering};

/// A text.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) blocks: Vec<Block>,
    /// The notes in the order of their first mention.
    pub(super) notes: Vec<Vec<Block>>,
    /// What the links of the text lead to.
    pub(super) targets: Vec<Target>,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// A heading, the paragraph of the file that it was, and the id that was typed behind it.
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
    /// A note that stands out, by its word: NOTE, KEY.
    Alert(String, Vec<Block>),
    List(List),
    Table(Table),
    Code(String),
    Rule,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct List {
    pub(super) numbering: Option<Numbering>,
    pub(super) items: Vec<Vec<Block>>,
    pub(super) at: usize,
}

/// A table; each row has as many cells as there are alignments. The first is the head.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub(super) alignments: Vec<Alignment>,
    pub(super) rows: Vec<Vec<Vec<Piece>>>,
    pub(super) at: usize,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) what: What,
    pub(super) form: Form,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Text(String),
    Code(String),
    /// The mention of a note, from 0.
    Note(usize),
    Break,
}

/// How a piece looks, and where it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Form {
    /// An index of [`Text::targets`].
    pub(super) link: Option<usize>,
    pub(super) language: Option<SourceLanguage>,
    pub(super) struck: bool,
    pub(super) strong: bool,
    pub(super) emphasis: bool,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// What Markdown has between parentheses, a title included.
    Outside { address: String, title: Option<String> },
    /// A bookmark of the file.
    Bookmark(String),
}

impl Piece {
    pub(super) fn text(text: impl Into<String>) -> Piece {
        Piece { what: What::Text(text.into()), form: Form::default() }
    }
}

/// The words of running text.
pub(super) fn plain(content: &[Piece]) -> String {
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

/// True of text without a word and without a note.
pub(super) fn is_empty(content: &[Piece]) -> bool {
    content.iter().all(|piece| match &piece.what {
        What::Text(text) => text.trim().is_empty() && piece.form.link.is_none(),
        What::Code(text) => text.trim().is_empty(),
        What::Note(_) => false,
        What::Break => true,
    })
}
