//! Text inside a URI (RFC 3986).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters and the slash, which parts a path and is plain in a query.
const TEXT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path with its slashes, or a value of a query, percent-encoded: its UTF-8 bytes without any
/// that has a meaning in a URI. As a relative reference it can be taken for no scheme, query or
/// fragment.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, TEXT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_keeps_a_meaning_but_the_slash() {
        assert_eq!(encode("content/een bestand#1.txt"), "content/een%20bestand%231.txt");
        assert_eq!(encode("Wat & hoe? (é)"), "Wat%20%26%20hoe%3F%20%28%C3%A9%29");
        assert_eq!(encode("a:b%20[c]+d\\e"), "a%3Ab%2520%5Bc%5D%2Bd%5Ce");
        assert_eq!(encode("Az09-._~/"), "Az09-._~/");
    }
}
