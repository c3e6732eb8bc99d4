//! What changed between two texts, for readers.
//!
//! In: two resolved texts. Out: [`Difference`], rows in the order of the newer text, in which the
//! words that are gone or new are marked: on the side of each text, and in one text that is both.
//! Blocks are paired by what they say, by their ids and by likeness, then compared word by word,
//! tables cell by cell. Citations are compared by their source, not by the number that readers see: a
//! source that is cited earlier gives the others new numbers, and that is no change. A link that
//! leads elsewhere under the same words is said beside the text, not marked in it. The work grows
//! with the length of the texts. Pure, and ignorant of HTML.

mod align;
mod blocks;
mod counterparts;
mod first;
mod keys;
mod links;
mod lists;
mod plain;
mod records;
mod replaced;
mod report;
mod sequence;
mod tables;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::guide::{Link, Route};
use crate::markdown::tree::{AlertKind, Block, BlockKind, Document, Inline, plain_text};
use crate::source::{FileId, Span};

pub use counterparts::{Whole, counterparts};
pub use first::{FirstWord, first_word, first_word_of};
pub use links::LinkChange;
pub use plain::{Run, between_words};
pub use records::{Field, FieldChange, Record, RecordChange, of_records, with_new_fields};
pub use replaced::{Line, Replaced};

use align::{Item, Pair, align};
use keys::{Keys, words_of};
use replaced::replaced;
use report::Report;

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
    Example,
    Fold,
    KeyPoints,
    Code,
    Definition,
    Figure,
    Footnote,
    Rule,
    Link,
    File,
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
    /// Its words stay, and a link in them leads elsewhere.
    Relinked,
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
    /// Several that are gone or new, one after the other.
    Replaced(Box<Replaced>),
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
    /// The block as it was, what is gone marked. A list is several where numbers are left out.
    pub old: Vec<Block<Link>>,
    /// The block as it is, what is new marked.
    pub new: Vec<Block<Link>>,
    /// Both in one text; empty where it cannot be told in one what is gone and what is new.
    pub both: Vec<Block<Link>>,
    /// Links that lead elsewhere under the same words.
    pub links: Vec<LinkChange>,
    /// Parts that did not change and are left out.
    pub omitted: BTreeMap<Part, usize>,
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
    item: Item,
    under: Option<String>,
}

/// Compares two texts.
pub fn between(old: Side<'_>, new: Side<'_>) -> Difference {
    let keys = Keys { old: old.page, new: new.page };
    let (old_blocks, new_blocks) = (all_blocks(old), all_blocks(new));
    let old = candidates(&old_blocks, |part, block| keys.of_old(part, block));
    let new = candidates(&new_blocks, |part, block| keys.of_new(part, block));
    let items = |all: &[Candidate<'_>]| all.iter().map(|c| c.item.clone()).collect::<Vec<_>>();
    let pairs = align(&items(&old), &items(&new), |i, j| alike(&old[i], &new[j]));
    let mut difference = Difference::default();
    // What is gone or new one after the other is one entry.
    let (mut gone, mut fresh, mut first) = (Vec::new(), Vec::new(), None);
    for pair in pairs {
        match (pair.old, pair.new) {
            (Some(i), Some(j)) => {
                difference.add_replaced(&mut gone, &mut fresh, first.take());
                let equal = old[i].item.key == new[j].item.key;
                if equal && !pair.moved {
                    difference.same(new[j].part, new[j].block);
                } else {
                    difference.add(both(&old[i], &new[j], pair, equal, &keys));
                }
            }
            (Some(i), None) => {
                first.get_or_insert(&old[i]);
                gone.push(&old[i]);
            }
            (None, Some(j)) => {
                first.get_or_insert(&new[j]);
                fresh.push(&new[j]);
            }
            (None, None) => {}
        }
    }
    difference.add_replaced(&mut gone, &mut fresh, first);
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
        self.count(&row.counts);
        self.rows.push(Row::Different(Box::new(row)));
    }

    fn count(&mut self, counts: &Counts) {
        for (what, count) in counts {
            *self.counts.entry(*what).or_insert(0) += count;
        }
    }

    /// Adds what is gone and what is new, and forgets it.
    fn add_replaced<'a>(
        &mut self,
        gone: &mut Vec<&'a Candidate<'a>>,
        fresh: &mut Vec<&'a Candidate<'a>>,
        first: Option<&Candidate<'a>>,
    ) {
        match (&gone[..], &fresh[..], first) {
            ([one], [], _) => self.add(alone(one, Change::Removed)),
            ([], [one], _) => self.add(alone(one, Change::Added)),
            (old, new, Some(first)) => {
                let replaced = replaced(old, new, first);
                self.count(&replaced.counts);
                self.rows.push(Row::Replaced(Box::new(replaced)));
            }
            (_, _, None) => {}
        }
        gone.clear();
        fresh.clear();
    }
}

fn both(
    old: &Candidate<'_>,
    new: &Candidate<'_>,
    pair: Pair,
    equal: bool,
    keys: &Keys<'_>,
) -> Different {
    let mut report = Report::default();
    let mut compared = blocks::Compared {
        old: vec![old.block.clone()],
        new: vec![new.block.clone()],
        both: vec![new.block.clone()],
    };
    let mut change = Change::Moved;
    if !equal {
        compared = blocks::compare(old.block, new.block, keys, &mut report);
        change = if report.is_only_links() { Change::Relinked } else { Change::Changed };
        blocks::counts_as_whole(new.part, &mut report);
    }
    if pair.moved {
        report.counts.insert((new.part, Change::Moved), 1);
    }
    Different {
        part: new.part,
        change,
        moved: pair.moved,
        counts: report.counts,
        under: new.under.clone(),
        old: compared.old,
        new: compared.new,
        both: if report.apart { Vec::new() } else { compared.both },
        links: report.links,
        omitted: report.omitted,
    }
}

fn alone(one: &Candidate<'_>, change: Change) -> Different {
    let mark = if change == Change::Removed { words::deleted } else { words::inserted };
    let both = vec![blocks::marked(one.block, mark)];
    let (old, new) = match change {
        Change::Removed => (both.clone(), Vec::new()),
        _ => (Vec::new(), both.clone()),
    };
    Different {
        part: one.part,
        change,
        moved: false,
        counts: Counts::from([((one.part, change), 1)]),
        under: one.under.clone(),
        old,
        new,
        both,
        links: Vec::new(),
        omitted: BTreeMap::new(),
    }
}

/// Some blocks and what they were, as one row: those of a footnote stand together. None where there is
/// neither.
pub fn of_blocks(
    old: Option<(&[Block<Link>], &Route)>,
    new: Option<(&[Block<Link>], &Route)>,
) -> Option<Row> {
    let page = old.or(new)?.1;
    let keys = Keys { old: old.map_or(page, |old| old.1), new: new.map_or(page, |new| new.1) };
    let all = |side: Option<(&[Block<Link>], &Route)>| -> Vec<(Part, Block<Link>)> {
        side.map(|(blocks, page)| as_one(blocks, page)).into_iter().collect()
    };
    let (old, new) = (all(old), all(new));
    let old = candidates(&old, |part, block| keys.of_old(part, block));
    let new = candidates(&new, |part, block| keys.of_new(part, block));
    Some(match (old.first(), new.first()) {
        (Some(old), Some(new)) if old.item.key == new.item.key => {
            Row::Same(vec![new.block.clone()])
        }
        (Some(old), Some(new)) if old.part == new.part => {
            let pair = Pair { old: Some(0), new: Some(0), moved: false };
            Row::Different(Box::new(both(old, new, pair, false, &keys)))
        }
        (Some(old), Some(new)) => Row::Replaced(Box::new(replaced(&[old], &[new], old))),
        (Some(old), None) => Row::Different(Box::new(alone(old, Change::Removed))),
        (None, Some(new)) => Row::Different(Box::new(alone(new, Change::Added))),
        (None, None) => return None,
    })
}

/// A block, or the blocks of a footnote as one.
fn as_one(blocks: &[Block<Link>], page: &Route) -> (Part, Block<Link>) {
    match blocks {
        [block] => (part_of(block), on_page(block, page)),
        _ => {
            let kind = BlockKind::Quote(blocks.iter().map(|block| on_page(block, page)).collect());
            (Part::Footnote, Block { id: String::new(), span: nowhere(), kind })
        }
    }
}

/// A line of text as a block.
pub fn line_of(text: &str) -> Block<Link> {
    let content = vec![Inline::Text { text: text.to_owned(), span: nowhere() }];
    Block { id: String::new(), span: nowhere(), kind: BlockKind::Paragraph(content) }
}

/// A text that there was none of before, with nothing marked: its summary, its blocks and its
/// footnotes, as they stand on a page that is not its own.
pub fn alone_on_page(side: Side<'_>) -> Vec<Block<Link>> {
    let all = all_blocks(side).into_iter();
    all.filter(|(part, _)| *part != Part::Title).map(|(_, block)| block).collect()
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

/// Blocks to pair; `key` says what each says.
fn candidates<'a>(
    blocks: &'a [(Part, Block<Link>)],
    key: impl Fn(Part, &Block<Link>) -> String,
) -> Vec<Candidate<'a>> {
    let mut heading = None;
    let mut all = Vec::with_capacity(blocks.len());
    for (part, block) in blocks {
        // A heading names its own place, and a footnote has none.
        let placed = !matches!(part, Part::Footnote | Part::Heading);
        let under = heading.clone().filter(|_| placed);
        if let BlockKind::Heading { content, .. } = &block.kind {
            heading = Some(plain_text(content));
        }
        let id = Some(block.id.clone()).filter(|id| !id.is_empty());
        let item = Item { key: key(*part, block), words: words_of(block), id };
        all.push(Candidate { part: *part, block, item, under });
    }
    all
}

/// What a block is to a reader.
fn part_of<L>(block: &Block<L>) -> Part {
    match &block.kind {
        BlockKind::Heading { .. } => Part::Heading,
        BlockKind::Paragraph(_) => Part::Paragraph,
        BlockKind::List { .. } => Part::List,
        BlockKind::Quote(_) => Part::Quotation,
        BlockKind::Alert { kind: AlertKind::Example, .. } => Part::Example,
        BlockKind::Alert { kind: AlertKind::Fold, .. } => Part::Fold,
        BlockKind::Alert { .. } => Part::Note,
        BlockKind::KeyPoints(_) => Part::KeyPoints,
        BlockKind::Table { .. } => Part::Table,
        BlockKind::Code { .. } => Part::Code,
        BlockKind::Definitions(_) => Part::Definition,
        BlockKind::Rule => Part::Rule,
        BlockKind::Embed(_) | BlockKind::Picture(_) => Part::Figure,
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
        _ => (old.item.likeness(&new.item) + if same_id { 100 } else { 0 }).min(1000),
    }
}

/// The place of what has none.
fn nowhere() -> Span {
    Span::new(FileId::PAST, 0..0)
}
