//! What does not fit, by its place in the overlay.

use crate::diagnostics::{Diagnostic, Severity};
use crate::language::Language;
use crate::messages::Value;
use crate::mirror::error::words;
use crate::refusals::Refusal;
use crate::source::{Sources, Span};

/// Something in an overlay that does not fit, or a page that it cannot be put into.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// The file, and line and column in it, counted from 1, where it is about a place.
    pub place: (String, Option<(usize, usize)>),
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// There is no `overlay.yaml`.
    NoFile,
    /// A file that cannot be read as text.
    NotText,
    /// A file or folder that the system does not let be read.
    Unreadable {
        /// Why.
        reason: Refusal,
    },
    /// A file that nothing reads.
    Stray,
    /// A colour that is not `#rrggbb`.
    Colour {
        /// What was written.
        given: String,
    },
    /// A colour that cannot be read on paper or on the dark ground.
    Contrast {
        /// What was written.
        given: String,
        /// The ground.
        ground: &'static str,
        /// Tenths of the contrast.
        tenths: u64,
    },
    /// An address that is none of those that can stand here.
    Address {
        /// The key in `overlay.yaml`.
        key: &'static str,
        /// What was written.
        given: String,
    },
    /// An annex of a section that there is not.
    NoSection {
        /// Its id.
        id: String,
        /// An id that there is, nearly the same.
        near: Option<String>,
    },
    /// An annex of a section that was repealed.
    Repealed {
        /// Its id.
        id: String,
    },
    /// `after` a heading that there is not.
    NoHeading {
        /// Its id.
        id: String,
        /// An id that there is, nearly the same.
        near: Option<String>,
    },
    /// `after` an id that a heading had before.
    Renamed {
        /// That id.
        id: String,
        /// Its id now.
        now: String,
    },
    /// An annex in one language only.
    NoLanguage {
        /// The language that is missing.
        language: Language,
    },
    /// An annex with the title of something that stands on its page.
    SameTitle {
        /// The title.
        title: String,
    },
    /// A link to something that there is not.
    Reference {
        /// What was written.
        to: String,
        /// What there is, nearly the same.
        near: Option<String>,
    },
    /// A link of a kind that an annex cannot have.
    NotReferable {
        /// What was written.
        to: String,
    },
    /// A flowchart or a table of the guide in an annex.
    Embed,
    /// A page without a place to put something.
    Hook {
        /// What is looked for in it.
        hook: &'static str,
    },
    /// A file of the release that has the name of one of the overlay's, or cannot be read.
    Release,
}

impl FaultKind {
    fn key(&self) -> &'static str {
        match self {
            FaultKind::NoFile => "own-no-file",
            FaultKind::NotText => "own-not-text",
            FaultKind::Unreadable { .. } => "own-unreadable",
            FaultKind::Stray => "own-stray",
            FaultKind::Colour { .. } => "own-colour",
            FaultKind::Contrast { .. } => "own-contrast",
            FaultKind::Address { .. } => "own-address",
            FaultKind::NoSection { .. } => "own-no-section",
            FaultKind::Repealed { .. } => "own-repealed",
            FaultKind::NoHeading { .. } => "own-no-heading",
            FaultKind::Renamed { .. } => "own-renamed",
            FaultKind::NoLanguage { .. } => "own-no-language",
            FaultKind::SameTitle { .. } => "own-same-title",
            FaultKind::Reference { .. } => "own-reference",
            FaultKind::NotReferable { .. } => "own-not-referable",
            FaultKind::Embed => "own-embed",
            FaultKind::Hook { .. } => "own-hook",
            FaultKind::Release => "own-release",
        }
    }

    /// True of what depends on the release: it can begin to be wrong without anybody having changed
    /// the overlay.
    fn is_of_the_release(&self) -> bool {
        matches!(
            self,
            FaultKind::NoSection { .. }
                | FaultKind::Repealed { .. }
                | FaultKind::NoHeading { .. }
                | FaultKind::Reference { .. }
        )
    }

    /// True of what nobody needs to mend before the tree can be made.
    fn is_warning(&self) -> bool {
        matches!(
            self,
            FaultKind::Stray
                | FaultKind::Renamed { .. }
                | FaultKind::NoLanguage { .. }
                | FaultKind::SameTitle { .. }
        )
    }
}

impl Fault {
    /// A fault of a place in a file.
    pub(super) fn at(kind: FaultKind, span: Span, sources: &Sources) -> Fault {
        let file = sources.file(span.file);
        let position = file.position(span.range().start);
        Fault { kind, place: (file.path.to_string(), Some((position.line, position.column))) }
    }

    /// A fault of a file as a whole.
    pub(super) fn of_file(kind: FaultKind, path: impl Into<String>) -> Fault {
        Fault { kind, place: (path.into(), None) }
    }

    /// A name for programs, which does not change.
    pub fn code(&self) -> &'static str {
        self.kind.key()
    }

    /// Whether it is no more than a warning.
    pub fn is_warning(&self) -> bool {
        self.kind.is_warning()
    }

    /// The place, what is wrong there, and what to do, in one language.
    pub fn message(&self, language: Language) -> String {
        let text = words(language, self.kind.key(), self.values(language));
        match &self.place {
            (path, Some((line, column))) => format!("{path}:{line}:{column}: {text}"),
            (path, None) => format!("{path}: {text}"),
        }
    }

    fn values(&self, language: Language) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::from(text);
        let near = |near: &Option<String>| Value::from(near.as_deref().unwrap_or("none"));
        match &self.kind {
            FaultKind::NoFile
            | FaultKind::NotText
            | FaultKind::Stray
            | FaultKind::Embed
            | FaultKind::Release => vec![],
            FaultKind::Unreadable { reason } => {
                vec![("reason", reason.message(language).into())]
            }
            FaultKind::Colour { given } => vec![("given", text(given))],
            FaultKind::Contrast { given, ground, tenths } => vec![
                ("given", text(given)),
                ("ground", text(ground)),
                ("side", text(if *ground == super::colour::PAPERS[0] { "light" } else { "dark" })),
                ("ratio", format!("{}.{}", tenths / 10, tenths % 10).into()),
            ],
            FaultKind::Address { key, given } => vec![("key", text(key)), ("given", text(given))],
            FaultKind::NoSection { id, near: other } | FaultKind::NoHeading { id, near: other } => {
                vec![("id", text(id)), ("near", near(other))]
            }
            FaultKind::Repealed { id } => vec![("id", text(id))],
            FaultKind::Renamed { id, now } => vec![("id", text(id)), ("now", text(now))],
            FaultKind::NoLanguage { language } => vec![("language", text(language.tag()))],
            FaultKind::SameTitle { title } => vec![("title", text(title))],
            FaultKind::Reference { to, near: other } => {
                vec![("to", text(to)), ("near", near(other))]
            }
            FaultKind::NotReferable { to } => vec![("to", text(to))],
            FaultKind::Hook { hook } => vec![("hook", text(hook))],
        }
    }
}

/// What came of an institution's own part.
#[derive(Debug, Default)]
pub struct OwnReport {
    /// True when the derived tree stands there as it should.
    pub made: bool,
    /// What the readers of YAML and Markdown found.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that these are about.
    pub sources: Sources,
    /// What does not fit.
    pub faults: Vec<Fault>,
}

impl OwnReport {
    /// True when nothing is worse than a warning.
    pub fn is_fine(&self) -> bool {
        let worse = |d: &Diagnostic| d.severity == Severity::Error;
        self.made
            && !self.diagnostics.iter().any(worse)
            && self.faults.iter().all(Fault::is_warning)
    }

    /// True when the derived tree can be made. What does not fit a new release keeps it from nothing
    /// when the overlay was in use already; the first time it does.
    pub(super) fn can_be_made(&self, first: bool) -> bool {
        let stops =
            |fault: &Fault| !fault.is_warning() && (first || !fault.kind.is_of_the_release());
        !self.diagnostics.iter().any(|d| d.severity == Severity::Error)
            && !self.faults.iter().any(stops)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_words_in_both_languages() {
        let text = || "x".to_owned();
        let kinds = [
            FaultKind::NoFile,
            FaultKind::NotText,
            FaultKind::Unreadable { reason: Refusal::UNKNOWN },
            FaultKind::Stray,
            FaultKind::Colour { given: text() },
            FaultKind::Contrast { given: text(), ground: "#ffffff", tenths: 31 },
            FaultKind::Address { key: "report", given: text() },
            FaultKind::NoSection { id: text(), near: None },
            FaultKind::NoSection { id: text(), near: Some(text()) },
            FaultKind::Repealed { id: text() },
            FaultKind::NoHeading { id: text(), near: None },
            FaultKind::Renamed { id: text(), now: text() },
            FaultKind::NoLanguage { language: Language::En },
            FaultKind::SameTitle { title: text() },
            FaultKind::Reference { to: text(), near: None },
            FaultKind::NotReferable { to: text() },
            FaultKind::Embed,
            FaultKind::Hook { hook: "main" },
            FaultKind::Release,
        ];
        for language in Language::ALL {
            for kind in &kinds {
                let message = Fault::of_file(kind.clone(), "a.md").message(language);
                assert!(message.ends_with('.') && !message.contains("own-"), "{message}");
            }
        }
    }
}
