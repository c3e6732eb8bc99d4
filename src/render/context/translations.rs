//! What is to be done on translations; of a preview alone.

use serde::Serialize;

use super::{DifferenceRow, Frame, LinkTo, PublicationDay};
use crate::language::Language;

/// How all translations stand.
#[derive(Debug, Serialize)]
pub struct TranslationsPage {
    /// The frame.
    pub frame: Frame,
    /// The sections, those that need work first.
    pub rows: Vec<TranslationRow>,
    /// How many of them need no work on their translation.
    pub current: usize,
}

/// How the translation of a section stands.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationRow {
    /// The section.
    pub section: LinkTo,
    /// What is to be done, part by part; none where nothing is.
    pub work: Option<String>,
    /// The version in force.
    pub version: Option<String>,
    /// `current`, `unconfirmed`, `outdated-editorial`, `outdated-substantive`, `missing`.
    pub state: &'static str,
    /// Parts on which work is to be done, and their words.
    pub parts: usize,
    /// See `parts`.
    pub words: usize,
    /// Since when readers have another text than the one that was translated.
    pub since: Option<PublicationDay>,
    /// How many days that is.
    pub days: usize,
    /// Who looks after the section.
    pub owner: String,
    /// The day by which it must have been looked at again.
    pub review_by: Option<PublicationDay>,
    /// True when that day is past.
    pub overdue: bool,
    /// True of what no longer holds.
    pub repealed: bool,
    /// True where the text is that of no version yet.
    pub draft: bool,
}

/// What is to be done on a translation.
#[derive(Debug, Serialize)]
pub struct TranslationPage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: LinkTo,
    /// The id of the section, as commands name it.
    pub id: String,
    /// All translations.
    pub all: String,
    /// How the translation stands, as in [`TranslationRow`].
    pub state: &'static str,
    /// The version that it follows.
    pub follows: Option<String>,
    /// The version in force.
    pub version: Option<String>,
    /// The language of the authoritative text.
    pub original: Language,
    /// The language of the translation.
    pub language: Language,
    /// The files of both.
    pub original_path: String,
    /// See `original_path`.
    pub translation_path: String,
    /// What stands above the text that was translated, and above that of today.
    pub old: String,
    /// See `old`.
    pub new: String,
    /// What is to be done, in the order of the text.
    pub parts: Vec<TranslationPart>,
}

/// A part of a section on which work is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationPart {
    /// What `leidraad translation confirm --block` calls it.
    pub name: String,
    /// `behind-wording`, `behind-meaning`, `new`, `gone`, `unconfirmed`.
    pub state: &'static str,
    /// The authoritative text, what changed in it marked.
    pub rows: Vec<DifferenceRow>,
    /// The translation of it as it stands.
    pub translation_html: String,
}
