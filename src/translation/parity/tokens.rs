//! A text as words, numbers and signs.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters: `juni`, `zo'n`.
    Word,
    /// Digits with the signs inside: `1.000`, `5,2`, `14:30`.
    Number,
    /// Letters and digits: `P2.3`, `32021R0821`, `3e`.
    Mixed,
    /// Anything else, one character.
    Sign(char),
}

/// A token and its place in the text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub kind: Kind,
    pub range: Range<usize>,
    /// True where white space stands before it.
    pub spaced: bool,
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let (mut at, mut spaced) = (0, false);
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            spaced = true;
            at += first.len_utf8();
            continue;
        }
        let (kind, end) = match first.is_alphanumeric() {
            true => word(text, at),
            false => (Kind::Sign(first), at + first.len_utf8()),
        };
        found.push(Token { kind, range: at..end, spaced });
        (at, spaced) = (end, false);
    }
    found
}

fn word(text: &str, start: usize) -> (Kind, usize) {
    let (mut digits, mut letters) = (false, false);
    let mut before = ' ';
    let mut at = start;
    while let Some(c) = text[at..].chars().next() {
        if c.is_ascii_digit() {
            digits = true;
        } else if c.is_alphanumeric() {
            letters = true;
        } else if !joins(before, c, &text[at + c.len_utf8()..]) {
            break;
        }
        before = c;
        at += c.len_utf8();
    }
    let kind = match (digits, letters) {
        (true, false) => Kind::Number,
        (true, true) => Kind::Mixed,
        _ => Kind::Word,
    };
    (kind, at)
}

/// True of a character that belongs to what stands on both sides of it.
fn joins(before: char, c: char, rest: &str) -> bool {
    let mut after = rest.chars();
    let next = after.next().unwrap_or(' ');
    match c {
        '.' | ',' | ':' => before.is_ascii_digit() && next.is_ascii_digit(),
        '\'' | '’' => before.is_alphabetic() && next.is_alphabetic(),
        '\u{ad}' => next.is_alphanumeric(),
        // `1 000` with a space that is not broken.
        '\u{a0}' | '\u{2009}' | '\u{202f}' => {
            before.is_ascii_digit()
                && next.is_ascii_digit()
                && after.by_ref().take(2).filter(char::is_ascii_digit).count() == 2
                && !after.next().is_some_and(|c| c.is_alphanumeric())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_one_token() {
        let text = "Zo'n 1.000, P2.3 (EU) 2021/821; 14:30. 1\u{a0}000 3e, 5,2% 6\u{a0}juni";
        let found: Vec<&str> = tokens(text).iter().map(|t| &text[t.range.clone()]).collect();
        let expected = [
            "Zo'n",
            "1.000",
            ",",
            "P2.3",
            "(",
            "EU",
            ")",
            "2021",
            "/",
            "821",
            ";",
            "14:30",
            ".",
            "1\u{a0}000",
            "3e",
            ",",
            "5,2",
            "%",
            "6",
            "juni",
        ];
        assert_eq!(found, expected);
    }
}
