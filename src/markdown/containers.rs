//! Blocks that hold other blocks or rows: quotes, lists, definition lists, tables, footnotes.

use std::ops::Range;

use pulldown_cmark::{self as cmark, BlockQuoteKind, Event, Tag};

use super::blocks::Builder;
use super::footnotes::Note;
use super::foreign::{self, Foreign};
use super::numbers::Numbers;
use super::parse::{Reading, Scope};
use super::places::{first_line, trimmed};
use super::title;
use super::tree::{AlertKind, Alignment, Block, BlockKind, Definition, Inline, NewForm, Reference};
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
        self.coverage.quote(range.clone());
        if kind.is_some() {
            self.cover_through(&range, "]");
        }
        let titled = self.titled_alert(&range).filter(|_| kind.is_none());
        if let Some(mark) = self.key_points_mark(&range).filter(|_| kind.is_none()) {
            return Some(self.key_points(mark, range));
        }
        let is_alert = kind.is_some() || titled.is_some();
        let id = self.ids.next(if is_alert { "alert" } else { "quote" });
        let mut blocks = self.blocks().blocks;
        self.depth -= 1;
        let title = titled.and_then(|(_, mark)| title::take(mark, &mut blocks));
        let kind = match (kind.map(alert_kind), titled, title) {
            (Some(kind), ..) => BlockKind::Alert { kind, title: Vec::new(), blocks },
            (None, Some((kind, _)), Some(title)) => {
                let form = match kind {
                    AlertKind::Fold => NewForm::Fold,
                    AlertKind::Example => NewForm::Example,
                    _ => NewForm::Title,
                };
                self.read_anew(form, first_line(self.text, range.clone()));
                if kind == AlertKind::Fold {
                    self.check_fold(&title, &blocks, &range);
                }
                BlockKind::Alert { kind, title, blocks }
            }
            _ => BlockKind::Quote(blocks),
        };
        Some(Block { id, span: self.span(trimmed(self.text, range)), kind })
    }

    /// The kind of an alert whose first line goes on with a title or has a word of ours, and the length
    /// of its mark.
    fn titled_alert(&self, range: &Range<usize>) -> Option<(AlertKind, usize)> {
        let line = self.text.get(first_line(self.text, range.clone()))?;
        let known = |kind: AlertKind| match kind.is_own() {
            true => self.reading == Reading::Newest,
            false => self.reading >= Reading::Second,
        };
        title::mark(line).filter(|(kind, _)| known(*kind))
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
        let mut numbers = Numbers::new(start);
        while let Some((event, item)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    self.number(item, &mut numbers);
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
        let kind = BlockKind::List { numbering: numbers.numbering, tight, items };
        Some(Block { id, span: self.span(trimmed(self.text, range)), kind })
    }

    pub(super) fn definitions(&mut self, range: Range<usize>) -> Option<Block<Reference>> {
        if !self.enter("definitions", &range) {
            return None;
        }
        let id = self.ids.next("definitions");
        let mut list: Vec<Definition<Reference>> = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.line().content;
                    list.push(Definition { term, descriptions: Vec::new() });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    self.cover_through(&range, ":");
                    self.refuse_accident(range);
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

    /// A definition has a space after its colon; the parser takes it without one too.
    fn refuse_accident(&mut self, range: Range<usize>) {
        let source = self.text.get(range.clone()).unwrap_or_default();
        let at = range.start + source.len() - source.trim_start().len();
        let line = first_line(self.text, at..range.end);
        let after = self.text.get(line.clone()).and_then(|line| line.strip_prefix(':'));
        let typed = after.is_none_or(|after| after.is_empty() || after.starts_with([' ', '\t']));
        // A line of colons was reported as that, perhaps earlier in its paragraph.
        let is_fence = after.is_some_and(|after| after.starts_with("::"));
        if !typed && !is_fence && !self.is_foreign(&line) {
            foreign::report(self.text, &[Foreign::definition(line)], self.places, self.sink);
        }
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
        self.coverage.table(range.clone());
        let id = self.ids.next("table");
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, row)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.row(alignments.len(), row),
                Event::Start(Tag::TableRow) => rows.push(self.row(alignments.len(), row)),
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        let alignments = alignments.iter().map(alignment).collect();
        let span = self.span(trimmed(self.text, range));
        let caption = Vec::new();
        Some(Block { id, span, kind: BlockKind::Table { caption, alignments, head, rows } })
    }

    fn row(&mut self, columns: usize, row: Range<usize>) -> Vec<Vec<Inline<Reference>>> {
        let (mut cells, mut places) = (Vec::new(), Vec::new());
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    places.push(range);
                    cells.push(self.line().content);
                }
                Event::Start(_) => self.skip(),
                Event::End(_) => break,
                _ => {}
            }
        }
        self.check_row(columns, &row, &places);
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
            self.leave_out(range, problem.arg("label", label).arg("place", "value"));
            self.skip();
            return None;
        }
        if !self.enter("footnote", &range) {
            return None;
        }
        self.cover_through(&range, "]:");
        let around = self.ids.start_footnote(label);
        let blocks = self.blocks().blocks;
        self.ids = around;
        self.depth -= 1;
        let (head, span) = (self.span(head), self.span(trimmed(self.text, range.clone())));
        self.notes.push(Note { label: label.to_owned(), head, span, range, blocks });
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
