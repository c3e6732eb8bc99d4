//! What Markdown leaves out or turns into something else without a word, and the markup around
//! what it keeps: the third part of the [`Builder`].

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::blocks::Builder;
use super::captions::is_caption_line;
use super::coverage::Coverage;
use super::literal;
use super::places::{Places, first_line};
use super::target::shown;
use crate::beside;
use crate::diagnostics::{Code, Diagnostic, Severity, Sink, codes};

/// Reports every piece of the text that became nothing.
pub(super) fn report(text: &str, places: Places, coverage: &mut Coverage, sink: &mut Sink) {
    for range in coverage.lost(text) {
        let piece = text.get(range.clone()).unwrap_or_default();
        let span = places.span(text, range.clone());
        coverage.spoken(range);
        let label = piece.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
        let problem = match label {
            // The parser knows the first definition of a label only.
            Some((label, _)) => Diagnostic::at(codes::LINK_LABEL_UNUSED, span)
                .arg("label", shown(label))
                .arg("problem", "twice"),
            None => Diagnostic::at(codes::TEXT_NOT_SHOWN, span)
                .arg("what", "text")
                .arg("text", shown(piece)),
        };
        sink.report(problem);
    }
}

impl<'a> Builder<'a, '_> {
    fn piece(&self, range: &Range<usize>) -> &'a str {
        let text: &'a str = self.text;
        text.get(range.clone()).unwrap_or_default()
    }

    /// Accounts for the start of a block up to and with `end` on its first line.
    pub(super) fn cover_through(&mut self, range: &Range<usize>, end: &str) {
        let line = self.piece(&first_line(self.text, range.clone()));
        if let Some(at) = line.find(end) {
            self.coverage.known(range.start..range.start + at + end.len());
        }
    }

    /// Accounts for the signs around words in italics, in bold or struck through.
    pub(super) fn cover_delimiters(&mut self, range: &Range<usize>) {
        let piece = self.piece(range).as_bytes();
        let Some(sign) = piece.first() else { return };
        let most = if *sign == b'~' || piece.get(1) == Some(sign) { 2 } else { 1 };
        let before = piece.iter().take(most).take_while(|byte| *byte == sign).count();
        let after = piece.iter().rev().take(before).take_while(|byte| *byte == sign).count();
        self.coverage.known(range.start..range.start + before);
        self.coverage.known(range.end - after..range.end);
    }

    /// Accounts for the brackets of a link whose text ends at `text_end`, and for its target.
    pub(super) fn cover_link(&mut self, kind: LinkType, range: &Range<usize>, text_end: usize) {
        let start = range.start + 1;
        // Of `[a][]` the parser gives the place of `[a]`.
        if kind == LinkType::Collapsed
            && self.text.get(range.end..).is_some_and(|rest| rest.starts_with("[]"))
        {
            self.coverage.known(range.end..range.end + 2);
        }
        self.coverage.known(range.start..start);
        self.coverage.known(text_end.max(start)..range.end.max(start));
    }

    /// Accounts for what stands around the text of a heading: hashes, the line under it, its id.
    pub(super) fn cover_heading(&mut self, range: &Range<usize>, text_end: usize) {
        let piece = self.piece(range);
        let hashes = piece.len() - piece.trim_start_matches('#').len();
        self.coverage.known(range.start..range.start + hashes);
        let rest = text_end.max(range.start + hashes)..range.end;
        let blank = |c: char| c.is_whitespace() || matches!(c, '{' | '}');
        let mut known = Vec::new();
        let mut at = rest.start;
        // What stands behind the `#`, up to the brace, is the id: one of several words is said to
        // be wrong, all of it.
        let mut in_id = false;
        for word in self.piece(&rest).split_inclusive(blank) {
            let name = word.trim_end_matches(blank);
            in_id |= name.starts_with('#');
            let is_markup = in_id || name.chars().all(|c| matches!(c, '=' | '-'));
            in_id &= !word.ends_with('}');
            let start = if is_markup { at } else { at + name.len() };
            at += word.len();
            known.push(start..at);
        }
        known.into_iter().for_each(|range| self.coverage.known(range));
    }

    /// Says that words have no place on the page, if there are any.
    pub(super) fn report_unshown(&mut self, what: &'static str, words: &str, range: Range<usize>) {
        if words.trim().is_empty() {
            return;
        }
        let problem = Diagnostic::at(codes::TEXT_NOT_SHOWN, self.span(range.clone()))
            .arg("what", what)
            .arg("text", shown(words.trim()))
            .severity(Severity::Warning);
        self.leave_out(range, problem);
    }

    /// Says that something is opened at `range` and closed nowhere.
    pub(super) fn report_open(&mut self, what: &'static str, range: Range<usize>) {
        let problem = Diagnostic::at(codes::NOT_CLOSED, self.span(range));
        self.sink.report(problem.arg("what", what));
    }

    /// Says that spaces at the start of a line made code of it.
    pub(super) fn report_indented(&mut self, range: &Range<usize>) {
        // The body of a box of another program, which was named.
        let foreign = &self.seen.foreign;
        let count = foreign.partition_point(|one| one.range.start < range.end);
        let before = count.checked_sub(1).and_then(|last| foreign.get(last));
        let gap = before.map(|one| one.range.end.min(range.start)..range.start);
        if gap.is_some_and(|gap| self.piece(&gap).trim().is_empty()) {
            return;
        }
        let line = first_line(self.text, range.clone());
        let problem = Diagnostic::at(codes::CODE_BY_INDENT, self.span(line));
        self.sink.report(problem);
    }

    /// Accounts for the fences of code and gives its language. Further words after it are read by
    /// nobody.
    pub(super) fn fences(&mut self, info: &str, range: &Range<usize>) -> Option<String> {
        let first = first_line(self.text, range.clone());
        let fence: String = {
            let line = self.piece(&first);
            line.chars().take_while(|c| line.starts_with(*c)).collect()
        };
        let whole = self.piece(range).trim_end();
        let last = whole.rsplit('\n').next().unwrap_or_default();
        let closing = last.trim_start_matches(['>', ' ', '\t']);
        let is_closed = whole.contains('\n')
            && closing.len() >= fence.len()
            && closing.trim_start_matches(&fence[..1.min(fence.len())]).is_empty();
        let end = range.start + whole.len();
        self.coverage.known(first.clone());
        if is_closed {
            self.coverage.known(end - closing.len()..end);
        } else {
            self.report_open("code", first.clone());
        }
        let language = info.split([' ', '\t', ',', '{']).next().unwrap_or_default();
        self.report_unshown("info", info.get(language.len()..).unwrap_or_default(), first);
        Some(super::inlines::clean(language).into_owned()).filter(|word| !word.is_empty())
    }

    /// Accounts for the marker of an item, whose bytes before its point are `length`.
    pub(super) fn cover_marker(&mut self, at: usize, length: usize) {
        self.coverage.known(at..at + length + 1);
    }

    /// Says what is odd about a row of a table: cells behind the last column, which are left out,
    /// or cells that are not there. `cells` are the places of the cells that the parser gives.
    pub(super) fn check_row(&mut self, columns: usize, row: &Range<usize>, cells: &[Range<usize>]) {
        let end = row.start + self.piece(row).trim_end().len();
        // Also in a table of one column, in which it is a row like any other.
        if is_caption_line(self.piece(row)) && !self.piece(row).contains('|') {
            let problem = Diagnostic::at(codes::TABLE_CAPTION, self.span(row.start..end));
            let text = shown(self.piece(row).trim());
            self.sink.report(problem.arg("what", "row").arg("text", text));
            return;
        }
        let typed = cells.iter().take_while(|cell| cell.start < end).count();
        let last = cells.last().map_or(row.start, |cell| cell.end);
        let bars = |c: char| c == '|' || c.is_whitespace();
        let rest = self.text.get(last.min(end)..end).unwrap_or_default();
        let more = rest.trim_matches(bars);
        if !more.is_empty() {
            let start = last + (rest.len() - rest.trim_start_matches(bars).len());
            let range = start..start + more.len();
            let split = cells.iter().any(|cell| self.piece(cell).matches('`').count() % 2 == 1);
            let found = columns + more.split('|').filter(|cell| !cell.trim().is_empty()).count();
            let why = if split { "code" } else { "many" };
            let problem = self.row_problem(why, found, columns, range.clone());
            self.leave_out(range, problem);
        } else if typed < columns {
            let why = if self.piece(row).contains('|') { "few" } else { "prose" };
            let problem = self.row_problem(why, typed, columns, row.start..end);
            self.sink.report(problem.severity(Severity::Warning));
        }
    }

    fn row_problem(
        &self,
        why: &'static str,
        found: usize,
        columns: usize,
        range: Range<usize>,
    ) -> Diagnostic {
        Diagnostic::at(codes::TABLE_CELLS, self.span(range))
            .arg("why", why)
            .arg("found", found)
            .arg("columns", columns)
    }

    /// Reports what looks like markup in the texts of a run, of which there were `count` before.
    pub(super) fn report_literal(&mut self, place: literal::Place, start: usize, count: usize) {
        let texts = self.coverage.texts_since(count);
        let mut found = literal::find(self.text, start, texts, place);
        found.retain(|found| !self.is_foreign(&found.range));
        for found in found {
            let code: Code = found.kind.code();
            let is_shown = self.text[..found.range.start].ends_with('!');
            let file = file_named(&found.text, is_shown);
            let problem = Diagnostic::at(code, self.span(found.range))
                .arg("what", found.kind.name())
                .arg("text", shown(&found.text))
                .arg("target", led_to(&found.text, file))
                .arg("name", file.map(beside::good_name).unwrap_or_default());
            self.sink.report(problem);
        }
    }
}

/// What a link that stayed text was meant to lead to; `file` is the file that it names.
fn led_to(text: &str, file: Option<&str>) -> &'static str {
    match file {
        _ if text.contains("http") => "web",
        Some(_) if text.contains("](attachment:") => "attachment",
        Some(_) => "picture",
        None => "own",
    }
}

/// The name of the file in the address of a picture or an attachment.
fn file_named(text: &str, is_shown: bool) -> Option<&str> {
    let (_, address) = text.rsplit_once("](")?;
    let address = address.split([')', '"']).next()?.trim();
    let name = address.strip_prefix("attachment:").or_else(|| is_shown.then_some(address))?;
    // `diagram:` and the like are shown too, and are no files.
    (!name.is_empty() && !name.contains(':')).then_some(name)
}
