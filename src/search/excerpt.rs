//! What an answer shows of a text: the words around the rarest word that was found, with what was
//! found marked.
//!
//! The same steps as in `themes/default/scripts/ranker/`; a test holds both equal. Lengths are
//! counted in words, which are the same in both.

use std::collections::BTreeMap;

use super::analysis::{Word, words};
use super::index::Index;
use super::query::{Reading, readings};
use super::rank::{Answer, affordable, weight, worth};

/// Words of an excerpt before the one that was found, and in all.
const BEFORE: usize = 6;
const LENGTH: usize = 26;

/// A text in pieces: every second one is a word that was found.
pub type Pieces = Vec<String>;

/// What is shown of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The record whose text it is from: that of the answer, or one of its headings.
    pub record: u32,
    /// The title of the answer.
    pub title: Pieces,
    /// The title of the heading; empty when the text is not from one.
    pub heading: Pieces,
    /// The text around what was found, or its beginning.
    pub text: Pieces,
    /// The other names of the answer, where nothing else shows what was found.
    pub names: Pieces,
}

impl Excerpt {
    /// True when a word that was found is seen in its text.
    pub fn text_shows(&self) -> bool {
        self.text.len() > 1
    }

    /// True when a word that was found is seen.
    pub fn shows(&self) -> bool {
        [&self.title, &self.heading, &self.text, &self.names].iter().any(|pieces| pieces.len() > 1)
    }
}

/// What is shown of answers to a query.
pub fn excerpts(index: &Index, query: &str, answers: &[Answer]) -> Vec<Excerpt> {
    let readings = readings(index, query);
    let loaded = affordable(index, &readings);
    let mut sights: BTreeMap<usize, Sight> = BTreeMap::new();
    let excerpt = |answer: &Answer| {
        let reading = answer.hit.reading;
        let sight = || Sight::of(index, &readings[reading], &loaded);
        sights.entry(reading).or_insert_with(sight).excerpt(index, answer.hit.record)
    };
    answers.iter().map(excerpt).collect()
}

/// By record whether a term is in its text, and what it is worth there.
type Seen = BTreeMap<u32, (bool, u64)>;

/// What a reading finds in texts.
struct Sight {
    /// For each term what it weighs, and where its words are seen: whether in the text of a record,
    /// and what they are worth there and as the heading above it.
    terms: Vec<(u64, Seen)>,
    /// For each word of the vocabulary that matches, a number: larger for one that is better shown.
    /// Its lowest five bits are those of the term, 31 for the first.
    words: BTreeMap<usize, u64>,
}

impl Sight {
    fn of(index: &Index, reading: &Reading, loaded: &[bool]) -> Sight {
        let mut words: BTreeMap<usize, u64> = BTreeMap::new();
        let mut terms = Vec::new();
        for (at, term) in reading.terms.iter().enumerate() {
            let (worth, _) = worth(index, term, loaded);
            let weight = weight(index, term, worth.len());
            if weight == 0 {
                continue;
            }
            for matched in &term.matches {
                let number = (weight * 32 + matched.quality) * 32 + (31 - at.min(31) as u64);
                let known = words.entry(matched.word).or_default();
                *known = (*known).max(number);
            }
            let seen = worth.into_iter().map(|(record, worth)| {
                let is_heading = index.parents[record as usize] != record;
                let heading = if is_heading { worth.title } else { 0 };
                (record, (worth.body > 0, worth.body + heading))
            });
            terms.push((weight, seen.filter(|(_, (_, worth))| *worth > 0).collect()));
        }
        Sight { terms, words }
    }

    fn excerpt(&self, index: &Index, answer: u32) -> Excerpt {
        let record = self.place(index, answer);
        let shown = index.record(record);
        let pieces = |text: &str| pieces(text, &self.marked(index, text));
        let mut excerpt = Excerpt {
            record,
            title: pieces(&index.record(answer).title),
            heading: if record == answer { Vec::new() } else { pieces(&shown.title) },
            text: self.window(index, &shown.text),
            names: Vec::new(),
        };
        if !excerpt.shows() {
            let answer = index.record(answer);
            let mut names = vec![index.other_names(answer)];
            names.extend(answer.anchor().map(str::to_owned));
            names.retain(|name| !name.is_empty());
            excerpt.names = pieces(&names.join(", "));
        }
        excerpt
    }

    /// The record that has the rarest of the words: in its text rather than above it, with most of
    /// the others, and as well as can be.
    fn place(&self, index: &Index, answer: u32) -> u32 {
        let mut best = ((0, false, 0, 0), answer);
        for record in answer..index.records.len() as u32 {
            if index.parents[record as usize] != answer {
                break;
            }
            let mut here = (0, false, 0, 0);
            for (weight, seen) in &self.terms {
                let Some((in_text, worth)) = seen.get(&record) else { continue };
                here.2 += weight;
                if *weight > here.0 {
                    (here.0, here.1, here.3) = (*weight, *in_text, *worth);
                }
            }
            if here > best.0 {
                best = (here, record);
            }
        }
        best.1
    }

    /// The words of a text, each with its number, 0 when it is none of those that were found. Two
    /// words that are one in the index are found together.
    fn marked(&self, index: &Index, text: &str) -> Vec<(Word, u64)> {
        let number = |word: &str| {
            let position = index.vocabulary.position(word);
            position.and_then(|position| self.words.get(&position)).copied().unwrap_or_default()
        };
        let mut all: Vec<(Word, u64)> = Vec::new();
        for word in words(text) {
            let mut own = number(&word.folded);
            if let Some((before, of_before)) = all.last_mut()
                && is_one_sign(&text[before.end..word.start])
            {
                let both = number(&[before.folded.as_str(), &word.folded].concat());
                (own, *of_before) = (own.max(both), (*of_before).max(both));
            }
            all.push((word, own));
        }
        all
    }

    /// The words of a text around those that were found.
    fn window(&self, index: &Index, text: &str) -> Pieces {
        // For each word between spaces what was found in it.
        let mut found: Vec<Vec<u64>> = vec![Vec::new()];
        let mut end = 0;
        for (word, number) in self.marked(index, text) {
            let spaces = text[end..word.start].matches(' ').count();
            found.extend(std::iter::repeat_n(Vec::new(), spaces));
            end = word.start;
            if let Some(last) = found.last_mut().filter(|_| number > 0) {
                last.push(number);
            }
        }
        let all: Vec<&str> = text.split(' ').collect();
        let start_of = |at: usize| at.saturating_sub(BEFORE).min(all.len().saturating_sub(LENGTH));
        let rarest = found.iter().flatten().max().map_or(0, |number| number >> 10);
        let mut best = (0, 0, 0);
        for (at, numbers) in found.iter().enumerate() {
            let Some(number) = numbers.iter().filter(|n| **n >> 10 == rarest).max() else {
                continue;
            };
            let window = found.iter().skip(start_of(at)).take(LENGTH).flatten();
            let terms = window.fold(0u32, |terms, number| terms | 1u32 << (number & 31));
            let here = (terms.count_ones(), *number, at);
            if (here.0, here.1) > (best.0, best.1) {
                best = here;
            }
        }
        let start = start_of(best.2);
        let shown = all.iter().skip(start).take(LENGTH).copied().collect::<Vec<_>>().join(" ");
        let before = if start > 0 { "… " } else { "" };
        let after = if start + LENGTH < all.len() { " …" } else { "" };
        let shown = format!("{before}{shown}{after}");
        pieces(&shown, &self.marked(index, &shown))
    }
}

/// True of a hyphen, a space, a point: one unit of a string in a browser.
fn is_one_sign(between: &str) -> bool {
    let mut chars = between.chars();
    chars.next().is_some_and(|c| c.len_utf16() == 1) && chars.next().is_none()
}

/// A text cut at the words that were found.
fn pieces(text: &str, words: &[(Word, u64)]) -> Pieces {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (word, _) in words.iter().filter(|(_, number)| *number > 0) {
        pieces.push(text[end..word.start].to_owned());
        pieces.push(text[word.start..word.end].to_owned());
        end = word.end;
    }
    pieces.push(text[end..].to_owned());
    pieces
}
