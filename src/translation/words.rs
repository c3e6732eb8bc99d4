//! What a block says, as lines for a terminal: two forms of a block that say the same are equal.

use crate::markdown::digest::target_text;
use crate::markdown::tree::{Block, BlockKind, Embed, Inline, Reference};

/// The lines of some blocks, each block on lines of its own.
pub fn lines(blocks: &[Block<Reference>]) -> String {
    let mut out = Vec::new();
    blocks.iter().for_each(|block| push_block(block, "", &mut out));
    out.join("\n")
}

/// How many words some blocks have.
pub fn count<L>(blocks: &[Block<L>]) -> usize {
    let mut words = 0;
    crate::markdown::visit::runs(blocks, &mut |_, content| {
        words += count_in(&crate::markdown::tree::plain_text(content));
    });
    words
}

/// How many words a text has.
pub fn count_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn push_block(block: &Block<Reference>, indent: &str, out: &mut Vec<String>) {
    let deeper = format!("{indent}  ");
    let mut line = |text: String| out.push(format!("{indent}{text}"));
    match &block.kind {
        BlockKind::Heading { level, content, .. } => {
            line(format!("{} {}", "#".repeat(usize::from(*level)), running(content)));
        }
        BlockKind::Paragraph(content) => line(running(content)),
        BlockKind::List { numbering, items, .. } => {
            for (at, item) in items.iter().enumerate() {
                let sign = match numbering {
                    Some(numbering) => {
                        format!("{}.", numbering.style.write(numbering.first + at as u64))
                    }
                    None => "-".to_owned(),
                };
                let mut inner = Vec::new();
                item.iter().for_each(|block| push_block(block, &deeper, &mut inner));
                if let Some(first) = inner.first_mut() {
                    *first = format!("{indent}{sign} {}", first.trim_start());
                }
                out.extend(inner);
            }
        }
        BlockKind::Quote(blocks) | BlockKind::KeyPoints(blocks) => quoted(blocks, &deeper, out),
        BlockKind::Alert { title, blocks, .. } => {
            if !title.is_empty() {
                line(format!("> {}", running(title)));
            }
            quoted(blocks, &deeper, out);
        }
        BlockKind::Table { caption, head, rows, .. } => {
            if !caption.is_empty() {
                line(running(caption));
            }
            for row in std::iter::once(head).chain(rows) {
                let cells: Vec<String> = row.iter().map(|cell| running(cell)).collect();
                line(format!("| {} |", cells.join(" | ")));
            }
        }
        BlockKind::Code { text, .. } => text.lines().for_each(|text| line(text.to_owned())),
        BlockKind::Definitions(list) => {
            for definition in list {
                out.push(format!("{indent}{}", running(&definition.term)));
                let all = definition.descriptions.iter().flatten();
                all.for_each(|block| push_block(block, &deeper, out));
            }
        }
        BlockKind::Rule => line("---".to_owned()),
        BlockKind::Picture(picture) => {
            line(running(&picture.image));
            if !picture.caption.is_empty() {
                line(running(&picture.caption));
            }
        }
        BlockKind::Embed(Embed::Diagram(id)) => line(format!("![](diagram:{})", id.value)),
        BlockKind::Embed(Embed::Indicators(id)) => line(format!("![](indicators:{})", id.value)),
        BlockKind::Embed(Embed::Spreadsheet(id)) => line(format!("![](spreadsheet:{})", id.value)),
        BlockKind::Embed(Embed::Shared(id)) => line(format!("![](shared:{})", id.value)),
    }
}

fn quoted(blocks: &[Block<Reference>], indent: &str, out: &mut Vec<String>) {
    let mut inner = Vec::new();
    blocks.iter().for_each(|block| push_block(block, "", &mut inner));
    let outer = indent.strip_suffix("  ").unwrap_or_default();
    out.extend(inner.into_iter().map(|line| format!("{outer}> {line}")));
}

/// Running text; what a link leads to stands behind it.
fn running(content: &[Inline<Reference>]) -> String {
    let mut text = String::new();
    push(content, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push(content: &[Inline<Reference>], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => out.push_str(text),
            Inline::Code(text) => out.push_str(&format!("`{text}`")),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Marked { content: inner, .. } => push(inner, out),
            Inline::Strikethrough(inner) => {
                out.push_str("~~");
                push(inner, out);
                out.push_str("~~");
            }
            Inline::Link { target, content, .. } => {
                push(content, out);
                if let Some(target) = target_text(target) {
                    let space = if content.is_empty() { "" } else { " " };
                    out.push_str(&format!("{space}({target})"));
                }
            }
            Inline::FootnoteMention { index, .. } => out.push_str(&format!("[^{}]", index + 1)),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
        }
    }
}
