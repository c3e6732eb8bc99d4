//! What the panel over a page says: the report of a build, in pieces that can be folded.

use serde::Serialize;

/// Why there is no site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    /// How many problems there are; empty where nothing was counted.
    pub counts: String,
    /// The pieces in the order in which they are read.
    pub pieces: Vec<Problem>,
}

/// A piece of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What it is about, in one line.
    pub heading: String,
    /// All of it, as plain text of several lines; empty where the heading says everything.
    pub body: String,
}

impl Problems {
    /// Stands for the whole of it: equal ones say the same.
    pub(super) fn stamp(&self) -> String {
        super::site::stamp(serde_json::to_string(self).unwrap_or_default().as_bytes())
    }
}

/// A report of one piece: its first line, and what stands below.
impl From<&str> for Problems {
    fn from(text: &str) -> Problems {
        let (heading, body) = text.split_once('\n').unwrap_or((text, ""));
        let piece = Problem { heading: heading.to_owned(), body: body.trim_end().to_owned() };
        Problems { counts: String::new(), pieces: vec![piece] }
    }
}

impl From<String> for Problems {
    fn from(text: String) -> Problems {
        text.as_str().into()
    }
}
