//! Writes the approved word of the glossary where a text has one that it advises against.

use std::collections::BTreeMap;

use super::author_file::{Edit, NotWritten};
use super::pipeline::Resolved;
use super::proof;
use crate::content::Content;
use crate::diagnostics::{Diagnostic, Place, codes};
use crate::messages::Value;
use crate::source::{FileId, Span};

/// Another word for one in a text.
struct Swap {
    span: Span,
    from: String,
    to: String,
}

/// The sections' texts with the approved words in them. What stands in another file than that of a
/// text, or is typed otherwise there than readers see it, is left to a person.
///
/// # Errors
/// Something else of a text would change.
pub(super) fn approved_words(
    resolved: &Resolved,
    content: &Content,
) -> Result<Vec<Edit>, NotWritten> {
    let mut swaps: BTreeMap<FileId, Vec<Swap>> = BTreeMap::new();
    for found in resolved.sink.found().iter().filter_map(swap) {
        swaps.entry(found.span.file).or_default().push(found);
    }
    let texts = content.sections.values().flat_map(|section| section.texts.iter());
    let mut edits = Vec::new();
    for text in texts.filter_map(|(_, text)| text.as_ref()) {
        let Some(swaps) = swaps.get_mut(&text.file) else { continue };
        let file = resolved.sources.file(text.file);
        swaps.sort_by_key(|swap| std::cmp::Reverse(swap.span.range().start));
        let mut new = file.text.clone();
        let mut made = Vec::new();
        for Swap { span, from, to } in swaps.iter() {
            if let Some(words) = with_word(&file.text[span.range()], from, to) {
                new.replace_range(span.range(), &words);
                made.push((from.as_str(), to.as_str()));
            }
        }
        edits.push(proof::wordings(file.path.as_str(), &file.text, new, text.body.start, &made)?);
    }
    Ok(edits)
}

fn swap(found: &Diagnostic) -> Option<Swap> {
    let advised = [codes::FORBIDDEN_WORDING, codes::TERM_LINK_FORBIDDEN].contains(&found.code);
    let Place::Text(span) = found.place else { return None };
    let word = |name: &str| match found.args.get(name) {
        Some(Value::Text(word)) if !word.is_empty() => Some(word.clone()),
        _ => None,
    };
    let swap = Swap { span, from: word("wording")?, to: word("preferred")? };
    advised.then_some(swap)
}

/// The words with the first `from` in them replaced, with a capital where that has one; none where it
/// is not there as it is.
fn with_word(words: &str, from: &str, to: &str) -> Option<String> {
    if words.contains(from) {
        return Some(words.replacen(from, to, 1));
    }
    let (from, to) = (capitalised(from), capitalised(to));
    words.contains(&from).then(|| words.replacen(&from, &to, 1))
}

/// The word as it begins a sentence.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_stays_and_what_is_not_there_is_left() {
        let with = |words| with_word(words, "kennisbescherming", "kennisveiligheid");
        assert_eq!(with("kennisbescherming").as_deref(), Some("kennisveiligheid"));
        assert_eq!(with("Kennisbescherming").as_deref(), Some("Kennisveiligheid"));
        assert_eq!(
            with("[kennisbescherming](term:x)").as_deref(),
            Some("[kennisveiligheid](term:x)")
        );
        assert_eq!(with("kennis\u{ad}bescherming"), None);
    }
}
