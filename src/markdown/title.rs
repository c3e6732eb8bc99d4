//! Titles of alerts: `> [!WARNING] Title`, and the alerts of our own, with a title or without.

use super::stream::part_of;
use super::tree::{AlertKind, Block, BlockKind, Inline, Reference};

/// The kind of an alert with a title or with a word of ours, from the first line of a quotation, and
/// the length of the mark between the brackets.
pub(super) fn mark(line: &str) -> Option<(AlertKind, usize)> {
    let inner = line.trim_start_matches([' ', '\t']).strip_prefix('>')?.trim_start();
    let (word, after) = inner.strip_prefix("[!")?.split_once(']')?;
    let kind = AlertKind::parse(word)?;
    let apart = after.is_empty() || after.starts_with([' ', '\t']);
    let titled = !after.trim().is_empty();
    (apart && (titled || kind.is_own())).then_some((kind, "[!]".len() + word.len()))
}

/// Takes the first line of some blocks, without the mark of this length, out of them. `None` when
/// they do not begin with a paragraph of text.
pub(super) fn take(
    mark: usize,
    blocks: &mut Vec<Block<Reference>>,
) -> Option<Vec<Inline<Reference>>> {
    let BlockKind::Paragraph(content) = &mut blocks.first_mut()?.kind else { return None };
    let end = content.iter().position(|i| matches!(i, Inline::SoftBreak | Inline::HardBreak));
    let mut rest = content.split_off(end.unwrap_or(content.len()));
    let mut left = mark;
    while left > 0 {
        let Some(Inline::Text { text, span }) = content.first_mut() else {
            content.append(&mut rest);
            return None;
        };
        let whole = text.len();
        let gone = text.floor_char_boundary(left.min(whole));
        (*text, *span) = (text[gone..].to_owned(), part_of(*span, text, gone..whole));
        left = left.saturating_sub(whole);
        if text.is_empty() {
            content.remove(0);
        }
    }
    if let Some(Inline::Text { text, span }) = content.first_mut() {
        let gone = text.len() - text.trim_start().len();
        (*text, *span) = (text[gone..].to_owned(), part_of(*span, text, gone..text.len()));
    }
    let title = std::mem::take(content);
    if rest.is_empty() {
        blocks.remove(0);
    } else {
        *content = rest.split_off(1);
    }
    Some(title)
}
