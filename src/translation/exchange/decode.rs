//! From words with codes to running text, the codes held to those of the text.

use std::collections::BTreeSet;

use super::codes::{Code, Codes};
use super::pieces::Piece;
use crate::markdown::tree::{Inline, Reference};
use crate::markdown::{FACT_BEGIN, FACT_END};
use crate::source::{FileId, Span};

/// What is wrong with the codes of a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeProblem {
    /// Neither the text nor its translation has this one.
    Unknown(String),
    /// It is in the text and not in the translation.
    Missing(String),
    /// It is there more than once.
    Twice(String),
    /// It does not begin or end, or two of them cross, or one that holds words holds none.
    Crossed(String),
}

impl CodeProblem {
    /// The word that chooses the message, and the number.
    pub(crate) fn parts(&self) -> (&'static str, &str) {
        match self {
            CodeProblem::Unknown(id) => ("unknown", id),
            CodeProblem::Missing(id) => ("missing", id),
            CodeProblem::Twice(id) => ("twice", id),
            CodeProblem::Crossed(id) => ("crossed", id),
        }
    }
}

/// Running text from words and codes. `label` gives the position of a footnote by the label that it
/// has in the text.
///
/// # Errors
/// The codes are not those of the text.
pub(crate) fn decode(
    pieces: &[Piece],
    codes: &Codes,
    label: &mut dyn FnMut(&str) -> usize,
) -> Result<Vec<Inline<Reference>>, CodeProblem> {
    check(pieces, codes)?;
    let mut stack: Vec<(Option<&Code>, Vec<Inline<Reference>>)> = vec![(None, Vec::new())];
    for piece in pieces {
        let code = |id: &str| codes.get(id).ok_or_else(|| CodeProblem::Unknown(id.to_owned()));
        let made = match piece {
            Piece::Text(text) => text_of(text),
            Piece::Open(id) => {
                stack.push((Some(code(id)?), Vec::new()));
                continue;
            }
            Piece::Alone(id) => alone(code(id)?, label),
            Piece::Close(id) => {
                let Some((Some(code), content)) = stack.pop() else {
                    return Err(CodeProblem::Crossed(id.clone()));
                };
                let inside = within(code, content);
                if let Some((_, around)) = stack.last_mut() {
                    around.extend(inside);
                }
                continue;
            }
        };
        if let Some((_, around)) = stack.last_mut() {
            around.push(made);
        }
    }
    Ok(stack.pop().map(|(_, content)| content).unwrap_or_default())
}

fn nowhere() -> Span {
    Span::new(FileId::PAST, 0..0)
}

fn text_of(text: &str) -> Inline<Reference> {
    Inline::Text { text: text.to_owned(), span: nowhere() }
}

fn alone(code: &Code, label: &mut dyn FnMut(&str) -> usize) -> Inline<Reference> {
    match code {
        Code::Literal(text) => Inline::Code(text.clone()),
        Code::Mention(own) => Inline::FootnoteMention { index: label(own), mention: 0 },
        Code::Fact(id) => text_of(&format!("{FACT_BEGIN}{id}{FACT_END}")),
        Code::Named(target) => {
            Inline::Link { target: target.clone(), content: Vec::new(), span: nowhere() }
        }
        _ => Inline::HardBreak,
    }
}

/// What stands in a code. Spaces at its edges stand around it: Markdown has no emphasis that begins
/// with one, and no reader sees the difference.
fn within(code: &Code, mut content: Vec<Inline<Reference>>) -> Vec<Inline<Reference>> {
    let (mut before, mut behind) = (false, false);
    if let Some(Inline::Text { text, .. }) = content.first_mut() {
        before = text.starts_with(' ');
        *text = text.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text { text, .. }) = content.last_mut() {
        behind = text.ends_with(' ');
        *text = text.trim_end_matches(' ').to_owned();
    }
    let made = match code {
        Code::Strong => Inline::Strong(content),
        Code::Strikethrough => Inline::Strikethrough(content),
        Code::Foreign(language) => {
            Inline::Foreign { language: *language, content, span: nowhere() }
        }
        Code::Link(target) => Inline::Link { target: target.clone(), content, span: nowhere() },
        _ => Inline::Emphasis(content),
    };
    let space = |there: bool| there.then(|| text_of(" "));
    space(before).into_iter().chain([made]).chain(space(behind)).collect()
}

/// Holds the codes of a translation to those of the text: each once, none that is not there, opened
/// and closed in order. In which order they come is for the translator to say.
fn check(pieces: &[Piece], codes: &Codes) -> Result<(), CodeProblem> {
    let (mut met, mut open) = (BTreeSet::new(), Vec::new());
    for (at, piece) in pieces.iter().enumerate() {
        let (id, paired) = match piece {
            Piece::Text(_) => continue,
            Piece::Close(id) => {
                let empty = at > 0 && matches!(&pieces[at - 1], Piece::Open(own) if own == id);
                if open.pop() != Some(id) || empty {
                    return Err(CodeProblem::Crossed(id.clone()));
                }
                continue;
            }
            Piece::Open(id) => (id, true),
            Piece::Alone(id) => (id, false),
        };
        let code = codes.get(id).ok_or_else(|| CodeProblem::Unknown(id.clone()))?;
        if code.is_paired() != paired {
            return Err(CodeProblem::Crossed(id.clone()));
        }
        if !met.insert(id.as_str()) {
            return Err(CodeProblem::Twice(id.clone()));
        }
        if paired {
            open.push(id);
        }
    }
    if let Some(id) = open.pop() {
        return Err(CodeProblem::Crossed(id.clone()));
    }
    match codes.of_source().find(|id| !met.contains(id)) {
        Some(id) => Err(CodeProblem::Missing(id.to_owned())),
        None => Ok(()),
    }
}
