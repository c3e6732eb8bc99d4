//! Finds wordings in running text: a trie over characters, walked from the start of each word,
//! so that the time does not depend on how many wordings there are.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A letter of a text as wordings see it, with the bytes it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub(super) char: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The letters of a text: composed, every white space a space, typographic apostrophes and
/// hyphens plain, soft hyphens left out.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = rest.next_if(|(_, c)| is_mark(*c)) {
            end = at + mark.len_utf8();
        }
        if end - start == first.len_utf8() {
            push(first, start, end, &mut letters);
        } else {
            text[start..end].nfc().for_each(|c| push(c, start, end, &mut letters));
        }
    }
    letters
}

/// True of an accent that belongs to the character before it.
fn is_mark(c: char) -> bool {
    // No lower one exists; looking each up would take most of the time of this module.
    c >= '\u{300}' && canonical_combining_class(c) != 0
}

fn push(char: char, start: usize, end: usize, letters: &mut Vec<Letter>) {
    let char = match char {
        '\u{ad}' => return,
        '’' | '‘' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    letters.push(Letter { char, start, end });
}

/// True of what a word is made of.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

#[derive(Debug, Default)]
struct Node {
    next: BTreeMap<char, usize>,
    value: Option<usize>,
}

/// A set of wordings, each with a number.
#[derive(Debug)]
pub(super) struct Wordings {
    nodes: Vec<Node>,
    /// The node after each first letter of ASCII; that of the root where no wording begins so. Nearly
    /// every place of a text is tried, and at nearly every one nothing begins.
    first: Box<[usize; 128]>,
}

impl Default for Wordings {
    fn default() -> Self {
        Wordings { nodes: vec![Node::default()], first: Box::new([0; 128]) }
    }
}

impl Wordings {
    /// Adds a wording. One without capitals is also found with a capital at its start; others
    /// only as they are. The first that claims a wording keeps it.
    pub(super) fn add(&mut self, wording: &str, value: usize) {
        let joined = wording.split_whitespace().collect::<Vec<_>>().join(" ");
        let chars: Vec<char> = letters(&joined).iter().map(|l| l.char).collect();
        self.insert(&chars, value);
        if chars.iter().any(|c| c.is_uppercase()) {
            return;
        }
        // The Dutch ij is one letter: IJkpunt.
        let first = if chars.starts_with(&['i', 'j']) { 2 } else { 1 };
        let capital = chars.iter().take(first).flat_map(|c| c.to_uppercase());
        let capitalised: Vec<char> = capital.chain(chars.iter().skip(first).copied()).collect();
        self.insert(&capitalised, value);
    }

    fn insert(&mut self, chars: &[char], value: usize) {
        if chars.is_empty() {
            return;
        }
        let mut at = 0;
        for char in chars {
            at = match self.nodes[at].next.get(char) {
                Some(next) => *next,
                None => {
                    self.nodes.push(Node::default());
                    let new = self.nodes.len() - 1;
                    self.nodes[at].next.insert(*char, new);
                    if let (0, Some(first)) = (at, self.first.get_mut(*char as usize)) {
                        *first = new;
                    }
                    new
                }
            };
        }
        self.nodes[at].value.get_or_insert(value);
    }

    /// The longest wording that begins at `from`, ends at `limit` or before, and is whole words
    /// there: its end and number. A run of spaces counts as one.
    pub(super) fn longest(
        &self,
        chars: &[char],
        from: usize,
        limit: usize,
    ) -> Option<(usize, usize)> {
        if chars.get(from).is_none_or(|c| self.first.get(*c as usize) == Some(&0)) {
            return None;
        }
        let is_word_at = |at: usize| chars.get(at).is_some_and(|c| is_word(*c));
        if from > 0 && is_word_at(from - 1) && is_word_at(from) {
            return None;
        }
        let (mut node, mut at, mut best) = (0, from, None);
        while at < limit
            && let Some(next) = chars.get(at).and_then(|c| self.nodes[node].next.get(c))
        {
            node = *next;
            at += 1;
            while chars[at - 1] == ' ' && at < limit && chars.get(at) == Some(&' ') {
                at += 1;
            }
            let inside = is_word_at(at - 1) && is_word_at(at);
            if let (Some(value), false) = (self.nodes[node].value, inside) {
                best = Some((at, value));
            }
        }
        best
    }
}
