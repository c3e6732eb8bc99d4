//! In which order records answer a query.
//!
//! All numbers are whole, so that the browser, which does the same in
//! `themes/default/scripts/ranker/`, puts them in the same order.

use std::collections::BTreeMap;

use super::analysed::LONGEST_TITLE;
use super::index::Index;
use super::logarithm::{ONE, log2};
use super::matching::Expansion;
use super::query::{Reading, Term, readings};
use super::record::Kind;
use super::shards::BUDGET;

/// What a word in a title of so many words is worth: the shorter the title, the more of it the
/// word says. Twice the weight, so that halves are whole.
const TITLE: [u64; LONGEST_TITLE as usize + 1] = [0, 32, 28, 26, 24, 22, 20, 20];
/// What another name, or a heading inside, is worth.
const NAME: u64 = 6;
/// What a word in the text is worth by how often it stands there.
const BODY: [u64; 4] = [0, 2, 3, 4];
/// What a section's text and headings can be worth together.
const MOST_BODY: u64 = 8;
/// What a name in place of some of the reader's own words is worth, in sixteenths.
const VIA: u64 = 13;

/// A record that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the index.
    pub record: u32,
    /// Only good for comparison.
    pub score: u64,
    /// The name through which it was found, when not by the words of the query.
    pub via: Option<String>,
}

/// A page or part of one that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// A section, term, indicator, step, page or source.
    pub hit: Hit,
    /// Of a section: its headings that answer best.
    pub headings: Vec<Hit>,
}

/// The most headings of a section that an answer names.
const MOST_HEADINGS: usize = 3;

/// The answers to a query, best first.
pub fn answers(index: &Index, query: &str) -> Vec<Answer> {
    let mut best: BTreeMap<u32, Hit> = BTreeMap::new();
    let readings = readings(index, query);
    let loaded = affordable(index, &readings);
    for reading in &readings {
        for hit in hits(index, reading, &loaded) {
            match best.get(&hit.record) {
                Some(other) if other.score >= hit.score => {}
                _ => {
                    best.insert(hit.record, hit);
                }
            }
        }
    }
    gathered(index, best.into_values())
}

/// Sections with their headings, everything in order.
fn gathered(index: &Index, hits: impl Iterator<Item = Hit>) -> Vec<Answer> {
    let mut answers: BTreeMap<u32, Answer> = BTreeMap::new();
    for hit in hits {
        let parent = index.parents[hit.record as usize];
        let empty = Hit { record: parent, score: 0, via: None };
        let answer = answers.entry(parent).or_insert(Answer { hit: empty, headings: Vec::new() });
        if hit.record == parent {
            answer.hit = hit;
        } else {
            answer.headings.push(hit);
        }
    }
    let mut answers: Vec<Answer> = answers.into_values().collect();
    for answer in &mut answers {
        answer.headings.sort_by_key(order);
        answer.headings.truncate(MOST_HEADINGS);
        if let Some(first) = answer.headings.first().filter(|h| h.score > answer.hit.score) {
            answer.hit.score = first.score;
            answer.hit.via.clone_from(&first.via);
        }
    }
    answers.sort_by_key(|answer| order(&answer.hit));
    answers
}

fn order(hit: &Hit) -> (std::cmp::Reverse<u64>, u32) {
    (std::cmp::Reverse(hit.score), hit.record)
}

/// What a term is worth in a record, by where it stands.
#[derive(Debug, Clone, Copy, Default)]
struct Worth {
    title: u64,
    name: u64,
    body: u64,
}

impl Worth {
    fn sum(self) -> u64 {
        self.title + self.name + self.body
    }

    fn max(self, other: Worth) -> Worth {
        Worth {
            title: self.title.max(other.title),
            name: self.name.max(other.name),
            body: self.body.max(other.body),
        }
    }
}

/// What the terms of a reading are worth in a record.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Worth times weight, over all terms.
    sum: u64,
    /// Weights of the terms that are there.
    covered: u64,
    /// Terms in the title.
    in_title: u8,
    /// Words of the title.
    title_length: u8,
}

fn hits(index: &Index, reading: &Reading, loaded: &[bool]) -> Vec<Hit> {
    let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
    let mut total = 0;
    for term in &reading.terms {
        let (worth, lengths) = worth(index, term, loaded);
        let weight = u64::from(
            ONE + log2(&index.logarithms, index.records.len() as u32 + 1)
                - log2(&index.logarithms, worth.len().max(1) as u32),
        );
        total += weight;
        for (record, worth) in with_sections(index, worth) {
            let tally = tallies.entry(record).or_default();
            tally.sum += weight * worth.sum();
            tally.covered += weight;
            if worth.title > 0 {
                tally.in_title += 1;
                tally.title_length = lengths.get(&record).copied().unwrap_or_default();
            }
        }
    }
    let via = reading.via.as_ref();
    let hit = |(record, tally): (u32, Tally)| {
        let kind = index.record(record).kind;
        let score = score(kind, tally, total, reading.terms.len());
        let score = if reading.whole { score } else { score * VIA / 16 };
        Hit { record, score, via: via.cloned() }
    };
    tallies.into_iter().map(hit).filter(|hit| hit.score > 0).collect()
}

/// What a term is worth in each record in which it stands, and the lengths of titles.
fn worth(index: &Index, term: &Term, loaded: &[bool]) -> (BTreeMap<u32, Worth>, BTreeMap<u32, u8>) {
    let (mut worth, mut lengths) = (BTreeMap::new(), BTreeMap::new());
    let is_loaded = |m: &&Expansion| loaded.is_empty() || loaded[index.shards.of_word(m.word)];
    for Expansion { word, quality } in term.matches.iter().filter(is_loaded) {
        for posting in index.postings.of_word(*word) {
            let place = posting.place;
            let here: &mut Worth = worth.entry(posting.record).or_default();
            *here = here.max(Worth {
                title: quality * TITLE[usize::from(place.title())],
                name: if place.name() { quality * NAME } else { 0 },
                body: quality * BODY[usize::from(place.body())],
            });
            if place.title() > 0 {
                lengths.insert(posting.record, place.title());
            }
        }
    }
    (worth, lengths)
}

/// The same with sections, for which their headings and all of their text count, and with the
/// title of the section for its headings.
fn with_sections(index: &Index, own: BTreeMap<u32, Worth>) -> BTreeMap<u32, Worth> {
    let mut all = own.clone();
    for (record, worth) in &own {
        let parent = index.parents[*record as usize];
        if parent != *record {
            let section = all.entry(parent).or_default();
            section.name = section.name.max(worth.title.min(16 * NAME));
            section.body = (section.body + worth.body).min(16 * MOST_BODY);
        }
    }
    for (record, worth) in &mut all {
        let parent = index.parents[*record as usize];
        if parent != *record
            && let Some(section) = own.get(&parent)
        {
            worth.name = worth.name.max(section.title.min(16 * NAME));
        }
    }
    all
}

/// The score of a record. What it lacks of the query counts twice; a title of which the query
/// has every word counts half as much again, and so does one that has every word of the query.
fn score(kind: Kind, tally: Tally, total: u64, terms: usize) -> u64 {
    let mut score = tally.sum * tally.covered / total * tally.covered / total;
    if tally.in_title > 0 && tally.in_title >= tally.title_length {
        score += score / if tally.covered == total { 2 } else { 4 };
    }
    if usize::from(tally.in_title) == terms {
        score += score / 2;
    }
    score * kind.weight() / 16
}

/// Which shards a query loads: those of the best matches of each reading in turn, until the budget
/// is spent. Empty for an index that is whole.
fn affordable(index: &Index, readings: &[Reading]) -> Vec<bool> {
    let shards = &index.shards;
    let mut loaded = vec![false; shards.postings.len()];
    if loaded.is_empty() {
        return loaded;
    }
    let mut spent = 0;
    for reading in readings {
        let mut matches: Vec<&Expansion> = reading.terms.iter().flat_map(|t| &t.matches).collect();
        matches.sort_by_key(|m| (std::cmp::Reverse(m.quality), m.word));
        for m in matches {
            let shard = shards.of_word(m.word);
            let size = shards.postings[shard].size;
            if !loaded[shard] && (spent == 0 || spent + size <= BUDGET) {
                loaded[shard] = true;
                spent += size;
            }
        }
    }
    loaded
}
