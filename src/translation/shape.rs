//! What of a block is the same in every language.

use crate::guide::{Link, Role, Target};
use crate::markdown::tree::{Block, BlockKind, Embed, Footnote, Inline, Reference};
use crate::markdown::visit;

/// What a link leads to, as far as it is the same in every language and before and after links are
/// resolved; none where the languages may differ.
pub trait Leads {
    /// `source:ID`, an address on the web or of a mail, or `page` with the heading.
    fn leads_to(&self) -> Option<String>;
}

impl Leads for Reference {
    fn leads_to(&self) -> Option<String> {
        let page = |anchor: &Option<String>| format!("page#{}", anchor.as_deref().unwrap_or(""));
        Some(match self {
            // Each language has terms of its own that become links by themselves.
            Reference::Term { .. } => return None,
            Reference::Section { anchor, .. } | Reference::Page { anchor, .. } => page(anchor),
            Reference::Here { anchor } => format!("page#{anchor}"),
            Reference::Source { id, .. } => format!("source:{id}"),
            Reference::Indicator(_) | Reference::Chart(_) | Reference::Step { .. } => {
                "page".to_owned()
            }
            Reference::File(_) => "file".to_owned(),
            Reference::Web(url) => url.as_str().to_owned(),
            Reference::Mail(mail) => mail.typed(),
        })
    }
}

impl Leads for Link {
    fn leads_to(&self) -> Option<String> {
        Some(match (&self.role, &self.target) {
            (Role::Term(_), _) => return None,
            (Role::Citation { source, .. }, _) => format!("source:{source}"),
            (Role::File(_), _) => "file".to_owned(),
            (_, Target::Page(_, anchor)) => format!("page#{}", anchor.as_deref().unwrap_or("")),
            (_, Target::Here(anchor)) => format!("page#{anchor}"),
            (_, Target::Web(url)) => url.as_str().to_owned(),
            (_, Target::Mail(mail)) => mail.typed(),
        })
    }
}

/// A kind of block. Only headings stand in for headings, and what is no text only for the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Heading(u8),
    Paragraph,
    List { numbered: bool },
    Quote,
    Alert,
    KeyPoints,
    Table,
    Code,
    Definitions,
    Rule,
    Embed,
    Picture,
    Footnote,
}

impl Kind {
    /// True of a kind that a translator may turn into another of them.
    fn is_text(self) -> bool {
        use Kind::{Code, Embed, Footnote, Heading, Picture, Rule};
        !matches!(self, Heading(_) | Code | Rule | Embed | Picture | Footnote)
    }
}

/// The shape of a block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape {
    kind: Kind,
    /// Items, rows or blocks inside, and columns.
    size: (usize, usize),
    /// What its links lead to, sorted.
    targets: Vec<String>,
    /// The numbers in it, sorted, without the marks between their digits.
    numbers: Vec<String>,
    /// What is drawn here, the code, or the label of the footnote.
    exact: String,
    /// How many characters its words have.
    length: usize,
}

/// What it costs to leave a block alone.
pub(super) const ALONE: u32 = 500;

/// What a pair of which nothing but the kind agrees costs at most: less than two blocks alone.
const MOST: u32 = 2 * ALONE;

impl Shape {
    pub(super) fn of<L: Leads>(block: &Block<L>) -> Shape {
        let (kind, size, exact) = kind(block);
        Shape::of_blocks(kind, size, exact, std::slice::from_ref(block))
    }

    pub(super) fn of_footnote<L: Leads>(note: &Footnote<L>) -> Shape {
        Shape::of_blocks(Kind::Footnote, (note.blocks.len(), 0), note.label.clone(), &note.blocks)
    }

    fn of_blocks<L: Leads>(
        kind: Kind,
        size: (usize, usize),
        exact: String,
        blocks: &[Block<L>],
    ) -> Shape {
        let (targets, numbers) = (Vec::new(), Vec::new());
        let mut shape = Shape { kind, size, targets, numbers, exact, length: 0 };
        visit::runs(blocks, &mut |_, content| {
            let mut text = String::new();
            shape.read(content, &mut text);
            shape.length += text.chars().filter(|c| !c.is_whitespace()).count();
            push_numbers(&text, &mut shape.numbers);
        });
        shape.targets.sort_unstable();
        shape.numbers.sort_unstable();
        shape
    }

    fn read<L: Leads>(&mut self, content: &[Inline<L>], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } | Inline::Code(text) => out.push_str(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                    self.read(inner, out);
                }
                Inline::Link { target, content, .. } => {
                    self.targets.extend(target.leads_to());
                    self.read(content, out);
                }
                Inline::Foreign { content, .. } | Inline::Marked { content, .. } => {
                    self.read(content, out);
                }
                Inline::FootnoteMention { .. } => self.targets.push("footnote".to_owned()),
                Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            }
        }
    }

    /// What it costs to hold one for the translation of the other, in thousandths; none where that
    /// cannot be.
    pub(super) fn cost(&self, other: &Shape) -> Option<u32> {
        let penalty = match (self.kind, other.kind) {
            (Kind::Heading(a), Kind::Heading(b)) => 100 + if a == b { 0 } else { 150 },
            (Kind::Code | Kind::Embed, _) if self.kind == other.kind => {
                return Some(if self.exact == other.exact { 0 } else { 700 });
            }
            (Kind::Footnote, Kind::Footnote) if self.exact != other.exact => 200,
            (Kind::List { .. }, Kind::List { .. }) if self.kind != other.kind => 50,
            (a, b) if a == b => 0,
            (a, b) if a.is_text() && b.is_text() => 800,
            _ => return None,
        };
        let cost = penalty
            + 150 * far(self.size.0, other.size.0) / 1000
            + 150 * far(self.size.1, other.size.1) / 1000
            + 300 * unlike(&self.targets, &other.targets) / 1000
            + 200 * unlike(&self.numbers, &other.numbers) / 1000
            + 150 * far(self.length, other.length) / 1000;
        Some(cost.min(MOST - 1))
    }

    /// True of a shape by which a block is known wherever it stands.
    pub(super) fn is_telling(&self) -> bool {
        let marks = self.targets.iter().filter(|target| *target != "footnote").count();
        marks + self.numbers.len() >= 2 || matches!(self.kind, Kind::Embed)
    }

    /// What blocks that are each other's translation share.
    pub(super) fn key(&self) -> impl Ord + '_ {
        let exact = Some(&self.exact).filter(|_| self.kind == Kind::Embed);
        (self.kind, self.size, &self.targets, &self.numbers, exact)
    }
}

/// The kind, the size, and what must be equal.
fn kind<L>(block: &Block<L>) -> (Kind, (usize, usize), String) {
    let inside = |blocks: &[Block<L>]| (blocks.len(), 0);
    let (kind, size) = match &block.kind {
        BlockKind::Heading { level, .. } => (Kind::Heading(*level), (0, 0)),
        BlockKind::Paragraph(_) => (Kind::Paragraph, (0, 0)),
        BlockKind::List { numbering, items, .. } => {
            (Kind::List { numbered: numbering.is_some() }, (items.len(), 0))
        }
        BlockKind::Quote(blocks) => (Kind::Quote, inside(blocks)),
        BlockKind::Alert { blocks, .. } => (Kind::Alert, inside(blocks)),
        BlockKind::KeyPoints(blocks) => (Kind::KeyPoints, inside(blocks)),
        BlockKind::Table { head, rows, .. } => (Kind::Table, (rows.len(), head.len())),
        BlockKind::Code { text, .. } => return (Kind::Code, (0, 0), text.clone()),
        BlockKind::Definitions(list) => (Kind::Definitions, (list.len(), 0)),
        BlockKind::Rule => (Kind::Rule, (0, 0)),
        BlockKind::Picture(_) => (Kind::Picture, (0, 0)),
        BlockKind::Embed(embed) => {
            let name = match embed {
                Embed::Diagram(id) => format!("diagram:{}", id.value),
                Embed::Indicators(id) => format!("indicators:{}", id.value),
                Embed::Spreadsheet(id) => format!("spreadsheet:{}", id.value),
                Embed::Shared(id) => format!("shared:{}", id.value),
            };
            return (Kind::Embed, (0, 0), name);
        }
    };
    (kind, size, String::new())
}

/// How far two numbers are apart, in thousandths of the larger.
fn far(a: usize, b: usize) -> u32 {
    let larger = a.max(b).max(1);
    u32::try_from(1000 * a.abs_diff(b) / larger).unwrap_or(1000)
}

/// How little two sorted lists share, in thousandths of both (Dice's coefficient).
fn unlike(a: &[String], b: &[String]) -> u32 {
    if a.is_empty() && b.is_empty() {
        return 0;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
        }
    }
    1000 - u32::try_from(2000 * shared / (a.len() + b.len())).unwrap_or(1000)
}

/// The runs of digits of a text. `1.000` and `1,000` are both 1000, `5,2` and `5.2` both 52.
fn push_numbers(text: &str, numbers: &mut Vec<String>) {
    let mut number = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        let joins = matches!(c, '.' | ',') && chars.peek().is_some_and(char::is_ascii_digit);
        if !number.is_empty() && !joins {
            numbers.push(std::mem::take(&mut number));
        }
    }
    if !number.is_empty() {
        numbers.push(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_however_a_language_writes_them() {
        let numbers = |text: &str| {
            let mut found = Vec::new();
            push_numbers(text, &mut found);
            found
        };
        assert_eq!(numbers("1.000 en 5,2."), numbers("1,000 and 5.2."));
        assert_eq!(numbers("in 2019, 13 keer"), ["2019", "13"]);
        assert_eq!(numbers("geen"), [""; 0]);
    }
}
