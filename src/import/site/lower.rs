//! Blocks of other dialects as those of ours: what ours does not have becomes what comes nearest, and is
//! told.

use super::super::clean::short;
use super::super::prose::blocks::{EXAMPLE, FOLD};
use super::super::prose::model::{Alert, Block, Piece, What as Said, is_empty, plain};
use super::super::prose::settle::each_line;
use super::super::report::{Outcome, Report, What};
use super::prepare::MACRO;
use super::words::MACRO_WORDS;
use crate::language::Language;

/// Makes blocks into those that can be written.
pub(super) fn lower(blocks: &mut Vec<Block>, language: Language, report: &mut Report) {
    let mut lowering = Lowering { language, report };
    lowering.blocks(blocks);
    each_line(blocks, &mut |content| unmark(content, language));
}

/// Words for what a macro would have said.
pub(super) fn unmark(content: &mut [Piece], language: Language) {
    for piece in content {
        if let Said::Text(text) | Said::Code(text) = &mut piece.what
            && text.contains(MACRO)
        {
            *text = text.replace(MACRO, in_language(MACRO_WORDS, language));
        }
    }
}

pub(super) fn in_language(words: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::Nl => words[0],
        Language::En => words[1],
    }
}

/// Takes the word for an example from the start of its title: its page says that in front of it.
fn without_word(title: &mut [Piece]) {
    let Some(Said::Text(text)) = title.first_mut().map(|piece| &mut piece.what) else { return };
    for word in ["Voorbeeld", "Example"] {
        let begins = text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if begins && let Some(rest) = text[word.len()..].trim_start().strip_prefix(':') {
            *text = rest.trim_start().to_owned();
            return;
        }
    }
}

struct Lowering<'a> {
    language: Language,
    report: &'a mut Report,
}

impl Lowering<'_> {
    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        for block in blocks.iter_mut() {
            match block {
                Block::Quote(inner) => self.blocks(inner),
                Block::Alert(alert) => self.alert(alert),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.blocks(item)),
                Block::Definitions(entries) => {
                    let all = entries.iter_mut().flat_map(|entry| &mut entry.descriptions);
                    all.for_each(|blocks| self.blocks(blocks));
                }
                _ => {}
            }
        }
        // Two rules in a row say what one says.
        blocks.dedup_by(|a, b| matches!((a, b), (Block::Rule, Block::Rule)));
    }

    fn alert(&mut self, alert: &mut Alert) {
        self.blocks(&mut alert.blocks);
        let at = alert.blocks.iter().find_map(|block| match block {
            Block::Paragraph { at, .. } => Some(*at),
            _ => None,
        });
        let title = short(&plain(&alert.title), 80);
        let mut tell = |outcome, code| {
            self.report.add_at(outcome, at, What::new(code).arg("text", title.clone()));
        };
        match alert.word.as_str() {
            FOLD => {
                if is_empty(&alert.title) {
                    alert.title = vec![Piece::text(in_language(["Meer", "More"], self.language))];
                }
                tell(Outcome::Kept, "site-fold");
            }
            EXAMPLE => {
                without_word(&mut alert.title);
                tell(Outcome::Kept, "site-example-kept");
            }
            _ => tell(Outcome::Kept, "site-box"),
        }
    }
}
