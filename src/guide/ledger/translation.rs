//! Whether a translation still says what the authoritative text says.

use serde::Serialize;

use crate::content::ledger::{Version, VersionKind};
use crate::content::section::Translates;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::yaml::Spanned;

/// The state of the text of a section in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum TranslationState {
    /// The authoritative text itself.
    Authoritative,
    /// Confirmed against the newest version.
    Current,
    /// Written, and not confirmed by a person yet.
    Unconfirmed,
    /// Follows an older version; only wording changed since.
    OutdatedEditorial {
        /// The version that it follows.
        follows: String,
    },
    /// Follows an older version; the meaning changed since.
    OutdatedSubstantive {
        /// The version that it follows.
        follows: String,
    },
    /// There is none: readers get the authoritative text.
    Missing,
}

/// Compares what a translation follows with the ledger. `digest` is that of the authoritative
/// text as it is now: a translation confirmed against other text of the same number is stale too.
pub(in crate::guide) fn state(
    id: &str,
    translates: Option<&Spanned<Translates>>,
    versions: &[Version],
    digest: &str,
    sink: &mut Sink,
) -> TranslationState {
    let Some(translates) = translates else { return TranslationState::Unconfirmed };
    let follows = translates.version.value.clone();
    let Some(index) = versions.iter().position(|v| v.version.value == follows) else {
        sink.report(
            Diagnostic::at(codes::TRANSLATES_UNKNOWN, translates.version.span)
                .arg("version", follows)
                .arg("id", id),
        );
        return TranslationState::Unconfirmed;
    };
    // A repeal has no text of its own that a translation could be behind of.
    let newer = |kind: VersionKind| versions[..index].iter().any(|v| v.kind == kind);
    if newer(VersionKind::Substantive) {
        TranslationState::OutdatedSubstantive { follows }
    } else if newer(VersionKind::Editorial) || translates.digest.value != digest {
        TranslationState::OutdatedEditorial { follows }
    } else {
        TranslationState::Current
    }
}

/// An outdated or missing translation is a warning, and an error where the languages must change together.
pub(in crate::guide) fn severity(simultaneous: bool) -> Severity {
    if simultaneous { Severity::Error } else { Severity::Warning }
}
