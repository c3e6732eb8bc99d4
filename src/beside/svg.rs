//! A drawing: it may draw, and nothing else.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::look::{Flaw, Harm};

/// Elements that run something or hold a page.
const RUNNING: [&str; 11] = [
    "script",
    "foreignObject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "canvas",
    "handler",
    "listener",
    "link",
];

/// Elements that change an attribute of another.
const CHANGING: [&str; 5] = ["set", "animate", "animateTransform", "animateMotion", "animateColor"];

/// The size of a drawing, after a look at everything in it.
pub(super) fn inspect(bytes: &[u8]) -> Result<(u32, u32), Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Flaw::NoXml(u32::try_from(line + 1).unwrap_or(u32::MAX))
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected | Error::UnknownEntityReference(..) | Error::EntityReferenceLoop(_) => {
            let at = text.find("<!").map_or(1, |at| line(text, at));
            Flaw::Refused(Harm::Entities, "<!DOCTYPE>".to_owned(), at)
        }
        error => Flaw::NoXml(error.pos().row),
    })?;
    for node in document.descendants() {
        if let Some((harm, what)) = harm(node) {
            return Err(Flaw::Refused(harm, what, line(text, node.range().start)));
        }
    }
    let root = document.root_element();
    match root.tag_name().name() == "svg" {
        true => size(root).ok_or(Flaw::NoSize),
        false => Err(Flaw::OtherContent(None)),
    }
}

fn line(text: &str, at: usize) -> u32 {
    let breaks = text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n');
    u32::try_from(breaks.count() + 1).unwrap_or(u32::MAX)
}

/// What a piece of a drawing may not have, and how it is written.
fn harm(node: Node<'_, '_>) -> Option<(Harm, String)> {
    if let Some(instruction) = node.pi() {
        return Some((Harm::Outside, format!("<?{}?>", instruction.target)));
    }
    if !node.is_element() {
        return None;
    }
    let element = node.tag_name().name();
    if RUNNING.iter().any(|name| name.eq_ignore_ascii_case(element)) {
        return Some((Harm::Script, format!("<{element}>")));
    }
    if element == "style" {
        let style: String = node.children().filter_map(|child| child.text()).collect();
        if let Some(asked) = asked_by_style(&style) {
            return Some((Harm::Outside, asked));
        }
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value());
        let lower = name.to_ascii_lowercase();
        if lower.starts_with("on") {
            return Some((Harm::Script, name.to_owned()));
        }
        let changes = CHANGING.contains(&element) && lower == "attributename";
        if changes && (value.contains("href") || value.to_ascii_lowercase().starts_with("on")) {
            return Some((Harm::Script, format!("<{element}> {value}")));
        }
        let base = lower == "base" && attribute.namespace() == Some(XML);
        if base || matches!(lower.as_str(), "href" | "src") && !is_inside(value) {
            let runs = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            let harm = if runs { Harm::Script } else { Harm::Outside };
            return Some((harm, format!("{name}=\"{}\"", shown(value))));
        }
        asked_by_style(value).map(|asked| (Harm::Outside, asked))
    })
}

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// True of an address that is a place in the drawing itself, or a picture inside the address.
fn is_inside(address: &str) -> bool {
    let address = address.trim();
    let data = ["image/png", "image/jpeg", "image/webp", "image/gif"];
    address.is_empty()
        || address.starts_with('#')
        || data.iter().any(|kind| {
            let rest = address.strip_prefix("data:").and_then(|rest| rest.strip_prefix(kind));
            rest.is_some_and(|rest| rest.starts_with([';', ',']))
        })
}

/// What a style asks that is not in the drawing: `@import`, `url(…)`. A style with escapes could hide
/// either, and no drawing needs one.
fn asked_by_style(style: &str) -> Option<String> {
    let lower = style.to_ascii_lowercase();
    if lower.contains("@import") {
        return Some("@import".to_owned());
    }
    if lower.contains("image-set(") {
        return Some("image-set()".to_owned());
    }
    let mut rest = lower.as_str();
    while let Some((_, behind)) = rest.split_once("url(") {
        let inner = behind.split(')').next().unwrap_or(behind);
        let inner = inner.trim().trim_matches(['"', '\'']);
        let font = inner.starts_with("data:font/") || inner.starts_with("data:application/font");
        if !is_inside(inner) && !font {
            return Some(format!("url({})", shown(inner)));
        }
        rest = behind;
    }
    (lower.contains('\\') && lower.contains('(')).then(|| "\\".to_owned())
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
