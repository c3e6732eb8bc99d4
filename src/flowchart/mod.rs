//! Flowcharts: from a file of `diagrams/` to a drawing and to everything else that says the same.
//!
//! In: the text of a chart, and a way to ask whether a source exists. Out: a [`Chart`] that was
//! checked, per situation a graph with numbered steps; from it an [`Outline`] in one language
//! that says everything, and from the outline drawings ([`draw`]), text, JSON, DOT and Mermaid.
//! So the drawing cannot say anything that the outline lacks.
//!
//! Must never happen here: HTML, a look at the disk, a drawing in which something overlaps or is
//! cut off (that is a problem, [`F021`](crate::diagnostics::codes::CHART_NOT_DRAWN), not a drawing).

mod boxes;
mod caption;
mod card;
mod changes;
mod checks;
mod comparison;
mod diamond;
mod dot;
mod draft;
#[cfg(test)]
mod fixtures;
mod focus;
pub mod graph;
#[cfg(test)]
mod hostile;
pub mod ids;
mod import;
mod inspect;
mod json;
mod laid_out;
#[allow(unreachable_pub, unused_imports, reason = "the layout is written as a library of its own")]
mod layout;
mod legend;
mod mark;
mod mermaid;
mod names;
mod neutral;
mod node_box;
mod numbering;
mod outline;
mod palette;
mod paper;
mod parts;
mod pdf;
mod picture;
mod plain;
mod png;
mod print;
mod reading;
mod resolve;
#[cfg(test)]
mod same_content;
pub mod schema;
mod shapes;
mod sheets;
mod style;
mod svg;
mod text;
mod tracks;
mod words;
mod wrap;

pub use card::{CARD, card};
pub use changes::{Aspect, ChangedNode, Difference, difference};
pub use checks::{KnownSource, KnownSources};
pub use graph::Chart;
pub use import::{NotImported, import};
pub use inspect::inspect;
pub use json::json_schema;
pub use layout::Rect;
pub use mark::Mark;
pub use outline::{Outline, OutlineActor, OutlineSituation, OutlineTrack, OutlineWay, Step};
pub use pdf::NoPdf;
pub use picture::{
    BetterLanes, LaneChoice, NotDrawn, Picture, View, better_lanes, draw, draw_right, draw_with,
};
pub use png::NoPng;
pub use print::{Imprint, Medium, NotPrinted, print};
pub use resolve::resolve;
pub use schema::ChartFile;
pub use sheets::Sheet;
pub use style::{STANDALONE, Scheme, colour_rules};
pub use svg::Variant;
pub use text::missing_glyphs;
pub use words::ChartWords;

use crate::content::facts::Facts;
use crate::content::{check_schema, read_yaml};
use crate::diagnostics::Sink;
use crate::source::{FileId, Sources};
use crate::yaml::Spoken;

/// Reads a file of `diagrams/` as it is written, with the facts that it embeds.
pub fn parse(
    file: FileId,
    sources: &Sources,
    spoken: Spoken,
    facts: &Facts,
    sink: &mut Sink,
) -> Option<ChartFile> {
    parse_text(file, &sources.file(file).text, spoken, facts, sink)
}

/// Reads the text of a chart; the places in it are those of `file`.
pub(crate) fn parse_text(
    file: FileId,
    text: &str,
    spoken: Spoken,
    facts: &Facts,
    sink: &mut Sink,
) -> Option<ChartFile> {
    let chart: ChartFile = read_yaml(file, text, spoken, facts, sink)?;
    check_schema(&chart.schema, sink);
    Some(chart)
}
