//! What a text says, without any markup: for the search index and for descriptions.

use crate::markdown::tree::{Block, BlockKind, Document, plain_text};

/// The text of a document, a line for each paragraph, heading, cell or line of code. The
/// footnotes come last.
pub fn plain<L>(document: &Document<L>) -> String {
    let mut lines = Vec::new();
    push_lines(&document.blocks, &mut lines);
    document.footnotes.iter().for_each(|note| push_lines(&note.blocks, &mut lines));
    lines.join("\n")
}

/// [`plain`], of some blocks.
pub fn plain_blocks<L>(blocks: &[Block<L>]) -> String {
    let mut lines = Vec::new();
    push_lines(blocks, &mut lines);
    lines.join("\n")
}

fn push_lines<L>(blocks: &[Block<L>], lines: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                lines.push(plain_text(content))
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| push_lines(item, lines)),
            BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => push_lines(blocks, lines),
            BlockKind::Table { head, rows, .. } => {
                lines.extend(head.iter().chain(rows.iter().flatten()).map(|cell| plain_text(cell)));
            }
            BlockKind::Code { text, .. } => lines.push(text.trim_end().to_owned()),
            BlockKind::Definitions(list) => {
                for definition in list {
                    lines.push(plain_text(&definition.term));
                    definition.descriptions.iter().for_each(|blocks| push_lines(blocks, lines));
                }
            }
            BlockKind::Rule | BlockKind::Embed(_) => {}
        }
    }
    lines.retain(|line| !line.is_empty());
}
