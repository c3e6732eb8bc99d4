//! The text that holds, where a newer one was published and does not hold yet.

use std::collections::BTreeSet;

use super::archive::{Archive, ArchivedText};
use super::data_digests::{
    Fingerprint, chart_digest, glossary_digest, indicators_digest, spreadsheets_digest,
};
use super::ledgers::TextDigests;
use super::parse::Documents;
use super::versions::{in_force, recorded_digest};
use crate::content::Content;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::{ChartId, SectionId};
use crate::content::indicators::IndicatorsFile;
use crate::content::ledger::Version;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::diagnostics::Sink;
use crate::flowchart::Chart;
use crate::language::Language;
use crate::yaml::Date;

/// What came from the archive in the place of something that was published ahead. What is wrong
/// with it can no longer be mended, and its places are in no file of today: it is not reported.
#[derive(Debug, Default)]
pub(super) struct FromArchive {
    /// The texts of sections.
    pub texts: BTreeSet<(SectionId, Language)>,
    /// Whether the glossary did.
    pub glossary: bool,
    /// Whether the indicators did.
    pub indicators: bool,
    /// The flowcharts.
    pub charts: BTreeSet<ChartId>,
}

/// Makes something; what is wrong with it is heard only where it can be mended.
pub(super) fn heard_where<T>(
    mendable: bool,
    sink: &mut Sink,
    make: impl FnOnce(&mut Sink) -> T,
) -> T {
    if mendable { make(sink) } else { make(&mut Sink::new()) }
}

/// What decides which text holds.
pub(super) struct InForce<'a> {
    pub archive: &'a Archive,
    pub digests: &'a TextDigests,
    pub as_of: Date,
}

impl InForce<'_> {
    /// Puts the text that holds in the place of one that was published ahead, and says where. The
    /// ledgers stay as they are: they announce it. Text that no version covers stays too: who
    /// previews it wants to see it.
    pub(super) fn put(
        &self,
        content: &mut Content,
        documents: &mut Documents,
        charts: &mut [Chart],
    ) -> FromArchive {
        let ids: Vec<SectionId> = content.sections.keys().cloned().collect();
        let mut taken = FromArchive::default();
        for id in ids {
            for language in Language::ALL {
                if self.section(&id, language, content, documents) {
                    taken.texts.insert((id.clone(), language));
                }
            }
        }
        taken.glossary = self.glossary(content);
        taken.indicators = self.indicators(content);
        self.spreadsheets(content);
        for chart in charts {
            if self.chart(chart) {
                taken.charts.insert(chart.id.value.clone());
            }
        }
        taken
    }

    fn glossary(&self, content: &mut Content) -> bool {
        if let Some(file) = &mut content.glossary
            && let Some(number) = self.earlier(&file.versions, |l| glossary_digest(file, l))
            && let Some(old) = self.archive.glossaries.get(&number)
        {
            let versions = file.versions.clone();
            *file = GlossaryFile { versions, ..(**old).clone() };
            return true;
        }
        false
    }

    fn indicators(&self, content: &mut Content) -> bool {
        if let Some(file) = &mut content.indicators
            && let Some(number) = self.earlier(&file.versions, |l| indicators_digest(file, l))
            && let Some(old) = self.archive.indicators.get(&number)
        {
            let versions = file.versions.clone();
            *file = IndicatorsFile { versions, ..(**old).clone() };
            return true;
        }
        false
    }

    /// Nothing in them has to be resolved, and so nothing in them is reported either.
    fn spreadsheets(&self, content: &mut Content) {
        if let Some(file) = &mut content.spreadsheets
            && let Some(number) = self.earlier(&file.versions, |l| spreadsheets_digest(file, l))
            && let Some(old) = self.archive.spreadsheets.get(&number)
        {
            let versions = file.versions.clone();
            *file = SpreadsheetsFile { versions, ..(**old).clone() };
        }
    }

    fn chart(&self, chart: &mut Chart) -> bool {
        if let Some(number) = self.earlier(&chart.versions, |l| chart_digest(chart, l))
            && let Some(old) = self.archive.charts.get(&(chart.id.value.clone(), number))
        {
            // A problem of the chart as a whole is one of the file of today.
            let (id, versions) = (chart.id.clone(), chart.versions.clone());
            *chart = Chart { id, versions, ..(**old).clone() };
            return true;
        }
        false
    }

    /// The number of the version that holds, when the text at hand is that of a newer one.
    fn earlier(
        &self,
        versions: &[Version],
        digest: impl Fn(Language) -> Fingerprint,
    ) -> Option<String> {
        let current = in_force(versions, self.as_of).filter(|index| *index > 0)?;
        let newest = versions.first()?.digest.as_ref()?;
        let released =
            newest.iter().all(|(l, d)| d.as_ref().is_none_or(|d| digest(l).is(&d.value)));
        released.then(|| versions[current].version.value.clone())
    }

    /// True when the text of an earlier version took the place of the one at hand.
    fn section(
        &self,
        id: &SectionId,
        language: Language,
        content: &mut Content,
        documents: &mut Documents,
    ) -> bool {
        let Some(section) = content.sections.get_mut(id) else { return false };
        let versions = &section.file.versions.value;
        let Some(current) = in_force(versions, self.as_of).filter(|index| *index > 0) else {
            return false;
        };
        let number = versions[current].version.value.clone();
        let Some(newest) = versions.first() else { return false };
        let key = (id.clone(), language);
        let recorded = recorded_digest(versions, &newest.version.value, language);
        if recorded.is_none() || recorded != self.digests.get(&key).map(String::as_str) {
            return false;
        }
        let holds = recorded_digest(versions, &number, language);
        if holds == recorded {
            return false;
        }
        match (self.archive.text(id, language, &number), &mut section.texts[language]) {
            (Some((old, _)), Some(text)) => {
                put_text(old, text);
                documents.insert(key, old.document.clone());
                true
            }
            // There was no translation of the version that holds.
            (None, text) if holds.is_none() => {
                *text = None;
                documents.remove(&key);
                false
            }
            _ => false,
        }
    }
}

/// The words are those of the old text; its address is that of today.
fn put_text(old: &ArchivedText, text: &mut crate::content::TextFile) {
    text.front.title = old.front.title.clone();
    text.front.summary = old.front.summary.clone();
    text.front.translates = old.front.translates.clone();
}
