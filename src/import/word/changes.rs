//! Tracked changes and comments: what nobody has decided yet.

use super::super::clean::short;
use roxmltree::Node;

use super::xml::{attribute, word};

/// What is to be done with what nobody has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// What was put in stays, what was taken out goes.
    Accept,
    /// The other way round.
    Reject,
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Words were put in.
    Inserted,
    /// Words were taken out.
    Deleted,
    /// Words look otherwise.
    Formatted,
    /// Somebody said something.
    Comment,
}

impl Kind {
    /// The word on which messages select.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Inserted => "inserted",
            Kind::Deleted => "deleted",
            Kind::Formatted => "formatted",
            Kind::Comment => "comment",
        }
    }
}

/// A change or a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// What it is.
    pub kind: Kind,
    /// Who made it; empty where the file does not say.
    pub author: String,
    /// When, as YYYY-MM-DD; empty where the file does not say.
    pub day: String,
    /// The words that it is about, or those of the comment.
    pub words: String,
    /// The paragraph, from 1.
    pub paragraph: usize,
    /// The first words of that paragraph.
    pub near: String,
}

/// As many characters of a change are shown.
const SHOWN: usize = 120;

/// The kind of an element that holds words that were put in or taken out.
pub(super) fn kind(name: &str) -> Option<Kind> {
    match name {
        "ins" | "moveTo" | "cellIns" => Some(Kind::Inserted),
        "del" | "moveFrom" | "cellDel" => Some(Kind::Deleted),
        _ => None,
    }
}

/// True where words of this kind stand in the text that a decision gives.
pub(super) fn stays(kind: Kind, decision: Decision) -> bool {
    match kind {
        Kind::Inserted => decision == Decision::Accept,
        Kind::Deleted => decision == Decision::Reject,
        Kind::Formatted | Kind::Comment => true,
    }
}

/// A change as its element says it. Which words it is about stands in it, or is given.
pub(super) fn of(
    node: Node<'_, '_>,
    kind: Kind,
    words: Option<&str>,
    paragraph: usize,
) -> Revision {
    let words = words.map_or_else(|| words_in(node), str::to_owned);
    let day = attribute(node, "date").unwrap_or_default();
    Revision {
        kind,
        author: attribute(node, "author").unwrap_or_default().trim().to_owned(),
        day: day.get(..10).unwrap_or(day).to_owned(),
        words: short(&words, SHOWN),
        paragraph,
        near: String::new(),
    }
}

/// The words in an element, whatever became of them.
pub(super) fn words_in(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match word(inner) {
            "t" | "delText" => text.push_str(inner.text().unwrap_or_default()),
            "tab" | "br" | "cr" | "p" => text.push(' '),
            _ => {}
        }
        if text.len() > 4 * SHOWN {
            break;
        }
    }
    text
}
