//! What a part leads to: other parts, and addresses outside the file.

use std::collections::BTreeMap;

use super::super::error::ImportError;
use super::package::Package;
use super::xml;

/// What a part names by an id.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// The last word of its kind: `hyperlink`, `image`, `footnotes`.
    pub(super) kind: String,
    /// The name of a part, or an address.
    pub(super) target: String,
    /// True of an address outside the file.
    pub(super) outside: bool,
}

/// What a part leads to, by id.
pub(super) type Relations = BTreeMap<String, Relation>;

/// Reads what a part leads to; the empty name is the file as a whole.
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Relations, ImportError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let list = if folder.is_empty() {
        format!("_rels/{name}.rels")
    } else {
        format!("{folder}/_rels/{name}.rels")
    };
    let Some(text) = package.part(&list)? else { return Ok(Relations::new()) };
    let document = xml::parse(&list, &text)?;
    let mut relations = Relations::new();
    for node in xml::elements(document.root_element()) {
        let (Some(id), Some(target)) = (node.attribute("Id"), node.attribute("Target")) else {
            continue;
        };
        let kind = node.attribute("Type").unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let outside = node.attribute("TargetMode") == Some("External");
        let target = if outside { target.to_owned() } else { beside(folder, target) };
        relations.insert(id.to_owned(), Relation { kind, target, outside });
    }
    Ok(relations)
}

/// The name of a part as seen from the folder of another.
fn beside(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut names: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            ".." => _ = names.pop(),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/")
}

/// The part of this kind.
pub(super) fn part<'r>(relations: &'r Relations, kind: &str) -> Option<&'r str> {
    let mut inside = relations.values().filter(|relation| !relation.outside);
    inside.find(|relation| relation.kind == kind).map(|relation| relation.target.as_str())
}
