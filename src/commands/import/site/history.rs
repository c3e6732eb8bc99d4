//! Earlier states of a site as versions of the new guide.
//!
//! Each tag or commit that is named is read as the site is read today, and committed in the repository of
//! the new guide as of the day on which its author committed it. A section gets a version where its text
//! differs from that of the version before, so that the archive finds each.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::Command;

use super::super::ImportArgs;
use super::guide;
use super::{NewFile, addresses, beside, done, left, report_path, shape, told};
use crate::commands::author_file;
use crate::commands::edit::quoted;
use crate::commands::init::Unwritten;
use crate::commands::version::Kind;
use crate::commands::words::say;
use crate::commands::{Outcome, ledger, pipeline, report, version_number};
use crate::import::site::{self, How, Site};
use crate::language::Language;
use crate::source::{GitTree, Made, Repository, Tree};
use crate::yaml::TimeZone;

/// All tags, by the day of their commits.
const TAGS: &str = "tags";

/// An earlier state of a site.
struct State {
    revision: String,
    made: Made,
    day: String,
    site: Site,
    tree: GitTree,
}

/// The versions of a section so far.
#[derive(Default)]
struct Versions {
    newest: String,
    digest: String,
    /// The lines of its ledger, newest first.
    lines: String,
}

/// Imports a site with its history.
pub(super) fn imported(
    args: &ImportArgs,
    revisions: &[String],
    target: &Path,
    site: &Site,
    tree: &dyn Tree,
    language: Language,
) -> Result<(), Outcome> {
    let run = Run { args, language, texts: site.language, ids: site.ids() };
    run.has_git()?;
    let states = run.states(revisions)?;
    let mut versions: BTreeMap<String, Versions> = BTreeMap::new();
    let (mut steps, mut who) = (Vec::new(), Vec::new());
    for state in &states {
        let files = run.recorded(state, &mut versions)?;
        who.push((state.made.clone(), state.revision.clone()));
        steps.push(files);
    }
    let lines = lines(&versions);
    let mut files = guide::files(site, shape(&lines, language));
    files.extend(beside(site, tree, &args.file, language)?);
    let mut report = told::whole(&site.told, language);
    for state in &states {
        report.push_str(&format!("== {} ==\n\n", state.revision));
        report.push_str(&told::whole(&state.site.told, language));
    }
    files.push(NewFile::text(report_path(language), report));
    files.push(addresses(site, language));
    let left = left(&files)?;
    steps.push(files);
    let mut keep = |folder: &Path, index: usize| -> io::Result<()> {
        if index == 0 {
            git(folder, &["init", "--quiet", "--initial-branch=main"], None)?;
        }
        git(folder, &["add", "--all", "--force"], None)?;
        let message = match who.get(index) {
            Some((_, revision)) => {
                say(language, "import-site-commit", [("name", revision.as_str().into())])
            }
            None => say(language, "import-site-commit-today", []),
        };
        let message = format!("--message={message}");
        let arguments = ["commit", "--quiet", "--no-verify", "--allow-empty", &message];
        git(folder, &arguments, who.get(index).map(|(made, _)| made))
    };
    author_file::begin_by_states(target, &steps, &mut keep)
        .map_err(|error| error.report(language))?;
    told::report(&site.told, told::FEW, language);
    let count: usize = versions.values().map(|one| one.lines.matches("- version:").count()).sum();
    let words = [("states", states.len().into()), ("versions", count.into())];
    anstream::eprintln!("{}", say(language, "import-site-history", words));
    done(target, site, left, language);
    Ok(())
}

fn lines(versions: &BTreeMap<String, Versions>) -> BTreeMap<String, String> {
    versions.iter().map(|(id, one)| (id.clone(), one.lines.clone())).collect()
}

struct Run<'a> {
    args: &'a ImportArgs,
    language: Language,
    /// The language of the texts of today, and so of those before them.
    texts: Language,
    /// The ids that pages have today, by the paths of their files.
    ids: BTreeMap<String, String>,
}

impl Run<'_> {
    fn fail<const N: usize>(
        &self,
        key: &str,
        words: [(&'static str, crate::messages::Value); N],
    ) -> Outcome {
        report::fail(&say(self.language, key, words))
    }

    /// Commits are written by the program of Git.
    fn has_git(&self) -> Result<(), Outcome> {
        match Command::new("git").arg("--version").output() {
            Ok(run) if run.status.success() => Ok(()),
            Ok(_) => Err(self.fail("import-site-no-git", [])),
            Err(_) => Err(self.fail("import-site-no-git", [])),
        }
    }

    /// The states that were named, oldest first.
    fn states(&self, revisions: &[String]) -> Result<Vec<State>, Outcome> {
        let git_failed = |error| {
            let reason = report::git_reason(&error, self.language);
            self.fail("history-broken", [("reason", reason.into())])
        };
        let found = Repository::find(&self.args.file).map_err(git_failed)?;
        let Some(repository) = found else {
            let path = self.args.file.display().to_string();
            return Err(self.fail("import-site-not-in-git", [("path", path.into())]));
        };
        let all = revisions == [TAGS.to_owned()];
        let names = if all { repository.tags().map_err(git_failed)? } else { revisions.to_vec() };
        let mut states = Vec::new();
        for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
            states.push(self.state(&repository, name)?);
        }
        if all {
            states.sort_by_key(|state| state.made.seconds);
        }
        if states.is_empty() {
            return Err(self.fail("import-site-no-tags", []));
        }
        for pair in states.windows(2) {
            if let [first, second] = pair
                && first.day > second.day
            {
                let words = [
                    ("first", first.revision.as_str().into()),
                    ("first-day", first.day.as_str().into()),
                    ("second", second.revision.as_str().into()),
                    ("second-day", second.day.as_str().into()),
                ];
                return Err(self.fail("import-site-order", words));
            }
        }
        Ok(states)
    }

    fn state(&self, repository: &Repository, name: &str) -> Result<State, Outcome> {
        let missing = |error| {
            let reason = report::git_reason(&error, self.language);
            let words = [("revision", name.into()), ("reason", reason.into())];
            self.fail("revision-missing", words)
        };
        let undated = || self.fail("import-site-undated", [("name", name.into())]);
        let made = repository.made(name).map_err(missing)?.ok_or_else(undated)?;
        let moment = jiff::Timestamp::from_second(made.seconds).map_err(|_| undated())?;
        let tree = GitTree::whole(&self.args.file, name).map_err(missing)?;
        let how = How { language: Some(self.texts), ids: &self.ids, earlier: true };
        let site = site::read(&tree, how).map_err(|error| {
            let what = crate::import::say(&error.error.what, self.language);
            self.fail("import-site-state", [("name", name.into()), ("what", what.into())])
        })?;
        if !site.gone.is_empty() {
            let pages = site.gone.join(", ");
            let words =
                [("name", name.into()), ("count", site.gone.len().into()), ("pages", pages.into())];
            anstream::eprintln!("{}", say(self.language, "import-site-gone", words));
        }
        let day = TimeZone::default().day(moment).to_string();
        Ok(State { revision: name.to_owned(), made, day, site, tree })
    }

    /// The files of a state, with a version of each text that differs from the one before.
    fn recorded(
        &self,
        state: &State,
        versions: &mut BTreeMap<String, Versions>,
    ) -> Result<Vec<NewFile>, Outcome> {
        let before = lines(versions);
        let of = |lines: &BTreeMap<String, String>| {
            let mut files = guide::files(&state.site, shape(lines, self.language));
            files.extend(beside(&state.site, &state.tree, &self.args.file, self.language)?);
            Ok::<_, Outcome>(files)
        };
        let files = of(&before)?;
        let Ok(loaded) = pipeline::load_tree(&Unwritten(&files)) else {
            return Err(Outcome::Failed);
        };
        let texts = state.site.language;
        for ledger in ledger::all(&loaded) {
            let Some(id) = ledger.id.section() else { continue };
            let Some(digest) = ledger::to_record(&ledger)[texts].clone() else { continue };
            let own = versions.entry(id.as_str().to_owned()).or_default();
            if own.digest == digest {
                continue;
            }
            let number = version_number::next(&own.newest, Kind::Substantive);
            own.lines = entry(&number, state, &digest, texts) + &own.lines;
            (own.newest, own.digest) = (number, digest);
        }
        of(&lines(versions))
    }
}

/// The lines of a version in a ledger.
fn entry(number: &str, state: &State, digest: &str, texts: Language) -> String {
    let note = say(texts, "import-site-note", [("name", state.revision.as_str().into())]);
    format!(
        "  - version: {}\n    published: {day}\n    effective: {day}\n    kind: substantive\n    note: {}\n    digest:\n      {texts}: {}\n",
        quoted(number),
        quoted(&note),
        quoted(digest),
        day = state.day,
    )
}

/// Runs Git in a folder, as the author of a commit and on their day where one is given.
fn git(folder: &Path, arguments: &[&str], made: Option<&Made>) -> io::Result<()> {
    let mut command = Command::new("git");
    command.args([
        "-c",
        "commit.gpgsign=false",
        "-c",
        "core.autocrlf=false",
        "-c",
        "core.hooksPath=/dev/null",
    ]);
    for name in
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY"]
    {
        command.env_remove(name);
    }
    if let Some(made) = made {
        let sign = if made.offset < 0 { '-' } else { '+' };
        let minutes = made.offset.unsigned_abs() / 60;
        let moment = format!("@{} {sign}{:02}{:02}", made.seconds, minutes / 60, minutes % 60);
        command.env("GIT_AUTHOR_DATE", &moment).env("GIT_COMMITTER_DATE", &moment);
        command.env("GIT_AUTHOR_NAME", &made.name).env("GIT_AUTHOR_EMAIL", &made.email);
        command.env("GIT_COMMITTER_NAME", &made.name).env("GIT_COMMITTER_EMAIL", &made.email);
    } else {
        // Who has not told Git a name can commit all the same.
        for (name, value) in [("AUTHOR", "leidraad"), ("COMMITTER", "leidraad")] {
            command.env(format!("GIT_{name}_NAME"), value);
            command.env(format!("GIT_{name}_EMAIL"), "leidraad@localhost");
        }
    }
    let run = command.args(arguments).current_dir(folder).output()?;
    if run.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    Err(io::Error::other(format!("git {}: {said}", arguments.first().unwrap_or(&""))))
}
