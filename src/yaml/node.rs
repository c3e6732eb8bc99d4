//! From text to a tree of nodes with places.

use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Error, Location, Options};

use super::broken;
use super::unread;
use crate::characters::{code_point, is_control};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Languages;
use crate::source::{FileId, Oddity, Span, suspicious};

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value that stands in no file.
    pub fn nowhere(value: T) -> Spanned<T> {
        Spanned { value, span: Span::new(FileId::PAST, 0..0) }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// A value in a YAML file.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands. Of a list or mapping only the start is known.
    pub span: Span,
    /// What it is.
    pub data: Data,
    /// In which languages texts are written here.
    pub spoken: Spoken,
}

/// In which languages the texts of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// In the languages of the guide: a text in another is told.
    Of(Languages),
    /// In the languages of the guide. What was recorded when it had another keeps that one, unheard.
    Recorded(Languages),
    /// In those that there are: of another day, or of a guide that does not say which it has.
    Any,
}

/// The keys of what is recorded of published versions.
const RECORDED: [&str; 2] = ["versions", "reported"];

impl Default for Spoken {
    fn default() -> Spoken {
        Spoken::Of(Languages::BOTH)
    }
}

impl Node {
    /// The same values in a file of a guide with these languages.
    pub fn spoken_in(mut self, spoken: Spoken) -> Node {
        // What a node is made with.
        if spoken != Spoken::default() {
            self.speak(spoken);
        }
        self
    }

    fn speak(&mut self, spoken: Spoken) {
        self.spoken = spoken;
        match &mut self.data {
            Data::Scalar(..) => {}
            Data::List(items) => items.iter_mut().for_each(|item| item.speak(spoken)),
            Data::Map(entries) => {
                for entry in entries {
                    let recorded = RECORDED.contains(&entry.key.value.as_str());
                    entry.value.speak(match spoken {
                        Spoken::Of(languages) if recorded => Spoken::Recorded(languages),
                        _ => spoken,
                    });
                }
            }
        }
    }

    /// True when both say the same, wherever they stand and however they are typed: the same
    /// values under the same keys in the same order.
    pub fn says_same(&self, other: &Node) -> bool {
        match (&self.data, &other.data) {
            (Data::Scalar(a, kind), Data::Scalar(b, other)) => (a, kind) == (b, other),
            (Data::List(a), Data::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.says_same(b))
            }
            (Data::Map(a), Data::Map(b)) => {
                let same = |(a, b): (&Entry, &Entry)| {
                    a.key.value == b.key.value && a.value.says_same(&b.value)
                };
                a.len() == b.len() && a.iter().zip(b).all(same)
            }
            _ => false,
        }
    }
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Data {
    /// A text, number, truth value or nothing.
    Scalar(String, ScalarKind),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of the file.
    Map(Vec<Entry>),
}

/// What YAML takes an unquoted scalar for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarKind {
    /// Text, quoted or not.
    Text,
    /// An unquoted number.
    Number,
    /// An unquoted `true` or `false`.
    Bool,
    /// Nothing, `~` or `null`.
    Null,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// Parses the part `range` of a file's text. Reports what cannot be read; then there is no tree.
pub fn parse(file: FileId, text: &str, range: Range<usize>, sink: &mut Sink) -> Option<Node> {
    let part = text.get(range.clone())?;
    let place = Place { file, base: range.start, part };
    match serde_saphyr::from_str_with_options::<serde_saphyr::Spanned<Raw>>(part, options()) {
        Ok(raw) => {
            let tree = place.node(raw);
            place.check(&tree, sink);
            unread::report(&tree, text, range, sink);
            Some(tree)
        }
        Err(error) => {
            sink.report(place.explain(&error));
            None
        }
    }
}

fn options() -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.with_snippet = false;
    // A guide has no use for merge keys, and aliases only to spare typing: a few thousand
    // replayed events are plenty and stop an exponential document at once.
    options.merge_keys = serde_saphyr::options::MergeKeyPolicy::Error;
    options.alias_limits.max_total_replayed_events = 20_000;
    options.alias_limits.max_replay_stack_depth = 8;
    if let Some(budget) = &mut options.budget {
        budget.max_depth = 40;
    }
    options
}

/// The tree as the library gives it; then turned into nodes with our own spans.
enum Raw {
    Text(String),
    Typed(ScalarKind),
    List(Vec<serde_saphyr::Spanned<Raw>>),
    Map(Vec<(serde_saphyr::Spanned<String>, serde_saphyr::Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a YAML value")
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Bool))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Number))
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Number))
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Number))
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Number))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Number))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Null))
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Typed(ScalarKind::Null))
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

/// Turns places in the part into places in the file.
struct Place<'a> {
    file: FileId,
    base: usize,
    part: &'a str,
}

impl Place<'_> {
    fn span(&self, location: Location) -> Span {
        let span = location.span();
        let start = match span.byte_offset() {
            Some(offset) => usize::try_from(offset).unwrap_or(usize::MAX),
            None => self.offset_of(location),
        };
        let len = usize::try_from(span.byte_len().unwrap_or(1)).unwrap_or(1);
        let start = start.min(self.part.len());
        let end = (start + len).min(self.part.len());
        Span::new(self.file, self.base + start..self.base + self.char_end(start, end))
    }

    /// Keeps a span that the library cut inside a character from splitting it.
    fn char_end(&self, start: usize, mut end: usize) -> usize {
        while end > start && !self.part.is_char_boundary(end) {
            end -= 1;
        }
        end
    }

    /// Errors sometimes know only line and column (both from 1, columns in characters).
    fn offset_of(&self, location: Location) -> usize {
        let line = usize::try_from(location.line().saturating_sub(1)).unwrap_or(0);
        let column = usize::try_from(location.column().saturating_sub(1)).unwrap_or(0);
        let mut start = 0;
        for (index, text) in self.part.split_inclusive('\n').enumerate() {
            if index == line {
                return start
                    + text.char_indices().nth(column).map_or(text.trim_end().len(), |(i, _)| i);
            }
            start += text.len();
        }
        self.part.len()
    }

    fn node(&self, raw: serde_saphyr::Spanned<Raw>) -> Node {
        let span = self.span(raw.referenced);
        let data = match raw.value {
            Raw::Text(text) => Data::Scalar(text, ScalarKind::Text),
            // The spelling matters ("1.10" is not 1.1), so the text is taken from the file.
            Raw::Typed(kind) => {
                let start = span.range().start - self.base;
                let end = span.range().end - self.base;
                Data::Scalar(self.part.get(start..end).unwrap_or("").trim().to_owned(), kind)
            }
            Raw::List(items) => Data::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => Data::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| Entry {
                        key: Spanned { span: self.span(key.referenced), value: key.value },
                        value: self.node(value),
                    })
                    .collect(),
            ),
        };
        Node { span, data, spoken: Spoken::default() }
    }

    /// Reports characters that escapes have put into the values: control characters, which no page
    /// or feed may have, and those that no reader sees. What stands there as it is, is found where
    /// all files are looked through.
    fn check(&self, node: &Node, sink: &mut Sink) {
        match &node.data {
            Data::Scalar(text, ScalarKind::Text) => self.check_text(text, node.span, sink),
            Data::Scalar(..) => {}
            Data::List(items) => items.iter().for_each(|item| self.check(item, sink)),
            Data::Map(entries) => {
                for entry in entries {
                    self.check_text(&entry.key.value, entry.key.span, sink);
                    self.check(&entry.value, sink);
                }
            }
        }
    }

    fn check_text(&self, text: &str, span: Span, sink: &mut Sink) {
        if let Some(c) = text.chars().find(|c| is_control(*c)) {
            let refused = Diagnostic::at(codes::YAML_CONTROL_CHARACTER, span);
            sink.report(refused.arg("character", code_point(c)));
        }
        let hidden = |c: char| !self.part.contains(c);
        for odd in suspicious(text) {
            if odd.oddity != Oddity::Control && hidden(odd.first) {
                sink.report(Diagnostic::of_odd(&odd, span));
            }
        }
    }

    fn explain(&self, error: &Error) -> Diagnostic {
        let error = error.without_snippet();
        let span = match error.location() {
            Some(location) => self.span(location),
            None => Span::new(self.file, self.base..self.base),
        };
        // What goes wrong inside an alias is wrapped in the place of the alias.
        let mut cause = error;
        while let Error::AliasError { error, .. } = cause {
            cause = error;
        }
        match cause {
            Error::DuplicateMappingKey { key, .. } => Diagnostic::at(codes::DUPLICATE_KEY, span)
                .arg("key", key.as_deref().unwrap_or("").to_owned()),
            Error::Budget { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. } => Diagnostic::at(codes::YAML_BUDGET, span),
            // The parser has a limit of its own, which it has no variant for.
            other if other.to_string().contains("recursion limit") => {
                Diagnostic::at(codes::YAML_BUDGET, span)
            }
            other => {
                let stopped = span.range().start.saturating_sub(self.base);
                let cause = broken::cause(self.part, stopped);
                let place = cause.as_ref().map_or(span, |cause| self.span_of(&cause.place));
                let (what, typed) = cause.map_or(("", String::new()), |c| (c.what, c.typed));
                Diagnostic::at(codes::YAML_SYNTAX, place)
                    .arg("detail", first_sentence(other))
                    .arg("cause", what)
                    .arg("typed", typed)
            }
        }
    }

    fn span_of(&self, place: &Range<usize>) -> Span {
        Span::new(self.file, self.base + place.start..self.base + place.end)
    }
}

/// What the library says, without the place, which the report shows itself.
fn first_sentence(error: &Error) -> String {
    let text = error.to_string();
    let text = text.lines().next().unwrap_or_default();
    let text = text.split(" at line ").next().unwrap_or(text);
    let text = match text.strip_prefix("error: line ") {
        Some(rest) => rest.split_once(": ").map_or(rest, |(_, rest)| rest),
        None => text,
    };
    text.to_owned()
}
