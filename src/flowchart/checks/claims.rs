//! Nothing is claimed of the law without a place that says so, and nothing of law to come as if it
//! held: F011, F012, F025 and F026.

use super::{Findings, KnownSources};
use crate::content::bibliography::LegalStatus;
use crate::diagnostics::{Diagnostic, codes};
use crate::flowchart::draft::{Draft, DraftNode};
use crate::flowchart::schema::{BasisFile, Effect, Modality};
use crate::source::Span;

pub(super) fn check(draft: &Draft<'_>, known: &KnownSources<'_>, findings: &mut Findings) {
    let pending = draft.pending();
    if let (Some(status), None) = (pending, &draft.situation.source) {
        let no_basis = no_basis("situation", draft.id.as_str(), draft.id.span);
        findings.add(no_basis.arg("status", status.word()));
    }
    day(draft, findings);
    for node in &draft.nodes {
        without_basis(node, findings);
        if pending != Some(LegalStatus::Proposed) {
            let basis = node.basis.iter().chain(node.exits.iter().flat_map(|exit| exit.basis));
            law_to_come(basis, pending, known, findings);
        }
    }
}

/// A law that was adopted has a day from which it holds, and one that was not has none.
fn day(draft: &Draft<'_>, findings: &mut Findings) {
    let status = draft.situation.status.unwrap_or(LegalStatus::InForce);
    let id = draft.id.as_str();
    match (status, &draft.situation.from) {
        (LegalStatus::Adopted, None) => {
            let dayless = Diagnostic::at(codes::CHART_ADOPTED_WITHOUT_DAY, draft.id.span);
            findings.add(dayless.arg("id", id));
        }
        (LegalStatus::Proposed | LegalStatus::Repealed, Some(from)) => {
            let lawless = Diagnostic::at(codes::CHART_DAY_WITHOUT_LAW, from.span);
            findings.add(lawless.arg("id", id));
        }
        _ => {}
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

/// Law rests on law: what was adopted does not hold today, and what is proposed is not adopted.
fn law_to_come<'a>(
    basis: impl Iterator<Item = &'a BasisFile>,
    of_situation: Option<LegalStatus>,
    known: &KnownSources<'_>,
    findings: &mut Findings,
) {
    for BasisFile { source, .. } in basis {
        let status = known(&source.value).and_then(|known| known.status);
        let to_come = match status {
            Some(LegalStatus::Proposed) => status,
            Some(LegalStatus::Adopted) if of_situation.is_none() => status,
            _ => None,
        };
        if let Some(status) = to_come {
            let refused = Diagnostic::at(codes::CHART_PROPOSED_LAW, source.span);
            findings.add(refused.arg("source", source.as_str()).arg("status", status.word()));
        }
    }
}
