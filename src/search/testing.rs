//! What tests of a search begin with.

use crate::content::facts::Facts;
use std::sync::Arc;

use super::{Index, Kind, Record, analyse_all};
use crate::content::glossary::GlossaryFile;
use crate::content::read_yaml;
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::source::FileId;

/// The index of sections, each a title and a text.
pub(super) fn index_of(sections: &[(&str, &str)], language: Language) -> Index {
    let record = |(title, text): &(&str, &str)| Record {
        kind: Kind::Section,
        title: (*title).to_owned(),
        names: Vec::new(),
        text: (*text).to_owned(),
        address: format!("{language}/{title}.html"),
    };
    let records = sections.iter().map(record).collect();
    let records: Arc<[_]> = analyse_all(records, language).into();
    let glossary = "schema: 1\nversions: []\nterms: {}\n";
    let glossary: GlossaryFile =
        read_yaml(FileId::PAST, glossary, &Facts::None, &mut Sink::new()).unwrap();
    Index::new(vec![records], &glossary, None, language)
}
