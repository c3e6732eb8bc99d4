//! Places on disk to publish to, and how to tell that a site is whole.

#![expect(unreachable_pub, reason = "shared by the test and nothing else")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use leidraad::digest;
use leidraad::guide::Route;
use leidraad::output::{
    MANIFEST, Manifest, OutputError, OutputSet, Published, Target, UNLISTED, publish,
};

/// A folder with a guide, in which the site becomes `public`.
pub struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        Place::in_folder(&std::env::temp_dir())
    }

    pub fn in_folder(folder: &Path) -> Place {
        let dir = tempfile::tempdir_in(folder).unwrap();
        fs::create_dir_all(dir.path().join("guide/content")).unwrap();
        Place { dir }
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("guide")
    }

    pub fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    pub fn publish(&self, set: &OutputSet) -> Result<Published, OutputError> {
        publish(set, &Target::choose(&self.public(), &self.root())?)
    }

    /// What lies beside the sources of the guide, hidden things included.
    pub fn beside(&self) -> Vec<String> {
        names(&self.root()).into_iter().filter(|name| name != "content").collect()
    }
}

pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A site of a home page and `pages` others, each `word` repeated `size` times.
pub fn site(word: &str, pages: usize, size: usize) -> OutputSet {
    let mut set = OutputSet::new();
    set.insert(Route::new("index.html"), word.repeat(size)).unwrap();
    for page in 0..pages {
        let route = Route::new(format!("nl/deel-{}/{word}-{page}.html", page % 7));
        set.insert(route, word.repeat(size)).unwrap();
    }
    set
}

/// Every listed file has its hash and no other file is there.
pub fn assert_whole(public: &Path) {
    let manifest = Manifest::parse(&fs::read_to_string(public.join(MANIFEST)).unwrap()).unwrap();
    let mut found = Vec::new();
    let mut folders = vec![public.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(public).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.retain(|path| path != MANIFEST && !UNLISTED.contains(&path.as_str()));
    found.sort();
    assert_eq!(found, manifest.paths().collect::<Vec<_>>());
    for path in found {
        let bytes = fs::read(public.join(&path)).unwrap();
        assert_eq!(Some(digest::hex(&bytes).as_str()), manifest.hash(&path), "{path}");
    }
}

/// A small file system of its own; none when this machine does not let a test mount one.
pub struct Mounted(tempfile::TempDir);

impl Mounted {
    pub fn tmpfs(options: &str) -> Option<Mounted> {
        let dir = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "none"]).arg(dir.path()).stderr(Stdio::null());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(Mounted(dir));
        }
        eprintln!("SKIPPED: this test needs the right to mount a file system");
        None
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn remount(&self, options: &str) {
        let mut mount = Command::new("mount");
        mount.args(["-o", options]).arg(self.path());
        assert!(mount.status().unwrap().success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Lazily: a process that another test is just starting may hold a file here for a moment.
        let unmounted = Command::new("umount").arg("--lazy").arg(self.path()).status();
        assert!(unmounted.is_ok_and(|status| status.success()) || std::thread::panicking());
    }
}
