//! A site whose files are made when they are asked for.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::Serialize;

use super::blocks::BlockWords;
use super::chart::{self, DrawingMemory, Drawings, PastDrawings};
use super::contents::MenuEntries;
use super::data::{self, Dataset};
use super::feeds;
use super::frame::Framer;
use super::plan::{PageWork, Plan, PlanMemory, Work};
use super::search::{self, AnalysedSections, SearchFiles};
use super::since::Seen;
use super::singles::SINGLES;
use super::theme::Theme;
use super::{
    changes::Subject, difference, ledger_history, lists, section, security, since, single, sitemap,
    versions,
};
use crate::content::LedgerId;
use crate::diagnostics::{Diagnostic, Sink};
use crate::guide::{Guide, Route, Section};
use crate::language::{Language, LanguageMap};
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

/// What was rendered of a guide before.
#[derive(Debug, Default)]
pub struct Memory {
    drawings: DrawingMemory,
    analysed: Arc<AnalysedSections>,
    plan: PlanMemory,
}

/// What is made once, when the first file needs it, with what is wrong with it.
type Once<T> = OnceLock<(T, Vec<Diagnostic>)>;

/// A site: every file by address, each made when it is asked for. Files can be asked for on any
/// core, in any order and again; the same address gives the same bytes.
pub struct Rendering {
    guide: Arc<Guide>,
    theme: Arc<Theme>,
    options: RenderOptions,
    block_words: LanguageMap<BlockWords>,
    drawings: Drawings,
    past: OnceLock<PastDrawings>,
    datasets: Once<Vec<Dataset>>,
    search: LanguageMap<Once<SearchFiles>>,
    analysed: Arc<AnalysedSections>,
    menu: MenuEntries,
    /// What pages about editions have compared.
    seen: LanguageMap<Mutex<Seen>>,
    plan: Arc<Plan>,
}

impl Rendering {
    /// Plans the files of a guide.
    pub fn new(
        guide: Arc<Guide>,
        theme: Arc<Theme>,
        options: RenderOptions,
        memory: &mut Memory,
    ) -> Rendering {
        let drawings = memory.drawings.of(&guide);
        let block_words = LanguageMap::from_fn(|language| {
            block_words(Framer { guide: &guide, theme: &theme, language, menu: None })
        });
        let mut rendering = Rendering {
            guide,
            theme,
            options,
            block_words,
            drawings,
            past: OnceLock::new(),
            datasets: OnceLock::new(),
            search: LanguageMap::default(),
            analysed: Arc::clone(&memory.analysed),
            menu: MenuEntries::default(),
            seen: LanguageMap::default(),
            plan: Arc::default(),
        };
        rendering.plan = rendering.planned(&mut memory.plan);
        rendering
    }

    /// The addresses of all files, sorted; an address that two files have is there twice. Makes the
    /// index, because its parts are files.
    pub fn routes(&self, sink: &mut Sink) -> Vec<Route> {
        let [nl, en] = Language::ALL;
        // Both at the same time, each on as many cores as there are.
        rayon::join(|| self.index(nl, &mut Sink::new()), || self.index(en, &mut Sink::new()));
        let mut routes = Vec::new();
        for language in Language::ALL {
            let parts = &self.index(language, sink).parts;
            routes.extend(parts.iter().map(|(route, _)| route.clone()));
        }
        routes.extend(self.plan.iter().map(|(route, _)| route.clone()));
        routes.sort();
        routes
    }

    /// The bytes of a file; none where there is no file of this address. What is wrong with it is
    /// reported.
    pub fn bytes(&self, route: &Route, sink: &mut Sink) -> Option<Vec<u8>> {
        match self.plan.binary_search_by(|(other, _)| other.cmp(route)) {
            Ok(at) => Some(self.make(route, &self.plan[at].1, sink)),
            Err(_) => self.search_part(route, sink),
        }
    }

    /// True where there is a file of this address.
    pub fn contains(&self, route: &Route) -> bool {
        self.plan.binary_search_by(|(other, _)| other.cmp(route)).is_ok()
            || self.search_part(route, &mut Sink::new()).is_some()
    }

    /// True of a file in whose making something can be found that no template of ours is at fault
    /// for: a drawing, data.
    pub fn is_checked_by_making(&self, route: &Route) -> bool {
        let found = self.plan.binary_search_by(|(other, _)| other.cmp(route));
        let work = found.ok().map(|at| &self.plan[at].1);
        matches!(
            work,
            Some(
                Work::Drawing(..)
                    | Work::Data
                    | Work::Search(_)
                    | Work::Page(_, PageWork::Chart(_))
            )
        )
    }

    /// The theme, to be shared.
    pub fn shared_theme(&self) -> &Arc<Theme> {
        &self.theme
    }

    /// How the site is made.
    pub fn options(&self) -> &RenderOptions {
        &self.options
    }

    /// The guide.
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    pub(super) fn theme(&self) -> &Theme {
        &self.theme
    }

    pub(super) fn drawings(&self) -> &Drawings {
        &self.drawings
    }

    pub(super) fn framer(&self, language: Language) -> Framer<'_> {
        let menu = Some(&self.menu);
        Framer { guide: &self.guide, theme: &self.theme, language, menu }
    }

    fn site(&self, language: Language) -> Site<'_> {
        Site { framer: self.framer(language), rendering: self }
    }

    fn index(&self, language: Language, sink: &mut Sink) -> &SearchFiles {
        let (files, found) = self.search[language].get_or_init(|| {
            let mut sink = Sink::new();
            let files = search::files(self.framer(language), &self.analysed, &mut sink);
            (files, sink.into_found())
        });
        sink.repeat(found);
        files
    }

    fn search_part(&self, route: &Route, sink: &mut Sink) -> Option<Vec<u8>> {
        let folder = |l: &Language| self.guide.addresses.search_file(&format!("{l}/"));
        let mut languages = Language::ALL.into_iter();
        let language = languages.find(|l| route.as_str().starts_with(folder(l).as_str()))?;
        let parts = &self.index(language, sink).parts;
        let at = parts.binary_search_by(|(other, _)| other.cmp(route)).ok()?;
        Some(parts[at].1.clone())
    }

    fn make(&self, route: &Route, work: &Work, sink: &mut Sink) -> Vec<u8> {
        match work {
            Work::Asset => self.theme.assets().get(route).cloned().unwrap_or_default(),
            Work::Copy(of) => self.bytes(of, sink).unwrap_or_default(),
            Work::Data => data::bytes(self.site(Language::Nl).datasets(sink), route),
            Work::Search(language) => self.index(*language, sink).main.clone(),
            Work::Drawing(chart, drawing, file) => {
                let drawing = &self.drawings.chart(*chart)[*drawing];
                drawing.file(self.framer(drawing.language()), *file, sink)
            }
            Work::Feed(language, which) => feeds::feed(self.framer(*language), *which).into_bytes(),
            Work::Security => security::text(self.framer(self.guide.authoritative)).into_bytes(),
            Work::Sitemap => sitemap::sitemap(self.framer(self.guide.authoritative)).into_bytes(),
            Work::Robots => sitemap::robots(self.framer(self.guide.authoritative)).into_bytes(),
            Work::Page(language, page) => {
                let html = self.page(*language, page, sink);
                sink.repeat(&self.menu.found());
                html.into_bytes()
            }
        }
    }

    fn page(&self, language: Language, page: &PageWork, sink: &mut Sink) -> String {
        let (sections, site) = (&self.guide.sections, self.site(language));
        let framer = site.framer;
        match page {
            PageWork::Single(at) => (SINGLES[*at].html)(&site, &SINGLES[*at], sink),
            PageWork::Section(at) => site.section(&sections[*at], sink),
            PageWork::Version(at, version) => site.version(&sections[*at], *version, sink),
            PageWork::History(at) => {
                site.html("history.html", &versions::history(framer, &sections[*at]), sink)
            }
            PageWork::Difference(at, page) => {
                let made = difference::page(framer, &sections[*at], page, site.block_words());
                made.map(|made| site.html("difference.html", &made, sink)).unwrap_or_default()
            }
            PageWork::LedgerHistory(ledger) => site.ledger_history(ledger, sink),
            PageWork::Since(at) => {
                let seen = self.seen[language].lock();
                let mut seen = seen.unwrap_or_else(PoisonError::into_inner);
                let made = since::page(framer, &self.guide.editions[*at], &mut seen);
                site.html("since.html", &made, sink)
            }
            PageWork::Chart(at) => {
                let made = chart::page(framer, &self.drawings, *at, sink);
                site.html("chart.html", &made, sink)
            }
            PageWork::Step(chart, drawing, step) => {
                let drawing = &self.drawings.chart(*chart)[*drawing];
                let made = chart::step(framer, drawing, *step, site.block_words(), sink);
                made.map(|made| site.html("step.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Redirect(redirect) => {
                site.html("redirect.html", &redirect.page(framer), sink)
            }
            PageWork::Choose(section) => {
                let page = match section {
                    Some(at) => single::choose_section(framer, &sections[*at]),
                    None => single::choose_root(framer),
                };
                site.html("choose.html", &page, sink)
            }
            PageWork::Missing => {
                let page = single::missing(framer, &self.options.mount);
                site.html("missing.html", &page, sink)
            }
        }
    }
}

/// The site in one language.
pub(super) struct Site<'a> {
    pub framer: Framer<'a>,
    rendering: &'a Rendering,
}

impl<'a> Site<'a> {
    /// Fills a template.
    pub(super) fn html(&self, template: &str, page: &impl Serialize, sink: &mut Sink) -> String {
        self.framer.theme.render(template, self.framer.language, page, sink)
    }

    pub(super) fn drawings(&self) -> &'a Drawings {
        &self.rendering.drawings
    }

    pub(super) fn datasets(&self, sink: &mut Sink) -> &'a [Dataset] {
        let Rendering { guide, theme, datasets, .. } = self.rendering;
        let (datasets, found) = datasets.get_or_init(|| {
            let mut sink = Sink::new();
            let all = data::all(guide, theme, &mut sink);
            (all, sink.into_found())
        });
        sink.repeat(found);
        datasets
    }

    pub(super) fn block_words(&self) -> &'a BlockWords {
        &self.rendering.block_words[self.framer.language]
    }

    fn section(&self, item: &Section, sink: &mut Sink) -> String {
        let mut found = Sink::new();
        let mut embed = |embed: &Embed, from: &Route| self.embed(embed, from, &mut found);
        let page = section::page(self.framer, item, self.block_words(), &mut embed);
        sink.append(found);
        self.html("section.html", &page, sink)
    }

    fn version(&self, item: &Section, version: usize, sink: &mut Sink) -> String {
        let mut found = Sink::new();
        let mut embed = |embed: &Embed, from: &Route, data: Option<usize>| {
            self.past_embed(embed, from, data, &mut found)
        };
        let version = &item.versions[version];
        let made = versions::page(self.framer, item, version, self.block_words(), &mut embed);
        sink.append(found);
        made.map(|made| self.html("version.html", &made, sink)).unwrap_or_default()
    }

    fn ledger_history(&self, ledger: &LedgerId, sink: &mut Sink) -> String {
        let mut subjects = ledger_history::subjects(self.framer);
        let subject = subjects.find(|subject: &Subject<'_>| subject.ledger(self.framer) == *ledger);
        let made = subject.map(|subject| ledger_history::page(self.framer, subject));
        made.map(|made| self.html("ledger-history.html", &made, sink)).unwrap_or_default()
    }

    /// What stands in for an embed in a version that was written with the data files `data`.
    fn past_embed(
        &self,
        embed: &Embed,
        from: &Route,
        data: Option<usize>,
        sink: &mut Sink,
    ) -> String {
        let framer = self.framer;
        let Some((data, past)) = data.and_then(|at| Some((at, framer.guide.past.get(at)?))) else {
            return self.embed(embed, from, sink);
        };
        match embed {
            Embed::Diagram(id) => {
                let drawings = self
                    .rendering
                    .past
                    .get_or_init(|| chart::draw_past(chart::past_outlines(framer.guide)));
                match drawings.embed(framer, data, id, from) {
                    Some(context) => self.html("embed-past-chart.html", &context, sink),
                    None => self.embed(embed, from, sink),
                }
            }
            Embed::Indicators(id) => lists::past_indicators_embed(framer, past, id, from)
                .map(|context| self.html("embed-indicators.html", &context, sink))
                .unwrap_or_default(),
            // A sheet to fill in is a tool and not a text: readers get that of today.
            Embed::Spreadsheet(_) => self.embed(embed, from, sink),
        }
    }

    /// What stands in for an embed in a section.
    fn embed(&self, embed: &Embed, from: &Route, sink: &mut Sink) -> String {
        match embed {
            Embed::Diagram(id) => chart::embed(self.framer, self.drawings(), id, from, sink)
                .map(|context| self.html("embed-chart.html", &context, sink)),
            Embed::Indicators(id) => lists::indicators_embed(self.framer, id, from)
                .map(|context| self.html("embed-indicators.html", &context, sink)),
            Embed::Spreadsheet(id) => {
                data::spreadsheet_embed(self.framer, self.datasets(sink), id, from)
                    .map(|context| self.html("embed-spreadsheet.html", &context, sink))
            }
        }
        .unwrap_or_default()
    }
}

/// The words inside texts. `{title}`, `{number}` and `{term}` are filled in by the text itself.
fn block_words(framer: Framer<'_>) -> BlockWords {
    let word = |key: &str| framer.word(key);
    let pattern = |key: &str| {
        let values = [("heading", "{title}"), ("number", "{number}"), ("term", "{term}")];
        let args = values.map(|(name, value)| (name.into(), value.into()));
        framer.theme.text(framer.language, key, &Args::from(args))
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
