//! Where the site may go.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::OutputError;
use super::own::{self, Folder};
use crate::source::PARTS;

/// A folder that may be replaced by a site, or that does not exist yet. Being allowed is looked
/// at here, once, before a build starts its work, and again by
/// [`publish`](super::publish) before it changes anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    parent: PathBuf,
    name: String,
    foreign: Foreign,
}

/// What happens to files of others in a site that is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Foreign {
    /// They stop the build.
    Stop,
    /// They are moved beside the target, as [`Published::kept`](super::Published) says.
    SetAside,
}

impl Target {
    /// The folder `out`, seen from the working directory, for the guide in `guide_root`.
    ///
    /// # Errors
    /// Replacing the folder would lose something: it holds other things than a site of this tool,
    /// it is or holds the guide, it is the root of the file system, a link or a file.
    pub fn choose(out: &Path, guide_root: &Path) -> Result<Target, OutputError> {
        let target = Target::locate(out)?;
        target.keep_off_guide(guide_root)?;
        target.inspect()?;
        Ok(target)
    }

    /// The folder `out` of a mirror. A copy that somebody added files to is replaced all the same,
    /// or whoever can add a file could keep every update away; the files are set aside.
    ///
    /// # Errors
    /// It is the root of the file system, a link or a file.
    pub fn of_mirror(out: &Path) -> Result<Target, OutputError> {
        let target = Target { foreign: Foreign::SetAside, ..Target::locate(out)? };
        target.inspect()?;
        Ok(target)
    }

    /// The folder `out` for a site that was built elsewhere.
    ///
    /// # Errors
    /// Replacing the folder would lose something, as in [`choose`](Target::choose).
    pub fn elsewhere(out: &Path) -> Result<Target, OutputError> {
        let target = Target::locate(out)?;
        target.inspect()?;
        Ok(target)
    }

    /// The folder itself, absolute and without links on the way.
    pub fn path(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    /// The folder that it stands in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// Where the work for this target is done: beside it, so on the same file system.
    pub(super) fn workplace(&self) -> PathBuf {
        self.parent.join(format!(".{}.leidraad", self.name))
    }

    /// What a build would replace now.
    pub(super) fn inspect(&self) -> Result<Folder, OutputError> {
        match own::inspect(&self.path()) {
            Err(OutputError::ForeignFiles { .. } | OutputError::NotOurs { .. })
                if self.foreign == Foreign::SetAside =>
            {
                Ok(Folder::Ours)
            }
            verdict => verdict,
        }
    }

    fn locate(out: &Path) -> Result<Target, OutputError> {
        let fail = |error| OutputError::at(out, error);
        // Rebuilt from its parts: `public/` with a slash would look through a link.
        let mut path: PathBuf = std::path::absolute(out).map_err(fail)?.components().collect();
        if path.components().next_back() == Some(Component::ParentDir) {
            path = path.canonicalize().map_err(fail)?;
        }
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(OutputError::FileSystemRoot);
        };
        let name = name.to_str().ok_or_else(|| fail(io::ErrorKind::InvalidFilename.into()))?;
        Ok(Target {
            parent: without_links(parent).map_err(fail)?,
            name: name.to_owned(),
            foreign: Foreign::Stop,
        })
    }

    fn keep_off_guide(&self, guide_root: &Path) -> Result<(), OutputError> {
        let root = guide_root.canonicalize().map_err(|e| OutputError::at(guide_root, e))?;
        let path = self.path();
        if root.starts_with(&path) {
            return Err(OutputError::HoldsGuide { path, root });
        }
        let mut forbidden = PARTS.iter().chain([&".git"]).map(|part| root.join(part));
        match forbidden.find(|part| path.starts_with(part)) {
            Some(part) => Err(OutputError::AmongSources { path, part }),
            None => Ok(()),
        }
    }
}

/// The folder with all links resolved, as far as it exists; what does not exist yet follows as it
/// was typed.
fn without_links(folder: &Path) -> io::Result<PathBuf> {
    if fs::symlink_metadata(folder).is_ok() {
        return folder.canonicalize();
    }
    match (folder.parent(), folder.file_name()) {
        (Some(parent), Some(name)) => Ok(without_links(parent)?.join(name)),
        // `missing/..` means nothing until `missing` exists.
        _ => Err(io::ErrorKind::NotFound.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("guide/content")).unwrap();
        dir
    }

    fn choose(dir: &tempfile::TempDir, out: &str) -> Result<Target, OutputError> {
        Target::choose(&dir.path().join(out), &dir.path().join("guide"))
    }

    #[test]
    fn a_folder_that_does_not_exist_is_fine_also_deep_down() {
        let dir = guide();
        let target = choose(&dir, "guide/build/site/").unwrap();
        assert!(target.path().ends_with("guide/build/site"));
        assert!(!dir.path().join("guide/build").exists(), "choosing makes nothing");
    }

    #[test]
    fn the_guide_and_everything_above_it_are_refused() {
        let dir = guide();
        for out in ["guide", "guide/", "guide/.", "guide/content/..", ".", "x/../guide"] {
            fs::create_dir_all(dir.path().join("x")).unwrap();
            let refused = choose(&dir, out);
            assert!(matches!(refused, Err(OutputError::HoldsGuide { .. })), "{out}: {refused:?}");
        }
        let root = Target::choose(Path::new("/"), &dir.path().join("guide"));
        assert!(matches!(root, Err(OutputError::FileSystemRoot)), "{root:?}");
    }

    #[test]
    fn a_folder_among_the_sources_is_refused() {
        let dir = guide();
        for out in ["guide/content", "guide/content/public", "guide/themes", "guide/.git/x"] {
            let refused = choose(&dir, out);
            assert!(matches!(refused, Err(OutputError::AmongSources { .. })), "{out}: {refused:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_refused_even_to_an_empty_folder_and_with_a_slash() {
        let dir = guide();
        fs::create_dir(dir.path().join("real")).unwrap();
        std::os::unix::fs::symlink("real", dir.path().join("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", dir.path().join("dead")).unwrap();
        for out in ["link", "link/", "dead"] {
            let refused = choose(&dir, out);
            assert!(matches!(refused, Err(OutputError::SymbolicLink { .. })), "{out}: {refused:?}");
        }
        assert!(choose(&dir, "link/site").unwrap().path().ends_with("real/site"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_guide_does_not_hide_it() {
        let dir = guide();
        std::os::unix::fs::symlink("guide", dir.path().join("link")).unwrap();
        let refused = choose(&dir, "link/content/site");
        assert!(matches!(refused, Err(OutputError::AmongSources { .. })), "{refused:?}");
    }

    #[test]
    fn a_file_is_refused() {
        let dir = guide();
        fs::write(dir.path().join("file"), "x").unwrap();
        assert!(matches!(choose(&dir, "file"), Err(OutputError::NotAFolder { .. })));
        assert!(matches!(choose(&dir, "file/site"), Err(OutputError::Unwritable { .. })));
    }
}
