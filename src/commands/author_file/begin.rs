//! A new guide, all at once.
//!
//! A folder that is not there yet appears whole, in one step. In a folder that is there, everything
//! is on the disk before anything is in its place, and `content/`, without which there is no guide,
//! comes last, in one step. Whoever is killed before that gives the command again: what stands
//! there already and is the same is passed over.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::{NotWritten, PREFIX, Why, hidden, sync_folder};

/// A file of a new guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::commands) struct NewFile {
    /// Relative to the folder of the guide.
    pub path: String,
    /// What it says.
    pub bytes: Vec<u8>,
    /// True of a program.
    pub runs: bool,
}

impl NewFile {
    /// A text.
    pub(in crate::commands) fn text(path: impl Into<String>, text: String) -> NewFile {
        NewFile { path: path.into(), bytes: text.into_bytes(), runs: false }
    }
}

/// The folder whose appearance makes a guide of another one.
const GUIDE: &str = "content";

/// Writes a guide. Nothing that is there is overwritten.
///
/// # Errors
/// Something stands in the way, or the system refuses. Everything is as it was then.
pub(in crate::commands) fn begin(root: &Path, files: &[NewFile]) -> Result<(), NotWritten> {
    match fs::symlink_metadata(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => whole(root, files),
        _ => into(root, files),
    }
}

/// Writes a guide that has a history: its states one after the other, each of which `keep` takes into the
/// history of the folder. The folder appears once all of them are there.
///
/// # Errors
/// Something stands in the way, the system refuses, or `keep` does. Nothing is there then.
pub(in crate::commands) fn begin_by_states(
    root: &Path,
    states: &[impl AsRef<[NewFile]>],
    keep: &mut dyn FnMut(&Path, usize) -> io::Result<()>,
) -> Result<(), NotWritten> {
    let fail = system(root);
    let parent = match root.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let mut made = Made::default();
    made.folder(parent).map_err(&fail)?;
    let staged = hidden(0o777).tempdir_in(parent).map_err(&fail)?;
    let mut last: &[NewFile] = &[];
    for (index, files) in states.iter().map(AsRef::as_ref).enumerate() {
        let same = |file: &NewFile, other: &NewFile| file.path == other.path && file == other;
        for file in last.iter().filter(|file| !files.iter().any(|other| same(file, other))) {
            let path = staged.path().join(&file.path);
            fs::remove_file(&path).map_err(&fail)?;
            // A folder in which something is left stays.
            let _ = path.parent().map(fs::remove_dir);
        }
        let new = files.iter().filter(|file| !last.iter().any(|other| same(file, other)));
        stage(staged.path(), &new.cloned().collect::<Vec<_>>()).map_err(&fail)?;
        keep(staged.path(), index).map_err(&fail)?;
        last = files;
    }
    fs::rename(staged.path(), root).map_err(&fail)?;
    sync_folder(root);
    made.keep();
    Ok(())
}

/// True of a file that stands in the folder as it would be written.
pub(in crate::commands) fn is_there(root: &Path, file: &NewFile) -> bool {
    fs::read(root.join(&file.path)).is_ok_and(|bytes| bytes == file.bytes)
}

fn system(path: &Path) -> impl Fn(io::Error) -> NotWritten {
    let path = path.display().to_string();
    move |error| {
        let why = match error.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty => Why::There,
            _ => Why::System(error),
        };
        NotWritten { path: path.clone(), why }
    }
}

/// A folder that is not there yet.
fn whole(root: &Path, files: &[NewFile]) -> Result<(), NotWritten> {
    begin_by_states(root, &[files], &mut |_, _| Ok(()))
}

/// A folder that is there.
fn into(root: &Path, files: &[NewFile]) -> Result<(), NotWritten> {
    let root = root.canonicalize().map_err(system(root))?;
    clear(&root);
    let mut made = Made::default();
    let staged = hidden(0o777).tempdir_in(&root).map_err(system(&root))?;
    stage(staged.path(), files).map_err(system(&root))?;
    let is_of_guide = |file: &&NewFile| Path::new(&file.path).starts_with(GUIDE);
    for file in files.iter().filter(|file| !is_of_guide(file) && !is_there(&root, file)) {
        let target = root.join(&file.path);
        let fail = system(Path::new(&file.path));
        let folder = target.parent().unwrap_or(&root);
        made.folder(folder).map_err(&fail)?;
        // A folder may be a link to somewhere else.
        if !folder.canonicalize().is_ok_and(|folder| folder.starts_with(&root)) {
            return Err(NotWritten { path: file.path.clone(), why: Why::Outside });
        }
        let new = TempPath::try_from_path(staged.path().join(&file.path)).map_err(&fail)?;
        new.persist_noclobber(&target).map_err(|error| fail(error.error))?;
        made.files.push(target);
    }
    if !files.iter().filter(is_of_guide).all(|file| is_there(&root, file)) {
        let target = root.join(GUIDE);
        fs::rename(staged.path().join(GUIDE), &target).map_err(system(Path::new(GUIDE)))?;
        sync_folder(&target);
    }
    made.keep();
    Ok(())
}

/// Takes away what was staged by a run that was killed.
fn clear(root: &Path) {
    let Ok(entries) = fs::read_dir(root) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            // What cannot be taken away is in nobody's way.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn stage(folder: &Path, files: &[NewFile]) -> io::Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        let mut open = File::options();
        open.write(true).create_new(true);
        #[cfg(unix)]
        if file.runs {
            std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o777);
        }
        let mut written = open.open(&path)?;
        written.write_all(&file.bytes)?;
        written.sync_all()?;
        sync_folder(&path);
    }
    Ok(())
}

/// What was made so far. Unless it is kept, it is taken away again.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder, with those above it that are not there.
    fn folder(&mut self, path: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = path
            .ancestors()
            .take_while(|folder| *folder != Path::new("") && fs::symlink_metadata(folder).is_err())
            .collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn keep(&mut self) {
        self.files.clear();
        self.folders.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        // A folder into which somebody put something meanwhile stays.
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
