//! Addresses of passages: the paragraphs, lists, tables and boxes of a text, so that each can be
//! linked to and cited.
//!
//! An address is `HEADING.CODE`, such as `onderdelen.k7fd`: the id of the heading that the passage
//! stands under, and a code made of the words that it begins with. So it stays what it is when
//! something is put in before it, when its later words are mended, and when its links lead elsewhere;
//! and the same passage has the same address in every version of a text. The full stop keeps it apart
//! from the ids of headings, which have none.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::digest::block_digests;
use super::tree::{Block, BlockKind, Document, Inline, Reference};
use super::visit;

/// What stands before the code of a passage above the first heading.
pub const BEGIN: &str = "begin";
/// How many words count.
const WORDS: usize = 8;
/// What codes are written with: letters that make no words, and nothing that is mistaken for another.
const SIGNS: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";
/// How many of them a code has.
const LENGTH: usize = 4;

/// The address of each block of [`Document::blocks`]; empty for headings, rules and what is drawn from
/// data, which have their own or need none.
pub fn addresses(document: &Document<Reference>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    // The last number behind an address: a thousand equal passages are not counted from 2 each.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading = BEGIN.to_owned();
    // Few need them.
    let digests = OnceCell::new();
    let digest = |at: usize| digests.get_or_init(|| block_digests(document))[at].clone();
    let of = |(at, block): (usize, &Block<Reference>)| match &block.kind {
        BlockKind::Heading { anchor, .. } => {
            if !anchor.value.is_empty() {
                heading.clone_from(&anchor.value);
            }
            String::new()
        }
        BlockKind::Rule | BlockKind::Embed(_) => String::new(),
        _ => {
            let words = first_words(block);
            // A passage of links alone has no words of its own.
            let said = if words.is_empty() { digest(at) } else { words };
            let address = format!("{heading}.{}", code(&said));
            if taken.insert(address.clone()) {
                return address;
            }
            let last = numbers.entry(address.clone()).or_insert(1);
            loop {
                *last += 1;
                let numbered = format!("{address}-{last}");
                if taken.insert(numbered.clone()) {
                    return numbered;
                }
            }
        }
    };
    document.blocks.iter().enumerate().map(of).collect()
}

/// The words that a block begins with, in lower case, with one space between them.
fn first_words(block: &Block<Reference>) -> String {
    let mut begin = Begin::default();
    if let BlockKind::Code { text: code, .. } = &block.kind {
        begin.push(code);
    }
    visit::runs(std::slice::from_ref(block), &mut |_, run| {
        begin.own_words(run);
        begin.push(" ");
    });
    let text: String = begin.text.nfc().flat_map(char::to_lowercase).collect();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(WORDS).collect::<Vec<_>>().join(" ")
}

/// The begin of a block, as long as it surely has the words that count and hardly longer.
#[derive(Default)]
struct Begin {
    text: String,
    /// How many words have ended at a sign of ASCII. No other sign counts: an accent may yet be part of
    /// a letter.
    words: usize,
    in_word: bool,
}

impl Begin {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if self.words == WORDS {
                return;
            }
            self.text.push(c);
            if c.is_ascii() && !c.is_ascii_alphanumeric() {
                self.words += usize::from(self.in_word);
                self.in_word = false;
            } else {
                self.in_word |= c.is_alphanumeric();
            }
        }
    }

    /// The words that the author typed: what the guide puts into an empty link is another's.
    fn own_words(&mut self, run: &[Inline<Reference>]) {
        for inline in run {
            match inline {
                Inline::Text { text, .. } | Inline::Code(text) => self.push(text),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Foreign { content: inner, .. }
                | Inline::Link { content: inner, .. }
                | Inline::Marked { content: inner, .. } => self.own_words(inner),
                Inline::FootnoteMention { .. } => {}
                Inline::SoftBreak | Inline::HardBreak => self.push(" "),
            }
        }
    }
}

/// The code of some words.
fn code(words: &str) -> String {
    let hex = crate::digest::hex(words.as_bytes());
    let mut number = u64::from_str_radix(&hex[..12], 16).unwrap_or_default();
    let base = SIGNS.len() as u64;
    let mut sign = || {
        let at = usize::try_from(number % base).unwrap_or_default();
        number /= base;
        char::from(SIGNS[at])
    };
    (0..LENGTH).map(|_| sign()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sink;
    use crate::markdown::parse;
    use crate::source::FileId;

    fn of(text: &str) -> Vec<String> {
        let document = parse(FileId::PAST, text, 0..text.len(), &mut Sink::new());
        addresses(&document).into_iter().filter(|address| !address.is_empty()).collect()
    }

    /// An address that was published leads on for ever.
    #[test]
    fn addresses_stay_as_they_are() {
        let text = "Kennisveiligheid gaat over drie vragen.\n\n## Kop {#kop}\n\n- een\n- twee\n\n\
                    | A | B |\n|---|---|\n| c | d |\n\n> [!NOTE]\n> Let op.\n\n***\n\n```\ncode\n```\n";
        assert_eq!(of(text), ["begin.ddj7", "kop.nnwx", "kop.qtdm", "kop.xrww", "kop.mjgz"]);
    }

    #[test]
    fn what_stands_before_a_passage_does_not_matter() {
        let (one, two) = ("Eerst dit.\n\n## Kop {#kop}\n\nDan dat.", "Dan dat.");
        let more = format!("{one}\n\nIets anders.");
        assert_eq!(of(one)[..], of(&more)[..2]);
        let moved = of(&format!("Iets nieuws.\n\n{one}"));
        assert_eq!(of(one)[..], moved[1..]);
        // Under another heading it is somewhere else.
        assert_eq!(of(one)[1], of(two)[0].replace("begin.", "kop."));
    }

    #[test]
    fn later_words_signs_links_and_emphasis_do_not_matter() {
        let one = of(
            "De instelling beslist zelf over elke samenwerking met het buitenland [](source:a \"P1.1\").",
        );
        for same in [
            "De *instelling* beslist zelf, over elke\nsamenwerking met **het** buitenland, en niemand anders.",
            "De [instelling](term:instelling) beslist zelf over elke samenwerking met het land.",
            "De instelling beslist zelf over elke samenwerking met het [foreign](lang:en) land.",
        ] {
            assert_eq!(of(same), one, "{same}");
        }
        assert_ne!(
            of("Een instelling beslist zelf over elke samenwerking met het buitenland."),
            one
        );
    }

    /// A mark of its own does not end a word, wherever the text is cut.
    #[test]
    fn a_long_text_has_the_words_of_its_begin() {
        let composed = "één twee drie vier vijf zes zeven acht negen tien";
        let apart: String = composed.nfd().collect();
        assert_eq!(of(composed), of(&apart));
        assert_eq!(of(composed), of("één twee drie, vier (vijf) zes/zeven acht"));
        assert_ne!(of(composed), of("één twee drie vier vijf zes zeven achtste"));
    }

    #[test]
    fn passages_that_begin_alike_are_numbered_and_one_of_links_has_an_address() {
        let twice = of("Zie verder.\n\nZie verder.");
        assert_eq!(twice[1], format!("{}-2", twice[0]));
        let links = of("[](section:a)\n\n[](section:b)");
        assert_eq!(links.len(), 2);
        assert_ne!(links[0], links[1]);
    }
}
