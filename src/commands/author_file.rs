//! The only writer of files that people write.
//!
//! An [`Edit`] is made by holding the new text to the old one: parsed again it says the same, but
//! for what was meant to change. Who has no such proof has no edit to write. On the disk a file is
//! the old one or the new one at every moment, and nothing of it is lost when the disk is full,
//! when the program is killed, or when somebody else saves it meanwhile. A link stays a link, and
//! a file keeps its mode, its owner, its line ends and its byte order mark.

mod begin;
mod journal;

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::words::{say, system_reason};
use super::{Outcome, report};
use crate::language::Language;
use crate::output;

pub(super) use begin::{NewFile, begin, begin_by_states, is_there};
pub(super) use journal::{finish, write_whole};

/// What the files that are being written are called; hidden ones are no part of a guide.
const PREFIX: &str = ".leidraad-";

/// A change to a file, of which is known that it changes what was meant and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Edit {
    path: String,
    /// None of a file that is not there yet.
    old: Option<String>,
    /// None of a file that goes.
    new: Option<String>,
}

impl Edit {
    /// A change that [`super::proof`] has looked at; nobody else makes one. `path` is relative to
    /// the root.
    pub(super) fn proved(path: &str, old: &str, new: String) -> Edit {
        Edit { path: path.to_owned(), old: Some(old.to_owned()), new: Some(new) }
    }

    /// A file that goes, as [`super::proof`] has found what it says elsewhere.
    pub(super) fn removed(path: &str, old: &str) -> Edit {
        Edit { path: path.to_owned(), old: Some(old.to_owned()), new: None }
    }

    /// A file that is not there yet.
    pub(super) fn new_file(path: &str, text: String) -> Edit {
        Edit { path: path.to_owned(), old: None, new: Some(text) }
    }

    /// This change, and then another of what it leaves. Both were proved.
    pub(super) fn then(self, next: Edit) -> Edit {
        Edit { new: next.new, ..self }
    }

    /// The file, relative to the root.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// What it is going to say; nothing of a file that goes.
    pub(super) fn text(&self) -> &str {
        self.new.as_deref().unwrap_or_default()
    }

    /// True of a file that goes.
    pub(super) fn removes(&self) -> bool {
        self.new.is_none()
    }

    /// True of a file that is not there yet.
    pub(super) fn adds(&self) -> bool {
        self.old.is_none()
    }

    /// True when there is something to write.
    pub(super) fn changes(&self) -> bool {
        self.old != self.new
    }
}

/// Why a file is as it was.
#[derive(Debug)]
pub(super) struct NotWritten {
    path: String,
    why: Why,
}

#[derive(Debug)]
enum Why {
    /// The new text would say something else than was meant.
    Unlike,
    /// Somebody saved the file after it was read.
    Changed,
    /// Somebody changed a file of a move that was not finished.
    Meanwhile,
    /// What was left of a move cannot be read.
    Garbled,
    /// Something stands there already.
    There,
    /// The path leads out of the guide.
    Outside,
    /// The system refused.
    System(io::Error),
}

impl NotWritten {
    /// The new text does not say what was meant.
    pub(super) fn unlike(path: &str) -> NotWritten {
        NotWritten { path: path.to_owned(), why: Why::Unlike }
    }

    /// What to say of it.
    pub(super) fn message(&self, language: Language) -> String {
        let path = ("path", self.path.as_str().into());
        let key = match &self.why {
            Why::System(error) => {
                let reason = system_reason(language, error);
                return say(language, "write-failed", [path, ("reason", reason.into())]);
            }
            Why::Unlike => "edit-failed",
            Why::Changed => "edit-changed",
            Why::Meanwhile => "moving-meanwhile",
            Why::Garbled => "moving-garbled",
            Why::There => "new-there",
            Why::Outside => "edit-outside",
        };
        say(language, key, [path])
    }

    /// Says it, and gives how the command ends.
    pub(super) fn report(&self, language: Language) -> Outcome {
        report::fail(&self.message(language))
    }
}

/// Writes all of the edits or none of them, in this order. They are put in their places only once
/// all of them are on the disk, so that a full one is found before anything has changed. Whoever is
/// killed in between has the first ones written: they come in an order in which that is told.
///
/// # Errors
/// The first that cannot be written. Every file is as it was then.
pub(super) fn write(root: &Path, edits: &[Edit]) -> Result<(), NotWritten> {
    let changed = edits.iter().filter(|edit| edit.changes());
    let mut ready = changed.map(|edit| Ready::new(root, edit)).collect::<Result<Vec<_>, _>>()?;
    for index in 0..ready.len() {
        if let Err(error) = ready[index].put() {
            ready[..index].iter_mut().rev().for_each(Ready::take_back);
            return Err(error);
        }
    }
    ready.iter().filter(|ready| ready.edit.removes()).for_each(Ready::tidy);
    Ok(())
}

/// An edit whose text is on the disk, beside the file that it replaces.
struct Ready<'a> {
    edit: &'a Edit,
    /// The file itself, links followed.
    target: PathBuf,
    /// The new text; after the exchange the old one.
    beside: Option<NamedTempFile>,
}

impl<'a> Ready<'a> {
    fn new(root: &Path, edit: &'a Edit) -> Result<Ready<'a>, NotWritten> {
        let fail = |why| NotWritten { path: edit.path.clone(), why };
        let target = target(root, edit).map_err(fail)?;
        let beside = edit.new.as_ref().map(|new| beside(&target, new.as_bytes())).transpose();
        let beside = beside.map_err(|e| fail(Why::System(e)))?;
        Ok(Ready { edit, target, beside })
    }

    fn put(&mut self) -> Result<(), NotWritten> {
        let done = match &self.edit.old {
            Some(old) if self.edit.removes() => is_still(&self.target, old)
                .and_then(|()| fs::remove_file(&self.target).map_err(Why::System)),
            Some(old) => self.exchange(old),
            None => self.make(),
        };
        if done.is_ok() {
            sync_folder(&self.target);
        }
        done.map_err(|why| NotWritten { path: self.edit.path.clone(), why })
    }

    fn make(&mut self) -> Result<(), Why> {
        let Some(beside) = self.beside.take() else { return Ok(()) };
        match beside.persist_noclobber(&self.target) {
            Ok(_) => Ok(()),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(Why::There),
            Err(error) => Err(Why::System(error.error)),
        }
    }

    /// A folder that is empty now goes as well; Git knows none.
    fn tidy(&self) {
        if let Some(folder) = self.target.parent() {
            let _ = fs::remove_dir(folder);
        }
    }

    /// The new file takes the place of the old one in one step. What was taken away is looked at
    /// once more: an editor may have saved between the last look and the step, and gets it back.
    fn exchange(&mut self, old: &str) -> Result<(), Why> {
        let Some(beside) = &self.beside else { return Ok(()) };
        is_still(&self.target, old)?;
        if output::exchange(beside.path(), &self.target).map_err(Why::System)? {
            return is_still(beside.path(), old).inspect_err(|_| self.swap_back());
        }
        let Some(beside) = self.beside.take() else { return Ok(()) };
        beside.persist(&self.target).map(drop).map_err(|error| Why::System(error.error))
    }

    fn swap_back(&self) {
        if let Some(beside) = &self.beside {
            // Should this fail too, the text stays beside the file, and nothing takes it away.
            let _ = output::exchange(beside.path(), &self.target);
        }
    }

    /// As it was. A new file is taken away; of an old one there is a copy beside it, or where the
    /// system has no exchange, its text.
    fn take_back(&mut self) {
        match (&self.beside, &self.edit.old) {
            (Some(_), Some(_)) => self.swap_back(),
            (None, Some(old)) => {
                let copy = beside(&self.target, old.as_bytes());
                let _ = copy.map(|copy| copy.persist(&self.target));
            }
            (_, None) => _ = fs::remove_file(&self.target),
        }
    }
}

/// Where the file itself stands.
fn target(root: &Path, edit: &Edit) -> Result<PathBuf, Why> {
    let root = root.canonicalize().map_err(Why::System)?;
    let path = root.join(&edit.path);
    if edit.old.is_none() {
        if fs::symlink_metadata(&path).is_ok() {
            return Err(Why::There);
        }
        let folder = path.parent().unwrap_or(&root);
        fs::create_dir_all(folder).map_err(Why::System)?;
        let folder = folder.canonicalize().map_err(Why::System)?;
        let name = path.file_name().unwrap_or_default();
        return if folder.starts_with(&root) { Ok(folder.join(name)) } else { Err(Why::Outside) };
    }
    let path = path.canonicalize().map_err(Why::System)?;
    if !path.starts_with(&root) {
        return Err(Why::Outside);
    }
    // Replacing asks for the right to write in the folder alone, also where the file has none.
    match fs::metadata(&path).map_err(Why::System)?.permissions().readonly() {
        true => Err(Why::System(io::ErrorKind::PermissionDenied.into())),
        false => Ok(path),
    }
}

/// A file beside another, with its mode and owner, whose bytes have reached the disk.
fn beside(target: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = hidden(0o666).tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(target) {
        adopt(file.as_file(), &old)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// What is not in its place yet. It has the mode that any program would give something new: a
/// temporary file is its maker's alone.
fn hidden(mode: u32) -> tempfile::Builder<'static, 'static> {
    let mut hidden = tempfile::Builder::new();
    hidden.prefix(PREFIX);
    #[cfg(unix)]
    hidden.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    #[cfg(not(unix))]
    let _ = mode;
    hidden
}

/// Gives a file the mode of another, and its owner where this user may.
fn adopt(file: &File, of: &fs::Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let _ = fchown(file, Some(of.uid()), Some(of.gid()));
    }
    file.set_permissions(of.permissions())
}

/// The text is the one that was read.
fn is_still(path: &Path, old: &str) -> Result<(), Why> {
    match fs::read(path) {
        Ok(now) if now == old.as_bytes() => Ok(()),
        Ok(_) => Err(Why::Changed),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Why::Changed),
        Err(error) => Err(Why::System(error)),
    }
}

/// After a power cut the folder knows the new file. Not every file system can promise it.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

/// Makes a folder with files in it, all at once: it is there whole or not at all.
///
/// # Errors
/// There is such a folder with something in it, or it cannot be written.
pub(super) fn make_folder(
    root: &Path,
    path: &str,
    files: &[(&str, String)],
) -> Result<(), NotWritten> {
    let fail = |why| NotWritten { path: path.to_owned(), why };
    let system = |error| fail(Why::System(error));
    let target = root.join(path);
    let parent = target.parent().unwrap_or(root);
    fs::create_dir_all(parent).map_err(system)?;
    let made = hidden(0o777).tempdir_in(parent).map_err(system)?;
    for (name, text) in files {
        let file = made.path().join(name);
        beside(&file, text.as_bytes())
            .and_then(|text| text.persist_noclobber(&file).map_err(|error| error.error))
            .map_err(system)?;
        sync_folder(&file);
    }
    // An empty folder may be there: it is replaced. Anything else stops the step.
    match fs::rename(made.path(), &target) {
        Ok(()) => {
            sync_folder(&target);
            Ok(())
        }
        Err(_) if fs::symlink_metadata(&target).is_ok() => Err(fail(Why::There)),
        Err(error) => Err(system(error)),
    }
}

/// Writes a file of a guide that is no text, and where `replace` is set in the place of what stands
/// there.
///
/// # Errors
/// Something stands there, or it cannot be written.
pub(super) fn write_binary(
    root: &Path,
    path: &str,
    bytes: &[u8],
    replace: bool,
) -> Result<(), NotWritten> {
    let fail = |why| NotWritten { path: path.to_owned(), why };
    let edit =
        Edit { path: path.to_owned(), old: replace.then(String::new), new: Some(String::new()) };
    let target = target(root, &edit).map_err(fail)?;
    let made = beside(&target, bytes).map_err(|error| fail(Why::System(error)))?;
    let done = match replace {
        true => made.persist(&target).map_err(|error| error.error),
        false => made.persist_noclobber(&target).map_err(|error| error.error),
    };
    match done {
        Ok(_) => {
            sync_folder(&target);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(fail(Why::There)),
        Err(error) => Err(fail(Why::System(error))),
    }
}

/// Copies a file of a guide that is no text to where none stands.
///
/// # Errors
/// It cannot be read, something else stands there, or it cannot be written.
pub(super) fn copy(root: &Path, from: &str, to: &str) -> Result<(), NotWritten> {
    let fail = |why| NotWritten { path: from.to_owned(), why };
    let bytes = fs::read(root.join(from)).map_err(|error| fail(Why::System(error)))?;
    match write_binary(root, to, &bytes, false) {
        // Left there when this was stopped on its way.
        Err(_) if fs::read(root.join(to)).is_ok_and(|there| there == bytes) => Ok(()),
        done => done,
    }
}

/// Removes a file of a guide that is no text, and its folder where that is empty then.
///
/// # Errors
/// The system refuses.
pub(super) fn remove(root: &Path, path: &str) -> Result<(), NotWritten> {
    let target = root.join(path);
    let fail = |error| NotWritten { path: path.to_owned(), why: Why::System(error) };
    fs::remove_file(&target).map_err(fail)?;
    sync_folder(&target);
    if let Some(folder) = target.parent() {
        // What else stands in it keeps it.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}

/// Writes a file that somebody asked for by name, in the place of what stood there. A terminal, a
/// pipe and the like are written to as they are.
///
/// # Errors
/// The system refuses.
pub(super) fn write_out(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|meta| !meta.is_file()) {
        return File::options().write(true).open(&target)?.write_all(bytes);
    }
    if fs::metadata(&target).is_ok_and(|meta| meta.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let target =
        if target.parent() == Some(Path::new("")) { Path::new(".").join(target) } else { target };
    beside(&target, bytes)?.persist(&target).map(drop).map_err(|error| error.error)
}

/// Lines with the line end that a file has.
pub(super) fn as_in(text: &str, lines: &str) -> String {
    if text.contains("\r\n") { lines.replace('\n', "\r\n") } else { lines.to_owned() }
}
