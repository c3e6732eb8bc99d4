//! Putting one folder in the place of another.

use std::fs;
use std::io;
use std::path::Path;

/// How the new site takes the place of the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// In one step where the system can, else in two.
    Best,
    /// In two steps, as on a system that cannot do better.
    #[cfg(test)]
    TwoSteps,
}

/// Puts `new` in the place of `target`. The old folder is at `new` or at `aside` afterwards.
///
/// In one step there is a whole site at `target` at every moment. In two, there is none for the
/// time between two renames; whoever is killed just then finds the old site in `aside`.
pub(super) fn replace(way: Way, new: &Path, target: &Path, aside: &Path) -> io::Result<()> {
    if way == Way::Best && exchange(new, target)? {
        return Ok(());
    }
    fs::rename(target, aside)?;
    fs::rename(new, target).inspect_err(|_| {
        // Back to how it was. Should this fail too, the next run does it.
        let _ = fs::rename(aside, target);
    })
}

/// Exchanges two folders or two files; false when the system or the file system has no such thing.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
pub(crate) fn exchange(a: &Path, b: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
pub(crate) fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}
