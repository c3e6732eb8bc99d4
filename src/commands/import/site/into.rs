//! Pages as sections of a guide that is there: new ones are made, of others the difference is shown
//! first, and only what was agreed to is replaced.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::super::word::agree;
use super::super::{ImportArgs, shown, unreadable};
use super::{NewFile, beside, guide, shape, told};
use crate::commands::author_file::{self, Edit, as_in};
use crate::commands::pipeline::{self, Loaded};
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, Without, moving, proof, report};
use crate::content::ids::SectionId;
use crate::diagnostics::Sink;
use crate::import::site::{self, Section, Site};
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
    let site = &site.clone().into_guide(&There::of(&loaded, site.language));
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
    let texts = new_texts(site, &loaded, language);
    let files = changed_files(root, beside(site, tree, &args.file, language)?, language)?;
    // No file has what is not shown here.
    told::report(&site.told, usize::MAX, language);
    let begun: Vec<&str> = ids_not_there(site, &loaded);
    if edits.is_empty() && begun.is_empty() && files.is_empty() {
        let path = root.display().to_string();
        anstream::eprintln!("{}", say(language, "import-site-same", [("path", path.into())]));
        return Ok(());
    }
    let replaced: Vec<&str> =
        files.iter().filter(|file| file.replaces).map(|file| file.path.as_str()).collect();
    for path in &replaced {
        anstream::eprintln!(
            "{}",
            say(language, "import-site-file-differs", [("path", (*path).into())])
        );
    }
    let words = [
        ("changed", changed.into()),
        ("files", replaced.len().into()),
        ("new", begun.len().into()),
    ];
    anstream::eprintln!("{}", say(language, "import-site-changes", words));
    agree(args, &root.display().to_string(), language)?;
    edits.extend(texts);
    author_file::write_whole(root, &edits).map_err(|error| error.report(language))?;
    for file in &files {
        author_file::write_binary(root, &file.path, &file.bytes, file.replaces)
            .map_err(|error| error.report(language))?;
    }
    let listed: String = begun.iter().map(|id| format!("      - {id}\n")).collect();
    let words = [
        ("path", root.display().to_string().into()),
        ("changed", changed.into()),
        ("files", replaced.len().into()),
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

/// What a guide says itself of what comes again.
struct There<'l> {
    loaded: &'l Loaded,
    language: Language,
    /// The ids of the tags of each section.
    tags: BTreeMap<&'l str, Vec<&'l str>>,
    /// The words that are explained, in small letters.
    terms: BTreeSet<String>,
}

impl<'l> There<'l> {
    fn of(loaded: &'l Loaded, language: Language) -> There<'l> {
        let content = &loaded.parsed.content;
        let tags = content.sections.iter().map(|(id, section)| {
            let own = section.file.tags.iter();
            (id.as_str(), own.map(|tag| tag.as_str()).collect())
        });
        let terms = content.glossary.iter().flat_map(|glossary| glossary.terms.iter());
        let wordings = terms.filter_map(|(_, term)| term.names.get(language));
        let names = wordings.flat_map(|own| std::iter::once(&own.preferred).chain(&own.forms));
        let terms = names.map(|name| name.value.to_lowercase()).collect();
        There { loaded, language, tags: tags.collect(), terms }
    }
}

impl site::Guide for There<'_> {
    fn section(&self, id: &str) -> Option<site::Own<'_>> {
        let there = self.loaded.parsed.content.sections.get(id)?;
        let front = &there.texts[self.language].as_deref()?.front;
        Some(site::Own {
            title: &front.title.value,
            summary: Some(front.summary.value.as_str()),
            tags: self.tags.get(id).map(Vec::as_slice).unwrap_or_default(),
        })
    }

    fn explains(&self, term: &site::Term) -> bool {
        self.terms.contains(&term.name.to_lowercase())
    }

    fn has_tag(&self, id: &str) -> bool {
        let tags = self.loaded.parsed.content.tags.as_deref();
        tags.is_some_and(|tags| tags.tags.iter().any(|tag| tag.id.as_str() == id))
    }
}

/// The files of sections that are not there yet.
fn new_texts(site: &Site, loaded: &Loaded, language: Language) -> Vec<Edit> {
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
    texts.collect()
}

/// A file that is not there yet, or is another than the one that is.
struct Changed {
    path: String,
    bytes: Vec<u8>,
    replaces: bool,
}

/// Of the files that come beside sections those that are not there as they are. What cannot be read is
/// not as good as what is not there.
fn changed_files(
    root: &Path,
    files: Vec<NewFile>,
    language: Language,
) -> Result<Vec<Changed>, Outcome> {
    let mut changed = Vec::new();
    for NewFile { path, bytes, .. } in files {
        let there = root.join(&path);
        let replaces = match std::fs::read(&there) {
            Ok(own) if own == bytes => continue,
            Ok(_) => true,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
            Err(error) => return Err(unreadable(&there, &error, language)),
        };
        changed.push(Changed { path, bytes, replaces });
    }
    Ok(changed)
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
