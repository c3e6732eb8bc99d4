//! Which block of the authoritative text is which block of an earlier form of it.

use std::mem::discriminant;

use super::confirmation::{BlockEntries, parts};
use crate::difference::{Whole, counterparts};
use crate::markdown::tree::{Block, Document, Reference};

/// For each block of the newer text, the footnotes behind them, the block that it was.
pub(super) fn earlier(
    old: (&Document<Reference>, &BlockEntries),
    new: (&Document<Reference>, &BlockEntries),
) -> Vec<Option<usize>> {
    let (old_parts, new_parts) = (wholes(old.0, old.1), wholes(new.0, new.1));
    let mut was = vec![None; new_parts.len()];
    // What is gone and what is new in one place.
    let (mut gone, mut fresh) = (Vec::new(), Vec::new());
    let settle = |gone: &mut Vec<usize>, fresh: &mut Vec<usize>, was: &mut [Option<usize>]| {
        let kinds = |of: &[Whole<'_, Reference>], at: &[usize]| -> Vec<_> {
            at.iter().map(|at| kind(&of[*at])).collect()
        };
        if kinds(&old_parts, gone) == kinds(&new_parts, fresh) {
            // As many of the same kinds: they were written anew.
            fresh.iter().zip(gone.iter()).for_each(|(j, i)| was[*j] = Some(*i));
        }
        gone.clear();
        fresh.clear();
    };
    for pair in counterparts(&old_parts, &new_parts) {
        match pair {
            (Some(i), Some(j)) => {
                settle(&mut gone, &mut fresh, &mut was);
                was[j] = Some(i);
            }
            (Some(i), None) => gone.push(i),
            (None, Some(j)) => fresh.push(j),
            (None, None) => {}
        }
    }
    settle(&mut gone, &mut fresh, &mut was);
    was
}

/// The kind of a block; none of a footnote.
fn kind<'a>(
    whole: &Whole<'a, Reference>,
) -> Option<std::mem::Discriminant<crate::markdown::tree::BlockKind<Reference>>> {
    let block: Option<&'a Block<Reference>> = whole.blocks.first();
    block.filter(|_| whole.label.is_none()).map(|block| discriminant(&block.kind))
}

fn wholes<'a>(
    document: &'a Document<Reference>,
    entries: &'a BlockEntries,
) -> Vec<Whole<'a, Reference>> {
    let labels = document.footnotes.iter().map(|note| Some(note.label.as_str()));
    let labels = std::iter::repeat_n(None, document.blocks.len()).chain(labels);
    let parts = parts(document).zip(labels).enumerate();
    parts.map(|(at, (blocks, label))| Whole { name: entries.name(at), blocks, label }).collect()
}
