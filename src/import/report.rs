//! What an import kept, changed and lost: one form for all formats.
//!
//! In: entries in any order. Out: entries by place, counted. No sentence stands here: an entry
//! has a code and values, and the words are in `words/`.

use std::collections::BTreeMap;

use super::lines::Place;
use crate::messages::{Args, Value};

/// What became of something in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It stands in what was made as it was.
    Kept,
    /// It stands there in another way, or was added.
    Changed,
    /// It does not stand there.
    Lost,
}

/// A message without words: which one, and the values in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct What {
    /// The key of the sentence in `words/`.
    pub code: &'static str,
    /// The values in the sentence.
    pub args: Args,
}

impl What {
    /// A message without values.
    pub fn new(code: &'static str) -> What {
        What { code, args: Args::new() }
    }

    /// The message with a value more.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Value>) -> What {
        self.args.insert(name.into(), value.into());
        self
    }

    /// The message with words of the file, which may have none. A sentence cannot ask whether a
    /// text is empty, so `named` says it: `yes` or `no`.
    #[must_use]
    pub fn words(self, name: &'static str, words: Option<&str>) -> What {
        let named = if words.is_some() { "yes" } else { "no" };
        self.arg(name, words.unwrap_or_default()).arg("named", named)
    }
}

/// What became of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whether it was kept.
    pub outcome: Outcome,
    /// What it is, and what became of it.
    pub what: What,
    /// The line that it stands on, from 1, or the paragraph of a Word file; none for what concerns
    /// the whole file.
    pub line: Option<usize>,
    /// The character in that line, from 1.
    pub column: Option<usize>,
    /// The first words of the paragraph, in a file that shows nobody its lines.
    pub near: Option<String>,
}

/// The account of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    entries: Vec<Entry>,
}

impl Report {
    /// The entries; after an import, by place, and those without a place first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many things had this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.entries.iter().filter(|entry| entry.outcome == outcome).count()
    }

    /// Notes something that was kept.
    pub fn kept(&mut self, place: Option<Place>, what: What) {
        self.add(Outcome::Kept, place, what);
    }

    /// Notes something that was changed.
    pub fn changed(&mut self, place: Option<Place>, what: What) {
        self.add(Outcome::Changed, place, what);
    }

    /// Notes something that was lost.
    pub fn lost(&mut self, place: Option<Place>, what: What) {
        self.add(Outcome::Lost, place, what);
    }

    fn add(&mut self, outcome: Outcome, place: Option<Place>, what: What) {
        let (line, column) = place.map(|place| (place.line, place.column)).unzip();
        self.entries.push(Entry { outcome, what, line, column, near: None });
    }

    /// Notes something of a file that has paragraphs and shows nobody its lines.
    pub fn add_at(&mut self, outcome: Outcome, paragraph: Option<usize>, what: What) {
        self.entries.push(Entry { outcome, what, line: paragraph, column: None, near: None });
    }

    /// [`Report::add_at`], with the first words of the paragraph.
    pub fn add_near(&mut self, outcome: Outcome, paragraph: usize, near: &str, what: What) {
        let (line, near) = (Some(paragraph).filter(|at| *at > 0), Some(near.to_owned()));
        self.entries.push(Entry { outcome, what, line, column: None, near });
    }

    /// Gives the entries the first words of the paragraphs in which they stand.
    pub fn place_by_words(&mut self, words: &BTreeMap<usize, String>) {
        for entry in &mut self.entries {
            let found = entry.line.and_then(|paragraph| words.get(&paragraph));
            entry.near = found.cloned().or(entry.near.take());
        }
    }

    /// Takes over the entries of another report.
    pub fn append(&mut self, other: Report) {
        self.entries.extend(other.entries);
    }

    /// Takes back what was told by one sentence.
    pub fn leave_out(&mut self, code: &str) {
        self.entries.retain(|entry| entry.what.code != code);
    }

    /// Orders the entries by place; what stands at one place stays in the order of noting.
    pub fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.line, entry.column));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_and_come_by_place() {
        let mut report = Report::default();
        report.lost(Some(Place { line: 3, column: 1 }), What::new("b"));
        report.kept(Some(Place { line: 1, column: 9 }), What::new("a"));
        report.lost(None, What::new("whole"));
        report.sort();
        let codes: Vec<_> = report.entries().iter().map(|entry| entry.what.code).collect();
        assert_eq!(codes, ["whole", "a", "b"]);
        assert_eq!(report.count(Outcome::Lost), 2);
        assert_eq!(report.count(Outcome::Changed), 0);
    }
}
