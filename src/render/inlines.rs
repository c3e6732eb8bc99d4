//! Running text → HTML.

use super::html::{push_attribute, push_escaped};
use crate::guide::{Link, Role, Route, Target};
use crate::markdown::tree::Inline;

/// Running text as HTML, for a title, a label or a definition.
pub fn inlines(content: &[Inline<Link>], page: &Route) -> String {
    let mut out = String::new();
    push_inlines(content, page, "", &mut out);
    out
}

/// [`inlines`], added to a text. `prefix` stands before the ids of footnotes.
pub(super) fn push_inlines(content: &[Inline<Link>], page: &Route, prefix: &str, out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => push_escaped(text, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                push_escaped(code, out);
                out.push_str("</code>");
            }
            Inline::Emphasis(inner) => push_wrapped("em", inner, page, prefix, out),
            Inline::Strong(inner) => push_wrapped("strong", inner, page, prefix, out),
            Inline::Strikethrough(inner) => push_wrapped("s", inner, page, prefix, out),
            Inline::Link { target, content, .. } => push_link(target, content, page, prefix, out),
            Inline::FootnoteMention { index, mention } => {
                push_mention(index + 1, *mention, prefix, out)
            }
            Inline::SoftBreak => out.push('\n'),
            Inline::HardBreak => out.push_str("<br>\n"),
        }
    }
}

fn push_wrapped(tag: &str, inner: &[Inline<Link>], page: &Route, prefix: &str, out: &mut String) {
    out.push_str(&format!("<{tag}>"));
    push_inlines(inner, page, prefix, out);
    out.push_str(&format!("</{tag}>"));
}

fn push_link(link: &Link, content: &[Inline<Link>], page: &Route, prefix: &str, out: &mut String) {
    let href = match &link.target {
        Target::Page(route, anchor) => route.href_from(page, anchor.as_deref()),
        Target::Web(address) => address.clone(),
    };
    out.push_str("<a");
    match &link.role {
        Role::Plain => {}
        Role::Term(term) => {
            push_attribute("class", "term", out);
            // The popover with the definition finds it by this.
            push_attribute("data-term", term.as_str(), out);
        }
        Role::Citation { .. } => push_attribute("class", "cite", out),
        Role::External => push_attribute("class", "external", out),
    }
    push_attribute("href", &href, out);
    out.push('>');
    if content.is_empty() {
        // The guide fills in titles; a link without any text could not be heard or seen.
        push_escaped(&href, out);
    }
    push_inlines(content, page, prefix, out);
    out.push_str("</a>");
}

fn push_mention(number: usize, mention: usize, prefix: &str, out: &mut String) {
    let (note, own) = (note_id(prefix, number), mention_id(prefix, number, mention));
    out.push_str("<sup><a");
    push_attribute("class", "footnote", out);
    push_attribute("id", &own, out);
    push_attribute("href", &format!("#{note}"), out);
    out.push_str(&format!(" role=\"doc-noteref\">{number}</a></sup>"));
}

/// The id of a footnote. The underscore keeps it apart from every heading's id.
pub(super) fn note_id(prefix: &str, number: usize) -> String {
    format!("{prefix}note_{number}")
}

/// The id of a mention of a footnote.
pub(super) fn mention_id(prefix: &str, number: usize, mention: usize) -> String {
    format!("{prefix}mention_{number}_{mention}")
}
