//! Running text compared word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::keys::Keys;
use super::nowhere;
use crate::guide::{Link, Role, Route, Target};
use crate::markdown::tree::{Inline, Mark};

/// Where fewer words than this, in thousandths, stay, the whole run counts as rewritten: single
/// words that happen to be in both would only be in the way.
const KEPT: usize = 250;

/// The smallest piece that can change: a word, a space, a sign, or something that is one thing to
/// a reader, such as a citation.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Equal keys say the same.
    pub(super) key: String,
    /// True of spaces.
    pub(super) space: bool,
    piece: Piece<'a>,
    /// What the token stands in, from the outside.
    wraps: Vec<Wrap<'a>>,
}

#[derive(Debug, Clone)]
enum Piece<'a> {
    Text(String),
    Whole(&'a Inline<Link>),
}

/// Emphasis or a link; `id` tells two of them beside each other apart.
#[derive(Debug, Clone, Copy)]
struct Wrap<'a> {
    id: usize,
    kind: WrapKind<'a>,
}

#[derive(Debug, Clone, Copy)]
enum WrapKind<'a> {
    Emphasis,
    Strong,
    Strikethrough,
    Link(&'a Link),
}

/// The tokens of a run. `own` is the page that the run stands on.
pub(super) fn tokens<'a>(content: &'a [Inline<Link>], own: &Route) -> Vec<Token<'a>> {
    let mut tokenizer = Tokenizer { own, tokens: Vec::new(), wraps: Vec::new(), next_id: 0 };
    tokenizer.run(content, "");
    tokenizer.tokens
}

struct Tokenizer<'a, 'r> {
    own: &'r Route,
    tokens: Vec<Token<'a>>,
    wraps: Vec<Wrap<'a>>,
    next_id: usize,
}

impl<'a> Tokenizer<'a, '_> {
    /// `target` is where the link leads that the run stands in.
    fn run(&mut self, content: &'a [Inline<Link>], target: &str) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => self.text(text, target),
                Inline::Code(code) => {
                    self.push(format!("`{code}`{target}"), false, Piece::Whole(inline));
                }
                Inline::Emphasis(inner) => self.wrapped(WrapKind::Emphasis, inner, target),
                Inline::Strong(inner) => self.wrapped(WrapKind::Strong, inner, target),
                Inline::Strikethrough(inner) => {
                    self.wrapped(WrapKind::Strikethrough, inner, "\u{1}struck");
                }
                Inline::Link { target: link, content, .. } => self.link(inline, link, content),
                // The number of a footnote follows from its place.
                Inline::FootnoteMention { index, .. } => {
                    let shown = format!("[{}]", index + 1);
                    self.push("\u{1}note".to_owned(), false, Piece::Text(shown));
                }
                Inline::SoftBreak => self.push(" ".to_owned(), true, Piece::Text(" ".to_owned())),
                Inline::HardBreak => self.push("\n".to_owned(), false, Piece::Whole(inline)),
                Inline::Marked { content, .. } => self.run(content, target),
            }
        }
    }

    fn link(&mut self, inline: &'a Inline<Link>, link: &'a Link, content: &'a [Inline<Link>]) {
        let target = match &link.role {
            // Shown as a number that follows from its place: one thing.
            Role::Citation { source, locator } => {
                let key = format!("\u{1}{source} {}", locator.as_deref().unwrap_or_default());
                return self.push(key, false, Piece::Whole(inline));
            }
            // Linked by themselves; where they lead says nothing about the text.
            Role::Term(_) => String::new(),
            Role::Plain | Role::External => match &link.target {
                Target::Page(page, anchor) => {
                    let page = if page == self.own { "" } else { page.as_str() };
                    format!("\u{1}{page}#{}", anchor.as_deref().unwrap_or_default())
                }
                Target::Here(anchor) => format!("\u{1}#{anchor}"),
                Target::Web(url) => format!("\u{1}{}", url.as_str()),
                Target::Mail(mail) => format!("\u{1}{}", mail.typed()),
            },
        };
        self.wrapped(WrapKind::Link(link), content, &target);
    }

    fn wrapped(&mut self, kind: WrapKind<'a>, content: &'a [Inline<Link>], target: &str) {
        self.wraps.push(Wrap { id: self.next_id, kind });
        self.next_id += 1;
        self.run(content, target);
        self.wraps.pop();
    }

    fn text(&mut self, text: &str, target: &str) {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut at = 0;
        while at < chars.len() {
            let end = token_end(&chars, at);
            let bytes = chars[at].0..chars.get(end).map_or(text.len(), |(byte, _)| *byte);
            let piece = &text[bytes];
            let space = chars[at].1.is_whitespace();
            let key = if space { " ".to_owned() } else { format!("{piece}{target}") };
            self.push(key, space, Piece::Text(piece.to_owned()));
            at = end;
        }
    }

    fn push(&mut self, key: String, space: bool, piece: Piece<'a>) {
        self.tokens.push(Token { key, space, piece, wraps: self.wraps.clone() });
    }
}

/// The end of the token that begins at `at`. A number keeps its separators (2.019), a word its
/// hyphens and apostrophes; every other sign is a token of its own.
fn token_end(chars: &[(usize, char)], at: usize) -> usize {
    let char_at = |i: usize| chars.get(i).map(|(_, c)| *c);
    let run = |from: usize, fits: &dyn Fn(usize) -> bool| {
        (from..chars.len()).find(|i| !fits(*i)).unwrap_or(chars.len())
    };
    let first = chars[at].1;
    if first.is_whitespace() {
        return run(at, &|i| char_at(i).is_some_and(char::is_whitespace));
    }
    if !first.is_alphanumeric() {
        return at + 1;
    }
    run(at, &|i| {
        let Some(c) = char_at(i) else { return false };
        let between = |fits: fn(char) -> bool| {
            i > at && char_at(i - 1).is_some_and(fits) && char_at(i + 1).is_some_and(fits)
        };
        c.is_alphanumeric()
            || matches!(c, '-' | '\u{2011}' | '\'' | '’') && between(char::is_alphanumeric)
            || matches!(c, '.' | ',' | ':') && between(|c| c.is_ascii_digit())
    })
}

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
