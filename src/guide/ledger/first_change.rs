//! Where a text begins to differ from that of its newest version: the word, as far as the words of
//! that version are known.

use crate::difference::{FirstWord, first_word, first_word_of};
use crate::guide::parse::ParsedText;
use crate::markdown::digest;
use crate::markdown::tree::{Block, Document, Reference};
use crate::source::{SourceFile, Span};

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
    let same_place = |document| part(document, at);
    match (same_place(&old.document), same_place(&now.text.document)) {
        // A block that is new, or gone, has no words to be compared with.
        (Some(old), Some(new)) if at.is_some() => {
            Some(first_word(old, new, now.file).map_or(change, FirstChange::from))
        }
        _ => Some(change),
    }
}

/// Compares with the digests of the blocks.
pub(in crate::guide) fn since_blocks(now: Now<'_>, old: &[String]) -> Option<FirstChange> {
    in_blocks(now, old).map(|(_, change)| change)
}

/// A block, or the blocks of a footnote, by the number that its digest has.
fn part(document: &Document<Reference>, at: Option<usize>) -> Option<&[Block<Reference>]> {
    let at = at?;
    match document.blocks.get(at) {
        Some(block) => Some(std::slice::from_ref(block)),
        None => Some(&document.footnotes.get(at - document.blocks.len())?.blocks),
    }
}

/// The first block that differs, with its number where it took the place of another.
fn in_blocks(now: Now<'_>, old: &[String]) -> Option<(Option<usize>, FirstChange)> {
    let new = digest::block_digests(&now.text.document);
    let blocks = now.text.document.blocks.iter().map(|block| block.span);
    let spans: Vec<Span> =
        blocks.chain(now.text.document.footnotes.iter().map(|n| n.span)).collect();
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
