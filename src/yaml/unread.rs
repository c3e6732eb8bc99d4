//! Words of a YAML file that are no part of any value, though their author most likely meant
//! them to be: a comment in the middle of a title, a type, a name for a value, curly quotes.

use std::ops::Range;

use super::node::{Data, Entry, Node, ScalarKind};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::source::Span;

/// Where and in what is searched.
struct Search<'a> {
    /// The whole text of the file.
    text: &'a str,
    /// True of the front matter of a text, in which nobody writes comments.
    front_matter: bool,
    /// The byte after the key or value that came last.
    done: usize,
    sink: &'a mut Sink,
}

/// Reports what no value holds. `text` is the whole file in which the spans of the tree lie, `part`
/// what was read of it: front matter, or all.
pub(super) fn report(tree: &Node, text: &str, part: Range<usize>, sink: &mut Sink) {
    // Front matter follows a line of its own; a data file is YAML from its first byte.
    let front_matter = part.start > 0;
    let mut search = Search { text, front_matter, done: part.start, sink };
    search.node("", tree);
    search.signs_before(Span::new(tree.span.file, part.end..part.end));
}

impl<'a> Search<'a> {
    fn node(&mut self, key: &str, node: &Node) {
        match &node.data {
            Data::List(items) => items.iter().for_each(|item| self.node(key, item)),
            Data::Map(entries) => entries.iter().for_each(|entry| self.entry(entry)),
            Data::Scalar(_, ScalarKind::Null) => {}
            Data::Scalar(value, _) => {
                self.signs_before(node.span);
                self.scalar(key, value, node.span);
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.signs_before(entry.key.span);
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

    /// Types and unused names between the key or value that came last and the next: before either
    /// of them, before a list, or where nothing follows.
    fn signs_before(&mut self, next: Span) {
        let (start, end) = (self.done, next.range().start);
        self.done = self.done.max(next.range().end);
        let text: &'a str = self.text;
        // What stands in place of a reference comes after the place where it was written.
        let Some(between) = text.get(start..end) else { return };
        let mut at = start;
        for line in between.split_inclusive('\n') {
            if !line.starts_with('%') {
                self.signs_in(without_remark(line), at, next);
            }
            at += line.len();
        }
    }

    fn signs_in(&mut self, line: &str, start: usize, next: Span) {
        let mut at = start;
        for part in line.split_inclusive([' ', '\t', '\n', '[', ']', '{', '}', ',']) {
            let word = part.trim_end_matches([' ', '\t', '\r', '\n', '[', ']', '{', '}', ',']);
            if let Some(sign) = self.sign(word) {
                let place = Span::new(next.file, at..at + word.len());
                let problem = Diagnostic::at(codes::YAML_SIGN, place);
                self.sink.report(problem.arg("sign", sign).arg("text", word));
            }
            at += part.len();
        }
    }

    fn sign(&self, word: &str) -> Option<&'static str> {
        if word.starts_with('!') {
            return Some("tag");
        }
        let name = word.strip_prefix('&').filter(|name| !name.is_empty())?;
        (!self.text.contains(&format!("*{name}"))).then_some("anchor")
    }
}

/// A line as far as it says something to YAML.
fn without_remark(line: &str) -> &str {
    let before = |at: usize| line[..at].chars().next_back().is_none_or(char::is_whitespace);
    let remark = line.match_indices('#').find(|(at, _)| before(*at));
    remark.map_or(line, |(at, _)| &line[..at])
}

/// True of `“text”`, and not of `“a” and “b”`.
fn is_in_curly_quotes(value: &str) -> bool {
    const OPENING: [char; 4] = ['“', '„', '‘', '«'];
    const CLOSING: [char; 4] = ['”', '“', '’', '»'];
    let inside = value.strip_prefix(OPENING).and_then(|rest| rest.strip_suffix(CLOSING));
    inside.is_some_and(|inside| !inside.is_empty() && !inside.contains(['“', '”', '„', '«', '»']))
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::diagnostics::Place;
    use crate::source::FileId;

    /// The signs that are reported, in the order of the text.
    fn signs(text: &str) -> Vec<&str> {
        let mut sink = Sink::new();
        parse(FileId::PAST, text, 0..text.len(), &mut sink).expect("it is YAML");
        let signs = sink.found().iter().filter(|found| found.code == codes::YAML_SIGN);
        let place = |found: &Diagnostic| match found.place {
            Place::Text(span) => text.get(span.range()),
            _ => None,
        };
        signs.filter_map(place).collect()
    }

    #[test]
    fn a_type_is_found_before_keys_values_lists_and_nothing() {
        let text = "!a k: !b v\n!c l: !d\n  - !e x\nm: !f {n: [!g y]}\no: !h\n? !i p\n: q\n";
        assert_eq!(signs(text), ["!a", "!b", "!c", "!d", "!e", "!f", "!g", "!h", "!i"]);
    }

    #[test]
    fn a_name_is_found_where_nothing_refers_to_it() {
        assert_eq!(signs("&a k: &b v\nl: *b\nm: &c\n"), ["&a", "&c"]);
        assert_eq!(signs("k: &a [x, y]\nl: *a\nm: *a\nn: &b z\n"), ["&b"]);
    }

    #[test]
    fn what_stands_in_a_value_or_a_remark_is_no_sign() {
        for text in [
            "k: een !twee &drie\n  !vier\n",
            "k: '!een'\nl: \"&twee\"\n",
            "k: |\n  !een\n  &twee\nl: >-\n  !drie\n\n  !vier\n",
            "k: v # !een\n# &twee\nl: w\n",
            "%YAML 1.2\n---\n'!k': v\n",
        ] {
            assert_eq!(signs(text), Vec::<&str>::new(), "{text}");
        }
    }
}
