//! A chart and a report as lines that a test can be read by.

use super::model::{Choice, Kind};
use super::{Charts, Imported, Outcome, import};
use crate::language::Language;

/// Imports a text that is sound and has one chart.
pub(crate) fn read(text: &str) -> Imported {
    only(charts(text)).unwrap_or_else(|| panic!("{text}"))
}

/// Imports a text of which a chart can be read.
pub(crate) fn charts(text: &str) -> Charts {
    import(text.as_bytes(), "proef", Language::Nl).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The only chart of a file.
pub(crate) fn only(mut charts: Charts) -> Option<Imported> {
    let found = charts.charts.pop().filter(|_| charts.charts.is_empty())?;
    found.read.ok()
}

/// What is said of the file as a whole, and of its charts: the id of each, then its code.
pub(crate) fn told(charts: &Charts) -> Vec<String> {
    let whole = charts.report.entries().iter().map(|entry| entry.what.code.to_owned());
    let each = charts.charts.iter().flat_map(|found| match &found.read {
        Ok(read) => {
            let entries = read.report.entries().iter();
            entries.map(|entry| format!("{}: {}", found.id, entry.what.code)).collect()
        }
        Err(error) => vec![format!("{}: {error}", found.id)],
    });
    whole.chain(each).collect()
}

/// Why a text is refused.
pub(crate) fn refused(text: &str) -> String {
    import(text.as_bytes(), "proef", Language::Nl).expect_err(text).to_string()
}

/// The elements of a process as a file.
pub(crate) fn process(elements: &str) -> String {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    format!("<definitions xmlns=\"{bpmn}\"><process id=\"p\">{elements}</process></definitions>")
}

/// A flow of a process.
pub(crate) fn flow(from: &str, to: &str) -> String {
    format!("<sequenceFlow id=\"{from}-{to}\" sourceRef=\"{from}\" targetRef=\"{to}\"/>")
}

/// Each step on a line: its kind, its id, and where it leads with which words.
pub(crate) fn steps(read: &Imported) -> Vec<String> {
    let step = |step: &super::StepModel| {
        let kind = match (step.kind, step.choice) {
            (Kind::Start, _) => "start",
            (Kind::Step, _) => "step",
            (Kind::Decision, Choice::One) => "decision",
            (Kind::Decision, Choice::Any) => "any",
            (Kind::Decision, Choice::Unstated) => "unstated",
            (Kind::Outcome, _) => "outcome",
        };
        let ways = read.model.ways.iter().filter(|way| way.from == step.id).map(|way| {
            let answer = way.answer.as_ref().map(|answer| format!(" {answer}"));
            let marks = [(way.optional, "?"), (way.looped, "^")];
            let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
            format!("{}{marks}{}", way.to, answer.unwrap_or_default())
        });
        let ways: Vec<String> = ways.collect();
        let arrow = if ways.is_empty() { "" } else { " > " };
        format!("{kind} {}{arrow}{}", step.id, ways.join(", "))
    };
    read.model.steps.iter().map(step).collect()
}

/// The codes of what had an outcome, in the order of the report.
pub(crate) fn codes(read: &Imported, outcome: Outcome) -> Vec<&'static str> {
    let entries = read.report.entries().iter().filter(|entry| entry.outcome == outcome);
    entries.map(|entry| entry.what.code).collect()
}
