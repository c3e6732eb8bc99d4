//! A spreadsheet as an Excel workbook, the same bytes every time.
//!
//! Four sheets: the list to fill in, with a heading in both languages, a message at each cell and
//! lists for choices; what each column is for; what the file is; and the lists themselves. Text is
//! written as text, so nothing can be run as a formula.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::dataset::About;
use super::maker::Maker;
use crate::content::spreadsheets::{Column, ColumnKind, Spreadsheet};
use crate::guide::{locator_in_data, name_with_reading};
use crate::language::{Language, LanguageMap};

/// Rows of the list that have messages and lists of choices.
const ROWS: u32 = 1000;

/// The longest message that Excel shows at a cell, in characters.
const MESSAGE: usize = 255;

/// A4.
const PAPER: u8 = 9;

/// The height of a line of text, and what a row has above and below it, in points.
const LINE: f64 = 15.0;
const PADDING: f64 = 3.0;

/// The pages beside each other on which the list can be read.
const LIST_PAGES: u16 = 4;

/// The workbook as bytes.
///
/// # Errors
/// A text is longer than Excel can hold, or the theme's name for a sheet is none for Excel.
pub(super) fn workbook(
    maker: Maker<'_>,
    sheet: &Spreadsheet,
    about: &About,
) -> Result<Vec<u8>, XlsxError> {
    let [list, explanation, origin, choices] =
        ["sheet-list", "sheet-explanation", "sheet-about", "sheet-choices"]
            .map(|key| both(&maker.words(key, ""), " – "));
    let mut book = Workbook::new();
    book.set_properties(&properties(about)?);
    list_sheet(book.add_worksheet().set_name(&list)?, sheet, &choices)?;
    explanation_sheet(book.add_worksheet().set_name(&explanation)?, maker, sheet)?;
    about_sheet(book.add_worksheet().set_name(&origin)?, maker, sheet, about)?;
    choices_sheet(book.add_worksheet().set_name(&choices)?, sheet)?;
    book.save_to_buffer()
}

/// The first day that the ZIP format can hold.
const NO_DAY: jiff::civil::Date = jiff::civil::date(1980, 1, 1);

/// Without a date of its own the workbook would hold the moment at which it was made.
fn properties(about: &About) -> Result<DocProperties, XlsxError> {
    let day = about.published.map_or(NO_DAY, |day| day.0);
    let created = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;
    Ok(DocProperties::new()
        .set_title(both(&about.title, " / "))
        .set_author(both(&about.publisher, " / "))
        .set_comment(both(&about.notice, "\n"))
        .set_creation_datetime(&created))
}

fn heading() -> Format {
    wrapped()
        .set_bold()
        .set_background_color(Color::RGB(0xE4_ECEA))
        .set_border_bottom(FormatBorder::Medium)
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// Prints on A4 across, as wide as so many pages, with the headings on every page.
fn printed(sheet: &mut Worksheet, pages: u16) -> Result<&mut Worksheet, XlsxError> {
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(pages, 0);
    sheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, 0)
}

/// Writes texts into a row, each in a column of that width, and makes the row as high as the
/// highest: not every program does so itself when it opens a file.
fn write_row(
    target: &mut Worksheet,
    row: u32,
    cells: &[(&str, f64)],
    format: &Format,
) -> Result<(), XlsxError> {
    let mut lines = 1;
    for (column, (text, width)) in (0_u16..).zip(cells) {
        target.write_string_with_format(row, column, *text, format)?;
        lines = lines.max(lines_of(text, *width));
    }
    target.set_row_height(row, LINE * f64::from(lines) + PADDING)?;
    Ok(())
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
fn list_sheet(target: &mut Worksheet, sheet: &Spreadsheet, choices: &str) -> Result<(), XlsxError> {
    // What a row is about stands first on every page.
    printed(target, LIST_PAGES)?.set_repeat_columns(0, 0)?.set_freeze_panes(1, 1)?;
    target.set_row_height(0, 64)?;
    let mut lists = 0;
    for (index, (_, column)) in (0_u16..).zip(sheet.columns.iter()) {
        target.write_string_with_format(0, index, both(&column.label, "\n"), &heading())?;
        let (width, format) = match column.kind.value {
            ColumnKind::Text => (30.0, wrapped()),
            ColumnKind::Choice => (22.0, wrapped()),
            ColumnKind::Date => (14.0, wrapped().set_num_format("yyyy-mm-dd")),
        };
        target.set_column_width(index, width)?.set_column_format(index, &format)?;
        let rule = rule(column, choices, lists)?;
        lists += u16::from(column.kind.value == ColumnKind::Choice);
        target.add_data_validation(1, index, ROWS, index, &rule)?;
    }
    let last = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    target.autofilter(0, 0, ROWS, last)?;
    Ok(())
}

/// What may stand in a column. Something else gives a warning and not a refusal: the list belongs
/// to whoever fills it in.
fn rule(column: &Column, choices: &str, list: u16) -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new().set_error_style(DataValidationErrorStyle::Warning);
    let rule = match column.kind.value {
        ColumnKind::Text => rule.allow_any_value(),
        ColumnKind::Date => {
            rule.allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(1950, 1, 1)?))
        }
        ColumnKind::Choice => {
            let letter = rust_xlsxwriter::utility::column_number_to_name(list);
            let last = column.choices.len() + 1;
            let range = format!("='{choices}'!${letter}$2:${letter}${last}");
            rule.allow_list_formula(Formula::new(range))
        }
    };
    let message = both(&column.explanation, "\n");
    match message.chars().count() {
        ..=MESSAGE => rule.set_input_message(message),
        // Too long for Excel; it stands on the sheet with explanations.
        _ => Ok(rule),
    }
}

/// A row for each column of the list: what it is for, and whose idea it is.
fn explanation_sheet(
    target: &mut Worksheet,
    maker: Maker<'_>,
    sheet: &Spreadsheet,
) -> Result<(), XlsxError> {
    printed(target, 1)?;
    let widths = |column: u16| [24.0, 56.0, 32.0][usize::from(column) % 3];
    let headings = Language::ALL.map(|language| {
        ["column-column", "column-explanation", "column-origin"]
            .map(|key| maker.framer(language).word(key))
    });
    for (column, text) in (0_u16..).zip(headings.iter().flatten()) {
        target.write_string_with_format(0, column, text, &heading())?;
        target.set_column_width(column, widths(column))?;
    }
    for (row, (_, column)) in (1_u32..).zip(sheet.columns.iter()) {
        let cells = Language::ALL.map(|language| {
            [
                column.label[language].clone(),
                column.explanation[language].clone(),
                idea(maker, column, language),
            ]
        });
        let texts = cells.iter().flatten().map(String::as_str);
        let cells: Vec<_> = (0..).zip(texts).map(|(place, text)| (text, widths(place))).collect();
        write_row(target, row, &cells, &wrapped())?;
    }
    Ok(())
}

/// Where the idea for a column comes from.
pub(super) fn idea(maker: Maker<'_>, column: &Column, language: Language) -> String {
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
fn about_sheet(
    target: &mut Worksheet,
    maker: Maker<'_>,
    sheet: &Spreadsheet,
    about: &About,
) -> Result<(), XlsxError> {
    target.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
    let same = |text: &str| LanguageMap::from_fn(|_| text.to_owned());
    let rows = [
        ("column-title", sheet.title.clone()),
        ("column-purpose", sheet.summary.clone()),
        ("column-notice", about.notice.clone()),
        ("column-version", same(about.version.as_deref().unwrap_or_default())),
        ("column-published", same(&about.published.map(|day| day.to_string()).unwrap_or_default())),
        ("source-publisher", about.publisher.clone()),
        ("column-license", same(&about.license)),
        ("column-address", same(&about.address)),
    ];
    target.set_column_width(0, NAME)?.set_column_width(1, TEXT)?.set_column_width(2, TEXT)?;
    for (row, (key, text)) in (0_u32..).zip(&rows) {
        let name = LanguageMap::from_fn(|language| maker.framer(language).word(key));
        let name = both(&name, " / ");
        let mut cells = vec![(name.as_str(), NAME), (text.nl.as_str(), TEXT)];
        if text.en != text.nl {
            cells.push((&text.en, TEXT));
        }
        write_row(target, row, &cells, &wrapped())?;
        target.write_string_with_format(row, 0, &name, &wrapped().set_bold())?;
    }
    Ok(())
}

/// The lists of choices, each in a column of its own under the heading that it belongs to.
fn choices_sheet(target: &mut Worksheet, sheet: &Spreadsheet) -> Result<(), XlsxError> {
    printed(target, 1)?;
    let lists = sheet.columns.iter().map(|(_, column)| column);
    let lists: Vec<&Column> = lists.filter(|c| c.kind.value == ColumnKind::Choice).collect();
    let labels: Vec<String> = lists.iter().map(|list| both(&list.label, "\n")).collect();
    let cells: Vec<_> = labels.iter().map(|label| (label.as_str(), CHOICE)).collect();
    write_row(target, 0, &cells, &heading())?;
    let longest = lists.iter().map(|list| list.choices.len()).max().unwrap_or(0);
    for (column, list) in (0_u16..).zip(&lists) {
        target.set_column_width(column, CHOICE)?;
        for (row, choice) in (1_u32..).zip(&list.choices) {
            target.write_string_with_format(row, column, both(choice, " / "), &wrapped())?;
        }
    }
    // All rows as high as the highest, so that the columns stay lists.
    let choices = lists.iter().flat_map(|list| &list.choices).map(|choice| both(choice, " / "));
    let lines = choices.map(|text| lines_of(&text, CHOICE)).max().unwrap_or(1);
    for (row, _) in (1_u32..).zip(0..longest) {
        target.set_row_height(row, LINE * f64::from(lines) + PADDING)?;
    }
    Ok(())
}

/// The width of a list of choices.
const CHOICE: f64 = 36.0;

/// Both languages of a text in one cell.
pub(super) fn both(text: &LanguageMap<String>, between: &str) -> String {
    if text.nl == text.en { text.nl.clone() } else { format!("{}{between}{}", text.nl, text.en) }
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
