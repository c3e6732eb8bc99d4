//! The headings of a text, as other texts refer to them.

use std::collections::BTreeMap;

use crate::markdown::tree::{BlockKind, Document, Inline, plain_text};
use crate::yaml::Spanned;

/// The headings that can be referred to, with their ids.
pub(super) fn headings<L>(
    document: &Document<L>,
) -> impl Iterator<Item = (&Spanned<String>, &Vec<Inline<L>>)> {
    document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, content, .. } if !anchor.is_empty() => Some((anchor, content)),
        _ => None,
    })
}

/// The headings of a text by id.
pub(super) fn heading_texts<L>(document: &Document<L>) -> BTreeMap<String, String> {
    headings(document).map(|(anchor, text)| (anchor.value.clone(), plain_text(text))).collect()
}
