//! A part of the guide as files, and what they say about themselves.

use schemars::JsonSchema;
use serde::Serialize;

use crate::content::ledger::Version;
use crate::guide::{Page, Route};
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// A part of the guide as files.
pub(in crate::render) struct Dataset {
    /// `indicators`, `glossary`, `sources`, `versions`, `tags`, `flowchart` or `spreadsheet`.
    pub(super) kind: &'static str,
    /// The name of its files, without their ends.
    pub(super) name: String,
    pub(super) title: LanguageMap<String>,
    pub(super) summary: LanguageMap<String>,
    /// The newest version in its ledger, for those that have one.
    pub(super) version: Option<Version>,
    /// The page that shows the same.
    pub(super) shown_on: Option<Page>,
    pub(super) files: Vec<DataFile>,
}

/// A file of a dataset.
pub(super) struct DataFile {
    pub(super) route: Route,
    pub(super) format: Format,
    /// The language, where there is a file for each.
    pub(super) language: Option<Language>,
    pub(super) bytes: Vec<u8>,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    JsonSchema,
    Csv,
    CsvMetadata,
    Xlsx,
    Ods,
}

impl Format {
    /// The word by which templates know it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::JsonSchema => "json-schema",
            Format::Csv => "csv",
            Format::CsvMetadata => "csv-metadata",
            Format::Xlsx => "xlsx",
            Format::Ods => "ods",
        }
    }
}

/// What a file says about itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct About {
    /// What these data are.
    pub(super) title: LanguageMap<String>,
    /// The guide that they are part of.
    pub(super) guide: LanguageMap<String>,
    /// The status of the guide and of these data: read it before use.
    pub(super) notice: LanguageMap<String>,
    /// The version of these data; none where they have no ledger of their own.
    pub(super) version: Option<String>,
    /// The day on which that version was published.
    pub(super) published: Option<Date>,
    /// Who publishes the guide.
    pub(super) publisher: LanguageMap<String>,
    /// SPDX identifier of the licence.
    pub(super) license: String,
    /// Where this file is published.
    pub(super) address: String,
}
