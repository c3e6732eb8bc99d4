//! Every file of the site, before any of it is written.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::contents::Contents;
use super::error::words;
use super::hashed::HashedFile;
use super::manifest::{MANIFEST, MARKER, MARKER_TEXT, Manifest, is_unlisted};
use crate::digest;
use crate::guide::Route;
use crate::language::Language;
use crate::source::is_plain;

/// The files of a site, by address. Holds the marker of [`MARKER`] from the start; the manifest
/// is made from the set and is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputSet {
    files: BTreeMap<Route, Vec<u8>>,
    /// The SHA-256 of those files for which it was known when they came.
    hashes: BTreeMap<Route, String>,
}

/// A file that cannot be in the set. The file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InsertError {
    /// There is a file at this address already.
    Duplicate(Route),
    /// The address has a part such as `..`, is empty, or holds a character no file name may have.
    NotPlain(Route),
    /// One address is a file and would have to be the folder of the other.
    FileAndFolder(Route, Route),
    /// The tool itself writes this file.
    Reserved(Route),
    /// Two addresses that some disks take for one.
    Twins(Route, Route),
}

impl InsertError {
    /// The addresses that it is about: the one that cannot be, and the one that it clashes with.
    pub fn addresses(&self) -> (&Route, Option<&Route>) {
        match self {
            InsertError::Duplicate(at) | InsertError::NotPlain(at) | InsertError::Reserved(at) => {
                (at, None)
            }
            InsertError::FileAndFolder(first, at) | InsertError::Twins(first, at) => {
                (at, Some(first))
            }
        }
    }

    /// What is wrong, in one language.
    pub fn message(&self, language: Language) -> String {
        let route = |route: &Route| ("path", route.to_string());
        match self {
            InsertError::Duplicate(at) => words(language, "set-duplicate", [route(at)]),
            InsertError::NotPlain(at) => words(language, "set-not-plain", [route(at)]),
            InsertError::Reserved(at) => words(language, "set-reserved", [route(at)]),
            InsertError::Twins(a, b) => {
                words(language, "set-twins", [route(a), ("other", b.to_string())])
            }
            InsertError::FileAndFolder(file, below) => {
                words(language, "set-file-and-folder", [route(file), ("below", below.to_string())])
            }
        }
    }
}

impl std::fmt::Display for InsertError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for InsertError {}

impl Default for OutputSet {
    fn default() -> OutputSet {
        OutputSet::new()
    }
}

impl OutputSet {
    /// A set with nothing but the marker.
    pub fn new() -> OutputSet {
        let marker = (Route::new(MARKER), MARKER_TEXT.as_bytes().to_vec());
        OutputSet { files: BTreeMap::from([marker]), hashes: BTreeMap::new() }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// The address is taken, is reserved, or cannot be a file. The set stays as it was.
    pub fn insert(&mut self, route: Route, bytes: impl Into<Vec<u8>>) -> Result<(), InsertError> {
        let path = route.as_str();
        if !is_plain(path) {
            return Err(InsertError::NotPlain(route));
        }
        if path == MANIFEST {
            return Err(InsertError::Reserved(route));
        }
        if self.files.contains_key(&route) {
            return Err(InsertError::Duplicate(route));
        }
        if let Some(file) = self.file_above(path) {
            return Err(InsertError::FileAndFolder(file, route));
        }
        if let Some(below) = self.file_below(path) {
            return Err(InsertError::FileAndFolder(route, below));
        }
        self.files.insert(route, bytes.into());
        Ok(())
    }

    /// Adds a file of which the hash is known.
    ///
    /// # Errors
    /// As [`insert`](OutputSet::insert).
    pub fn insert_hashed(&mut self, file: HashedFile) -> Result<(), InsertError> {
        let (route, bytes, hash) = file.into_parts();
        self.insert(route.clone(), bytes)?;
        self.hashes.insert(route, hash);
        Ok(())
    }

    /// The file that stands where `path` needs a folder.
    fn file_above(&self, path: &str) -> Option<Route> {
        let folders = path.match_indices('/').map(|(at, _)| Route::new(&path[..at]));
        folders.into_iter().find(|folder| self.files.contains_key(folder))
    }

    /// A file in the folder that stands where `path` would be a file.
    fn file_below(&self, path: &str) -> Option<Route> {
        let folder = format!("{path}/");
        let (next, _) = self.files.range(Route::new(folder.as_str())..).next()?;
        next.as_str().starts_with(&folder).then(|| next.clone())
    }

    /// The bytes of a file.
    pub fn get(&self, route: &Route) -> Option<&[u8]> {
        self.files.get(route).map(Vec::as_slice)
    }

    /// All files, sorted by address.
    pub fn iter(&self) -> impl Iterator<Item = (&Route, &[u8])> {
        self.files.iter().map(|(route, bytes)| (route, bytes.as_slice()))
    }

    /// How many files there are, the marker included and the manifest not.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when there is nothing but the marker.
    pub fn is_empty(&self) -> bool {
        self.files.keys().all(|route| route.as_str() == MARKER)
    }

    /// The size of all files together, in bytes.
    pub fn bytes(&self) -> u64 {
        self.files.values().map(|bytes| bytes.len() as u64).sum()
    }

    /// The files themselves, sorted by address.
    pub fn into_files(self) -> BTreeMap<Route, Vec<u8>> {
        self.files
    }

    /// The SHA-256 of every file but [`MANIFEST`] itself and those that are
    /// [unlisted](is_unlisted). Its text
    /// satisfies `sha256sum --check`.
    pub fn manifest(&self) -> Manifest {
        let listed = self.files.par_iter().filter(|(route, _)| !is_unlisted(route.as_str()));
        let hash =
            |at, bytes: &[u8]| self.hashes.get(at).cloned().unwrap_or_else(|| digest::hex(bytes));
        Manifest::new(listed.map(|(at, bytes)| (at.to_string(), hash(at, bytes))).collect())
    }
}

/// A set that is written.
pub(super) struct WholeSet<'s> {
    set: &'s OutputSet,
    routes: Vec<Route>,
}

impl<'s> WholeSet<'s> {
    pub(super) fn of(set: &'s OutputSet) -> WholeSet<'s> {
        let routes = set.files.keys().filter(|route| route.as_str() != MARKER).cloned().collect();
        WholeSet { set, routes }
    }
}

impl Contents for WholeSet<'_> {
    fn routes(&self) -> &[Route] {
        &self.routes
    }

    fn file(&self, route: &Route) -> (Cow<'_, [u8]>, Option<&str>) {
        let bytes = self.set.get(route).unwrap_or_default();
        (Cow::Borrowed(bytes), self.set.hashes.get(route).map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(paths: &[&str]) -> OutputSet {
        let mut set = OutputSet::new();
        for path in paths {
            set.insert(Route::new(*path), *path).unwrap();
        }
        set
    }

    #[test]
    fn two_files_at_one_address_are_an_error_and_the_first_stays() {
        let mut set = set(&["nl/a.html"]);
        let again = set.insert(Route::new("nl/a.html"), "other");
        assert_eq!(again, Err(InsertError::Duplicate(Route::new("nl/a.html"))));
        assert_eq!(set.get(&Route::new("nl/a.html")), Some(&b"nl/a.html"[..]));
    }

    #[test]
    fn an_address_that_leads_out_of_the_folder_is_refused() {
        for bad in ["../a", "/a", "a/../b", "a//b", "", "a\nb", "nl/"] {
            let refused = OutputSet::new().insert(Route::new(bad), "");
            assert_eq!(refused, Err(InsertError::NotPlain(Route::new(bad))));
        }
    }

    #[test]
    fn a_file_cannot_be_a_folder_too() {
        let (a, b) = (Route::new("nl/a"), Route::new("nl/a/b.html"));
        let clash = Err(InsertError::FileAndFolder(a.clone(), b.clone()));
        assert_eq!(set(&["nl/a", "nl/a-b"]).insert(b.clone(), ""), clash);
        assert_eq!(set(&["nl/a/b.html", "nl/a-b"]).insert(a, ""), clash);
    }

    #[test]
    fn the_manifest_lists_every_file_but_itself_and_the_release() {
        let set =
            set(&["nl/b.html", "nl/a.html", "release.json", "release.json.sig", "nl/release.json"]);
        let manifest = set.manifest();
        let paths: Vec<&str> = manifest.paths().collect();
        assert_eq!(paths, [MARKER, "nl/a.html", "nl/b.html", "nl/release.json"]);
        assert_eq!(manifest.hash("nl/a.html"), Some(digest::hex(b"nl/a.html").as_str()));
    }

    #[test]
    fn a_known_hash_makes_the_same_manifest() {
        let mut known = OutputSet::new();
        known.insert_hashed(HashedFile::new(Route::new("nl/a.html"), b"nl/a.html".into())).unwrap();
        assert_eq!(known.manifest(), set(&["nl/a.html"]).manifest());
        let again = known.insert_hashed(HashedFile::new(Route::new("nl/a.html"), b"other".into()));
        assert_eq!(again, Err(InsertError::Duplicate(Route::new("nl/a.html"))));
        assert_eq!(known.manifest(), set(&["nl/a.html"]).manifest());
    }

    #[test]
    fn the_name_of_the_manifest_is_reserved() {
        let refused = OutputSet::new().insert(Route::new(MANIFEST), "");
        assert_eq!(refused, Err(InsertError::Reserved(Route::new(MANIFEST))));
    }
}
