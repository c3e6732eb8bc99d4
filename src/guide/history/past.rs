//! The data files of earlier days, as far as texts of versions refer to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::archive::PastData;
use crate::content::bibliography::SourcesFile;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::ChartId;
use crate::content::indicators::IndicatorsFile;
use crate::diagnostics::Sink;
use crate::flowchart::Chart;
use crate::guide::data_texts::{chart_steps, past_texts, wordings};
use crate::guide::links::asked::Asked;
use crate::guide::links::faces::Faces;
use crate::guide::links::resolve::{ChartSteps, Lists, PastLinks, Registry};
use crate::guide::texts::{Surroundings, Wordings};
use crate::guide::{Addresses, Definitions, IndicatorTexts};
use crate::language::LanguageMap;
use crate::remembered::{Remembered, Same};

/// What the texts of some versions were written with.
#[derive(Debug)]
pub struct PastFiles {
    /// The glossary.
    pub glossary: Option<Arc<GlossaryFile>>,
    /// The sources.
    pub sources: Option<Arc<SourcesFile>>,
    /// The indicators.
    pub indicators: Option<Arc<IndicatorsFile>>,
    /// The definitions of the terms.
    pub definitions: Definitions,
    /// The explanations of the indicators.
    pub indicator_texts: IndicatorTexts,
    /// The flowcharts.
    pub charts: Vec<Arc<Chart>>,
}

/// What there is today that an earlier text may lead to.
#[derive(Clone, Copy)]
pub(in crate::guide) struct Today<'a> {
    pub addresses: &'a Addresses,
    pub faces: &'a Faces,
    pub charts: &'a BTreeMap<ChartId, ChartSteps>,
    pub indicators: &'a [&'a str],
    pub terms: &'a [&'a str],
    pub lists: &'a Same<Lists>,
}

/// What was made of the data files of earlier days before.
#[derive(Debug, Default)]
pub(in crate::guide) struct PastMemory {
    wordings: Remembered<usize, Same<PastData>, Arc<LanguageMap<Wordings>>>,
    lists: Remembered<usize, (Same<PastData>, Same<Lists>), Arc<Lists>>,
    /// Titles of sections of today may stand in definitions of yesterday.
    files: Remembered<usize, Same<Lists>, (Arc<PastFiles>, Arc<Asked>)>,
}

impl PastMemory {
    /// What texts that were written with these files are resolved with, in their order.
    pub(in crate::guide) fn surroundings<'a>(
        &mut self,
        data: &'a [Arc<PastData>],
        today: Today<'a>,
    ) -> Vec<Surroundings<'a>> {
        let items = || data.iter().map(Same::of).enumerate();
        let wordings = self.wordings.each(items().collect(), |_, data, _| {
            Arc::new(wordings(&data.content, &mut Sink::new()))
        });
        let lists = items().map(|(at, data)| (at, (data, today.lists.clone())));
        let lists = self.lists.each(lists.collect(), |_, (data, lists), _| {
            Arc::new(Lists {
                glossary: data.content.glossary.as_ref().map(Same::of),
                sources: data.content.sources.as_ref().map(Same::of),
                indicators: data.content.indicators.as_ref().map(Same::of),
                charts: data.charts.iter().map(Same::of).collect(),
                pages: lists.pages.clone(),
                diagrams: lists.diagrams.clone(),
                unreadable: data.content.unreadable.clone(),
                folder: lists.folder.clone(),
                successors: Arc::clone(&lists.successors),
                today: Some(lists.clone()),
            })
        });
        let all = data.iter().zip(lists).zip(wordings).map(|((data, lists), wordings)| {
            let steps = data.charts.iter().map(|c| (c.id.value.clone(), chart_steps(c)));
            let registry = Registry {
                content: &data.content,
                addresses: today.addresses,
                faces: today.faces,
                lists: Same(lists),
                charts: steps.collect(),
                past: Some(PastLinks {
                    charts: today.charts,
                    indicators: today.indicators,
                    terms: today.terms,
                }),
            };
            Surroundings { registry, wordings }
        });
        all.collect()
    }

    /// The files with what had to be resolved of them.
    pub(in crate::guide) fn files(
        &mut self,
        data: &[Arc<PastData>],
        with: &[Surroundings<'_>],
        faces: &Faces,
    ) -> Vec<Arc<PastFiles>> {
        let items = with.iter().map(|with| with.registry.lists.clone());
        let holds = |(_, asked): &(Arc<PastFiles>, Arc<Asked>)| asked.holds(faces);
        let files = self.files.each_while(items.enumerate().collect(), holds, |at, _, _| {
            let (definitions, indicator_texts, asked) = past_texts(&with[*at].registry);
            let PastData { content, charts } = &*data[*at];
            let files = PastFiles {
                glossary: content.glossary.clone(),
                sources: content.sources.clone(),
                indicators: content.indicators.clone(),
                definitions,
                indicator_texts,
                charts: charts.clone(),
            };
            (Arc::new(files), Arc::new(asked))
        });
        files.into_iter().map(|(files, _)| files).collect()
    }
}
