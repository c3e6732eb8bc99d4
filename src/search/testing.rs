//! What tests of a search begin with.

use crate::content::facts::Facts;
use std::sync::Arc;

use super::{Analysed, Index, Kind, Record, analyse_all};
use crate::content::glossary::GlossaryFile;
use crate::content::read_yaml;
use crate::content::synonyms::SynonymsFile;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::source::FileId;
use crate::yaml::Spoken;

/// The index of sections, each a title and a text.
pub(super) fn index_of(sections: &[(&str, &str)], language: Language) -> Index {
    let record = |(title, text): &(&str, &str)| Record {
        kind: Kind::Section,
        title: (*title).to_owned(),
        names: Vec::new(),
        text: (*text).to_owned(),
        address: format!("{language}/{title}.html"),
        language: None,
    };
    let records = sections.iter().map(record).collect();
    let records: Arc<[_]> = analyse_all(records, language).into();
    index_with(records, "schema: 1\nversions: []\nterms: {}\n", None, language)
}

/// The index of records, with the text of a glossary and of a list of synonyms.
pub(super) fn index_with(
    records: Arc<[Analysed]>,
    glossary: &str,
    synonyms: Option<&str>,
    language: Language,
) -> Index {
    let mut sink = Sink::new();
    let glossary: GlossaryFile =
        read_yaml(FileId::PAST, glossary, Spoken::default(), &Facts::None, &mut sink).unwrap();
    let synonyms: Option<SynonymsFile> = synonyms.map(|text| {
        read_yaml(FileId::PAST, text, Spoken::default(), &Facts::None, &mut sink).unwrap()
    });
    Index::new(vec![records], &glossary, synonyms.as_ref(), language)
}
