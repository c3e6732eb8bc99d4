//! What datasets are made with.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::csv::Table;
use super::dataset::{About, DataFile, Format};
use crate::content::ledger::Version;
use crate::guide::{Guide, Page, Route};
use crate::language::{Language, LanguageMap};
use crate::messages::Args;
use crate::render::appearance::theme::Theme;
use crate::render::pages::framer::Framer;

/// Makes datasets.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) guide: &'a Guide,
    pub(super) theme: &'a Theme,
}

impl<'a> Maker<'a> {
    pub(super) fn framer(self, language: Language) -> Framer<'a> {
        Framer { guide: self.guide, theme: self.theme, language, menu: None, seen: None }
    }

    /// An interface text in both languages.
    pub(super) fn words(self, key: &str, value: &str) -> LanguageMap<String> {
        let args = Args::from([("value".into(), value.into())]);
        LanguageMap::from_fn(|language| self.theme.text(language, key, &args))
    }

    /// A file of the folder `data/`.
    pub(super) fn route(self, name: &str) -> Route {
        self.guide.addresses.data_file(name)
    }

    /// What the file `name` of the folder `data/` says about itself. `notice` comes after that of
    /// the whole guide.
    pub(super) fn about(
        self,
        name: &str,
        title: &LanguageMap<String>,
        notice: Option<&LanguageMap<String>>,
        version: Option<&Version>,
    ) -> About {
        self.about_at(&self.route(name), title, notice, version)
    }

    /// The same of a file anywhere.
    pub(super) fn about_at(
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
    pub(super) fn address(self, name: &str) -> String {
        self.framer(self.guide.authoritative).absolute(&self.route(name))
    }

    /// Where a page shows an entry: relative to a file in the folder `data/`.
    pub(super) fn shown_at(self, page: &Page, anchor: Option<&str>) -> LanguageMap<String> {
        let here = self.route("index.json");
        LanguageMap::from_fn(|l| self.guide.addresses.of(page, l).href_from(&here, anchor))
    }

    /// The data as JSON and the schema of their type.
    pub(super) fn json<T: Serialize + JsonSchema>(
        self,
        name: &str,
        schema: &str,
        data: &T,
    ) -> Vec<DataFile> {
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
            file(schema_name(schema), Format::JsonSchema, pretty(&self.named(root.into(), schema))),
        ]
    }

    /// A schema with the address at which it is published, by which it is told from others.
    pub(super) fn named(self, mut schema: Value, name: &str) -> Value {
        schema["$id"] = self.address(&schema_name(name)).into();
        schema
    }

    /// The tables of both languages as CSV, each with its description.
    pub(super) fn tables(
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
                file(csv, Format::Csv, table.to_csv(language)),
            ]
            .into_iter()
            .rev()
        });
        tables.collect()
    }
}

/// The name of the file that holds a schema.
pub(super) fn schema_name(schema: &str) -> String {
    format!("{schema}.schema.json")
}

pub(super) fn pretty(value: &impl Serialize) -> Vec<u8> {
    // Structs of texts, numbers and lists of them always serialise.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
