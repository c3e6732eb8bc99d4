//! The list of files with their SHA-256, in the syntax of `sha256sum`.

use std::collections::BTreeMap;

use crate::source::is_plain;

/// The manifest's own name, at the root of the site.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// Files at the root that the manifest does not list besides itself: they are made after it,
/// because they name its digest or sign it.
pub const UNLISTED: [&str; 5] = [
    "release.json",
    "release.json.sig",
    "release.json.minisig",
    "freshness.json",
    "freshness.json.minisig",
];

/// The folder at the root with what says whose signatures count, which the manifest does not list
/// either: it can change without the site.
pub const KEYS: &str = "keys";

/// True of a file that stands beside the manifest without being listed: those of [`UNLISTED`], and
/// `root-1.json`, `root-1.json.0123456789ABCDEF.minisig` and so on in [`KEYS`].
pub fn is_unlisted(path: &str) -> bool {
    let in_keys = path.strip_prefix(KEYS).and_then(|rest| rest.strip_prefix('/'));
    UNLISTED.contains(&path) || in_keys.is_some_and(is_root_file)
}

/// True of an address, in any letters, at which something may be written after the site was made: a
/// signature or what says whose count. Nothing of the guide's own can stand there.
pub fn may_be_signed_over(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let in_keys = lower.strip_prefix(KEYS).and_then(|rest| rest.strip_prefix('/'));
    lower == KEYS
        || in_keys.is_some_and(|name| name.starts_with("root-"))
        || UNLISTED.iter().any(|name| {
            let rest = lower.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
}

fn is_root_file(name: &str) -> bool {
    let Some((number, rest)) = name.strip_prefix("root-").and_then(|name| name.split_once('.'))
    else {
        return false;
    };
    let is_number = (1..=9).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let key = rest.strip_prefix("json.").and_then(|rest| rest.strip_suffix(".minisig"));
    let is_key =
        |key: &str| key.len() == 16 && key.bytes().all(|b| b"0123456789ABCDEF".contains(&b));
    is_number && (rest == "json" || key.is_some_and(is_key))
}

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

    /// How many files are listed.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when no file is listed.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The paths with their SHA-256, sorted by path.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, hash)| (path.as_str(), hash.as_str()))
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
    fn what_says_whose_signatures_count_is_not_listed_and_nothing_else_is_taken_for_it() {
        for path in [
            "release.json",
            "freshness.json.minisig",
            "keys/root-1.json",
            "keys/root-12.json.0123456789ABCDEF.minisig",
        ] {
            assert!(is_unlisted(path), "{path}");
        }
        for path in [
            "nl/release.json",
            "keys",
            "keys/root.json",
            "keys/root-x.json",
            "keys/root-1.html",
            "keys/root-1.json.0123.minisig",
            "keys/root-1.json.0123456789abcdef.minisig",
            "keys/x/root-1.json",
        ] {
            assert!(!is_unlisted(path), "{path}");
        }
    }

    #[test]
    fn the_marker_begins_with_its_line() {
        assert!(MARKER_TEXT.starts_with(MARKER_LINE));
    }
}
