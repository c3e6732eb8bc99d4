//! The sources.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::csv::{Field, Table};
use super::dataset::{About, Dataset};
use super::maker::{Maker, schema_name};
use crate::content::bibliography::{LegalStatus, Source, SourceKind};
use crate::content::ids::SourceId;
use crate::content::reading::Extent;
use crate::content::source_language::SourceLanguage;
use crate::guide::{Page, Section};
use crate::language::{Language, LanguageMap};
use crate::render::pages::framer::Framer;
use crate::render::pages::lists::source_number;
use crate::render::pages::provenance;
use crate::yaml::{Date, Spanned};

/// The sources of the guide.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SourcesData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The sources, in the order of their file.
    sources: Vec<SourceData>,
}

/// A source.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SourceData {
    /// Its id, which never changes.
    id: String,
    /// What it is.
    #[schemars(with = "SourceKind")]
    kind: &'static str,
    /// Its title, or a plain description.
    title: LanguageMap<String>,
    /// How the guide names it in running text.
    short: LanguageMap<String>,
    /// Number of the parliamentary dossier.
    dossier: Option<String>,
    /// Number in the dossier or gazette.
    number: Option<String>,
    /// Year of the gazette.
    year: Option<String>,
    /// CELEX number of an EU act.
    celex: Option<String>,
    /// European Legislation Identifier, as an address.
    eli: Option<String>,
    /// Identifier in the Dutch database of legislation.
    bwb: Option<String>,
    /// Where it can be read, where we know that.
    address: AddressData,
    /// Who published it.
    publisher: Option<LanguageMap<String>>,
    /// Its date.
    date: Option<Date>,
    /// Whether it holds, for rules and bills.
    #[schemars(with = "Option<LegalStatus>")]
    status: Option<&'static str>,
    /// The day on which we checked that.
    status_checked: Option<Date>,
    /// The day from which it holds, of a law that holds or was adopted.
    from: Option<Date>,
    /// The day on which we read it or looked at it.
    seen: Option<Date>,
    /// How much of it we read, where that is known.
    #[schemars(with = "Option<Extent>")]
    extent: Option<&'static str>,
    /// Of a source that we have not seen: the id of the source that we know it from.
    known_from: Option<String>,
    /// The language that it is written in, as BCP 47 names it.
    #[schemars(with = "Option<SourceLanguage>")]
    language: Option<&'static str>,
    /// True when we looked for a public address and know of none.
    no_public_address: bool,
    /// True when nothing in the guide rests on it.
    further_reading: bool,
    /// Anything a reader must know about it.
    note: Option<LanguageMap<String>>,
    /// The ids of the sections that cite it, in either language.
    cited_in: Vec<String>,
    /// Where it stands on the site, relative to this file.
    page: LanguageMap<String>,
}

/// Where a source can be read in each language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AddressData {
    /// For readers of Dutch.
    nl: Option<String>,
    /// For readers of English.
    en: Option<String>,
}

pub(super) fn dataset(maker: Maker<'_>) -> Dataset {
    let title = maker.words("dataset", "sources");
    let about = maker.about("sources.json", &title, None, None);
    let sources = maker.guide.files.sources.sources.iter();
    let uses = maker.guide.source_uses(None);
    let data = SourcesData {
        schema: schema_name("sources"),
        about: about.clone(),
        sources: sources.map(|(id, s)| source(maker, &uses, id, s)).collect(),
    };
    let mut files = maker.json("sources", "sources", &data);
    files.extend(maker.tables("sources", &about, table));
    Dataset {
        kind: "sources",
        name: "sources".to_owned(),
        title,
        summary: maker.summary("sources"),
        version: None,
        shown_on: Some(Page::Sources),
        files,
    }
}

fn source(
    maker: Maker<'_>,
    uses: &BTreeMap<&SourceId, Vec<&Section>>,
    id: &SourceId,
    source: &Source,
) -> SourceData {
    let addresses = LanguageMap::from_fn(|language| source.address(language));
    SourceData {
        id: id.to_string(),
        kind: source.kind.value.word(),
        title: source.title.clone(),
        short: source.short.clone(),
        dossier: value(&source.dossier),
        number: value(&source.number),
        year: value(&source.year),
        celex: value(&source.celex),
        eli: source.eli_address(),
        bwb: value(&source.bwb),
        address: AddressData {
            nl: addresses[Language::Nl].clone(),
            en: addresses[Language::En].clone(),
        },
        publisher: source.publisher.clone(),
        date: source.date,
        status: source.status().map(LegalStatus::word),
        status_checked: source.status_checked.as_ref().map(|date| date.value),
        from: source.from(),
        seen: day(source),
        extent: extent(source).map(Extent::word),
        known_from: known_from(source).map(ToString::to_string),
        language: source.language.map(SourceLanguage::tag),
        no_public_address: source.has_no_address(),
        further_reading: source.further_reading,
        note: source.note.clone(),
        cited_in: uses.get(id).into_iter().flatten().map(|s| s.id.to_string()).collect(),
        page: maker.shown_at(&Page::Sources, Some(id.as_str())),
    }
}

fn day(source: &Source) -> Option<Date> {
    source.seen.as_ref()?.date.as_ref().map(|date| date.value)
}

fn extent(source: &Source) -> Option<Extent> {
    source.seen.as_ref()?.extent()
}

fn known_from(source: &Source) -> Option<&SourceId> {
    source.seen.as_ref()?.known_from.as_ref().map(|id| &id.value)
}

fn value(identifier: &Option<Spanned<String>>) -> Option<String> {
    identifier.as_ref().map(|identifier| identifier.value.clone())
}

fn table(framer: Framer<'_>) -> Table {
    let language = framer.language;
    let field = |name, key: &str, kind| Field { name, heading: framer.word(key), kind };
    let date = |date: Option<Date>| date.map_or_else(String::new, |d| d.to_string());
    let rows = framer.guide.files.sources.sources.iter().map(|(id, source)| {
        let status = provenance::status(framer, source.status(), source.from());
        let extent = extent(source).map(|e| framer.word_for("extent", e.word()));
        let own = source.language.map(|own| own.name(language).to_owned());
        let no_address = source.has_no_address().then(|| framer.word("no-public-address"));
        vec![
            id.to_string(),
            framer.word_for("source-kind-one", source.kind.value.word()),
            source.title[language].clone(),
            source.short[language].clone(),
            source_number(source).unwrap_or_default(),
            date(source.date),
            source.publisher.as_ref().map_or_else(String::new, |p| p[language].clone()),
            source.address(language).unwrap_or_default(),
            no_address.unwrap_or_default(),
            source.eli_address().unwrap_or_default(),
            status.unwrap_or_default(),
            date(source.status_checked.as_ref().map(|date| date.value)),
            date(source.from()),
            date(day(source)),
            extent.unwrap_or_default(),
            known_from(source).map_or_else(String::new, ToString::to_string),
            own.unwrap_or_default(),
            source.note.as_ref().map_or_else(String::new, |n| n[language].clone()),
        ]
    });
    Table {
        fields: vec![
            field("id", "column-id", "string"),
            field("kind", "column-kind", "string"),
            field("title", "column-title", "string"),
            field("short", "source-short", "string"),
            field("number", "source-number", "string"),
            field("date", "source-date", "date"),
            field("publisher", "source-publisher", "string"),
            field("address", "source-address", "anyURI"),
            field("no_public_address", "column-no-address", "string"),
            field("eli", "column-eli", "anyURI"),
            field("status", "column-status", "string"),
            field("status_checked", "column-status-checked", "date"),
            field("from", "column-from", "date"),
            field("seen", "source-seen", "date"),
            field("extent", "column-extent", "string"),
            field("known_from", "column-known-from", "string"),
            field("language", "column-language", "string"),
            field("note", "column-note", "string"),
        ],
        rows: rows.collect(),
    }
}
