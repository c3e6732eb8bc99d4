//! Reports for programs: JSON for any, and the forms that code hosts show beside a change.
//!
//! A `Row` is a problem with its place resolved and its words filled in; each format has a file
//! that writes rows as its own documentation asks, and escapes what that format escapes.

mod fingerprint;
mod github;
mod gitlab;
mod json;
mod sarif;
mod stream;

use serde::Serialize;
use serde_json::json as value;

use super::{Code, Diagnostic, Place, Words};
use crate::source::{Position, Sources, Span};

pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use sarif::sarif;

use stream::{Found, List, pretty};

/// A problem with its place resolved and its words filled in.
#[derive(Debug, Serialize)]
struct Row {
    #[serde(serialize_with = "id")]
    code: Code,
    severity: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// Relative to the root of the guide, as the file system has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(flatten)]
    region: Option<Region>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related>,
}

/// A piece of a text, from its first character to the one after its last. Lines and columns count
/// from 1, columns in characters (Unicode code points); a byte order mark is none.
#[derive(Debug, Clone, Copy, Serialize)]
struct Region {
    start: Position,
    end: Position,
}

/// Another place that helps to understand a problem.
#[derive(Debug, Serialize)]
struct Related {
    message: String,
    path: String,
    #[serde(flatten)]
    region: Region,
}

fn id<S: serde::Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.id)
}

impl Serialize for Position {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        value!({ "line": self.line, "column": self.column }).serialize(serializer)
    }
}

fn region(span: Span, sources: &Sources) -> Region {
    let file = sources.file(span.file);
    Region { start: file.position(span.range().start), end: file.position(span.range().end) }
}

fn row(diagnostic: &Diagnostic, sources: &Sources, words: Words) -> Row {
    let path_of = |span: Span| sources.file(span.file).path.to_string();
    let (path, place) = match &diagnostic.place {
        Place::Text(span) => (Some(path_of(*span)), Some(region(*span, sources))),
        Place::Path(path) => (Some(path.to_string()), None),
        Place::Guide => (None, None),
    };
    let related = diagnostic.labels.iter().map(|label| Related {
        message: words.label(diagnostic, label),
        path: path_of(label.span),
        region: region(label.span, sources),
    });
    Row {
        code: diagnostic.code,
        severity: diagnostic.severity.name(),
        message: words.title(diagnostic),
        help: words.help(diagnostic),
        path,
        region: place,
        related: related.collect(),
    }
}

impl Row {
    /// What is wrong and what to do about it, where a format has one text for both.
    fn message_and_help(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\n{help}", self.message),
            None => self.message.clone(),
        }
    }
}
