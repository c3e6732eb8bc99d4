//! The block tree: what a text says, independent of how its Markdown was typed.
//!
//! `L` is what a link leads to. The parser gives [`Reference`]s, which may lead nowhere; the
//! guide turns them into its own resolved links. The two cannot be mixed up.

use std::ops::Range;

pub use super::mapping::{MapLink, MapRun, map_blocks, map_inlines};
pub use super::numbering::{NumberStyle, Numbering};
pub use super::reference::{FileName, FileUse, FoundFile, Reference};
use crate::content::ids::{ChartId, FactorId, SharedId, SpreadsheetId};
use crate::content::source_language::SourceLanguage;
use crate::source::Span;
use crate::yaml::Spanned;

/// A text as blocks.
#[derive(Debug, Clone)]
pub struct Document<L> {
    /// The blocks in order.
    pub blocks: Vec<Block<L>>,
    /// The footnotes in the order of their first mention.
    pub footnotes: Vec<Footnote<L>>,
    /// The first place where an earlier [`Reading`](super::Reading) would have given another tree.
    pub reads_anew: Option<Anew>,
    /// The shared texts that stand in it, in their order.
    pub shared: Vec<Shown>,
}

/// A shared text that stands in another, and what of that came from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Which.
    pub id: SharedId,
    /// Where the text says so: `![](shared:ID)`.
    pub place: Span,
    /// Its blocks among [`Document::blocks`].
    pub blocks: Range<usize>,
    /// Its footnotes among [`Document::footnotes`].
    pub footnotes: Vec<usize>,
}

/// A place that an earlier [`Reading`](super::Reading) would have left plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anew {
    /// Where it is.
    pub place: Span,
    /// What it is now.
    pub form: NewForm,
}

/// What the first reading did not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewForm {
    /// A list with letters or roman numerals.
    List,
    /// The title of an alert.
    Title,
    /// Key points.
    KeyPoints,
    /// The caption of a table.
    Caption,
    /// Text that is folded away.
    Fold,
    /// An example.
    Example,
    /// An address that is a link without brackets.
    Address,
}

impl NewForm {
    /// The word on which messages select.
    pub fn word(self) -> &'static str {
        match self {
            NewForm::List => "list",
            NewForm::Title => "title",
            NewForm::KeyPoints => "key-points",
            NewForm::Caption => "caption",
            NewForm::Fold => "fold",
            NewForm::Example => "example",
            NewForm::Address => "address",
        }
    }
}

/// A block with its place and its id.
#[derive(Debug, Clone)]
pub struct Block<L> {
    /// Stable within the text: a heading's anchor, otherwise the nearest heading's anchor, the
    /// kind and a number (`onderdelen/p2`). Internal; never an address.
    pub id: String,
    /// The bytes of its Markdown.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind<L>,
}

/// What a block is.
#[derive(Debug, Clone)]
pub enum BlockKind<L> {
    /// A heading, level 2 to 6, with its explicit id.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The id, the same in both languages. Empty when it is missing, which was reported.
        anchor: Spanned<String>,
        /// Its text.
        content: Vec<Inline<L>>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline<L>>),
    /// A list.
    List {
        /// How an ordered list is numbered.
        numbering: Option<Numbering>,
        /// True when the items stand close together, without paragraphs.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block<L>>>,
    },
    /// A quotation.
    Quote(Vec<Block<L>>),
    /// A note that stands out, an example or a fold: `> [!NOTE]`, `> [!NOTE] Title`, `> [!FOLD] Title`.
    Alert {
        /// How urgent it is, or what else it is.
        kind: AlertKind,
        /// A title of its own, beside the word for its kind; empty without one.
        title: Vec<Inline<L>>,
        /// Its content.
        blocks: Vec<Block<L>>,
    },
    /// What a text says in short, at its opening: `> [!KEY]` and a list of two to five points.
    /// Whatever else an author put there, which was reported.
    KeyPoints(Vec<Block<L>>),
    /// A table; every row has as many cells as the head. Whether its first column names the rows,
    /// [`captions`](super::captions) tells.
    Table {
        /// What it shows; empty without one.
        caption: Vec<Inline<L>>,
        /// How each column is aligned.
        alignments: Vec<Alignment>,
        /// The head cells.
        head: Vec<Vec<Inline<L>>>,
        /// The rows of cells.
        rows: Vec<Vec<Vec<Inline<L>>>>,
    },
    /// Code.
    Code {
        /// The language after the fence.
        language: Option<String>,
        /// The code as written.
        text: String,
    },
    /// A definition list.
    Definitions(Vec<Definition<L>>),
    /// A thematic break.
    Rule,
    /// A flowchart or a table of indicators.
    Embed(Embed),
    /// A picture, alone in its paragraph.
    Picture(Picture<L>),
}

/// A picture that stands beside the text: `![description](name.png "caption")`.
#[derive(Debug, Clone)]
pub struct Picture<L> {
    /// One link to the file, whose words are the description: what the picture tells those who do not
    /// see it. Without words it is an ornament, `![-](name.png)`, or has no description, which was
    /// reported. No link where there is no such file, which was reported too.
    pub image: Vec<Inline<L>>,
    /// What stands under it; empty without a caption.
    pub caption: Vec<Inline<L>>,
}

impl<L> Picture<L> {
    /// What it tells those who do not see it; empty of an ornament.
    pub fn description(&self) -> String {
        plain_text(&self.image).trim().to_owned()
    }

    /// The file, if there is one.
    pub fn target(&self) -> Option<&L> {
        self.image.iter().find_map(|inline| match inline {
            Inline::Link { target, .. } => Some(target),
            _ => None,
        })
    }
}

/// A term and its descriptions in a definition list.
#[derive(Debug, Clone)]
pub struct Definition<L> {
    /// What is described.
    pub term: Vec<Inline<L>>,
    /// Its descriptions.
    pub descriptions: Vec<Vec<Block<L>>>,
}

/// Something that stands elsewhere, alone in a paragraph: drawn from the data files, or a shared text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Embed {
    /// `![](diagram:ID)`
    Diagram(Spanned<ChartId>),
    /// `![](indicators:FACTOR)`
    Indicators(Spanned<FactorId>),
    /// `![](spreadsheet:ID)`
    Spreadsheet(Spanned<SpreadsheetId>),
    /// `![](shared:ID)`: a text of `content/shared/`, by its name. Its blocks take the place of this one
    /// ([`put_shared`](super::put_shared)) wherever readers see the text; where it stays, nothing is
    /// drawn, and why was reported.
    Shared(Spanned<SharedId>),
}

/// What an alert is: how urgent, by the five words of GitHub, or one of two of our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the words that authors write")]
pub enum AlertKind {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    /// How something goes in practice.
    Example,
    /// What not every reader needs: folded away under its title on a screen, there on paper. It always
    /// has a title, or that was reported.
    Fold,
}

impl AlertKind {
    /// The kind with this word, in any case.
    pub fn parse(word: &str) -> Option<AlertKind> {
        Some(match word.to_ascii_lowercase().as_str() {
            "note" => AlertKind::Note,
            "tip" => AlertKind::Tip,
            "important" => AlertKind::Important,
            "warning" => AlertKind::Warning,
            "caution" => AlertKind::Caution,
            "example" => AlertKind::Example,
            "fold" => AlertKind::Fold,
            _ => return None,
        })
    }

    /// The word, as authors write it.
    pub fn word(self) -> &'static str {
        match self {
            AlertKind::Note => "NOTE",
            AlertKind::Tip => "TIP",
            AlertKind::Important => "IMPORTANT",
            AlertKind::Warning => "WARNING",
            AlertKind::Caution => "CAUTION",
            AlertKind::Example => "EXAMPLE",
            AlertKind::Fold => "FOLD",
        }
    }

    /// True of the words that are ours and not GitHub's, which the parser below does not know.
    pub fn is_own(self) -> bool {
        matches!(self, AlertKind::Example | AlertKind::Fold)
    }
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the language reads.
    Default,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right, for numbers.
    Right,
}

/// A footnote.
#[derive(Debug, Clone)]
pub struct Footnote<L> {
    /// The label as written.
    pub label: String,
    /// How often it is mentioned: it needs as many links back.
    pub mentions: usize,
    /// Where it is defined.
    pub span: Span,
    /// Its content.
    pub blocks: Vec<Block<L>>,
}

/// Running text.
#[derive(Debug, Clone)]
pub enum Inline<L> {
    /// Plain text, typographic quotes and dashes already in place.
    Text {
        /// The text.
        text: String,
        /// The bytes of its Markdown.
        span: Span,
    },
    /// Code in running text.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline<L>>),
    /// Strong emphasis.
    Strong(Vec<Inline<L>>),
    /// Text struck through.
    Strikethrough(Vec<Inline<L>>),
    /// A phrase in another language than the text around it: `[due diligence](lang:en)`.
    Foreign {
        /// The language.
        language: SourceLanguage,
        /// The phrase.
        content: Vec<Inline<L>>,
        /// The bytes of its Markdown.
        span: Span,
    },
    /// A link.
    Link {
        /// What it leads to.
        target: L,
        /// Its text; empty means the target's own title.
        content: Vec<Inline<L>>,
        /// The bytes of its Markdown.
        span: Span,
    },
    /// A mention of a footnote.
    FootnoteMention {
        /// Position in [`Document::footnotes`], from 0.
        index: usize,
        /// Which mention of that footnote this is, from 1.
        mention: usize,
    },
    /// Words that are gone or new, in a text that was compared with another. Only
    /// [`difference`](crate::difference) makes it; no author writes it.
    Marked {
        /// Which of the two.
        mark: Mark,
        /// The words.
        content: Vec<Inline<L>>,
    },
    /// A line end in the source: a space.
    SoftBreak,
    /// A line end that readers see.
    HardBreak,
}

/// What happened to words, seen from the older of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// They are new.
    Inserted,
    /// They are gone.
    Deleted,
}

impl<L> Document<L> {
    /// The shared text from which a block came, or a footnote: those are numbered behind the blocks.
    /// None of what stands in the text itself.
    pub fn shared_at(&self, at: usize) -> Option<&Shown> {
        let note = at.checked_sub(self.blocks.len());
        self.shared.iter().find(|shown| match note {
            None => shown.blocks.contains(&at),
            Some(note) => shown.footnotes.contains(&note),
        })
    }

    /// A block, or the blocks of a footnote: those are numbered behind the blocks.
    pub fn part(&self, at: usize) -> Option<&[Block<L>]> {
        match self.blocks.get(at) {
            Some(block) => Some(std::slice::from_ref(block)),
            None => Some(&self.footnotes.get(at - self.blocks.len())?.blocks),
        }
    }
}

/// The plain text of a run, as a reader would say it.
pub fn plain_text<L>(content: &[Inline<L>]) -> String {
    let mut text = String::new();
    push_plain(content, &mut text);
    text
}

fn push_plain<L>(content: &[Inline<L>], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                push_plain(inner, out);
            }
            Inline::Link { content, .. }
            | Inline::Foreign { content, .. }
            | Inline::Marked { content, .. } => push_plain(content, out),
            Inline::FootnoteMention { .. } => {}
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
        }
    }
}
