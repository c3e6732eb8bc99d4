//! The files that a target begins with.

use std::fs;
use std::path::{Path, PathBuf};

/// The files below `root` whose path fits, a part of which may be `*`, in the order of their paths.
pub fn files(root: &Path, pattern: &str) -> Vec<PathBuf> {
    pattern.split('/').fold(vec![root.to_owned()], |folders, part| {
        folders.iter().flat_map(|folder| inside(folder, part)).collect()
    })
}

/// What is in a folder under a name that fits.
fn inside(folder: &Path, part: &str) -> Vec<PathBuf> {
    let fits = |name: &str| match part.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => name == part,
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut inside: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    inside.retain(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(fits));
    inside.sort();
    inside
}
