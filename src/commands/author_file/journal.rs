//! Changes to several files that belong together: all of them, or none.
//!
//! A program that is killed between two files leaves the first new and the second old. So what is
//! going to be written stands in a file of its own first, with what stood there; only when every
//! file has its new text does it go. Whoever finds it finishes what it says: each file is then as it
//! was or as it is going to be, or somebody changed it meanwhile, which is never undone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Edit, NotWritten, Why, beside, is_still, sync_folder, write};
use crate::source::UNFINISHED as NAME;

/// Writes all of the edits or none of them, also where the program is killed in between: then
/// [`finish`] writes the others.
///
/// # Errors
/// The first that cannot be written. Every file is as it was then.
pub(in crate::commands) fn write_whole(root: &Path, edits: &[Edit]) -> Result<(), NotWritten> {
    // What goes, goes last: until then its words stand in two places, and never in none.
    let (mut all, gone): (Vec<Edit>, Vec<Edit>) =
        edits.iter().filter(|edit| edit.changes()).cloned().partition(|edit| !edit.removes());
    all.extend(gone);
    if all.len() < 2 {
        return write(root, &all);
    }
    if let Some(edit) = all.iter().find(|edit| !stands(root, edit.path(), edit.old.as_deref())) {
        let why = if edit.adds() { Why::There } else { Why::Changed };
        return Err(NotWritten { path: edit.path.clone(), why });
    }
    keep(root, &all)?;
    let done = write(root, &all);
    // Where something could not be put back, the rest is better finished than forgotten.
    if done.is_ok() || !all.iter().any(|edit| stands(root, edit.path(), edit.new.as_deref())) {
        forget(root);
    }
    done
}

/// Finishes what was begun; gives how many files it wrote, and none where nothing was begun.
///
/// # Errors
/// What was begun cannot be read, a file was changed meanwhile, or one cannot be written.
pub(in crate::commands) fn finish(root: &Path) -> Result<Option<usize>, NotWritten> {
    let fail = |path: &str, why| NotWritten { path: path.to_owned(), why };
    let text = match fs::read(root.join(NAME)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        // A folder that is none has its own message.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(None),
        Err(error) => return Err(fail(NAME, Why::System(error))),
    };
    let edits: Vec<Edit> = serde_json::from_slice(&text).map_err(|_| fail(NAME, Why::Garbled))?;
    if !edits.iter().all(|edit| is_of_a_guide(edit.path())) {
        return Err(fail(NAME, Why::Garbled));
    }
    let mut left = Vec::new();
    for edit in &edits {
        if stands(root, edit.path(), edit.new.as_deref()) {
            continue;
        }
        if !stands(root, edit.path(), edit.old.as_deref()) {
            return Err(fail(edit.path(), Why::Meanwhile));
        }
        left.push(edit.clone());
    }
    write(root, &left)?;
    forget(root);
    Ok(Some(left.len()))
}

/// True of the path of a file that a move may change.
fn is_of_a_guide(path: &str) -> bool {
    let part = ["content/", "diagrams/"].iter().any(|part| path.starts_with(part));
    part && crate::source::is_plain(path)
}

/// True where a file has this text, or is not there.
fn stands(root: &Path, path: &str, text: Option<&str>) -> bool {
    let path = root.join(path);
    match text {
        Some(text) => is_still(&path, text).is_ok(),
        None => fs::symlink_metadata(&path).is_err(),
    }
}

fn keep(root: &Path, edits: &[Edit]) -> Result<(), NotWritten> {
    let path = place(root);
    let kept = serde_json::to_vec(edits).map_err(io::Error::other);
    let kept = kept.and_then(|bytes| {
        let file = beside(&path, &bytes)?;
        file.persist_noclobber(&path).map_err(|error| error.error)
    });
    sync_folder(&path);
    kept.map(drop).map_err(|error| NotWritten { path: NAME.to_owned(), why: Why::System(error) })
}

fn forget(root: &Path) {
    let path = place(root);
    let _ = fs::remove_file(&path);
    sync_folder(&path);
}

fn place(root: &Path) -> PathBuf {
    if root == Path::new("") { PathBuf::from(".").join(NAME) } else { root.join(NAME) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::author_file::Ready;

    const FILES: [(&str, Option<&str>, Option<&str>); 4] = [
        ("content/a.md", Some("oud a\n"), Some("nieuw a\n")),
        ("content/b.md", Some("oud b\n"), Some("nieuw b\n")),
        ("content/nieuw/c.md", None, Some("c\n")),
        ("content/oud/c.md", Some("c\n"), None),
    ];

    fn edits() -> Vec<Edit> {
        let edit = |(path, old, new): (&str, Option<&str>, Option<&str>)| Edit {
            path: path.to_owned(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        };
        FILES.map(edit).to_vec()
    }

    fn guide() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (path, old, _) in FILES {
            let path = dir.path().join(path);
            if let Some(old) = old {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, old).unwrap();
            }
        }
        dir
    }

    fn is_new(root: &Path) -> bool {
        FILES.iter().all(|(path, _, new)| stands(root, path, *new))
    }

    #[test]
    fn whoever_is_killed_after_any_file_is_finished() {
        let all = edits();
        for reached in 0..=all.len() {
            let dir = guide();
            let root = dir.path();
            keep(root, &all).unwrap();
            let mut ready: Vec<_> = all.iter().map(|e| Ready::new(root, e).unwrap()).collect();
            ready[..reached].iter_mut().for_each(|ready| ready.put().unwrap());
            // A program that is killed tidies nothing up.
            std::mem::forget(ready);
            assert_eq!(finish(root).unwrap(), Some(all.len() - reached), "{reached}");
            assert!(is_new(root), "{reached}");
            assert!(!root.join(NAME).exists());
            assert_eq!(finish(root).unwrap(), None);
        }
    }

    #[test]
    fn what_somebody_changed_meanwhile_stays() {
        let dir = guide();
        keep(dir.path(), &edits()).unwrap();
        fs::write(dir.path().join("content/b.md"), "mijn eigen\n").unwrap();
        assert!(matches!(finish(dir.path()), Err(NotWritten { why: Why::Meanwhile, .. })));
        let left = fs::read_to_string(dir.path().join("content/b.md")).unwrap();
        assert_eq!(left, "mijn eigen\n");
        assert!(stands(dir.path(), "content/a.md", Some("oud a\n")), "nothing else is written");
        assert!(dir.path().join(NAME).exists());
    }

    #[test]
    fn what_cannot_be_written_leaves_all_as_it_was() {
        let dir = guide();
        fs::write(dir.path().join("content/b.md"), "intussen\n").unwrap();
        assert!(write_whole(dir.path(), &edits()).is_err());
        assert!(stands(dir.path(), "content/a.md", Some("oud a\n")));
        assert!(stands(dir.path(), "content/nieuw/c.md", None));
    }

    #[test]
    fn a_list_that_leads_out_of_the_guide_or_is_none_is_refused() {
        for text in [
            "",
            "[",
            r#"[{"path":"../x","old":null,"new":"y"}]"#,
            r#"[{"path":".git/config","old":null,"new":"y"}]"#,
        ] {
            let dir = guide();
            fs::write(dir.path().join(NAME), text).unwrap();
            assert!(
                matches!(finish(dir.path()), Err(NotWritten { why: Why::Garbled, .. })),
                "{text}"
            );
        }
    }
}
