//! Whether what is said of a source goes together.

use super::bibliography::{LegalStatus, Source, SourceKind};
use super::identifiers::Identifier;
use super::ids::SourceId;
use super::reading::Extent;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::yaml::Spanned;

impl Source {
    /// Reports numbers that their register does not give. They stay what they are: a guide that was
    /// published with them is read all the same.
    fn check_identifiers(&self, sink: &mut Sink) {
        let number = match self.kind.value {
            SourceKind::Kamerstuk => Some(Identifier::Paper),
            SourceKind::Staatscourant => Some(Identifier::Gazette),
            // What a number is of another kind of source, nobody says.
            _ => None,
        };
        let given = [
            (Some(Identifier::Dossier), &self.dossier),
            (number, &self.number),
            (Some(Identifier::Year), &self.year),
            (Some(Identifier::Celex), &self.celex),
            (Some(Identifier::Eli), &self.eli),
            (Some(Identifier::Bwb), &self.bwb),
        ];
        for (kind, value) in given {
            let (Some(kind), Some(value)) = (kind, value) else { continue };
            if !kind.fits(value) {
                let refused = Diagnostic::at(codes::IDENTIFIER_FORM, value.span);
                sink.report(refused.arg("what", kind.word()).arg("value", value.as_str()));
            }
        }
    }

    /// Reports what is wrong with it by itself.
    pub(super) fn check(&self, id: &SourceId, sink: &mut Sink) {
        self.check_identifiers(sink);
        self.check_needs(id, sink);
        self.check_reading(id, sink);
        self.check_address(id, sink);
        self.check_status(id, sink);
    }

    fn check_needs(&self, id: &SourceId, sink: &mut Sink) {
        let needed: &[(&str, &Option<Spanned<String>>)] = match self.kind.value {
            SourceKind::Kamerstuk => &[("dossier", &self.dossier)],
            SourceKind::Staatscourant => &[("year", &self.year), ("number", &self.number)],
            SourceKind::Eu => &[("celex", &self.celex)],
            SourceKind::Bwb => &[("bwb", &self.bwb)],
            SourceKind::Web | SourceKind::Report => &[],
        };
        for (key, value) in needed {
            if value.is_none() {
                sink.report(
                    Diagnostic::at(codes::SOURCE_INCOMPLETE, self.kind.span)
                        .arg("id", id.as_str())
                        .arg("key", *key)
                        .arg("kind", self.kind.value.word()),
                );
            }
        }
    }

    /// A day belongs to what was read, and the source that we know it from to what was not.
    fn check_reading(&self, id: &SourceId, sink: &mut Sink) {
        let Some(seen) = &self.seen else { return };
        let Some(extent) = &seen.extent else { return };
        let refuse = |what: &'static str, span| {
            Diagnostic::at(codes::READING_CONTRADICTED, span)
                .arg("what", what)
                .arg("id", id.as_str())
        };
        match (extent.value, &seen.date, &seen.known_from) {
            (Extent::NotSeen, Some(date), _) => sink.report(refuse("date", date.span)),
            (Extent::Whole | Extent::Excerpt, None, _) => {
                let dayless = Diagnostic::at(codes::READING_WITHOUT_DAY, extent.span);
                let dayless = dayless.arg("id", id.as_str()).arg("extent", extent.value.word());
                sink.report(dayless);
            }
            _ => {}
        }
        match (extent.value, &seen.known_from) {
            (Extent::NotSeen, Some(from)) if from.value == *id => {
                sink.report(refuse("itself", from.span));
            }
            (Extent::Whole | Extent::Excerpt, Some(from)) => {
                sink.report(refuse("known-from", from.span));
            }
            (Extent::NotSeen, None) => sink.report(
                Diagnostic::at(codes::KNOWN_FROM_MISSING, extent.span)
                    .arg("id", id.as_str())
                    .arg("what", "missing")
                    .arg("from", ""),
            ),
            _ => {}
        }
    }

    fn check_address(&self, id: &SourceId, sink: &mut Sink) {
        let Some(url) = self.url.as_ref().filter(|_| self.has_no_address()) else { return };
        if self.builds_its_address() {
            let denied = Diagnostic::at(codes::ADDRESS_DENIED, url.span).arg("id", id.as_str());
            sink.report(denied.arg("kind", self.kind.value.word()));
        }
    }

    /// A day from which it holds belongs to a law that holds or will.
    fn check_status(&self, id: &SourceId, sink: &mut Sink) {
        let at = |code, span| Diagnostic::at(code, span).arg("id", id.as_str());
        match (&self.status, &self.from) {
            (Some(status), None) if status.value == LegalStatus::Adopted => {
                sink.report(at(codes::ADOPTED_WITHOUT_DAY, status.span));
            }
            (status, Some(from)) if !has_a_day(status.as_ref()) => {
                sink.report(at(codes::DAY_WITHOUT_LAW, from.span));
            }
            _ => {}
        }
        if let (Some(checked), None) = (&self.status_checked, &self.status) {
            let missing = Diagnostic::at(codes::MISSING_KEY, checked.span);
            sink.report(missing.arg("key", "status"));
        }
    }
}

/// True of a law that holds from a day.
fn has_a_day(status: Option<&Spanned<LegalStatus>>) -> bool {
    status.is_some_and(|s| matches!(s.value, LegalStatus::InForce | LegalStatus::Adopted))
}
