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

/// What an edition needs of the guide of today, to lead to it.
#[derive(Debug, Clone)]
pub struct TodaysGuide {
    /// Its addresses.
    pub addresses: Addresses,
    /// Its sections.
    pub sections: BTreeSet<SectionId>,
    /// The versions that have a page.
    pub versions: BTreeSet<(SectionId, String)>,
}

impl TodaysGuide {
    /// What editions need of a guide.
    pub fn of(guide: &Guide) -> TodaysGuide {
        let versions = guide.sections.iter().flat_map(|section| {
            let known = section.versions.iter().filter(|v| v.texts.is_some());
            known.map(|v| (section.id.clone(), v.entry.version.value.clone()))
        });
        TodaysGuide {
            addresses: guide.addresses.clone(),
            sections: guide.sections.iter().map(|s| s.id.clone()).collect(),
            versions: versions.collect(),
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
    /// The summary of an edition with this content.
    pub fn new(edition: &Edition, content: &Content, as_of: Date) -> EditionSummary {
        let versions = content.sections.iter().filter_map(|(id, section)| {
            let versions = &section.file.versions;
            let current = in_force(versions, as_of)?;
            Some((id.clone(), versions[current].version.value.clone()))
        });
        EditionSummary {
            id: edition.id.value.clone(),
            title: edition.title.clone(),
            as_of,
            versions: versions.collect(),
        }
    }
}
