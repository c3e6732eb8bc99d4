//! The files of a site: its pages, what is put into them, and what lies beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clean::short;
use super::super::error::ImportError;
use super::super::report::{Outcome, Report, What};
use super::super::text;
use super::config::{self, Base, Config};
use super::lines::{Missing, Snippet};
use super::links::{compared, resolved};
use super::outline::is_index;
use super::{Section, SiteError, front, values};
use crate::beside::{Look, look};
use crate::source::{ProblemKind, Tree};
use crate::yaml::Node;

/// More bytes than any page has.
const MOST_OF_A_PAGE: usize = 8 * 1024 * 1024;
/// Names of a configuration of MkDocs.
const CONFIGS: [&str; 2] = ["mkdocs.yml", "mkdocs.yaml"];
/// The endings of pages.
const PAGES: [&str; 3] = ["md", "markdown", "mdx"];
/// Folders that hold no text of people.
const OF_PROGRAMS: [&str; 3] = ["node_modules", "__pycache__", "venv"];

/// The files of a site.
pub(super) struct Files<'t> {
    tree: &'t dyn Tree,
    pub(super) config: Config,
    /// The size of each file, by its path in the tree.
    sizes: BTreeMap<String, u64>,
    /// The pages, by their paths below the folder of pages, in order.
    pub(super) pages: Vec<String>,
    /// What `.pages` says of each folder of pages that has one.
    pub(super) folders: BTreeMap<String, Node>,
    /// The files that are put behind every page.
    pub(super) appended: Vec<Snippet>,
}

impl<'t> Files<'t> {
    /// Lists the files of a site.
    pub(super) fn list(tree: &'t dyn Tree, report: &mut Report) -> Result<Files<'t>, SiteError> {
        let listing = tree.list().map_err(|_| SiteError::whole("site-unreadable"))?;
        for problem in listing.problems {
            let kind = match problem.kind {
                ProblemKind::BadName => "name",
                ProblemKind::LinkLeavesRoot => "outside",
                ProblemKind::LinkToFolder => "folder",
                ProblemKind::DeadLink => "dead",
                // A folder beside those of a guide is none here.
                ProblemKind::LikePart { .. } => continue,
                _ => "unreadable",
            };
            let what = What::new("site-file").arg("text", problem.path.as_str()).arg("kind", kind);
            report.add_at(Outcome::Lost, None, what);
        }
        let of_people = |path: &str| !path.split('/').any(|part| OF_PROGRAMS.contains(&part));
        let entries =
            listing.entries.into_iter().map(|entry| (entry.path.into_string(), entry.size));
        let sizes: BTreeMap<String, u64> = entries.filter(|(path, _)| of_people(path)).collect();
        let mut files = Files {
            tree,
            config: config::none(),
            sizes,
            pages: Vec::new(),
            folders: BTreeMap::new(),
            appended: Vec::new(),
        };
        files.configure(report)?;
        files.append(report);
        files.find_pages(report);
        files.find_folders(report);
        if files.pages.is_empty() {
            let code = match files.has_config() {
                Some(_) => "site-no-docs",
                None => "site-no-pages",
            };
            let mut error = SiteError::whole(code);
            error.error = error.error.arg("docs", files.config.docs.as_str());
            error.report = std::mem::take(report);
            return Err(error);
        }
        Ok(files)
    }

    fn has_config(&self) -> Option<&'static str> {
        CONFIGS.into_iter().find(|name| self.sizes.contains_key(*name))
    }

    fn configure(&mut self, report: &mut Report) -> Result<(), SiteError> {
        let Some(name) = self.has_config() else { return Ok(()) };
        let failed = |error: ImportError| SiteError {
            error,
            file: name.to_owned(),
            report: Report::default(),
        };
        let bytes = self.bytes(name).map_err(|_| failed(ImportError::whole("site-unreadable")))?;
        let text = text::decode(&bytes).map_err(failed)?;
        self.config = config::read(&text, report).map_err(failed)?;
        Ok(())
    }

    /// The path of something in the folder of pages, in the tree.
    pub(super) fn in_tree(&self, path: &str) -> String {
        match self.config.docs.as_str() {
            "" => path.to_owned(),
            docs => format!("{docs}/{path}"),
        }
    }

    /// Everything in the folder of pages, by its path there and in the tree.
    pub(super) fn in_docs(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let start = match self.config.docs.as_str() {
            "" => String::new(),
            docs => format!("{docs}/"),
        };
        self.sizes.keys().filter_map(move |path| {
            Some((path.strip_prefix(start.as_str())?.to_owned(), path.clone()))
        })
    }

    fn find_pages(&mut self, report: &mut Report) {
        let is_page = |path: &str| {
            let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
            PAGES.contains(&ending.as_str()) && !path.starts_with('.')
        };
        let pages: Vec<String> =
            self.in_docs().map(|(path, _)| path).filter(|path| is_page(path)).collect();
        // Files that are put into pages are none.
        let appended: Vec<String> =
            self.appended.iter().map(|snippet| compared(&snippet.path)).collect();
        let mut seen: BTreeMap<(String, bool), String> = BTreeMap::new();
        for path in pages {
            if appended.contains(&compared(&self.in_tree(&path))) {
                continue;
            }
            let index = is_index(&path);
            let folder = super::outline::parent(&path).to_owned();
            let key = if index { (folder, true) } else { (compared(&path), false) };
            if let Some(first) = seen.get(&key) {
                // `index.md` is the page of a folder; `README.md` beside it is on no site.
                let is_shown = |path: &str| !path.to_lowercase().ends_with("readme.md");
                let (kept, lost) =
                    if is_shown(first) { (first.clone(), path) } else { (path, first.clone()) };
                let what = What::new("site-two-of-a-name").arg("text", lost.as_str());
                report.add_at(Outcome::Lost, None, what.arg("other", kept.as_str()));
                seen.insert(key, kept);
                continue;
            }
            seen.insert(key, path);
        }
        self.pages = seen.into_values().collect();
        self.pages.sort();
    }

    /// Finds what is put behind every page; what cannot be found is told once.
    fn append(&mut self, report: &mut Report) {
        for path in std::mem::take(&mut self.config.appended) {
            let what = |code| What::new(code).arg("text", Files::shown(&path));
            match self.snippet(&path, "") {
                Ok(snippet) => {
                    if snippet.is_old {
                        report.add_at(Outcome::Changed, None, what("site-windows"));
                    }
                    self.appended.push(snippet);
                }
                Err(why) => {
                    let what = what("site-include-missing").arg("why", why.word());
                    report.add_at(Outcome::Lost, None, what);
                }
            }
        }
    }

    /// Reads what `.pages` says of folders. One that cannot be read is not as good as none.
    fn find_folders(&mut self, report: &mut Report) {
        let named = self.in_docs().filter(|(path, _)| path.rsplit('/').next() == Some(".pages"));
        let named: Vec<(String, String)> = named.collect();
        for (path, real) in named {
            let what = |code| What::new(code).arg("text", Files::shown(&real));
            let text = match self.bytes(&real).map(|bytes| old_or_new(&bytes)) {
                Ok(Some((text, is_old))) => {
                    if is_old {
                        report.add_at(Outcome::Changed, None, what("site-windows"));
                    }
                    text
                }
                _ => {
                    let what = what("site-file").arg("kind", "unreadable");
                    report.add_at(Outcome::Lost, None, what);
                    continue;
                }
            };
            match values::read(&text) {
                Ok(node) => {
                    let folder = super::outline::parent(&path).to_owned();
                    self.folders.extend(node.map(|node| (folder, node)));
                }
                Err(line) => {
                    let place = format!("{}:{line}", Files::shown(&real));
                    let what = What::new("site-pages-broken").arg("text", place);
                    report.add_at(Outcome::Lost, None, what);
                }
            }
        }
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, Missing> {
        let size = self.sizes.get(path).ok_or(Missing::Nothing)?;
        if *size > MOST_OF_A_PAGE as u64 {
            return Err(Missing::Unreadable);
        }
        self.tree.read(path.into()).map_err(|_| Missing::Unreadable)
    }

    /// The text of a page; nothing where it has none, which is told.
    pub(super) fn text(&self, path: &str, report: &mut Report) -> Option<String> {
        let real = self.in_tree(path);
        let size = self.sizes.get(&real).copied().unwrap_or(0);
        if size > MOST_OF_A_PAGE as u64 {
            let what = What::new("site-page-large").arg("size", size / (1024 * 1024));
            report.add_at(Outcome::Lost, None, what);
            return None;
        }
        let bytes = match self.bytes(&real) {
            Ok(bytes) => bytes,
            Err(_) => {
                report.add_at(Outcome::Lost, None, What::new("site-page-unreadable"));
                return None;
            }
        };
        match text::decode(&bytes) {
            Ok(text) => Some(text),
            Err(error) if error.what.code == "not-utf8" => {
                report.add_at(Outcome::Changed, error.line, What::new("site-windows"));
                Some(windows(&bytes))
            }
            Err(error) if error.what.code == "empty-file" => {
                report.add_at(Outcome::Lost, None, What::new("site-page-empty"));
                None
            }
            Err(_) => {
                report.add_at(Outcome::Lost, None, What::new("site-page-unreadable"));
                None
            }
        }
    }

    /// The text of a file that is put into a page of a folder of the tree.
    pub(super) fn snippet(&self, path: &str, folder: &str) -> Result<Snippet, Missing> {
        let mut why = Missing::Nothing;
        for base in &self.config.snippets {
            let base = match base {
                Base::Folder(base) => Some(base.as_str()),
                Base::Page => Some(folder),
                Base::Outside => None,
            };
            let Some(real) = base.and_then(|base| resolved(base, path)) else {
                why = Missing::Outside;
                continue;
            };
            match self.bytes(&real) {
                Ok(bytes) => {
                    let (text, is_old) = old_or_new(&bytes).ok_or(Missing::Unreadable)?;
                    // The head of a file that is a page too is not put in.
                    let (_, count) = front::read(&text, &mut Report::default());
                    let text = text.lines().skip(count).collect::<Vec<_>>().join("\n");
                    return Ok(Snippet { path: real, text, is_old });
                }
                Err(Missing::Nothing) => {}
                Err(other) => why = other,
            }
        }
        Err(why)
    }

    /// The path in the tree of a file that is there.
    pub(super) fn size(&self, real: &str) -> Option<u64> {
        self.sizes.get(real).copied()
    }

    /// Tells the files of a site of MkDocs that were on it and lead nowhere now. Of another folder nobody
    /// knows which of its files were meant for readers.
    pub(super) fn tell_unused(&self, sections: &[Section], report: &mut Report) {
        if !self.config.is_mkdocs {
            return;
        }
        let beside = sections.iter().flat_map(|section| &section.files);
        let mut used: BTreeSet<&str> = beside.map(|(_, real)| real.as_str()).collect();
        used.extend(self.appended.iter().map(|snippet| snippet.path.as_str()));
        let is_hidden = |path: &str| path.split('/').any(|part| part.starts_with('.'));
        for (path, real) in self.in_docs() {
            let is_page = |path: &str| {
                let ending = path.rsplit('.').next().unwrap_or_default();
                PAGES.contains(&ending.to_ascii_lowercase().as_str())
            };
            if !is_hidden(&path) && !is_page(&path) && !used.contains(real.as_str()) {
                let what = What::new("site-file-unused").arg("text", Files::shown(&real));
                report.add_at(Outcome::Lost, None, what);
            }
        }
    }

    /// What a file is that may lie beside a section; nothing where it cannot be read.
    pub(super) fn look(&self, real: &str) -> Option<Look> {
        let bytes = self.tree.read(real.into()).ok()?;
        Some(look(real, &bytes))
    }

    /// What is told of a file by its name.
    pub(super) fn shown(path: &str) -> String {
        short(path, 160)
    }
}

/// A text, and whether it was written in the encoding of old programs; nothing of what is no text.
fn old_or_new(bytes: &[u8]) -> Option<(String, bool)> {
    match text::decode(bytes) {
        Ok(text) => Some((text, false)),
        Err(error) if error.what.code == "not-utf8" => Some((windows(bytes), true)),
        Err(error) if error.what.code == "empty-file" => Some((String::new(), false)),
        Err(_) => None,
    }
}

/// A text of Windows-1252, in which every byte is a character.
fn windows(bytes: &[u8]) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
        '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{fffd}', 'ž', 'Ÿ',
    ];
    let character = |byte: &u8| match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        byte => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}
