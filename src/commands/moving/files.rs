//! Pictures and attachments go along with the texts that name them.

use std::path::Path;

use super::{Before, Plan};
use crate::commands::Outcome;
use crate::commands::author_file::{self, NotWritten};
use crate::diagnostics::Sink;
use crate::markdown;
use crate::source::{FileId, StoredFile};

/// A file that gets another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Along {
    /// Where it is going to stand.
    pub(super) to: String,
    /// Where it stands.
    pub(super) from: String,
    /// True where it stays there too.
    pub(super) stays: bool,
}

/// All files of a folder in another one.
///
/// # Errors
/// Another file of that name stands there, which was said.
pub(super) fn folder(
    from: &str,
    to: &str,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    for file in before.loaded.sources.stored(from) {
        add(file, from, to, false, before, plan)?;
    }
    Ok(())
}

/// The files of a folder that a text names, in another folder too. `body` is where its Markdown begins.
///
/// # Errors
/// Another file of that name stands there, which was said.
pub(super) fn named(
    (text, body): (&str, usize),
    from: &str,
    to: &str,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let document = markdown::parse(FileId::PAST, text, body..text.len(), &mut Sink::new());
    let named = markdown::named_files(&document);
    for file in before.loaded.sources.stored(from) {
        if named.iter().any(|name| name == file.name()) {
            add(file, from, to, true, before, plan)?;
        }
    }
    Ok(())
}

fn add(
    file: &StoredFile,
    from: &str,
    to: &str,
    stays: bool,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let path = file.path.as_str();
    let new = format!("{to}{}", &path[from.len()..]);
    let mut there = before.loaded.sources.stored(to);
    if let Some(other) = there.find(|other| other.path.as_str().eq_ignore_ascii_case(&new)) {
        if other.path == new && other.says == file.says {
            return Ok(());
        }
        let words = [("path", path.into()), ("other", other.path.as_str().into())];
        return Err(before.refuse("moving-file-there", words));
    }
    plan.draft.along(Along { to: new, from: path.to_owned(), stays });
    Ok(())
}

/// Puts the files in their new places, before any text names them there.
///
/// # Errors
/// One of them cannot be read or written.
pub(super) fn put(root: &Path, files: &[Along]) -> Result<(), NotWritten> {
    files.iter().try_for_each(|file| author_file::copy(root, &file.from, &file.to))
}

/// Takes them away where they stood, after no text names them there.
///
/// # Errors
/// One of them cannot be removed.
pub(super) fn take_away(root: &Path, files: &[Along]) -> Result<(), NotWritten> {
    let gone = files.iter().filter(|file| !file.stays);
    gone.into_iter().try_for_each(|file| author_file::remove(root, &file.from))
}
