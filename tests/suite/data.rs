//! The guide as data: every file is what it says, and says as much as the guide.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use jsonschema::Validator;
use leidraad::content::Content;
use leidraad::language::Language;
use serde_json::Value;

use crate::content::guide;
use crate::guide::{Guide, Run, program, snapshot};

/// The day that the site is built for.
pub(crate) const DAY: &str = "2027-01-01";

/// The files of the site that is built from the guide of this repository.
pub(crate) fn site() -> &'static BTreeMap<String, Vec<u8>> {
    static SITE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    SITE.get_or_init(|| {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("public");
        let mut command = program();
        command.args(["build", "--unreleased", "--format", "json", "--as-of", DAY]);
        command.arg("--root").arg(env!("CARGO_MANIFEST_DIR")).arg("--out").arg(&out);
        let run = Run::of(command);
        assert_eq!(run.status, 0, "{run:#?}");
        snapshot(&out)
    })
}

pub(crate) fn content() -> &'static Content {
    &guide().content
}

fn text(path: &str) -> &'static str {
    let bytes = site().get(path).unwrap_or_else(|| panic!("the site has no {path}"));
    std::str::from_utf8(bytes).unwrap()
}

fn json(path: &str) -> Value {
    serde_json::from_str(text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paths in `data/` with this end.
pub(crate) fn data_files(end: &str) -> Vec<&'static str> {
    let paths = site().keys().map(String::as_str);
    paths.filter(|path| path.starts_with("data/") && path.ends_with(end)).collect()
}

/// A file of data with the validator of the schema that it names.
type Dataset = (&'static str, Value, Validator);

/// The files of the folder `data/`, whose schemas stand beside them.
fn datasets() -> Vec<Dataset> {
    let described = |path: &&str| !path.ends_with(".schema.json") && !path.contains(".csv-");
    data_files(".json").into_iter().filter(described).map(|path| dataset(path, "")).collect()
}

/// The files of the charts, one for each situation and language.
fn drawings() -> Vec<Dataset> {
    let folders = ["nl/stroomschema/", "en/flowchart/"];
    let charts = site().keys().map(String::as_str).filter(|path| path.ends_with(".json"));
    let charts = charts.filter(|path| folders.iter().any(|folder| path.starts_with(folder)));
    charts.map(|path| dataset(path, "../../../data/")).collect()
}

/// A file whose schema stands in `folder`, seen from the file.
fn dataset(path: &'static str, folder: &str) -> Dataset {
    let value = json(path);
    let named = value["$schema"].as_str().unwrap_or_else(|| panic!("{path}: no $schema"));
    let name = named.strip_prefix(folder).filter(|name| !name.contains('/'));
    let name = name.unwrap_or_else(|| panic!("{path}: {named} is not in {folder:?}"));
    let schema = json(&format!("data/{name}"));
    assert!(jsonschema::meta::is_valid(&schema), "{path}: its schema is none");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema);
    (path, value, validator.unwrap_or_else(|error| panic!("{path}: {error}")))
}

#[test]
fn every_published_json_file_satisfies_the_schema_that_is_published_beside_it() {
    let mut names = BTreeSet::new();
    for (path, value, validator) in datasets().into_iter().chain(drawings()) {
        let errors: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {errors:#?}");
        names.insert(path);
    }
    for name in ["indicators", "glossary", "sources", "versions", "flowchart-escalatie"] {
        assert!(names.contains(format!("data/{name}.json").as_str()), "{name} is not published");
    }
    let charts = &guide().charts;
    let drawings: usize = charts.iter().map(|chart| 2 * chart.situations.len()).sum();
    let spreadsheets = content().spreadsheets.as_ref().unwrap().spreadsheets.len();
    assert_eq!(names.len(), 4 + charts.len() + drawings + spreadsheets);
}

#[test]
fn a_schema_is_known_by_the_address_at_which_it_is_published() {
    let base = content().site.as_ref().unwrap().base_url.as_str();
    let paths = data_files(".schema.json");
    for path in &paths {
        assert_eq!(json(path)["$id"], format!("{base}{path}"));
    }
    assert!(paths.len() > 4, "{paths:?}");
}

#[test]
fn an_indicator_has_the_same_number_in_each_file_and_on_each_page() {
    let (headings, rows) = rows("data/indicators.nl.csv");
    let column = headings.iter().position(|heading| heading == "Nummer").unwrap();
    let list = json("data/indicators.json");
    let indicators = list["indicators"].as_array().unwrap();
    assert_eq!(indicators.len(), rows.len());
    for (indicator, row) in indicators.iter().zip(&rows) {
        let (id, number) =
            (indicator["id"].as_str().unwrap(), indicator["number"].as_str().unwrap());
        assert_eq!((&*row[0], &*row[column]), (id, number));
        for page in ["nl/indicatoren.html", "en/indicators.html"] {
            let after = text(page).split(&format!("id=\"{id}\"")).nth(1).unwrap();
            let shown = after.split("class=\"number\">").nth(1).unwrap();
            assert!(shown.starts_with(number), "{page}: {id} is not {number}: {}", &shown[..20]);
        }
        for page in ["nl/werkblad.html", "en/worksheet.html"] {
            assert!(text(page).contains(&format!(">{number}<")), "{page} lacks {number}");
        }
    }
}

#[test]
fn a_schema_refuses_what_is_missing_and_what_is_unknown() {
    // What an imported chart has not got.
    let may_lack = ["summary", "scope", "as_of", "situation"];
    for (path, value, validator) in datasets().into_iter().chain(drawings()) {
        let fields = value.as_object().unwrap();
        let drawing = !path.starts_with("data/");
        for field in fields.keys().filter(|f| !drawing || !may_lack.contains(&f.as_str())) {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(field);
            assert!(!validator.is_valid(&less), "{path} may lack {field}");
        }
        let mut more = value.clone();
        more["about"]["unknown"] = Value::from(1);
        assert!(!validator.is_valid(&more), "{path} may say anything about itself");
        let list = fields.iter().find_map(|(name, value)| value.as_array().map(|_| name)).unwrap();
        let mut wrong = value.clone();
        wrong[list][0] = Value::from(1);
        assert!(!validator.is_valid(&wrong), "{path} may hold anything in {list}");
    }
}

#[test]
fn every_file_says_what_it_is_of_when_and_under_which_licence() {
    let site = content().site.as_ref().unwrap();
    for (path, value, _) in datasets().into_iter().chain(drawings()) {
        let about = &value["about"];
        assert_eq!(about["license"], *site.license, "{path}");
        assert_eq!(
            about["publisher"]["nl"],
            *site.publisher.name[leidraad::language::Language::Nl],
            "{path}"
        );
        let base = site.base_url.as_str();
        assert_eq!(about["address"], format!("{base}{path}"), "{path}");
        for (language, notice) in site.notice.iter() {
            let said = about["notice"][language.tag()].as_str().unwrap();
            assert!(said.starts_with(notice.as_str()), "{path} in {language}: {said}");
        }
        let unnumbered = ["data/sources.json", "data/versions.json"].contains(&path);
        assert_eq!(about["version"].is_null(), unnumbered, "{path}");
    }
    let own = &json("data/indicators.json")["about"]["notice"]["en"];
    assert!(own.as_str().unwrap().contains("not the official uniform risk indicators"), "{own}");
}

#[test]
fn a_page_that_a_file_names_is_there_with_its_anchor() {
    fn pages(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for language in ["nl", "en"] {
                    found.extend(
                        fields.get("page").and_then(|p| Some(p[language].as_str()?.to_owned())),
                    );
                }
                fields.values().for_each(|value| pages(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| pages(value, found)),
            _ => {}
        }
    }
    for (path, value, _) in datasets().iter().filter(|(path, ..)| !path.contains("overzicht")) {
        let mut found = Vec::new();
        pages(value, &mut found);
        assert!(!found.is_empty(), "{path} names no page");
        for page in found {
            let (file, anchor) = page.split_once('#').unwrap_or((&page, ""));
            let html = text(file.strip_prefix("../").unwrap());
            assert!(
                anchor.is_empty() || html.contains(&format!("id=\"{anchor}\"")),
                "{path}: {page}"
            );
        }
    }
}

/// The rows of a CSV file by heading. English files have commas; the rest, also those in both
/// languages, have what Dutch programs expect.
pub(crate) fn rows(path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let plain = text(path).strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{path}: no mark"));
    let between = if path.ends_with(".en.csv") { b',' } else { b';' };
    let mut reader = csv::ReaderBuilder::new().delimiter(between).from_reader(plain.as_bytes());
    let headings = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (headings, rows.collect())
}

#[test]
fn a_csv_file_has_a_row_for_each_entry_of_the_guide_in_both_languages() {
    let content = content();
    let versions = content.sections.values().map(|s| s.file.versions.len()).sum::<usize>()
        + content.glossary.as_ref().unwrap().versions.len()
        + content.indicators.as_ref().unwrap().versions.len()
        + content.spreadsheets.as_ref().unwrap().versions.len()
        + guide().charts.iter().map(|c| c.versions.len()).sum::<usize>();
    let expected = [
        ("indicators", content.indicators.as_ref().unwrap().indicators.len()),
        ("glossary", content.glossary.as_ref().unwrap().terms.len()),
        ("sources", content.sources.as_ref().unwrap().sources.len()),
        ("versions", versions),
    ];
    for (name, count) in expected {
        let all = Language::ALL.map(|language| rows(&format!("data/{name}.{language}.csv")));
        for (_, rows) in &all {
            assert_eq!(rows.len(), count, "{name}");
        }
        let ids = |rows: &[Vec<String>]| rows.iter().map(|r| r[0].clone()).collect::<Vec<_>>();
        assert_eq!(ids(&all[0].1), ids(&all[1].1), "{name}: the languages list the same");
        assert_ne!(all[0].0, all[1].0, "{name}: headings are in the language of the file");
    }
    assert_eq!(data_files(".csv").len(), 2 * expected.len() + 1);
}

#[test]
fn a_csv_file_is_described_column_by_column() {
    for path in data_files(".csv-metadata.json") {
        let metadata = json(path);
        let csv = metadata["url"].as_str().unwrap();
        let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
        let titles: Vec<&str> = columns.iter().map(|c| c["titles"].as_str().unwrap()).collect();
        let (headings, _) = rows(&format!("data/{csv}"));
        assert_eq!(headings, titles, "{path}");
        let json_file = format!("data/{}.json", csv.split('.').next().unwrap());
        assert_eq!(
            metadata["dc:issued"]["@value"],
            json(&json_file)["about"]["published"],
            "{path}"
        );
    }
    assert_eq!(data_files(".csv-metadata.json").len(), 8);
}

#[test]
fn the_page_of_the_data_lists_every_file() {
    for page in ["nl/data.html", "en/data.html"] {
        let html = text(page);
        for path in data_files("") {
            assert!(html.contains(&format!("href=\"../{path}\"")), "{page} lacks {path}");
        }
    }
    for (page, file) in [
        ("nl/begrippen.html", "glossary.nl.csv"),
        ("en/glossary.html", "glossary.en.csv"),
        ("nl/bronnen.html", "sources.json"),
        ("nl/indicatoren.html", "indicators.nl.csv"),
        ("nl/overzichten.html", "overzicht-samenwerkingen.xlsx"),
        ("nl/overzichten.html", "overzicht-samenwerkingen.ods"),
        ("en/overviews.html", "overzicht-samenwerkingen.csv"),
    ] {
        assert!(text(page).contains(&format!("href=\"../data/{file}\"")), "{page} lacks {file}");
    }
}

#[test]
fn a_weakness_can_be_reported_by_the_rules_of_rfc_9116() {
    let file = text(".well-known/security.txt");
    assert_eq!(file, text("security.txt"));
    let fields: Vec<(&str, &str)> =
        file.lines().map(|line| line.split_once(": ").unwrap()).collect();
    let of = |name: &str| -> Vec<&str> {
        fields.iter().filter(|(n, _)| *n == name).map(|(_, value)| *value).collect()
    };
    let email = content().site.as_ref().unwrap().publisher.email.as_str();
    assert_eq!(of("Contact"), [format!("mailto:{email}")]);
    assert_eq!(of("Preferred-Languages"), ["nl, en"]);
    let base = content().site.as_ref().unwrap().base_url.as_str();
    let places = [".well-known/security.txt", "security.txt"].map(|p| format!("{base}{p}"));
    assert_eq!(of("Canonical"), places);
    let [expires] = of("Expires")[..] else { panic!("{file}") };
    let expires: jiff::Timestamp = expires.parse().unwrap();
    let shown: jiff::Timestamp = format!("{DAY}T00:00:00Z").parse().unwrap();
    let days = (expires - shown).total(jiff::Unit::Hour).unwrap() / 24.0;
    assert!((300.0..365.0).contains(&days), "{days} days");
}

#[test]
fn another_address_can_be_given_for_weaknesses_and_a_hidden_folder_survives_a_second_build() {
    let guide = Guide::new().edit(
        "content/site.yaml",
        "email: redactie@proef.example",
        "email: redactie@proef.example\n  security_email: lek@proef.example",
    );
    let hidden = guide.out().join(".well-known/security.txt");
    for _ in 0..2 {
        guide.build().is_fine();
        let file = std::fs::read_to_string(&hidden).unwrap();
        assert!(file.starts_with("Contact: mailto:lek@proef.example\n"), "{file}");
    }
    let manifest = std::fs::read_to_string(guide.out().join("manifest-sha256.txt")).unwrap();
    assert!(manifest.contains("  .well-known/security.txt\n"), "{manifest}");
}

#[test]
fn a_guide_without_spreadsheets_has_none() {
    let guide = Guide::new();
    std::fs::remove_file(guide.root().join("content/spreadsheets.yaml")).unwrap();
    for never_published in ["spreadsheet:lijst\n", "version:spreadsheets/1.0\n"] {
        guide.change("content/anchors.txt", never_published, "");
    }
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    assert!(!files.keys().any(|path| [".xlsx", ".ods"].iter().any(|end| path.ends_with(end))
        || path.contains("spreadsheet")));
    assert!(Path::new(&guide.out()).join("data/indicators.json").exists());
}

#[test]
fn the_accessibility_page_claims_no_status_and_names_the_statement_once_there_is_one() {
    let guide = Guide::new();
    let page = |guide: &Guide| {
        guide.build().is_fine();
        std::fs::read_to_string(guide.out().join("en/accessibility.html")).unwrap()
    };
    let without = page(&guide);
    assert!(without.contains("status of compliance has not been established"), "{without}");
    guide.change(
        "content/site.yaml",
        "email: redactie@proef.example",
        "email: redactie@proef.example\n  accessibility_statement: https://proef.example/verklaring",
    );
    let with = page(&guide);
    assert!(with.contains("href=\"https://proef.example/verklaring\""), "{with}");
    assert!(!with.contains("has not been established"), "{with}");
}
