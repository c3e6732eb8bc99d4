//! Characters in a text that nobody typed on purpose: they came with a copy, or hide something.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript as _};

use crate::characters::{
    is_control, is_direction_change, is_direction_mark, is_separator, is_unseen,
};

/// What is odd about a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// A control character.
    Control,
    /// It turns the direction in which the text is read.
    Direction,
    /// It has no width.
    Unseen,
    /// A place where a word may be broken, which Word and PDF files leave behind.
    SoftHyphen,
    /// A line end that only some programs know.
    Separator,
    /// A sign of one font only: a bullet of Wingdings.
    Private,
    /// `Ã©`: UTF-8 that was read as Windows-1252.
    Misread,
    /// `�`: a letter that was lost.
    Lost,
}

/// An odd piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// What it is.
    pub oddity: Oddity,
    /// Where, in bytes.
    pub range: Range<usize>,
    /// Its first character.
    pub first: char,
    /// What a misread piece most likely was.
    pub meant: Option<char>,
}

/// The odd pieces of a text, in their order; equal ones that touch are one. A byte order mark at the
/// start and line ends of Windows are none.
pub fn suspicious(text: &str) -> Vec<Odd> {
    let mut found: Vec<Odd> = Vec::new();
    let mut before = None;
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        let previous = before.replace(c);
        // Most of a text is plain, and nothing more has to be known.
        if at < skip_to || c.is_ascii() && !c.is_ascii_control() {
            continue;
        }
        let Some((oddity, len, meant)) = odd(text, at, c, previous) else { continue };
        skip_to = at + len;
        match found.last_mut() {
            Some(last) if last.oddity == oddity && last.range.end == at && meant.is_none() => {
                last.range.end = skip_to;
            }
            _ => found.push(Odd { oddity, range: at..skip_to, first: c, meant }),
        }
    }
    found
}

/// What is odd at a place, how many bytes are, and what they stand for.
fn odd(
    text: &str,
    at: usize,
    c: char,
    previous: Option<char>,
) -> Option<(Oddity, usize, Option<char>)> {
    let one = |oddity| Some((oddity, c.len_utf8(), None));
    let rest = &text[at + c.len_utf8()..];
    match c {
        '\r' if rest.starts_with('\n') => None,
        '\r' => one(Oddity::Separator),
        _ if is_control(c) => one(Oddity::Control),
        _ if is_direction_change(c) => one(Oddity::Direction),
        _ if is_direction_mark(c) && !has_right_to_left(line_at(text, at)) => {
            one(Oddity::Direction)
        }
        '\u{feff}' if at == 0 => None,
        _ if is_unseen(c) => one(Oddity::Unseen),
        '\u{200c}' | '\u{200d}' if !joins(previous) => one(Oddity::Unseen),
        '\u{ad}' => one(Oddity::SoftHyphen),
        _ if is_separator(c) => one(Oddity::Separator),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => one(Oddity::Private),
        '\u{fffd}' => one(Oddity::Lost),
        'Ã' | 'Â' | 'â' => {
            let (len, meant) = misread(&text[at..])?;
            Some((Oddity::Misread, len, Some(meant)))
        }
        _ => None,
    }
}

fn line_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

fn has_right_to_left(line: &str) -> bool {
    line.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
            && !is_direction_mark(c)
    })
}

/// True of what a joiner belongs behind: letters of scripts that are joined, and symbols.
fn joins(previous: Option<char>) -> bool {
    previous.is_some_and(|c| {
        !c.is_ascii() && !matches!(c.script(), Script::Latin | Script::Greek | Script::Cyrillic)
    })
}

/// What stands for the bytes 0x80 to 0x9F in Windows-1252, by the Encoding Standard of WHATWG.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that a character is in Windows-1252.
fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ (0x80..=0xff) => u8::try_from(code).ok(),
        _ => {
            let at = WINDOWS_1252.iter().position(|known| *known == c)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

/// How many bytes at the start of a text are one character whose UTF-8 was read as Windows-1252,
/// and that character: `Ã«` is `ë`, `â€™` is `’`. Only what is at home in Dutch and English text
/// counts, so that a word in capitals that ends in `Ã` before a quote is none.
fn misread(text: &str) -> Option<(usize, char)> {
    let mut chars = text.char_indices();
    let (mut bytes, mut end) = (Vec::new(), 0);
    let wanted = match text.chars().next()? {
        'â' => 3,
        _ => 2,
    };
    for (at, c) in chars.by_ref().take(wanted) {
        bytes.push(byte(c)?);
        end = at + c.len_utf8();
    }
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let at_home = matches!(meant, '\u{a0}'..='\u{ff}' | '\u{2010}'..='\u{2026}' | '€' | '™');
    at_home.then_some((end, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oddities(text: &str) -> Vec<(Oddity, &str)> {
        suspicious(text).into_iter().map(|odd| (odd.oddity, &text[odd.range])).collect()
    }

    #[test]
    fn ordinary_text_in_any_language_has_nothing_odd() {
        for text in [
            "\u{feff}Eén ‘coördinatie’ – geïnd, 100 €, 20 °C\r\nnaïef\tÃ la carte, SÃO PAULO",
            "Château, âge, Ângela, PÃO «x», Â",
            "Ελληνικά, Русский, 日本語, العربية \u{200f}(1)",
            "می\u{200c}خواهم 👩\u{200d}🔬 ❤\u{fe0f} a\u{a0}b 10\u{202f}000",
            "x\u{301} e\u{308}",
        ] {
            assert_eq!(oddities(text), [], "{text}");
        }
    }

    #[test]
    fn what_no_reader_sees_is_found() {
        assert_eq!(
            oddities("a\u{202e}b\u{202c}"),
            [(Oddity::Direction, "\u{202e}"), (Oddity::Direction, "\u{202c}")]
        );
        assert_eq!(oddities("a\u{200e}b"), [(Oddity::Direction, "\u{200e}")]);
        for c in ['\u{200b}', '\u{2060}', '\u{feff}', '\u{200d}', '\u{e0041}'] {
            let text = format!("woord{c}deel");
            assert_eq!(oddities(&text).len(), 1, "{text:?}");
        }
        assert_eq!(oddities("kennis\u{ad}veiligheid"), [(Oddity::SoftHyphen, "\u{ad}")]);
        assert_eq!(oddities("a\u{2028}b\rc").len(), 2);
        assert_eq!(oddities("\u{f0b7} punt"), [(Oddity::Private, "\u{f0b7}")]);
        assert_eq!(oddities("a\u{1b}\u{9b}b"), [(Oddity::Control, "\u{1b}\u{9b}")]);
    }

    #[test]
    fn a_text_that_was_read_in_the_wrong_encoding_is_found_with_what_was_meant() {
        let meant = |text: &str| {
            suspicious(text).into_iter().filter_map(|odd| odd.meant).collect::<String>()
        };
        assert_eq!(meant("coÃ¶rdinatie, reÃ«el, cafÃ©"), "öëé");
        assert_eq!(meant("â€˜zoâ€™ â€“ 5 â‚¬"), "‘’–€");
        assert_eq!(meant("20Â\u{a0}°C"), "\u{a0}");
        assert_eq!(oddities("co\u{fffd}rdinatie"), [(Oddity::Lost, "\u{fffd}")]);
    }
}
