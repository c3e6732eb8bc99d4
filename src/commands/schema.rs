//! `leidraad schema [NAME]`: the JSON Schemas of the YAML files, for an editor's YAML plug-in.
//!
//! What they say of each key stands in English with the types; in Dutch in `words/schema.nl.ftl`, by
//! the name of the type and the key. What has none there fails a test.

use clap::Args;
use serde_json::Value;

use super::words::say;
use super::{Outcome, report, stdout};
use crate::content::bibliography::SourcesFile;
use crate::content::facts::FactsFile;
use crate::content::glossary::GlossaryFile;
use crate::content::indicators::IndicatorsFile;
use crate::content::pages::PageFront;
use crate::content::section::{FrontMatter, SectionFile};
use crate::content::site::Site;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::content::synonyms::SynonymsFile;
use crate::content::tags::TagsFile;
use crate::flowchart::ChartFile;
use crate::language::Language;
use crate::mirror::{AnnexFront, OverlayFile};
use crate::schema_words::dutch;
use crate::yaml::FromYaml;
use crate::yaml::schema::Schema;

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// site, section, glossary, sources, indicators, spreadsheets, synonyms, tags, facts, diagram, front-matter, page, overlay or annex; without it, all.
    name: Option<String>,
}

/// Every schema by name.
pub(super) fn all() -> Vec<(&'static str, Schema)> {
    fn of<T: FromYaml>() -> Schema {
        schemars::generate::SchemaSettings::draft2020_12()
            .into_generator()
            .into_root_schema_for::<T>()
    }
    vec![
        ("site", of::<Site>()),
        ("section", of::<SectionFile>()),
        ("glossary", of::<GlossaryFile>()),
        ("sources", of::<SourcesFile>()),
        ("indicators", of::<IndicatorsFile>()),
        ("spreadsheets", of::<SpreadsheetsFile>()),
        ("synonyms", of::<SynonymsFile>()),
        ("tags", of::<TagsFile>()),
        ("facts", of::<FactsFile>()),
        ("diagram", of::<ChartFile>()),
        ("front-matter", of::<FrontMatter>()),
        ("page", of::<PageFront>()),
        ("overlay", of::<OverlayFile>()),
        ("annex", of::<AnnexFront>()),
    ]
}

pub(super) fn run(args: &SchemaArgs, language: Language) -> Outcome {
    let schemas = all().into_iter().map(|(name, schema)| (name, said(schema, language)));
    let schemas: Vec<(&str, Value)> = schemas.collect();
    let Some(name) = &args.name else {
        let object: serde_json::Map<String, Value> =
            schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
        stdout::print_json(&Value::Object(object));
        return Outcome::Fine;
    };
    match schemas.iter().find(|(known, _)| known == name) {
        Some((_, schema)) => {
            stdout::print_json(schema);
            Outcome::Fine
        }
        None => {
            let known: Vec<&str> = schemas.iter().map(|(known, _)| *known).collect();
            let args = [("name", name.as_str().into()), ("known", known.join(", ").into())];
            report::fail(&say(language, "schema-unknown", args))
        }
    }
}

/// The schema with what it says of each key in a language.
pub(super) fn said(schema: Schema, language: Language) -> Value {
    let mut schema = Value::from(schema);
    if language == Language::En {
        return schema;
    }
    let root = schema.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    in_dutch(&mut schema, &root);
    let parts = schema.get_mut("$defs").and_then(Value::as_object_mut);
    parts.into_iter().flatten().for_each(|(name, part)| in_dutch(part, name));
    schema
}

/// Puts Dutch words into the schema of one type.
fn in_dutch(schema: &mut Value, name: &str) {
    let put = |place: Option<&mut Value>, key: &str| {
        if let (Some(place), Some(word)) = (place, dutch(key)) {
            *place = Value::from(word);
        }
    };
    put(schema.get_mut("description"), name);
    let keys = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (key, value) in keys.into_iter().flatten() {
        put(value.get_mut("description"), &format!("{name}.{key}"));
    }
    let texts = |value: &Value| -> Vec<String> {
        let list = value.as_array().into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let choices = schema.get("enum").map(texts).unwrap_or_default();
    let explained = schema.get_mut("enumDescriptions").and_then(Value::as_array_mut);
    for (choice, explained) in choices.iter().zip(explained.into_iter().flatten()) {
        put(Some(explained), &format!("{name}.{choice}"));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::commands::help::tests::english;

    /// Every description in a schema with its place.
    fn descriptions(at: &str, value: &Value, into: &mut Vec<(String, String)>) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    match (key.as_str(), value) {
                        ("description", Value::String(text)) => {
                            into.push((at.to_owned(), text.clone()));
                        }
                        ("enumDescriptions", Value::Array(texts)) => {
                            let texts = texts.iter().filter_map(Value::as_str).enumerate();
                            into.extend(texts.map(|(n, text)| (format!("{at}/{n}"), text.into())));
                        }
                        _ => descriptions(&format!("{at}/{key}"), value, into),
                    }
                }
            }
            Value::Array(values) => values.iter().for_each(|value| descriptions(at, value, into)),
            _ => {}
        }
    }

    #[test]
    fn every_description_is_there_in_both_languages() {
        let (mut nl, mut en) = (Vec::new(), Vec::new());
        for (name, schema) in all() {
            descriptions(name, &said(schema.clone(), Language::En), &mut en);
            descriptions(name, &said(schema, Language::Nl), &mut nl);
        }
        assert!(en.len() > 300, "{}", en.len());
        let missing: BTreeSet<_> =
            nl.iter().zip(&en).filter(|(nl, en)| nl.1 == en.1).map(|(_, en)| en).collect();
        assert_eq!(missing, BTreeSet::new(), "write these in words/schema.nl.ftl");
        for (at, text) in &nl {
            assert_eq!(english(text), Vec::<String>::new(), "{at}: {text}");
        }
    }

    #[test]
    fn no_dutch_words_are_left_for_a_key_that_is_gone() {
        let mut known = BTreeSet::new();
        for (_, schema) in all() {
            let schema = Value::from(schema);
            let root = schema["title"].as_str().unwrap_or_default().to_owned();
            let parts = schema["$defs"].as_object().into_iter().flatten();
            let parts = parts.map(|(name, part)| (name.clone(), part.clone()));
            for (name, part) in parts.chain([(root, schema.clone())]) {
                let keys = part["properties"].as_object().into_iter().flatten().map(|(key, _)| key);
                known.extend(keys.map(|key| format!("{name}.{key}")));
                let choices = part["enum"].as_array().into_iter().flatten();
                known.extend(choices.filter_map(|c| Some(format!("{name}.{}", c.as_str()?))));
                known.insert(name);
            }
        }
        let words = crate::schema_words::keys();
        let stale: Vec<_> = words.iter().filter(|key| !known.contains(*key)).collect();
        assert_eq!(stale, Vec::<&String>::new());
    }
}
