//! `leidraad theme`: what a guide can replace of the look and the words of the site, and the files to
//! begin with.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::author_file::{self, Edit};
use super::words::{say, system_reason};
use super::{Outcome, proof, report, stdout};
use crate::diagnostics::nearest;
use crate::language::Language;
use crate::render::{ThemeFile, theme_files};

/// How many files a message names.
const NAMED: usize = 5;

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// Lists every file that a guide can replace, and which it does replace.
    List(ListArgs),
    /// Writes a file of the theme into themes/default/ of the guide, to be changed there.
    Export(ExportArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// The file, such as strings/nl.ftl, or a folder of files, such as styles. Without it, all.
    file: Option<String>,
    /// Replaces what the guide has there.
    #[arg(long)]
    force: bool,
}

pub(super) fn run(command: &ThemeCommand, language: Language) -> Outcome {
    let root = match command {
        ThemeCommand::List(args) => &args.root,
        ThemeCommand::Export(args) => &args.root,
    };
    if !root.join("content").is_dir() {
        let path = root.display().to_string();
        return report::fail(&say(language, "theme-no-guide", [("path", path.into())]));
    }
    match command {
        ThemeCommand::List(args) => list(&args.root, language),
        ThemeCommand::Export(args) => export(args, language),
    }
}

/// What a guide has in the place of a file.
enum There {
    /// Nothing: the file of the program counts.
    Nothing,
    /// The file as it is written here.
    Same,
    /// Something else.
    Own(Vec<u8>),
}

impl There {
    fn of(root: &Path, file: &ThemeFile) -> io::Result<There> {
        match fs::read(root.join(file.path())) {
            Ok(bytes) if bytes == file.bytes => Ok(There::Same),
            Ok(bytes) => Ok(There::Own(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(There::Nothing),
            Err(error) => Err(error),
        }
    }
}

fn unreadable(file: &ThemeFile, error: &io::Error, language: Language) -> Outcome {
    let reason = system_reason(language, error);
    let words = [("path", file.path().into()), ("reason", reason.into())];
    report::fail(&say(language, "theme-unreadable", words))
}

fn list(root: &Path, language: Language) -> Outcome {
    let mut folder = String::new();
    for file in theme_files() {
        let (of, _) = file.name.split_once('/').unwrap_or_default();
        if of != folder {
            folder = of.to_owned();
            let title = say(language, "theme-folder", [("folder", of.into())]);
            stdout::print(format_args!("{title}\n"));
        }
        let key = match There::of(root, &file) {
            Ok(There::Nothing) => "theme-mark-none",
            Ok(There::Same) => "theme-mark-same",
            Ok(There::Own(_)) => "theme-mark-own",
            Err(error) => return unreadable(&file, &error, language),
        };
        let mark = say(language, key, []);
        stdout::print(format_args!("  {mark:<12}  {}\n", file.name));
    }
    Outcome::Fine
}

fn export(args: &ExportArgs, language: Language) -> Outcome {
    let files = match wanted(args.file.as_deref(), language) {
        Ok(files) => files,
        Err(outcome) => return outcome,
    };
    let mut there = Vec::new();
    for file in files {
        match There::of(&args.root, &file) {
            Ok(stands) => there.push((file, stands)),
            Err(error) => return unreadable(&file, &error, language),
        }
    }
    let own =
        |(file, there): &(ThemeFile, There)| matches!(there, There::Own(_)).then(|| file.path());
    let own: Vec<String> = there.iter().filter_map(own).collect();
    if !own.is_empty() && !args.force {
        return report::fail(&say(language, "theme-there", named(&own)));
    }
    there.retain(|(_, there)| !matches!(there, There::Same));
    if let Err(error) = write(&args.root, &there) {
        return error.report(language);
    }
    let paths: Vec<String> = there.iter().map(|(file, _)| file.path()).collect();
    let key = if paths.is_empty() { "theme-same" } else { "theme-written" };
    anstream::eprintln!("{}", say(language, key, named(&paths)));
    Outcome::Fine
}

/// How many paths there are, and the first of them.
fn named(paths: &[String]) -> [(&'static str, crate::messages::Value); 3] {
    let first = paths.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = paths.len().saturating_sub(NAMED);
    [("count", paths.len().into()), ("paths", first.into()), ("more", more.into())]
}

/// The files of a name, which may be that of a folder.
fn wanted(name: Option<&str>, language: Language) -> Result<Vec<ThemeFile>, Outcome> {
    let all = theme_files();
    let Some(typed) = name else { return Ok(all) };
    let name = typed.replace('\\', "/");
    let name = name.trim_start_matches("./").trim_matches('/');
    let name = name.strip_prefix("themes/default").unwrap_or(name).trim_matches('/');
    let folder = format!("{name}/");
    let fits =
        |file: &&ThemeFile| file.name == name || name.is_empty() || file.name.starts_with(&folder);
    let found: Vec<ThemeFile> = all.iter().filter(fits).cloned().collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let of_name = |file: &&ThemeFile| file.name.ends_with(&format!("/{name}"));
    let mut alike = all.iter().filter(of_name).map(|file| file.name.as_str());
    let meant = alike.next().or_else(|| nearest(name, all.iter().map(|file| file.name.as_str())));
    let given = if meant.is_some() { "yes" } else { "no" };
    let meant = meant.unwrap_or_default();
    let words = [("name", typed.into()), ("given", given.into()), ("meant", meant.into())];
    Err(report::fail(&say(language, "theme-unknown", words)))
}

/// Writes the texts, all of them or none, and then what is no text.
fn write(root: &Path, files: &[(ThemeFile, There)]) -> Result<(), author_file::NotWritten> {
    let (mut edits, mut others) = (Vec::new(), Vec::new());
    for (file, there) in files {
        let path = file.path();
        let old = match there {
            There::Own(bytes) => Some(String::from_utf8(bytes.clone())),
            There::Nothing | There::Same => None,
        };
        match (String::from_utf8(file.bytes.clone()), old) {
            (Ok(new), None) => edits.push(Edit::new_file(&path, new)),
            (Ok(new), Some(Ok(old))) => edits.push(proof::given_up(&path, &old, new)),
            (_, old) => others.push((path, &file.bytes, old.is_some())),
        }
    }
    author_file::write(root, &edits)?;
    others
        .into_iter()
        .try_for_each(|(path, bytes, old)| author_file::write_binary(root, &path, bytes, old))
}
