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

    /// An interface text in each language of the guide.
    pub(super) fn words(self, key: &str, value: &str) -> LanguageMap<String> {
        let args = Args::from([("value".into(), value.into())]);
        LanguageMap::of(self.guide.languages, |language| self.theme.text(language, key, &args))
    }

    /// What a part is for. Of some it says that they are in two languages, where they are.
    pub(super) fn summary(self, kind: &str) -> LanguageMap<String> {
        match kind {
            "glossary" | "flowchart" if self.guide.languages.is_one() => {
                self.words("dataset-summary", &format!("{kind}-one"))
            }
            kind => self.words("dataset-summary", kind),
        }
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
            address: self.framer(self.guide.languages.authoritative).absolute(route),
        }
    }

    /// Where a file of the folder `data/` is published.
    pub(super) fn address(self, name: &str) -> String {
        self.framer(self.guide.languages.authoritative).absolute(&self.route(name))
    }

    /// Where a page shows an entry: relative to a file in the folder `data/`.
    pub(super) fn shown_at(self, page: &Page, anchor: Option<&str>) -> LanguageMap<String> {
        let here = self.route("index.json");
        LanguageMap::of(self.guide.languages, |l| {
            self.guide.addresses.of(page, l).href_from(&here, anchor)
        })
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
        let root = self.named(self.of_the_guide(root.into()), schema);
        let data = match self.absent() {
            None => pretty(data),
            Some(absent) => {
                let mut data = serde_json::to_value(data).unwrap_or_default();
                without(&mut data, absent);
                pretty(&data)
            }
        };
        vec![
            file(format!("{name}.json"), Format::Json, data),
            file(schema_name(schema), Format::JsonSchema, pretty(&root)),
        ]
    }

    /// A schema without a language that the guide does not have.
    pub(super) fn of_the_guide(self, mut schema: Value) -> Value {
        if let Some(absent) = self.absent() {
            without_in_schema(&mut schema, absent);
        }
        schema
    }

    /// The language that the guide does not have.
    fn absent(self) -> Option<Language> {
        Language::ALL.into_iter().find(|language| !self.guide.languages.has(*language))
    }

    /// A schema with the address at which it is published, by which it is told from others.
    pub(super) fn named(self, mut schema: Value, name: &str) -> Value {
        schema["$id"] = self.address(&schema_name(name)).into();
        schema
    }

    /// The tables of each language as CSV, each with its description.
    pub(super) fn tables(
        self,
        name: &str,
        about: &About,
        make: impl Fn(Framer<'a>) -> Table,
    ) -> Vec<DataFile> {
        let tables = self.guide.languages.all().flat_map(|language| {
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

/// What a record says of how one language stands to another.
const OF_TWO_LANGUAGES: &str = "rendering";

/// Takes a language that the guide does not have out of its data: the types of data have both.
fn without(data: &mut Value, absent: Language) {
    match data {
        Value::Object(map) => {
            if Language::ALL.iter().all(|language| map.contains_key(language.tag())) {
                map.remove(absent.tag());
                map.remove(OF_TWO_LANGUAGES);
            }
            map.values_mut().for_each(|value| without(value, absent));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| without(value, absent)),
        _ => {}
    }
}

/// Takes it out of their schema.
fn without_in_schema(schema: &mut Value, absent: Language) {
    let Value::Object(map) = schema else {
        if let Value::Array(list) = schema {
            list.iter_mut().for_each(|value| without_in_schema(value, absent));
        }
        return;
    };
    let properties = map.get_mut("properties").and_then(Value::as_object_mut);
    let both = |keys: &&mut serde_json::Map<String, Value>| {
        Language::ALL.iter().all(|language| keys.contains_key(language.tag()))
    };
    if let Some(keys) = properties.filter(both) {
        keys.remove(absent.tag());
        keys.remove(OF_TWO_LANGUAGES);
        let required = map.get_mut("required").and_then(Value::as_array_mut);
        let gone = [absent.tag(), OF_TWO_LANGUAGES];
        required.into_iter().for_each(|names| {
            names.retain(|name| !name.as_str().is_some_and(|name| gone.contains(&name)));
        });
    }
    map.values_mut().for_each(|value| without_in_schema(value, absent));
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
