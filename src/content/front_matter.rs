//! Splits a text into front matter and Markdown.
//!
//! What is wrong with the front matter hides nothing that is wrong with the Markdown: of a text whose
//! front matter cannot be read its body is kept by itself, to be checked and never shown.

use std::ops::Range;
use std::sync::Arc;

use super::elsewhere::{self, Front};
use super::facts;
use super::load::{FileNow, TextFile};
use super::section::FrontMatter;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::{FileId, Span};
use crate::yaml::{self, Spanned};

/// A text as it was read, with what is wrong with it.
#[derive(Debug, Clone)]
pub(super) struct ReadText<T> {
    /// The text.
    pub(super) whole: Option<Arc<T>>,
    /// Where its front matter cannot be read: the rest, under a title without words.
    pub(super) body: Option<Arc<TextFile>>,
    pub(super) found: Arc<Vec<Diagnostic>>,
}

impl<T> Default for ReadText<T> {
    fn default() -> ReadText<T> {
        ReadText { whole: None, body: None, found: Arc::default() }
    }
}

impl<T> ReadText<T> {
    /// Reads what stands at a path. `make` puts the text together from what `typed` makes of its
    /// front matter.
    pub(super) fn of<F: Front, M>(
        now: &FileNow,
        typed: impl Fn(F) -> M,
        make: impl Fn(FileId, M, Range<usize>) -> T,
    ) -> ReadText<T> {
        let FileNow::There(id, file) = now else { return ReadText::default() };
        let mut sink = Sink::new();
        let (front, range) = read_parts::<F>(*id, &file.text, &mut sink);
        let (mut whole, mut body) = (None, None);
        match front {
            Some(front) => whole = Some(Arc::new(make(*id, typed(front), range))),
            None => body = Some(Arc::new(body_of(*id, range))),
        }
        ReadText { whole, body, found: Arc::new(sink.into_found()) }
    }
}

/// A text with nothing known of it but its Markdown.
fn body_of(file: FileId, body: Range<usize>) -> TextFile {
    let nothing = || Spanned { value: String::new(), span: Span::new(file, 0..0) };
    let front = FrontMatter {
        title: nothing(),
        summary: nothing(),
        slug: None,
        translates: None,
        differences: Vec::new(),
    };
    TextFile { file, front, body }
}

/// The front matter of a text, and its Markdown.
pub(crate) fn read_text(id: FileId, text: &str, sink: &mut Sink) -> Option<TextFile> {
    let (front, body) = read_front(id, text, sink)?;
    Some(TextFile { file: id, front, body })
}

/// The front matter of a text, and the bytes of its Markdown. Both `---` lines are required.
pub(crate) fn read_front<T: Front>(
    id: FileId,
    text: &str,
    sink: &mut Sink,
) -> Option<(T, Range<usize>)> {
    let (front, body) = read_parts(id, text, sink);
    Some((front?, body))
}

/// The front matter, as far as it can be read, and the bytes of the Markdown, as far as can be told.
fn read_parts<T: Front>(id: FileId, text: &str, sink: &mut Sink) -> (Option<T>, Range<usize>) {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let first_line = Span::new(id, start..start + line_len(&text[start..]));
    if text[start..].lines().next().map(str::trim_end) != Some("---") {
        sink.report(Diagnostic::at(codes::FRONT_MATTER_MISSING, first_line));
        return (None, after_keys(text, start)..text.len());
    }
    let yaml_start = start + text[start..].find('\n').map_or(text.len() - start, |i| i + 1);
    let mut at = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let front = yaml::parse(id, text, yaml_start..at, sink).and_then(|mut node| {
                facts::refuse_in(&mut node, sink);
                elsewhere::refuse::<T>(&mut node, sink);
                T::read(&node, sink)
            });
            return (front, at + line.len()..text.len());
        }
        at += line.len();
    }
    sink.report(Diagnostic::at(codes::FRONT_MATTER_OPEN, first_line));
    (None, after_keys(text, yaml_start)..text.len())
}

fn line_len(text: &str) -> usize {
    text.find(['\r', '\n']).unwrap_or(text.len())
}

/// Where the Markdown begins behind keys that no `---` opens or closes.
fn after_keys(text: &str, start: usize) -> usize {
    let (mut at, mut end) = (start, start);
    for line in text[start..].split_inclusive('\n') {
        let behind_key = end > start && at == end;
        let below_key = behind_key && (line.starts_with([' ', '\t']) || line.starts_with("- "));
        at += line.len();
        match line.trim() {
            "" => {}
            // That of the beginning stands too low, or is not where it was meant.
            "---" if end == start => {}
            "---" => return at,
            _ if below_key || is_key(line.trim_end()) => end = at,
            _ => break,
        }
    }
    end
}

/// True of a line like `title: Words`.
fn is_key(line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else { return false };
    let is_word = |key: &str| {
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-')
    };
    is_word(key) && (value.is_empty() || value.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> &str {
        let (front, range) = read_parts::<FrontMatter>(FileId::PAST, text, &mut Sink::new());
        assert!(front.is_none(), "{text}");
        &text[range]
    }

    #[test]
    fn the_body_is_found_whatever_is_wrong_with_the_front_matter() {
        for text in [
            "---\ntitle: \"T\nsummary: S.\n---\n\nBody.\n",
            "---\ntitel: T\nsummary: S.\n---\n\nBody.\n",
            "\u{feff}---\ntitle: T\nsummary: S.\n\nBody.\n",
            "---\ntitle: T\ntranslates:\n  blocks:\n    - x\n\nBody.\n",
            "title: T\nsummary: S.\n---\n\nBody.\n",
            "title: T\nsummary: S.\n\nBody.\n",
            "\n---\ntitle: T\nsummary: S.\n---\n\nBody.\n",
            "Body.\n",
        ] {
            assert_eq!(body(text).trim(), "Body.", "{text}");
        }
        assert_eq!(body("---\ntitle: T\n\n- een\n- twee\n"), "\n- een\n- twee\n");
        // A line that stands out is no key.
        assert_eq!(body("Let op: dit.\n\n---\n\nx\n"), "Let op: dit.\n\n---\n\nx\n");
        assert_eq!(body(""), "");
    }
}
