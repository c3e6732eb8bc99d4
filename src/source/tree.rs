//! The trait that all later steps read through.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::stored::Origin;
use crate::refusals::Refusal;

/// The folders below the root that hold a guide. Nothing else is read.
pub const PARTS: [&str; 3] = ["content", "diagrams", "themes"];

/// What a site of other programs says of the order of the pages in a folder; a guide has no such file.
pub(super) const PAGE_ORDER: &str = ".pages";

/// The list of what a command changes in several files, in the root, while it does; a hidden file is
/// no part of the guide.
pub const UNFINISHED: &str = ".leidraad-moving";

/// A read-only tree of files. Paths are relative to the root, with `/` on every system.
///
/// Implementations promise: the listing is sorted by path; hidden files (a name that starts
/// with a dot) are absent; a symbolic link appears only when it leads to a file inside the
/// root; reading the same path twice gives the same bytes.
pub trait Tree: Sync {
    /// All files under [`PARTS`], with what had to be left out.
    ///
    /// # Errors
    /// The root itself cannot be read.
    fn list(&self) -> io::Result<Listing>;

    /// The bytes of one listed file.
    ///
    /// # Errors
    /// The file cannot be read (any more).
    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>>;

    /// Where the bytes of one listed file, which were just read, can be had again.
    fn origin(&self, path: &Utf8Path, bytes: &[u8]) -> Origin {
        let _ = path;
        Origin::Here(bytes.into())
    }
}

/// What a tree holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// The files, sorted by path.
    pub entries: Vec<Entry>,
    /// What is in the tree but cannot be part of a guide.
    pub problems: Vec<SourceProblem>,
    /// True when some of the files are links: they change when another file does.
    pub links: bool,
}

/// A file in a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path relative to the root.
    pub path: Utf8PathBuf,
    /// Size in bytes, known before it is read.
    pub size: u64,
}

/// A file that could not become text, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceProblem {
    /// Path relative to the root; approximate when the name itself is not UTF-8.
    pub path: Utf8PathBuf,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// Why a file was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The name is not UTF-8, or has a part such as `..`.
    BadName,
    /// A symbolic link that leads out of the root.
    LinkLeavesRoot,
    /// A symbolic link to a folder; only links to files are followed.
    LinkToFolder,
    /// A symbolic link that leads nowhere or to itself.
    DeadLink,
    /// Larger than a text of a guide can be.
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// Not valid UTF-8.
    NotUtf8 {
        /// The line of the first wrong byte, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
    },
    /// A folder beside those of a guide whose name is nearly that of one of them.
    LikePart {
        /// The folder that was meant.
        part: &'static str,
    },
    /// The system refused to give it.
    Unreadable {
        /// Why.
        reason: Refusal,
    },
}

/// True for a path of ordinary names: no `..`, no empty part, no backslash, no control character.
pub(crate) fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| {
            !part.is_empty()
                && part != "."
                && part != ".."
                && !part.chars().any(|c| c == '\\' || c.is_control())
        })
}

/// The publisher's own files for the root of the site.
pub const STATIC: &str = "content/static/";

/// True when a part of the path is hidden. Among the publisher's own files a name may begin with a
/// point, as `.well-known` does; what systems, editors and Git leave behind stays out there too.
pub(crate) fn is_hidden(path: &str) -> bool {
    match path.strip_prefix(STATIC) {
        Some(own) => own.split('/').any(is_left_behind),
        None => path.split('/').any(|part| part.starts_with('.')),
    }
}

/// True of the name of a hidden file that no publisher put there.
fn is_left_behind(name: &str) -> bool {
    const LEFT: [&str; 8] = [
        ".",
        ".DS_Store",
        ".git",
        ".gitignore",
        ".gitkeep",
        ".gitattributes",
        ".directory",
        ".idea",
    ];
    let edited = name.starts_with('.') && (name.ends_with(".swp") || name.ends_with(".swx"));
    LEFT.contains(&name)
        || edited
        || name.starts_with("._")
        || name.starts_with(".#")
        || name.starts_with(".~")
        || name.starts_with(".nfs")
        || name.starts_with(".fuse")
}

/// True of a file whose bytes reach readers as they are: one beside the texts of a section or page or
/// beside a shared text, and one of the publisher's own.
pub(crate) fn is_stored(path: &Utf8Path) -> bool {
    let path = path.as_str();
    if path.starts_with(STATIC) {
        return true;
    }
    let folders = ["content/sections/", "content/pages/", "content/shared/"];
    let inside = folders.iter().find_map(|folder| path.strip_prefix(folder));
    let text =
        |name: &str| name.ends_with(".md") || name.ends_with(".yaml") || name.ends_with(".yml");
    inside.is_some_and(|inside| inside.contains('/') && !text(inside))
}

/// Where the words of a guide's own stand.
const OWN_WORDS: &str = "themes/default/strings";

/// The folder of a guide that a folder of this name, with these names in it, was meant to be. A name
/// that is nearly the same is not enough: other things stand beside a guide too.
pub(super) fn meant_part(name: &str, holds: impl Fn(&str) -> bool) -> Option<&'static str> {
    let lower = name.to_lowercase();
    if lower == "strings" && ["nl.ftl", "en.ftl"].into_iter().any(&holds) {
        return Some(OWN_WORDS);
    }
    let near = |part: &&str| *part != name && strsim::osa_distance(&lower, part) <= 1;
    let part = PARTS.into_iter().find(near)?;
    let of_part: &[&str] = match part {
        "content" => &["site.yaml", "sections", "glossary.yaml", "sources.yaml"],
        "diagrams" => &["*.yaml"],
        _ => &["default"],
    };
    of_part.iter().any(|name| holds(name)).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_climbs_is_not_plain() {
        assert!(is_plain("content/site.yaml"));
        for bad in ["../x", "a/../b", "a//b", "", "a\\b", "./a", "a\nb"] {
            assert!(!is_plain(bad), "{bad:?}");
        }
    }

    #[test]
    fn a_folder_is_taken_for_one_of_a_guide_by_its_name_and_by_what_is_in_it() {
        let holds = |held: &'static str| move |name: &str| name == held;
        assert_eq!(meant_part("contents", holds("sections")), Some("content"));
        assert_eq!(meant_part("Content", holds("site.yaml")), Some("content"));
        assert_eq!(meant_part("diagram", holds("*.yaml")), Some("diagrams"));
        assert_eq!(meant_part("theme", holds("default")), Some("themes"));
        assert_eq!(meant_part("strings", holds("nl.ftl")), Some("themes/default/strings"));
        assert_eq!(meant_part("strings", holds("a.txt")), None);
        assert_eq!(meant_part("context", holds("notes.md")), None);
        assert_eq!(meant_part("content", holds("sections")), None);
        assert_eq!(meant_part("docs", holds("sections")), None);
    }

    #[test]
    fn own_files_of_the_publisher_may_be_hidden_and_what_editors_leave_behind_may_not() {
        assert!(!is_hidden("content/static/.well-known/security.txt"));
        assert!(is_hidden("content/static/.DS_Store"));
        assert!(is_hidden("content/static/.well-known/.x.swp"));
        assert!(is_hidden("content/sections/a/.well-known/x"));
        assert!(is_stored(Utf8Path::new("content/sections/a/kaart.png")));
        assert!(!is_stored(Utf8Path::new("content/sections/a/nl.md")));
        assert!(!is_stored(Utf8Path::new("content/sections/a.png")));
    }

    #[test]
    fn a_dot_folder_hides_what_is_in_it() {
        assert!(is_hidden("content/.git/config"));
        assert!(!is_hidden("content/a.b/c"));
    }
}
