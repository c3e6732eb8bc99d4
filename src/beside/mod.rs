//! What stands beside a text: pictures, and files to be downloaded.
//!
//! In: the name and the bytes of a file. Out: [`Look`], what it is by its content, how large a picture
//! is, or what is wrong with it. Nothing here reads a file or keeps its bytes, and nothing is drawn: a
//! picture reaches readers as it is, so what could do harm in one is refused.

mod kind;
mod look;
mod svg;
mod whole;

pub use kind::{Kind, ending};
pub use look::{Flaw, Harm, Look, look};

/// The largest picture that is read, in bytes: readers load it with the page.
pub const LARGEST_PICTURE: u64 = 8 * 1024 * 1024;

/// The largest other file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// How large a file of this name may be.
pub fn largest(name: &str) -> u64 {
    match Kind::of_name(name) {
        Some(kind) if kind.is_picture() => LARGEST_PICTURE,
        _ => LARGEST_FILE,
    }
}

/// True of a name that can be the last part of an address, written alike on every system and in
/// every program: letters of ASCII, digits, hyphens, underscores and points.
pub fn is_good_name(name: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.chars().all(good)
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !name.ends_with('.')
        && !name.contains("..")
}

/// A good name as near as can be to one that is not: `Foto é 1.PNG` gives `foto-e-1.png`.
pub fn good_name(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut good = String::new();
    for c in name.nfd().flat_map(char::to_lowercase) {
        match c {
            c if c.is_ascii_alphanumeric() || c == '_' => good.push(c),
            '.' => {
                good.truncate(good.trim_end_matches(['-', '.']).len());
                good.push('.');
            }
            // The accents of letters stand by themselves here.
            '\u{300}'..='\u{36f}' => {}
            _ if good.is_empty() || good.ends_with(['-', '.']) => {}
            _ => good.push('-'),
        }
    }
    let good = good.trim_matches(['-', '.', '_']);
    if good.is_empty() { "bestand".to_owned() } else { good.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_an_address_on_every_system_or_gets_one_that_is() {
        for good in ["kaart.png", "Kaart_2.PNG", "a", "werkblad-v1.2.xlsx"] {
            assert!(is_good_name(good), "{good}");
        }
        let odd = [
            ("Foto é 1.PNG", "foto-e-1.png"),
            ("kaarte\u{301}.png", "kaarte.png"),
            ("-x.png", "x.png"),
            ("a..png", "a.png"),
            ("plan (definitief) .docx", "plan-definitief.docx"),
            ("日本.png", "png"),
            ("%2e", "2e"),
            ("€", "bestand"),
        ];
        for (name, expected) in odd {
            assert!(!is_good_name(name), "{name}");
            assert_eq!(good_name(name), expected);
            assert!(is_good_name(&good_name(name)), "{name}");
        }
    }
}
