//! The report of the import of a site: by kind on the terminal, and whole in a file.

use std::collections::BTreeMap;

use crate::commands::words::say;
use crate::import::{self, Entry, Outcome, Report};
use crate::language::Language;
use crate::messages::Value;

/// As many places of one kind are shown where a file has all of them.
pub(super) const FEW: usize = 3;

/// Of one kind: the outcome and its code.
type Kind = (Outcome, &'static str, String);
/// What was told of one kind, each with its file.
type Entries<'r> = Vec<(&'r str, &'r Entry)>;

/// Prints what became of everything, kind by kind, each with how often and up to `most` places.
pub(super) fn report(told: &[(String, Report)], most: usize, language: Language) {
    let mut lines = Vec::new();
    for ((outcome, _, sentence), entries) in kinds(told, language) {
        let count: usize = entries.iter().map(|(_, entry)| counted(entry)).sum();
        lines.push(say(
            language,
            "import-site-kind",
            [("outcome", word(outcome).into()), ("count", count.into()), ("what", sentence.into())],
        ));
        // What stayed as it was needs no look.
        let places = if outcome == Outcome::Kept { 0 } else { most };
        let named = entries.iter().filter(|(file, entry)| !place(file, entry).is_empty());
        lines.extend(
            named.take(places).map(|(file, entry)| format!("      {}", place(file, entry))),
        );
        if places > 0 && entries.len() > places {
            let more =
                say(language, "import-site-more", [("count", (entries.len() - places).into())]);
            lines.push(format!("      {more}"));
        }
    }
    for line in lines {
        anstream::eprintln!("{line}");
    }
}

/// Everything, place by place, for a file beside the guide.
pub(super) fn whole(told: &[(String, Report)], language: Language) -> String {
    let mut text = String::new();
    for ((outcome, _, sentence), entries) in kinds(told, language) {
        let count: usize = entries.iter().map(|(_, entry)| counted(entry)).sum();
        let words =
            [("outcome", word(outcome).into()), ("count", count.into()), ("what", sentence.into())];
        text.push_str(&format!("{}\n", say(language, "import-site-kind", words)));
        for (file, entry) in entries {
            let place = place(file, entry);
            if !place.is_empty() {
                text.push_str(&format!("      {place}\n"));
            }
        }
        text.push('\n');
    }
    text
}

/// What was told, by kind: what is gone first.
fn kinds(told: &[(String, Report)], language: Language) -> Vec<(Kind, Entries<'_>)> {
    let mut kinds: BTreeMap<(u8, &str, String), Entries<'_>> = BTreeMap::new();
    for (file, report) in told {
        for entry in report.entries() {
            let order = match entry.outcome {
                Outcome::Lost => 0,
                Outcome::Changed => 1,
                Outcome::Kept => 2,
            };
            let key = (order, entry.what.code, import::say(&entry.what, language));
            kinds.entry(key).or_default().push((file, entry));
        }
    }
    let outcome = |order| match order {
        0 => Outcome::Lost,
        1 => Outcome::Changed,
        _ => Outcome::Kept,
    };
    let mut kinds: Vec<_> = kinds
        .into_iter()
        .map(|((order, _, sentence), entries)| {
            let code = entries.first().map_or("", |(_, entry)| entry.what.code);
            ((outcome(order), code, sentence), entries)
        })
        .collect();
    kinds.sort_by_key(|((outcome, ..), entries)| {
        (std::cmp::Reverse(*outcome), std::cmp::Reverse(entries.len()))
    });
    kinds
}

/// How many things an entry is about.
fn counted(entry: &Entry) -> usize {
    match entry.what.args.get("text").or_else(|| entry.what.args.get("count")) {
        Some(Value::Number(count)) => usize::try_from(*count).unwrap_or(1),
        _ => 1,
    }
}

/// `docs/a.md:3  words`
fn place(file: &str, entry: &Entry) -> String {
    let line = entry.line.map(|line| format!(":{line}")).unwrap_or_default();
    let text = match entry.what.args.get("text") {
        Some(Value::Text(text)) => crate::characters::harmless_line(text).into_owned(),
        _ => String::new(),
    };
    let other = match entry.what.args.get("other") {
        Some(Value::Text(text)) => format!(" ← {}", crate::characters::harmless_line(text)),
        _ => String::new(),
    };
    let file = crate::characters::harmless_line(file);
    format!("{file}{line}  {text}{other}").trim().to_owned()
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "kept",
        Outcome::Changed => "changed",
        Outcome::Lost => "lost",
    }
}
