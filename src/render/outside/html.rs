//! What a page asks, by the tokenizer of the HTML Standard.

use std::borrow::Cow;

use html5gum::{StartTag, Token};

use super::{Request, attribute, css, script};
use crate::html::tokens;
use crate::policy;

/// What a page asks.
pub(super) fn requests(text: &str, found: &mut Vec<Request>) {
    // The element whose content is no markup, while it is open.
    let mut raw: Option<Raw> = None;
    for token in tokens(text) {
        match token {
            Token::StartTag(tag) => {
                let element = name_of(&tag.name);
                let value = |name: &str| attribute_of(&tag, name);
                for (name, value_of) in &tag.attributes {
                    let (name, value_of) = (name_of(name), name_of(value_of));
                    // Inside a drawing on the page.
                    let name = name.strip_prefix("xlink:").unwrap_or(&name);
                    attribute(&element, (name, &value_of), &value, found);
                }
                raw = Raw::of(&element, || value("type"));
            }
            Token::String(content) => {
                let Some(raw) = raw.as_ref() else { continue };
                let content = name_of(&content);
                match raw {
                    Raw::Style => css::declarations(&content, found),
                    Raw::Script => script::requests(&content, found),
                    Raw::Markup => requests(&content, found),
                }
            }
            Token::EndTag(_) => raw = None,
            _ => {}
        }
    }
}

/// True when a page carries the policy of the site before it loads anything.
pub(in super::super) fn has_policy(text: &str) -> bool {
    for token in tokens(text) {
        let Token::StartTag(tag) = token else { continue };
        let value = |name: &str| attribute_of(&tag, name).unwrap_or_default();
        match &**tag.name {
            b"meta" if value("http-equiv").eq_ignore_ascii_case("content-security-policy") => {
                return value("content") == *policy::META;
            }
            b"html" | b"head" | b"meta" | b"title" => {}
            _ => return false,
        }
    }
    false
}

/// How the content of an element is read, where it is no markup.
enum Raw {
    Style,
    Script,
    /// No markup for a browser that runs scripts, or none that shows frames.
    Markup,
}

impl Raw {
    fn of(element: &str, kind: impl FnOnce() -> Option<String>) -> Option<Raw> {
        match element {
            "style" => Some(Raw::Style),
            // Data in a script element is never run.
            "script" => match kind() {
                Some(kind) if kind.trim().ends_with("json") => None,
                _ => Some(Raw::Script),
            },
            "noscript" | "noembed" | "noframes" | "iframe" | "xmp" => Some(Raw::Markup),
            _ => None,
        }
    }
}

fn name_of(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

fn attribute_of(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| name_of(value).into_owned())
}
