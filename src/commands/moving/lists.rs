//! Changes to `site.yaml`, `section.yaml` and the lists of the guide that a move needs: successors,
//! the contents, ids.

use std::ops::Range;

use super::super::author_file::{Edit, NotWritten, as_in};
use super::super::edit::{block_end, column_of, key_value};
use super::super::proof;
use crate::content::Published;
use crate::content::ids::SectionId;
use crate::content::section::SectionStatus;
use crate::diagnostics::Sink;
use crate::source::FileId;
use crate::yaml::{Data, Entry, Node, parse};

/// The guide as a whole.
pub(super) const SITE: &str = "content/site.yaml";

/// `site.yaml` with successors of what is going to be gone.
///
/// # Errors
/// Its `aliases` are not written line by line.
pub(super) fn with_successors(
    text: &str,
    names: &[(Published, Published)],
) -> Result<Edit, NotWritten> {
    let pairs: Vec<(String, String)> =
        names.iter().map(|(old, new)| (old.to_string(), new.to_string())).collect();
    with_pairs(SITE, text, &["aliases"], &pairs)
}

/// `section.yaml` with earlier headings of the section and those that took their place.
///
/// # Errors
/// Its `aliases` are not written line by line.
pub(super) fn with_anchors(
    path: &str,
    text: &str,
    pairs: &[(String, String)],
) -> Result<Edit, NotWritten> {
    with_pairs(path, text, &["aliases", "anchors"], pairs)
}

/// A file with pairs in the mapping at these keys, which is made where it is not there.
fn with_pairs(
    path: &str,
    text: &str,
    keys: &[&str],
    pairs: &[(String, String)],
) -> Result<Edit, NotWritten> {
    let root = tree(text).ok_or_else(|| NotWritten::unlike(path))?;
    let (mut node, mut column, mut at, mut known) = (&root, 0, text.len(), 0);
    while let Some(entry) = keys.get(known).and_then(|key| entry(node, key)) {
        let start = entry.key.span.range().start;
        (node, column) = (&entry.value, column_of(text, start));
        at = block_end(text, start, column);
        known += 1;
    }
    if known == 0 && entry(&root, "versions").is_some() {
        // Before the ledger, which grows and is read least.
        at = entry(&root, "versions").map_or(at, |e| e.key.span.range().start);
    }
    let mut indent = if known == 0 { 0 } else { column + 2 };
    if let (Data::Map(entries), true) = (&node.data, known == keys.len()) {
        indent = entries.first().map_or(indent, |e| column_of(text, e.key.span.range().start));
    }
    let mut lines = String::new();
    for key in &keys[known..] {
        lines += &format!("{}{key}:\n", " ".repeat(indent));
        indent += 2;
    }
    for (old, new) in pairs {
        lines += &format!("{}{}: {}\n", " ".repeat(indent), key_of(old), key_of(new));
    }
    let open = if text[..at].ends_with('\n') || at == 0 { "" } else { "\n" };
    let lines = as_in(text, &format!("{open}{lines}"));
    let new = format!("{}{lines}{}", &text[..at], &text[at..]);
    proof::yaml(path, text, new, |root| {
        let mut node = &mut *root;
        for key in keys {
            if proof::value(node, key).is_none() {
                proof::push(node, key, proof::nothing())?;
                before_versions(node);
            }
            node = proof::value(node, key)?;
        }
        pairs.iter().try_for_each(|(old, new)| proof::push(node, old, proof::text(new)))
    })
}

/// Brings the last key of a mapping before `versions`, where it stands in the text.
fn before_versions(node: &mut Node) {
    let Data::Map(entries) = &mut node.data else { return };
    let Some(at) = entries.iter().position(|entry| entry.key.value == "versions") else { return };
    entries[at..].rotate_right(1);
}

/// A name as a key or value: in quotes where YAML would read something else in it.
fn key_of(name: &str) -> String {
    if name.contains([':', '#']) { name.to_owned() } else { key_value(name) }
}

/// A change to `section.yaml`, and that the section no longer holds, with what takes its place.
///
/// # Errors
/// Something else would change too.
pub(in crate::commands) fn repealed(edit: Edit, by: &[SectionId]) -> Result<Edit, NotWritten> {
    let (path, text) = (edit.path().to_owned(), edit.text().to_owned());
    let unlike = || NotWritten::unlike(&path);
    let root = tree(&text).ok_or_else(unlike)?;
    let status = entry(&root, "status").ok_or_else(unlike)?.value.span.range();
    let word = SectionStatus::Repealed.word();
    let change = vec![(status, word.to_owned())];
    let edit = edit.then(replaced(&path, &text, change, |root| {
        *proof::value(root, "status")? = proof::text(word);
        Some(())
    })?);
    let text = edit.text().to_owned();
    let known: Vec<String> = match entry(&root, "replaced_by").map(|entry| &entry.value.data) {
        Some(Data::List(items)) => items.iter().filter_map(scalar).collect(),
        _ => Vec::new(),
    };
    let new: Vec<&str> =
        by.iter().map(SectionId::as_str).filter(|id| !known.iter().any(|k| k == id)).collect();
    if new.is_empty() {
        return Ok(edit);
    }
    let list = with_items(&path, &text, "replaced_by", &new)?;
    Ok(edit.then(list))
}

fn scalar(node: &Node) -> Option<String> {
    match &node.data {
        Data::Scalar(value, _) => Some(value.clone()),
        _ => None,
    }
}

/// A file with items at the end of a list, which is made where it is not there.
///
/// # Errors
/// Something else would change too.
pub(super) fn with_items(
    path: &str,
    text: &str,
    list: &str,
    items: &[&str],
) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(path);
    let root = tree(text).ok_or_else(unlike)?;
    let named: Vec<String> = items.iter().map(|item| key_value(item)).collect();
    let last = entry(&root, list).map(|entry| match &entry.value.data {
        Data::List(items) => items.last(),
        _ => None,
    });
    let new = match last {
        None => {
            let at = entry(&root, "versions").ok_or_else(unlike)?.key.span.range().start;
            let line = as_in(text, &format!("{list}: [{}]\n", named.join(", ")));
            format!("{}{line}{}", &text[..at], &text[at..])
        }
        Some(None) => return Err(unlike()),
        Some(Some(last)) => {
            let at = last.span.range();
            let line = line_of(text, at.start);
            let before = &text[line.start..at.start];
            if before.trim() == "-" {
                let lines = named.iter().map(|item| format!("{before}{item}\n"));
                let lines = as_in(text, &lines.collect::<String>());
                format!("{}{lines}{}", &text[..line.end], &text[line.end..])
            } else {
                let lines = named.iter().map(|item| format!(", {item}")).collect::<String>();
                format!("{}{lines}{}", &text[..at.end], &text[at.end..])
            }
        }
    };
    proof::yaml(path, text, new, |root| {
        let items = items.iter().map(|item| proof::text(item));
        match proof::value(root, list) {
            Some(node) => proof::items(node)?.extend(items),
            None => {
                proof::push(root, list, proof::list(items))?;
                before_versions(root);
            }
        }
        Some(())
    })
}

/// A file without keys of the mapping at these keys.
///
/// # Errors
/// They are not written line by line.
pub(super) fn without_keys(
    path: &str,
    text: &str,
    keys: &[&str],
    gone: &[String],
) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(path);
    let root = tree(text).ok_or_else(unlike)?;
    let mut node = &root;
    for key in keys {
        node = &entry(node, key).ok_or_else(unlike)?.value;
    }
    let Data::Map(entries) = &node.data else { return Err(unlike()) };
    let is_gone = |entry: &&Entry| gone.contains(&entry.key.value);
    let mut lines: Vec<Range<usize>> =
        entries.iter().filter(is_gone).map(|e| line_of(text, e.key.span.range().start)).collect();
    if entries.iter().filter(is_gone).count() == entries.len() {
        // Nothing is left of it.
        let key = entry(&root, keys[0]).ok_or_else(unlike)?.key.span.range().start;
        let only = matches!(&entry(&root, keys[0]).map(|e| &e.value.data), Some(Data::Map(e)) if e.len() == 1);
        let key = if only || keys.len() == 1 {
            key
        } else {
            let inner = entry(&entry(&root, keys[0]).ok_or_else(unlike)?.value, keys[1]);
            inner.ok_or_else(unlike)?.key.span.range().start
        };
        lines.clear();
        lines.push(line_of(text, key).start..block_end(text, key, column_of(text, key)));
    }
    let new = lines.into_iter().rev().fold(text.to_owned(), |mut text, line| {
        text.replace_range(line, "");
        text
    });
    proof::yaml(path, text, new, |root| remove(root, keys, gone))
}

/// Takes keys out of the mapping at these keys, and what is empty then.
fn remove(node: &mut Node, keys: &[&str], gone: &[String]) -> Option<()> {
    let empty = match keys.split_first() {
        None => {
            let Data::Map(entries) = &mut node.data else { return None };
            entries.retain(|entry| !gone.contains(&entry.key.value));
            return Some(());
        }
        Some((key, rest)) => {
            let inner = proof::value(node, key)?;
            remove(inner, rest, gone)?;
            matches!(&inner.data, Data::Map(entries) if entries.is_empty()).then_some(*key)
        }
    };
    if let (Some(key), Data::Map(entries)) = (empty, &mut node.data) {
        entries.retain(|entry| entry.key.value != key);
    }
    Some(())
}

/// A file with another scalar at these places. `meant` does the same to its tree.
///
/// # Errors
/// Something else would change too.
pub(super) fn replaced(
    path: &str,
    text: &str,
    mut changes: Vec<(Range<usize>, String)>,
    meant: impl FnOnce(&mut Node) -> Option<()>,
) -> Result<Edit, NotWritten> {
    changes.sort_by_key(|(at, _)| at.start);
    proof::yaml(path, text, super::mend::apply(text, changes.into_iter()), meant)
}

/// A file with another key in the mapping at `list`.
///
/// # Errors
/// There is no such key, or something else would change too.
pub(super) fn with_key(
    path: &str,
    text: &str,
    list: &str,
    (old, new): (&str, &str),
) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(path);
    let root = tree(text).ok_or_else(unlike)?;
    let node = &entry(&root, list).ok_or_else(unlike)?.value;
    let span = entry(node, old).ok_or_else(unlike)?.key.span.range();
    let typed = text.get(span.clone()).unwrap_or_default();
    let at = typed.find(old).ok_or_else(unlike)?;
    let at = span.start + at..span.start + at + old.len();
    let change = vec![(at, new.to_owned())];
    replaced(path, text, change, |root| {
        let Data::Map(entries) = &mut proof::value(root, list)?.data else { return None };
        let entry = entries.iter_mut().find(|entry| entry.key.value == old)?;
        new.clone_into(&mut entry.key.value);
        Some(())
    })
}

/// The whole line of an offset.
pub(super) fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    start..text[at..].find('\n').map_or(text.len(), |i| at + i + 1)
}

/// The tree of a YAML file.
pub(super) fn tree(text: &str) -> Option<Node> {
    parse(FileId::PAST, text, 0..text.len(), &mut Sink::new())
}

/// An entry of a mapping.
pub(super) fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Entry> {
    let Data::Map(entries) = &node.data else { return None };
    entries.iter().find(|entry| entry.key.value == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn successors_are_added_where_there_are_some_and_at_the_end_where_there_are_none() {
        let new = pairs(&[("section:a", "b#c"), ("term:x", "term:y")]);
        let lines = "  section:a: b#c\n  term:x: term:y\n";
        for (old, expected) in [
            ("title: x\n", format!("title: x\naliases:\n{lines}")),
            ("title: x", format!("title: x\naliases:\n{lines}")),
            (
                "aliases:\n  term:a: term:b\n# Then.\ntitle: x\n",
                format!("aliases:\n  term:a: term:b\n{lines}# Then.\ntitle: x\n"),
            ),
        ] {
            let edit = with_pairs(SITE, old, &["aliases"], &new).unwrap();
            assert_eq!(edit.text(), expected);
        }
        let flow = "aliases: {term:a: term:b}\n";
        assert!(
            with_pairs(SITE, flow, &["aliases"], &new).is_err(),
            "a line is left to its author"
        );
    }

    #[test]
    fn earlier_headings_stand_before_the_ledger() {
        let path = "content/sections/a/section.yaml";
        let text = "id: a\nversions: []\n";
        let once = with_anchors(path, text, &pairs(&[("x", "z")])).unwrap();
        assert_eq!(once.text(), "id: a\naliases:\n  anchors:\n    x: z\nversions: []\n");
        let twice = with_anchors(path, once.text(), &pairs(&[("1", "z")])).unwrap();
        assert_eq!(
            twice.text(),
            "id: a\naliases:\n  anchors:\n    x: z\n    \"1\": z\nversions: []\n"
        );
        let left =
            without_keys(path, twice.text(), &["aliases", "anchors"], &["x".into()]).unwrap();
        assert_eq!(left.text(), "id: a\naliases:\n  anchors:\n    \"1\": z\nversions: []\n");
        let none = without_keys(path, left.text(), &["aliases", "anchors"], &["1".into()]).unwrap();
        assert_eq!(none.text(), text);
    }
}
