//! What was once wrong in the guide, phrase by phrase, and what stands there instead.
//!
//! `corrections.tsv` has a row for each: the file, the language of the phrase, whether the file
//! must or must never have it, and the phrase as authors type it, white space apart. Each row failed
//! on the text before the correction. A fact that is revised takes its row along, and one that moves
//! into `facts.yaml` or a shared text too. Places that say a fact in words of their own, because it does not fit as it
//! stands there, have rows as well: who revises the fact finds them.

use std::collections::BTreeMap;
use std::path::Path;

const ROWS: &str = include_str!("corrections.tsv");

/// The file, `must` or `never`, and the phrase.
fn rows() -> Vec<(&'static str, &'static str, &'static str)> {
    let rows = ROWS.lines().skip(1).map(|line| match *line.split('\t').collect::<Vec<_>>() {
        [file, "nl" | "en", kind @ ("must" | "never"), phrase] if !phrase.is_empty() => {
            (file, kind, phrase)
        }
        _ => panic!("this row has another form: {line}"),
    });
    rows.collect()
}

#[test]
fn what_was_corrected_stays_corrected() {
    let mut files = BTreeMap::new();
    let mut wrong = Vec::new();
    for (file, kind, phrase) in rows() {
        let text = files.entry(file).or_insert_with(|| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{file}: {e}"));
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        if text.contains(phrase) != (kind == "must") {
            wrong.push(format!("{file}: {kind} say ‘{phrase}’"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
