//! The ledgers: which versions there are of each part of the guide, since when, and why.

use schemars::JsonSchema;
use serde::Serialize;

use super::csv::{Field, Table};
use super::dataset::{About, Dataset};
use super::maker::{Maker, schema_name};
use crate::content::LedgerId;
use crate::content::ledger::{Reported, Version, VersionKind};
use crate::guide::{Guide, Page};
use crate::language::{Language, LanguageMap};
use crate::render::pages::framer::Framer;
use crate::yaml::Date;

/// The ledgers of the guide.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct VersionsData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The ledgers: sections in reading order, then lists and flowcharts.
    ledgers: Vec<LedgerData>,
}

/// The ledger of one part.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LedgerData {
    /// What the part is called in commands: the id of a section, `glossary`, `diagram:ID`.
    id: String,
    /// `section`, `glossary`, `indicators`, `spreadsheets` or `flowchart`.
    kind: &'static str,
    /// Its title.
    title: LanguageMap<String>,
    /// Where the site shows it, relative to this file.
    page: LanguageMap<String>,
    /// The versions of our text, newest first.
    versions: Vec<VersionData>,
    /// Versions of the official text that are known from sources.
    reported: Vec<ReportedData>,
}

/// A version of our own text.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct VersionData {
    /// Its number.
    version: String,
    /// The day it was published.
    published: Date,
    /// The day from which it holds.
    effective: Date,
    /// What it changes.
    #[schemars(with = "VersionKind")]
    kind: &'static str,
    /// What changed and why.
    note: LanguageMap<String>,
    /// The digest of the text in each language.
    digest: DigestData,
}

/// The digest of a text in each language; none for a text that was not there.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DigestData {
    /// Of the Dutch text.
    nl: Option<String>,
    /// Of the English text.
    en: Option<String>,
}

/// A version of the official text.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReportedData {
    /// Its name or number.
    version: String,
    /// The day it was published.
    published: Date,
    /// The id of the source that says so.
    source: String,
    /// What is known of it.
    note: LanguageMap<String>,
}

/// A ledger with what readers call it.
struct Part<'a> {
    id: LedgerId,
    kind: &'static str,
    title: LanguageMap<String>,
    page: Page,
    versions: &'a [Version],
    reported: &'a [Reported],
}

/// Every part of the guide that has a ledger.
fn parts<'a>(guide: &'a Guide, words: impl Fn(&str) -> LanguageMap<String>) -> Vec<Part<'a>> {
    let files = &guide.files;
    let sections = guide.sections.iter().map(|section| Part {
        id: LedgerId::Section(section.id.clone()),
        kind: "section",
        title: section.texts.map(|_, text| text.title.clone()),
        page: Page::Section(section.id.clone()),
        versions: &section.file.versions,
        reported: &section.file.reported,
    });
    let list = |id, kind, page, versions| Part {
        id,
        kind,
        title: words(kind),
        page,
        versions,
        reported: &[],
    };
    let charts = guide.charts.iter().map(|pages| Part {
        id: LedgerId::Chart(pages.chart.id.value.clone()),
        kind: "flowchart",
        title: pages.chart.title.map(|_, text| text.value.clone()),
        page: Page::Chart(pages.chart.id.value.clone()),
        versions: &pages.chart.versions,
        reported: &[],
    });
    let mut parts: Vec<Part<'a>> = sections.collect();
    let lists = [
        (LedgerId::Glossary, "glossary", Page::Glossary, &files.glossary.versions),
        (LedgerId::Indicators, "indicators", Page::Indicators, &files.indicators.versions),
    ];
    let lists = lists.into_iter().filter(|(_, _, page, _)| guide.has(page));
    parts.extend(lists.map(|(id, kind, page, versions)| list(id, kind, page, versions)));
    if let Some(file) = &files.spreadsheets {
        parts.push(list(LedgerId::Spreadsheets, "spreadsheets", Page::Data, &file.versions));
    }
    parts.extend(charts);
    parts
}

pub(super) fn dataset(maker: Maker<'_>) -> Dataset {
    let title = maker.words("dataset", "versions");
    let about = maker.about("versions.json", &title, None, None);
    let parts = parts(maker.guide, |kind| maker.words("dataset", kind));
    let data = VersionsData {
        schema: schema_name("versions"),
        about: about.clone(),
        ledgers: parts.iter().map(|part| ledger(maker, part)).collect(),
    };
    let mut files = maker.json("versions", "versions", &data);
    files.extend(maker.tables("versions", &about, |framer| table(framer, &parts)));
    Dataset {
        kind: "versions",
        name: "versions".to_owned(),
        title,
        summary: maker.summary("versions"),
        version: None,
        shown_on: None,
        files,
    }
}

fn ledger(maker: Maker<'_>, part: &Part<'_>) -> LedgerData {
    let versions = part.versions.iter().map(|version| {
        let digest = |language| {
            let digests = version.digest.as_ref()?;
            digests[language].as_ref().map(|digest| digest.value.clone())
        };
        let digests = LanguageMap::from_fn(digest);
        VersionData {
            version: version.version.value.clone(),
            published: version.published,
            effective: version.effective,
            kind: version.kind.word(),
            note: version.note.clone(),
            digest: DigestData {
                nl: digests[Language::Nl].clone(),
                en: digests[Language::En].clone(),
            },
        }
    });
    let reported = part.reported.iter().map(|reported| ReportedData {
        version: reported.version.clone(),
        published: reported.published,
        source: reported.source.to_string(),
        note: reported.note.clone(),
    });
    LedgerData {
        id: part.id.to_string(),
        kind: part.kind,
        title: part.title.clone(),
        page: maker.shown_at(&part.page, None),
        versions: versions.collect(),
        reported: reported.collect(),
    }
}

fn table(framer: Framer<'_>, parts: &[Part<'_>]) -> Table {
    let (guide, language) = (framer.guide, framer.language);
    let field = |name, key: &str, kind| Field { name, heading: framer.word(key), kind };
    let rows = parts.iter().flat_map(|part| {
        part.versions.iter().map(move |version| {
            vec![
                part.id.to_string(),
                framer.word_for("ledger-kind", part.kind),
                part.title[language].clone(),
                version.version.value.clone(),
                version.published.to_string(),
                version.effective.to_string(),
                framer.word_for("version-kind", version.kind.word()),
                version.note[language].clone(),
                framer.absolute(&guide.addresses.of(&part.page, language)),
            ]
        })
    });
    Table {
        fields: vec![
            field("id", "column-id", "string"),
            field("part", "column-part", "string"),
            field("title", "column-title", "string"),
            field("version", "column-version", "string"),
            field("published", "column-published", "date"),
            field("effective", "column-effective", "date"),
            field("kind", "column-change", "string"),
            field("note", "column-note", "string"),
            field("page", "column-page", "anyURI"),
        ],
        rows: rows.collect(),
    }
}
