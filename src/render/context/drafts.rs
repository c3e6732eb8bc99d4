//! What a preview changes.

use serde::Serialize;

use super::{DifferenceRow, Frame, LinkTo, PublicationDay, RecordChanges};
use crate::guide::DraftOf;
use crate::language::Language;

/// What stands above a page that a draft changes.
#[derive(Debug, Clone, Serialize)]
pub struct DraftNotice {
    /// What changes on the page.
    pub lines: Vec<DraftLine>,
    /// How much more does, where not everything is named.
    pub more: Option<String>,
    /// The list of everything that changes, on a page about the whole guide.
    pub all: Option<String>,
}

/// Something that changes on a page.
#[derive(Debug, Clone, Serialize)]
pub struct DraftLine {
    /// What it is, where that is not the page itself.
    pub title: Option<String>,
    /// What changes in it.
    pub what: String,
    /// Its page with the differences.
    pub href: String,
}

/// A draft in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DraftEntry {
    /// Its title and page.
    pub page: LinkTo,
    /// The version in force.
    pub base: Option<String>,
    /// What changes, each in a few words.
    pub what: Vec<String>,
    /// Its page with the differences.
    pub difference: String,
}

/// A draft for a list on a terminal.
#[derive(Debug, Clone)]
pub struct DraftSummary {
    /// What it is of.
    pub of: DraftOf,
    /// Its title.
    pub title: String,
    /// The version in force.
    pub base: Option<String>,
    /// What changes, each in a few words.
    pub what: Vec<String>,
}

/// The page of a draft.
#[derive(Debug, Serialize)]
pub struct DraftPage {
    /// The frame.
    pub frame: Frame,
    /// What it is a draft of, and its page.
    pub page: LinkTo,
    /// The text in force, where it has a page.
    pub in_force: Option<String>,
    /// The list of everything that changes.
    pub all: String,
    /// What changes.
    pub draft: DraftText,
}

/// What a draft changes.
#[derive(Debug, Clone, Serialize)]
pub struct DraftText {
    /// `new`, `changed`, `elsewhere`, `translated`, `untranslated`, `same`, `unknown`.
    pub standing: &'static str,
    /// The version in force.
    pub base: Option<String>,
    /// What changes, each in a few words.
    pub what: Vec<String>,
    /// What stands above the text in force.
    pub old: String,
    /// The language of the text when it is not that of the page.
    pub text_language: Option<Language>,
    /// Of a section that changed: its text from beginning to end.
    pub rows: Vec<DifferenceRow>,
    /// Of a section that there was none of: its text.
    pub new_html: String,
    /// Of a list or flowchart: what changed in it.
    pub changes: Option<RecordChanges>,
}

/// Everything that a preview changes, in one file.
#[derive(Debug, Serialize)]
pub struct ReviewFile {
    /// The language of what is not a part.
    pub language: Language,
    /// The Content-Security-Policy of the file.
    pub policy: String,
    /// The stylesheet, with the fonts in it.
    pub style_css: String,
    /// The title.
    pub title: String,
    /// The title of the guide.
    pub site: String,
    /// Who publishes it.
    pub publisher: String,
    /// The day for which the text in force was taken.
    pub as_of: PublicationDay,
    /// Where the guide is published.
    pub base_url: String,
    /// The parts, one for each language.
    pub links: Vec<ReviewPartLink>,
    /// The parts.
    pub parts_html: String,
}

/// A part of the file in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewPartLink {
    /// Its id.
    pub anchor: String,
    /// Its language.
    pub language: Language,
    /// The name of that language in itself.
    pub name: &'static str,
}

/// What changes in a language.
#[derive(Debug, Serialize)]
pub struct ReviewPart {
    /// The language.
    pub language: Language,
    /// Its id.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// The drafts.
    pub entries: Vec<ReviewEntry>,
}

/// A draft in the file.
#[derive(Debug, Serialize)]
pub struct ReviewEntry {
    /// Its id.
    pub anchor: String,
    /// What it is a draft of.
    pub title: String,
    /// The number of a section.
    pub number: Option<String>,
    /// What changes.
    pub draft: DraftText,
}
