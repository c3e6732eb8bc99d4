//! A Git repository made by `git fast-import`, so that a thousand commits take no longer than
//! writing their files.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Files;

/// Commits in the making, one after the other.
pub(super) struct Stream {
    bytes: Vec<u8>,
    commits: i64,
}

impl Stream {
    pub(super) fn new() -> Stream {
        Stream { bytes: Vec::new(), commits: 0 }
    }

    /// A commit that changes these files, made at noon, each a second later than the one before.
    ///
    /// # Errors
    /// The day is none that a clock can show.
    pub(super) fn commit(&mut self, day: Date, files: &Files) -> io::Result<()> {
        self.commits += 1;
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(io::Error::other)?;
        let seconds = noon.timestamp().as_second() + self.commits;
        let message = format!("Commit {}", self.commits);
        self.say("commit refs/heads/main\n");
        self.say(&format!("committer A <a@b.c> {seconds} +0000\n"));
        self.data(&message);
        for (path, text) in files {
            self.say(&format!("M 100644 inline {path}\n"));
            self.data(text);
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn data(&mut self, text: &str) {
        self.say(&format!("data {}\n{text}\n", text.len()));
    }

    /// Makes the repository and checks out the newest commit.
    ///
    /// # Errors
    /// Git is not there or cannot write.
    pub(super) fn checkout(&self, folder: &Path) -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        git(folder, &["init", "-q", "-b", "main"], &[])?;
        git(folder, &["-c", "core.compression=1", "fast-import", "--quiet"], &self.bytes)?;
        git(folder, &["reset", "-q", "--hard", "main"], &[])
    }
}

/// Runs Git without anything of the user's own configuration.
fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> io::Result<()> {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder).stdin(Stdio::piped());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let mut child = command.spawn()?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(input)?;
    }
    match child.wait()?.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("git {arguments:?} failed"))),
    }
}
