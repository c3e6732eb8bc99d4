//! Names that are a file of the folder on every system.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::error::{MirrorError, NameFault};
use crate::guide::is_device;
use crate::source::is_plain;

/// The longest name of a file or folder, in bytes, that all usual file systems take.
const LONGEST_PART: usize = 255;

/// Refuses a path that is no file of a folder on some system: it starts at a root, leads out, names a
/// device, or holds a character that some system does not allow or gives a meaning to.
///
/// # Errors
/// [`MirrorError::UnsafeName`].
pub(super) fn check(path: &str) -> Result<(), MirrorError> {
    fault(path)
        .map_or(Ok(()), |fault| Err(MirrorError::UnsafeName { path: path.to_owned(), fault }))
}

fn fault(path: &str) -> Option<NameFault> {
    let starts_at_drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with(['/', '\\']) || starts_at_drive {
        return Some(NameFault::Absolute);
    }
    let parts = || path.split(['/', '\\']);
    if parts().any(|part| part == "..") {
        return Some(NameFault::Leaves);
    }
    if parts().any(is_device) {
        return Some(NameFault::Device);
    }
    let is_odd = |part: &str| {
        part.len() > LONGEST_PART || part.ends_with(['.', ' ']) || part.contains(reserved)
    };
    (!is_plain(path) || parts().any(is_odd)).then_some(NameFault::Character)
}

/// Characters that no file of Windows may have in its name; a colon would name a hidden stream.
fn reserved(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// Refuses paths of which some disks make one: capitals, and the two ways to write an accent.
///
/// # Errors
/// [`MirrorError::Twins`].
pub(super) fn check_twins<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), MirrorError> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        if let Some(one) = seen.insert(key(path), path) {
            let (one, other) = (one.to_owned(), path.to_owned());
            return Err(MirrorError::Twins { one, other });
        }
    }
    Ok(())
}

/// A path as a disk may compare it.
pub(super) fn key(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    // Lower case first: a capital in one form may have its small letter in the other.
    path.to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_no_file_of_the_folder_everywhere_is_refused() {
        for (path, expected) in [
            ("/etc/passwd", NameFault::Absolute),
            ("\\\\server\\share", NameFault::Absolute),
            ("C:\\x", NameFault::Absolute),
            ("../x", NameFault::Leaves),
            ("nl/../../x", NameFault::Leaves),
            ("nl\\..\\x", NameFault::Leaves),
            ("nl/con", NameFault::Device),
            ("nl/AUX.html", NameFault::Device),
            ("nl/a.html:stream", NameFault::Character),
            ("nl/a.", NameFault::Character),
            ("nl/a?b", NameFault::Character),
            ("nl\\a", NameFault::Character),
            ("nl/./a", NameFault::Character),
            ("nl//a", NameFault::Character),
            ("nl/a\u{7}", NameFault::Character),
            ("", NameFault::Character),
        ] {
            assert_eq!(fault(path), Some(expected), "{path:?}");
        }
        for path in ["nl/definitie.html", ".htaccess", ".well-known/security.txt", "nl/é.html"] {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn names_that_some_disk_takes_for_one_are_refused() {
        for (one, other) in [("nl/A", "nl/a"), ("x/e\u{301}", "x/\u{e9}"), ("x/É", "x/e\u{301}")] {
            assert!(check_twins([one, other].into_iter()).is_err(), "{one} {other}");
        }
        assert!(check_twins(["nl/a", "nl/b", "en/a"].into_iter()).is_ok());
    }
}
