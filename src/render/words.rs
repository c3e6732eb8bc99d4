//! Dates, letters and order by the rules of each language.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use super::context::{BuildDay, DateText, Letter, NoticeText, PublicationDay, SituationDay};
use crate::language::Language;
use crate::yaml::Date;

const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The day of the official situation that something describes: `reflects`, `as_of`.
pub(super) fn situation(day: Date, language: Language) -> SituationDay {
    date(day, language).into()
}

/// A day of a ledger.
pub(super) fn publication(day: Date, language: Language) -> PublicationDay {
    date(day, language).into()
}

/// The day that a site is made for.
pub(super) fn build(day: Date, language: Language) -> BuildDay {
    date(day, language).into()
}

/// A date for readers: `13 juni 2025`, `13 June 2025`.
pub(super) fn date(date: Date, language: Language) -> DateText {
    let months = match language {
        Language::Nl => &MONTHS[0],
        Language::En => &MONTHS[1],
    };
    let month = usize::try_from(date.0.month()).unwrap_or(1).saturating_sub(1);
    let month = months.get(month).copied().unwrap_or_default();
    DateText { iso: date.to_string(), words: format!("{} {month} {}", date.0.day(), date.0.year()) }
}

/// The size of a file, `1,4 kB` in Dutch and `1.4 kB` in English: a kilobyte is 1000 bytes.
pub(super) fn size(bytes: usize, language: Language) -> String {
    let comma = match language {
        Language::Nl => ',',
        Language::En => '.',
    };
    // Rounded up, so that nothing is ever 0 kB.
    match bytes.div_ceil(100) {
        tenths @ ..100 => format!("{}{comma}{}\u{a0}kB", tenths / 10, tenths % 10),
        tenths => format!("{}\u{a0}kB", tenths.div_ceil(10)),
    }
}

/// A notice in its first sentence and the rest, which may fold: a sentence ends at a full stop before
/// a space and a capital letter.
pub(super) fn notice(text: &str) -> NoticeText {
    let begins = |at: &usize| {
        let rest = text[*at..].strip_prefix(['.', '!', '?']).unwrap_or_default();
        let next = rest.strip_prefix(' ');
        next.is_some_and(|next| next.trim_start_matches('‘').starts_with(char::is_uppercase))
    };
    let ends = text.match_indices(['.', '!', '?']).map(|(at, _)| at);
    match { ends }.find(begins) {
        Some(at) => {
            let (first, rest) = text.split_at(at + 1);
            NoticeText { first: first.to_owned(), rest: Some(rest.trim_start().to_owned()) }
        }
        None => NoticeText { first: text.to_owned(), rest: None },
    }
}

/// Sorts by the rules of the language; equal texts keep their order.
pub(super) fn sort_by_text<T>(items: &mut [T], language: Language, text: impl Fn(&T) -> &str) {
    match collator(language) {
        Some(collator) => items.sort_by(|a, b| collator.compare(text(a), text(b))),
        // The data of both languages is in the binary; should it fail, any fixed order will do.
        None => items.sort_by_key(|item| text(item).to_lowercase()),
    }
}

fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale: icu_locale_core::Locale = language.tag().parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// Groups sorted items by first letter, accents left out; digits and signs stand under `#`.
pub(super) fn by_letter<T>(items: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<Letter<T>> {
    let mut letters: Vec<Letter<T>> = Vec::new();
    for item in items {
        let letter = first_letter(text(&item));
        match letters.iter_mut().find(|group| group.letter == letter) {
            Some(group) => group.entries.push(item),
            None => letters.push(Letter { letter, entries: vec![item] }),
        }
    }
    letters
}

fn first_letter(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let letter = text.nfd().find(|c| c.is_alphanumeric());
    match letter {
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_the_language() {
        let day = Date::parse("2025-06-13").unwrap();
        assert_eq!(date(day, Language::Nl).words, "13 juni 2025");
        assert_eq!(date(day, Language::En).words, "13 June 2025");
    }

    #[test]
    fn a_size_is_written_in_the_language() {
        assert_eq!(size(1, Language::Nl), "0,1\u{a0}kB");
        assert_eq!(size(1350, Language::En), "1.4\u{a0}kB");
        assert_eq!(size(9_950, Language::Nl), "10\u{a0}kB");
        assert_eq!(size(54_321, Language::Nl), "55\u{a0}kB");
    }

    #[test]
    fn a_notice_folds_behind_its_first_sentence() {
        let parts = |text: &str| {
            let NoticeText { first, rest } = notice(text);
            (first, rest.unwrap_or_default())
        };
        let both = |first: &str, rest: &str| (first.to_owned(), rest.to_owned());
        assert_eq!(
            parts("Niet de lijst (31 288, nr. 1205). ‘Ja’ is geen verbod. Weeg."),
            both("Niet de lijst (31 288, nr. 1205).", "‘Ja’ is geen verbod. Weeg.")
        );
        assert_eq!(parts("Eén zin."), both("Eén zin.", ""));
        assert_eq!(parts(""), both("", ""));
        assert_eq!(parts("é. É. x"), both("é.", "É. x"));
    }

    #[test]
    fn accents_do_not_change_the_order_of_letters() {
        let mut words = vec!["zorg", "édel", "eed", "Embargo"];
        sort_by_text(&mut words, Language::Nl, |w| w);
        assert_eq!(words, ["édel", "eed", "Embargo", "zorg"]);
        let letters: Vec<_> = by_letter(words, |w| w).into_iter().map(|l| l.letter).collect();
        assert_eq!(letters, ["E", "Z"]);
    }
}
