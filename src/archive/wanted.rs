//! What has to be found.

use std::collections::BTreeMap;

use crate::content::ids::{ChartId, SectionId};
use crate::guide::{Fingerprint, Ledger};
use crate::language::{Language, LanguageMap};

/// What versions are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// The text of a section in one language.
    Text(SectionId, Language),
    /// The glossary.
    Glossary,
    /// The indicators.
    Indicators,
    /// The spreadsheets.
    Spreadsheets,
    /// A flowchart.
    Chart(ChartId),
}

/// Versions of one subject whose text has to be found.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) subject: Subject,
    /// Where it stands in a guide.
    pub(super) path: String,
    /// The digests of each version; a language without one does not count.
    pub(super) versions: BTreeMap<String, LanguageMap<Option<String>>>,
}

/// The versions of all ledgers whose text is not that of today.
pub(super) fn of(ledgers: &[Ledger<'_>]) -> Vec<Wanted> {
    let mut all = Vec::new();
    for ledger in ledgers {
        let recorded = recorded(ledger);
        match (&ledger.folder, ledger.id.strip_prefix("diagram:")) {
            (Some(folder), _) => {
                for language in Language::ALL {
                    let versions = recorded.iter().map(|(v, d)| (v.clone(), only(d, language)));
                    all.push(Wanted {
                        subject: Subject::Text(SectionId::new(ledger.id.as_str()), language),
                        path: format!("{folder}/{language}.md"),
                        versions: other_than(versions, &only(&ledger.digests, language)),
                    });
                }
            }
            (None, Some(chart)) => all.push(Wanted {
                subject: Subject::Chart(ChartId::new(chart)),
                path: format!("diagrams/{chart}.yaml"),
                versions: other_than(recorded, &ledger.digests),
            }),
            (None, None) => all.push(Wanted {
                subject: match ledger.id.as_str() {
                    "glossary" => Subject::Glossary,
                    "spreadsheets" => Subject::Spreadsheets,
                    _ => Subject::Indicators,
                },
                path: format!("content/{}.yaml", ledger.id),
                versions: other_than(recorded, &ledger.digests),
            }),
        }
    }
    all.retain(|wanted| !wanted.versions.is_empty());
    all
}

/// What there is of one language.
fn only<T: Clone>(of: &LanguageMap<Option<T>>, language: Language) -> LanguageMap<Option<T>> {
    LanguageMap::from_fn(|l| of[l].clone().filter(|_| l == language))
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
    recorded.iter().all(|(language, digest)| match (digest, &read[language]) {
        (None, _) => true,
        (Some(digest), Some(read)) => read.is(digest),
        (Some(_), None) => false,
    })
}
