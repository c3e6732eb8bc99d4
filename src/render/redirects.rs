//! Pages that lead on, without script too: earlier addresses, and folders that share a page's name.

use super::context::{LinkTo, MovedText, RedirectPage};
use super::history::held;
use super::pages::framer::Framer;
use crate::content::LedgerId;
use crate::guide::{self, Guide, Page, Route, Section};
use crate::language::Language;

/// The script of the theme that carries `#…` and `?…` along.
const SCRIPT: &str = "forward";

/// A redirect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Redirect {
    /// Where it stands.
    pub route: Route,
    /// Where it leads.
    to: Route,
    anchor: Option<String>,
    /// The page that stood there, if its places may be elsewhere.
    was: Option<Page>,
    /// What is there.
    title: String,
    /// False of an address that was never that of the page: of one that says no language.
    moves: bool,
}

impl Redirect {
    /// The context of its page.
    pub(super) fn page(&self, framer: Framer<'_>) -> RedirectPage {
        let href = self.to.href_from(&self.route, self.anchor.as_deref());
        RedirectPage {
            language: framer.language,
            to: LinkTo { href, title: self.title.clone() },
            canonical: framer.absolute(&self.to),
            icon: framer.theme.icon().href_from(&self.route, None),
            script: framer.theme.scripts().get(SCRIPT).map(|s| s.href_from(&self.route, None)),
            moves: self.moves,
            moved: self.was.iter().flat_map(|was| moved_places(framer, was, &self.route)).collect(),
        }
    }
}

/// The redirects of a language that belong to no section.
pub(super) fn of_guide(framer: Framer<'_>) -> Vec<Redirect> {
    let mut redirects = folders(framer, framer.language);
    moved(framer, &mut redirects);
    redirects
}

/// Those of the folders that pages in a language stand in, or stood in: the guide may have given it up.
pub(super) fn folders(framer: Framer<'_>, language: Language) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    chart_folders(framer, language, &mut redirects);
    tags_folder(framer, language, &mut redirects);
    if framer.guide.edition.is_none() {
        changes_folder(framer, language, &mut redirects);
        held_folder(framer, language, &mut redirects);
        data_folders(framer, language, &mut redirects);
    }
    redirects
}

/// Those of a section: its earlier addresses, and the folder of its versions.
pub(super) fn of_section(framer: Framer<'_>, section: &Section) -> Vec<Redirect> {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let to = addresses.of(&Page::Section(section.id.clone()), language);
    let title = &section.texts[language].title;
    let slugs = section.file.earlier_slugs(language).iter();
    let earlier = slugs.map(|slug| addresses.earlier(slug.as_str(), language));
    let mut redirects: Vec<Redirect> =
        earlier.map(|from| redirect(from, &to, None, title.clone())).collect();
    let folder = addresses.section_folder(&section.id, language);
    // A section may have the name of the folder of the flowcharts.
    let is_taken = folder == addresses.chart_folder(language) && !framer.guide.charts.is_empty();
    if framer.guide.edition.is_none() && !is_taken {
        redirects.push(redirect(folder, &to, None, title.clone()));
    }
    redirects
}

fn redirect(route: Route, to: &Route, anchor: Option<&str>, title: String) -> Redirect {
    let anchor = anchor.map(str::to_owned);
    Redirect { route, to: to.clone(), anchor, was: None, title, moves: true }
}

/// From an address that says no language to the page in the only one.
pub(super) fn of_one_language(framer: Framer<'_>, route: Route, page: &Page) -> Redirect {
    Redirect { moves: false, ..to_page(framer, route, page) }
}

/// From an address to a page.
pub(super) fn to_page(framer: Framer<'_>, route: Route, page: &Page) -> Redirect {
    let to = framer.guide.addresses.of(page, framer.language);
    let title = match page {
        Page::Home => Some(framer.guide.files.site.title[framer.language].clone()),
        page => title(framer, page),
    };
    let title = title.unwrap_or_else(|| framer.guide.files.site.title[framer.language].clone());
    redirect(route, &to, None, title)
}

/// The addresses of what something else took the place of.
fn moved(framer: Framer<'_>, out: &mut Vec<Redirect>) {
    let (guide, language) = (framer.guide, framer.language);
    for moved in guide::moved(guide, language) {
        let title = title(framer, &moved.to);
        let to = guide.addresses.of(&moved.to, language);
        let title = title.unwrap_or_else(|| framer.guide.files.site.title[framer.language].clone());
        let redirect = redirect(moved.from, &to, moved.anchor.as_deref(), title);
        out.push(Redirect { was: Some(moved.was), ..redirect });
    }
}

/// The title of what a page of a section or chart is about.
fn title(framer: Framer<'_>, page: &Page) -> Option<String> {
    let (guide, language) = (framer.guide, framer.language);
    match page {
        Page::Section(id)
        | Page::Version(id, _)
        | Page::SideBySide(id)
        | Page::History(LedgerId::Section(id)) => {
            guide.section(id).map(|section| section.texts[language].title.clone())
        }
        Page::Chart(id) | Page::Step(id, ..) | Page::History(LedgerId::Chart(id)) => {
            let chart = guide.charts.iter().find(|pages| pages.chart.id.value == *id);
            chart.map(|pages| pages.chart.title[language].value.clone())
        }
        Page::Publisher(_) => guide.page(page).map(|page| page.texts[language].title.clone()),
        _ => None,
    }
}

/// The places of a page, there or gone, that are elsewhere now, as a page at `from` names them.
pub(super) fn moved_places(framer: Framer<'_>, page: &Page, from: &Route) -> Vec<MovedText> {
    let (guide, language) = (framer.guide, framer.language);
    let places = guide::moved_places(guide, page).into_iter().map(|moved| {
        let to = guide.addresses.of(&moved.to, language);
        let title = title(framer, &moved.to).unwrap_or_default();
        let heading = match &moved.to {
            Page::Section(id) => guide.section(id).and_then(|section| {
                let headings = section.texts[language].headings();
                headings.into_iter().find(|heading| Some(&heading.anchor) == moved.place.as_ref())
            }),
            _ => None,
        };
        MovedText {
            anchor: moved.anchor,
            href: to.href_from(from, moved.place.as_deref()),
            title: heading.map_or_else(|| title.clone(), |h| format!("{title}: {}", h.text)),
        }
    });
    places.collect()
}

/// The folders of the versions of the glossary, the indicators and the data lead to these.
fn data_folders(framer: Framer<'_>, at: Language, out: &mut Vec<Redirect>) {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let folders = addresses.data_folders(at).into_iter();
    for (from, page) in folders.filter(|(_, page)| framer.guide.has(page)) {
        let key = match page {
            Page::Glossary => "glossary",
            Page::Data => "data",
            _ => "indicators",
        };
        let to = addresses.of(&page, language);
        out.push(redirect(from, &to, None, framer.page_title(&page, key)));
    }
}

/// The folder of what changed since each edition leads to all changes.
fn changes_folder(framer: Framer<'_>, at: Language, out: &mut Vec<Redirect>) {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    if !framer.guide.editions.is_empty() {
        let from = addresses.changes_folder(at);
        let to = addresses.of(&Page::Changes, language);
        let title = framer.page_title(&Page::Changes, "changes-page");
        out.push(redirect(from, &to, None, title));
    }
}

/// The folder of the tags leads to the page of all of them.
fn tags_folder(framer: Framer<'_>, at: Language, out: &mut Vec<Redirect>) {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    if framer.guide.has(&Page::Tags) {
        let to = addresses.of(&Page::Tags, language);
        out.push(redirect(addresses.tags_folder(at), &to, None, framer.word("tags-title")));
    }
}

/// The folder of what held on each day leads to the list of days.
fn held_folder(framer: Framer<'_>, at: Language, out: &mut Vec<Redirect>) {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    if !held::days(framer.guide).is_empty() {
        let to = addresses.of(&Page::Held, language);
        out.push(redirect(addresses.held_folder(at), &to, None, framer.word("held-title")));
    }
}

/// The earlier addresses of pages, each with the one that took its place: for servers, which can
/// lead on before a page is sent. Where the place on a page matters, the page has to lead on itself:
/// a server is never told of it.
pub fn moved_addresses(guide: &Guide) -> Vec<(Route, Route)> {
    let mut moved = Vec::new();
    for language in guide.languages.all() {
        for section in &guide.sections {
            let to = guide.addresses.of(&Page::Section(section.id.clone()), language);
            for slug in section.file.earlier_slugs(language) {
                moved.push((guide.addresses.earlier(slug.as_str(), language), to.clone()));
            }
        }
        let others = guide::moved(guide, language).into_iter().filter(|moved| {
            moved.anchor.is_none() && guide::moved_places(guide, &moved.was).is_empty()
        });
        moved.extend(others.map(|m| (m.from, guide.addresses.of(&m.to, language))));
    }
    moved
}

/// `stroomschema/` leads to the first chart, `stroomschema/escalatie/` to that chart and
/// `stroomschema/escalatie/nu/` to its situation.
fn chart_folders(framer: Framer<'_>, at: Language, out: &mut Vec<Redirect>) {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    for (index, pages) in framer.guide.charts.iter().enumerate() {
        let chart = &pages.chart;
        let title = chart.title[language].value.clone();
        let to = addresses.of(&Page::Chart(chart.id.value.clone()), language);
        if index == 0 {
            out.push(redirect(addresses.chart_folder(at), &to, None, title.clone()));
        }
        let folder = addresses.chart_file(&chart.id, "index.html", at);
        out.push(redirect(folder, &to, None, title.clone()));
        for graph in &chart.situations {
            let id = graph.situation.id.as_str();
            let folder = addresses.chart_file(&chart.id, &format!("{id}/index.html"), at);
            out.push(redirect(folder, &to, Some(id), title.clone()));
        }
    }
}
