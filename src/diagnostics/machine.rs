//! Reports for programs: JSON for any, and the forms that code hosts show beside a change.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Diagnostic, Place, Severity, Words};
use crate::source::{Position, Sources, Span};

/// A problem with its place resolved and its words filled in.
#[derive(Debug, Serialize)]
struct Row {
    code: &'static str,
    severity: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Position>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related>,
}

#[derive(Debug, Serialize)]
struct Related {
    message: String,
    path: String,
    start: Position,
}

impl Serialize for Position {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json!({ "line": self.line, "column": self.column }).serialize(serializer)
    }
}

fn row(diagnostic: &Diagnostic, sources: &Sources, words: Words) -> Row {
    let start = |span: Span| sources.file(span.file).position(span.range().start);
    let (path, from, to) = match &diagnostic.place {
        Place::Text(span) => {
            let file = sources.file(span.file);
            let end = file.position(span.range().end);
            (Some(file.path.to_string()), Some(start(*span)), Some(end))
        }
        Place::Path(path) => (Some(path.to_string()), None, None),
        Place::Guide => (None, None, None),
    };
    let related = diagnostic.labels.iter().map(|label| Related {
        message: words.label(diagnostic, label),
        path: sources.file(label.span.file).path.to_string(),
        start: start(label.span),
    });
    Row {
        code: diagnostic.code.id,
        severity: diagnostic.severity.name(),
        message: words.title(diagnostic),
        help: words.help(diagnostic),
        path,
        start: from,
        end: to,
        related: related.collect(),
    }
}

fn rows(found: &[Diagnostic], sources: &Sources, words: Words) -> Vec<Row> {
    found.iter().map(|d| row(d, sources, words)).collect()
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// One JSON object: `errors`, `warnings` and the list `diagnostics`; lines and columns from 1.
pub fn json(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    pretty(&json!({
        "version": 1,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "diagnostics": rows(found, sources, words),
    }))
}

/// Workflow commands of GitHub Actions, one line for each problem.
pub fn github(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let line = |row: Row| {
        let mut place = format!("title={}", row.code);
        if let Some(path) = &row.path {
            place += &format!(",file={}", property(path));
        }
        if let (Some(start), Some(end)) = (row.start, row.end) {
            place += &format!(",line={},endLine={},col={}", start.line, end.line, start.column);
        }
        let message = match &row.help {
            Some(help) => format!("{}\n{help}", row.message),
            None => row.message,
        };
        format!("::{} {place}::{}\n", row.severity, escape(&message))
    };
    rows(found, sources, words).into_iter().map(line).collect()
}

/// A Code Quality report of GitLab. The fingerprint is of code, path and message, so that a
/// problem that only moves to another line is not shown as new.
pub fn gitlab(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let item = |row: Row| {
        let path = row.path.unwrap_or_else(|| "content/site.yaml".to_owned());
        let line = row.start.map_or(1, |start| start.line);
        let seed = format!("{}\u{1f}{path}\u{1f}{}", row.code, row.message);
        json!({
            "description": row.message,
            "check_name": row.code,
            "fingerprint": crate::digest::hex(seed.as_bytes()),
            "severity": if row.severity == "error" { "major" } else { "minor" },
            "location": { "path": path, "lines": { "begin": line } },
        })
    };
    pretty(&Value::Array(rows(found, sources, words).into_iter().map(item).collect()))
}

/// SARIF 2.1.0, which most code hosts and editors read.
pub fn sarif(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let mut codes: Vec<_> = found.iter().map(|d| d.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| {
            json!({ "id": code.id, "fullDescription": { "text": words.explanation(*code).unwrap_or_default() } })
        })
        .collect();
    let results: Vec<Value> = rows(found, sources, words).into_iter().map(sarif_result).collect();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "leidraad", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn sarif_result(row: Row) -> Value {
    let text = match &row.help {
        Some(help) => format!("{}\n{help}", row.message),
        None => row.message.clone(),
    };
    let mut result =
        json!({ "ruleId": row.code, "level": row.severity, "message": { "text": text } });
    if let Some(path) = row.path {
        let mut physical = json!({ "artifactLocation": { "uri": path } });
        if let (Some(start), Some(end)) = (row.start, row.end) {
            physical["region"] = json!({
                "startLine": start.line, "startColumn": start.column,
                "endLine": end.line, "endColumn": end.column,
            });
        }
        result["locations"] = json!([{ "physicalLocation": physical }]);
    }
    result
}
