//! SARIF 2.1.0, an OASIS standard that most code hosts and editors read.

use serde_json::Value;

use super::fingerprint::fingerprints;
use super::{Region, Related, Row, pretty, rows, value};
use crate::diagnostics::{Code, Diagnostic, Words};
use crate::source::Sources;
use crate::uri;

/// Where the schema of the format is.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What the paths are relative to: the root of the guide, by the name that code hosts know. Where
/// it is on this machine is nobody's business.
const ROOT: &str = "%SRCROOT%";

/// A SARIF log with one run. Columns count Unicode code points; `language` is that of the words.
pub fn sarif(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let mut codes: Vec<Code> = found.iter().map(|d| d.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let language = words.language().tag();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, words)).collect();
    let rows = rows(found, sources, words);
    let results = rows.iter().zip(fingerprints(found, sources));
    let results: Vec<Value> =
        results.map(|(row, fingerprint)| result(row, &codes, &fingerprint)).collect();
    let driver = value!({
        "name": "leidraad",
        "version": env!("CARGO_PKG_VERSION"),
        "language": language,
        "rules": rules,
    });
    pretty(&value!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "language": language,
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: {} },
            "results": results,
        }],
    }))
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
