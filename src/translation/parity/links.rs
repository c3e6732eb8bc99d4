//! What the links and footnotes of a run lead to, so that it is the same in both languages.

use super::tokens::{Kind, tokens};
use super::value::{Mark, Value, Weight, What};
use crate::markdown::digest::target_text;
use crate::markdown::tree::{FileName, FileUse, Footnote, Inline, Reference};
use crate::source::Span;

/// Where a run stands.
pub(super) struct Place<'a> {
    /// The section of the text.
    pub section: &'a str,
    /// Its footnotes.
    pub notes: &'a [Footnote<Reference>],
    /// The place of the words before, for what has none of its own.
    pub last: Span,
}

/// Adds the links of a run and its mentions of footnotes.
pub(super) fn read(run: &[Inline<Reference>], at: &mut Place<'_>, marks: &mut Vec<Mark>) {
    for inline in run {
        match inline {
            Inline::Text { span, .. } => at.last = *span,
            Inline::Link { target, content, span } => {
                marks.extend(link(target, *span, at.section));
                at.last = *span;
                read(content, at, marks);
            }
            Inline::FootnoteMention { index, .. } => {
                let label = at.notes.get(*index).map(|note| note.label.clone());
                let (words, span) = (format!("[^{}]", label.as_deref().unwrap_or("")), at.last);
                let readings = vec![Value::Note(label.unwrap_or_default())];
                let (what, weight) = (What::Footnote, Weight::Must);
                marks.push(Mark { what, readings, weight, span, words });
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Marked { content: inner, .. }
            | Inline::Foreign { content: inner, .. } => read(inner, at, marks),
            Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
        }
    }
}

fn link(target: &Reference, span: Span, section: &str) -> Option<Mark> {
    let words = target_text(target)?;
    let (what, weight, readings) = match target {
        // Where a language needs a link of its own for the form of a word, the other does without.
        Reference::Term { .. } => (What::Link, Weight::Swap, vec![words.clone()]),
        Reference::Source { id, locator } => {
            let place = locator.as_deref().map(place_in_source).unwrap_or_default();
            (What::Source, Weight::Must, vec![format!("source:{id} {place}")])
        }
        Reference::Here { anchor } => {
            (What::Link, Weight::Must, vec![format!("section:{section}#{anchor}")])
        }
        // A page of others may have its own address in each language.
        Reference::Web(url) => {
            let readings = vec![words.clone(), format!("site:{}", site(url.as_str()))];
            (What::Link, Weight::Must, readings)
        }
        // A picture is a block of its own, and each language may have a file of its own.
        Reference::File(FileName { used: FileUse::Picture, .. }) => return None,
        Reference::File(_) => (What::Link, Weight::Must, vec!["attachment".to_owned()]),
        Reference::Mail(_) => {
            let domain = words.rsplit('@').next().unwrap_or_default().to_lowercase();
            (What::Link, Weight::Must, vec![words.clone(), format!("mail:{domain}")])
        }
        _ => (What::Link, Weight::Must, vec![words.clone()]),
    };
    let readings = readings.into_iter().map(Value::Target).collect();
    Some(Mark { what, readings, weight, span, words })
}

/// A place in a source without the words of a language: `hoofdstuk 3` and `chapter 3` are one.
fn place_in_source(locator: &str) -> String {
    // The forms that leidraad puts into words itself.
    if locator.starts_with(['P', '§']) || locator.starts_with("fn") || locator.starts_with("art.")
    {
        return locator.to_owned();
    }
    let with_digits = |kind| matches!(kind, Kind::Number | Kind::Mixed);
    let kept = tokens(locator).into_iter().filter(|token| with_digits(token.kind));
    kept.map(|token| locator[token.range].to_owned()).collect::<Vec<_>>().join(" ")
}

/// The last two names of the host of an address.
fn site(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    let mut names: Vec<&str> = host.rsplit('.').take(2).collect();
    names.reverse();
    names.join(".")
}
