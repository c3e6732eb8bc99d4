//! What keeps a release from being published.

use crate::characters::harmless_line;
use crate::language::Language;
use crate::messages::Value;
use crate::refusals::{self, Refusal};

/// Why a release is not published. What readers get is what they got before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishFault {
    /// A newer release stands there.
    Older {
        /// Its serial.
        seen: u64,
        /// The serial that is offered.
        offered: u64,
    },
    /// A release with this serial and another content stands there.
    SameSerial {
        /// The serial.
        serial: u64,
    },
    /// An option that means something for a store alone.
    OnlyStores {
        /// The option.
        option: &'static str,
    },
    /// A build of the program that cannot publish to a store.
    NoStores {
        /// What was given.
        given: String,
    },
    /// What was given is no place in a store.
    Place {
        /// What was given.
        given: String,
    },
    /// The address of the store is none, or one on the way to which others listen in.
    Endpoint {
        /// What was given.
        given: String,
    },
    /// A variable of the environment with the key of the store is missing.
    Credentials {
        /// Its name.
        name: &'static str,
    },
    /// The store has no such bucket.
    NoBucket {
        /// Its name.
        bucket: String,
    },
    /// The store refuses the key, or what is asked with it.
    Refused {
        /// The place.
        place: String,
        /// The status of HTTP.
        status: u16,
        /// The code of S3; empty where the store gave none.
        code: String,
    },
    /// What answers is no store that speaks S3: it has no list, or its answers cannot be read.
    NotS3 {
        /// The place.
        place: String,
    },
    /// The store cannot be reached, or has a failure of its own.
    Failed {
        /// The place.
        place: String,
        /// What was said: the key of a reason, or a status.
        reason: String,
    },
    /// The store says nothing.
    Stalled {
        /// The place.
        place: String,
        /// For how many seconds.
        seconds: u64,
    },
    /// The pointer is not what this program writes.
    Pointer {
        /// The place.
        place: String,
        /// What is wrong with it, for a programmer.
        reason: String,
    },
    /// Another run switched the pointer in the meantime.
    Overtaken {
        /// The place.
        place: String,
    },
    /// The store does not have a file that it took.
    Incomplete {
        /// The place.
        place: String,
        /// The file.
        path: String,
    },
}

impl PublishFault {
    /// A name for programs, which does not change.
    pub(super) fn code(&self) -> &'static str {
        match self {
            PublishFault::Older { .. } => "publish-older",
            PublishFault::SameSerial { .. } => "publish-same-serial",
            PublishFault::OnlyStores { .. } => "publish-only-stores",
            PublishFault::NoStores { .. } => "publish-no-stores",
            PublishFault::Place { .. } => "publish-place",
            PublishFault::Endpoint { .. } => "publish-endpoint",
            PublishFault::Credentials { .. } => "publish-credentials",
            PublishFault::NoBucket { .. } => "publish-no-bucket",
            PublishFault::Refused { .. } => "publish-refused",
            PublishFault::NotS3 { .. } => "publish-not-s3",
            PublishFault::Failed { .. } => "publish-failed",
            PublishFault::Stalled { .. } => "publish-stalled",
            PublishFault::Pointer { .. } => "publish-pointer",
            PublishFault::Overtaken { .. } => "publish-overtaken",
            PublishFault::Incomplete { .. } => "publish-incomplete",
        }
    }

    /// True when the release itself, or what stands there, speaks against it; false when trying again
    /// may help.
    pub(super) fn is_refusal(&self) -> bool {
        matches!(
            self,
            PublishFault::Older { .. }
                | PublishFault::SameSerial { .. }
                | PublishFault::Pointer { .. }
        )
    }

    pub(super) fn values(&self, language: Language) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::from(&*harmless_line(text));
        match self {
            PublishFault::Older { seen, offered } => {
                vec![("seen", (*seen).into()), ("offered", (*offered).into())]
            }
            PublishFault::SameSerial { serial } => vec![("serial", (*serial).into())],
            PublishFault::OnlyStores { option } => vec![("option", text(option))],
            PublishFault::NoStores { given }
            | PublishFault::Place { given }
            | PublishFault::Endpoint { given } => vec![("given", text(given))],
            PublishFault::Credentials { name } => vec![("name", text(name))],
            PublishFault::NoBucket { bucket } => vec![("bucket", text(bucket))],
            PublishFault::Refused { place, status, code } => {
                let status = format!("HTTP {status} {code}");
                vec![("place", text(place)), ("status", text(status.trim_end()))]
            }
            PublishFault::Failed { place, reason } => {
                vec![("place", text(place)), ("reason", text(&said(reason, language)))]
            }
            PublishFault::Stalled { place, seconds } => {
                vec![("place", text(place)), ("seconds", (*seconds).into())]
            }
            PublishFault::Pointer { place, reason } => {
                vec![("place", text(place)), ("reason", text(reason))]
            }
            PublishFault::Overtaken { place } | PublishFault::NotS3 { place } => {
                vec![("place", text(place))]
            }
            PublishFault::Incomplete { place, path } => {
                vec![("place", text(place)), ("path", text(path))]
            }
        }
    }

    /// One of each, for the test that all have words.
    #[cfg(test)]
    pub(super) fn one_of_each() -> Vec<PublishFault> {
        let (place, text) = (|| "s3://gids".to_owned(), || "x".to_owned());
        vec![
            PublishFault::Older { seen: 2, offered: 1 },
            PublishFault::SameSerial { serial: 1 },
            PublishFault::OnlyStores { option: "--keep" },
            PublishFault::NoStores { given: text() },
            PublishFault::Place { given: text() },
            PublishFault::Endpoint { given: text() },
            PublishFault::Credentials { name: "AWS_ACCESS_KEY_ID" },
            PublishFault::NoBucket { bucket: text() },
            PublishFault::Refused { place: place(), status: 403, code: text() },
            PublishFault::NotS3 { place: place() },
            PublishFault::Failed { place: place(), reason: text() },
            PublishFault::Stalled { place: place(), seconds: 30 },
            PublishFault::Pointer { place: place(), reason: text() },
            PublishFault::Overtaken { place: place() },
            PublishFault::Incomplete { place: place(), path: text() },
        ]
    }
}

/// Why there is no answer, in one language: a reason that has words of its own, or a number, which says
/// the same in each; what a library says does not.
pub(super) fn said(reason: &str, language: Language) -> String {
    refusals::words(language, reason, 0).unwrap_or_else(|| match language {
        Language::En => reason.to_owned(),
        _ if reason.starts_with("HTTP ") => reason.to_owned(),
        _ => Refusal::UNKNOWN.message(language),
    })
}
