//! Running text → HTML.

use super::html::{push_attribute, push_escaped};
use crate::guide::{Link, Role, Route, Target};
use crate::markdown::tree::{Inline, Mark};

/// Running text as HTML, for a title, a label or a definition.
pub fn inlines(content: &[Inline<Link>], page: &Route) -> String {
    let mut out = String::new();
    push_inlines(content, page, Inside::default(), &mut out);
    out
}

/// What the words that a comparison marked are called by those who cannot see the marks.
#[derive(Debug, Clone, Default)]
pub struct MarkWords {
    /// Before words that are gone: `verwijderd:`.
    pub deleted: String,
    /// Before words that are new: `toegevoegd:`.
    pub inserted: String,
}

/// The page that a run of text stands on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Inside<'a> {
    /// Stands before the ids of footnotes.
    pub(super) prefix: &'a str,
    /// The words of marks, where texts are compared.
    pub(super) marks: Option<&'a MarkWords>,
}

/// [`inlines`], added to a text.
pub(super) fn push_inlines(
    content: &[Inline<Link>],
    page: &Route,
    inside: Inside<'_>,
    out: &mut String,
) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => push_escaped(text, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                push_escaped(code, out);
                out.push_str("</code>");
            }
            Inline::Emphasis(inner) => push_wrapped("em", inner, page, inside, out),
            Inline::Strong(inner) => push_wrapped("strong", inner, page, inside, out),
            Inline::Strikethrough(inner) => push_wrapped("s", inner, page, inside, out),
            Inline::Link { target, content, .. } => push_link(target, content, page, inside, out),
            Inline::FootnoteMention { index, mention } => {
                push_mention(index + 1, *mention, inside.prefix, out)
            }
            Inline::Marked { mark, content } => push_marked(*mark, content, page, inside, out),
            Inline::SoftBreak => out.push('\n'),
            Inline::HardBreak => out.push_str("<br>\n"),
        }
    }
}

fn push_wrapped(
    tag: &str,
    inner: &[Inline<Link>],
    page: &Route,
    inside: Inside<'_>,
    out: &mut String,
) {
    out.push_str(&format!("<{tag}>"));
    push_inlines(inner, page, inside, out);
    out.push_str(&format!("</{tag}>"));
}

/// `<del>` and `<ins>` say nothing to many screen readers and in plain text, so words do.
fn push_marked(
    mark: Mark,
    content: &[Inline<Link>],
    page: &Route,
    inside: Inside<'_>,
    out: &mut String,
) {
    let (tag, word) = match mark {
        Mark::Deleted => ("del", inside.marks.map(|words| &words.deleted)),
        Mark::Inserted => ("ins", inside.marks.map(|words| &words.inserted)),
    };
    out.push_str(&format!("<{tag}>"));
    if let Some(word) = word {
        out.push_str("<span class=\"visually-hidden\">[");
        push_escaped(word, out);
        out.push_str(" </span>");
    }
    push_inlines(content, page, inside, out);
    if word.is_some() {
        out.push_str("<span class=\"visually-hidden\">]</span>");
    }
    out.push_str(&format!("</{tag}>"));
}

fn push_link(
    link: &Link,
    content: &[Inline<Link>],
    page: &Route,
    inside: Inside<'_>,
    out: &mut String,
) {
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
    push_inlines(content, page, inside, out);
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
