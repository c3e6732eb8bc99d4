//! From text to the words of the index, and the other way: what a reader types is cut the same
//! way in the browser (`themes/default/scripts/ranker/`), so nothing here may depend on more
//! than the tables that the index carries.

use unicode_normalization::UnicodeNormalization;

use crate::language::Language;

/// A word longer than this is no word that anyone searches; it is cut.
pub(super) const LONGEST_WORD: usize = 48;

/// A word as the index knows it, and whether a hyphen ties it to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded: lower case, without marks, apostrophes and soft hyphens.
    pub word: String,
    /// True in `risico-` of `risico-indicator`.
    pub hyphenated: bool,
}

/// The words of a text in order. A word is a run of letters and digits, with apostrophes and
/// soft hyphens inside it.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let inside = !word.is_empty() && is_apostrophe(c) && chars.peek().is_some_and(is_letter);
        if is_letter(&c) || inside {
            word.push(c);
            continue;
        }
        let hyphen = is_hyphen(c) && chars.peek().is_some_and(is_letter);
        push(&mut word, hyphen, &mut tokens);
    }
    push(&mut word, false, &mut tokens);
    tokens
}

fn push(word: &mut String, hyphenated: bool, tokens: &mut Vec<Token>) {
    let folded = fold(word);
    word.clear();
    if !folded.is_empty() {
        tokens.push(Token { word: folded, hyphenated });
    }
}

fn is_letter(c: &char) -> bool {
    c.is_alphanumeric() || *c == '\u{AD}' || unicode_normalization::char::is_combining_mark(*c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// A word without what readers leave out when they type: capitals, marks, apostrophes.
pub(super) fn fold(word: &str) -> String {
    let plain: String = word.nfkd().flat_map(char::to_lowercase).map(without_stroke).collect();
    let plain = plain.replace('æ', "ae").replace('œ', "oe").replace('ß', "ss");
    let letters = plain
        .chars()
        .filter(|c| c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(*c));
    letters.take(LONGEST_WORD).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let tokens = tokens(text).into_iter();
        tokens.map(|t| t.word + if t.hyphenated { "-" } else { "" }).collect::<Vec<_>>().join(" ")
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
            ("e\u{301}e\u{301}n ÉÉN", "een een"),
            ("Łódź Ærø straße ﬁn", "lodz aero strasse fin"),
            ("- -- a- -b", "a b"),
            ("😀 <b>vet</b> \u{202E}", "b vet b"),
            ("שלום العربية", "שלום العربية"),
            ("", ""),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_has_an_end() {
        assert_eq!(tokens(&"a".repeat(10_000))[0].word.len(), LONGEST_WORD);
    }

    #[test]
    fn stop_words_are_folded_and_sorted() {
        for language in Language::ALL {
            let list = stop_words(language);
            assert!(list.is_sorted(), "{language}");
            assert!(list.iter().all(|word| fold(word) == *word));
        }
    }
}
