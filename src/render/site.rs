//! Every file of the site.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::blocks::BlockWords;
use super::chart::{self, Drawings, PastDrawings};
use super::data::{self, Dataset};
use super::frame::Framer;
use super::theme::Theme;
use super::{
    changes, components, difference, feeds, ledger_history, lists, redirects, search, section,
    security, since, single, versions, whole, worksheet,
};
use crate::content::LedgerId;
use crate::diagnostics::Sink;
use crate::guide::{self, Guide, Page, Route, TranslationState};
use crate::language::Language;
use crate::markdown::tree::Embed;
use crate::messages::Args;

/// How a site is made.
#[derive(Debug, Clone)]
pub struct RenderOptions {
    /// The folder that `404.html` is served under, with slashes at both ends.
    pub mount: String,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions { mount: "/".to_owned() }
    }
}

/// A file of the site.
pub(super) type File = (Route, Vec<u8>);

/// All files by address. Problems in templates and drawings are reported.
pub fn render(guide: &Guide, theme: &Theme, options: &RenderOptions, sink: &mut Sink) -> Vec<File> {
    let shown = chart::outlines(guide);
    let drawings = chart::draw_all(guide, theme, &shown, sink);
    let past_outlines = chart::past_outlines(guide);
    let past_drawings = chart::draw_past(&past_outlines);
    let datasets = data::all(guide, theme, sink);
    let search = search::files(guide, theme, sink);
    let edition = guide.edition.is_some();
    let mut files: Vec<File> = Vec::new();
    if !edition {
        files.extend(theme.assets().clone());
    }
    for language in Language::ALL {
        let framer = Framer { guide, theme, language, search: Some(&search.routes) };
        let site = Site {
            framer,
            drawings: &drawings,
            past_drawings: &past_drawings,
            datasets: &datasets,
        };
        for (mut made, found) in site.pages(options) {
            sink.append(found);
            files.append(&mut made);
        }
    }
    files.extend(search.files);
    files.extend(drawings.files());
    files.extend(data::files(&datasets));
    files.extend(under_earlier_names(guide, &files));
    // An edition stands beside the guide of today, which has these.
    if edition {
        return files;
    }
    files.extend(security::files(guide, theme));
    files.push((Route::new("sitemap.xml"), sitemap(guide, theme).into_bytes()));
    files.push((Route::new("robots.txt"), robots(guide, theme).into_bytes()));
    files
}

/// Feeds, drawings and data also under the names that they had.
fn under_earlier_names(guide: &Guide, files: &[File]) -> Vec<File> {
    let there: BTreeMap<&Route, &Vec<u8>> =
        files.iter().map(|(route, bytes)| (route, bytes)).collect();
    let moved = guide::moved_files(guide, &there.keys().copied().collect());
    moved.into_iter().map(|(old, new)| (old, there[&new].clone())).collect()
}

/// The site in one language.
struct Site<'a> {
    framer: Framer<'a>,
    drawings: &'a Drawings<'a>,
    past_drawings: &'a PastDrawings<'a>,
    datasets: &'a [Dataset],
}

/// A piece of work that gives some files.
type Job<'a> = Box<dyn Fn(&mut Sink) -> Vec<File> + Sync + Send + 'a>;

impl Site<'_> {
    /// The pages of the language, made on all cores, in a fixed order.
    fn pages(&self, options: &RenderOptions) -> Vec<(Vec<File>, Sink)> {
        let jobs = self.jobs(options);
        jobs.par_iter()
            .map(|job| {
                let mut sink = Sink::new();
                (job(&mut sink), sink)
            })
            .collect()
    }

    fn jobs<'j>(&'j self, options: &'j RenderOptions) -> Vec<Job<'j>> {
        let mut jobs = self.single_pages();
        jobs.push(Box::new(move |s| self.redirects(s)));
        for item in &self.framer.guide.sections {
            jobs.push(Box::new(move |s| vec![self.section(item, s)]));
            if self.framer.guide.edition.is_none() {
                jobs.push(Box::new(move |s| self.versions(item, s)));
            }
        }
        if self.framer.guide.edition.is_none() {
            jobs.push(Box::new(move |s| self.changes(s)));
            jobs.push(Box::new(move |_| feeds::all(self.framer)));
        }
        for index in 0..self.framer.guide.charts.len() {
            jobs.push(Box::new(move |s| self.chart(index, s)));
        }
        if self.framer.language == self.framer.guide.authoritative {
            jobs.push(Box::new(move |s| self.language_free(options, s)));
        }
        jobs
    }

    /// The pages of which there is one.
    fn single_pages(&self) -> Vec<Job<'_>> {
        let (framer, data) = (self.framer, self.datasets);
        vec![
            self.one("home.html", Page::Home, move || single::home(framer, self.drawings)),
            self.one("glossary.html", Page::Glossary, move || lists::glossary(framer, data)),
            self.one("sources.html", Page::Sources, move || lists::sources(framer, data)),
            self.one("indicators.html", Page::Indicators, move || lists::indicators(framer, data)),
            self.one("worksheet.html", Page::Worksheet, move || worksheet::page(framer)),
            self.one("data.html", Page::Data, move || data::page(framer, data)),
            self.one("register.html", Page::Register, move || lists::register(framer)),
            self.one("search.html", Page::Search, move || search::page(framer)),
            self.one("about.html", Page::About, move || single::about(framer)),
            self.one("accessibility.html", Page::Accessibility, move || {
                single::accessibility(framer)
            }),
            self.one("privacy.html", Page::Privacy, move || single::privacy(framer)),
            self.one("colophon.html", Page::Colophon, move || single::colophon(framer)),
            self.one("components.html", Page::Components, move || {
                components::page(framer, self.drawings, data, &self.block_words())
            }),
            Box::new(move |sink| {
                let page = whole::page(framer, self.drawings, data, &self.block_words(), sink);
                let route = framer.guide.addresses.of(&Page::Whole, framer.language);
                vec![self.file("whole-guide.html", route, &page, sink)]
            }),
        ]
    }

    /// A job that makes one page.
    fn one<'j, P: Serialize>(
        &'j self,
        template: &'static str,
        page: Page,
        make: impl Fn() -> P + Sync + Send + 'j,
    ) -> Job<'j> {
        let route = self.framer.guide.addresses.of(&page, self.framer.language);
        Box::new(move |sink| vec![self.file(template, route.clone(), &make(), sink)])
    }

    fn file(&self, template: &str, route: Route, page: &impl Serialize, sink: &mut Sink) -> File {
        let html = self.framer.theme.render(template, self.framer.language, page, sink);
        (route, html.into_bytes())
    }

    fn section(&self, item: &crate::guide::Section, sink: &mut Sink) -> File {
        let route =
            self.framer.guide.addresses.of(&Page::Section(item.id.clone()), self.framer.language);
        let words = self.block_words();
        let mut found = Sink::new();
        let mut embed = |embed: &Embed, from: &Route| self.embed(embed, from, &mut found);
        let page = section::page(self.framer, item, &words, &mut embed);
        sink.append(found);
        self.file("section.html", route, &page, sink)
    }

    /// What changed lately, and since each edition.
    fn changes(&self, sink: &mut Sink) -> Vec<File> {
        let made = changes::page(self.framer);
        let mut files = vec![self.file("changes.html", made.route, &made.context, sink)];
        for made in ledger_history::pages(self.framer) {
            files.push(self.file("ledger-history.html", made.route, &made.context, sink));
        }
        for made in since::pages(self.framer) {
            files.push(self.file("since.html", made.route, &made.context, sink));
        }
        files
    }

    /// The pages of a section's versions, their list, and what changed between them.
    fn versions(&self, item: &crate::guide::Section, sink: &mut Sink) -> Vec<File> {
        let words = self.block_words();
        let made = versions::history(self.framer, item);
        let mut files = vec![self.file("history.html", made.route, &made.context, sink)];
        for version in &item.versions {
            let mut found = Sink::new();
            let mut embed = |embed: &Embed, from: &Route, data: Option<usize>| {
                self.past_embed(embed, from, data, &mut found)
            };
            let made = versions::page(self.framer, item, version, &words, &mut embed);
            sink.append(found);
            if let Some(made) = made {
                files.push(self.file("version.html", made.route, &made.context, sink));
            }
        }
        for made in difference::pages(self.framer, item, &words) {
            files.push(self.file("difference.html", made.route, &made.context, sink));
        }
        files
    }

    /// What stands in for an embed in a version that was written with the data files `data`.
    fn past_embed(
        &self,
        embed: &Embed,
        from: &Route,
        data: Option<usize>,
        sink: &mut Sink,
    ) -> String {
        let (framer, language) = (self.framer, self.framer.language);
        let Some((data, past)) = data.and_then(|at| Some((at, framer.guide.past.get(at)?))) else {
            return self.embed(embed, from, sink);
        };
        match embed {
            Embed::Diagram(id) => match self.past_drawings.embed(framer, data, id, from) {
                Some(context) => {
                    framer.theme.render("embed-past-chart.html", language, &context, sink)
                }
                None => self.embed(embed, from, sink),
            },
            Embed::Indicators(id) => lists::past_indicators_embed(framer, past, id, from)
                .map(|c| framer.theme.render("embed-indicators.html", language, &c, sink))
                .unwrap_or_default(),
            // A sheet to fill in is a tool and not a text: readers get that of today.
            Embed::Spreadsheet(_) => self.embed(embed, from, sink),
        }
    }

    /// What stands in for an embed in a section.
    fn embed(&self, embed: &Embed, from: &Route, sink: &mut Sink) -> String {
        let (theme, language) = (self.framer.theme, self.framer.language);
        match embed {
            Embed::Diagram(id) => chart::embed(self.framer, self.drawings, id, from)
                .map(|context| theme.render("embed-chart.html", language, &context, sink)),
            Embed::Indicators(id) => lists::indicators_embed(self.framer, id, from)
                .map(|context| theme.render("embed-indicators.html", language, &context, sink)),
            Embed::Spreadsheet(id) => data::spreadsheet_embed(self.framer, self.datasets, id, from)
                .map(|context| theme.render("embed-spreadsheet.html", language, &context, sink)),
        }
        .unwrap_or_default()
    }

    /// The page of a flowchart and one page for each step and situation.
    fn chart(&self, index: usize, sink: &mut Sink) -> Vec<File> {
        let page = chart::page(self.framer, self.drawings, index);
        let mut files = vec![self.file("chart.html", page.route, &page.context, sink)];
        for step in chart::steps(self.framer, self.drawings, index, &self.block_words()) {
            files.push(self.file("step.html", step.route, &step.context, sink));
        }
        files
    }

    fn redirects(&self, sink: &mut Sink) -> Vec<File> {
        let all = redirects::all(self.framer).into_iter();
        all.map(|r| self.file("redirect.html", r.route, &r.page, sink)).collect()
    }

    /// What exists once: the choice of language, identifiers, the page of a missing address.
    fn language_free(&self, options: &RenderOptions, sink: &mut Sink) -> Vec<File> {
        let addresses = &self.framer.guide.addresses;
        let root = single::choose_root(self.framer);
        let mut files = vec![self.file("choose.html", addresses.root(), &root, sink)];
        for item in &self.framer.guide.sections {
            let page = single::choose_section(self.framer, item);
            files.push(self.file("choose.html", addresses.identifier(&item.id), &page, sink));
        }
        if self.framer.guide.edition.is_some() {
            return files;
        }
        let missing = single::missing(self.framer, &options.mount);
        files.push(self.file("missing.html", Route::new("404.html"), &missing, sink));
        files
    }

    /// The words inside texts. `{title}`, `{number}` and `{term}` are filled in by the text itself.
    fn block_words(&self) -> BlockWords {
        let word = |key: &str| self.framer.word(key);
        let pattern = |key: &str| {
            let values = [("heading", "{title}"), ("number", "{number}"), ("term", "{term}")];
            let args = values.map(|(name, value)| (name.into(), value.into()));
            self.framer.theme.text(self.framer.language, key, &Args::from(args))
        };
        BlockWords {
            footnotes: word("footnotes"),
            back_to_text: word("back-to-text"),
            note: word("alert-note"),
            tip: word("alert-tip"),
            important: word("alert-important"),
            warning: word("alert-warning"),
            caution: word("alert-caution"),
            link_to_section: pattern("heading-link"),
            table_under: pattern("table-of"),
            table: pattern("table"),
            explain: pattern("explain-term"),
        }
    }
}

/// The pages that search engines should know, with both languages of each.
fn sitemap(guide: &Guide, theme: &Theme) -> String {
    let mut pages = vec![
        Page::Home,
        Page::Glossary,
        Page::Sources,
        Page::Indicators,
        Page::Changes,
        Page::Worksheet,
        Page::Data,
        Page::Register,
        Page::About,
        Page::Accessibility,
        Page::Privacy,
        Page::Colophon,
    ];
    for section in &guide.sections {
        pages.push(Page::Section(section.id.clone()));
        pages.push(Page::History(LedgerId::Section(section.id.clone())));
    }
    for charts in &guide.charts {
        pages.push(Page::Chart(charts.chart.id.value.clone()));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in &pages {
        for language in languages_of(guide, page) {
            let framer = Framer { guide, theme, language, search: None };
            let address = framer.absolute(&guide.addresses.of(page, language));
            xml.push_str(&format!("<url><loc>{}</loc>", escape(&address)));
            for other in languages_of(guide, page) {
                let href = framer.absolute(&guide.addresses.of(page, other));
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    escape(&href)
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml + "</urlset>\n"
}

/// A page that shows the text of another language is no page of its own for a search engine.
fn languages_of(guide: &Guide, page: &Page) -> Vec<Language> {
    let missing = |language: Language| match page {
        Page::Section(id) => {
            guide.section(id).is_some_and(|s| s.texts[language].state == TranslationState::Missing)
        }
        _ => false,
    };
    Language::ALL.into_iter().filter(|l| !missing(*l)).collect()
}

fn robots(guide: &Guide, theme: &Theme) -> String {
    let framer = Framer { guide, theme, language: guide.authoritative, search: None };
    let sitemap = framer.absolute(&Route::new("sitemap.xml"));
    // A preview is not the guide: nothing of it should be found.
    let rule = if guide.unreleased { "Disallow: /" } else { "Allow: /" };
    format!("User-agent: *\n{rule}\nSitemap: {sitemap}\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
