//! One statement after another.

use std::collections::BTreeSet;

use super::super::error::ImportError;
use super::super::report::{Report, What};
use super::chart::Chart;
use super::cursor::Cursor;
use super::link;
use super::shape::{self, attributes, brackets};

/// Lines that say how the drawing looks or what a click does, with what is told of them.
const LOOKS: [(&str, &str); 8] = [
    ("classDef", "style"),
    ("class", "style"),
    ("style", "style"),
    ("linkStyle", "style"),
    ("click", "click"),
    ("direction", "direction"),
    ("accTitle", "description"),
    ("accDescr", "description"),
];

/// Reads statements until the text ends.
pub(super) struct Statements<'a, 'r> {
    pub cursor: Cursor<'a>,
    pub chart: Chart,
    pub report: &'r mut Report,
    /// The ids that lines have.
    line_ids: BTreeSet<&'a str>,
}

impl<'a, 'r> Statements<'a, 'r> {
    pub(super) fn new(cursor: Cursor<'a>, report: &'r mut Report) -> Self {
        Statements { cursor, chart: Chart::default(), report, line_ids: BTreeSet::new() }
    }

    /// Reads all.
    ///
    /// # Errors
    /// The first place where the text cannot be read.
    pub(super) fn read(&mut self) -> Result<(), ImportError> {
        loop {
            self.cursor.take_while(|c| c.is_whitespace() || c == ';');
            if self.cursor.is_at_end() {
                break;
            }
            if !self.comment()? && !self.looks() && !self.frame()? {
                self.ways()?;
            }
        }
        match self.chart.unclosed() {
            Some(place) => Err(ImportError::at(place, "mermaid-frame-open")),
            None => Ok(()),
        }
    }

    /// A remark `%% …`, or a setting `%%{ … }%%`.
    pub(super) fn comment(&mut self) -> Result<bool, ImportError> {
        let (start, rest) = (self.cursor.at, self.cursor.rest());
        let place = Some(self.cursor.place());
        if rest.starts_with("%%{") {
            let Some(length) = rest.find("}%%") else {
                return Err(self.cursor.error(start, "mermaid-bracket-open").arg("bracket", "%%{"));
            };
            let text = on_one_line(self.cursor.take(length + 3));
            self.report.lost(place, What::new("setting").arg("text", text));
            return Ok(true);
        }
        if !rest.starts_with("%%") {
            return Ok(false);
        }
        let text = self.cursor.take_line().trim_start_matches('%').trim();
        if !text.is_empty() {
            self.report.lost(place, What::new("comment").arg("text", text));
        }
        Ok(true)
    }

    /// The word that comes next, when it is one of the language and no id.
    fn keyword(&self) -> &'a str {
        let rest = self.cursor.rest();
        let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        let ends = after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || c == ';');
        let described = word.starts_with("acc") && after.starts_with([':', '{']);
        if ends || described { word } else { "" }
    }

    fn looks(&mut self) -> bool {
        let word = self.keyword();
        let Some((_, code)) = LOOKS.iter().find(|(name, _)| *name == word) else { return false };
        let place = Some(self.cursor.place());
        let rest = self.cursor.rest();
        let text = if word == "accDescr" && rest[word.len()..].trim_start().starts_with('{') {
            let length = rest.find('}').map_or(rest.len(), |at| at + 1);
            self.cursor.take(length)
        } else {
            // A semicolon in an address or a tooltip ends nothing.
            let mut quoted = false;
            self.cursor.take(length_until(rest, |c| {
                quoted ^= c == '"';
                c == '\n' || c == ';' && !quoted
            }))
        };
        self.report.lost(place, What::new(code).arg("text", on_one_line(text)));
        true
    }

    /// `subgraph …` and `end`.
    fn frame(&mut self) -> Result<bool, ImportError> {
        let start = self.cursor.at;
        match self.keyword() {
            "end" => {
                self.cursor.take("end".len());
                if !self.chart.close() {
                    return Err(self.cursor.error(start, "mermaid-end-alone"));
                }
            }
            "subgraph" => {
                self.cursor.take("subgraph".len());
                self.cursor.skip_blanks();
                self.frame_head(start)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `id [title]`, `"title"` or words that are id and title.
    fn frame_head(&mut self, start: usize) -> Result<(), ImportError> {
        let place = self.cursor.place_of(start);
        if let Some(title) = shape::quoted(&mut self.cursor)? {
            return self.chart.open(title, title, place);
        }
        let words = self.cursor.take_while(|c| !matches!(c, '\n' | ';' | '[' | '@')).trim();
        let shape = match brackets(&mut self.cursor)? {
            Some(shape) => Some(shape),
            None => attributes(&mut self.cursor)?,
        };
        let title = shape.and_then(|shape| shape.label).unwrap_or(words);
        self.chart.open(if words.is_empty() { title } else { words }, title, place)
    }

    /// Boxes, and lines from boxes to boxes.
    fn ways(&mut self) -> Result<(), ImportError> {
        let Some(mut from) = self.boxes()? else { return Ok(()) };
        loop {
            self.cursor.skip_blanks();
            self.line_id();
            let Some(link) = link::read(&mut self.cursor)? else { break };
            self.cursor.skip_space();
            let Some(to) = self.boxes()? else { break };
            let place = self.cursor.place_of(link.at);
            self.chart.joined(&from, &to, &link, place, self.report)?;
            from = to;
        }
        let rest = self.cursor.rest();
        if rest.is_empty() || rest.starts_with(['\n', ';']) || rest.starts_with("%%") {
            return Ok(());
        }
        Err(self.cursor.unexpected())
    }

    /// The name of a line, as in `a e1@--> b`.
    fn line_id(&mut self) {
        let rest = self.cursor.rest();
        let word = &rest[..length_until(rest, |c| !c.is_alphanumeric() && c != '_')];
        let line = rest[word.len()..].strip_prefix('@').unwrap_or_default();
        if !word.is_empty() && line.starts_with(['-', '=', '<', 'x', 'o', '~']) {
            self.cursor.take(word.len() + 1);
            self.line_ids.insert(word);
        }
    }

    /// `a & b & c`; nothing when it sets how a line looks.
    fn boxes(&mut self) -> Result<Option<Vec<usize>>, ImportError> {
        let mut boxes = Vec::new();
        loop {
            let start = self.cursor.at;
            let id = self.cursor.take(id_length(self.cursor.rest()));
            if id.is_empty() {
                return Err(self.cursor.unexpected());
            }
            let place = self.cursor.place_of(start);
            if self.line_ids.contains(id) && attributes(&mut self.cursor)?.is_some() {
                self.report.lost(Some(place), What::new("style").arg("text", id));
                return Ok(None);
            }
            let n = self.chart.named(id, place)?;
            boxes.push(n);
            self.form(n, start)?;
            let end = self.cursor.at;
            self.cursor.skip_space();
            if !self.cursor.eat("&") {
                self.cursor.at = end;
                return Ok(Some(boxes));
            }
            self.cursor.skip_space();
        }
    }

    /// What stands behind the id of a box.
    fn form(&mut self, n: usize, start: usize) -> Result<(), ImportError> {
        let place = self.cursor.place_of(start);
        loop {
            let shape = match brackets(&mut self.cursor)? {
                Some(shape) => Some(shape),
                None => attributes(&mut self.cursor)?,
            };
            if let Some(shape) = shape {
                self.chart.shaped(n, &shape, place, self.report);
            } else if self.cursor.eat(":::") {
                let class =
                    self.cursor.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ','));
                self.report.lost(Some(place), What::new("style").arg("text", class));
            } else {
                return Ok(());
            }
        }
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes before the first character that is such.
fn length_until(text: &str, such: impl FnMut(char) -> bool) -> usize {
    text.find(such).unwrap_or(text.len())
}

/// The length of the id that comes next. A hyphen, point or equals sign that begins a line is not
/// part of it.
fn id_length(rest: &str) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let part = match c {
            '-' => !matches!(next, Some('-' | '.' | '>') | None),
            '=' => next != Some('='),
            '_' | '.' | '!' | '#' | '$' | '\'' | '*' | '+' | '?' | '/' | '\\' | '`' => true,
            ':' => false,
            '%' => next != Some('%'),
            c => c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace(),
        };
        if !part {
            return at;
        }
    }
    rest.len()
}
