//! The finished site on its way to disk.
//!
//! In: an [`OutputSet`], every file of the site as bytes by [`Route`](crate::guide::Route).
//! Out: a folder that appears whole or not at all ([`publish`]): a build that fails or is killed
//! leaves the old site as it was, and a reader never meets half of a new one.
//!
//! Must never: delete what it did not make. A [`Target`] that is not empty is touched only when
//! it is a site that this tool wrote and holds nothing else. Deleting goes by the list of files
//! that the manifest gives, never by folder.

mod contents;
mod error;
mod hashed;
pub mod headers;
mod manifest;
mod own;
mod redirects;
mod set;
mod staging;
mod swap;
mod target;
mod write;

pub use contents::{Contents, check_addresses};
pub use error::OutputError;
pub use hashed::HashedFile;
pub use headers::{is_kept_back, server_files};
pub use manifest::{KEYS, MANIFEST, MARKER, Manifest, UNLISTED, is_unlisted, may_be_signed_over};
pub use redirects::redirect_files;
pub use set::{InsertError, OutputSet};
pub(crate) use swap::exchange;
pub use target::Target;
pub use write::{Published, publish, publish_contents, publish_contents_after, remove};
