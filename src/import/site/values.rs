//! YAML of others, as far as an import asks it: what is there and what is missing, and never a type.

use crate::diagnostics::{Place, Sink};
use crate::source::FileId;
use crate::yaml::{Data, Node, ScalarKind, parse};

/// Reads YAML of others; the line of what cannot be read otherwise, from 1.
pub(super) fn read(text: &str) -> Result<Option<Node>, usize> {
    let text = plain_tags(text);
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(None);
    }
    let mut sink = Sink::new();
    match parse(FileId::PAST, &text, 0..text.len(), &mut sink) {
        Some(node) => Ok(Some(node)),
        None => {
            let span = sink.found().iter().find_map(|found| match &found.place {
                Place::Text(span) => Some(span.range()),
                _ => None,
            });
            let end = span.map_or(0, |span| span.start.min(text.len()));
            let before = text.get(..end).unwrap_or_default();
            Err(before.matches('\n').count() + 1)
        }
    }
}

/// Tags such as `!!python/name:a.b` and `!ENV` name programs, which are not run: blanks take their
/// place, so that everything else keeps its own.
fn plain_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some(at) = rest.find('!') {
            let (before, tag) = rest.split_at(at);
            out.push_str(before);
            let stands_alone = before.is_empty() && rest.len() == line.len()
                || before.ends_with([' ', '[', ',', '{'])
                    && before.trim_end().ends_with([':', '-', '[', ',', '{']);
            let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | '"' | '\'');
            let length = tag.find(is_end).unwrap_or(tag.len());
            // `... !name` in a text is no tag; one that is read as text has quotes around it.
            if stands_alone && !before.contains('#') && length > 1 {
                let name = &tag[..length];
                // A bare tag stands for a value: its own name is as good as any.
                let after = tag[length..].trim();
                if after.is_empty() || after.starts_with([',', ']', '}', '#']) {
                    out.push_str(&format!("\"{}\"", "-".repeat(length.saturating_sub(2))));
                } else {
                    out.push_str(&" ".repeat(name.chars().count()));
                }
                rest = &tag[length..];
            } else {
                out.push('!');
                rest = &tag[1..];
            }
        }
        out.push_str(rest);
    }
    out
}

/// The value of a key; of a key that is given twice the first.
pub(super) fn get<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.data {
        Data::Map(entries) => {
            let mut found = entries.iter().filter(|entry| entry.key.value == key);
            found.next().map(|entry| &entry.value)
        }
        _ => None,
    }
}

/// The text of a value that is no list and no mapping, and is not nothing.
pub(super) fn text(node: &Node) -> Option<String> {
    match &node.data {
        Data::Scalar(text, kind) if *kind != ScalarKind::Null => {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(text)
        }
        _ => None,
    }
}

/// The texts of a list, or the one that stands in its place.
pub(super) fn texts(node: &Node) -> Vec<String> {
    match &node.data {
        Data::List(items) => items.iter().filter_map(text).collect(),
        _ => text(node).into_iter().collect(),
    }
}

/// A value as it can be shown on a line: its texts, one behind the other.
pub(super) fn shown(node: &Node) -> String {
    match &node.data {
        Data::Scalar(text, _) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Data::List(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Data::Map(entries) => {
            let entry = |entry: &crate::yaml::Entry| {
                format!("{}: {}", entry.key.value, shown(&entry.value))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// The names in a list of names, each alone or with settings, and the settings.
pub(super) fn named(node: &Node) -> Vec<(String, Option<&Node>)> {
    let entry = |entry: &'_ crate::yaml::Entry| entry.key.value.clone();
    match &node.data {
        Data::List(items) => items
            .iter()
            .flat_map(|item| match &item.data {
                Data::Map(entries) => {
                    entries.iter().map(|e| (entry(e), Some(&e.value))).collect::<Vec<_>>()
                }
                _ => text(item).map(|name| (name, None)).into_iter().collect(),
            })
            .collect(),
        Data::Map(entries) => entries.iter().map(|e| (entry(e), Some(&e.value))).collect(),
        Data::Scalar(..) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_programs_stop_nobody() {
        let node = read(
            "a: !!python/name:material.emoji.twemoji\nb: !ENV [X, 3]\nc: !ENV X\nd: hoera!\ne: !relative\n",
        );
        let node = node.unwrap().unwrap();
        assert!(get(&node, "a").is_some() && get(&node, "e").is_some());
        assert_eq!(get(&node, "b").map(texts), Some(vec!["X".to_owned(), "3".to_owned()]));
        assert_eq!(get(&node, "c").and_then(text).as_deref(), Some("X"));
        assert_eq!(get(&node, "d").and_then(text).as_deref(), Some("hoera!"));
        assert!(read("a: 1\nb: [\n").is_err());
        assert!(read("# niets\n").unwrap().is_none());
    }
}
