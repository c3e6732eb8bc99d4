//! Words of a YAML file that are no part of any value, though their author most likely meant
//! them to be: a comment in the middle of a title, a type, a name for a value, curly quotes.

use super::node::{Data, Entry, Node, ScalarKind};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::source::Span;

/// Where and in what is searched.
struct Search<'a> {
    /// The whole text of the file.
    text: &'a str,
    /// True of the front matter of a text, in which nobody writes comments.
    front_matter: bool,
    sink: &'a mut Sink,
}

/// Reports what no value holds. `text` is the whole file in which the spans of the tree lie.
pub(super) fn report(tree: &Node, text: &str, front_matter: bool, sink: &mut Sink) {
    Search { text, front_matter, sink }.node("", tree);
}

impl<'a> Search<'a> {
    fn node(&mut self, key: &str, node: &Node) {
        match &node.data {
            Data::List(items) => items.iter().for_each(|item| self.node(key, item)),
            Data::Map(entries) => entries.iter().for_each(|entry| self.entry(entry)),
            Data::Scalar(_, ScalarKind::Null) => {}
            Data::Scalar(value, _) => self.scalar(key, value, node.span),
        }
    }

    fn entry(&mut self, entry: &Entry) {
        if matches!(entry.value.data, Data::Scalar(_, ScalarKind::Null)) {
            self.cut_whole(entry);
        }
        self.node(&entry.key.value, &entry.value);
    }

    /// `title: #1 in the world`: to YAML there is no value.
    fn cut_whole(&mut self, entry: &Entry) {
        let end = entry.key.span.range().end;
        let Some(rest) = self.line(end).strip_prefix(':') else { return };
        let words = rest.trim_start();
        let Some(comment) = words.strip_prefix('#') else { return };
        let is_comment = !self.front_matter && comment.starts_with(' ');
        if rest.len() > words.len() && !is_comment {
            let start = end + 1 + rest.len() - words.len();
            self.cut(&entry.key.value, "", entry.key.span, start, words);
        }
    }

    fn scalar(&mut self, key: &str, value: &str, span: Span) {
        let start = span.range().start;
        self.sign(start, span);
        // Quoted values and those of several lines differ from their source.
        let end = start + value.len();
        if value.is_empty() || self.text.get(start..end) != Some(value) {
            return;
        }
        let rest = self.line(end);
        let words = rest.trim_start();
        let for_readers = matches!(key, "nl" | "en") || value.contains(' ');
        if words.starts_with('#') && words.len() < rest.len() && (self.front_matter || for_readers)
        {
            self.cut(key, value, span, end + rest.len() - words.len(), words);
        }
        if is_in_curly_quotes(value) {
            self.sink.report(Diagnostic::at(codes::CURLY_QUOTES, span));
        }
    }

    /// The line from a byte on.
    fn line(&self, at: usize) -> &'a str {
        let text: &'a str = self.text;
        let rest = text.get(at..).unwrap_or_default();
        rest.lines().next().unwrap_or_default().trim_end()
    }

    fn cut(&mut self, key: &str, value: &str, at: Span, start: usize, words: &str) {
        let (cut, between) = if value.is_empty() { ("all", "") } else { ("rest", " ") };
        let severity = if self.front_matter { Severity::Error } else { Severity::Warning };
        let place = Span::new(at.file, start..start + words.len());
        let problem = Diagnostic::at(codes::VALUE_CUT, place).severity(severity).arg("cut", cut);
        let whole = format!("{value}{between}{words}");
        let key = if key.is_empty() { "…" } else { key };
        self.sink.report(problem.arg("text", words).arg("key", key.to_owned()).arg("whole", whole));
    }

    /// A type or an unused name before the value that starts at `start`, or at its own start.
    fn sign(&mut self, start: usize, span: Span) {
        let text: &'a str = self.text;
        let before = text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default().trim_end();
        let last = line.rsplit([' ', '\t', '[', '{', ',']).next().unwrap_or_default();
        let (at, word) = match self.text.get(start..).and_then(|rest| rest.chars().next()) {
            Some('!' | '&') => {
                let line = self.line(start);
                (start, line.split([' ', '\t', ',', ']', '}']).next().unwrap_or(line))
            }
            _ => (start - (before.len() - before.trim_end().len()) - last.len(), last),
        };
        let sign = match word.chars().next() {
            Some('!') => "tag",
            Some('&') if word.len() > 1 && !self.text.contains(&word.replacen('&', "*", 1)) => {
                "anchor"
            }
            _ => return,
        };
        let problem = Diagnostic::at(codes::YAML_SIGN, Span::new(span.file, at..at + word.len()));
        self.sink.report(problem.arg("sign", sign).arg("text", word));
    }
}

/// True of `“text”`, and not of `“a” and “b”`.
fn is_in_curly_quotes(value: &str) -> bool {
    const OPENING: [char; 4] = ['“', '„', '‘', '«'];
    const CLOSING: [char; 4] = ['”', '“', '’', '»'];
    let inside = value.strip_prefix(OPENING).and_then(|rest| rest.strip_suffix(CLOSING));
    inside.is_some_and(|inside| !inside.is_empty() && !inside.contains(['“', '”', '„', '«', '»']))
}
