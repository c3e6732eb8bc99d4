//! Whether each block of a translation still says what the authoritative text says.
//!
//! A block of the authoritative text that stands among the entries of the confirmation was confirmed,
//! wherever it stands now. Any other changed or is new. Which of the two follows from the text that was
//! confirmed, where it is known: the translation is aligned with that text, and that text with the
//! one of today, so a block that was moved or changed keeps its translation. Where it is not known,
//! both texts of today are aligned, and a block that has a translation changed.

use serde::Serialize;

use super::align::{Pair, align, align_with};
use super::confirmation::{BlockEntries, Entries, Original};
use super::earlier::earlier;
use super::shape::{ALONE, Leads};
use crate::content::ledger::VersionKind;
use crate::markdown::tree::Document;

/// What a new block costs that stays alone, where the entries say that some block is new.
const ALONE_AND_NEW: u32 = ALONE / 2;

/// How a block of a translation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockState {
    /// Confirmed against these words.
    Current,
    /// The authoritative block changed since, in wording only (every version since is editorial).
    BehindWording,
    /// It changed since, in meaning.
    BehindMeaning,
    /// It was not there when the translation was confirmed. There may be a translation already.
    New,
    /// It was there and is gone; the translation still has it.
    Gone,
    /// Nobody has confirmed the translation.
    Unconfirmed,
}

impl BlockState {
    /// The word on which messages select.
    pub fn word(self) -> &'static str {
        match self {
            BlockState::Current => "current",
            BlockState::BehindWording => "behind-wording",
            BlockState::BehindMeaning => "behind-meaning",
            BlockState::New => "new",
            BlockState::Gone => "gone",
            BlockState::Unconfirmed => "unconfirmed",
        }
    }

    /// True of a block on which somebody has work.
    pub fn is_outstanding(self) -> bool {
        self != BlockState::Current
    }
}

/// A pair with its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairState {
    /// The blocks.
    pub pair: Pair,
    /// How the translation stands.
    pub state: BlockState,
    /// The block in the authoritative text that was confirmed (that of the version followed), where
    /// that text is known and has it.
    pub was: Option<usize>,
}

/// How a translation stands, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The title.
    pub title: BlockState,
    /// The summary.
    pub summary: BlockState,
    /// The blocks and the footnotes, in the reading order of the authoritative text.
    pub pairs: Vec<PairState>,
}

impl Standing {
    /// The states of title, summary and all pairs.
    pub fn states(&self) -> impl Iterator<Item = BlockState> {
        [self.title, self.summary].into_iter().chain(self.pairs.iter().map(|pair| pair.state))
    }

    /// True when nothing is left to do.
    pub fn is_current(&self) -> bool {
        !self.states().any(BlockState::is_outstanding)
    }
}

/// What is left to do on a translation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Todo {
    /// Parts: title, summary, blocks and footnotes.
    pub blocks: usize,
    /// The words of their authoritative text; of what is gone those of the translation.
    pub words: usize,
}

/// What a person confirmed.
#[derive(Debug, Clone, Copy)]
pub struct Confirmation<'a> {
    /// The entries: `translates.blocks` of the front matter, in any order.
    pub entries: &'a [String],
    /// True when `translates.digest` is that of the authoritative text as it is now.
    pub is_of_this_text: bool,
    /// The authoritative text of the version that the translation follows, where it is known.
    pub text: Option<Original<'a>>,
    /// What the versions since that one changed, in any order.
    pub since: &'a [VersionKind],
}

/// How the translation `target` stands to the authoritative text `source`; unconfirmed as a whole
/// without a confirmation.
pub fn state<B: Leads>(
    source: Original<'_>,
    target: &Document<B>,
    confirmed: Option<Confirmation<'_>>,
) -> Standing {
    let all = |pairs: Vec<Pair>, state| Standing {
        title: state,
        summary: state,
        pairs: pairs.into_iter().map(|pair| PairState { pair, state, was: None }).collect(),
    };
    let Some(confirmed) = confirmed else {
        return all(align(source.document, target), BlockState::Unconfirmed);
    };
    let mut entries = Entries::of(confirmed.entries);
    // Entries of another reading of the Markdown are none of today; what they stand for is the same.
    if confirmed.is_of_this_text && !entries.has_front {
        return all(align(source.document, target), BlockState::Current);
    }
    let behind = match confirmed.since.contains(&VersionKind::Substantive) {
        true => BlockState::BehindMeaning,
        false => BlockState::BehindWording,
    };
    let now = BlockEntries::of(source.document);
    let known: Vec<bool> =
        (0..now.len()).map(|at| now.names(at).any(|name| entries.take(name))).collect();
    let look = Look { source, target, now: &now, known: &known, behind };
    let pairs = match confirmed.text {
        Some(text) => look.through(text, &mut entries.clone()),
        None => look.alone(entries.blocks_left()),
    };
    let (title, summary) = look.front(confirmed, &mut entries, &pairs);
    Standing { title, summary, pairs }
}

/// The texts of today, and which blocks of the source were confirmed as they are.
struct Look<'a, B> {
    source: Original<'a>,
    target: &'a Document<B>,
    now: &'a BlockEntries,
    known: &'a [bool],
    behind: BlockState,
}

impl<B: Leads> Look<'_, B> {
    /// By way of the text that was confirmed. `left` are the entries of which no block is left.
    fn through(&self, text: Original<'_>, left: &mut Entries<'_>) -> Vec<PairState> {
        let old = BlockEntries::of(text.document);
        let was = earlier((text.document, &old), (self.source.document, self.now));
        let then = align(text.document, self.target);
        let mut target_of = vec![None; old.len()];
        let mut old_of = std::collections::BTreeMap::new();
        for pair in &then {
            if let (Some(i), Some(t)) = (pair.source, pair.target) {
                target_of[i] = Some(t);
                old_of.insert(t, i);
            }
        }
        let fixed = was.iter().enumerate().filter_map(|(s, i)| Some((s, target_of[(*i)?]?)));
        let fixed: Vec<(usize, usize)> = fixed.collect();
        let pairs = align_with(self.source.document, self.target, &fixed, &|_| ALONE);
        let mut state = |pair: Pair| match (pair.source, pair.target) {
            (Some(s), _) => {
                let state = match (self.known[s], was[s]) {
                    (true, _) => BlockState::Current,
                    (false, Some(_)) => self.behind,
                    (false, None) => BlockState::New,
                };
                PairState { pair, state, was: was[s] }
            }
            (None, t) => {
                let was = t.and_then(|t| old_of.get(&t).copied());
                // One that was taken out of the confirmation stays because somebody wants it.
                let is_gone = was.is_some_and(|i| old.names(i).any(|name| left.take(name)));
                let state = if is_gone { BlockState::Gone } else { BlockState::Current };
                PairState { pair, state, was }
            }
        };
        pairs.into_iter().map(&mut state).collect()
    }

    /// By the entries alone, of which so many stand for blocks that are not there any more.
    fn alone(&self, gone: usize) -> Vec<PairState> {
        let changed = self.known.iter().filter(|known| !**known).count();
        let is_any_new = gone < changed;
        let cost = |s: usize| if is_any_new && !self.known[s] { ALONE_AND_NEW } else { ALONE };
        let pairs = align_with(self.source.document, self.target, &[], &cost);
        let state = |pair: Pair| {
            let state = match (pair.source, pair.target) {
                (Some(s), _) if self.known[s] => BlockState::Current,
                (Some(_), Some(_)) if gone > 0 => self.behind,
                (Some(_), _) => BlockState::New,
                (None, _) if gone > 0 => BlockState::Gone,
                (None, _) => BlockState::Current,
            };
            PairState { pair, state, was: None }
        };
        pairs.into_iter().map(state).collect()
    }

    /// Title and summary. Entries that were written before those had some say nothing of them: the
    /// text that was confirmed does, and without it, that nothing else changed.
    fn front(
        &self,
        confirmed: Confirmation<'_>,
        entries: &mut Entries<'_>,
        pairs: &[PairState],
    ) -> (BlockState, BlockState) {
        let now = self.source;
        let of = |is_current: bool| if is_current { BlockState::Current } else { self.behind };
        if entries.has_front {
            let title = entries.take(&now.title_entry());
            return (of(title), of(entries.take(&now.summary_entry())));
        }
        match confirmed.text {
            Some(old) => {
                let title = old.title_entry() == now.title_entry();
                (of(title), of(old.summary_entry() == now.summary_entry()))
            }
            None => {
                let is_other = confirmed.is_of_this_text
                    || pairs.iter().any(|pair| pair.state.is_outstanding())
                    || entries.blocks_left() > 0;
                (of(is_other), of(is_other))
            }
        }
    }
}
