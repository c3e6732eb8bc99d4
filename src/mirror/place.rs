//! Small files on disk: each is the old one or the new one, whenever the power goes.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use super::error::MirrorError;

/// Puts a file in its place in one step, on the disk and not only in memory.
///
/// # Errors
/// What the system said; the old file is still there.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), MirrorError> {
    put_with(path, |file| file.write_all(bytes).map_err(MirrorError::at(path)))
}

/// As [`put`], with what `write` writes.
///
/// # Errors
/// What the system or `write` said; the old file is still there.
pub(super) fn put_with(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), MirrorError>,
) -> Result<(), MirrorError> {
    let failed = MirrorError::at(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(&failed)?;
    let mut file =
        tempfile::Builder::new().prefix(".leidraad-").tempfile_in(folder).map_err(&failed)?;
    write(file.as_file_mut())?;
    readable(file.as_file()).map_err(&failed)?;
    file.as_file().sync_all().map_err(&failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    // A system that cannot open a folder as a file has no use for this either.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A temporary file is for its maker alone; what is published is for all.
#[cfg(unix)]
fn readable(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &File) -> std::io::Result<()> {
    Ok(())
}

/// Writes a new file that only its owner may read, and refuses to replace one.
///
/// # Errors
/// What the system said: there is such a file, mostly.
pub fn put_secret(path: &Path, bytes: &[u8]) -> Result<(), MirrorError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(MirrorError::at(path))
}
