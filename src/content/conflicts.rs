//! Files in which Git left something else than their text: both sides of a merge, or a pointer.

use std::ops::Range;

use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, SourceFile, Sources, Span};

/// The files that were looked through before.
#[derive(Debug, Default)]
pub(super) struct Conflicts(Remembered<FileId, Same<SourceFile>, Option<Mark>>);

/// What a file is, and its first line that Git wrote.
type Mark = (&'static str, Range<usize>);

impl Conflicts {
    /// Reports each file that still holds a merge conflict, or a pointer, once, and gives its path: what else is
    /// wrong with it follows from that.
    pub(super) fn report(&mut self, sources: &Sources, sink: &mut Sink) -> Vec<String> {
        let files = sources.iter().map(|(id, file)| (id, Same::of(file)));
        let marks = self.0.each(files.collect(), |_, file, _| {
            let kind = kind(file.path.as_str())?;
            if file.text.starts_with(POINTER) {
                return Some(("pointer", 0..file.text.lines().next().map_or(0, str::len)));
            }
            let mark = first_mark(&file.text, kind == "text")?;
            Some((what_is_torn(kind, &file.text), mark))
        });
        let mut paths = Vec::new();
        for ((id, file), mark) in sources.iter().zip(marks) {
            if let Some((kind, line)) = mark {
                let path = file.path.as_str();
                let code =
                    if kind == "pointer" { codes::LFS_POINTER } else { codes::MERGE_CONFLICT };
                let problem = Diagnostic::at(code, Span::new(id, line));
                let name = ledger_name(path);
                sink.report(problem.arg("path", path).arg("kind", kind).arg("id", name));
                paths.push(path.to_owned());
            }
        }
        paths
    }
}

/// How the file begins that Git LFS leaves in the place of one that it did not fetch.
const POINTER: &str = "version https://git-lfs.github.com/spec/";

/// What a file of a guide is; none of one that is not written by hand, or not read.
fn kind(path: &str) -> Option<&'static str> {
    let (folder, name) = path.split_once('/')?;
    match (folder, name.rsplit_once('.')?.1) {
        ("content", "md") => Some("text"),
        ("content" | "diagrams", "yaml") => Some("data"),
        ("content", "txt") if name == "anchors.txt" => Some("anchors"),
        _ => None,
    }
}

/// What `leidraad version` calls what a file is of.
fn ledger_name(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["content", "sections", id, _] => id.to_owned(),
        ["diagrams", name] => format!("diagram:{}", name.trim_end_matches(".yaml")),
        _ => {
            let name = path.rsplit('/').next().unwrap_or_default();
            name.split('.').next().unwrap_or_default().to_owned()
        }
    }
}

/// What both sides wrote: a `ledger` where each recorded a version, and a `confirmation` where each
/// confirmed a translation. What stands in those was made by commands, which make it again.
fn what_is_torn(kind: &'static str, text: &str) -> &'static str {
    let mut torn = kind;
    let (mut is_inside, mut is_in_front) = (false, false);
    for (at, line) in text.lines().enumerate() {
        is_in_front = if at == 0 { line == "---" } else { is_in_front && line != "---" };
        if line.starts_with("<<<<<<< ") {
            is_inside = true;
        } else if line.starts_with(">>>>>>> ") {
            is_inside = false;
        } else if is_inside {
            torn = match (kind, line.trim()) {
                ("data", line) if is_of_version(line) => "ledger",
                ("text", line) if is_in_front && is_of_confirmation(line) => "confirmation",
                _ => torn,
            };
        }
    }
    torn
}

/// True of a line of an entry in a list of versions.
fn is_of_version(line: &str) -> bool {
    let line = line.strip_prefix("- ").unwrap_or(line);
    line.starts_with("version:") || line.contains(": \"b1:") || line.contains(": \"b3:")
}

/// True of a line of what a translation follows.
fn is_of_confirmation(line: &str) -> bool {
    let entry = line.strip_prefix("- \"").and_then(|line| line.strip_suffix('"'));
    let hex = |digest: &str| digest.bytes().all(|b| b.is_ascii_hexdigit());
    line.starts_with("digest: \"b")
        || line.starts_with("blocks: [")
        || entry.is_some_and(|entry| {
            entry.len() >= 12 && hex(entry.rsplit([':', '/']).next().unwrap_or_default())
        })
}

/// The first line that Git wrote to mark a conflict. In Markdown a line of `=======` means
/// something else, and one mark alone may be an example: there the first and the last are needed.
fn first_mark(text: &str, markdown: bool) -> Option<Range<usize>> {
    let (mut first, mut opens, mut closes) = (None, false, false);
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']);
        let (open, close) = (line.starts_with("<<<<<<< "), line.starts_with(">>>>>>> "));
        if open || close || line == "=======" && !markdown {
            first.get_or_insert(at..at + line.len());
        }
        opens |= open;
        closes |= close;
        at += raw.len();
    }
    first.filter(|_| !markdown || opens && closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &str = "a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> other\r\n";

    #[test]
    fn the_first_mark_is_found() {
        for markdown in [true, false] {
            assert_eq!(&BOTH[first_mark(BOTH, markdown).unwrap()], "<<<<<<< HEAD");
        }
        assert_eq!(&"a\n=======\n"[first_mark("a\n=======\n", false).unwrap()], "=======");
    }

    #[test]
    fn what_is_no_conflict_is_left_alone() {
        for text in ["Title\n=======\n", "```\n<<<<<<< HEAD\n=======\n```\n", " <<<<<<< a\n"] {
            assert_eq!(first_mark(text, true), None, "{text}");
        }
        for text in ["a: |\n  =======\n", "# <<<<<<< HEAD\n", "a: b # >>>>>>> c\n"] {
            assert_eq!(first_mark(text, false), None, "{text}");
        }
    }

    #[test]
    fn what_commands_wrote_is_told_from_what_people_wrote() {
        let torn = |ours: &str, theirs: &str| {
            format!("---\ntitle: A\n<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> b\n---\n\nA\n")
        };
        let confirmation = torn("    - \"0a1b2c3d4e5f\"", "    - \"a01b2c3d4e5f\"");
        assert_eq!(what_is_torn("text", &confirmation), "confirmation");
        assert_eq!(what_is_torn("text", &torn("title: B", "title: C")), "text");
        let version = torn("  - version: \"1.1\"", "  - version: \"1.0.1\"");
        assert_eq!(what_is_torn("data", &version), "ledger");
        assert_eq!(what_is_torn("data", &torn("status: current", "status: repealed")), "data");
        assert_eq!(ledger_name("content/sections/kern/en.md"), "kern");
        assert_eq!(ledger_name("diagrams/proef.yaml"), "diagram:proef");
        assert_eq!(ledger_name("content/glossary.yaml"), "glossary");
    }

    #[test]
    fn only_what_is_written_by_hand_can_be_in_conflict() {
        assert_eq!(kind("content/sections/a/nl.md"), Some("text"));
        assert_eq!(kind("diagrams/a.yaml"), Some("data"));
        assert_eq!(kind("content/anchors.txt"), Some("anchors"));
        for path in ["README.md", "content/a.txt", "themes/default/words/nl.ftl", "diagrams/a.md"] {
            assert_eq!(kind(path), None, "{path}");
        }
    }
}
