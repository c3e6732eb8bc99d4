//! Why there can be no preview.

use std::io;
use std::path::PathBuf;
use std::sync::LazyLock;

use crate::characters::harmless;
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::refusals::Refusal;

/// Why the preview could not start or go on.
#[derive(Debug)]
pub enum ServeError {
    /// Another program listens on the port.
    PortTaken {
        /// The port.
        port: u16,
    },
    /// The system keeps the port for programs with more rights.
    PortNotAllowed {
        /// The port.
        port: u16,
    },
    /// There is no host of this name.
    NoHost {
        /// The name.
        host: String,
    },
    /// The address is not that of this machine.
    HostElsewhere {
        /// The address or name.
        host: String,
    },
    /// The system cannot tell about changes in so many folders.
    TooManyWatches,
    /// The folder cannot be watched.
    Watch {
        /// The folder.
        path: PathBuf,
        /// Why not.
        reason: Refusal,
    },
    /// Anything else that the system said.
    Io(io::Error),
}

impl From<io::Error> for ServeError {
    fn from(error: io::Error) -> ServeError {
        ServeError::Io(error)
    }
}

impl ServeError {
    /// What is wrong and what to do about it, in one language.
    pub fn message(&self, language: Language) -> String {
        let said = |key, args: &[(&'static str, String)]| {
            words(language, key, args.iter().map(|(name, value)| (*name, value.clone())))
        };
        match self {
            ServeError::PortTaken { port } => {
                let other = port.checked_add(1).unwrap_or(3000);
                said("port-taken", &[("port", port.to_string()), ("other", other.to_string())])
            }
            ServeError::PortNotAllowed { port } => {
                said("port-not-allowed", &[("port", port.to_string())])
            }
            ServeError::NoHost { host } => said("no-host", &[("host", host.clone())]),
            ServeError::HostElsewhere { host } => said("host-elsewhere", &[("host", host.clone())]),
            ServeError::TooManyWatches => said("too-many-watches", &[]),
            ServeError::Watch { path, reason } => said(
                "watch",
                &[("path", path.display().to_string()), ("reason", reason.message(language))],
            ),
            ServeError::Io(error) => {
                said("serve-io", &[("reason", Refusal::from(error).message(language))])
            }
        }
    }
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for ServeError {}

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![include_str!("words/nl.ftl")],
        en: vec![include_str!("words/en.ftl")],
    };
    // The files are part of the binary and a test parses them.
    Messages::parse(&files).ok()
});

/// A sentence of `words/` with its values filled in.
pub(super) fn words(
    language: Language,
    key: &str,
    values: impl IntoIterator<Item = (&'static str, String)>,
) -> String {
    let args: Args = values.into_iter().map(|(name, v)| (name.into(), Value::Text(v))).collect();
    let found = MESSAGES.as_ref().and_then(|messages| messages.get(language, key, &args));
    harmless(&found.unwrap_or_else(|| key.to_owned())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let messages = MESSAGES.as_ref().unwrap();
        assert_eq!(messages.keys(Language::Nl), messages.keys(Language::En));
    }

    #[test]
    fn every_error_says_what_to_do_in_both_languages() {
        for language in Language::ALL {
            for error in [
                ServeError::PortTaken { port: 65_535 },
                ServeError::PortNotAllowed { port: 80 },
                ServeError::NoHost { host: "x".into() },
                ServeError::HostElsewhere { host: "192.0.2.1".into() },
                ServeError::TooManyWatches,
                ServeError::Watch { path: "/gids".into(), reason: Refusal::UNKNOWN },
                ServeError::Io(io::ErrorKind::OutOfMemory.into()),
            ] {
                assert!(error.message(language).contains(' '), "{error:?}");
            }
        }
        let taken = ServeError::PortTaken { port: 3000 }.message(Language::Nl);
        assert!(taken.contains("--port 3001"), "{taken}");
    }
}
