//! JSON for any program.

use std::io::{self, Write};

use serde::Serialize;

use super::{Found, List, Row, pretty};
use crate::diagnostics::{Diagnostic, Severity, Words};
use crate::source::Sources;

#[derive(Serialize)]
struct Report<T> {
    version: u32,
    errors: usize,
    warnings: usize,
    diagnostics: T,
}

/// Writes one JSON object: `errors`, `warnings` and the list `diagnostics`; lines and columns from 1.
///
/// # Errors
/// It cannot be written.
pub fn json(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    let diagnostics =
        List::new(Found { found, sources, words }, |_: &[Diagnostic], rows: Vec<Row>| rows);
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    pretty(&Report { version: 1, errors, warnings, diagnostics }, out)
}
