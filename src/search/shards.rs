//! How a large index is divided, so that a query loads little of it.

use super::encode;
use super::postings::Postings;
use super::record::Record;
use super::records::Records;

/// Postings of more bytes than this are divided; so are the texts.
const WHOLE: usize = 300_000;
/// A shard of postings ends after this many bytes.
const POSTINGS: usize = 8_000;
/// A shard of texts ends after this many bytes.
const TEXTS: usize = 16_000;
/// A word of a divided index stands in at most this many places: the strongest are kept. A word
/// that stands in more says little about each.
const MOST_PLACES: usize = 4_000;
/// What a query may load of the postings, in bytes before compression; compressed it is less than
/// half. With the vocabulary and the texts of ten answers that stays below 300 kB.
pub(super) const BUDGET: usize = 360_000;

/// A run of words or records that is one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shard {
    /// The first word or record.
    pub first: usize,
    /// Bytes before compression.
    pub size: usize,
}

/// How an index is divided; empty lists for one that is whole.
#[derive(Debug, Default)]
pub(super) struct Shards {
    /// The postings.
    pub postings: Vec<Shard>,
    /// The titles, addresses and texts of the records.
    pub texts: Vec<Shard>,
}

impl Shards {
    /// Divides an index that is too large to be loaded whole.
    pub(super) fn divide(postings: &mut Postings, records: &Records) -> Shards {
        let text = |record: &Record| record.title.len() + record.text.len();
        let mut shards = Shards::default();
        if records.iter().map(text).sum::<usize>() > WHOLE {
            shards.texts = runs(records.iter().map(text), TEXTS);
        }
        // A comma stands between two lists.
        let sizes = |postings: &Postings| -> Vec<usize> {
            postings.iter().map(|list| encode::size_of_postings(list) + 1).collect()
        };
        if sizes(postings).iter().sum::<usize>() > WHOLE {
            postings.keep_strongest(MOST_PLACES);
            shards.postings = runs(sizes(postings).into_iter(), POSTINGS);
        }
        shards
    }

    /// The shard of postings in which a word is.
    pub(super) fn of_word(&self, word: usize) -> usize {
        self.postings.partition_point(|shard| shard.first <= word) - 1
    }
}

/// Runs of items that are about `most` bytes together.
fn runs(sizes: impl Iterator<Item = usize>, most: usize) -> Vec<Shard> {
    let mut runs: Vec<Shard> = Vec::new();
    for (position, size) in sizes.enumerate() {
        match runs.last_mut() {
            Some(run) if run.size + size <= most => run.size += size,
            _ => runs.push(Shard { first: position, size }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_before_it_is_too_long() {
        let runs = runs([4, 4, 4, 20, 1].into_iter(), 9);
        let expected = [(0, 8), (2, 4), (3, 20), (4, 1)];
        assert_eq!(runs, expected.map(|(first, size)| Shard { first, size }));
    }
}
