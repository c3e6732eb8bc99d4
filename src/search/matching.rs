//! Which words of the vocabulary match a word of a query, and how well.
//!
//! The whole vocabulary is looked through: a guide has a few thousand words, and that finds
//! *exportvergunning* for *vergunning*, which no table of stems does.

use std::collections::BTreeMap;

use super::index::Index;
use super::skeleton::{SHORTEST_PART, skeleton};
use super::vocabulary::Vocabulary;

/// A word of the vocabulary and how well it matches, in sixteenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Expansion {
    /// Its position in the vocabulary.
    pub word: usize,
    /// 1 to 16.
    pub quality: u64,
}

const EXACT: u64 = 16;
const FORM: u64 = 14;
const JOINED: u64 = 14;
const PREFIX: u64 = 12;
const SUFFIX: u64 = 11;
const PART_OF_FORM: u64 = 9;
const INFIX: u64 = 8;
const ONE_MISTAKE: u64 = 12;
const TWO_MISTAKES: u64 = 10;

/// Letters between two parts of a Dutch compound.
const LINKS: [&str; 4] = ["", "s", "en", "e"];

/// The words that are the word, a form of it, or have it as their beginning, end or middle.
pub(super) fn expand(index: &Index, query: &str) -> Vec<Expansion> {
    let length = query.chars().count();
    let known = index.vocabulary.position(query);
    let skeletons = &index.skeletons().of_words;
    let root =
        (known.is_none() && length >= SHORTEST_PART).then(|| skeleton(query, index.language()));
    let forms: Vec<&str> = forms(index, known);
    // `recruit` of an unknown `recruiting` is the beginning of `recruitment`.
    let start = root.as_deref().filter(|root| root.chars().count() > SHORTEST_PART);
    let grown = |word: usize| start.is_some_and(|start| skeletons[word].starts_with(start));
    let mut found = Vec::new();
    for (word, text) in index.words().iter().enumerate() {
        let is_form = known.is_some_and(|known| index.classes[word] == index.classes[known])
            || root.as_ref().is_some_and(|root| *root == skeletons[word]);
        let quality = match () {
            () if text == query => EXACT,
            () if is_form => FORM,
            () if length >= 2 && text.starts_with(query) => PREFIX,
            () if length < SHORTEST_PART => continue,
            () if grown(word) => PART_OF_FORM,
            () if text.ends_with(query) => SUFFIX,
            () if forms.iter().any(|f| text.starts_with(f) || text.ends_with(f)) => PART_OF_FORM,
            () if text.contains(query) => INFIX,
            () => continue,
        };
        found.push(Expansion { word, quality });
    }
    found
}

/// The word itself, where the vocabulary has it.
pub(super) fn exact(index: &Index, query: &str) -> Vec<Expansion> {
    let word = index.vocabulary.position(query);
    word.map(|word| Expansion { word, quality: EXACT }).into_iter().collect()
}

/// True of a word for which [`expand`] finds something. For that the words are enough.
pub(super) fn is_found(vocabulary: &Vocabulary, query: &str) -> bool {
    let words = &vocabulary.words;
    let length = query.chars().count();
    if length < SHORTEST_PART {
        let grows = || words.iter().any(|word| word.starts_with(query));
        return vocabulary.position(query).is_some() || length >= 2 && grows();
    }
    if words.iter().any(|word| word.contains(query)) {
        return true;
    }
    let root = skeleton(query, vocabulary.language);
    let grows = root.chars().count() > SHORTEST_PART;
    words.iter().any(|word| {
        let other = skeleton(word, vocabulary.language);
        other == root || grows && other.starts_with(&root)
    })
}

/// The other forms of a known word that are long enough to be looked for inside others.
fn forms(index: &Index, known: Option<usize>) -> Vec<&str> {
    let Some(known) = known else { return Vec::new() };
    let others = index.words().iter().enumerate().filter(|(word, text)| {
        *word != known
            && index.classes[*word] == index.classes[known]
            && text.chars().count() >= SHORTEST_PART
    });
    others.map(|(_, text)| text.as_str()).collect()
}

/// Two neighbours of a query as one word, and its forms.
pub(super) fn add_joined(index: &Index, joined: &str, matches: &mut Vec<Expansion>) {
    let known = index.vocabulary.position(joined);
    let skeletons = &index.skeletons().of_words;
    let root = skeleton(joined, index.language());
    let mut all: BTreeMap<usize, u64> = matches.iter().map(|m| (m.word, m.quality)).collect();
    for (word, (skeleton, class)) in skeletons.iter().zip(&index.classes).enumerate() {
        let fits = known.map_or_else(|| *skeleton == root, |known| *class == index.classes[known]);
        if fits {
            let quality = all.entry(word).or_default();
            *quality = (*quality).max(JOINED);
        }
    }
    *matches = all.into_iter().map(|(word, quality)| Expansion { word, quality }).collect();
}

/// The words nearest to one that is nowhere: one mistake away, or else two.
pub(super) fn misspelt(index: &Index, query: &str) -> Vec<Expansion> {
    let length = query.chars().count();
    let most = match length {
        0..4 => return Vec::new(),
        4..8 => 1,
        _ => 2,
    };
    let mut found: [Vec<Expansion>; 2] = Default::default();
    for (word, text) in index.words().iter().enumerate() {
        let other = text.chars().count();
        if other < 3 || other.abs_diff(length) > most {
            continue;
        }
        // Letters put in, left out, changed or exchanged with their neighbour.
        match strsim::osa_distance(query, text) {
            1 => found[0].push(Expansion { word, quality: ONE_MISTAKE }),
            2 if most == 2 => found[1].push(Expansion { word, quality: TWO_MISTAKES }),
            _ => {}
        }
    }
    let [one, two] = found;
    if one.is_empty() { two } else { one }
}

/// The known word nearest to a word: itself, a form of it, or what it was misspelt from.
pub(super) fn nearest(index: &Index, query: &str) -> Option<String> {
    let matches = expand(index, query);
    let form = matches.iter().filter(|m| m.quality >= FORM).max_by_key(|m| m.quality).copied();
    let near = if matches.is_empty() { misspelt(index, query).first().copied() } else { form };
    near.map(|near| index.words()[near.word].clone())
}

/// The shortest last part of a compound; one this short must be a word as it stands.
const SHORTEST_END: usize = 3;

/// The two known words of which a word is made, the split nearest to the middle.
pub(super) fn split(index: &Index, query: &str) -> Option<[String; 2]> {
    let letters: Vec<char> = query.chars().collect();
    let mut best: Option<(usize, [String; 2])> = None;
    for at in SHORTEST_PART..(letters.len() + 1).saturating_sub(SHORTEST_END) {
        let (start, end): (String, String) =
            (letters[..at].iter().collect(), letters[at..].iter().collect());
        let shorter = at.min(letters.len() - at);
        let is_word = match letters.len() - at {
            SHORTEST_END => index.vocabulary.position(&end).is_some(),
            _ => is_known(index, &end),
        };
        if best.as_ref().is_some_and(|(length, _)| *length >= shorter) || !is_word {
            continue;
        }
        let starts = LINKS.iter().filter_map(|link| start.strip_suffix(link));
        let known = starts.into_iter().find(|s| s.chars().count() >= 3 && is_known(index, s));
        if let Some(known) = known {
            best = Some((shorter, [known.to_owned(), end]));
        }
    }
    best.map(|(_, parts)| parts)
}

fn is_known(index: &Index, word: &str) -> bool {
    index.skeletons().all.contains(&skeleton(word, index.language()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::search::testing::index_of;

    #[test]
    fn a_word_is_found_when_something_matches_it() {
        for (language, text) in [
            (Language::Nl, "vergunningen besturen export recruitment dienstreizen eu"),
            (Language::En, "licences policies recruitment organisations export eu"),
        ] {
            let index = index_of(&[("", text)], language);
            let mut found = 0;
            let queries = "vergunning gunning verg bestuur bestuurde dienstreis eu eur e recruiting \
                recruited organization polic policy licencing xport port por exp ex onzin";
            for query in queries.split_whitespace() {
                let is_found = is_found(index.vocabulary(), query);
                assert_eq!(is_found, !expand(&index, query).is_empty(), "{language} {query}");
                found += usize::from(is_found);
            }
            assert!((8..20).contains(&found), "{language}: {found}");
        }
    }
}
