//! Words of a file on one line, without what no reader sees.

use crate::characters::{is_direction_change, is_direction_mark, is_unseen};

/// The text on one line, without controls, marks of direction and characters without width;
/// nothing when no word is left.
pub(crate) fn clean(text: &str) -> Option<String> {
    let seen: String = text.chars().filter(|c| !is_lost(*c)).map(blank).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A text on one line, cut after a number of characters.
pub(crate) fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A control character is a blank: a tab or the end of a line between two words.
fn blank(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// A soft hyphen too: where a word may be broken is found anew.
pub(crate) fn is_lost(c: char) -> bool {
    is_unseen(c)
        || is_direction_mark(c)
        || is_direction_change(c)
        || matches!(c, '\u{ad}' | '\u{2065}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_on_one_line_without_what_is_unseen() {
        assert_eq!(
            clean(" Vraag\u{200b}\n aan\u{7} het\tloket ").as_deref(),
            Some("Vraag aan het loket")
        );
        assert_eq!(clean(" \u{feff}\n"), None);
    }
}
