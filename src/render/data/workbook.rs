//! A spreadsheet as an Excel workbook, the same bytes every time.
//!
//! Four sheets: the list to fill in, with a heading in both languages, a message at each cell and
//! lists for choices; what each column is for; what the file is; and the lists themselves. Text is
//! written as text, so nothing can be run as a formula.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::spreadsheets::both;
use super::{About, Maker};
use crate::content::spreadsheets::{Column, ColumnKind, Spreadsheet};
use crate::guide::locator_in_words;
use crate::language::{Language, LanguageMap};

/// Rows of the list that have messages and lists of choices.
const ROWS: u32 = 1000;

/// The longest message that Excel shows at a cell, in characters.
const MESSAGE: usize = 255;

/// A4.
const PAPER: u8 = 9;

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

/// Without a date of its own the workbook would hold the moment at which it was made.
fn properties(about: &About) -> Result<DocProperties, XlsxError> {
    let day = about.as_of.0;
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

/// Prints on A4 across, as wide as the page, with the headings on every page.
fn printed(sheet: &mut Worksheet) -> Result<&mut Worksheet, XlsxError> {
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, 0)
}

/// The list that readers fill in.
fn list_sheet(target: &mut Worksheet, sheet: &Spreadsheet, choices: &str) -> Result<(), XlsxError> {
    printed(target)?;
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
    printed(target)?;
    let headings = Language::ALL.map(|language| {
        ["column-column", "column-explanation", "column-origin"]
            .map(|key| maker.framer(language).word(key))
    });
    for (column, text) in (0_u16..).zip(headings.iter().flatten()) {
        target.write_string_with_format(0, column, text, &heading())?;
        let width = [24.0, 56.0, 32.0][usize::from(column) % 3];
        target.set_column_width(column, width)?;
    }
    for (row, (_, column)) in (1_u32..).zip(sheet.columns.iter()) {
        let cells = Language::ALL.map(|language| {
            [
                column.label[language].clone(),
                column.explanation[language].clone(),
                idea(maker, column, language),
            ]
        });
        for (place, text) in (0_u16..).zip(cells.iter().flatten()) {
            target.write_string_with_format(row, place, text, &wrapped())?;
        }
    }
    Ok(())
}

/// Where the idea for a column comes from.
pub(super) fn idea(maker: Maker<'_>, column: &Column, language: Language) -> String {
    let framer = maker.framer(language);
    let source = column.source.as_ref();
    let known = source.and_then(|id| maker.guide.files.sources.sources.get(id.as_str()));
    let Some(source) = known else { return framer.word("own-suggestion") };
    match &column.locator {
        Some(place) => format!("{}, {}", source.short[language], locator_in_words(place, language)),
        None => source.short[language].clone(),
    }
}

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
        ("column-as-of", same(&about.as_of.to_string())),
        ("source-publisher", about.publisher.clone()),
        ("column-license", same(&about.license)),
        ("column-address", same(&about.address)),
    ];
    target.set_column_width(0, 28)?.set_column_width(1, 70)?.set_column_width(2, 70)?;
    for (row, (key, text)) in (0_u32..).zip(&rows) {
        let name = LanguageMap::from_fn(|language| maker.framer(language).word(key));
        target.write_string_with_format(row, 0, both(&name, " / "), &wrapped().set_bold())?;
        target.write_string_with_format(row, 1, &text.nl, &wrapped())?;
        if text.en != text.nl {
            target.write_string_with_format(row, 2, &text.en, &wrapped())?;
        }
    }
    Ok(())
}

/// The lists of choices, each in a column of its own under the heading that it belongs to.
fn choices_sheet(target: &mut Worksheet, sheet: &Spreadsheet) -> Result<(), XlsxError> {
    let lists = sheet.columns.iter().filter(|(_, c)| c.kind.value == ColumnKind::Choice);
    for (column, (_, list)) in (0_u16..).zip(lists) {
        target.set_column_width(column, 36)?;
        target.write_string_with_format(0, column, both(&list.label, "\n"), &heading())?;
        for (row, choice) in (1_u32..).zip(&list.choices) {
            target.write_string_with_format(row, column, both(choice, " / "), &wrapped())?;
        }
    }
    Ok(())
}
