//! Running text in the smallest pieces that can change.

use crate::content::source_language::SourceLanguage;
use crate::guide::{Link, Role, Route, Target};
use crate::markdown::tree::Inline;

/// The smallest piece that can change: a word, a space, a sign, or something that is one thing to
/// a reader, such as a citation.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Equal keys say the same.
    pub(super) key: String,
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
                Inline::Foreign { language, content, .. } => {
                    self.wrapped(WrapKind::Foreign(*language), content, target);
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
