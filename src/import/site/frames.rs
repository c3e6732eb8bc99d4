//! What is open while a page is read: containers with what stands in them so far, and the form of
//! running text. Markdown and HTML open and close the same things.

use super::super::clean::short;
use super::super::prose::model::{
    self, Alert, Block, Definition, Form, List, Picture, Piece, Table, What as Said, is_empty,
    plain,
};
use super::super::prose::settle::{definitions, without_empty};
use super::super::report::{Outcome, Report, What};
use super::one_line::one_line;
use crate::markdown::tree::{Alignment, NumberStyle, Numbering};

/// Our own dialect nests less deep; what stands deeper goes on in what is around it.
const DEEPEST: usize = 48;

/// What is open.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Open {
    Whole,
    Quote,
    Alert(String),
    List(Option<u64>),
    Item,
    /// A heading with its id, where one was typed.
    Heading(u8, Option<String>),
    Paragraph,
    Table(Vec<Alignment>),
    Row,
    Cell,
    /// A definition list; its terms and what they mean.
    Definitions,
    Term,
    Meaning,
    /// The title of a box that is folded.
    Summary,
    Note(String),
    Code(Option<String>),
}

/// A container, and what stands in it so far.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) open: Open,
    /// The element of HTML that it is; none of Markdown.
    pub(super) element: Option<String>,
    pub(super) line: usize,
    pub(super) title: Vec<Piece>,
    blocks: Vec<Block>,
    run: Vec<Piece>,
    items: Vec<Vec<Block>>,
    cells: Vec<Vec<Piece>>,
    rows: Vec<Vec<Vec<Piece>>>,
    entries: Vec<Definition>,
}

impl Frame {
    fn new(open: Open, element: Option<&str>, line: usize) -> Frame {
        Frame {
            open,
            element: element.map(str::to_owned),
            line,
            title: Vec::new(),
            blocks: Vec::new(),
            run: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Takes the words that stand in it as they are as a paragraph.
    pub(super) fn flush(&mut self) {
        let content = std::mem::take(&mut self.run);
        if !is_empty(&content) {
            self.blocks.push(Block::Paragraph { content, at: self.line });
        }
    }
}

/// Everything that is open.
pub(super) struct Frames<'a> {
    pub(super) stack: Vec<Frame>,
    pub(super) form: Form,
    /// The forms around the one of now, each with what closes it and how many containers were open.
    forms: Vec<(String, Form, usize)>,
    pub(super) line: usize,
    pub(super) report: &'a mut Report,
    pub(super) notes: Vec<(String, Vec<Block>)>,
    skipped: usize,
    /// The headings so far.
    pub(super) headings: usize,
}

impl<'a> Frames<'a> {
    pub(super) fn new(report: &'a mut Report) -> Frames<'a> {
        Frames {
            stack: vec![Frame::new(Open::Whole, None, 1)],
            form: Form::default(),
            forms: Vec::new(),
            line: 1,
            report,
            notes: Vec::new(),
            skipped: 0,
            headings: 0,
        }
    }

    pub(super) fn tell(&mut self, outcome: Outcome, code: &'static str, text: &str) {
        let what = What::new(code).arg("text", short(text, 120));
        self.report.add_at(outcome, Some(self.line), what);
    }

    pub(super) fn top(&mut self) -> Option<&mut Frame> {
        self.stack.last_mut()
    }

    /// True where one of these is open.
    pub(super) fn within(&self, is: impl Fn(&Open) -> bool) -> bool {
        self.stack.iter().any(|frame| is(&frame.open))
    }

    /// True where only one line of words can stand.
    pub(super) fn in_line(&self) -> bool {
        self.within(|open| {
            matches!(open, Open::Heading(..) | Open::Cell | Open::Term | Open::Summary)
        })
    }

    /// Opens a container.
    pub(super) fn open(&mut self, open: Open, element: Option<&str>) {
        if self.stack.len() >= DEEPEST {
            self.skipped += usize::from(element.is_none());
            if self.skipped == 1 {
                self.tell(Outcome::Changed, "site-deep", "");
            }
            return;
        }
        let is_block = !matches!(open, Open::Summary);
        if let Some(frame) = self.top().filter(|_| is_block) {
            frame.flush();
        }
        self.stack.push(Frame::new(open, element, self.line));
    }

    /// Closes the container that Markdown opened last, with all of HTML that is open in it.
    pub(super) fn close(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        while self.stack.len() > 1 {
            let of_markdown = self.stack.last().is_some_and(|frame| frame.element.is_none());
            self.end();
            if of_markdown {
                break;
            }
        }
    }

    /// Closes an element of HTML, where it is open in what Markdown opened last.
    pub(super) fn close_element(&mut self, element: &str) {
        let mut inner = self.stack.iter().rev().take_while(|frame| frame.element.is_some());
        let found = inner.position(|frame| frame.element.as_deref() == Some(element));
        for _ in 0..found.map_or(0, |found| found + 1) {
            self.end();
        }
    }

    /// The same, where none of `around` is open between.
    pub(super) fn close_element_up_to(&mut self, element: &str, around: &[&str]) {
        let is = |frame: &Frame, name: &str| frame.element.as_deref() == Some(name);
        let mut inner = self.stack.iter().rev().take_while(|frame| {
            frame.element.is_some() && !around.iter().any(|name| is(frame, name))
        });
        if inner.any(|frame| is(frame, element)) {
            self.close_element(element);
        }
    }

    /// Takes the topmost container into the one around it.
    fn end(&mut self) {
        let Some(mut frame) = self.stack.pop() else { return };
        self.forms_end();
        let content_of = |frame: &mut Frame| -> Vec<Piece> {
            one_line(std::mem::take(&mut frame.blocks), std::mem::take(&mut frame.run))
        };
        match frame.open.clone() {
            Open::Whole => self.stack.push(frame),
            Open::Paragraph => {
                frame.flush();
                self.put_all(frame.blocks);
            }
            Open::Quote => {
                frame.flush();
                if !frame.blocks.is_empty() {
                    self.put(Block::Quote(frame.blocks));
                }
            }
            Open::Alert(word) => {
                frame.flush();
                self.put_alert(word, frame.title, frame.blocks, frame.line);
            }
            Open::Item => {
                frame.flush();
                match self.stack.last_mut() {
                    Some(list) if matches!(list.open, Open::List(_)) => {
                        list.items.push(frame.blocks)
                    }
                    _ => self.put_all(frame.blocks),
                }
            }
            Open::List(first) => {
                frame.flush();
                let style = NumberStyle::Decimal;
                let numbering = first.map(|first| Numbering { first, style });
                // Words in a list and in no item.
                self.put_all(std::mem::take(&mut frame.blocks));
                let list = List { numbering, items: frame.items, at: frame.line };
                self.put_all(without_empty(list).into_iter().map(Block::List).collect());
            }
            Open::Heading(level, id) => {
                let content = content_of(&mut frame);
                self.put_heading(level, id, content, frame.line);
            }
            Open::Cell => {
                let blocks = frame.blocks.len();
                let content = content_of(&mut frame);
                if blocks > 1 {
                    self.tell(Outcome::Changed, "site-cell", &plain(&content));
                }
                match self.stack.last_mut() {
                    Some(row) if row.open == Open::Row => row.cells.push(content),
                    _ => self.put_run(content),
                }
            }
            Open::Row => match self.stack.last_mut() {
                Some(table) if matches!(table.open, Open::Table(_)) => table.rows.push(frame.cells),
                _ => frame.cells.into_iter().for_each(|cell| self.put_run(cell)),
            },
            Open::Table(alignments) => {
                frame.flush();
                // A caption stands before its table.
                self.put_all(std::mem::take(&mut frame.blocks));
                self.put_table(alignments, frame.rows, frame.line);
            }
            Open::Term => {
                let term = content_of(&mut frame);
                match self.stack.last_mut() {
                    Some(list) if list.open == Open::Definitions => {
                        list.entries.push(Definition { term, descriptions: Vec::new() });
                    }
                    _ => self.put_run(term),
                }
            }
            Open::Meaning => {
                frame.flush();
                match self.stack.last_mut() {
                    Some(list) if list.open == Open::Definitions && !list.entries.is_empty() => {
                        if let Some(entry) = list.entries.last_mut() {
                            entry.descriptions.push(frame.blocks);
                        }
                    }
                    _ => self.put_all(frame.blocks),
                }
            }
            Open::Definitions => {
                frame.flush();
                self.put_all(std::mem::take(&mut frame.blocks));
                self.put_all(definitions(frame.entries, frame.line));
            }
            Open::Summary => {
                let title = content_of(&mut frame);
                match self.stack.last_mut() {
                    Some(around) if matches!(around.open, Open::Alert(_)) => around.title = title,
                    _ => self.put_run(title),
                }
            }
            Open::Note(label) => {
                frame.flush();
                self.notes.push((label, frame.blocks));
            }
            Open::Code(language) => {
                let text = plain(&frame.run);
                self.put(Block::Code { language, text });
            }
        }
    }

    fn put_all(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.put(block);
        }
    }

    /// Puts a block into what is open; where only a line can stand, its words.
    pub(super) fn put(&mut self, block: Block) {
        let Some(frame) = self.stack.last_mut() else { return };
        frame.flush();
        frame.blocks.push(block);
    }

    fn put_run(&mut self, mut content: Vec<Piece>) {
        if let Some(frame) = self.stack.last_mut() {
            frame.run.append(&mut content);
            frame.run.push(Piece::text(" "));
        }
    }

    pub(super) fn piece(&mut self, what: Said) {
        let form = self.form;
        if let Some(frame) = self.stack.last_mut() {
            frame.run.push(Piece { what, form });
        }
    }

    fn put_alert(&mut self, word: String, title: Vec<Piece>, mut blocks: Vec<Block>, at: usize) {
        if blocks.is_empty() && is_empty(&title) {
            return;
        }
        if blocks.is_empty() {
            // A box needs something in it.
            blocks.push(Block::Paragraph { content: title, at });
            self.put_all(blocks);
            return;
        }
        // A title is a button, or stands where nothing can lead away. A link in it is told by those who
        // look where links lead.
        if title.iter().any(|piece| matches!(piece.what, Said::Note(_))) {
            self.tell(Outcome::Lost, "site-note-title", &plain(&title));
        }
        let bare =
            title.into_iter().filter(|piece| !matches!(piece.what, Said::Note(_) | Said::Break));
        let form = |form: Form| Form { link: None, ..form };
        let title = bare.map(|piece| Piece { form: form(piece.form), ..piece }).collect();
        self.put(Block::Alert(Alert { word, title, blocks }));
    }

    /// A heading stands at the top of a page alone, and no deeper than one below the last.
    fn put_heading(&mut self, level: u8, id: Option<String>, content: Vec<Piece>, at: usize) {
        if !model::has_words(&content) {
            self.tell(Outcome::Lost, "site-heading-empty", "");
            // A note alone stays, and is no heading.
            if !is_empty(&content) {
                self.put(Block::Paragraph { content, at });
            }
            return;
        }
        let content: Vec<Piece> =
            content.into_iter().filter(|piece| piece.what != Said::Break).collect();
        if self.stack.len() > 1 {
            self.tell(Outcome::Changed, "site-heading-nested", &plain(&content));
            let strong =
                |piece: Piece| Piece { form: Form { strong: true, ..piece.form }, ..piece };
            self.put(Block::Paragraph { content: content.into_iter().map(strong).collect(), at });
            return;
        }
        self.headings += 1;
        self.put(Block::Heading { level, content, at, id });
    }

    fn put_table(&mut self, mut alignments: Vec<Alignment>, rows: Vec<Vec<Vec<Piece>>>, at: usize) {
        let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(alignments.len());
        if width == 0 || rows.is_empty() {
            return;
        }
        alignments.resize(width, Alignment::Default);
        let mut rows = rows;
        for row in &mut rows {
            row.resize_with(width, Vec::new);
        }
        // One column or one row is a list of things, and no table for us.
        if self.in_line() {
            rows.into_iter().flatten().for_each(|cell| self.put_run(cell));
            return;
        }
        self.put(Block::Table(Table { alignments, rows, at }));
    }

    /// A picture, alone in its paragraph.
    pub(super) fn picture(&mut self, picture: Picture) {
        if let Some(frame) = self.top() {
            frame.flush();
            frame.blocks.push(Block::Picture(picture));
        }
    }

    /// Begins a form of running text, until `key` ends it.
    pub(super) fn begin(&mut self, key: &str, change: impl FnOnce(&mut Form)) {
        self.forms.push((key.to_owned(), self.form, self.stack.len()));
        change(&mut self.form);
    }

    /// Ends a form, and what was begun in it and never ended.
    pub(super) fn finish(&mut self, key: &str) {
        if let Some(at) = self.forms.iter().rposition(|(known, ..)| known == key) {
            self.form = self.forms[at].1;
            self.forms.truncate(at);
        }
    }

    /// No form goes on behind the container in which it was begun.
    fn forms_end(&mut self) {
        let open = self.stack.len();
        // They were begun one in the other, so the deeper ones stand last.
        let at = self.forms.partition_point(|(.., depth)| *depth <= open);
        if let Some((_, form, _)) = self.forms.get(at) {
            self.form = *form;
            self.forms.truncate(at);
        }
    }

    /// Everything as blocks: nothing is open any more.
    pub(super) fn whole(&mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            self.end();
        }
        let Some(frame) = self.stack.last_mut() else { return Vec::new() };
        frame.flush();
        std::mem::take(&mut frame.blocks)
    }
}

/// The words of a line.
pub(super) fn words(content: &[Piece]) -> String {
    model::plain(content).split_whitespace().collect::<Vec<_>>().join(" ")
}
