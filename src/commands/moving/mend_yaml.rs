//! Earlier names in YAML files: ids in lists, targets of links, successors of what is gone.

use std::ops::Range;

use super::super::author_file::{Edit, NotWritten};
use super::super::proof;
use super::mend::{Renamed, apply, with_links};
use crate::content::Published;
use crate::content::ids::{PageId, SectionId, SourceId};
use crate::diagnostics::Sink;
use crate::source::FileId;
use crate::yaml::{Data, Node, ScalarKind, parse};

/// The change to a YAML file; none where it needs none.
pub(super) fn in_file(
    path: &str,
    text: &str,
    renamed: &Renamed<'_>,
) -> Option<Result<Edit, NotWritten>> {
    let root = parse(FileId::PAST, text, 0..text.len(), &mut Sink::new())?;
    let file = File { renamed, section: section_of(path), is_site: path == "content/site.yaml" };
    let mut changes = Vec::new();
    file.visit(&root, &mut Vec::new(), &mut |node, old, new| {
        changes.extend(change(text, node, old, new));
    });
    if changes.is_empty() {
        return None;
    }
    changes.sort_by_key(|(at, _)| at.start);
    // An anchor of YAML stands in one place and is read in several.
    changes.dedup();
    let new = apply(text, changes.into_iter());
    Some(proof::yaml(path, text, new, |root| {
        file.rewrite(root, &mut Vec::new());
        Some(())
    }))
}

/// The section whose `section.yaml` stands at a path.
fn section_of(path: &str) -> Option<SectionId> {
    let id = path.strip_prefix("content/sections/")?.strip_suffix("/section.yaml")?;
    Some(SectionId::new(id))
}

/// Where a scalar changes, and what stands there then. As it is typed it may stand in quotes or on
/// several lines.
fn change(text: &str, node: &Node, old: &str, new: &str) -> Option<(Range<usize>, String)> {
    let range = node.span.range();
    let typed = text.get(range.clone())?;
    if let Some(at) = typed.find(old) {
        let start = range.start + at;
        return Some((start..start + old.len(), new.to_owned()));
    }
    // A text on several lines: link by link, in the order in which they stand.
    let pairs: Vec<(&str, &str)> = links(old).zip(links(new)).collect();
    let mut at = 0;
    let mut whole = typed.to_owned();
    for (old, new) in pairs {
        let found = whole.get(at..)?.find(&format!("]({old}"))? + at + 2;
        whole.replace_range(found..found + old.len(), new);
        at = found + new.len();
    }
    Some((range, whole))
}

fn links(value: &str) -> impl Iterator<Item = &str> {
    value.match_indices("](").map(|(at, _)| {
        let rest = &value[at + 2..];
        let end = rest.find(|c: char| matches!(c, ')' | '"') || c.is_whitespace());
        &rest[..end.unwrap_or(rest.len())]
    })
}

/// A file in which names are looked for.
struct File<'a> {
    renamed: &'a Renamed<'a>,
    section: Option<SectionId>,
    is_site: bool,
}

/// Told of a scalar that changes: it, its value and the new one.
type Told<'t> = dyn FnMut(&Node, &str, &str) + 't;

impl File<'_> {
    fn visit(&self, node: &Node, keys: &mut Vec<String>, told: &mut Told<'_>) {
        match &node.data {
            Data::Scalar(value, ScalarKind::Text) => {
                if let Some(new) = self.value(keys, value) {
                    told(node, value, &new);
                }
            }
            Data::Scalar(..) => {}
            Data::List(items) => items.iter().for_each(|item| self.visit(item, keys, told)),
            Data::Map(entries) => {
                for entry in entries {
                    keys.push(entry.key.value.clone());
                    self.visit(&entry.value, keys, told);
                    keys.pop();
                }
            }
        }
    }

    fn rewrite(&self, node: &mut Node, keys: &mut Vec<String>) {
        match &mut node.data {
            Data::Scalar(value, ScalarKind::Text) => {
                if let Some(new) = self.value(keys, value) {
                    *value = new;
                }
            }
            Data::Scalar(..) => {}
            Data::List(items) => items.iter_mut().for_each(|item| self.rewrite(item, keys)),
            Data::Map(entries) => {
                for entry in entries {
                    keys.push(entry.key.value.clone());
                    self.rewrite(&mut entry.value, keys);
                    keys.pop();
                }
            }
        }
    }

    /// A value by the names of today; none where it stays. What was said of a version stays as it was
    /// said.
    fn value(&self, keys: &[String], value: &str) -> Option<String> {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let successor = |name: Published| self.renamed.successor(&name).cloned();
        match keys.as_slice() {
            ["versions", ..] => None,
            ["aliases", _] if self.is_site => {
                self.renamed.today(&Published::parse(value)?).map(|new| new.to_string())
            }
            ["aliases", "anchors", _] => {
                let section = self.section.clone()?;
                match successor(Published::Heading(section.clone(), value.to_owned()))? {
                    Published::Heading(of, anchor) if of == section => Some(anchor),
                    _ => None,
                }
            }
            ["footer"] if self.is_site => {
                successor(Published::Page(PageId::new(value))).map(|new| new.id())
            }
            [.., "replaced_by"] => {
                let new = successor(Published::Section(SectionId::new(value)))?;
                new.section().map(SectionId::to_string)
            }
            [.., "source" | "sources" | "known_from"] => {
                successor(Published::Source(SourceId::new(value))).map(|new| new.id())
            }
            [.., "to"] if self.is_site => self.renamed.target(value.trim(), None),
            _ => with_links(value, &|target| self.renamed.target(target, None)),
        }
    }
}
