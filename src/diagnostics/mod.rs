//! What is wrong with a guide, where, and what to type instead.
//!
//! In: [`Diagnostic`]s that the steps of the pipeline put into a [`Sink`] while they go on.
//! Out: one report, sorted by file and place, in Dutch or English, for a person
//! ([`human`]) or a program ([`machine`]). Both grow with the number of problems alone, and of one
//! kind in one file no more are kept than [`MOST`].
//!
//! A diagnostic holds a stable [`Code`] and values; its words stand in
//! `messages/{nl,en}/`. No step formats an error message itself, and nothing here
//! decides what is an error: that is the step's part.

mod code;
pub mod human;
pub mod machine;
mod odd;
mod words;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::characters::harmless_line;
use crate::messages::{Args, Value};
use crate::source::{FileId, Sources, Span};

pub use code::{Code, Severity, codes};
pub use words::Words;

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the text of a file.
    Text(Span),
    /// A file or folder as a whole, by its path relative to the root.
    Path(Utf8PathBuf),
    /// The guide as a whole.
    Guide,
}

/// Another place that helps to understand a problem, such as the first of two equal ids.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// Which attribute of the code's message describes it.
    pub attribute: &'static str,
}

/// One problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Which problem.
    pub code: Code,
    /// How bad it is; the code's own severity unless the content asks for another.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The values of its message; shared, because a problem is kept with what it was found in and
    /// told again.
    pub args: Arc<Args>,
    /// Other places.
    pub labels: Vec<Label>,
}

impl Diagnostic {
    /// A problem at a place in a text.
    pub fn at(code: Code, span: Span) -> Diagnostic {
        Diagnostic::new(code, Place::Text(span))
    }

    /// A problem with a whole file or folder.
    pub fn of_path(code: Code, path: impl Into<Utf8PathBuf>) -> Diagnostic {
        let path = path.into();
        let named = harmless_line(path.as_str()).into_owned();
        Diagnostic::new(code, Place::Path(path)).arg("path", named)
    }

    /// A problem of the guide as a whole.
    pub fn of_guide(code: Code) -> Diagnostic {
        Diagnostic::new(code, Place::Guide)
    }

    fn new(code: Code, place: Place) -> Diagnostic {
        let (args, labels) = (Arc::default(), Vec::new());
        Diagnostic { code, severity: code.severity, place, args, labels }
    }

    /// Sets a value of the message.
    #[must_use]
    pub fn arg(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        Arc::make_mut(&mut self.args).insert(name.into(), value.into());
        self
    }

    /// Points at another place, described by an attribute of the message.
    #[must_use]
    pub fn label(mut self, span: Span, attribute: &'static str) -> Self {
        self.labels.push(Label { span, attribute });
        self
    }

    /// Gives it another severity than its code has.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Sets `suggestion` to the known word nearest to `typed`, or to nothing (an empty text; the
    /// messages select on `has_suggestion`, see [`Words`]).
    #[must_use]
    pub fn did_you_mean<'a>(self, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.arg("suggestion", nearest(typed, known).unwrap_or_default().to_owned())
    }
}

/// The known word that a typing error most likely meant.
pub(crate) fn nearest<'a>(
    typed: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = typed.chars().count();
    let limit = 1 + length / 4;
    known
        .into_iter()
        // Words of other lengths need more changes than are looked for.
        .filter(|word| word.chars().count().abs_diff(length) <= limit)
        .map(|word| (strsim::osa_distance(typed, word), word))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, word)| word)
}

/// Problems of one code that are kept of one file. Nobody reads so many, and a text of a few
/// megabytes can hold a million; how many more there are is told by [`codes::NOT_LISTED`].
pub const MOST: usize = 50_000;

/// Collects the problems of a run.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
    /// How many were reported of a code in a file, and where `found` says that there are more.
    of_file: BTreeMap<(FileId, Code), (usize, Option<usize>)>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Sink {
        Sink::default()
    }

    /// Adds a problem; the step goes on.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let Place::Text(span) = diagnostic.place else { return self.found.push(diagnostic) };
        let (count, more) = self.of_file.entry((span.file, diagnostic.code)).or_default();
        *count += 1;
        if *count <= MOST {
            return self.found.push(diagnostic);
        }
        let at = *more.get_or_insert(self.found.len());
        let not_listed = Diagnostic::at(codes::NOT_LISTED, Span { end: span.start, ..span })
            .arg("code", diagnostic.code.id)
            .arg("count", *count - MOST)
            .arg("most", MOST)
            .severity(diagnostic.severity);
        match self.found.get_mut(at) {
            // It stands where the first that is left out does.
            Some(told) => told.args = not_listed.args,
            None => self.found.push(not_listed),
        }
    }

    /// Takes over what another sink collected, for steps that run in parallel.
    pub fn append(&mut self, other: Sink) {
        self.found.extend(other.found);
    }

    /// Takes over what was found when a value was made that is used again.
    pub fn repeat(&mut self, found: &[Diagnostic]) {
        self.found.extend_from_slice(found);
    }

    /// What was found, to be kept beside the value that was made.
    pub fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }

    /// The same but for the problems with these codes.
    #[must_use]
    pub fn without(mut self, codes: &[Code]) -> Sink {
        self.found.retain(|found| !codes.contains(&found.code));
        Sink { found: self.found, of_file: BTreeMap::new() }
    }

    /// True when something makes the guide unfit to publish.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many problems there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|d| d.severity == severity).count()
    }

    /// What was found so far, in the order of finding.
    pub fn found(&self) -> &[Diagnostic] {
        &self.found
    }

    /// All problems, sorted by path, place and code, each once.
    pub fn into_sorted(self, sources: &Sources) -> Vec<Diagnostic> {
        let mut found = self.found;
        found.sort_by(|a, b| {
            a.place
                .cmp_in(&b.place, sources)
                .then_with(|| a.code.cmp(&b.code))
                .then_with(|| a.args.cmp(&b.args))
        });
        found.dedup();
        found
    }
}

impl Place {
    /// The path of what it is in; empty for the guide as a whole.
    pub fn path<'a>(&'a self, sources: &'a Sources) -> &'a Utf8Path {
        match self {
            Place::Text(span) => &sources.file(span.file).path,
            Place::Path(path) => path,
            Place::Guide => Utf8Path::new(""),
        }
    }

    fn cmp_in(&self, other: &Place, sources: &Sources) -> Ordering {
        let range = |place: &Place| match place {
            Place::Text(span) => (span.start, span.end),
            Place::Path(_) | Place::Guide => (0, 0),
        };
        let paths = match (self, other) {
            // Mostly so, and paths are compared part by part.
            (Place::Text(a), Place::Text(b)) if a.file == b.file => Ordering::Equal,
            _ => self.path(sources).cmp(other.path(sources)),
        };
        paths.then_with(|| range(self).cmp(&range(other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        let known = ["summary", "title", "slug"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("banana", known), None);
    }

    #[test]
    fn problems_are_sorted_by_file_and_place_and_said_once() {
        let mut sources = Sources::default();
        let b = sources.add("b.md", "xxxx");
        let a = sources.add("a.md", "xxxx");
        let mut sink = Sink::new();
        sink.report(Diagnostic::at(codes::RAW_HTML, Span::new(b, 0..1)));
        sink.report(Diagnostic::at(codes::RAW_HTML, Span::new(a, 2..3)));
        sink.report(Diagnostic::at(codes::RAW_HTML, Span::new(a, 1..2)));
        sink.report(Diagnostic::at(codes::RAW_HTML, Span::new(a, 1..2)));
        let places: Vec<_> = sink.into_sorted(&sources).into_iter().map(|d| d.place).collect();
        assert_eq!(
            places,
            [
                Place::Text(Span::new(a, 1..2)),
                Place::Text(Span::new(a, 2..3)),
                Place::Text(Span::new(b, 0..1)),
            ]
        );
    }

    #[test]
    fn of_one_kind_in_one_file_no_more_are_kept_and_the_rest_is_counted() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "x".repeat(MOST + 9));
        let mut sink = Sink::new();
        for at in 0..MOST + 3 {
            sink.report(Diagnostic::at(codes::RAW_HTML, Span::new(file, at..at + 1)));
        }
        sink.report(Diagnostic::at(codes::IMAGE_NOT_ALLOWED, Span::new(file, 0..1)));
        let found = sink.into_sorted(&sources);
        let of = |code: Code| found.iter().filter(|d| d.code == code).collect::<Vec<_>>();
        assert_eq!((found.len(), of(codes::RAW_HTML).len()), (MOST + 2, MOST));
        let [told] = of(codes::NOT_LISTED)[..] else { panic!("it is not told once") };
        assert_eq!(told.place, Place::Text(Span::new(file, MOST..MOST)));
        assert_eq!((&told.args["count"], told.severity), (&3.into(), Severity::Error));
    }
}
