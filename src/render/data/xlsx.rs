//! A workbook as an Excel file, the same bytes every time.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::workbook::{Allowed, Book, Look, ROWS, Rule, Sheet};

/// The longest message that Excel shows at a cell, in characters.
const MESSAGE: usize = 255;

/// A4.
const PAPER: u8 = 9;

/// The file as bytes.
///
/// # Errors
/// A text is longer than Excel can hold, or the theme's name for a sheet is none for Excel.
pub(super) fn bytes(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut out = Workbook::new();
    out.set_properties(&properties(book)?);
    let choices = book.sheets.last().map_or("", |sheet| sheet.name.as_str());
    for sheet in &book.sheets {
        write(out.add_worksheet().set_name(&sheet.name)?, sheet, choices)?;
    }
    out.save_to_buffer()
}

fn properties(book: &Book) -> Result<DocProperties, XlsxError> {
    let day = book.day.0;
    let created = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;
    Ok(DocProperties::new()
        .set_title(&book.title)
        .set_author(&book.author)
        .set_comment(&book.notice)
        .set_creation_datetime(&created))
}

/// `choices` is the sheet with the lists of choices.
fn write(target: &mut Worksheet, sheet: &Sheet, choices: &str) -> Result<(), XlsxError> {
    target.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(sheet.pages, 0);
    if sheet.has_head {
        target.set_repeat_rows(0, 0)?;
    }
    if sheet.has_names {
        target.set_repeat_columns(0, 0)?;
    }
    if sheet.has_head || sheet.has_names {
        target.set_freeze_panes(u32::from(sheet.has_head), u16::from(sheet.has_names))?;
    }
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        target.set_column_width(at, column.width)?;
        if !sheet.rules.is_empty() {
            let format = wrapped();
            let date = || wrapped().set_num_format("yyyy-mm-dd");
            target.set_column_format(at, &if column.is_date { date() } else { format })?;
        }
    }
    for (row, of) in (0_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(&of.cells) {
            target.write_string_with_format(row, column, &cell.text, &format(cell.look))?;
        }
        target.set_row_height(row, of.height)?;
    }
    for (column, rule) in (0_u16..).zip(&sheet.rules) {
        target.add_data_validation(1, column, ROWS, column, &validation(rule, choices)?)?;
    }
    if let Some(last) = sheet.rules.len().checked_sub(1) {
        target.autofilter(0, 0, ROWS, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn format(look: Look) -> Format {
    match look {
        Look::Plain => wrapped(),
        Look::Bold => wrapped().set_bold(),
        Look::Heading => wrapped()
            .set_bold()
            .set_background_color(Color::RGB(0xE4_ECEA))
            .set_border_bottom(FormatBorder::Medium),
    }
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn validation(rule: &Rule, choices: &str) -> Result<DataValidation, XlsxError> {
    let out = DataValidation::new().set_error_style(DataValidationErrorStyle::Warning);
    let out = match &rule.allowed {
        Allowed::Anything => out.allow_any_value(),
        Allowed::Date => {
            out.allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(1950, 1, 1)?))
        }
        Allowed::Choice { choices: list, column } => {
            let letter = rust_xlsxwriter::utility::column_number_to_name(*column);
            let last = list.len() + 1;
            let range = format!("='{choices}'!${letter}$2:${letter}${last}");
            out.allow_list_formula(Formula::new(range))
        }
    };
    match rule.message.chars().count() {
        ..=MESSAGE => out.set_input_message(&rule.message),
        // Too long for Excel; it stands on the sheet with explanations.
        _ => Ok(out),
    }
}
