//! The parts of a section under the names that an editor gives them, and a confirmation of some.

use super::align::Pair;
use super::confirmation::{BlockEntries, Confirmed, Original};
use super::shape::Leads;
use super::state::{BlockState, Confirmation, Standing, state};
use crate::markdown::tree::{BlockKind, Document};

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called: `title`, `summary`, `heading:ANCHOR`, `footnote:LABEL`, or the heading above
    /// it, its kind and a number (`kern/p1`); what only the translation has begins with its language
    /// (`en:kern/p2`). Each name once.
    pub name: String,
    /// How the translation stands.
    pub state: BlockState,
    /// What it is.
    pub place: Place,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// These blocks; the second is what the first was in the text that was confirmed.
    Blocks(Pair, Option<usize>),
}

/// Every part of a section in reading order. `language` is that of the translation.
pub fn parts<A, B>(
    source: &Document<A>,
    target: &Document<B>,
    language: &str,
    standing: &Standing,
) -> Vec<Part> {
    let front =
        [("title", standing.title, Place::Title), ("summary", standing.summary, Place::Summary)];
    let front = front.map(|(name, state, place)| Part { name: name.to_owned(), state, place });
    let blocks = standing.pairs.iter().map(|of| Part {
        name: match (of.pair.source, of.pair.target) {
            (Some(at), _) => name(source, at),
            (None, at) => format!("{language}:{}", name(target, at.unwrap_or_default())),
        },
        state: of.state,
        place: Place::Blocks(of.pair, of.was),
    });
    front.into_iter().chain(blocks).collect()
}

fn name<L>(document: &Document<L>, at: usize) -> String {
    let note = || document.footnotes.get(at.checked_sub(document.blocks.len())?);
    match (document.blocks.get(at), note()) {
        (Some(block), _) => match &block.kind {
            BlockKind::Heading { .. } => format!("heading:{}", block.id),
            // A slash at the start is a path to some shells.
            _ => block.id.trim_start_matches('/').to_owned(),
        },
        (None, Some(note)) => format!("footnote:{}", note.label),
        (None, None) => String::new(),
    }
}

/// The entries of a confirmation to which these parts are added, as they read now: every other part
/// stands as it stood. None where that cannot be: without the text that was confirmed nobody can tell
/// which entry stands for which part.
pub fn with_parts<B: Leads>(
    now: Original<'_>,
    target: &Document<B>,
    confirmed: Confirmation<'_>,
    chosen: &[Place],
) -> Option<Vec<String>> {
    let before = state(now, target, Some(confirmed));
    [true, false].into_iter().find_map(|drops| {
        let entries = entries(now, confirmed, &before, chosen, drops);
        let after = state(now, target, Some(Confirmation { entries: &entries, ..confirmed }));
        is_kept(&before, &after, chosen).then_some(entries)
    })
}

/// True when what was chosen is confirmed and the rest is as it was.
fn is_kept(before: &Standing, after: &Standing, chosen: &[Place]) -> bool {
    let fits = |place: Place, before: BlockState, after: BlockState| match chosen.contains(&place) {
        true => after == BlockState::Current,
        false => after == before,
    };
    fits(Place::Title, before.title, after.title)
        && fits(Place::Summary, before.summary, after.summary)
        && before.pairs.len() == after.pairs.len()
        && before.pairs.iter().zip(&after.pairs).all(|(a, b)| {
            (a.pair, a.was) == (b.pair, b.was)
                && fits(Place::Blocks(a.pair, a.was), a.state, b.state)
        })
}

/// The entries with those of the chosen parts. `drops`: where it is not known which entry a part had,
/// it takes one of those that no part has any more.
fn entries(
    now: Original<'_>,
    confirmed: Confirmation<'_>,
    before: &Standing,
    chosen: &[Place],
    drops: bool,
) -> Vec<String> {
    let blocks = BlockEntries::of(now.document);
    let old = confirmed.text.map(|text| BlockEntries::of(text.document));
    let mut entries = Confirmed::of(confirmed.entries, &blocks);
    let front = |is_now: bool, now: String, then: Option<String>, key: &str| {
        if is_now { now } else { then.unwrap_or_else(|| format!("{key}-")) }
    };
    if !entries.has_front() {
        // What was confirmed before title and summary counted says of both what they were.
        let then = confirmed.text;
        let title = front(
            before.title == BlockState::Current,
            now.title_entry(),
            then.map(Original::title_entry),
            "title:",
        );
        let summary = front(
            before.summary == BlockState::Current,
            now.summary_entry(),
            then.map(Original::summary_entry),
            "summary:",
        );
        entries.set_front("title:", title);
        entries.set_front("summary:", summary);
    }
    for place in chosen {
        match place {
            Place::Title => entries.set_front("title:", now.title_entry()),
            Place::Summary => entries.set_front("summary:", now.summary_entry()),
            Place::Blocks(pair, was) => {
                match (was, &old) {
                    (Some(was), Some(old)) => entries.drop_one(old.names(*was)),
                    (None, None) if drops => entries.drop_any(),
                    _ => {}
                }
                entries.add(pair.source.map(|at| blocks.written(at)));
            }
        }
    }
    entries.into_sorted()
}
