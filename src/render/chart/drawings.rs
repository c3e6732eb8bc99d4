//! Every chart drawn once, and the files made of it.
//!
//! A drawing depends on its chart and on where the steps have their pages, and on nothing else: it is
//! made when a page or a file first needs it, and kept as long as the chart is the same.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::super::context::DownloadText;
use super::super::data;
use super::shown::{Shown, outlines, step_route};
use crate::content::ids::ChartId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::{self, ChartWords, LaneChoice, Outline, Picture, Scheme, Variant, View};
use crate::guide::{ChartPages, Guide, Route};
use crate::language::Language;
use crate::remembered::{Remembered, Same};
use crate::render::Kept;
use crate::render::pages::framer::Framer;

/// A situation of a chart in a language, to be drawn once.
#[derive(Debug)]
pub(in super::super) struct Drawing {
    pub shown: Shown,
    whole: OnceLock<Result<Picture, Diagnostic>>,
    parts: OnceLock<Vec<Part>>,
    /// The same together with what is gone.
    compared: OnceLock<Result<Picture, Diagnostic>>,
    compared_parts: OnceLock<Vec<Part>>,
    png: OnceLock<Result<Arc<Vec<u8>>, Diagnostic>>,
}

/// A part of a chart in every view. One that cannot be drawn keeps no other away: the check says
/// why it is not there.
#[derive(Debug)]
pub(super) struct Part {
    pub outline: Outline,
    pub lanes: Option<Picture>,
    pub compact: Option<Picture>,
    pub column: Option<Picture>,
}

/// A situation that could be drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub shown: &'a Shown,
    /// All of it, with lanes.
    pub whole: &'a Picture,
    pub parts: &'a [Part],
    /// What differs from the default situation; empty where nothing does.
    pub compared: &'a [Part],
}

/// What a chart is as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum ChartFile {
    Svg,
    Png,
    Text,
    Json,
    Dot,
    Mermaid,
    /// The drawing of what differs from the default situation.
    Comparison,
}

/// The files of every drawing, in the order in which pages offer them.
pub(in super::super) const FILES: [ChartFile; 6] = [
    ChartFile::Svg,
    ChartFile::Png,
    ChartFile::Text,
    ChartFile::Json,
    ChartFile::Dot,
    ChartFile::Mermaid,
];

impl ChartFile {
    fn word(self) -> &'static str {
        match self {
            ChartFile::Svg | ChartFile::Comparison => "svg",
            ChartFile::Png => "png",
            ChartFile::Text => "text",
            ChartFile::Json => "json",
            ChartFile::Dot => "dot",
            ChartFile::Mermaid => "mermaid",
        }
    }

    fn name(self, situation: &str, default: &str) -> String {
        match self {
            ChartFile::Svg => format!("{situation}.svg"),
            ChartFile::Png => format!("{situation}.png"),
            ChartFile::Text => format!("{situation}.txt"),
            ChartFile::Json => format!("{situation}.json"),
            ChartFile::Dot => format!("{situation}.dot"),
            ChartFile::Mermaid => format!("{situation}.mmd"),
            // Ids have no dots, so this is the name of no other situation.
            ChartFile::Comparison => format!("{situation}.vs-{default}.svg"),
        }
    }
}

/// All drawings of a guide, of each chart its situations in both languages.
#[derive(Debug, Clone)]
pub(in super::super) struct Drawings {
    all: Vec<Arc<Vec<Drawing>>>,
}

/// The drawings of the last time.
#[derive(Debug, Default)]
pub(in super::super) struct DrawingMemory(
    Remembered<ChartId, (usize, Same<ChartPages>), Arc<Vec<Drawing>>>,
);

impl DrawingMemory {
    /// The drawings of these charts.
    pub(in super::super) fn of(&mut self, guide: &Guide) -> Drawings {
        let charts = guide.charts.iter().enumerate();
        let charts =
            charts.map(|(at, pages)| (pages.chart.id.value.clone(), (at, Same::of(pages))));
        let all = self.0.each(charts.collect(), |_, (at, pages), _| {
            let drawing = |shown| Drawing {
                shown,
                whole: OnceLock::new(),
                parts: OnceLock::new(),
                compared: OnceLock::new(),
                compared_parts: OnceLock::new(),
                png: OnceLock::new(),
            };
            Arc::new(outlines(*at, &pages.chart).into_iter().map(drawing).collect())
        });
        Drawings { all }
    }
}

impl Drawings {
    /// The situations of a chart in a language. One that cannot be drawn well is reported and left
    /// out.
    pub(super) fn of(&self, chart: usize, language: Language, sink: &mut Sink) -> Vec<Drawn<'_>> {
        let mut drawn = Vec::new();
        for drawing in self.all[chart].iter().filter(|d| d.shown.language == language) {
            match drawing.drawn() {
                Ok(one) => drawn.push(one),
                Err(problem) => sink.report(problem),
            }
        }
        drawn
    }

    /// The drawings of a chart.
    pub(in super::super) fn chart(&self, chart: usize) -> &[Drawing] {
        &self.all[chart]
    }
}

impl Drawing {
    pub(super) fn drawn(&self) -> Result<Drawn<'_>, Diagnostic> {
        let (whole, (parts, compared)) = rayon::join(
            || self.whole(),
            || {
                rayon::join(
                    || self.parts.get_or_init(|| parts(&self.shown.outline)).as_slice(),
                    || self.compared_parts().unwrap_or_default(),
                )
            },
        );
        Ok(Drawn { shown: &self.shown, whole: whole?, parts, compared })
    }

    fn whole(&self) -> Result<&Picture, Diagnostic> {
        let whole = self.whole.get_or_init(|| self.with_lanes(&self.shown.outline));
        whole.as_ref().map_err(Clone::clone)
    }

    fn compared(&self, outline: &Outline) -> Result<&Picture, Diagnostic> {
        self.compared.get_or_init(|| self.with_lanes(outline)).as_ref().map_err(Clone::clone)
    }

    fn compared_parts(&self) -> Option<&[Part]> {
        let outline = self.shown.compared.as_ref()?;
        Some(self.compared_parts.get_or_init(|| parts(outline)))
    }

    fn with_lanes(&self, outline: &Outline) -> Result<Picture, Diagnostic> {
        flowchart::draw(outline, View::Lanes, LaneChoice::Authored)
            .map_err(|e| self.failed(View::Lanes, e.reason(ChartWords(self.shown.language))))
    }

    fn png(&self, kept: Option<&dyn Kept>) -> Result<Arc<Vec<u8>>, Diagnostic> {
        let png = self.png.get_or_init(|| {
            let lanes = self.whole()?;
            let made_from = lanes.png_source(Scheme::Light);
            if let Some(png) = kept.and_then(|kept| kept.get(&made_from)) {
                return Ok(Arc::new(png));
            }
            let png = lanes.png(1, Scheme::Light);
            let png = png.map_err(|e| self.failed(View::Lanes, e.to_string()))?;
            if let Some(kept) = kept {
                kept.keep(&made_from, &png);
            }
            Ok(Arc::new(png))
        });
        png.clone()
    }

    /// The language of its words.
    pub(in super::super) fn language(&self) -> Language {
        self.shown.language
    }

    /// The files that there are of it.
    pub(in super::super) fn files(&self) -> impl Iterator<Item = ChartFile> {
        FILES.into_iter().chain(self.shown.compared.as_ref().map(|_| ChartFile::Comparison))
    }

    /// Where a file of it is.
    pub(in super::super) fn route(&self, guide: &Guide, file: ChartFile) -> Route {
        self.shown.file_route(guide, file)
    }

    /// The bytes of a file of it; nothing where it cannot be drawn, which is reported.
    pub(in super::super) fn file(
        &self,
        framer: Framer<'_>,
        file: ChartFile,
        kept: Option<&dyn Kept>,
        sink: &mut Sink,
    ) -> Vec<u8> {
        let guide = framer.guide;
        let outline = &self.shown.outline;
        let route = self.route(guide, file);
        let svg = |picture: &Picture| {
            let href = |id: &str| step_route(guide, &self.shown, id).href_from(&route, None);
            picture.svg(Variant::Standalone, &href).into_bytes()
        };
        let chart = &guide.charts[self.shown.chart].chart;
        let made = match file {
            ChartFile::Svg => self.whole().map(svg),
            ChartFile::Png => self.png(kept).map(|png| png.to_vec()),
            ChartFile::Text => Ok(outline.to_text().into_bytes()),
            ChartFile::Json => Ok(data::drawing_file(framer, chart, outline, &route)),
            ChartFile::Dot => Ok(outline.to_dot().into_bytes()),
            ChartFile::Mermaid => Ok(outline.to_mermaid().into_bytes()),
            ChartFile::Comparison => match &self.shown.compared {
                Some(outline) => self.compared(outline).map(svg),
                None => Ok(Vec::new()),
            },
        };
        made.unwrap_or_else(|problem| {
            sink.report(problem);
            Vec::new()
        })
    }

    fn failed(&self, view: View, reason: String) -> Diagnostic {
        let shown = &self.shown;
        let words = ChartWords(shown.language);
        Diagnostic::at(codes::CHART_NOT_DRAWN, shown.span)
            .arg("view", words.get(&format!("view-{}", view.name())))
            .arg("situation", shown.situation_id.as_str())
            .arg("language", shown.language.tag())
            .arg("reason", reason)
    }
}

fn parts(outline: &Outline) -> Vec<Part> {
    outline.parts().into_par_iter().map(part).collect()
}

fn part(outline: Outline) -> Part {
    let picture = |view| flowchart::draw(&outline, view, LaneChoice::Authored).ok();
    let (lanes, (compact, column)) = rayon::join(
        || picture(View::Lanes),
        || rayon::join(|| picture(View::Compact), || picture(View::Column)),
    );
    Part { outline, lanes, compact, column }
}

impl Drawn<'_> {
    /// The files as links on the page at `from`: of the situation, or of its comparison.
    pub(super) fn links(&self, guide: &Guide, from: &Route) -> Vec<DownloadText> {
        FILES.map(|file| self.link(guide, file, from)).into()
    }

    /// The file of the comparison as a link.
    pub(super) fn comparison_link(&self, guide: &Guide, from: &Route) -> DownloadText {
        self.link(guide, ChartFile::Comparison, from)
    }

    fn link(&self, guide: &Guide, file: ChartFile, from: &Route) -> DownloadText {
        let [width, height] = match file {
            ChartFile::Png => <[i32; 2]>::from(self.whole.size()).map(i32::unsigned_abs),
            _ => [0, 0],
        };
        let href = self.shown.file_route(guide, file).href_from(from, None);
        DownloadText { format: file.word(), href, width, height }
    }
}

impl Shown {
    fn file_route(&self, guide: &Guide, file: ChartFile) -> Route {
        let chart = &guide.charts[self.chart].chart;
        let default = chart.default_situation().situation.id.as_str();
        let name = file.name(&self.situation_id, default);
        guide.addresses.chart_file(&chart.id, &name, self.language)
    }
}
