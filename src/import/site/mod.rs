//! Reader of a site of texts: a folder of MkDocs, or one of Markdown with front matter, as the sections
//! of a guide.
//!
//! In: the files of a folder, or of a commit of it. Out: sections in the Markdown of our own dialect,
//! their order, terms, the files that belong beside them, and a report of what was kept, changed and
//! lost, file by file.
//!
//! ```text
//! values, config, front             mkdocs.yml and the heads of pages
//! outline, parts, pattern           the order of pages
//! lines                             text → lines with what is put into them
//! prepare, boxes, ends              boxes, folds, tabs, HTML → what a reader of Markdown meets
//! reader, words, html, frames       Markdown and HTML → blocks
//! lower                             blocks → those that our own dialect has
//! anchors, links                    where links lead
//! draft, page, pictures             a page, from its file to its Markdown, and what lies beside it
//! again                             what a guide that is there does not take over
//! ```
//!
//! Must never happen here: a look at a file outside the folder, a program of the site that is run,
//! something that disappears without a word.

mod again;
mod anchors;
mod boxes;
mod config;
mod draft;
mod ends;
mod files;
mod frames;
mod front;
mod html;
mod lines;
mod links;
mod lower;
mod one_line;
mod outline;
mod page;
mod parts;
mod pattern;
mod pictures;
mod prepare;
mod reader;
#[cfg(test)]
mod tests;
mod values;
mod words;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::error::ImportError;
use super::report::{Outcome, Report, What};
use super::slug::{Ids, nearest};
use crate::guide::is_refused_section;
use crate::language::Language;
use crate::source::Tree;
pub use again::{Guide, Own};
use draft::Draft;
use files::Files;
pub use outline::Part;

/// A site as a guide.
#[derive(Debug, Clone)]
pub struct Site {
    /// What it is called; nothing where it does not say.
    pub name: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// Where readers find it.
    pub address: Option<String>,
    /// Where its files are kept.
    pub repository: Option<String>,
    /// The language of its texts.
    pub language: Language,
    /// The sections, in the order of their files.
    pub sections: Vec<Section>,
    /// Their order.
    pub parts: Vec<Part>,
    /// Its abbreviations as terms, each with its id.
    pub terms: Vec<Term>,
    /// Its tags, each with its id.
    pub tags: Vec<(String, String)>,
    /// What became of everything, file by file; what concerns the whole stands under an empty name.
    pub told: Vec<(String, Report)>,
    /// Of an earlier state: the files of pages that are not there any more.
    pub gone: Vec<String>,
}

/// A page as a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// The file that it was, relative to the folder.
    pub path: String,
    /// Its address on the old site, from the top and without a slash before it.
    pub address: String,
    /// Its title.
    pub title: String,
    /// What it is about; nothing where the page does not say.
    pub summary: Option<String>,
    /// Its text.
    pub markdown: String,
    /// Its headings: how deep, the words, the id.
    pub headings: Vec<(u8, String, String)>,
    /// The ids of its tags.
    pub tags: Vec<String>,
    /// The last names of earlier addresses.
    pub earlier: Vec<String>,
    /// Earlier addresses, from the top and without a slash before them.
    pub addresses: Vec<String>,
    /// Earlier ids of headings, each with the one of now.
    pub anchors: Vec<(String, String)>,
    /// The files beside it: the name there, and the path in the folder.
    pub files: Vec<(String, String)>,
}

/// An abbreviation, or another word whose meaning the site gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The word.
    pub name: String,
    /// What it means; nothing where the site does not say.
    pub meaning: Option<String>,
}

/// How a site is read.
#[derive(Debug, Clone, Copy)]
pub struct How<'h> {
    /// The language of its texts, where somebody says so.
    pub language: Option<Language>,
    /// Ids that pages have already, by the paths of their files relative to the folder.
    pub ids: &'h BTreeMap<String, String>,
    /// True of an earlier state of a site: what has no id by the path of its file is another page, and
    /// becomes no section, whatever it is called.
    pub earlier: bool,
}

impl Site {
    /// The id of each section by the path of its file.
    pub fn ids(&self) -> BTreeMap<String, String> {
        let ids = self.sections.iter();
        ids.map(|section| (section.path.clone(), section.id.clone())).collect()
    }
}

/// Reads a site.
///
/// # Errors
/// There is no text in it, or `mkdocs.yml` is no YAML.
pub fn read(tree: &dyn Tree, how: How<'_>) -> Result<Site, SiteError> {
    let mut whole = Report::default();
    let files = Files::list(tree, &mut whole)?;
    let mut told = Vec::new();
    let drafts: Vec<Draft> = files.pages.par_iter().map(|path| Draft::read(&files, path)).collect();
    let (drafts, left): (Vec<Draft>, Vec<Draft>) = drafts.into_iter().partition(Draft::is_shown);
    told.extend(left.into_iter().map(|draft| (draft.file, draft.report)));
    if drafts.is_empty() {
        return Err(SiteError::whole("site-no-pages"));
    }
    let is_here = |draft: &Draft| !how.earlier || how.ids.contains_key(&draft.file);
    let (mut drafts, gone): (Vec<Draft>, Vec<Draft>) = drafts.into_iter().partition(is_here);
    let gone = gone.into_iter().map(|draft| draft.file).collect();
    let language = how.language.unwrap_or_else(|| language_of(&drafts, &mut whole));
    let (parts, names) = {
        let pages = outline::Pages {
            paths: drafts.iter().map(|draft| draft.path.as_str()).collect(),
            fronts: drafts.iter().map(|draft| &draft.front).collect(),
            folders: &files.folders,
        };
        outline::outline(&pages, files.config.nav.as_deref(), &mut whole)
    };
    for (page, name) in names {
        drafts[page].name(&name);
    }
    let ids = ids(&drafts, how.ids, &mut whole);
    let tags = tags(&drafts);
    let (terms, meanings) = terms(&drafts);
    whole.append(meanings);
    let map = page::map(&files, &mut drafts, &mut whole);
    let settling =
        page::Settling { files: &files, map: &map, ids: &ids, tags: &tags, how, language };
    let anchors: Vec<_> = drafts.iter().map(Draft::anchors).collect();
    let settled: Vec<(Section, String, Report)> = drafts
        .into_par_iter()
        .enumerate()
        .map(|(at, draft)| settling.section(at, draft, &anchors))
        .collect();
    let mut sections = Vec::new();
    for (section, file, report) in settled {
        sections.push(section);
        told.push((file, report));
    }
    free_names(&mut sections);
    files.tell_unused(&sections, &mut whole);
    told.sort_by(|a, b| a.0.cmp(&b.0));
    told.insert(0, (String::new(), whole));
    let config = files.config;
    Ok(Site {
        name: config.name,
        description: config.description,
        address: config.address.filter(|address| address.starts_with("https://")),
        repository: config.repository.filter(|address| address.starts_with("https://")),
        language,
        sections,
        parts,
        terms,
        tags,
        told,
        gone,
    })
}

/// An earlier name leads to one section, and to none that has it today.
fn free_names(sections: &mut [Section]) {
    let mut taken: BTreeSet<String> = sections.iter().map(|section| section.id.clone()).collect();
    for section in sections {
        section.earlier.retain(|name| taken.insert(name.clone()));
    }
}

/// Why a site cannot be read, and the file that is to blame.
#[derive(Debug)]
pub struct SiteError {
    /// What is wrong.
    pub error: ImportError,
    /// The file, relative to the folder; empty where it is the folder itself.
    pub file: String,
    /// What was found on the way.
    pub report: Report,
}

impl SiteError {
    fn whole(code: &'static str) -> SiteError {
        SiteError {
            error: ImportError::whole(code),
            file: String::new(),
            report: Report::default(),
        }
    }
}

/// The language of most of the text.
fn language_of(drafts: &[Draft], report: &mut Report) -> Language {
    let mut words = String::new();
    for draft in drafts {
        draft.sample(&mut words);
    }
    let detector =
        whatlang::Detector::with_allowlist(vec![whatlang::Lang::Nld, whatlang::Lang::Eng]);
    let found = detector.detect(&words).map(|found| found.lang());
    let language = match found {
        Some(whatlang::Lang::Eng) => Language::En,
        _ => Language::Nl,
    };
    let what = What::new("site-language").arg("language", language.tag());
    report.add_at(Outcome::Kept, None, what);
    language
}

/// An id for each page: that of its file, or of its folder where it is the first page of one.
fn ids(drafts: &[Draft], known: &BTreeMap<String, String>, report: &mut Report) -> Vec<String> {
    let mut ids = Ids::default();
    let key = |draft: &Draft| {
        if let Some(id) = known.get(&draft.file) {
            return id.clone();
        }
        let path = draft.path.as_str();
        let stem = path.rsplit('/').next().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let folder = outline::parent(path);
        let name = match outline::is_index(path) {
            true if folder.is_empty() => "begin".to_owned(),
            true => folder.rsplit('/').next().unwrap_or_default().to_owned(),
            false => stem.to_owned(),
        };
        let id = nearest(&name).unwrap_or_else(|| "pagina".to_owned());
        if is_refused_section(&id) { format!("over-{id}") } else { id }
    };
    let keys: Vec<String> = drafts.iter().map(key).collect();
    // What has an id keeps it, whatever stands before it.
    let mut given = vec![String::new(); drafts.len()];
    for is_known in [true, false] {
        let of = |at: &usize| known.contains_key(&drafts[*at].file) == is_known;
        let pages: Vec<usize> = (0..drafts.len()).filter(of).collect();
        let new = ids.give(pages.iter().map(|at| keys[*at].as_str()), "pagina");
        pages.into_iter().zip(new).for_each(|(at, id)| given[at] = id);
    }
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for ((key, id), draft) in keys.iter().zip(&given).zip(drafts) {
        if let Some(first) = seen.get(key.as_str()).filter(|_| key != id) {
            let what = What::new("site-same-name").arg("text", draft.path.as_str());
            report.add_at(Outcome::Changed, None, what.arg("other", *first).arg("id", id.as_str()));
        }
        seen.entry(key).or_insert(&draft.path);
    }
    given
}

/// Every tag with its id, in the order of their names.
fn tags(drafts: &[Draft]) -> Vec<(String, String)> {
    let mut names: Vec<&str> =
        drafts.iter().flat_map(|draft| draft.front.tags.iter().map(String::as_str)).collect();
    // Of `AI` and `ai` the one with capitals is the name. `C` and `C#` are two, and so are two names
    // without a letter that an id can have.
    names.sort_by_key(|name| (folded(name), *name));
    names.dedup_by_key(|name| folded(name));
    let ids = Ids::default().give(names.iter().copied(), "tag");
    ids.into_iter().zip(names).map(|(id, name)| (id, name.to_owned())).collect()
}

/// A name as it is compared with others.
fn folded(name: &str) -> String {
    links::compared(&name.to_lowercase())
}

/// The abbreviations of all pages, each once. Of two meanings the first counts.
fn terms(drafts: &[Draft]) -> (Vec<Term>, Report) {
    let mut report = Report::default();
    let mut found: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    let mut seconds = BTreeSet::new();
    for (name, meaning, _) in drafts.iter().flat_map(|draft| &draft.abbreviations) {
        match found.entry(folded(name)) {
            Entry::Vacant(free) => _ = free.insert((name, meaning)),
            // Every page has what is put behind every page.
            Entry::Occupied(first)
                if first.get().1 != meaning && seconds.insert((name, meaning)) =>
            {
                let what = What::new("site-term-twice").arg("text", format!("{name}: {meaning}"));
                report.add_at(Outcome::Lost, None, what);
            }
            Entry::Occupied(_) => {}
        }
    }
    let count = found.len();
    if count > 0 {
        report.add_at(Outcome::Changed, None, What::new("site-terms").arg("text", count));
    }
    let ids = Ids::default().give(found.keys().map(String::as_str), "begrip");
    let terms = ids.into_iter().zip(found.values()).map(|(id, (name, meaning))| Term {
        id,
        name: (*name).to_owned(),
        meaning: Some((*meaning).to_owned()).filter(|meaning| !meaning.is_empty()),
    });
    (terms.collect(), report)
}
