//! What stands in a spreadsheet that readers fill in, whatever the format of its file.
//!
//! Four sheets: the list to fill in, with a heading in both languages, a message at each cell and
//! lists for choices; what each column is for; what the file is; and the lists themselves.

use super::dataset::About;
use super::maker::Maker;
use crate::content::spreadsheets::{Column, ColumnKind, Spreadsheet};
use crate::guide::{locator_in_data, name_with_reading};
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// Rows of the list that have messages and lists of choices.
pub(super) const ROWS: u32 = 1000;

/// The height of a line of text, and what a row has above and below it, in points.
const LINE: f64 = 15.0;
const PADDING: f64 = 3.0;
/// The height of the headings of the list.
const HEAD: f64 = 64.0;

/// The pages beside each other on which the list can be read.
const LIST_PAGES: u16 = 4;

/// The first day that the ZIP format can hold, for a list without a day of its own.
const NO_DAY: Date = Date(jiff::civil::date(1980, 1, 1));

/// A workbook.
pub(super) struct Book {
    pub(super) title: String,
    pub(super) author: String,
    pub(super) notice: String,
    /// The day of its version: a file would otherwise hold the moment at which it was made.
    pub(super) day: Date,
    pub(super) sheets: Vec<Sheet>,
}

/// A sheet, printed on A4 across.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    /// How many pages beside each other it takes on paper.
    pub(super) pages: u16,
    /// The first row is a heading: it stays in sight and is printed on every page.
    pub(super) has_head: bool,
    /// So does the first column, which says what a row is about.
    pub(super) has_names: bool,
    pub(super) columns: Vec<SheetColumn>,
    pub(super) rows: Vec<Row>,
    /// Of a sheet to fill in: what may stand in each column below the headings.
    pub(super) rules: Vec<Rule>,
}

/// A column of a sheet.
pub(super) struct SheetColumn {
    /// In digits.
    pub(super) width: f64,
    pub(super) is_date: bool,
}

/// A row of a sheet.
pub(super) struct Row {
    /// In points: not every program makes a row as high as its text when it opens a file.
    pub(super) height: f64,
    pub(super) cells: Vec<Cell>,
}

/// A text, written as text, so that nothing can be run as a formula.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) look: Look,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    Heading,
}

/// What may stand in a column, and what is said at its cells. Something else gives a warning and not
/// a refusal: the list belongs to whoever fills it in.
pub(super) struct Rule {
    pub(super) allowed: Allowed,
    pub(super) message: String,
}

/// What may stand in a column.
pub(super) enum Allowed {
    Anything,
    Date,
    /// One of these, which stand in a column of the last sheet, from its second row on.
    Choice {
        choices: Vec<String>,
        column: u16,
    },
}

impl Book {
    /// The workbook of a spreadsheet.
    pub(super) fn new(maker: Maker<'_>, sheet: &Spreadsheet, about: &About) -> Book {
        let [list, explanation, origin, choices] =
            ["sheet-list", "sheet-explanation", "sheet-about", "sheet-choices"]
                .map(|key| both(&maker.words(key, ""), " – "));
        Book {
            title: both(&about.title, " / "),
            author: both(&about.publisher, " / "),
            notice: both(&about.notice, "\n"),
            day: about.published.unwrap_or(NO_DAY),
            sheets: vec![
                list_sheet(list, sheet),
                explanation_sheet(explanation, maker, sheet),
                about_sheet(origin, maker, sheet, about),
                choices_sheet(choices, sheet),
            ],
        }
    }
}

impl SheetColumn {
    fn of_text(width: f64) -> SheetColumn {
        SheetColumn { width, is_date: false }
    }
}

impl Row {
    /// A row as high as the highest of its texts, each in a column of that width.
    fn new(cells: Vec<(String, f64)>, look: Look) -> Row {
        let lines = cells.iter().map(|(text, width)| lines_of(text, *width)).max().unwrap_or(1);
        let cells = cells.into_iter().map(|(text, _)| Cell { text, look });
        Row { height: height_of(lines), cells: cells.collect() }
    }
}

fn height_of(lines: u32) -> f64 {
    LINE * f64::from(lines) + PADDING
}

/// How many lines a text takes in a column of that width, which is counted in digits: on average
/// as wide as a letter. Words that do not fit begin a line.
fn lines_of(text: &str, width: f64) -> u32 {
    let lines = text.lines().map(|line| {
        let (mut lines, mut used) = (1, 0.0);
        for word in line.split(' ') {
            let length = f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX));
            if used > 0.0 && used + 1.0 + length > width {
                lines += 1;
                used = length;
            } else {
                used += if used > 0.0 { 1.0 + length } else { length };
            }
        }
        lines
    });
    lines.sum::<u32>().max(1)
}

/// The list that readers fill in.
fn list_sheet(name: String, sheet: &Spreadsheet) -> Sheet {
    let columns = sheet.columns.iter().map(|(_, column)| match column.kind.value {
        ColumnKind::Text => SheetColumn::of_text(30.0),
        ColumnKind::Choice => SheetColumn::of_text(22.0),
        ColumnKind::Date => SheetColumn { width: 14.0, is_date: true },
    });
    let heading = |column: &Column| Cell { text: both(&column.label, "\n"), look: Look::Heading };
    let cells = sheet.columns.iter().map(|(_, column)| heading(column));
    let mut lists = 0;
    let rules = sheet.columns.iter().map(|(_, column)| Rule {
        allowed: match column.kind.value {
            ColumnKind::Text => Allowed::Anything,
            ColumnKind::Date => Allowed::Date,
            ColumnKind::Choice => {
                lists += 1;
                Allowed::Choice { choices: choices(column), column: lists - 1 }
            }
        },
        message: both(&column.explanation, "\n"),
    });
    Sheet {
        name,
        pages: LIST_PAGES,
        has_head: true,
        has_names: true,
        columns: columns.collect(),
        rows: vec![Row { height: HEAD, cells: cells.collect() }],
        rules: rules.collect(),
    }
}

fn choices(column: &Column) -> Vec<String> {
    column.choices.iter().map(|choice| both(choice, " / ")).collect()
}

/// A row for each column of the list: what it is for, and whose idea it is.
fn explanation_sheet(name: String, maker: Maker<'_>, sheet: &Spreadsheet) -> Sheet {
    const WIDTHS: [f64; 3] = [24.0, 56.0, 32.0];
    let languages: Vec<Language> = maker.guide.languages.all().collect();
    let row = |texts: Vec<[String; 3]>, look| {
        let cells = texts.into_iter().flat_map(|texts| texts.into_iter().zip(WIDTHS));
        Row::new(cells.collect(), look)
    };
    let head = languages.iter().map(|language| {
        ["column-column", "column-explanation", "column-origin"]
            .map(|key| maker.framer(*language).word(key))
    });
    let rows = sheet.columns.iter().map(|(_, column)| {
        let texts = languages.iter().map(|language| {
            [
                column.label[*language].clone(),
                column.explanation[*language].clone(),
                idea(maker, column, *language),
            ]
        });
        row(texts.collect(), Look::Plain)
    });
    Sheet {
        name,
        pages: 1,
        has_head: true,
        columns: languages.iter().flat_map(|_| WIDTHS).map(SheetColumn::of_text).collect(),
        rows: std::iter::once(row(head.collect(), Look::Heading)).chain(rows).collect(),
        ..Sheet::default()
    }
}

/// Where the idea for a column comes from.
fn idea(maker: Maker<'_>, column: &Column, language: Language) -> String {
    let framer = maker.framer(language);
    let source = column.source.as_ref();
    let known = source.and_then(|id| maker.guide.files.sources.sources.get(id.as_str()));
    let Some(source) = known else { return framer.word("own-suggestion") };
    let name = name_with_reading(&source.short[language], source, language);
    match &column.locator {
        Some(place) => format!("{name}, {}", locator_in_data(place, language)),
        None => name,
    }
}

/// The widths of the columns of the sheet that says what the file is.
const NAME: f64 = 28.0;
const TEXT: f64 = 70.0;

/// What the file is: notice, version, date, publisher, licence.
fn about_sheet(name: String, maker: Maker<'_>, sheet: &Spreadsheet, about: &About) -> Sheet {
    let languages = maker.guide.languages;
    let same = |text: &str| LanguageMap::of(languages, |_| text.to_owned());
    let facts = [
        ("column-title", sheet.title.clone()),
        ("column-purpose", sheet.summary.clone()),
        ("column-notice", about.notice.clone()),
        ("column-version", same(about.version.as_deref().unwrap_or_default())),
        ("column-published", same(&about.published.map(|day| day.to_string()).unwrap_or_default())),
        ("source-publisher", about.publisher.clone()),
        ("column-license", same(&about.license)),
        ("column-address", same(&about.address)),
    ];
    let rows = facts.into_iter().map(|(key, text)| {
        let name = LanguageMap::of(languages, |language| maker.framer(language).word(key));
        let mut cells = vec![(both(&name, " / "), NAME)];
        let texts = if text.is_same() { 1 } else { usize::MAX };
        cells.extend(text.iter().take(texts).map(|(_, text)| (text.clone(), TEXT)));
        let mut row = Row::new(cells, Look::Plain);
        row.cells[0].look = Look::Bold;
        row
    });
    Sheet {
        name,
        pages: 1,
        columns: std::iter::once(NAME)
            .chain(languages.all().map(|_| TEXT))
            .map(SheetColumn::of_text)
            .collect(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}

/// The width of a list of choices.
const CHOICE: f64 = 36.0;

/// The lists of choices, each in a column of its own under the heading that it belongs to.
fn choices_sheet(name: String, sheet: &Spreadsheet) -> Sheet {
    let lists = sheet.columns.iter().map(|(_, column)| column);
    let lists: Vec<&Column> = lists.filter(|c| c.kind.value == ColumnKind::Choice).collect();
    let heads = lists.iter().map(|list| (both(&list.label, "\n"), CHOICE)).collect();
    let lists: Vec<Vec<String>> = lists.into_iter().map(choices).collect();
    // All rows as high as the highest, so that the columns stay lists.
    let lines = lists.iter().flatten().map(|text| lines_of(text, CHOICE)).max().unwrap_or(1);
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let rows = (0..longest).map(|row| {
        let cells = lists.iter().map(|list| Cell {
            text: list.get(row).cloned().unwrap_or_default(),
            look: Look::Plain,
        });
        Row { height: height_of(lines), cells: cells.collect() }
    });
    Sheet {
        name,
        pages: 1,
        has_head: true,
        columns: lists.iter().map(|_| SheetColumn::of_text(CHOICE)).collect(),
        rows: std::iter::once(Row::new(heads, Look::Heading)).chain(rows).collect(),
        ..Sheet::default()
    }
}

/// A text in all its languages in one cell.
pub(super) fn both(text: &LanguageMap<String>, between: &str) -> String {
    let mut texts: Vec<&str> = text.iter().map(|(_, text)| text.as_str()).collect();
    texts.dedup();
    texts.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_as_many_lines_as_its_words_need() {
        assert_eq!(lines_of("", 10.0), 1);
        assert_eq!(lines_of("een twee", 8.0), 1);
        assert_eq!(lines_of("een twee drie", 8.0), 2);
        assert_eq!(lines_of("een\ntwee", 80.0), 2);
        assert_eq!(lines_of("verantwoordelijkheid en", 8.0), 2);
    }
}
