//! What once stood in the repository: every text of the guide, in whatever commit.
//!
//! Trees are compared by their ids and equal ones are skipped, so that a commit that changes one
//! text costs a handful of objects, however large the guide is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use camino::Utf8PathBuf;
use gix::ObjectId;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;

use super::git::{GitTree, resolve};
use super::repository::{GitError, Repository, git_error};
use super::stored::{Origin, StoredFile};
use super::tree::is_stored;

/// Memory for objects that the walk meets more than once.
const OBJECT_CACHE: usize = 16 * 1024 * 1024;

/// The data files that texts refer to, beside the flowcharts.
const DATA: [&str; 5] =
    ["glossary.yaml", "sources.yaml", "indicators.yaml", "spreadsheets.yaml", FACTS];

/// The words that other files embed: with another one they say something else.
const FACTS: &str = "facts.yaml";

/// The commits that lead to a revision of the repository that the guide lies in.
pub struct History {
    repo: Arc<gix::ThreadSafeRepository>,
    tip: ObjectId,
    prefix: String,
    shallow: bool,
}

/// The name of a text's bytes. Equal bytes have equal names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlobId(ObjectId);

/// The name of all shared texts of a day. Equal ones have equal names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedFolder(ObjectId);

/// Which data files stood beside a text: an index into those of a [`Past`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DataId(usize);

/// A text as it once was, with the data files of the newest commit that had it, these facts and these
/// shared texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastText {
    /// Its bytes.
    pub blob: BlobId,
    /// The bytes of the facts beside it, if there were any.
    pub facts: Option<BlobId>,
    /// The shared texts beside it, if there were any.
    pub shared: Option<SharedFolder>,
    /// The data files beside it.
    pub data: DataId,
    /// The pictures and attachments in its folder.
    pub beside: BlobsBeside,
}

/// The names of the bytes of the files that stood beside a text, by their own names.
pub type BlobsBeside = Arc<BTreeMap<String, BlobId>>;

/// The ids of the data files of one commit; equal ones are the same data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DataFiles {
    content: [Option<ObjectId>; DATA.len()],
    diagrams: Option<ObjectId>,
}

/// Every text that was found, by its path in the guide, newest first, each once with each facts, with
/// all shared texts and with all files that stood beside it.
#[derive(Debug, Default)]
pub struct Past {
    texts: BTreeMap<Utf8PathBuf, Vec<PastText>>,
    data: Vec<DataFiles>,
}

impl Past {
    /// The texts that stood at this path, newest first.
    pub fn at(&self, path: &str) -> &[PastText] {
        self.texts.get(camino::Utf8Path::new(path)).map_or(&[], Vec::as_slice)
    }

    /// What the data files beside a text are known by, in any history.
    pub fn data_files(&self, id: DataId) -> DataFiles {
        self.data[id.0]
    }

    /// All paths with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&camino::Utf8Path, &[PastText])> {
        self.texts.iter().map(|(path, texts)| (path.as_path(), texts.as_slice()))
    }
}

impl History {
    /// The history of a guide up to `revision` or else to the commit that is checked out; of a
    /// tree, which has none, that too. `None` before the first commit.
    ///
    /// # Errors
    /// The repository does not have this revision, or it cannot be read.
    pub fn of(found: &Repository, revision: Option<&str>) -> Result<Option<History>, GitError> {
        let Some(tip) = found.commit(revision)?.map(|commit| commit.id) else { return Ok(None) };
        let shallow = found.repo.is_shallow().map_err(git_error)?;
        let repo = Arc::new(found.repo.clone().into_sync());
        Ok(Some(History { repo, tip, prefix: found.prefix.clone(), shallow }))
    }

    /// The name of the newest commit.
    pub fn tip(&self) -> String {
        self.tip.to_string()
    }

    /// True when commits were left out of this copy of the repository.
    pub fn is_shallow(&self) -> bool {
        self.shallow
    }

    /// Every text that stood in the guide's own folder in a commit that leads to the revision.
    ///
    /// # Errors
    /// An object is missing or broken.
    pub fn past(&self) -> Result<Past, GitError> {
        let repo = self.local();
        let mut reader = Reader::new(&repo);
        for tree in self.commits(&repo, vec![self.tip])? {
            if let Some(root) = reader.folder(tree?, &self.prefix)? {
                reader.guide(root)?;
            }
        }
        Ok(reader.past)
    }

    /// Every text that stood in any folder of the shape of a guide, in any commit that a branch or
    /// tag leads to: for a text that was not in [`History::past`].
    ///
    /// # Errors
    /// An object is missing or broken.
    pub fn everywhere(&self) -> Result<Past, GitError> {
        let repo = self.local();
        let mut reader = Reader::new(&repo);
        let mut tips = vec![self.tip];
        let references = repo.references().map_err(git_error)?;
        for reference in references.all().map_err(git_error)? {
            let reference = reference.map_err(git_error)?;
            // `origin/HEAD` often leads to a branch that was renamed: Git passes that over too.
            if let gix::refs::TargetRef::Symbolic(name) = reference.target()
                && repo.try_find_reference(name).map_err(git_error)?.is_none()
            {
                continue;
            }
            let id = reference.into_fully_peeled_id().map_err(git_error)?;
            let header = repo.find_header(id).map_err(git_error)?;
            // A reference to something that is no commit leads to no text.
            if header.kind() == gix::object::Kind::Commit {
                tips.push(id.detach());
            }
        }
        for tree in self.commits(&repo, tips)? {
            reader.search(tree?)?;
        }
        Ok(reader.past)
    }

    /// The bytes of a text.
    ///
    /// # Errors
    /// The object is missing or broken.
    pub fn read(&self, blob: BlobId) -> Result<Vec<u8>, GitError> {
        let repo = self.repo.to_thread_local();
        let mut object = repo.find_blob(blob.0).map_err(git_error)?;
        Ok(object.take_data())
    }

    /// A file that stood beside a text in a folder such as `content/sections/a/`.
    ///
    /// # Errors
    /// The object is missing or broken.
    pub fn stored(&self, folder: &str, name: &str, blob: BlobId) -> Result<StoredFile, GitError> {
        let bytes = self.read(blob)?;
        let origin = Origin::Git(Arc::clone(&self.repo), blob.0);
        Ok(StoredFile::new(format!("{folder}{name}").into(), &bytes, origin))
    }

    /// The files of a shared text, those beside it among them, by their names.
    ///
    /// # Errors
    /// An object is missing or broken.
    pub fn shared(
        &self,
        all: SharedFolder,
        id: &str,
    ) -> Result<BTreeMap<String, BlobId>, GitError> {
        let repo = self.repo.to_thread_local();
        let reader = Reader::new(&repo);
        let Some(folder) = find(&reader.entries(all.0)?, id, true) else {
            return Ok(BTreeMap::new());
        };
        let files = reader.entries(folder)?.into_iter().filter(|file| !file.folder);
        Ok(files.map(|file| (file.name, BlobId(file.id))).collect())
    }

    /// The data files that stood beside a text, as a tree with nothing else in it.
    ///
    /// # Errors
    /// An object is missing or broken.
    pub fn data(&self, past: &Past, id: DataId) -> Result<GitTree, GitError> {
        let repo = self.repo.to_thread_local();
        let files = past.data[id.0];
        let mut blobs: BTreeMap<Utf8PathBuf, ObjectId> = DATA
            .iter()
            .zip(files.content)
            .filter_map(|(name, id)| Some((format!("content/{name}").into(), id?)))
            .collect();
        if let Some(diagrams) = files.diagrams {
            let reader = Reader::new(&repo);
            for entry in reader.entries(diagrams)?.into_iter().filter(Entry::is_yaml) {
                blobs.insert(format!("diagrams/{}", entry.name).into(), entry.id);
            }
        }
        GitTree::of_blobs(Arc::clone(&self.repo), blobs)
    }

    fn local(&self) -> gix::Repository {
        let mut repo = self.repo.to_thread_local();
        repo.object_cache_size_if_unset(OBJECT_CACHE);
        repo
    }

    /// The trees of the commits that lead to the tips, newest first. Children always come before
    /// their parents, whatever their clocks said.
    fn commits<'r>(
        &self,
        repo: &'r gix::Repository,
        tips: Vec<ObjectId>,
    ) -> Result<impl Iterator<Item = Result<ObjectId, GitError>> + 'r, GitError> {
        let order = Sorting::ByCommitTime(CommitTimeOrder::NewestFirst);
        let walk = repo.rev_walk(tips).sorting(order).all().map_err(git_error)?;
        Ok(walk.map(|info| {
            let commit = info.map_err(git_error)?.object().map_err(git_error)?;
            Ok(commit.tree_id().map_err(git_error)?.detach())
        }))
    }
}

/// An entry of a tree.
struct Entry {
    name: String,
    id: ObjectId,
    folder: bool,
}

impl Entry {
    fn is_yaml(&self) -> bool {
        !self.folder && self.name.ends_with(".yaml") && !self.name.starts_with('.')
    }
}

fn find(entries: &[Entry], name: &str, folder: bool) -> Option<ObjectId> {
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
struct Reader<'r> {
    repo: &'r gix::Repository,
    past: Past,
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
    fn new(repo: &'r gix::Repository) -> Reader<'r> {
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
    fn entries(&self, tree: ObjectId) -> Result<Vec<Entry>, GitError> {
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
    fn folder(&self, tree: ObjectId, path: &str) -> Result<Option<ObjectId>, GitError> {
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
    fn search(&mut self, tree: ObjectId) -> Result<(), GitError> {
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
    fn guide(&mut self, folder: ObjectId) -> Result<(), GitError> {
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
