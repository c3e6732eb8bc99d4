//! Shared texts in what goes to an agency: each stands there by its name, as a fact does, and is no
//! unit of a section. It has files of its own, so what came back for one section cannot change others.
//!
//! How a translation stands is known of the texts as readers see them. Here that is told of the texts
//! as they are written, in which a shared text is one block.

use std::collections::{BTreeMap, VecDeque};

use crate::markdown::tree::{BlockKind, Document, Embed, Reference};
use crate::translation::confirmation::block_entries;
use crate::translation::{BlockState, Pair, PairState, Standing};

/// A text as readers see it, and as it is written.
type Both<'a> = (&'a Document<Reference>, &'a Document<Reference>);

/// A section in its two languages.
pub(super) struct Seen<'a> {
    pub source: Both<'a>,
    pub target: Option<Both<'a>>,
}

impl Seen<'_> {
    /// The entries of the blocks of the text as it is written, from those of what readers see.
    pub(super) fn entries(&self, seen: Vec<String>) -> Vec<String> {
        let (readers, written) = self.source;
        if readers.shared.is_empty() {
            return seen;
        }
        let mut entries = block_entries(written);
        for (at, own) in own_places(self.source).into_iter().enumerate() {
            if let (Some(own), Some(entry)) = (own, seen.get(at))
                && let Some(place) = entries.get_mut(own)
            {
                place.clone_from(entry);
            }
        }
        entries
    }

    /// How the translation stands and what blocks said before, by the blocks as they are written.
    pub(super) fn by_name(
        &self,
        standing: Standing,
        earlier: BTreeMap<usize, String>,
    ) -> (Standing, BTreeMap<usize, String>) {
        let is_any = |both: &Both<'_>| !both.0.shared.is_empty();
        if !is_any(&self.source) && !self.target.as_ref().is_some_and(is_any) {
            return (standing, earlier);
        }
        let source = own_places(self.source);
        let target = self.target.map(own_places).unwrap_or_default();
        let place =
            |places: &[Option<usize>], at: Option<usize>| places.get(at?).copied().flatten();
        let pairs = standing.pairs.into_iter().filter_map(|one| {
            let pair = Pair {
                source: place(&source, one.pair.source),
                target: place(&target, one.pair.target),
            };
            (pair.source.is_some() || pair.target.is_some()).then_some(PairState { pair, ..one })
        });
        let mut pairs: Vec<PairState> = pairs.collect();
        pairs.extend(self.names());
        let earlier = earlier.into_iter();
        let earlier = earlier.filter_map(|(at, words)| Some((place(&source, Some(at))?, words)));
        (Standing { pairs, ..standing }, earlier.collect())
    }

    /// The names of shared texts: each belongs to the same in the translation, and has no words.
    fn names(&self) -> Vec<PairState> {
        let mut theirs: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
        for (at, id) in self.target.iter().flat_map(|both| named(both.1)) {
            theirs.entry(id).or_default().push_back(at);
        }
        let of = |(at, id)| {
            let target = theirs.get_mut(id).and_then(VecDeque::pop_front);
            let state = if target.is_some() { BlockState::Current } else { BlockState::New };
            PairState { pair: Pair { source: Some(at), target }, state, was: None }
        };
        named(self.source.1).map(of).collect()
    }
}

/// The places of shared texts in a text as it is written.
fn named(document: &Document<Reference>) -> impl Iterator<Item = (usize, &str)> {
    document.blocks.iter().enumerate().filter_map(|(at, block)| match &block.kind {
        BlockKind::Embed(Embed::Shared(id)) => Some((at, id.as_str())),
        _ => None,
    })
}

/// Where each block and footnote that readers see stands in the text as it is written; none of what
/// came from a shared text.
fn own_places((readers, written): Both<'_>) -> Vec<Option<usize>> {
    let is_shown = |at: usize| named(written).any(|(place, _)| place == at);
    let mut blocks = (0..written.blocks.len()).filter(|at| !is_shown(*at));
    let mut notes = written.blocks.len()..;
    let count = readers.blocks.len();
    let place = |at: usize| match readers.shared_at(at) {
        Some(_) => None,
        None if at >= count => notes.next(),
        // One that could not be put in its place is there by its name.
        None => match readers.blocks.get(at).map(|block| &block.kind) {
            Some(BlockKind::Embed(Embed::Shared(_))) => None,
            _ => blocks.next(),
        },
    };
    (0..count + readers.footnotes.len()).map(place).collect()
}
