//! The text that holds, where a newer one was published and does not hold yet.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::data_digests::Fingerprint;
use super::ledgers::{in_force, recorded_digest};
use crate::content::Content;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::{ChartId, SectionId};
use crate::content::indicators::IndicatorsFile;
use crate::content::ledger::Version;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Sink;
use crate::flowchart::Chart;
use crate::guide::history::archive::Archive;
use crate::guide::parse::{Documents, Parsed};
use crate::language::{Language, LanguageMap};
use crate::remembered::{Remembered, Same};
use crate::yaml::Date;

/// What came from the archive in the place of something that was published ahead. What is wrong
/// with it can no longer be mended, and its places are in no file of today: it is not reported.
#[derive(Debug, Default)]
pub(in crate::guide) struct FromArchive {
    /// The texts of sections.
    pub texts: BTreeSet<(SectionId, Language)>,
    /// Whether the glossary did.
    pub glossary: bool,
    /// Whether the indicators did.
    pub indicators: bool,
    /// The flowcharts.
    pub charts: BTreeSet<ChartId>,
}

/// Says what is wrong with something where it can be mended.
pub(in crate::guide) fn hear(mendable: bool, found: &[Diagnostic], sink: &mut Sink) {
    if mendable {
        sink.repeat(found);
    }
}

/// The files as they hold on a day. What was checked stays as it is.
pub(in crate::guide) struct OnDay<'a> {
    /// The typed files.
    pub content: Cow<'a, Content>,
    /// The texts.
    pub documents: Cow<'a, Documents>,
    /// The flowcharts.
    pub charts: Cow<'a, [Arc<Chart>]>,
    /// What of these came from the archive.
    pub from_archive: FromArchive,
}

/// The files that were put together before: the entries of today with what held.
#[derive(Debug, Default)]
pub(in crate::guide) struct DayMemory {
    glossary: Remembered<(), Both<GlossaryFile>, Arc<GlossaryFile>>,
    indicators: Remembered<(), Both<IndicatorsFile>, Arc<IndicatorsFile>>,
    spreadsheets: Remembered<(), Both<SpreadsheetsFile>, Arc<SpreadsheetsFile>>,
    charts: Remembered<ChartId, Both<Chart>, Arc<Chart>>,
}

/// The file of today, and the one of the version that holds.
type Both<T> = (Same<T>, Same<T>);

fn both<T>(today: &Arc<T>, old: &Arc<T>) -> Both<T> {
    (Same::of(today), Same::of(old))
}

/// What decides which text holds.
pub(in crate::guide) struct InForce<'a> {
    pub parsed: &'a Parsed,
    pub archive: &'a Archive,
    pub as_of: Date,
}

impl<'a> InForce<'a> {
    /// The text that holds in the place of each that was published ahead. The ledgers stay as they
    /// are: they announce it. Text that no version covers stays too: who previews it wants to see it.
    pub(in crate::guide) fn view(&self, memory: &mut DayMemory) -> OnDay<'a> {
        let Parsed { content, documents, charts, .. } = self.parsed;
        let mut day = OnDay {
            content: Cow::Borrowed(content),
            documents: Cow::Borrowed(documents),
            charts: Cow::Borrowed(charts),
            from_archive: FromArchive::default(),
        };
        for id in content.sections.keys() {
            for language in content.languages().all() {
                self.section(id, language, &mut day);
            }
        }
        self.lists(memory, &mut day);
        self.charts(memory, &mut day);
        day
    }

    fn lists(&self, memory: &mut DayMemory, day: &mut OnDay<'a>) {
        let (content, prints) = (&self.parsed.content, &self.parsed.prints);
        if let (Some(file), Some(print)) = (&content.glossary, &prints.glossary)
            && let Some(number) = self.earlier(&file.versions, print)
            && let Some(old) = self.archive.glossaries.get(&number)
        {
            let file = memory.glossary.one(both(file, old), |(file, old), _| {
                Arc::new(GlossaryFile { versions: file.versions.clone(), ..(**old).clone() })
            });
            day.content.to_mut().glossary = Some(file);
            day.from_archive.glossary = true;
        }
        if let (Some(file), Some(print)) = (&content.indicators, &prints.indicators)
            && let Some(number) = self.earlier(&file.versions, print)
            && let Some(old) = self.archive.indicators.get(&number)
        {
            let file = memory.indicators.one(both(file, old), |(file, old), _| {
                Arc::new(IndicatorsFile { versions: file.versions.clone(), ..(**old).clone() })
            });
            day.content.to_mut().indicators = Some(file);
            day.from_archive.indicators = true;
        }
        // Nothing in them has to be resolved, and so nothing in them is reported either.
        if let (Some(file), Some(print)) = (&content.spreadsheets, &prints.spreadsheets)
            && let Some(number) = self.earlier(&file.versions, print)
            && let Some(old) = self.archive.spreadsheets.get(&number)
        {
            let file = memory.spreadsheets.one(both(file, old), |(file, old), _| {
                Arc::new(SpreadsheetsFile { versions: file.versions.clone(), ..(**old).clone() })
            });
            day.content.to_mut().spreadsheets = Some(file);
        }
    }

    fn charts(&self, memory: &mut DayMemory, day: &mut OnDay<'a>) {
        let Parsed { charts, prints, .. } = self.parsed;
        let replaced = charts.iter().zip(&prints.charts).enumerate();
        let replaced = replaced.filter_map(|(at, (chart, print))| {
            let number = self.earlier(&chart.versions, print)?;
            let old = self.archive.charts.get(&(chart.id.value.clone(), number))?;
            Some((at, (chart.id.value.clone(), both(chart, old))))
        });
        let (places, items): (Vec<usize>, Vec<_>) = replaced.unzip();
        let made = memory.charts.each(items, |_, (chart, old), _| {
            // A problem of the chart as a whole is one of the file of today.
            let (id, versions) = (chart.id.clone(), chart.versions.clone());
            Arc::new(Chart { id, versions, ..(**old).clone() })
        });
        for (at, chart) in places.into_iter().zip(made) {
            day.from_archive.charts.insert(chart.id.value.clone());
            day.charts.to_mut()[at] = chart;
        }
    }

    /// The number of the version that holds, when the text at hand is that of a newer one.
    fn earlier(&self, versions: &[Version], print: &LanguageMap<Fingerprint>) -> Option<String> {
        let current = in_force(versions, self.as_of).filter(|index| *index > 0)?;
        let newest = versions.first()?.digest.as_ref()?;
        let released = newest.iter().all(|(l, digest)| match (digest, print.get(l)) {
            (Some(digest), Some(print)) => print.is(&digest.value),
            _ => true,
        });
        released.then(|| versions[current].version.value.clone())
    }

    /// Puts the text of an earlier version in the place of the one at hand, if that is one.
    fn section(&self, id: &SectionId, language: Language, day: &mut OnDay<'a>) {
        let Some(section) = self.parsed.content.sections.get(id) else { return };
        let versions = &section.file.versions.value;
        let Some(current) = in_force(versions, self.as_of).filter(|index| *index > 0) else {
            return;
        };
        let number = versions[current].version.value.as_str();
        let Some(newest) = versions.first() else { return };
        let key = (id.clone(), language);
        let recorded = recorded_digest(versions, &newest.version.value, language);
        let now = self.parsed.documents.get(&key).map(|text| &*text.digest);
        if recorded.is_none() || recorded != now {
            return;
        }
        let holds = recorded_digest(versions, number, language);
        if holds == recorded {
            return;
        }
        match self.archive.text(id, language, number) {
            Some((old, _)) if section.texts[language].is_some() => {
                day.documents.to_mut().insert(key.clone(), Arc::clone(old));
                day.from_archive.texts.insert(key);
            }
            // There was no translation of the version that holds.
            None if holds.is_none() => {
                day.documents.to_mut().remove(&key);
                if let Some(section) = day.content.to_mut().sections.get_mut(id) {
                    section.texts[language] = None;
                }
            }
            _ => {}
        }
    }
}
