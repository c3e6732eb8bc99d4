//! The words of a guide's own, held to the words of ours that they take the place of.
//!
//! A page fills in a word with the values that our word asks for, and with no others. One that asks
//! for something else could not be said, on whatever page has it; so it is found here, at its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use crate::diagnostics::{Diagnostic, Sink, codes, nearest};
use crate::source::{FileId, Span};

/// How deep texts and braces may stand inside each other.
const DEEPEST: usize = 40;

/// The texts of a file by name.
type Texts<'t> = BTreeMap<&'t str, Option<Pattern<&'t str>>>;

/// Reports what is wrong with a file of words, of which `ours` is the one in the program. False when
/// some of it cannot be read.
pub(super) fn check(file: FileId, text: &str, ours: &str, sink: &mut Sink) -> bool {
    let words = text.trim_start_matches('\u{feff}');
    let own = Own { file, text, start: text.len() - words.len() };
    if let Some(at) = too_deep(text) {
        let place = Span::new(file, at..at + 1);
        sink.report(Diagnostic::at(codes::STRINGS, place).arg("what", "brace"));
        return false;
    }
    let (resource, errors) = match parser::parse(words) {
        Ok(resource) => (resource, Vec::new()),
        Err(broken) => broken,
    };
    errors.iter().for_each(|error| own.report_unreadable(error, sink));
    let Ok(ours) = parser::parse(ours) else { return false };
    let (terms, texts) = own.texts(resource.body, sink);
    let (_, ours) = own.texts(ours.body, &mut Sink::new());
    let check = Check { own: &own, terms, texts, ours };
    for (&key, pattern) in &check.texts {
        check.text(key, pattern.as_ref(), sink);
    }
    errors.is_empty()
}

/// A file of the guide; `start` is the length of its byte order mark.
struct Own<'t> {
    file: FileId,
    text: &'t str,
    start: usize,
}

impl Own<'_> {
    /// The place of a part of the text.
    fn place(&self, part: &str) -> Span {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        let at = at.filter(|at| at + part.len() <= self.text.len()).unwrap_or_default();
        Span::new(self.file, at..at + part.len())
    }

    fn report_unreadable(&self, error: &ParserError, sink: &mut Sink) {
        let what = match &error.kind {
            ErrorKind::ExpectedToken('=') => "equals",
            ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace => "brace",
            ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "default",
            ErrorKind::ExpectedMessageField { .. }
            | ErrorKind::ExpectedTermField { .. }
            | ErrorKind::MissingValue => "nothing",
            ErrorKind::UnterminatedStringLiteral => "quote",
            ErrorKind::ExpectedCharRange { .. } => "name",
            _ => "other",
        };
        let place = Span::new(self.file, self.line(error));
        sink.report(Diagnostic::at(codes::STRINGS, place).arg("what", what));
    }

    /// The line in which a mistake stands. What is missing at the end of a line is found where the next
    /// one begins.
    fn line(&self, error: &ParserError) -> Range<usize> {
        let found = self.start + error.pos.start;
        let entry = error.slice.as_ref().map_or(found, |slice| self.start + slice.start);
        let before = self.text.get(entry..found).unwrap_or_default();
        let end = before.trim_end().len();
        let at = if before[end..].contains('\n') { entry + end } else { found };
        let before = self.text.get(..at).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(self.start, |line| line + 1);
        let line = self.text[start..].lines().next().unwrap_or_default();
        start..start + line.len()
    }

    /// The names of the terms, and the texts; a text that is there twice is reported.
    fn texts<'t>(
        &self,
        entries: Vec<Entry<&'t str>>,
        sink: &mut Sink,
    ) -> (BTreeSet<&'t str>, Texts<'t>) {
        let (mut terms, mut texts) = (BTreeSet::new(), Texts::new());
        for entry in entries {
            match entry {
                Entry::Term(term) => _ = terms.insert(term.id.name),
                Entry::Message(message) => {
                    let name = message.id.name;
                    if let Some((first, _)) = texts.remove_entry(name) {
                        let twice = Diagnostic::at(codes::STRING_TWICE, self.place(name));
                        sink.report(twice.arg("key", name).label(self.place(first), "first"));
                    }
                    texts.insert(name, message.value);
                }
                _ => {}
            }
        }
        (terms, texts)
    }
}

/// What a text asks for, in the order in which it does.
#[derive(Debug, Default)]
struct Asked<'t> {
    values: Vec<&'t str>,
    texts: Vec<&'t str>,
    terms: Vec<&'t str>,
    functions: Vec<&'t str>,
}

impl<'t> Asked<'t> {
    fn of(pattern: Option<&Pattern<&'t str>>) -> Asked<'t> {
        let mut asked = Asked::default();
        pattern.into_iter().for_each(|pattern| asked.pattern(pattern));
        asked
    }

    fn pattern(&mut self, pattern: &Pattern<&'t str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'t str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'t str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.values.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.texts.push(id.name),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.push(id.name);
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'t str>) {
        arguments.positional.iter().for_each(|one| self.inline(one));
        arguments.named.iter().for_each(|one| self.inline(&one.value));
    }
}

/// The texts of a guide beside ours.
struct Check<'t> {
    own: &'t Own<'t>,
    terms: BTreeSet<&'t str>,
    texts: Texts<'t>,
    ours: Texts<'t>,
}

impl<'t> Check<'t> {
    fn text(&self, key: &'t str, pattern: Option<&Pattern<&'t str>>, sink: &mut Sink) {
        let asked = Asked::of(pattern);
        let wrong = |part: &str, what: &'static str, name: &str| {
            Diagnostic::at(codes::STRING_WRONG, self.own.place(part))
                .arg("key", key)
                .arg("what", what)
                .arg("name", name)
                .arg("given", "")
                .arg("suggestion", "")
        };
        for name in &asked.functions {
            sink.report(wrong(name, "function", name));
        }
        for name in asked.terms.iter().filter(|name| !self.terms.contains(*name)) {
            let known = nearest(name, self.terms.iter().copied()).unwrap_or_default();
            sink.report(wrong(name, "text", &format!("-{name}")).arg("suggestion", known));
        }
        for name in asked.texts.iter().filter(|name| self.find(name).is_none()) {
            let known = self.texts.keys().chain(self.ours.keys()).copied();
            let known = nearest(name, known).unwrap_or_default();
            sink.report(wrong(name, "text", name).arg("suggestion", known));
        }
        let Some(values) = self.values(key) else {
            sink.report(wrong(key, "circle", ""));
            return;
        };
        // What a template of the guide's own asks for, that template alone knows.
        let Some(ours) = self.ours.get(key) else { return };
        if pattern.is_none() {
            sink.report(wrong(key, "nothing", ""));
            return;
        }
        let given = Asked::of(ours.as_ref()).values;
        let mut reported = BTreeSet::new();
        for &(place, name) in &values {
            if !given.contains(&name) && reported.insert(name) {
                let known = nearest(name, given.iter().copied()).unwrap_or_default();
                let unknown = wrong(place, "unknown", name).arg("suggestion", known);
                sink.report(unknown.arg("given", list(&given)));
            }
        }
        let is_used = |name: &str| values.iter().any(|(_, used)| *used == name);
        for name in given.iter().filter(|name| !is_used(name)) {
            if reported.insert(*name) {
                sink.report(wrong(key, "missing", name));
            }
        }
    }

    /// A text as the site says it.
    fn find(&self, key: &str) -> Option<&Option<Pattern<&'t str>>> {
        self.texts.get(key).or_else(|| self.ours.get(key))
    }

    /// The values that a text and the texts in it ask for, each with what stands in the text itself
    /// and asks for it; none where a text stands in itself.
    fn values(&self, key: &'t str) -> Option<Vec<(&'t str, &'t str)>> {
        let asked = Asked::of(self.find(key)?.as_ref());
        let mut values: Vec<_> = asked.values.iter().map(|name| (*name, *name)).collect();
        let mut done = BTreeSet::new();
        for text in asked.texts {
            let mut inside = Vec::new();
            self.follow(text, &mut vec![key], &mut done, &mut inside)?;
            values.extend(inside.into_iter().map(|name| (text, name)));
        }
        Some(values)
    }

    fn follow(
        &self,
        key: &'t str,
        way: &mut Vec<&'t str>,
        done: &mut BTreeSet<&'t str>,
        values: &mut Vec<&'t str>,
    ) -> Option<()> {
        if way.contains(&key) || way.len() > DEEPEST {
            return None;
        }
        let Some(pattern) = self.find(key).filter(|_| !done.contains(key)) else {
            return Some(());
        };
        way.push(key);
        let asked = Asked::of(pattern.as_ref());
        values.extend(asked.values);
        asked.texts.into_iter().try_for_each(|text| self.follow(text, way, done, values))?;
        way.pop();
        done.insert(key);
        Some(())
    }
}

/// Where braces stand inside each other so deep that reading them would take all memory there is for
/// it. A line that begins with a letter begins anew.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut before = '\n';
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= usize::from(depth > 0),
            c if before == '\n' && c.is_alphabetic() => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        before = c;
    }
    None
}

fn list(values: &[&str]) -> String {
    let names: BTreeSet<String> = values.iter().map(|name| format!("{{ ${name} }}")).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}
