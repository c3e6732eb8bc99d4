//! Whether a run of text is in the other language.
//!
//! Two judges must agree, so that nobody is told of a mistake that is none: the small words of both
//! languages, which are counted in no time and settle nearly every run; and, where those of the other
//! language are more, `whatlang` with its three-letter profiles. Names, quotations, titles and phrases
//! that are marked as of another language do not count.
//!
//! Measured on blocks of ten words (2,157 of the guide, 2,019 of the handbook, 5,501 of Debian's
//! FAQ): `whatlang` 0.18 is right in 99.5, 99.8 and 98.6 %, `lingua` 1.8 with these two languages in
//! 99.8, 99.3 and 98.6 %, of which most of the last are English left in a Dutch text. On whole
//! paragraphs it was wrong in 6 of 2,210 with a confidence below 0.25. `lingua` adds 12 MB to the
//! program, 45 s of compiling and 13 MB of memory; `whatlang` 0.3 MB, 3 s and nothing.

use whatlang::{Detector, Lang};

use super::flat::Flat;
use super::tokens::{Kind, Token};
use crate::language::Language;

/// Words of its own that a run needs before anything is said about it.
const WORDS: usize = 7;
/// Small words of the other language that it needs beside that.
const SMALL: usize = 2;
/// How sure `whatlang` must be, 0–1.
const SURE: f64 = 0.8;

/// A small word in small letters as a number, by which it is found without looking at letters.
/// Nothing of a longer one.
const fn packed(word: &str) -> Option<u64> {
    let bytes = word.as_bytes();
    if bytes.len() > 6 {
        return None;
    }
    let (mut number, mut at) = (0_u64, 0);
    while at < 6 {
        let byte = if at < bytes.len() { bytes[at].to_ascii_lowercase() } else { 0 };
        number = number << 8 | byte as u64;
        at += 1;
    }
    Some(number)
}

const fn all_packed(words: [&str; 36]) -> [u64; 36] {
    let (mut numbers, mut at) = ([0; 36], 0);
    while at < words.len() {
        if let Some(number) = packed(words[at]) {
            numbers[at] = number;
        }
        at += 1;
    }
    numbers
}

/// Sorted.
const NL: [u64; 36] = all_packed([
    "aan", "als", "bij", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "geen",
    "hebben", "heeft", "het", "hun", "kan", "maar", "met", "moet", "naar", "niet", "ook", "op",
    "over", "te", "tot", "uit", "uw", "van", "voor", "wordt", "zich", "zij", "zijn",
]);

/// Sorted.
const EN: [u64; 36] = all_packed([
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "do", "for", "from",
    "has", "have", "if", "it", "its", "not", "on", "or", "should", "that", "the", "their", "there",
    "they", "this", "to", "which", "will", "with", "would", "you", "your",
]);

/// True of a run with these tokens that is in the other language.
pub(super) fn is_other(flat: &Flat, tokens: &[Token], language: Language) -> bool {
    let (own, other) = match language {
        Language::Nl => (&NL, &EN),
        Language::En => (&EN, &NL),
    };
    let (mut words, mut ours, mut theirs) = (0, 0, 0);
    counted(flat, tokens, &mut |word| {
        words += 1;
        if let Some(small) = packed(word) {
            ours += usize::from(own.binary_search(&small).is_ok());
            theirs += usize::from(other.binary_search(&small).is_ok());
        }
    });
    if words < WORDS || theirs < SMALL || theirs <= 2 * ours {
        return false;
    }
    let mut kept = String::new();
    counted(flat, tokens, &mut |word| {
        kept.push_str(word);
        kept.push(' ');
    });
    let other = Language::ALL.into_iter().find(|other| *other != language);
    other.is_some_and(|other| is_surely(&kept, other))
}

/// The words that count.
fn counted(flat: &Flat, tokens: &[Token], count: &mut dyn FnMut(&str)) {
    let mut own = flat.own.iter().peekable();
    let (mut quoted, mut first) = (false, true);
    for token in tokens {
        while own.next_if(|range| range.end <= token.range.start).is_some() {}
        if own.peek().is_none_or(|range| range.start > token.range.start) {
            continue;
        }
        match token.kind {
            Kind::Sign('“' | '„') => quoted = true,
            Kind::Sign('”') => quoted = false,
            Kind::Sign('"') => quoted = !quoted,
            Kind::Word if !quoted => {
                let word = &flat.text[token.range.clone()];
                // A capital inside a sentence is a name.
                if first || !starts_large(word) {
                    first = false;
                    count(word);
                }
            }
            _ => {}
        }
    }
}

fn starts_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_surely(text: &str, language: Language) -> bool {
    let lang = |language| match language {
        Language::Nl => Lang::Nld,
        Language::En => Lang::Eng,
    };
    let detector = Detector::with_allowlist(Language::ALL.map(lang).to_vec());
    let found = detector.detect(text);
    found.is_some_and(|found| found.lang() == lang(language) && found.confidence() >= SURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_words_are_found() {
        assert!(NL.is_sorted() && EN.is_sorted());
        let is_in = |word: &str, list: &[u64]| {
            packed(word).is_some_and(|small| list.binary_search(&small).is_ok())
        };
        assert!(is_in("De", &NL) && is_in("should", &EN) && !is_in("the", &NL));
        assert!(!is_in("onderzoek", &NL) && !is_in("één", &NL));
    }
}
