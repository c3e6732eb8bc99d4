//! `leidraad init FOLDER`: a guide that can be previewed at once, with all that its editors, their
//! programs and their Git host need around it.

mod answers;
mod files;
mod folder;

use std::path::{Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};

use super::author_file::{self, NewFile};
use super::version::{refuse_needless, today};
use super::words::say;
use super::{Outcome, parse_language, pipeline, report};
use crate::content::skeletons;
use crate::diagnostics::{Severity, Sink};
use crate::language::Language;
use crate::source::{Entry, Listing, Repository, Tree};
use crate::yaml::TimeZone;
use answers::Answers;

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The folder that the guide comes into; it is made.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Puts the guide into a folder that is there, such as a repository, beside what it holds.
    /// Nothing that is there is overwritten.
    #[arg(long)]
    here: bool,
    /// The Dutch title.
    #[arg(long, value_name = "TITLE")]
    title_nl: Option<String>,
    /// The English title.
    #[arg(long, value_name = "TITLE")]
    title_en: Option<String>,
    /// Who publishes the guide.
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// The English name of the publisher, when it has another.
    #[arg(long, value_name = "NAME", requires = "publisher")]
    publisher_en: Option<String>,
    /// Where readers can write to.
    #[arg(long, value_name = "ADDRESS", value_parser = parse_mail)]
    email: Option<String>,
    /// The address at which readers will find the guide.
    #[arg(long, value_name = "ADDRESS", value_parser = parse_address)]
    address: Option<String>,
    /// The address at which the texts are kept.
    #[arg(long, value_name = "ADDRESS", value_parser = parse_address)]
    repository: Option<String>,
    /// The licence of the text, as SPDX names it.
    #[arg(long, value_name = "NAME")]
    license: Option<String>,
    /// The language in which the guide is written: nl or en. The other one is the translation.
    #[arg(long, value_name = "nl|en", value_parser = parse_language)]
    text_language: Option<Language>,
    /// The guide is written in that language alone: nothing is translated.
    #[arg(long)]
    one_language: bool,
    /// What the guide has beside sections.
    #[arg(long, value_name = "PARTS", value_enum, value_delimiter = ',')]
    with: Option<Vec<Part>>,
    /// The host of the repository, for the file that tells it what to do.
    #[arg(long, value_enum)]
    host: Option<Host>,
}

/// What a guide can have beside sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Part {
    /// A list of terms.
    Glossary,
    /// Risk indicators.
    Indicators,
    /// A flowchart.
    Flowchart,
    /// Spreadsheets for readers to fill in.
    Spreadsheets,
    /// Editions: the whole guide of one day.
    Editions,
    /// Nothing more.
    None,
}

/// Where a repository is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Host {
    Github,
    Gitlab,
    Forgejo,
    None,
}

/// What is wrong is the key of a message.
fn parse_mail(text: &str) -> Result<String, String> {
    match crate::yaml::Email::parse(text) {
        Some(_) => Ok(text.to_owned()),
        None => Err("value-mail".to_owned()),
    }
}

/// The same.
fn parse_address(text: &str) -> Result<String, String> {
    let fine = text.starts_with("https://") && crate::yaml::Url::parse(text).is_some();
    if fine { Ok(text.to_owned()) } else { Err("value-address".to_owned()) }
}

pub(super) fn run(args: &InitArgs, language: Language) -> Outcome {
    match begin(args, language) {
        Ok(()) => Outcome::Fine,
        Err(outcome) => outcome,
    }
}

fn begin(args: &InitArgs, language: Language) -> Result<(), Outcome> {
    folder::is_free(&args.folder, args.here, language)?;
    let answers = Answers::of(args, language)?;
    refuse_needless("title", &answers.title, answers.languages(), language)?;
    let files = files::all(&answers, today(&TimeZone::default()), language);
    let left = proved(&files, language)?;
    let beside = folder::beside(&args.folder, files, args.here, language)?;
    author_file::begin(&args.folder, &beside.new).map_err(|error| error.report(language))?;
    tell(&args.folder, &beside, left, language);
    Ok(())
}

/// What stands around a guide that was not begun by answers: the same as around any other.
pub(super) fn around(
    title: &str,
    section: &str,
    language: Language,
    glossary: bool,
) -> Vec<NewFile> {
    let answers = Answers::of_a_guide(title, language, glossary);
    files::around(&answers, section, language)
}

/// How many places are left to fill in; what is going to be written is read as a guide first.
///
/// # Errors
/// Something in it is wrong, which was said.
fn proved(files: &[NewFile], language: Language) -> Result<usize, Outcome> {
    let Ok(loaded) = pipeline::load_tree(&Unwritten(files)) else { return Err(Outcome::Failed) };
    // A frame has nothing wrong: what is found is in what was given, such as a character that nobody
    // sees.
    if !loaded.sink.found().is_empty() {
        let found = loaded.sink.into_sorted(&loaded.sources);
        report::show(&found, &loaded.sources, super::ReportArgs::PLAIN, language);
        return Err(report::fail(&say(language, "init-refused", [])));
    }
    let mut sink = Sink::new();
    skeletons::Memory::default().report(&loaded.sources, Severity::Warning, &mut sink);
    Ok(sink.found().len())
}

/// The part of a guide that Leidraad reads, before it is written.
pub(super) struct Unwritten<'a>(pub(super) &'a [NewFile]);

impl Unwritten<'_> {
    fn read_files(&self) -> impl Iterator<Item = &NewFile> {
        let is_read = |path: &str| ["content/", "diagrams/"].iter().any(|p| path.starts_with(p));
        self.0.iter().filter(move |file| is_read(&file.path))
    }
}

impl Tree for Unwritten<'_> {
    fn list(&self) -> std::io::Result<Listing> {
        let files = self.read_files();
        let mut entries: Vec<Entry> = files
            .map(|file| Entry {
                path: Utf8PathBuf::from(&file.path),
                size: file.bytes.len() as u64,
            })
            .collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Listing { entries, ..Listing::default() })
    }

    fn read(&self, path: &Utf8Path) -> std::io::Result<Vec<u8>> {
        let file = self.read_files().find(|file| path == file.path.as_str());
        let file = file.ok_or(std::io::ErrorKind::NotFound)?;
        Ok(file.bytes.clone())
    }
}

/// Says where the guide is, and what comes next.
fn tell(folder: &Path, beside: &folder::Beside, left: usize, language: Language) {
    let path = shown(folder);
    let words = |key: &'static str, value: &str| (key, value.into());
    let say_on = |text: String| anstream::eprintln!("{text}");
    say_on(say(
        language,
        "init-done",
        [
            words("path", &path),
            ("count", left.into()),
            words("readme", &shown(&folder.join(&beside.readme))),
        ],
    ));
    if !beside.left.is_empty() {
        say_on(say(language, "init-left", [words("files", &beside.left.join(", "))]));
    }
    if let Some(file) = &beside.include {
        say_on(say(language, "init-gitlab-include", [words("file", file)]));
    }
    let message = say(language, "init-git-message", []);
    let git = [words("path", &path), words("message", &message)];
    match repository_of(folder) {
        Some(top) if top == folder.canonicalize().unwrap_or_default() => {
            say_on(say(language, "init-git-there", git));
        }
        Some(top) => {
            let files: Vec<&str> = beside.new.iter().map(|file| file.path.as_str()).collect();
            let of_top = files.into_iter().filter(|path| files::belongs_at_the_top(path));
            let of_top = of_top.collect::<Vec<_>>().join(", ");
            let words = [words("path", &path), words("top", &shown(&top)), words("files", &of_top)];
            say_on(say(language, "init-git-inside", words));
        }
        None => say_on(say(language, "init-git", git)),
    }
}

/// The work tree that a folder lies in. One that cannot be read is told by every command that needs
/// it.
fn repository_of(folder: &Path) -> Option<PathBuf> {
    Repository::find(folder).ok().flatten()?.work_tree()
}

/// A path as it can be typed in a command.
fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:~".contains(c);
    if path.chars().all(plain) { path } else { format!("\"{path}\"") }
}
