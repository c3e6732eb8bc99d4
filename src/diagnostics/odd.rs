//! What is said of characters that came with a copy or hide something.

use super::{Diagnostic, codes};
use crate::characters::code_point;
use crate::source::{Odd, Oddity, Span};

impl Diagnostic {
    /// What is said of an odd piece of text.
    pub fn of_odd(odd: &Odd, span: Span) -> Diagnostic {
        let character = code_point(odd.first);
        let kind = match odd.oddity {
            Oddity::Control => {
                return Diagnostic::at(codes::CONTROL_CHARACTER, span).arg("character", character);
            }
            Oddity::Direction => "direction",
            Oddity::Unseen => "unseen",
            Oddity::SoftHyphen => "soft-hyphen",
            Oddity::Separator => "separator",
            Oddity::Private => "private",
            Oddity::Misread => "misread",
            Oddity::Lost => "lost",
        };
        Diagnostic::at(codes::ODD_CHARACTER, span)
            .arg("what", kind)
            .arg("character", character)
            .arg("meant", odd.meant.map(shown).unwrap_or_default())
    }
}

/// A character in a message.
fn shown(c: char) -> String {
    if c == '\u{a0}' { " ".to_owned() } else { c.to_string() }
}
