//! Every chart drawn once, and the files made of it.

use rayon::prelude::*;

use super::super::context::DownloadText;
use super::super::data;
use super::super::frame::Framer;
use super::super::theme::Theme;
use super::{Shown, step_route};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::{self, ChartWords, LaneChoice, Outline, Picture, Scheme, Variant, View};
use crate::guide::{Guide, Route};
use crate::language::Language;

/// The drawings of a situation with their files.
pub(super) struct Drawn<'a> {
    pub shown: &'a Shown,
    pub views: Views<'a>,
    /// The same together with what is gone.
    pub compared: Option<Views<'a>>,
}

/// Both views of an outline, and its files.
pub(super) struct Views<'a> {
    pub lanes: Picture<'a>,
    pub compact: Picture<'a>,
    pub files: Vec<ChartFile>,
}

/// A chart as a file.
pub(super) struct ChartFile {
    /// `svg`, `png`, `json`, `dot`, `mermaid` or `text`.
    format: &'static str,
    route: Route,
    bytes: Vec<u8>,
    /// Width and height in pixels, of a picture.
    size: Option<[u32; 2]>,
}

impl ChartFile {
    /// The file as a link on the page at `from`.
    pub(super) fn link(&self, from: &Route) -> DownloadText {
        let [width, height] = self.size.unwrap_or_default();
        DownloadText { format: self.format, href: self.route.href_from(from, None), width, height }
    }
}

/// All drawings of a guide.
pub(in super::super) struct Drawings<'a> {
    all: Vec<Drawn<'a>>,
}

/// Draws everything. A chart that cannot be drawn well is reported and left out.
pub(in super::super) fn draw_all<'a>(
    guide: &Guide,
    theme: &Theme,
    shown: &'a [Shown],
    sink: &mut Sink,
) -> Drawings<'a> {
    let drawn: Vec<Result<Drawn<'a>, Diagnostic>> =
        shown.par_iter().map(|shown| Artist { guide, theme, shown }.draw()).collect();
    let mut all = Vec::new();
    for one in drawn {
        match one {
            Ok(drawn) => all.push(drawn),
            Err(problem) => sink.report(problem),
        }
    }
    Drawings { all }
}

/// Draws one situation in one language.
struct Artist<'g, 'a> {
    guide: &'g Guide,
    theme: &'g Theme,
    shown: &'a Shown,
}

impl<'a> Artist<'_, 'a> {
    fn draw(&self) -> Result<Drawn<'a>, Diagnostic> {
        let (views, compared) = rayon::join(
            || self.views(&self.shown.outline, Self::files),
            || self.shown.compared.as_ref().map(|o| self.views(o, Self::compared_files)),
        );
        Ok(Drawn { shown: self.shown, views: views?, compared: compared.transpose()? })
    }

    fn views(
        &self,
        outline: &'a Outline,
        files: impl Fn(&Self, &Picture<'a>) -> Result<Vec<ChartFile>, Diagnostic>,
    ) -> Result<Views<'a>, Diagnostic> {
        let words = ChartWords(self.shown.language);
        let picture = |view: View| {
            flowchart::draw(outline, view, LaneChoice::Authored)
                .map_err(|e| self.failed(view, e.reason(words)))
        };
        let (lanes, compact) = (picture(View::Lanes)?, picture(View::Compact)?);
        let files = files(self, &lanes)?;
        Ok(Views { lanes, compact, files })
    }

    fn files(&self, lanes: &Picture<'a>) -> Result<Vec<ChartFile>, Diagnostic> {
        let id = self.situation();
        let png = lanes.png(1, Scheme::Light);
        let png = png.map_err(|e| self.failed(View::Lanes, e.to_string()))?;
        let outline = &self.shown.outline;
        let text = |format, name: String, text: String| self.file(format, &name, text.into_bytes());
        let mut picture = self.file("png", &format!("{id}.png"), png);
        picture.size = Some(<[i32; 2]>::from(lanes.size()).map(i32::unsigned_abs));
        Ok(vec![
            self.svg(lanes, &format!("{id}.svg")),
            picture,
            text("text", format!("{id}.txt"), outline.to_text()),
            self.data(&format!("{id}.json")),
            text("dot", format!("{id}.dot"), outline.to_dot()),
            text("mermaid", format!("{id}.mmd"), outline.to_mermaid()),
        ])
    }

    fn compared_files(&self, lanes: &Picture<'a>) -> Result<Vec<ChartFile>, Diagnostic> {
        let default = &self.guide.charts[self.shown.chart].chart.default_situation().situation.id;
        // Ids have no dots, so this is the name of no other situation.
        Ok(vec![self.svg(lanes, &format!("{}.vs-{default}.svg", self.situation()))])
    }

    fn svg(&self, picture: &Picture<'a>, name: &str) -> ChartFile {
        let mut file = self.file("svg", name, Vec::new());
        let href = |id: &str| step_route(self.guide, self.shown, id).href_from(&file.route, None);
        file.bytes = picture.svg(Variant::Standalone, &href).into_bytes();
        file
    }

    fn data(&self, name: &str) -> ChartFile {
        let mut file = self.file("json", name, Vec::new());
        let Artist { guide, theme, shown } = *self;
        let framer = Framer { guide, theme, language: shown.language, search: None };
        let chart = &guide.charts[shown.chart].chart;
        file.bytes = data::drawing_file(framer, chart, &shown.outline, &file.route);
        file
    }

    fn file(&self, format: &'static str, name: &str, bytes: Vec<u8>) -> ChartFile {
        let chart = &self.guide.charts[self.shown.chart].chart.id;
        let route = self.guide.addresses.chart_file(chart, name, self.shown.language);
        ChartFile { format, route, bytes, size: None }
    }

    fn situation(&self) -> &str {
        let chart = &self.guide.charts[self.shown.chart].chart;
        chart.situations[self.shown.situation].situation.id.as_str()
    }

    fn failed(&self, view: View, reason: String) -> Diagnostic {
        let words = ChartWords(self.shown.language);
        let chart = &self.guide.charts[self.shown.chart].chart;
        Diagnostic::at(codes::CHART_NOT_DRAWN, chart.id.span)
            .arg("view", words.get(&format!("view-{}", view.name())))
            .arg("situation", self.situation())
            .arg("language", self.shown.language.tag())
            .arg("reason", reason)
    }
}

impl<'a> Drawings<'a> {
    /// The drawings, pictures and data of all charts as files.
    pub(in super::super) fn files(self) -> Vec<(Route, Vec<u8>)> {
        let views = self.all.into_iter().flat_map(|d| std::iter::once(d.views).chain(d.compared));
        views.flat_map(|views| views.files).map(|file| (file.route, file.bytes)).collect()
    }

    /// The situations of a chart in a language.
    pub(super) fn of(&self, chart: usize, language: Language) -> impl Iterator<Item = &Drawn<'a>> {
        self.all.iter().filter(move |d| d.shown.chart == chart && d.shown.language == language)
    }
}
