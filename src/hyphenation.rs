//! Where a long word may be broken at the end of a line in a drawing.
//!
//! On pages browsers do that themselves, where they have the patterns of the language (`hyphens: auto`
//! in the stylesheet). Hyphens that show only where a line is broken would do it everywhere, but they
//! stand in the text: screen readers stumble over them, and whoever copies a word gets them too.

use crate::language::Language;

/// Shorter words stay whole: a line that cannot hold them is too narrow for anything.
const LEAST_LETTERS: usize = 12;

/// At least so many letters stay before a break and come after it: `ont-` or `-leid` alone
/// says nothing about the word.
const LEAST_BEFORE: usize = 4;
const LEAST_AFTER: usize = 5;

/// Beginnings of Dutch words in which the patterns take a compound for another, *kennisembargo* is
/// no *kenni-sembargo*, or which this guide says so often that they deserve the best break. What
/// follows such a beginning is left to the patterns.
const DUTCH_EXCEPTIONS: [&str; 6] = [
    "gast-onder-zoek",
    "kennis-embargo",
    "kennis-veiligheid",
    "reis-proto-col",
    "samen-werking",
    "vervolg-stap",
];

/// The places in bytes, from left to right, where a word of letters only may be broken.
pub fn break_points(word: &str, language: Language) -> Vec<usize> {
    if word.chars().count() < LEAST_LETTERS || is_name(word) {
        return Vec::new();
    }
    let patterns = match language {
        Language::Nl => hypher::Lang::Dutch,
        Language::En => hypher::Lang::English,
    };
    let places = ends(hypher::hyphenate_bounded(word, patterns, LEAST_BEFORE, LEAST_AFTER));
    match exception(word, language) {
        None => places,
        Some(known) => {
            let length = known.iter().map(|part| part.len()).sum::<usize>();
            let rest = places.into_iter().filter(|place| *place > length);
            ends(known.into_iter()).into_iter().chain(rest).collect()
        }
    }
}

/// Where each part but the last one ends.
fn ends<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut ends: Vec<usize> = parts
        .scan(0, |end, part| {
            *end += part.len();
            Some(*end)
        })
        .collect();
    ends.pop();
    ends
}

/// The parts of the known beginning of a word.
fn exception(word: &str, language: Language) -> Option<Vec<&'static str>> {
    let parts = |known: &&'static str| -> Vec<&'static str> { known.split('-').collect() };
    let begins = |parts: &Vec<&str>| {
        // The exceptions are plain Latin, so a byte of the word is a letter of it.
        let mut rest = word.as_bytes();
        parts.iter().all(|part| {
            let Some((start, after)) = rest.split_at_checked(part.len()) else { return false };
            rest = after;
            start.eq_ignore_ascii_case(part.as_bytes())
        })
    };
    match language {
        Language::Nl => DUTCH_EXCEPTIONS.iter().map(parts).find(|p| begins(p)),
        Language::En => None,
    }
}

/// True for a word with a capital inside: an abbreviation or a name, which has rules of its own.
fn is_name(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(word: &str, language: Language) -> String {
        let (mut out, mut from) = (String::new(), 0);
        for place in break_points(word, language) {
            out.push_str(&word[from..place]);
            out.push('·');
            from = place;
        }
        out + &word[from..]
    }

    #[test]
    fn a_long_word_may_be_broken_by_the_rules_of_its_language() {
        assert_eq!(shown("Kennisveiligheid", Language::Nl), "Kennis·veiligheid");
        assert_eq!(shown("international", Language::En), "inter·na·tional");
        assert_eq!(shown("verantwoordelijkheid", Language::Nl), "verant·woor·de·lijkheid");
        // The same letters in another language have other parts.
        assert_ne!(
            shown("verantwoordelijkheid", Language::Nl),
            shown("verantwoordelijkheid", Language::En)
        );
    }

    #[test]
    fn a_short_word_stays_whole() {
        // Eleven letters and twelve.
        assert_eq!(shown("indicatoren", Language::Nl), "indicatoren");
        assert_eq!(shown("samenwerking", Language::Nl), "samen·werking");
        assert_eq!(shown("", Language::Nl), "");
    }

    #[test]
    fn enough_letters_stay_before_and_after_a_break() {
        for (word, language) in [
            ("internationalisering", Language::Nl),
            ("overeenstemming", Language::Nl),
            ("acknowledgements", Language::En),
            ("beïnvloedingsactiviteiten", Language::Nl),
        ] {
            let broken = shown(word, language);
            let parts: Vec<usize> = broken.split('·').map(|p| p.chars().count()).collect();
            assert!(parts.len() > 1, "{word} is never broken");
            assert!(parts[0] >= LEAST_BEFORE && parts[parts.len() - 1] >= LEAST_AFTER, "{broken}");
        }
    }

    #[test]
    fn compounds_that_the_patterns_misread_are_broken_between_their_parts() {
        assert_eq!(shown("Kennisembargo", Language::Nl), "Kennis·embargo");
        assert_eq!(shown("gastonderzoekers", Language::Nl), "gast·onder·zoekers");
        assert_eq!(shown("reisprotocollen", Language::Nl), "reis·proto·collen");
    }

    #[test]
    fn abbreviations_are_left_alone() {
        for word in ["ABDTOPConsult", "KENNISVEILIGHEID"] {
            assert_eq!(shown(word, Language::Nl), word);
        }
    }

    proptest::proptest! {
        #[test]
        fn places_are_inside_the_word_and_in_order(word in "\\p{L}{0,40}") {
            for language in Language::ALL {
                let places = break_points(&word, language);
                proptest::prop_assert!(places.is_sorted());
                for place in places {
                    proptest::prop_assert!(place > 0 && place < word.len());
                    proptest::prop_assert!(word.is_char_boundary(place));
                }
            }
        }
    }
}
