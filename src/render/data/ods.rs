//! A workbook as an OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300), the same bytes every time: the
//! format that the Dutch government asks for where documents are edited.

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::workbook::{Allowed, Book, Look, ROWS, Rule, Sheet, SheetColumn};
use crate::xml::Xml;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
const VERSION: &str = "1.3";

/// A digit of the standard font is so wide, in points; a column has a little room beside its text.
const DIGIT: f64 = 5.5;
const ROOM: f64 = 4.0;
/// The first day that is taken for a date, as spreadsheets count days: 1 January 1950.
const FIRST_DAY: u32 = 18264;

/// The names of the vocabularies, for the roots of the files in the package.
const NAMES: [(&str, &str); 9] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// The file as bytes.
///
/// # Errors
/// The package cannot be written, which memory that is full could cause.
pub(super) fn bytes(book: &Book) -> Result<Vec<u8>, ZipError> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own a file would hold that of now.
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let packed = plain.compression_method(CompressionMethod::Deflated);
    // First and as it is, so that programs know the format by the first bytes.
    package.start_file("mimetype", plain.compression_method(CompressionMethod::Stored))?;
    package.write_all(MIME.as_bytes())?;
    for (name, text) in [
        ("META-INF/manifest.xml", manifest()),
        ("meta.xml", meta(book)),
        ("styles.xml", styles(book)),
        ("settings.xml", settings(book)),
        ("content.xml", content(book)),
    ] {
        package.start_file(name, packed)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

/// An XML file with this root, filled by `fill`.
fn file(root: &'static str, fill: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::default();
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
        NAMES.iter().map(|(name, uri)| (*name, uri as &dyn std::fmt::Display)).collect();
    attributes.push(("office:version", &VERSION));
    xml.open(root, &attributes);
    fill(&mut xml);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", xml.finish())
}

fn manifest() -> String {
    let mut xml = Xml::default();
    let names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    xml.open("manifest:manifest", &[("xmlns:manifest", &names), ("manifest:version", &VERSION)]);
    let mut entry = |path: &str, kind: &str| {
        xml.empty(
            "manifest:file-entry",
            &[("manifest:full-path", &path), ("manifest:media-type", &kind)],
        );
    };
    entry("/", MIME);
    for name in ["meta.xml", "styles.xml", "settings.xml", "content.xml"] {
        entry(name, "text/xml");
    }
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", xml.finish())
}

fn meta(book: &Book) -> String {
    file("office:document-meta", |xml| {
        xml.open("office:meta", &[]);
        xml.leaf("meta:generator", &[], "leidraad");
        xml.leaf("dc:title", &[], &book.title);
        xml.leaf("dc:description", &[], &book.notice);
        xml.leaf("meta:initial-creator", &[], &book.author);
        xml.leaf("dc:creator", &[], &book.author);
        for tag in ["meta:creation-date", "dc:date"] {
            xml.leaf(tag, &[], &format!("{}T00:00:00", book.day));
        }
        xml.close();
    })
}

/// The name of what a sheet is printed by.
fn page_of(sheet: &Sheet) -> String {
    format!("page{}", sheet.pages)
}

/// A4 across, as wide as so many pages.
fn styles(book: &Book) -> String {
    let mut pages: Vec<&Sheet> = Vec::new();
    for sheet in &book.sheets {
        if pages.iter().all(|other| other.pages != sheet.pages) {
            pages.push(sheet);
        }
    }
    file("office:document-styles", |xml| {
        xml.open("office:automatic-styles", &[]);
        for sheet in &pages {
            xml.open("style:page-layout", &[("style:name", &page_of(sheet))]);
            xml.empty(
                "style:page-layout-properties",
                &[
                    ("fo:page-width", &"29.7cm"),
                    ("fo:page-height", &"21cm"),
                    ("fo:margin", &"1.8cm"),
                    ("style:print-orientation", &"landscape"),
                    ("style:scale-to-X", &sheet.pages),
                    ("style:scale-to-Y", &0),
                ],
            );
            xml.close();
        }
        xml.close();
        xml.open("office:master-styles", &[]);
        for sheet in &pages {
            let name = page_of(sheet);
            xml.empty(
                "style:master-page",
                &[("style:name", &name), ("style:page-layout-name", &name)],
            );
        }
        xml.close();
    })
}

/// The headings and names that stay in sight.
fn settings(book: &Book) -> String {
    file("office:document-settings", |xml| {
        xml.open("office:settings", &[]);
        xml.open("config:config-item-set", &[("config:name", &"ooo:view-settings")]);
        xml.open("config:config-item-map-indexed", &[("config:name", &"Views")]);
        xml.open("config:config-item-map-entry", &[]);
        xml.open("config:config-item-map-named", &[("config:name", &"Tables")]);
        for sheet in &book.sheets {
            xml.open("config:config-item-map-entry", &[("config:name", &sheet.name)]);
            for (name, stays) in [("Horizontal", sheet.has_names), ("Vertical", sheet.has_head)] {
                let side = if name == "Horizontal" { "PositionRight" } else { "PositionBottom" };
                setting(xml, &format!("{name}SplitMode"), "short", if stays { 2 } else { 0 });
                setting(xml, &format!("{name}SplitPosition"), "int", u8::from(stays));
                setting(xml, side, "int", u8::from(stays));
            }
            xml.close();
        }
    })
}

fn setting(xml: &mut Xml, name: &str, kind: &str, value: u8) {
    xml.leaf(
        "config:config-item",
        &[("config:name", &name), ("config:type", &kind)],
        &value.to_string(),
    );
}

fn content(book: &Book) -> String {
    file("office:document-content", |xml| {
        xml.open("office:automatic-styles", &[]);
        cell_styles(xml);
        for (at, sheet) in book.sheets.iter().enumerate() {
            sheet_styles(xml, at, sheet);
        }
        xml.close();
        xml.open("office:body", &[]);
        xml.open("office:spreadsheet", &[]);
        validations(xml, book);
        for (at, sheet) in book.sheets.iter().enumerate() {
            table(xml, at, sheet);
        }
        filters(xml, book);
    })
}

fn cell_styles(xml: &mut Xml) {
    xml.open("number:date-style", &[("style:name", &"day")]);
    xml.empty("number:year", &[("number:style", &"long")]);
    for part in ["number:month", "number:day"] {
        xml.leaf("number:text", &[], "-");
        xml.empty(part, &[("number:style", &"long")]);
    }
    xml.close();
    for (name, weight, ground, border) in [
        ("plain", "normal", "transparent", "none"),
        ("bold", "bold", "transparent", "none"),
        ("heading", "bold", "#e4ecea", "1.5pt solid #000000"),
        ("date", "normal", "transparent", "none"),
    ] {
        let mut style: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("style:name", &name), ("style:family", &"table-cell")];
        if name == "date" {
            style.push(("style:data-style-name", &"day"));
        }
        xml.open("style:style", &style);
        xml.empty(
            "style:table-cell-properties",
            &[
                ("fo:wrap-option", &"wrap"),
                ("style:vertical-align", &"top"),
                ("fo:background-color", &ground),
                ("fo:border-bottom", &border),
            ],
        );
        xml.empty("style:text-properties", &[("fo:font-weight", &weight)]);
        xml.close();
    }
}

/// The styles of a sheet, of its columns and of its rows, by its place among the sheets.
fn sheet_styles(xml: &mut Xml, at: usize, sheet: &Sheet) {
    xml.open(
        "style:style",
        &[
            ("style:name", &format_args!("t{at}")),
            ("style:family", &"table"),
            ("style:master-page-name", &page_of(sheet)),
        ],
    );
    xml.empty("style:table-properties", &[("table:display", &"true")]);
    xml.close();
    for (column, of) in sheet.columns.iter().enumerate() {
        let name = format!("t{at}c{column}");
        xml.open("style:style", &[("style:name", &name), ("style:family", &"table-column")]);
        let width = format!("{}pt", of.width * DIGIT + ROOM);
        xml.empty("style:table-column-properties", &[("style:column-width", &width)]);
        xml.close();
    }
    for (row, of) in sheet.rows.iter().enumerate() {
        let name = format!("t{at}r{row}");
        xml.open("style:style", &[("style:name", &name), ("style:family", &"table-row")]);
        let height = format!("{}pt", of.height);
        xml.empty("style:table-row-properties", &[("style:row-height", &height)]);
        xml.close();
    }
}

/// What may stand in the columns to fill in, and what is said at their cells.
fn validations(xml: &mut Xml, book: &Book) {
    xml.open("table:content-validations", &[]);
    for (at, sheet) in book.sheets.iter().enumerate() {
        for (column, rule) in sheet.rules.iter().enumerate() {
            validation(xml, &rule_name(at, column), rule);
        }
    }
    xml.close();
}

fn rule_name(sheet: usize, column: usize) -> String {
    format!("t{sheet}v{column}")
}

fn validation(xml: &mut Xml, name: &str, rule: &Rule) {
    let condition = match &rule.allowed {
        Allowed::Anything => None,
        Allowed::Date => Some(format!("of:cell-content-is-date() and cell-content()>={FIRST_DAY}")),
        Allowed::Choice { choices, .. } => {
            let quoted = choices.iter().map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
            let list = quoted.collect::<Vec<_>>().join(";");
            Some(format!("of:cell-content-is-in-list({list})"))
        }
    };
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("table:name", &name)];
    if let Some(condition) = &condition {
        attributes.push(("table:condition", condition));
        attributes.push(("table:allow-empty-cell", &"true"));
        attributes.push(("table:display-list", &"unsorted"));
    }
    xml.open("table:content-validation", &attributes);
    xml.open("table:help-message", &[("table:display", &"true")]);
    paragraphs(xml, &rule.message);
    xml.close();
    xml.empty(
        "table:error-message",
        &[("table:message-type", &"warning"), ("table:display", &"true")],
    );
    xml.close();
}

/// A text, a paragraph for each of its lines.
fn paragraphs(xml: &mut Xml, text: &str) {
    text.lines().for_each(|line| xml.leaf("text:p", &[], line));
}

fn table(xml: &mut Xml, at: usize, sheet: &Sheet) {
    let style = format!("t{at}");
    xml.open("table:table", &[("table:name", &sheet.name), ("table:style-name", &style)]);
    for (column, of) in sheet.columns.iter().enumerate() {
        let repeats = column == 0 && sheet.has_names;
        if repeats {
            xml.open("table:table-header-columns", &[]);
        }
        let (style, cells) = (format!("t{at}c{column}"), style_of(of));
        xml.empty(
            "table:table-column",
            &[("table:style-name", &style), ("table:default-cell-style-name", &cells)],
        );
        if repeats {
            xml.close();
        }
    }
    for (row, of) in sheet.rows.iter().enumerate() {
        let repeats = row == 0 && sheet.has_head;
        if repeats {
            xml.open("table:table-header-rows", &[]);
        }
        xml.open("table:table-row", &[("table:style-name", &format_args!("t{at}r{row}"))]);
        for cell in &of.cells {
            let look = match cell.look {
                Look::Plain => "plain",
                Look::Bold => "bold",
                Look::Heading => "heading",
            };
            xml.open(
                "table:table-cell",
                &[("table:style-name", &look), ("office:value-type", &"string")],
            );
            paragraphs(xml, &cell.text);
            xml.close();
        }
        xml.close();
        if repeats {
            xml.close();
        }
    }
    if !sheet.rules.is_empty() {
        xml.open("table:table-row", &[("table:number-rows-repeated", &ROWS)]);
        for (column, of) in sheet.columns.iter().enumerate() {
            let (style, rule) = (style_of(of), rule_name(at, column));
            xml.empty(
                "table:table-cell",
                &[("table:style-name", &style), ("table:content-validation-name", &rule)],
            );
        }
        xml.close();
    }
    xml.close();
}

fn style_of(column: &SheetColumn) -> &'static str {
    if column.is_date { "date" } else { "plain" }
}

/// Buttons at the headings of a list, to sort and to choose.
fn filters(xml: &mut Xml, book: &Book) {
    let lists = book.sheets.iter().filter(|sheet| !sheet.rules.is_empty());
    xml.open("table:database-ranges", &[]);
    for (at, sheet) in lists.enumerate() {
        let last = u16::try_from(sheet.rules.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let letter = rust_xlsxwriter::utility::column_number_to_name(last);
        let name = format!("'{}'", sheet.name.replace('\'', "''"));
        let range = format!("{name}.A1:{name}.{letter}{}", ROWS + 1);
        xml.empty(
            "table:database-range",
            &[
                ("table:name", &format_args!("list{at}")),
                ("table:target-range-address", &range),
                ("table:display-filter-buttons", &"true"),
            ],
        );
    }
    xml.close();
}
