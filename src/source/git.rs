//! A tree of a Git repository as a [`Tree`]: no checkout, no `git` program.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use gix::ObjectId;

use super::repository::{GitError, Repository, git_error};
use super::stored::Origin;
use super::tree::{
    Entry, Listing, PAGE_ORDER, PARTS, ProblemKind, SourceProblem, Tree, is_hidden, is_plain,
};

/// The files of one commit, tag or tree.
pub struct GitTree {
    repo: Arc<gix::ThreadSafeRepository>,
    blobs: BTreeMap<Utf8PathBuf, (ObjectId, u64)>,
    problems: Vec<SourceProblem>,
}

impl GitTree {
    /// The guide as it stood at `revision` (a tag, branch or commit) in the repository that
    /// `root` lies in; `root` may be a folder inside the repository.
    ///
    /// # Errors
    /// There is no repository, no such revision, or an object is missing (a shallow clone).
    pub fn open(root: &Path, revision: &str) -> Result<GitTree, GitError> {
        GitTree::read_from(root, revision, false)
    }

    /// Everything that stood in the folder `root` at `revision`, which is no guide; of hidden files
    /// those that say how pages are ordered.
    ///
    /// # Errors
    /// As of [`GitTree::open`].
    pub fn whole(root: &Path, revision: &str) -> Result<GitTree, GitError> {
        GitTree::read_from(root, revision, true)
    }

    fn read_from(root: &Path, revision: &str, whole: bool) -> Result<GitTree, GitError> {
        let found = Repository::find(root)?.ok_or(GitError::Nothing)?;
        let tree = found.object(revision)?.peel_to_tree().map_err(git_error)?;
        let files = files_of(&tree)?;
        let Repository { repo, prefix } = &found;
        let mut this = GitTree {
            repo: Arc::new(repo.clone().into_sync()),
            blobs: BTreeMap::new(),
            problems: Vec::new(),
        };
        let mut links = Vec::new();
        for file in files {
            let Some(path) = this.path_in_root(&file.path, prefix, whole) else { continue };
            if file.link {
                links.push((path, file.id));
            } else {
                let size = repo.find_header(file.id).map_err(git_error)?.size();
                this.blobs.insert(path, (file.id, size));
            }
        }
        for (path, id) in links {
            let target = repo.find_blob(id).map_err(git_error)?.data.clone();
            this.add_link(path, &String::from_utf8_lossy(&target));
        }
        Ok(this)
    }

    /// A tree of these files and no others.
    pub(super) fn of_blobs(
        repo: Arc<gix::ThreadSafeRepository>,
        ids: BTreeMap<Utf8PathBuf, ObjectId>,
    ) -> Result<GitTree, GitError> {
        let local = repo.to_thread_local();
        let mut blobs = BTreeMap::new();
        for (path, id) in ids {
            let size = local.find_header(id).map_err(git_error)?.size();
            blobs.insert(path, (id, size));
        }
        Ok(GitTree { repo, blobs, problems: Vec::new() })
    }

    /// The path relative to the root when it belongs to a guide; records names that cannot.
    fn path_in_root(&mut self, path: &[u8], prefix: &str, whole: bool) -> Option<Utf8PathBuf> {
        let lossy = String::from_utf8_lossy(path);
        let relative = lossy.strip_prefix(prefix)?;
        let part = relative.split('/').next()?;
        let orders = whole && relative.rsplit('/').next() == Some(PAGE_ORDER);
        let shown = relative.strip_suffix(PAGE_ORDER).filter(|_| orders).unwrap_or(relative);
        if !(whole || PARTS.contains(&part)) || is_hidden(shown) && is_plain(relative) {
            return None;
        }
        let path_buf = Utf8PathBuf::from(relative);
        if std::str::from_utf8(path).is_err() || !is_plain(relative) {
            self.problems.push(SourceProblem { path: path_buf, kind: ProblemKind::BadName });
            return None;
        }
        Some(path_buf)
    }

    /// A link counts as the file it leads to, when that is a file of the guide.
    fn add_link(&mut self, path: Utf8PathBuf, target: &str) {
        let base = path.parent().unwrap_or(Utf8Path::new(""));
        let kind = match resolve(base, target) {
            None => ProblemKind::LinkLeavesRoot,
            Some(resolved) => match self.blobs.get(&resolved) {
                Some(blob) => {
                    let blob = *blob;
                    self.blobs.insert(path, blob);
                    return;
                }
                None if self.blobs.keys().any(|p| p.starts_with(&resolved)) => {
                    ProblemKind::LinkToFolder
                }
                None => ProblemKind::DeadLink,
            },
        };
        self.problems.push(SourceProblem { path, kind });
    }
}

/// The path that `target` means, seen from the folder `base`; `None` when it leaves the root.
pub(super) fn resolve(base: &Utf8Path, target: &str) -> Option<Utf8PathBuf> {
    if target.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = base.as_str().split('/').filter(|p| !p.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(Utf8PathBuf::from(parts.join("/")))
}

struct TreeFile {
    path: Vec<u8>,
    id: ObjectId,
    link: bool,
}

/// The files of a tree: blobs and links, no submodules.
fn files_of(tree: &gix::Tree<'_>) -> Result<Vec<TreeFile>, GitError> {
    let mut recorder = gix::traverse::tree::Recorder::default();
    tree.traverse().breadthfirst(&mut recorder).map_err(git_error)?;
    let files = recorder.records.into_iter().filter(|r| r.mode.is_blob_or_symlink());
    Ok(files
        .map(|r| TreeFile { link: r.mode.is_link(), id: r.oid, path: r.filepath.to_vec() })
        .collect())
}

impl Tree for GitTree {
    fn list(&self) -> io::Result<Listing> {
        let entries =
            self.blobs.iter().map(|(path, (_, size))| Entry { path: path.clone(), size: *size });
        let problems = self.problems.clone();
        Ok(Listing { entries: entries.collect(), problems, links: false })
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        let (id, _) = self.blobs.get(path).ok_or(io::ErrorKind::NotFound)?;
        let repo = self.repo.to_thread_local();
        let blob = repo.find_blob(*id).map_err(|e| io::Error::other(e.to_string()))?;
        Ok(blob.data.clone())
    }

    fn origin(&self, path: &Utf8Path, bytes: &[u8]) -> Origin {
        match self.blobs.get(path) {
            Some((id, _)) => Origin::Git(Arc::clone(&self.repo), *id),
            None => Origin::Here(bytes.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_resolved_from_its_folder() {
        assert_eq!(resolve(Utf8Path::new("a/b"), "../c.md"), Some("a/c.md".into()));
        assert_eq!(resolve(Utf8Path::new("a"), "../../c.md"), None);
        assert_eq!(resolve(Utf8Path::new("a"), "/etc/passwd"), None);
    }
}
