//! The whole guide on one page: for paper, for reading offline and for searching in one text.
//!
//! The same texts as on the pages of the site, a level deeper. Ids get the section before them,
//! so that each stays unique; links to a page that is a part of this one lead to its place here.

use rayon::prelude::*;

use super::embed_link::embed_link;
use super::frame::FrameOf;
use super::framer::Framer;
use super::{indicators, lists, section};
use crate::content::Published;
use crate::diagnostics::Sink;
use crate::guide::{Page, Route, Section};
use crate::markdown::tree::Embed;
use crate::render::chart::{self, Drawings};
use crate::render::context::{
    PublicationDay, WholeChapter, WholeChart, WholeEntry, WholeGuide, WholePage, WholePart,
};
use crate::render::data;
use crate::render::history::changes::entries;
use crate::render::markup::merged::Merged;
use crate::render::markup::pieces::Pieces;
use crate::render::site::Site;
use crate::render::words;

/// The ids under which the lists of the site begin here, and what stands before their entries.
const GLOSSARY: (&str, &str) = ("glossary", "term_");
const SOURCES: (&str, &str) = ("sources", "source_");
const INDICATORS: (&str, &str) = ("indicators", "indicator_");

/// The page of the whole guide.
pub(in crate::render) fn html(site: &Site<'_>, template: &str, sink: &mut Sink) -> String {
    let framer = site.framer;
    let addresses = &framer.guide.addresses;
    let route = addresses.of(&Page::Whole, framer.language);
    let mut frame = framer.frame(FrameOf {
        kind: "whole",
        title: framer.word("whole-title"),
        description: framer.word("whole-description"),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Whole),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    // Every text on it has a page of its own, which is the one to find.
    frame.unlisted = true;
    let frame = framer.previewed_whole(frame, &route);
    let merged = merged(framer, &route);
    let mut pieces = Pieces::default();
    let guide = WholeGuide {
        site: frame.site.clone(),
        address: framer.absolute(&addresses.of(&Page::Home, framer.language)),
        newest: newest(framer),
        parts: parts(site, &route, &merged, &mut pieces, sink),
        charts: charts(framer, site.drawings(), &route, sink),
        indicators_notice: framer.guide.files.indicators.notice[framer.language].clone(),
        factors: indicators::factors(framer, &route),
        terms: lists::terms(framer, &route),
        sources: lists::source_groups(framer, &route),
    };
    let body = merged.lead_inside(&site.html("whole-guide-body.html", &guide, sink));
    let page = WholePage { frame, body_html: pieces.put(body) };
    pieces.into_page(&site.html(template, &page, sink))
}

/// When the newest of the versions was published that hold.
fn newest(framer: Framer<'_>) -> Option<PublicationDay> {
    let entries = entries(framer).into_iter();
    let mut held = entries.filter(|e| e.entry.effective <= framer.guide.as_of);
    // They come newest first.
    Some(words::publication(held.next()?.entry.published, framer.language))
}

/// The parts of the guide, whose chapters are made on all cores.
fn parts(
    site: &Site<'_>,
    route: &Route,
    merged: &Merged,
    pieces: &mut Pieces,
    sink: &mut Sink,
) -> Vec<WholePart> {
    let framer = site.framer;
    // Before the chapters, of which each may need them.
    site.datasets(sink);
    let parts = framer.guide.files.site.contents.iter().enumerate();
    let part = |(index, part): (usize, &crate::content::site::Part)| {
        let sections = framer.guide.sections.of_part(index);
        let chapters: Vec<(WholeEntry, String, Sink)> =
            sections.par_iter().map(|section| chapter(site, section, route, merged)).collect();
        let (mut entries, mut chapters_html) = (Vec::new(), String::new());
        for (entry, html, found) in chapters {
            entries.push(entry);
            chapters_html.push_str(&html);
            sink.append(found);
        }
        let title = part.title[framer.language].clone();
        let chapters_html = pieces.put(chapters_html);
        WholePart { number: index + 1, title, sections: entries, chapters_html }
    };
    parts.map(part).collect()
}

fn chapter(
    site: &Site<'_>,
    section: &Section,
    route: &Route,
    merged: &Merged,
) -> (WholeEntry, String, Sink) {
    let framer = site.framer;
    let (prefix, mut sink) = (section_prefix(section.id.as_str()), Sink::new());
    let earlier_ids = framer.guide.aliases.earlier_ids(&Published::Section(section.id.clone()));
    let earlier: Vec<String> = earlier_ids.iter().map(|id| section_prefix(id)).collect();
    let mut embed = |embed: &Embed| {
        let html = match embed {
            Embed::Spreadsheet(id) => {
                let datasets = site.datasets(&mut Sink::new());
                data::spreadsheet_embed(framer, datasets, id, route)
                    .map(|context| site.html("embed-spreadsheet.html", &context, &mut sink))
            }
            // Flowcharts and indicators stand once, at the end; the text says where.
            _ => embed_link(framer, embed, route)
                .map(|to| site.html("embed-reference.html", &to, &mut sink)),
        };
        html.unwrap_or_default()
    };
    let words = site.block_words();
    let section = section::chapter(framer, section, route, (&prefix, &earlier), words, &mut embed);
    let entry = WholeEntry {
        id: section.id.clone(),
        number: section.number.clone(),
        title: section.title.clone(),
        text_language: section.text_language,
    };
    let html = site.html("whole-chapter.html", &WholeChapter { section, earlier_ids }, &mut sink);
    (entry, merged.lead_inside(&html), sink)
}

/// What stands before the ids of a section.
fn section_prefix(id: &str) -> String {
    format!("{id}_")
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
        let prefix = section_prefix(section.id.as_str());
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
