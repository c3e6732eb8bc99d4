//! What is known while a file is read.

use std::collections::BTreeMap;

use super::super::report::{Outcome, Report, What};
use super::changes::{Decision, Revision};
use super::fields::Field;
use super::model::{Block, Target};
use super::numbering::Numberings;
use super::relations::Relations;
use super::styles::Styles;
use crate::language::Language;

/// As many characters of a paragraph say which one it is.
const NEAR: usize = 50;
/// More changes and comments than anyone decides one by one are counted only.
const MOST_REVISIONS: usize = 1_000;

/// Reads the parts of a file one after the other.
pub(super) struct Reader<'d> {
    pub(super) styles: &'d Styles,
    pub(super) numberings: Numberings,
    /// What the part leads to that is being read.
    pub(super) relations: Relations,
    pub(super) decision: Decision,
    pub(super) language: Language,
    pub(super) report: Report,
    pub(super) revisions: Vec<Revision>,
    /// How many there are, those that are counted only among them.
    pub(super) open: usize,
    /// The paragraph that is being read, from 1.
    pub(super) paragraph: usize,
    /// The first words of each paragraph.
    near: BTreeMap<usize, String>,
    pub(super) fields: Vec<Field>,
    pub(super) targets: Vec<Target>,
    /// The notes that were mentioned, by their kind and id, in the order of their first mention.
    pub(super) mentions: Vec<(bool, String)>,
    /// Names of places in the text, and the paragraph that each stands in or before.
    pub(super) bookmarks: BTreeMap<String, usize>,
    /// Those before the next paragraph.
    pub(super) waiting: Vec<String>,
    /// The paragraph in which each comment is mentioned.
    pub(super) comments: BTreeMap<String, usize>,
    tallies: BTreeMap<(Outcome, &'static str, String), (usize, usize)>,
    /// True while a note is read, which mentions no other.
    pub(super) in_note: bool,
}

/// What has been read of a container.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) items: Vec<Item>,
    /// The words of a paragraph whose end is gone: they belong to the next one.
    pub(super) carried: Vec<super::model::Piece>,
    /// Frames with text that hang on the paragraph that is being read.
    pub(super) frames: Vec<Item>,
}

/// A paragraph or something else.
#[derive(Debug)]
pub(super) enum Item {
    Paragraph(Box<Paragraph>),
    Block(Block),
}

/// A paragraph with what decides what it becomes.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) content: Vec<super::model::Piece>,
    pub(super) at: usize,
    pub(super) role: super::styles::Role,
    /// The level of a heading, from 1.
    pub(super) heading: Option<u8>,
    pub(super) marker: Option<super::numbering::Marker>,
    pub(super) indent: i64,
}

impl<'d> Reader<'d> {
    pub(super) fn new(
        styles: &'d Styles,
        numberings: Numberings,
        how: (Decision, Language),
    ) -> Reader<'d> {
        Reader {
            styles,
            numberings,
            relations: Relations::new(),
            decision: how.0,
            language: how.1,
            report: Report::default(),
            revisions: Vec::new(),
            open: 0,
            paragraph: 0,
            near: BTreeMap::new(),
            fields: Vec::new(),
            targets: Vec::new(),
            mentions: Vec::new(),
            bookmarks: BTreeMap::new(),
            waiting: Vec::new(),
            comments: BTreeMap::new(),
            tallies: BTreeMap::new(),
            in_note: false,
        }
    }

    /// Notes something at the paragraph that is being read.
    pub(super) fn tell(&mut self, outcome: Outcome, what: What) {
        self.report.add_at(outcome, Some(self.paragraph).filter(|at| *at > 0), what);
    }

    /// Notes something that may occur very often: it is told once, with how often.
    pub(super) fn count(&mut self, outcome: Outcome, code: &'static str, value: &str) {
        let found = self.tallies.entry((outcome, code, value.to_owned()));
        found.or_insert((0, self.paragraph)).0 += 1;
    }

    /// Remembers by which words a paragraph is known.
    pub(super) fn is_near(&mut self, paragraph: usize, words: &str) {
        self.near.insert(paragraph, super::super::clean::short(words, NEAR));
    }

    /// Remembers a change or a comment.
    pub(super) fn revision(&mut self, revision: Revision) {
        self.open += 1;
        if self.revisions.len() < MOST_REVISIONS {
            self.revisions.push(revision);
        }
    }

    /// What was counted comes into the report, and every place gets its words.
    pub(super) fn finish(&mut self) {
        for ((outcome, code, value), (count, at)) in std::mem::take(&mut self.tallies) {
            let what = What::new(code).arg("value", value).arg("count", count);
            self.report.add_at(outcome, Some(at).filter(|at| *at > 0), what);
        }
        let near = std::mem::take(&mut self.near);
        self.report.place_by_words(&near);
        for revision in &mut self.revisions {
            revision.near = near.get(&revision.paragraph).cloned().unwrap_or_default();
        }
    }
}
