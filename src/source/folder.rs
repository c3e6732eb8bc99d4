//! A working folder as a [`Tree`].

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use super::stored::Origin;
use super::tree::{
    Entry, Listing, PAGE_ORDER, PARTS, ProblemKind, SourceProblem, Tree, is_hidden, is_plain,
    meant_part,
};
use crate::refusals::Refusal;

/// The files of a folder as they are now.
#[derive(Debug, Clone)]
pub struct FolderTree {
    root: PathBuf,
    /// Everything in it, and not the parts of a guide alone.
    whole: bool,
}

impl FolderTree {
    /// The guide in `root`, a folder with `content/`.
    ///
    /// # Errors
    /// `root` does not exist or is no folder.
    pub fn open(root: &Path) -> io::Result<FolderTree> {
        let root = root.canonicalize()?;
        if root.is_dir() {
            Ok(FolderTree { root, whole: false })
        } else {
            Err(io::Error::from(io::ErrorKind::NotADirectory))
        }
    }

    /// Everything in `root`, which is no guide; of hidden files those that say how pages are ordered.
    ///
    /// # Errors
    /// `root` does not exist or is no folder.
    pub fn whole(root: &Path) -> io::Result<FolderTree> {
        Ok(FolderTree { whole: true, ..FolderTree::open(root)? })
    }

    /// The folder with all links resolved.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn link_target(&self, link: &Path) -> Result<u64, ProblemKind> {
        // `canonicalize` follows every link on the way, so a loop and a dangling link both fail.
        let target = link.canonicalize().map_err(|_| ProblemKind::DeadLink)?;
        if !target.starts_with(&self.root) {
            return Err(ProblemKind::LinkLeavesRoot);
        }
        let meta = fs::metadata(&target).map_err(|_| ProblemKind::DeadLink)?;
        if meta.is_file() { Ok(meta.len()) } else { Err(ProblemKind::LinkToFolder) }
    }

    fn is_hidden(&self, path: &Path) -> bool {
        let relative = path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy();
        is_hidden(&relative.replace(std::path::MAIN_SEPARATOR, "/"))
    }

    fn visit(&self, entry: &walkdir::DirEntry, listing: &mut Listing) {
        let relative = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
        // A backslash separates folders on Windows only; elsewhere it is part of a bad name.
        let separator = std::path::MAIN_SEPARATOR_STR;
        let lossy = relative.to_string_lossy().replace(separator, "/");
        let size = if entry.path_is_symlink() {
            listing.links = true;
            self.link_target(entry.path())
        } else if entry.file_type().is_file() {
            entry.metadata().map(|m| m.len()).map_err(|e| unreadable(&e))
        } else {
            return;
        };
        let named = relative.to_str().is_some() && is_plain(&lossy);
        let path = Utf8PathBuf::from(lossy);
        match size {
            _ if !named => {
                listing.problems.push(SourceProblem { path, kind: ProblemKind::BadName })
            }
            Ok(size) => listing.entries.push(Entry { path, size }),
            Err(kind) => listing.problems.push(SourceProblem { path, kind }),
        }
    }
}

/// What stands at a path.
pub(super) enum Seen {
    /// A file.
    File(Entry),
    /// Nothing.
    Nothing,
    /// Something that is no part of a guide.
    NoPart,
    /// A folder, a link or an odd name, which only a look at the whole can judge.
    More,
}

impl FolderTree {
    /// Looks at one path, relative to the root.
    pub(super) fn look(&self, path: &Utf8Path) -> Seen {
        let part = path.as_str().split('/').next().unwrap_or_default();
        if !is_plain(path.as_str()) {
            return Seen::More;
        }
        if is_hidden(path.as_str()) || !PARTS.contains(&part) {
            return Seen::NoPart;
        }
        match fs::symlink_metadata(self.root.join(path)) {
            // A folder above it may have become a link meanwhile.
            Ok(meta) if meta.is_file() && self.is_real(path) => {
                Seen::File(Entry { path: path.to_owned(), size: meta.len() })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Seen::Nothing,
            _ => Seen::More,
        }
    }

    /// True when no folder on the way to a path is a link.
    fn is_real(&self, path: &Utf8Path) -> bool {
        let mut folders = path.ancestors().skip(1).filter(|folder| !folder.as_str().is_empty());
        folders.all(|folder| {
            fs::symlink_metadata(self.root.join(folder)).is_ok_and(|meta| meta.is_dir())
        })
    }
}

/// A name that does not begin with a dot, or that of the order of pages in a site.
fn is_listed(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    !is_hidden(&name) || name == PAGE_ORDER
}

/// A folder that was meant to be one of the guide.
fn misspelt(entry: &fs::DirEntry) -> Option<SourceProblem> {
    let name = entry.file_name().into_string().ok()?;
    let holds = |wanted: &str| match wanted.strip_prefix('*') {
        Some(end) => {
            let inside = fs::read_dir(entry.path()).into_iter().flatten().flatten();
            inside.map(|file| file.file_name()).any(|file| file.to_string_lossy().ends_with(end))
        }
        None => entry.path().join(wanted).exists(),
    };
    let part = entry.file_type().ok()?.is_dir().then(|| meant_part(&name, holds))??;
    Some(SourceProblem { path: name.into(), kind: ProblemKind::LikePart { part } })
}

fn unreadable(error: &walkdir::Error) -> ProblemKind {
    let reason = error.io_error().map_or(Refusal::UNKNOWN, Refusal::from);
    ProblemKind::Unreadable { reason }
}

impl Tree for FolderTree {
    fn list(&self) -> io::Result<Listing> {
        let beside = fs::read_dir(&self.root)?;
        let mut listing = Listing::default();
        listing.problems.extend(beside.flatten().filter_map(|entry| misspelt(&entry)));
        let parts = if self.whole { &[""][..] } else { &PARTS[..] };
        for part in parts.iter().copied() {
            let start = self.root.join(part);
            if !start.exists() {
                continue;
            }
            let walk = WalkDir::new(start).follow_links(false).sort_by_file_name();
            let visible = walk.into_iter().filter_entry(|entry| match self.whole {
                true => entry.depth() == 0 || is_listed(entry.file_name()),
                false => !self.is_hidden(entry.path()),
            });
            for entry in visible {
                match entry {
                    Ok(entry) => self.visit(&entry, &mut listing),
                    Err(error) => {
                        let path = error.path().and_then(|p| p.strip_prefix(&self.root).ok());
                        let path = path.map_or_else(|| part.into(), |p| p.to_string_lossy());
                        listing.problems.push(SourceProblem {
                            path: Utf8PathBuf::from(path.into_owned()),
                            kind: unreadable(&error),
                        });
                    }
                }
            }
        }
        listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listing)
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }

    fn origin(&self, path: &Utf8Path, _: &[u8]) -> Origin {
        Origin::Disk(self.root.join(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        dir
    }

    fn listed(dir: &tempfile::TempDir) -> (Vec<String>, Vec<(String, ProblemKind)>) {
        let listing = FolderTree::open(dir.path()).unwrap().list().unwrap();
        (
            listing.entries.into_iter().map(|e| e.path.into_string()).collect(),
            listing.problems.into_iter().map(|p| (p.path.into_string(), p.kind)).collect(),
        )
    }

    #[test]
    fn lists_the_parts_sorted_and_skips_hidden_files() {
        let dir = folder(&[
            "content/b.md",
            "content/a.md",
            "content/.x",
            "other/c.md",
            "diagrams/d.yaml",
        ]);
        let (files, problems) = listed(&dir);
        assert_eq!(files, ["content/a.md", "content/b.md", "diagrams/d.yaml"]);
        assert!(problems.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn follows_a_link_inside_the_root_and_no_other() {
        use std::os::unix::fs::symlink;
        let outside = folder(&["secret.md"]);
        let dir = folder(&["content/a.md"]);
        symlink("a.md", dir.path().join("content/inside.md")).unwrap();
        symlink(outside.path().join("secret.md"), dir.path().join("content/out.md")).unwrap();
        symlink("loop.md", dir.path().join("content/loop.md")).unwrap();
        symlink("..", dir.path().join("content/up")).unwrap();
        let (files, problems) = listed(&dir);
        assert_eq!(files, ["content/a.md", "content/inside.md"]);
        assert_eq!(
            problems,
            [
                ("content/loop.md".into(), ProblemKind::DeadLink),
                ("content/out.md".into(), ProblemKind::LinkLeavesRoot),
                ("content/up".into(), ProblemKind::LinkToFolder),
            ]
        );
    }

    #[test]
    fn a_missing_root_is_an_error() {
        assert!(FolderTree::open(Path::new("/no/such/folder")).is_err());
    }
}
