//! `leidraad new KIND ID`: the frame of a section, term, source, indicator, spreadsheet, fact,
//! shared text or flowchart.

use clap::{Args, ValueEnum};

use super::author_file::{self, Edit, NotWritten};
use super::pipeline::{self, Loaded};
use super::version::today;
use super::words::say;
use super::{GuideArgs, Outcome, Without, modeline, moving, new_entry, new_id, report};
use crate::content::shared::SHARED;
use crate::content::skeletons;
use crate::guide;
use crate::language::{Language, Languages};
use crate::yaml::Slug;

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: std::path::PathBuf,
    /// What to make.
    #[arg(value_enum)]
    kind: Kind,
    /// Its id: lower-case letters, digits and hyphens. It never changes afterwards.
    id: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A folder with a text in each language of the guide.
    Section,
    /// A term of the glossary.
    Term,
    /// A source.
    Source,
    /// A risk indicator.
    Indicator,
    /// A spreadsheet for readers to fill in.
    Spreadsheet,
    /// Something that the guide says in several places.
    Fact,
    /// A text that stands in several sections.
    Shared,
    /// A flowchart.
    Diagram,
}

pub(super) fn run(args: &NewArgs, language: Language) -> Outcome {
    if Slug::parse(&args.id).is_none() {
        return report::fail(&say(language, "new-bad-id", [("id", args.id.as_str().into())]));
    }
    let taken = args.kind == Kind::Section && guide::is_refused_section(&args.id);
    if taken || guide::is_device(&args.id) {
        return report::fail(&say(language, "new-taken", [("id", args.id.as_str().into())]));
    }
    if let Err(outcome) = moving::finish(&args.root, language) {
        return outcome;
    }
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = match pipeline::load(&guide) {
        Ok(loaded) => loaded,
        Err(error) => return report::fail_to_load(&error, &guide, language),
    };
    match make(args, &loaded, language) {
        Ok(path) => {
            let key = match args.kind {
                Kind::Section => "new-section",
                Kind::Shared => "new-shared",
                _ => "new-done",
            };
            let words = [("id", args.id.as_str().into()), ("path", path.into())];
            anstream::eprintln!("{}", say(language, key, words));
            Outcome::Fine
        }
        Err(outcome) => outcome,
    }
}

/// Makes it, and gives its path. What there is already is never overwritten, and nothing is made
/// that could not stay.
fn make(args: &NewArgs, loaded: &Loaded, language: Language) -> Result<String, Outcome> {
    let made = match args.kind {
        Kind::Section => section(args, loaded),
        Kind::Shared => shared(args, loaded),
        Kind::Diagram => {
            let path = format!("diagrams/{}.yaml", args.id);
            let text = begun(args, loaded, &path, skeletons::DIAGRAM);
            Made::File(Edit::new_file(&path, text))
        }
        Kind::Term => entry(args, loaded, &new_entry::TERM, language)?,
        Kind::Source => entry(args, loaded, &new_entry::SOURCE, language)?,
        Kind::Indicator => entry(args, loaded, &new_entry::INDICATOR, language)?,
        Kind::Spreadsheet => entry(args, loaded, &new_entry::SPREADSHEET, language)?,
        Kind::Fact => entry(args, loaded, &new_entry::FACT, language)?,
    };
    new_id::check(&args.root, loaded, &made, language)?;
    let written = match &made {
        Made::Folder { path, files } => author_file::make_folder(&args.root, path, files),
        Made::File(edit) => author_file::write(&args.root, std::slice::from_ref(edit)),
    };
    written.map_err(|error: NotWritten| error.report(language))?;
    Ok(made.path().to_owned())
}

/// What is going to be there.
pub(super) enum Made {
    /// A folder with files in it.
    Folder { path: String, files: Vec<(&'static str, String)> },
    /// A file, or an entry in one.
    File(Edit),
}

impl Made {
    fn path(&self) -> &str {
        match self {
            Made::Folder { path, .. } => path,
            Made::File(edit) => edit.path(),
        }
    }
}

/// A new text begins today.
fn filled(args: &NewArgs, loaded: &Loaded, skeleton: &str) -> String {
    skeleton.replace("ID", &args.id).replace("DATE", &today(&loaded.zone).to_string())
}

/// `section.yaml` of a section that begins on a day.
pub(super) fn begun_section(
    root: &std::path::Path,
    path: &str,
    (id, day): (&str, &str),
    languages: Languages,
) -> String {
    let frame = skeletons::in_languages(skeletons::SECTION, languages);
    let text = frame.replace("ID", id).replace("DATE", day);
    modeline::of(root, &format!("{path}/section.yaml")) + &text
}

/// The text of a file that begins today.
fn begun(args: &NewArgs, loaded: &Loaded, path: &str, skeleton: &str) -> String {
    let frame = skeletons::in_languages(skeleton, loaded.parsed.content.languages());
    modeline::of(&args.root, path) + &filled(args, loaded, &frame)
}

fn section(args: &NewArgs, loaded: &Loaded) -> Made {
    let files = [
        (None, "section.yaml", skeletons::SECTION),
        (Some(Language::Nl), "nl.md", skeletons::NL),
        (Some(Language::En), "en.md", skeletons::EN),
    ];
    folder(args, loaded, format!("content/sections/{}", args.id), &files)
}

fn shared(args: &NewArgs, loaded: &Loaded) -> Made {
    let files = [
        (Some(Language::Nl), "nl.md", skeletons::SHARED_NL),
        (Some(Language::En), "en.md", skeletons::SHARED_EN),
    ];
    folder(args, loaded, format!("{SHARED}{}", args.id), &files)
}

/// A folder with the texts in the languages of the guide.
fn folder(
    args: &NewArgs,
    loaded: &Loaded,
    path: String,
    files: &[(Option<Language>, &'static str, &str)],
) -> Made {
    let languages = loaded.parsed.content.languages();
    let there = |of: &Option<Language>| of.is_none_or(|language| languages.has(language));
    let files = files
        .iter()
        .filter(|(of, ..)| there(of))
        .map(|(_, name, text)| (*name, begun(args, loaded, &format!("{path}/{name}"), text)))
        .collect();
    Made::Folder { path, files }
}

fn entry(
    args: &NewArgs,
    loaded: &Loaded,
    list: &new_entry::List,
    language: Language,
) -> Result<Made, Outcome> {
    let new = begun(args, loaded, list.path, list.file);
    let frame = skeletons::in_languages(list.skeleton, loaded.parsed.content.languages());
    let lines = filled(args, loaded, &frame);
    new_entry::add(list, &args.id, (&new, &lines), loaded, language).map(Made::File)
}
