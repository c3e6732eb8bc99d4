//! A drawing: it may draw, and nothing else.

mod allowed;
mod style;

use std::borrow::Cow;

use allowed::{Attribute, SVG, XHTML};
use roxmltree::{Document, Error, Node, ParsingOptions};
use style::Refused;

use super::look::{Flaw, Harm};

/// Elements that change an attribute of another.
const CHANGING: [&str; 5] = ["set", "animate", "animateTransform", "animateMotion", "animateColor"];

/// The size of a drawing, after a look at everything in it.
pub(super) fn inspect(bytes: &[u8]) -> Result<(u32, u32), Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Flaw::NoXml(u32::try_from(line + 1).unwrap_or(u32::MAX))
    })?;
    let text = text.trim_start_matches('\u{feff}');
    if let Some(encoding) = other_encoding(text) {
        return Err(Flaw::Refused(Harm::Encoding, encoding, 1));
    }
    let text = without_plain_doctype(text);
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).map_err(|error| match error {
        Error::DtdDetected | Error::UnknownEntityReference(..) | Error::EntityReferenceLoop(_) => {
            let at = text.find("<!").map_or(1, |at| line(&text, at));
            Flaw::Refused(Harm::Entities, "<!DOCTYPE>".to_owned(), at)
        }
        error => Flaw::NoXml(error.pos().row),
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Flaw::OtherContent(None));
    }
    for node in document.descendants() {
        if let Some((harm, what)) = harm(node) {
            return Err(Flaw::Refused(harm, what, line(&text, node.range().start)));
        }
    }
    size(root).ok_or(Flaw::NoSize)
}

/// The encoding that a drawing says it has, where a browser would read other letters in these bytes
/// than we do.
fn other_encoding(text: &str) -> Option<String> {
    let (declaration, _) = text.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().trim_start_matches('=').trim_start();
    let name = value.trim_matches(|c: char| c.is_whitespace());
    let name = name.strip_prefix(['"', '\'']).unwrap_or(name);
    let name = name.split(['"', '\'']).next().unwrap_or(name);
    let lower = name.to_ascii_lowercase();
    // In these every byte of ASCII is that of ASCII.
    let alike = ["us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "latin1"];
    let same = matches!(lower.as_str(), "utf-8" | "utf8")
        || text.is_ascii() && alike.contains(&lower.as_str());
    (!same).then(|| format!("encoding=\"{}\"", shown(name)))
}

/// A drawing without the declaration of its document type, where that only names SVG, as many programs
/// do: browsers do not fetch what it names. Its lines stay where they were.
fn without_plain_doctype(text: &str) -> Cow<'_, str> {
    let plain = || {
        let start = text.find("<!DOCTYPE")?;
        let end = start + text[start..].find('>')? + 1;
        let mut rest =
            text[start..end - 1].strip_prefix("<!DOCTYPE")?.trim().strip_prefix("svg")?;
        if let Some(names) = rest.trim_start().strip_prefix("PUBLIC") {
            let mut parts = names.split('"');
            let gap = |part: Option<&str>| part.is_some_and(|part| part.trim().is_empty());
            let is_svg = gap(parts.next())
                && parts.next().is_some_and(|name| name.starts_with("-//W3C//DTD SVG "))
                && gap(parts.next())
                && parts.next().is_some_and(|name| name.ends_with(".dtd"))
                && gap(parts.next())
                && parts.next().is_none();
            rest = if is_svg { "" } else { return None };
        }
        rest.trim().is_empty().then_some(start..end)
    };
    match plain() {
        Some(range) => {
            let mut without = text.to_owned();
            let blank = |c: char| if c == '\n' { c } else { ' ' };
            let blanks: String = text[range.clone()].chars().map(blank).collect();
            without.replace_range(range, &blanks);
            without.into()
        }
        None => text.into(),
    }
}

fn line(text: &str, at: usize) -> u32 {
    let breaks = text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n');
    u32::try_from(breaks.count() + 1).unwrap_or(u32::MAX)
}

/// What a piece of a drawing has that it may not have, and how it is written.
fn harm(node: Node<'_, '_>) -> Option<(Harm, String)> {
    if let Some(instruction) = node.pi() {
        // What Adobe puts around what it knows of a drawing.
        let is_packet = instruction.target == "xpacket";
        return (!is_packet).then(|| (Harm::Outside, format!("<?{}?>", instruction.target)));
    }
    if !node.is_element() {
        return None;
    }
    let element = node.tag_name().name();
    let namespace = node.tag_name().namespace().unwrap_or_default();
    if let Some(harm) = harm_of_element(node, element, namespace) {
        return Some((harm, format!("<{element}>")));
    }
    if namespace == SVG && element == "style" {
        // As a browser puts it together: without the comments between them.
        let texts = node.children().filter(Node::is_text).filter_map(|child| child.text());
        let style: String = texts.collect();
        if let Some(refused) = style::asks(&style) {
            return Some(of_style(refused));
        }
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value());
        if name.to_ascii_lowercase().starts_with("on") {
            return Some((Harm::Script, name.to_owned()));
        }
        // A browser does nothing with an element that it does not know.
        if namespace != SVG {
            return None;
        }
        if CHANGING.contains(&element) && name == "attributeName" && !Attribute::may_change(value) {
            return Some((Harm::Script, format!("<{element}> {}", shown(value))));
        }
        let written = || format!("{name}=\"{}\"", shown(value));
        match Attribute::of(attribute.namespace(), name) {
            Attribute::Plain => None,
            Attribute::Styled => allowed::asks(value).map(of_style),
            Attribute::Address if allowed::is_inside(value) => None,
            Attribute::Address => {
                let runs = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
                Some((if runs { Harm::Script } else { Harm::Outside }, written()))
            }
            Attribute::Base => Some((Harm::Outside, written())),
            Attribute::Unknown => Some((Harm::Unknown, written())),
        }
    })
}

/// Why an element is not allowed.
fn harm_of_element(node: Node<'_, '_>, element: &str, namespace: &str) -> Option<Harm> {
    let in_style = node.parent_element().is_some_and(|parent| parent.has_tag_name((SVG, "style")));
    let is_page = namespace == XHTML || element.eq_ignore_ascii_case("foreignObject");
    match () {
        () if element.eq_ignore_ascii_case("script") => Some(Harm::Script),
        () if is_page => Some(Harm::Page),
        () if in_style => Some(Harm::Unknown),
        () if namespace == SVG && allowed::is_element(element) => None,
        () if allowed::is_of_a_program(namespace) => None,
        () if ["handler", "listener"].contains(&element) => Some(Harm::Script),
        () => Some(Harm::Unknown),
    }
}

fn of_style(refused: Refused) -> (Harm, String) {
    match refused {
        Refused::Asks(what) => (Harm::Outside, what),
        Refused::Unknown(what) => (Harm::Unknown, what),
    }
}

fn shown(value: &str) -> String {
    let short: String = value.trim().chars().filter(|c| !c.is_control()).take(60).collect();
    if value.trim().chars().nth(60).is_some() { format!("{short}…") } else { short }
}

/// The size that a drawing says, in CSS pixels: its width and height, or its view box where it has none.
fn size(root: Node<'_, '_>) -> Option<(u32, u32)> {
    let side = |name: &str| root.attribute(name).and_then(pixels);
    let numbers = root.attribute("viewBox").unwrap_or_default();
    let numbers: Option<Vec<f64>> = numbers
        .split([' ', ',', '\t', '\n', '\r'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let view = match numbers.as_deref() {
        Some([_, _, width, height]) if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    };
    let (width, height) = match (side("width"), side("height"), view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (None, None, Some(view)) => view,
        _ => return None,
    };
    whole(width).zip(whole(height))
}

/// A length in CSS pixels; none of a share of what is around it.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let end = length.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(length.len());
    // `1e3` is a number.
    let (number, unit) = match length.parse::<f64>() {
        Ok(number) => (number, ""),
        Err(_) => (length[..end].trim().parse().ok()?, &length[end..]),
    };
    let factor = match unit {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        "em" | "rem" => 16.0,
        _ => return None,
    };
    Some(number * factor)
}

/// A side as a whole number of pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "both ends are checked"
)]
fn whole(side: f64) -> Option<u32> {
    let side = side.round();
    (side.is_finite() && (1.0..=100_000.0).contains(&side)).then_some(side as u32)
}
