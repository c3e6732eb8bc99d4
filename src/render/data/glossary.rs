//! The glossary.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::csv::{Field, Table};
use super::dataset::{About, Dataset};
use super::maker::{Maker, schema_name};
use crate::content::glossary::{Rendering, Term, Wordings};
use crate::content::ids::TermId;
use crate::guide::{Page, Section, locator_in_data, name_with_reading};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::plain_text;
use crate::render::pages::framer::Framer;

/// The glossary of the guide.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct GlossaryData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The terms, in the order of their file.
    terms: Vec<TermData>,
}

/// A term.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TermData {
    /// Its id, which never changes.
    id: String,
    /// Its wordings in Dutch.
    nl: WordingsData,
    /// Its wordings in English.
    en: WordingsData,
    /// What it means.
    definition: LanguageMap<String>,
    /// Whether the English name is established or our own rendering.
    #[schemars(with = "Rendering")]
    rendering: Option<&'static str>,
    /// The id of the source of the definition.
    source: String,
    /// The place in the source, as it is cited.
    locator: Option<String>,
    /// That place in words.
    place: Option<LanguageMap<String>>,
    /// The ids of the sections that use it.
    used_in: Vec<String>,
    /// Where it stands on the site, relative to this file.
    page: LanguageMap<String>,
}

/// The wordings of a term in one language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WordingsData {
    /// The wording to use.
    preferred: String,
    /// Other forms that mean the same.
    forms: Vec<String>,
    /// Wordings to avoid.
    forbidden: Vec<String>,
}

pub(super) fn dataset(maker: Maker<'_>) -> Dataset {
    let file = &maker.guide.files.glossary;
    let title = maker.words("dataset", "glossary");
    let about = maker.about("glossary.json", &title, None, file.versions.first());
    let uses = maker.guide.term_uses();
    let data = GlossaryData {
        schema: schema_name("glossary"),
        about: about.clone(),
        terms: file.terms.iter().map(|(id, t)| term(maker, &uses, id, t)).collect(),
    };
    let mut files = maker.json("glossary", "glossary", &data);
    files.extend(maker.tables("glossary", &about, table));
    Dataset {
        kind: "glossary",
        name: "glossary".to_owned(),
        title,
        summary: maker.summary("glossary"),
        version: file.versions.first().cloned(),
        shown_on: Some(Page::Glossary),
        files,
    }
}

fn term(
    maker: Maker<'_>,
    uses: &BTreeMap<&TermId, Vec<&Section>>,
    id: &TermId,
    term: &Term,
) -> TermData {
    let used_in = uses.get(id).into_iter().flatten().map(|s| s.id.to_string());
    // By id: the file says nothing of the order in which sections are read.
    let used_in: BTreeSet<String> = used_in.collect();
    TermData {
        id: id.to_string(),
        // What a guide of one language does not have is taken out where the file is written.
        nl: wordings(term.wordings(Language::Nl)),
        en: wordings(term.wordings(Language::En)),
        definition: definition(maker, id),
        rendering: term.rendering.map(Rendering::word),
        source: term.source.to_string(),
        locator: term.locator.as_ref().map(|place| place.value.clone()),
        place: term
            .locator
            .as_ref()
            .map(|place| LanguageMap::of(maker.guide.languages, |l| locator_in_data(place, l))),
        used_in: used_in.into_iter().collect(),
        page: maker.shown_at(&Page::Glossary, Some(id.as_str())),
    }
}

fn wordings(wordings: &Wordings) -> WordingsData {
    let texts = |list: &[crate::yaml::Spanned<String>]| {
        list.iter().map(|text| text.value.clone()).collect()
    };
    WordingsData {
        preferred: wordings.preferred.value.clone(),
        forms: texts(&wordings.forms),
        forbidden: texts(&wordings.forbidden),
    }
}

fn definition(maker: Maker<'_>, id: &TermId) -> LanguageMap<String> {
    let texts = maker.guide.definitions.get(id);
    LanguageMap::of(maker.guide.languages, |l| {
        texts.map_or_else(String::new, |t| plain_text(&t[l]))
    })
}

fn table(framer: Framer<'_>) -> Table {
    let (guide, language) = (framer.guide, framer.language);
    let page = framer.absolute(&guide.addresses.of(&Page::Glossary, language));
    let other = guide.languages.other(language);
    let field = |name, key: &str, kind| Field { name, heading: framer.word(key), kind };
    let rows = guide.files.glossary.terms.iter().filter_map(|(id, term)| {
        let own = term.wordings(language);
        let source = guide.files.sources.sources.get(term.source.as_str())?;
        let forms: Vec<&str> = own.forms.iter().map(|f| f.value.as_str()).collect();
        let elsewhere = other.map(|other| term.wordings(other).preferred.value.clone());
        let rendering = term.rendering.filter(|_| other.is_some());
        let mut row = vec![id.to_string(), own.preferred.value.clone(), forms.join(", ")];
        row.extend(elsewhere);
        row.push(plain_text(&guide.definitions.get(&id.value)?[language]));
        row.extend(rendering.map(|rendering| framer.word_for("rendering", rendering.word())));
        row.extend([
            name_with_reading(&source.title[language], source, language),
            term.locator.as_ref().map_or_else(String::new, |l| locator_in_data(l, language)),
            source.address(language).unwrap_or_default(),
            format!("{page}#{}", id.value),
        ]);
        Some(row)
    });
    let of_two = |field: Field| other.is_some().then_some(field);
    let fields = [
        Some(field("id", "column-id", "string")),
        Some(field("preferred", "column-term", "string")),
        Some(field("forms", "column-forms", "string")),
        of_two(field("other_language", "column-other-language", "string")),
        Some(field("definition", "column-definition", "string")),
        of_two(field("rendering", "column-rendering", "string")),
    ];
    Table {
        fields: fields
            .into_iter()
            .flatten()
            .chain([
                field("source", "source-label", "string"),
                field("locator", "column-locator", "string"),
                field("source_address", "column-source-address", "anyURI"),
                field("page", "column-page", "anyURI"),
            ])
            .collect(),
        rows: rows.collect(),
    }
}
