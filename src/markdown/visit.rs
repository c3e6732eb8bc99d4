//! Walks over every run of text of a document, in reading order.

use super::tree::{Block, BlockKind, Document, Inline, Picture};

/// Where a run of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// A heading, or the title of an alert.
    Heading,
    /// The caption of a table, which has no links of its own either.
    TableCaption,
    /// A paragraph, wherever it stands but in a quotation.
    Paragraph,
    /// A paragraph of a quotation: someone else's words.
    Quotation,
    /// A cell of a table.
    Cell,
    /// The term of a definition list.
    Term,
    /// The description of a picture, inside a link to its file.
    Description,
    /// What stands under a picture.
    Caption,
}

/// Calls `visit` for every run of text of the document, the footnotes last.
pub fn document_runs<'a, L>(
    document: &'a Document<L>,
    visit: &mut dyn FnMut(RunKind, &'a [Inline<L>]),
) {
    runs(&document.blocks, visit);
    for note in &document.footnotes {
        runs(&note.blocks, visit);
    }
}

/// Calls `visit` for every run of text of the blocks.
pub fn runs<'a, L>(blocks: &'a [Block<L>], visit: &mut dyn FnMut(RunKind, &'a [Inline<L>])) {
    walk(blocks, RunKind::Paragraph, visit);
}

fn walk<'a, L>(
    blocks: &'a [Block<L>],
    paragraph: RunKind,
    visit: &mut dyn FnMut(RunKind, &'a [Inline<L>]),
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } => visit(RunKind::Heading, content),
            BlockKind::Paragraph(content) => visit(paragraph, content),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| walk(item, paragraph, visit))
            }
            BlockKind::Quote(blocks) => walk(blocks, RunKind::Quotation, visit),
            BlockKind::KeyPoints(blocks) => walk(blocks, paragraph, visit),
            BlockKind::Alert { title, blocks, .. } => {
                if !title.is_empty() {
                    visit(RunKind::Heading, title);
                }
                walk(blocks, paragraph, visit);
            }
            BlockKind::Table { caption, head, rows, .. } => {
                head.iter()
                    .chain(rows.iter().flatten())
                    .for_each(|cell| visit(RunKind::Cell, cell));
                // As it is typed: a table keeps its address when it gets a caption.
                if !caption.is_empty() {
                    visit(RunKind::TableCaption, caption);
                }
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    visit(RunKind::Term, &definition.term);
                    definition
                        .descriptions
                        .iter()
                        .for_each(|blocks| walk(blocks, paragraph, visit));
                }
            }
            BlockKind::Picture(Picture { image, caption }) => {
                visit(RunKind::Description, image);
                if !caption.is_empty() {
                    visit(RunKind::Caption, caption);
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Embed(_) => {}
        }
    }
}

/// Calls `visit` for every block and the blocks inside it.
pub fn blocks<L>(all: &[Block<L>], visit: &mut dyn FnMut(&Block<L>)) {
    for block in all {
        visit(block);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(item, visit)),
            BlockKind::Quote(inner)
            | BlockKind::KeyPoints(inner)
            | BlockKind::Alert { blocks: inner, .. } => blocks(inner, visit),
            BlockKind::Definitions(list) => {
                let inner = list.iter().flat_map(|d| &d.descriptions);
                inner.for_each(|description| blocks(description, visit));
            }
            _ => {}
        }
    }
}

/// [`blocks`], with leave to change them.
pub fn blocks_mut<L>(all: &mut [Block<L>], visit: &mut dyn FnMut(&mut Block<L>)) {
    for block in all {
        visit(block);
        match &mut block.kind {
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| blocks_mut(item, visit));
            }
            BlockKind::Quote(inner)
            | BlockKind::KeyPoints(inner)
            | BlockKind::Alert { blocks: inner, .. } => blocks_mut(inner, visit),
            BlockKind::Definitions(list) => {
                let inner = list.iter_mut().flat_map(|d| &mut d.descriptions);
                inner.for_each(|description| blocks_mut(description, visit));
            }
            _ => {}
        }
    }
}

/// [`runs`], with leave to change them.
pub fn runs_mut<L>(blocks: &mut [Block<L>], visit: &mut dyn FnMut(RunKind, &mut Vec<Inline<L>>)) {
    walk_mut(blocks, RunKind::Paragraph, visit);
}

fn walk_mut<L>(
    blocks: &mut [Block<L>],
    paragraph: RunKind,
    visit: &mut dyn FnMut(RunKind, &mut Vec<Inline<L>>),
) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { content, .. } => visit(RunKind::Heading, content),
            BlockKind::Paragraph(content) => visit(paragraph, content),
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| walk_mut(item, paragraph, visit));
            }
            BlockKind::Quote(blocks) => walk_mut(blocks, RunKind::Quotation, visit),
            BlockKind::KeyPoints(blocks) => walk_mut(blocks, paragraph, visit),
            BlockKind::Alert { title, blocks, .. } => {
                if !title.is_empty() {
                    visit(RunKind::Heading, title);
                }
                walk_mut(blocks, paragraph, visit);
            }
            BlockKind::Table { caption, head, rows, .. } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|cell| visit(RunKind::Cell, cell));
                if !caption.is_empty() {
                    visit(RunKind::TableCaption, caption);
                }
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    visit(RunKind::Term, &mut definition.term);
                    definition.descriptions.iter_mut().for_each(|b| walk_mut(b, paragraph, visit));
                }
            }
            BlockKind::Picture(Picture { image, caption }) => {
                visit(RunKind::Description, image);
                if !caption.is_empty() {
                    visit(RunKind::Caption, caption);
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Embed(_) => {}
        }
    }
}
