//! What a file asks that the publisher puts beside the guide.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::requests;
use crate::beside::ending;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::guide::Route;
use crate::source::StoredFile;

/// True of a file of which a browser does more than show it.
pub(in super::super) fn may_ask(name: &str) -> bool {
    let kinds =
        ["html", "htm", "xhtml", "xht", "shtml", "css", "js", "mjs", "svg", "xml", "xsl", "xslt"];
    kinds.contains(&ending(name).as_str())
}

/// Reports what a file of the publisher's own asks of the outside, each address once.
pub(in super::super) fn report_own(file: &StoredFile, bytes: &[u8], sink: &mut Sink) {
    if !may_ask(file.name()) {
        return;
    }
    let bytes = in_utf8(bytes);
    let text = String::from_utf8_lossy(&bytes);
    let mut told = BTreeSet::new();
    for request in requests(&Route::new(file.path.as_str()), &bytes) {
        if !told.insert((request.url.clone(), request.is_guess)) {
            continue;
        }
        let at = request.at.or_else(|| text.find(&request.url)).unwrap_or_default();
        let line =
            text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count() + 1;
        let found = Diagnostic::of_path(codes::OWN_FILE_ASKS, file.path.clone())
            .arg("url", request.url.as_str())
            .arg("by", request.by.as_str())
            .arg("line", line.to_string())
            .arg("sure", if request.is_guess { "no" } else { "yes" });
        sink.report(match request.is_guess {
            true => found.severity(Severity::Warning),
            false => found,
        });
    }
}

/// Text that says at its start that it is UTF-16, which a browser believes.
fn in_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let read = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].as_chunks::<2>().0.iter().copied().map(pair).collect();
        Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
    };
    match bytes {
        [0xff, 0xfe, ..] => read(u16::from_le_bytes),
        [0xfe, 0xff, ..] => read(u16::from_be_bytes),
        _ => Cow::Borrowed(bytes),
    }
}
