//! What once stood in the repository: every text of the guide, in whatever commit.
//!
//! Which commits there are, and what they had; their trees are read in `trees`.

mod trees;

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::Utf8PathBuf;
use gix::ObjectId;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;

use super::git::GitTree;
use super::repository::{GitError, Repository, git_error};
use super::stored::{Origin, StoredFile};
use trees::{Entry, Reader, find};

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
