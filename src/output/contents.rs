//! The files of a site that is being written.

use std::borrow::Cow;

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

    /// True once it has turned out that these files must not be published.
    fn is_spoiled(&self) -> bool {
        false
    }
}

/// Whether files can stand at all of these addresses, which are sorted.
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
    Ok(())
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
        let clash = Err(InsertError::FileAndFolder(route("nl/a"), route("nl/a/b/c.html")));
        assert_eq!(checked(&["nl/a", "nl/a-b", "nl/a/b/c.html"]), clash);
    }
}
