//! The blocks of a text → HTML, without styles or scripts of their own.
//!
//! Ids that are made here have an underscore (`note_1`, `table_2`), which no heading's id has.

use std::collections::BTreeMap;

use super::html::{push_attribute, push_escaped};
use super::inlines::{Flow, Run};
use super::terms::Explained;
use crate::content::ids::TermId;
use crate::guide::{Link, Route};
use crate::markdown::highlight::highlight;
use crate::markdown::tree::{
    Block, BlockKind, Definition, Document, Embed, Inline, NumberStyle, Numbering, plain_text,
};

pub use super::inlines::{MarkWords, inlines};
pub use super::plain::{plain, plain_blocks};
pub use super::terms::explained_terms;

/// The words that the tool itself puts into a text, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct BlockWords {
    /// The heading over the footnotes.
    pub footnotes: String,
    /// The heading over the key points.
    pub key_points: String,
    /// What a link from a footnote back to its mention is called; a second mention adds its number.
    pub back_to_text: String,
    /// The title of a note.
    pub note: String,
    /// The title of a tip.
    pub tip: String,
    /// The title of something important.
    pub important: String,
    /// The title of a warning.
    pub warning: String,
    /// The title of a caution.
    pub caution: String,
    /// The title of an example.
    pub example: String,
    /// What a heading's link to itself is called; `{title}` is the heading.
    pub link_to_section: String,
    /// The hidden caption of a table; `{number}` counts the tables of the text, `{title}` is the
    /// nearest heading.
    pub table_under: String,
    /// The hidden caption of a table before any heading; `{number}` as above.
    pub table: String,
    /// What the button is called that opens the definition of a term; `{term}` is the word.
    pub explain: String,
    /// What stands before the number of a source where it is spoken: `bron`.
    pub source: String,
}

/// How a text is placed on its page.
#[derive(Debug, Clone, Copy)]
pub struct Placing<'a> {
    /// Earlier ids of a heading: each becomes a second id at its place.
    pub aliases: &'a BTreeMap<String, Vec<String>>,
    /// Stands before every id, where several texts share a page.
    pub id_prefix: &'a str,
    /// What stood there earlier, when the text had another name: each heading gets these ids too.
    pub earlier_prefixes: &'a [String],
    /// How many levels deeper the headings become, where the text is a part of a page.
    pub deeper: u8,
    /// True where the definitions of the terms stand on the page itself, as they do on the page of a
    /// version: terms lead there.
    pub terms_here: bool,
    /// What marked words are called, where two texts are compared.
    pub marks: Option<&'a MarkWords>,
    /// The address of each block of the text, see [`crate::markdown::passages`]: its id, after the
    /// same prefix. Without addresses blocks have no ids.
    pub passages: &'a [String],
    /// The terms whose definitions stand on the page too, to be opened at their first use; see
    /// [`explained_terms`].
    pub explained: &'a [TermId],
    /// What stands above a part of a text: its tables are named after it.
    pub heading: &'a str,
    /// How many tables of the page stand before a part of a text.
    pub tables_before: usize,
    /// What is said of a block, as HTML that stands before it, by its position; those of footnotes
    /// follow those of the blocks, and what has the position `usize::MAX` stands behind the last block.
    pub notes: &'a BTreeMap<usize, String>,
    /// The page that has the sources of the text and its headings, where this page has neither; then
    /// headings have no link to themselves and citations no id.
    pub home: Option<&'a Route>,
}

static NO_ALIASES: BTreeMap<String, Vec<String>> = BTreeMap::new();
static NO_NOTES: BTreeMap<usize, String> = BTreeMap::new();

impl Default for Placing<'_> {
    fn default() -> Self {
        Placing {
            aliases: &NO_ALIASES,
            id_prefix: "",
            earlier_prefixes: &[],
            deeper: 0,
            terms_here: false,
            marks: None,
            passages: &[],
            explained: &[],
            heading: "",
            tables_before: 0,
            notes: &NO_NOTES,
            home: None,
        }
    }
}

/// A text that is alone on its page.
pub fn blocks(
    document: &Document<Link>,
    page: &Route,
    embeds: &mut dyn FnMut(&Embed) -> String,
    words: &BlockWords,
) -> String {
    placed_blocks(document, page, embeds, words, Placing::default())
}

/// A text somewhere on a page.
pub fn placed_blocks(
    document: &Document<Link>,
    page: &Route,
    embeds: &mut dyn FnMut(&Embed) -> String,
    words: &BlockWords,
    placing: Placing<'_>,
) -> String {
    let mut writer = Writer::new(page, embeds, words, placing);
    writer.passages(&document.blocks);
    writer.footnotes(&document.footnotes);
    writer.out
}

/// A text in pieces: its blocks, then its footnotes, each by itself and in the flow of the whole.
pub fn placed_pieces(
    document: &Document<Link>,
    page: &Route,
    embeds: &mut dyn FnMut(&Embed) -> String,
    words: &BlockWords,
    placing: Placing<'_>,
) -> Vec<String> {
    let mut writer = Writer::new(page, embeds, words, placing);
    let mut pieces = Vec::with_capacity(document.blocks.len() + document.footnotes.len());
    for block in &document.blocks {
        writer.block(block);
        pieces.push(std::mem::take(&mut writer.out));
    }
    for (index, note) in document.footnotes.iter().enumerate() {
        writer.footnote_alone(index + 1, note);
        pieces.push(std::mem::take(&mut writer.out));
    }
    pieces
}

/// Blocks without footnotes: a definition, the detail of a step.
pub fn fragment(
    blocks: &[Block<Link>],
    page: &Route,
    embeds: &mut dyn FnMut(&Embed) -> String,
    words: &BlockWords,
    placing: Placing<'_>,
) -> String {
    let mut writer = Writer::new(page, embeds, words, placing);
    writer.blocks(blocks);
    writer.out
}

/// Writes one text.
pub(in crate::render) struct Writer<'a> {
    out: String,
    page: &'a Route,
    embeds: &'a mut dyn FnMut(&Embed) -> String,
    pub(in crate::render) words: &'a BlockWords,
    placing: Placing<'a>,
    flow: Flow<'a>,
    /// The address of the block that comes next, until its first tag takes it.
    passage: &'a str,
    /// The text of the nearest heading above.
    pub(in crate::render) heading: String,
    /// How many tables there are so far.
    pub(in crate::render) tables: usize,
    /// How many blocks stand before the footnotes.
    notes_behind: usize,
}

impl<'a> Writer<'a> {
    fn new(
        page: &'a Route,
        embeds: &'a mut dyn FnMut(&Embed) -> String,
        words: &'a BlockWords,
        placing: Placing<'a>,
    ) -> Writer<'a> {
        let explained = Explained { waiting: placing.explained.to_vec(), label: &words.explain };
        let flow = Flow { explained, source: &words.source, citations: 0 };
        Writer {
            out: String::new(),
            page,
            embeds,
            words,
            placing,
            flow,
            passage: "",
            heading: placing.heading.to_owned(),
            tables: placing.tables_before,
            notes_behind: 0,
        }
    }

    pub(in crate::render) fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    pub(in crate::render) fn attribute(&mut self, name: &str, value: &str) {
        push_attribute(name, value, &mut self.out);
    }

    /// The page that the text stands on.
    pub(in crate::render) fn page(&self) -> &'a Route {
        self.page
    }

    /// Running text.
    pub(in crate::render) fn inlines(&mut self, content: &[Inline<Link>]) {
        let (page, prefix, marks) = (self.page, self.placing.id_prefix, self.placing.marks);
        let Placing { terms_here, home, .. } = self.placing;
        let flow = &mut self.flow;
        Run { page, prefix, terms_here, marks, home, flow }.push(content, &mut self.out);
    }

    /// The title of a fold: no place for a button either, as it is one.
    pub(in crate::render) fn summary(&mut self, content: &[Inline<Link>]) {
        self.heading_text(content);
    }

    /// A heading is no place for a button: it would become a part of its name.
    fn heading_text(&mut self, content: &[Inline<Link>]) {
        let waiting = std::mem::take(&mut self.flow.explained.waiting);
        self.inlines(content);
        self.flow.explained.waiting = waiting;
    }

    /// The beginning of a tag, with the address of the passage when it is the first one of it.
    pub(in crate::render) fn open(&mut self, tag: &str) {
        self.push(&format!("<{tag}"));
        let passage = std::mem::take(&mut self.passage);
        if !passage.is_empty() {
            let id = self.id(passage);
            self.attribute("id", &id);
        }
    }

    /// The blocks of the text itself, each with its address.
    fn passages(&mut self, blocks: &[Block<Link>]) {
        let placing = self.placing;
        for (at, block) in blocks.iter().enumerate() {
            self.note(at);
            self.passage = placing.passages.get(at).map_or("", String::as_str);
            self.block(block);
            self.passage = "";
        }
        self.note(usize::MAX);
        self.notes_behind = blocks.len();
    }

    /// What is said of the block or footnote at a position.
    pub(in crate::render) fn note(&mut self, at: usize) {
        if let Some(html) = self.placing.notes.get(&at) {
            self.push(html);
        }
    }

    /// What is said of a footnote.
    pub(in crate::render) fn note_of_footnote(&mut self, index: usize) {
        self.note(self.notes_behind + index);
    }

    /// True where texts are compared: the headings of the page are those of its rows.
    pub(in crate::render) fn is_compared(&self) -> bool {
        self.placing.marks.is_some()
    }

    /// True where a text is held against another: an earlier one, or the same in another language.
    pub(in crate::render) fn is_beside_another(&self) -> bool {
        self.is_compared() || self.placing.home.is_some()
    }

    /// What stands before every id.
    pub(in crate::render) fn prefix(&self) -> &'a str {
        self.placing.id_prefix
    }

    /// The level that a heading of a text has on the page.
    pub(in crate::render) fn level(&self, level: u8) -> u8 {
        level.saturating_add(self.placing.deeper).clamp(2, 6)
    }

    pub(in crate::render) fn id(&self, id: &str) -> String {
        format!("{}{id}", self.placing.id_prefix)
    }

    pub(in crate::render) fn blocks(&mut self, blocks: &[Block<Link>]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block<Link>) {
        match &block.kind {
            BlockKind::Heading { level, anchor, content } => {
                self.heading(*level, &anchor.value, content)
            }
            BlockKind::Paragraph(content) => {
                self.open("p");
                self.push(">");
                self.inlines(content);
                self.push("</p>\n");
            }
            BlockKind::List { numbering, tight, items } => self.list(*numbering, *tight, items),
            BlockKind::Quote(blocks) => {
                self.open("blockquote");
                self.push(">\n");
                self.blocks(blocks);
                self.push("</blockquote>\n");
            }
            BlockKind::Alert { kind, title, blocks } => self.alert(*kind, title, blocks),
            BlockKind::KeyPoints(blocks) => self.key_points(blocks),
            BlockKind::Table { caption, alignments, head, rows } => {
                self.table(caption, alignments, head, rows);
            }
            BlockKind::Code { language, text } => self.code(language.as_deref(), text),
            BlockKind::Definitions(list) => self.definitions(list),
            BlockKind::Rule => self.push("<hr>\n"),
            BlockKind::Picture(picture) => self.picture(picture),
            BlockKind::Embed(embed) => {
                let html = (self.embeds)(embed);
                self.push(&html);
            }
        }
    }

    /// The ids that a heading had, and those that it had when the text had another name.
    fn earlier_ids(&self, anchor: &str) -> Vec<String> {
        let Placing { aliases, id_prefix, earlier_prefixes, .. } = self.placing;
        let aliases = || aliases.get(anchor).into_iter().flatten().map(String::as_str);
        let here = aliases().map(|alias| format!("{id_prefix}{alias}"));
        let names = || std::iter::once(anchor).chain(aliases());
        let earlier = earlier_prefixes.iter();
        let earlier = earlier.flat_map(|prefix| names().map(move |name| format!("{prefix}{name}")));
        here.chain(earlier).collect()
    }

    fn heading(&mut self, level: u8, anchor: &str, content: &[Inline<Link>]) {
        self.heading = plain_text(content).trim().to_owned();
        // Where texts are compared, the headings of the page are those of its rows.
        if self.is_compared() {
            self.push("<p class=\"compared-heading\">");
            self.inlines(content);
            self.push("</p>\n");
            return;
        }
        let level = self.level(level);
        let id = self.id(anchor);
        if anchor.is_empty() || self.placing.home.is_some() {
            self.push(&format!("<h{level}"));
            if !anchor.is_empty() {
                self.attribute("id", &id);
            }
            self.push(">");
            self.heading_text(content);
            self.push(&format!("</h{level}>\n"));
            return;
        }
        self.push(&format!("<div class=\"heading-{level}\"><h{level}"));
        self.attribute("id", &id);
        self.push(">");
        for alias in self.earlier_ids(anchor) {
            self.push("<span");
            self.attribute("id", &alias);
            self.push("></span>");
        }
        self.heading_text(content);
        // Beside the heading: inside it, it would be spoken as a part of its name.
        let label = self.words.link_to_section.replace("{title}", &self.heading);
        self.push(&format!("</h{level}> <a class=\"anchor\""));
        self.attribute("href", &format!("#{id}"));
        self.attribute("aria-label", &label);
        self.push(">#</a></div>\n");
    }

    fn list(&mut self, numbering: Option<Numbering>, tight: bool, items: &[Vec<Block<Link>>]) {
        let tag = if numbering.is_some() { "ol" } else { "ul" };
        self.open(tag);
        if let Some(Numbering { first, style }) = numbering {
            // Letters say something, so they are no matter of the stylesheet.
            if style != NumberStyle::Decimal {
                self.attribute("type", style.sign());
            }
            if first != 1 {
                self.attribute("start", &first.to_string());
            }
        }
        self.push(">\n");
        for item in items {
            self.push("<li>");
            self.item(tight, item);
            self.push("</li>\n");
        }
        self.push(&format!("</{tag}>\n"));
    }

    /// The blocks of a list item; in a tight list its text stands there without a paragraph.
    fn item(&mut self, tight: bool, blocks: &[Block<Link>]) {
        for (at, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) if tight => self.inlines(content),
                _ => {
                    if at == 0 || tight {
                        self.push("\n");
                    }
                    self.block(block);
                }
            }
        }
    }

    /// Long lines scroll, so the keyboard must be able to reach the block.
    fn code(&mut self, language: Option<&str>, text: &str) {
        self.open("pre");
        self.push(" tabindex=\"0\"><code");
        if let Some(language) = language {
            self.attribute("class", &format!("language-{language}"));
        }
        self.push(">");
        match language.and_then(|language| highlight(language, text)) {
            Some(html) => self.push(&html),
            None => push_escaped(text, &mut self.out),
        }
        self.push("</code></pre>\n");
    }

    fn definitions(&mut self, list: &[Definition<Link>]) {
        self.open("dl");
        self.push(">\n");
        for definition in list {
            self.push("<dt>");
            self.inlines(&definition.term);
            self.push("</dt>\n");
            for description in &definition.descriptions {
                self.push("<dd>");
                self.item(description.len() == 1, description);
                self.push("</dd>\n");
            }
        }
        self.push("</dl>\n");
    }
}

#[cfg(test)]
mod tests;
