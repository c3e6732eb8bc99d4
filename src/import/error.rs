//! Why a file cannot be imported.

use super::lines::Place;
use super::report::What;
use crate::messages::Value;

/// Why a file cannot be imported, and where it says so. The sentence is in `words/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// What is wrong.
    pub what: What,
    /// The line, from 1; none when it concerns the whole file.
    pub line: Option<usize>,
    /// The character in that line, from 1.
    pub column: Option<usize>,
}

impl ImportError {
    /// An error of the whole file.
    pub(crate) fn whole(code: &'static str) -> ImportError {
        ImportError { what: What::new(code), line: None, column: None }
    }

    /// An error at a place.
    pub(crate) fn at(place: Place, code: &'static str) -> ImportError {
        ImportError { what: What::new(code), line: Some(place.line), column: Some(place.column) }
    }

    /// The error at a place, where it concerned the whole.
    pub(crate) fn or_at(self, place: Place) -> ImportError {
        match self.line {
            Some(_) => self,
            None => ImportError { line: Some(place.line), column: Some(place.column), ..self },
        }
    }

    /// The error with a value more.
    pub(crate) fn arg(mut self, name: &'static str, value: impl Into<Value>) -> ImportError {
        self.what = self.what.arg(name, value);
        self
    }
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (line, column) = (self.line.unwrap_or(0), self.column.unwrap_or(0));
        write!(f, "{} {line}:{column}", self.what.code)
    }
}

impl std::error::Error for ImportError {}
