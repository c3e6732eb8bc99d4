//! A guide as it is going to be: its folder, and the changes that were proved so far.

use std::collections::BTreeMap;

use super::super::author_file::{Edit, NotWritten};
use super::super::new_id::With;
use super::super::pipeline::{self, Loaded, PipelineError};
use super::files::Along;
use crate::source::FolderTree;
use crate::yaml::Date;

/// The changes to a folder that nobody has written yet.
pub(super) struct Draft {
    folder: FolderTree,
    as_of: Date,
    edits: BTreeMap<String, Edit>,
    /// Files that are no text, by their new place.
    files: BTreeMap<String, Along>,
}

impl Draft {
    /// Without a change.
    ///
    /// # Errors
    /// The folder cannot be opened.
    pub(super) fn new(root: &std::path::Path, as_of: Date) -> Result<Draft, PipelineError> {
        let folder = FolderTree::open(root).map_err(PipelineError::Root)?;
        Ok(Draft { folder, as_of, edits: BTreeMap::new(), files: BTreeMap::new() })
    }

    /// Adds a change of what the changes before it leave.
    pub(super) fn put(&mut self, edit: Edit) {
        let path = edit.path().to_owned();
        let whole = match self.edits.remove(&path) {
            Some(before) => before.then(edit),
            None => edit,
        };
        self.edits.insert(path, whole);
    }

    /// Lets a file that is no text go along.
    pub(super) fn along(&mut self, file: Along) {
        self.files.insert(file.to.clone(), file);
    }

    /// The files that are no text, sorted by their new place.
    pub(super) fn files(&self) -> Vec<Along> {
        self.files.values().cloned().collect()
    }

    /// The same of several.
    pub(super) fn put_all(&mut self, edits: impl IntoIterator<Item = Edit>) {
        edits.into_iter().for_each(|edit| self.put(edit));
    }

    /// Adds what may not have been possible.
    ///
    /// # Errors
    /// It was not.
    pub(super) fn try_put(&mut self, edit: Result<Edit, NotWritten>) -> Result<(), NotWritten> {
        self.put(edit?);
        Ok(())
    }

    /// Reads the guide with all changes.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub(super) fn load(&self) -> Result<Loaded, PipelineError> {
        let text = |edit: &Edit| (!edit.removes()).then(|| edit.text().to_owned());
        let files = self.edits.iter().map(|(path, edit)| (path.as_str().into(), text(edit)));
        let along = self.files.values();
        let along = along.map(|a| (a.to.as_str().into(), (a.from.as_str().into(), a.stays)));
        let (folder, files) = (self.folder.clone(), files.collect());
        let with = With { folder, files, along: along.collect() };
        let loaded = pipeline::load_tree(&with)?;
        Ok(Loaded { as_of: self.as_of, ..loaded })
    }

    /// True where something changes.
    pub(super) fn has_changes(&self) -> bool {
        self.edits.values().any(Edit::changes)
    }

    /// The changes, sorted by path.
    pub(super) fn into_edits(self) -> Vec<Edit> {
        self.edits.into_values().filter(Edit::changes).collect()
    }
}
