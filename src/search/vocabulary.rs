//! The words of all records of a language.

use std::sync::Arc;

use super::analysed::Analysed;
use super::analysis::{stop_words, weak_words};
use super::interner::Interner;
use crate::language::Language;

/// All words, folded.
#[derive(Debug)]
pub struct Vocabulary {
    /// The language of the records.
    pub(super) language: Language,
    /// The words, sorted by bytes.
    pub(super) words: Vec<String>,
    /// Words that a query leaves out.
    pub(super) stop_words: Vec<&'static str>,
    /// Words that weigh nothing in a query.
    pub(super) weak_words: Vec<&'static str>,
}

impl Vocabulary {
    /// The words of records.
    pub fn of(records: &[Arc<[Analysed]>], language: Language) -> Vocabulary {
        Vocabulary::with_occurrences(records, language).0
    }

    /// The words of records, and for each word of each record, one record after the other, its
    /// position in the vocabulary.
    pub(super) fn with_occurrences(
        records: &[Arc<[Analysed]>],
        language: Language,
    ) -> (Vocabulary, Vec<u32>) {
        let all = || records.iter().flat_map(|unit| unit.iter());
        let mut met = Interner::default();
        let mut occurrences = Vec::with_capacity(all().map(Analysed::count).sum());
        occurrences.extend(all().flat_map(Analysed::words).map(|(word, _)| met.intern(word)));
        let mut order: Vec<u32> = (0..met.len() as u32).collect();
        order.sort_unstable_by_key(|number| met.word(*number));
        let mut positions = vec![0; order.len()];
        for (position, number) in order.iter().enumerate() {
            positions[*number as usize] = position as u32;
        }
        occurrences.iter_mut().for_each(|number| *number = positions[*number as usize]);
        let words = order.iter().map(|number| met.word(*number).to_owned()).collect();
        let (stop_words, weak_words) = (stop_words(language), weak_words(language));
        (Vocabulary { language, words, stop_words, weak_words }, occurrences)
    }

    /// The words, sorted by bytes.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The position of a word.
    pub(super) fn position(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|other| other.as_str().cmp(word)).ok()
    }

    /// True of a word that a query leaves out.
    pub(super) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.binary_search(&word).is_ok()
    }

    /// True of a word that weighs nothing in a query.
    pub(super) fn is_weak(&self, word: &str) -> bool {
        self.weak_words.binary_search(&word).is_ok()
    }

    /// True of a word that says nothing about what a text is about.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.is_stop_word(word) || self.is_weak(word)
    }
}
