//! The index of one language: which word stands where.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::aliases::{self, Alias};
use super::analysed::Analysed;
use super::analysis::tokens;
use super::logarithm;
use super::postings::Postings;
use super::record::{Kind, Record};
use super::records::Records;
use super::shards::Shards;
use super::skeleton::skeleton;
use super::stems::Stems;
use super::vocabulary::Vocabulary;
use crate::content::glossary::GlossaryFile;
use crate::content::synonyms::SynonymsFile;
use crate::language::Language;

/// Everything that a query needs, the same in Rust and in the browser.
#[derive(Debug)]
pub struct Index {
    /// What can be found: each section followed by its headings, then everything else by kind.
    pub(super) records: Records,
    /// For each record the section that it is part of, or itself.
    pub(super) parents: Vec<u32>,
    /// The words.
    pub(super) vocabulary: Vocabulary,
    /// For each word the first word of which it is a form.
    pub(super) classes: Vec<usize>,
    /// For each word where it stands.
    pub(super) postings: Postings,
    /// Other names of terms, in this language and the other.
    pub(super) aliases: Vec<Alias>,
    /// [`logarithm::table`].
    pub(super) logarithms: Vec<u32>,
    /// How a large index is divided.
    pub(super) shards: Shards,
    skeletons: OnceLock<Skeletons>,
}

/// What forms of a word have in common that no text of the guide has. Queries need it and the
/// scripts do not, so it is made for the first query.
#[derive(Debug)]
pub(super) struct Skeletons {
    /// For each word its [`skeleton`].
    pub of_words: Vec<String>,
    /// All of them.
    pub all: BTreeSet<String>,
}

impl Index {
    /// Puts the words of records together. Sections come first, each followed by its headings;
    /// in what runs the records are handed over makes no difference.
    pub fn new(
        records: Vec<Arc<[Analysed]>>,
        glossary: &GlossaryFile,
        synonyms: Option<&SynonymsFile>,
        language: Language,
    ) -> Index {
        let (vocabulary, occurrences) = Vocabulary::with_occurrences(&records, language);
        let classes = Stems::new(language).classes(&vocabulary.words);
        let mut postings = Postings::of(&records, &occurrences, vocabulary.words.len());
        let records = Records::of(records);
        let shards = Shards::divide(&mut postings, &records);
        Index {
            parents: parents(&records),
            aliases: aliases::all(glossary, synonyms, language),
            logarithms: logarithm::table(),
            records,
            vocabulary,
            classes,
            postings,
            shards,
            skeletons: OnceLock::new(),
        }
    }

    /// A record of an answer.
    pub fn record(&self, position: u32) -> &Record {
        self.records.get(position)
    }

    /// The names of a record that have a word of which neither its title nor its text has a form, in
    /// one line. The others show nothing that these do not; its id, its address shows.
    pub(super) fn other_names(&self, record: &Record) -> String {
        let classes = |text: &str| -> BTreeSet<usize> {
            let positions =
                tokens(text).into_iter().filter_map(|t| self.vocabulary.position(&t.word));
            positions.map(|position| self.classes[position]).collect()
        };
        if record.names.is_empty() {
            return String::new();
        }
        let seen = classes(&[record.title.as_str(), &record.text].join(" "));
        let id = record.anchor();
        let is_new = |name: &&String| Some(name.as_str()) != id && !classes(name).is_subset(&seen);
        let names = record.names.iter().filter(is_new).map(String::as_str);
        names.collect::<Vec<_>>().join(", ")
    }

    /// The words of all records.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The words, sorted by bytes.
    pub(super) fn words(&self) -> &[String] {
        &self.vocabulary.words
    }

    pub(super) fn language(&self) -> Language {
        self.vocabulary.language
    }

    /// True of a word that a query leaves out.
    pub(super) fn is_stop_word(&self, word: &str) -> bool {
        self.vocabulary.is_stop_word(word)
    }

    /// True of a word that says nothing about what a text is about.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.vocabulary.is_common(word)
    }

    pub(super) fn skeletons(&self) -> &Skeletons {
        self.skeletons.get_or_init(|| {
            let skeleton = |word: &String| skeleton(word, self.language());
            let of_words: Vec<String> = self.words().iter().map(skeleton).collect();
            Skeletons { all: of_words.iter().cloned().collect(), of_words }
        })
    }
}

/// The section of each record.
fn parents(records: &Records) -> Vec<u32> {
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
