//! A file of which the SHA-256 is known.

use crate::digest;
use crate::guide::Route;

/// A file with the SHA-256 of its bytes, so that it is worked out once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashedFile {
    route: Route,
    bytes: Vec<u8>,
    hash: String,
}

impl HashedFile {
    /// Works out the hash.
    pub fn new(route: Route, bytes: Vec<u8>) -> HashedFile {
        HashedFile { hash: digest::hex(&bytes), route, bytes }
    }

    /// The address.
    pub fn route(&self) -> &Route {
        &self.route
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The SHA-256 as 64 lower-case hexadecimal digits.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The address, the bytes and their SHA-256.
    pub fn into_parts(self) -> (Route, Vec<u8>, String) {
        (self.route, self.bytes, self.hash)
    }
}
