//! Running text → HTML.

use super::html::{push_attribute, push_escaped};
use super::terms::{Explained, push_button};
use crate::beside::Kind;
use crate::content::ids::SourceId;
use crate::content::skeletons;
use crate::guide::{Link, Role, Route, Target, term_anchor};
use crate::markdown::tree::{Document, Inline, Mark, plain_text};
use crate::markdown::visit;

/// Running text as HTML, for a title, a label or a definition.
pub fn inlines(content: &[Inline<Link>], page: &Route) -> String {
    let mut out = String::new();
    Run::plain(page, &mut Flow::default()).push(content, &mut out);
    out
}

/// A run with nothing in it to follow or to press, for a list of headings: its text, and the language
/// of what is in another.
pub(in crate::render) fn plain_inlines(content: &[Inline<Link>]) -> String {
    let mut out = String::new();
    push_plain(content, &mut out);
    out
}

fn push_plain(content: &[Inline<Link>], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Foreign { language, content, .. } => {
                out.push_str("<span");
                push_attribute("lang", language.tag(), out);
                out.push('>');
                push_plain(content, out);
                out.push_str("</span>");
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Marked { content: inner, .. } => push_plain(inner, out),
            other => push_escaped(&plain_text(std::slice::from_ref(other)), out),
        }
    }
}

/// What the words that a comparison marked are called by those who cannot see the marks.
#[derive(Debug, Clone, Default)]
pub struct MarkWords {
    /// Before words that are gone: `verwijderd:`.
    pub deleted: String,
    /// Before words that are new: `toegevoegd:`.
    pub inserted: String,
}

/// What goes on from run to run of a text.
#[derive(Debug, Default)]
pub(in crate::render) struct Flow<'a> {
    /// The terms to explain.
    pub explained: Explained<'a>,
    /// What stands before the number of a source where it is spoken.
    pub source: &'a str,
    /// How often sources were cited so far.
    pub citations: usize,
}

/// A run of text and where it stands.
pub(in crate::render) struct Run<'a, 'e> {
    /// The page, for relative addresses.
    pub page: &'a Route,
    /// Stands before the ids of footnotes and citations.
    pub prefix: &'a str,
    /// True where the definitions of terms stand on the page itself.
    pub terms_here: bool,
    /// The words of marks, where texts are compared.
    pub marks: Option<&'a MarkWords>,
    /// The page that has the sources of the text, where this page has not.
    pub home: Option<&'a Route>,
    /// What goes on from run to run.
    pub flow: &'e mut Flow<'a>,
}

impl<'a, 'e> Run<'a, 'e> {
    /// Text with nothing of its own but its page.
    pub(in crate::render) fn plain(page: &'a Route, flow: &'e mut Flow<'a>) -> Run<'a, 'e> {
        Run { page, prefix: "", terms_here: false, marks: None, home: None, flow }
    }

    /// Adds the run to a text.
    pub(in crate::render) fn push(&mut self, content: &[Inline<Link>], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => self.push_text(text, out),
                Inline::Code(code) => {
                    out.push_str("<code>");
                    push_escaped(code, out);
                    out.push_str("</code>");
                }
                Inline::Emphasis(inner) => self.push_wrapped("em", inner, out),
                Inline::Strong(inner) => self.push_wrapped("strong", inner, out),
                Inline::Strikethrough(inner) => self.push_wrapped("s", inner, out),
                Inline::Foreign { language, content, .. } => {
                    out.push_str("<span");
                    push_attribute("lang", language.tag(), out);
                    out.push('>');
                    self.push(content, out);
                    out.push_str("</span>");
                }
                Inline::Link { target, content, .. } => self.push_link(target, content, out),
                Inline::FootnoteMention { index, mention } => {
                    push_mention(index + 1, *mention, self.prefix, out)
                }
                Inline::Marked { mark, content } => self.push_marked(*mark, content, out),
                Inline::SoftBreak => out.push('\n'),
                Inline::HardBreak => out.push_str("<br>\n"),
            }
        }
    }

    /// Words that nobody has replaced are marked: only a preview shows them.
    fn push_text(&self, text: &str, out: &mut String) {
        let mut done = 0;
        for words in skeletons::words(text) {
            push_escaped(&text[done..words.start], out);
            out.push_str("<mark>");
            push_escaped(&text[words.clone()], out);
            out.push_str("</mark>");
            done = words.end;
        }
        push_escaped(&text[done..], out);
    }

    fn push_wrapped(&mut self, tag: &str, inner: &[Inline<Link>], out: &mut String) {
        out.push_str(&format!("<{tag}>"));
        self.push(inner, out);
        out.push_str(&format!("</{tag}>"));
    }

    /// `<del>` and `<ins>` say nothing to many screen readers and in plain text, so words do.
    fn push_marked(&mut self, mark: Mark, content: &[Inline<Link>], out: &mut String) {
        let (tag, word) = match mark {
            Mark::Deleted => ("del", self.marks.map(|words| &words.deleted)),
            Mark::Inserted => ("ins", self.marks.map(|words| &words.inserted)),
        };
        out.push_str(&format!("<{tag}>"));
        if let Some(word) = word {
            out.push_str("<span class=\"visually-hidden\">[");
            push_escaped(word, out);
            out.push_str(" </span>");
        }
        self.push(content, out);
        if word.is_some() {
            out.push_str("<span class=\"visually-hidden\">]</span>");
        }
        out.push_str(&format!("</{tag}>"));
    }

    fn push_link(&mut self, link: &Link, content: &[Inline<Link>], out: &mut String) {
        let href = match &link.target {
            _ if self.terms_here && matches!(link.role, Role::Term(_)) => match &link.role {
                Role::Term(id) => format!("#{}{}", self.prefix, term_anchor(id)),
                _ => String::new(),
            },
            Target::Page(route, anchor) => route.href_from(self.page, anchor.as_deref()),
            Target::Here(anchor) => match self.home.filter(|_| is_counted(link)) {
                Some(home) => home.href_from(self.page, Some(anchor)),
                None => format!("#{}{anchor}", self.prefix),
            },
            Target::Web(url) => url.as_str().to_owned(),
            Target::Mail(mail) => mail.href(),
        };
        let explained = match &link.role {
            Role::Term(term) if self.flow.explained.take(term) => Some(term),
            _ => None,
        };
        out.push_str("<a");
        match &link.role {
            Role::Plain => {}
            Role::Term(_) if explained.is_some() => push_attribute("class", "term explained", out),
            Role::Term(_) => push_attribute("class", "term", out),
            Role::Citation { .. } => {
                push_attribute("class", "cite", out);
                self.push_citation(link, content, out);
            }
            Role::File(file) => {
                push_attribute("class", "download", out);
                let name = file.name();
                let kind = Kind::of_name(name).map_or("", Kind::media_type);
                push_attribute("type", kind, out);
            }
            Role::External => push_attribute("class", "external", out),
        }
        push_attribute("href", &href, out);
        out.push('>');
        if content.is_empty() {
            // The guide fills in titles; a link without any text could not be heard or seen.
            push_escaped(&href, out);
        }
        self.push(content, out);
        out.push_str("</a>");
        if let Some(term) = explained {
            let label = self.flow.explained.label.replace("{term}", plain_text(content).trim());
            push_button(term, &label, out);
        }
    }

    /// What a citation of the list of sources on its own page has: an id to come back to, and, where
    /// only a number shows, a name that says what it is.
    fn push_citation(&mut self, link: &Link, content: &[Inline<Link>], out: &mut String) {
        if !is_counted(link) || self.marks.is_some() {
            return;
        }
        if self.home.is_none() {
            self.flow.citations += 1;
            push_attribute("id", &citation_id(self.prefix, self.flow.citations), out);
        }
        let text = plain_text(content);
        if text.starts_with('[') && text.ends_with(']') {
            // What can be seen is in the name as it stands there, for who speaks to a browser.
            push_attribute("aria-label", &format!("{} {text}", self.flow.source), out);
        }
    }
}

/// True of a citation that leads to the list of sources on its own page.
fn is_counted(link: &Link) -> bool {
    matches!((&link.role, &link.target), (Role::Citation { .. }, Target::Here(_)))
}

/// The citations of a text that have ids, in the order in which they are counted from 1: the source and
/// the place of each.
pub(in crate::render) fn citations(document: &Document<Link>) -> Vec<(&SourceId, Option<&str>)> {
    let mut found = Vec::new();
    visit::document_runs(document, &mut |_, run| push_citations(run, &mut found));
    found
}

fn push_citations<'d>(run: &'d [Inline<Link>], found: &mut Vec<(&'d SourceId, Option<&'d str>)>) {
    for inline in run {
        match inline {
            Inline::Link { target, content, .. } => {
                if let (Role::Citation { source, locator }, true) =
                    (&target.role, is_counted(target))
                {
                    found.push((source, locator.as_deref()));
                }
                push_citations(content, found);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Marked { content: inner, .. } => push_citations(inner, found),
            _ => {}
        }
    }
}

/// The id of a citation. The underscore keeps it apart from every heading's id.
pub(in crate::render) fn citation_id(prefix: &str, number: usize) -> String {
    format!("{prefix}cite_{number}")
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
pub(in crate::render) fn note_id(prefix: &str, number: usize) -> String {
    format!("{prefix}note_{number}")
}

/// The id of a mention of a footnote.
pub(in crate::render) fn mention_id(prefix: &str, number: usize, mention: usize) -> String {
    format!("{prefix}mention_{number}_{mention}")
}
