//! `leidraad status`: which version of everything holds, how its translation stands, and what has
//! to be looked at again.

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::pipeline::{self, Loaded};
use super::translation::outstanding::{self, Translated};
use super::words::{names, say};
use super::{GuideArgs, Outcome, ledger, report, stdout};
use crate::content::LedgerId;
use crate::content::ids::SectionId;
use crate::content::ledger::{Version, VersionKind};
use crate::content::section::SectionFile;
use crate::guide::{TranslationState, in_force, urgency};
use crate::language::{Language, LanguageMap, Languages};
use crate::translation::Todo;
use crate::yaml::Date;

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The form of the overview.
    #[arg(long, value_enum, default_value_t = Form::Table)]
    format: Form,
    /// Ends with status 1 when something is in this state: for CI. For several give it several times,
    /// or with commas between them.
    #[arg(long, value_enum, value_name = "STATE", value_delimiter = ',')]
    fail_on: Vec<Bad>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a terminal.
    Table,
    /// For programs.
    Json,
    /// For a merge request.
    Markdown,
}

/// What a build may not let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Bad {
    /// There is no translation.
    Missing,
    /// Nobody has confirmed the translation.
    Unconfirmed,
    /// The translation is behind in wording.
    OutdatedEditorial,
    /// The translation is behind in meaning.
    OutdatedSubstantive,
    /// The text is not that of the newest version.
    Unreleased,
    /// The day by which it must have been looked at again is past.
    Overdue,
}

/// How one text, list or flowchart stands.
#[derive(Debug, Serialize)]
struct Row {
    /// What `leidraad version` calls it.
    id: LedgerId,
    /// The version that holds.
    version: Option<String>,
    /// From when.
    effective: Option<Date>,
    /// The version that was published and does not hold yet, and from when it will.
    coming: Option<(String, Date)>,
    /// True when the text is not that of the newest version.
    unreleased: bool,
    /// True of what no longer holds.
    repealed: bool,
    /// How the translation stands; none where the languages share a file, or where there is no text to
    /// be translated any more.
    translation: Option<TranslationState>,
    /// What is to be done on it.
    outstanding: Todo,
    /// The day since which readers get another text than the one that was translated, and how many
    /// days that is.
    behind_since: Option<Date>,
    behind_days: Option<i32>,
    /// Who looks after it.
    owner: Option<LanguageMap<String>>,
    /// The day by which it must have been looked at again.
    review_by: Option<Date>,
    /// True when that day is past.
    review_due: bool,
}

pub(super) fn run(args: &StatusArgs, language: Language) -> Outcome {
    let fail = |error| report::fail_to_load(&error, &args.guide, language);
    let loaded = match pipeline::load(&args.guide) {
        Ok(loaded) => loaded,
        Err(error) => return fail(error),
    };
    // Of what cannot be read nobody knows how it stands.
    if loaded.sink.has_errors() {
        let found = loaded.sink.into_sorted(&loaded.sources);
        report::show(&found, &loaded.sources, super::ReportArgs::PLAIN, language);
        return Outcome::Problems;
    }
    let translated = match outstanding::of(&args.guide, &loaded, |_| true) {
        Ok(translated) => outstanding::by_id(translated),
        Err(error) => return fail(error),
    };
    let languages = loaded.parsed.content.languages();
    let mut rows = rows(&loaded, &translated);
    rows.sort_by_cached_key(Row::urgency);
    match args.format {
        Form::Json => {
            let value = serde_json::json!({ "as_of": loaded.as_of, "rows": rows });
            stdout::print_json(&value);
        }
        Form::Table => stdout::print(format_args!("{}", table(&cells(&rows, languages, language)))),
        Form::Markdown => {
            stdout::print(format_args!("{}", markdown(&cells(&rows, languages, language))))
        }
    }
    let is_bad = |row: &&Row| args.fail_on.iter().any(|bad| row.is(*bad));
    let bad: Vec<String> = rows.iter().filter(is_bad).map(|row| row.id.to_string()).collect();
    if bad.is_empty() {
        return Outcome::Fine;
    }
    let words = [("count", bad.len().into()), ("ids", names(&bad, language).into())];
    anstream::eprintln!("{}", say(language, "status-failed", words));
    Outcome::Problems
}

/// What the ledgers say, with what only sections have.
fn rows(loaded: &Loaded, translated: &BTreeMap<SectionId, Translated<'_>>) -> Vec<Row> {
    let row = |ledger: &crate::guide::Ledger<'_>| {
        let versions: &[Version] = ledger.versions;
        let current = in_force(versions, loaded.as_of);
        let ahead = versions[..current.unwrap_or(versions.len())].last();
        let row = Row {
            id: ledger.id.clone(),
            version: current.map(|at| versions[at].version.value.clone()),
            effective: current.map(|at| versions[at].effective),
            coming: ahead
                .filter(|v| v.effective > loaded.as_of)
                .map(|v| (v.version.value.clone(), v.effective)),
            unreleased: !ledger::is_released(ledger),
            repealed: current.is_some_and(|at| versions[at].kind == VersionKind::Repeal),
            translation: None,
            outstanding: Todo::default(),
            behind_since: None,
            behind_days: None,
            owner: None,
            review_by: None,
            review_due: false,
        };
        let Some(id) = ledger.id.section() else { return row };
        let row = match loaded.parsed.content.sections.get(id) {
            Some(section) => row.of_section(&section.file, loaded),
            None => row,
        };
        match translated.get(id) {
            Some(section) => row.of_translation(section, loaded),
            None => row,
        }
    };
    ledger::all(loaded).iter().map(row).collect()
}

impl Row {
    /// Who looks after it and until when; every section says so, translated or not.
    fn of_section(mut self, file: &SectionFile, loaded: &Loaded) -> Row {
        self.owner = Some(file.owner.clone());
        // What no longer holds is not looked at again.
        self.review_by = file.review_by.filter(|_| !self.repealed);
        self.review_due = self.review_by.is_some_and(|day| day < loaded.as_of);
        self
    }

    /// How the translation stands is said of the newest text, also where that does not hold yet: who
    /// keeps the guide wants to know what is still to be done, as from `check`.
    fn of_translation(mut self, section: &Translated<'_>, loaded: &Loaded) -> Row {
        if !(self.repealed && section.state == TranslationState::Missing) {
            self.translation = Some(section.state.clone());
            self.outstanding = section.todo();
            self.behind_since = section.since();
            let days = |day: Date| loaded.as_of.0.since(day.0).ok().map(|span| span.get_days());
            self.behind_days = self.behind_since.and_then(days).map(|days| days.max(0));
        }
        self
    }

    fn is(&self, bad: Bad) -> bool {
        let state = self.translation.as_ref();
        match bad {
            Bad::Missing => state == Some(&TranslationState::Missing),
            Bad::Unconfirmed => state == Some(&TranslationState::Unconfirmed),
            Bad::OutdatedEditorial => {
                matches!(state, Some(TranslationState::OutdatedEditorial { .. }))
            }
            Bad::OutdatedSubstantive => {
                matches!(state, Some(TranslationState::OutdatedSubstantive { .. }))
            }
            Bad::Unreleased => self.unreleased,
            Bad::Overdue => self.review_due,
        }
    }

    /// What needs work first.
    fn urgency(&self) -> ((u8, std::cmp::Reverse<i32>), bool, String) {
        let days = self.behind_days.unwrap_or(0);
        let state = self.translation.as_ref();
        let rank = urgency(state, self.review_due, self.unreleased, days);
        (rank, self.repealed, self.id.to_string())
    }
}

/// The columns about translations.
const OF_TRANSLATIONS: std::ops::Range<usize> = 4..7;

/// The overview in words, its head first.
fn cells(rows: &[Row], languages: Languages, language: Language) -> Vec<Vec<String>> {
    let head = [
        "id",
        "version",
        "since",
        "coming",
        "translation",
        "todo",
        "age",
        "review",
        "owner",
        "text",
    ];
    let head = head.map(|column| say(language, &format!("status-{column}"), []));
    let mut all = vec![head.to_vec()];
    all.extend(rows.iter().map(|row| row.cells(language)));
    // Where nothing is translated, nothing is said of it: the state, what is to be done, how long.
    if languages.is_one() {
        all.iter_mut().for_each(|row| _ = row.drain(OF_TRANSLATIONS));
    }
    all
}

impl Row {
    fn cells(&self, language: Language) -> Vec<String> {
        let date = |day: Option<Date>| day.map(|d| d.to_string()).unwrap_or_default();
        let of_day = |key: &str, day: Date| say(language, key, [("day", day.to_string().into())]);
        let coming = self.coming.as_ref().map(|(number, day)| format!("{number} ({day})"));
        let translation = self
            .translation
            .as_ref()
            .map(|state| say(language, "status-state", [("state", state.word().into())]));
        let Todo { blocks, words } = self.outstanding;
        let todo = [("blocks", blocks.into()), ("words", words.into())];
        let age = self.behind_since.map(|day| {
            let days = self.behind_days.unwrap_or(0);
            let words = [("day", day.to_string().into()), ("days", (days.max(0) as usize).into())];
            say(language, "status-age-days", words)
        });
        let review = match (self.review_by, self.review_due) {
            (Some(day), true) => of_day("status-overdue", day),
            (day, _) => date(day),
        };
        let text = if self.unreleased { "status-unreleased" } else { "status-released" };
        let repealed = self.effective.filter(|_| self.repealed);
        vec![
            self.id.to_string(),
            self.version.clone().unwrap_or_default(),
            date(self.effective),
            coming.unwrap_or_default(),
            translation.unwrap_or_default(),
            if blocks > 0 { say(language, "status-todo-count", todo) } else { String::new() },
            age.unwrap_or_default(),
            review,
            self.owner.as_ref().map(|owner| owner[language].clone()).unwrap_or_default(),
            match repealed {
                Some(day) => of_day("status-repealed", day),
                None => say(language, text, []),
            },
        ]
    }
}

/// Columns that stand below each other.
fn table(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let missing = width(column).unwrap_or(0) - cell.chars().count();
            format!("{cell}{}", " ".repeat(missing))
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn markdown(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut lines = rows.iter().map(line);
    let head = lines.next().unwrap_or_default();
    let rule = format!("|{}\n", "---|".repeat(rows.first().map_or(0, Vec::len)));
    format!("{head}{rule}{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<String>> {
        [["id", "versie"], ["één|a", "1.0"]].map(|row| row.map(str::to_owned).to_vec()).to_vec()
    }

    #[test]
    fn columns_stand_below_each_other() {
        assert_eq!(table(&rows()), "id     versie\néén|a  1.0\n");
    }

    #[test]
    fn a_bar_in_a_cell_does_not_end_it() {
        assert_eq!(markdown(&rows()), "| id | versie |\n|---|---|\n| één\\|a | 1.0 |\n");
    }
}
