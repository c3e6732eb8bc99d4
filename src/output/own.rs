//! Telling our own folders from those of others, and taking ours away.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::error::OutputError;
use super::manifest::{KEYS, MANIFEST, MARKER, MARKER_LINE, Manifest, UNLISTED, is_unlisted};

/// What file managers leave behind in any folder that is looked at. Nobody misses it, and a
/// build that refuses because of it would be a riddle.
const LITTER: [&str; 2] = [".DS_Store", "Thumbs.db"];

/// How many foreign files are named in a refusal.
const NAMED: usize = 5;

/// What stands at the target.
#[derive(Debug)]
pub(super) enum Folder {
    /// Nothing.
    Absent,
    /// A folder without anything in it.
    Empty,
    /// A site of this tool and nothing else.
    Ours,
}

/// Looks at a folder that is about to be replaced.
///
/// Ours is a folder whose manifest can be read and lists the marker, whose marker begins as this
/// tool writes it, and in which every file is listed. Files that the manifest lists may be
/// missing or changed: they came from a build and the next build makes them again.
pub(super) fn inspect(folder: &Path) -> Result<Folder, OutputError> {
    loop {
        let before = identity(folder);
        let verdict = inspect_once(folder);
        // Another build may have put its site here meanwhile, and the files of the one with the
        // manifest of the other would look foreign. Each round more takes a whole build.
        if identity(folder) == before {
            return verdict;
        }
    }
}

#[cfg(unix)]
fn identity(folder: &Path) -> Option<(u64, i64, i64)> {
    use std::os::unix::fs::MetadataExt as _;
    // The number alone would not do: it may be given again once the old folder is gone.
    fs::symlink_metadata(folder).ok().map(|meta| (meta.ino(), meta.ctime(), meta.ctime_nsec()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> bool {
    folder.exists()
}

fn inspect_once(folder: &Path) -> Result<Folder, OutputError> {
    let path = || folder.to_owned();
    let meta = match fs::symlink_metadata(folder) {
        Ok(meta) => meta,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Folder::Absent),
        Err(e) => return Err(OutputError::at(folder, e)),
    };
    if meta.is_symlink() {
        return Err(OutputError::SymbolicLink { path: path() });
    }
    if !meta.is_dir() {
        return Err(OutputError::NotAFolder { path: path() });
    }
    let found = things_in(folder)?;
    let Some((first, _)) = found.first() else { return Ok(Folder::Empty) };
    let Some(manifest) = manifest_of(folder).filter(|_| has_marker(folder)) else {
        return Err(OutputError::NotOurs { path: path(), example: first.clone() });
    };
    let foreign: Vec<&PathBuf> = found
        .iter()
        .filter(|(at, is_folder)| !is_folder && !is_part_of_site(at, &manifest))
        .map(|(at, _)| at)
        .collect();
    if foreign.is_empty() {
        return Ok(Folder::Ours);
    }
    let examples = foreign.iter().take(NAMED).map(|at| (*at).clone()).collect();
    Err(OutputError::ForeignFiles { path: path(), examples, count: foreign.len() })
}

/// Everything below a folder, sorted, by relative path, and whether it is a folder. Links are
/// not followed.
fn things_in(folder: &Path) -> Result<Vec<(PathBuf, bool)>, OutputError> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(folder).to_owned();
            OutputError::at(&at, error.into())
        })?;
        if !LITTER.iter().any(|litter| entry.file_name() == *litter) {
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            found.push((relative.to_owned(), entry.file_type().is_dir()));
        }
    }
    Ok(found)
}

fn is_part_of_site(at: &Path, manifest: &Manifest) -> bool {
    let Some(at) = at.to_str() else { return false };
    let at = at.replace(std::path::MAIN_SEPARATOR, "/");
    manifest.hash(&at).is_some() || at == MANIFEST || is_unlisted(&at)
}

/// The manifest of a folder that may be a site.
pub(super) fn manifest_of(folder: &Path) -> Option<Manifest> {
    let manifest = Manifest::parse(&fs::read_to_string(folder.join(MANIFEST)).ok()?)?;
    manifest.hash(MARKER).is_some().then_some(manifest)
}

fn has_marker(folder: &Path) -> bool {
    let mut line = vec![0; MARKER_LINE.len()];
    let read = fs::File::open(folder.join(MARKER)).and_then(|mut f| f.read_exact(&mut line));
    read.is_ok() && line == MARKER_LINE.as_bytes()
}

/// Takes away the files at `paths` in a folder, what stands beside them by our hand, the folders
/// that are empty then, and the folder itself. True when the folder is gone; false when it holds
/// something else, which stays.
///
/// The manifest goes last, so that being killed half-way leaves a folder that can still be
/// recognised and taken away by the next run.
pub(super) fn take_away<'a>(
    folder: &Path,
    paths: impl IntoIterator<Item = &'a str>,
) -> io::Result<bool> {
    let folders = folders_in(folder);
    let keys = unlisted_keys(folder);
    // Two lists of one site hold nearly the same paths.
    let listed: BTreeSet<&'a str> = paths.into_iter().chain(UNLISTED).collect();
    let mut paths: BTreeSet<&str> = listed;
    paths.extend(keys.iter().map(String::as_str));
    paths.into_par_iter().try_for_each(|path| {
        let at = folder.join(path);
        // A listed path below a link would lead out of the folder.
        let inside = at.parent().is_some_and(|parent| folders.contains(parent));
        if inside { remove_file(&at) } else { Ok(()) }
    })?;
    for below in folders.iter().rev() {
        for litter in LITTER {
            remove_file(&below.join(litter))?;
        }
        if below != folder {
            // Fails when something is left in it, which is then not ours.
            let _ = fs::remove_dir(below);
        }
    }
    remove_file(&folder.join(MANIFEST))?;
    match fs::remove_dir(folder) {
        Err(e) if e.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(false),
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(true),
    }
}

/// The files in [`KEYS`] that the manifest does not list, by their path from the root.
fn unlisted_keys(folder: &Path) -> Vec<String> {
    let there = fs::read_dir(folder.join(KEYS)).into_iter().flatten().flatten();
    let paths = there.filter_map(|entry| Some(format!("{KEYS}/{}", entry.file_name().to_str()?)));
    paths.filter(|path| is_unlisted(path)).collect()
}

/// A folder and all folders in it, real ones only. Sorted, so a folder comes before its content.
fn folders_in(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|e| e.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect()
}

fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound && !path.is_dir() => Err(e),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    fn listing(paths: &[&str]) -> String {
        paths.iter().map(|path| format!("{}  {path}\n", "0".repeat(64))).collect()
    }

    #[test]
    fn a_folder_with_a_manifest_of_someone_else_is_not_ours() {
        let bag = listing(&["data/report.pdf"]);
        let dir = folder(&[(MANIFEST, &bag), ("data/report.pdf", "x"), ("bagit.txt", "BagIt")]);
        assert!(matches!(inspect(dir.path()), Err(OutputError::NotOurs { .. })));
        let own_list = listing(&[MARKER, "thesis.pdf"]);
        let dir = folder(&[(MANIFEST, &own_list), ("thesis.pdf", "x"), (MARKER, "my notes")]);
        assert!(matches!(inspect(dir.path()), Err(OutputError::NotOurs { .. })));
    }

    #[test]
    fn a_site_with_a_foreign_file_is_refused_by_name() {
        let list = listing(&[MARKER, "nl/a.html"]);
        let site = [(MANIFEST, list.as_str()), (MARKER, MARKER_LINE), ("nl/a.html", "x")];
        let dir = folder(&site);
        assert!(matches!(inspect(dir.path()), Ok(Folder::Ours)));
        fs::write(dir.path().join("nl/.DS_Store"), "x").unwrap();
        assert!(matches!(inspect(dir.path()), Ok(Folder::Ours)), "a file manager's litter");
        fs::write(dir.path().join("nl/b.html"), "mine").unwrap();
        let Err(OutputError::ForeignFiles { examples, count, .. }) = inspect(dir.path()) else {
            panic!("not refused")
        };
        assert_eq!((examples, count), (vec![PathBuf::from("nl/b.html")], 1));
    }

    #[test]
    fn only_what_is_listed_is_taken_away() {
        let dir =
            folder(&[(MANIFEST, ""), ("a/b/c.html", "x"), ("a/d.html", "x"), ("a/mine", "x")]);
        let site = dir.path().join("a");
        assert!(!take_away(&site, ["b/c.html", "d.html", "gone.html"]).unwrap());
        assert!(site.join("mine").exists() && !site.join("b").exists());
        assert!(!site.join("d.html").exists());
        fs::remove_file(site.join("mine")).unwrap();
        assert!(take_away(&site, []).unwrap());
        assert!(!site.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_listed_path_through_a_link_is_left_alone() {
        let outside = folder(&[("a.html", "precious")]);
        let dir = folder(&[("site/x", "x")]);
        let site = dir.path().join("site");
        std::os::unix::fs::symlink(outside.path(), site.join("nl")).unwrap();
        assert!(!take_away(&site, ["nl/a.html", "x"]).unwrap());
        assert!(outside.path().join("a.html").exists());
    }
}
