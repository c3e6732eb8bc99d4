//! The rules of a chart.
//!
//! In: the file as written, and the chart in each of its situations after overrides. Out:
//! problems in a sink. What is wrong in the same way in several situations is said once and
//! names them all.

mod claims;
mod decisions;
mod references;
mod structure;
#[cfg(test)]
mod tests;
mod wording;

use super::draft::Draft;
use super::schema::ChartFile;
use crate::content::bibliography::LegalStatus;
use crate::content::ids::SourceId;
use crate::content::locator::Locators;
use crate::diagnostics::{Diagnostic, Sink};

/// What a chart must know of a source that exists.
#[derive(Debug, Clone, Copy, Default)]
pub struct KnownSource<'a> {
    /// Whether the rule that it is holds.
    pub status: Option<LegalStatus>,
    /// True when we know it from another source alone.
    pub not_seen: bool,
    /// The places that it has, where it says so.
    pub locators: Option<&'a Locators>,
}

/// Says whether a source exists and, when it does, what is known of it.
pub type KnownSources<'a> = dyn Fn(&SourceId) -> Option<KnownSource<'a>> + 'a;

/// Reports everything that is wrong with a chart before it is drawn.
pub(super) fn check(
    file: &ChartFile,
    drafts: &[Draft<'_>],
    known: &KnownSources<'_>,
    sink: &mut Sink,
) {
    references::check(file, known, sink);
    decisions::check_file(file, sink);
    wording::check_file(file, sink);
    let mut findings = Findings::default();
    for draft in drafts {
        findings.situation = draft.id.as_str().to_owned();
        structure::check(file, draft, &mut findings);
        decisions::check(draft, &mut findings);
        claims::check(draft, known, &mut findings);
        wording::check(draft, &mut findings);
    }
    findings.report(sink);
}

/// What was found in the situations so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// The situation that is being checked.
    situation: String,
    found: Vec<(Diagnostic, Vec<String>)>,
}

impl Findings {
    /// Notes a problem of the situation at hand.
    fn add(&mut self, diagnostic: Diagnostic) {
        match self.found.iter_mut().find(|(known, _)| *known == diagnostic) {
            Some((_, situations)) => {
                if situations.last() != Some(&self.situation) {
                    situations.push(self.situation.clone());
                }
            }
            None => self.found.push((diagnostic, vec![self.situation.clone()])),
        }
    }

    fn report(self, sink: &mut Sink) {
        for (diagnostic, situations) in self.found {
            sink.report(diagnostic.arg("situations", situations.join(", ")));
        }
    }
}
