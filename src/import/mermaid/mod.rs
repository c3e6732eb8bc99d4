//! Reader of Mermaid flowcharts.
//!
//! In: the text of a file: a chart, or Markdown with charts between fences. Out: of each chart boxes
//! and lines, with subgraphs as who acts; what has no place in a chart of ours is told.
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

use super::charts::MOST;
use super::error::ImportError;
use super::lines::{Lines, Place};
use super::report::{Report, What};
use super::sketch::{Drawing, Named, Sketch, Title};
use cursor::Cursor;
use statements::Statements;

/// Other diagrams of Mermaid, by their first word.
const OTHERS: [&str; 33] = [
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
    "treemap",
    "treemap-beta",
];

/// Reads the flowcharts of a text.
///
/// # Errors
/// There is none.
pub(crate) fn read(text: &str, report: &mut Report) -> Result<Vec<Drawing>, ImportError> {
    let lines = Lines::new(text);
    let parts = block::parts(text, &lines);
    let mut drawings = Vec::new();
    let mut others = Vec::new();
    for part in parts.all {
        // One more than there may be is refused where it stands, whatever comes behind it.
        if drawings.len() > MOST {
            break;
        }
        let range = part.range.clone();
        let title = block::front_matter(text, range.clone(), &lines, &mut Report::default());
        let title = title.ok().and_then(|(title, _)| title).or_else(|| {
            let heading = part.heading?;
            let (text, place) = (heading.words.clone(), Some(heading.place));
            Some(Title { text, place, of: Named::Heading })
        });
        match chart(text, &lines, range.clone()) {
            Ok(Err(other)) => others.push(other),
            Ok(Ok((sketch, told))) => {
                let name = title.as_ref().map(|title| title.text.clone());
                let read = Ok((Sketch { title, ..sketch }, told));
                drawings.push(Drawing { name, lines: lines_of(text, &lines, &range), read });
            }
            Err(error) => {
                let name = title.map(|title| title.text);
                let lines = lines_of(text, &lines, &range);
                drawings.push(Drawing { name, lines, read: Err(error) });
            }
        }
    }
    if drawings.is_empty() {
        let first = others.into_iter().next();
        return Err(first.unwrap_or_else(|| ImportError::whole("mermaid-no-chart")));
    }
    for other in others {
        let place = other.line.zip(other.column).map(|(line, column)| Place { line, column });
        report.lost(place, What { code: "other-chart", ..other.what });
    }
    if parts.outside > 0 {
        let what = What::new("text-outside").arg("count", parts.outside);
        report.lost(Some(lines.place(0)), what.arg("charts", drawings.len()));
    }
    Ok(drawings)
}

/// The first and last line of a part with words.
fn lines_of(text: &str, lines: &Lines<'_>, part: &Range<usize>) -> (usize, usize) {
    let inner = text.get(part.clone()).unwrap_or_default();
    let first = part.start + (inner.len() - inner.trim_start().len());
    let last = part.start + inner.trim_end().len();
    (lines.place(first.min(last)).line, lines.place(last).line)
}

/// Reads one chart; the inner error says that it is another diagram of Mermaid. What begins with no
/// word of Mermaid is a chart with a typing error: it counts, so that no other changes its name when
/// it is mended.
fn chart(
    text: &str,
    lines: &Lines<'_>,
    part: Range<usize>,
) -> Result<Result<(Sketch, Report), ImportError>, ImportError> {
    let mut told = Report::default();
    let (_, part) = block::front_matter(text, part, lines, &mut told)?;
    let mut statements = Statements::new(Cursor::new(text, lines, part), &mut told);
    if let Err(other) = head(&mut statements)? {
        return Ok(Err(other));
    }
    statements.read()?;
    let sketch = statements.chart.finish(&mut told);
    Ok(Ok((sketch, told)))
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
        return match OTHERS.iter().any(|other| other.eq_ignore_ascii_case(word)) {
            true => Ok(Err(cursor.error(start, "mermaid-other-type").arg("type", word))),
            false => Err(cursor.error(start, "mermaid-no-chart")),
        };
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
