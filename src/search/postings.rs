//! Which word stands where.

use std::sync::Arc;

use super::analysed::{Analysed, Place};

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    /// Position of the record.
    pub record: u32,
    /// Where in the record.
    pub place: Place,
}

/// For each word of a vocabulary where it stands, by record.
#[derive(Debug, Default)]
pub(super) struct Postings {
    list: Vec<Posting>,
    /// Where the list of each word ends.
    ends: Vec<usize>,
}

impl Postings {
    /// Puts the words of records in the order of a vocabulary of `words` words. `occurrences` are
    /// the positions there of each word of each record, one record after the other.
    pub(super) fn of(records: &[Arc<[Analysed]>], occurrences: &[u32], words: usize) -> Postings {
        // Counted first, so that each list has its place before anything is put there.
        let mut counts = vec![0; words];
        occurrences.iter().for_each(|word| counts[*word as usize] += 1);
        let mut next: Vec<usize> = Vec::with_capacity(words);
        let mut ends: Vec<usize> = Vec::with_capacity(words);
        let mut end = 0;
        for count in counts {
            next.push(end);
            end += count;
            ends.push(end);
        }
        let nowhere = Posting { record: 0, place: Place::new(0, false, 0) };
        let mut list = vec![nowhere; occurrences.len()];
        let all = records.iter().flat_map(|unit| unit.iter()).enumerate();
        let all = all.flat_map(|(record, analysed)| {
            analysed.words().map(move |(_, place)| Posting { record: record as u32, place })
        });
        for (posting, word) in all.zip(occurrences) {
            let at = &mut next[*word as usize];
            list[*at] = posting;
            *at += 1;
        }
        Postings { list, ends }
    }

    /// Where a word stands.
    pub(super) fn of_word(&self, word: usize) -> &[Posting] {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.list[start..self.ends[word]]
    }

    /// The lists of all words in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Posting]> {
        (0..self.ends.len()).map(|word| self.of_word(word))
    }

    /// Keeps at most `most` places of each word: the strongest, in the order of the records.
    pub(super) fn keep_strongest(&mut self, most: usize) {
        if self.iter().all(|of_word| of_word.len() <= most) {
            return;
        }
        let mut list = Vec::with_capacity(self.list.len());
        let mut ends = Vec::with_capacity(self.ends.len());
        for of_word in self.iter() {
            if of_word.len() > most {
                let mut strongest = of_word.to_vec();
                let weak = |p: &Posting| {
                    let place = p.place;
                    (place.title() == 0, !place.name(), std::cmp::Reverse(place.body()), p.record)
                };
                strongest.sort_by_key(weak);
                strongest.truncate(most);
                strongest.sort_by_key(|posting| posting.record);
                list.extend(strongest);
            } else {
                list.extend_from_slice(of_word);
            }
            ends.push(list.len());
        }
        *self = Postings { list, ends };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_places_are_kept() {
        let at = |record, title, body| Posting { record, place: Place::new(title, false, body) };
        let mut list: Vec<Posting> = (0..50).map(|record| at(record, 0, 1)).collect();
        list.push(at(50, 2, 0));
        list.extend([at(3, 0, 1), at(4, 0, 1)]);
        let mut postings = Postings { list, ends: vec![51, 53] };
        postings.keep_strongest(40);
        let records: Vec<u32> = postings.of_word(0).iter().map(|posting| posting.record).collect();
        assert!(records.iter().copied().eq((0..39).chain([50])));
        assert_eq!(postings.of_word(1), [at(3, 0, 1), at(4, 0, 1)]);
    }
}
