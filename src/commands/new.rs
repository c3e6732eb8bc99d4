//! `leidraad new KIND ID`: the frame of a section, term, source, indicator or flowchart.

use std::fs;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::ledger::replace_file;
use super::pipeline::{self, Loaded};
use super::version::today;
use super::words::{say, system_reason};
use super::{GuideArgs, Outcome, Without, report};
use crate::guide;
use crate::language::Language;
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
    /// A folder with a text in both languages.
    Section,
    /// A term of the glossary.
    Term,
    /// A source.
    Source,
    /// A risk indicator.
    Indicator,
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
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = match pipeline::load(&guide) {
        Ok(loaded) => loaded,
        Err(error) => return report::fail_to_load(&error, &guide, language),
    };
    let made = match args.kind {
        Kind::Section => section(args, &loaded),
        Kind::Diagram => file(
            args,
            &loaded,
            &format!("diagrams/{}.yaml", args.id),
            include_str!("skeletons/diagram.yaml"),
        ),
        Kind::Term => {
            entry(args, &loaded, "content/glossary.yaml", include_str!("skeletons/term.yaml"))
        }
        Kind::Source => {
            entry(args, &loaded, "content/sources.yaml", include_str!("skeletons/source.yaml"))
        }
        Kind::Indicator => entry(
            args,
            &loaded,
            "content/indicators.yaml",
            include_str!("skeletons/indicator.yaml"),
        ),
    };
    match made {
        Ok(path) => {
            let key = if args.kind == Kind::Section { "new-section" } else { "new-done" };
            let words = [("id", args.id.as_str().into()), ("path", path.into())];
            anstream::eprintln!("{}", say(language, key, words));
            Outcome::Fine
        }
        Err(Refused::There(path)) => {
            report::fail(&say(language, "new-there", [("path", path.into())]))
        }
        Err(Refused::World(path, error)) => {
            let words = [("path", path.into()), ("reason", system_reason(language, &error).into())];
            report::fail(&say(language, "write-failed", words))
        }
    }
}

/// Why nothing was made.
enum Refused {
    /// It is there already; nothing is ever overwritten.
    There(String),
    /// The file cannot be written.
    World(String, std::io::Error),
}

/// A new text begins today.
fn filled(args: &NewArgs, loaded: &Loaded, skeleton: &str) -> String {
    skeleton
        .replace("NAME", &args.id.replace('-', " "))
        .replace("ID", &args.id)
        .replace("DATE", &today(&loaded.zone).to_string())
}

fn file(args: &NewArgs, loaded: &Loaded, path: &str, skeleton: &str) -> Result<String, Refused> {
    let target = args.root.join(path);
    let world = |error| Refused::World(path.to_owned(), error);
    if target.exists() {
        return Err(Refused::There(path.to_owned()));
    }
    fs::create_dir_all(target.parent().unwrap_or(Path::new("."))).map_err(world)?;
    replace_file(&target, &filled(args, loaded, skeleton)).map_err(world)?;
    Ok(path.to_owned())
}

fn section(args: &NewArgs, loaded: &Loaded) -> Result<String, Refused> {
    let folder = format!("content/sections/{}", args.id);
    if args.root.join(&folder).exists() {
        return Err(Refused::There(folder));
    }
    let skeletons = [
        ("section.yaml", include_str!("skeletons/section.yaml")),
        ("nl.md", include_str!("skeletons/nl.md")),
        ("en.md", include_str!("skeletons/en.md")),
    ];
    for (name, skeleton) in skeletons {
        file(args, loaded, &format!("{folder}/{name}"), skeleton)?;
    }
    Ok(folder)
}

/// Adds an entry at the end of a data file; what stands there stays as it is.
fn entry(args: &NewArgs, loaded: &Loaded, path: &str, skeleton: &str) -> Result<String, Refused> {
    let content = &loaded.parsed.content;
    let first_source = content.sources.iter().flat_map(|f| f.sources.iter()).next();
    let first_factor = content.indicators.iter().flat_map(|f| f.factors.iter()).next();
    let lines = filled(args, loaded, skeleton)
        .replace("SOURCE", first_source.map_or("ID", |(id, _)| id.as_str()))
        .replace("FACTOR", first_factor.map_or("ID", |(id, _)| id.as_str()));
    let target = args.root.join(path);
    let world = |error| Refused::World(path.to_owned(), error);
    let text = fs::read_to_string(&target).map_err(world)?;
    if text.lines().any(|line| line.trim_end() == format!("  {}:", args.id)) {
        return Err(Refused::There(format!("{path}: {}", args.id)));
    }
    let separator = if text.ends_with('\n') { "" } else { "\n" };
    replace_file(&target, &format!("{text}{separator}{lines}")).map_err(world)?;
    Ok(path.to_owned())
}
