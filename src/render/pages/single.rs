//! Pages of which there is one: home, about, accessibility, not found, and the choice of language.

use super::contents;
use super::frame::FrameOf;
use super::framer::Framer;
use super::section::{titled, version};
use crate::content::ledger::Version;
use crate::diagnostics::Sink;
use crate::guide::{Guide, HomePlace, Page, Route, Section, Target};
use crate::language::Language;
use crate::render::chart::{self, Drawings};
use crate::render::context::{
    Choice, ChoosePage, ColophonPage, Counts, Door, Frame, HomeChart, HomeEntrance, HomePage,
    LinkTo, MissingPage, PlainPage, RecentChange,
};
use crate::render::data::license_address;
use crate::render::history::since::edition_link;
use crate::render::security;
use crate::render::words;

/// The licences of the font and of the signs in it, which are published with it.
const FONT_LICENSE: &str = "assets/OFL.txt";
const SIGNS_LICENSE: &str = "assets/OFL-Inter.txt";

/// How many changes home shows.
const RECENT: usize = 5;

/// The first page of a language.
pub(in crate::render) fn home(
    framer: Framer<'_>,
    drawings: &Drawings,
    sink: &mut Sink,
) -> HomePage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Home, language);
    let site = &guide.files.site;
    let own = guide.page(&Page::Home).map(|page| &page.texts[language]);
    let lead = own.map_or(&site.summary[language], |text| &text.summary).clone();
    let frame = framer.frame(FrameOf {
        kind: "home",
        title: own.map_or(&site.title[language], |text| &text.title).clone(),
        description: lead.clone(),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Home),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let charts: Vec<HomeChart> = (0..guide.charts.len())
        .filter_map(|index| home_chart(framer, drawings, index, &route, sink))
        .collect();
    let links = &guide.home[language];
    let entrances = links.entrances.iter().map(|entrance| HomeEntrance {
        title: entrance.title.clone(),
        links: entrance.links.iter().map(|place| door(place, &route)).collect(),
    });
    // Its doors, its entrances and the order of the sections.
    let frame = Frame { edit: Some(framer.edit("content/site.yaml")), ..frame };
    let frame = framer.previewed_whole(frame, &route);
    HomePage {
        lead,
        doors: links.doors.iter().map(|place| door(place, &route)).collect(),
        entrances: entrances.collect(),
        contents: contents::all_parts(framer),
        changes: recent_changes(framer, &route),
        held: framer.href(&Page::Held, &route),
        editions: guide.editions.iter().map(|e| edition_link(framer, e, &route)).collect(),
        frame,
        charts,
    }
}

fn door(place: &HomePlace, from: &Route) -> Door {
    Door {
        href: place.target.href_from(from),
        title: place.title.clone(),
        text: place.text.clone(),
        is_external: matches!(place.target, Target::Web(_)),
    }
}

fn home_chart(
    framer: Framer<'_>,
    drawings: &Drawings,
    index: usize,
    route: &Route,
    sink: &mut Sink,
) -> Option<HomeChart> {
    let chart = &framer.guide.charts[index].chart;
    let preview = chart::preview(framer, drawings, index, route, sink)?;
    Some(HomeChart {
        link: LinkTo {
            href: framer.href(&Page::Chart(chart.id.value.clone()), route),
            title: chart.title[framer.language].value.clone(),
        },
        summary: chart.summary[framer.language].value.clone(),
        overview_html: preview.overview_html,
        starts: preview.starts,
    })
}

/// The newest versions of all sections. Those of one day with one note are one change: a first
/// edition would fill the page.
fn recent_changes(framer: Framer<'_>, route: &Route) -> Vec<RecentChange> {
    let (guide, language) = (framer.guide, framer.language);
    let mut newest: Vec<(&Section, &Version)> = guide
        .sections
        .iter()
        .flat_map(|s| s.file.versions.iter().map(move |v| (&**s, v)))
        .filter(|(_, v)| v.effective <= guide.as_of)
        .collect();
    // A stable sort keeps the order of the guide among changes of one day.
    newest.sort_by_key(|(_, v)| std::cmp::Reverse(v.published));
    let mut changes: Vec<(&Version, RecentChange)> = Vec::new();
    for (section, of) in newest {
        let link = titled(framer, section, route);
        let same = |v: &Version| {
            (v.published, &v.version.value, &v.note[language])
                == (of.published, &of.version.value, &of.note[language])
        };
        match changes.iter_mut().find(|(v, _)| same(v)) {
            Some((_, change)) => change.sections.push(link),
            None => changes
                .push((of, RecentChange { sections: vec![link], version: version(of, language) })),
        }
    }
    changes.into_iter().take(RECENT).map(|(_, change)| change).collect()
}

fn plain(
    framer: Framer<'_>,
    kind: &'static str,
    (title, description): (String, String),
    (route, other): (Route, Option<Route>),
) -> PlainPage {
    let files = &framer.guide.files;
    let frame = framer.frame(FrameOf {
        kind,
        title,
        description,
        way: Vec::new(),
        other,
        section: None,
        own_text: true,
        route,
    });
    let counts = Counts {
        sections: framer.guide.sections.len(),
        charts: framer.guide.charts.len(),
        terms: files.glossary.terms.len(),
        sources: files.sources.sources.len(),
        indicators: files.indicators.indicators.len(),
    };
    PlainPage { frame, counts, authoritative: framer.guide.languages.authoritative }
}

/// About this guide.
pub(in crate::render) fn about(framer: Framer<'_>) -> PlainPage {
    page_of(framer, "about", &Page::About)
}

/// The accessibility statement.
pub(in crate::render) fn accessibility(framer: Framer<'_>) -> PlainPage {
    page_of(framer, "accessibility", &Page::Accessibility)
}

/// What the site knows about its readers.
pub(in crate::render) fn privacy(framer: Framer<'_>) -> PlainPage {
    page_of(framer, "privacy", &Page::Privacy)
}

/// How the site was made.
pub(in crate::render) fn colophon(framer: Framer<'_>) -> ColophonPage {
    let route = framer.guide.addresses.of(&Page::Colophon, framer.language);
    let license = &framer.guide.files.site.license;
    ColophonPage {
        frame: page_of(framer, "colophon", &Page::Colophon).frame,
        built: words::build(framer.guide.as_of, framer.language),
        tool: env!("CARGO_PKG_VERSION"),
        license_address: license_address(license),
        font_license: Route::new(FONT_LICENSE).href_from(&route, None),
        signs_license: Route::new(SIGNS_LICENSE).href_from(&route, None),
        security: Route::new(security::WELL_KNOWN).href_from(&route, None),
    }
}

fn page_of(framer: Framer<'_>, kind: &'static str, page: &Page) -> PlainPage {
    let words = (framer.page_title(page, kind), framer.page_description(page, kind));
    let own = framer.guide.addresses.of(page, framer.language);
    let made = plain(framer, kind, words, (own, framer.elsewhere(page)));
    let texts = framer.guide.page(page).map(|page| &page.texts[framer.language]);
    let path = texts.map(|text| framer.edit(&text.path));
    PlainPage { frame: Frame { edit: path, ..made.frame }, ..made }
}

/// The page of an address that does not exist. It is shown at any depth, so its links cannot be
/// relative: they start at the folder that the site is mounted at.
pub(in crate::render) fn missing(framer: Framer<'_>, mount: &str) -> MissingPage {
    let other = framer.elsewhere(&Page::Home);
    let words = (framer.word("missing-title"), framer.word("missing-description"));
    let mut frame = plain(framer, "missing", words, (Route::new("404.html"), other)).frame;
    mount_links(&mut frame, mount);
    let way = format!("{mount}{}/", framer.language);
    frame.contents = contents::contents(framer, "missing", None, &way);
    frame.alternates.clear();
    frame.feeds.clear();
    let other = framer.guide.languages.other(framer.language);
    let other = other.map(|language| Framer { language, ..framer }.word("missing-here"));
    MissingPage { frame, in_other_language: other }
}

fn mount_links(frame: &mut Frame, mount: &str) {
    let menu = &mut frame.menu;
    let assets = &mut frame.assets;
    let mut all = vec![
        &mut menu.home,
        &mut menu.changes,
        &mut menu.register,
        &mut menu.search,
        &mut menu.about,
        &mut menu.data,
        &mut menu.accessibility,
        &mut menu.whole,
        &mut menu.privacy,
        &mut menu.colophon,
        &mut menu.choose,
        &mut assets.style,
        &mut assets.icon,
    ];
    all.extend(frame.other_language.as_mut().map(|other| &mut other.href));
    all.extend(assets.scripts.values_mut());
    all.extend(assets.styles.values_mut());
    if let Some(search) = &mut frame.search {
        all.extend([&mut search.page, &mut search.register, &mut search.root, &mut search.index]);
    }
    let lists = [&mut menu.glossary, &mut menu.sources, &mut menu.indicators, &mut menu.worksheet];
    all.extend(lists.into_iter().flatten());
    all.extend(menu.charts.iter_mut().map(|c| &mut c.href));
    all.extend(frame.footer.iter_mut().map(|link| &mut link.href));
    all.extend(frame.breadcrumb.iter_mut().filter_map(|c| c.href.as_mut()));
    for href in all {
        href.insert_str(0, mount);
    }
}

/// The root of the site: a reader chooses a language.
pub(in crate::render) fn choose_root(framer: Framer<'_>) -> ChoosePage {
    let guide = framer.guide;
    let site = &guide.files.site;
    choose(framer, guide.addresses.root(), &Page::Home, site.title[framer.language].clone(), |l| {
        (site.title[l].clone(), site.summary[l].clone(), l)
    })
}

/// The language-free address of a section: the same choice, for that section.
pub(in crate::render) fn choose_section(framer: Framer<'_>, section: &Section) -> ChoosePage {
    let route = framer.guide.addresses.identifier(&section.id);
    let page = Page::Section(section.id.clone());
    choose(framer, route, &page, section.texts[framer.language].title.clone(), |l| {
        let text = &section.texts[l];
        (text.title.clone(), text.summary.clone(), text.language)
    })
}

fn choose(
    framer: Framer<'_>,
    route: Route,
    page: &Page,
    title: String,
    words: impl Fn(Language) -> (String, String, Language),
) -> ChoosePage {
    let guide: &Guide = framer.guide;
    let mut languages: Vec<Language> = guide.languages.all().collect();
    languages.sort_by_key(|l| *l != guide.languages.authoritative);
    let choices = languages.into_iter().map(|language| {
        let (title, summary, written_in) = words(language);
        let href = guide.addresses.of(page, language).href_from(&route, None);
        let text_language = (written_in != language).then_some(written_in);
        Choice { language, name: language.own_name(), title, summary, text_language, href }
    });
    let choices: Vec<Choice> = choices.collect();
    let mut frame = framer.frame(FrameOf {
        kind: "choose",
        title,
        description: guide.files.site.summary[framer.language].clone(),
        way: Vec::new(),
        other: framer.elsewhere(page),
        section: None,
        own_text: false,
        route,
    });
    frame.breadcrumb.clear();
    // In both languages, which also tells it from the pages that it leads to.
    let titles: Vec<&str> = choices.iter().map(|choice| choice.title.as_str()).collect();
    frame.full_title = titles.join(" / ");
    ChoosePage { frame, choices }
}
