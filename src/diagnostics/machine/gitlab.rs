//! A Code Quality report of GitLab.

use std::io::{self, Write};

use serde_json::Value;

use super::fingerprint::Fingerprints;
use super::{Found, List, Row, pretty, value};
use crate::diagnostics::{Diagnostic, Severity, Words};
use crate::source::Sources;

/// What stands for the guide as a whole: GitLab has no problem without a file.
const WHOLE_GUIDE: &str = "content/site.yaml";

/// Writes a Code Quality report of GitLab: a list in which each problem has a fingerprint of its own.
/// Paths are paths there, not URIs.
///
/// # Errors
/// It cannot be written.
pub fn gitlab(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut seen = Fingerprints::default();
    let issues = move |some: &[Diagnostic], rows: Vec<Row>| -> Vec<Value> {
        let items = rows.iter().zip(seen.of(some, sources));
        items.map(|(row, fingerprint)| issue(row, &fingerprint)).collect()
    };
    pretty(&List::new(Found { found, sources, words }, issues), out)
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
