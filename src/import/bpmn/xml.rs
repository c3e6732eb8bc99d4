//! XML with places, and the words of BPMN in it.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::super::clean::clean;
use super::super::error::ImportError;
use super::super::lines::{Lines, Place};
use super::super::model::PARTED;

/// The namespace of BPMN 2.0.
pub(super) const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/// More elements than any drawing has, with where everything stands in it.
const MOST_NODES: u32 = 500_000;

/// Parses XML that was looked through.
///
/// # Errors
/// It is not XML, or has more elements than a drawing.
pub(in crate::import) fn parse<'a>(
    text: &'a str,
    lines: &Lines<'_>,
) -> Result<Document<'a>, ImportError> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| broken(&error, text, lines))
}

fn broken(error: &Error, text: &str, lines: &Lines<'_>) -> ImportError {
    let place = match error {
        Error::NoRootNode | Error::UnclosedRootNode => lines.place(text.len()),
        _ => {
            let place = error.pos();
            Place { line: count(place.row), column: count(place.col) }
        }
    };
    match error {
        Error::DtdDetected => ImportError::at(place, "xml-doctype"),
        Error::UnknownEntityReference(name, _) => {
            ImportError::at(place, "xml-entity").arg("name", name.as_str())
        }
        Error::UnknownNamespace(prefix, _) => {
            ImportError::at(place, "xml-prefix").arg("prefix", prefix.as_str())
        }
        Error::DuplicatedAttribute(name, _) => {
            ImportError::at(place, "xml-attribute-twice").arg("name", name.as_str())
        }
        Error::NodesLimitReached | Error::AttributesLimitReached => {
            ImportError::at(place, "too-many-boxes").arg("most", count(MOST_NODES))
        }
        _ => ImportError::at(place, "xml-broken"),
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The word of an element of BPMN; nothing of one of another namespace.
pub(super) fn word<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let tag = node.tag_name();
    (node.is_element() && tag.namespace() == Some(BPMN)).then(|| tag.name())
}

/// The elements of BPMN directly in an element.
pub(super) fn children<'a, 'i>(
    node: Node<'a, 'i>,
) -> impl Iterator<Item = (&'a str, Node<'a, 'i>)> {
    node.children().filter_map(|child| Some((word(child)?, child)))
}

/// The elements with this word directly in an element.
pub(super) fn each<'a, 'i>(
    node: Node<'a, 'i>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    children(node).filter(move |(word, _)| *word == name).map(|(_, child)| child)
}

/// The name of an element on one line; nothing when it has none.
pub(super) fn name(node: Node<'_, '_>) -> Option<String> {
    node.attribute("name").and_then(clean)
}

/// The text in an element on one line. An explanation inside it is none of its own words.
pub(super) fn text(node: Node<'_, '_>) -> Option<String> {
    let explains = |inner: Node<'_, '_>| {
        let mut within = inner.ancestors().take_while(|above| *above != node);
        within.any(|above| word(above) == Some("documentation"))
    };
    let own = node.descendants().filter(|inner| inner.is_text() && !explains(*inner));
    clean(&own.filter_map(|inner| inner.text()).collect::<String>())
}

/// The text in an element, each paragraph on one line: an empty line parts two, and a line that is an
/// item of a list is one by itself. Nothing when it has no words.
pub(super) fn paragraphs(node: Node<'_, '_>) -> Option<String> {
    let all: String =
        node.descendants().filter_map(|inner| inner.is_text().then(|| inner.text())?).collect();
    let mut found: Vec<String> = Vec::new();
    let mut open = String::new();
    for line in all.lines().chain(std::iter::once("")) {
        let bare = line.trim();
        if bare.is_empty() || is_item(bare) {
            found.extend(clean(&std::mem::take(&mut open)));
        }
        open.push_str(bare);
        open.push(' ');
    }
    (!found.is_empty()).then(|| found.join(PARTED))
}

/// True of a line that begins as an item of a list does.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len() && rest.starts_with([')', '.']);
    let marked = line.starts_with(['-', '*', '•', '–']) && line.chars().nth(1) == Some(' ');
    marked || numbered && rest.chars().nth(1) == Some(' ')
}

/// An attribute that names another element. Its value may have a prefix, as `tns:Task_1`.
pub(super) fn reference<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute(name).map(str::trim).filter(|value| !value.is_empty())
}
