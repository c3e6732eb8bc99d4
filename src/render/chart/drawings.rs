//! Every chart drawn once, and the files made of it.
//!
//! A drawing depends on its chart and on where the steps have their pages, and on nothing else: it is
//! made when a page or a file first needs it, and kept as long as the chart is the same.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::super::context::DownloadText;
use super::super::data;
use super::shown::{Shown, outlines, step_route};
use crate::content::ids::{ChartId, SourceId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::{
    self, ChartWords, Imprint, LaneChoice, Medium, Outline, Picture, Scheme, Variant, View,
};
use crate::guide::{ChartPages, Guide, Page, Route};
use crate::kept::{self, Kept};
use crate::language::Language;
use crate::remembered::{Remembered, Same};
use crate::render::pages::framer::Framer;

/// A situation of a chart in a language, to be drawn once.
#[derive(Debug)]
pub(in super::super) struct Drawing {
    pub shown: Shown,
    /// What was made by earlier runs.
    kept: Option<Arc<dyn Kept>>,
    whole: OnceLock<Result<Picture, Diagnostic>>,
    parts: OnceLock<Vec<Part>>,
    /// The same together with what is gone.
    compared: OnceLock<Result<Picture, Diagnostic>>,
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
    /// A part by itself, by its place among the parts.
    Part(usize, PartFile),
}

/// What a part of a chart is as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum PartFile {
    Svg,
    /// Two pixels for each of the drawing.
    Png,
    Paper,
    Slide,
}

impl PartFile {
    const ALL: [PartFile; 4] = [PartFile::Svg, PartFile::Png, PartFile::Paper, PartFile::Slide];

    fn word(self) -> &'static str {
        match self {
            PartFile::Svg => "svg",
            PartFile::Png => "png",
            PartFile::Paper => "a4",
            PartFile::Slide => "slide",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            PartFile::Svg => "svg",
            PartFile::Png => "png",
            PartFile::Paper => "a4.pdf",
            PartFile::Slide => "slide.pdf",
        }
    }
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
            ChartFile::Part(_, file) => file.word(),
        }
    }

    fn name(self, shown: &Shown, default: &str) -> String {
        let situation = shown.situation_id.as_str();
        match self {
            // Ids have no dots, so these are the names of no other situation.
            ChartFile::Part(at, file) => {
                let part = shown.parts.get(at).and_then(|part| part.outline.part.as_ref());
                let part = part.map(|part| format!(".{part}")).unwrap_or_default();
                format!("{situation}{part}.{}", file.ending())
            }
            ChartFile::Svg => format!("{situation}.svg"),
            ChartFile::Png => format!("{situation}.png"),
            ChartFile::Text => format!("{situation}.txt"),
            ChartFile::Json => format!("{situation}.json"),
            ChartFile::Dot => format!("{situation}.dot"),
            ChartFile::Mermaid => format!("{situation}.mmd"),
            ChartFile::Comparison => format!("{situation}.vs-{default}.svg"),
        }
    }
}

/// All drawings of a guide, of each chart its situations in both languages.
#[derive(Debug, Clone)]
pub(in super::super) struct Drawings {
    all: Vec<Arc<Vec<Drawing>>>,
    kept: Option<Arc<dyn Kept>>,
}

/// The drawings of the last time.
#[derive(Debug, Default)]
pub(in super::super) struct DrawingMemory(
    Remembered<ChartId, (usize, Same<ChartPages>), Arc<Vec<Drawing>>>,
);

impl DrawingMemory {
    /// The drawings of these charts.
    pub(in super::super) fn of(&mut self, guide: &Guide, kept: Option<&Arc<dyn Kept>>) -> Drawings {
        let charts = guide.charts.iter().enumerate();
        let charts =
            charts.map(|(at, pages)| (pages.chart.id.value.clone(), (at, Same::of(pages))));
        let all = self.0.each(charts.collect(), |_, (at, pages), _| {
            let drawing = |shown| Drawing {
                shown,
                kept: kept.cloned(),
                whole: OnceLock::new(),
                parts: OnceLock::new(),
                compared: OnceLock::new(),
                png: OnceLock::new(),
            };
            Arc::new(outlines(*at, &pages.chart).into_iter().map(drawing).collect())
        });
        Drawings { all, kept: kept.cloned() }
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

    /// What was made by earlier runs.
    pub(in super::super) fn kept(&self) -> Option<&dyn Kept> {
        self.kept.as_deref()
    }

    /// The drawings of a chart.
    pub(in super::super) fn chart(&self, chart: usize) -> &[Drawing] {
        &self.all[chart]
    }
}

impl Drawing {
    pub(super) fn drawn(&self) -> Result<Drawn<'_>, Diagnostic> {
        let (whole, parts) = rayon::join(|| self.whole(), || self.parts());
        Ok(Drawn { shown: &self.shown, whole: whole?, parts })
    }

    fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| {
            let outlines = self.shown.parts.iter().map(|part| part.outline.clone());
            let kept = self.kept.as_deref();
            outlines.collect::<Vec<_>>().into_par_iter().map(|one| part(one, kept)).collect()
        })
    }

    fn whole(&self) -> Result<&Picture, Diagnostic> {
        let whole = self.whole.get_or_init(|| self.with_lanes(&self.shown.outline));
        whole.as_ref().map_err(Clone::clone)
    }

    fn compared(&self, outline: &Outline) -> Result<&Picture, Diagnostic> {
        self.compared.get_or_init(|| self.with_lanes(outline)).as_ref().map_err(Clone::clone)
    }

    fn with_lanes(&self, outline: &Outline) -> Result<Picture, Diagnostic> {
        flowchart::draw_with(outline, View::Lanes, LaneChoice::Authored, self.kept.as_deref())
            .map_err(|e| self.failed(View::Lanes, e.reason(ChartWords(self.shown.language))))
    }

    fn png(&self) -> Result<Arc<Vec<u8>>, Diagnostic> {
        let png = self.png.get_or_init(|| {
            let lanes = self.whole()?;
            self.pixels(lanes, 1).map(Arc::new)
        });
        png.clone()
    }

    /// The language of its words.
    pub(in super::super) fn language(&self) -> Language {
        self.shown.language
    }

    /// The files that there are of it.
    pub(in super::super) fn files(&self) -> impl Iterator<Item = ChartFile> {
        let compared = self.shown.compared.as_ref().map(|_| ChartFile::Comparison);
        FILES.into_iter().chain(compared).chain(self.shown.part_files())
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
        sink: &mut Sink,
    ) -> Vec<u8> {
        let guide = framer.guide;
        let outline = &self.shown.outline;
        let route = self.route(guide, file);
        let svg = |picture: &Picture| {
            let href = |id: &str| step_route(guide, &self.shown, id).href_from(&route, None);
            picture.svg(Variant::Standalone, &href).into_bytes()
        };
        let named = |id: &SourceId| {
            let source = guide.files.sources.sources.get(id.as_str());
            source.map_or_else(|| id.to_string(), |source| source.short[framer.language].clone())
        };
        let chart = &guide.charts[self.shown.chart].chart;
        let made = match file {
            ChartFile::Svg => self.whole().map(svg),
            ChartFile::Png => self.png().map(|png| png.to_vec()),
            ChartFile::Text => Ok(outline.to_text_with(&named).into_bytes()),
            ChartFile::Json => Ok(data::drawing_file(framer, chart, outline, &route)),
            ChartFile::Dot => Ok(outline.to_dot().into_bytes()),
            ChartFile::Mermaid => Ok(outline.to_mermaid().into_bytes()),
            ChartFile::Comparison => match &self.shown.compared {
                Some(outline) => self.compared(outline).map(svg),
                None => Ok(Vec::new()),
            },
            ChartFile::Part(at, file) => self.part_file(framer, at, file, &route),
        };
        made.unwrap_or_else(|problem| {
            sink.report(problem);
            Vec::new()
        })
    }

    fn part_file(
        &self,
        framer: Framer<'_>,
        at: usize,
        file: PartFile,
        route: &Route,
    ) -> Result<Vec<u8>, Diagnostic> {
        let Some(part) = self.parts().get(at) else { return Ok(Vec::new()) };
        let imprint = imprint(framer, &self.shown);
        let print = |medium| {
            flowchart::print(&part.outline, medium, &imprint, self.kept.as_deref())
                .map_err(|error| self.failed(View::Compact, error.to_string()))
        };
        let picture = part.lanes.as_ref().or(part.compact.as_ref()).or(part.column.as_ref());
        let picture = picture.map(|picture| picture.clone().with_foot(imprint.lines.clone()));
        match (file, picture) {
            (PartFile::Paper, _) => print(Medium::Paper),
            (PartFile::Slide, _) => print(Medium::Slide),
            (_, None) => Ok(Vec::new()),
            (PartFile::Svg, Some(picture)) => {
                let href =
                    |id: &str| step_route(framer.guide, &self.shown, id).href_from(route, None);
                Ok(picture.svg(Variant::Standalone, &href).into_bytes())
            }
            (PartFile::Png, Some(picture)) => self.pixels(&picture, 2),
        }
    }

    /// A picture as PNG, from what was kept where it was drawn before.
    fn pixels(&self, picture: &Picture, scale: u32) -> Result<Vec<u8>, Diagnostic> {
        let made_from = format!("{scale}\n{}", picture.png_source(Scheme::Light));
        kept::or_made(self.kept.as_deref(), &made_from, || picture.png(scale, Scheme::Light))
            .map_err(|e| self.failed(View::Lanes, e.to_string()))
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

/// Version, address and licence, for what leaves the site.
fn imprint(framer: Framer<'_>, shown: &Shown) -> Imprint {
    let guide = framer.guide;
    let chart = &guide.charts[shown.chart].chart;
    let site = &guide.files.site;
    let page = guide.addresses.of(&Page::Chart(chart.id.value.clone()), shown.language);
    let version = chart.versions.first();
    let number = version.map(|version| version.version.value.to_string()).unwrap_or_default();
    let words = ChartWords(shown.language);
    Imprint {
        lines: vec![
            words.with(
                "imprint",
                [("version", number.into()), ("license", site.license.as_str().into())],
            ),
            framer.absolute(&page),
        ],
        publisher: site.publisher.name[shown.language].clone(),
        day: version.map(|version| version.published),
    }
}

fn part(outline: Outline, kept: Option<&dyn Kept>) -> Part {
    let picture = |view| flowchart::draw_with(&outline, view, LaneChoice::Authored, kept).ok();
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

    /// The files of a part as links; none where the default situation has them.
    pub(super) fn part_links(&self, guide: &Guide, at: usize, from: &Route) -> Vec<DownloadText> {
        let files = self.shown.part_files();
        let files = files.filter(|file| matches!(file, ChartFile::Part(of, _) if *of == at));
        files.map(|file| self.link(guide, file, from)).collect()
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
    /// The files of its parts; those of a part that the default situation has too are there. A chart
    /// of one part is its own picture.
    fn part_files(&self) -> impl Iterator<Item = ChartFile> {
        let parts = self.parts.iter().enumerate().filter(|(_, part)| !part.same);
        parts.flat_map(|(at, part)| {
            let whole = part.outline.part.is_none();
            let files = PartFile::ALL.into_iter();
            let files = files
                .filter(move |file| !whole || matches!(file, PartFile::Paper | PartFile::Slide));
            files.map(move |file| ChartFile::Part(at, file))
        })
    }

    fn file_route(&self, guide: &Guide, file: ChartFile) -> Route {
        let chart = &guide.charts[self.chart].chart;
        let default = chart.default_situation().situation.id.as_str();
        let name = file.name(self, default);
        guide.addresses.chart_file(&chart.id, &name, self.language)
    }
}
