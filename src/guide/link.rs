//! Links that are known to lead somewhere.

use super::route::Route;
use crate::content::ids::{SourceId, TermId};
use crate::mailto::Mailto;
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
    /// A page outside the site.
    Web(Url),
    /// A mail.
    Mail(Mailto),
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
    /// Leaves the site.
    External,
}
