//! SHA-256 in hexadecimal.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
