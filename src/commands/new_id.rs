//! Whether what is going to be made can stay: the guide is checked with it before it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use super::author_file::Edit;
use super::new::Made;
use super::pipeline::{self, Loaded, PipelineError};
use super::words::say;
use super::{Outcome, report};
use crate::content::ids::SectionId;
use crate::content::site::Listed;
use crate::diagnostics::{Code, Diagnostic, Sink, codes};
use crate::guide::{self, Archive, Shown};
use crate::language::Language;
use crate::source::{Entry, FolderTree, Listing, Sources, Tree};
use crate::yaml::Spanned;

/// What is wrong with an id or an address, and stays wrong whatever is filled in.
const OF_THE_ID: [Code; 5] = [
    codes::RESERVED_WORD,
    codes::ADDRESS_TWICE,
    codes::ADDRESS_CASE,
    codes::BAD_ID,
    codes::DUPLICATE_ID,
];

/// Holds the guide as it is going to be to the rules for ids and addresses.
///
/// # Errors
/// One of them is broken that is not broken now, which was said.
pub(super) fn check(
    root: &Path,
    loaded: &Loaded,
    made: &Made,
    language: Language,
) -> Result<(), Outcome> {
    let section = match made {
        Made::Folder { path, .. } => Some(path.as_str()),
        Made::File(_) => None,
    };
    let Some((new, sources)) = broken_by(root, loaded, files(made), section) else { return Ok(()) };
    report::show(&new, &sources, super::ReportArgs::PLAIN, language);
    Err(report::fail(&say(language, "new-refused", [])))
}

/// What new files would break in the rules for ids and addresses, with the texts that it is told of;
/// nothing when they can stay.
pub(super) fn broken_by_files(
    root: &Path,
    loaded: &Loaded,
    edits: &[&Edit],
) -> Option<(Vec<Diagnostic>, Arc<Sources>)> {
    let file = |edit: &&Edit| (edit.path().into(), Some(edit.text().to_owned()));
    broken_by(root, loaded, edits.iter().map(file).collect(), None)
}

fn broken_by(
    root: &Path,
    loaded: &Loaded,
    files: BTreeMap<Utf8PathBuf, Option<String>>,
    section: Option<&str>,
) -> Option<(Vec<Diagnostic>, Arc<Sources>)> {
    let folder = FolderTree::open(root).map_err(PipelineError::Root);
    let then = folder
        .and_then(|folder| pipeline::load_tree(&With { folder, files, along: BTreeMap::new() }));
    // What cannot be read is said by whoever writes there.
    let mut then = then.ok()?;
    if let Some(path) = section {
        list(path, &mut then);
    }
    let found = broken(&then);
    if found.is_empty() {
        return None;
    }
    let before = broken(loaded);
    let new: Vec<Diagnostic> = found.into_iter().filter(|d| !before.contains(d)).collect();
    (!new.is_empty()).then_some((new, then.sources))
}

/// Lists a section in the contents, where it gets its address.
fn list(path: &str, loaded: &mut Loaded) {
    let id = SectionId::new(path.rsplit('/').next().unwrap_or_default());
    let content = &mut loaded.parsed.content;
    let Some(span) = content.sections.get(&id).map(|section| section.file.id.span) else { return };
    if let Some(part) =
        content.site.as_mut().and_then(|site| Arc::make_mut(site).contents.last_mut())
    {
        part.sections.push(Listed::alone(Spanned { value: id, span }));
    }
}

fn broken(loaded: &Loaded) -> Vec<Diagnostic> {
    let mut sink = Sink::new();
    let shown = Shown {
        as_of: loaded.as_of,
        unreleased: true,
        without: BTreeSet::new(),
        edition: None,
        editions: Vec::new(),
    };
    let (parsed, sources) = (&loaded.parsed, &loaded.sources);
    let mut memory = guide::Memory::default();
    guide::build(parsed, &Archive::default(), sources, shown, &mut memory, &mut sink);
    let found = loaded.sink.found().iter().chain(sink.found());
    found.filter(|d| OF_THE_ID.contains(&d.code)).cloned().collect()
}

fn files(made: &Made) -> BTreeMap<Utf8PathBuf, Option<String>> {
    match made {
        Made::Folder { path, files } => {
            let files = files.iter();
            let file = |(name, text): &(&str, String)| {
                (format!("{path}/{name}").into(), Some(text.clone()))
            };
            files.map(file).collect()
        }
        Made::File(edit) => BTreeMap::from([(edit.path().into(), Some(edit.text().to_owned()))]),
    }
}

/// A folder as it is going to be: with files that are not there yet, and without those that go.
pub(super) struct With {
    pub folder: FolderTree,
    pub files: BTreeMap<Utf8PathBuf, Option<String>>,
    /// Files that are no text, by their new place: where they stand, and whether they stay there too.
    pub along: BTreeMap<Utf8PathBuf, (Utf8PathBuf, bool)>,
}

impl Tree for With {
    fn list(&self) -> io::Result<Listing> {
        let mut listing = self.folder.list()?;
        listing.entries.retain(|entry| !self.files.contains_key(&entry.path));
        listing.entries.extend(self.files.iter().filter_map(|(path, text)| {
            Some(Entry { path: path.clone(), size: text.as_ref()?.len() as u64 })
        }));
        let size = |path: &Utf8PathBuf| {
            let found = listing.entries.iter().find(|entry| entry.path == *path);
            found.map(|entry| entry.size)
        };
        let along = self
            .along
            .iter()
            .filter_map(|(to, (from, _))| Some(Entry { path: to.clone(), size: size(from)? }));
        let along: Vec<Entry> = along.collect();
        let gone =
            |path: &Utf8PathBuf| self.along.values().any(|(from, stays)| !stays && from == path);
        listing.entries.retain(|entry| !gone(&entry.path));
        listing.entries.extend(along);
        listing.entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listing)
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(Some(text)) => Ok(text.clone().into_bytes()),
            Some(None) => Err(io::ErrorKind::NotFound.into()),
            None => self.folder.read(self.along.get(path).map_or(path, |(from, _)| from)),
        }
    }
}
