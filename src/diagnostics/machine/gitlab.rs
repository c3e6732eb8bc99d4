//! A Code Quality report of GitLab.

use serde_json::Value;

use super::fingerprint::fingerprints;
use super::{Row, pretty, rows, value};
use crate::diagnostics::{Diagnostic, Severity, Words};
use crate::source::Sources;

/// What stands for the guide as a whole: GitLab has no problem without a file.
const WHOLE_GUIDE: &str = "content/site.yaml";

/// A Code Quality report of GitLab: a list in which each problem has a fingerprint of its own.
/// Paths are paths there, not URIs.
pub fn gitlab(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let rows = rows(found, sources, words);
    let items = rows.iter().zip(fingerprints(found, sources));
    pretty(&Value::Array(items.map(|(row, fingerprint)| issue(row, &fingerprint)).collect()))
}

fn issue(row: &Row, fingerprint: &str) -> Value {
    let line = row.region.map_or(1, |region| region.start.line);
    value!({
        "description": row.message,
        "check_name": row.code.id,
        "fingerprint": fingerprint,
        "severity": if row.severity == Severity::Error.name() { "major" } else { "minor" },
        "location": {
            "path": row.path.as_deref().unwrap_or(WHOLE_GUIDE),
            "lines": { "begin": line },
        },
    })
}
