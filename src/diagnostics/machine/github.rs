//! Workflow commands of GitHub Actions: a line on standard output becomes an annotation.

use std::io::{self, Write};

use super::{Found, Row};
use crate::characters::harmless;
use crate::diagnostics::{Diagnostic, Words};
use crate::source::Sources;

/// Writes workflow commands of GitHub Actions, one line for each problem.
///
/// # Errors
/// They cannot be written.
pub fn github(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = Found { found, sources, words }.rows().flat_map(|(_, rows)| rows);
    rows.try_for_each(|row| out.write_all(command(&row).as_bytes()))
}

/// `::error title=M001,file=a.md,line=1,endLine=1,col=2,endColumn=4::What is wrong`. A workflow
/// refuses columns of a region of several lines, so such a one has lines alone.
fn command(row: &Row) -> String {
    let mut properties = vec![("title", row.code.id.to_owned())];
    properties.extend(row.path.iter().map(|path| ("file", path.clone())));
    if let Some(region) = row.region {
        properties.push(("line", region.start.line.to_string()));
        properties.push(("endLine", region.end.line.to_string()));
        if region.start.line == region.end.line {
            properties.push(("col", region.start.column.to_string()));
            properties.push(("endColumn", region.end.column.to_string()));
        }
    }
    let properties: Vec<String> =
        properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    format!("::{} {}::{}\n", row.severity, properties.join(","), data(&row.message_and_help()))
}

/// The message of a command: what would end its line is escaped, and what the log of a host would
/// act on is shown.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25").replace('\n', "%0A")
}

/// The value of a property: also what would end the property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_a_property_or_a_command() {
        assert_eq!(property("100%: a,b\n"), "100%25%3A a%2Cb%0A");
        assert_eq!(data("100%: a,b\n"), "100%25: a,b%0A");
        assert_eq!(property("a\u{1b}[31m\r\u{9b}\u{202e}"), r"a\u{1b}[31m\r\u{9b}\u{202e}");
    }
}
