//! Links that are known to lead somewhere.

use std::sync::Arc;

use super::route::Route;
use crate::content::ids::{SourceId, TermId};
use crate::mailto::Mailto;
use crate::source::StoredFile;
use crate::yaml::Url;

/// A resolved link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// What it is to a reader.
    pub role: Role,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page of the site and a place on it.
    Page(Route, Option<String>),
    /// A place on the page that the text stands on, whichever that is: a section and its version
    /// share their text.
    Here(String),
    /// A page outside the site.
    Web(Url),
    /// A mail.
    Mail(Mailto),
}

impl Target {
    /// The address as a page at `from` writes it.
    pub fn href_from(&self, from: &Route) -> String {
        match self {
            Target::Page(route, anchor) => route.href_from(from, anchor.as_deref()),
            Target::Here(anchor) => from.href_from(from, Some(anchor)),
            Target::Web(url) => url.as_str().to_owned(),
            Target::Mail(mail) => mail.href(),
        }
    }
}

/// What a link is to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A link like any other.
    Plain,
    /// A glossary term.
    Term(TermId),
    /// A citation: leads to the page's own list of sources.
    Citation {
        /// The source.
        source: SourceId,
        /// The place in it.
        locator: Option<String>,
    },
    /// A picture that is shown, or a file that is offered.
    File(Arc<StoredFile>),
    /// Leaves the site.
    External,
}

impl Link {
    /// Where it leads when it leads to a place that `page`, the page of a version, has itself: its own
    /// headings and sources, and its terms, whose definitions of that day stand at its end.
    pub fn place_on(&self, page: &Route) -> Option<Target> {
        match (&self.role, &self.target) {
            (Role::Term(id), _) => Some(Target::Page(page.clone(), Some(term_anchor(id)))),
            (_, Target::Here(anchor)) => Some(Target::Page(page.clone(), Some(anchor.clone()))),
            _ => None,
        }
    }
}

/// The id of the definition of a term on the page of a version.
pub fn term_anchor(id: &TermId) -> String {
    format!("begrip-{id}")
}
