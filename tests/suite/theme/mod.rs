//! The theme's own promises: its colours can be read, its words are complete, and an institution
//! can make it its own.

mod colours;
mod components;
mod export;
pub(crate) mod html;
mod overriding;
mod words;

use std::path::{Path, PathBuf};

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default")
}

fn text(name: &str) -> String {
    let path = theme().join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of all files below a folder of the theme, in order.
fn names(folder: &str) -> Vec<String> {
    let files = walkdir::WalkDir::new(theme().join(folder)).sort_by_file_name().into_iter();
    let files = files.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let root = theme();
    let name = |entry: walkdir::DirEntry| {
        entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned()
    };
    files.map(name).collect()
}

/// All files below a folder of the theme, as one text.
fn texts(folder: &str) -> String {
    names(folder).iter().map(|name| text(name)).collect()
}
