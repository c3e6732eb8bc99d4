//! Every ledger of the guide with the digests of the text that it should describe.

use std::collections::BTreeMap;

use super::data_digests::{
    Fingerprint, chart_digest, glossary_digest, indicators_digest, spreadsheets_digest,
};
use crate::content::ids::SectionId;
use crate::content::ledger::{Version, VersionKind};
use crate::content::{Content, LedgerId};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::markdown::digest;
use crate::markdown::tree::{Document, Reference};
use crate::source::{FileId, Sources};
use crate::yaml::{Date, Spanned};

/// A ledger and the text that it describes.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// Its name.
    pub id: LedgerId,
    /// The file that holds the ledger.
    pub file: FileId,
    /// The folder of a section's texts; none where text and ledger are one file.
    pub folder: Option<String>,
    /// The entries, newest first.
    pub versions: &'a Spanned<Vec<Version>>,
    /// The digest of the text as it is now; none where a translation is missing.
    pub digests: LanguageMap<Option<Fingerprint>>,
}

impl Ledger<'_> {
    /// The newest version, whether it holds or not. A revision of a translation is none.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.iter().find(|v| v.kind != VersionKind::Translation)
    }
}

/// True when something has a version that was published and does not hold yet on a day.
pub fn is_any_ahead(content: &Content, charts: &[Chart], sources: &Sources, day: Date) -> bool {
    let ledgers = all(content, charts, &TextDigests::new(), sources);
    ledgers.iter().any(|ledger| ledger.newest().is_some_and(|newest| newest.effective > day))
}

/// The entries of every ledger by its name: sections in the order of their ids, glossary, indicators,
/// spreadsheets, flowcharts.
pub(super) fn entries<'a>(
    content: &'a Content,
    charts: &'a [Chart],
) -> impl Iterator<Item = (LedgerId, &'a Spanned<Vec<Version>>)> {
    let sections = content.sections.iter();
    let sections =
        sections.map(|(id, section)| (LedgerId::Section(id.clone()), &section.file.versions));
    let glossary = content.glossary.iter().map(|file| (LedgerId::Glossary, &file.versions));
    let indicators = content.indicators.iter().map(|file| (LedgerId::Indicators, &file.versions));
    let sheets = content.spreadsheets.iter().map(|file| (LedgerId::Spreadsheets, &file.versions));
    let charts =
        charts.iter().map(|chart| (LedgerId::Chart(chart.id.value.clone()), &chart.versions));
    sections.chain(glossary).chain(indicators).chain(sheets).chain(charts)
}

/// Every ledger: sections in the order of their ids, glossary, indicators, spreadsheets, flowcharts.
pub fn all<'a>(
    content: &'a Content,
    charts: &'a [Chart],
    digests: &TextDigests,
    sources: &Sources,
) -> Vec<Ledger<'a>> {
    let mut ledgers: Vec<Ledger<'a>> = content
        .sections
        .iter()
        .map(|(id, section)| Ledger {
            id: LedgerId::Section(id.clone()),
            file: section.file_id,
            folder: Some(format!("content/sections/{id}")),
            versions: &section.file.versions,
            digests: LanguageMap::from_fn(|l| {
                let digest = digests.get(&(id.clone(), l))?;
                Some(Fingerprint::of_text(digest.clone()))
            }),
        })
        .collect();
    let mut data = |id, file: FileId, versions: &'a Spanned<Vec<Version>>, digests| {
        ledgers.push(Ledger { id, file, folder: None, versions, digests });
    };
    if let (Some(file), Some(id)) = (&content.glossary, sources.find("content/glossary.yaml")) {
        let digests = LanguageMap::from_fn(|l| Some(glossary_digest(file, l)));
        data(LedgerId::Glossary, id, &file.versions, digests);
    }
    if let (Some(file), Some(id)) = (&content.indicators, sources.find("content/indicators.yaml")) {
        let digests = LanguageMap::from_fn(|l| Some(indicators_digest(file, l)));
        data(LedgerId::Indicators, id, &file.versions, digests);
    }
    if let (Some(file), Some(id)) =
        (&content.spreadsheets, sources.find("content/spreadsheets.yaml"))
    {
        let digests = LanguageMap::from_fn(|l| Some(spreadsheets_digest(file, l)));
        data(LedgerId::Spreadsheets, id, &file.versions, digests);
    }
    for chart in charts {
        let digests = LanguageMap::from_fn(|l| Some(chart_digest(chart, l)));
        let id = LedgerId::Chart(chart.id.value.clone());
        data(id, chart.id.span.file, &chart.versions, digests);
    }
    ledgers
}

/// The digest of each text as it is now.
pub type TextDigests = BTreeMap<(SectionId, Language), String>;

/// Computes the digest of every text.
pub fn text_digests(
    content: &Content,
    documents: &BTreeMap<(SectionId, Language), Document<Reference>>,
) -> TextDigests {
    let digests = documents.iter().filter_map(|((id, language), document)| {
        let front = &content.sections.get(id)?.texts[*language].as_ref()?.front;
        let digest = digest::of_document(&front.title.value, &front.summary.value, document);
        Some(((id.clone(), *language), digest))
    });
    digests.collect()
}
