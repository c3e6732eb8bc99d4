//! Running text compared word by word.

use super::keys::Keys;
use super::links::{LinkChange, moved_links};
use super::nowhere;
use super::sequence::{Common, common};
use super::tokens::{Piece, Token, WrapKind, tokens};
use crate::guide::Link;
use crate::markdown::tree::{Inline, Mark};

/// Where fewer words than this, in thousandths, stay, the whole run counts as rewritten: single
/// words that happen to be in both would only be in the way.
const KEPT: usize = 250;

/// Two runs compared.
pub(super) struct Runs {
    /// As it was, what is gone marked.
    pub(super) old: Vec<Inline<Link>>,
    /// As it is, what is new marked.
    pub(super) new: Vec<Inline<Link>>,
    /// Both in one, what is gone before what took its place.
    pub(super) both: Vec<Inline<Link>>,
    /// True when words are gone or new.
    pub(super) marked: bool,
    /// Links that lead elsewhere under the same words.
    pub(super) links: Vec<LinkChange>,
}

/// A token, and whether it is gone or new.
type Marked<'t, 'a> = (&'t Token<'a>, Option<Mark>);

/// Two runs with what is gone marked in the old one and what is new in the new one.
pub(super) fn compare(old: &[Inline<Link>], new: &[Inline<Link>], keys: &Keys<'_>) -> Runs {
    let (old, new) = (tokens(old, keys.old), tokens(new, keys.new));
    let kept = kept(&old, &new);
    let (mut old_side, mut new_side, mut both) = (Vec::new(), Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    // What comes behind the last that is kept.
    let end = Common { old: old.len(), new: new.len(), len: 0 };
    for run in kept.iter().chain([&end]) {
        let gone = old[i..run.old].iter().map(|token| (token, Some(Mark::Deleted)));
        let fresh = new[j..run.new].iter().map(|token| (token, Some(Mark::Inserted)));
        both.extend(gone.clone().chain(fresh.clone()));
        old_side.extend(gone);
        new_side.extend(fresh);
        (i, j) = (run.old + run.len, run.new + run.len);
        old_side.extend(old[run.old..i].iter().map(|token| (token, None)));
        new_side.extend(new[run.new..j].iter().map(|token| (token, None)));
        both.extend(new[run.new..j].iter().map(|token| (token, None)));
    }
    Runs {
        marked: both.iter().any(|(_, mark)| mark.is_some()),
        links: moved_links(&old, &new, &kept),
        old: rebuild(&old_side),
        new: rebuild(&new_side),
        both: rebuild(&both),
    }
}

/// The words that stay.
fn kept(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Common> {
    let words = |tokens: &'_ [Token<'_>]| tokens.iter().map(|t| t.word.clone()).collect::<Vec<_>>();
    let mut kept = common(&words(old), &words(new));
    // A space between two changed words belongs to the change.
    let is_edge = |run: &Common| {
        run.old == 0 && run.new == 0
            || run.old + run.len == old.len() && run.new + run.len == new.len()
    };
    let has_word = |run: &Common| old[run.old..run.old + run.len].iter().any(|t| !t.space);
    kept.retain(|run| has_word(run) || is_edge(run));
    let count = |tokens: &[Token<'_>]| tokens.iter().filter(|token| !token.space).count();
    let stay: usize = kept.iter().map(|run| count(&old[run.old..run.old + run.len])).sum();
    if stay * 1000 < KEPT * count(old).max(count(new)) {
        kept.clear();
    }
    kept
}

/// A run from its tokens, with marks around those that have one.
fn rebuild(tokens: &[Marked<'_, '_>]) -> Vec<Inline<Link>> {
    joined(level(tokens, 0))
}

fn level(tokens: &[Marked<'_, '_>], depth: usize) -> Vec<Inline<Link>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (first, mark) = tokens[at];
        let wrap = first.wraps.get(depth);
        // Numbers of wraps tell two apart on one side only, and what is gone is of the other.
        let is_gone = |mark: Option<Mark>| mark == Some(Mark::Deleted);
        let same = |(other, of_other): &Marked<'_, '_>| match (wrap, other.wraps.get(depth)) {
            (None, None) => true,
            (Some(a), Some(b)) => a.id == b.id && is_gone(*of_other) == is_gone(mark),
            _ => false,
        };
        let length = tokens[at..].iter().take_while(|token| same(token)).count();
        let inside = &tokens[at..at + length];
        match wrap {
            None => leaves(inside, &mut out),
            Some(wrap) => out.push(wrapped(wrap.kind, joined(level(inside, depth + 1)))),
        }
        at += length;
    }
    out
}

fn leaves(tokens: &[Marked<'_, '_>], out: &mut Vec<Inline<Link>>) {
    for (token, mark) in tokens {
        let inline = match &token.piece {
            Piece::Text(text) => Inline::Text { text: text.clone(), span: nowhere() },
            Piece::Whole(inline) => (*inline).clone(),
        };
        out.push(match mark {
            Some(mark) => Inline::Marked { mark: *mark, content: vec![inline] },
            None => inline,
        });
    }
}

/// Emphasis or a link around its content. A mark around all of it goes outside, so that one change
/// is said once.
fn wrapped(kind: WrapKind<'_>, mut content: Vec<Inline<Link>>) -> Inline<Link> {
    let wrap = |content| match kind {
        WrapKind::Emphasis => Inline::Emphasis(content),
        WrapKind::Strong => Inline::Strong(content),
        WrapKind::Strikethrough => Inline::Strikethrough(content),
        WrapKind::Foreign(language) => Inline::Foreign { language, content, span: nowhere() },
        WrapKind::Link(link, _) => Inline::Link { target: link.clone(), content, span: nowhere() },
    };
    match (content.len(), content.pop()) {
        (1, Some(Inline::Marked { mark, content })) => {
            Inline::Marked { mark, content: vec![wrap(content)] }
        }
        (_, last) => {
            content.extend(last);
            wrap(content)
        }
    }
}

/// Neighbours of the same kind become one: pieces of text, and marks.
fn joined(content: Vec<Inline<Link>>) -> Vec<Inline<Link>> {
    let mut out: Vec<Inline<Link>> = Vec::new();
    for inline in content {
        match (out.last_mut(), inline) {
            (Some(Inline::Text { text, .. }), Inline::Text { text: more, .. }) => {
                text.push_str(&more);
            }
            (
                Some(Inline::Marked { mark: before, content }),
                Inline::Marked { mark, content: more },
            ) if *before == mark => {
                *content = joined(std::mem::take(content).into_iter().chain(more).collect());
            }
            (_, inline) => out.push(inline),
        }
    }
    out
}

/// All of a run as gone.
pub(super) fn deleted(content: &[Inline<Link>]) -> Vec<Inline<Link>> {
    whole(content, Mark::Deleted)
}

/// All of a run as new.
pub(super) fn inserted(content: &[Inline<Link>]) -> Vec<Inline<Link>> {
    whole(content, Mark::Inserted)
}

fn whole(content: &[Inline<Link>], mark: Mark) -> Vec<Inline<Link>> {
    if content.is_empty() {
        return Vec::new();
    }
    let plain = |inline: &Inline<Link>| match inline {
        // A note to which no link leads on a page that has no notes.
        Inline::FootnoteMention { index, .. } => {
            Inline::Text { text: format!("[{}]", index + 1), span: nowhere() }
        }
        other => other.clone(),
    };
    vec![Inline::Marked { mark, content: content.iter().map(plain).collect() }]
}
