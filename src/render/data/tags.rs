//! The tags as data.

use schemars::JsonSchema;
use serde::Serialize;

use super::dataset::{About, Dataset};
use super::maker::{Maker, schema_name};
use crate::guide::Page;
use crate::language::LanguageMap;

/// The name of its files.
pub(super) const NAME: &str = "tags";

/// The tags of the guide and the sections that have them.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Tags")]
struct Tags {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What these data are.
    about: About,
    /// The tags, in the order in which readers see them.
    tags: Vec<TagEntry>,
}

/// A tag.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TagEntry {
    /// Its id.
    id: String,
    /// What readers see.
    name: LanguageMap<String>,
    /// What its sections are about; null where the guide does not say.
    description: Option<LanguageMap<String>>,
    /// Its page, relative to this file.
    page: LanguageMap<String>,
    /// The ids of the sections that have it, in reading order.
    sections: Vec<String>,
}

/// The tags as files.
pub(super) fn dataset(maker: Maker<'_>) -> Dataset {
    let guide = maker.guide;
    let title = maker.words("dataset", NAME);
    let entries = guide.tags().map(|tag| TagEntry {
        id: tag.id.to_string(),
        name: tag.name.clone(),
        description: tag.description.clone(),
        page: maker.shown_at(&Page::Tag(tag.id.value.clone()), None),
        sections: guide.tagged(&tag.id.value).map(|section| section.id.to_string()).collect(),
    });
    let data = Tags {
        schema: schema_name(NAME),
        about: maker.about(&format!("{NAME}.json"), &title, None, None),
        tags: entries.collect(),
    };
    Dataset {
        kind: NAME,
        name: NAME.to_owned(),
        summary: maker.words("dataset-summary", NAME),
        version: None,
        shown_on: Some(Page::Tags),
        files: maker.json(NAME, NAME, &data),
        title,
    }
}
