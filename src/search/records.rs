//! What can be found, in the order of the guide.

use std::sync::Arc;

use super::analysed::Analysed;
use super::record::Record;

/// Records in runs.
#[derive(Debug)]
pub(super) struct Records {
    runs: Vec<Arc<[Analysed]>>,
    /// The position of the first record of each run.
    starts: Vec<usize>,
    len: usize,
}

impl Records {
    pub(super) fn of(runs: Vec<Arc<[Analysed]>>) -> Records {
        let mut len = 0;
        let starts = runs.iter().map(|run| {
            let start = len;
            len += run.len();
            start
        });
        Records { starts: starts.collect(), runs, len }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Record> {
        self.runs.iter().flat_map(|run| run.iter()).map(|analysed| &analysed.record)
    }

    pub(super) fn get(&self, position: u32) -> &Record {
        let position = position as usize;
        // Of runs that begin at the same place all but the last are empty.
        let run = self.starts.partition_point(|start| *start <= position) - 1;
        &self.runs[run][position - self.starts[run]].record
    }
}
