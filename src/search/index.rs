//! The index of one language: which word stands where.

use std::collections::{BTreeMap, BTreeSet};

use super::aliases::{self, Alias};
use super::analysis::{Token, stop_words, tokens};
use super::logarithm;
use super::matching::skeleton;
use super::record::{Kind, Record};
use super::shards::Shards;
use super::stems::Stems;
use crate::content::glossary::GlossaryFile;
use crate::content::synonyms::SynonymsFile;
use crate::language::Language;

/// A title of more words counts as one of this many.
pub(super) const LONGEST_TITLE: u8 = 7;
/// The strengths of a word in running text: once, a few times, often.
pub(super) const STRONGEST_BODY: u8 = 3;

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    /// Position of the record.
    pub record: u32,
    /// 0 when the word is not in the title, otherwise the number of words that the title has,
    /// stop words left out, up to [`LONGEST_TITLE`].
    pub title: u8,
    /// True when it is one of the record's other names.
    pub name: bool,
    /// How often it stands in the text: 0 to [`STRONGEST_BODY`].
    pub body: u8,
}

/// Everything that a query needs, the same in Rust and in the browser.
#[derive(Debug)]
pub struct Index {
    /// The language of its records.
    pub(super) language: Language,
    /// What can be found: each section followed by its headings, then everything else by kind.
    pub(super) records: Vec<Record>,
    /// For each record the section that it is part of, or itself.
    pub(super) parents: Vec<u32>,
    /// The vocabulary, sorted by bytes.
    pub(super) words: Vec<String>,
    /// For each word the first word of which it is a form.
    pub(super) classes: Vec<usize>,
    /// For each word its [`skeleton`].
    pub(super) skeletons: Vec<String>,
    /// All skeletons.
    pub(super) roots: BTreeSet<String>,
    /// For each word where it stands, by record.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Other names of terms, in this language and the other.
    pub(super) aliases: Vec<Alias>,
    /// [`logarithm::table`].
    pub(super) logarithms: Vec<u32>,
    /// Words that a query leaves out.
    pub(super) stop_words: Vec<&'static str>,
    /// How a large index is divided.
    pub(super) shards: Shards,
}

impl Index {
    /// Indexes records. Sections come first, each followed by its headings.
    pub fn new(
        records: Vec<Record>,
        glossary: &GlossaryFile,
        synonyms: Option<&SynonymsFile>,
        language: Language,
    ) -> Index {
        let stop_words = stop_words(language);
        let found = Occurrences::of(&records, &stop_words);
        let (words, mut postings): (Vec<_>, Vec<_>) = found.0.into_iter().unzip();
        let classes = Stems::new(language).classes(&words);
        let skeletons: Vec<String> = words.iter().map(|word| skeleton(word, language)).collect();
        let shards = Shards::divide(&mut postings, &records);
        Index {
            language,
            parents: parents(&records),
            aliases: aliases::all(glossary, synonyms, language),
            logarithms: logarithm::table(),
            roots: skeletons.iter().cloned().collect(),
            records,
            words,
            classes,
            skeletons,
            postings,
            stop_words,
            shards,
        }
    }

    /// Everything that can be found.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// A record of an answer.
    pub fn record(&self, position: u32) -> &Record {
        &self.records[position as usize]
    }

    /// The vocabulary: the words of all texts, folded.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// True of a word that a query leaves out.
    pub(super) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.binary_search(&word).is_ok()
    }
}

/// The section of each record.
fn parents(records: &[Record]) -> Vec<u32> {
    let mut section = 0;
    let parent = |(position, record): (usize, &Record)| {
        let position = position as u32;
        if record.kind == Kind::Section {
            section = position;
        }
        if record.kind == Kind::Heading { section } else { position }
    };
    records.iter().enumerate().map(parent).collect()
}

/// Every word with where it stands.
struct Occurrences(BTreeMap<String, Vec<Posting>>);

impl Occurrences {
    fn of(records: &[Record], stop_words: &[&str]) -> Occurrences {
        let mut all: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
        for (position, record) in records.iter().enumerate() {
            for (word, posting) in of_record(position as u32, record, stop_words) {
                all.entry(word).or_default().push(posting);
            }
        }
        Occurrences(all)
    }
}

fn of_record(
    position: u32,
    record: &Record,
    stop_words: &[&str],
) -> impl Iterator<Item = (String, Posting)> {
    let kept = |text: &str| -> Vec<Token> {
        let mut tokens = tokens(text);
        tokens.retain(|token| stop_words.binary_search(&token.word.as_str()).is_err());
        tokens
    };
    let (title, body) = (kept(&record.title), kept(&record.text));
    let names: BTreeSet<String> =
        record.names.iter().flat_map(|name| with_joined(&kept(name))).collect();
    let in_title: BTreeSet<String> = with_joined(&title).collect();
    let length = title.len().clamp(1, usize::from(LONGEST_TITLE)) as u8;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    with_joined(&body).for_each(|word| *counts.entry(word).or_default() += 1);
    let words: BTreeSet<String> =
        in_title.iter().chain(&names).chain(counts.keys()).cloned().collect();
    words.into_iter().map(move |word| {
        let posting = Posting {
            record: position,
            title: if in_title.contains(&word) { length } else { 0 },
            name: names.contains(&word),
            body: strength(counts.get(&word).copied().unwrap_or_default()),
        };
        (word, posting)
    })
}

/// The words, and those that hyphens tie together also as one.
fn with_joined(tokens: &[Token]) -> impl Iterator<Item = String> + use<> {
    let joined = tokens.windows(2).filter(|pair| pair[0].hyphenated);
    let joined: Vec<String> =
        joined.map(|pair| format!("{}{}", pair[0].word, pair[1].word)).collect();
    let words: Vec<String> = tokens.iter().map(|token| token.word.clone()).collect();
    words.into_iter().chain(joined)
}

/// A word that stands there ten times says little more than one that stands there five times.
fn strength(count: usize) -> u8 {
    match count {
        0 => 0,
        1 => 1,
        2..=4 => 2,
        _ => STRONGEST_BODY,
    }
}
