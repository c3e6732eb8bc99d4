//! What a block says and how it is built, however it is typed.

use super::pieces::fold;
use crate::markdown::shape;
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Reference};
use crate::markdown::visit;

/// Everything that a block is, as a text to compare: without places, with texts joined, quotes and
/// dashes as they are typed, and footnotes by their labels, which stand in `labels` by position.
pub(crate) fn said(block: &Block<Reference>, labels: &[String]) -> String {
    let blocks = std::slice::from_ref(block).to_vec();
    let document = Document { blocks, footnotes: Vec::new(), reads_anew: None, shared: Vec::new() };
    shape(&document.map_runs(&mut |_, run| canonical(run, labels)))
}

fn canonical(run: &[Inline<Reference>], labels: &[String]) -> Vec<Inline<Reference>> {
    let mut out: Vec<Inline<Reference>> = Vec::new();
    push(run, labels, &mut out);
    trim(&mut out);
    out
}

fn push(run: &[Inline<Reference>], labels: &[String], out: &mut Vec<Inline<Reference>>) {
    for inline in run {
        let inner = |content: &[Inline<Reference>]| {
            let mut inside = Vec::new();
            push(content, labels, &mut inside);
            inside
        };
        let made = match inline {
            Inline::Text { text, .. } => {
                push_text(&fold(text), out);
                continue;
            }
            Inline::SoftBreak => {
                push_text(" ", out);
                continue;
            }
            Inline::FootnoteMention { index, .. } => {
                let label = labels.get(*index).map_or("?", String::as_str);
                // Of no letters that a text has: a mark of a footnote is no words.
                push_text(&format!("\u{fdd2}{label}\u{fdd3}"), out);
                continue;
            }
            Inline::Code(text) => Inline::Code(text.clone()),
            Inline::HardBreak => Inline::HardBreak,
            Inline::Emphasis(content) => Inline::Emphasis(inner(content)),
            Inline::Strong(content) => Inline::Strong(inner(content)),
            Inline::Strikethrough(content) => Inline::Strikethrough(inner(content)),
            Inline::Marked { mark, content } => {
                Inline::Marked { mark: *mark, content: inner(content) }
            }
            Inline::Foreign { language, content, span } => {
                Inline::Foreign { language: *language, content: inner(content), span: *span }
            }
            Inline::Link { target, content, span } => {
                Inline::Link { target: target.clone(), content: inner(content), span: *span }
            }
        };
        out.push(made);
    }
}

/// Text joined to the text before it, white space as one space.
fn push_text(text: &str, out: &mut Vec<Inline<Reference>>) {
    let fresh = !matches!(out.last(), Some(Inline::Text { .. }));
    if fresh {
        let span = crate::source::Span::new(crate::source::FileId::PAST, 0..0);
        out.push(Inline::Text { text: String::new(), span });
    }
    if let Some(Inline::Text { text: before, .. }) = out.last_mut() {
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                before.push(c);
            } else if !before.ends_with(' ') {
                before.push(' ');
            }
        }
    }
}

/// No space at the ends and around line ends, and no empty text.
fn trim(run: &mut Vec<Inline<Reference>>) {
    let breaks: Vec<bool> = run.iter().map(|i| matches!(i, Inline::HardBreak)).collect();
    let count = run.len();
    for (at, inline) in run.iter_mut().enumerate() {
        if let Inline::Text { text, .. } = inline {
            if at == 0 || breaks[at - 1] {
                *text = text.trim_start_matches(' ').to_owned();
            }
            if at + 1 == count || breaks[at + 1] {
                text.truncate(text.trim_end_matches(' ').len());
            }
        }
    }
    run.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
}

/// How a block is built, without its words: two blocks with one skeleton have the same runs in the
/// same places.
pub(crate) fn skeleton(block: &Block<Reference>) -> String {
    let mut out = String::new();
    build(block, &mut out);
    out
}

fn build(block: &Block<Reference>, out: &mut String) {
    let all = |blocks: &[Block<Reference>], out: &mut String| {
        out.push('(');
        blocks.iter().for_each(|inner| build(inner, out));
        out.push(')');
    };
    match &block.kind {
        BlockKind::Heading { level, anchor, .. } => {
            out.push_str(&format!("h{level}#{} ", anchor.value));
        }
        BlockKind::Paragraph(_) => out.push_str("p "),
        BlockKind::List { numbering, items, .. } => {
            out.push_str(&format!("list {numbering:?}"));
            items.iter().for_each(|item| all(item, out));
        }
        BlockKind::Quote(blocks) => {
            out.push_str("quote");
            all(blocks, out);
        }
        BlockKind::KeyPoints(blocks) => {
            out.push_str("key");
            all(blocks, out);
        }
        BlockKind::Alert { kind, title, blocks } => {
            out.push_str(&format!("{kind:?} {}", !title.is_empty()));
            all(blocks, out);
        }
        BlockKind::Table { caption, head, rows, .. } => {
            out.push_str(&format!("table {} {} ", head.len(), rows.len()));
            if !caption.is_empty() {
                out.push_str("caption ");
            }
        }
        BlockKind::Code { .. } => out.push_str("code "),
        BlockKind::Definitions(list) => {
            for definition in list {
                out.push_str("term");
                definition.descriptions.iter().for_each(|blocks| all(blocks, out));
            }
        }
        BlockKind::Rule => out.push_str("rule "),
        BlockKind::Picture(picture) => {
            let is_ornament = picture.description().is_empty();
            out.push_str(&format!("picture {} {} ", is_ornament, !picture.caption.is_empty()));
        }
        BlockKind::Embed(_) => {
            out.push_str("embed ");
        }
    }
}

/// The runs of a block in reading order.
pub(crate) fn runs(block: &Block<Reference>) -> Vec<(visit::RunKind, &[Inline<Reference>])> {
    let mut runs = Vec::new();
    visit::runs(std::slice::from_ref(block), &mut |kind, run| runs.push((kind, run)));
    runs
}
