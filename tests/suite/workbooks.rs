//! The spreadsheets to download: each opens, in both formats, and says as much as the guide.

use std::fmt::Debug;
use std::io::{Cursor, Read};

use calamine::{Data, Ods, Reader, Xlsx};
use leidraad::language::{Language, LanguageMap};

use crate::data::{content, data_files, rows, site};
use crate::guide::{Guide, snapshot};

/// A sheet by name, with the text of each cell by row.
type Cells = (String, Vec<Vec<String>>);

/// The sheets of a file of the site.
fn book(path: &str) -> Vec<Cells> {
    let bytes = Cursor::new(&site()[path]);
    match path.rsplit('.').next() {
        Some("ods") => sheets(Ods::new(bytes).unwrap()),
        _ => sheets(Xlsx::new(bytes).unwrap()),
    }
}

fn sheets<'b, R: Reader<Cursor<&'b Vec<u8>>, Error: Debug>>(mut book: R) -> Vec<Cells> {
    let names = book.sheet_names();
    let sheet = |name: String| {
        let range = book.worksheet_range(&name).unwrap();
        let rows = range.rows().map(|row| row.iter().map(Data::to_string).collect());
        (name, rows.collect())
    };
    names.into_iter().map(sheet).collect()
}

fn computes_nothing<'b, R: Reader<Cursor<&'b Vec<u8>>, Error: Debug>>(mut book: R, path: &str) {
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{path}: {sheet} computes something");
    }
}

#[test]
fn no_cell_is_a_formula() {
    let guide = Guide::new();
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    let csv = std::str::from_utf8(&files["data/lijst.csv"]).unwrap();
    assert!(csv.contains("\"'=1+1 mag hier"), "{csv}");
    for files in [&files, site()] {
        for (path, bytes) in files {
            match path.rsplit('.').next() {
                Some("xlsx") => computes_nothing(Xlsx::new(Cursor::new(bytes)).unwrap(), path),
                Some("ods") => computes_nothing(Ods::new(Cursor::new(bytes)).unwrap(), path),
                _ => {}
            }
        }
    }
    for path in data_files(".csv") {
        for cell in rows(path).1.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{path}: {cell}");
        }
    }
}

fn both(text: &LanguageMap<String>, between: &str) -> String {
    if text[Language::Nl] == text[Language::En] {
        text[Language::Nl].clone()
    } else {
        format!("{}{between}{}", text[Language::Nl], text[Language::En])
    }
}

#[test]
fn a_spreadsheet_opens_with_headings_explanations_and_choices_in_both_languages() {
    let sheets = &content().spreadsheets.as_ref().unwrap().spreadsheets;
    for (id, sheet) in sheets.iter() {
        let sheets: [Cells; 4] = book(&format!("data/{}.xlsx", id.value)).try_into().unwrap();
        let [list, explanation, about, choices] = sheets.map(|sheet| sheet.1);
        let headings: Vec<String> =
            sheet.columns.iter().map(|(_, c)| both(&c.label, "\n")).collect();
        assert_eq!(list, [headings], "nothing is filled in");
        let explained = explanation;
        assert_eq!(explained.len(), sheet.columns.len() + 1);
        for (row, (_, column)) in explained[1..].iter().zip(sheet.columns.iter()) {
            assert_eq!(
                [&row[0], &row[3]],
                [&column.label[Language::Nl], &column.label[Language::En]]
            );
            assert_eq!(
                [&row[1], &row[4]],
                [&column.explanation[Language::Nl], &column.explanation[Language::En]]
            );
            let own = ["onze eigen suggestie", "our own suggestion"];
            assert_eq!(own.contains(&row[2].as_str()), column.source.is_none(), "{row:?}");
            assert_eq!(own.contains(&row[5].as_str()), column.source.is_none(), "{row:?}");
        }
        let said = about.concat().join("\n");
        for text in [
            &sheet.notice[Language::Nl],
            &sheet.notice[Language::En],
            &content().site.as_ref().unwrap().license,
        ] {
            assert!(said.contains(text.as_str()), "{said}");
        }
        let offered = choices.concat();
        for (_, column) in sheet.columns.iter() {
            for choice in &column.choices {
                assert!(offered.contains(&both(choice, " / ")), "{choice:?}");
            }
        }
        let (headings, rows) = rows(&format!("data/{}.csv", id.value));
        assert_eq!((headings.len(), rows.len()), (sheet.columns.len(), 1), "one line explains");
    }
}

/// The part of an OpenDocument file with this name.
fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_spreadsheet_says_the_same_in_both_formats() {
    let paths = data_files(".ods");
    assert_eq!(paths.len(), content().spreadsheets.as_ref().unwrap().spreadsheets.len());
    for path in paths {
        let open = book(path);
        let mut office = book(&path.replace(".ods", ".xlsx"));
        // Each names the address of its own.
        for cell in office.iter_mut().flat_map(|(_, rows)| rows.iter_mut().flatten()) {
            *cell = cell.replace(".xlsx", ".ods");
        }
        assert_eq!(open, office, "{path}");
    }
}

#[test]
fn an_opendocument_file_begins_with_its_kind_and_names_its_parts() {
    for path in data_files(".ods") {
        let bytes = &site()[path];
        // What programs know the format by: an uncompressed first entry, at a fixed place.
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(&bytes[30..38], b"mimetype");
        assert_eq!(&bytes[38..38 + kind.len()], kind.as_bytes());
        let manifest = part(bytes, "META-INF/manifest.xml");
        let package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for name in package.file_names().map(Result::unwrap).filter(|name| name != "mimetype") {
            let listed = name.starts_with("META-INF/")
                || manifest.contains(&format!("manifest:full-path=\"{name}\""));
            assert!(listed, "{path}: {name} in {manifest}");
        }
        for name in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
            roxmltree::Document::parse(&part(bytes, name)).unwrap();
        }
        assert!(part(bytes, "content.xml").contains("table:content-validation"), "{path}");
    }
}
