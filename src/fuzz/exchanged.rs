//! Files of translation agencies: whatever they are, what is read of one is in order, and its
//! sentences are the text that they were cut from.

use super::Fault;
use crate::markdown::tree::Inline;
use crate::translation::exchange::{Codes, decode, joined, read, sentences};

/// A file in XLIFF.
pub(super) fn file(bytes: &[u8]) -> Result<(), Fault> {
    let Ok(file) = read(bytes) else { return Ok(()) };
    for unit in file.sections.iter().flat_map(|section| &section.units) {
        for words in std::iter::once(&unit.source).chain(&unit.target) {
            let again = joined(&sentences(words));
            if again != *words {
                return Err(format!("{words:?} was cut and is {again:?}"));
            }
            // Of no text: there are no codes, so only words can be right.
            let plain = decode(words, &Codes::default(), &mut |_| 0);
            let is_text = |inline: &Inline<_>| matches!(inline, Inline::Text { .. });
            if plain.is_ok_and(|plain| !plain.iter().all(is_text)) {
                return Err(format!("a code that nobody knows was taken: {words:?}"));
            }
        }
    }
    Ok(())
}
