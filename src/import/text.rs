//! From bytes to text.
//!
//! In: the bytes of a file. Out: its text, without a byte order mark. What is not text, or more
//! than anyone draws, is refused before a reader looks at it.

use super::error::ImportError;
use super::lines::Place;

/// More bytes than any chart needs.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// The text of a file: UTF-8, or UTF-16 with its mark.
///
/// # Errors
/// The file is empty, too large or not such a text.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    decode_up_to(MOST_BYTES, bytes)
}

/// [`decode`], with another number of bytes at which a text is too large.
pub(crate) fn decode_up_to(most: usize, bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > most {
        let most = most / (1024 * 1024);
        return Err(ImportError::whole("too-large").arg("most", most));
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        _ => utf8(bytes)?,
    };
    if text.trim().is_empty() {
        return Err(ImportError::whole("empty-file"));
    }
    match text.find('\0') {
        Some(at) => Err(ImportError::at(place(&text[..at]), "binary-file")),
        None => Ok(text),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, ImportError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let place = place(&String::from_utf8_lossy(sound));
            // A picture or a Word file: where the first odd byte stands is of no use to anyone.
            let code = if bytes.contains(&0) { "binary-file" } else { "not-utf8" };
            Err(ImportError::at(place, code))
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ImportError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(ImportError::whole("not-utf16")),
    }
}

/// The place behind a text.
fn place(text: &str) -> Place {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        decode(bytes).expect_err("it is refused").to_string()
    }

    #[test]
    fn a_mark_is_taken_off_and_says_which_encoding_it_is() {
        assert_eq!(decode(b"\xEF\xBB\xBFa").as_deref(), Ok("a"));
        assert_eq!(decode(b"\xFF\xFE<\0\xE9\0").as_deref(), Ok("<é"));
        assert_eq!(decode(b"\xFE\xFF\0<\0\xE9").as_deref(), Ok("<é"));
    }

    #[test]
    fn what_is_no_text_is_refused_where_it_goes_wrong() {
        assert_eq!(refused(b""), "empty-file 0:0");
        assert_eq!(refused(b" \n "), "empty-file 0:0");
        assert_eq!(refused(b"ab\ncaf\xE9"), "not-utf8 2:4");
        assert_eq!(refused(b"\x89PNG\0"), "binary-file 1:1");
        assert_eq!(refused(b"a\0b"), "binary-file 1:2");
        assert_eq!(refused(b"\xFF\xFEa"), "not-utf16 0:0");
        assert_eq!(refused(&vec![b'a'; MOST_BYTES + 1]), "too-large 0:0");
    }
}
