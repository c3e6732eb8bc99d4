//! `leidraad import FILE`: a flowchart of another program as a file of `diagrams/`, a Word file as the
//! text of a section, or a folder of MkDocs or Markdown as a guide.

mod shown;
mod site;
mod told;
mod word;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::author_file::{self, Edit, NotWritten};
use super::new::Made;
use super::pipeline;
use super::version::today;
use super::words::{say, system_reason};
use super::{GuideArgs, Outcome, Without, new_id, parse_language, report};
use crate::content::facts::Facts;
use crate::content::skeletons;
use crate::diagnostics::{Severity, Sink};
use crate::flowchart::{self, KnownSource};
use crate::guide;
use crate::import::{self, ImportError, Imported, Model};
use crate::language::{Language, Languages};
use crate::source::Sources;
use crate::yaml::{Date, Slug, Spoken};

/// What is read of a file: a byte more than the readers accept, so that they refuse it.
const MOST_BYTES: u64 = import::MOST_BYTES as u64 + 1;

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// A Mermaid flowchart (.mmd, or .md with one in it), a process in BPMN 2.0 (.bpmn), a Word
    /// file (.docx), or a folder with a site of MkDocs or with Markdown.
    file: PathBuf,
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// The id of the flowchart, which never changes afterwards: lower-case letters, digits and
    /// hyphens. By default it is made from the name of the file.
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
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = pipeline::load(&guide).map_err(|e| report::fail_to_load(&e, &guide, language))?;
    let (texts, languages) = text_language(args, &loaded, language)?;
    let read = import::import(&bytes, name(args), texts)
        .map_err(|error| refused(&args.file, &error, language))?;
    // Another id than was asked for is one that no page can have.
    if let Some(id) = args.id.as_ref().filter(|id| **id != read.model.id) {
        return Err(report::fail(&say(language, "new-taken", [("id", id.as_str().into())])));
    }
    let day = today(&loaded.zone);
    let edit = chart(&read.model, (texts, languages), day, language)?;
    let path = edit.path().to_owned();
    let made = Made::File(edit);
    new_id::check(&args.root, &loaded, &made, language)?;
    let Made::File(edit) = made else { return Err(Outcome::Failed) };
    author_file::write(&args.root, &[edit]).map_err(|error: NotWritten| error.report(language))?;
    tell(&args.file, &read, (&path, day, languages), language);
    Ok(())
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

/// What the chart is called: as asked, or like the file.
fn name(args: &ImportArgs) -> &str {
    let stem = || args.file.file_stem().and_then(|stem| stem.to_str());
    args.id.as_deref().or_else(stem).unwrap_or_default()
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

/// The file of a chart. What was read must stand in it when it is read again.
fn chart(
    model: &Model,
    (texts, languages): (Language, Languages),
    day: Date,
    language: Language,
) -> Result<Edit, Outcome> {
    let path = format!("diagrams/{}.yaml", model.id);
    let yaml = import::chart_yaml(model, texts, &day.to_string());
    let yaml = skeletons::in_languages(&yaml, languages);
    let mut sources = Sources::default();
    let file = sources.add(&path, &yaml);
    let mut sink = Sink::new();
    let read = flowchart::parse(file, &sources, Spoken::Of(languages), &Facts::None, &mut sink);
    let known = |_: &_| Some(KnownSource::default());
    let chart = read.as_ref().and_then(|read| flowchart::resolve(read, &known, &mut sink));
    if chart.is_some_and(|chart| import::has_arrived(model, texts, &chart)) {
        return Ok(Edit::new_file(&path, yaml));
    }
    let errors = sink.found().iter().filter(|d| d.severity == Severity::Error);
    let errors: Vec<_> = errors.cloned().collect();
    report::show(&errors, &sources, super::ReportArgs::PLAIN, language);
    anstream::eprintln!("{}", say(language, "import-unlike", [("path", path.into())]));
    Err(Outcome::Problems)
}

/// What became of everything in the file, by place; how much of it; and what comes next.
fn tell(
    file: &Path,
    read: &Imported,
    (path, day, languages): (&str, Date, Languages),
    language: Language,
) {
    told::report(file, &read.report, usize::MAX, language);
    // It begins today, and a site is made for the day of the newest commit.
    let words = [
        ("id", read.model.id.as_str().into()),
        ("path", path.into()),
        ("day", day.to_string().into()),
        ("guide", languages.word().into()),
    ];
    anstream::eprintln!("{}", say(language, "import-done", words));
}
