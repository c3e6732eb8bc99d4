//! JSON for any program.

use super::{pretty, rows, value};
use crate::diagnostics::{Diagnostic, Severity, Words};
use crate::source::Sources;

/// One JSON object: `errors`, `warnings` and the list `diagnostics`; lines and columns from 1.
pub fn json(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    pretty(&value!({
        "version": 1,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "diagnostics": rows(found, sources, words),
    }))
}
