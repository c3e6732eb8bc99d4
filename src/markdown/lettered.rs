//! Lists whose items begin with letters or roman numerals, which the parser does not know: `a.`,
//! `B)`, `iv.`.
//!
//! The marks are rewritten as digits of the same length, so that every place stays what it was,
//! and kept in a table for the builder. What looks like a mark and does not begin an item of a
//! list for the parser, as in code, is left as it is. One letter alone is no list: an initial at
//! the start of a line is none either.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::places::marks;
use super::tree::NumberStyle;

/// Longer numerals are words.
const LONGEST: usize = 8;
/// How often marks that begin no item are taken away before all of them are.
const ATTEMPTS: usize = 8;

/// The mark of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) value: u64,
    pub(super) style: NumberStyle,
    /// How many bytes it takes, the dot left out.
    pub(super) length: usize,
}

/// A text for the parser, and its marks by the byte where each stands.
pub(super) struct Lettered<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) marks: BTreeMap<usize, Mark>,
}

impl<'a> Lettered<'a> {
    /// A text that has no lettered lists.
    pub(super) fn none(text: &'a str) -> Lettered<'a> {
        Lettered { text: Cow::Borrowed(text), marks: BTreeMap::new() }
    }
}

/// Finds the lettered lists of a text.
pub(super) fn find(text: &str, dialect: Options) -> Lettered<'_> {
    let mut lists = candidates(text);
    for attempt in 0..=ATTEMPTS {
        if lists.is_empty() || attempt == ATTEMPTS {
            break;
        }
        let marks: BTreeMap<usize, Mark> = lists.iter().flatten().copied().collect();
        let rewritten = rewritten(text, &marks);
        let events = Parser::new_ext(&rewritten, dialect).into_offset_iter();
        let items = events.filter(|(event, _)| matches!(event, Event::Start(Tag::Item)));
        let begun: BTreeSet<usize> = items.map(|(_, range)| mark_at(text, range)).collect();
        let before = lists.len();
        lists.retain(|list| list.iter().all(|(at, _)| begun.contains(at)));
        if lists.len() == before {
            return Lettered { text: Cow::Owned(rewritten), marks };
        }
    }
    Lettered::none(text)
}

/// Where the mark of an item stands.
pub(super) fn mark_at(text: &str, item: Range<usize>) -> usize {
    let source = text.get(item.clone()).unwrap_or_default();
    item.start + source.len() - source.trim_start().len()
}

/// The text with `1`, after as many noughts as are needed, in the place of each mark. One is the
/// only number with which a list may follow a paragraph at once.
fn rewritten(text: &str, marks: &BTreeMap<usize, Mark>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, mark) in marks {
        out.push_str(&text[from..*at]);
        out.push_str(&format!("{:0>width$}", 1, width = mark.length));
        from = at + mark.length;
    }
    out.push_str(&text[from..]);
    out
}

/// Marks at one column that follow each other.
struct Open {
    column: usize,
    quotes: usize,
    delimiter: u8,
    tokens: Vec<(usize, Range<usize>)>,
    style: Option<NumberStyle>,
}

type List = Vec<(usize, Mark)>;

fn candidates(text: &str) -> Vec<List> {
    let (mut open, mut done): (Vec<Open>, Vec<List>) = (Vec::new(), Vec::new());
    let (mut start, mut after_blank) = (0, true);
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let at = marks(line);
        let rest = &line[at.inner..];
        if rest.is_empty() && !at.is_item {
            after_blank = true;
        } else if let Some(length) = token(rest) {
            let place = (start + at.inner, start + at.inner..start + at.inner + length);
            let delimiter = rest.as_bytes()[length];
            if at.is_item {
                close(&mut open, at.first, text, &mut done);
            }
            close(&mut open, at.inner + 1, text, &mut done);
            let goes_on = open.last_mut().is_some_and(|list| {
                list.column == at.inner && list.takes(text, &place.1, delimiter, at.quotes)
            });
            if !goes_on {
                close(&mut open, at.inner, text, &mut done);
                let (column, quotes) = (at.inner, at.quotes);
                open.push(Open { column, quotes, delimiter, tokens: Vec::new(), style: None });
            }
            open.last_mut().into_iter().for_each(|list| list.tokens.push(place.clone()));
            after_blank = false;
        } else {
            // A line of text right below an item belongs to it, wherever it begins.
            if at.is_item || after_blank || rest.starts_with('#') {
                close(&mut open, at.first, text, &mut done);
            }
            after_blank = false;
        }
        start += whole.len();
    }
    close(&mut open, 0, text, &mut done);
    done
}

/// Ends the lists from a column on.
fn close(open: &mut Vec<Open>, column: usize, text: &str, done: &mut Vec<List>) {
    while let Some(list) = open.pop_if(|list| list.column >= column) {
        let Some(style) = list.style else { continue };
        let marks = list.tokens.into_iter().filter_map(|(at, range)| {
            let value = style.read(&text[range.clone()])?;
            Some((at, Mark { value, style, length: range.len() }))
        });
        done.push(marks.collect());
    }
}

impl Open {
    /// True of a mark that goes on with the list. The second one tells letters from numerals.
    fn takes(&mut self, text: &str, token: &Range<usize>, delimiter: u8, quotes: usize) -> bool {
        if delimiter != self.delimiter || quotes != self.quotes {
            return false;
        }
        let Some((_, last)) = self.tokens.last() else { return false };
        let value = |style: NumberStyle, range: &Range<usize>| style.read(&text[range.clone()]);
        let follows = |style: &NumberStyle| {
            let values = (value(*style, last), value(*style, token));
            matches!(values, (Some(last), Some(next)) if next == last + 1)
        };
        match self.style {
            Some(style) => {
                matches!((value(style, last), value(style, token)), (Some(a), Some(b)) if b > a)
            }
            None => {
                self.style = NumberStyle::LETTERED.into_iter().find(follows);
                self.style.is_some()
            }
        }
    }
}

/// The length of the mark at the start of a text, without its dot or parenthesis.
fn token(text: &str) -> Option<usize> {
    let length = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let after = text[length..].strip_prefix(['.', ')'])?;
    let word = &text[..length];
    let known = NumberStyle::LETTERED.iter().any(|style| style.read(word).is_some());
    ((1..=LONGEST).contains(&length) && after.starts_with([' ', '\t']) && known).then_some(length)
}
