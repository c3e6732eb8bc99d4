//! Holds a changed text to the old one: both are parsed, and only what was meant differs.

mod exchanged;
mod moved;

use std::collections::{BTreeMap, BTreeSet};

use super::author_file::{Edit, NotWritten};
use crate::content::read_text;
use crate::diagnostics::{Place, Sink, codes};
use crate::markdown::tree::{BlockKind, Document, Reference};
use crate::markdown::{self, shape};
use crate::source::FileId;
use crate::yaml::{self, Data, Entry, Node, ScalarKind, Spanned, Spoken};

pub(super) use exchanged::{Said, begun, translated};
pub(super) use moved::{Text, file, heading_id, recorded, references, wordings, words};

/// A change to a YAML file. `meant` makes the old tree into what the new text must say.
///
/// # Errors
/// The new text says something else, or lacks a remark of the old one.
pub(super) fn yaml(
    path: &str,
    old: &str,
    new: String,
    meant: impl FnOnce(&mut Node) -> Option<()>,
) -> Result<Edit, NotWritten> {
    let same = says(old, &new, meant).is_some() && keeps_remarks(old, &new);
    if same { Ok(Edit::proved(path, old, new)) } else { Err(NotWritten::unlike(path)) }
}

/// A change to the front matter of a text. Its Markdown stays byte for byte.
///
/// # Errors
/// The new text says something else, or lacks a remark of the old one.
pub(super) fn front_matter(
    path: &str,
    old: &str,
    new: String,
    meant: impl FnOnce(&mut Node) -> Option<()>,
) -> Result<Edit, NotWritten> {
    let parts = split(old).zip(split(&new));
    let same = parts.is_some_and(|((front, body), (new_front, new_body))| {
        body == new_body
            && says(front, new_front, meant).is_some()
            && keeps_remarks(front, new_front)
    });
    if same { Ok(Edit::proved(path, old, new)) } else { Err(NotWritten::unlike(path)) }
}

/// Ids for headings of a text: by the place of the heading among the blocks, from 0.
///
/// # Errors
/// Anything else of the text would change.
pub(super) fn heading_ids(
    path: &str,
    old: &str,
    new: String,
    ids: &BTreeMap<usize, String>,
) -> Result<Edit, NotWritten> {
    if are_only_ids(old, &new, ids).is_some_and(|same| same) {
        Ok(Edit::proved(path, old, new))
    } else {
        Err(NotWritten::unlike(path))
    }
}

/// A change to the list of published names: each line of the old text is there still, but for
/// `dropped`, which says nothing that another line does not say.
///
/// # Errors
/// A line would be lost.
pub(super) fn lines(
    path: &str,
    old: &str,
    new: String,
    dropped: impl Fn(&str) -> bool,
) -> Result<Edit, NotWritten> {
    let left: Vec<&str> = new.lines().collect();
    let kept = |line: &str| dropped(line) || left.contains(&line);
    if old.lines().all(kept) && old.starts_with('\u{feff}') == new.starts_with('\u{feff}') {
        Ok(Edit::proved(path, old, new))
    } else {
        Err(NotWritten::unlike(path))
    }
}

/// A text that takes the place of another as a whole: whoever asked for it gave up what was there by
/// saying so.
pub(super) fn given_up(path: &str, old: &str, new: String) -> Edit {
    Edit::proved(path, old, new)
}

fn says(old: &str, new: &str, meant: impl FnOnce(&mut Node) -> Option<()>) -> Option<()> {
    let (mut expected, now) = (tree(old)?, tree(new)?);
    meant(&mut expected)?;
    now.says_same(&expected).then_some(())
}

fn tree(text: &str) -> Option<Node> {
    let mut sink = Sink::new();
    yaml::parse(FileId::PAST, text, 0..text.len(), &mut sink).filter(|_| !sink.has_errors())
}

/// True when each remark of the old text stands in the new one. A `#` that is part of a value may be
/// taken for one, which does no harm: values that an edit takes away hold none.
fn keeps_remarks(old: &str, new: &str) -> bool {
    let remark = |line: &str| -> Option<String> {
        let at = if line.trim_start().starts_with('#') { line.find('#') } else { line.find(" #") };
        at.map(|at| line[at..].trim().to_owned())
    };
    let mut left: Vec<String> = new.lines().filter_map(remark).collect();
    old.lines().filter_map(remark).all(|remark| {
        let found = left.iter().position(|other| *other == remark);
        found.map(|at| left.swap_remove(at)).is_some()
    })
}

/// The front matter without its lines of hyphens, and the rest.
fn split(text: &str) -> Option<(&str, &str)> {
    let body = read_text(FileId::PAST, text, &mut Sink::new())?.body.start;
    let start = text.find('\n')? + 1;
    let end = text[..body].trim_end_matches(['\r', '\n']).rfind('\n')? + 1;
    Some((text.get(start..end)?, &text[body..]))
}

fn are_only_ids(old: &str, new: &str, ids: &BTreeMap<usize, String>) -> Option<bool> {
    let (old_body, new_body) = (body(old)?, body(new)?);
    if old[..old_body] != new[..new_body] {
        return None;
    }
    let (mut expected, problems) = document(old, old_body);
    let (now, new_problems) = document(new, new_body);
    for (index, id) in ids {
        let BlockKind::Heading { anchor, .. } = &mut expected.blocks.get_mut(*index)?.kind else {
            return None;
        };
        anchor.value.clone_from(id);
    }
    // Nothing is wrong that was not wrong before.
    Some(shape(&now) == shape(&expected) && new_problems.iter().all(|code| problems.contains(code)))
}

fn body(text: &str) -> Option<usize> {
    Some(read_text(FileId::PAST, text, &mut Sink::new())?.body.start)
}

/// The first byte of each heading of a text that is to have an id and has none.
pub(super) fn headings_without_id(text: &str) -> BTreeSet<usize> {
    let mut sink = Sink::new();
    if let Some(body) = body(text) {
        markdown::parse(FileId::PAST, text, body..text.len(), &mut sink);
    }
    let named = sink.found().iter().filter(|found| found.code.id == codes::HEADING_WITHOUT_ID.id);
    let places = named.filter_map(|found| match &found.place {
        Place::Text(span) => Some(span.range().start),
        _ => None,
    });
    places.collect()
}

fn document(text: &str, body: usize) -> (Document<Reference>, Vec<&'static str>) {
    let mut sink = Sink::new();
    let document = markdown::parse(FileId::PAST, text, body..text.len(), &mut sink);
    let missing = codes::HEADING_WITHOUT_ID.id;
    let problems = sink.found().iter().map(|d| d.code.id).filter(|id| *id != missing);
    (document, problems.collect())
}

/// The value of a key.
pub(super) fn value<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    let Data::Map(entries) = &mut node.data else { return None };
    entries.iter_mut().find(|entry| entry.key.value == key).map(|entry| &mut entry.value)
}

/// The items of a list.
pub(super) fn items(node: &mut Node) -> Option<&mut Vec<Node>> {
    match &mut node.data {
        Data::List(items) => Some(items),
        _ => None,
    }
}

/// Gives a key of a mapping a value, at its place or at the end.
pub(super) fn set(node: &mut Node, key: &str, to: Node) -> Option<()> {
    if let Some(old) = value(node, key) {
        *old = to;
        return Some(());
    }
    push(node, key, to)
}

/// Adds a key at the end of a mapping, or of what has no value yet.
pub(super) fn push(node: &mut Node, key: &str, to: Node) -> Option<()> {
    if node.is_nothing() {
        node.data = Data::Map(Vec::new());
    }
    let span = node.span;
    let Data::Map(entries) = &mut node.data else { return None };
    entries.push(Entry { key: Spanned { value: key.to_owned(), span }, value: to });
    Some(())
}

/// A text.
pub(super) fn text(value: &str) -> Node {
    node(Data::Scalar(value.to_owned(), ScalarKind::Text))
}

/// A number.
pub(super) fn number(value: u32) -> Node {
    node(Data::Scalar(value.to_string(), ScalarKind::Number))
}

/// A key without a value.
pub(super) fn nothing() -> Node {
    node(Data::Scalar(String::new(), ScalarKind::Null))
}

/// A list.
pub(super) fn list(values: impl IntoIterator<Item = Node>) -> Node {
    node(Data::List(values.into_iter().collect()))
}

/// A mapping.
pub(super) fn map<'k>(values: impl IntoIterator<Item = (&'k str, Node)>) -> Node {
    let mut made = node(Data::Map(Vec::new()));
    for (key, value) in values {
        push(&mut made, key, value);
    }
    made
}

/// What lines of YAML say.
pub(super) fn read(lines: &str) -> Option<Node> {
    tree(lines)
}

fn node(data: Data) -> Node {
    Node { span: crate::source::Span::new(FileId::PAST, 0..0), data, spoken: Spoken::Any }
}
