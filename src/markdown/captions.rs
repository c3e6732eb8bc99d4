//! What belongs to a table beside its cells: a caption below it, and a column that names the rows.

use super::blocks::Builder;
use super::parse::{Reading, Scope};
use super::stream::part_of;
use super::tree::{Block, BlockKind, Inline, NewForm, Reference, plain_text};
use crate::diagnostics::{Diagnostic, codes};
use crate::source::Span;

/// What a caption begins with. Its word is no part of it.
const WORDS: [&str; 4] = ["Tabel:", "Table:", "tabel:", "table:"];

/// How much of a caption a message shows, in characters.
const SHOWN: usize = 60;

/// True of a line that would be a caption if it stood where captions stand.
pub(super) fn is_caption_line(line: &str) -> bool {
    let after = WORDS.iter().find_map(|word| line.trim_start().strip_prefix(word));
    after.is_some_and(|after| after.starts_with([' ', '\t']) && !after.trim().is_empty())
}

impl Builder<'_, '_> {
    /// Adds a block to those of its container; a caption becomes a part of the table above it.
    pub(super) fn add(&mut self, mut block: Block<Reference>, blocks: &mut Vec<Block<Reference>>) {
        let above = blocks.last_mut().map(|above| (above.span, &mut above.kind));
        if self.has_captions()
            && let BlockKind::Paragraph(content) = &mut block.kind
            && let Some(mark) = mark(content).filter(|_| is_one_line(content))
            && let Some((span, BlockKind::Table { caption, .. })) = above
            && caption.is_empty()
        {
            take_mark(mark, content);
            *caption = std::mem::take(content);
            let whole = Span::new(span.file, span.range().start..block.span.range().end);
            if let Some(table) = blocks.last_mut() {
                table.span = whole;
            }
            self.read_anew_at(NewForm::Caption, block.span);
            return;
        }
        blocks.push(block);
    }

    /// Reports what looks like a caption and is none.
    pub(super) fn check_captions(&mut self, blocks: &[Block<Reference>]) {
        if !self.has_captions() {
            return;
        }
        let bare = |block: Option<&Block<Reference>>| {
            block.is_some_and(|block| {
                matches!(&block.kind, BlockKind::Table { caption, .. } if caption.is_empty())
            })
        };
        for (at, block) in blocks.iter().enumerate() {
            let BlockKind::Paragraph(content) = &block.kind else { continue };
            if mark(content).is_none() {
                continue;
            }
            let above = at.checked_sub(1).and_then(|above| blocks.get(above));
            let what = if bare(blocks.get(at + 1)) {
                "above"
            } else if bare(above) {
                "lines"
            } else if is_one_line(content) {
                "alone"
            } else {
                // A sentence that happens to begin so.
                continue;
            };
            let text: String = plain_text(content).chars().take(SHOWN).collect();
            let problem = Diagnostic::at(codes::TABLE_CAPTION, block.span);
            self.sink.report(problem.arg("what", what).arg("text", text));
        }
    }

    fn has_captions(&self) -> bool {
        self.reading == Reading::Newest && self.scope != Scope::Inline
    }
}

fn is_one_line(content: &[Inline<Reference>]) -> bool {
    !content.iter().any(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak))
}

/// The length of the word of a caption and the space behind it.
fn mark(content: &[Inline<Reference>]) -> Option<usize> {
    let Inline::Text { text, .. } = content.first()? else { return None };
    let after = WORDS.iter().find_map(|word| text.strip_prefix(word))?;
    let caption = after.trim_start();
    let says = !caption.is_empty() || content.len() > 1;
    (after.len() > caption.len() && says).then(|| text.len() - caption.len())
}

fn take_mark(mark: usize, content: &mut Vec<Inline<Reference>>) {
    if let Some(Inline::Text { text, span }) = content.first_mut() {
        (*span, *text) = (part_of(*span, text, mark..text.len()), text[mark..].to_owned());
        if text.is_empty() {
            content.remove(0);
        }
    }
}

/// Whether the first column names the rows. An author says so by making the first cell of the head
/// bold and not the others, by leaving that corner empty, as in a table of everything against
/// everything, or by making the first cell of every row bold. Otherwise the first column is data like
/// any other: guessing would make a screen reader repeat the first cell of every row, which is worse
/// than not hearing it.
pub fn has_row_heads<L>(head: &[Vec<Inline<L>>], rows: &[Vec<Vec<Inline<L>>>]) -> bool {
    let bold = |cell: Option<&Vec<Inline<L>>>| {
        matches!(cell.map(Vec::as_slice), Some([Inline::Strong(_)]))
    };
    let others = || head.iter().skip(1).filter(|cell| !is_blank(cell));
    let marked = bold(head.first()) && head.len() > 1 && !others().all(|cell| bold(Some(cell)));
    marked
        || head.first().is_some_and(|corner| is_blank(corner))
        || (!rows.is_empty() && rows.iter().all(|row| bold(row.first())))
}

/// True of a cell with nothing to read.
pub fn is_blank<L>(cell: &[Inline<L>]) -> bool {
    plain_text(cell).trim().is_empty()
}
