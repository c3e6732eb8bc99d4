//! What is refused and what went wrong, in words for who has to mend it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::metadata::Moment;
use crate::characters::{harmless, harmless_line};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
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

impl NameFault {
    fn word(self) -> &'static str {
        match self {
            NameFault::Absolute => "absolute",
            NameFault::Leaves => "leaves",
            NameFault::Device => "device",
            NameFault::Character => "character",
        }
    }
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

    /// A name for programs, which does not change.
    pub fn code(&self) -> &'static str {
        match self {
            MirrorError::NoAnchor => "no-key",
            MirrorError::NotAnAnchor { .. } => "not-a-key",
            MirrorError::OtherRoot { .. } => "other-root",
            MirrorError::TooFewRootSignatures { .. } => "too-few-root-signatures",
            MirrorError::RootExpired { .. } => "root-expired",
            MirrorError::WrongKey { .. } => "wrong-key",
            MirrorError::RevokedKey { .. } => "revoked-key",
            MirrorError::BadSignature { .. } => "bad-signature",
            MirrorError::NotSigned { .. } => "not-signed",
            MirrorError::Malformed { .. } => "malformed",
            MirrorError::NewerForm { .. } => "newer-form",
            MirrorError::OlderSerial { .. } => "older-serial",
            MirrorError::SameSerial { .. } => "same-serial",
            MirrorError::Expired { .. } => "expired",
            MirrorError::Mixed { .. } => "mixed",
            MirrorError::OtherSize { .. } => "other-size",
            MirrorError::Changed { .. } => "changed",
            MirrorError::Missing { .. } => "missing",
            MirrorError::Added { .. } => "added",
            MirrorError::Misnamed { .. } => "misnamed",
            MirrorError::UnsafeName { .. } => "unsafe-name",
            MirrorError::Twins { .. } => "twins",
            MirrorError::Link { .. } => "link",
            MirrorError::TooLarge { .. } => "too-large",
            MirrorError::NotABundle { .. } => "not-a-bundle",
            MirrorError::Stalled { .. } => "stalled",
            MirrorError::Redirected { .. } => "redirected",
            MirrorError::Insecure { .. } => "insecure",
            MirrorError::NoSource { .. } => "no-source",
            MirrorError::NoNetwork { .. } => "no-network",
            MirrorError::Network { .. } => "network",
            MirrorError::NotAMirror { .. } => "not-a-mirror",
            MirrorError::Busy { .. } => "busy",
            MirrorError::NoReason => "no-reason",
            MirrorError::NoOverlay => "no-overlay",
            MirrorError::Key { .. } => "key",
            MirrorError::NotAPublicKey { .. } => "not-a-public-key",
            MirrorError::NotASite { .. } => "not-a-site",
            MirrorError::Output(_) => "output",
            MirrorError::Io { .. } => "io",
        }
    }

    /// What was refused, why, and what to do, in one language.
    pub fn message(&self, language: Language) -> String {
        match self {
            MirrorError::Output(error) => error.message(language),
            _ => words(language, self.code(), self.values()),
        }
    }

    fn values(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::from(&*harmless_line(text));
        let shown = |path: &Path| Value::from(&*harmless_line(&path.display().to_string()));
        let moment = |moment: &Moment| Value::from(moment.to_string());
        match self {
            MirrorError::NoAnchor
            | MirrorError::NoReason
            | MirrorError::NoOverlay
            | MirrorError::Output(_) => vec![],
            MirrorError::NotAnAnchor { given }
            | MirrorError::NotAPublicKey { given }
            | MirrorError::NoSource { given } => {
                vec![("given", text(given))]
            }
            MirrorError::OtherRoot { trusted, found } => {
                vec![("trusted", text(trusted)), ("found", text(found))]
            }
            MirrorError::TooFewRootSignatures { version, valid, needed } => vec![
                ("version", (*version).into()),
                ("valid", (*valid).into()),
                ("needed", (*needed).into()),
            ],
            MirrorError::RootExpired { version, expired } => {
                vec![("version", (*version).into()), ("expired", moment(expired))]
            }
            MirrorError::WrongKey { file, key } => vec![("file", text(file)), ("key", text(key))],
            MirrorError::RevokedKey { file, key, since, reason } => vec![
                ("file", text(file)),
                ("key", text(key)),
                ("since", moment(since)),
                ("reason", text(reason)),
            ],
            MirrorError::BadSignature { file }
            | MirrorError::NotSigned { file }
            | MirrorError::NewerForm { file } => vec![("file", text(file))],
            MirrorError::Malformed { file, reason } => {
                vec![("file", text(file)), ("reason", text(reason))]
            }
            MirrorError::OlderSerial { seen, offered } => {
                vec![("seen", (*seen).into()), ("offered", (*offered).into())]
            }
            MirrorError::SameSerial { serial } => vec![("serial", (*serial).into())],
            MirrorError::Expired { serial, expired, grace } => vec![
                ("serial", (*serial).into()),
                ("expired", moment(expired)),
                ("grace", u64::from(*grace).into()),
            ],
            MirrorError::Mixed { file, named_by } => {
                vec![("file", text(file)), ("namedby", text(named_by))]
            }
            MirrorError::OtherSize { signed, found, bytes } => vec![
                ("signed", (*signed).into()),
                ("found", (*found).into()),
                ("unit", Value::from(if *bytes { "bytes" } else { "files" })),
            ],
            MirrorError::Changed { path }
            | MirrorError::Missing { path }
            | MirrorError::Added { path }
            | MirrorError::Link { path } => vec![("path", text(path))],
            MirrorError::UnsafeName { path, fault } => {
                vec![("path", text(path)), ("fault", Value::from(fault.word()))]
            }
            MirrorError::Misnamed { path, signed } => {
                vec![("path", text(path)), ("signed", text(signed))]
            }
            MirrorError::Twins { one, other } => vec![("one", text(one)), ("other", text(other))],
            MirrorError::TooLarge { path, limit } => {
                vec![("path", text(path)), ("limit", (*limit).into())]
            }
            MirrorError::NotABundle { path, reason } => {
                vec![("path", shown(path)), ("reason", text(reason))]
            }
            MirrorError::Stalled { address, seconds } => {
                vec![("address", text(address)), ("seconds", (*seconds).into())]
            }
            MirrorError::Redirected { address, to } => {
                vec![("address", text(address)), ("to", text(to))]
            }
            MirrorError::Insecure { address } | MirrorError::NoNetwork { address } => {
                vec![("address", text(address))]
            }
            MirrorError::Network { address, reason } => {
                vec![("address", text(address)), ("reason", text(reason))]
            }
            MirrorError::NotAMirror { path }
            | MirrorError::Busy { path }
            | MirrorError::NotASite { path } => vec![("path", shown(path))],
            MirrorError::Key { reason } => vec![("reason", text(reason))],
            MirrorError::Io { path, source } => {
                vec![("path", shown(path)), ("reason", text(&source.to_string()))]
            }
        }
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

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap {
        nl: vec![include_str!("words/nl.ftl"), include_str!("words/own.nl.ftl")],
        en: vec![include_str!("words/en.ftl"), include_str!("words/own.en.ftl")],
    };
    // The files are part of the binary and a test parses them.
    Messages::parse(&files).ok()
});

/// A sentence of `words/` with its values filled in.
pub(super) fn words(
    language: Language,
    key: &str,
    values: impl IntoIterator<Item = (&'static str, Value)>,
) -> String {
    let args: Args = values.into_iter().map(|(name, value)| (name.into(), value)).collect();
    let found = MESSAGES.as_ref().and_then(|messages| messages.get(language, key, &args));
    harmless(&found.unwrap_or_else(|| key.to_owned())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_of_each() -> Vec<MirrorError> {
        let text = || "x".to_owned();
        let path = || PathBuf::from("/srv/gids");
        let moment = || Moment::from_seconds(0).unwrap();
        let source = || io::Error::from(io::ErrorKind::PermissionDenied);
        let mut all = vec![
            MirrorError::NoAnchor,
            MirrorError::NotAnAnchor { given: text() },
            MirrorError::OtherRoot { trusted: text(), found: text() },
            MirrorError::TooFewRootSignatures { version: 2, valid: 1, needed: 2 },
            MirrorError::RootExpired { version: 2, expired: moment() },
            MirrorError::WrongKey { file: text(), key: text() },
            MirrorError::RevokedKey { file: text(), key: text(), since: moment(), reason: text() },
            MirrorError::BadSignature { file: text() },
            MirrorError::NotSigned { file: text() },
            MirrorError::Malformed { file: text(), reason: text() },
            MirrorError::NewerForm { file: text() },
            MirrorError::OlderSerial { seen: 2, offered: 1 },
            MirrorError::SameSerial { serial: 1 },
            MirrorError::Expired { serial: 1, expired: moment(), grace: 72 },
            MirrorError::Mixed { file: "a", named_by: "b" },
            MirrorError::OtherSize { signed: 1, found: 2, bytes: true },
            MirrorError::OtherSize { signed: 1, found: 2, bytes: false },
            MirrorError::Changed { path: text() },
            MirrorError::Missing { path: text() },
            MirrorError::Added { path: text() },
            MirrorError::Misnamed { path: text(), signed: text() },
            MirrorError::Twins { one: text(), other: text() },
            MirrorError::Link { path: text() },
            MirrorError::TooLarge { path: text(), limit: 1 },
            MirrorError::NotABundle { path: path(), reason: text() },
            MirrorError::Stalled { address: text(), seconds: 30 },
            MirrorError::Redirected { address: text(), to: text() },
            MirrorError::Insecure { address: text() },
            MirrorError::NoSource { given: text() },
            MirrorError::NoNetwork { address: text() },
            MirrorError::Network { address: text(), reason: text() },
            MirrorError::NotAMirror { path: path() },
            MirrorError::Busy { path: path() },
            MirrorError::NoReason,
            MirrorError::NoOverlay,
            MirrorError::Key { reason: text() },
            MirrorError::NotAPublicKey { given: text() },
            MirrorError::NotASite { path: path() },
            MirrorError::Io { path: path(), source: source() },
        ];
        let faults =
            [NameFault::Absolute, NameFault::Leaves, NameFault::Device, NameFault::Character];
        all.extend(faults.map(|fault| MirrorError::UnsafeName { path: text(), fault }));
        all
    }

    #[test]
    fn every_error_has_words_in_both_languages() {
        for language in Language::ALL {
            for error in one_of_each() {
                let message = error.message(language);
                assert!(message.contains(' ') && message.ends_with('.'), "{error:?}: {message}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let messages = MESSAGES.as_ref().unwrap();
        assert_eq!(messages.keys(Language::Nl), messages.keys(Language::En));
    }
}
