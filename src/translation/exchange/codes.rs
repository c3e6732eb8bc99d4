//! Running text as words with inline codes.
//!
//! A code stands for what is no word: a link, a citation, a mark of a footnote, emphasis, code. It
//! has a number, and what it stands for is never in the hands of a translator: only the number comes
//! back, and is held to the list. Codes of the text are `1`, `2`, …; what the translation has beside
//! these is `t1`, `t2`, ….

use std::collections::BTreeSet;

use super::pieces::{Piece, tidy};
use crate::content::source_language::SourceLanguage;
use crate::markdown::digest::target_text;
use crate::markdown::tree::{Inline, Reference};
use crate::markdown::{FACT_BEGIN, FACT_END};

/// What a code stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Code {
    Emphasis,
    Strong,
    Strikethrough,
    /// A phrase in another language.
    Foreign(SourceLanguage),
    /// A link with words of its own.
    Link(Reference),
    /// A link whose words are those of what it leads to, such as a citation.
    Named(Reference),
    /// Code in running text.
    Literal(String),
    /// A line end that readers see.
    Break,
    /// A mark of the footnote with this label.
    Mention(String),
    /// The fact with this id.
    Fact(String),
}

impl Code {
    /// True when words stand in it.
    pub(crate) fn is_paired(&self) -> bool {
        use Code::{Emphasis, Foreign, Link, Strikethrough, Strong};
        matches!(self, Emphasis | Strong | Strikethrough | Foreign(_) | Link(_))
    }

    /// Its Markdown: what stands before the words in it and behind them.
    pub(crate) fn marks(&self) -> (String, String) {
        let pair = |mark: &str| (mark.to_owned(), mark.to_owned());
        let alone = |mark: String| (mark, String::new());
        match self {
            Code::Emphasis => pair("*"),
            Code::Strong => pair("**"),
            Code::Strikethrough => pair("~~"),
            Code::Foreign(language) => ("[".to_owned(), format!("](lang:{})", language.tag())),
            Code::Link(target) => ("[".to_owned(), format!("]({})", typed(target))),
            Code::Named(target) => alone(format!("[]({})", typed(target))),
            Code::Literal(text) => alone(backticked(text)),
            Code::Break => alone("\\\n".to_owned()),
            Code::Mention(label) => alone(format!("[^{label}]")),
            Code::Fact(id) => alone(format!("[](fact:{id})")),
        }
    }
}

/// A target with its locator, as an author types it.
fn typed(target: &Reference) -> String {
    match target {
        Reference::Source { id, locator: Some(locator) } => {
            let mut quoted = String::new();
            for c in locator.chars() {
                if matches!(c, '"' | '\\' | '&') {
                    quoted.push('\\');
                }
                quoted.push(c);
            }
            format!("source:{id} \"{quoted}\"")
        }
        other => {
            let text = target_text(other).unwrap_or_default();
            let odd = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>');
            if text.contains(odd) {
                format!("<{}>", text.replace('<', "\\<").replace('>', "\\>"))
            } else {
                text
            }
        }
    }
}

/// Code between more backticks than it has itself.
fn backticked(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest + 1);
    let edge = text.starts_with('`') || text.ends_with('`') || text.trim().is_empty();
    let space = if edge { " " } else { "" };
    format!("{ticks}{space}{text}{space}{ticks}")
}

/// The codes of a run of text by number, those of the text first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Codes {
    list: Vec<(String, Code)>,
}

impl Codes {
    /// What a number stands for.
    pub(crate) fn get(&self, id: &str) -> Option<&Code> {
        self.list.iter().find(|(own, _)| own == id).map(|(_, code)| code)
    }

    /// The numbers of the codes of the text.
    pub(super) fn of_source(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(id, _)| id.as_str()).filter(|id| !id.starts_with('t'))
    }

    fn of_target(&self) -> usize {
        self.list.iter().filter(|(id, _)| id.starts_with('t')).count()
    }

    fn add_source(&mut self, code: Code) -> String {
        let id = (self.list.len() + 1).to_string();
        self.list.push((id.clone(), code));
        id
    }

    /// The number of a code of the translation: that of the first one of the text that stands for the
    /// same and was not met yet, or a new one.
    fn find_or_add(&mut self, code: Code, met: &mut BTreeSet<String>) -> String {
        let known = self.list.iter().find(|(id, own)| *own == code && !met.contains(id));
        let id = known.map(|(id, _)| id.clone()).unwrap_or_else(|| {
            let id = format!("t{}", self.of_target() + 1);
            self.list.push((id.clone(), code));
            id
        });
        met.insert(id.clone());
        id
    }
}

/// The label of a footnote by its position.
pub(crate) type Labels<'a> = &'a dyn Fn(usize) -> String;

/// The words and codes of a run of the text.
pub(crate) fn encode(content: &[Inline<Reference>], labels: Labels<'_>) -> (Vec<Piece>, Codes) {
    let mut codes = Codes::default();
    let mut pieces = Vec::new();
    push(content, labels, &mut |code| codes.add_source(code), &mut pieces);
    (tidy(pieces), codes)
}

/// The words and codes of the translation of the same run. `labels` gives the labels of the text.
pub(super) fn encode_target(
    content: &[Inline<Reference>],
    labels: Labels<'_>,
    codes: &mut Codes,
) -> Vec<Piece> {
    let (mut met, mut pieces) = (BTreeSet::new(), Vec::new());
    push(content, labels, &mut |code| codes.find_or_add(code, &mut met), &mut pieces);
    tidy(pieces)
}

fn push(
    content: &[Inline<Reference>],
    labels: Labels<'_>,
    number: &mut dyn FnMut(Code) -> String,
    out: &mut Vec<Piece>,
) {
    for inline in content {
        let (code, inner) = match inline {
            Inline::Text { text, .. } => {
                push_text(text, number, out);
                continue;
            }
            Inline::SoftBreak => {
                out.push(Piece::Text(" ".to_owned()));
                continue;
            }
            Inline::Marked { content, .. } => {
                push(content, labels, number, out);
                continue;
            }
            Inline::Code(text) => (Code::Literal(text.clone()), &[][..]),
            Inline::HardBreak => (Code::Break, &[][..]),
            Inline::FootnoteMention { index, .. } => (Code::Mention(labels(*index)), &[][..]),
            Inline::Link { target, content, .. } if content.is_empty() => {
                (Code::Named(target.clone()), &[][..])
            }
            Inline::Link { target, content, .. } => (Code::Link(target.clone()), &content[..]),
            Inline::Emphasis(content) => (Code::Emphasis, &content[..]),
            Inline::Strong(content) => (Code::Strong, &content[..]),
            Inline::Strikethrough(content) => (Code::Strikethrough, &content[..]),
            Inline::Foreign { language, content, .. } => (Code::Foreign(*language), &content[..]),
        };
        let paired = code.is_paired();
        let id = number(code);
        if paired {
            out.push(Piece::Open(id.clone()));
            push(inner, labels, number, out);
            out.push(Piece::Close(id));
        } else {
            out.push(Piece::Alone(id));
        }
    }
}

/// Text in which facts stand by their names.
fn push_text(text: &str, number: &mut dyn FnMut(Code) -> String, out: &mut Vec<Piece>) {
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(FACT_BEGIN) {
        let Some((id, behind)) = behind.split_once(FACT_END) else { break };
        out.push(Piece::Text(before.to_owned()));
        out.push(Piece::Alone(number(Code::Fact(id.to_owned()))));
        rest = behind;
    }
    out.push(Piece::Text(rest.to_owned()));
}

/// Words with their codes as an author types them, on one line.
pub(crate) fn shown(pieces: &[Piece], codes: &Codes) -> String {
    let marks = |id: &str| codes.get(id).map(Code::marks).unwrap_or_default();
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Open(id) | Piece::Alone(id) => marks(id).0.replace('\n', " "),
        Piece::Close(id) => marks(id).1,
    };
    pieces.iter().map(piece).collect()
}
