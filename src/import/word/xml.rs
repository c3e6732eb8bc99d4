//! The XML of a part: looked through before it is parsed, and the names of WordprocessingML in it.

use roxmltree::{Document, Node, ParsingOptions};

use super::super::error::ImportError;
use super::super::guard;
use super::super::lines::Lines;

/// More elements than a text of some thousand pages has.
const MOST_NODES: u32 = 4_000_000;

/// The namespaces of WordprocessingML: that of Word, and that of ISO 29500 Strict.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// The namespaces of references to other parts.
const RELATIONS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
];
/// The namespaces of formulas.
const MATHS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];

/// Parses the text of a part.
///
/// # Errors
/// It is no XML, or XML that asks for something outside it.
pub(super) fn parse<'t>(part: &str, text: &'t str) -> Result<Document<'t>, ImportError> {
    let broken = |line: usize, column: usize| {
        let error = ImportError::whole("word-part-broken").arg("part", part);
        error.arg("row", line).arg("column", column)
    };
    let lines = Lines::new(text);
    guard::check(text, &lines).map_err(|error| {
        broken(error.line.unwrap_or_default(), error.column.unwrap_or_default())
    })?;
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| {
        if matches!(error, roxmltree::Error::NodesLimitReached) {
            return ImportError::whole("word-too-large").arg("part", part);
        }
        let place = error.pos();
        let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        broken(count(place.row), count(place.col))
    })
}

/// The name of an element of WordprocessingML; empty of every other.
pub(super) fn word<'a>(node: Node<'a, '_>) -> &'a str {
    let tag = node.tag_name();
    match tag.namespace() {
        Some(space) if node.is_element() && WORD.contains(&space) => tag.name(),
        _ => "",
    }
}

/// True of an element of formulas.
pub(super) fn is_mathematics(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_some_and(|space| MATHS.contains(&space))
}

/// The elements in an element.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// The first element of this name directly in an element.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|inner| word(*inner) == name)
}

/// An attribute of WordprocessingML.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let of_word = WORD.iter().find_map(|space| node.attribute((*space, name)));
    // Some programs leave the prefix out.
    of_word.or_else(|| node.attribute(name))
}

/// The id of another part.
pub(super) fn relation<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    RELATIONS.iter().find_map(|space| node.attribute((*space, name)))
}

/// The value of the element of this name directly in an element.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Whether a switch is on: nothing where it is not there.
pub(super) fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let found = child(node, name)?;
    Some(!matches!(attribute(found, "val"), Some("0" | "false" | "off" | "none")))
}

/// A whole number; one that is none is nothing.
pub(super) fn number(text: Option<&str>) -> Option<i64> {
    text?.trim().parse().ok()
}
