//! What readers type into the search field.

use std::sync::{Arc, LazyLock};

use super::{Fault, text};
use crate::content::facts::Facts;
use crate::content::read_yaml;
use crate::diagnostics::Sink;
use crate::language::{Language, LanguageMap};
use crate::search::{Index, Kind, Record, analyse_all, answers, nearest};
use crate::source::FileId;
use crate::yaml::Spoken;

/// An index with a word of every kind: compounds, numbers, marks on letters, a name that leads on.
static INDEXES: LazyLock<LanguageMap<Option<Index>>> = LazyLock::new(|| {
    LanguageMap::from_fn(|language| {
        let record = |title: &str, text: &str| Record {
            kind: Kind::Section,
            title: title.to_owned(),
            names: Vec::new(),
            text: text.to_owned(),
            address: format!("{language}/{title}.html"),
            language: None,
        };
        let records = vec![
            record(
                "kennisveiligheid",
                "Wie beslist over een exportvergunning? De minister, in één brief.",
            ),
            record(
                "Kamerstuk 31 288",
                "Nr. 1205, over gastonderzoekers en dienstreizen naar het buitenland.",
            ),
            record(
                "knowledge security",
                "Who decides about the risk of cooperation, naïve or not?",
            ),
        ];
        let records: Arc<[_]> = analyse_all(records, language).into();
        let glossary = "schema: 1\nversions: []\nterms:\n  dual-use:\n    nl: {preferred: dual-use, forms: \
                        [tweeërlei gebruik]}\n    en: {preferred: dual use, forms: [dual-use goods]}\n    \
                        definition: {nl: Een., en: One.}\n    source: a\n    rendering: own\n";
        let glossary =
            read_yaml(FileId::PAST, glossary, Spoken::default(), &Facts::None, &mut Sink::new())?;
        Some(Index::new(vec![records], &glossary, None, language))
    })
});

/// A query has the same answers each time, all of which there are.
pub(super) fn query(bytes: &[u8]) -> Result<(), Fault> {
    let Some(query) = text(bytes) else { return Ok(()) };
    for language in Language::ALL {
        let index = INDEXES[language].as_ref().ok_or("the glossary of the index is wrong")?;
        let found = answers(index, query);
        if found != answers(index, query) {
            return Err(format!("{query:?} has other answers the second time"));
        }
        let named = found.iter().all(|answer| !index.record(answer.hit.record).title.is_empty());
        if !named || nearest(index, query).iter().any(String::is_empty) {
            return Err(format!("an answer to {query:?} has no name: {found:?}"));
        }
    }
    Ok(())
}
