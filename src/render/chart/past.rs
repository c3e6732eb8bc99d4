//! The flowcharts of earlier days, drawn for the texts that were written with them.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::context::PastChart;
use super::super::words;
use super::text;
use crate::content::ids::{ChartId, NodeId};
use crate::flowchart::{self, Chart, LaneChoice, Outline, Picture, View};
use crate::guide::{Guide, Page, Route};
use crate::kept::Kept;
use crate::language::Language;
use crate::markdown::tree::{BlockKind, Embed};
use crate::markdown::visit;
use crate::render::pages::framer::Framer;

/// A chart as the text of a version shows it: the data files that it was written with, the chart
/// and the language.
type Key = (usize, ChartId, Language);

/// The charts that texts of versions show and that are no longer as they were.
pub(in super::super) struct PastOutlines {
    /// Each that differs once, however many data files have it.
    distinct: Vec<Outline>,
    /// Where in `distinct` a chart stands.
    places: BTreeMap<Key, usize>,
}

/// The same, drawn. One that cannot be drawn well is told in words alone: it can no longer be
/// mended.
pub(in super::super) struct PastDrawings {
    outlines: PastOutlines,
    pictures: Vec<Option<Picture>>,
}

/// The default situation of every chart in a text of a version, where it differs from that of
/// today.
pub(in super::super) fn past_outlines(guide: &Guide) -> PastOutlines {
    let mut distinct: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = PastOutlines { distinct: Vec::new(), places: BTreeMap::new() };
    let today = outlines_of_today(guide);
    for (data, id, language) in shown(guide) {
        let chart = guide.past[data].charts.iter().find(|chart| chart.id.value == id);
        let Some(chart) = chart else { continue };
        let outline = default_outline(chart, language);
        let written = written(&outline);
        if today.get(&(id.clone(), language)) == Some(&written) {
            continue;
        }
        let place = *distinct.entry(written).or_insert_with(|| {
            all.distinct.push(outline);
            all.distinct.len() - 1
        });
        all.places.insert((data, id, language), place);
    }
    all
}

fn default_outline(chart: &Chart, language: Language) -> Outline {
    Outline::new(chart, chart.default_situation(), language)
}

/// All that is drawn stands in it, so what is written alike is drawn alike. What we read of the
/// sources since is not drawn.
fn written(outline: &Outline) -> String {
    let mut outline = outline.clone();
    let of_steps = outline.steps.iter_mut().flat_map(|step| &mut step.basis);
    let all = of_steps.chain(outline.ways.iter_mut().flat_map(|way| &mut way.basis));
    all.for_each(|basis| basis.not_seen = false);
    outline.to_json()
}

fn outlines_of_today(guide: &Guide) -> BTreeMap<(ChartId, Language), String> {
    let charts = guide.charts.iter().flat_map(|pages| {
        guide.languages.all().map(|l| {
            ((pages.chart.id.value.clone(), l), written(&default_outline(&pages.chart, l)))
        })
    });
    charts.collect()
}

/// The charts that stand in texts written with the data files of another day.
fn shown(guide: &Guide) -> Vec<Key> {
    let mut found = Vec::new();
    for version in guide.with_versions().flat_map(|section| &section.versions) {
        for (language, own) in version.texts.iter().flat_map(|texts| texts.iter()) {
            let Some(data) = own.data.filter(|data| *data < guide.past.len()) else { continue };
            visit::blocks(&own.text.document().blocks, &mut |block| {
                if let BlockKind::Embed(Embed::Diagram(id)) = &block.kind {
                    found.push((data, id.value.clone(), language));
                }
            });
        }
    }
    found
}

/// Draws each, on any core.
pub(in super::super) fn draw_past(outlines: PastOutlines, kept: Option<&dyn Kept>) -> PastDrawings {
    let draw = |outline: &Outline| {
        flowchart::draw_with(outline, View::Compact, LaneChoice::Authored, kept).ok()
    };
    let pictures = outlines.distinct.par_iter().map(draw).collect();
    PastDrawings { outlines, pictures }
}

impl PastDrawings {
    /// A flowchart as it was when a text was written with the data files `data`, for the page at
    /// `from`; none when it is still as it was.
    pub(in super::super) fn embed(
        &self,
        framer: Framer<'_>,
        data: usize,
        id: &ChartId,
        from: &Route,
    ) -> Option<PastChart> {
        let (guide, language) = (framer.guide, framer.language);
        let place = *self.outlines.places.get(&(data, id.clone(), language))?;
        let (outline, picture) = (self.outlines.distinct.get(place)?, self.pictures.get(place)?);
        let situation = outline.situation.as_ref()?;
        let today = guide.charts.iter().find(|pages| pages.chart.id.value == *id);
        let words_id = format!("{id}-{}-words", situation.id);
        let href = |step: &str| {
            let (step, in_words) = (NodeId::new(step), format!("#{words_id}"));
            let Some(today) = today else { return in_words };
            let now = today.chart.default_situation();
            // A step that is gone has no page; what it was stands below the drawing.
            let there = now.index_of(&step).is_some();
            let page = Page::Step(id.clone(), now.situation.id.to_string(), step);
            if there { framer.href(&page, from) } else { in_words }
        };
        Some(PastChart {
            title: outline.title.clone(),
            situation: situation.label.clone(),
            as_of: words::situation(outline.as_of?, language),
            today: today.map(|_| framer.href(&Page::Chart(id.clone()), from)),
            drawing: picture.as_ref().map(|picture| text::compact(picture, &href)),
            text: outline.to_text(),
            words_id,
        })
    }
}
