//! Syntax of other programs: found on the text as it was typed, outside code, and named, so that
//! it is not published as it stands.
//!
//! In: a piece of Markdown. Out: each piece of foreign syntax with its kind, at most one of a kind
//! in a paragraph. What a kind is called and what to write instead stands in the words of `M024`.
//! [`signs`] has the table of kinds; to name another, add a row there and its words.

mod blocks;
mod runs;
mod signs;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use signs::Kind;

use super::places::{Places, marks};
use super::target::shown;
use crate::diagnostics::{Diagnostic, Sink, codes};

/// A piece of foreign syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Foreign {
    kind: Kind,
    /// Its bytes in the text that was searched.
    pub(super) range: Range<usize>,
    /// Where its paragraph begins.
    paragraph: usize,
}

impl Foreign {
    /// A line that would become a definition by accident.
    pub(super) fn definition(range: Range<usize>) -> Foreign {
        Foreign { kind: Kind::Definition, paragraph: range.start, range }
    }
}

/// No sign is longer: a text of nothing but opening signs must not take the time of its square.
const REACH: usize = 4_000;

/// A line with what a sign needs to know of its surroundings.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    /// The first byte of the line.
    start: usize,
    /// The first byte after marks of quotations and lists.
    inner: usize,
    /// The byte after its last, the line end left out.
    end: usize,
    /// The end of its paragraph: the next blank line.
    paragraph_end: usize,
    /// The start of its paragraph.
    paragraph_start: usize,
    is_item: bool,
    is_quoted: bool,
}

/// Foreign syntax in a text that is read with these options.
pub(super) fn find(text: &str, dialect: Options) -> Vec<Foreign> {
    let mut found = Vec::new();
    for line in lines(text) {
        signs::in_line(&line, &mut found);
    }
    if found.is_empty() {
        return found;
    }
    let verbatim = Verbatim::of(text, dialect);
    found.retain(|one: &Foreign| !verbatim.holds(one));
    once_in_a_paragraph(found)
}

/// Says what was found.
pub(super) fn report(text: &str, found: &[Foreign], places: Places, sink: &mut Sink) {
    for one in found {
        let piece = text.get(one.range.clone()).unwrap_or_default();
        let excerpt = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        let problem = Diagnostic::at(codes::FOREIGN_MARKUP, places.span(text, one.range.clone()))
            .arg("kind", one.kind.word())
            .arg("text", shown(&excerpt))
            .arg("suggestion", one.kind.instead(piece));
        sink.report(problem);
    }
}

/// Leaves out what lies in another piece, and a second one of a kind in a paragraph.
fn once_in_a_paragraph(mut found: Vec<Foreign>) -> Vec<Foreign> {
    found.sort_by_key(|one| (one.range.start, Reverse(one.range.end)));
    let (mut end, mut said) = (0, BTreeSet::new());
    found.retain(|one| {
        let kept = one.range.start >= end && said.insert((one.paragraph, one.kind));
        if kept {
            end = one.range.end;
        }
        kept
    });
    found
}

/// True of a line without text, also inside a quotation.
fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || c == '>') && line.trim_end() != blocks::QUOTE_FENCE
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut start, mut first_of_paragraph) = (0, 0);
    for whole in text.split_inclusive('\n') {
        let end = start + whole.trim_end_matches(['\n', '\r']).len();
        if is_blank(whole) {
            close_paragraph(&mut lines[first_of_paragraph..], start);
            first_of_paragraph = lines.len();
        } else {
            let marks = marks(&text[start..end]);
            let paragraph_start =
                lines.get(first_of_paragraph).map_or(start, |line: &Line<'_>| line.start);
            let paragraph_end = text.len();
            lines.push(Line {
                text,
                start,
                inner: start + marks.inner,
                end,
                paragraph_end,
                paragraph_start,
                is_item: marks.is_item,
                is_quoted: marks.quotes > 0,
            });
        }
        start += whole.len();
    }
    lines
}

fn close_paragraph(lines: &mut [Line<'_>], end: usize) {
    lines.iter_mut().for_each(|line| line.paragraph_end = end);
}

/// Where text stands as it is: code, HTML, which has a message of its own, and addresses.
#[derive(Default)]
struct Verbatim(Vec<Range<usize>>);

impl Verbatim {
    fn of(text: &str, dialect: Options) -> Verbatim {
        let mut verbatim = Verbatim::default();
        // What is left of each link that is open: its address, once its text is passed over.
        let mut links: Vec<usize> = Vec::new();
        for (event, range) in Parser::new_ext(text, dialect).into_offset_iter() {
            match &event {
                Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
                    if matches!(link_type, LinkType::Autolink | LinkType::Email) {
                        verbatim.0.push(range.clone());
                    }
                    links.push(range.start);
                }
                Event::End(end) if is_link_end(end) => {
                    verbatim.0.extend(links.pop().map(|text_end| text_end..range.end));
                }
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
                | Event::Code(_)
                | Event::InlineHtml(_) => verbatim.0.push(range),
                _ => links.iter_mut().for_each(|end| *end = (*end).max(range.end)),
            }
        }
        verbatim.0.sort_by_key(|range| range.start);
        verbatim
    }

    fn holds(&self, one: &Foreign) -> bool {
        let at = one.range.start;
        // Of what stands in something else the outer one counts, so the nearest is not enough;
        // more than a handful of ranges never lie inside each other.
        let before = self.0.partition_point(|range| range.start <= at);
        let near = self.0[before.saturating_sub(8)..before].iter();
        near.rev().any(|range| range.end > at && !(one.kind.is_fence() && range.start == at))
    }
}

fn is_link_end(end: &pulldown_cmark::TagEnd) -> bool {
    matches!(end, pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image)
}
