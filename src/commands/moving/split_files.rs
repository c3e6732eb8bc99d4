//! The files of a section that begins with text of another.

use std::ops::Range;

use super::lists;
use crate::commands::edit::{block_end, key_value, quoted};
use crate::language::LanguageMap;

/// What a section has of its own, and no other can have.
const OWN: [&str; 4] = ["replaced_by", "aliases", "versions", "reported"];

/// `section.yaml` of a section that begins: that of the section whose text it has, without its
/// history; none where that cannot be read.
pub(super) fn ledger(text: &str, id: &str) -> Option<String> {
    let root = lists::tree(text)?;
    let id_at = lists::entry(&root, "id")?.value.span.range();
    let own = OWN.iter().filter_map(|key| lists::entry(&root, key));
    let mut changes: Vec<(Range<usize>, String)> = own
        .map(|entry| {
            let start = lists::line_of(text, entry.key.span.range().start).start;
            (start..block_end(text, start, 0), String::new())
        })
        .collect();
    changes.push((id_at, key_value(id)));
    changes.sort_by_key(|(at, _)| at.start);
    let text = super::mend::apply(text, changes.into_iter());
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    Some(format!("{}{end}versions: []{end}", text.trim_end()))
}

/// A text with its front matter, and where its Markdown begins.
pub(super) fn text(title: &str, summary: &str, markdown: &str) -> (String, usize) {
    let front = format!("---\ntitle: {}\nsummary: {}\n---\n", quoted(title), quoted(summary));
    let front = crate::commands::author_file::as_in(markdown, &front);
    let begin = front.len();
    let gap = crate::commands::author_file::as_in(markdown, "\n");
    (format!("{front}{gap}{markdown}"), begin)
}

/// A summary in each language, as far as somebody gave one.
pub(super) type Summaries = LanguageMap<Option<String>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_that_begins_has_no_history_of_another() {
        let text = "id: a # naam\nstatus: current\naliases:\n  anchors: {x: y}\nversions:\n  - version: \"1.0\"\n    kind: editorial\nreported: []\nowner: {nl: R, en: E}\n";
        assert_eq!(
            ledger(text, "b").unwrap(),
            "id: b # naam\nstatus: current\nowner: {nl: R, en: E}\nversions: []\n"
        );
    }
}
