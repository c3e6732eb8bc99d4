//! The days that a page shows, each under its own name.
//!
//! A text describes the official situation of one day, was published on another, and stands on a
//! site that was made for a third. Readers decide by the first, so nothing may pass for it: each
//! has a type of its own here and a field of its own in templates, and the component that shows one
//! fails on the others.

use serde::Serialize;

/// A day with no name but that beside it: of a source, of a review.
#[derive(Debug, Clone, Serialize)]
pub struct DateText {
    /// `2025-06-13`.
    pub iso: String,
    /// `13 juni 2025`.
    pub words: String,
}

/// The day of the official situation that a text or flowchart describes, as its author gives it.
#[derive(Debug, Clone, Serialize)]
pub struct SituationDay {
    /// `2025-06-13`.
    pub iso: String,
    /// `13 juni 2025`.
    pub situation: String,
}

/// A day of a ledger: on which a version was published, from or until which it holds.
#[derive(Debug, Clone, Serialize)]
pub struct PublicationDay {
    /// `2025-06-13`.
    pub iso: String,
    /// `13 juni 2025`.
    pub publication: String,
}

/// The day that a site was made for: which versions hold, what is due. It says nothing of what the
/// texts describe, and a page that told it would change every day: the colophon alone has it.
#[derive(Debug, Clone, Serialize)]
pub struct BuildDay {
    /// `2025-06-13`.
    pub iso: String,
    /// `13 juni 2025`.
    pub build: String,
}

impl From<DateText> for SituationDay {
    fn from(DateText { iso, words }: DateText) -> SituationDay {
        SituationDay { iso, situation: words }
    }
}

impl From<DateText> for PublicationDay {
    fn from(DateText { iso, words }: DateText) -> PublicationDay {
        PublicationDay { iso, publication: words }
    }
}

impl From<DateText> for BuildDay {
    fn from(DateText { iso, words }: DateText) -> BuildDay {
        BuildDay { iso, build: words }
    }
}
