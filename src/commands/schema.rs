//! `leidraad schema [NAME]`: the JSON Schemas of the YAML files, for an editor's YAML plug-in.

use clap::Args;

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
use crate::flowchart::ChartFile;
use crate::language::Language;
use crate::mirror::{AnnexFront, OverlayFile};
use crate::yaml::FromYaml;
use crate::yaml::schema::Schema;

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// site, section, glossary, sources, indicators, spreadsheets, synonyms, facts, diagram, front-matter, page, overlay or annex; without it, all.
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
        ("facts", of::<FactsFile>()),
        ("diagram", of::<ChartFile>()),
        ("front-matter", of::<FrontMatter>()),
        ("page", of::<PageFront>()),
        ("overlay", of::<OverlayFile>()),
        ("annex", of::<AnnexFront>()),
    ]
}

pub(super) fn run(args: &SchemaArgs, language: Language) -> Outcome {
    let schemas = all();
    let Some(name) = &args.name else {
        let object: serde_json::Map<String, serde_json::Value> =
            schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema.into())).collect();
        stdout::print_json(&serde_json::Value::Object(object));
        return Outcome::Fine;
    };
    match schemas.iter().find(|(known, _)| known == name) {
        Some((_, schema)) => {
            stdout::print_json(schema.as_value());
            Outcome::Fine
        }
        None => {
            let known: Vec<&str> = schemas.iter().map(|(known, _)| *known).collect();
            let args = [("name", name.as_str().into()), ("known", known.join(", ").into())];
            report::fail(&say(language, "schema-unknown", args))
        }
    }
}
