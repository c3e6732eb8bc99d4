//! The terms of the glossary that stand in a unit.

use crate::content::glossary::GlossaryFile;
use crate::language::Language;

/// A term for a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnitTerm {
    /// The id in the glossary.
    pub id: String,
    /// The term as the glossary prefers it.
    pub term: String,
    /// What it is called in the other language.
    pub translation: String,
    /// What it may be called too.
    pub also: Vec<String>,
    /// What it is never called.
    pub forbidden: Vec<String>,
}

/// The terms that stand in some words in one of their forms, in the order of the glossary: the words
/// are in the first language, and are translated into the second.
pub(crate) fn terms_in(
    words: &str,
    glossary: &GlossaryFile,
    [language, other]: [Language; 2],
) -> Vec<UnitTerm> {
    let words = words.to_lowercase();
    let mut found = Vec::new();
    for (id, term) in glossary.terms.iter() {
        let own = term.wordings(language);
        let mut forms = std::iter::once(&own.preferred).chain(&own.forms);
        if forms.any(|form| has_word(&words, &form.value.to_lowercase())) {
            let other = term.wordings(other);
            let all = |list: &[crate::yaml::Spanned<String>]| {
                list.iter().map(|form| form.value.clone()).collect()
            };
            found.push(UnitTerm {
                id: id.value.to_string(),
                term: own.preferred.value.clone(),
                translation: other.preferred.value.clone(),
                also: all(&other.forms),
                forbidden: all(&other.forbidden),
            });
        }
    }
    found
}

/// True when a word stands in a text by itself.
fn has_word(text: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            edge(text[..at].chars().next_back()) && edge(text[at + word.len()..].chars().next())
        })
}
