//! The whole guide on one page: for paper, for reading offline and for searching in one text.
//!
//! The same texts as on the pages of the site, a level deeper. Ids get the section before them,
//! so that each stays unique; links to a page that is a part of this one lead to its place here.

use super::blocks::BlockWords;
use super::chart::{self, Drawings};
use super::context::{LinkTo, SectionText, WholeChart, WholeGuide, WholePage, WholePart};
use super::data::{self, Dataset};
use super::frame::{FrameOf, Framer};
use super::merged::Merged;
use super::{lists, section};
use crate::diagnostics::Sink;
use crate::guide::{Page, Route};
use crate::markdown::tree::Embed;

/// The ids under which the lists of the site begin here, and what stands before their entries.
const GLOSSARY: (&str, &str) = ("glossary", "term_");
const SOURCES: (&str, &str) = ("sources", "source_");
const INDICATORS: (&str, &str) = ("indicators", "indicator_");

/// The page of the whole guide.
pub(super) fn page(
    framer: Framer<'_>,
    drawings: &Drawings,
    datasets: &[Dataset],
    words: &BlockWords,
    sink: &mut Sink,
) -> WholePage {
    let addresses = &framer.guide.addresses;
    let route = addresses.of(&Page::Whole, framer.language);
    let mut frame = framer.frame(FrameOf {
        kind: "whole",
        title: framer.word("whole-title"),
        description: framer.word("whole-description"),
        way: Vec::new(),
        other: addresses.of(&Page::Whole, framer.language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    // Every text on it has a page of its own, which is the one to find.
    frame.unlisted = true;
    let guide = WholeGuide {
        site: frame.site.clone(),
        address: framer.absolute(&addresses.of(&Page::Home, framer.language)),
        parts: parts(framer, datasets, &route, words, sink),
        charts: charts(framer, drawings, &route, sink),
        indicators_notice: framer.guide.files.indicators.notice[framer.language].clone(),
        factors: lists::factors(framer, &route),
        terms: lists::terms(framer, &route),
        sources: lists::source_groups(framer, &route),
    };
    let html = framer.theme.render("whole-guide-body.html", framer.language, &guide, sink);
    WholePage { frame, body_html: merged(framer, &route).lead_inside(&html) }
}

fn parts(
    framer: Framer<'_>,
    datasets: &[Dataset],
    route: &Route,
    words: &BlockWords,
    sink: &mut Sink,
) -> Vec<WholePart> {
    let parts = framer.guide.files.site.contents.iter().enumerate();
    let part = |(index, part): (usize, &crate::content::site::Part)| WholePart {
        number: index + 1,
        title: part.title[framer.language].clone(),
        sections: framer
            .guide
            .sections
            .iter()
            .filter(|s| s.part == index)
            .map(|s| chapter(framer, datasets, s, route, words, sink))
            .collect(),
    };
    parts.map(part).collect()
}

fn chapter(
    framer: Framer<'_>,
    datasets: &[Dataset],
    section: &crate::guide::Section,
    route: &Route,
    words: &BlockWords,
    sink: &mut Sink,
) -> SectionText {
    let prefix = section_prefix(&section.id);
    let mut embed = |embed: &Embed| {
        let (theme, language) = (framer.theme, framer.language);
        let html = match embed {
            Embed::Spreadsheet(id) => data::spreadsheet_embed(framer, datasets, id, route)
                .map(|context| theme.render("embed-spreadsheet.html", language, &context, sink)),
            // Flowcharts and indicators stand once, at the end; the text says where.
            _ => reference(framer, embed, route)
                .map(|to| theme.render("embed-reference.html", language, &to, sink)),
        };
        html.unwrap_or_default()
    };
    section::chapter(framer, section, route, &prefix, words, &mut embed)
}

fn section_prefix(id: &crate::content::ids::SectionId) -> String {
    format!("{id}_")
}

/// A link to the page of what a section embeds.
fn reference(framer: Framer<'_>, embed: &Embed, from: &Route) -> Option<LinkTo> {
    let (guide, language) = (framer.guide, framer.language);
    match embed {
        Embed::Diagram(id) => {
            let pages = guide.charts.iter().find(|pages| pages.chart.id.value == id.value)?;
            let title = pages.chart.title[language].value.clone();
            Some(LinkTo { href: framer.href(&Page::Chart(id.value.clone()), from), title })
        }
        Embed::Indicators(id) => {
            let factor = guide.files.indicators.factors.get(id.as_str())?;
            let page = guide.addresses.of(&Page::Indicators, language);
            let href = page.href_from(from, Some(id.as_str()));
            Some(LinkTo { href, title: factor.label[language].clone() })
        }
        Embed::Spreadsheet(_) => None,
    }
}

fn charts(
    framer: Framer<'_>,
    drawings: &Drawings,
    route: &Route,
    sink: &mut Sink,
) -> Vec<WholeChart> {
    let all = framer.guide.charts.iter().enumerate();
    let whole = all.map(|(index, pages)| {
        let anchor = format!("chart_{}", pages.chart.id.value);
        let prefix = format!("{anchor}_");
        let chart = chart::prefixed(chart::whole(framer, drawings, index, route, sink), &prefix);
        WholeChart { anchor, prefix, chart }
    });
    whole.collect()
}

/// Which pages of the site are parts of this one, and where.
fn merged(framer: Framer<'_>, route: &Route) -> Merged {
    let (guide, language) = (framer.guide, framer.language);
    let at = |page: Page| guide.addresses.of(&page, language);
    let mut merged = Merged::new(route);
    for section in &guide.sections {
        let prefix = section_prefix(&section.id);
        merged.add(&at(Page::Section(section.id.clone())), section.id.as_str(), prefix);
    }
    for (page, (id, prefix)) in
        [(Page::Glossary, GLOSSARY), (Page::Sources, SOURCES), (Page::Indicators, INDICATORS)]
    {
        merged.add(&at(page), id, prefix);
    }
    for pages in &guide.charts {
        let chart = &pages.chart.id.value;
        let prefix = format!("chart_{chart}_");
        merged.add(&at(Page::Chart(chart.clone())), format!("chart_{chart}"), prefix.clone());
        for graph in &pages.chart.situations {
            let situation = graph.situation.id.to_string();
            for node in &graph.nodes {
                let step = Page::Step(chart.clone(), situation.clone(), node.id.clone());
                merged.add(&at(step), format!("{prefix}{situation}-{}", node.id), prefix.clone());
            }
        }
    }
    merged
}
