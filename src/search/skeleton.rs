//! What is left of a word when its form is taken away.

use crate::language::Language;

/// The shortest word that is looked for inside others.
pub(super) const SHORTEST_PART: usize = 4;

/// The endings of regular inflection, longest first. A Dutch -s is none: it ends as many singulars
/// as plurals, and one letter too many is found as a mistake.
pub(super) fn endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &["en", "e"],
        Language::En => &["ing", "ies", "ed", "es", "s", "y", "e"],
    }
}

/// What is left of a word without ending and doubled letters: enough to know a form that no text
/// of the guide has, without a stemmer in the browser.
pub(super) fn skeleton(word: &str, language: Language) -> String {
    let endings = endings(language).iter();
    let bare = endings
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| rest.chars().count() >= SHORTEST_PART)
        .unwrap_or(word);
    let mut letters: Vec<char> = bare.chars().collect();
    letters.dedup();
    if language == Language::En {
        letters.iter_mut().filter(|c| **c == 'z').for_each(|c| *c = 's');
    }
    match letters.last_mut() {
        Some(last) if *last == 'v' => *last = 'f',
        Some(last) if *last == 'z' => *last = 's',
        _ => {}
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_one_skeleton() {
        for (language, a, b) in [
            (Language::Nl, "vergunning", "vergunningen"),
            (Language::Nl, "maatregel", "maatregelen"),
            (Language::Nl, "besturen", "bestuur"),
            (Language::Nl, "bedrijf", "bedrijven"),
            (Language::Nl, "dienstreis", "dienstreizen"),
            (Language::En, "licence", "licences"),
            (Language::En, "policy", "policies"),
            (Language::En, "organization", "organisations"),
            (Language::En, "recruiting", "recruit"),
        ] {
            assert_eq!(skeleton(a, language), skeleton(b, language), "{a} {b}");
        }
        assert_ne!(skeleton("kennis", Language::Nl), skeleton("kennen", Language::Nl));
    }
}
