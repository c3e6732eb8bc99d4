//! Flowcharts that were drawn with another program, as charts of the guide; and in [`word`] Word
//! files, as texts of sections.
//!
//! In: the bytes of a file with Mermaid flowcharts (one bare, or any number in Markdown) or with
//! processes in BPMN 2.0. Out: for each chart of it a [`Model`], from which [`chart_yaml`] writes a
//! file of `diagrams/`, and a [`Report`] of what was kept, changed and lost; or an [`ImportError`]
//! with its place.
//!
//! Each reader makes a `sketch`: boxes and lines as they are drawn. What our charts demand of
//! them (a start, an end, answers, ids) is settled in one place for all formats.
//!
//! Must never happen here: a panic, a look at the disk or the network, something of the file
//! that disappears without a word.

mod arrived;
mod bpmn;
mod charts;
mod clean;
mod error;
mod guard;
mod lines;
mod mermaid;
mod model;
mod placeholders;
mod prose;
mod report;
mod settle;
#[cfg(test)]
mod shown;
pub mod site;
mod sketch;
mod slug;
mod text;
pub mod word;
mod words;
mod yaml;

pub use arrived::has_arrived;
pub use charts::{Charts, Found};
pub use error::ImportError;
pub use lines::Place;
pub use model::{Actor, Choice, Kind, Model, StepModel, WayModel};
pub use report::{Entry, Outcome, Report, What};
pub(crate) use slug::nearest;
pub use text::MOST_BYTES;
pub use word::HeadingOf;
pub use words::say;
pub use yaml::chart_yaml;

pub(crate) use lines::Lines;
pub(crate) use text::decode;

use crate::language::Language;

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Mermaid flowcharts: one bare, or any number in Markdown.
    Mermaid,
    /// Processes in BPMN 2.0.
    Bpmn,
}

/// What a chart of a file became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The chart.
    pub model: Model,
    /// What was kept, changed and lost, by place.
    pub report: Report,
}

/// Parses XML of others: what could make the parser slow, deep or curious is refused first.
///
/// # Errors
/// It is not XML, has a DOCTYPE, or is larger than anything that people exchange.
pub(crate) fn parse_xml<'a>(
    text: &'a str,
    lines: &Lines<'_>,
) -> Result<roxmltree::Document<'a>, ImportError> {
    guard::check(text, lines)?;
    bpmn::xml::parse(text, lines)
}

/// The format of a text: XML begins with `<`, and nothing else that can be read does.
pub fn format_of(text: &str) -> Format {
    if text.trim_start().starts_with('<') { Format::Bpmn } else { Format::Mermaid }
}

/// Reads a file. `name` is the name of the file without its ending; its only chart is named after
/// it, and each of several after its title. `language` is the one that the file is written in.
///
/// # Errors
/// The file is no text, too large, of another format, broken as a whole, or has no chart or too many;
/// or its only chart cannot be read.
pub fn import(bytes: &[u8], name: &str, language: Language) -> Result<Charts, ImportError> {
    let text = text::decode(bytes)?;
    let mut report = Report::default();
    let drawings = match format_of(&text) {
        Format::Bpmn => bpmn::read(&text, &mut report)?,
        Format::Mermaid => mermaid::read(&text, &mut report)?,
    };
    charts::settle(drawings, name, language, report)
}
