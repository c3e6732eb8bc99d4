//! What commands print.

use std::io::Write;

use crate::characters::{harmless, harmless_json};

/// Writes to standard output, without anything that a terminal would act on. Whoever reads it may
/// stop before the end (`leidraad status | head`): that is no fault, and nothing is left to be told
/// then.
pub(super) fn print(text: impl std::fmt::Display) {
    write(&harmless(&text.to_string()));
}

/// The same of a value for programs, which stays the same value.
pub(super) fn print_json(value: &serde_json::Value) {
    write(&harmless_json(&format!("{value:#}\n")));
}

/// Lets `write` write to standard output what is harmless already.
pub(super) fn stream(
    write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    write(&mut out)?;
    out.flush()
}

fn write(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
