//! `leidraad status`: which version of everything holds, how its translation stands, and what has
//! to be looked at again.

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::pipeline::{self, Loaded};
use super::words::say;
use super::{GuideArgs, Outcome, ledger, report, stdout};
use crate::content::LedgerId;
use crate::content::ids::SectionId;
use crate::content::ledger::Version;
use crate::guide::{Guide, Section, Standing, TranslationState, in_force};
use crate::language::Language;
use crate::yaml::Date;

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The form of the overview.
    #[arg(long, value_enum, default_value_t = Form::Table)]
    format: Form,
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
    /// How the translation stands; none where the languages share a file.
    translation: Option<TranslationState>,
    /// The day by which it must have been looked at again.
    review_by: Option<Date>,
    /// True when that day is past.
    review_due: bool,
}

pub(super) fn run(args: &StatusArgs, language: Language) -> Outcome {
    // Text without a version is part of the overview and no reason to give none.
    let guide = GuideArgs { unreleased: true, ..args.guide.clone() };
    let loaded = match pipeline::load(&guide) {
        Ok(loaded) => loaded,
        Err(error) => return report::fail_to_load(&error, &guide, language),
    };
    let mut rows = rows(&loaded);
    let checked = match pipeline::resolve(&guide, loaded, &mut pipeline::Memory::default()) {
        Ok(checked) => checked,
        Err(error) => return report::fail_to_load(&error, &guide, language),
    };
    let Some(built) = checked.guide else {
        let found = checked.sink.into_sorted(&checked.sources);
        report::show(&found, &checked.sources, super::ReportArgs::PLAIN, language);
        return Outcome::Problems;
    };
    add_sections(&mut rows, &built);
    match args.format {
        Form::Json => {
            let value = serde_json::json!({ "as_of": built.as_of, "rows": rows });
            stdout::print_json(&value);
        }
        Form::Table => stdout::print(format_args!("{}", table(&cells(&rows, language)))),
        Form::Markdown => stdout::print(format_args!("{}", markdown(&cells(&rows, language)))),
    }
    Outcome::Fine
}

/// What the ledgers say.
fn rows(loaded: &Loaded) -> Vec<Row> {
    let row = |ledger: &crate::guide::Ledger<'_>| {
        let versions: &[Version] = ledger.versions;
        let current = in_force(versions, loaded.as_of);
        let ahead = versions[..current.unwrap_or(versions.len())].last();
        Row {
            id: ledger.id.clone(),
            version: current.map(|at| versions[at].version.value.clone()),
            effective: current.map(|at| versions[at].effective),
            coming: ahead
                .filter(|v| v.effective > loaded.as_of)
                .map(|v| (v.version.value.clone(), v.effective)),
            unreleased: !ledger::is_released(ledger),
            translation: None,
            review_by: None,
            review_due: false,
        }
    };
    ledger::all(loaded).iter().map(row).collect()
}

/// What only the sections have.
fn add_sections(rows: &mut [Row], guide: &Guide) {
    let own = rows.iter_mut().filter_map(|row| Some((row.id.section()?.clone(), row)));
    let mut own: BTreeMap<SectionId, &mut Row> = own.collect();
    for section in &guide.sections {
        let Some(row) = own.get_mut(&section.id) else { continue };
        row.translation = Some(translation(section, guide.authoritative.other()));
        row.review_by = section.file.review_by;
        row.review_due = row.review_by.is_some_and(|day| day < guide.as_of);
    }
}

/// How the translation stands to the newest text, also where that does not hold yet: who keeps
/// the guide wants to know what is still to be done, as from `check`.
fn translation(section: &Section, language: Language) -> TranslationState {
    use TranslationState::{Current, OutdatedEditorial};
    let today = &section.texts[language].state;
    let newest = section.versions.first().filter(|version| version.standing == Standing::Coming);
    let coming = newest.and_then(|version| Some(&version.texts.as_ref()?[language].text.state));
    match (today, coming) {
        (Current, Some(coming)) | (OutdatedEditorial { .. }, Some(coming))
            if *coming != Current =>
        {
            coming.clone()
        }
        _ => today.clone(),
    }
}

/// The overview in words, its head first.
fn cells(rows: &[Row], language: Language) -> Vec<Vec<String>> {
    let head = ["id", "version", "since", "coming", "translation", "review", "text"];
    let head = head.map(|column| say(language, &format!("status-{column}"), []));
    let mut all = vec![head.to_vec()];
    let date = |day: Option<Date>| day.map(|d| d.to_string()).unwrap_or_default();
    for row in rows {
        let coming = row.coming.as_ref().map(|(number, day)| format!("{number} ({day})"));
        let due = if row.review_due { " !" } else { "" };
        let translation = row
            .translation
            .as_ref()
            .map(|state| say(language, "status-state", [("state", state_word(state).into())]));
        let text = if row.unreleased { "status-unreleased" } else { "status-released" };
        all.push(vec![
            row.id.to_string(),
            row.version.clone().unwrap_or_default(),
            date(row.effective),
            coming.unwrap_or_default(),
            translation.unwrap_or_default(),
            format!("{}{due}", date(row.review_by)),
            say(language, text, []),
        ]);
    }
    all
}

fn state_word(state: &TranslationState) -> &'static str {
    match state {
        TranslationState::Authoritative | TranslationState::Current => "current",
        TranslationState::Unconfirmed => "unconfirmed",
        TranslationState::OutdatedEditorial { .. } => "outdated-editorial",
        TranslationState::OutdatedSubstantive { .. } => "outdated-substantive",
        TranslationState::Missing => "missing",
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
