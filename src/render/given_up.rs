//! The addresses of a language that a guide had and gave up: each leads to the same page in the
//! language that is left, and a file is there under its earlier name too. What was published is found
//! again, whoever kept its address.
//!
//! Left out is what was there for programs in that language alone: its index, and its tables as data.

use std::collections::{BTreeMap, BTreeSet};

use super::chart;
use super::history::feeds;
use super::plan::{PageWork, Plan, Work, leads_on};
use super::redirects;
use super::singles::SINGLES;
use super::site::Shared;
use crate::content::ledger::Version;
use crate::content::{LedgerId, Published};
use crate::guide::{Guide, Page, Route, Section};
use crate::language::Language;

/// What is at the addresses of languages that were given up, of which `there` is in the guide of today.
/// There is nothing where nothing was recorded in another language.
pub(super) fn plan(shared: &Shared, there: &[&(Route, Work)]) -> Plan {
    let guide = &*shared.guide;
    let languages = Language::ALL.into_iter();
    let given_up = languages.filter(|language| !guide.languages.has(*language));
    let mut found: BTreeMap<Route, Work> = BTreeMap::new();
    for language in given_up.filter(|language| was_there(guide, *language)) {
        let same = there.iter().filter_map(|(route, work)| same(shared, route, work, language));
        for (route, work) in same.chain(others(shared, language)) {
            found.entry(route).or_insert(work);
        }
    }
    // A name that something else has taken over is that thing's address.
    let taken: BTreeSet<&Route> = there.iter().map(|(route, _)| route).collect();
    found.into_iter().filter(|(route, _)| !taken.contains(route)).collect()
}

/// True where a version was recorded in a language.
fn was_there(guide: &Guide, language: Language) -> bool {
    let sections = guide.sections.iter();
    sections.flat_map(|s| s.file.versions.iter()).any(|version| is_in(version, language))
}

fn is_in(version: &Version, language: Language) -> bool {
    version.digest.as_ref().is_some_and(|digest| digest[language].is_some())
}

/// What leads from the address that a file had in another language to that file.
fn same(shared: &Shared, route: &Route, work: &Work, language: Language) -> Option<(Route, Work)> {
    let guide = &*shared.guide;
    let copy = |old: Route| Some((old, Work::Copy(route.clone())));
    match work {
        Work::Page(own, what) => {
            let page = page_of(shared, what)?;
            let old = guide.addresses.of(&page, language);
            let redirect = redirects::to_page(shared.framer(*own), old, &page);
            Some(leads_on(*own, redirect))
        }
        Work::Feed(_, which) => copy(feeds::route_in(guide, *which, language)),
        Work::Drawing(chart, ..) => {
            let (_, name) = route.as_str().rsplit_once('/')?;
            copy(guide.addresses.chart_file(&guide.charts[*chart].chart.id, name, language))
        }
        // A file beside a text has the id of the text in its address in each language.
        Work::Stored(_) => {
            let own = guide.languages.authoritative;
            let rest = route.as_str().strip_prefix(own.tag())?;
            rest.starts_with('/').then(|| Route::new(format!("{language}{rest}"))).and_then(copy)
        }
        _ => None,
    }
}

/// The page that is made, where it is one that every language has.
fn page_of(shared: &Shared, what: &PageWork) -> Option<Page> {
    let guide = &*shared.guide;
    let section = |at: &usize| Some(guide.with_versions_at(*at)?.id.clone());
    Some(match what {
        PageWork::Single(at) => SINGLES[*at].page.clone(),
        PageWork::Section(at) => Page::Section(section(at)?),
        PageWork::Version(at, version) => {
            let of = &guide.with_versions_at(*at)?.versions[*version];
            Page::Version(section(at)?, of.entry.version.value.clone())
        }
        PageWork::History(at) => Page::History(LedgerId::Section(section(at)?)),
        PageWork::Difference(_, page) => page.clone(),
        PageWork::LedgerHistory(ledger) => Page::History(ledger.clone()),
        PageWork::Since(at) => Page::Since(guide.editions[*at].id.clone()),
        PageWork::HeldOn(day) => Page::HeldOn(*day),
        PageWork::Tags => Page::Tags,
        PageWork::Tag(id) => Page::Tag(id.clone()),
        PageWork::Chart(at) => Page::Chart(guide.charts[*at].chart.id.value.clone()),
        PageWork::Publisher(at) => guide.pages[*at].page.clone(),
        PageWork::Step(at, drawing, step) => {
            chart::step_page(guide, &shared.drawings.chart(*at)[*drawing], *step)?
        }
        PageWork::SideBySide(_)
        | PageWork::Draft(_)
        | PageWork::Translation(_)
        | PageWork::Translations
        | PageWork::Redirect(_)
        | PageWork::Choose(_)
        | PageWork::Missing => return None,
    })
}

/// What leads on from addresses that no page of today has in its own language either: folders, earlier
/// names of sections, and both languages side by side.
fn others(shared: &Shared, language: Language) -> Plan {
    let guide = &*shared.guide;
    let own = guide.languages.authoritative;
    let framer = shared.framer(own);
    let mut all = redirects::folders(framer, language);
    for section in &guide.sections {
        let page = Page::Section(section.id.clone());
        let lead = |route: Route| redirects::to_page(framer, route, &page);
        let names = names(guide, section, language);
        all.extend(names.map(|name| lead(guide.addresses.earlier(name, language))));
        all.push(lead(guide.addresses.section_folder(&section.id, language)));
        let both = Page::SideBySide(section.id.clone());
        all.extend([own, language].map(|of| lead(guide.addresses.of(&both, of))));
    }
    all.into_iter().map(|redirect| leads_on(own, redirect)).collect()
}

/// The names that a section had in a language.
fn names<'a>(
    guide: &'a Guide,
    section: &'a Section,
    language: Language,
) -> impl Iterator<Item = &'a str> {
    let recorded = guide.lost.iter().filter_map(move |name| match name {
        Published::Slug(id, of, slug) if *id == section.id && *of == language => {
            Some(slug.as_str())
        }
        _ => None,
    });
    let earlier = section.file.earlier_slugs(language).iter().map(|slug| slug.as_str());
    recorded.chain(earlier).chain([section.id.as_str()])
}
