//! Where a copy comes from: a folder, a bundle or an address. All three give the same bytes, so
//! that what is refused of one is refused of all.

mod bundle;
mod folder;
#[cfg(feature = "mirror")]
pub(crate) mod http;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use super::error::MirrorError;

pub(super) use bundle::BundleSource;
pub(super) use folder::FolderSource;

/// A place with the files of a site.
pub trait Source: Sync {
    /// The bytes of a small file; none where there is no such file.
    ///
    /// # Errors
    /// There is something else, or more than `limit` bytes, or it cannot be read.
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError>;

    /// Writes the bytes of a file of at most `limit` bytes, and says how many there were. Nobody has
    /// looked at them yet.
    ///
    /// # Errors
    /// As [`small`](Source::small); a file that is not there is [`MirrorError::Missing`].
    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError>;

    /// Writes a file of at most `limit` bytes into `part`, which may hold its first bytes from an
    /// earlier run. Nobody has looked at the bytes yet.
    ///
    /// # Errors
    /// As [`small`](Source::small); a file that is not there is [`MirrorError::Missing`].
    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError>;

    /// What there is, sorted by path; none where it cannot be listed.
    ///
    /// # Errors
    /// It cannot be read.
    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError>;

    /// How many files are best read at once.
    fn at_once(&self) -> usize;

    /// True of a web server, which may keep some files to itself.
    fn is_served(&self) -> bool {
        false
    }

    /// How many bytes have come over a network.
    fn transferred(&self) -> u64 {
        0
    }

    /// The entity tags of the small files that were read, by path.
    fn tags(&self) -> BTreeMap<String, String> {
        BTreeMap::new()
    }
}

/// Something that a source lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// A file, by its path from the root.
    File(String),
    /// A link, a device or the like, or a name that is not UTF-8; its path as well as it can be said.
    Odd(String),
}

/// A small file that was received before, with the entity tag (`ETag`) by which a server tells that it
/// has not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cached {
    /// The tag, in its quotes.
    pub tag: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// How many files are fetched from a server at once.
#[cfg(feature = "mirror")]
const AT_ONCE: usize = 8;

/// How many files of this machine are read at once.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// How an address is fetched.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// After so many seconds without a sign of life a server is given up.
    pub seconds: u64,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience { seconds: 30 }
    }
}

/// The source that a person typed: an address, a folder or a ZIP file.
///
/// # Errors
/// It is none of these, or an address that is not safe to fetch from.
pub fn open(
    given: &str,
    patience: Patience,
    cached: BTreeMap<String, Cached>,
) -> Result<Box<dyn Source>, MirrorError> {
    if is_address(given) {
        return open_address(given, patience, cached);
    }
    let path = Path::new(given);
    if path.is_dir() {
        return Ok(Box::new(FolderSource::new(path)));
    }
    if path.is_file() {
        return Ok(Box::new(BundleSource::open(path)?));
    }
    Err(MirrorError::NoSource { given: given.to_owned() })
}

/// The same, of which nothing is here yet.
///
/// # Errors
/// As [`open`].
pub fn open_source(given: &str, patience: Patience) -> Result<Box<dyn Source>, MirrorError> {
    open(given, patience, BTreeMap::new())
}

/// True of what looks like an address. `C:\` does not.
pub fn is_address(given: &str) -> bool {
    given.split_once("://").is_some_and(|(scheme, _)| scheme.len() > 1)
}

#[cfg(feature = "mirror")]
fn open_address(
    given: &str,
    patience: Patience,
    cached: BTreeMap<String, Cached>,
) -> Result<Box<dyn Source>, MirrorError> {
    Ok(Box::new(http::HttpSource::open(given, patience, cached)?))
}

#[cfg(not(feature = "mirror"))]
fn open_address(
    given: &str,
    _: Patience,
    _: BTreeMap<String, Cached>,
) -> Result<Box<dyn Source>, MirrorError> {
    Err(MirrorError::NoNetwork { address: given.to_owned() })
}
