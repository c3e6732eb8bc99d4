//! A look at XML before it is parsed: what could make a parser slow, deep or curious is refused,
//! and a tag that is not closed is told where it opens.
//!
//! It goes through the text once. What it does not judge (names, entities, namespaces) is left to
//! the parser.

use super::error::ImportError;
use super::lines::Lines;

/// Elements in elements.
const DEEPEST: usize = 100;
/// Attributes of one element: the parser compares each with each.
const MOST_ATTRIBUTES: usize = 100;
/// Declarations of namespaces that hold at one place.
const MOST_NAMESPACES: usize = 100;

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    at: usize,
    namespaces: usize,
}

/// Looks through XML.
///
/// # Errors
/// There is a DOCTYPE, a tag is not closed, or there is more than a drawing has.
pub(crate) fn check(text: &str, lines: &Lines<'_>) -> Result<(), ImportError> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        let place = || lines.place(start);
        at = if let Some(length) = skipped(rest) {
            start + length.ok_or_else(|| ImportError::at(place(), "xml-broken"))?
        } else if rest.get(..9).is_some_and(|word| word.eq_ignore_ascii_case("<!doctype")) {
            return Err(ImportError::at(place(), "xml-doctype"));
        } else if let Some(closing) = rest.strip_prefix("</") {
            let end = closing.find('>').ok_or_else(|| ImportError::at(place(), "xml-broken"))?;
            closes(closing.get(..end).unwrap_or_default().trim(), start, &mut open, lines)?;
            start + 2 + end + 1
        } else {
            let tag = Tag::read(rest).ok_or_else(|| ImportError::at(place(), "xml-broken"))?;
            opens(&tag, start, &mut open, lines)?;
            start + tag.length
        };
    }
    match open.last() {
        Some(last) => {
            Err(ImportError::at(lines.place(last.at), "xml-tag-open").arg("tag", last.name))
        }
        None => Ok(()),
    }
}

/// The length of a comment, a CDATA section or an instruction: none inside when it does not end.
fn skipped(rest: &str) -> Option<Option<usize>> {
    let kinds = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
    let (open, close) = kinds.into_iter().find(|(open, _)| rest.starts_with(open))?;
    let inner = rest.get(open.len()..).unwrap_or_default();
    Some(inner.find(close).map(|end| open.len() + end + close.len()))
}

fn opens<'a>(
    tag: &Tag<'a>,
    at: usize,
    open: &mut Vec<Open<'a>>,
    lines: &Lines<'_>,
) -> Result<(), ImportError> {
    let namespaces = tag.namespaces + open.last().map_or(0, |outer| outer.namespaces);
    let limits = [
        (open.len() + 1, DEEPEST, "too-deep"),
        (tag.attributes, MOST_ATTRIBUTES, "xml-attributes"),
        (namespaces, MOST_NAMESPACES, "xml-attributes"),
    ];
    if let Some((_, most, code)) = limits.into_iter().find(|(count, most, _)| count > most) {
        return Err(ImportError::at(lines.place(at), code).arg("most", most));
    }
    if !tag.empty {
        open.push(Open { name: tag.name, at, namespaces });
    }
    Ok(())
}

fn closes(
    name: &str,
    at: usize,
    open: &mut Vec<Open<'_>>,
    lines: &Lines<'_>,
) -> Result<(), ImportError> {
    match open.pop() {
        Some(last) if last.name == name => Ok(()),
        Some(last) => {
            Err(ImportError::at(lines.place(last.at), "xml-tag-open").arg("tag", last.name))
        }
        None => Err(ImportError::at(lines.place(at), "xml-tag-alone").arg("tag", name)),
    }
}

/// The tag that opens an element.
struct Tag<'a> {
    name: &'a str,
    attributes: usize,
    namespaces: usize,
    /// True when it closes itself.
    empty: bool,
    length: usize,
}

impl<'a> Tag<'a> {
    /// Reads a tag; nothing when it does not end.
    fn read(rest: &'a str) -> Option<Tag<'a>> {
        let inner = rest.get(1..)?;
        let end = inner.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))?;
        let mut tag = Tag {
            name: inner.get(..end)?,
            attributes: 0,
            namespaces: 0,
            empty: false,
            length: end + 1,
        };
        loop {
            let here = rest.get(tag.length..)?;
            let next = here.find(['"', '\'', '>'])?;
            let before = here.get(..next)?;
            let mark = here.get(next..=next)?;
            tag.length += next + 1;
            if mark == ">" {
                tag.empty = before.ends_with('/');
                return Some(tag);
            }
            tag.attributes += 1;
            tag.namespaces += usize::from(before.trim_start().starts_with("xmlns"));
            tag.length += here.get(next + 1..)?.find(mark)? + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        match check(text, &Lines::new(text)) {
            Ok(()) => "fine".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn sound_xml_passes() {
        assert_eq!(
            found("<?xml version='1.0'?><a b='>' c=\"</a>\"><!-- <x> --><b/><![CDATA[<]]></a>"),
            "fine"
        );
    }

    #[test]
    fn what_is_broken_or_hostile_is_told_where_it_stands() {
        assert_eq!(found("<!DOCTYPE a>"), "xml-doctype 1:1");
        assert_eq!(found("<a>\n <b></a>"), "xml-tag-open 2:2");
        assert_eq!(found("<a>\n<b>"), "xml-tag-open 2:1");
        assert_eq!(found("</a>"), "xml-tag-alone 1:1");
        assert_eq!(found("<a b='"), "xml-broken 1:1");
        assert_eq!(found("<!-- "), "xml-broken 1:1");
        assert_eq!(found(&"<a>".repeat(1_000_000)), "too-deep 1:301");
        assert_eq!(found(&format!("<a{}/>", " b=''".repeat(101))), "xml-attributes 1:1");
        assert_eq!(found(&"<a xmlns='x' xmlns:b='y'>".repeat(60)), "xml-attributes 1:1251");
    }
}
