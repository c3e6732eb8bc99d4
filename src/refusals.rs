//! Why the system refused something, in the language of the reader.
//!
//! The system says it in English, or in a language of its own; every step says it by these words.

use std::io::{self, ErrorKind};
use std::sync::LazyLock;

use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages};

static WORDS: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![include_str!("refusals/nl.ftl")],
        en: vec![include_str!("refusals/en.ftl")],
    };
    // Part of the binary; a test parses them.
    Messages::parse(&files).ok()
});

/// Why the system refused something: a reason that has words of its own, or the number of one that
/// is seldom met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    key: &'static str,
    number: i32,
}

/// The number that Linux and macOS give when a program, or all of them, have too many files open.
const TOO_MANY_OPEN: [i32; 2] = [23, 24];

impl From<&io::Error> for Refusal {
    fn from(error: &io::Error) -> Refusal {
        let number = error.raw_os_error().unwrap_or(0);
        let key = match error.kind() {
            _ if cfg!(unix) && TOO_MANY_OPEN.contains(&number) => "system-many-files",
            ErrorKind::NotFound => "system-not-found",
            ErrorKind::PermissionDenied => "system-not-allowed",
            ErrorKind::IsADirectory => "system-folder",
            ErrorKind::NotADirectory => "system-no-folder",
            ErrorKind::AlreadyExists => "system-there",
            ErrorKind::DirectoryNotEmpty => "system-not-empty",
            ErrorKind::InvalidData => "system-no-text",
            ErrorKind::UnexpectedEof | ErrorKind::WriteZero => "system-short",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::FileTooLarge => "system-large",
            ErrorKind::InvalidFilename => "system-name",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
            ErrorKind::TimedOut => "system-slow",
            ErrorKind::OutOfMemory => "system-memory",
            ErrorKind::StaleNetworkFileHandle => "system-drive",
            ErrorKind::ConnectionRefused
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::NotConnected => "system-connection",
            ErrorKind::Unsupported => "system-unsupported",
            _ => "system-other",
        };
        Refusal { key, number }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Refusal {
        Refusal::from(&error)
    }
}

impl Refusal {
    /// One of which nothing more is known.
    pub const UNKNOWN: Refusal = Refusal { key: "system-other", number: 0 };

    /// Half a sentence, to stand behind a colon.
    pub fn message(&self, language: Language) -> String {
        words(language, self.key, i64::from(self.number)).unwrap_or_else(|| self.key.to_owned())
    }

    /// The key of its words, for a message that is told later.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The number that the system gave it; 0 where it gave none.
    pub fn number(&self) -> i64 {
        i64::from(self.number)
    }
}

/// The words of a key that [`Refusal::key`] gave; none for any other.
pub(crate) fn words(language: Language, key: &str, number: i64) -> Option<String> {
    let args = Args::from([("number".into(), number.into())]);
    WORDS.as_ref()?.get(language, key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let words = WORDS.as_ref().unwrap();
        assert_eq!(words.keys(Language::Nl), words.keys(Language::En));
    }

    #[test]
    fn no_reason_of_the_system_is_told_in_its_own_words() {
        for number in 1..140 {
            let said = Refusal::from(&io::Error::from_raw_os_error(number));
            let (nl, en) = (said.message(Language::Nl), said.message(Language::En));
            assert!(!nl.starts_with("system-") && nl != en, "{number}: {nl}");
            assert!(!nl.contains("os error"), "{number}: {nl}");
        }
        let full = Refusal::from(&io::Error::from(ErrorKind::StorageFull));
        assert_eq!(full.message(Language::Nl), "de schijf is vol");
        assert_eq!(Refusal::UNKNOWN.message(Language::Nl), "het systeem weigert het");
    }
}
