//! A text as what can be compared of it, read once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::flat::Flat;
use super::language;
use super::links::{self, Place};
use super::reader::{self, Found};
use super::shape::Shape;
use super::tokens::tokens;
use super::value::Mark;
use crate::language::Language;
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Reference};
use crate::markdown::visit::{self, RunKind};
use crate::source::Span;
use crate::yaml::Spanned;

/// What can be compared of a text.
#[derive(Debug)]
pub struct TextMarks {
    language: Language,
    /// Its title and its summary.
    pub(super) front: [BlockMarks; 2],
    /// Its blocks, and behind them its footnotes.
    pub(super) blocks: Vec<BlockMarks>,
    /// How many of them are no footnotes.
    pub(super) footnotes_from: usize,
    /// The names in it, and how often each stands there.
    pub(super) names: BTreeMap<String, usize>,
    /// The labels of its footnotes.
    pub(super) labels: BTreeSet<String>,
    /// Runs that are in the other language.
    pub foreign: Vec<Foreign>,
}

impl TextMarks {
    /// The language of the text.
    pub fn language(&self) -> Language {
        self.language
    }
}

/// A run of text in the other language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Where it stands.
    pub span: Span,
    /// How it begins.
    pub words: String,
    /// The id of the heading above; empty above the first.
    pub below: String,
}

/// What can be compared of a block.
#[derive(Debug)]
pub(super) struct BlockMarks {
    pub(super) shape: Shape,
    /// Of a heading, its id.
    pub(super) anchor: Option<String>,
    /// How long its text is, in bytes.
    pub(super) letters: usize,
    pub(super) found: Found,
    /// Of a list its items, of a table its cells, row by row: the marks of each, and its place.
    pub(super) parts: Vec<(Range<usize>, Span)>,
}

impl BlockMarks {
    /// The item or cell that has this mark.
    pub(super) fn part_of(&self, mark: &Mark) -> Option<usize> {
        let at = self.found.marks.iter().position(|own| std::ptr::eq(own, mark))?;
        self.parts.iter().position(|(range, _)| range.contains(&at))
    }
}

/// Reads a text of a section: its title, summary and blocks.
pub fn read(
    (title, summary): (&Spanned<String>, &Spanned<String>),
    document: &Document<Reference>,
    section: &str,
    language: Language,
) -> TextMarks {
    let mut reading =
        Reading { document, section, language, below: String::new(), foreign: Vec::new() };
    let front = [title, summary].map(|text| reading.plain(text));
    let mut blocks: Vec<BlockMarks> =
        document.blocks.iter().map(|block| reading.block(block)).collect();
    let footnotes_from = blocks.len();
    blocks.extend(document.footnotes.iter().map(|note| {
        let mut marks = reading.run_of_blocks(&note.blocks, note.span);
        marks.shape.span = note.span;
        marks
    }));
    let all = front.iter().chain(&blocks);
    let mut names = BTreeMap::new();
    for name in all.flat_map(|block| &block.found.names) {
        *names.entry(name.word.clone()).or_default() += 1;
    }
    TextMarks {
        language,
        names,
        labels: document.footnotes.iter().map(|note| note.label.clone()).collect(),
        front,
        blocks,
        footnotes_from,
        foreign: reading.foreign,
    }
}

struct Reading<'a> {
    document: &'a Document<Reference>,
    section: &'a str,
    language: Language,
    /// The heading above.
    below: String,
    foreign: Vec<Foreign>,
}

impl Reading<'_> {
    fn plain(&mut self, text: &Spanned<String>) -> BlockMarks {
        let mut found = Found::default();
        let flat = Flat::plain(&text.value, text.span);
        reader::read(&flat, &tokens(&flat.text), self.language, text.span, &mut found);
        let letters = text.value.len();
        BlockMarks {
            shape: Shape::text(text.span),
            anchor: None,
            letters,
            found,
            parts: Vec::new(),
        }
    }

    fn block(&mut self, block: &Block<Reference>) -> BlockMarks {
        let mut marks = BlockMarks {
            shape: Shape::of(block),
            anchor: None,
            letters: 0,
            found: Found::default(),
            parts: Vec::new(),
        };
        match &block.kind {
            BlockKind::Heading { anchor, content, .. } => {
                marks.anchor = Some(anchor.value.clone());
                self.below.clone_from(&anchor.value);
                self.run(content, block.span, RunKind::Heading, &mut marks);
            }
            BlockKind::List { items, .. } => {
                for (item, shape) in items.iter().zip(marks.shape.inside.clone()) {
                    let from = marks.found.marks.len();
                    self.runs(item, shape.span, &mut marks);
                    marks.parts.push((from..marks.found.marks.len(), shape.span));
                }
            }
            BlockKind::Table { caption, head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    let from = marks.found.marks.len();
                    let place = first_place(cell).unwrap_or(block.span);
                    self.run(cell, place, RunKind::Cell, &mut marks);
                    marks.parts.push((from..marks.found.marks.len(), place));
                }
                if !caption.is_empty() {
                    let place = first_place(caption).unwrap_or(block.span);
                    self.run(caption, place, RunKind::TableCaption, &mut marks);
                }
            }
            _ => self.runs(std::slice::from_ref(block), block.span, &mut marks),
        }
        marks
    }

    fn run_of_blocks(&mut self, blocks: &[Block<Reference>], around: Span) -> BlockMarks {
        let mut marks = BlockMarks {
            shape: Shape::text(around),
            anchor: None,
            letters: 0,
            found: Found::default(),
            parts: Vec::new(),
        };
        self.runs(blocks, around, &mut marks);
        marks
    }

    fn runs(&mut self, blocks: &[Block<Reference>], around: Span, marks: &mut BlockMarks) {
        visit::runs(blocks, &mut |kind, run| self.run(run, around, kind, marks));
    }

    fn run(
        &mut self,
        run: &[Inline<Reference>],
        around: Span,
        kind: RunKind,
        marks: &mut BlockMarks,
    ) {
        let flat = Flat::of(run);
        let place = first_place(run).unwrap_or(around);
        marks.letters += flat.text.len();
        let tokens = tokens(&flat.text);
        reader::read(&flat, &tokens, self.language, place, &mut marks.found);
        let notes = &self.document.footnotes;
        let mut at = Place { section: self.section, notes, last: place };
        links::read(run, &mut at, &mut marks.found.marks);
        // What others said is in the language in which they said it.
        if kind != RunKind::Quotation && language::is_other(&flat, &tokens, self.language) {
            let span = flat.span(0..flat.text.len()).unwrap_or(place);
            let words = flat.text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
            self.foreign.push(Foreign { span, words, below: self.below.clone() });
        }
    }
}

/// The place of the first words of a run.
fn first_place(run: &[Inline<Reference>]) -> Option<Span> {
    run.iter().find_map(|inline| match inline {
        Inline::Text { span, .. } | Inline::Link { span, .. } | Inline::Foreign { span, .. } => {
            Some(*span)
        }
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
            first_place(inner)
        }
        _ => None,
    })
}
