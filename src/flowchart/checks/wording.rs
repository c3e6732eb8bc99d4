//! Words that fit a box and a line: F013–F015.

use super::Findings;
use crate::diagnostics::{Code, Diagnostic, codes};
use crate::flowchart::draft::Draft;
use crate::yaml::Spanned;

/// Longest label of a box, in characters.
const LABEL: usize = 60;
/// Longest text on a line, in characters.
const ANSWER: usize = 20;

pub(super) fn check(draft: &Draft<'_>, findings: &mut Findings) {
    for node in &draft.nodes {
        for (_, label) in node.label.iter() {
            too_long(codes::CHART_LONG_LABEL, label, LABEL, findings);
            if node.choice.is_some() && !label.trim_end().ends_with('?') {
                let question = Diagnostic::at(codes::CHART_NO_QUESTION, label.span);
                findings.add(question.arg("step", node.id.as_str()));
            }
        }
        for (_, text) in node.exits.iter().filter_map(|exit| exit.text).flat_map(|text| text.iter())
        {
            too_long(codes::CHART_LONG_ANSWER, text, ANSWER, findings);
        }
    }
}

fn too_long(code: Code, text: &Spanned<String>, most: usize, findings: &mut Findings) {
    let length = text.chars().count();
    if length > most {
        findings.add(Diagnostic::at(code, text.span).arg("length", length).arg("most", most));
    }
}
