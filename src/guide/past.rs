//! The data files of earlier days, as far as texts of versions refer to them.

use std::collections::BTreeMap;

use super::archive::PastData;
use super::data_texts::{chart_steps, definitions, indicator_texts, wordings};
use super::in_force::FromArchive;
use super::ledgers::TextDigests;
use super::resolve::{ChartSteps, PastLinks, Registry, SectionTitles};
use super::texts::{TextMaker, Wordings};
use super::{Addresses, Definitions, IndicatorTexts};
use crate::content::bibliography::SourcesFile;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::ChartId;
use crate::content::indicators::IndicatorsFile;
use crate::diagnostics::Sink;
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::source::Sources;
use crate::yaml::Date;

/// What the texts of some versions were written with.
#[derive(Debug)]
pub struct PastFiles {
    /// The glossary.
    pub glossary: Option<GlossaryFile>,
    /// The sources.
    pub sources: Option<SourcesFile>,
    /// The indicators.
    pub indicators: Option<IndicatorsFile>,
    /// The definitions of the terms.
    pub definitions: Definitions,
    /// The explanations of the indicators.
    pub indicator_texts: IndicatorTexts,
    /// The flowcharts.
    pub charts: Vec<Chart>,
}

/// What there is today that an earlier text may lead to.
#[derive(Clone, Copy)]
pub(super) struct Today<'a> {
    pub addresses: &'a Addresses,
    pub titles: &'a SectionTitles,
    pub charts: &'a BTreeMap<ChartId, ChartSteps>,
    pub indicators: &'a [&'a str],
    pub terms: &'a [&'a str],
    pub digests: &'a TextDigests,
    pub authoritative: Language,
    pub as_of: Date,
    pub sources: &'a Sources,
    pub from_archive: &'a FromArchive,
}

/// The registry of each set of data files with the wordings of its glossary.
pub(super) struct PastRegistries<'a> {
    all: Vec<(Registry<'a>, LanguageMap<Wordings>)>,
    today: Today<'a>,
}

impl<'a> PastRegistries<'a> {
    /// The registries of these data files, in their order.
    pub(super) fn new(data: &'a [PastData], today: Today<'a>) -> PastRegistries<'a> {
        let registry = |data: &'a PastData| {
            let steps = data.charts.iter().map(|c| (c.id.value.clone(), chart_steps(c)));
            let registry = Registry {
                content: &data.content,
                addresses: today.addresses,
                sources: today.sources,
                sections: today.titles,
                charts: steps.collect(),
                past: Some(PastLinks {
                    charts: today.charts,
                    indicators: today.indicators,
                    terms: today.terms,
                }),
            };
            (registry, wordings(&data.content, &mut Sink::new()))
        };
        PastRegistries { all: data.iter().map(registry).collect(), today }
    }

    /// Makers of texts that refer to these files.
    pub(super) fn makers(&'a self) -> PastMakers<'a> {
        let maker = |(registry, wordings): &'a (Registry<'a>, LanguageMap<Wordings>)| TextMaker {
            registry,
            wordings,
            digests: self.today.digests,
            authoritative: self.today.authoritative,
            as_of: self.today.as_of,
            sources: self.today.sources,
            from_archive: self.today.from_archive,
        };
        PastMakers(self.all.iter().map(maker).collect())
    }

    /// The definitions of the terms and the explanations of the indicators, resolved.
    pub(super) fn parts(&self) -> Vec<PastParts> {
        let mut unheard = Sink::new();
        let parts = self.all.iter().map(|(registry, _)| PastParts {
            definitions: definitions(registry, &mut unheard),
            indicator_texts: indicator_texts(registry, &mut unheard),
        });
        parts.collect()
    }
}

/// What had to be resolved of a set of data files.
pub(super) struct PastParts {
    definitions: Definitions,
    indicator_texts: IndicatorTexts,
}

/// The makers of texts of each set of data files.
pub(super) struct PastMakers<'a>(Vec<TextMaker<'a>>);

impl<'a> PastMakers<'a> {
    /// The maker for texts that were written with these files.
    pub(super) fn maker(&self, data: Option<usize>) -> Option<&TextMaker<'a>> {
        self.0.get(data?)
    }
}

/// Puts the files and what was resolved of them together.
pub(super) fn finish(data: Vec<PastData>, parts: Vec<PastParts>) -> Vec<PastFiles> {
    let files = data.into_iter().zip(parts).map(|(data, parts)| PastFiles {
        glossary: data.content.glossary,
        sources: data.content.sources,
        indicators: data.content.indicators,
        definitions: parts.definitions,
        indicator_texts: parts.indicator_texts,
        charts: data.charts,
    });
    files.collect()
}
