//! The list of files with their SHA-256, in the syntax of `sha256sum`.

use std::collections::BTreeMap;

use crate::source::is_plain;

/// The manifest's own name, at the root of the site.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// Files at the root that the manifest does not list besides itself: they are made after it,
/// because they name its digest or sign it.
pub const UNLISTED: [&str; 3] = ["release.json", "release.json.sig", "release.json.minisig"];

/// A file at the root of every site that this tool writes, and listed like any other. A folder
/// with a manifest alone need not be ours: others write files of that name too (BagIt does).
pub const MARKER: &str = "leidraad.txt";

/// How the marker begins. The number goes up when a site of an older build could no longer be
/// recognised or removed.
pub(super) const MARKER_LINE: &str = "leidraad-site 1\n";

/// The marker also tells whoever opens the folder what it is.
pub(super) const MARKER_TEXT: &str = "leidraad-site 1

Deze map is gemaakt door leidraad en wordt bij elke bouw in haar geheel vervangen.
Bewaar of wijzig hier niets: een bestand van iemand anders houdt de volgende bouw tegen.
Alle bestanden met hun controlegetal staan in manifest-sha256.txt.

This folder was made by leidraad, and every build replaces it as a whole.
Keep or change nothing here: a file of someone else stops the next build.
All files with their checksums are listed in manifest-sha256.txt.
";

/// Paths from the root of the site with the SHA-256 of each file, sorted by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<String, String>,
}

impl Manifest {
    pub(super) fn new(files: BTreeMap<String, String>) -> Manifest {
        Manifest { files }
    }

    /// The list of files that are going to be written, of which no hash is known yet.
    pub(super) fn planned<'a>(routes: impl Iterator<Item = &'a str>) -> Manifest {
        Manifest { files: routes.map(|path| (path.to_owned(), "0".repeat(64))).collect() }
    }

    /// Reads what [`Display`](std::fmt::Display) writes. `None` when a line is anything else, a
    /// path could lead out of the folder, or the manifest lists itself.
    pub fn parse(text: &str) -> Option<Manifest> {
        let mut files = BTreeMap::new();
        for line in text.strip_suffix('\n')?.split('\n') {
            let (hash, path) = line.split_once("  ")?;
            let is_hash =
                hash.len() == 64 && hash.bytes().all(|b| b"0123456789abcdef".contains(&b));
            if !is_hash || !is_plain(path) || path == MANIFEST {
                return None;
            }
            if files.insert(path.to_owned(), hash.to_owned()).is_some() {
                return None;
            }
        }
        Some(Manifest { files })
    }

    /// The SHA-256 that a file must have, when it is listed.
    pub fn hash(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl std::fmt::Display for Manifest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.files.iter().try_for_each(|(path, hash)| writeln!(f, "{hash}  {path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn what_is_written_is_read_back() {
        let text = format!("{HASH}  a.html\n{HASH}  nl/b c.html\n");
        let manifest = Manifest::parse(&text).unwrap();
        assert_eq!(manifest.to_string(), text);
        assert_eq!(manifest.hash("nl/b c.html"), Some(HASH));
        assert_eq!(manifest.hash("nl"), None);
    }

    #[test]
    fn a_list_that_this_tool_cannot_have_written_is_none() {
        for bad in [
            String::new(),
            "hello\n".into(),
            format!("{HASH}  a.html"),
            format!("{HASH}  ../a.html\n"),
            format!("{HASH}  ./a.html\n"),
            format!("{HASH}  /a.html\n"),
            format!("{HASH} *a.html\n"),
            format!("{HASH}  a\n{HASH}  a\n"),
            format!("{HASH}  {MANIFEST}\n"),
            format!("{}  a.html\n", HASH.to_uppercase()),
        ] {
            assert_eq!(Manifest::parse(&bad), None, "{bad:?}");
        }
    }

    #[test]
    fn the_marker_begins_with_its_line() {
        assert!(MARKER_TEXT.starts_with(MARKER_LINE));
    }
}
