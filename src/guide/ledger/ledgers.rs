//! Every ledger of the guide with the digests of the text that it should describe.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::data_digests::Fingerprint;
use crate::content::ledger::{Version, VersionKind};
use crate::content::{Content, LedgerId, Published};
use crate::flowchart::Chart;
use crate::guide::parse::Parsed;
use crate::language::{Language, LanguageMap};
use crate::source::{FileId, Sources};
use crate::yaml::{Date, Spanned};

/// A ledger and the text that it describes.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// Its name.
    pub id: LedgerId,
    /// The file that holds the ledger.
    pub file: FileId,
    /// The entries, newest first.
    pub versions: &'a Spanned<Vec<Version>>,
    /// The digest of the text as it is now; none where a translation is missing.
    pub digests: LanguageMap<Option<Fingerprint>>,
}

impl Ledger<'_> {
    /// The folder of a section's texts; none where text and ledger are one file.
    pub fn folder(&self) -> Option<String> {
        self.id.section().map(|id| format!("content/sections/{id}"))
    }

    /// True where the languages stand in one file, with the ledger.
    pub fn is_one_file(&self) -> bool {
        self.id.section().is_none()
    }

    /// True when the newest entry describes the text as it is now in the language of the guide: what
    /// a translation lacks does not keep a text from being published.
    pub fn is_published(&self, authoritative: Language) -> bool {
        let newest = self.versions.first().and_then(|v| v.digest.as_ref());
        let recorded = newest.and_then(|digest| digest[authoritative].as_ref());
        match (&self.digests[authoritative], recorded) {
            (Some(digest), Some(recorded)) => digest.is(&recorded.value),
            _ => false,
        }
    }

    /// The newest version, whether it holds or not. A revision of a translation is none.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.iter().find(|v| v.kind != VersionKind::Translation)
    }
}

/// The ledgers whose newest version is the text as it is now: what has a name in the others is a
/// draft.
pub fn published_ledgers(ledgers: &[Ledger<'_>], content: &Content) -> BTreeSet<LedgerId> {
    let Some(authoritative) = content.authoritative() else { return BTreeSet::new() };
    let published = ledgers.iter().filter(|ledger| ledger.is_published(authoritative));
    published.map(|ledger| ledger.id.clone()).collect()
}

/// True when something has a version that was published and does not hold yet on a day.
pub fn is_any_ahead(parsed: &Parsed, day: Date) -> bool {
    let newest = |versions: &Spanned<Vec<Version>>| {
        versions.iter().find(|v| v.kind != VersionKind::Translation).map(|v| v.effective)
    };
    let mut entries = entries(&parsed.content, &parsed.charts);
    entries.any(|(_, versions)| newest(versions).is_some_and(|effective| effective > day))
}

/// True when a ledger has a version with this number and the text of the other: it is that version,
/// under another name.
pub(in crate::guide) fn has_same(
    versions: &[Version],
    other: &[Version],
    number: &str,
    language: Language,
) -> bool {
    let there = |versions: &[Version]| {
        versions.iter().any(|v| v.kind != VersionKind::Translation && v.version.value == number)
    };
    let digest = recorded_digest(versions, number, language);
    there(versions) && there(other) && digest == recorded_digest(other, number, language)
}

/// True of the name of a version that a ledger has, or had when it was published.
pub fn is_version(parsed: &Parsed, name: &Published) -> bool {
    let Published::Version(ledger, number) = name else { return false };
    let has = |versions: &[Version]| versions.iter().any(|v| v.version.value == *number);
    entries(&parsed.content, &parsed.charts).any(|(id, versions)| id == *ledger && has(versions))
        || parsed.content.published.iter().any(|line| line.value == *name)
}

/// The entries of every ledger by its name: sections in the order of their ids, glossary, indicators,
/// spreadsheets, flowcharts.
pub(in crate::guide) fn entries<'a>(
    content: &'a Content,
    charts: &'a [Arc<Chart>],
) -> impl Iterator<Item = (LedgerId, &'a Spanned<Vec<Version>>)> {
    let sections = content.sections.iter();
    let sections =
        sections.map(|(id, section)| (LedgerId::Section(id.clone()), &section.file.versions));
    let glossary = content.glossary.iter().filter(|file| file.is_there());
    let glossary = glossary.map(|file| (LedgerId::Glossary, &file.versions));
    let indicators = content.indicators.iter().filter(|file| file.is_there());
    let indicators = indicators.map(|file| (LedgerId::Indicators, &file.versions));
    let sheets = content.spreadsheets.iter().map(|file| (LedgerId::Spreadsheets, &file.versions));
    let charts =
        charts.iter().map(|chart| (LedgerId::Chart(chart.id.value.clone()), &chart.versions));
    sections.chain(glossary).chain(indicators).chain(sheets).chain(charts)
}

/// Every ledger: sections in the order of their ids, glossary, indicators, spreadsheets, flowcharts.
pub fn all<'a>(parsed: &'a Parsed, sources: &Sources) -> Vec<Ledger<'a>> {
    let Parsed { content, documents, charts, prints, .. } = parsed;
    let mut ledgers: Vec<Ledger<'a>> = content
        .sections
        .iter()
        .map(|(id, section)| Ledger {
            id: LedgerId::Section(id.clone()),
            file: section.file_id,
            versions: &section.file.versions,
            digests: LanguageMap::of(content.languages(), |l| {
                let text = documents.get(&(id.clone(), l))?;
                Some(Fingerprint::of_text(Arc::clone(&text.digest)))
            }),
        })
        .collect();
    let mut data = |id, file, versions: &'a Spanned<Vec<Version>>, prints: &LanguageMap<_>| {
        let digests = prints.map(|_, print: &Fingerprint| Some(print.clone()));
        ledgers.push(Ledger { id, file, versions, digests });
    };
    let at = |name: &str| sources.find(&format!("content/{name}.yaml"));
    // A list that nothing was put into yet is no text that could have a version.
    if let (Some(file), Some(prints), Some(id)) =
        (&content.glossary, &prints.glossary, at("glossary"))
        && file.is_there()
    {
        data(LedgerId::Glossary, id, &file.versions, prints);
    }
    if let (Some(file), Some(prints), Some(id)) =
        (&content.indicators, &prints.indicators, at("indicators"))
        && file.is_there()
    {
        data(LedgerId::Indicators, id, &file.versions, prints);
    }
    if let (Some(file), Some(prints), Some(id)) =
        (&content.spreadsheets, &prints.spreadsheets, at("spreadsheets"))
    {
        data(LedgerId::Spreadsheets, id, &file.versions, prints);
    }
    for (chart, prints) in charts.iter().zip(&prints.charts) {
        let id = LedgerId::Chart(chart.id.value.clone());
        data(id, chart.id.span.file, &chart.versions, prints);
    }
    ledgers
}

/// The position of the newest version that holds on a day. A revision of a translation is no
/// version of its own.
pub fn in_force(versions: &[Version], day: Date) -> Option<usize> {
    versions.iter().position(|v| v.kind != VersionKind::Translation && v.effective <= day)
}

/// The digest that the ledger records for a version; a revision of the translation comes first.
pub(in crate::guide) fn recorded_digest<'v>(
    versions: &'v [Version],
    number: &str,
    language: Language,
) -> Option<&'v str> {
    let entries = versions.iter().filter(|v| v.version.value == number);
    entries
        .filter_map(|v| v.digest.as_ref()?[language].as_ref())
        .map(|digest| digest.value.as_str())
        .next()
}

/// The digest that the ledger records for its newest version.
pub(in crate::guide) fn newest_digest(versions: &[Version], language: Language) -> Option<&str> {
    recorded_digest(versions, versions.first()?.version.value.as_str(), language)
}
