//! Running text in the smallest pieces that can change.

use std::rc::Rc;

use crate::content::source_language::SourceLanguage;
use crate::guide::{Link, Role, Route, Target};
use crate::markdown::tree::Inline;

/// The smallest piece that can change: a word, a space, a sign, or something that is one thing to
/// a reader, such as a citation.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Equal words read the same.
    pub(super) word: String,
    /// Where the link leads that it stands in; empty outside a link.
    pub(super) target: Rc<str>,
    /// True of spaces.
    pub(super) space: bool,
    pub(super) piece: Piece<'a>,
    /// What the token stands in, from the outside.
    pub(super) wraps: Vec<Wrap<'a>>,
}

#[derive(Debug, Clone)]
pub(super) enum Piece<'a> {
    Text(String),
    Whole(&'a Inline<Link>),
}

/// Emphasis or a link; `id` tells two of them beside each other apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrap<'a> {
    pub(super) id: usize,
    pub(super) kind: WrapKind<'a>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum WrapKind<'a> {
    Emphasis,
    Strong,
    Strikethrough,
    Foreign(SourceLanguage),
    Link(&'a Link, &'a [Inline<Link>]),
}

impl<'a> Token<'a> {
    /// The link that it stands in, with what is in it and a number that tells it from others.
    pub(super) fn link(&self) -> Option<(usize, &'a Link, &'a [Inline<Link>])> {
        self.wraps.iter().rev().find_map(|wrap| match wrap.kind {
            WrapKind::Link(link, content) => Some((wrap.id, link, content)),
            _ => None,
        })
    }
}

/// The tokens of a run. `own` is the page that the run stands on.
pub(super) fn tokens<'a>(content: &'a [Inline<Link>], own: &Route) -> Vec<Token<'a>> {
    let (tokens, wraps) = (Vec::new(), Vec::new());
    let mut tokenizer = Tokenizer { own, tokens, wraps, next_id: 0, target: "".into() };
    tokenizer.run(content, "");
    tokenizer.tokens
}

struct Tokenizer<'a, 'r> {
    own: &'r Route,
    tokens: Vec<Token<'a>>,
    wraps: Vec<Wrap<'a>>,
    next_id: usize,
    /// Where the link leads that is being read.
    target: Rc<str>,
}

impl<'a> Tokenizer<'a, '_> {
    /// `sign` goes with every word: words that are struck are others.
    fn run(&mut self, content: &'a [Inline<Link>], sign: &str) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => self.text(text, sign),
                Inline::Code(code) => {
                    self.push(format!("`{code}`{sign}"), false, Piece::Whole(inline));
                }
                Inline::Emphasis(inner) => self.wrapped(WrapKind::Emphasis, inner, sign),
                Inline::Strong(inner) => self.wrapped(WrapKind::Strong, inner, sign),
                Inline::Strikethrough(inner) => {
                    self.wrapped(WrapKind::Strikethrough, inner, "\u{1}struck");
                }
                Inline::Foreign { language, content, .. } => {
                    self.wrapped(WrapKind::Foreign(*language), content, sign);
                }
                Inline::Link { target: link, content, .. } => {
                    self.link(inline, (link, content), sign);
                }
                // The number of a footnote follows from its place.
                Inline::FootnoteMention { index, .. } => {
                    let shown = format!("[{}]", index + 1);
                    self.push("\u{1}note".to_owned(), false, Piece::Text(shown));
                }
                Inline::SoftBreak => self.push(" ".to_owned(), true, Piece::Text(" ".to_owned())),
                Inline::HardBreak => self.push("\n".to_owned(), false, Piece::Whole(inline)),
                Inline::Marked { content, .. } => self.run(content, sign),
            }
        }
    }

    fn link(
        &mut self,
        inline: &'a Inline<Link>,
        (link, content): (&'a Link, &'a [Inline<Link>]),
        sign: &str,
    ) {
        let target = match &link.role {
            // Shown as a number that follows from its place: one thing.
            Role::Citation { source, locator } => {
                let word = format!("\u{1}{source} {}", locator.as_deref().unwrap_or_default());
                return self.push(word, false, Piece::Whole(inline));
            }
            // Linked by themselves; where they lead says nothing about the text.
            Role::Term(_) => String::new(),
            // The same bytes are the same file, at whatever address.
            Role::File(file) => format!("\u{1}{} {}", file.name(), file.says),
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
        let outside = std::mem::replace(&mut self.target, target.into());
        self.wrapped(WrapKind::Link(link, content), content, sign);
        self.target = outside;
    }

    fn wrapped(&mut self, kind: WrapKind<'a>, content: &'a [Inline<Link>], sign: &str) {
        self.wraps.push(Wrap { id: self.next_id, kind });
        self.next_id += 1;
        self.run(content, sign);
        self.wraps.pop();
    }

    fn text(&mut self, text: &str, sign: &str) {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut at = 0;
        while at < chars.len() {
            let end = token_end(&chars, at);
            let bytes = chars[at].0..chars.get(end).map_or(text.len(), |(byte, _)| *byte);
            let piece = &text[bytes];
            let space = chars[at].1.is_whitespace();
            let word = if space { " ".to_owned() } else { format!("{piece}{sign}") };
            self.push(word, space, Piece::Text(piece.to_owned()));
            at = end;
        }
    }

    fn push(&mut self, word: String, space: bool, piece: Piece<'a>) {
        let (target, wraps) = (Rc::clone(&self.target), self.wraps.clone());
        self.tokens.push(Token { word, target, space, piece, wraps });
    }
}

/// The end of the token that begins at `at`. A number keeps its separators (2.019), a word its
/// hyphens and apostrophes; every other sign is a token of its own.
pub(super) fn token_end(chars: &[(usize, char)], at: usize) -> usize {
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
