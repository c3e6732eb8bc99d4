//! The words of a text and of what was read from it, to be compared: a word that stood there twice
//! and was read once is lost.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::ops::Range;

/// Shorter words stand everywhere by chance.
const SHORTEST: usize = 3;

/// How often each word occurs, in lower case.
#[derive(Debug, Default)]
pub(super) struct Words(BTreeMap<String, usize>);

impl Words {
    /// The words in everything that a value holds, names of its fields and variants too: a word of
    /// a file that is a key or a choice is read as one of those.
    pub(super) fn of(value: &impl Debug) -> Words {
        let mut words = Words::default();
        words.add(value);
        words
    }

    /// Those of another value as well. `UnderRevision` is two words too, as `under-revision` is.
    pub(super) fn add(&mut self, value: &impl Debug) {
        let text = plain(&format!("{value:?}"));
        let mut count = |word: &str| *self.0.entry(word.to_lowercase()).or_default() += 1;
        each(&text, |range| {
            let word = &text[range];
            count(word);
            let parts = parts(word);
            if parts.len() > 1 {
                parts.into_iter().for_each(&mut count);
            }
        });
    }

    /// The first word of `text` that is here less often than there, with its place. Only what
    /// `counts` says yes to is looked at.
    pub(super) fn missing(
        mut self,
        text: &str,
        counts: impl Fn(Range<usize>) -> bool,
    ) -> Option<(usize, String)> {
        let mut missing = None;
        each(text, |range| {
            if missing.is_some() || !counts(range.clone()) {
                return;
            }
            let word = text[range.clone()].to_lowercase();
            match self.0.get_mut(&word) {
                Some(left @ 1..) => *left -= 1,
                _ => missing = Some((range.start, word)),
            }
        });
        missing
    }
}

/// What `Debug` prints, with the characters that it escapes as they are.
fn plain(printed: &str) -> String {
    let mut out = String::with_capacity(printed.len());
    let mut rest = printed;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let escaped = rest.strip_prefix("u{").and_then(|r| r.split_once('}'));
        let character = escaped.and_then(|(hex, rest)| {
            Some((char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, rest))
        });
        match character {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                let mut chars = rest.chars();
                out.push(match chars.next() {
                    Some('n' | 'r' | 't' | '0') | None => ' ',
                    Some(other) => other,
                });
                rest = chars.as_str();
            }
        }
    }
    out.push_str(rest);
    out
}

/// The place of each word.
fn each(text: &str, mut word: impl FnMut(Range<usize>)) {
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(from) = start.take()
            && text[from..at].chars().nth(SHORTEST - 1).is_some()
        {
            word(from..at);
        }
    }
}

/// The words of a name of a variant.
fn parts(word: &str) -> Vec<&str> {
    let inner = word.char_indices().skip(1).filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
    let ends: Vec<usize> = inner.chain([word.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, end)| &word[start..*end]).collect()
}

/// What stands around a place, for a message.
pub(super) fn around(text: &str, at: usize) -> &str {
    let start = text.floor_char_boundary(at.saturating_sub(80));
    let end = text.ceil_char_boundary((at + 80).min(text.len()));
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_read_less_often_than_it_stands_there_is_missing() {
        let missing = |value: &[&str], text: &str| Words::of(&value).missing(text, |_| true);
        assert_eq!(missing(&["twee twee", "één\ndrie"], "twee één drie twee"), None);
        assert_eq!(missing(&["twee"], "Twee twee"), Some((5, "twee".to_owned())));
        assert_eq!(missing(&["UnderRevision e\u{301}n"], "under-revision"), None);
    }
}
