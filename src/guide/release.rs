//! Whether the text is the text that the ledger says.

use std::collections::BTreeSet;

use super::ledgers::Ledger;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::language::Language;
use crate::markdown::digest;
use crate::source::Sources;
use crate::yaml::Date;

/// What the ledgers are held against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Release {
    /// The authoritative language.
    pub authoritative: Language,
    /// The day that is shown.
    pub as_of: Date,
    /// True where text that no version covers is accepted.
    pub unreleased: bool,
}

/// Checks every ledger.
pub(super) fn check(ledgers: &[Ledger<'_>], release: Release, sources: &Sources, sink: &mut Sink) {
    for ledger in ledgers {
        check_order(ledger, sink);
        check_in_force(ledger, release.as_of, sink);
        if !release.unreleased {
            check_released(ledger, release.authoritative, sources, sink);
        }
    }
}

/// Newest first, no number twice, digests of the form that the tool writes.
fn check_order(ledger: &Ledger<'_>, sink: &mut Sink) {
    let versions = &ledger.versions.value;
    if versions.is_empty() {
        sink.report(
            Diagnostic::at(codes::NO_VERSION, ledger.versions.span).arg("id", ledger.id.as_str()),
        );
    }
    let mut seen = BTreeSet::new();
    for version in versions {
        if !seen.insert(version.version.value.as_str()) {
            let twice = Diagnostic::at(codes::VERSION_TWICE, version.version.span);
            sink.report(twice.arg("version", version.version.as_str()));
        }
        let digests = version.digest.iter().flat_map(|d| [d.nl.as_ref(), d.en.as_ref()]).flatten();
        for digest in digests.filter(|d| !digest::is_well_formed(d)) {
            sink.report(
                Diagnostic::at(codes::BAD_DIGEST, digest.span).arg("id", ledger.id.as_str()),
            );
        }
    }
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

/// A version of the future can be announced only when the text of today is at hand.
fn check_in_force(ledger: &Ledger<'_>, as_of: Date, sink: &mut Sink) {
    if let Some(newest) = ledger.versions.first()
        && newest.effective > as_of
    {
        sink.report(
            Diagnostic::at(codes::NOT_YET_IN_FORCE, newest.version.span)
                .arg("id", ledger.id.as_str())
                .arg("version", newest.version.as_str())
                .arg("effective", newest.effective.to_string())
                .arg("as_of", as_of.to_string()),
        );
    }
}

fn check_released(
    ledger: &Ledger<'_>,
    authoritative: Language,
    sources: &Sources,
    sink: &mut Sink,
) {
    let Some(newest) = ledger.versions.first() else { return };
    for (language, digest) in ledger.digests.iter() {
        let Some(digest) = digest else { continue };
        let recorded = newest.digest.as_ref().and_then(|d| d[language].as_ref());
        if recorded.is_some_and(|r| r.value == *digest) {
            continue;
        }
        let path = match &ledger.folder {
            Some(folder) => format!("{folder}/{language}.md"),
            None => sources.file(ledger.file).path.to_string(),
        };
        // A changed translation alone does not stop the guide: readers see its state.
        let severity = if language == authoritative || recorded.is_none() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let known = if recorded.is_some() { "yes" } else { "no" };
        let mut diagnostic = Diagnostic::of_path(codes::UNRELEASED, path)
            .arg("id", ledger.id.as_str())
            .arg("version", newest.version.as_str())
            .arg("known", known)
            .arg("translation", if language == authoritative { "no" } else { "yes" })
            .severity(severity);
        if let Some(recorded) = recorded {
            diagnostic = diagnostic.label(recorded.span, "recorded");
        }
        sink.report(diagnostic);
    }
}
