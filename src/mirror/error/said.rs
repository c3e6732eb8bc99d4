//! An error in words for who has to mend it.

use std::path::Path;
use std::sync::LazyLock;

use super::publish::said;
use super::{MirrorError, NameFault};
use crate::characters::{harmless, harmless_line};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::mirror::metadata::Moment;
use crate::refusals::Refusal;

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
            MirrorError::Publish(fault) => fault.code(),
            MirrorError::Output(_) => "output",
            MirrorError::Io { .. } => "io",
        }
    }

    /// What was refused, why, and what to do, in one language.
    pub fn message(&self, language: Language) -> String {
        match self {
            MirrorError::Output(error) => error.message(language),
            _ => words(language, self.code(), self.values(language)),
        }
    }

    fn values(&self, language: Language) -> Vec<(&'static str, Value)> {
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
                vec![("address", text(address)), ("reason", text(&said(reason, language)))]
            }
            MirrorError::NotAMirror { path }
            | MirrorError::Busy { path }
            | MirrorError::NotASite { path } => vec![("path", shown(path))],
            MirrorError::Key { reason } => vec![("reason", text(reason))],
            MirrorError::Publish(fault) => fault.values(language),
            MirrorError::Io { path, source } => {
                vec![
                    ("path", shown(path)),
                    ("reason", text(&Refusal::from(source).message(language))),
                ]
            }
        }
    }
}

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![
            include_str!("../words/nl.ftl"),
            include_str!("../words/own.nl.ftl"),
            include_str!("../words/publish.nl.ftl"),
        ],
        en: vec![
            include_str!("../words/en.ftl"),
            include_str!("../words/own.en.ftl"),
            include_str!("../words/publish.en.ftl"),
        ],
    };
    // The files are part of the binary and a test parses them.
    Messages::parse(&files).ok()
});

/// A sentence of `words/` with its values filled in.
pub(in crate::mirror) fn words(
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
    use std::io;
    use std::path::PathBuf;

    use super::*;
    use crate::mirror::error::PublishFault;

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
            MirrorError::Key { reason: text() },
            MirrorError::NotAPublicKey { given: text() },
            MirrorError::NotASite { path: path() },
            MirrorError::Io { path: path(), source: source() },
        ];
        let faults =
            [NameFault::Absolute, NameFault::Leaves, NameFault::Device, NameFault::Character];
        all.extend(faults.map(|fault| MirrorError::UnsafeName { path: text(), fault }));
        all.extend(PublishFault::one_of_each().into_iter().map(MirrorError::Publish));
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
