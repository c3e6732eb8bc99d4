//! The rules for headings: an explicit id, levels without gaps, never inside something else.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::places::Places;
use super::tree::{Inline, Reference, plain_text};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::Span;
use crate::yaml::{Slug, Spanned};

/// The longest id that is suggested; authors may write longer ones.
const SUGGESTED_LENGTH: usize = 40;

/// A heading as the author wrote it.
pub(super) struct Written<'a> {
    pub(super) level: u8,
    pub(super) id: Option<&'a str>,
    /// The bytes of the heading.
    pub(super) range: Range<usize>,
    /// The byte after its text, 0 when it has none.
    pub(super) text_end: usize,
    /// Syntax of another program stands in it, which was reported.
    pub(super) is_foreign: bool,
    /// True when it has nothing to read.
    pub(super) empty: bool,
}

/// The headings so far.
#[derive(Debug, Default)]
pub(super) struct Headings {
    last_level: u8,
    seen: BTreeMap<String, Span>,
    /// The number behind a suggested id, below which none is free.
    numbers: BTreeMap<String, usize>,
}

impl Headings {
    /// Checks a heading against those before it and gives its anchor. The place of an anchor
    /// that is missing is where `{#id}` must be written.
    pub(super) fn check(
        &mut self,
        written: &Written<'_>,
        content: &[Inline<Reference>],
        nested: bool,
        text: &str,
        places: Places,
        sink: &mut Sink,
    ) -> Spanned<String> {
        let whole = places.span(text, written.range.clone());
        self.check_level(written.level, nested, whole, sink);
        if written.empty && !written.is_foreign {
            sink.report(Diagnostic::at(codes::HEADING_EMPTY, whole));
        }
        let Some(id) = written.id else {
            if !nested && !written.is_foreign && !written.empty {
                self.report_missing(content, whole, sink);
            }
            let has_text = written.text_end > written.range.start;
            let end = if has_text { written.text_end } else { written.range.end };
            return Spanned { value: String::new(), span: places.span(text, end..end) };
        };
        let found = text.get(written.range.clone()).and_then(|t| t.rfind(&format!("#{id}")));
        let start = found.map(|at| written.range.start + at + 1);
        // The parser takes the first word of `{#een hele zin}` for the id and drops the others.
        let typed = start.and_then(|start| text.get(start..written.range.end)?.split_once('}'));
        let id = typed.map_or(id, |(typed, _)| if written.is_foreign { id } else { typed.trim() });
        let span = start.map_or(whole, |start| places.span(text, start..start + id.len()));
        self.check_id(id, span, sink);
        Spanned { value: id.to_owned(), span }
    }

    fn check_id(&mut self, id: &str, span: Span, sink: &mut Sink) {
        if Slug::parse(id).is_none() {
            let problem = Diagnostic::at(codes::BAD_HEADING_ID, span).arg("id", id);
            sink.report(problem.arg("suggestion", suggest_id(id)));
        } else if let Some(first) = self.seen.get(id) {
            let problem = Diagnostic::at(codes::HEADING_ID_TWICE, span).arg("id", id);
            sink.report(problem.label(*first, "first"));
        } else {
            self.seen.insert(id.to_owned(), span);
        }
    }

    fn check_level(&mut self, level: u8, nested: bool, span: Span, sink: &mut Sink) {
        // The title of the page is the heading of level 1.
        let allowed = self.last_level.max(1) + 1;
        let problem = match level {
            _ if nested => "nested",
            1 => "top",
            _ if level > allowed => "skipped",
            _ => "",
        };
        if !problem.is_empty() {
            let report = Diagnostic::at(codes::HEADING_LEVEL, span).arg("problem", problem);
            sink.report(report.arg("level", u32::from(level)).arg("allowed", u32::from(allowed)));
        }
        if !nested {
            self.last_level = level;
        }
    }

    fn report_missing(&mut self, content: &[Inline<Reference>], span: Span, sink: &mut Sink) {
        let title = plain_text(content);
        let shown = if title.trim().is_empty() { "…" } else { title.trim() };
        let first = suggest_id(&title);
        let suggestion = self.free_id(first);
        let problem = Diagnostic::at(codes::HEADING_WITHOUT_ID, span).arg("title", shown);
        sink.report(problem.arg("suggestion", suggestion));
    }

    /// The id, or with the first number with which no heading has it so far.
    fn free_id(&mut self, first: String) -> String {
        if !self.seen.contains_key(&first) {
            return first;
        }
        let number = self.numbers.entry(first.clone()).or_insert(2);
        while self.seen.contains_key(&format!("{first}-{number}")) {
            *number += 1;
        }
        format!("{first}-{number}")
    }
}

/// An id for a heading with this text: its first words, without accents.
pub fn suggest_id(title: &str) -> String {
    let plain: String =
        title.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    let mut id = String::new();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + 1 + word.len() > SUGGESTED_LENGTH {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id.truncate(SUGGESTED_LENGTH);
    if id.is_empty() { "kop".to_owned() } else { id }
}
