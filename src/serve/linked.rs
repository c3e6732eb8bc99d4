//! Files elsewhere in the folder of a guide that links in it lead to: they are read as if they stood
//! where the link does, so their changes count too.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::source::PARTS;

/// How many links may lead to each other; the number at which Linux gives up.
const HOPS: usize = 40;

/// What must be watched beside the parts of the guide.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Linked {
    /// The files, the links on the way to them, and the folders that hold them.
    pub(super) paths: BTreeSet<PathBuf>,
    /// The folders of those that exist.
    pub(super) folders: BTreeSet<PathBuf>,
}

impl Linked {
    /// Of the guide in `root`, a path without links. What leads out of it is not read, and what
    /// stands in a part is watched already.
    pub(super) fn of(root: &Path) -> Linked {
        let mut linked = Linked::default();
        for part in PARTS {
            let walk = WalkDir::new(root.join(part)).follow_links(false).into_iter();
            for link in walk.flatten().filter(walkdir::DirEntry::path_is_symlink) {
                linked.follow(root, link.into_path());
            }
        }
        linked
    }

    fn follow(&mut self, root: &Path, link: PathBuf) {
        let mut at = link;
        for _ in 0..HOPS {
            let Ok(target) = at.read_link() else { break };
            let folder = at.parent().unwrap_or(root);
            at = plain(&folder.join(target));
            self.add(root, &at);
            // A folder on the way may be a link itself.
            if let Ok(real) = at.canonicalize() {
                self.add(root, &real);
            }
        }
    }

    fn add(&mut self, root: &Path, path: &Path) {
        let Ok(relative) = path.strip_prefix(root) else { return };
        let first = relative.components().next().map(|first| first.as_os_str().to_owned());
        if first.is_none_or(|first| PARTS.iter().any(|part| first == *part)) {
            return;
        }
        for path in path.ancestors().take_while(|path| *path != root) {
            self.paths.insert(path.to_owned());
            if path.is_dir() {
                self.folders.insert(path.to_owned());
            }
        }
    }
}

/// A path without `.` and `..`, by its words alone.
fn plain(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn every_link_on_the_way_is_known_and_nothing_outside() {
        let outside = tempfile::tempdir().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        for folder in ["content/a", "teksten/echt", "leeg"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("teksten/echt/nl.md"), "x").unwrap();
        fs::write(root.join("content/b.md"), "x").unwrap();
        symlink("echt/nl.md", root.join("teksten/nu.md")).unwrap();
        symlink("../../teksten/nu.md", root.join("content/a/nl.md")).unwrap();
        symlink("../leeg/nog-niet.md", root.join("content/later.md")).unwrap();
        symlink("b.md", root.join("content/c.md")).unwrap();
        symlink(outside.path().join("x"), root.join("content/uit.md")).unwrap();
        symlink("rond.md", root.join("content/rond.md")).unwrap();
        let linked = Linked::of(&root);
        let names = |paths: &BTreeSet<PathBuf>| -> Vec<String> {
            let names = paths.iter().map(|path| path.strip_prefix(&root).unwrap());
            names.map(|name| name.display().to_string()).collect()
        };
        let paths = [
            "leeg",
            "leeg/nog-niet.md",
            "teksten",
            "teksten/echt",
            "teksten/echt/nl.md",
            "teksten/nu.md",
        ];
        assert_eq!(names(&linked.paths), paths);
        assert_eq!(names(&linked.folders), ["leeg", "teksten", "teksten/echt"]);
    }
}
