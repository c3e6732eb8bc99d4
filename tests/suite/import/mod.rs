//! `leidraad import`: drawings of other programs become flowcharts of the guide, whole or with a
//! word for everything that they are not.

mod accepted;
mod any_input;
mod command;
mod folder;
mod refused;
mod several;
mod word;

use std::fs;
use std::path::{Path, PathBuf};

use crate::guide::{Guide, Run};

/// The drawings of `tests/fixtures/import`, in the order of their paths. Beside one that is broken
/// lies what is said of it.
pub(super) fn fixtures() -> Vec<PathBuf> {
    let folders = ["mermaid", "bpmn"].map(fixture);
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending != "expected")).collect();
    files.sort();
    assert!(files.len() >= 30);
    files
}

/// Those that can be read.
pub(super) fn sound() -> Vec<PathBuf> {
    fixtures().into_iter().filter(|path| !path.with_extension("expected").exists()).collect()
}

/// A file or folder of `tests/fixtures/import`.
pub(super) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name)
}

/// The name of a file without its ending.
pub(super) fn stem(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// Imports a file into a guide.
pub(super) fn import(guide: &Guide, file: &Path, more: &[&str]) -> Run {
    let mut args = vec!["import", file.to_str().unwrap()];
    args.extend(more);
    guide.run(&args)
}

/// Imports a text that lies beside the guide.
pub(super) fn import_text(guide: &Guide, name: &str, text: &[u8], more: &[&str]) -> Run {
    let file = guide.beside(name);
    fs::write(&file, text).unwrap();
    import(guide, &file, more)
}
