//! Changes ledgers in place.

use super::author_file::as_in;
use super::edit::{block_end, column_of, quoted};
use super::pipeline::Loaded;
use super::proof;
use crate::diagnostics::Sink;
use crate::guide::{self, Ledger};
use crate::language::LanguageMap;
use crate::source::FileId;
use crate::yaml::{Data, Date, Node, parse};

/// True when the newest entry describes the text as it is now.
pub(super) fn is_released(ledger: &Ledger<'_>) -> bool {
    let newest = ledger.versions.first().and_then(|v| v.digest.as_ref());
    ledger.digests.iter().all(|(language, digest)| {
        match (digest, newest.and_then(|d| d[language].as_ref())) {
            (Some(digest), Some(recorded)) => digest.is(&recorded.value),
            (None, None) => true,
            _ => false,
        }
    })
}

/// True when the newest entry says so by the recipe of today, and not by an earlier one.
pub(super) fn is_recorded_anew(ledger: &Ledger<'_>) -> bool {
    let newest = ledger.versions.first().and_then(|v| v.digest.as_ref());
    newest.is_some_and(|newest| {
        let recorded = newest.value.map(|_, digest| digest.as_ref().map(|d| d.value.clone()));
        to_record(ledger).iter().all(|(language, digest)| recorded[language] == *digest)
    })
}

/// What a new entry records of the text as it is now.
pub(super) fn to_record(ledger: &Ledger<'_>) -> LanguageMap<Option<String>> {
    ledger.digests.map(|_, digest| digest.as_ref().map(|d| d.newest().to_owned()))
}

/// Every ledger of what was loaded.
pub(super) fn all(loaded: &Loaded) -> Vec<Ledger<'_>> {
    guide::all_ledgers(&loaded.parsed, &loaded.sources)
}

/// The text with a new entry before the newest one.
pub(super) fn with_entry(text: &str, ledger: &Ledger<'_>, entry: &NewEntry) -> Option<String> {
    let start = ledger.versions.span.range().start;
    if text[start..].starts_with("[]") {
        let lines = entry_lines(ledger, entry, 2);
        let lines = format!("\n{}", lines.trim_end_matches('\n'));
        return Some(format!(
            "{}{}{}",
            text[..start].trim_end(),
            as_in(text, &lines),
            &text[start + 2..]
        ));
    }
    let indent = dash_column(text, start)?;
    let line = start - column_of(text, start);
    let lines = as_in(text, &entry_lines(ledger, entry, indent));
    Some(format!("{}{lines}{}", &text[..line], &text[line..]))
}

/// The lines of an entry whose `-` stands in this column.
fn entry_lines(ledger: &Ledger<'_>, entry: &NewEntry, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let NewEntry { version, published, effective, kind, note } = entry;
    let mut new = format!("{pad}- version: {}\n", quoted(version));
    for (key, value) in [("published", published), ("effective", effective), ("kind", kind)] {
        new += &format!("{pad}  {key}: {value}\n");
    }
    new += &format!("{pad}  note:\n");
    for (language, note) in note.iter() {
        new += &format!("{pad}    {language}: {}\n", quoted(note));
    }
    new + &digest_lines(&to_record(ledger), indent + 2)
}

/// Puts a new entry into the tree of a ledger, as [`with_entry`] does into its text.
pub(super) fn put_entry(root: &mut Node, ledger: &Ledger<'_>, entry: &NewEntry) -> Option<()> {
    let NewEntry { version, published, effective, kind, note } = entry;
    let words = note.iter().map(|(language, note)| (language.tag(), proof::text(note)));
    let node = proof::map([
        ("version", proof::text(version)),
        ("published", proof::text(published)),
        ("effective", proof::text(effective)),
        ("kind", proof::text(kind)),
        ("note", proof::map(words)),
        ("digest", digest_node(&to_record(ledger))),
    ]);
    proof::items(proof::value(root, "versions")?)?.insert(0, node);
    Some(())
}

/// Puts digests into the newest entry of the tree of a ledger.
pub(super) fn put_digests(root: &mut Node, digests: &LanguageMap<Option<String>>) -> Option<()> {
    proof::set(newest_entry(root)?, "digest", digest_node(digests))
}

/// Puts a day into the newest entry of the tree of a ledger.
pub(super) fn put_day(root: &mut Node, key: &str, day: Date) -> Option<()> {
    *proof::value(newest_entry(root)?, key)? = proof::text(&day.to_string());
    Some(())
}

fn newest_entry(root: &mut Node) -> Option<&mut Node> {
    proof::items(proof::value(root, "versions")?)?.first_mut()
}

fn digest_node(digests: &LanguageMap<Option<String>>) -> Node {
    let recorded = digests.iter().filter_map(|(l, d)| Some((l.tag(), proof::text(d.as_ref()?))));
    proof::map(recorded)
}

/// What a person says of a new version.
pub(super) struct NewEntry {
    pub version: String,
    pub published: String,
    pub effective: String,
    pub kind: String,
    pub note: LanguageMap<String>,
}

/// The text with the digests of the newest entry replaced by `digests`.
pub(super) fn with_digests(
    text: &str,
    list_start: usize,
    digests: &LanguageMap<Option<String>>,
) -> Option<String> {
    let indent = dash_column(text, list_start)?;
    let line = list_start - column_of(text, list_start);
    let end = block_end(text, line, indent);
    let keys = indent + 2;
    let (mut from, mut to) = (end, end);
    let mut at = line;
    for raw in text[line..end].split_inclusive('\n') {
        if raw
            .strip_prefix(" ".repeat(keys).as_str())
            .is_some_and(|rest| rest.starts_with("digest:"))
        {
            (from, to) = (at, block_end(text, at, keys));
            break;
        }
        at += raw.len();
    }
    let separator = if text[..from].ends_with('\n') { "" } else { "\n" };
    Some(format!(
        "{}{separator}{}{}",
        &text[..from],
        as_in(text, &digest_lines(digests, keys)),
        &text[to..]
    ))
}

/// The text with a day of the newest entry replaced; none where the entry has no such day.
pub(super) fn with_day(text: &str, file: FileId, key: &str, day: Date) -> Option<String> {
    let root = parse(file, text, 0..text.len(), &mut Sink::new())?;
    let Data::List(entries) = &child(&root, "versions")?.data else { return None };
    let old = child(entries.first()?, key)?.span.range();
    Some(format!("{}{day}{}", &text[..old.start], &text[old.end..]))
}

fn digest_lines(digests: &LanguageMap<Option<String>>, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let mut lines = format!("{pad}digest:\n");
    for (language, digest) in digests.iter() {
        if let Some(digest) = digest {
            lines += &format!("{pad}  {language}: {}\n", quoted(digest));
        }
    }
    lines
}

/// The column of the `-` of the first entry; only lists written line by line can be edited.
fn dash_column(text: &str, start: usize) -> Option<usize> {
    text[start..].starts_with("- ").then(|| column_of(text, start))
}

fn child<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Data::Map(entries) = &node.data else { return None };
    entries.iter().find(|e| e.key.value == key).map(|e| &e.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "id: a\nversions:\n  - version: \"1.0\"\n    kind: substantive\n\n# end\nreported: []\n";

    #[test]
    fn a_digest_is_added_and_then_replaced() {
        let start = TEXT.find("- version").unwrap();
        let digests = |n: &str| LanguageMap::both(Some(format!("b1:{n}")), None);
        let once = with_digests(TEXT, start, &digests("1")).unwrap();
        assert_eq!(
            once,
            "id: a\nversions:\n  - version: \"1.0\"\n    kind: substantive\n    digest:\n      nl: \"b1:1\"\n\n# end\nreported: []\n"
        );
        let twice = with_digests(&once, start, &digests("2")).unwrap();
        assert_eq!(twice, once.replace("b1:1", "b1:2"));
    }

    #[test]
    fn a_day_is_replaced_and_what_stands_behind_it_stays() {
        let text = "versions:\n  - version: \"1.1\"\n    effective: \"2026-01-10\" # soon\n  - effective: 2026-01-01\n";
        let day = Date::parse("2026-03-01").unwrap();
        assert_eq!(
            with_day(text, FileId::PAST, "effective", day).unwrap(),
            text.replace("\"2026-01-10\"", "2026-03-01")
        );
        assert_eq!(with_day(text, FileId::PAST, "published", day), None);
    }

    #[test]
    fn a_list_in_one_line_is_left_alone() {
        let text = "versions: [{version: \"1.0\"}]\n";
        assert_eq!(with_digests(text, text.find('[').unwrap(), &LanguageMap::default()), None);
    }
}
