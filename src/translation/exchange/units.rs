//! The runs of a section that are translated, by id.

use std::collections::BTreeMap;

use super::codes::{Codes, encode, encode_target};
use super::pieces::{Piece, plain};
use super::said::{runs, skeleton};
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Reference};
use crate::markdown::visit::{self, RunKind};
use crate::translation::confirmation::block_entries;

/// A run of text with its translation so far.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// The id: the digest of the block and the number of the run in it.
    pub id: String,
    /// The block, as in [`blocks_of`].
    pub block: usize,
    /// Which run of the block, from 0.
    pub run: usize,
    /// What it is.
    pub kind: RunKind,
    /// The words of the text.
    pub source: Vec<Piece>,
    /// Those of the translation, where it is built as the text is.
    pub target: Option<Vec<Piece>>,
    /// What the codes of both stand for.
    pub codes: Codes,
}

/// A block of a text, or the blocks of a footnote as one.
pub(crate) fn blocks_of(document: &Document<Reference>) -> Vec<Block<Reference>> {
    let notes = document.footnotes.iter().map(|note| Block {
        id: String::new(),
        span: note.span,
        kind: BlockKind::Quote(note.blocks.clone()),
    });
    document.blocks.iter().cloned().chain(notes).collect()
}

/// The labels of the footnotes of a text.
pub(crate) fn labels_of(document: &Document<Reference>) -> Vec<String> {
    document.footnotes.iter().map(|note| note.label.clone()).collect()
}

/// The runs of a text that have words. `digests` are the entries of its blocks, as a confirmation has them.
/// `partner` gives the index of the block of the translation that belongs to a block.
pub(crate) fn runs_of(
    source: &Document<Reference>,
    target: Option<&Document<Reference>>,
    digests: &[String],
    partner: &dyn Fn(usize) -> Option<usize>,
) -> Vec<Run> {
    let own = blocks_of(source);
    let theirs = target.map(blocks_of).unwrap_or_default();
    let own_labels = labels_of(source);
    // A footnote of the translation has the label of that of the text which it belongs to.
    let labels =
        target.map(|target| translated_labels(source, target, partner)).unwrap_or_default();
    let computed;
    let digests = if digests.len() == own.len() {
        digests
    } else {
        computed = block_entries(source);
        &computed
    };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for (at, block) in own.iter().enumerate() {
        let digest = digests.get(at).map_or("", String::as_str);
        let count = seen.entry(digest).or_insert(0);
        *count += 1;
        let again = if *count > 1 { format!(".{count}") } else { String::new() };
        let other = partner(at).and_then(|at| theirs.get(at));
        let other = other.filter(|other| skeleton(other) == skeleton(block)).map(runs);
        for (number, (kind, run)) in runs(block).into_iter().enumerate() {
            let by_label = |at: usize| own_labels.get(at).cloned().unwrap_or_default();
            let (pieces, mut codes) = encode(run, &by_label);
            if plain(&pieces).is_empty() {
                continue;
            }
            let label = |at: usize| labels.get(at).cloned().unwrap_or_default();
            let target = other.as_ref().and_then(|runs| runs.get(number));
            let target = target.map(|(_, run)| encode_target(run, &label, &mut codes));
            let id = format!("b{digest}{again}-{}", number + 1);
            out.push(Run { id, block: at, run: number, kind, source: pieces, target, codes });
        }
    }
    out
}

/// The labels of the footnotes of a translation as the text has them.
fn translated_labels(
    source: &Document<Reference>,
    target: &Document<Reference>,
    partner: &dyn Fn(usize) -> Option<usize>,
) -> Vec<String> {
    let mut labels = labels_of(target);
    for (at, note) in source.footnotes.iter().enumerate() {
        let other = partner(source.blocks.len() + at);
        let other = other.and_then(|other| other.checked_sub(target.blocks.len()));
        if let Some(label) = other.and_then(|other| labels.get_mut(other)) {
            label.clone_from(&note.label);
        }
    }
    labels
}

/// A block with some of its runs replaced, by their numbers.
pub(crate) fn with_run(
    block: &Block<Reference>,
    now: &BTreeMap<usize, Vec<Inline<Reference>>>,
) -> Block<Reference> {
    let mut blocks = vec![block.clone()];
    let mut number = 0;
    visit::runs_mut(&mut blocks, &mut |_, run| {
        if let Some(new) = now.get(&number) {
            run.clone_from(new);
        }
        number += 1;
    });
    blocks.pop().unwrap_or_else(|| block.clone())
}
