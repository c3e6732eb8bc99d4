//! Adds an entry to a data file; what stands there stays as it is.

use super::author_file::{Edit, as_in};
use super::edit::{block_end, column_of};
use super::pipeline::Loaded;
use super::words::say;
use super::{Outcome, proof, report};
use crate::content::skeletons;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::source::SourceFile;
use crate::yaml::{Data, Entry, Node, parse};

/// A list of a data file.
pub(super) struct List {
    pub path: &'static str,
    key: &'static str,
    /// The file without an entry.
    pub file: &'static str,
    /// An entry, indented by two columns.
    pub skeleton: &'static str,
}

/// `terms` of the glossary.
pub(super) const TERM: List = List {
    path: "content/glossary.yaml",
    key: "terms",
    file: skeletons::GLOSSARY_FILE,
    skeleton: skeletons::TERM,
};

/// `sources`.
pub(super) const SOURCE: List = List {
    path: "content/sources.yaml",
    key: "sources",
    file: skeletons::SOURCES_FILE,
    skeleton: skeletons::SOURCE,
};

/// `indicators`.
pub(super) const INDICATOR: List = List {
    path: "content/indicators.yaml",
    key: "indicators",
    file: skeletons::INDICATORS_FILE,
    skeleton: skeletons::INDICATOR,
};

/// `facts`.
pub(super) const FACT: List = List {
    path: "content/facts.yaml",
    key: "facts",
    file: skeletons::FACTS_FILE,
    skeleton: skeletons::FACT,
};

/// `spreadsheets`.
pub(super) const SPREADSHEET: List = List {
    path: "content/spreadsheets.yaml",
    key: "spreadsheets",
    file: skeletons::SPREADSHEETS_FILE,
    skeleton: skeletons::SPREADSHEET,
};

/// The file with an entry more. `new` is the file without an entry, as it begins today.
///
/// # Errors
/// There is such an entry, or the file cannot be read or changed, which was said.
pub(super) fn add(
    list: &List,
    id: &str,
    (new, lines): (&str, &str),
    loaded: &Loaded,
    language: Language,
) -> Result<Edit, Outcome> {
    let path = list.path;
    if loaded.parsed.content.unreadable.files.contains(path) {
        return Err(broken(&loaded.sink, loaded, language));
    }
    let Some(file) = loaded.sources.find(path) else {
        return Ok(Edit::new_file(path, format!("{new}{lines}")));
    };
    let source = loaded.sources.file(file);
    let mut sink = Sink::new();
    let Some(root) = parse(file, &source.text, 0..source.text.len(), &mut sink) else {
        return Err(broken(&sink, loaded, language));
    };
    let entry = entry_of(&root, list.key);
    if entries(entry).iter().any(|entry| entry.key.value == id) {
        let there = [("path", format!("{path}: {id}").into())];
        return Err(report::fail(&say(language, "new-there", there)));
    }
    let whole = if root.is_nothing() { new } else { "" };
    let new = written(source, list, entry, whole, lines);
    let edit = proof::yaml(path, &source.text, new, |root| {
        let made = proof::value(&mut proof::read(lines)?, id)?.clone();
        if root.is_nothing() {
            *root = proof::read(whole)?;
        }
        if proof::value(root, list.key).is_none() {
            proof::push(root, list.key, proof::nothing())?;
        }
        proof::push(proof::value(root, list.key)?, id, made)
    });
    edit.map_err(|error| error.report(language))
}

fn broken(sink: &Sink, loaded: &Loaded, language: Language) -> Outcome {
    report::show(sink.found(), &loaded.sources, super::ReportArgs::PLAIN, language);
    anstream::eprintln!("{}", say(language, "content-broken", []));
    Outcome::Problems
}

fn entry_of<'n>(root: &'n Node, key: &str) -> Option<&'n Entry> {
    let Data::Map(entries) = &root.data else { return None };
    entries.iter().find(|entry| entry.key.value == key)
}

fn entries(entry: Option<&Entry>) -> &[Entry] {
    match entry.map(|entry| &entry.value.data) {
        Some(Data::Map(entries)) => entries,
        _ => &[],
    }
}

/// The text with the lines in it: behind the last entry, in the place of an empty list, or at the
/// end, below the key that is missing.
fn written(
    source: &SourceFile,
    list: &List,
    entry: Option<&Entry>,
    whole: &str,
    lines: &str,
) -> String {
    let text = source.text.as_str();
    let Some(entry) = entry else {
        let key = if whole.is_empty() { format!("{}:\n", list.key) } else { whole.to_owned() };
        return put(text, text.len(), &format!("{key}{lines}"));
    };
    let start = entry.key.span.range().start;
    let column = column_of(text, start);
    match entries(Some(entry)).first() {
        Some(first) => {
            let lines = indented(lines, column_of(text, first.key.span.range().start));
            put(text, block_end(text, start, column), &lines)
        }
        None => {
            let colon = entry.key.span.range().end;
            let line_end = text[colon..].find('\n').map_or(text.len(), |at| colon + at + 1);
            let rest = &text[colon..line_end];
            let kept = ["{}", "{ }", "~", "null"]
                .into_iter()
                .fold(rest.to_owned(), |rest, empty| rest.replacen(&format!(" {empty}"), "", 1));
            let text = format!("{}{kept}{}", &text[..colon], &text[line_end..]);
            put(&text, colon + kept.len(), &indented(lines, column + 2))
        }
    }
}

/// The text with lines put in at an offset, on lines of their own.
fn put(text: &str, at: usize, lines: &str) -> String {
    let (before, after) = text.split_at(at);
    let open = !before.is_empty() && !before.ends_with('\n') && before != "\u{feff}";
    let lines = format!("{}{lines}", if open { "\n" } else { "" });
    format!("{before}{}{after}", as_in(text, &lines))
}

/// Lines that are indented by two columns, indented by so many.
fn indented(lines: &str, columns: usize) -> String {
    let pad = " ".repeat(columns);
    lines.lines().map(|line| format!("{pad}{}\n", line.get(2..).unwrap_or_default())).collect()
}
