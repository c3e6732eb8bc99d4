//! A small valid guide in a folder of its own, and the real program to run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use regex::Regex;
use serde_json::Value;
use tempfile::TempDir;

/// The day of the guide's versions.
pub(crate) const DAY: &str = "2026-01-10";

/// The files of `tests/fixtures/guide`: two sections in both languages and one flowchart, as an
/// author writes them, without digests.
pub(crate) fn written() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(|| texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide")))
}

/// The same files after the commands that write digests, confirmations and anchors have run once.
pub(crate) fn released() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(|| {
        let guide = Guide::of(written());
        guide.release();
        texts(&guide.root())
    })
}

fn texts(root: &Path) -> BTreeMap<String, String> {
    let files = snapshot(root).into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// Every file below `root` with its bytes; of a link its target, of a huge file its size.
pub(crate) fn snapshot(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let bytes = if entry.path_is_symlink() {
            fs::read_link(entry.path()).unwrap().to_string_lossy().into_owned().into_bytes()
        } else if entry.file_type().is_file() {
            match entry.metadata().unwrap().len() {
                size @ 10_000_000.. => size.to_string().into_bytes(),
                _ => fs::read(entry.path()).unwrap(),
            }
        } else {
            continue;
        };
        files.insert(path, bytes);
    }
    files
}

/// A page without what leads back to its citations: the id of each, and the name of one that shows a
/// number only.
pub(crate) fn without_ways_back(page: &str) -> String {
    static WAYS: OnceLock<Regex> = OnceLock::new();
    let ways = WAYS.get_or_init(|| {
        Regex::new(r#"(<a class="cite") id="[a-z0-9_-]*cite_\d+"(?: aria-label="[^"]*")?"#).unwrap()
    });
    ways.replace_all(page, "$1").into_owned()
}

/// A guide in a temporary folder.
pub(crate) struct Guide {
    dir: TempDir,
}

impl Guide {
    /// A guide that can be published as it is: no error, no warning.
    pub(crate) fn new() -> Guide {
        Guide::of(released())
    }

    /// The guide as its author wrote it: nothing recorded yet.
    pub(crate) fn draft() -> Guide {
        Guide::of(written())
    }

    /// A folder that is not there yet.
    pub(crate) fn nothing() -> Guide {
        Guide::of(&BTreeMap::new())
    }

    fn of(files: &BTreeMap<String, String>) -> Guide {
        let guide = Guide { dir: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            guide.write(path, text);
        }
        guide
    }

    /// Runs the commands that write digests, confirmations and anchors.
    pub(crate) fn release(&self) {
        for command in [
            "version --amend kern toets glossary indicators spreadsheets diagram:proef",
            "translation confirm kern toets",
            "check --fix --deny-warnings",
        ] {
            let run = self.run(&command.split(' ').collect::<Vec<_>>());
            assert_eq!(run.status, 0, "{command}: {}", run.stderr);
        }
    }

    /// The folder with `content/` and `diagrams/`.
    pub(crate) fn root(&self) -> PathBuf {
        self.dir.path().join("guide")
    }

    /// Where [`Guide::build`] puts the site: beside the guide.
    pub(crate) fn out(&self) -> PathBuf {
        self.dir.path().join("public")
    }

    /// A path beside the guide.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file of the guide.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The text of a file of the guide.
    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// The guide with the only `from` of a file replaced by `to`.
    #[must_use]
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Guide {
        self.change(path, from, to);
        self
    }

    /// Replaces the only `from` of a file by `to`.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "{path} should hold {from:?} once:\n{text}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Everything in the folder of the guide.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        snapshot(&self.root())
    }

    /// Checks the guide as of its own day.
    pub(crate) fn check(&self) -> Run {
        self.run(&["check", "--format", "json", "--as-of", DAY])
    }

    /// What is wrong with its files, as of a day, whatever Git has of earlier versions.
    pub(crate) fn check_files(&self, day: &str) -> Run {
        self.run(&["check", "--format", "json", "--as-of", day, "--without-history"])
    }

    /// Builds the site into [`Guide::out`], as of the guide's own day.
    pub(crate) fn build(&self) -> Run {
        let out = self.out();
        self.run(&["build", "--format", "json", "--as-of", DAY, "--out", out.to_str().unwrap()])
    }

    /// Runs the program on the guide. Its language is English unless the arguments ask for another.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, &[])
    }

    /// [`Guide::run`] with variables of the environment.
    pub(crate) fn run_with(&self, args: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = program();
        command.args(args).arg("--root").arg(self.root()).current_dir(self.dir.path());
        command.envs(variables.iter().copied());
        Run::of(command)
    }
}

/// The program itself, with nothing of the tester's language or terminal: what the variable
/// `LEIDRAAD` names, such as one that is to be released, or what was built with these tests.
pub(crate) fn program() -> Command {
    let built = || env!("CARGO_BIN_EXE_leidraad").into();
    let mut command = Command::new(std::env::var_os("LEIDRAAD").unwrap_or_else(built));
    for variable in ["LANG", "LC_ALL", "LC_MESSAGES", "COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.stdin(std::process::Stdio::null());
    command
}

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit status.
    pub(crate) status: i32,
    /// What the JSON report on standard output says; empty for other runs.
    pub(crate) found: Vec<Found>,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

/// Line and column, both from 1.
pub(crate) type Position = (u64, u64);

/// A problem of a JSON report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub(crate) path: Option<String>,
    pub(crate) start: Option<Position>,
    pub(crate) end: Option<Position>,
    pub(crate) code: String,
    pub(crate) severity: String,
    /// The message and the help, as a reader sees them.
    pub(crate) words: String,
}

impl Run {
    /// Runs a command to its end.
    pub(crate) fn of(mut command: Command) -> Run {
        let output = command.output().unwrap();
        let stdout = String::from_utf8(output.stdout).unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let report: Value = serde_json::from_str(&stdout).unwrap_or_default();
        let rows = report.as_array().or_else(|| report["diagnostics"].as_array());
        let found = rows.into_iter().flatten().map(Found::of).collect();
        Run { status: output.status.code().unwrap_or(-1), found, stdout, stderr }
    }

    /// The codes that were reported, in order.
    pub(crate) fn codes(&self) -> Vec<&str> {
        self.found.iter().map(|f| f.code.as_str()).collect()
    }

    /// Asserts that nothing was reported and the run went well.
    #[track_caller]
    pub(crate) fn is_fine(&self) -> &Run {
        assert!(self.status == 0 && self.found.is_empty(), "{self:#?}");
        self
    }
}

impl Found {
    fn of(row: &Value) -> Found {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let place = |key: &str| Some((row[key]["line"].as_u64()?, row[key]["column"].as_u64()?));
        Found {
            path: row["path"].as_str().map(str::to_owned),
            start: place("start"),
            end: place("end"),
            code: text("code"),
            severity: text("severity"),
            words: format!("{}\n{}", text("message"), text("help")),
        }
    }
}

#[test]
fn the_small_guide_is_without_error_or_warning() {
    let guide = Guide::new();
    guide.check().is_fine();
    guide.build().is_fine();
    assert!(guide.out().join("nl/kern.html").exists() && guide.out().join("en/core.html").exists());
}
