//! The folder that a guide comes into, and what is there already.

use std::io;
use std::path::Path;

use super::super::author_file::{self, NewFile};
use super::super::words::{say, system_reason};
use super::super::{Outcome, report};
use super::files::{GITLAB, GITLAB_INCLUDED, README, readme_beside};
use crate::language::Language;

/// What nobody means by the contents of a folder.
const NOTHING: [&str; 4] = [".git", ".DS_Store", "Thumbs.db", "desktop.ini"];
/// What every file and folder that only Leidraad makes begins with.
const OURS: &str = ".leidraad";
/// How many names a message gives.
const NAMED: usize = 3;

/// What is going to be written, beside what is there.
pub(super) struct Beside {
    /// The files.
    pub new: Vec<NewFile>,
    /// Files that are there, say something else, and stay.
    pub left: Vec<String>,
    /// The file for editors.
    pub readme: String,
    /// The file for GitLab, where its own has to include it.
    pub include: Option<String>,
}

/// Whether a guide can come into a folder, as far as that is known before anything is asked.
///
/// # Errors
/// It cannot, which was said.
pub(super) fn is_free(folder: &Path, here: bool, language: Language) -> Result<(), Outcome> {
    let path = || ("path", super::shown(folder).into());
    let fail = |key: &str| Err(report::fail(&say(language, key, [path()])));
    let names = match names(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return if here { fail("init-here-missing") } else { Ok(()) };
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return fail("init-no-folder");
        }
        Err(error) => {
            let reason = system_reason(language, &error);
            let words = [path(), ("reason", reason.into())];
            return Err(report::fail(&say(language, "write-failed", words)));
        }
    };
    // Of a run that was killed more is known when it is known what it would have written.
    if names.iter().any(|name| name.starts_with(OURS)) {
        return Ok(());
    }
    if here {
        let of_guide = |name: &&str| match *name {
            "content" | "diagrams" => self::names(&folder.join(name)).is_ok_and(|n| !n.is_empty()),
            _ => false,
        };
        return match names.iter().map(String::as_str).find(of_guide) {
            Some(name) => Err(guide_there(folder, &format!("{name}/"), language)),
            None => Ok(()),
        };
    }
    if names.is_empty() { Ok(()) } else { Err(not_empty(folder, &names, language)) }
}

/// What is to be written of the files. What is there as it would be written was put there by a run
/// that was killed.
///
/// # Errors
/// A guide is there, or something else without `--here`, which was said.
pub(super) fn beside(
    folder: &Path,
    files: Vec<NewFile>,
    here: bool,
    language: Language,
) -> Result<Beside, Outcome> {
    let mut beside =
        Beside { new: Vec::new(), left: Vec::new(), readme: README.into(), include: None };
    let is_other = |file: &NewFile| {
        folder.join(&file.path).symlink_metadata().is_ok() && !author_file::is_there(folder, file)
    };
    for mut file in files {
        if is_other(&file) {
            if file.path.starts_with("content/") || file.path.starts_with("diagrams/") {
                return Err(guide_there(folder, &file.path, language));
            }
            if !here {
                return Err(not_empty(folder, &[file.path], language));
            }
            let Some(other) = other_name(&file.path, language) else {
                beside.left.push(file.path);
                continue;
            };
            file.path = other.to_owned();
            match other {
                GITLAB_INCLUDED => beside.include = Some(other.to_owned()),
                _ => beside.readme = other.to_owned(),
            }
            if is_other(&file) {
                beside.left.push(file.path);
                continue;
            }
        }
        beside.new.push(file);
    }
    if !here {
        others(folder, &beside.new, language)?;
    }
    Ok(beside)
}

/// Where a file goes whose name is taken; none of one for which there is no other.
fn other_name(path: &str, language: Language) -> Option<&'static str> {
    match path {
        README => Some(readme_beside(language)),
        GITLAB => Some(GITLAB_INCLUDED),
        _ => None,
    }
}

/// Nothing stands there but what is going to.
fn others(folder: &Path, files: &[NewFile], language: Language) -> Result<(), Outcome> {
    let first = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    let ours: Vec<String> = files.iter().map(|file| first(&file.path)).collect();
    let names = names(folder).unwrap_or_default();
    let others: Vec<String> =
        names.into_iter().filter(|name| !name.starts_with(OURS) && !ours.contains(name)).collect();
    if others.is_empty() { Ok(()) } else { Err(not_empty(folder, &others, language)) }
}

/// What a folder holds, sorted.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let names = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !NOTHING.contains(&name.as_str())).collect();
    names.sort();
    Ok(names)
}

fn not_empty(folder: &Path, names: &[String], language: Language) -> Outcome {
    let more = if names.len() > NAMED { ", …" } else { "" };
    let files = names[..names.len().min(NAMED)].join(", ") + more;
    let words = [("path", super::shown(folder).into()), ("files", files.into())];
    report::fail(&say(language, "init-not-empty", words))
}

fn guide_there(folder: &Path, file: &str, language: Language) -> Outcome {
    let words = [("path", super::shown(folder).into()), ("file", file.into())];
    report::fail(&say(language, "init-guide-there", words))
}
