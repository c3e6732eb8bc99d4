//! Random text: whatever is typed, the parser gives a tree whose places lie in the file.

use crate::markdown::facts::Embeddable;
use proptest::prelude::*;

use super::*;
use crate::diagnostics::{Severity, codes};
use crate::markdown::parse::{Reading, Scope, build};
use crate::markdown::places::Places;
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
        "•",
        "• ",
        ":::",
        "| x",
        "|a|b|\n|---|---|\n",
        "“",
        "”",
        " ",
        "[ ]",
        "{.x}",
        "{#a .b c}",
        "!!! ",
        "2. ",
        "source:a \"",
        ") ",
        " (",
        "[a]: term:a 'b'\n",
        "[^a]: b\n",
    ]);
    // Words that occur once, so that one can tell where each went.
    let words = Just(WORD);
    let piece = prop_oneof![3 => pieces, 1 => words];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| {
        let mut number = 0..;
        let named = |piece| match piece {
            WORD => format!("w{}z", number.next().unwrap_or(0)),
            _ => String::from(piece),
        };
        pieces.into_iter().map(named).collect()
    })
}

/// Where a word of its own comes.
const WORD: &str = "\0word";

/// Each word of the text with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('w').filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let len = rest.find('z')? + 1;
        let digits = rest.get(1..len - 1)?;
        let is_word = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        is_word.then_some((at, rest.get(..len)?))
    })
}

/// Every word is in the tree or under a diagnostic, and what is said to be nowhere is nowhere.
fn every_word_arrives(text: &str, scope: Scope) {
    let (_, file) = one_file(text);
    let mut sink = Sink::new();
    let places = Places::InFile { file, base: 0 };
    let (document, coverage) =
        build(text, places, (scope, Reading::Newest, Embeddable::InValue), &mut sink);
    let (tree, left_out) = (format!("{document:?}"), coverage.left_out());
    let lost: Vec<_> = sink
        .found()
        .iter()
        .filter(|p| p.code == codes::TEXT_NOT_SHOWN && p.severity == Severity::Error)
        .filter_map(|p| match p.place {
            Place::Text(span) => Some(span.range()),
            _ => None,
        })
        .collect();
    // The address of a link that is refused may stand elsewhere: its message names it.
    let said = sink.found().iter().map(|p| format!("{:?}", p.args)).collect::<String>();
    for (at, word) in words(text) {
        let is_lost = lost.iter().any(|range| range.contains(&at));
        let arrives = tree.contains(word);
        assert!(
            arrives || is_lost || left_out.contains(at) || said.contains(word),
            "{word} is nowhere: {text:?} became {tree}"
        );
        assert!(!(is_lost && arrives), "{word} is said to be lost: {text:?} became {tree}");
    }
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

#[test]
fn the_title_of_a_definition_is_refused_with_its_address() {
    for text in [
        "[x][a]\n\n[a]: nergens (w1z\nw2z)",
        "![x][a]\n\n[a]: b.png 'w1z'",
        "## [x][a]\n\n[a]: #w1z",
    ] {
        for scope in [Scope::Section, Scope::Fragment, Scope::Inline] {
            every_word_arrives(text, scope);
        }
    }
}

proptest! {
    #[test]
    fn any_markdown_gives_a_tree_with_places_in_the_file(text in markdown()) {
        check(&text);
        fragment_and_line(&text);
    }

    #[test]
    fn every_word_of_any_markdown_arrives_or_is_spoken_of(text in markdown()) {
        for scope in [Scope::Section, Scope::Fragment, Scope::Inline] {
            every_word_arrives(&text, scope);
        }
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
