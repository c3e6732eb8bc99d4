//! The small signed files: what they say, and the one way to write each.
//!
//! Each is JSON with its fields in a fixed order, two spaces of indentation and a line end. A file
//! in any other form is refused although its signature holds, so that two programs can never read
//! two things in one file.

mod freshness;
mod moment;
mod release;
mod root;

pub use freshness::{FRESHNESS, Freshness};
pub use moment::Moment;
pub use release::{RELEASE, Release};
pub use root::{Revoked, Root, root_name};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::MirrorError;

/// The number of the form of these files. It goes up when an older program could no longer judge.
pub(super) const FORMAT: u64 = 1;

/// What all of these files have in common.
pub(super) trait Metadata: Serialize + DeserializeOwned {
    /// The value of their field `type`.
    const TYPE: &'static str;

    /// What is wrong with the values, beyond their types.
    fn fault(&self) -> Option<String>;
}

/// The bytes of a file, always the same for the same values.
pub(super) fn to_bytes<T: Metadata>(value: &T) -> Vec<u8> {
    // Structs of texts and whole numbers cannot fail to be written.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads what [`to_bytes`] writes, and nothing else.
///
/// # Errors
/// [`MirrorError::NewerForm`] for a file of a later program, [`MirrorError::Malformed`] for any
/// other form.
pub(super) fn from_bytes<T: Metadata>(file: &str, bytes: &[u8]) -> Result<T, MirrorError> {
    let malformed = |reason: String| MirrorError::Malformed { file: file.to_owned(), reason };
    let any: serde_json::Value =
        serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
    if any["type"] != T::TYPE {
        return Err(malformed(format!("type is not \"{}\"", T::TYPE)));
    }
    if any["format"].as_u64().is_some_and(|format| format > FORMAT) {
        return Err(MirrorError::NewerForm { file: file.to_owned() });
    }
    let value: T = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
    if to_bytes(&value) != bytes {
        return Err(malformed("not in the form that leidraad writes".to_owned()));
    }
    value.fault().map_or(Ok(value), |fault| Err(malformed(fault)))
}

/// True of 64 lower-case hexadecimal digits.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
}
