//! The ledger of versions, part of `section.yaml` and of the data files.

use super::ids::SourceId;
use crate::language::LanguageMap;
use crate::yaml::{Date, Spanned};
use crate::{choices, record};

choices! {
    /// What a version changes.
    pub enum VersionKind {
        /// The meaning changed.
        Substantive = "substantive",
        /// The wording changed, not the meaning.
        Editorial = "editorial",
        /// Only a translation changed.
        Translation = "translation",
        /// The text no longer holds.
        Repeal = "repeal",
    }
}

impl VersionKind {
    /// In which order changes matter to readers: first what changes what holds, last what changes no
    /// text but a translation.
    pub fn precedence(self) -> u8 {
        match self {
            VersionKind::Substantive | VersionKind::Repeal => 0,
            VersionKind::Editorial => 1,
            VersionKind::Translation => 2,
        }
    }
}

record! {
    /// One version of our own text.
    pub struct Version {
        /// The number, in quotes: "1.0".
        pub version: Spanned<String>,
        /// The day it was published.
        pub published: Date,
        /// The day from which it holds.
        pub effective: Date,
        /// What it changes.
        pub kind: VersionKind,
        /// What changed and why, for readers.
        pub note: LanguageMap<String>,
        /// Digest of the text per language. Written by the tool, never by hand.
        pub digest: Option<Spanned<LanguageMap<Option<Spanned<String>>>>>,
    }
}

record! {
    /// An official version that is known only from sources: a row in the history, never text.
    pub struct Reported {
        /// The name or number of the official version, in quotes.
        pub version: String,
        /// The day it was published.
        pub published: Date,
        /// The source that says so.
        pub source: Spanned<SourceId>,
        /// What is known of it.
        pub note: LanguageMap<String>,
    }
}
