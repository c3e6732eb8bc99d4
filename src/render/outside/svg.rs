//! What a drawing asks that is opened as a page of its own.

use roxmltree::{Document, Node, ParsingOptions};

use super::{Request, attribute, css, leads_outside, script};

/// What a drawing asks. One that cannot be read may ask anything.
pub(super) fn requests(bytes: &[u8], found: &mut Vec<Request>) {
    let text = String::from_utf8_lossy(bytes);
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    match Document::parse_with_options(&text, options) {
        Ok(document) => document.descendants().for_each(|node| look_at(node, found)),
        Err(error) => found.push(Request::sure(&error.to_string(), "XML")),
    }
}

fn look_at(node: Node<'_, '_>, found: &mut Vec<Request>) {
    if let Some(instruction) = node.pi() {
        // `<?xml-stylesheet href="…"?>`
        let parts = instruction.value.unwrap_or_default().split(['"', '\'']);
        let outside = parts.filter(|part| leads_outside(part, true));
        found.extend(outside.map(|url| Request::sure(url, format!("<?{}", instruction.target))));
    }
    if !node.is_element() {
        return;
    }
    // What no browser knows is fetched by none: the addresses in a feed or a list of pages.
    let known = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"];
    if !node.tag_name().namespace().is_some_and(|space| known.contains(&space)) {
        return;
    }
    let element = node.tag_name().name();
    let all = |name: &str| node.attribute(name).map(str::to_owned);
    for given in node.attributes() {
        attribute(element, (given.name(), given.value()), &all, found);
    }
    let texts = node.children().filter(Node::is_text).filter_map(|child| child.text());
    let text: String = texts.collect();
    match element {
        "style" => css::declarations(&text, found),
        "script" => script::requests(&text, found),
        _ => {}
    }
}
