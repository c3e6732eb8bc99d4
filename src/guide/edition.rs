//! Editions: the guide as it stood at a tag, published as a whole beside the guide of today.

use std::collections::{BTreeMap, BTreeSet};

use super::versions::in_force;
use super::{Addresses, Guide};
use crate::content::Content;
use crate::content::ids::{EditionId, SectionId};
use crate::content::site::Edition;
use crate::language::LanguageMap;
use crate::yaml::Date;

/// What a guide must know to be an edition of another.
#[derive(Debug, Clone)]
pub struct EditionPlace {
    /// Its id, the first part of all its addresses.
    pub id: EditionId,
    /// Its name.
    pub title: LanguageMap<String>,
    /// The guide of today.
    pub today: TodaysGuide,
}

/// What an edition needs of the guide of today, to lead to it. Nothing else of today shows in its
/// pages, so that an edition need not be made again with every new version of a section.
#[derive(Debug, Clone)]
pub struct TodaysGuide {
    /// Its addresses.
    pub addresses: Addresses,
    /// Its sections.
    pub sections: BTreeSet<SectionId>,
    /// The versions that the edition holds and that have a page.
    pub versions: BTreeSet<(SectionId, String)>,
}

impl TodaysGuide {
    /// What an edition needs of a guide.
    pub fn seen_from(edition: &EditionSummary, guide: &Guide) -> TodaysGuide {
        let has_page = |(id, number): &(&SectionId, &String)| {
            let versions = guide.section(id).map_or(&[][..], |section| &section.versions);
            versions.iter().any(|v| v.texts.is_some() && v.entry.version.value == **number)
        };
        let versions = edition.versions.iter().filter(has_page);
        TodaysGuide {
            addresses: guide.addresses.clone(),
            sections: guide.sections.iter().map(|s| s.id.clone()).collect(),
            versions: versions.map(|(id, number)| (id.clone(), number.clone())).collect(),
        }
    }
}

/// What the guide of today says of an edition.
#[derive(Debug, Clone)]
pub struct EditionSummary {
    /// Its id.
    pub id: EditionId,
    /// Its name.
    pub title: LanguageMap<String>,
    /// The day whose state of affairs it shows.
    pub as_of: Date,
    /// The version of each section that held.
    pub versions: BTreeMap<SectionId, String>,
}

impl EditionSummary {
    /// The summary of an edition in which these versions held.
    pub fn new(
        edition: &Edition,
        versions: BTreeMap<SectionId, String>,
        as_of: Date,
    ) -> EditionSummary {
        EditionSummary {
            id: edition.id.value.clone(),
            title: edition.title.clone(),
            as_of,
            versions,
        }
    }
}

/// The version of each section that held on a day.
pub fn versions_on(content: &Content, day: Date) -> BTreeMap<SectionId, String> {
    let versions = content.sections.iter().filter_map(|(id, section)| {
        let versions = &section.file.versions;
        let current = in_force(versions, day)?;
        Some((id.clone(), versions[current].version.value.clone()))
    });
    versions.collect()
}
