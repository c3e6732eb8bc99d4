//! Adds to the list of published names; what an editor wrote in it stays.

use super::author_file::{Edit, NotWritten};
use super::proof;
use crate::content::Published;
use crate::guide;

/// The list.
pub(super) const PATH: &str = "content/anchors.txt";

/// The list with these names too.
///
/// # Errors
/// Something that stands in it would be lost.
pub(super) fn with<'n>(
    names: impl IntoIterator<Item = &'n Published>,
    old: Option<&str>,
) -> Result<Edit, NotWritten> {
    let new = guide::published_file_text(names, old);
    match old {
        None => Ok(Edit::new_file(PATH, new)),
        Some(old) => proof::lines(PATH, old, new, guide::is_merge_mark),
    }
}
