//! Drawings of other programs: whatever they are, a chart that is made of one can be read, and
//! every box of the drawing stands in it or is named in the report.

use super::Fault;
use crate::content::facts::Facts;
use crate::diagnostics::Sink;
use crate::flowchart::{self, KnownSource};
use crate::import::{Charts, Format, Imported, chart_yaml, format_of, has_arrived, import, say};
use crate::language::Language;
use crate::messages::Value;
use crate::source::Sources;
use crate::yaml::Spoken;

/// Where the boxes of BPMN 2.0 stand.
const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/// Labels are cut, far behind this.
const COMPARED: usize = 200;

/// A drawing in Mermaid or BPMN.
pub(super) fn drawing(bytes: &[u8]) -> Result<(), Fault> {
    let read = match import(bytes, "proef", Language::Nl) {
        Ok(read) => read,
        Err(error) => return spoken(&say(&error.what, Language::En), error.what.code),
    };
    let reports = read.sound().map(|chart| &chart.report).chain([&read.report]);
    for entry in reports.flat_map(|report| report.entries()) {
        spoken(&say(&entry.what, Language::En), entry.what.code)?;
    }
    for found in &read.charts {
        match &found.read {
            Ok(chart) => read_again(chart)?,
            Err(error) => spoken(&say(&error.what, Language::En), error.what.code)?,
        }
    }
    if read.sound().count() < read.charts.len() {
        return Ok(());
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    let boxes = match format_of(text) {
        Format::Bpmn => bpmn(text),
        Format::Mermaid => mermaid(text),
    };
    let said = said(&read);
    match boxes.into_iter().flatten().find(|words| !said.contains(words)) {
        Some(words) => Err(format!("nothing is said of {words:?}")),
        None => Ok(()),
    }
}

/// A message without its values has no sentence, but its code.
fn spoken(sentence: &str, code: &str) -> Result<(), Fault> {
    if sentence == code { Err(format!("no sentence for {code}")) } else { Ok(()) }
}

/// The file that is made says what was read.
fn read_again(read: &Imported) -> Result<(), Fault> {
    let yaml = chart_yaml(&read.model, Language::Nl, "2026-01-10");
    let mut sources = Sources::default();
    let id = sources.add(format!("diagrams/{}.yaml", read.model.id), &yaml);
    let mut sink = Sink::new();
    let file = flowchart::parse(id, &sources, Spoken::default(), &Facts::None, &mut sink);
    let known = |_: &_| Some(KnownSource::default());
    let chart = file.as_ref().and_then(|file| flowchart::resolve(file, &known, &mut sink));
    match chart {
        Some(chart) if has_arrived(&read.model, Language::Nl, &chart) => Ok(()),
        Some(_) => Err(format!("the chart says something else than\n{yaml}")),
        None => Err(format!("{:?}\n{yaml}", sink.found())),
    }
}

/// All that the charts and the reports say.
fn said(read: &Charts) -> String {
    let mut all: Vec<Option<&str>> = Vec::new();
    for chart in read.sound() {
        let model = &chart.model;
        all.extend(model.steps.iter().flat_map(|s| [Some(s.id.as_str()), s.label.as_deref()]));
        all.extend(model.actors.iter().map(|actor| actor.label.as_deref()));
        all.extend(model.ways.iter().map(|way| way.answer.as_deref()));
        all.push(model.title.as_deref());
    }
    let reports = read.sound().map(|chart| &chart.report).chain([&read.report]);
    let told = reports.flat_map(|report| report.entries()).flat_map(|e| e.what.args.values());
    all.extend(told.map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        Value::Number(_) => None,
    }));
    all.into_iter().flatten().map(spaced).collect::<Vec<_>>().join("\n")
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ids and names of the boxes in a process. Only plain letters are compared: what else stands
/// in a name can be put in another way.
fn bpmn(text: &str) -> Vec<Option<String>> {
    let Ok(document) = roxmltree::Document::parse(text) else { return Vec::new() };
    let is_box = |word: &str| {
        ["ask", "Event", "Gateway", "Activity", "ubProcess"].iter().any(|end| word.ends_with(end))
    };
    let nodes = document.descendants().filter(|node| {
        let name = node.tag_name();
        name.namespace() == Some(BPMN)
            && is_box(name.name())
            && node.ancestors().any(|above| above.tag_name().name() == "process")
            && !node.ancestors().any(|above| above.tag_name().name() == "extensionElements")
    });
    nodes
        .flat_map(|node| [node.attribute("id"), node.attribute("name")].map(|t| plain(t?)))
        .collect()
}

/// The ids and words of the boxes that stand on a line of their own. What stands in Markdown or in
/// settings of several lines is left out: not all of that is of the drawing.
fn mermaid(text: &str) -> Vec<Option<String>> {
    if ["```", "~~~", "@{"].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let statement = |line: &str| {
        let line = line.trim();
        let (id, rest) = line.split_at(line.find(['[', '(', '{'])?);
        let inner = rest.trim_matches(['[', ']', '(', ')', '{', '}']);
        let words = inner.trim_matches('"');
        let closed = rest.ends_with([']', ')', '}']);
        let sound = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric());
        (closed && sound).then(|| [plain(id), plain(words)])
    };
    text.lines().filter_map(statement).flatten().collect()
}

/// Words of letters, digits and spaces alone.
fn plain(text: &str) -> Option<String> {
    let sound = text.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '_');
    let text = spaced(&text.chars().take(COMPARED).collect::<String>());
    (sound && !text.is_empty()).then_some(text)
}
