//! Running text compared word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::keys::Keys;
use super::nowhere;
use super::tokens::{Piece, Token, WrapKind, tokens};
use crate::guide::Link;
use crate::markdown::tree::{Inline, Mark};

/// Where fewer words than this, in thousandths, stay, the whole run counts as rewritten: single
/// words that happen to be in both would only be in the way.
const KEPT: usize = 250;

/// Two runs with what is gone marked in the old one and what is new in the new one.
pub(super) fn compare(
    old: &[Inline<Link>],
    new: &[Inline<Link>],
    keys: &Keys<'_>,
) -> (Vec<Inline<Link>>, Vec<Inline<Link>>) {
    let (old, new) = (tokens(old, keys.old), tokens(new, keys.new));
    let (old_marks, new_marks) = marks(&old, &new);
    (rebuild(&old, &old_marks, Mark::Deleted), rebuild(&new, &new_marks, Mark::Inserted))
}

/// Which tokens are gone and which are new.
fn marks(old: &[Token<'_>], new: &[Token<'_>]) -> (Vec<bool>, Vec<bool>) {
    let key = |token: &Token<'_>| token.key.clone();
    let (old_keys, new_keys): (Vec<_>, Vec<_>) =
        (old.iter().map(key).collect(), new.iter().map(key).collect());
    let ops = capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys);
    let (mut gone, mut fresh) = (vec![true; old.len()], vec![true; new.len()]);
    let mut kept = 0;
    for (at, op) in ops.iter().enumerate() {
        let DiffOp::Equal { old_index, new_index, len } = op else { continue };
        let equal = &old[*old_index..old_index + len];
        // A space between two changed words belongs to the change.
        if at > 0 && at + 1 < ops.len() && equal.iter().all(|token| token.space) {
            continue;
        }
        kept += equal.iter().filter(|token| !token.space).count();
        gone[*old_index..old_index + len].fill(false);
        fresh[*new_index..new_index + len].fill(false);
    }
    let words = |tokens: &[Token<'_>]| tokens.iter().filter(|token| !token.space).count();
    if kept * 1000 < KEPT * words(old).max(words(new)) {
        return (vec![true; old.len()], vec![true; new.len()]);
    }
    (gone, fresh)
}

/// The run again, with marks around the tokens that have one.
fn rebuild(tokens: &[Token<'_>], marks: &[bool], mark: Mark) -> Vec<Inline<Link>> {
    joined(level(tokens, marks, mark, 0))
}

fn level(tokens: &[Token<'_>], marks: &[bool], mark: Mark, depth: usize) -> Vec<Inline<Link>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let wrap = tokens[at].wraps.get(depth);
        let same = |other: &Token<'_>| match (wrap, other.wraps.get(depth)) {
            (None, None) => true,
            (Some(a), Some(b)) => a.id == b.id,
            _ => false,
        };
        let end = (at..tokens.len()).find(|i| !same(&tokens[*i])).unwrap_or(tokens.len());
        let (inside, inside_marks) = (&tokens[at..end], &marks[at..end]);
        match wrap {
            None => leaves(inside, inside_marks, mark, &mut out),
            Some(wrap) => {
                let content = joined(level(inside, inside_marks, mark, depth + 1));
                out.push(wrapped(wrap.kind, content));
            }
        }
        at = end;
    }
    out
}

fn leaves(tokens: &[Token<'_>], marks: &[bool], mark: Mark, out: &mut Vec<Inline<Link>>) {
    for (token, marked) in tokens.iter().zip(marks) {
        let inline = match &token.piece {
            Piece::Text(text) => Inline::Text { text: text.clone(), span: nowhere() },
            Piece::Whole(inline) => (*inline).clone(),
        };
        out.push(if *marked { Inline::Marked { mark, content: vec![inline] } } else { inline });
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
        WrapKind::Link(link) => Inline::Link { target: link.clone(), content, span: nowhere() },
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
