//! Lists that are written while they are made: as one value, the report of a large guide would take
//! many times the memory of the guide.

use std::io::{self, Write};
use std::sync::Mutex;

use rayon::prelude::*;
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use super::{Row, row};
use crate::characters::harmless_json;
use crate::diagnostics::{Diagnostic, Words};
use crate::source::Sources;

/// Problems whose rows are in memory at a time.
const AT_A_TIME: usize = 512;

/// What was found, with what rows are made with.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) found: &'a [Diagnostic],
    pub(super) sources: &'a Sources,
    pub(super) words: Words,
}

impl<'a> Found<'a> {
    /// The rows in their order, some at a time, with the problems that they are of.
    pub(super) fn rows(self) -> impl Iterator<Item = (&'a [Diagnostic], Vec<Row>)> {
        let Found { found, sources, words } = self;
        found
            .chunks(AT_A_TIME)
            .map(move |some| (some, some.par_iter().map(|d| row(d, sources, words)).collect()))
    }
}

/// A list in JSON whose items are made from some problems at a time.
pub(super) struct List<'a, F> {
    found: Found<'a>,
    /// What makes the items may remember those before.
    items: Mutex<F>,
}

impl<'a, F> List<'a, F> {
    pub(super) fn new(found: Found<'a>, items: F) -> List<'a, F> {
        List { found, items: Mutex::new(items) }
    }
}

impl<F, I> Serialize for List<'_, F>
where
    F: FnMut(&[Diagnostic], Vec<Row>) -> Vec<I>,
    I: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.found.found.len()))?;
        for (some, rows) in self.found.rows() {
            let mut make = self.items.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            for item in make(some, rows) {
                list.serialize_element(&item)?;
            }
        }
        list.end()
    }
}

/// Writes a value as JSON, without anything that a terminal would act on.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut out = Harmless(out);
    serde_json::to_writer_pretty(&mut out, value)?;
    out.0.write_all(b"\n")
}

/// Passes JSON on. It comes in whole characters: a string is written in pieces of text.
struct Harmless<'a>(&'a mut dyn Write);

impl Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.0.write_all(harmless_json(text).as_bytes())?,
            Err(_) => self.0.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
