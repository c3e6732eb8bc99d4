//! Breaks a text into lines.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::text::{Setting, width};
use crate::hyphenation::break_points;
use crate::language::Language;

/// The lines of a text, none wider than `most` pixels, as few as can be and as even as can be.
/// At least one line; a word that is wider is broken where its language breaks it, if that helps.
pub(super) fn balanced(text: &str, language: Language, setting: Setting, most: i32) -> Vec<String> {
    let pieces = pieces(text, language, setting, most);
    let best = fill(&pieces, setting, most);
    let (mut fits, mut too_narrow) = (most, pieces.iter().map(|p| p.ink).max().unwrap_or(0) - 1);
    let mut lines = best;
    // The narrowest measure that needs no more lines gives the most even ones.
    while fits - too_narrow > 1 {
        let middle = too_narrow + (fits - too_narrow) / 2;
        let attempt = fill(&pieces, setting, middle);
        if attempt.len() <= lines.len() {
            fits = middle;
            lines = attempt;
        } else {
            too_narrow = middle;
        }
    }
    lines
}

/// The lines of a text, each filled before the next begins.
pub(super) fn filled(text: &str, language: Language, setting: Setting, most: i32) -> Vec<String> {
    fill(&pieces(text, language, setting, most), setting, most)
}

/// Width of the widest line.
pub(super) fn widest(lines: &[String], setting: Setting) -> i32 {
    lines.iter().map(|line| width(line, setting)).max().unwrap_or(0)
}

/// What may not be broken, with the space after it.
struct Piece {
    text: String,
    /// Width with the space after it.
    advance: i32,
    /// Width without.
    ink: i32,
    /// A new line must begin after it.
    ends_line: bool,
}

impl Piece {
    fn new(text: &str, setting: Setting, ends_line: bool) -> Piece {
        let text = text.trim_matches(['\n', '\r']).to_owned();
        let advance = width(&text, setting);
        let ink = width(text.trim_end(), setting);
        Piece { text, advance, ink, ends_line }
    }
}

fn pieces(text: &str, language: Language, setting: Setting, most: i32) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let piece = &text[start..end];
        let last = end == text.len();
        let piece = Piece::new(piece, setting, opportunity == BreakOpportunity::Mandatory && !last);
        if piece.ink > most {
            pieces.extend(broken(&piece, language, setting, most));
        } else {
            pieces.push(piece);
        }
        start = end;
    }
    pieces
}

/// A word wider than a line, in parts that fit, with a hyphen where letters were parted.
fn broken(word: &Piece, language: Language, setting: Setting, most: i32) -> Vec<Piece> {
    let mut parts = Vec::new();
    let mut rest = word.text.as_str();
    while width(rest.trim_end(), setting) > most {
        let Some(end) = last_break(rest, language, setting, most) else { break };
        let (part, after) = rest.split_at(end);
        parts.push(Piece::new(&format!("{part}-"), setting, false));
        rest = after;
    }
    parts.extend(cut(rest, word.ends_line, setting, most));
    parts
}

/// The last place in bytes where the language may break a word so that what is before it fits.
fn last_break(text: &str, language: Language, setting: Setting, most: i32) -> Option<usize> {
    let start = text.find(char::is_alphabetic)?;
    let letters = text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - start);
    let places = break_points(&text[start..start + letters], language).into_iter();
    let fits = |end: &usize| width(&format!("{}-", &text[..*end]), setting) <= most;
    places.map(|place| start + place).rfind(fits)
}

/// What no language breaks, cut between letters.
fn cut(word: &str, ends_line: bool, setting: Setting, most: i32) -> Vec<Piece> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        part.push(character);
        let Some(next) = characters.peek() else { break };
        // A mark belongs to the letter before it.
        if unicode_normalization::char::is_combining_mark(*next)
            || matches!(next, '\u{200d}' | '\u{fe0f}')
        {
            continue;
        }
        let hyphen = if character.is_alphabetic() && next.is_alphabetic() { "-" } else { "" };
        if width(&format!("{part}{next}{hyphen}"), setting) > most {
            parts.push(Piece::new(&format!("{part}{hyphen}"), setting, false));
            part.clear();
        }
    }
    parts.push(Piece::new(&part, setting, ends_line));
    parts
}

fn fill(pieces: &[Piece], setting: Setting, most: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces {
        // Widths of parts add up but for kerning across a space; the whole line has the last word.
        let joined = || width(format!("{line}{}", piece.text).trim_end(), setting);
        if !line.is_empty()
            && (used + piece.ink > most || (used + piece.ink > most - 4 && joined() > most))
        {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push_str(&piece.text);
        used += piece.advance;
        if piece.ends_line {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::text::BODY;
    use super::*;

    #[test]
    fn lines_are_as_even_as_they_can_be() {
        let lines =
            balanced("Valt de vakgroep onder verscherpt toezicht?", Language::Nl, BODY, 170);
        assert_eq!(lines, ["Valt de vakgroep onder", "verscherpt toezicht?"]);
    }

    #[test]
    fn a_long_word_is_broken_where_its_language_breaks_it() {
        let lines = balanced("medezeggenschapsraadvoorzitter", Language::Nl, BODY, 150);
        assert_eq!(lines, ["medezeggenschaps-", "raadvoorzitter"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_with_a_hyphen() {
        let lines = balanced("Hottentottententententoonstellingsterrein", Language::Nl, BODY, 120);
        assert!(lines.len() > 1 && lines[0].ends_with('-'), "{lines:?}");
        assert!(lines.iter().all(|line| width(line, BODY) <= 120));
    }

    #[test]
    fn no_line_is_wider_than_asked_whatever_the_text() {
        let long = "woord ".repeat(50)
            + &"x".repeat(300)
            + " שלום עולם 🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊 e\u{301}e\u{301}";
        for most in [40, 100, 170] {
            for line in balanced(&long, Language::Nl, BODY, most) {
                assert!(width(&line, BODY) <= most, "{line:?}");
            }
        }
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(balanced("", Language::Nl, BODY, 100), [""]);
        assert_eq!(filled("a\nb", Language::Nl, BODY, 100), ["a", "b"]);
    }
}
