//! Which file of the site an address means.

use std::sync::Arc;

use axum::body::Bytes;

use super::fetched::fetched;
use super::problems::Problems;
use crate::digest;
use crate::guide::Route;
use crate::output::{MANIFEST, OutputSet};
use crate::uri;

/// The files of a site, each made when it is asked for, on any core and perhaps at the same time.
pub trait Pages: Send + Sync {
    /// True where there is a file of this address.
    fn contains(&self, route: &Route) -> bool;

    /// The bytes of a file; none where there is none of this address.
    ///
    /// # Errors
    /// The file cannot be made: the report.
    fn bytes(&self, route: &Route) -> Result<Option<Vec<u8>>, Arc<Problems>>;
}

impl Pages for OutputSet {
    fn contains(&self, route: &Route) -> bool {
        route.as_str() == MANIFEST || self.get(route).is_some()
    }

    fn bytes(&self, route: &Route) -> Result<Option<Vec<u8>>, Arc<Problems>> {
        let manifest = || self.manifest().to_string().into_bytes();
        Ok(match route.as_str() {
            MANIFEST => Some(manifest()),
            _ => self.get(route).map(<[u8]>::to_vec),
        })
    }
}

/// A site that is shown.
#[derive(Clone)]
pub(super) struct Site(pub(super) Arc<dyn Pages>);

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Site")
    }
}

/// What an address leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A file.
    File(Route),
    /// A folder with an `index.html`, asked for without the slash; the path that has it.
    Folder(String),
    /// Nothing.
    Nothing,
}

impl Site {
    /// The file at a path as it stands in a request: encoded, with its first slash, without a
    /// query.
    ///
    /// The path is only ever compared with the addresses in the site. `..`, a NUL or an encoded
    /// slash therefore leads to nothing: no address has them, and no disk is near.
    pub(super) fn find(&self, path: &str) -> Found {
        let Some(path) = path.strip_prefix('/').and_then(decoded) else { return Found::Nothing };
        let is_folder = path.is_empty() || path.ends_with('/');
        let wanted = if is_folder { format!("{path}index.html") } else { path.clone() };
        let route = Route::new(wanted);
        if self.0.contains(&route) {
            return Found::File(route);
        }
        if !is_folder && self.0.contains(&Route::new(format!("{path}/index.html"))) {
            return Found::Folder(format!("/{}/", uri::encode(&path)));
        }
        Found::Nothing
    }

    /// The page for addresses that lead to nothing.
    pub(super) fn not_found(&self) -> Option<Bytes> {
        self.0.bytes(&Route::new("404.html")).ok().flatten().map(Bytes::from)
    }

    /// Stands for what is shown at a path: equal pages have equal stamps.
    pub(super) fn stamp(&self, path: &str) -> String {
        match self.find(path) {
            Found::File(route) => match self.0.bytes(&route) {
                Ok(bytes) => self.stamp_of(&route, &bytes.unwrap_or_default()),
                Err(report) => report.stamp(),
            },
            Found::Folder(path) => stamp(path.as_bytes()),
            Found::Nothing => self.not_found().map_or_else(String::new, |page| stamp(&page)),
        }
    }

    /// Stands for a file with all that a browser fetches for it.
    pub(super) fn stamp_of(&self, route: &Route, bytes: &[u8]) -> String {
        let mut all = stamp(bytes);
        for style in fetched(route, bytes) {
            let bytes = self.0.bytes(&style).ok().flatten().unwrap_or_default();
            all += &stamp(&bytes);
            for picture in fetched(&style, &bytes) {
                all += &stamp(&self.0.bytes(&picture).ok().flatten().unwrap_or_default());
            }
        }
        stamp(all.as_bytes())
    }
}

/// Stands for some bytes.
pub(super) fn stamp(bytes: &[u8]) -> String {
    let mut stamp = digest::hex(bytes);
    stamp.truncate(16);
    stamp
}

/// The text that a path with `%20` and the like means; `None` when it means none.
fn decoded(path: &str) -> Option<String> {
    let text = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let mut set = OutputSet::new();
        for path in ["index.html", "404.html", "nl/index.html", "nl/a b.html", "nl/é/index.html"] {
            set.insert(Route::new(path), path).unwrap();
        }
        Site(Arc::new(set))
    }

    fn found(path: &str) -> String {
        match site().find(path) {
            Found::File(route) => route.to_string(),
            Found::Folder(path) => format!("→ {path}"),
            Found::Nothing => "nothing".into(),
        }
    }

    #[test]
    fn a_folder_leads_to_its_index() {
        assert_eq!(found("/"), "index.html");
        assert_eq!(found("/nl/"), "nl/index.html");
        assert_eq!(found("/nl"), "→ /nl/");
        assert_eq!(found("/nl/%C3%A9"), "→ /nl/%C3%A9/");
        assert_eq!(found("/nl/a%20b.html"), "nl/a b.html");
        assert_eq!(found("/manifest-sha256.txt"), "manifest-sha256.txt");
    }

    #[test]
    fn no_trick_with_a_path_leads_anywhere() {
        for path in [
            "/nl/../index.html",
            "/nl/%2e%2e/index.html",
            "//nl/",
            "/./index.html",
            "/nl//index.html",
            "/index.html%00",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            "/nl\\index.html",
            "/..%2fetc/passwd",
            "/etc/passwd",
            "",
            "*",
            "index.html",
            "/index.html/",
            "/%+1",
        ] {
            assert_eq!(found(path), "nothing", "{path}");
        }
    }

    #[test]
    fn a_page_that_is_the_same_has_the_same_stamp_in_any_site() {
        let stamp = |site: Site, path: &str| site.stamp(path);
        assert_eq!(stamp(site(), "/nl/"), stamp(site(), "/nl/"));
        assert_ne!(stamp(site(), "/nl/"), stamp(site(), "/"));
        let mut other = OutputSet::new();
        other.insert(Route::new("nl/index.html"), "nl/index.html").unwrap();
        assert_eq!(stamp(site(), "/nl/"), stamp(Site(Arc::new(other)), "/nl/"));
    }
}
