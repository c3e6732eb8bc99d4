//! `leidraad import FOLDER`: a folder of MkDocs, or of Markdown with front matter, becomes a guide, whole
//! or not at all; or sections of one that is there.

mod guide;
mod history;
mod into;
mod told;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use camino::Utf8Path;

use super::ImportArgs;
use crate::commands::author_file::{self, NewFile};
use crate::commands::init::Unwritten;
use crate::commands::version::today;
use crate::commands::words::{say, system_reason};
use crate::commands::{Outcome, pipeline, report};
use crate::diagnostics::{Severity, Sink};
use crate::import::site::{self, How, Site, SiteError};
use crate::import::{self};
use crate::language::Language;
use crate::source::{FolderTree, Tree};
use crate::yaml::TimeZone;
use guide::Shape;

/// The file with everything that was told, beside the guide.
fn report_path(language: Language) -> &'static str {
    match language {
        Language::Nl => "import-verslag.txt",
        Language::En => "import-report.txt",
    }
}

/// The file with the addresses of the old site, each with the section that its readers look for: what the
/// old server is told to lead on.
fn addresses(site: &Site, language: Language) -> NewFile {
    let path = match language {
        Language::Nl => "import-adressen.txt",
        Language::En => "import-addresses.txt",
    };
    let lines = |section: &site::Section| {
        let lines = section.old_addresses().map(|old| format!("/{old}\tsection:{}\n", section.id));
        lines.collect::<String>()
    };
    NewFile::text(path, site.sections.iter().map(lines).collect())
}

/// Imports a folder.
pub(super) fn imported(args: &ImportArgs, language: Language) -> Result<(), Outcome> {
    if args.section.is_some() || args.id.is_some() || args.changes.is_some() {
        return Err(report::fail(&say(language, "import-site-options", [])));
    }
    let tree = FolderTree::whole(&args.file)
        .map_err(|error| super::unreadable(&args.file, &error, language))?;
    let ids = BTreeMap::new();
    let how = How { language: args.text_language, ids: &ids, earlier: false };
    let site = site::read(&tree, how).map_err(|error| refused(&args.file, &error, language))?;
    let target = target(args, &site);
    let is_guide = target.join("content/site.yaml").exists();
    if is_guide && args.history.is_none() {
        return into::imported(args, &target, &site, &tree, language);
    }
    if is_guide || !is_free(&target) {
        let path = target.display().to_string();
        let key =
            if args.history.is_some() { "import-site-history-there" } else { "import-site-there" };
        return Err(report::fail(&say(language, key, [("path", path.into())])));
    }
    match &args.history {
        Some(revisions) => history::imported(args, revisions, &target, &site, &tree, language),
        None => begun(args, &target, &site, &tree, language),
    }
}

/// The folder of the guide: as asked, the guide in which the command is given, or a new one that is named
/// after the site.
fn target(args: &ImportArgs, site: &Site) -> PathBuf {
    if let Some(to) = &args.to {
        return to.clone();
    }
    if args.root.join("content/site.yaml").exists() {
        return args.root.clone();
    }
    let folder = args.file.canonicalize().ok();
    let folder = folder.as_deref().and_then(Path::file_name).and_then(|name| name.to_str());
    let name = site.name.as_deref().and_then(import::nearest);
    let name =
        name.or_else(|| folder.and_then(import::nearest)).unwrap_or_else(|| "gids".to_owned());
    let name = match site.language {
        Language::Nl => format!("{name}-gids"),
        Language::En => format!("{name}-guide"),
    };
    args.root.join(name)
}

/// True of a folder that is not there, or has nothing in it.
fn is_free(folder: &Path) -> bool {
    match std::fs::symlink_metadata(folder) {
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        Ok(_) => std::fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_none()),
    }
}

/// Says why a folder cannot be imported.
fn refused(folder: &Path, error: &SiteError, language: Language) -> Outcome {
    if !error.report.entries().is_empty() {
        told::report(&[(String::new(), error.report.clone())], usize::MAX, language);
    }
    let path = if error.file.is_empty() { folder.to_owned() } else { folder.join(&error.file) };
    super::refused(&path, &error.error, language)
}

/// A new guide.
fn begun(
    args: &ImportArgs,
    target: &Path,
    site: &Site,
    tree: &dyn Tree,
    language: Language,
) -> Result<(), Outcome> {
    let versions = BTreeMap::new();
    let shape = shape(&versions, language);
    let mut files = guide::files(site, shape);
    files.extend(beside(site, tree, &args.file, language)?);
    files.push(NewFile::text(report_path(language), told::whole(&site.told, language)));
    files.push(addresses(site, language));
    let left = left(&files)?;
    author_file::begin(target, &files).map_err(|error| error.report(language))?;
    told::report(&site.told, told::FEW, language);
    done(target, site, left, language);
    Ok(())
}

fn shape(versions: &BTreeMap<String, String>, language: Language) -> Shape<'_> {
    Shape { editors: language, day: today(&TimeZone::default()), versions }
}

/// The files that lie beside sections.
fn beside(
    site: &Site,
    tree: &dyn Tree,
    folder: &Path,
    language: Language,
) -> Result<Vec<NewFile>, Outcome> {
    let mut files = Vec::new();
    for section in &site.sections {
        for (name, from) in &section.files {
            let bytes = tree.read(Utf8Path::new(from)).map_err(|error| {
                let reason = system_reason(language, &error);
                let path = folder.join(from).display().to_string();
                let words = [("path", path.into()), ("reason", reason.into())];
                report::fail(&say(language, "diagram-unreadable", words))
            })?;
            let path = format!("content/sections/{}/{name}", section.id);
            files.push(NewFile { path, bytes, runs: false });
        }
    }
    Ok(files)
}

/// How many places are left to be filled in.
fn left(files: &[NewFile]) -> Result<usize, Outcome> {
    let Ok(loaded) = pipeline::load_tree(&Unwritten(files)) else { return Err(Outcome::Failed) };
    let mut sink = Sink::new();
    crate::content::skeletons::Memory::default().report(
        &loaded.sources,
        Severity::Warning,
        &mut sink,
    );
    Ok(sink.found().len())
}

/// Says what was made and what comes next.
fn done(target: &Path, site: &Site, left: usize, language: Language) {
    let count = |outcome| {
        let all = site.told.iter().map(|(_, report)| report.count(outcome));
        all.sum::<usize>()
    };
    let words = [
        ("path", target.display().to_string().into()),
        ("sections", site.sections.len().into()),
        ("parts", site.parts.len().into()),
        ("terms", site.terms.len().into()),
        ("kept", count(import::Outcome::Kept).into()),
        ("changed", count(import::Outcome::Changed).into()),
        ("lost", count(import::Outcome::Lost).into()),
        ("left", left.into()),
        ("report", target.join(report_path(language)).display().to_string().into()),
    ];
    anstream::eprintln!("{}", say(language, "import-site-done", words));
}
