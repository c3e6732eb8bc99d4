//! Queries whose right answer is known, made from the titles themselves: how readers look for
//! something that they know is there, and what goes wrong when they type it.

use super::analysis::tokens;
use super::index::Index;
use super::record::{Kind, Record};

/// How a query was made from a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    /// The whole title.
    Title,
    /// Its longest word cut to 70 %.
    Prefix,
    /// A compound as its two parts.
    Split,
    /// The last part of a compound.
    Part,
    /// Two letters in the middle of the longest word exchanged.
    Typo,
}

impl Made {
    /// The word for it in data and on a terminal.
    pub fn word(self) -> &'static str {
        match self {
            Made::Title => "title",
            Made::Prefix => "prefix",
            Made::Split => "split",
            Made::Part => "part",
            Made::Typo => "typo",
        }
    }
}

/// A query with the records that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownItem {
    /// How it was made.
    pub made: Made,
    /// What is typed.
    pub query: String,
    /// The record that it was made from, and those whose titles have the same words: nothing in
    /// the query tells them apart.
    pub records: Vec<u32>,
}

/// The shortest word that is cut, taken apart or misspelt.
const SHORTEST: usize = 6;
/// The shortest part of a compound.
const SHORTEST_PART: usize = 4;
/// Other words of the title that stand beside a changed one: the longest, which say most.
const BESIDE: usize = 2;

/// All queries that can be made from the titles of an index, headings left out: a heading is
/// known by its section.
pub fn known_items(index: &Index) -> Vec<KnownItem> {
    let titles: Vec<Vec<String>> = index.records.iter().map(|r| words(index, &r.title)).collect();
    let mut items = Vec::new();
    for (record, title) in index.records.iter().zip(&titles) {
        if record.kind == Kind::Heading {
            continue;
        }
        let same = |other: &(usize, &Record)| other.1.title == record.title;
        let records = index.records.iter().enumerate().filter(same).map(|(at, _)| at as u32);
        let (query, records) = (record.title.clone(), records.collect());
        items.push(KnownItem { made: Made::Title, query, records });
        let chosen = chosen(title);
        for (made, query) in changed(index, &chosen) {
            // The last part of a compound is a word of every compound that ends in it.
            let asked = if made == Made::Part { words(index, &query) } else { chosen.clone() };
            let is_in = |word: &String, title: &Vec<String>| {
                title.iter().any(|w| w == word || made == Made::Part && w.ends_with(word.as_str()))
            };
            let has_all = |title: &Vec<String>| asked.iter().all(|word| is_in(word, title));
            let records = titles.iter().enumerate().filter(|(_, title)| has_all(title));
            let records = records.map(|(at, _)| at as u32).collect();
            items.push(KnownItem { made, query, records });
        }
    }
    items
}

/// The words of a title that say something.
fn words(index: &Index, title: &str) -> Vec<String> {
    let words = tokens(title).into_iter().map(|token| token.word);
    words.filter(|word| !index.is_stop_word(word)).collect()
}

/// The longest word of a title and those that stand beside it; none when it is too short.
fn chosen(title: &[String]) -> Vec<String> {
    let mut longest_first: Vec<&String> = title.iter().collect();
    longest_first.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    longest_first.dedup();
    let long = longest_first.first().is_some_and(|word| word.chars().count() >= SHORTEST);
    let chosen = longest_first.into_iter().take(1 + BESIDE).cloned();
    if long { chosen.collect() } else { Vec::new() }
}

/// The words with the first of them changed in each way that it can be.
fn changed(index: &Index, words: &[String]) -> Vec<(Made, String)> {
    let Some((longest, beside)) = words.split_first() else { return Vec::new() };
    let with = |word: &str| [&[word.to_owned()], beside].concat().join(" ");
    let letters: Vec<char> = longest.chars().collect();
    let cut: String = letters[..letters.len() * 7 / 10].iter().collect();
    let mut queries = vec![(Made::Prefix, with(&cut))];
    if let Some((start, end)) = compound(index, &letters) {
        queries.push((Made::Split, with(&format!("{start} {end}"))));
        queries.push((Made::Part, with(&end)));
    }
    let mut swapped = letters;
    let middle = swapped.len() / 2;
    swapped.swap(middle - 1, middle);
    let swapped: String = swapped.into_iter().collect();
    if swapped != *longest {
        queries.push((Made::Typo, with(&swapped)));
    }
    queries
}

/// The two parts of a compound, each a word elsewhere in the guide; the longest last part.
fn compound(index: &Index, letters: &[char]) -> Option<(String, String)> {
    let known = |word: &str| index.vocabulary.position(word).is_some();
    let cuts = SHORTEST_PART..(letters.len() + 1).saturating_sub(SHORTEST_PART);
    cuts.into_iter().find_map(|at| {
        let (start, end): (String, String) =
            (letters[..at].iter().collect(), letters[at..].iter().collect());
        let bare = ["", "s"].iter().filter_map(|link| start.strip_suffix(link));
        let start = bare.into_iter().find(|s| s.chars().count() >= SHORTEST_PART && known(s))?;
        known(&end).then(|| (start.to_owned(), end.clone()))
    })
}
