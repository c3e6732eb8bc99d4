//! How the pages of which a language has one are made, all in one table: who adds one adds a row here,
//! its place in the list of `guide/links/pages.rs` and its template.

use serde::Serialize;

use super::context::WithText;
use super::data;
use super::history::{changes, held};
use super::pages::{components, indicators, lists, single, whole, worksheet};
use super::search;
use super::site::Site;
use crate::diagnostics::Sink;
use crate::guide::{Page, SINGLE_PAGES};

/// A page of which a language has one.
pub(super) struct Single {
    /// Which.
    pub page: Page,
    /// Its template.
    pub template: &'static str,
    /// Its HTML.
    pub html: Html,
}

type Html = fn(&Site<'_>, &Single, &mut Sink) -> String;

/// A row of the table.
const fn row(page: Page, template: &'static str, html: Html) -> Single {
    Single { page, template, html }
}

/// Renders the context of a page, with what the publisher says on it.
fn html(site: &Site<'_>, of: &Single, page: &impl Serialize, sink: &mut Sink) -> String {
    let text = site.text_of(&of.page, sink);
    site.html(of.template, &WithText { page, text }, sink)
}

/// Every page of which a language has one.
pub(super) static SINGLES: [Single; SINGLE_PAGES.len()] = [
    row(Page::Home, "home.html", |site, of, sink| {
        let page = single::home(site.framer, site.drawings(), sink);
        html(site, of, &page, sink)
    }),
    row(Page::Glossary, "glossary.html", |site, of, sink| {
        html(site, of, &lists::glossary(site.framer, site.datasets(sink)), sink)
    }),
    row(Page::Sources, "sources.html", |site, of, sink| {
        html(site, of, &lists::sources(site.framer, site.datasets(sink)), sink)
    }),
    row(Page::Indicators, "indicators.html", |site, of, sink| {
        html(site, of, &indicators::page(site.framer, site.datasets(sink)), sink)
    }),
    row(Page::Worksheet, "worksheet.html", |site, of, sink| {
        html(site, of, &worksheet::page(site.framer), sink)
    }),
    row(Page::Data, "data.html", |site, of, sink| {
        html(site, of, &data::page(site.framer, site.datasets(sink)), sink)
    }),
    row(Page::Register, "register.html", |site, of, sink| {
        html(site, of, &lists::register(site.framer), sink)
    }),
    row(Page::Search, "search.html", |site, of, sink| {
        html(site, of, &search::page(site.framer), sink)
    }),
    row(Page::About, "about.html", |site, of, sink| {
        html(site, of, &single::about(site.framer), sink)
    }),
    row(Page::Accessibility, "accessibility.html", |site, of, sink| {
        html(site, of, &single::accessibility(site.framer), sink)
    }),
    row(Page::Privacy, "privacy.html", |site, of, sink| {
        html(site, of, &single::privacy(site.framer), sink)
    }),
    row(Page::Colophon, "colophon.html", |site, of, sink| {
        html(site, of, &single::colophon(site.framer), sink)
    }),
    row(Page::Components, "components.html", |site, of, sink| {
        let datasets = site.datasets(sink);
        let page =
            components::page(site.framer, site.drawings(), datasets, site.block_words(), sink);
        html(site, of, &page, sink)
    }),
    row(Page::Whole, "whole-guide.html", |site, of, sink| whole::html(site, of.template, sink)),
    row(Page::Changes, "changes.html", |site, of, sink| {
        html(site, of, &changes::page(site.framer), sink)
    }),
    row(Page::Held, "held.html", |site, of, sink| html(site, of, &held::page(site.framer), sink)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_keeps_an_address_is_made() {
        assert_eq!(SINGLES.each_ref().map(|single| single.page.clone()), SINGLE_PAGES);
    }
}
