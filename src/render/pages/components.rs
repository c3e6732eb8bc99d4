//! The page of all components: what a theme is tried on.
//!
//! It is made from the same templates and components as every other page, with the specimen text
//! of the theme and the first things that the guide has. Only previews have it: it is for whoever
//! changes the theme, and nothing links to it.

use super::frame::FrameOf;
use super::framer::Framer;
use super::{indicators, lists, section};
use crate::content::ids::{SourceId, TermId};
use crate::diagnostics::Sink;
use crate::guide::{Link, Page, Role, Route, Section, Target};
use crate::markdown::tree::{Document, Inline, Reference};
use crate::render::chart::{self, Drawings};
use crate::render::citing::Citable;
use crate::render::context::{
    BehindText, ComponentsPage, FactorText, PassedPassages, Period, PublisherText, SectionText,
    SinceHead, TitledLink,
};
use crate::render::data;
use crate::render::data::dataset::Dataset;
use crate::render::history::{held, ledger_changes};
use crate::render::markup::blocks::{self, BlockWords, Placing};
use crate::render::markup::html::escape;
use crate::render::words;
use crate::source::{Sources, Span};
use crate::yaml::Date;

/// The states in which a section is said to be, but for the one of which nothing is said.
const STATUSES: [&str; 3] = ["under-revision", "awaiting-revision", "repealed"];
/// How a translation can stand to its original.
const TRANSLATIONS: [&str; 5] =
    ["current", "unconfirmed", "outdated-editorial", "outdated-substantive", "missing"];
/// How a version can stand to the day that is shown.
const PERIODS: [&str; 8] =
    ["in-force", "past", "one-day", "same-day", "coming", "never", "repealed", "repealing"];

/// A day to show; not that of the build, which would change the page every day.
const SAMPLE_DAY: Date = Date(jiff::civil::date(2025, 6, 13));

/// The page of all components.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    drawings: &Drawings,
    datasets: &[Dataset],
    block_words: &BlockWords,
    sink: &mut Sink,
) -> ComponentsPage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Components, language);
    let mut frame = framer.frame(FrameOf {
        kind: "components",
        title: framer.word("components-title"),
        description: framer.word("components-description"),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Components),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    frame.unlisted = true;
    let document = specimen(framer);
    let terms = blocks::explained_terms(&document);
    let placing = Placing { explained: &terms, ..Placing::default() };
    let sample = guide.sections.first().map(|s| sample(framer, s, &route, block_words));
    let each = |change: &dyn Fn(&mut SectionText, &'static str), states: &[&'static str]| {
        let states = states.iter().filter_map(|state| {
            let mut changed = sample.clone()?;
            change(&mut changed, state);
            Some(changed)
        });
        states.collect()
    };
    ComponentsPage {
        specimen_html: blocks::placed_blocks(
            &document,
            &route,
            &mut |_| String::new(),
            block_words,
            placing,
        ),
        toc: section::toc_of(&document),
        definitions: terms
            .iter()
            .filter_map(|id| section::definition(framer, id, &route))
            .collect(),
        publisher: publisher(framer),
        statuses: each(&|section, status| section.status = status, &STATUSES),
        translations: each(&|section, state| section.translation = state, &TRANSLATIONS),
        since: sample.as_ref().and_then(|section| since(section, neighbours(framer, &route))),
        section: sample,
        letters: words::by_letter(
            lists::terms(framer, &route).into_iter().take(1).collect(),
            |t| &t.name,
        ),
        source: lists::source_groups(framer, &route)
            .into_iter()
            .find_map(|group| group.sources.into_iter().next()),
        factor: indicators::factors(framer, &route).into_iter().next().map(with_one_indicator),
        chart: (!guide.charts.is_empty()).then(|| chart::whole(framer, drawings, 0, &route, sink)),
        neighbours: neighbours(framer, &route),
        record_changes: ledger_changes::sample(framer, &route),
        periods: periods(framer),
        held: held::sample(framer, &route),
        built: words::build(SAMPLE_DAY, language),
        notice: words::notice(&guide.files.indicators.notice[language]),
        data: data::links(datasets, "indicators", &route, language),
        frame,
    }
}

/// A page of the publisher in a few words.
fn publisher(framer: Framer<'_>) -> PublisherText {
    let lead = framer.word("components-lead");
    PublisherText {
        body_html: format!("<ul>\n<li>{}</li>\n</ul>", escape(&lead)),
        lead,
        text_language: None,
        form: "text",
        toc: Vec::new(),
        definitions: Vec::new(),
        sources: Vec::new(),
    }
}

/// A section in which every state has what it needs to be told.
fn sample(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
    block_words: &BlockWords,
) -> SectionText {
    let mut shown =
        section::chapter(framer, section, route, ("", &[]), block_words, &mut |_| String::new());
    if shown.version.published.is_none() {
        let day = || Some(words::publication(SAMPLE_DAY, framer.language));
        shown.version.number = "1.0".to_owned();
        (shown.version.published, shown.version.effective) = (day(), day());
    }
    let number = shown.version.number.clone();
    shown.passed = vec![PassedPassages {
        number: number.clone(),
        href: shown.history.page.clone(),
        anchors: vec!["sample.2345".to_owned()],
    }];
    shown.cite = Citable::section(framer, section).map(|citable| framer.cite(&citable));
    shown.behind.get_or_insert(BehindText {
        case: "older",
        original: framer.guide.languages.authoritative,
        follows: number.clone(),
        now: number,
        since: Some(words::publication(SAMPLE_DAY, framer.language)),
        kind: "substantive",
        missed: Some(shown.history.page.clone()),
        marked: true,
        titles: false,
    });
    // The page shows the list of sources without the text that cites them.
    for source in &mut shown.sources {
        let of_places = source.places.iter_mut().flat_map(|place| &mut place.mentions);
        for mention in source.mentions.iter_mut().chain(of_places) {
            mention.href = "#sample_page_sources".to_owned();
        }
    }
    shown
}

/// The specimen of the theme; its links lead to the first thing of their kind.
fn specimen(framer: Framer<'_>) -> Document<Link> {
    let text = framer.theme.specimen(framer.language);
    // The file has no place in the guide, so nothing can be reported about it.
    let file = Sources::default().add("specimen.md", text);
    let document = crate::markdown::parse(file, text, 0..text.len(), &mut Sink::new());
    document.map_links(&mut |reference, content, span| resolve(framer, reference, content, span))
}

fn resolve(
    framer: Framer<'_>,
    reference: &Reference,
    content: Vec<Inline<Link>>,
    span: Span,
) -> Inline<Link> {
    let files = &framer.guide.files;
    let at = |page: Page, anchor: Option<String>| {
        Target::Page(framer.guide.addresses.of(&page, framer.language), anchor)
    };
    let term = || files.glossary.terms.iter().next().map(|(id, _)| id.value.clone());
    let source = || files.sources.sources.iter().next().map(|(id, _)| id.value.clone());
    let target = match reference {
        Reference::Term { .. } => term().map(|id: TermId| Link {
            target: at(Page::Glossary, Some(id.to_string())),
            role: Role::Term(id),
        }),
        Reference::Source { locator, .. } => source().map(|source: SourceId| Link {
            target: at(Page::Sources, Some(source.to_string())),
            role: Role::Citation { source, locator: locator.clone() },
        }),
        Reference::Web(url) => {
            Some(Link { target: Target::Web(url.clone()), role: Role::External })
        }
        Reference::Mail(mail) => {
            Some(Link { target: Target::Mail(mail.clone()), role: Role::Plain })
        }
        _ => Some(Link { target: at(Page::Home, None), role: Role::Plain }),
    };
    match target {
        Some(target) => Inline::Link { target, content, span },
        None => Inline::Emphasis(content),
    }
}

fn with_one_indicator(factor: FactorText) -> FactorText {
    let indicators = factor.indicators.into_iter().take(1).collect();
    FactorText { indicators, ..factor }
}

/// The same days in every period.
fn periods(framer: Framer<'_>) -> Vec<Period> {
    let day = || words::publication(SAMPLE_DAY, framer.language);
    PERIODS.map(|kind| Period { kind, from: day(), until: Some(day()) }).into()
}

/// A section as if the newest version had come since an edition.
fn since(section: &SectionText, pages: Vec<TitledLink>) -> Option<SinceHead> {
    let number = section.version.number.clone();
    Some(SinceHead {
        page: pages.into_iter().next()?,
        from: Some(number.clone()),
        to: number,
        summary: Vec::new(),
        notes: vec![section.version.clone()],
    })
}

fn neighbours(framer: Framer<'_>, from: &Route) -> Vec<TitledLink> {
    let sections = framer.guide.sections.iter().take(2);
    sections.map(|section| section::titled(framer, section, from)).collect()
}
