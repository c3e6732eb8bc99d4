//! Random text: whatever is typed, the parser gives a tree whose places lie in the file.

use proptest::prelude::*;

use super::*;
use crate::markdown::visit;

/// Text made of what has a meaning in Markdown, so that odd combinations occur.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = proptest::sample::select(vec![
        "a",
        "é",
        "e\u{301}",
        "🦀",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "    ",
        "\u{0}",
        "\u{a0}",
        "\u{feff}",
        "#",
        "## ",
        "{#a}",
        "{#",
        "}",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^a]",
        "[^a]: ",
        "[a]: ",
        "[]",
        "<",
        ">",
        "> ",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "&",
        "&amp;",
        "&#0;",
        "\\",
        "|",
        "|---|",
        "---",
        "===",
        "- ",
        "1. ",
        ": ",
        "term:a",
        "diagram:a",
        "https://a.nl",
        "javascript:",
        "'",
        "\"",
        "...",
        "--",
        "> [!NOTE]",
        "[!TIP]",
        "<div>",
        "a@b.nl",
        "$",
        "+++",
        "kop {#a}\n---\n",
    ]);
    proptest::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    // Front matter before the body, so that places cannot be right by chance.
    let whole = format!("één\n{text}");
    let (sources, file) = one_file(&whole);
    let mut sink = Sink::new();
    let document = parse(file, &whole, "één\n".len()..whole.len(), &mut sink);
    let inside = |span: crate::source::Span| {
        assert!(
            span.start as usize >= "één\n".len() && whole.get(span.range()).is_some(),
            "{span:?} in {whole:?}"
        );
    };
    let mut ids = std::collections::BTreeSet::new();
    let footnotes = document.footnotes.len();
    check_blocks(&document.blocks, &mut ids, &inside);
    for note in &document.footnotes {
        inside(note.span);
        assert!(note.mentions > 0);
        check_blocks(&note.blocks, &mut ids, &inside);
    }
    visit::document_runs(&document, &mut |_, content| check_inlines(content, footnotes, &inside));
    for problem in sink.found() {
        if let Place::Text(span) = problem.place {
            inside(span);
        }
        problem.labels.iter().for_each(|label| inside(label.span));
    }
    let _ = sink.into_sorted(&sources);
}

fn check_blocks(
    blocks: &[Block<Reference>],
    ids: &mut std::collections::BTreeSet<String>,
    inside: &dyn Fn(crate::source::Span),
) {
    for block in blocks {
        inside(block.span);
        assert!(ids.insert(block.id.clone()), "{} twice", block.id);
        match &block.kind {
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| check_blocks(item, ids, inside))
            }
            BlockKind::Quote(inner) | BlockKind::Alert { blocks: inner, .. } => {
                check_blocks(inner, ids, inside)
            }
            BlockKind::Definitions(list) => {
                list.iter()
                    .flat_map(|d| &d.descriptions)
                    .for_each(|inner| check_blocks(inner, ids, inside));
            }
            BlockKind::Table { head, rows, .. } => {
                assert!(rows.iter().all(|row| row.len() == head.len()));
            }
            BlockKind::Heading { anchor, .. } => inside(anchor.span),
            _ => {}
        }
    }
}

fn check_inlines(
    content: &[Inline<Reference>],
    footnotes: usize,
    inside: &dyn Fn(crate::source::Span),
) {
    for inline in content {
        match inline {
            Inline::Text { span, .. } => inside(*span),
            Inline::Link { span, content, .. } => {
                inside(*span);
                check_inlines(content, footnotes, inside);
            }
            Inline::FootnoteMention { index, mention } => {
                assert!(*index < footnotes && *mention > 0)
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                check_inlines(inner, footnotes, inside);
            }
            _ => {}
        }
    }
}

#[test]
fn a_heading_in_a_footnote_does_not_take_the_id_of_another() {
    check("[^a]: ## b {#c}\n\n## d {#c}\n\ne[^a]");
}

proptest! {
    #[test]
    fn any_markdown_gives_a_tree_with_places_in_the_file(text in markdown()) {
        check(&text);
        fragment_and_line(&text);
    }

    #[test]
    fn any_text_at_all_gives_a_tree_with_places_in_the_file(text in any::<String>()) {
        check(&text);
        fragment_and_line(&text);
    }
}

fn fragment_and_line(text: &str) {
    fragment(text);
    line(text);
}
