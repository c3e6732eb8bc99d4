//! In which order records answer a query.
//!
//! All numbers are whole, so that the browser, which does the same in
//! `themes/default/scripts/ranker/`, puts them in the same order.

use std::collections::BTreeMap;

use super::analysed::LONGEST_TITLE;
use super::index::Index;
use super::logarithm::{ONE, log2};
use super::matching::Expansion;
use super::query::{Origin, Reading, Term, readings};
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
/// What the parts of a compound are worth in its place, in sixteenths.
const PARTS: u64 = 12;
/// Answers to the words of the reader that nothing inferred from them outranks.
const FIRST: usize = 3;
/// Words of a query that name a source when its title has all of them.
const OF_SOURCE: u8 = 3;

/// A record that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the index.
    pub record: u32,
    /// Only good for comparison.
    pub score: u64,
    /// The name through which it was found, when not by the words of the query.
    pub via: Option<String>,
    /// The reading of the query that gave the score.
    pub(super) reading: usize,
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

/// A hit, and what decides on its place beside others.
struct Judged {
    hit: Hit,
    /// True where every term of the reading stands there.
    full: bool,
    /// True of what never comes before the first answers to the words of the reader: what the
    /// glossary made of them, and the bibliography.
    second: bool,
}

/// The answers to a query, best first.
pub fn answers(index: &Index, query: &str) -> Vec<Answer> {
    let readings = readings(index, query);
    let loaded = affordable(index, &readings);
    let judged = readings.iter().enumerate().map(|at| judged(index, at, &loaded));
    let mut judged: Vec<Vec<Judged>> = judged.collect();
    keep_first(index, &readings[0], &mut judged);
    let mut best: BTreeMap<u32, Hit> = BTreeMap::new();
    for Judged { hit, .. } in judged.into_iter().flatten() {
        match best.get(&hit.record) {
            Some(other) if other.score >= hit.score => {}
            _ => {
                best.insert(hit.record, hit);
            }
        }
    }
    gathered(index, best.into_values())
}

/// Lowers what comes second below the first answers to the words of the reader, each as much as the
/// others. Where no page has all of these words, nothing is lowered; and who types a number looks
/// for what has it.
fn keep_first(index: &Index, typed: &Reading, judged: &mut [Vec<Judged>]) {
    let mut pages: BTreeMap<u32, u64> = BTreeMap::new();
    for Judged { hit, full, second } in judged.iter().flatten() {
        if *full && !second {
            let best = pages.entry(index.parents[hit.record as usize]).or_default();
            *best = (*best).max(hit.score);
        }
    }
    let mut first: Vec<u64> = pages.into_values().collect();
    first.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
    first.truncate(FIRST);
    let numbers =
        typed.terms.iter().any(|term| term.word.starts_with(|c: char| c.is_ascii_digit()));
    let Some(floor) = first.last().filter(|_| !numbers) else { return };
    let seconds = || judged.iter().flatten().filter(|j| j.second).map(|j| j.hit.score);
    let Some(most) = seconds().max().filter(|most| most >= floor) else { return };
    for Judged { hit, .. } in judged.iter_mut().flatten().filter(|j| j.second) {
        hit.score = (hit.score * (floor - 1) / most).max(1);
    }
}

/// Sections with their headings, everything in order.
fn gathered(index: &Index, hits: impl Iterator<Item = Hit>) -> Vec<Answer> {
    let mut answers: BTreeMap<u32, Answer> = BTreeMap::new();
    for hit in hits {
        let parent = index.parents[hit.record as usize];
        let empty = Hit { record: parent, score: 0, via: None, reading: 0 };
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
            answer.hit.reading = first.reading;
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
pub(super) struct Worth {
    pub(super) title: u64,
    name: u64,
    pub(super) body: u64,
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
    /// Terms that must be there, and are.
    tied: u8,
    /// Terms in the title, and their weights.
    in_title: u8,
    titled: u64,
    /// Words of the title.
    title_length: u8,
}

/// What answers a reading, the one at that place in the list.
fn judged(index: &Index, (at, reading): (usize, &Reading), loaded: &[bool]) -> Vec<Judged> {
    let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
    let mut total = 0;
    for term in &reading.terms {
        let (worth, lengths) = worth(index, term, loaded);
        let weight = weight(index, term, worth.len());
        total += weight;
        for (record, worth) in with_sections(index, worth) {
            let tally = tallies.entry(record).or_default();
            // A word that weighs nothing still tells two titles apart.
            tally.sum += weight.max(1) * worth.sum();
            tally.covered += weight;
            tally.tied += u8::from(term.tied);
            if worth.title > 0 {
                tally.in_title += 1;
                tally.titled += weight;
                tally.title_length = lengths.get(&record).copied().unwrap_or_default();
            }
        }
    }
    if total == 0 {
        return Vec::new();
    }
    let tied = reading.terms.iter().filter(|term| term.tied).count();
    let judge = |(record, tally): (u32, Tally)| {
        let kind = index.record(record).kind;
        let score = score(kind, tally, total) * reading.worth() / 16;
        let terms = u8::try_from(reading.terms.len()).unwrap_or(u8::MAX);
        // By all of its title, or by enough of it.
        let named =
            tally.in_title > 0 && tally.in_title >= tally.title_length.min(terms.max(OF_SOURCE));
        Judged {
            hit: Hit { record, score, via: reading.via.clone(), reading: at },
            full: tally.covered == total,
            second: reading.origin == Origin::Glossary || kind == Kind::Source && !named,
        }
    };
    let tallies = tallies.into_iter().filter(|(_, tally)| usize::from(tally.tied) == tied);
    tallies.map(judge).filter(|judged| judged.hit.score > 0).collect()
}

impl Reading {
    /// What it is worth, in sixteenths.
    fn worth(&self) -> u64 {
        match self.origin {
            Origin::Parts => PARTS,
            _ if self.whole => 16,
            _ => VIA,
        }
    }
}

/// What a term weighs that stands in so many records: the rarer, the more.
pub(super) fn weight(index: &Index, term: &Term, records: usize) -> u64 {
    if term.weak {
        return 0;
    }
    let all = log2(&index.logarithms, index.records.len() as u32 + 1);
    u64::from(ONE + all - log2(&index.logarithms, records.max(1) as u32))
}

/// What a term is worth in each record in which it stands, and the lengths of titles.
pub(super) fn worth(
    index: &Index,
    term: &Term,
    loaded: &[bool],
) -> (BTreeMap<u32, Worth>, BTreeMap<u32, u8>) {
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
fn score(kind: Kind, tally: Tally, total: u64) -> u64 {
    let mut score = tally.sum * tally.covered / total * tally.covered / total;
    if tally.in_title > 0 && tally.in_title >= tally.title_length {
        score += score / if tally.covered == total { 2 } else { 4 };
    }
    if tally.titled == total {
        score += score / 2;
    }
    score * kind.weight() / 16
}

/// Which shards a query loads: those of the best matches of each reading in turn, until the budget
/// is spent. Empty for an index that is whole.
pub(super) fn affordable(index: &Index, readings: &[Reading]) -> Vec<bool> {
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
