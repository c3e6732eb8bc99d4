//! Tests of the parser as a whole, through its entrances.

mod anew;
mod autolink;
mod blocks;
mod digest;
mod foreign;
mod links;
mod problems;
mod prose;
mod random;

use super::parse::{parse, parse_fragment, parse_inline};
use super::tree::{Block, BlockKind, Definition, Document, Inline, Numbering, Reference};
use crate::diagnostics::{Diagnostic, Place, Sink};
use crate::source::{FileId, Sources};

/// A document and the problems in it, as `code: text at its place`.
pub(super) fn parsed(markdown: &str) -> (Document<Reference>, Vec<String>) {
    let (sources, file) = one_file(markdown);
    let mut sink = Sink::new();
    let document = parse(file, markdown, 0..markdown.len(), &mut sink);
    let problems = sink.into_sorted(&sources).iter().map(|d| brief(d, &sources)).collect();
    (document, problems)
}

/// A document without problems.
pub(super) fn clean(markdown: &str) -> Document<Reference> {
    let (document, problems) = parsed(markdown);
    assert_eq!(problems, Vec::<String>::new(), "in {markdown:?}");
    document
}

/// The problems of a text.
pub(super) fn problems(markdown: &str) -> Vec<String> {
    parsed(markdown).1
}

pub(super) fn one_file(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add("nl.md", text);
    (sources, file)
}

fn brief(problem: &Diagnostic, sources: &Sources) -> String {
    match problem.place {
        Place::Text(span) => format!("{}: {}", problem.code.id, sources.slice(span)),
        _ => problem.code.id.to_owned(),
    }
}

/// A document in one line, for comparing.
pub(super) fn show(document: &Document<Reference>) -> String {
    let mut out = show_blocks(&document.blocks);
    for note in &document.footnotes {
        out.push_str(&format!(
            " note:{}×{}[{}]",
            note.label,
            note.mentions,
            show_blocks(&note.blocks)
        ));
    }
    out
}

fn show_blocks(blocks: &[Block<Reference>]) -> String {
    blocks.iter().map(show_block).collect::<Vec<_>>().join(" ")
}

fn show_block(block: &Block<Reference>) -> String {
    match &block.kind {
        BlockKind::Heading { level, anchor, content } => {
            format!("h{level}#{}({})", anchor.value, show_inlines(content))
        }
        BlockKind::Paragraph(content) => format!("p({})", show_inlines(content)),
        BlockKind::List { numbering, tight, items } => {
            let first = |n: &Numbering| format!("ol{}", n.style.write(n.first));
            let kind = numbering.as_ref().map_or("ul".to_owned(), first);
            let loose = if *tight { "" } else { "~" };
            let items: Vec<_> = items.iter().map(|item| show_blocks(item)).collect();
            format!("{kind}{loose}[{}]", items.join(" | "))
        }
        BlockKind::Quote(blocks) => format!("quote[{}]", show_blocks(blocks)),
        BlockKind::KeyPoints(blocks) => format!("key[{}]", show_blocks(blocks)),
        BlockKind::Alert { kind, title, blocks } if title.is_empty() => {
            format!("{kind:?}[{}]", show_blocks(blocks))
        }
        BlockKind::Alert { kind, title, blocks } => {
            format!("{kind:?}({})[{}]", show_inlines(title), show_blocks(blocks))
        }
        BlockKind::Table { caption, head, rows, .. } => {
            let row = |cells: &Vec<Vec<Inline<Reference>>>| {
                cells.iter().map(|cell| show_inlines(cell)).collect::<Vec<_>>().join(",")
            };
            let rows: Vec<_> = std::iter::once(head).chain(rows).map(row).collect();
            let caption = match caption.as_slice() {
                [] => String::new(),
                caption => format!("({})", show_inlines(caption)),
            };
            format!("table{caption}[{}]", rows.join(" | "))
        }
        BlockKind::Code { language, text } => {
            format!("code:{}({text:?})", language.as_deref().unwrap_or("-"))
        }
        BlockKind::Definitions(list) => {
            format!("dl[{}]", list.iter().map(show_definition).collect::<Vec<_>>().join(" "))
        }
        BlockKind::Rule => "hr".to_owned(),
        BlockKind::Picture(picture) => {
            format!("img({})({})", show_inlines(&picture.image), show_inlines(&picture.caption))
        }
        BlockKind::Embed(embed) => format!("{embed:?}")
            .split('"')
            .nth(1)
            .map_or_else(String::new, |id| format!("embed:{id}")),
    }
}

fn show_definition(definition: &Definition<Reference>) -> String {
    let descriptions: Vec<_> = definition.descriptions.iter().map(|b| show_blocks(b)).collect();
    format!("{}: {}", show_inlines(&definition.term), descriptions.join(" / "))
}

pub(super) fn show_inlines(content: &[Inline<Reference>]) -> String {
    content.iter().map(show_inline).collect()
}

fn show_inline(inline: &Inline<Reference>) -> String {
    match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Code(text) => format!("`{text}`"),
        Inline::Emphasis(inner) => format!("*{}*", show_inlines(inner)),
        Inline::Strong(inner) => format!("**{}**", show_inlines(inner)),
        Inline::Strikethrough(inner) => format!("~~{}~~", show_inlines(inner)),
        Inline::Foreign { language, content, .. } => {
            format!("<lang:{} {}>", language.tag(), show_inlines(content))
        }
        Inline::Link { target, content, .. } => {
            format!("<{} {}>", show_target(target), show_inlines(content))
        }
        Inline::FootnoteMention { index, mention } => format!("^{index}.{mention}"),
        Inline::SoftBreak => "⏎".to_owned(),
        Inline::HardBreak => "↵".to_owned(),
        Inline::Marked { .. } => "no author writes a mark".to_owned(),
    }
}

fn show_target(target: &Reference) -> String {
    match target {
        Reference::Term { id, automatic: true } => format!("auto:{id}"),
        Reference::Term { id, .. } => format!("term:{id}"),
        Reference::Section { id, anchor } => {
            format!("section:{id}#{}", anchor.as_deref().unwrap_or("-"))
        }
        Reference::Here { anchor } => format!("#{anchor}"),
        Reference::Source { id, locator } => {
            format!("source:{id}@{}", locator.as_deref().unwrap_or("-"))
        }
        Reference::Indicator(id) => format!("indicator:{id}"),
        Reference::Page { id, anchor } => {
            format!("page:{id}#{}", anchor.as_deref().unwrap_or("-"))
        }
        Reference::Chart(id) => format!("flowchart:{id}"),
        Reference::Step { chart, node } => format!("step:{chart}/{node}"),
        Reference::File(file) => format!("{:?}:{}", file.used, file.name),
        Reference::Web(url) => url.as_str().to_owned(),
        Reference::Mail(mail) => mail.typed(),
    }
}

/// What a fragment or a line from YAML gives: the blocks or text, and the codes.
pub(super) fn fragment(markdown: &str) -> (String, Vec<String>) {
    let (_, file) = one_file("sleutel: waarde");
    let span = crate::source::Span::new(file, 9..15);
    let mut sink = Sink::new();
    let blocks = parse_fragment(span, markdown, &mut sink);
    assert!(blocks.iter().all(|block| block.span == span));
    (show_blocks(&blocks), at_span(&sink, span))
}

pub(super) fn line(markdown: &str) -> (String, Vec<String>) {
    let (_, file) = one_file("sleutel: waarde");
    let span = crate::source::Span::new(file, 9..15);
    let mut sink = Sink::new();
    let content = parse_inline(span, markdown, &mut sink);
    (show_inlines(&content), at_span(&sink, span))
}

fn at_span(sink: &Sink, span: crate::source::Span) -> Vec<String> {
    sink.found()
        .iter()
        .map(|problem| {
            assert_eq!(problem.place, Place::Text(span));
            problem.code.id.to_owned()
        })
        .collect()
}
