//! A decision has answers and nothing else has: F008, F009 and F023.

use super::Findings;
use crate::content::ids::NodeId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::draft::{Draft, DraftNode};
use crate::flowchart::schema::{ChartFile, Kind};
use crate::source::Span;
use crate::yaml::{OrderedMap, Spanned};

/// What kind of way out a kind of step has is a matter of the file, not of a situation.
pub(super) fn check_file(file: &ChartFile, sink: &mut Sink) {
    for (id, node) in file.nodes.iter() {
        let kind = node.kind.value;
        let overrides = node.r#override.iter().flat_map(OrderedMap::iter).map(|(_, change)| change);
        let next = overrides.clone().filter_map(|c| c.next.as_ref()).chain([&node.next]);
        let branches =
            overrides.clone().filter_map(|c| c.branches.as_ref()).chain([&node.branches]);
        let choice = overrides.filter_map(|c| c.choice.as_ref()).chain(&node.choice);
        let next = next.flatten().map(|n| ("next", n.to.span));
        let branches = branches.flatten().flat_map(|b| &b.to.0).map(|to| ("branches", to.span));
        let choice = choice.map(|c| ("choice", c.span));
        let tone = node.tone.iter().map(|tone| ("tone", tone.span));
        for (key, span) in
            next.chain(branches).chain(choice).chain(tone).filter(|(key, _)| !fits(kind, key))
        {
            report(id, kind, key, span, sink);
        }
    }
}

fn fits(kind: Kind, key: &str) -> bool {
    match kind {
        Kind::Decision => key == "branches" || key == "choice",
        Kind::Start | Kind::Step => key == "next",
        Kind::Outcome => key == "tone",
        Kind::Link => false,
    }
}

fn report(id: &Spanned<NodeId>, kind: Kind, key: &'static str, span: Span, sink: &mut Sink) {
    sink.report(
        Diagnostic::at(codes::CHART_WRONG_EXIT, span)
            .arg("step", id.as_str())
            .arg("kind", kind.word())
            .arg("key", key),
    );
}

pub(super) fn check(draft: &Draft<'_>, findings: &mut Findings) {
    for node in draft.nodes.iter().filter(|n| n.file.kind.value == Kind::Decision) {
        // An answer that leads to several steps is one answer.
        let answers: Vec<Span> = node
            .exits
            .iter()
            .filter_map(|exit| exit.text)
            .flat_map(|text| text.iter().take(1).map(|(_, text)| text.span))
            .collect();
        let count = answers.iter().enumerate().filter(|(i, a)| !answers[..*i].contains(a)).count();
        if count < 2 {
            findings.add(
                Diagnostic::at(codes::CHART_FEW_ANSWERS, node.id.span)
                    .arg("step", node.id.as_str())
                    .arg("count", count),
            );
        }
        same_answers(node, findings);
    }
}

fn same_answers(node: &DraftNode<'_>, findings: &mut Findings) {
    let languages = node.exits.iter().find_map(|exit| exit.text).map(|text| text.languages());
    for language in languages.into_iter().flatten() {
        let answers = node.exits.iter().filter_map(|exit| exit.text).map(|text| &text[language]);
        let answers: Vec<&Spanned<String>> = answers.collect();
        for (i, answer) in answers.iter().enumerate() {
            let same = |other: &&&Spanned<String>| {
                other.span != answer.span && folded(other) == folded(answer)
            };
            if let Some(first) = answers[..i].iter().find(same) {
                findings.add(
                    Diagnostic::at(codes::CHART_SAME_ANSWER, answer.span)
                        .arg("step", node.id.as_str())
                        .arg("answer", answer.value.as_str())
                        .label(first.span, "first"),
                );
            }
        }
    }
}

/// Two answers that differ in capitals or spaces only are the same to a reader.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
