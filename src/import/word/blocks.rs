//! From paragraphs to blocks: lists inside each other, quotations, code, headings without gaps.

use super::super::report::{Outcome, What as Told};
use super::model::{Alert, Block, List, Piece, What, has_words, is_empty, plain};
use super::numbering::{Marker, Sign};
use super::reader::{Item, Paragraph, Reader};
use super::styles::Role;
use crate::markdown::tree::{AlertKind, Numbering};
use crate::yaml::Slug;

/// As many lists inside each other as Markdown of ours has.
const DEEPEST: usize = 6;

/// Which headings a text may have, and how deep they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headings {
    /// What is added to a level.
    pub(super) shift: i8,
    /// False in notes, frames and cells.
    pub(super) allowed: bool,
}

/// A list that is open.
struct Open {
    level: usize,
    key: String,
    list: List,
    indent: i64,
    next: u64,
}

impl Reader<'_> {
    /// Makes blocks of what was read.
    pub(super) fn blocks(&mut self, items: Vec<Item>, headings: Headings) -> Vec<Block> {
        let mut blocks = Vec::new();
        let (mut open, mut last_level): (Vec<Open>, u8) = (Vec::new(), 1);
        for item in items {
            let mut paragraph = match item {
                Item::Block(block) => {
                    close(&mut open, 0, &mut blocks);
                    blocks.push(block);
                    continue;
                }
                Item::Paragraph(paragraph) => *paragraph,
            };
            if is_empty(&paragraph.content) && paragraph.role != Role::Code {
                if paragraph.heading.is_some() {
                    self.count(Outcome::Lost, "word-heading-empty", "");
                }
                continue;
            }
            if paragraph.heading.is_some() && !has_words(&paragraph.content) {
                // A note or a link alone stays, and is no heading.
                self.count(Outcome::Lost, "word-heading-empty", "");
                paragraph.heading = None;
            }
            if paragraph.role == Role::Code {
                self.without_links(&paragraph.content, paragraph.at);
            }
            if let Some(marker) = paragraph.marker.clone() {
                self.item(paragraph, &marker, &mut open, &mut blocks);
                continue;
            }
            let continues =
                open.last().is_some_and(|last| last.indent > 0 && paragraph.indent >= last.indent);
            if continues && paragraph.heading.is_none() && paragraph.role == Role::Body {
                put(&mut open, Block::Paragraph { content: paragraph.content, at: paragraph.at });
                continue;
            }
            close(&mut open, 0, &mut blocks);
            match paragraph.heading {
                Some(level) if headings.allowed => {
                    let block = self.heading(paragraph, level, headings.shift, &mut last_level);
                    blocks.push(block);
                }
                Some(_) => {
                    self.report.add_at(
                        Outcome::Changed,
                        Some(paragraph.at),
                        Told::new("word-heading-inside"),
                    );
                    let (content, at) = (strong(paragraph.content), paragraph.at);
                    blocks.push(Block::Paragraph { content, at });
                }
                None => running(paragraph, &mut blocks),
            }
        }
        close(&mut open, 0, &mut blocks);
        self.alerts(blocks)
    }

    /// Quotations that begin as the notes of our own Markdown do, `[!NOTE]`, are those notes: so they
    /// come back from a file that was made of a text of the guide.
    fn alerts(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut out: Vec<Block> = Vec::new();
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            let (word, mut inner) = match block {
                Block::Quote(inner) => match alert_word(&inner) {
                    Some(word) => (word, inner),
                    None => {
                        out.push(Block::Quote(inner));
                        continue;
                    }
                },
                other => {
                    out.push(other);
                    continue;
                }
            };
            let at = strip_word(&mut inner, &word);
            if inner.is_empty() && matches!(blocks.peek(), Some(Block::List(_))) {
                inner.extend(blocks.next());
            }
            if word == "KEY" && !(out.is_empty() && are_key_points(&inner)) {
                out.append(&mut inner);
                continue;
            }
            self.report.add_at(
                Outcome::Kept,
                Some(at),
                Told::new("word-alert").arg("word", word.as_str()),
            );
            out.push(Block::Alert(Alert { word, title: Vec::new(), blocks: inner }));
        }
        out
    }

    /// A heading at most one level below the one above it.
    fn heading(&mut self, paragraph: Paragraph, level: u8, shift: i8, last: &mut u8) -> Block {
        let wanted = level.saturating_add_signed(shift).max(2);
        let level = wanted.min(*last + 1).min(6);
        if level != wanted {
            let what = Told::new("word-heading-level").arg("level", u32::from(wanted));
            let text = plain(&paragraph.content);
            let what = what.arg("new", u32::from(level)).arg("text", text.trim());
            self.report.add_at(Outcome::Changed, Some(paragraph.at), what);
        }
        *last = level;
        let mut content = paragraph.content;
        for piece in &mut content {
            if piece.what == What::Break {
                piece.what = What::Text(" ".to_owned());
            }
            // A heading is strong by itself.
            piece.form.strong = false;
        }
        let id = typed_id(&mut content);
        Block::Heading { level, content, at: paragraph.at, id }
    }

    /// Puts a paragraph with a sign into the lists that are open, or into a new one.
    fn item(
        &mut self,
        paragraph: Paragraph,
        marker: &Marker,
        open: &mut Vec<Open>,
        blocks: &mut Vec<Block>,
    ) {
        let at = paragraph.at;
        let (numbering, content) = match &marker.sign {
            Sign::None => {
                while open.last().is_some_and(|last| last.level > marker.level) {
                    close_one(open, blocks);
                }
                let block = Block::Paragraph { content: paragraph.content, at };
                return if open.is_empty() { blocks.push(block) } else { put(open, block) };
            }
            Sign::Words(words) => {
                self.report.add_at(
                    Outcome::Changed,
                    Some(at),
                    Told::new("word-number-as-words").arg("number", words.as_str()),
                );
                let mut content = paragraph.content;
                if !words.is_empty() {
                    content.insert(0, Piece::text(format!("{words} ")));
                }
                close(open, 0, blocks);
                return blocks.push(Block::Paragraph { content, at });
            }
            Sign::Bullet => (None, paragraph.content),
            Sign::Number { value, style, shown } => {
                if shown.chars().filter(char::is_ascii_digit).count() > value.to_string().len()
                    && shown.trim_end_matches(['.', ')']).contains('.')
                {
                    self.count(Outcome::Changed, "word-number-parts", "");
                }
                (Some(Numbering { first: *value, style: *style }), paragraph.content)
            }
        };
        while open.last().is_some_and(|last| last.level > marker.level) {
            close_one(open, blocks);
        }
        let goes_on = open
            .last()
            .is_some_and(|last| last.level == marker.level && last.takes(numbering, &marker.list));
        if !goes_on {
            if open.last().is_some_and(|last| last.level == marker.level) || open.len() >= DEEPEST {
                close_one(open, blocks);
            }
            let list = List { numbering, items: Vec::new(), at };
            let indent =
                if paragraph.indent > 0 { paragraph.indent } else { marker.indent.unwrap_or(0) };
            let next = numbering.map_or(0, |numbering| numbering.first);
            open.push(Open { level: marker.level, key: marker.list.clone(), list, indent, next });
        }
        if let Some(last) = open.last_mut() {
            last.list.items.push(vec![Block::Paragraph { content, at }]);
            last.next += 1;
        }
    }
}

impl Open {
    /// True of an item that goes on with the list.
    fn takes(&self, numbering: Option<Numbering>, list: &str) -> bool {
        match (self.list.numbering, numbering) {
            (None, None) => self.key == list || self.key.starts_with('?'),
            (Some(own), Some(next)) => {
                self.key == list && own.style == next.style && next.first == self.next
            }
            _ => false,
        }
    }
}

fn close(open: &mut Vec<Open>, left: usize, blocks: &mut Vec<Block>) {
    while open.len() > left {
        close_one(open, blocks);
    }
}

/// Ends the innermost list: it belongs to the last item of the one around it.
fn close_one(open: &mut Vec<Open>, blocks: &mut Vec<Block>) {
    let Some(last) = open.pop() else { return };
    let list = Block::List(last.list);
    if open.is_empty() { blocks.push(list) } else { put(open, list) }
}

fn put(open: &mut [Open], block: Block) {
    if let Some(item) = open.last_mut().and_then(|last| last.list.items.last_mut()) {
        item.push(block);
    }
}

/// The id behind a heading, `{#id}`, which comes from a text of a guide.
fn typed_id(content: &mut Vec<Piece>) -> Option<String> {
    let What::Text(text) = &mut content.last_mut()?.what else { return None };
    let (words, id) = text.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    let id = Slug::parse(id).map(|_| id.to_owned())?;
    let words = words.trim_end().to_owned();
    if words.is_empty() {
        content.pop();
    } else {
        *text = words;
    }
    Some(id)
}

/// The word of a note that stands out, with which a quotation begins.
fn alert_word(inner: &[Block]) -> Option<String> {
    let Some(Block::Paragraph { content, .. }) = inner.first() else { return None };
    let What::Text(text) = &content.first()?.what else { return None };
    let (word, _) = text.trim_start().strip_prefix("[!")?.split_once(']')?;
    // A fold needs its title, which a quotation of Word has nothing to tell by.
    let kind = AlertKind::parse(word).filter(|kind| *kind != AlertKind::Fold);
    (word == "KEY" || kind.is_some()).then(|| word.to_ascii_uppercase())
}

/// Takes the word out of the first paragraph; gives the place of that.
fn strip_word(inner: &mut Vec<Block>, word: &str) -> usize {
    let Some(Block::Paragraph { content, at }) = inner.first_mut() else { return 0 };
    let at = *at;
    if let Some(What::Text(text)) = content.first_mut().map(|piece| &mut piece.what) {
        let start = text.len() - text.trim_start().len() + "[!]".len() + word.len();
        *text = text.get(start..).unwrap_or_default().trim_start().to_owned();
    }
    while content.first().is_some_and(|piece| piece.what == What::Break) {
        content.remove(0);
    }
    if is_empty(content) {
        inner.remove(0);
    }
    at
}

/// True of what key points may be: a list of two to five.
fn are_key_points(inner: &[Block]) -> bool {
    match inner {
        [Block::List(list)] => list.numbering.is_none() && (2..=5).contains(&list.items.len()),
        _ => false,
    }
}

/// A paragraph by the role of its style.
fn running(paragraph: Paragraph, blocks: &mut Vec<Block>) {
    let Paragraph { content, at, role, .. } = paragraph;
    match (role, blocks.last_mut()) {
        (Role::Code, Some(Block::Code { text, .. })) => {
            text.push('\n');
            text.push_str(&code(&content));
        }
        (Role::Code, _) => blocks.push(Block::Code { language: None, text: code(&content) }),
        (Role::Quote, Some(Block::Quote(inner))) => inner.push(Block::Paragraph { content, at }),
        (Role::Quote, _) => blocks.push(Block::Quote(vec![Block::Paragraph { content, at }])),
        _ => blocks.push(Block::Paragraph { content, at }),
    }
}

fn code(content: &[Piece]) -> String {
    let lines = content.iter().map(|piece| match &piece.what {
        What::Break => "\n",
        What::Text(text) | What::Code(text) => text,
        What::Note(_) => "",
    });
    lines.collect()
}

fn strong(mut content: Vec<Piece>) -> Vec<Piece> {
    content.iter_mut().for_each(|piece| piece.form.strong = true);
    content
}
