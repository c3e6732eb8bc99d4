//! What the YAML files can hold, in Dutch: by the name of the type and the key, or the word to choose.
//! In English it stands with the types.

use std::sync::LazyLock;

use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages};

static WORDS: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let words = include_str!("commands/words/schema.nl.ftl");
    let files = LanguageMap::Both { nl: vec![words], en: Vec::new() };
    // Part of the binary; a test parses them.
    Messages::parse(&files).ok()
});

/// The words of `Type`, `Type.key` or `Type.choice`; none where there are none.
pub(crate) fn dutch(key: &str) -> Option<String> {
    WORDS.as_ref()?.get(Language::Nl, key, &Args::new())
}

/// Every key that has words.
#[cfg(test)]
pub(crate) fn keys() -> Vec<String> {
    WORDS.as_ref().map(|words| words.keys(Language::Nl).to_vec()).unwrap_or_default()
}
