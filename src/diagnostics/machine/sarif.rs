//! SARIF 2.1.0, an OASIS standard that most code hosts and editors read.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::fingerprint::Fingerprints;
use super::{Found, List, Region, Related, Row, pretty, value};
use crate::diagnostics::{Code, Diagnostic, Words};
use crate::source::Sources;
use crate::uri;

/// Where the schema of the format is.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What the paths are relative to: the root of the guide, by the name that code hosts know. Where
/// it is on this machine is nobody's business.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log<T> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<T>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<T> {
    tool: Value,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: Value,
    results: T,
}

/// Writes a SARIF log with one run. Columns count Unicode code points; `language` is that of the words.
///
/// # Errors
/// It cannot be written.
pub fn sarif(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut codes: Vec<Code> = found.iter().map(|d| d.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let language = words.language().tag();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, words)).collect();
    let mut seen = Fingerprints::default();
    let results = move |some: &[Diagnostic], rows: Vec<Row>| -> Vec<Value> {
        let items = rows.iter().zip(seen.of(some, sources));
        items.map(|(row, fingerprint)| result(row, &codes, &fingerprint)).collect()
    };
    let driver = value!({
        "name": "leidraad",
        "version": env!("CARGO_PKG_VERSION"),
        "language": language,
        "rules": rules,
    });
    let run = Run {
        tool: value!({ "driver": driver }),
        language,
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: value!({ ROOT: {} }),
        results: List::new(Found { found, sources, words }, results),
    };
    pretty(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }, out)
}

fn rule(code: Code, words: Words) -> Value {
    let mut rule =
        value!({ "id": code.id, "defaultConfiguration": { "level": code.severity.name() } });
    if let Some(explanation) = words.explanation(code) {
        rule["fullDescription"] = value!({ "text": explanation });
        rule["help"] = value!({ "text": explanation });
    }
    rule
}

fn result(row: &Row, rules: &[Code], fingerprint: &str) -> Value {
    let mut result = value!({
        "ruleId": row.code.id,
        "ruleIndex": rules.binary_search(&row.code).ok(),
        "level": row.severity,
        "message": { "text": row.message_and_help() },
        "fingerprints": { "problem/v1": fingerprint },
    });
    if let Some(path) = &row.path {
        result["locations"] = value!([{ "physicalLocation": physical(path, row.region) }]);
    }
    if !row.related.is_empty() {
        result["relatedLocations"] = row.related.iter().enumerate().map(related).collect();
    }
    result
}

fn related((id, place): (usize, &Related)) -> Value {
    let mut location =
        value!({ "id": id, "physicalLocation": physical(&place.path, Some(place.region)) });
    if !place.message.is_empty() {
        location["message"] = value!({ "text": place.message });
    }
    location
}

/// A place in a file. The path becomes a relative reference by RFC 3986.
fn physical(path: &str, region: Option<Region>) -> Value {
    let mut physical =
        value!({ "artifactLocation": { "uri": uri::encode(path), "uriBaseId": ROOT } });
    if let Some(Region { start, end }) = region {
        physical["region"] = value!({
            "startLine": start.line, "startColumn": start.column,
            "endLine": end.line, "endColumn": end.column,
        });
    }
    physical
}
