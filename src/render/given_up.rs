//! The addresses of a language that a guide had and gave up: each leads to the same page in the
//! language that is left. What was published is found again, whoever kept its address.

use std::collections::BTreeSet;

use super::pages::framer::Framer;
use super::redirects::{self, Redirect};
use crate::content::ledger::Version;
use crate::content::{LedgerId, Published};
use crate::guide::{Page, Route, SINGLE_PAGES, Section};
use crate::language::Language;

/// The pages that lead on. There are none where nothing was recorded in another language.
pub(super) fn of_guide(framer: Framer<'_>) -> Vec<Redirect> {
    let languages = framer.guide.languages;
    let given_up = Language::ALL.into_iter().filter(|language| !languages.has(*language));
    let mut all = Vec::new();
    for language in given_up.filter(|language| was_there(framer, *language)) {
        all.extend(of_language(framer, language));
    }
    all
}

/// True where a version was recorded in a language.
fn was_there(framer: Framer<'_>, language: Language) -> bool {
    let sections = framer.guide.sections.iter();
    sections.flat_map(|s| s.file.versions.iter()).any(|version| is_in(version, language))
}

fn is_in(version: &Version, language: Language) -> bool {
    version.digest.as_ref().is_some_and(|digest| digest[language].is_some())
}

fn of_language(framer: Framer<'_>, language: Language) -> Vec<Redirect> {
    let guide = framer.guide;
    let singles = SINGLE_PAGES.into_iter().filter(|page| guide.has(page));
    let charts = guide.charts.iter().map(|pages| Page::Chart(pages.chart.id.value.clone()));
    let own = guide.pages.iter().map(|page| page.page.clone());
    let own = own.filter(|page| matches!(page, Page::Publisher(_)));
    let mut found: Vec<(Route, Page)> = singles
        .chain(charts)
        .chain(own)
        .map(|page| (guide.addresses.of(&page, language), page))
        .collect();
    for section in &guide.sections {
        found.extend(of_section(framer, section, language));
    }
    let mut seen = BTreeSet::new();
    found.retain(|(route, _)| seen.insert(route.clone()));
    let lead = |(route, page): (Route, Page)| redirects::to_page(framer, route, &page);
    found.into_iter().map(lead).collect()
}

/// A section at every name that it had, its history, and its versions that had a text.
fn of_section(framer: Framer<'_>, section: &Section, language: Language) -> Vec<(Route, Page)> {
    let addresses = &framer.guide.addresses;
    let recorded = framer.guide.lost.iter().filter_map(|name| match name {
        Published::Slug(id, of, slug) if *id == section.id && *of == language => {
            Some(slug.as_str())
        }
        _ => None,
    });
    let earlier = section.file.earlier_slugs(language).iter().map(|slug| slug.as_str());
    let names = recorded.chain(earlier).chain([section.id.as_str()]);
    let page = Page::Section(section.id.clone());
    let mut found: Vec<(Route, Page)> =
        names.map(|name| (addresses.earlier(name, language), page.clone())).collect();
    let history = Page::History(LedgerId::Section(section.id.clone()));
    found.push((addresses.of(&history, language), history));
    let shown = section.versions.iter().filter(|version| version.texts.is_some());
    found.extend(shown.map(|version| {
        let page = Page::Version(section.id.clone(), version.entry.version.value.clone());
        (addresses.of(&page, language), page)
    }));
    found
}
