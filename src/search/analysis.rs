//! From text to the words of the index, and the other way: what a reader types is cut the same
//! way in the browser (`themes/default/scripts/ranker/`), so nothing here may depend on more
//! than the tables that the index carries.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::Language;

/// A word longer than this is no word that anyone searches; it is cut.
pub(super) const LONGEST_WORD: usize = 48;

/// A word as the index knows it, and whether something ties it to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded: lower case, without marks, apostrophes and soft hyphens.
    pub word: String,
    /// True in `risico-` of `risico-indicator` and in the `31` of `31 288`.
    pub tied: bool,
}

/// The words of a text in order. A word is a run of letters and digits, with apostrophes and
/// soft hyphens inside it.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    each_token(text, |word, tied| tokens.push(Token { word: word.to_owned(), tied }));
    tokens
}

/// Hands out the words of [`tokens`] one by one, each with whether a hyphen ties it to the next, or
/// both are groups of digits of one number.
pub(super) fn each_token(text: &str, mut take: impl FnMut(&str, bool)) {
    let (bytes, mut word) = (text.as_bytes(), String::new());
    // A word may have begun and yet have no letters: a soft hyphen.
    let (mut at, mut begun) = (0, false);
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && CLASSES[usize::from(bytes[at])] == Class::Folded {
            at += 1;
        }
        let letters = &text[start..at];
        let class = bytes.get(at).map_or(Class::End, |byte| CLASSES[usize::from(*byte)]);
        if class == Class::End && !begun {
            // Most words are taken as they stand there.
            at += 1;
            if !letters.is_empty() {
                let tied = bytes.get(at - 1).is_some_and(|byte| GROUPING.contains(byte))
                    && is_group(letters, &bytes[at..]);
                take(&letters[..letters.len().min(LONGEST_WORD)], tied);
            }
            continue;
        }
        word.push_str(letters);
        begun |= !letters.is_empty();
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        let goes_on = || text[at..].chars().next().is_some_and(is_letter);
        if is_letter(c) {
            push_folded(c, &mut word);
            begun = true;
        } else if begun && !(is_apostrophe(c) && goes_on()) {
            let tied = is_hyphen(c) && goes_on()
                || is_grouping(c) && is_group(&word, &text.as_bytes()[at..]);
            finish(&mut word, tied, &mut take);
            begun = false;
        }
    }
    finish(&mut word, false, &mut take);
}

/// A word where it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its first byte, and the first after it.
    pub start: usize,
    pub end: usize,
    /// As the index knows it.
    pub folded: String,
}

/// The words of a text where they stand in it.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let goes_on = || text[at + c.len_utf8()..].chars().next().is_some_and(is_letter);
        if is_letter(c) {
            start.get_or_insert(at);
        } else if let Some(first) = start.filter(|_| !(is_apostrophe(c) && goes_on())) {
            words.push(Word { start: first, end: at, folded: fold(&text[first..at]) });
            start = None;
        }
    }
    words.retain(|word| !word.folded.is_empty());
    words
}

/// What a byte is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter or digit of ASCII that folding leaves alone.
    Folded,
    /// A sign of ASCII after which no word goes on, whatever follows.
    End,
    /// Anything else.
    Other,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'0'..=b'9' => Class::Folded,
            b'A'..=b'Z' | b'\'' | b'-' => Class::Other,
            _ => Class::End,
        };
        byte += 1;
    }
    classes
};

fn finish(word: &mut String, tied: bool, take: &mut impl FnMut(&str, bool)) {
    cut(word);
    if !word.is_empty() {
        take(word, tied);
    }
    word.clear();
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{AD}' || !c.is_ascii() && is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// What stands between groups of digits in ASCII: `31 288`, `2.019`, `2,019`.
const GROUPING: [u8; 3] = *b" .,";

fn is_grouping(c: char) -> bool {
    matches!(c, ' ' | '.' | ',' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// True when a word and the three digits after the sign behind it are one number.
fn is_group(word: &str, after: &[u8]) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    (1..=3).contains(&word.len())
        && digits(word.as_bytes())
        && after.len() >= 3
        && digits(&after[..3])
        && !after.get(3).is_some_and(u8::is_ascii_alphanumeric)
}

/// A word without what readers leave out when they type: capitals, marks, apostrophes.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|c| push_folded(c, &mut folded));
    cut(&mut folded);
    folded
}

/// A letter as it is folded, whatever stands beside it: a decomposition goes letter by letter, and
/// the marks that it would put in order are left out.
fn push_folded(c: char, out: &mut String) {
    if c.is_ascii() {
        out.extend(Some(c.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric));
        return;
    }
    for c in std::iter::once(c).nfkd().flat_map(char::to_lowercase).map(without_stroke) {
        match c {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            c if c.is_alphanumeric() && !is_combining_mark(c) => out.push(c),
            _ => {}
        }
    }
}

fn cut(word: &mut String) {
    if word.len() > LONGEST_WORD
        && let Some((end, _)) = word.char_indices().nth(LONGEST_WORD)
    {
        word.truncate(end);
    }
}

/// Letters that no decomposition takes apart.
fn without_stroke(c: char) -> char {
    match c {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        other => other,
    }
}

/// Words that say nothing about what a text is about, folded. They are not indexed, and a query
/// leaves them out.
pub(super) fn stop_words(language: Language) -> Vec<&'static str> {
    let list = match language {
        Language::Nl => {
            "aan al als bij da daar dan dat de deze die dit door dus een en er geen haar had heb \
             hebben heeft hem het hier hij hoe hun ik in is ja je kan kunnen maar me met mij mijn \
             moet moeten na naar nee niet nog nu of om omdat onder ons ook op over te tegen ten ter \
             tot u uit uw van veel voor waar waarom wanneer want waren was wat we wel welk welke werd \
             wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou"
        }
        Language::En => {
            "a about all am an and any are as at be because been but by can could did do does for \
             from had has have he her his how i if in into is it its may me more most must my no not \
             of on or our shall she should so some such than that the their them then there these \
             they this those to us was we were what when where which who whom whose why will with \
             would you your"
        }
    };
    list.split_whitespace().collect()
}

/// Words that say as little, and yet are a part of a title: `De samenwerking gaat niet door` is about
/// more than `samenwerking`. They are indexed where they stand in titles, and weigh nothing.
pub(super) fn weak_words(language: Language) -> Vec<&'static str> {
    let list = match language {
        Language::Nl => {
            "doe doen doet ga gaan gaat hoeveel iets komen komt krijg krijgen krijgt kun kunt laat \
             laten mag moest mogen per vs willen zouden zullen zult"
        }
        Language::En => {
            "cannot doing done get gets go goes going got just let might need needs vs want wants"
        }
    };
    list.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> String {
        let tokens = tokens(text).into_iter();
        tokens.map(|t| t.word + if t.tied { "-" } else { "" }).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_text_is_cut_into_folded_words() {
        for (text, expected) in [
            ("Beïnvloeding, inmenging", "beinvloeding inmenging"),
            ("risico's en risico’s", "risicos en risicos"),
            ("'s avonds 'kern'", "s avonds kern"),
            ("risico-indicatoren", "risico- indicatoren"),
            ("dual\u{2011}use", "dual- use"),
            ("Ken\u{AD}nis\u{AD}vei\u{AD}lig\u{AD}heid", "kennisveiligheid"),
            ("(EU) 2021/821, art. 3", "eu 2021 821 art 3"),
            ("31\u{a0}288, nr. 1205", "31- 288 nr 1205"),
            ("2.019 of 2,019 van 1 234 567", "2- 019 of 2- 019 van 1- 234- 567"),
            ("13 juni, 31 28, 2024 123, 1 1234, 1 123e", "13 juni 31 28 2024 123 1 1234 1 123e"),
            ("e\u{301}e\u{301}n ÉÉN", "een een"),
            ("Łódź Ærø straße ﬁn", "lodz aero strasse fin"),
            ("- -- a- -b", "a b"),
            ("😀 <b>vet</b> \u{202E}", "b vet b"),
            ("שלום العربية", "שלום العربية"),
            ("", ""),
        ] {
            assert_eq!(listed(text), expected, "{text}");
        }
    }

    /// A word folded as a whole.
    fn folded_whole(word: &str) -> String {
        let plain: String = word.nfkd().flat_map(char::to_lowercase).map(without_stroke).collect();
        let plain = plain.replace('æ', "ae").replace('œ', "oe").replace('ß', "ss");
        let letters = plain.chars().filter(|c| c.is_alphanumeric() && !is_combining_mark(*c));
        letters.take(LONGEST_WORD).collect()
    }

    /// The words of a text, cut letter by letter and folded as a whole.
    fn cut_slowly(text: &str) -> Vec<Token> {
        let (mut tokens, mut word) = (Vec::new(), String::new());
        let mut chars = text.chars().chain([' ']).peekable();
        while let Some(c) = chars.next() {
            let goes_on = chars.peek().is_some_and(|c| is_letter(*c));
            if is_letter(c) || !word.is_empty() && is_apostrophe(c) && goes_on {
                word.push(c);
                continue;
            }
            let folded = folded_whole(&std::mem::take(&mut word));
            if !folded.is_empty() {
                let rest: String = chars.clone().collect();
                let tied =
                    is_hyphen(c) && goes_on || is_grouping(c) && is_group(&folded, rest.as_bytes());
                tokens.push(Token { word: folded, tied });
            }
        }
        tokens
    }

    #[test]
    fn every_letter_is_folded_as_in_a_word() {
        for c in '\0'..=char::MAX {
            let word = format!("a{c}\u{301}\u{316}b");
            assert_eq!(fold(&word), folded_whole(&word), "{c:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn words_are_cut_and_folded_as_if_slowly(
            text in "([a-zA-Z0-9]{1,3}|[0-9]{3}|[-'’\u{AD}\u{2010}\u{A0} .,]|[éÉœßłıŒﬁİ½]|\\PC|\u{301}|\u{327}){0,40}"
        ) {
            proptest::prop_assert_eq!(tokens(&text), cut_slowly(&text));
            let placed: Vec<String> = words(&text).into_iter().map(|word| word.folded).collect();
            let all: Vec<String> = tokens(&text).into_iter().map(|token| token.word).collect();
            proptest::prop_assert_eq!(placed, all);
        }
    }

    #[test]
    fn a_word_has_an_end() {
        assert_eq!(tokens(&"a".repeat(10_000))[0].word.len(), LONGEST_WORD);
    }

    #[test]
    fn stop_words_are_folded_and_sorted() {
        for language in Language::ALL {
            for list in [stop_words(language), weak_words(language)] {
                assert!(list.is_sorted(), "{language}");
                assert!(list.iter().all(|word| fold(word) == *word));
            }
        }
    }
}
