//! `leidraad import FILE`: the flowcharts of another program as files of `diagrams/`, a Word file as
//! the text of a section, or a folder of MkDocs or Markdown as a guide.

mod charts;
mod shown;
mod site;
mod told;
mod word;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::pipeline;
use super::words::{say, system_reason};
use super::{Outcome, parse_language, report};
use crate::guide;
use crate::import::{self, ImportError};
use crate::language::{Language, Languages};
use crate::yaml::Slug;

/// What is read of a file: a byte more than the readers accept, so that they refuse it.
const MOST_BYTES: u64 = import::MOST_BYTES as u64 + 1;

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// A Mermaid flowchart (.mmd, or .md with one or more in it), processes in BPMN 2.0 (.bpmn), a
    /// Word file (.docx), or a folder with a site of MkDocs or with Markdown.
    file: PathBuf,
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// The id of the flowchart, which never changes afterwards: lower-case letters, digits and
    /// hyphens. By default it is made from the name of the file. Of several flowcharts in one file
    /// each gets an id of its title, or of the heading above it.
    #[arg(long)]
    id: Option<String>,
    /// Of a Word file: the section that gets its text. One that is not there is made; of one that
    /// is, the difference is shown first. By default a new one, named after the file.
    #[arg(long, value_name = "ID", conflicts_with = "id")]
    section: Option<String>,
    /// Of a Word file: what becomes of tracked changes that nobody has decided. Comments are left
    /// out. Without this a file with either is refused, with the list of them.
    #[arg(long, value_enum)]
    changes: Option<Changes>,
    /// Of a folder: where the guide comes. By default the guide in which the command is given, or a
    /// new folder that is named after the site.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["id", "section"])]
    to: Option<PathBuf>,
    /// Of a folder in Git: the tags or commits that become versions of the new guide, oldest first;
    /// `tags` means all tags.
    #[arg(long, value_name = "TAGS", value_delimiter = ',', conflicts_with_all = ["id", "section"])]
    history: Option<Vec<String>>,
    /// Replaces the text of a section without asking.
    #[arg(long)]
    yes: bool,
    /// The language of the texts in the file: nl or en. By default the first one of the guide.
    #[arg(long, visible_alias = "language", value_name = "nl|en", value_parser = parse_language)]
    text_language: Option<Language>,
}

/// What becomes of tracked changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Changes {
    /// As if all of them were accepted.
    Accept,
    /// As if all of them were rejected.
    Reject,
}

pub(super) fn run(args: &ImportArgs, language: Language) -> Outcome {
    match imported(args, language) {
        Ok(()) => Outcome::Fine,
        Err(outcome) => outcome,
    }
}

fn imported(args: &ImportArgs, language: Language) -> Result<(), Outcome> {
    if let Some(id) = &args.id {
        check_id(id, language)?;
    }
    if args.file.is_dir() {
        return site::imported(args, language);
    }
    let bytes = read(&args.file, MOST_BYTES);
    let bytes = bytes.map_err(|error| unreadable(&args.file, &error, language))?;
    if args.to.is_some() || args.history.is_some() {
        return Err(report::fail(&say(language, "import-only-folder", [])));
    }
    let name_of_file = args.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if import::word::is_one(&bytes, name_of_file) {
        return word::imported(args, language);
    }
    if args.section.is_some() || args.changes.is_some() || args.yes {
        return Err(report::fail(&say(language, "import-only-word", [])));
    }
    charts::imported(args, &bytes, language)
}

/// In which language the words of a file are, and which languages the guide has.
///
/// # Errors
/// The guide does not have that language, which was said.
fn text_language(
    args: &ImportArgs,
    loaded: &pipeline::Loaded,
    language: Language,
) -> Result<(Language, Languages), Outcome> {
    let languages = loaded.parsed.content.languages();
    let texts = args.text_language.unwrap_or(languages.authoritative);
    if languages.has(texts) {
        return Ok((texts, languages));
    }
    let words = [("asked", texts.tag().into()), ("own", languages.authoritative.tag().into())];
    Err(report::fail(&say(language, "language-not-there", words)))
}

fn check_id(id: &str, language: Language) -> Result<(), Outcome> {
    let key = match Slug::parse(id) {
        None => "new-bad-id",
        Some(_) if guide::is_device(id) => "new-taken",
        Some(_) => return Ok(()),
    };
    Err(report::fail(&say(language, key, [("id", id.into())])))
}

/// As much of a file as can be imported; it may be a device that never ends.
fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &Path, error: &io::Error, language: Language) -> Outcome {
    let reason = system_reason(language, error);
    let words = [("path", path.display().to_string().into()), ("reason", reason.into())];
    report::fail(&say(language, "diagram-unreadable", words))
}

/// Says where a file is broken.
fn refused(path: &Path, error: &ImportError, language: Language) -> Outcome {
    let place = place(path, error.line, error.column);
    let what = import::say(&error.what, language);
    let words = [("place", place.into()), ("what", what.into())];
    anstream::eprintln!("{}", say(language, "import-refused", words));
    Outcome::Problems
}

/// `schema.mmd:3:5`, as far as it is known.
fn place(path: &Path, line: Option<usize>, column: Option<usize>) -> String {
    let numbers = [line, column].into_iter().flatten().map(|number| format!(":{number}"));
    path.display().to_string() + &numbers.collect::<String>()
}
