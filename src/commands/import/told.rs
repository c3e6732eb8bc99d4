//! The report of an import, for the terminal.

use std::collections::BTreeMap;
use std::path::Path;

use super::place;
use crate::commands::words::say;
use crate::import::{self, Entry, Outcome, Report};
use crate::language::Language;

/// Prints what became of everything in a file, by place, and how much of it. Of what is told by one
/// sentence not more than `most` are written out.
pub(super) fn report(file: &Path, report: &Report, most: usize, language: Language) {
    let mut told: BTreeMap<(Outcome, &str), usize> = BTreeMap::new();
    for entry in report.entries() {
        let count = told.entry((entry.outcome, entry.what.code)).or_default();
        *count += 1;
        if *count > most {
            continue;
        }
        let words = [
            ("place", place_of(file, entry, language).into()),
            ("outcome", word(entry.outcome).into()),
            ("what", import::say(&entry.what, language).into()),
        ];
        anstream::eprintln!("{}", say(language, "import-entry", words));
    }
    for ((outcome, code), count) in told.into_iter().filter(|(_, count)| *count > most) {
        let last = report
            .entries()
            .iter()
            .rev()
            .find(|entry| entry.outcome == outcome && entry.what.code == code);
        let what = last.map(|entry| import::say(&entry.what, language)).unwrap_or_default();
        let words = [
            ("count", (count - most).into()),
            ("outcome", word(outcome).into()),
            ("what", what.into()),
        ];
        anstream::eprintln!("{}", say(language, "import-more", words));
    }
    let count = |outcome| report.count(outcome).into();
    let words = [
        ("kept", count(Outcome::Kept)),
        ("changed", count(Outcome::Changed)),
        ("lost", count(Outcome::Lost)),
    ];
    anstream::eprintln!("{}", say(language, "import-counts", words));
}

/// `schema.mmd:3:5`, or the paragraph and its first words of a file that shows nobody its lines.
fn place_of(file: &Path, entry: &Entry, language: Language) -> String {
    match (&entry.near, entry.line) {
        (Some(near), Some(paragraph)) => paragraph_of(file, paragraph, near, language),
        _ => place(file, entry.line, entry.column),
    }
}

/// The place of a paragraph.
pub(super) fn paragraph_of(
    file: &Path,
    paragraph: usize,
    near: &str,
    language: Language,
) -> String {
    let words = [
        ("file", file.display().to_string().into()),
        ("paragraph", paragraph.into()),
        ("near", near.into()),
        ("named", if near.is_empty() { "no" } else { "yes" }.into()),
    ];
    say(language, "import-paragraph", words)
}

/// The word that chooses the one of the reader.
fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "kept",
        Outcome::Changed => "changed",
        Outcome::Lost => "lost",
    }
}
