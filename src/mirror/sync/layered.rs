//! Keys that a mirror knows go before those that a source offers.

use std::fs::File;
use std::io::Write;

use crate::mirror::error::MirrorError;
use crate::mirror::source::{FolderSource, Listed, Source};

/// A source in which the files of another come first. Who shows an old version of the root to a mirror
/// that knows a newer one changes nothing by it.
pub(super) struct Layered<'a> {
    pub(super) first: FolderSource,
    pub(super) then: &'a dyn Source,
}

impl Source for Layered<'_> {
    fn small(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, MirrorError> {
        match self.first.small(path, limit)? {
            Some(bytes) => Ok(Some(bytes)),
            None => self.then.small(path, limit),
        }
    }

    fn read(&self, path: &str, limit: u64, into: &mut dyn Write) -> Result<u64, MirrorError> {
        self.then.read(path, limit, into)
    }

    fn download(&self, path: &str, limit: u64, part: &mut File) -> Result<(), MirrorError> {
        self.then.download(path, limit, part)
    }

    fn listing(&self) -> Result<Option<Vec<Listed>>, MirrorError> {
        self.then.listing()
    }

    fn at_once(&self) -> usize {
        self.then.at_once()
    }
}
