//! What is refused and what went wrong. How it is said stands in [`said`].

mod publish;
mod said;

use std::io;
use std::path::{Path, PathBuf};

pub use publish::PublishFault;
pub(super) use said::words;

use super::metadata::Moment;
use crate::language::Language;
use crate::output::OutputError;

/// Why a copy is not accepted, not made or not judged. Whatever stood there still stands there.
#[derive(Debug)]
pub enum MirrorError {
    /// No key was named, and the mirror remembers none.
    NoAnchor,
    /// What was named as a key is neither a file with a root nor its SHA-256.
    NotAnAnchor {
        /// What was given.
        given: String,
    },
    /// The source follows another root than the one that is trusted.
    OtherRoot {
        /// SHA-256 of the root that is trusted.
        trusted: String,
        /// SHA-256 of the root of the source.
        found: String,
    },
    /// A root that too few of the keys signed that decide about it.
    TooFewRootSignatures {
        /// The version of the root that is not accepted.
        version: u64,
        /// How many signatures count.
        valid: usize,
        /// How many are needed.
        needed: u64,
    },
    /// The newest root has expired.
    RootExpired {
        /// Its version.
        version: u64,
        /// When it expired.
        expired: Moment,
    },
    /// A signature by a key that the root does not name.
    WrongKey {
        /// The file that is signed.
        file: String,
        /// The number of the key.
        key: String,
    },
    /// A signature by a key that was revoked.
    RevokedKey {
        /// The file that is signed.
        file: String,
        /// The number of the key.
        key: String,
        /// Since when it counts no more.
        since: Moment,
        /// Why.
        reason: String,
    },
    /// A file that is not what its key signed.
    BadSignature {
        /// The file.
        file: String,
    },
    /// Metadata that must be there is missing.
    NotSigned {
        /// The missing file.
        file: String,
    },
    /// Metadata in another form than it is written in.
    Malformed {
        /// The file.
        file: String,
        /// What is wrong, for a programmer.
        reason: String,
    },
    /// Metadata of a later program.
    NewerForm {
        /// The file.
        file: String,
    },
    /// A release that is older than one that was seen.
    OlderSerial {
        /// The serial that was seen.
        seen: u64,
        /// The serial that is offered.
        offered: u64,
    },
    /// Another release under a serial that was seen.
    SameSerial {
        /// The serial.
        serial: u64,
    },
    /// Nobody says any more that the release is the newest.
    Expired {
        /// The serial of the release.
        serial: u64,
        /// When the freshness file expired.
        expired: Moment,
        /// How many hours of grace there were.
        grace: u32,
    },
    /// Files of two releases side by side.
    Mixed {
        /// The file that does not belong to the other.
        file: &'static str,
        /// The file that names it.
        named_by: &'static str,
    },
    /// The number or size of the files is another than was signed.
    OtherSize {
        /// Files or bytes that were signed.
        signed: u64,
        /// Files or bytes that there are.
        found: u64,
        /// True when it is about bytes.
        bytes: bool,
    },
    /// A file with other bytes than were signed.
    Changed {
        /// Its path.
        path: String,
    },
    /// A file that should be there.
    Missing {
        /// Its path.
        path: String,
    },
    /// A file that should not be there.
    Added {
        /// Its path.
        path: String,
    },
    /// A file that stands under another spelling of its name.
    Misnamed {
        /// Its path.
        path: String,
        /// The path that was signed.
        signed: String,
    },
    /// A name that some system takes for something else than a file of the folder.
    UnsafeName {
        /// The name.
        path: String,
        /// What is wrong with it.
        fault: NameFault,
    },
    /// Two names that some disks take for one.
    Twins {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// A link instead of a file.
    Link {
        /// Its path.
        path: String,
    },
    /// More bytes than can be.
    TooLarge {
        /// The file.
        path: String,
        /// The most bytes that it may have.
        limit: u64,
    },
    /// A file that is no ZIP file, or one that this tool did not make.
    NotABundle {
        /// The file.
        path: PathBuf,
        /// What is wrong, for a programmer.
        reason: String,
    },
    /// A server that sends nothing, or next to nothing.
    Stalled {
        /// The address.
        address: String,
        /// For how many seconds.
        seconds: u64,
    },
    /// A server that sends elsewhere.
    Redirected {
        /// The address.
        address: String,
        /// Where to.
        to: String,
    },
    /// An address of which what is sent can be read on the way.
    Insecure {
        /// The address.
        address: String,
    },
    /// What was given is no address, folder or bundle.
    NoSource {
        /// What was given.
        given: String,
    },
    /// A build of the program without network code.
    NoNetwork {
        /// The address.
        address: String,
    },
    /// A server that cannot be reached or answers with an error.
    Network {
        /// The address.
        address: String,
        /// What was said.
        reason: String,
    },
    /// A folder that is not empty and no mirror.
    NotAMirror {
        /// The folder.
        path: PathBuf,
    },
    /// Another run is at work on the mirror.
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// A rollback without a reason.
    NoReason,
    /// An overlay, in a build of the program that cannot change pages.
    NoOverlay,
    /// A key that cannot be read or used.
    Key {
        /// What is wrong.
        reason: String,
    },
    /// What was given is no public key.
    NotAPublicKey {
        /// What was given.
        given: String,
    },
    /// The folder that is to be signed is no site that was built.
    NotASite {
        /// The folder.
        path: PathBuf,
    },
    /// A release that is not published.
    Publish(PublishFault),
    /// The site could not be put in its place.
    Output(OutputError),
    /// Anything else that the system said.
    Io {
        /// Where.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// It starts at the root of a file system or a drive.
    Absolute,
    /// It leads out of the folder.
    Leaves,
    /// Windows takes it for a device.
    Device,
    /// It holds something that no file name may hold on some system.
    Character,
}

impl MirrorError {
    /// What the system said about `path`.
    pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> MirrorError + use<> {
        let path = path.to_owned();
        move |source| MirrorError::Io { path: path.clone(), source }
    }

    /// True when something was judged and refused; false when it could not be judged or done, so that
    /// trying again later may help.
    pub fn is_refusal(&self) -> bool {
        if let MirrorError::Publish(fault) = self {
            return fault.is_refusal();
        }
        !matches!(
            self,
            MirrorError::NoAnchor
                | MirrorError::NotAnAnchor { .. }
                | MirrorError::NoSource { .. }
                | MirrorError::NoNetwork { .. }
                | MirrorError::Network { .. }
                | MirrorError::NotAMirror { .. }
                | MirrorError::Busy { .. }
                | MirrorError::NoReason
                | MirrorError::NoOverlay
                | MirrorError::Key { .. }
                | MirrorError::NotAPublicKey { .. }
                | MirrorError::NotASite { .. }
                | MirrorError::Output(_)
                | MirrorError::Io { .. }
        )
    }
}

impl From<PublishFault> for MirrorError {
    fn from(fault: PublishFault) -> MirrorError {
        MirrorError::Publish(fault)
    }
}

impl From<OutputError> for MirrorError {
    fn from(error: OutputError) -> MirrorError {
        MirrorError::Output(error)
    }
}

impl std::fmt::Display for MirrorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for MirrorError {}
