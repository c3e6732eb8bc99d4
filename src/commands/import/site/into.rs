//! Pages as sections of a guide that is there: new ones are made, of others the difference is shown
//! first, and only what was agreed to is replaced.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::word::agree;
use super::super::{ImportArgs, shown};
use super::{beside, guide, shape, told};
use crate::commands::author_file::{self, Edit, as_in};
use crate::commands::pipeline::{self, Loaded};
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, Without, moving, proof, report};
use crate::content::ids::SectionId;
use crate::diagnostics::Sink;
use crate::import::site::{Section, Site};
use crate::language::Language;
use crate::markdown;
use crate::source::{FileId, FilesBeside, Tree};

/// Imports a site into a guide.
pub(super) fn imported(
    args: &ImportArgs,
    root: &Path,
    site: &Site,
    tree: &dyn Tree,
    language: Language,
) -> Result<(), Outcome> {
    moving::finish(root, language)?;
    // Nothing that is made depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let asked = GuideArgs { without, ..GuideArgs::preview_of(root.to_owned()) };
    let loaded = pipeline::load(&asked).map_err(|e| report::fail_to_load(&e, &asked, language))?;
    let mut edits = Vec::new();
    let mut changed = 0;
    for section in &site.sections {
        if loaded.parsed.content.sections.contains_key(section.id.as_str())
            && let Some(edit) = replaced(section, site.language, &loaded, language)?
        {
            edits.push(edit);
            changed += 1;
        }
    }
    let new = new_files(args, site, &loaded, tree, language)?;
    told::report(&site.told, language);
    let begun: Vec<&str> = ids_not_there(site, &loaded);
    if edits.is_empty() && begun.is_empty() {
        let path = root.display().to_string();
        anstream::eprintln!("{}", say(language, "import-site-same", [("path", path.into())]));
        return Ok(());
    }
    let words = [("changed", changed.into()), ("new", begun.len().into())];
    anstream::eprintln!("{}", say(language, "import-site-changes", words));
    agree(args, &root.display().to_string(), language)?;
    edits.extend(new.texts);
    author_file::write_whole(root, &edits).map_err(|error| error.report(language))?;
    for (path, bytes) in &new.binaries {
        if !root.join(path).exists() {
            author_file::write_binary(root, path, bytes, false)
                .map_err(|error| error.report(language))?;
        }
    }
    let listed: String = begun.iter().map(|id| format!("      - {id}\n")).collect();
    let words = [
        ("path", root.display().to_string().into()),
        ("changed", changed.into()),
        ("new", begun.len().into()),
    ];
    anstream::eprintln!("{}", say(language, "import-site-added", words));
    if !listed.is_empty() {
        anstream::eprint!("{listed}");
    }
    Ok(())
}

fn ids_not_there<'s>(site: &'s Site, loaded: &Loaded) -> Vec<&'s str> {
    let there = &loaded.parsed.content.sections;
    let ids = site.sections.iter().map(|section| section.id.as_str());
    ids.filter(|id| !there.contains_key(*id)).collect()
}

/// What is not there yet.
struct New {
    texts: Vec<Edit>,
    binaries: Vec<(String, Vec<u8>)>,
}

fn new_files(
    args: &ImportArgs,
    site: &Site,
    loaded: &Loaded,
    tree: &dyn Tree,
    language: Language,
) -> Result<New, Outcome> {
    let versions = BTreeMap::new();
    let shape = shape(&versions, language);
    let begun = ids_not_there(site, loaded);
    let of_new = |path: &str| {
        let inner = path.strip_prefix("content/sections/");
        inner.and_then(|inner| inner.split('/').next()).is_some_and(|id| begun.contains(&id))
    };
    let texts = guide::files(site, shape).into_iter().filter(|file| of_new(&file.path));
    let texts = texts.map(|file| {
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        Edit::new_file(&file.path, text)
    });
    let binaries = beside(site, tree, &args.file, language)?;
    let binaries = binaries.into_iter().map(|file| (file.path, file.bytes));
    Ok(New { texts: texts.collect(), binaries: binaries.collect() })
}

/// The text of a section in the place of the one that it has; nothing where both say the same.
fn replaced(
    section: &Section,
    texts: Language,
    loaded: &Loaded,
    language: Language,
) -> Result<Option<Edit>, Outcome> {
    let path = format!("content/sections/{}/{texts}.md", section.id);
    let key = (SectionId::new(section.id.as_str()), texts);
    let there = loaded.parsed.content.sections.get(section.id.as_str());
    let old = there.and_then(|there| there.texts[texts].as_deref());
    let document = loaded.parsed.documents.get(&key).map(|parsed| &parsed.document);
    let (Some(old), Some(document)) = (old, document) else {
        return Err(report::fail(&say(
            language,
            "import-text-unreadable",
            [("path", path.into())],
        )));
    };
    let file = loaded.sources.file(old.file);
    let front = &file.text[..old.body.start];
    let body = &file.text[old.body.clone()];
    let lead = &body[..body.len() - body.trim_start_matches(['\r', '\n']).len()];
    let written = as_in(&file.text, &section.markdown);
    let new = format!("{front}{lead}{written}");
    let start = new.len() - written.len();
    let mut then = markdown::parse(FileId::PAST, &new, start..new.len(), &mut Sink::new());
    let unread = loaded.parsed.content.unreadable.files.iter().map(String::as_str);
    let folder = format!("content/sections/{}/", section.id);
    let files = FilesBeside::of(&loaded.sources, &folder, unread);
    markdown::stand_beside(&mut then, &files, &mut Sink::new());
    let difference = shown::between(document, &then);
    if difference.is_empty() {
        return Ok(None);
    }
    anstream::eprintln!("{path}:");
    shown::print(&difference, language);
    Ok(Some(proof::given_up(&path, &file.text, new)))
}
