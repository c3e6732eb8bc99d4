//! Pages of which there is one: home, about, accessibility, not found, and the choice of language.

use super::context::{
    Choice, ChoosePage, Counts, Doors, Frame, HomeChart, HomePage, LinkTo, PlainPage, RecentChange,
};
use super::frame::{FrameOf, Framer};
use super::section::version;
use crate::content::ids::SectionId;
use crate::guide::{Guide, Page, Route, Section};
use crate::language::Language;

/// How many changes home shows.
const RECENT: usize = 5;

/// The first page of a language.
pub(super) fn home(framer: Framer<'_>, picture_size: impl Fn(usize) -> [u32; 2]) -> HomePage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Home, language);
    let site = &guide.files.site;
    let frame = framer.frame(FrameOf {
        kind: "home",
        title: site.title[language].clone(),
        description: site.summary[language].clone(),
        way: Vec::new(),
        other: guide.addresses.of(&Page::Home, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let charts: Vec<HomeChart> = guide
        .charts
        .iter()
        .enumerate()
        .map(|(index, pages)| {
            let chart = &pages.chart;
            let situation = &chart.default_situation().situation.id;
            let png = guide.addresses.chart_file(&chart.id, &format!("{situation}.png"), language);
            HomeChart {
                link: LinkTo {
                    href: framer.href(&Page::Chart(chart.id.value.clone()), &route),
                    title: chart.title[language].value.clone(),
                },
                summary: chart.summary[language].value.clone(),
                png: png.href_from(&route, None),
                png_size: picture_size(index),
            }
        })
        .collect();
    let doors = Doors {
        decide: charts.first().map(|c| c.link.clone()),
        hire: door(framer, "personeelsbeleid", &route),
        risk: door(framer, "risico-indicatoren", &route).unwrap_or_else(|| LinkTo {
            href: framer.href(&Page::Indicators, &route),
            title: framer.word("indicators-title"),
        }),
    };
    HomePage { changes: recent_changes(framer, &route), frame, charts, doors }
}

/// Sections are called by id: ids are stable for ever.
fn door(framer: Framer<'_>, id: &str, from: &Route) -> Option<LinkTo> {
    let section = framer.guide.section(&SectionId::new(id))?;
    let href = framer.href(&Page::Section(section.id.clone()), from);
    Some(LinkTo { href, title: section.texts[framer.language].title.clone() })
}

fn recent_changes(framer: Framer<'_>, route: &Route) -> Vec<RecentChange> {
    let guide = framer.guide;
    let mut newest: Vec<(&Section, &crate::content::ledger::Version)> = guide
        .sections
        .iter()
        .flat_map(|s| s.file.versions.iter().map(move |v| (s, v)))
        .filter(|(_, v)| v.effective <= guide.as_of)
        .collect();
    // A stable sort keeps the order of the guide among changes of one day.
    newest.sort_by_key(|(_, v)| std::cmp::Reverse(v.published));
    let change = |(section, v): (&Section, &crate::content::ledger::Version)| RecentChange {
        section: LinkTo {
            href: framer.href(&Page::Section(section.id.clone()), route),
            title: section.texts[framer.language].title.clone(),
        },
        version: version(v, framer.language),
    };
    newest.into_iter().take(RECENT).map(change).collect()
}

fn plain(framer: Framer<'_>, kind: &'static str, route: Route, other: Route) -> PlainPage {
    let files = &framer.guide.files;
    let frame = framer.frame(FrameOf {
        kind,
        title: framer.word(&format!("{kind}-title")),
        description: framer.word(&format!("{kind}-description")),
        way: Vec::new(),
        other,
        section: None,
        own_text: true,
        route,
    });
    let counts = Counts {
        sections: framer.guide.sections.len(),
        terms: files.glossary.terms.len(),
        sources: files.sources.sources.len(),
        indicators: files.indicators.indicators.len(),
    };
    PlainPage { frame, counts }
}

/// About this guide.
pub(super) fn about(framer: Framer<'_>) -> PlainPage {
    page_of(framer, "about", &Page::About)
}

/// The accessibility statement.
pub(super) fn accessibility(framer: Framer<'_>) -> PlainPage {
    page_of(framer, "accessibility", &Page::Accessibility)
}

fn page_of(framer: Framer<'_>, kind: &'static str, page: &Page) -> PlainPage {
    let addresses = &framer.guide.addresses;
    let (own, other) = (framer.language, framer.language.other());
    plain(framer, kind, addresses.of(page, own), addresses.of(page, other))
}

/// The page of an address that does not exist. It is shown at any depth, so its links cannot be
/// relative: they start at the folder that the site is mounted at.
pub(super) fn missing(framer: Framer<'_>, mount: &str) -> PlainPage {
    let addresses = &framer.guide.addresses;
    let other = addresses.of(&Page::Home, framer.language.other());
    let mut page = plain(framer, "missing", Route::new("404.html"), other);
    mount_links(&mut page.frame, mount);
    page.frame.alternates.clear();
    page
}

fn mount_links(frame: &mut Frame, mount: &str) {
    let menu = &mut frame.menu;
    let assets = &mut frame.assets;
    let mut all = vec![
        &mut menu.home,
        &mut menu.glossary,
        &mut menu.sources,
        &mut menu.indicators,
        &mut menu.register,
        &mut menu.about,
        &mut menu.accessibility,
        &mut menu.whole,
        &mut menu.choose,
        &mut assets.style,
        &mut assets.icon,
        &mut frame.other_language.href,
    ];
    all.extend(assets.scripts.values_mut());
    all.extend(menu.charts.iter_mut().map(|c| &mut c.href));
    all.extend(frame.parts.iter_mut().flat_map(|p| &mut p.sections).map(|s| &mut s.href));
    all.extend(frame.breadcrumb.iter_mut().filter_map(|c| c.href.as_mut()));
    for href in all {
        href.insert_str(0, mount);
    }
}

/// The root of the site: a reader chooses a language.
pub(super) fn choose_root(framer: Framer<'_>) -> ChoosePage {
    let guide = framer.guide;
    let site = &guide.files.site;
    choose(framer, guide.addresses.root(), &Page::Home, site.title[framer.language].clone(), |l| {
        (site.title[l].clone(), site.summary[l].clone())
    })
}

/// The language-free address of a section: the same choice, for that section.
pub(super) fn choose_section(framer: Framer<'_>, section: &Section) -> ChoosePage {
    let route = framer.guide.addresses.identifier(&section.id);
    let page = Page::Section(section.id.clone());
    choose(framer, route, &page, section.texts[framer.language].title.clone(), |l| {
        (section.texts[l].title.clone(), section.texts[l].summary.clone())
    })
}

fn choose(
    framer: Framer<'_>,
    route: Route,
    page: &Page,
    title: String,
    words: impl Fn(Language) -> (String, String),
) -> ChoosePage {
    let guide: &Guide = framer.guide;
    let mut languages = Language::ALL;
    languages.sort_by_key(|l| *l != guide.authoritative);
    let choices = languages.map(|language| {
        let (title, summary) = words(language);
        let href = guide.addresses.of(page, language).href_from(&route, None);
        Choice { language, name: language.own_name(), title, summary, href }
    });
    let mut frame = framer.frame(FrameOf {
        kind: "choose",
        title,
        description: guide.files.site.summary[framer.language].clone(),
        way: Vec::new(),
        other: guide.addresses.of(page, framer.language.other()),
        section: None,
        own_text: false,
        route,
    });
    frame.breadcrumb.clear();
    // In both languages, which also tells it from the pages that it leads to.
    frame.full_title = choices.each_ref().map(|choice| choice.title.as_str()).join(" / ");
    ChoosePage { frame, choices: choices.to_vec() }
}
