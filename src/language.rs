//! The languages of a guide, and values that exist in each of them.
//!
//! A language is an enum and not a string: an address cannot name an unknown one. Which languages a
//! guide has is data ([`Languages`], from `site.yaml`); the words of the program are there in all.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that the program knows. Which of them a guide has is set in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they appear in paths and lists.
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
}

/// The languages of a guide: the authoritative one, and that of its translations where it has any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Languages {
    /// The language in which the guide is written.
    pub authoritative: Language,
    /// The language into which it is translated. Never the authoritative one.
    translation: Option<Language>,
}

impl Languages {
    /// Dutch, translated into English.
    pub const BOTH: Languages =
        Languages { authoritative: Language::Nl, translation: Some(Language::En) };

    /// The authoritative language, and perhaps another; the same one twice is one.
    pub fn new(authoritative: Language, translation: Option<Language>) -> Languages {
        let translation = translation.filter(|language| *language != authoritative);
        Languages { authoritative, translation }
    }

    /// A guide of one language.
    pub fn one(language: Language) -> Languages {
        Languages::new(language, None)
    }

    /// The languages of a list of tags, the authoritative one first; none of any other list than one
    /// or two different languages.
    pub fn listed<'t>(tags: impl Iterator<Item = &'t str>) -> Option<Languages> {
        let known: Option<Vec<Language>> = tags
            .map(|tag| Language::ALL.into_iter().find(|language| language.tag() == tag))
            .collect();
        match known?.as_slice() {
            [only] => Some(Languages::one(*only)),
            [first, second] if first != second => Some(Languages::new(*first, Some(*second))),
            _ => None,
        }
    }

    /// The language of the translations; none where the guide has one language.
    pub fn translation(self) -> Option<Language> {
        self.translation
    }

    /// True of a language that the guide has.
    pub fn has(self, language: Language) -> bool {
        language == self.authoritative || Some(language) == self.translation
    }

    /// Every language of the guide, in the order in which they appear in paths and lists.
    pub fn all(self) -> impl Iterator<Item = Language> + Clone {
        Language::ALL.into_iter().filter(move |language| self.has(*language))
    }

    /// The language of the guide that is not this one; none where there is no other.
    pub fn other(self, language: Language) -> Option<Language> {
        self.all().find(|other| *other != language)
    }

    /// This language where the guide has it, or else its own.
    pub fn or_own(self, language: Language) -> Language {
        if self.has(language) { language } else { self.authoritative }
    }

    /// What a message selects on: `both`, or the tag of the only language.
    pub fn word(self) -> &'static str {
        if self.is_one() { self.authoritative.tag() } else { "both" }
    }

    /// True of a guide that is written in one language.
    pub fn is_one(self) -> bool {
        self.translation.is_none()
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

/// A value in each language that something is written in: the words of the program in both, what a
/// guide says in its own. Whoever makes something for readers goes through the languages of the guide
/// ([`Languages::all`]) and never asks for another; where one is asked for all the same, the answer is
/// the value that there is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LanguageMap<T> {
    /// A value in each language.
    Both {
        /// The Dutch value.
        nl: T,
        /// The English value.
        en: T,
    },
    /// A value in one language.
    One(Language, T),
}

impl<T: Default> Default for LanguageMap<T> {
    fn default() -> Self {
        LanguageMap::from_fn(|_| T::default())
    }
}

impl<T> LanguageMap<T> {
    /// A Dutch and an English value.
    pub fn both(nl: T, en: T) -> Self {
        LanguageMap::Both { nl, en }
    }

    /// Makes the value of each language with `make`, Dutch first: of words of the program.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        LanguageMap::Both { nl: make(Language::Nl), en: make(Language::En) }
    }

    /// Makes the value of each language of a guide with `make`, Dutch first.
    pub fn of(languages: Languages, mut make: impl FnMut(Language) -> T) -> Self {
        match languages.is_one() {
            true => LanguageMap::One(languages.authoritative, make(languages.authoritative)),
            false => LanguageMap::from_fn(make),
        }
    }

    /// The same map with each value changed by `change`.
    pub fn map<'a, U>(&'a self, mut change: impl FnMut(Language, &'a T) -> U) -> LanguageMap<U> {
        match self {
            LanguageMap::Both { nl, en } => {
                LanguageMap::Both { nl: change(Language::Nl, nl), en: change(Language::En, en) }
            }
            LanguageMap::One(language, value) => {
                LanguageMap::One(*language, change(*language, value))
            }
        }
    }

    /// The values with their language, Dutch first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        self.languages().map(|language| (language, &self[language]))
    }

    /// The languages that there is a value in, Dutch first.
    pub fn languages(&self) -> impl Iterator<Item = Language> + use<T> {
        let only = match self {
            LanguageMap::Both { .. } => None,
            LanguageMap::One(language, _) => Some(*language),
        };
        Language::ALL.into_iter().filter(move |language| only.is_none_or(|own| own == *language))
    }

    /// The value in a language; none where there is none in it.
    pub fn get(&self, language: Language) -> Option<&T> {
        self.iter().find(|(own, _)| *own == language).map(|(_, value)| value)
    }

    /// True where there is one value, or both are equal.
    pub fn is_same(&self) -> bool
    where
        T: PartialEq,
    {
        match self {
            LanguageMap::Both { nl, en } => nl == en,
            LanguageMap::One(..) => true,
        }
    }
}

impl<T> LanguageMap<Option<T>> {
    /// The values, where there is one in each language.
    pub fn whole(self) -> Option<LanguageMap<T>> {
        Some(match self {
            LanguageMap::Both { nl, en } => LanguageMap::Both { nl: nl?, en: en? },
            LanguageMap::One(language, value) => LanguageMap::One(language, value?),
        })
    }
}

impl<T: Serialize> Serialize for LanguageMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// As it was serialised: what a language lacks was not written.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for LanguageMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written<T> {
            nl: Option<T>,
            en: Option<T>,
        }
        let written = Written::deserialize(deserializer)?;
        match (written.nl, written.en) {
            (Some(nl), Some(en)) => Ok(LanguageMap::both(nl, en)),
            (Some(nl), None) => Ok(LanguageMap::One(Language::Nl, nl)),
            (None, Some(en)) => Ok(LanguageMap::One(Language::En, en)),
            (None, None) => Err(serde::de::Error::missing_field("nl")),
        }
    }
}

impl<T> std::ops::Index<Language> for LanguageMap<T> {
    type Output = T;
    fn index(&self, language: Language) -> &T {
        match self {
            LanguageMap::Both { nl, .. } if language == Language::Nl => nl,
            LanguageMap::Both { en, .. } => en,
            LanguageMap::One(_, value) => value,
        }
    }
}

impl<T> std::ops::IndexMut<Language> for LanguageMap<T> {
    fn index_mut(&mut self, language: Language) -> &mut T {
        match self {
            LanguageMap::Both { nl, .. } if language == Language::Nl => nl,
            LanguageMap::Both { en, .. } => en,
            LanguageMap::One(_, value) => value,
        }
    }
}

/// A value in each language that the program knows, whichever of them the guide has: of what was
/// published. A guide that gives up a language keeps what was recorded of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EveryLanguage<T>(pub LanguageMap<T>);

impl<T> std::ops::Deref for EveryLanguage<T> {
    type Target = LanguageMap<T>;
    fn deref(&self) -> &LanguageMap<T> {
        &self.0
    }
}
