//! Names that lead to other words: the wordings of a term in the other language, its wordings to
//! avoid, and what readers type for words that the guide uses.

use std::collections::BTreeMap;

use super::analysis::tokens;
use crate::content::glossary::GlossaryFile;
use crate::content::synonyms::SynonymsFile;
use crate::language::Language;

/// A name that leads to other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alias {
    /// The name as it was written; results say that they were found through it.
    pub label: String,
    /// Its words.
    pub phrase: Vec<String>,
    /// The words that it leads to.
    pub target: Vec<String>,
    /// True when it stands in the list of synonyms, false when in the glossary.
    pub synonym: bool,
}

/// The aliases of a guide for readers of a language, longest first, so that the longest of
/// those that fit is met first.
pub(super) fn all(
    glossary: &GlossaryFile,
    synonyms: Option<&SynonymsFile>,
    language: Language,
) -> Vec<Alias> {
    let mut by_phrase: BTreeMap<Vec<String>, Alias> = BTreeMap::new();
    let mut add = |name: &str, target: &[String], synonym: bool| {
        let phrase = words(name);
        if !phrase.is_empty() && phrase != target {
            let (label, target) = (name.to_owned(), target.to_vec());
            let alias = Alias { label, phrase: phrase.clone(), target, synonym };
            by_phrase.entry(phrase).or_insert(alias);
        }
    };
    for (_, term) in glossary.terms.iter() {
        let target = words(&term.wordings(language).preferred.value);
        let own = term.wordings(language);
        let other = term.names.iter().find(|(other, _)| *other != language);
        let other = other.map(|(_, wordings)| wordings);
        let names =
            other.iter().flat_map(|other| std::iter::once(&other.preferred).chain(&other.forms));
        let names = names.chain(&own.forms).chain(&own.forbidden);
        let names = names.chain(other.iter().flat_map(|other| &other.forbidden));
        names.for_each(|name| add(&name.value, &target, false));
    }
    for synonym in synonyms.iter().flat_map(|file| &file.synonyms) {
        let target = words(&synonym.means[language].value);
        synonym.typed[language].iter().for_each(|name| add(name, &target, true));
    }
    let mut aliases: Vec<Alias> = by_phrase.into_values().collect();
    aliases.sort_by_key(|alias| std::cmp::Reverse(alias.phrase.len()));
    aliases
}

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.word).collect()
}
