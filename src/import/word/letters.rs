//! Lists whose letters Markdown cannot have: a letter alone is no list, so it stands before its words,
//! and letters end with z, behind which there are digits.

use super::model::{Alert, Block, List, Piece};
use crate::markdown::tree::{NumberStyle, Numbering};

/// Makes lists of blocks into those that Markdown has. `report` gets the place of each that changes,
/// the code of what is told of it, and its first sign.
pub(super) fn plain(
    blocks: Vec<Block>,
    report: &mut dyn FnMut(usize, &'static str, &str),
) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::List(mut list) => {
                let inner = list.items.into_iter().map(|item| plain(item, report));
                list.items = inner.collect();
                match list.numbering {
                    Some(numbering) if numbering.style != NumberStyle::Decimal => {
                        lettered(list, numbering, &mut out, report);
                    }
                    _ => out.push(Block::List(list)),
                }
            }
            Block::Quote(inner) => out.push(Block::Quote(plain(inner, report))),
            Block::Alert(Alert { word, title, blocks }) => {
                let blocks = plain(blocks, report);
                out.push(Block::Alert(Alert { word, title, blocks }));
            }
            other => out.push(other),
        }
    }
    out
}

fn lettered(
    mut list: List,
    numbering: Numbering,
    out: &mut Vec<Block>,
    report: &mut dyn FnMut(usize, &'static str, &str),
) {
    let count = u64::try_from(list.items.len()).unwrap_or(u64::MAX);
    let letters = matches!(numbering.style, NumberStyle::LowerLetter | NumberStyle::UpperLetter);
    let most = if letters { 26 } else { 100 };
    let first = numbering.style.write(numbering.first);
    if numbering.first == 0 || numbering.first.saturating_add(count - 1) > most {
        report(list.at, "word-letters-end", &first);
        list.numbering = Some(Numbering { style: NumberStyle::Decimal, ..numbering });
    } else if count == 1 {
        report(list.at, "word-letter-alone", &first);
        let mut item = list.items.pop().unwrap_or_default();
        let sign = Piece::text(format!("{first}. "));
        match item.first_mut() {
            Some(Block::Paragraph { content, .. }) => content.insert(0, sign),
            _ => item.insert(0, Block::Paragraph { content: vec![sign], at: list.at }),
        }
        return out.append(&mut item);
    }
    out.push(Block::List(list));
}
