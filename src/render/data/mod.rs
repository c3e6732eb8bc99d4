//! The guide as data: what the pages list, as files for programs and for spreadsheets.
//!
//! Every part comes as JSON in both languages, with the schema that it satisfies beside it.
//! What is a table also comes as CSV, one file for each language, with a description of its
//! columns in the words of *CSV on the Web* (W3C), because a CSV file itself cannot say what it
//! is, of when, or under which licence. Files refer to each other relatively, so that a mirror
//! stays a mirror.

mod csv;
mod flowcharts;
mod glossary;
mod indicators;
mod page;
mod sources;
mod spreadsheets;
mod versions;
mod workbook;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::frame::Framer;
use super::theme::Theme;
use crate::content::ledger::Version;
use crate::diagnostics::Sink;
use crate::guide::{Guide, Page, Route};
use crate::language::{Language, LanguageMap};
use crate::messages::Args;
use crate::yaml::Date;

use csv::Table;
pub(super) use csv::license_address;
pub(super) use flowcharts::drawing_file;
pub(super) use page::{links, page, spreadsheet_embed};

/// A part of the guide as files.
pub(super) struct Dataset {
    /// `indicators`, `glossary`, `sources`, `versions`, `flowchart` or `spreadsheet`.
    kind: &'static str,
    /// The name of its files, without their ends.
    name: String,
    title: LanguageMap<String>,
    summary: LanguageMap<String>,
    /// The newest version in its ledger, for those that have one.
    version: Option<Version>,
    /// The page that shows the same.
    shown_on: Option<Page>,
    files: Vec<DataFile>,
}

/// A file of a dataset.
struct DataFile {
    route: Route,
    format: Format,
    /// The language, where there is a file for each.
    language: Option<Language>,
    bytes: Vec<u8>,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    JsonSchema,
    Csv,
    CsvMetadata,
    Xlsx,
}

impl Format {
    /// The word by which templates know it.
    fn word(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::JsonSchema => "json-schema",
            Format::Csv => "csv",
            Format::CsvMetadata => "csv-metadata",
            Format::Xlsx => "xlsx",
        }
    }
}

/// Every part of the guide as data, in the order in which a reader sees them.
pub(super) fn all(guide: &Guide, theme: &Theme, sink: &mut Sink) -> Vec<Dataset> {
    let maker = Maker { guide, theme };
    let mut all = vec![indicators::dataset(maker)];
    all.extend(spreadsheets::datasets(maker, sink));
    all.push(glossary::dataset(maker));
    all.push(sources::dataset(maker));
    all.extend(flowcharts::datasets(maker));
    all.push(versions::dataset(maker));
    all
}

/// The bytes of a file of data. A schema that several share is the same in all.
pub(super) fn bytes(datasets: &[Dataset], route: &Route) -> Vec<u8> {
    let mut files = datasets.iter().flat_map(|dataset| &dataset.files);
    files.find(|file| file.route == *route).map(|file| file.bytes.clone()).unwrap_or_default()
}

/// Where the files of data are, told without making them.
pub(super) fn routes(guide: &Guide) -> BTreeSet<Route> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for name in ["indicators", "glossary", "sources", "versions"] {
        names.extend([format!("{name}.json"), schema_name(name)]);
        for language in Language::ALL {
            let csv = format!("{name}.{language}.csv");
            names.extend([format!("{csv}-metadata.json"), csv]);
        }
    }
    let sheets = guide.files.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    for (id, _) in sheets {
        let id = &id.value;
        names.extend(["json", "xlsx", "csv"].map(|end| format!("{id}.{end}")));
        names.insert(schema_name("spreadsheet"));
    }
    for pages in &guide.charts {
        names
            .extend([format!("flowchart-{}.json", pages.chart.id.value), schema_name("flowchart")]);
        names.insert(schema_name(flowcharts::DRAWING));
    }
    names.iter().map(|name| guide.addresses.data_file(name)).collect()
}

/// What a file says about itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct About {
    /// What these data are.
    title: LanguageMap<String>,
    /// The guide that they are part of.
    guide: LanguageMap<String>,
    /// The status of the guide and of these data: read it before use.
    notice: LanguageMap<String>,
    /// The version of these data; none where they have no ledger of their own.
    version: Option<String>,
    /// The day on which that version was published.
    published: Option<Date>,
    /// Who publishes the guide.
    publisher: LanguageMap<String>,
    /// SPDX identifier of the licence.
    license: String,
    /// Where this file is published.
    address: String,
}

/// Makes datasets.
#[derive(Clone, Copy)]
struct Maker<'a> {
    guide: &'a Guide,
    theme: &'a Theme,
}

impl<'a> Maker<'a> {
    fn framer(self, language: Language) -> Framer<'a> {
        Framer { guide: self.guide, theme: self.theme, language, menu: None }
    }

    /// An interface text in both languages.
    fn words(self, key: &str, value: &str) -> LanguageMap<String> {
        let args = Args::from([("value".into(), value.into())]);
        LanguageMap::from_fn(|language| self.theme.text(language, key, &args))
    }

    /// A file of the folder `data/`.
    fn route(self, name: &str) -> Route {
        self.guide.addresses.data_file(name)
    }

    /// What the file `name` of the folder `data/` says about itself. `notice` comes after that of
    /// the whole guide.
    fn about(
        self,
        name: &str,
        title: &LanguageMap<String>,
        notice: Option<&LanguageMap<String>>,
        version: Option<&Version>,
    ) -> About {
        self.about_at(&self.route(name), title, notice, version)
    }

    /// The same of a file anywhere.
    fn about_at(
        self,
        route: &Route,
        title: &LanguageMap<String>,
        notice: Option<&LanguageMap<String>>,
        version: Option<&Version>,
    ) -> About {
        let site = &self.guide.files.site;
        let notice = site.notice.map(|language, whole| match notice {
            Some(own) => format!("{whole} {}", own[language]),
            None => whole.clone(),
        });
        About {
            title: title.clone(),
            guide: site.title.clone(),
            notice,
            version: version.map(|v| v.version.value.clone()),
            published: version.map(|v| v.published),
            publisher: site.publisher.name.clone(),
            license: site.license.clone(),
            address: self.framer(self.guide.authoritative).absolute(route),
        }
    }

    /// Where a file of the folder `data/` is published.
    fn address(self, name: &str) -> String {
        self.framer(self.guide.authoritative).absolute(&self.route(name))
    }

    /// Where a page shows an entry: relative to a file in the folder `data/`.
    fn shown_at(self, page: &Page, anchor: Option<&str>) -> LanguageMap<String> {
        let here = self.route("index.json");
        LanguageMap::from_fn(|l| self.guide.addresses.of(page, l).href_from(&here, anchor))
    }

    /// The data as JSON and the schema of their type.
    fn json<T: Serialize + JsonSchema>(self, name: &str, schema: &str, data: &T) -> Vec<DataFile> {
        let root = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator()
            .into_root_schema_for::<T>();
        let file = |name: String, format, bytes| DataFile {
            route: self.route(&name),
            format,
            language: None,
            bytes,
        };
        vec![
            file(format!("{name}.json"), Format::Json, pretty(data)),
            file(schema_name(schema), Format::JsonSchema, pretty(&root)),
        ]
    }

    /// The tables of both languages as CSV, each with its description.
    fn tables(
        self,
        name: &str,
        about: &About,
        make: impl Fn(Framer<'a>) -> Table,
    ) -> Vec<DataFile> {
        let tables = Language::ALL.into_iter().flat_map(|language| {
            let table = make(self.framer(language));
            let csv = format!("{name}.{language}.csv");
            let metadata = pretty(&table.metadata(&csv, about, language));
            let file = |name: String, format, bytes| DataFile {
                route: self.route(&name),
                format,
                language: Some(language),
                bytes,
            };
            [
                file(format!("{csv}-metadata.json"), Format::CsvMetadata, metadata),
                file(csv, Format::Csv, table.to_csv()),
            ]
            .into_iter()
            .rev()
        });
        tables.collect()
    }
}

/// The name of the file that holds a schema.
fn schema_name(schema: &str) -> String {
    format!("{schema}.schema.json")
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    // Structs of texts, numbers and lists of them always serialise.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
