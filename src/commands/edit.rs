//! Careful changes to files that people write: everything else stays as it was, byte by byte.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Text to put into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Insertion {
    /// Offset in the old text.
    pub at: usize,
    /// What to put there.
    pub text: String,
}

/// The text with all insertions; each goes before the line end that its offset may lie behind.
pub(super) fn insert(text: &str, insertions: &[Insertion]) -> String {
    let mut sorted: Vec<&Insertion> = insertions.iter().collect();
    sorted.sort_by_key(|i| i.at);
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for insertion in sorted {
        let at = text[..insertion.at.min(text.len())].trim_end().len().max(done);
        out.push_str(&text[done..at]);
        out.push_str(&insertion.text);
        done = at;
    }
    out.push_str(&text[done..]);
    out
}

/// An id made from a heading that is not taken yet.
pub(super) fn free_slug(text: &str, taken: &BTreeSet<String>) -> String {
    let mut slug = String::new();
    for c in text.nfd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !c.is_ascii() {
            // Accents that were split off, quotes and other signs vanish.
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' {
            slug.push('-');
        }
    }
    let mut slug: String = slug.chars().take(60).collect();
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug.push_str("deel");
    }
    let free = |candidate: &String| !taken.contains(candidate);
    std::iter::once(slug.clone())
        .chain((2..).map(|n| format!("{slug}-{n}")))
        .find(free)
        .unwrap_or(slug)
}

/// The lines of a block of YAML that starts at the line of offset `start` and is indented deeper
/// than `indent` columns; comments and empty lines at its end do not belong to it. Offsets.
pub(super) fn block_end(text: &str, start: usize, indent: usize) -> usize {
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |i| at + i + 1);
    let mut end = line_end(start);
    let mut at = end;
    while at < text.len() {
        let next = line_end(at);
        let line = &text[at..next];
        let content = line.trim();
        let depth = line.len() - line.trim_start_matches(' ').len();
        if !content.is_empty() && !content.starts_with('#') {
            if depth <= indent {
                break;
            }
            end = next;
        }
        at = next;
    }
    end
}

/// The number of columns before the first sign of the line of an offset.
pub(super) fn column_of(text: &str, offset: usize) -> usize {
    let start = text[..offset].rfind('\n').map_or(0, |i| i + 1);
    offset - start
}

/// A text as a YAML scalar in double quotes: nothing in it can be taken for YAML.
pub(super) fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    let plain: String = escaped.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{plain}\"")
}

/// A slug as a YAML scalar: in quotes where YAML would take it for a number or a truth value.
pub(super) fn key_value(slug: &str) -> String {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let plain = slug.starts_with(|c: char| c.is_ascii_lowercase()) && !words.contains(&slug);
    if plain { slug.to_owned() } else { quoted(slug) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insertion_leaves_everything_else_as_it_was() {
        let text = "## Eén\r\n\r\ntekst\r\n";
        let out = insert(text, &[Insertion { at: "## Eén\r\n".len(), text: " {#een}".into() }]);
        assert_eq!(out, "## Eén {#een}\r\n\r\ntekst\r\n");
    }

    #[test]
    fn an_id_is_made_of_the_words_and_is_new() {
        let taken = BTreeSet::from(["de-drie-onderdelen".to_owned()]);
        assert_eq!(free_slug("De drie onderdelen", &taken), "de-drie-onderdelen-2");
        assert_eq!(
            free_slug("Risico’s: coöperatie & zo", &BTreeSet::new()),
            "risicos-cooperatie-zo"
        );
        assert_eq!(free_slug("…", &BTreeSet::new()), "deel");
    }

    #[test]
    fn a_block_ends_where_the_indent_does() {
        let text = "a:\n  - b: 1\n    c: 2\n  # note\n\n  - b: 3\nd: 4\n";
        let start = text.find("- b: 1").unwrap();
        assert_eq!(&text[start..block_end(text, start, 2)], "- b: 1\n    c: 2\n");
    }

    #[test]
    fn a_quoted_text_cannot_end_early() {
        assert_eq!(quoted("a \"b\" \\ c\nd"), r#""a \"b\" \\ c d""#);
    }
}
