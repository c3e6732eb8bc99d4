//! A guide that is looked at again and again: only what changed is read.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use super::folder::{FolderTree, Seen};
use super::text::Sources;
use super::tree::{ProblemKind, SourceProblem, Tree};

/// What may have changed since the last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Anything.
    Anything,
    /// Nothing but these paths, relative to the root.
    Paths(BTreeSet<Utf8PathBuf>),
}

impl Changed {
    /// Takes over what another says.
    pub fn extend(&mut self, more: Changed) {
        match (&mut *self, more) {
            (Changed::Paths(paths), Changed::Paths(more)) => paths.extend(more),
            _ => *self = Changed::Anything,
        }
    }
}

/// What was read of a tree, kept for the next look. A file that says what it said is the same
/// `Arc` as before.
#[derive(Debug, Default)]
pub struct Reading {
    sources: Arc<Sources>,
    problems: BTreeMap<Utf8PathBuf, ProblemKind>,
    /// False until everything was read once without a failure.
    whole: bool,
}

impl Reading {
    /// Reads a folder again, as far as it may have changed.
    ///
    /// # Errors
    /// The folder itself cannot be listed.
    pub fn folder(&mut self, tree: &FolderTree, changed: &Changed) -> io::Result<()> {
        match changed {
            // A link changes with the file that it leads to, which may be any.
            Changed::Paths(paths)
                if self.whole
                    && !self.sources.links
                    && paths.iter().all(|path| self.one(tree, path)) =>
            {
                Ok(())
            }
            _ => self.everything(tree),
        }
    }

    /// Reads a tree as a whole.
    ///
    /// # Errors
    /// The tree itself cannot be listed.
    pub fn everything(&mut self, tree: &dyn Tree) -> io::Result<()> {
        self.whole = false;
        let (sources, problems) = Sources::load_after(&self.sources, tree)?;
        self.sources = Arc::new(sources);
        self.problems = problems.into_iter().map(|p| (p.path, p.kind)).collect();
        self.whole = true;
        Ok(())
    }

    /// Reads what stands at one path now; false when that cannot be told without a look at more.
    fn one(&mut self, tree: &FolderTree, path: &Utf8Path) -> bool {
        match tree.look(path) {
            Seen::File(entry) => {
                let before = self.sources.clone_of(path);
                self.forget(path);
                if let Err(kind) = Arc::make_mut(&mut self.sources).read(tree, &entry, &before) {
                    self.problems.insert(entry.path, kind);
                }
                true
            }
            Seen::Nothing => {
                let was_file = self.sources.has(path) || self.problems.contains_key(path);
                self.forget(path);
                // A folder that went took its files with it.
                was_file || !self.sources.has_below(path)
            }
            Seen::NoPart => true,
            Seen::More => false,
        }
    }

    fn forget(&mut self, path: &Utf8Path) {
        Arc::make_mut(&mut self.sources).remove(path);
        self.problems.remove(path);
    }

    /// The files.
    pub fn sources(&self) -> &Arc<Sources> {
        &self.sources
    }

    /// What could not be read, sorted by path.
    pub fn problems(&self) -> Vec<SourceProblem> {
        let problems = self.problems.iter();
        problems
            .map(|(path, kind)| SourceProblem { path: path.clone(), kind: kind.clone() })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn paths(reading: &Reading) -> Vec<String> {
        reading.sources().iter().map(|(_, file)| file.path.to_string()).collect()
    }

    fn changed(paths: &[&str]) -> Changed {
        Changed::Paths(paths.iter().map(|path| Utf8PathBuf::from(*path)).collect())
    }

    #[test]
    fn only_what_changed_is_read_and_what_did_not_is_the_same() {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            fs::create_dir_all(dir.path().join(path).parent().unwrap()).unwrap();
            fs::write(dir.path().join(path), text).unwrap();
        };
        write("content/a.md", "a");
        write("content/b.md", "b");
        let tree = FolderTree::open(dir.path()).unwrap();
        let mut reading = Reading::default();
        reading.folder(&tree, &changed(&[])).unwrap();
        assert_eq!(paths(&reading), ["content/a.md", "content/b.md"]);
        let kept = |reading: &Reading, path: &str| {
            Arc::clone(reading.sources().shared(reading.sources().find(path).unwrap()))
        };
        let (a, b) = (kept(&reading, "content/a.md"), kept(&reading, "content/b.md"));
        write("content/b.md", "new");
        write("content/c.md", "not told of");
        reading.folder(&tree, &changed(&["content/b.md", "content/.b.md.swp"])).unwrap();
        assert_eq!(paths(&reading), ["content/a.md", "content/b.md"]);
        assert!(Arc::ptr_eq(&a, &kept(&reading, "content/a.md")));
        assert!(!Arc::ptr_eq(&b, &kept(&reading, "content/b.md")));
        fs::remove_file(dir.path().join("content/a.md")).unwrap();
        reading.folder(&tree, &changed(&["content/a.md"])).unwrap();
        assert_eq!(paths(&reading), ["content/b.md"]);
        reading.folder(&tree, &Changed::Anything).unwrap();
        assert_eq!(paths(&reading), ["content/b.md", "content/c.md"]);
        fs::remove_dir_all(dir.path().join("content")).unwrap();
        reading.folder(&tree, &changed(&["content"])).unwrap();
        assert!(paths(&reading).is_empty());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_problem_until_it_can() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("content")).unwrap();
        let file = dir.path().join("content/a.md");
        fs::write(&file, [0xff]).unwrap();
        let tree = FolderTree::open(dir.path()).unwrap();
        let mut reading = Reading::default();
        reading.folder(&tree, &Changed::Anything).unwrap();
        assert_eq!(reading.problems().len(), 1);
        fs::write(&file, "good").unwrap();
        reading.folder(&tree, &changed(&["content/a.md"])).unwrap();
        assert_eq!((reading.problems().len(), paths(&reading).len()), (0, 1));
    }
}
