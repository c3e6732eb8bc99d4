//! Editions: the guide as it stood at a tag, published as a whole beside the guide of today.

use std::collections::{BTreeMap, BTreeSet};

use super::versions::in_force;
use super::{Addresses, Guide, Ledgered};
use crate::content::Content;
use crate::content::ids::{EditionId, SectionId};
use crate::content::ledger::Version;
use crate::content::site::Edition;
use crate::flowchart::Chart;
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
        let versions = edition.held.sections.iter().filter(has_page);
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
    /// What it holds.
    pub held: Held,
}

/// The versions that held on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// Of each section.
    pub sections: BTreeMap<SectionId, String>,
    /// Of each data file and flowchart.
    pub data: BTreeMap<Ledgered, String>,
}

impl EditionSummary {
    /// The summary of an edition in which these versions held.
    pub fn new(edition: &Edition, held: Held, as_of: Date) -> EditionSummary {
        EditionSummary { id: edition.id.value.clone(), title: edition.title.clone(), as_of, held }
    }
}

impl Held {
    /// What held of a guide on a day.
    pub fn on(content: &Content, charts: &[Chart], day: Date) -> Held {
        let number = |versions: &[Version]| {
            let current = in_force(versions, day)?;
            Some(versions[current].version.value.clone())
        };
        let sections = content.sections.iter();
        let lists = [
            (Ledgered::Glossary, content.glossary.as_ref().map(|f| &f.versions)),
            (Ledgered::Indicators, content.indicators.as_ref().map(|f| &f.versions)),
            (Ledgered::Spreadsheets, content.spreadsheets.as_ref().map(|f| &f.versions)),
        ];
        let lists = lists.into_iter().filter_map(|(of, versions)| Some((of, number(versions?)?)));
        let charts = charts.iter().filter_map(|chart| {
            Some((Ledgered::Chart(chart.id.value.clone()), number(&chart.versions)?))
        });
        Held {
            sections: sections
                .filter_map(|(id, section)| Some((id.clone(), number(&section.file.versions)?)))
                .collect(),
            data: lists.chain(charts).collect(),
        }
    }
}
