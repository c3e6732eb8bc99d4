//! What a text says in short: `> [!KEY]` and a list of points, at its opening.
//!
//! Two to five points, each one paragraph: more, or a table among them, is the text itself and not
//! what it comes down to. What an author put there all the same is reported and stays, so that
//! nothing is lost while it is mended.

use std::ops::Range;

use super::blocks::Builder;
use super::parse::{Reading, Scope};
use super::places::{first_line, trimmed};
use super::title;
use super::tree::{Block, BlockKind, NewForm, Reference};
use crate::diagnostics::{Diagnostic, codes};

/// The word in the brackets, in any case.
const WORD: &str = "key";

/// How many points there may be.
const COUNT: std::ops::RangeInclusive<usize> = 2..=5;

/// True of the word between the brackets of `> [!KEY]`.
pub(super) fn is_word(word: &str) -> bool {
    word.eq_ignore_ascii_case(WORD)
}

impl Builder<'_, '_> {
    /// The length of the mark in the first line of a quotation of key points.
    pub(super) fn key_points_mark(&self, range: &Range<usize>) -> Option<usize> {
        let line = self.text.get(first_line(self.text, range.clone()))?;
        let inner = line.trim_start_matches([' ', '\t']).strip_prefix('>')?.trim_start();
        let (word, after) = inner.strip_prefix("[!")?.split_once(']')?;
        let is_mark = is_word(word) && (after.is_empty() || after.starts_with([' ', '\t']));
        (is_mark && self.reading >= Reading::Second).then_some("[!]".len() + word.len())
    }

    /// The quotation that was just entered, which begins with a mark of this length.
    pub(super) fn key_points(&mut self, mark: usize, range: Range<usize>) -> Block<Reference> {
        let id = self.ids.next("key-points");
        let mut blocks = self.blocks().blocks;
        self.depth -= 1;
        let span = self.span(trimmed(self.text, range.clone()));
        let Some(title) = title::take(mark, &mut blocks) else {
            return Block { id, span, kind: BlockKind::Quote(blocks) };
        };
        let first = first_line(self.text, range.clone());
        self.read_anew(NewForm::KeyPoints, first.clone());
        let mark = Diagnostic::at(codes::KEY_POINTS, self.span(first));
        let before = self.text.get(..range.start).unwrap_or_default();
        if self.depth > 0 || self.scope != Scope::Section || !before.trim().is_empty() {
            self.sink.report(mark.clone().arg("what", "place"));
        }
        if !title.is_empty() {
            self.sink.report(mark.clone().arg("what", "title"));
            let title = BlockKind::Paragraph(title);
            blocks.insert(0, Block { id: self.ids.next("p"), span, kind: title });
        } else {
            self.check_points(&blocks, mark);
        }
        Block { id, span, kind: BlockKind::KeyPoints(blocks) }
    }

    fn check_points(&mut self, blocks: &[Block<Reference>], mark: Diagnostic) {
        let mut refuse = |block: &Block<Reference>| {
            let wrong = Diagnostic::at(codes::KEY_POINTS, block.span).arg("what", "block");
            self.sink.report(wrong.arg("block", word(&block.kind)));
        };
        let lists = blocks.iter().filter(|b| matches!(b.kind, BlockKind::List { .. }));
        let [list] = lists.collect::<Vec<_>>()[..] else {
            self.sink.report(mark.arg("what", "list"));
            return;
        };
        blocks.iter().filter(|block| !std::ptr::eq(*block, list)).for_each(&mut refuse);
        let BlockKind::List { items, .. } = &list.kind else { return };
        for item in items {
            let first = matches!(item.first().map(|b| &b.kind), Some(BlockKind::Paragraph(_)));
            item.iter().skip(usize::from(first)).for_each(&mut refuse);
        }
        if !COUNT.contains(&items.len()) {
            self.sink.report(mark.arg("what", "count").arg("count", items.len()));
        }
    }
}

/// What a block is called in the message.
fn word<L>(kind: &BlockKind<L>) -> &'static str {
    match kind {
        BlockKind::Heading { .. } => "heading",
        BlockKind::Paragraph(_) => "paragraph",
        BlockKind::List { .. } => "list",
        BlockKind::Quote(_) | BlockKind::Alert { .. } | BlockKind::KeyPoints(_) => "quote",
        BlockKind::Table { .. } => "table",
        BlockKind::Code { .. } => "code",
        BlockKind::Definitions(_) => "definitions",
        BlockKind::Rule => "rule",
        BlockKind::Embed(_) => "embed",
        BlockKind::Picture(_) => "picture",
    }
}
