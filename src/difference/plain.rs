//! The words that differ between two plain texts, for a terminal.

use super::sequence::common;
use crate::markdown::tree::Mark;

/// A run of words that both texts have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What happened to it; none of what stayed.
    pub mark: Option<Mark>,
    /// The words with the white space between them.
    pub text: String,
}

/// What stayed, what is gone and what is new, in one text: what is gone stands before what took its
/// place.
pub fn between_words(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (pieces(old), pieces(new));
    let mut runs = Vec::new();
    let mut add = |mark: Option<Mark>, words: &[&str]| {
        if !words.is_empty() {
            runs.push(Run { mark, text: words.concat() });
        }
    };
    let (mut i, mut j) = (0, 0);
    for same in common(&old, &new) {
        add(Some(Mark::Deleted), &old[i..same.old]);
        add(Some(Mark::Inserted), &new[j..same.new]);
        (i, j) = (same.old + same.len, same.new + same.len);
        add(None, &new[same.new..j]);
    }
    add(Some(Mark::Deleted), &old[i..]);
    add(Some(Mark::Inserted), &new[j..]);
    runs
}

/// Words, each with the white space behind it, and marks between them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = |c: char| (is_word(c), c.is_whitespace());
        let own = kind(first);
        // Every mark is a piece of its own: a comma that is new is nothing else.
        let end = match own {
            (false, false) => first.len_utf8(),
            _ => rest.find(|c| kind(c) != own).unwrap_or(rest.len()),
        };
        pieces.push(&rest[..end]);
        rest = &rest[end..];
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let run = |run: Run| match run.mark {
            None => run.text,
            Some(Mark::Deleted) => format!("[-{}-]", run.text),
            Some(Mark::Inserted) => format!("{{+{}+}}", run.text),
        };
        between_words(old, new).into_iter().map(run).collect()
    }

    #[test]
    fn the_words_that_differ_are_marked_and_no_others() {
        assert_eq!(shown("Zij beslist zelf.", "Zij kiest zelf."), "Zij [-beslist-]{+kiest+} zelf.");
        assert_eq!(shown("een, twee", "een twee"), "een[-,-] twee");
        assert_eq!(shown("", "nieuw"), "{+nieuw+}");
        assert_eq!(shown("weg", ""), "[-weg-]");
        assert_eq!(shown("geen 13", "geen 14"), "geen [-13-]{+14+}");
        assert_eq!(shown("zelfde", "zelfde"), "zelfde");
    }
}
