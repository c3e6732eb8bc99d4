//! The texts of one tree after another. Trees are compared by their ids and equal ones are skipped, so that
//! a commit that changes one text costs a handful of objects, however large the guide is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use camino::Utf8PathBuf;
use gix::ObjectId;

use super::super::git::resolve;
use super::super::repository::{GitError, git_error};
use super::super::tree::is_stored;
use super::{BlobId, BlobsBeside, DATA, DataFiles, DataId, FACTS, Past, PastText, SharedFolder};

/// An entry of a tree.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) id: ObjectId,
    pub(super) folder: bool,
}

impl Entry {
    pub(super) fn is_yaml(&self) -> bool {
        !self.folder && self.name.ends_with(".yaml") && !self.name.starts_with('.')
    }
}

pub(super) fn find(entries: &[Entry], name: &str, folder: bool) -> Option<ObjectId> {
    entries.iter().find(|e| e.folder == folder && e.name == name).map(|e| e.id)
}

/// What a text could embed of other files: with another one it says something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Embeddable {
    facts: Option<ObjectId>,
    /// The folder of the shared texts.
    shared: Option<ObjectId>,
}

/// Collects the texts of one tree after another and never opens the same tree twice.
pub(super) struct Reader<'r> {
    repo: &'r gix::Repository,
    pub(super) past: Past,
    data: BTreeMap<DataFiles, DataId>,
    /// The folder of the guide that is being read.
    guide: Option<ObjectId>,
    /// The folders of guides that were read, and folders that hold none.
    guides: BTreeSet<ObjectId>,
    /// What can be embedded in what is being read.
    embeds: Embeddable,
    /// The lists of sections that were read, with what they could embed.
    lists: BTreeSet<(ObjectId, Embeddable)>,
    /// The list of sections that was read last, with that: most of the next one is the same.
    last_list: BTreeMap<String, (ObjectId, Embeddable)>,
    /// Folders of sections, each with its name, that were read with this.
    sections: BTreeSet<(String, ObjectId, Embeddable)>,
    texts: BTreeSet<(Utf8PathBuf, ObjectId, Embeddable, BlobsBeside)>,
    /// Of what has no files beside it.
    alone: BlobsBeside,
}

impl<'r> Reader<'r> {
    pub(super) fn new(repo: &'r gix::Repository) -> Reader<'r> {
        Reader {
            repo,
            past: Past::default(),
            data: BTreeMap::new(),
            guide: None,
            guides: BTreeSet::new(),
            embeds: Embeddable::default(),
            lists: BTreeSet::new(),
            last_list: BTreeMap::new(),
            sections: BTreeSet::new(),
            texts: BTreeSet::new(),
            alone: BlobsBeside::default(),
        }
    }

    /// The folders and files of a tree. Submodules and names that are not UTF-8 are no part of a guide;
    /// what a link leads to is found by [`Reader::linked`].
    pub(super) fn entries(&self, tree: ObjectId) -> Result<Vec<Entry>, GitError> {
        let tree = self.repo.find_tree(tree).map_err(git_error)?;
        let mut entries = Vec::new();
        for entry in tree.iter() {
            let entry = entry.map_err(git_error)?;
            let folder = entry.mode().is_tree();
            if !folder && !entry.mode().is_blob() {
                continue;
            }
            if let Ok(name) = std::str::from_utf8(entry.filename()) {
                let id = entry.object_id();
                entries.push(Entry { name: name.to_owned(), id, folder });
            }
        }
        Ok(entries)
    }

    /// The links in a folder of the guide, each as the file of the guide that it leads to.
    fn linked(&self, tree: ObjectId, folder: &str) -> Result<Vec<Entry>, GitError> {
        let tree = self.repo.find_tree(tree).map_err(git_error)?;
        let mut files = Vec::new();
        for entry in tree.iter() {
            let entry = entry.map_err(git_error)?;
            let Some(guide) = self.guide.filter(|_| entry.mode().is_link()) else { continue };
            let guide = self.repo.find_tree(guide).map_err(git_error)?;
            let target = self.repo.find_blob(entry.object_id()).map_err(git_error)?.take_data();
            let target = resolve(folder.into(), &String::from_utf8_lossy(&target));
            let at = |path: Utf8PathBuf| guide.lookup_entry_by_path(&path).map_err(git_error);
            let target = target.map(at).transpose()?.flatten();
            if let (Some(target), Ok(name)) = (target, std::str::from_utf8(entry.filename()))
                && target.mode().is_blob()
            {
                files.push(Entry { name: name.to_owned(), id: target.object_id(), folder: false });
            }
        }
        Ok(files)
    }

    /// The tree at a path such as `a/b/` below a tree.
    pub(super) fn folder(&self, tree: ObjectId, path: &str) -> Result<Option<ObjectId>, GitError> {
        let mut at = tree;
        for part in path.split('/').filter(|part| !part.is_empty()) {
            match find(&self.entries(at)?, part, true) {
                Some(next) => at = next,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// Reads every guide below a tree.
    pub(super) fn search(&mut self, tree: ObjectId) -> Result<(), GitError> {
        let mut folders = vec![tree];
        while let Some(folder) = folders.pop() {
            if self.guides.contains(&folder) {
                continue;
            }
            let entries = self.entries(folder)?;
            folders.extend(entries.iter().filter(|e| e.folder).map(|e| e.id));
            self.guide(folder)?;
        }
        Ok(())
    }

    /// Reads the guide in a folder.
    pub(super) fn guide(&mut self, folder: ObjectId) -> Result<(), GitError> {
        if !self.guides.insert(folder) {
            return Ok(());
        }
        let entries = self.entries(folder)?;
        let Some(content) = find(&entries, "content", true) else { return Ok(()) };
        self.guide = Some(folder);
        let linked = self.linked(content, "content")?;
        let mut content = self.entries(content)?;
        content.extend(linked);
        let diagrams = find(&entries, "diagrams", true);
        let files = DataFiles { content: DATA.map(|name| find(&content, name, false)), diagrams };
        let data = self.data_id(files);
        // No data file shows a shared text.
        self.embeds = Embeddable { facts: find(&content, FACTS, false), shared: None };
        for (name, id) in DATA.iter().zip(files.content) {
            if let Some(id) = id {
                self.text(format!("content/{name}").into(), id, data);
            }
        }
        if let Some(diagrams) = diagrams {
            for entry in self.entries(diagrams)?.into_iter().filter(Entry::is_yaml) {
                self.text(format!("diagrams/{}", entry.name).into(), entry.id, data);
            }
        }
        self.embeds.shared = find(&content, "shared", true);
        match find(&content, "sections", true) {
            Some(list) => self.sections(list, data),
            None => Ok(()),
        }
    }

    fn sections(&mut self, list: ObjectId, data: DataId) -> Result<(), GitError> {
        if !self.lists.insert((list, self.embeds)) {
            return Ok(());
        }
        let mut followed = false;
        for entry in self.entries(list)?.into_iter().filter(|e| e.folder) {
            let read = (entry.id, self.embeds);
            if self.last_list.insert(entry.name.clone(), read) == Some(read) {
                continue;
            }
            if !self.sections.insert((entry.name.clone(), entry.id, self.embeds)) {
                continue;
            }
            let mut files = self.entries(entry.id)?;
            let linked = self.linked(entry.id, &format!("content/sections/{}", entry.name))?;
            if !linked.is_empty() {
                // What it leads to can change while this folder does not.
                self.last_list.remove(&entry.name);
                self.sections.retain(|(_, id, _)| *id != entry.id);
                followed = true;
                files.extend(linked);
            }
            let path = |file: &Entry| format!("content/sections/{}/{}", entry.name, file.name);
            let stored = |file: &&Entry| {
                !file.folder && !file.name.starts_with('.') && is_stored(path(file).as_str().into())
            };
            let stored = files.iter().filter(stored).map(|f| (f.name.clone(), BlobId(f.id)));
            let stored: BTreeMap<String, BlobId> = stored.collect();
            let beside = match stored.is_empty() {
                true => Arc::clone(&self.alone),
                false => Arc::new(stored),
            };
            for file in &files {
                let beside = match file.name.as_str() {
                    "section.yaml" => &self.alone,
                    name if name.ends_with(".md") => &beside,
                    _ => continue,
                };
                self.text_beside(path(file).into(), file.id, data, Arc::clone(beside));
            }
        }
        if followed {
            self.lists.retain(|(id, _)| *id != list);
        }
        Ok(())
    }

    fn data_id(&mut self, files: DataFiles) -> DataId {
        let next = DataId(self.past.data.len());
        let id = *self.data.entry(files).or_insert(next);
        if id == next {
            self.past.data.push(files);
        }
        id
    }

    fn text(&mut self, path: Utf8PathBuf, id: ObjectId, data: DataId) {
        self.text_beside(path, id, data, Arc::clone(&self.alone));
    }

    fn text_beside(&mut self, path: Utf8PathBuf, id: ObjectId, data: DataId, beside: BlobsBeside) {
        if self.texts.insert((path.clone(), id, self.embeds, Arc::clone(&beside))) {
            let Embeddable { facts, shared } = self.embeds;
            let (blob, facts, shared) = (BlobId(id), facts.map(BlobId), shared.map(SharedFolder));
            let text = PastText { blob, facts, shared, data, beside };
            self.past.texts.entry(path).or_default().push(text);
        }
    }
}
