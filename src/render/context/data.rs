//! The guide as data, and what readers fill in themselves.

use serde::Serialize;

use super::{FactorText, Frame, LinkTo, NoticeText, TitledLink, VersionText};
use crate::language::Language;

/// All data.
#[derive(Debug, Serialize)]
pub struct DataPage {
    /// The frame.
    pub frame: Frame,
    /// The parts of the guide.
    pub groups: Vec<DatasetText>,
}

/// A part of the guide as files.
#[derive(Debug, Clone, Serialize)]
pub struct DatasetText {
    /// Its id, also its anchor.
    pub id: String,
    /// `indicators`, `spreadsheet`, `glossary`, `sources`, `flowchart`, `versions`.
    pub kind: &'static str,
    /// Its name.
    pub title: String,
    /// What is in it.
    pub summary: String,
    /// Its version, for those that have a ledger.
    pub version: Option<VersionText>,
    /// The page that shows the same.
    pub shown_on: Option<String>,
    /// The files.
    pub files: Vec<FileText>,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct FileText {
    /// Relative address.
    pub href: String,
    /// The name of the file.
    pub name: String,
    /// `json`, `json-schema`, `csv`, `csv-metadata`, `xlsx`, `ods`.
    pub format: &'static str,
    /// Its language; none for a file in both.
    pub language: Option<Language>,
    /// How large it is: `12 kB`.
    pub size: String,
}

/// A spreadsheet to fill in, inside a section.
#[derive(Debug, Serialize)]
pub struct SpreadsheetEmbed {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub summary: String,
    /// What readers must know before they use it.
    pub notice: String,
    /// Its columns in order.
    pub columns: Vec<SpreadsheetColumn>,
    /// Its files.
    pub files: Vec<FileText>,
    /// The page with all data.
    pub data: LinkTo,
}

/// A column of a spreadsheet.
#[derive(Debug, Clone, Serialize)]
pub struct SpreadsheetColumn {
    /// The heading.
    pub label: String,
    /// What to fill in.
    pub explanation: String,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// The source that it was made from; none for our own suggestion.
    pub source: Option<TitledLink>,
    /// The place in the source, in words.
    pub locator: Option<String>,
}

/// The questions of the indicators, to be filled in for one collaboration.
#[derive(Debug, Serialize)]
pub struct WorksheetPage {
    /// The frame.
    pub frame: Frame,
    /// What readers must know about the questions.
    pub notice: NoticeText,
    /// The questions by factor.
    pub factors: Vec<FactorText>,
    /// How many questions there are.
    pub count: usize,
    /// The version of the list.
    pub version: VersionText,
    /// The page with the indicators.
    pub indicators: String,
}
