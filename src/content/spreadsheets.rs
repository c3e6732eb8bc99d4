//! `content/spreadsheets.yaml`: spreadsheets that readers download and fill in themselves.

use super::ids::{ColumnId, SourceId, SpreadsheetId};
use super::ledger::Version;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::LanguageMap;
use crate::yaml::{OrderedMap, Spanned};
use crate::{choices, record};

record! {
    /// The spreadsheets to fill in.
    pub struct SpreadsheetsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The ledger, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// The spreadsheets by id. The id is the name of the file that readers get.
        pub spreadsheets: OrderedMap<SpreadsheetId, Spreadsheet>,
    }
}

record! {
    /// A spreadsheet to fill in.
    pub struct Spreadsheet {
        /// Its name.
        pub title: LanguageMap<String>,
        /// What it is for.
        pub summary: LanguageMap<String>,
        /// What readers must know before they use it.
        pub notice: LanguageMap<String>,
        /// The columns by id, in the order of the sheet.
        pub columns: OrderedMap<ColumnId, Column>,
    }
}

choices! {
    /// What a reader fills in.
    pub enum ColumnKind {
        /// Words.
        Text = "text",
        /// A day.
        Date = "date",
        /// One of the choices.
        Choice = "choice",
    }
}

record! {
    /// A column of a spreadsheet.
    pub struct Column {
        /// The heading.
        pub label: LanguageMap<String>,
        /// What to fill in.
        pub explanation: LanguageMap<String>,
        /// What kind of value it holds.
        pub kind: Spanned<ColumnKind>,
        /// For a choice: what can be chosen.
        pub choices: Vec<LanguageMap<String>>,
        /// The source that the column was made from; without one it is our own suggestion.
        pub source: Option<Spanned<SourceId>>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
    }
}

impl SpreadsheetsFile {
    /// Reports columns whose choices do not go with what they hold.
    pub(super) fn check(&self, sink: &mut Sink) {
        for (_, sheet) in self.spreadsheets.iter() {
            for (id, column) in sheet.columns.iter() {
                let fits = match column.kind.value {
                    ColumnKind::Choice => column.choices.len() >= 2,
                    ColumnKind::Text | ColumnKind::Date => column.choices.is_empty(),
                };
                if !fits {
                    sink.report(
                        Diagnostic::at(codes::COLUMN_CHOICES, column.kind.span)
                            .arg("id", id.as_str())
                            .arg("kind", column.kind.value.word())
                            .arg("count", column.choices.len()),
                    );
                }
            }
        }
    }
}
