//! Nothing is claimed of the law without a place that says so: F011 and F012.

use super::{Findings, KnownSources};
use crate::content::bibliography::LegalStatus;
use crate::diagnostics::{Diagnostic, codes};
use crate::flowchart::draft::{Draft, DraftNode};
use crate::flowchart::schema::{BasisFile, Effect, Modality};
use crate::source::Span;

pub(super) fn check(draft: &Draft<'_>, known: &KnownSources<'_>, findings: &mut Findings) {
    if draft.proposed() && draft.situation.source.is_none() {
        findings.add(no_basis("situation", draft.id.as_str(), draft.id.span));
    }
    for node in &draft.nodes {
        without_basis(node, findings);
        if !draft.proposed() {
            let basis = node.basis.iter().chain(node.exits.iter().flat_map(|exit| exit.basis));
            proposed_law(basis, known, findings);
        }
    }
}

/// A step with force, and each answer of a decision with force, needs a basis with a locator,
/// also when it is our reading: then the basis is what we read it from.
fn without_basis(node: &DraftNode<'_>, findings: &mut Findings) {
    if node.modality == Modality::None && node.effect == Effect::None {
        return;
    }
    if !has_locator(node.basis) {
        findings.add(no_basis("step", node.id.as_str(), node.id.span));
    }
    if node.choice.is_some() {
        for exit in node.exits.iter().filter(|exit| !has_locator(exit.basis)) {
            findings.add(no_basis("branch", exit.to.as_str(), exit.to.span));
        }
    }
}

fn has_locator(basis: &[BasisFile]) -> bool {
    basis.iter().any(|b| b.locator.is_some())
}

fn no_basis(what: &'static str, id: &str, span: Span) -> Diagnostic {
    Diagnostic::at(codes::CHART_NO_BASIS, span).arg("what", what).arg("id", id)
}

fn proposed_law<'a>(
    basis: impl Iterator<Item = &'a BasisFile>,
    known: &KnownSources<'_>,
    findings: &mut Findings,
) {
    for BasisFile { source, .. } in basis {
        let status = known(&source.value).and_then(|known| known.status);
        if status == Some(LegalStatus::Proposed) {
            let proposed = Diagnostic::at(codes::CHART_PROPOSED_LAW, source.span);
            findings.add(proposed.arg("source", source.as_str()));
        }
    }
}
