//! Blocks that hold other blocks or rows: quotes, lists, definition lists, tables, footnotes.

use std::ops::Range;

use pulldown_cmark::{self as cmark, BlockQuoteKind, Event, Tag};

use super::blocks::Builder;
use super::footnotes::Note;
use super::parse::Scope;
use super::places::trimmed;
use super::tree::{AlertKind, Alignment, Block, BlockKind, Definition, Inline, Reference};
use crate::diagnostics::{Diagnostic, codes};

impl Builder<'_, '_> {
    pub(super) fn quote(
        &mut self,
        kind: Option<BlockQuoteKind>,
        range: Range<usize>,
    ) -> Option<Block<Reference>> {
        if !self.enter("quote", &range) {
            return None;
        }
        let id = self.ids.next(if kind.is_some() { "alert" } else { "quote" });
        let blocks = self.blocks().blocks;
        self.depth -= 1;
        let kind = match kind.map(alert_kind) {
            Some(kind) => BlockKind::Alert { kind, blocks },
            None => BlockKind::Quote(blocks),
        };
        Some(Block { id, span: self.span(trimmed(self.text, range)), kind })
    }

    pub(super) fn list(
        &mut self,
        start: Option<u64>,
        range: Range<usize>,
    ) -> Option<Block<Reference>> {
        if !self.enter("list", &range) {
            return None;
        }
        let id = self.ids.next("list");
        let (mut items, mut tight) = (Vec::new(), true);
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let content = self.blocks();
                    tight &= !content.loose;
                    items.push(content.blocks);
                }
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        self.depth -= 1;
        let kind = BlockKind::List { start, tight, items };
        Some(Block { id, span: self.span(trimmed(self.text, range)), kind })
    }

    pub(super) fn definitions(&mut self, range: Range<usize>) -> Option<Block<Reference>> {
        if !self.enter("definitions", &range) {
            return None;
        }
        let id = self.ids.next("definitions");
        let mut list: Vec<Definition<Reference>> = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.line().content;
                    list.push(Definition { term, descriptions: Vec::new() });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let blocks = self.blocks().blocks;
                    if let Some(definition) = list.last_mut() {
                        definition.descriptions.push(blocks);
                    }
                }
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        self.depth -= 1;
        let span = self.span(trimmed(self.text, range));
        Some(Block { id, span, kind: BlockKind::Definitions(list) })
    }

    pub(super) fn table(
        &mut self,
        alignments: &[cmark::Alignment],
        range: Range<usize>,
    ) -> Option<Block<Reference>> {
        if !self.allowed("table", &range) {
            self.skip();
            return None;
        }
        let id = self.ids.next("table");
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.row(alignments.len()),
                Event::Start(Tag::TableRow) => rows.push(self.row(alignments.len())),
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        let alignments = alignments.iter().map(alignment).collect();
        let span = self.span(trimmed(self.text, range));
        Some(Block { id, span, kind: BlockKind::Table { alignments, head, rows } })
    }

    fn row(&mut self, columns: usize) -> Vec<Vec<Inline<Reference>>> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.line().content),
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        cells.resize_with(columns, Vec::new);
        cells
    }

    pub(super) fn footnote(
        &mut self,
        label: &str,
        range: Range<usize>,
    ) -> Option<Block<Reference>> {
        let head = range.start
            ..range.start
                + self.text.get(range.clone()).and_then(|t| t.find("]:")).map_or(0, |at| at + 1);
        if self.scope != Scope::Section {
            let problem = Diagnostic::at(codes::FOOTNOTE_UNDEFINED, self.span(head));
            self.sink.report(problem.arg("label", label).arg("place", "value"));
            self.skip();
            return None;
        }
        if !self.enter("footnote", &range) {
            return None;
        }
        let around = self.ids.start_footnote(label);
        let blocks = self.blocks().blocks;
        self.ids = around;
        self.depth -= 1;
        let (head, span) = (self.span(head), self.span(trimmed(self.text, range)));
        self.notes.push(Note { label: label.to_owned(), head, span, blocks });
        None
    }
}

fn alert_kind(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}

fn alignment(alignment: &cmark::Alignment) -> Alignment {
    match alignment {
        cmark::Alignment::None => Alignment::Default,
        cmark::Alignment::Left => Alignment::Left,
        cmark::Alignment::Center => Alignment::Center,
        cmark::Alignment::Right => Alignment::Right,
    }
}
