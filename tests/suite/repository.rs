//! Git repositories with any history, made by `git fast-import`: a commit is its parents and all
//! its files, so that merges, squashes and renames are a matter of what a test says.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The files of a commit by path.
pub(crate) type Files = BTreeMap<String, String>;

/// A commit that was made: its mark.
pub(crate) type Commit = usize;

/// A history in the making.
#[derive(Default)]
pub(crate) struct History {
    stream: Vec<u8>,
    marks: usize,
}

impl History {
    /// A commit with these files and no others, on a day at noon.
    pub(crate) fn commit(&mut self, parents: &[Commit], day: &str, files: &Files) -> Commit {
        self.write(parents, day, files, true)
    }

    /// A commit that changes these files of its parent.
    #[allow(dead_code, reason = "only the benchmark has histories too long to write out")]
    pub(crate) fn change(&mut self, parent: Commit, day: &str, files: &Files) -> Commit {
        self.write(&[parent], day, files, false)
    }

    fn write(&mut self, parents: &[Commit], day: &str, files: &Files, all: bool) -> Commit {
        self.marks += 1;
        let mark = self.marks;
        // Commits of one day follow each other by a second.
        let day: jiff::civil::Date = day.parse().unwrap();
        let noon = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap();
        let seconds = noon.timestamp().as_second() + i64::try_from(mark).unwrap();
        self.say("reset refs/heads/work\n");
        self.say(&format!(
            "commit refs/heads/work\nmark :{mark}\ncommitter A <a@b.c> {seconds} +0000\n"
        ));
        self.data(&format!("commit {mark}"));
        for (at, parent) in parents.iter().enumerate() {
            self.say(&format!("{} :{parent}\n", if at == 0 { "from" } else { "merge" }));
        }
        if all {
            self.say("deleteall\n");
        }
        for (path, text) in files {
            self.say(&format!("M 100644 inline {path}\n"));
            self.data(text);
        }
        mark
    }

    /// A name for a commit that nothing else need lead to.
    pub(crate) fn tag(&mut self, name: &str, commit: Commit) {
        self.say(&format!("reset refs/tags/{name}\nfrom :{commit}\n\n"));
    }

    fn say(&mut self, text: &str) {
        self.stream.extend_from_slice(text.as_bytes());
    }

    fn data(&mut self, text: &str) {
        self.say(&format!("data {}\n{text}\n", text.len()));
    }

    /// The repository with `head` checked out.
    pub(crate) fn checkout(mut self, head: Commit) -> Repository {
        self.say(&format!("reset refs/heads/main\nfrom :{head}\n\nreset refs/heads/work\nfrom 0000000000000000000000000000000000000000\n\n"));
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("repository");
        std::fs::create_dir(&root).unwrap();
        git(&root, &["init", "-q", "-b", "main"], &[]);
        git(&root, &["fast-import", "--quiet", "--force"], &self.stream);
        git(&root, &["reset", "-q", "--hard", "main"], &[]);
        Repository { dir, root }
    }
}

/// A repository with a work tree.
pub(crate) struct Repository {
    dir: TempDir,
    root: PathBuf,
}

impl Repository {
    /// The top of the work tree.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path beside the repository.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs Git in the repository.
    pub(crate) fn git(&self, args: &[&str]) {
        git(&self.root, args, &[]);
    }
}

/// Runs Git without anything of the tester's own configuration.
pub(crate) fn git(root: &Path, args: &[&str], input: &[u8]) {
    let mut command = Command::new("git");
    command.args(args).current_dir(root).stdin(Stdio::piped());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    // A fetch would tidy up behind the back of a test that takes the folder away.
    command.env("GIT_CONFIG_COUNT", "1");
    command.env("GIT_CONFIG_KEY_0", "maintenance.auto").env("GIT_CONFIG_VALUE_0", "false");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "A").env(format!("GIT_{who}_EMAIL"), "a@b.c");
        command.env(format!("GIT_{who}_DATE"), "2026-01-10T12:00:00Z");
    }
    let mut child = command.spawn().expect("git is there");
    child.stdin.take().unwrap().write_all(input).unwrap();
    assert!(child.wait().unwrap().success(), "git {args:?}");
}
