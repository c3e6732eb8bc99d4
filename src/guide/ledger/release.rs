//! Whether the text is the text that the ledger says, and whether the text of every version is
//! known.

use std::collections::BTreeSet;

use super::first_change::{self, FirstChange, Now};
use super::ledgers::{Ledger, in_force, recorded_digest};
use crate::content::ledger::{Version, VersionKind};
use crate::content::{Content, Published};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::history::archive::{Archive, Supply};
use crate::guide::parse::Documents;
use crate::language::{Language, Languages};
use crate::markdown::digest;
use crate::source::Sources;
use crate::yaml::Date;

/// What the ledgers are held against.
#[derive(Clone, Copy)]
pub(in crate::guide) struct Release<'a> {
    /// The languages of the guide.
    pub languages: Languages,
    /// The day that is shown.
    pub as_of: Date,
    /// True where text that no version covers is accepted.
    pub unreleased: bool,
    /// The versions that may go without a page.
    pub without: &'a BTreeSet<Published>,
    /// The texts of earlier versions.
    pub archive: &'a Archive,
    /// The files.
    pub content: &'a Content,
    /// The texts as they are.
    pub documents: &'a Documents,
    /// For the paths of files.
    pub sources: &'a Sources,
}

impl Release<'_> {
    /// Checks every ledger.
    pub(in crate::guide) fn check(&self, ledgers: &[Ledger<'_>], sink: &mut Sink) {
        for ledger in ledgers {
            check_order(ledger, sink);
            self.check_given_up(ledger, sink);
            // Who asks for text that no version covers sees it before the first one too.
            if ledger.versions.is_empty() && !self.unreleased {
                let none = Diagnostic::at(codes::NO_VERSION, ledger.versions.span);
                sink.report(none.arg("id", ledger.id.to_string()));
            }
            if self.check_in_force(ledger, sink) {
                self.check_known(ledger, sink);
            }
            if !self.unreleased {
                self.check_released(ledger, sink);
            }
        }
    }

    /// What was published in a language that the guide no longer has. Once for each ledger, at its
    /// newest version that was.
    fn check_given_up(&self, ledger: &Ledger<'_>, sink: &mut Sink) {
        let given_up = ledger.versions.iter().find_map(|version| {
            let digests = version.digest.as_ref()?.iter();
            let mut others = digests.filter(|(language, _)| !self.languages.has(*language));
            others.find_map(|(language, digest)| Some((version, language, digest.as_ref()?)))
        });
        if let Some((version, language, digest)) = given_up {
            let given_up = Diagnostic::at(codes::LANGUAGE_GIVEN_UP, digest.span);
            sink.report(
                given_up
                    .arg("id", ledger.id.to_string())
                    .arg("version", version.version.as_str())
                    .arg("language", language.tag())
                    .arg("own", self.languages.authoritative.tag()),
            );
        }
    }

    /// A version of the future can be announced only when the text of today is at hand. False when
    /// it is not, so that no other words for the same are needed.
    fn check_in_force(&self, ledger: &Ledger<'_>, sink: &mut Sink) -> bool {
        let versions = &ledger.versions.value;
        let ahead = |newest: &&Version| newest.effective > self.as_of;
        let Some(newest) = ledger.newest().filter(ahead) else {
            return true;
        };
        // A repository in which the text cannot be found is reported as that.
        let known = in_force(versions, self.as_of).is_some_and(|current| {
            let number = versions[current].version.as_str();
            let searched = matches!(self.archive.supply, Supply::Shallow | Supply::Whole);
            searched || self.archive.knows(ledger, number, self.languages.authoritative)
        });
        if !known {
            sink.report(
                Diagnostic::at(codes::NOT_YET_IN_FORCE, newest.version.span)
                    .arg("id", ledger.id.to_string())
                    .arg("version", newest.version.as_str())
                    .arg("effective", newest.effective.to_string())
                    .arg("as_of", self.as_of.to_string()),
            );
        }
        known
    }

    /// The text of a version must be found; a translation of it is missed, and readers get the
    /// authoritative text.
    fn check_known(&self, ledger: &Ledger<'_>, sink: &mut Sink) {
        let code = match self.archive.supply {
            Supply::Unasked => return,
            Supply::Nowhere => codes::VERSION_WITHOUT_PAGE,
            Supply::Shallow => codes::SHALLOW_CLONE,
            Supply::Whole => codes::VERSION_TEXT_LOST,
        };
        let name = |v: &Version| Published::Version(ledger.id.clone(), v.version.value.clone());
        let versions = ledger.versions.iter().filter(|v| v.kind != VersionKind::Translation);
        // Of the newest version the text at hand is what counts: see `check_released`.
        for version in versions.skip(1).filter(|v| !self.without.contains(&name(v))) {
            for language in self.languages.all() {
                let number = version.version.as_str();
                let authoritative = language == self.languages.authoritative;
                // Where no text can be found, a translation is not missed beside the text.
                let missed = self.archive.supply != Supply::Nowhere
                    && recorded_digest(ledger.versions, number, language).is_some();
                if !(authoritative || missed) || self.archive.knows(ledger, number, language) {
                    continue;
                }
                let path = self.path(ledger, language);
                sink.report(
                    Diagnostic::at(code, version.version.span)
                        .arg("where", "nowhere")
                        .arg("merged", "")
                        .arg("id", ledger.id.to_string())
                        .arg("version", number)
                        .arg("path", path)
                        .arg("ledger", self.sources.file(ledger.file).path.to_string())
                        .arg("what", if authoritative { "text" } else { "translation" })
                        .severity(if authoritative { Severity::Error } else { Severity::Warning }),
                );
                // The languages of a data file stand in one file: saying it once is enough.
                if ledger.is_one_file() {
                    break;
                }
            }
        }
    }

    fn check_released(&self, ledger: &Ledger<'_>, sink: &mut Sink) {
        let Some(newest) = ledger.versions.first() else { return };
        for (language, digest) in ledger.digests.iter() {
            let Some(digest) = digest else { continue };
            let recorded = newest.digest.as_ref().and_then(|d| d[language].as_ref());
            if recorded.is_some_and(|r| digest.is(&r.value)) {
                continue;
            }
            // A changed translation alone does not stop the guide: readers see its state.
            let severity = if language == self.languages.authoritative || recorded.is_none() {
                Severity::Error
            } else {
                Severity::Warning
            };
            let path = self.path(ledger, language);
            let change = recorded.and_then(|_| self.first_change(ledger, language, newest));
            let place = match change {
                Some(change) => Diagnostic::at(codes::UNRELEASED, change.span).arg("path", path),
                None => Diagnostic::of_path(codes::UNRELEASED, path),
            };
            let removed = change.is_some_and(|change| change.removed);
            // A person confirms the translation of a section; the languages of a data file stand
            // in one file and have their versions together.
            let known = match recorded {
                None => "no",
                Some(_) if !ledger.is_one_file() && language != self.languages.authoritative => {
                    "translation"
                }
                Some(_) => "yes",
            };
            let mut diagnostic = place
                .arg("id", ledger.id.to_string())
                .arg("version", newest.version.as_str())
                .arg("known", known)
                .arg("removed", if removed { "yes" } else { "no" })
                .severity(severity);
            if let Some(recorded) = recorded {
                diagnostic = diagnostic.label(recorded.span, "recorded");
            }
            sink.report(diagnostic);
            // The languages of a data file stand in one file: saying it once is enough.
            if ledger.is_one_file() {
                return;
            }
        }
    }

    /// The first block that differs from the newest version: known from its text, or from the
    /// digests of its blocks that a translation keeps.
    fn first_change(
        &self,
        ledger: &Ledger<'_>,
        language: Language,
        newest: &Version,
    ) -> Option<FirstChange> {
        let id = ledger.id.section()?;
        let section = self.content.sections.get(id)?;
        let file = section.texts[language].as_ref()?.file;
        let text = self.documents.get(&(id.clone(), language))?;
        let now = Now { text, file: self.sources.file(file) };
        if let Some((old, _)) = self.archive.text(id, language, newest.version.as_str()) {
            return first_change::since(now, old);
        }
        let other = section.texts[self.languages.other(language)?].as_ref()?;
        let translates = other.front.translates.as_ref()?;
        let recorded = newest.digest.as_ref()?[language].as_ref()?;
        (translates.digest.value == recorded.value)
            .then(|| first_change::since_blocks(now, &translates.blocks))?
    }

    fn path(&self, ledger: &Ledger<'_>, language: Language) -> String {
        match ledger.folder() {
            Some(folder) => format!("{folder}/{language}.md"),
            None => self.sources.file(ledger.file).path.to_string(),
        }
    }
}

/// True of what can stand in an address and be told apart from the words there: `1.0`, `2026.1b`.
fn is_number(number: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
    };
    number.split('.').all(part)
}

/// A text contains what the version before it brought. Were it to hold earlier, that would hold
/// too, before its day.
fn check_overtaken(ledger: &Ledger<'_>, sink: &mut Sink) {
    let texts: Vec<&Version> =
        ledger.versions.iter().filter(|v| v.kind != VersionKind::Translation).collect();
    for pair in texts.windows(2) {
        let (newer, older) = (pair[0], pair[1]);
        if newer.effective < older.effective {
            sink.report(
                Diagnostic::at(codes::VERSION_OVERTAKES, newer.version.span)
                    .arg("newer", newer.version.as_str())
                    .arg("day", newer.effective.to_string())
                    .arg("older", older.version.as_str())
                    .arg("effective", older.effective.to_string())
                    .label(older.version.span, "older"),
            );
        }
    }
}

/// Newest first, no number twice, digests of the form that the tool writes.
fn check_order(ledger: &Ledger<'_>, sink: &mut Sink) {
    let versions = &ledger.versions.value;
    let mut seen = BTreeSet::new();
    for version in versions {
        if !is_number(version.version.as_str()) {
            let bad = Diagnostic::at(codes::BAD_VERSION_NUMBER, version.version.span);
            sink.report(bad.arg("version", version.version.as_str()));
        }
        // A revision of a translation stands under the number that it is a translation of.
        let translation = version.kind == VersionKind::Translation;
        if !translation && !seen.insert(version.version.value.as_str()) {
            let twice = Diagnostic::at(codes::VERSION_TWICE, version.version.span);
            sink.report(twice.arg("version", version.version.as_str()));
        }
        let digests = version.digest.iter().flat_map(|d| d.iter());
        let digests = digests.filter_map(|(_, digest)| digest.as_ref());
        for digest in digests.filter(|d| !digest::is_well_formed(d)) {
            sink.report(
                Diagnostic::at(codes::BAD_DIGEST, digest.span).arg("id", ledger.id.to_string()),
            );
        }
    }
    check_overtaken(ledger, sink);
    for pair in versions.windows(2) {
        if pair[0].published < pair[1].published {
            sink.report(
                Diagnostic::at(codes::VERSION_ORDER, pair[1].version.span)
                    .arg("newer", pair[0].version.as_str())
                    .arg("older", pair[1].version.as_str()),
            );
        }
    }
}
