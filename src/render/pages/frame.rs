//! What every page has around its content.

use std::collections::BTreeMap;

use super::contents::{self, Current};
use super::framer::Framer;
use super::section::other_language;
use crate::content::ids::SectionId;
use crate::content::license::Reuse;
use crate::content::site::Alternates;
use crate::guide::{Page, Route, Text};
use crate::language::Language;
use crate::mailto::Mailto;
use crate::messages::Value;
use crate::render::citing;
use crate::render::context::{
    Alternate, Assets, Crumb, EditionText, FooterLink, Frame, LinkTo, Menu, OtherLanguage,
    SearchText, SiteText,
};
use crate::render::{social, words};

/// What a frame is made for.
pub(in crate::render) struct FrameOf<'a> {
    /// The template family.
    pub kind: &'static str,
    /// The address of the page.
    pub route: Route,
    /// The heading.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// The pages between home and this one.
    pub way: Vec<Crumb>,
    /// The same page in the other language; none where the guide has one.
    pub other: Option<Route>,
    /// The section that the page belongs to, and what the page is to it.
    pub section: Option<(&'a SectionId, Current)>,
    /// False when the page shows text of another language: it claims no language versions then.
    pub own_text: bool,
}

impl<'a> FrameOf<'a> {
    /// The section whose page this is.
    fn own_section(&self) -> Option<&'a SectionId> {
        self.section.filter(|(_, mark)| *mark == Current::Page).map(|(id, _)| id)
    }
}

impl Framer<'_> {
    /// The frame of a page.
    pub(in crate::render) fn frame(&self, of: FrameOf<'_>) -> Frame {
        let site = self.site();
        let mut full_title = match of.kind {
            "home" => site.title.clone(),
            _ => format!("{} – {}", of.title, site.title),
        };
        if let Some(edition) = &self.guide.edition {
            full_title = format!("{full_title} ({})", edition.title[self.language]);
        }
        let canonical = self.absolute(&of.route);
        let mut breadcrumb = Vec::new();
        if of.kind != "home" {
            let home = self.href(&Page::Home, &of.route);
            breadcrumb.push(Crumb::new(self.word("home"), Some(home)));
            breadcrumb.extend(of.way.iter().cloned());
            breadcrumb.push(Crumb::new(of.title.clone(), None));
        }
        let other = self.guide.languages.other(self.language);
        Frame {
            language: self.language,
            kind: of.kind,
            json_ld_html: citing::of_page(*self, of.kind, [&of.title, &of.description, &canonical]),
            record: None,
            full_title,
            menu: self.menu(&of.route),
            footer: self.footer(&of.route),
            contents: contents::contents(
                *self,
                of.kind,
                of.section,
                &self.way_to_sections(&of.route),
            ),
            breadcrumb,
            other_language: of.other.as_ref().zip(other).map(|(route, other)| OtherLanguage {
                language: other,
                name: other.own_name(),
                href: route.href_from(&of.route, None),
            }),
            alternates: self.alternates(&of),
            canonical,
            locale: self.language.locale(),
            search: self.search_text(&of.route),
            assets: self.assets(&of.route),
            feeds: self.feeds(&of),
            report: self.report(&of.title, &of.route, None),
            edit: None,
            unlisted: self.guide.unreleased
                || self.guide.edition.is_some()
                || matches!(
                    of.kind,
                    "version" | "difference" | "side-by-side" | "held-on" | "missing" | "search"
                ),
            unreleased: false,
            draft: None,
            edition: self.edition(&of),
            title: of.title,
            description: of.description,
            site,
        }
    }

    /// Says of a page that has the title of a text in which language that is.
    pub(in crate::render) fn in_language_of(&self, frame: &mut Frame, text: &Text) {
        frame.locale = text.language.locale();
        if let Some(last) = frame.breadcrumb.last_mut() {
            last.language = other_language(*self, text);
        }
    }

    /// The way from a page to the folder in which home and the sections stand.
    fn way_to_sections(&self, from: &Route) -> String {
        let home = self.href(&Page::Home, from);
        home.strip_suffix("index.html").unwrap_or_default().to_owned()
    }

    fn site(&self) -> SiteText {
        let site = &self.guide.files.site;
        SiteText {
            title: site.title[self.language].clone(),
            summary: site.summary[self.language].clone(),
            notice: site.notice[self.language].clone(),
            publisher: site.publisher.name[self.language].clone(),
            email: site.publisher.email.as_str().to_owned(),
            mailto: Mailto::new(site.publisher.email.clone()).href(),
            accessibility_statement: site
                .publisher
                .accessibility_statement
                .as_ref()
                .map(|url| url.as_str().to_owned()),
            license: site.license.clone(),
            reuse: Reuse::under(&site.license).name(),
            repository: site.repository.as_str().to_owned(),
        }
    }

    fn menu(&self, from: &Route) -> Menu {
        let href = |page: Page| self.href(&page, from);
        let known = |page: Page| self.guide.has(&page).then(|| href(page));
        let charts = self.guide.charts.iter().map(|pages| LinkTo {
            href: href(Page::Chart(pages.chart.id.value.clone())),
            title: pages.chart.title[self.language].value.clone(),
        });
        Menu {
            home: href(Page::Home),
            glossary: known(Page::Glossary),
            sources: known(Page::Sources),
            indicators: known(Page::Indicators),
            charts: charts.collect(),
            changes: href(Page::Changes),
            tags: known(Page::Tags),
            register: href(Page::Register),
            search: href(Page::Search),
            about: href(Page::About),
            worksheet: known(Page::Worksheet),
            data: href(Page::Data),
            accessibility: href(Page::Accessibility),
            whole: href(Page::Whole),
            privacy: href(Page::Privacy),
            colophon: href(Page::Colophon),
            choose: self.guide.addresses.root().href_from(from, None),
        }
    }

    /// What the foot of every page leads to: what every guide has, with the pages that the publisher
    /// put there behind the one about the guide.
    fn footer(&self, from: &Route) -> Vec<FooterLink> {
        let known = [
            (Page::Whole, "whole"),
            (Page::Accessibility, "accessibility"),
            (Page::Changes, "changes-page"),
            (Page::Privacy, "privacy"),
            (Page::Colophon, "colophon"),
            (Page::Data, "data"),
            (Page::Glossary, "glossary"),
            (Page::Sources, "sources"),
            (Page::Search, "search"),
            (Page::Register, "register"),
        ];
        let own = self.guide.files.site.footer.iter().map(|id| Page::of_folder(&id.value));
        // What the publisher named twice, or every guide has there, stands there once.
        let is_known = |page: &Page| known.iter().any(|(other, _)| other == page);
        let own = own.filter(|page| !is_known(page) && self.guide.page(page).is_some());
        let known = known.iter().filter(|(page, _)| self.guide.has(page));
        let about = (Page::About, "about");
        let own = own.filter(|page| *page != about.0).map(|page| (page, ""));
        let all = std::iter::once(about.clone()).chain(own).chain(known.cloned());
        let mut links: Vec<FooterLink> = Vec::new();
        for (page, kind) in all {
            let route = self.guide.addresses.of(&page, self.language);
            let href = route.href_from(from, None);
            if links.iter().all(|link| link.href != href) {
                let title = self.page_title(&page, kind);
                links.push(FooterLink { href, title, current: route == *from });
            }
        }
        links
    }

    /// The languages of a page in its head, where the publisher wants them there: search engines find
    /// them in the sitemap, and readers in the page.
    fn alternates(&self, of: &FrameOf<'_>) -> Vec<Alternate> {
        let other = of.other.as_ref().zip(self.guide.languages.other(self.language));
        let Some((elsewhere, other)) = other.filter(|_| of.own_text) else { return Vec::new() };
        let chosen = self.guide.files.site.alternates.unwrap_or(Alternates::Sitemap);
        let address = |route: &Route| match chosen {
            Alternates::Sitemap => None,
            Alternates::Relative => Some(route.href_from(&of.route, None)),
            Alternates::Absolute => Some(self.absolute(route)),
        };
        let language = |language: Language, route: &Route| {
            Some(Alternate { hreflang: language.tag(), href: address(route)? })
        };
        let both = [(self.language, &of.route), (other, elsewhere)];
        let mut both: Vec<Alternate> =
            both.into_iter().filter_map(|(own, route)| language(own, route)).collect();
        both.sort_by_key(|a| a.hreflang != Language::Nl.tag());
        both
    }

    /// What a page of an edition says of itself.
    fn edition(&self, of: &FrameOf<'_>) -> Option<EditionText> {
        let edition = self.guide.edition.as_ref()?;
        let section = of.own_section().filter(|id| edition.today.sections.contains(*id));
        let page = section.map_or(Page::Home, |id| Page::Section(id.clone()));
        let language = edition.today.languages.or_own(self.language);
        let to = edition.today.addresses.of(&page, language);
        Some(EditionText {
            title: edition.title[self.language].clone(),
            day: words::publication(self.guide.as_of, self.language),
            today: to.href_from(&of.route, None),
            since: self.href(&Page::Since(edition.id.clone()), &of.route),
        })
    }

    /// The feeds of the guide, and of the section that the page is about.
    fn feeds(&self, of: &FrameOf<'_>) -> Vec<LinkTo> {
        if self.guide.edition.is_some() {
            return Vec::new();
        }
        let (addresses, language) = (&self.guide.addresses, self.language);
        let title = &self.guide.files.site.title[language];
        let link = |key: &str, values: &[(&'static str, Value)], route: Route| LinkTo {
            href: route.href_from(&of.route, None),
            title: self.word_with(key, values),
        };
        let site: [(&'static str, Value); 1] = [("title", title.as_str().into())];
        let mut feeds = vec![
            link("feed-substantive", &site, addresses.feed(true, language)),
            link("feed-all", &site, addresses.feed(false, language)),
        ];
        let section = of.own_section().and_then(|id| self.guide.section(id));
        if let Some(section) = section.filter(|section| self.guide.has_feed(section)) {
            let title = section.texts[language].title.as_str();
            let route = addresses.section_feed(&section.id, language);
            feeds.push(link("feed-section", &[("section", title.into())], route));
        }
        feeds
    }

    fn search_text(&self, from: &Route) -> Option<SearchText> {
        let index = self.guide.addresses.search_file(&format!("{}.js", self.language));
        Some(SearchText {
            page: self.href(&Page::Search, from),
            register: self.href(&Page::Register, from),
            root: from.to_root(),
            index: index.href_from(from, None),
        })
    }

    fn assets(&self, from: &Route) -> Assets {
        Assets {
            style: self.theme.style().href_from(from, None),
            styles: addresses(self.theme.styles(), from),
            icon: self.theme.icon().href_from(from, None),
            social: self.absolute(&social::route(*self)),
            scripts: addresses(self.theme.scripts(), from),
        }
    }
}

/// The relative addresses of files by name.
fn addresses(files: &BTreeMap<String, Route>, from: &Route) -> BTreeMap<String, String> {
    files.iter().map(|(name, route)| (name.clone(), route.href_from(from, None))).collect()
}
