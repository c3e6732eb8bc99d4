//! Glossary terms whose definition a reader can open where the term stands.
//!
//! The term itself is a link to the glossary and stays one: it works in every browser and can be
//! followed, copied and printed. Behind its first use stands a button without text that opens the
//! definition, which waits at the end of the text on the same page; no script is needed.

use super::html::push_attribute;
use crate::content::ids::TermId;
use crate::guide::{Link, Role};
use crate::markdown::tree::{Document, Inline};
use crate::markdown::visit::{self, RunKind};

/// The terms that a text uses, in the order of their first use outside headings: those whose
/// definitions a page can offer at that place.
pub fn explained_terms(document: &Document<Link>) -> Vec<TermId> {
    let mut terms = Vec::new();
    visit::document_runs(document, &mut |kind, run| {
        if !matches!(kind, RunKind::Heading | RunKind::TableCaption) {
            push_terms(run, &mut terms);
        }
    });
    terms
}

fn push_terms(run: &[Inline<Link>], terms: &mut Vec<TermId>) {
    for inline in run {
        match inline {
            Inline::Link { target, content, .. } => {
                if let Role::Term(term) = &target.role
                    && !terms.contains(term)
                {
                    terms.push(term.clone());
                }
                push_terms(content, terms);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. } => push_terms(inner, terms),
            _ => {}
        }
    }
}

/// The terms that a reader can have explained on the spot: each gets a button, once.
#[derive(Debug, Default)]
pub(in crate::render) struct Explained<'a> {
    /// Those that have no button yet.
    pub waiting: Vec<TermId>,
    /// What a button is called; `{term}` is the word in the text.
    pub label: &'a str,
}

impl Explained<'_> {
    /// True the first time that a term is met.
    pub(in crate::render) fn take(&mut self, term: &TermId) -> bool {
        let at = self.waiting.iter().position(|waiting| waiting == term);
        at.map(|at| self.waiting.remove(at)).is_some()
    }
}

/// A button that opens the definition of a term; without text, so that whoever copies the
/// sentence gets the sentence.
pub(in crate::render) fn push_button(term: &TermId, label: &str, out: &mut String) {
    out.push_str("<button type=\"button\"");
    push_attribute("class", "explain", out);
    push_attribute("popovertarget", &definition_id(term), out);
    push_attribute("aria-label", label, out);
    out.push_str("></button>");
}

/// The id of a term's definition on a page that uses it. The underscore keeps it apart from
/// every heading's id.
pub(in crate::render) fn definition_id(term: &TermId) -> String {
    format!("term_{term}")
}
