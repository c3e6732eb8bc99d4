//! Tables as CSV, and what a CSV file cannot say about itself.

use serde_json::{Value, json};

use super::dataset::About;
use crate::language::Language;

/// Between the fields of a file in this language. Excel takes the list separator of the region that a
/// computer is set to: the semicolon in the Netherlands, the comma where English is spoken. With
/// another, a double click would put each row into one cell.
pub(super) fn separator(language: Language) -> char {
    match language {
        Language::Nl => ';',
        Language::En => ',',
    }
}

/// Excel takes a CSV file without this mark for an old 8-bit encoding and garbles every `é`.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table in one language.
pub(super) struct Table {
    pub(super) fields: Vec<Field>,
    /// One text for each field.
    pub(super) rows: Vec<Vec<String>>,
}

/// A column of a table.
pub(super) struct Field {
    /// For programs, the same in every language and equal to the name in the JSON file.
    pub(super) name: &'static str,
    /// For people.
    pub(super) heading: String,
    /// A type of *CSV on the Web*: `string`, `date` or `anyURI`.
    pub(super) kind: &'static str,
}

impl Table {
    /// The table as bytes: UTF-8 with a byte order mark, a line for each row.
    pub(super) fn to_csv(&self, language: Language) -> Vec<u8> {
        let headings: Vec<&str> = self.fields.iter().map(|f| f.heading.as_str()).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(String::as_str).collect());
        csv(std::iter::once(headings).chain(rows), separator(language))
    }

    /// What the file is, as *CSV on the Web* metadata: title, notice, licence, date, columns.
    pub(super) fn metadata(&self, file: &str, about: &About, language: Language) -> Value {
        let columns = self.fields.iter().enumerate().map(|(index, field)| {
            json!({
                "name": field.name,
                "titles": field.heading,
                "datatype": field.kind,
                "required": index == 0,
            })
        });
        json!({
            "@context": ["http://www.w3.org/ns/csvw", { "@language": language.tag() }],
            "url": file,
            "dc:title": about.title[language],
            "dc:description": about.notice[language],
            "dc:publisher": about.publisher[language],
            "dc:license": { "@id": license_address(&about.license) },
            "dc:language": language.tag(),
            "dc:issued": about.published.map(|day| json!({ "@value": day, "@type": "xsd:date" })),
            "schema:version": about.version,
            "dialect": { "delimiter": separator(language).to_string(), "encoding": "utf-8", "header": true },
            "tableSchema": { "columns": columns.collect::<Vec<_>>() },
        })
    }
}

/// The page of the SPDX project about a licence.
pub(in crate::render) fn license_address(license: &str) -> String {
    format!("https://spdx.org/licenses/{license}.html")
}

/// Rows of texts as the bytes of a CSV file.
pub(super) fn csv<'a>(rows: impl Iterator<Item = Vec<&'a str>>, separator: char) -> Vec<u8> {
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (index, text) in row.into_iter().enumerate() {
            if index > 0 {
                out.push(separator);
            }
            push_field(text, separator, &mut out);
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A field, in quotes where it must be. A text that a spreadsheet would run as a formula gets an
/// apostrophe before it, which spreadsheets take as "this is text".
fn push_field(text: &str, separator: char, out: &mut String) {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = formula
        || text.contains([separator, '"', '\n', '\r'])
        || text.starts_with(' ')
        || text.ends_with(' ');
    if !quoted {
        return out.push_str(text);
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(fields: &[&str]) -> String {
        line_in(fields, Language::Nl)
    }

    fn line_in(fields: &[&str], language: Language) -> String {
        let bytes = csv(std::iter::once(fields.to_vec()), separator(language));
        String::from_utf8(bytes).unwrap().trim_start_matches(BYTE_ORDER_MARK).to_owned()
    }

    #[test]
    fn a_field_is_quoted_where_it_must_be() {
        assert_eq!(line(&["a", "", "b c"]), "a;;b c\r\n");
        assert_eq!(line(&["a;b", "c\"d", "e\nf", " g"]), "\"a;b\";\"c\"\"d\";\"e\nf\";\" g\"\r\n");
    }

    #[test]
    fn an_english_file_has_commas() {
        assert_eq!(line_in(&["a;b", "c,d"], Language::En), "a;b,\"c,d\"\r\n");
        assert_eq!(line(&["a;b", "c,d"]), "\"a;b\";c,d\r\n");
    }

    #[test]
    fn nothing_is_run_as_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(line(&[formula]), format!("\"'{formula}\"\r\n"), "{formula:?}");
        }
        assert_eq!(line(&["a=1", "3-4"]), "a=1;3-4\r\n");
    }

    #[test]
    fn the_file_starts_with_the_mark_that_excel_needs() {
        assert!(csv(std::iter::empty(), ';').starts_with(b"\xef\xbb\xbf"));
    }
}
