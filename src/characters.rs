//! Characters that no reader sees, and what is shown in their place where a person or a log reads.

use std::borrow::Cow;

/// True of a character that no text of a guide may hold, as no page, feed or file of data can: a
/// control character other than a tab or the end of a line, and the two noncharacters that XML 1.0
/// leaves out (section 2.2, `Char`).
pub fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// True of a mark that says in which direction one word runs (UAX #9, section 2.6). A text with
/// Arabic or Hebrew in it may need one.
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// True of a character that turns the direction of all that follows (UAX #9, sections 2.1 to 2.5):
/// what is read is not what is written.
pub fn is_direction_change(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Adds a character as it is typed: the quotes, dashes and three points that a text gets from the tool
/// stand for signs on a keyboard. Who compares what is shown with what was written needs that.
pub fn push_typed(c: char, out: &mut String) {
    match c {
        '‘' | '’' => out.push('\''),
        '“' | '”' => out.push('"'),
        '–' => out.push_str("--"),
        '—' => out.push_str("---"),
        '…' => out.push_str("..."),
        c => out.push(c),
    }
}

/// True of a character without width, which parts or marks a word unseen. The joiners are none:
/// many scripts and symbols are written with them.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{180e}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// True of a line or paragraph separator: a line end for some programs and none for others.
pub fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// True of what a terminal, a log or a browser might act on instead of showing it.
fn is_harmful(c: char) -> bool {
    is_control(c)
        || is_direction_mark(c)
        || is_direction_change(c)
        || is_unseen(c)
        || is_separator(c)
}

/// A text for a terminal or a log. Everything of others goes through here before it is printed:
/// what would be acted on is shown as `\u{1b}`. Tabs and line ends stay.
pub fn harmless(text: &str) -> Cow<'_, str> {
    shown(text, is_harmful)
}

/// The same of what stands on one line, such as the name of a file.
pub fn harmless_line(text: &str) -> Cow<'_, str> {
    shown(text, |c| is_harmful(c) || matches!(c, '\t' | '\n'))
}

/// A report that was made with colours, whose own escape sequences stay. What is put into it has
/// been made [`harmless`]; lines of a file come as they are, with the escape character replaced.
pub fn harmless_in_colour(text: &str) -> Cow<'_, str> {
    shown(text, |c| is_harmful(c) && c != '\u{1b}')
}

/// JSON in which every such character is an escape: the same value, and nothing to act on.
pub fn harmless_json(json: &str) -> Cow<'_, str> {
    // Outside of its strings JSON has none of these characters, and inside no control character.
    if !json.contains(is_harmful) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match is_harmful(c) {
            true => {
                let mut units = [0; 2];
                let escapes =
                    c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}"));
                out.extend(escapes);
            }
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn shown(text: &str, is_shown: impl Fn(char) -> bool + Copy) -> Cow<'_, str> {
    if !text.contains(is_shown) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match is_shown(c) {
            true => out.extend(c.escape_default()),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// How a character is named that cannot be shown: `U+202E`.
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["Één ‘begrip’ – 100 €", "a\tb\nc", "👩\u{200d}🔬 ❤\u{fe0f}", "a\u{a0}b"]
        {
            assert_eq!(harmless(text), text);
            assert_eq!(harmless_json(text), text);
        }
    }

    #[test]
    fn nothing_is_left_that_a_terminal_acts_on() {
        assert_eq!(harmless("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(harmless("\u{9b}31m\u{7f}\r"), "\\u{9b}31m\\u{7f}\\r");
        assert_eq!(harmless("\u{202e}x\u{200b}"), "\\u{202e}x\\u{200b}");
        assert_eq!(harmless_line("a\nb"), "a\\nb");
        assert_eq!(harmless_in_colour("\u{1b}[1m\u{9b}"), "\u{1b}[1m\\u{9b}");
    }

    #[test]
    fn json_keeps_its_value() {
        let json = serde_json::json!({ "a": "\u{1b}\u{9b}\u{202e}\u{e0041}\n" });
        let shown = format!("{json:#}");
        let shown = harmless_json(&shown);
        assert!(shown.chars().all(|c| c == '\n' || (' '..='~').contains(&c)), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), json);
    }
}
