//! Which words are forms of one word.
//!
//! Two stemmers of the [Snowball](https://snowballstem.org) family exist for Dutch, and each errs
//! where the other is right. Porter's keeps the plurals of nouns together (`maatregel`,
//! `maatregelen`; Kraaij and Pohlmann's makes `maatregeel` of the plural). Kraaij and Pohlmann's
//! knows participles and voiced endings (`screenen`, `gescreend`; `bedrijf`, `bedrijven`). So
//! words are together when either says so. Latin plurals, which neither knows, have a rule.

use pagefind_stem::{Algorithm, Stemmer};
use rayon::prelude::*;

use super::analysis::fold;
use super::interner::Interner;
use crate::language::Language;

/// The shortest stem that may hold words together: `de` holds too much.
const SHORTEST_STEM: usize = 3;

/// Words that one core stems before it asks whether another is idle.
const STEMMED: usize = 256;

/// Puts the forms of one word together.
pub(super) struct Stems {
    stemmers: Vec<Stemmer>,
    language: Language,
}

impl Stems {
    /// The stemmers of a language.
    pub(super) fn new(language: Language) -> Stems {
        let algorithms = match language {
            Language::Nl => vec![Algorithm::Dutch_porter, Algorithm::Dutch],
            Language::En => vec![Algorithm::English],
        };
        Stems { stemmers: algorithms.into_iter().map(Stemmer::create).collect(), language }
    }

    /// What a word shares with its other forms, each marked with the rule that says so, with a
    /// line end after each.
    fn keys(&self, word: &str) -> String {
        let mut keys = String::new();
        let mut push = |rule: char, stem: &str| {
            keys.push(rule);
            keys.push_str(stem);
            keys.push('\n');
        };
        for (rule, stemmer) in ('0'..).zip(&self.stemmers) {
            let stem = spelling(self.language, fold(&stemmer.stem(word)));
            if stem.chars().count() >= SHORTEST_STEM
                && !(self.language == Language::Nl && lost_ig(word, &stem))
            {
                push(rule, &stem);
            }
        }
        if let Some(stem) = latin(word) {
            push('l', stem);
        }
        if let Some(stem) = vowel(word).filter(|_| self.language == Language::Nl) {
            push('v', stem);
        }
        keys
    }

    /// For each word the position of the first word of its class.
    pub(super) fn classes(&self, words: &[String]) -> Vec<usize> {
        // A number has no forms.
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let keys = |word: &String| if is_number(word) { String::new() } else { self.keys(word) };
        let keys: Vec<String> = words.par_iter().with_min_len(STEMMED).map(keys).collect();
        let mut first: Vec<usize> = (0..words.len()).collect();
        let (mut met, mut holders) = (Interner::default(), Vec::new());
        for (position, keys) in keys.iter().enumerate() {
            for key in keys.lines() {
                let key = met.intern(key) as usize;
                if key == holders.len() {
                    holders.push(position);
                }
                let (a, b) = (root(&first, holders[key]), root(&first, position));
                first[a.max(b)] = a.min(b);
            }
        }
        (0..words.len()).map(|position| root(&first, position)).collect()
    }
}

fn root(first: &[usize], mut position: usize) -> usize {
    while first[position] != position {
        position = first[position];
    }
    position
}

/// Spellings that differ between readers: `organization` and `organisation`; and a Dutch stem
/// that ends in a voiced letter, which its singular does not (`reizen`, `reis`).
fn spelling(language: Language, stem: String) -> String {
    match language {
        Language::En => stem.replace("iz", "is").replace("yz", "ys"),
        Language::Nl => match stem.strip_suffix('z') {
            Some(start) => format!("{start}s"),
            None => stem.strip_suffix('v').map_or(stem.clone(), |start| format!("{start}f")),
        },
    }
}

/// True of a Dutch stem that lost the -ig- by which `wijzigen` and `wijziging` differ from `wijzen`:
/// Porter's takes it for an ending.
fn lost_ig(word: &str, stem: &str) -> bool {
    let bare = ["ingen", "ing", "en", "t"].iter().find_map(|ending| word.strip_suffix(ending));
    bare.is_some_and(|bare| bare.ends_with("ig") && !stem.ends_with("ig"))
}

/// The stem of a Latin noun in -us whose plural ends in -i, in the words that a university knows.
fn latin(word: &str) -> Option<&str> {
    const STEMS: [&str; 3] = ["ndus", "icus", "mnus"];
    let singular = word.strip_suffix("us").filter(|_| STEMS.iter().any(|s| word.ends_with(s)));
    let plural = || {
        let stem = word.strip_suffix('i')?;
        STEMS.iter().any(|s| stem.ends_with(&s[..2])).then_some(stem)
    };
    singular.or_else(plural)
}

/// A Dutch noun that ends in a vowel, whose plural has an apostrophe or a diaeresis that folding
/// takes away: `risico`, `risico's`; `technologie`, `technologieën`.
fn vowel(word: &str) -> Option<&str> {
    let stem = word.strip_suffix("en").filter(|stem| stem.ends_with("ie"));
    let stem = stem.or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let ends = stem.ends_with(['a', 'i', 'o', 'u', 'y']) || stem.ends_with("ie");
    (ends && stem.len() > SHORTEST_STEM).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn together(language: Language, words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        Stems::new(language).classes(&words).iter().all(|class| *class == 0)
    }

    #[test]
    fn the_forms_of_a_dutch_word_are_together() {
        for words in [
            &["indicator", "indicatoren"][..],
            &["maatregel", "maatregelen"],
            &["risico", "risico's"],
            &["gevaar", "gevaren", "gevaarlijk"],
            &["promovendus", "promovendi"],
            &["academicus", "academici"],
            &["reis", "reizen"],
            &["bedrijf", "bedrijven"],
            &["vergunning", "vergunningen"],
            &["samenwerken", "samenwerking", "samenwerkingen"],
            &["screening", "screenen", "gescreend"],
            &["raad", "raden"],
            &["technologie", "technologieën"],
            &["beslissen", "beslissing"],
            &["overeenkomst", "overeenkomsten"],
            &["wijziging", "wijzigingen", "wijzigen"],
        ] {
            assert!(together(Language::Nl, words), "{words:?}");
        }
    }

    #[test]
    fn the_forms_of_an_english_word_are_together() {
        for words in [
            &["organisation", "organizations"][..],
            &["collaborate", "collaboration", "collaborating"],
            &["recruit", "recruiting", "recruitment"],
            &["policy", "policies"],
            &["analyse", "analyze"],
            &["risk", "risks"],
        ] {
            assert!(together(Language::En, words), "{words:?}");
        }
    }

    #[test]
    fn words_that_only_look_alike_are_not() {
        for words in [
            &["kennis", "kennen"][..],
            &["beleid", "beleven"],
            &["land", "lading"],
            &["2021", "2022"],
            &["advies", "adverteren"],
            &["wijziging", "wijzen"],
        ] {
            assert!(!together(Language::Nl, words), "{words:?}");
        }
    }
}
