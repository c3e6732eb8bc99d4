//! Whether each translation says what its text says, and is in its own language.
//!
//! Only a translation that is up to date is compared: one that was confirmed against the text as it
//! is now, or that nobody has confirmed yet. Of one that is behind it is told that it is behind. What
//! a person has confirmed must be right; before that the same is a warning, for whoever is going to
//! confirm it.

mod exceptions;
mod told;

use std::sync::Arc;

use super::parse::{Documents, ParsedText};
use crate::content::ids::SectionId;
use crate::diagnostics::{Diagnostic, Severity, Sink};
use crate::language::{Language, Languages};
use crate::remembered::{Remembered, Same};
use crate::translation::align;
use crate::translation::parity::{self, TextMarks};

type Found = Arc<Vec<Diagnostic>>;
/// A text, and its translation with what can be compared of both.
type Pair = [(Same<ParsedText>, Same<TextMarks>); 2];

/// What was read and compared before.
#[derive(Debug, Default)]
pub(super) struct Memory {
    marks: Remembered<(SectionId, Language), Same<ParsedText>, Arc<TextMarks>>,
    pairs: Remembered<SectionId, Pair, Found>,
    alone: Remembered<SectionId, Same<TextMarks>, Found>,
}

impl Memory {
    /// Compares every section of which both texts are there.
    pub(super) fn check(&mut self, documents: &Documents, languages: Languages, sink: &mut Sink) {
        let authoritative = languages.authoritative;
        let texts = documents.iter().map(|(key, text)| (key.clone(), Same::of(text)));
        let marks = self.marks.each(texts.collect(), |(section, language), text, _| {
            let front = (&text.front.title, &text.front.summary);
            Arc::new(parity::read(front, &text.document, section.as_str(), *language))
        });
        let (mut pairs, mut alone) = (Vec::new(), Vec::new());
        let all: Vec<_> = documents.iter().zip(&marks).collect();
        for texts in all.chunk_by(|((a, _), _), ((b, _), _)| a.0 == b.0) {
            let of = |language| texts.iter().find(|((key, _), _)| key.1 == language);
            let Some(((key, text), marks)) = of(authoritative) else { continue };
            let original = (Same::of(text), Same::of(marks));
            match languages.translation().and_then(of) {
                Some(((_, translation), marks)) if is_up_to_date(translation, text) => {
                    let translation = (Same::of(translation), Same::of(marks));
                    pairs.push((key.0.clone(), [original, translation]));
                }
                _ => alone.push((key.0.clone(), original.1)),
            }
        }
        let found = self.pairs.each(pairs, |_, pair, _| Arc::new(differences(pair)));
        found.iter().for_each(|found| sink.repeat(found));
        let found = self.alone.each(alone, |_, marks, _| {
            Arc::new(
                marks.foreign.iter().map(|run| told::language(run, authoritative, false)).collect(),
            )
        });
        found.iter().for_each(|found| sink.repeat(found));
    }
}

/// True of a translation that was made of the text as it is now, as far as anybody said.
fn is_up_to_date(translation: &ParsedText, text: &ParsedText) -> bool {
    let confirmed = translation.front.translates.as_ref();
    confirmed.is_none_or(|confirmed| *confirmed.digest.value == *text.digest)
}

fn differences([(text, source), (translation, target)]: &Pair) -> Vec<Diagnostic> {
    let front = &translation.front;
    let pairs = align(&text.document, &translation.document);
    let found = parity::compare(source, target, &pairs);
    let mut meant = exceptions::Meant::new(&front.differences);
    let mut told: Vec<Diagnostic> = Vec::new();
    let unconfirmed = front.translates.is_none();
    for difference in found.iter().filter(|difference| !meant.is(difference)) {
        let mut diagnostic = told::difference(difference, front.summary.span);
        if unconfirmed {
            diagnostic = diagnostic.severity(Severity::Warning);
        }
        told.push(diagnostic);
    }
    for (marks, language) in [(source, source.language()), (target, target.language())] {
        let wrong = marks.foreign.iter().filter(|run| !meant.is_language(run));
        told.extend(wrong.map(|run| told::language(run, language, true)));
    }
    told.extend(meant.unused());
    told
}
