//! The charts of a file.
//!
//! In: the drawings that a reader found. Out: for each a chart with an id of its own, or why it
//! cannot be read: one that is broken keeps no other away.

use super::error::ImportError;
use super::lines::Place;
use super::report::{Report, What};
use super::sketch::Drawing;
use super::slug::{Ids, nearest};
use super::{Imported, settle};
use crate::language::Language;

/// More charts than any file has.
pub(super) const MOST: usize = 200;

/// The charts of a file: one or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charts {
    /// What is told of the file and belongs to none of its charts; empty where there is one chart.
    pub report: Report,
    /// The charts in the order of the file. Where there is one, it was read.
    pub charts: Vec<Found>,
}

/// A chart of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its id, which no other chart of the file has. It hangs on the names in the file alone, so it
    /// is the same before and after a broken chart is mended.
    pub id: String,
    /// Its first and last line, from 1.
    pub lines: (usize, usize),
    /// The chart, or why it cannot be read.
    pub read: Result<Imported, ImportError>,
}

impl Charts {
    /// The charts that can be read.
    pub fn sound(&self) -> impl Iterator<Item = &Imported> {
        self.charts.iter().filter_map(|found| found.read.as_ref().ok())
    }
}

/// Makes a chart of each drawing.
///
/// # Errors
/// There is none, there are too many, or the only one cannot be read.
pub(super) fn settle(
    mut drawings: Vec<Drawing>,
    name: &str,
    language: Language,
    report: Report,
) -> Result<Charts, ImportError> {
    if let Some(beyond) = drawings.get(MOST) {
        let place = Place { line: beyond.lines.0, column: 1 };
        return Err(ImportError::at(place, "too-many-charts").arg("most", MOST));
    }
    if drawings.len() > 1 {
        return Ok(several(drawings, name, language, report));
    }
    let Some(drawing) = drawings.pop() else { return Err(ImportError::whole("nothing-to-import")) };
    let (sketch, told) = drawing.read?;
    let mut all = report;
    all.append(told);
    let model = settle::settle(sketch, name, language, &mut all)?;
    all.sort();
    let (id, lines) = (model.id.clone(), drawing.lines);
    let read = Ok(Imported { model, report: all });
    Ok(Charts { report: Report::default(), charts: vec![Found { id, lines, read }] })
}

fn several(drawings: Vec<Drawing>, name: &str, language: Language, mut report: Report) -> Charts {
    let keys = keys(&drawings, name);
    let ids = Ids::default().give(keys.iter().map(String::as_str), "schema");
    report.sort();
    let found = drawings.into_iter().zip(keys).zip(ids).map(|((drawing, key), id)| {
        let place = Place { line: drawing.lines.0, column: 1 };
        let read = drawing.read.and_then(|(sketch, mut told)| {
            if key != id {
                let what = What::new("chart-id-taken").arg("id", id.as_str());
                told.changed(Some(place), what.arg("other", key));
            }
            let model = settle::settle(sketch, &id, language, &mut told);
            let model = model.map_err(|error| error.or_at(place))?;
            told.sort();
            Ok(Imported { model, report: told })
        });
        Found { id, lines: drawing.lines, read }
    });
    let charts = found.collect();
    Charts { report, charts }
}

/// What the id of each drawing is made of: its name, or that of the file with its number.
fn keys(drawings: &[Drawing], name: &str) -> Vec<String> {
    let file = nearest(name).unwrap_or_else(|| "schema".to_owned());
    let keys = drawings.iter().zip(1..).map(|(drawing, number)| {
        let own = drawing.name.as_deref().and_then(nearest);
        own.unwrap_or_else(|| format!("{file}-{number}"))
    });
    keys.collect()
}
