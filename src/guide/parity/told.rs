//! What differs in a translation, as it is told.

use super::exceptions::differing;
use crate::diagnostics::{Code, Diagnostic, codes};
use crate::language::Language;
use crate::source::Span;
use crate::translation::parity::{Difference, Foreign, Kind, Place, ShapeDifference};
use crate::yaml::quoted;

/// One difference with both its places. `somewhere` is a place in the translation for what has none.
pub(super) fn difference(difference: &Difference, somewhere: Span) -> Diagnostic {
    let Difference { kind, source, target, blocks, below } = difference;
    let code = code(*kind);
    let at = target.as_ref().map(|place| place.span).or(blocks[1]).unwrap_or(somewhere);
    let there = source.as_ref().map(|place| place.span).or(blocks[0]);
    let words =
        |place: &Option<Place>| place.as_ref().map(|place| place.words.clone()).unwrap_or_default();
    let (here, other) = (words(target), words(source));
    let (case, count_here, count_there) = match kind {
        Kind::Value(_) if target.is_none() => ("missing", 0, 0),
        Kind::Value(_) if source.is_none() => ("extra", 0, 0),
        Kind::Value(_) => ("both", 0, 0),
        Kind::Many(count) => ("many", *count, 0),
        Kind::Shape(what, there, here) => (shape(*what), *here, *there),
        Kind::Missing => ("missing", 0, 0),
        Kind::Extra => ("extra", 0, 0),
        Kind::Split => ("split", 0, 0),
        Kind::Joined => ("joined", 0, 0),
        Kind::Order => ("order", 0, 0),
    };
    let said = if target.is_some() { &here } else { &other };
    let said = matches!(kind, Kind::Value(_)).then_some(said.as_str());
    let told = Diagnostic::at(code, at)
        .arg("case", case)
        .arg("entry", entry(differing(*kind).word(), said, below))
        .arg("here", here.clone())
        .arg("there", other.clone())
        .arg("count_here", count_here)
        .arg("count_there", count_there);
    match there {
        Some(there) => told.label(there, "there"),
        None => told,
    }
}

/// What says in the front matter that a difference is meant.
fn entry(what: &str, words: Option<&str>, below: &str) -> String {
    let words = words.map(|words| format!(", words: {}", quoted(words.trim()))).unwrap_or_default();
    let below = if below.is_empty() { String::new() } else { format!(", below: {below}") };
    format!("{{what: {what}{words}{below}, reason: \"…\"}}")
}

fn code(kind: Kind) -> Code {
    match kind {
        Kind::Value(_) | Kind::Many(_) => codes::TRANSLATION_DIFFERS,
        Kind::Shape(..) | Kind::Missing | Kind::Extra => codes::TRANSLATION_SHAPE,
        Kind::Split | Kind::Joined | Kind::Order => codes::TRANSLATION_PIECES,
    }
}

fn shape(what: ShapeDifference) -> &'static str {
    match what {
        ShapeDifference::Kind => "kind",
        ShapeDifference::Level => "level",
        ShapeDifference::Numbering => "numbering",
        ShapeDifference::Items => "items",
        ShapeDifference::Columns => "columns",
        ShapeDifference::Rows => "rows",
        ShapeDifference::Caption => "caption",
        ShapeDifference::HeadColumn => "head-column",
        ShapeDifference::Shown => "shown",
    }
}

/// Words in the other language, in a text of this one. Of a text and its translation an exception can
/// stand with the translation.
pub(super) fn language(run: &Foreign, language: Language, translated: bool) -> Diagnostic {
    Diagnostic::at(codes::WRONG_LANGUAGE, run.span)
        .arg("language", language.tag())
        .arg("translated", if translated { "yes" } else { "no" })
        .arg("entry", entry("language", Some(&run.words), &run.below))
}
