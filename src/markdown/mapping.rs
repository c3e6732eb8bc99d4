//! From a text to the same text with other links or other runs, such as the links of a guide in the place
//! of what an author wrote.

use super::tree::{Block, BlockKind, Definition, Document, Footnote, Inline, Picture};
use super::visit::RunKind;
use crate::source::Span;

/// Makes a link of a text into one of another: gets what it leads to, its content, already mapped, so
/// that a title can be filled in, and its place.
pub type MapLink<'m, L, M> = dyn FnMut(&L, Vec<Inline<M>>, Span) -> Inline<M> + 'm;
/// Makes a run of text into another.
pub type MapRun<'m, L, M> = dyn FnMut(RunKind, &[Inline<L>]) -> Vec<Inline<M>> + 'm;

impl<L> Inline<L> {
    /// The same text with every link's target replaced.
    pub fn map_links<M>(&self, resolve: &mut MapLink<'_, L, M>) -> Inline<M> {
        match self {
            Inline::Text { text, span } => Inline::Text { text: text.clone(), span: *span },
            Inline::Code(text) => Inline::Code(text.clone()),
            Inline::Emphasis(content) => Inline::Emphasis(map_inlines(content, resolve)),
            Inline::Strong(content) => Inline::Strong(map_inlines(content, resolve)),
            Inline::Strikethrough(content) => Inline::Strikethrough(map_inlines(content, resolve)),
            Inline::Foreign { language, content, span } => {
                let content = map_inlines(content, resolve);
                Inline::Foreign { language: *language, content, span: *span }
            }
            Inline::Link { target, content, span } => {
                let content = map_inlines(content, resolve);
                resolve(target, content, *span)
            }
            Inline::FootnoteMention { index, mention } => {
                Inline::FootnoteMention { index: *index, mention: *mention }
            }
            Inline::Marked { mark, content } => {
                Inline::Marked { mark: *mark, content: map_inlines(content, resolve) }
            }
            Inline::SoftBreak => Inline::SoftBreak,
            Inline::HardBreak => Inline::HardBreak,
        }
    }
}

/// [`Inline::map_links`] for a run of text.
pub fn map_inlines<L, M>(content: &[Inline<L>], resolve: &mut MapLink<'_, L, M>) -> Vec<Inline<M>> {
    content.iter().map(|inline| inline.map_links(resolve)).collect()
}

impl<L> Block<L> {
    /// The same block with every run of text in it replaced. `paragraph` is what a paragraph is here.
    fn map_runs<M>(&self, paragraph: RunKind, map: &mut MapRun<'_, L, M>) -> Block<M> {
        let kind = match &self.kind {
            BlockKind::Heading { level, anchor, content } => BlockKind::Heading {
                level: *level,
                anchor: anchor.clone(),
                content: map(RunKind::Heading, content),
            },
            BlockKind::Paragraph(content) => BlockKind::Paragraph(map(paragraph, content)),
            BlockKind::List { numbering, tight, items } => {
                let items = items.iter().map(|item| map_runs(item, paragraph, map)).collect();
                BlockKind::List { numbering: *numbering, tight: *tight, items }
            }
            BlockKind::Quote(blocks) => BlockKind::Quote(map_runs(blocks, RunKind::Quotation, map)),
            BlockKind::Alert { kind, title, blocks } => BlockKind::Alert {
                kind: *kind,
                // Every run is mapped in reading order.
                title: if title.is_empty() { Vec::new() } else { map(RunKind::Heading, title) },
                blocks: map_runs(blocks, paragraph, map),
            },
            BlockKind::KeyPoints(blocks) => BlockKind::KeyPoints(map_runs(blocks, paragraph, map)),
            BlockKind::Table { caption, alignments, head, rows } => {
                let mut row = |cells: &Vec<Vec<Inline<L>>>| -> Vec<Vec<Inline<M>>> {
                    cells.iter().map(|cell| map(RunKind::Cell, cell)).collect()
                };
                let head = row(head);
                let rows = rows.iter().map(row).collect();
                let caption = match caption.is_empty() {
                    true => Vec::new(),
                    false => map(RunKind::TableCaption, caption),
                };
                BlockKind::Table { caption, alignments: alignments.clone(), head, rows }
            }
            BlockKind::Code { language, text } => {
                BlockKind::Code { language: language.clone(), text: text.clone() }
            }
            BlockKind::Definitions(list) => BlockKind::Definitions(
                list.iter()
                    .map(|definition| Definition {
                        term: map(RunKind::Term, &definition.term),
                        descriptions: definition
                            .descriptions
                            .iter()
                            .map(|blocks| map_runs(blocks, paragraph, map))
                            .collect(),
                    })
                    .collect(),
            ),
            BlockKind::Rule => BlockKind::Rule,
            BlockKind::Embed(embed) => BlockKind::Embed(embed.clone()),
            BlockKind::Picture(picture) => BlockKind::Picture(Picture {
                image: map(RunKind::Description, &picture.image),
                caption: match picture.caption.as_slice() {
                    [] => Vec::new(),
                    caption => map(RunKind::Caption, caption),
                },
            }),
        };
        Block { id: self.id.clone(), span: self.span, kind }
    }

    /// The same block with every link's target replaced.
    pub fn map_links<M>(&self, resolve: &mut MapLink<'_, L, M>) -> Block<M> {
        self.map_runs(RunKind::Paragraph, &mut |_, content| map_inlines(content, resolve))
    }
}

fn map_runs<L, M>(
    blocks: &[Block<L>],
    paragraph: RunKind,
    map: &mut MapRun<'_, L, M>,
) -> Vec<Block<M>> {
    blocks.iter().map(|block| block.map_runs(paragraph, map)).collect()
}

/// [`Block::map_links`] for a run of blocks.
pub fn map_blocks<L, M>(blocks: &[Block<L>], resolve: &mut MapLink<'_, L, M>) -> Vec<Block<M>> {
    blocks.iter().map(|block| block.map_links(resolve)).collect()
}

impl<L> Document<L> {
    /// The same text with every run replaced, in reading order, the footnotes last.
    pub fn map_runs<M>(&self, map: &mut MapRun<'_, L, M>) -> Document<M> {
        let blocks = map_runs(&self.blocks, RunKind::Paragraph, map);
        let footnotes = self.footnotes.iter().map(|note| Footnote {
            label: note.label.clone(),
            mentions: note.mentions,
            span: note.span,
            blocks: map_runs(&note.blocks, RunKind::Paragraph, map),
        });
        Document {
            blocks,
            footnotes: footnotes.collect(),
            reads_anew: self.reads_anew,
            shared: self.shared.clone(),
        }
    }

    /// The same text with every link's target replaced.
    pub fn map_links<M>(&self, resolve: &mut MapLink<'_, L, M>) -> Document<M> {
        self.map_runs(&mut |_, content| map_inlines(content, resolve))
    }
}
