//! Tags and the sections that have them.

use serde::Serialize;

use super::{Frame, LinkTo, TitledLink};

/// All tags.
#[derive(Debug, Serialize)]
pub struct TagsPage {
    /// The frame.
    pub frame: Frame,
    /// The tags, in the order of the guide.
    pub tags: Vec<TagText>,
}

/// The sections with a tag.
#[derive(Debug, Serialize)]
pub struct TagPage {
    /// The frame.
    pub frame: Frame,
    /// What they are about, where the guide says so.
    pub lead: Option<String>,
    /// The sections, in reading order.
    pub sections: Vec<TaggedSection>,
    /// All tags, this one among them.
    pub tags: Vec<TagText>,
    /// The page with all tags.
    pub all: LinkTo,
}

/// A tag.
#[derive(Debug, Clone, Serialize)]
pub struct TagText {
    /// Its page.
    pub href: String,
    /// What readers see.
    pub title: String,
    /// What its sections are about, where the guide says so.
    pub description: Option<String>,
    /// How many sections have it.
    pub count: usize,
    /// True on its own page.
    pub current: bool,
}

/// A section with a tag.
#[derive(Debug, Serialize)]
pub struct TaggedSection {
    /// Its number; empty where sections have none.
    pub number: String,
    /// The section.
    pub link: TitledLink,
    /// Its summary.
    pub summary: String,
    /// `current`, `under-revision`, `awaiting-revision`, `repealed`.
    pub status: &'static str,
    /// Its other tags.
    pub others: Vec<LinkTo>,
}
