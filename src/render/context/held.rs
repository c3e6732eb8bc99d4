//! What held on a day.

use serde::Serialize;

use super::{EditionLink, Frame, LinkTo, PublicationDay};

/// What held on which day.
#[derive(Debug, Serialize)]
pub struct HeldPage {
    /// The frame.
    pub frame: Frame,
    /// The first day on which something held; none where nothing was published.
    pub first: Option<PublicationDay>,
    /// The days on which something began to hold, newest first.
    pub days: Vec<HeldDay>,
    /// The editions, in the order of `site.yaml`.
    pub editions: Vec<EditionLink>,
}

/// A day on which something began to hold.
#[derive(Debug, Clone, Serialize)]
pub struct HeldDay {
    /// The day and its page.
    pub day: OtherDay,
    /// True of a day that is still to come.
    pub coming: bool,
    /// What began to hold: some of it where it is much.
    pub began: Vec<String>,
    /// How much more there is.
    pub others: usize,
}

/// A link to what held from a day.
#[derive(Debug, Clone, Serialize)]
pub struct OtherDay {
    /// The page.
    pub href: String,
    /// The day.
    pub from: PublicationDay,
    /// The last day before something else began to hold.
    pub until: Option<PublicationDay>,
    /// True when that is the same day.
    pub only: bool,
}

/// Everything that held from a day.
#[derive(Debug, Serialize)]
pub struct HeldOnPage {
    /// The frame.
    pub frame: Frame,
    /// The sections, in the order of the guide.
    pub sections: Vec<HeldEntry>,
    /// The flowcharts and lists.
    pub lists: Vec<HeldEntry>,
    /// Sections that became a part of another since; until when they held, its ledger says.
    pub merged: Vec<HeldEntry>,
    /// The editions of these days.
    pub editions: Vec<EditionLink>,
    /// The day before on which something began to hold.
    pub earlier: Option<OtherDay>,
    /// The day after.
    pub later: Option<OtherDay>,
    /// The list of all days.
    pub all: LinkTo,
}

/// What held of a section or list.
#[derive(Debug, Clone, Serialize)]
pub struct HeldEntry {
    /// The number of the section today; empty for a list.
    pub section: String,
    /// Its title then, or today where the text of then is not known.
    pub title: String,
    /// The language of the title, when that is not the one of the page.
    pub language: Option<&'static str>,
    /// The version.
    pub number: String,
    /// Its text, when it is known.
    pub text: Option<String>,
    /// All its versions.
    pub history: String,
    /// From when the version held.
    pub since: PublicationDay,
    /// The last day on which it held, when another took its place.
    pub until: Option<PublicationDay>,
    /// True when the version says that the text no longer holds.
    pub repealed: bool,
    /// True when it began to hold on that day.
    pub began: bool,
    /// True when it still holds.
    pub holds: bool,
}
