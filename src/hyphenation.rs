//! Where a long word may be broken at the end of a line.
//!
//! Browsers hyphenate by themselves only where they have the patterns of the language, and
//! many have none for Dutch. So the places are found here and written into the text as soft
//! hyphens (U+00AD), which show only where a line is broken. They belong in text that readers
//! see in a narrow place: headings, cells, names in lists. They do not belong in ids, addresses,
//! attributes, code, data or anything that is searched; [`harden`] takes them out again.

use std::borrow::Cow;

use crate::language::Language;

/// Says where a word may be broken, and shows nothing where it is not.
pub const SOFT_HYPHEN: char = '\u{ad}';

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

/// The text with a soft hyphen at every place where one of its long words may be broken.
///
/// Addresses, abbreviations and whatever has a digit in it are left as they are.
///
/// ```
/// use leidraad::hyphenation::{harden, soften};
/// use leidraad::language::Language;
///
/// let soft = soften("samenwerkingsovereenkomst", Language::Nl);
/// assert_eq!(soft.replace('\u{ad}', "-"), "samen-werkings-over-een-komst");
/// assert_eq!(harden(&soft), "samenwerkingsovereenkomst");
/// ```
pub fn soften(text: &str, language: Language) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for token in tokens(text) {
        if !is_prose(&text[token.clone()]) {
            continue;
        }
        for word in words(text, token) {
            for place in break_points(&text[word.clone()], language) {
                out.push_str(&text[copied..word.start + place]);
                out.push(SOFT_HYPHEN);
                copied = word.start + place;
            }
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The text without soft hyphens.
pub fn harden(text: &str) -> Cow<'_, str> {
    match text.contains(SOFT_HYPHEN) {
        true => Cow::Owned(text.replace(SOFT_HYPHEN, "")),
        false => Cow::Borrowed(text),
    }
}

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

/// The parts of a text between white space.
fn tokens(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    runs(text, 0..text.len(), |c| !c.is_whitespace())
}

/// The runs of letters in a part of a text.
fn words(
    text: &str,
    within: std::ops::Range<usize>,
) -> impl Iterator<Item = std::ops::Range<usize>> {
    runs(text, within, char::is_alphabetic)
}

fn runs(
    text: &str,
    within: std::ops::Range<usize>,
    belongs: impl Fn(char) -> bool,
) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = within.start;
    std::iter::from_fn(move || {
        let rest = &text[at..within.end];
        let start = at + rest.find(&belongs)?;
        let length = text[start..within.end].find(|c| !belongs(c));
        at = length.map_or(within.end, |length| start + length);
        Some(start..at)
    })
}

/// False for an address, a number and what is hyphenated already.
fn is_prose(token: &str) -> bool {
    let odd = |c: char| c.is_numeric() || matches!(c, '/' | '@' | '_' | '\\' | SOFT_HYPHEN);
    let dotted = token.trim_end_matches(|c: char| !c.is_alphabetic()).contains('.');
    !dotted && !token.contains(odd)
}

/// True for a word with a capital inside: an abbreviation or a name, which has rules of its own.
fn is_name(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: Language) -> String {
        soften(text, language).replace(SOFT_HYPHEN, "·")
    }

    #[test]
    fn a_long_word_may_be_broken_by_the_rules_of_its_language() {
        assert_eq!(shown("Kennisveiligheid", Language::Nl), "Kennis·veiligheid");
        assert_eq!(shown("international", Language::En), "inter·na·tional");
        assert_eq!(shown("verantwoordelijkheid", Language::Nl), "verant·woor·de·lijkheid");
        // The same letters in another language have other parts.
        assert_ne!(
            soften("verantwoordelijkheid", Language::Nl),
            soften("verantwoordelijkheid", Language::En)
        );
    }

    #[test]
    fn a_short_word_stays_whole_and_nothing_is_copied() {
        assert!(matches!(soften("de drie onderdelen", Language::Nl), Cow::Borrowed(_)));
        assert!(matches!(soften("", Language::Nl), Cow::Borrowed("")));
        // Eleven letters and twelve.
        assert_eq!(shown("indicatoren", Language::Nl), "indicatoren");
        assert_eq!(shown("samenwerking", Language::Nl), "samen·werking");
    }

    #[test]
    fn enough_letters_stay_before_and_after_a_break() {
        for (word, language) in [
            ("internationalisering", Language::Nl),
            ("overeenstemming", Language::Nl),
            ("acknowledgements", Language::En),
            ("beïnvloedingsactiviteiten", Language::Nl),
        ] {
            let soft = soften(word, language);
            let parts: Vec<usize> = soft.split(SOFT_HYPHEN).map(|p| p.chars().count()).collect();
            assert!(parts.len() > 1, "{word} is never broken");
            assert!(parts[0] >= LEAST_BEFORE && parts[parts.len() - 1] >= LEAST_AFTER, "{soft}");
        }
    }

    #[test]
    fn compounds_that_the_patterns_misread_are_broken_between_their_parts() {
        assert_eq!(shown("Kennisembargo", Language::Nl), "Kennis·embargo");
        assert_eq!(shown("gastonderzoekers", Language::Nl), "gast·onder·zoekers");
        assert_eq!(shown("reisprotocollen", Language::Nl), "reis·proto·collen");
    }

    #[test]
    fn each_part_of_a_hyphenated_word_is_a_word() {
        assert_eq!(shown("EU-sanctieverordeningen", Language::Nl), "EU-sanc·tie·ver·or·de·ningen");
        assert_eq!(shown("risico-indicatoren", Language::Nl), "risico-indicatoren");
    }

    #[test]
    fn addresses_numbers_and_abbreviations_are_left_alone() {
        for text in [
            "https://www.loketkennisveiligheid.nl/",
            "redactie@kennisveiligheid.example",
            "www.loketkennisveiligheid.nl",
            "ABDTOPConsult",
            "32021R0821dualuseverordening",
            "KENNISVEILIGHEID",
        ] {
            assert_eq!(soften(text, Language::Nl), text);
        }
        assert_eq!(shown("(Kennisveiligheid).", Language::Nl), "(Kennis·veiligheid).");
    }

    #[test]
    fn softening_twice_changes_nothing_and_hardening_gives_the_text_back() {
        let text = "Kennisveiligheid in het personeelsbeleid: beïnvloeding";
        let soft = soften(text, Language::Nl).into_owned();
        assert_ne!(soft, text);
        assert_eq!(soften(&soft, Language::Nl), soft);
        assert_eq!(harden(&soft), text);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_changed_but_for_soft_hyphens(text in "\\PC{0,60}") {
            for language in Language::ALL {
                let soft = soften(&text, language);
                proptest::prop_assert_eq!(harden(&soft), harden(&text));
            }
        }
    }
}
