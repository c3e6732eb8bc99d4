//! Words that fit a box and a line, in letters that the fonts have: F013–F015 and F022.

use super::Findings;
use crate::diagnostics::{Code, Diagnostic, Sink, codes};
use crate::flowchart::draft::Draft;
use crate::flowchart::schema::{ChartFile, Text};
use crate::flowchart::text::missing_glyphs;
use crate::yaml::Spanned;

/// Longest label of a box, in characters.
const LABEL: usize = 60;
/// Longest text on a line, in characters.
const ANSWER: usize = 20;

/// Words that stand around the steps of a drawing.
pub(super) fn check_file(file: &ChartFile, sink: &mut Sink) {
    let around = [&file.title, &file.summary].into_iter();
    let situations = file.situations.iter().map(|(_, situation)| &situation.label);
    let tracks = file.tracks.iter().map(|(_, track)| &track.label);
    let actors = file.actors.iter().map(|(_, actor)| actor.short.as_ref().unwrap_or(&actor.label));
    let texts = around.chain(situations).chain(tracks).chain(actors);
    for (_, text) in texts.flat_map(|text: &Text| text.iter()) {
        missing(text).for_each(|diagnostic| sink.report(diagnostic));
    }
}

pub(super) fn check(draft: &Draft<'_>, findings: &mut Findings) {
    for node in &draft.nodes {
        for (_, label) in node.label.iter() {
            too_long(codes::CHART_LONG_LABEL, label, LABEL, findings);
            missing(label).for_each(|diagnostic| findings.add(diagnostic));
            if node.choice.is_some() && !label.trim_end().ends_with('?') {
                let question = Diagnostic::at(codes::CHART_NO_QUESTION, label.span);
                findings.add(question.arg("step", node.id.as_str()));
            }
        }
        for (_, text) in node.exits.iter().filter_map(|exit| exit.text).flat_map(|text| text.iter())
        {
            too_long(codes::CHART_LONG_ANSWER, text, ANSWER, findings);
            missing(text).for_each(|diagnostic| findings.add(diagnostic));
        }
    }
}

fn too_long(code: Code, text: &Spanned<String>, most: usize, findings: &mut Findings) {
    let length = text.chars().count();
    if length > most {
        findings.add(Diagnostic::at(code, text.span).arg("length", length).arg("most", most));
    }
}

fn missing(text: &Spanned<String>) -> impl Iterator<Item = Diagnostic> {
    let span = text.span;
    missing_glyphs(text).into_iter().map(move |character| {
        Diagnostic::at(codes::CHART_MISSING_GLYPH, span)
            .arg("character", character.to_string())
            .arg("code", format!("U+{:04X}", u32::from(character)))
    })
}
