//! The two languages of the guide and values that exist in both.
//!
//! The guide is bilingual by design, so a language is an enum and not a string:
//! a [`LanguageMap`] cannot lack a language and an address cannot name an unknown one.

use serde::Serialize;

/// A language of the guide. Which of the two is authoritative is set in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages, in the order in which they appear in paths and lists.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The BCP 47 tag, also the first part of an address: `nl`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }

    /// The language of a BCP 47 tag or POSIX locale such as `nl`, `nl-NL`, `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Language::ALL.into_iter().find(|l| l.tag() == primary)
    }

    /// The name of the language in that language, as a reader looks for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Nl => "Nederlands",
            Language::En => "English",
        }
    }

    /// The locale for Open Graph: `nl_NL`, `en_GB`.
    pub fn locale(self) -> &'static str {
        match self {
            Language::Nl => "nl_NL",
            Language::En => "en_GB",
        }
    }

    /// The other language of the pair.
    pub fn other(self) -> Language {
        match self {
            Language::Nl => Language::En,
            Language::En => Language::Nl,
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

/// A value in both languages. It is made only where both are known.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LanguageMap<T> {
    /// The Dutch value.
    pub nl: T,
    /// The English value.
    pub en: T,
}

impl<T> LanguageMap<T> {
    /// Makes the value of each language with `make`.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        LanguageMap { nl: make(Language::Nl), en: make(Language::En) }
    }

    /// The same map with each value changed by `change`.
    pub fn map<U>(&self, mut change: impl FnMut(Language, &T) -> U) -> LanguageMap<U> {
        LanguageMap::from_fn(|language| change(language, &self[language]))
    }

    /// Both values with their language, Dutch first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        Language::ALL.into_iter().map(|language| (language, &self[language]))
    }
}

impl<T> std::ops::Index<Language> for LanguageMap<T> {
    type Output = T;
    fn index(&self, language: Language) -> &T {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

impl<T> std::ops::IndexMut<Language> for LanguageMap<T> {
    fn index_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::Nl => &mut self.nl,
            Language::En => &mut self.en,
        }
    }
}
