//! The spreadsheets to fill in: as Excel workbook, as CSV, and their columns as data.

use schemars::JsonSchema;
use serde::Serialize;

use super::dataset::{About, DataFile, Dataset, Format};
use super::maker::{Maker, schema_name};
use super::workbook::{Book, both};
use super::{csv, ods, xlsx};
use crate::content::ids::SpreadsheetId;
use crate::content::ledger::Version;
use crate::content::spreadsheets::{ColumnKind, Spreadsheet};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::locator_in_data;
use crate::language::{Language, LanguageMap};

/// A spreadsheet to fill in.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SpreadsheetData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The id of the spreadsheet.
    id: String,
    /// What it is for.
    summary: LanguageMap<String>,
    /// Its columns in order.
    columns: Vec<ColumnData>,
}

/// A column.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ColumnData {
    /// Its id, which never changes.
    id: String,
    /// The heading.
    label: LanguageMap<String>,
    /// What to fill in.
    explanation: LanguageMap<String>,
    /// What kind of value it holds.
    #[schemars(with = "ColumnKind")]
    kind: &'static str,
    /// What can be chosen, for a choice.
    choices: Vec<LanguageMap<String>>,
    /// True when no source names it and it is our own suggestion.
    own_suggestion: bool,
    /// The id of the source that it was made from.
    source: Option<String>,
    /// The place in the source, as it is cited.
    locator: Option<String>,
    /// That place in words.
    place: Option<LanguageMap<String>>,
}

pub(super) fn datasets(maker: Maker<'_>, sink: &mut Sink) -> Vec<Dataset> {
    let Some(file) = &maker.guide.files.spreadsheets else { return Vec::new() };
    let newest = file.versions.first();
    file.spreadsheets.iter().map(|(id, sheet)| dataset(maker, id, sheet, newest, sink)).collect()
}

fn dataset(
    maker: Maker<'_>,
    id: &SpreadsheetId,
    sheet: &Spreadsheet,
    version: Option<&Version>,
    sink: &mut Sink,
) -> Dataset {
    let about = maker.about(&format!("{id}.json"), &sheet.title, Some(&sheet.notice), version);
    let data = SpreadsheetData {
        schema: schema_name("spreadsheet"),
        about: about.clone(),
        id: id.to_string(),
        summary: sheet.summary.clone(),
        columns: columns(sheet),
    };
    let file = |end: &str, format, bytes| DataFile {
        route: maker.route(&format!("{id}.{end}")),
        format,
        language: None,
        bytes,
    };
    let mut files = Vec::new();
    let book = |end: &str| {
        let about = About { address: maker.address(&format!("{id}.{end}")), ..about.clone() };
        Book::new(maker, sheet, &about)
    };
    let (excel, open) = (xlsx::bytes(&book("xlsx")), ods::bytes(&book("ods")));
    let made = [
        ("xlsx", Format::Xlsx, excel.map_err(|error| error.to_string())),
        ("ods", Format::Ods, open.map_err(|error| error.to_string())),
    ];
    for (end, format, bytes) in made {
        match bytes {
            Ok(bytes) => files.push(file(end, format, bytes)),
            Err(reason) => sink.report(
                Diagnostic::of_path(codes::SPREADSHEET_NOT_MADE, "content/spreadsheets.yaml")
                    .arg("id", id.as_str())
                    .arg("reason", reason),
            ),
        }
    }
    files.push(file("csv", Format::Csv, empty_table(sheet)));
    files.extend(maker.json(id.as_str(), "spreadsheet", &data));
    Dataset {
        kind: "spreadsheet",
        name: id.to_string(),
        title: sheet.title.clone(),
        summary: sheet.summary.clone(),
        version: version.cloned(),
        shown_on: None,
        files,
    }
}

fn columns(sheet: &Spreadsheet) -> Vec<ColumnData> {
    let columns = sheet.columns.iter().map(|(id, column)| ColumnData {
        id: id.to_string(),
        label: column.label.clone(),
        explanation: column.explanation.clone(),
        kind: column.kind.value.word(),
        choices: column.choices.clone(),
        own_suggestion: column.source.is_none(),
        source: column.source.as_ref().map(|source| source.to_string()),
        locator: column.locator.as_ref().map(|place| place.value.clone()),
        place: column
            .locator
            .as_ref()
            .map(|place| column.label.map(|l, _| locator_in_data(place, l))),
    });
    columns.collect()
}

/// The spreadsheet as CSV: a line of headings and a line that says what to fill in, which whoever
/// uses the file replaces by the first entry.
fn empty_table(sheet: &Spreadsheet) -> Vec<u8> {
    let line = |of: fn(&crate::content::spreadsheets::Column) -> &LanguageMap<String>| {
        sheet.columns.iter().map(|(_, column)| both(of(column), " / ")).collect::<Vec<_>>()
    };
    let (headings, explanations) = (line(|c| &c.label), line(|c| &c.explanation));
    let rows = [&headings, &explanations].map(|row| row.iter().map(String::as_str).collect());
    // One that holds both languages is filled in in the Netherlands.
    let only = sheet.title.languages().collect::<Vec<_>>();
    let language = if let [only] = only.as_slice() { *only } else { Language::Nl };
    csv::csv(rows.into_iter(), csv::separator(language))
}
