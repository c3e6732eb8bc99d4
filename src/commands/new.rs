//! `leidraad new KIND ID`: the frame of a section, page, term, source, indicator, spreadsheet, fact, shared
//! text or flowchart.

use clap::{Args, ValueEnum};

use super::author_file::{self, Edit, NotWritten};
use super::pipeline::{self, Loaded};
use super::version::today;
use super::words::say;
use super::{GuideArgs, Outcome, Without, modeline, moving, new_entry, new_id, report};
use crate::content::ids::SectionId;
use crate::content::shared::SHARED;
use crate::content::{SITE, skeletons};
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
    /// A page of your own, such as that of a contact point: a folder with a text in each language.
    Page,
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
            let words = [("id", args.id.as_str().into()), ("path", path.into())];
            anstream::eprintln!("{}", say(language, args.kind.made(), words));
            if args.kind == Kind::Section {
                anstream::eprintln!("{}", listed(&args.root, &loaded, &args.id, language));
            }
            Outcome::Fine
        }
        Err(outcome) => outcome,
    }
}

impl Kind {
    /// What is said of one that was made.
    fn made(self) -> &'static str {
        match self {
            Kind::Section => "new-section",
            Kind::Page => "new-page",
            Kind::Shared => "new-shared",
            _ => "new-done",
        }
    }
}

/// Puts a new section into the contents, at the end; says that it stands there, or which line to type
/// where the list is in no form that we change.
pub(super) fn listed(
    root: &std::path::Path,
    loaded: &Loaded,
    id: &str,
    language: Language,
) -> String {
    let words = || [("id", id.into())];
    let by_hand = || say(language, "new-section-to-list", words());
    let Some(site) = loaded.sources.find(SITE) else { return by_hand() };
    let id = SectionId::new(id);
    match moving::at_the_end(&loaded.sources.file(site).text, &id) {
        Ok(None) => say(language, "new-section-listed", words()),
        Ok(Some(edit)) => match author_file::write(root, std::slice::from_ref(&edit)) {
            Ok(()) => say(language, "new-section-listed", words()),
            Err(error) => {
                // Why it could not be written stands above what to type.
                error.report(language);
                by_hand()
            }
        },
        Err(_) => by_hand(),
    }
}

/// Makes it, and gives its path. What there is already is never overwritten, and nothing is made
/// that could not stay.
fn make(args: &NewArgs, loaded: &Loaded, language: Language) -> Result<String, Outcome> {
    let made = match args.kind {
        Kind::Section => folder(args, loaded, "content/sections", &OF_SECTION),
        Kind::Page => folder(args, loaded, "content/pages", &OF_PAGE),
        Kind::Shared => folder(args, loaded, SHARED.trim_end_matches('/'), &OF_SHARED),
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

/// The files of a folder: in which language each is, its name and its frame.
type Frames<'f> = [(Option<Language>, &'static str, &'f str)];

const OF_SECTION: [(Option<Language>, &str, &str); 3] = [
    (None, "section.yaml", skeletons::SECTION),
    (Some(Language::Nl), "nl.md", skeletons::NL),
    (Some(Language::En), "en.md", skeletons::EN),
];

const OF_PAGE: [(Option<Language>, &str, &str); 2] = [
    (Some(Language::Nl), "nl.md", skeletons::PAGE_NL),
    (Some(Language::En), "en.md", skeletons::PAGE_EN),
];

const OF_SHARED: [(Option<Language>, &str, &str); 2] = [
    (Some(Language::Nl), "nl.md", skeletons::SHARED_NL),
    (Some(Language::En), "en.md", skeletons::SHARED_EN),
];

fn folder(args: &NewArgs, loaded: &Loaded, below: &str, frames: &Frames<'_>) -> Made {
    let languages = loaded.parsed.content.languages();
    let there = |of: Option<Language>| of.is_none_or(|language| languages.has(language));
    let path = format!("{below}/{}", args.id);
    let files = frames
        .iter()
        .filter(|(of, ..)| there(*of))
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
