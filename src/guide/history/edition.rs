//! Editions: the guide as it stood at a tag, published as a whole beside the guide of today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::ids::{EditionId, SectionId};
use crate::content::ledger::Version;
use crate::content::site::Edition;
use crate::content::{Content, LedgerId};
use crate::flowchart::Chart;
use crate::guide::ledger::ledgers;
use crate::guide::ledger::ledgers::in_force;
use crate::guide::{Addresses, Guide};
use crate::language::{LanguageMap, Languages};
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
    /// Its languages.
    pub languages: Languages,
    /// Its sections.
    pub sections: BTreeSet<SectionId>,
    /// The versions that the edition holds and that have a page.
    pub versions: BTreeSet<(SectionId, String)>,
}

impl TodaysGuide {
    /// What an edition needs of a guide.
    pub fn seen_from(edition: &EditionSummary, guide: &Guide) -> TodaysGuide {
        let has_page = |(id, number): &(&SectionId, &str)| {
            let versions = guide.section(id).map_or(&[][..], |section| &section.versions);
            versions.iter().any(|v| v.texts.is_some() && v.entry.version.value == *number)
        };
        let versions = edition.held.sections().filter(has_page);
        TodaysGuide {
            addresses: guide.addresses.clone(),
            languages: guide.languages,
            sections: guide.sections.iter().map(|s| s.id.clone()).collect(),
            versions: versions.map(|(id, number)| (id.clone(), number.to_owned())).collect(),
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
    /// The day on which its texts were in force.
    pub as_of: Date,
    /// What it holds.
    pub held: Held,
}

/// The versions that held on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// The number of the version by ledger.
    pub versions: BTreeMap<LedgerId, String>,
}

impl EditionSummary {
    /// The summary of an edition in which these versions held.
    pub fn new(edition: &Edition, held: Held, as_of: Date) -> EditionSummary {
        EditionSummary { id: edition.id.value.clone(), title: edition.title.clone(), as_of, held }
    }
}

impl Held {
    /// What held of a guide on a day.
    pub fn on(content: &Content, charts: &[Arc<Chart>], day: Date) -> Held {
        let number = |versions: &[Version]| {
            let current = in_force(versions, day)?;
            Some(versions[current].version.value.clone())
        };
        let held = ledgers::entries(content, charts)
            .filter_map(|(ledger, versions)| Some((ledger, number(versions)?)));
        Held { versions: held.collect() }
    }

    /// The version of each section.
    fn sections(&self) -> impl Iterator<Item = (&SectionId, &str)> {
        self.versions.iter().filter_map(|(of, number)| Some((of.section()?, number.as_str())))
    }
}
