//! Where a text begins to differ from that of its newest version.

use crate::content::section::FrontMatter;
use crate::guide::parse::ParsedText;
use crate::markdown::digest;
use crate::source::Span;

/// The first difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::guide) struct FirstChange {
    /// The first block that differs; the last of the text when something after it is gone.
    pub span: Span,
    /// True when the block is as it was, and what stood before or after it is gone.
    pub removed: bool,
}

/// A text as it stands in the working folder.
#[derive(Clone, Copy)]
pub(in crate::guide) struct Now<'a> {
    pub text: &'a ParsedText,
}

/// Compares with the text itself.
pub(in crate::guide) fn since(now: Now<'_>, old: &ParsedText) -> Option<FirstChange> {
    let front = |front: &FrontMatter| [front.title.clone(), front.summary.clone()];
    for (new, old) in front(&now.text.front).into_iter().zip(front(&old.front)) {
        if new.value != old.value {
            return Some(FirstChange { span: new.span, removed: false });
        }
    }
    since_blocks(now, &digest::block_digests(&old.document))
}

/// Compares with the digests of the blocks.
pub(in crate::guide) fn since_blocks(now: Now<'_>, old: &[String]) -> Option<FirstChange> {
    let new = digest::block_digests(&now.text.document);
    let blocks = now.text.document.blocks.iter().map(|block| block.span);
    let spans: Vec<Span> =
        blocks.chain(now.text.document.footnotes.iter().map(|n| n.span)).collect();
    let at = new.iter().zip(old).take_while(|(new, old)| new == old).count();
    if at == new.len() {
        // Everything that is left stands as it was.
        return (old.len() > at)
            .then(|| spans.last().map(|span| FirstChange { span: *span, removed: true }))?;
    }
    let removed = old.get(at + 1..).is_some_and(|rest| rest.contains(&new[at]))
        && !new[at + 1..].contains(old.get(at)?);
    Some(FirstChange { span: *spans.get(at)?, removed })
}
