//! Where text comes from.
//!
//! In: a folder on disk or a tree in a Git repository, behind one trait, [`Tree`].
//! Out: [`Sources`], all text of the guide with a [`FileId`] for each file, so that every
//! later step can say *where* something stands by a [`Span`] and never opens a file itself.
//!
//! What cannot be read is returned as data ([`SourceProblem`]); this step knows nothing of
//! diagnostics, Markdown or YAML.

mod folder;
mod git;
mod history;
mod reading;
mod repository;
mod stored;
mod suspicious;
mod text;
mod tree;

pub use folder::FolderTree;
pub use git::GitTree;
pub use history::{BlobId, BlobsBeside, DataFiles, DataId, History, Past, PastText, SharedFolder};
pub use reading::{Changed, Reading};
pub use repository::{CommitTime, GitError, Made, Repository};
pub use stored::{Beside, FilesBeside, Origin, StoredFile};
pub use suspicious::{Odd, Oddity, suspicious};
pub use text::{FileId, Position, SourceFile, Sources, Span};
#[cfg(feature = "serve")]
pub(crate) use tree::is_hidden;
pub(crate) use tree::is_plain;
pub use tree::{Entry, Listing, PARTS, ProblemKind, STATIC, SourceProblem, Tree, UNFINISHED};
