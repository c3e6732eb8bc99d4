//! Text as it stands in an answer: one line, without what says nothing outside its page.

use crate::guide::{Link, Role};
use crate::markdown::tree::{Block, Inline, plain_text};
use crate::render::markup::plain::{plain_blocks_without, plain_text_without};

/// Text in one line, as a reader sees it in a list of answers.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    text.split_whitespace().for_each(|word| {
        push_space(&mut line);
        push_shown(word, &mut line);
    });
    line
}

/// [`one_line`], of a text from which a word before a mark may be gone: without the gap that it
/// left.
pub(super) fn closed_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        push_space(&mut line);
        // Before the first letter of a word, a gap is what was left by the word before.
        let marks = word.trim_start_matches(SOFT_HYPHEN);
        if marks.starts_with(['.', ',', ';', ':', '?', '!', ')']) {
            line.truncate(line.trim_end().len());
        }
        push_shown(word, &mut line);
    }
    line
}

const SOFT_HYPHEN: char = '\u{AD}';

fn push_space(line: &mut String) {
    if !line.is_empty() {
        line.push(' ');
    }
}

/// A word without the places at which it may be broken.
fn push_shown(word: &str, line: &mut String) {
    if word.is_ascii() {
        line.push_str(word);
    } else {
        word.split(SOFT_HYPHEN).for_each(|part| line.push_str(part));
    }
}

/// True of the number of a citation, which says nothing outside its page. A citation in words is
/// part of the sentence and stays.
fn is_number(target: &Link, content: &[Inline<Link>]) -> bool {
    let is_citation = matches!(target.role, Role::Citation { .. });
    is_citation && plain_text(content).starts_with('[')
}

pub(super) fn blocks_text(blocks: &[Block<Link>]) -> String {
    closed_line(&plain_blocks_without(blocks, &is_number))
}

pub(super) fn inline_text(inlines: &[Inline<Link>]) -> String {
    closed_line(&plain_text_without(inlines, &is_number))
}
