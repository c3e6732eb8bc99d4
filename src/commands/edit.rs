//! Careful changes to files that people write: everything else stays as it was, byte by byte.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// A text with a piece put in, before the blanks and line ends that the offset may lie behind.
pub(super) fn insert(text: &str, at: usize, piece: &str) -> String {
    let at = text.get(..at).unwrap_or(text).trim_end().len();
    format!("{}{piece}{}", &text[..at], &text[at..])
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

/// A text as a YAML scalar in double quotes: nothing in it can be taken for YAML, and all of it is
/// read back.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '\\' => quoted.push_str("\\\\"),
            '"' => quoted.push_str("\\\""),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
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
        let out = insert(text, "## Eén\r\n".len(), " {#een}");
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
        assert_eq!(quoted("a \"b\" \\ c\nd\u{7}"), r#""a \"b\" \\ c\nd\u0007""#);
    }
}
