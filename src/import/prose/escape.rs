//! Words as Markdown that says those words: what would be markup gets a backslash.

use crate::markdown::{EMBED_SCHEMES, SCHEMES};

/// How carefully words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum Care {
    /// What is markup in most places gets a backslash. The text stays readable for an editor.
    Usual,
    /// Every sign gets one.
    Every,
    /// Every sign gets one, and nothing is emphasised.
    Bare,
}

/// Signs that Markdown of ours, or that of other programs, takes for markup wherever they stand.
const ALWAYS: &str = "\\`*[]<~|{$^";

/// Writes words. `before` and `after` are the characters around them, if there are any in the line.
pub(in crate::import) fn escape(
    text: &str,
    care: Care,
    before: Option<char>,
    after: Option<char>,
) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous = before;
    let begins = before.is_none();
    let mut chars = text.char_indices().peekable();
    let marks = if begins { at_start(text) } else { None };
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next).or(after);
        let rest = &text[at + c.len_utf8()..];
        if c == '\u{a0}' && begins && at == 0 {
            out.push_str("&nbsp;");
        } else if marks == Some(at) && !c.is_ascii() {
            out.push_str(&format!("&#{};", u32::from(c)));
        } else {
            let needs = match care {
                Care::Usual => {
                    let mut ours = SCHEMES.iter().chain(&EMBED_SCHEMES);
                    let names = c == ':' && ours.any(|scheme| out.ends_with(scheme));
                    marks == Some(at)
                        || names && next.is_some_and(char::is_alphanumeric)
                        || is_markup(c, previous, next, rest)
                }
                _ => c.is_ascii_punctuation(),
            };
            if needs {
                out.push('\\');
            }
            out.push(c);
        }
        previous = Some(c);
    }
    out
}

fn is_markup(c: char, previous: Option<char>, next: Option<char>, rest: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        _ if ALWAYS.contains(c) => true,
        '_' => !(is_word(previous) && is_word(next)),
        '&' => {
            let name = rest.split(';').next().unwrap_or_default();
            name.len() < rest.len() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
        }
        '=' | '+' | '%' => previous == Some(c) || next == Some(c),
        '-' => previous == Some('-'),
        // The name of a picture, as :smile:
        ':' => {
            rest.find(':').is_some_and(|end| end > 0 && !rest[..end].contains(char::is_whitespace))
        }
        '!' => next == Some('['),
        '\'' => previous == Some('\'') || next == Some('\''),
        _ => false,
    }
}

/// The sign at the start of a line that would make something else of it.
fn at_start(text: &str) -> Option<usize> {
    let blanks = text.len() - text.trim_start().len();
    let rest = &text[blanks..];
    let first = rest.chars().next()?;
    if matches!(first, '#' | '>' | '-' | '+' | '=' | ':' | '!' | '?' | '/' | '.')
        || "•·▪▫‣◦●○■□➢✓".contains(first)
    {
        return Some(blanks);
    }
    // 1. and iv) begin an item; a date or a name does not.
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
    let word = rest.get(..length)?;
    let is_number = word.bytes().all(|b| b.is_ascii_digit()) && word.len() <= 9;
    let is_letters =
        word.len() == 1 || word.len() <= 8 && word.chars().all(|c| "ivxlcIVXLC".contains(c));
    let ends = rest[length..].starts_with(['.', ')']);
    (ends && !word.is_empty() && (is_number || is_letters)).then_some(blanks + length)
}
