//! Adds to the list of published names; what an editor wrote in it stays.

use super::author_file::{Edit, NotWritten};
use super::proof;
use crate::content::Published;
use crate::guide::{self, Names, Parsed};
use crate::source::Sources;

/// The list.
pub(super) const PATH: &str = "content/anchors.txt";

/// The names of texts that have their version.
pub(super) fn released(parsed: &Parsed, sources: &Sources) -> Vec<Published> {
    let now = Names::of(&parsed.content, &parsed.documents, &parsed.charts);
    let ledgers = guide::all_ledgers(parsed, sources);
    let released = guide::published_ledgers(&ledgers, &parsed.content);
    let is_released =
        |name: &&Published| guide::ledger_of(name).is_none_or(|ledger| released.contains(&ledger));
    now.iter().filter(is_released).cloned().collect()
}

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
