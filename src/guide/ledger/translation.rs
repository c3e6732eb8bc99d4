//! Whether a translation still says what the authoritative text says.

use serde::Serialize;

use crate::content::ledger::{Version, VersionKind};
use crate::content::section::Translates;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::parse::ParsedText;
use crate::markdown::tree::{Document, Reference};
use crate::translation::{self, BlockState, Confirmation, Original, Standing, Todo, words};
use crate::yaml::{Date, Spanned};

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

impl TranslationState {
    /// How a translation stands to a text with this digest, of which these are the versions.
    pub fn of(text: &ParsedText, versions: &[Version], digest: &str) -> TranslationState {
        state("", text.front.translates.as_ref(), versions, digest, &mut Sink::new())
    }

    /// The same, now that every part of the text was looked at: where no part differs in meaning, the
    /// translation lacks no more than wording, whatever the versions since then were for.
    pub fn judged_by(self, standing: &Standing) -> TranslationState {
        let in_wording = [BlockState::Current, BlockState::BehindWording];
        let is_behind_in_meaning = || standing.states().any(|state| !in_wording.contains(&state));
        match self {
            TranslationState::OutdatedSubstantive { follows } if !is_behind_in_meaning() => {
                TranslationState::OutdatedEditorial { follows }
            }
            state => state,
        }
    }

    /// The word on which messages select.
    pub fn word(&self) -> &'static str {
        match self {
            TranslationState::Authoritative => "authoritative",
            TranslationState::Current => "current",
            TranslationState::Unconfirmed => "unconfirmed",
            TranslationState::OutdatedEditorial { .. } => "outdated-editorial",
            TranslationState::OutdatedSubstantive { .. } => "outdated-substantive",
            TranslationState::Missing => "missing",
        }
    }
}

/// How each part of a translation stands to the authoritative text. `versions` are those of the text,
/// newest first; `followed` is the authoritative text of the version that the translation follows,
/// where it is known.
pub fn standing(
    original: &ParsedText,
    translation: &ParsedText,
    followed: Option<&ParsedText>,
    versions: &[Version],
) -> Standing {
    let translates = translation.front.translates.as_ref();
    let since = translates.and_then(|t| newer(versions, t.version.as_str()));
    let (Some(translates), Some(since)) = (translates, since) else {
        return translation::state(as_original(original), &translation.document, None);
    };
    let since: Vec<VersionKind> = since.iter().map(|version| version.kind).collect();
    let confirmation = Confirmation {
        entries: &translates.blocks,
        is_of_this_text: *original.digest == *translates.digest.value,
        text: followed.map(as_original),
        since: &since,
    };
    translation::state(as_original(original), &translation.document, Some(confirmation))
}

/// What is left to do on a translation: everything where there is none, nothing where it needs no
/// looking at part by part.
pub fn todo(
    original: &ParsedText,
    translation: Option<&ParsedText>,
    standing: Option<&Standing>,
) -> Todo {
    let document = &original.document;
    let words = |document: &Document<Reference>, at| document.part(at).map_or(0, words::count);
    let front = [&original.front.title, &original.front.summary];
    let Some(translation) = translation else {
        let blocks = document.blocks.len() + document.footnotes.len();
        let words: usize = (0..blocks).map(|at| words(document, at)).sum();
        let front: usize = front.iter().map(|text| words::count_in(text)).sum();
        return Todo { blocks: FRONT_PARTS + blocks, words: words + front };
    };
    let Some(standing) = standing else { return Todo::default() };
    let states = [standing.title, standing.summary];
    let of_front = states.iter().zip(front).map(|(state, text)| (*state, words::count_in(text)));
    let of_blocks = standing.pairs.iter().map(|of| {
        let count = match (of.pair.source, of.pair.target) {
            (Some(at), _) => words(document, at),
            (None, Some(at)) => words(&translation.document, at),
            (None, None) => 0,
        };
        (of.state, count)
    });
    let outstanding = of_front.chain(of_blocks).filter(|(state, _)| state.is_outstanding());
    outstanding.fold(Todo::default(), |todo, (_, words)| Todo {
        blocks: todo.blocks + 1,
        words: todo.words + words,
    })
}

/// Title and summary.
const FRONT_PARTS: usize = 2;

/// The day since which a translation that follows this version is behind: that on which the first
/// version after it was published; none where there is none.
pub fn behind_since(versions: &[Version], follows: &str) -> Option<Date> {
    let texts = newer(versions, follows)?.iter();
    texts.filter(|v| v.kind != VersionKind::Translation).map(|v| v.published).min()
}

/// The versions after this one; none where there is no such version.
fn newer<'v>(versions: &'v [Version], follows: &str) -> Option<&'v [Version]> {
    versions.iter().position(|v| v.version.value == follows).map(|at| &versions[..at])
}

/// Where a row of an overview stands: what needs work first, and of that what has waited longest.
/// Overdue is what had to be looked at again before today; `days` is how long a translation is behind.
pub fn urgency(
    state: Option<&TranslationState>,
    is_overdue: bool,
    is_unreleased: bool,
    days: i32,
) -> (u8, std::cmp::Reverse<i32>) {
    let rank = match state {
        Some(TranslationState::OutdatedSubstantive { .. }) => 0,
        Some(TranslationState::Missing) => 1,
        Some(TranslationState::Unconfirmed) => 2,
        Some(TranslationState::OutdatedEditorial { .. }) => 3,
        _ if is_overdue => 4,
        _ if is_unreleased => 5,
        _ => 6,
    };
    (rank, std::cmp::Reverse(days))
}

/// A text as confirmations know it.
pub fn as_original(text: &ParsedText) -> Original<'_> {
    let (title, summary) = (&text.front.title.value, &text.front.summary.value);
    Original { title, summary, document: &text.document }
}

/// An outdated or missing translation is a warning, and an error where the languages must change together.
pub(in crate::guide) fn severity(simultaneous: bool) -> Severity {
    if simultaneous { Severity::Error } else { Severity::Warning }
}
