//! What to offer a reader whose words are nowhere.

use std::collections::BTreeSet;

use super::analysis::tokens;
use super::index::Index;
use super::matching::is_found;
use super::vocabulary::Vocabulary;

/// The most words that are offered.
const MOST: usize = 3;
/// How alike two words must be, in hundredths.
const LIKENESS: usize = 50;

/// The words of a text that are nowhere, not as a part of another word either.
pub fn unknown(vocabulary: &Vocabulary, text: &str) -> Vec<String> {
    let words = tokens(text).into_iter().map(|token| token.word);
    words.filter(|word| !vocabulary.is_common(word) && !is_found(vocabulary, word)).collect()
}

/// The words of the vocabulary nearest to those of a query, by the pairs of letters that they
/// share (Dice's coefficient).
pub fn nearest(index: &Index, query: &str) -> Vec<String> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for token in tokens(query).into_iter().take(3).filter(|t| !index.is_common(&t.word)) {
        let pairs = pairs(&token.word);
        for (word, text) in index.words().iter().enumerate() {
            let others = self::pairs(text);
            let shared = pairs.intersection(&others).count();
            let likeness = 200 * shared / (pairs.len() + others.len()).max(1);
            if likeness >= LIKENESS {
                found.push((likeness, word));
            }
        }
    }
    found.sort_by_key(|(likeness, word)| (std::cmp::Reverse(*likeness), *word));
    let mut offered: Vec<String> = Vec::new();
    for (_, word) in found {
        let text = &index.words()[word];
        if offered.len() < MOST && !offered.contains(text) {
            offered.push(text.clone());
        }
    }
    offered
}

fn pairs(word: &str) -> BTreeSet<(char, char)> {
    word.chars().zip(word.chars().skip(1)).collect()
}
