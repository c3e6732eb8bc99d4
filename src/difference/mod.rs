//! What changed between two texts, for readers.
//!
//! In: two resolved texts. Out: [`Difference`], rows in the order of the newer text, in which the
//! words that are gone or new are marked. Blocks are paired by what they say, by their ids and by
//! likeness, then compared word by word, tables cell by cell. Links are compared by what they
//! lead to, not by the number or address that readers see: a source that is cited earlier gives
//! the others new numbers, and that is no change. Pure, and ignorant of HTML.

mod align;
mod blocks;
mod keys;
mod marker;
mod records;
mod tables;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::guide::{Link, Route};
use crate::markdown::tree::{Block, BlockKind, Document, Inline, plain_text};
use crate::source::{FileId, Span};

pub use records::{Field, FieldChange, Record, RecordChange, of_records};

use align::{Pair, align};
use blocks::Compared;
use keys::{Keys, likeness, words_of};

/// A text to compare.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// Its blocks.
    pub document: &'a Document<Link>,
    /// Its page: links to places on it are compared without it.
    pub page: &'a Route,
}

/// What a part of a text is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the field's own words")]
pub enum Part {
    Title,
    Summary,
    Heading,
    Paragraph,
    List,
    ListItem,
    Table,
    TableRow,
    TableColumn,
    Quotation,
    Note,
    KeyPoints,
    Code,
    Definition,
    Figure,
    Footnote,
    Rule,
}

/// What happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It reads otherwise.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
}

/// How many parts of a kind a change happened to.
pub type Counts = BTreeMap<(Part, Change), usize>;

/// What changed.
#[derive(Debug, Default)]
pub struct Difference {
    /// The text from beginning to end.
    pub rows: Vec<Row>,
    /// All changes together.
    pub counts: Counts,
}

/// A piece of the text.
#[derive(Debug)]
pub enum Row {
    /// Blocks that are as they were, as they stand in the newer text.
    Same(Vec<Block<Link>>),
    /// A block that is not.
    Different(Box<Different>),
}

/// A block that changed.
#[derive(Debug)]
pub struct Different {
    /// What it is.
    pub part: Part,
    /// What happened to it as a whole.
    pub change: Change,
    /// True when it was moved, whatever else happened to it.
    pub moved: bool,
    /// What happened inside it.
    pub counts: Counts,
    /// The nearest heading above, in the text that has the block.
    pub under: Option<String>,
    /// The block as it was, what is gone marked.
    pub old: Option<Block<Link>>,
    /// The block as it is, what is new marked.
    pub new: Option<Block<Link>>,
    /// Rows of a table that did not change and are left out.
    pub omitted: usize,
}

impl Difference {
    /// True when both texts say the same.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

/// A block with what is needed to pair it.
struct Candidate<'a> {
    part: Part,
    block: &'a Block<Link>,
    words: Vec<String>,
    under: Option<String>,
}

/// Compares two texts.
pub fn between(old: Side<'_>, new: Side<'_>) -> Difference {
    let keys = Keys { old: old.page, new: new.page };
    let (old_blocks, new_blocks) = (all_blocks(old), all_blocks(new));
    let (old, new) = (candidates(&old_blocks), candidates(&new_blocks));
    let old_keys: Vec<String> = old.iter().map(|c| keys.of_old(c.part, c.block)).collect();
    let new_keys: Vec<String> = new.iter().map(|c| keys.of_new(c.part, c.block)).collect();
    let pairs = align(&old_keys, &new_keys, |i, j| alike(&old[i], &new[j]));
    let mut difference = Difference::default();
    for pair in pairs {
        let row = match pair {
            Pair { old: Some(i), new: Some(j), moved } if old_keys[i] == new_keys[j] && !moved => {
                difference.same(new[j].part, new[j].block);
                continue;
            }
            Pair { old: Some(i), new: Some(j), moved } => {
                both(&old[i], &new[j], moved, old_keys[i] == new_keys[j], &keys)
            }
            Pair { old: Some(i), .. } => alone(&old[i], Change::Removed),
            Pair { new: Some(j), .. } => alone(&new[j], Change::Added),
            Pair { old: None, new: None, .. } => continue,
        };
        difference.add(row);
    }
    difference
}

impl Difference {
    fn same(&mut self, part: Part, block: &Block<Link>) {
        // The title stands above every page of a version; it is worth a row only when it changed.
        if matches!(part, Part::Title | Part::Summary) {
            return;
        }
        match self.rows.last_mut() {
            Some(Row::Same(blocks)) => blocks.push(block.clone()),
            _ => self.rows.push(Row::Same(vec![block.clone()])),
        }
    }

    fn add(&mut self, row: Different) {
        for (what, count) in &row.counts {
            *self.counts.entry(*what).or_insert(0) += count;
        }
        self.rows.push(Row::Different(Box::new(row)));
    }
}

fn both(
    old: &Candidate<'_>,
    new: &Candidate<'_>,
    moved: bool,
    equal: bool,
    keys: &Keys<'_>,
) -> Different {
    let compared = if equal {
        Compared::same(old.block, new.block)
    } else {
        blocks::compare(new.part, old.block, new.block, keys)
    };
    let mut counts = compared.counts;
    if moved {
        counts.insert((new.part, Change::Moved), 1);
    }
    Different {
        part: new.part,
        change: if equal { Change::Moved } else { Change::Changed },
        moved,
        counts,
        under: new.under.clone(),
        old: Some(compared.old),
        new: Some(compared.new),
        omitted: compared.omitted,
    }
}

fn alone(one: &Candidate<'_>, change: Change) -> Different {
    let mark = if change == Change::Removed { words::deleted } else { words::inserted };
    let block = Some(blocks::marked(one.block, mark));
    let (old, new) = if change == Change::Removed { (block, None) } else { (None, block) };
    Different {
        part: one.part,
        change,
        moved: false,
        counts: Counts::from([((one.part, change), 1)]),
        under: one.under.clone(),
        old,
        new,
        omitted: 0,
    }
}

/// Title, summary, blocks and footnotes as one list of blocks.
fn all_blocks(side: Side<'_>) -> Vec<(Part, Block<Link>)> {
    let front = |part: Part, text: &str| {
        let content = vec![Inline::Text { text: text.to_owned(), span: nowhere() }];
        let kind = BlockKind::Paragraph(content);
        (part, Block { id: String::new(), span: nowhere(), kind })
    };
    let mut all = vec![front(Part::Title, side.title), front(Part::Summary, side.summary)];
    all.extend(side.document.blocks.iter().map(|b| (part_of(b), on_page(b, side.page))));
    all.extend(side.document.footnotes.iter().map(|note| {
        let blocks = note.blocks.iter().map(|block| on_page(block, side.page));
        let kind = BlockKind::Quote(blocks.collect());
        (Part::Footnote, Block { id: format!("^{}", note.label), span: note.span, kind })
    }));
    all
}

/// The block with the links that lead to places on its own page led there from any page: both sides
/// stand on one that is neither's.
fn on_page(block: &Block<Link>, page: &Route) -> Block<Link> {
    block.map_links(&mut |link: &Link, content, span| {
        let target = link.place_on(page).unwrap_or_else(|| link.target.clone());
        Inline::Link { target: Link { target, role: link.role.clone() }, content, span }
    })
}

fn candidates(blocks: &[(Part, Block<Link>)]) -> Vec<Candidate<'_>> {
    let mut heading = None;
    let candidate = |(part, block): &'_ (Part, Block<Link>)| (*part, words_of(block));
    let mut all = Vec::with_capacity(blocks.len());
    for pair in blocks {
        let (part, words) = candidate(pair);
        // A heading names its own place, and a footnote has none.
        let placed = !matches!(part, Part::Footnote | Part::Heading);
        let under = heading.clone().filter(|_| placed);
        if let BlockKind::Heading { content, .. } = &pair.1.kind {
            heading = Some(plain_text(content));
        }
        all.push(Candidate { part, block: &pair.1, words, under });
    }
    all
}

/// What a block is to a reader.
fn part_of(block: &Block<Link>) -> Part {
    match &block.kind {
        BlockKind::Heading { .. } => Part::Heading,
        BlockKind::Paragraph(_) => Part::Paragraph,
        BlockKind::List { .. } => Part::List,
        BlockKind::Quote(_) => Part::Quotation,
        BlockKind::Alert { .. } => Part::Note,
        BlockKind::KeyPoints(_) => Part::KeyPoints,
        BlockKind::Table { .. } => Part::Table,
        BlockKind::Code { .. } => Part::Code,
        BlockKind::Definitions(_) => Part::Definition,
        BlockKind::Rule => Part::Rule,
        BlockKind::Embed(_) => Part::Figure,
    }
}

/// How alike two blocks are, in thousandths. Parts of different kinds are not alike, a heading is
/// the one with its id, and an equal id makes up for some words.
fn alike(old: &Candidate<'_>, new: &Candidate<'_>) -> u32 {
    if old.part != new.part {
        return 0;
    }
    let same_id = old.block.id == new.block.id;
    match old.part {
        Part::Title | Part::Summary => 1000,
        Part::Heading if same_id => 1000,
        _ => (likeness(&old.words, &new.words) + if same_id { 100 } else { 0 }).min(1000),
    }
}

/// The place of what has none.
fn nowhere() -> Span {
    Span::new(FileId::PAST, 0..0)
}
