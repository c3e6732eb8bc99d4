//! Which file of the site an address means.

use std::collections::BTreeMap;

use axum::body::Bytes;

use crate::digest;
use crate::guide::Route;
use crate::output::{MANIFEST, OutputSet};
use crate::uri;

/// A site in memory.
#[derive(Debug)]
pub(super) struct Site {
    files: BTreeMap<Route, Bytes>,
    /// Stands for the bytes of the whole site: equal sites have equal stamps.
    pub(super) stamp: String,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// A file.
    File(&'a Route, &'a Bytes),
    /// A folder with an `index.html`, asked for without the slash; the path that has it.
    Folder(String),
    /// Nothing.
    Nothing,
}

impl Site {
    pub(super) fn new(set: OutputSet) -> Site {
        let manifest = set.manifest().to_string();
        let mut stamp = digest::hex(manifest.as_bytes());
        stamp.truncate(16);
        let files = set.into_files().into_iter().map(|(route, bytes)| (route, bytes.into()));
        let mut files: BTreeMap<Route, Bytes> = files.collect();
        files.insert(Route::new(MANIFEST), manifest.into());
        Site { files, stamp }
    }

    /// The file at a path as it stands in a request: encoded, with its first slash, without a
    /// query.
    ///
    /// The path is only ever compared with the addresses in the site. `..`, a NUL or an encoded
    /// slash therefore leads to nothing: no address has them, and no disk is near.
    pub(super) fn find(&self, path: &str) -> Found<'_> {
        let Some(path) = path.strip_prefix('/').and_then(decoded) else { return Found::Nothing };
        let is_folder = path.is_empty() || path.ends_with('/');
        let wanted = if is_folder { format!("{path}index.html") } else { path.clone() };
        if let Some((route, bytes)) = self.files.get_key_value(&Route::new(wanted)) {
            return Found::File(route, bytes);
        }
        if !is_folder && self.files.contains_key(&Route::new(format!("{path}/index.html"))) {
            return Found::Folder(format!("/{}/", uri::encode(&path)));
        }
        Found::Nothing
    }

    /// The page for addresses that lead to nothing.
    pub(super) fn not_found(&self) -> Option<&Bytes> {
        self.files.get(&Route::new("404.html"))
    }
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
        Site::new(set)
    }

    fn found(path: &str) -> String {
        match site().find(path) {
            Found::File(route, _) => route.to_string(),
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
    fn equal_sites_have_equal_stamps() {
        assert_eq!(site().stamp, site().stamp);
        assert_ne!(site().stamp, Site::new(OutputSet::new()).stamp);
    }
}
