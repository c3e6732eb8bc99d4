//! Whether what the ledgers say of a repeal goes with what the sections say of themselves.

use super::ledgers::Ledger;
use super::ledgers::in_force;
use crate::content::Content;
use crate::content::ledger::{Version, VersionKind};
use crate::content::section::{SectionFile, SectionStatus};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::Guide;

/// A section is repealed by a version, and says so itself; nothing else can be repealed. Where text
/// that no version covers is shown (`unreleased`), so is a repeal that none makes yet.
pub(in crate::guide) fn check(
    content: &Content,
    ledgers: &[Ledger<'_>],
    unreleased: bool,
    sink: &mut Sink,
) {
    for ledger in ledgers {
        let Some(newest) = ledger.newest() else { continue };
        let section = ledger.id.section().and_then(|id| content.sections.get(id));
        if let Some(problem) = problem(section.map(|s| &*s.file), newest) {
            let version = newest.version.as_str();
            let problem = match unreleased && problem.code == codes::REPEAL_WITHOUT_VERSION {
                true => problem.severity(Severity::Warning),
                false => problem,
            };
            sink.report(problem.arg("id", ledger.id.to_string()).arg("version", version));
        }
    }
}

fn problem(section: Option<&SectionFile>, newest: &Version) -> Option<Diagnostic> {
    let repeal = newest.kind == VersionKind::Repeal;
    let Some(section) = section else {
        return repeal.then(|| Diagnostic::at(codes::REPEAL_OF_DATA, newest.version.span));
    };
    let status = &section.status;
    match (repeal, status.value == SectionStatus::Repealed) {
        (true, false) => Some(
            Diagnostic::at(codes::REPEAL_NOT_SAID, status.span)
                .arg("status", status.value.word())
                .label(newest.version.span, "repeal"),
        ),
        (false, true) => Some(
            Diagnostic::at(codes::REPEAL_WITHOUT_VERSION, status.span)
                .label(newest.version.span, "newest"),
        ),
        _ => None,
    }
}

impl Guide {
    /// The status of a section on the day that is shown: until its repeal takes effect, its text
    /// holds.
    pub fn status(&self, file: &SectionFile) -> SectionStatus {
        let versions = &file.versions.value;
        let current = in_force(versions, self.as_of).map(|index| versions[index].kind);
        match file.status.value {
            SectionStatus::Repealed if current.is_some_and(|kind| kind != VersionKind::Repeal) => {
                SectionStatus::Current
            }
            status => status,
        }
    }
}
