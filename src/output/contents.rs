//! The files of a site that is being written.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization as _;

use super::manifest::MANIFEST;
use super::set::InsertError;
use crate::guide::Route;
use crate::source::is_plain;

/// The files of a site, each made when it is written, so that no more of them are in memory than
/// cores are at work.
pub trait Contents: Sync {
    /// The addresses, sorted.
    fn routes(&self) -> &[Route];

    /// The bytes of a file, and their SHA-256 in hexadecimal digits where it is known.
    fn file(&self, route: &Route) -> (Cow<'_, [u8]>, Option<&str>);

    /// A file on the same disk that has these bytes for certain, with their SHA-256, so that it need
    /// not be read and written again.
    fn place(&self, _: &Route) -> Option<(PathBuf, &str)> {
        None
    }

    /// True once it has turned out that these files must not be published.
    fn is_spoiled(&self) -> bool {
        false
    }
}

/// An address as a disk may compare it: many know no capitals, macOS takes one form of an accent for
/// the other, and Windows drops dots and blanks at the end of a name.
fn key(path: &str) -> Cow<'_, str> {
    let plain = |part: &str| !part.ends_with(['.', ' ']);
    if path.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) && path.split('/').all(plain) {
        return Cow::Borrowed(path);
    }
    let parts = path.split('/').map(|part| part.trim_end_matches(['.', ' ']));
    let key: String = parts.collect::<Vec<_>>().join("/").nfc().collect();
    Cow::Owned(key.to_lowercase())
}

/// Two addresses that some disks take for one.
fn twins(sorted: &[Route]) -> Option<InsertError> {
    let mut odd: BTreeMap<String, &Route> = BTreeMap::new();
    for route in sorted {
        let Cow::Owned(key) = key(route.as_str()) else { continue };
        let plain = sorted.binary_search_by(|other| other.as_str().cmp(&key));
        let other = plain.ok().map(|at| &sorted[at]).filter(|other| *other != route);
        if let Some(other) = other.or(odd.get(&key).copied()) {
            return Some(InsertError::Twins(other.clone(), route.clone()));
        }
        odd.insert(key, route);
    }
    None
}

/// Whether files can stand at all of these addresses, which are sorted, on any disk.
///
/// # Errors
/// The first that cannot.
pub fn check_addresses(sorted: &[Route]) -> Result<(), InsertError> {
    let has = |path: &str| {
        sorted.binary_search_by(|other| other.as_str().cmp(path)).ok().map(|at| &sorted[at])
    };
    let mut folder = "";
    for (at, route) in sorted.iter().enumerate() {
        let path = route.as_str();
        if !is_plain(path) {
            return Err(InsertError::NotPlain(route.clone()));
        }
        if path == MANIFEST {
            return Err(InsertError::Reserved(route.clone()));
        }
        if at > 0 && sorted[at - 1] == *route {
            return Err(InsertError::Duplicate(route.clone()));
        }
        // Most files stand in the folder of the one before.
        let own = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if own != folder {
            folder = own;
            let above = folder.match_indices('/').map(|(end, _)| &folder[..end]);
            if let Some(file) = above.chain([folder]).find_map(has) {
                return Err(InsertError::FileAndFolder(file.clone(), route.clone()));
            }
        }
    }
    twins(sorted).map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(paths: &[&str]) -> Result<(), InsertError> {
        let mut routes: Vec<Route> = paths.iter().map(|path| Route::new(*path)).collect();
        routes.sort();
        check_addresses(&routes)
    }

    #[test]
    fn addresses_that_cannot_all_be_files_are_refused() {
        assert_eq!(checked(&["nl/a.html", "nl/a/b.html", "index.html"]), Ok(()));
        let route = Route::new;
        assert_eq!(checked(&["a", "a"]), Err(InsertError::Duplicate(route("a"))));
        assert_eq!(checked(&["b", "../a"]), Err(InsertError::NotPlain(route("../a"))));
        assert_eq!(checked(&[MANIFEST]), Err(InsertError::Reserved(route(MANIFEST))));
        for (a, b) in
            [("x/A.svg", "x/a.svg"), ("x/e\u{301}", "x/\u{e9}"), ("x/a", "x/a."), ("x/É", "x/é")]
        {
            assert!(matches!(checked(&[a, b]), Err(InsertError::Twins(..))), "{a} {b}");
        }
        assert_eq!(checked(&["x/A.svg", "x/B.svg", "x/é", "x/e"]), Ok(()));
        let clash = Err(InsertError::FileAndFolder(route("nl/a"), route("nl/a/b/c.html")));
        assert_eq!(checked(&["nl/a", "nl/a-b", "nl/a/b/c.html"]), clash);
    }
}
