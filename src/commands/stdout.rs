//! What commands print.

use std::fmt::Display;
use std::io::Write;

/// Writes to standard output. Whoever reads it may stop before the end (`leidraad status | head`):
/// that is no fault, and nothing is left to be told then.
pub(super) fn print(text: impl Display) {
    let _ = write!(std::io::stdout().lock(), "{text}");
}
