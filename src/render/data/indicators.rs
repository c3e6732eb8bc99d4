//! The risk indicators.

use schemars::JsonSchema;
use serde::Serialize;

use super::csv::{Field, Table};
use super::dataset::{About, Dataset};
use super::maker::{Maker, schema_name};
use crate::content::ids::{IndicatorId, SourceId};
use crate::content::indicators::{Indicator, Origin, SourceWords};
use crate::content::source_language::SourceLanguage;
use crate::guide::{Page, locator_in_data, name_with_reading};
use crate::language::LanguageMap;
use crate::markdown::tree::plain_text;
use crate::render::pages::framer::Framer;

/// The risk indicators of the guide.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct IndicatorsData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The groups of indicators, in reading order.
    factors: Vec<FactorData>,
    /// The indicators, in reading order.
    indicators: Vec<IndicatorData>,
}

/// A group of indicators.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FactorData {
    /// Its id.
    id: String,
    /// Its name.
    label: LanguageMap<String>,
    /// What it is about.
    summary: Option<LanguageMap<String>>,
}

/// An indicator.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct IndicatorData {
    /// Its id, which never changes.
    id: String,
    /// Its number, the same as on the site; another one when a question is put in before it.
    number: String,
    /// The id of its factor.
    factor: String,
    /// The question to ask.
    question: LanguageMap<String>,
    /// Why it matters.
    why: LanguageMap<String>,
    /// Where an answer can be found.
    where_to_look: LanguageMap<String>,
    /// The id of the source that it was made from.
    source: String,
    /// The place in the source, as it is cited.
    locator: Option<String>,
    /// That place in words.
    place: Option<LanguageMap<String>>,
    /// Whether it is ours, made from a public source, or official.
    #[schemars(with = "Origin")]
    origin: &'static str,
    /// What the source says, word for word.
    words: Option<WordsData>,
    /// Where it stands on the site, relative to this file.
    page: LanguageMap<String>,
}

/// The words of a source.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WordsData {
    /// The words, in the language of the source.
    text: String,
    /// That language, as BCP 47 names it.
    #[schemars(with = "SourceLanguage")]
    language: &'static str,
    /// The id of the source.
    source: String,
    /// The place in the source.
    locator: Option<String>,
}

pub(super) fn dataset(maker: Maker<'_>) -> Dataset {
    let file = &maker.guide.files.indicators;
    let title = maker.words("dataset", "indicators");
    let about = maker.about("indicators.json", &title, Some(&file.notice), file.versions.first());
    let data = IndicatorsData {
        schema: schema_name("indicators"),
        about: about.clone(),
        factors: file
            .factors
            .iter()
            .map(|(id, factor)| FactorData {
                id: id.to_string(),
                label: factor.label.clone(),
                summary: factor.summary.clone(),
            })
            .collect(),
        indicators: file.indicators.iter().map(|(id, i)| indicator(maker, id, i)).collect(),
    };
    let mut files = maker.json("indicators", "indicators", &data);
    files.extend(maker.tables("indicators", &about, table));
    Dataset {
        kind: "indicators",
        name: "indicators".to_owned(),
        title,
        summary: maker.summary("indicators"),
        version: file.versions.first().cloned(),
        shown_on: Some(Page::Indicators),
        files,
    }
}

fn indicator(maker: Maker<'_>, id: &IndicatorId, indicator: &Indicator) -> IndicatorData {
    let texts = maker.guide.indicator_texts.get(id);
    IndicatorData {
        id: id.to_string(),
        number: maker.guide.files.indicators.number(id).unwrap_or_default(),
        factor: indicator.factor.to_string(),
        question: indicator.question.clone(),
        why: indicator.why.map(|l, _| texts.map_or_else(String::new, |t| plain_text(&t[l].why))),
        where_to_look: indicator
            .where_to_look
            .map(|l, _| texts.map_or_else(String::new, |t| plain_text(&t[l].where_to_look))),
        source: indicator.source.to_string(),
        locator: indicator.locator.as_ref().map(|place| place.value.clone()),
        place: indicator
            .locator
            .as_ref()
            .map(|place| LanguageMap::of(maker.guide.languages, |l| locator_in_data(place, l))),
        origin: indicator.origin.word(),
        words: indicator.words().map(|(words, source)| WordsData {
            text: words.text.value.clone(),
            language: words.language.tag(),
            source: source.to_string(),
            locator: words.locator.as_ref().map(|place| place.value.clone()),
        }),
        page: maker.shown_at(&Page::Indicators, Some(id.as_str())),
    }
}

fn table(framer: Framer<'_>) -> Table {
    let field = |name, key: &str, kind| Field { name, heading: framer.word(key), kind };
    let indicators = framer.guide.files.indicators.indicators.iter();
    Table {
        fields: vec![
            field("id", "column-id", "string"),
            field("number", "source-number", "string"),
            field("factor", "indicator-factor", "string"),
            field("question", "column-question", "string"),
            field("why", "indicator-why", "string"),
            field("where_to_look", "indicator-where", "string"),
            field("source", "source-label", "string"),
            field("locator", "column-locator", "string"),
            field("source_address", "column-source-address", "anyURI"),
            field("origin", "column-origin", "string"),
            field("words", "words-of-source", "string"),
            field("words_language", "column-words-language", "string"),
            field("words_source", "column-words-source", "string"),
            field("page", "column-page", "anyURI"),
        ],
        rows: indicators.filter_map(|(id, i)| row(framer, &id.value, i)).collect(),
    }
}

fn row(framer: Framer<'_>, id: &IndicatorId, indicator: &Indicator) -> Option<Vec<String>> {
    let (guide, language) = (framer.guide, framer.language);
    let page = framer.absolute(&guide.addresses.of(&Page::Indicators, language));
    let texts = &guide.indicator_texts.get(id)?[language];
    let source = guide.files.sources.sources.get(indicator.source.as_str())?;
    let factor = guide.files.indicators.factors.get(indicator.factor.as_str())?;
    let words = indicator.words();
    Some(vec![
        id.to_string(),
        guide.files.indicators.number(id)?,
        factor.label[language].clone(),
        indicator.question[language].clone(),
        plain_text(&texts.why),
        plain_text(&texts.where_to_look),
        name_with_reading(&source.title[language], source, language),
        indicator.locator.as_ref().map_or_else(String::new, |l| locator_in_data(l, language)),
        source.address(language).unwrap_or_default(),
        framer.word_for("indicator-origin", indicator.origin.word()),
        words.map_or_else(String::new, |(words, _)| words.text.value.clone()),
        words.map_or_else(String::new, |(words, _)| words.language.tag().to_owned()),
        words.map_or_else(String::new, |(words, source)| words_source(framer, words, source)),
        format!("{page}#{id}"),
    ])
}

/// The source of the words and the place in it, in words.
fn words_source(framer: Framer<'_>, words: &SourceWords, id: &SourceId) -> String {
    let language = framer.language;
    let source = framer.guide.files.sources.sources.get(id.as_str());
    let name = source.map(|source| name_with_reading(&source.short[language], source, language));
    let place = words.locator.as_ref().map(|place| locator_in_data(place, language));
    name.into_iter().chain(place).collect::<Vec<_>>().join(", ")
}
