//! What can go wrong between the site and the disk, in words for who has to mend it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::characters::{harmless, harmless_line};
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::refusals::Refusal;

/// The site could not be put in its place. Whatever stood there still stands there, unless a
/// variant says otherwise.
#[derive(Debug)]
pub enum OutputError {
    /// The target is not empty and not a site of this tool.
    NotOurs {
        /// The target.
        path: PathBuf,
        /// One of the things in it, relative to it.
        example: PathBuf,
    },
    /// The target is a site of this tool to which someone added files.
    ForeignFiles {
        /// The target.
        path: PathBuf,
        /// Some of the added files, relative to it.
        examples: Vec<PathBuf>,
        /// How many there are in all.
        count: usize,
    },
    /// The target is the root of the file system.
    FileSystemRoot,
    /// The target is the folder of the guide or one above it.
    HoldsGuide {
        /// The target.
        path: PathBuf,
        /// The folder of the guide.
        root: PathBuf,
    },
    /// The target lies among the sources of the guide.
    AmongSources {
        /// The target.
        path: PathBuf,
        /// The folder with sources.
        part: PathBuf,
    },
    /// The target is a symbolic link.
    SymbolicLink {
        /// The target.
        path: PathBuf,
    },
    /// The target is a file.
    NotAFolder {
        /// The target.
        path: PathBuf,
    },
    /// The system cannot put another folder in the place of this one: a mount point, mostly.
    NotReplaceable {
        /// The target.
        path: PathBuf,
    },
    /// The system does not allow writing here.
    Unwritable {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no room left.
    DiskFull {
        /// What could not be written.
        path: PathBuf,
        /// The size of the whole site in bytes, when known.
        needed: Option<u64>,
    },
    /// Another build is writing to the same target.
    Locked {
        /// The target.
        path: PathBuf,
    },
    /// Anything else that the system said.
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OutputError {
    /// Sorts what the system said about `path` by what a person can do about it.
    pub(super) fn at(path: &Path, source: io::Error) -> OutputError {
        use io::ErrorKind as Kind;
        let path = path.to_owned();
        match source.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => OutputError::DiskFull { path, needed: None },
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem | Kind::NotADirectory => {
                OutputError::Unwritable { path, source }
            }
            _ => OutputError::Io { path, source },
        }
    }

    /// What is wrong and what to do about it, as two sentences or more in one language.
    pub fn message(&self, language: Language) -> String {
        words(language, self.key(), self.values(language))
    }

    fn key(&self) -> &'static str {
        match self {
            OutputError::NotOurs { .. } => "out-not-ours",
            OutputError::ForeignFiles { .. } => "out-foreign-files",
            OutputError::FileSystemRoot => "out-file-system-root",
            OutputError::HoldsGuide { .. } => "out-holds-guide",
            OutputError::AmongSources { .. } => "out-among-sources",
            OutputError::SymbolicLink { .. } => "out-symbolic-link",
            OutputError::NotAFolder { .. } => "out-not-a-folder",
            OutputError::NotReplaceable { .. } => "out-not-replaceable",
            OutputError::Unwritable { .. } => "out-unwritable",
            OutputError::DiskFull { .. } => "out-disk-full",
            OutputError::Locked { .. } => "out-locked",
            OutputError::Io { .. } => "out-io",
        }
    }

    fn values(&self, language: Language) -> Vec<(&'static str, Value)> {
        let shown = |path: &Path| Value::from(&*harmless_line(&path.display().to_string()));
        match self {
            OutputError::FileSystemRoot => vec![],
            OutputError::NotOurs { path, example } => {
                vec![("path", shown(path)), ("example", shown(example))]
            }
            OutputError::ForeignFiles { path, examples, count } => {
                let files =
                    examples.iter().map(|e| harmless_line(&e.display().to_string()).into_owned());
                let files: String = files.map(|file| format!("\n  {file}")).collect();
                vec![("path", shown(path)), ("files", files.into()), ("count", (*count).into())]
            }
            OutputError::HoldsGuide { path, root } => {
                vec![("path", shown(path)), ("root", shown(root))]
            }
            OutputError::AmongSources { path, part } => {
                vec![("path", shown(path)), ("part", shown(part))]
            }
            OutputError::SymbolicLink { path }
            | OutputError::NotAFolder { path }
            | OutputError::NotReplaceable { path }
            | OutputError::Locked { path } => vec![("path", shown(path))],
            OutputError::Unwritable { path, source } | OutputError::Io { path, source } => {
                vec![
                    ("path", shown(path)),
                    ("reason", Refusal::from(source).message(language).into()),
                ]
            }
            OutputError::DiskFull { path, needed } => {
                let megabytes = needed.map_or(0, |bytes| bytes.div_ceil(1_000_000));
                vec![("path", shown(path)), ("megabytes", megabytes.into())]
            }
        }
    }
}

impl std::fmt::Display for OutputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            OutputError::Unwritable { source, .. } | OutputError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

static MESSAGES: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both {
        nl: vec![include_str!("words/nl.ftl")],
        en: vec![include_str!("words/en.ftl")],
    };
    // The files are part of the binary and a test parses them.
    Messages::parse(&files).ok()
});

/// A sentence of `words/` with its values filled in.
pub(super) fn words<V: Into<Value>>(
    language: Language,
    key: &str,
    values: impl IntoIterator<Item = (&'static str, V)>,
) -> String {
    let args: Args = values.into_iter().map(|(name, v)| (name.into(), v.into())).collect();
    let found = MESSAGES.as_ref().and_then(|messages| messages.get(language, key, &args));
    harmless(&found.unwrap_or_else(|| key.to_owned())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::Route;
    use crate::output::InsertError;

    fn one_of_each() -> Vec<OutputError> {
        let path = || PathBuf::from("/srv/gids/public");
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        vec![
            OutputError::NotOurs { path: path(), example: "brief.docx".into() },
            OutputError::ForeignFiles { path: path(), examples: vec!["nl/x.txt".into()], count: 1 },
            OutputError::ForeignFiles {
                path: path(),
                examples: vec!["a".into(), "b".into()],
                count: 7,
            },
            OutputError::FileSystemRoot,
            OutputError::HoldsGuide { path: path(), root: "/srv/gids".into() },
            OutputError::AmongSources { path: path(), part: "/srv/gids/content".into() },
            OutputError::SymbolicLink { path: path() },
            OutputError::NotAFolder { path: path() },
            OutputError::NotReplaceable { path: path() },
            OutputError::Unwritable { path: path(), source: denied() },
            OutputError::DiskFull { path: path(), needed: Some(12_500_000) },
            OutputError::DiskFull { path: path(), needed: None },
            OutputError::Locked { path: path() },
            OutputError::Io { path: path(), source: denied() },
        ]
    }

    #[test]
    fn every_error_has_words_in_both_languages() {
        for language in Language::ALL {
            for error in one_of_each() {
                let message = error.message(language);
                assert!(
                    message.contains(' ') && !message.starts_with("out-"),
                    "{error:?}: {message}"
                );
            }
            let route = || Route::new("nl/a.html");
            for error in [
                InsertError::Duplicate(route()),
                InsertError::NotPlain(route()),
                InsertError::FileAndFolder(route(), route()),
                InsertError::Reserved(route()),
                InsertError::Twins(route(), Route::new("nl/A.html")),
            ] {
                assert!(error.message(language).contains("nl/a.html"));
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_words() {
        let messages = MESSAGES.as_ref().unwrap();
        assert_eq!(messages.keys(Language::Nl), messages.keys(Language::En));
    }

    #[test]
    fn a_foreign_folder_is_refused_with_advice() {
        let message = one_of_each().remove(0).message(Language::Nl);
        assert!(message.contains("brief.docx") && message.contains("--out"), "{message}");
    }
}
