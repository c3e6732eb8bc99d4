//! What a text says, without any markup: for the search index and for descriptions.

use crate::markdown::tree::{Block, BlockKind, Document, Inline};

/// The text of a document, a line for each paragraph, heading, cell or line of code. The
/// footnotes come last.
pub fn plain<L>(document: &Document<L>) -> String {
    let mut lines = Lines::new(&|_, _| false);
    lines.push_blocks(&document.blocks);
    document.footnotes.iter().for_each(|note| lines.push_blocks(&note.blocks));
    lines.text
}

/// [`plain`], of some blocks.
pub fn plain_blocks<L>(blocks: &[Block<L>]) -> String {
    plain_blocks_without(blocks, &|_, _| false)
}

/// [`plain_blocks`] without the links of which `is_left_out` says so, by target and content.
pub(in crate::render) fn plain_blocks_without<L>(
    blocks: &[Block<L>],
    is_left_out: &dyn Fn(&L, &[Inline<L>]) -> bool,
) -> String {
    let mut lines = Lines::new(is_left_out);
    lines.push_blocks(blocks);
    lines.text
}

/// The text of a run, without the same links.
pub(in crate::render) fn plain_text_without<L>(
    content: &[Inline<L>],
    is_left_out: &dyn Fn(&L, &[Inline<L>]) -> bool,
) -> String {
    let mut lines = Lines::new(is_left_out);
    lines.push_inlines(content);
    lines.text
}

/// Lines that have something in them, one after the other.
struct Lines<'a, L> {
    text: String,
    is_left_out: &'a dyn Fn(&L, &[Inline<L>]) -> bool,
}

impl<'a, L> Lines<'a, L> {
    fn new(is_left_out: &'a dyn Fn(&L, &[Inline<L>]) -> bool) -> Lines<'a, L> {
        Lines { text: String::new(), is_left_out }
    }

    fn push_blocks(&mut self, blocks: &[Block<L>]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                    self.push_line(content);
                }
                BlockKind::List { items, .. } => items.iter().for_each(|i| self.push_blocks(i)),
                BlockKind::Quote(blocks) | BlockKind::KeyPoints(blocks) => self.push_blocks(blocks),
                BlockKind::Alert { title, blocks, .. } => {
                    self.push_line(title);
                    self.push_blocks(blocks);
                }
                BlockKind::Table { caption, head, rows, .. } => {
                    self.push_line(caption);
                    let cells = head.iter().chain(rows.iter().flatten());
                    cells.for_each(|cell| self.push_line(cell));
                }
                BlockKind::Code { text, .. } => {
                    self.line(|lines| lines.text.push_str(text.trim_end()));
                }
                BlockKind::Definitions(list) => {
                    for definition in list {
                        self.push_line(&definition.term);
                        definition.descriptions.iter().for_each(|b| self.push_blocks(b));
                    }
                }
                BlockKind::Picture(picture) => {
                    self.push_line(&picture.image);
                    self.push_line(&picture.caption);
                }
                BlockKind::Rule | BlockKind::Embed(_) => {}
            }
        }
    }

    fn push_line(&mut self, content: &[Inline<L>]) {
        self.line(|lines| lines.push_inlines(content));
    }

    /// A line, unless nothing is written into it.
    fn line(&mut self, write: impl FnOnce(&mut Self)) {
        let before = self.text.len();
        if before > 0 {
            self.text.push('\n');
        }
        let start = self.text.len();
        write(self);
        if self.text.len() == start {
            self.text.truncate(before);
        }
    }

    fn push_inlines(&mut self, content: &[Inline<L>]) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } | Inline::Code(text) => self.text.push_str(text),
                Inline::Link { target, content, .. } if (self.is_left_out)(target, content) => {}
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Strikethrough(content)
                | Inline::Foreign { content, .. }
                | Inline::Link { content, .. }
                | Inline::Marked { content, .. } => self.push_inlines(content),
                Inline::FootnoteMention { .. } => {}
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
            }
        }
    }
}
