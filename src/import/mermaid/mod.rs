//! Reader of Mermaid flowcharts.
//!
//! In: the text of a file: a chart, or Markdown with a chart between fences. Out: boxes and
//! lines, with subgraphs as who acts; what has no place in a chart of ours is told.
//!
//! Must never happen here: a look back (the reader goes through the text once), a guess at what
//! a broken line could mean.

mod block;
mod chart;
mod cursor;
mod label;
mod link;
mod shape;
mod statements;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::error::ImportError;
use super::lines::Lines;
use super::report::{Report, What};
use super::sketch::Sketch;
use cursor::Cursor;
use statements::Statements;

/// Other diagrams of Mermaid, by their first word.
const OTHERS: [&str; 31] = [
    "sequenceDiagram",
    "classDiagram",
    "classDiagram-v2",
    "stateDiagram",
    "stateDiagram-v2",
    "erDiagram",
    "journey",
    "gantt",
    "pie",
    "quadrantChart",
    "requirementDiagram",
    "gitGraph",
    "C4Context",
    "C4Container",
    "C4Component",
    "C4Dynamic",
    "C4Deployment",
    "mindmap",
    "timeline",
    "zenuml",
    "sankey-beta",
    "sankey",
    "xychart-beta",
    "xychart",
    "block-beta",
    "block",
    "packet-beta",
    "packet",
    "kanban",
    "architecture-beta",
    "radar-beta",
];

/// Reads the first flowchart of a text.
///
/// # Errors
/// There is none, or it cannot be read; then the first place where that is so.
pub(crate) fn read(text: &str, report: &mut Report) -> Result<Sketch, ImportError> {
    let lines = Lines::new(text);
    let mut found: Option<Sketch> = None;
    let mut refused: Option<ImportError> = None;
    for (nth, part) in block::blocks(text, &lines, report).into_iter().enumerate() {
        if found.is_some() {
            further(text, &lines, part, nth + 1, report);
            continue;
        }
        match chart(text, &lines, part.clone(), report)? {
            Ok(sketch) => {
                found = Some(sketch);
                if let Some(other) = refused.take() {
                    let place = other.line.zip(other.column);
                    let place = place.map(|(line, column)| super::Place { line, column });
                    report.lost(place, What::new("other-chart"));
                }
            }
            Err(other) => refused = refused.or(Some(other)),
        }
    }
    found.ok_or_else(|| refused.unwrap_or_else(|| ImportError::whole("mermaid-no-chart")))
}

/// Tells of a block behind the one that is read, and how to import it when it is a flowchart too.
fn further(text: &str, lines: &Lines<'_>, part: Range<usize>, nth: usize, report: &mut Report) {
    let place = lines.place(part.start);
    let what = match chart(text, lines, part.clone(), &mut Report::default()) {
        Ok(Err(_)) => What::new("other-chart"),
        // What cannot be read in it is told when it is imported by itself.
        Ok(Ok(_)) | Err(_) => {
            let end = text[..part.end].trim_end().len().max(part.start);
            let last = lines.place(end).line;
            let (from, to) = (place.line.to_string(), last.to_string());
            What::new("further-chart").arg("from", from).arg("to", to).arg("nth", nth.to_string())
        }
    };
    report.lost(Some(place), what);
}

/// Reads one chart; the inner error says that it is no flowchart.
fn chart(
    text: &str,
    lines: &Lines<'_>,
    part: Range<usize>,
    report: &mut Report,
) -> Result<Result<Sketch, ImportError>, ImportError> {
    let mut told = Report::default();
    let (title, part) = block::front_matter(text, part, lines, &mut told)?;
    let mut statements = Statements::new(Cursor::new(text, lines, part), &mut told);
    if let Err(other) = head(&mut statements)? {
        return Ok(Err(other));
    }
    statements.read()?;
    let chart = statements.chart;
    let mut sketch = chart.finish(&mut told);
    sketch.title = title;
    report.append(told);
    Ok(Ok(sketch))
}

/// `flowchart TD`, behind remarks and settings.
fn head(statements: &mut Statements<'_, '_>) -> Result<Result<(), ImportError>, ImportError> {
    loop {
        statements.cursor.take_while(|c| c.is_whitespace() || c == ';');
        if !statements.comment()? {
            break;
        }
    }
    let cursor = &mut statements.cursor;
    let start = cursor.at;
    let word = cursor.take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if !matches!(word, "flowchart" | "graph" | "flowchart-elk") {
        let other = OTHERS.iter().any(|other| other.eq_ignore_ascii_case(word));
        let code = if other { "mermaid-other-type" } else { "mermaid-no-chart" };
        return Ok(Err(cursor.error(start, code).arg("type", word)));
    }
    cursor.skip_blanks();
    let at = cursor.at;
    let direction = cursor.take_while(|c| c.is_ascii_alphabetic() || matches!(c, '<' | '>' | '^'));
    let known = ["TB", "TD", "BT", "RL", "LR", ">", "<", "^", "v"].contains(&direction);
    if known {
        let place = Some(statements.cursor.place_of(at));
        statements.report.lost(place, What::new("direction").arg("text", direction));
    } else {
        statements.cursor.at = at;
    }
    Ok(Ok(()))
}
