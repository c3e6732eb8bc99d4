//! What has to be found.

use std::collections::BTreeMap;

use super::WantedText;
use crate::content::LedgerId;
use crate::guide::{Fingerprint, Ledger};
use crate::language::{Language, LanguageMap};

/// Versions of one text or data file that have to be found.
#[derive(Debug)]
pub(super) struct Wanted {
    /// Their ledger.
    pub(super) ledger: LedgerId,
    /// The language of a text of a section; a data file or flowchart holds all.
    pub(super) language: Option<Language>,
    /// Where it stands in a guide.
    pub(super) path: String,
    /// The number of its newest version: it is wanted only where the text of today is a draft.
    pub(super) newest: Option<String>,
    /// The digests of each version; a language without one does not count.
    pub(super) versions: BTreeMap<String, LanguageMap<Option<String>>>,
}

impl Wanted {
    /// One text of one version.
    pub(super) fn of_text(text: &WantedText<'_>) -> Wanted {
        let WantedText { section, language, version, digest } = *text;
        let digests = LanguageMap::from_fn(|l| (l == language).then(|| digest.to_owned()));
        Wanted {
            ledger: LedgerId::Section(section.clone()),
            language: Some(language),
            path: format!("content/sections/{section}/{language}.md"),
            newest: None,
            versions: BTreeMap::from([(version.to_owned(), digests)]),
        }
    }
}

/// The versions of all ledgers whose text is not that of today.
pub(super) fn of(ledgers: &[Ledger<'_>]) -> Vec<Wanted> {
    let mut all = Vec::new();
    for ledger in ledgers {
        let recorded = recorded(ledger);
        let mut want = |language: Option<Language>, path, versions| {
            let newest = ledger.versions.first().map(|v| v.version.value.clone());
            all.push(Wanted { ledger: ledger.id.clone(), language, path, newest, versions });
        };
        match &ledger.id {
            LedgerId::Section(id) => {
                for language in ledger.digests.languages() {
                    let versions = recorded.iter().map(|(v, d)| (v.clone(), only(d, language)));
                    let versions = other_than(versions, &only(&ledger.digests, language));
                    want(Some(language), format!("content/sections/{id}/{language}.md"), versions);
                }
            }
            LedgerId::Chart(id) => {
                let versions = other_than(recorded, &ledger.digests);
                want(None, format!("diagrams/{id}.yaml"), versions);
            }
            LedgerId::Glossary | LedgerId::Indicators | LedgerId::Spreadsheets => {
                let versions = other_than(recorded, &ledger.digests);
                want(None, format!("content/{}.yaml", ledger.id), versions);
            }
        }
    }
    all.retain(|wanted| !wanted.versions.is_empty());
    all
}

/// What there is of one language.
fn only<T: Clone>(of: &LanguageMap<Option<T>>, language: Language) -> LanguageMap<Option<T>> {
    LanguageMap::from_fn(|l| of.get(l).filter(|_| l == language).cloned().flatten())
}

/// The digests of each version. A revision of a translation is an entry of its own under the same
/// number; the newest one says what the version reads like.
fn recorded(ledger: &Ledger<'_>) -> BTreeMap<String, LanguageMap<Option<String>>> {
    let mut all = BTreeMap::<String, LanguageMap<Option<String>>>::new();
    for version in ledger.versions.iter() {
        let digests = all.entry(version.version.value.clone()).or_default();
        for (language, digest) in version.digest.iter().flat_map(|d| d.iter()) {
            if let (None, Some(digest)) = (&digests[language], digest) {
                digests[language] = Some(digest.value.clone());
            }
        }
    }
    all
}

/// The versions that have a digest and another one than the text of today.
fn other_than(
    versions: impl IntoIterator<Item = (String, LanguageMap<Option<String>>)>,
    today: &LanguageMap<Option<Fingerprint>>,
) -> BTreeMap<String, LanguageMap<Option<String>>> {
    let known = |digests: &LanguageMap<Option<String>>| digests.iter().any(|(_, d)| d.is_some());
    versions.into_iter().filter(|(_, digests)| known(digests) && !fits(digests, today)).collect()
}

/// True when a text with the digests `read` is the one that `recorded` means.
pub(super) fn fits(
    recorded: &LanguageMap<Option<String>>,
    read: &LanguageMap<Option<Fingerprint>>,
) -> bool {
    recorded.iter().all(|(language, digest)| match (digest, read.get(language)) {
        // In a language that the guide gave up, nothing is compared.
        (None, _) | (Some(_), None) => true,
        (Some(digest), Some(Some(read))) => read.is(digest),
        (Some(_), Some(None)) => false,
    })
}
