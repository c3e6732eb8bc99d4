//! What holds of text that is folded away: `> [!FOLD] Title`.
//!
//! The title is what readers press, so it is there and leads nowhere itself; and something is behind it.
//! What an author wrote otherwise is reported and stays, so that nothing is lost while it is mended.

use std::ops::Range;

use super::blocks::Builder;
use super::parse::Scope;
use super::places::first_line;
use super::tree::{Block, Inline, Reference, plain_text};
use crate::diagnostics::{Diagnostic, codes};

impl Builder<'_, '_> {
    /// Reports what is wrong with the fold at `range`.
    pub(super) fn check_fold(
        &mut self,
        title: &[Inline<Reference>],
        blocks: &[Block<Reference>],
        range: &Range<usize>,
    ) {
        let span = self.span(first_line(self.text, range.clone()));
        let problem = if self.scope != Scope::Section {
            "value"
        } else if plain_text(title).trim().is_empty() {
            "title"
        } else if title.iter().any(leads_on) {
            "link"
        } else if blocks.is_empty() {
            "empty"
        } else {
            return;
        };
        self.sink.report(Diagnostic::at(codes::FOLD, span).arg("what", problem));
    }
}

/// True of what a reader can follow, which no button can hold.
fn leads_on(inline: &Inline<Reference>) -> bool {
    match inline {
        Inline::Link { .. } | Inline::FootnoteMention { .. } => true,
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Foreign { content, .. }
        | Inline::Marked { content, .. } => content.iter().any(leads_on),
        Inline::Text { .. } | Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => false,
    }
}
