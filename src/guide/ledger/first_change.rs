//! Where a text begins to differ from that of its newest version: the word, as far as the words of
//! that version are known.

use crate::difference::{FirstWord, first_word, first_word_of};
use crate::guide::ledger::translation::as_original;
use crate::guide::parse::ParsedText;
use crate::markdown::digest;
use crate::markdown::tree::{Document, Reference};
use crate::source::{SourceFile, Span};
use crate::translation::confirmation::{NewPart, first_new};

/// The first difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::guide) struct FirstChange {
    /// The first words that differ; the first block that does where the words of the version are not
    /// known; the last of the text when something after it is gone.
    pub span: Span,
    /// True when that is as it was, and what stood before or after it is gone.
    pub removed: bool,
}

impl From<FirstWord> for FirstChange {
    fn from(FirstWord { span, removed }: FirstWord) -> FirstChange {
        FirstChange { span, removed }
    }
}

/// A text as it stands in the working folder.
#[derive(Clone, Copy)]
pub(in crate::guide) struct Now<'a> {
    pub text: &'a ParsedText,
    pub file: &'a SourceFile,
}

/// Compares with the text itself.
pub(in crate::guide) fn since(now: Now<'_>, old: &ParsedText) -> Option<FirstChange> {
    let pairs =
        [(&now.text.front.title, &old.front.title), (&now.text.front.summary, &old.front.summary)];
    for (new, old) in pairs {
        if new.value != old.value {
            let word = first_word_of(&old.value, &new.value, new.span, now.file);
            let whole = FirstChange { span: new.span, removed: false };
            return Some(word.map_or(whole, FirstChange::from));
        }
    }
    let (at, change) = in_blocks(now, &digest::block_digests(&old.document))?;
    // The words of a shared text stand in another file: the place that shows it is told.
    if at.is_some_and(|at| now.text.document.shared_at(at).is_some()) {
        return Some(change);
    }
    let [then, here] = [&old.document, &now.text.document].map(|text| text.part(at?));
    match (then, here) {
        // A block that is new, or gone, has no words to be compared with.
        (Some(old), Some(new)) if at.is_some() => {
            Some(first_word(old, new, now.file).map_or(change, FirstChange::from))
        }
        _ => Some(change),
    }
}

/// Compares with what a translation was confirmed against, which says nothing of the order: the first
/// block that was not there; where all were, the last under the heading of what is gone.
pub(in crate::guide) fn since_blocks(now: Now<'_>, old: &[String]) -> Option<FirstChange> {
    let document = &now.text.document;
    let (at, removed) = match first_new(as_original(now.text), old) {
        NewPart::Title => {
            return Some(FirstChange { span: now.text.front.title.span, removed: false });
        }
        NewPart::Summary => {
            return Some(FirstChange { span: now.text.front.summary.span, removed: false });
        }
        NewPart::Block(at) => (Some(at), false),
        NewPart::Gone(under) => (under, true),
    };
    let spans = places(document);
    let span = at.map_or(spans.last(), |at| spans.get(at))?;
    Some(FirstChange { span: *span, removed })
}

/// Where each block stands in the text, and then each footnote: those of a shared text where it is
/// shown.
fn places(document: &Document<Reference>) -> Vec<Span> {
    let own = document.blocks.iter().map(|block| block.span);
    let own = own.chain(document.footnotes.iter().map(|note| note.span));
    let place = |(at, own)| document.shared_at(at).map_or(own, |shown| shown.place);
    own.enumerate().map(place).collect()
}

/// The first block that differs, with its number where it took the place of another.
fn in_blocks(now: Now<'_>, old: &[String]) -> Option<(Option<usize>, FirstChange)> {
    let new = digest::block_digests(&now.text.document);
    let spans = places(&now.text.document);
    let at = new.iter().zip(old).take_while(|(new, old)| new == old).count();
    if at == new.len() {
        // Everything that is left stands as it was.
        return (old.len() > at).then(|| {
            spans.last().map(|span| (None, FirstChange { span: *span, removed: true }))
        })?;
    }
    let added = old.get(at).is_none_or(|old| new[at + 1..].contains(old));
    let removed = !added && old.get(at + 1..).is_some_and(|rest| rest.contains(&new[at]));
    let place = (!added && !removed).then_some(at);
    Some((place, FirstChange { span: *spans.get(at)?, removed }))
}
