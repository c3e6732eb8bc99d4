//! A site whose files are made when they are asked for.

use std::sync::Arc;

use rayon::prelude::*;

use super::appearance::theme::Theme;
use super::chart::{self, DrawingMemory};
use super::context::DraftSummary;
use super::history::drafts::review::Review;
use super::history::{difference, drafts, feeds, held, translations, versions};
use super::pages::{single, tags};
use super::plan::{PageWork, Plan, PlanMemory, Planner, Work};
use super::search::AnalysedSections;
use super::singles::SINGLES;
use super::site::Shared;
use super::{data, outside, security, sitemap, social, titles};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::{Guide, Route};
use crate::kept::Kept;
use crate::language::Language;
use crate::refusals::Refusal;
use crate::source::{STATIC, StoredFile};

/// How a site is made.
#[derive(Debug, Clone)]
pub struct RenderOptions {
    /// The folder that `404.html` is served under, with slashes at both ends.
    pub mount: String,
    /// What was made by earlier runs, if anything is kept.
    pub kept: Option<Arc<dyn Kept>>,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions { mount: "/".to_owned(), kept: None }
    }
}

/// What was rendered of a guide before.
#[derive(Debug, Default)]
pub struct Memory {
    drawings: DrawingMemory,
    analysed: Arc<AnalysedSections>,
    plan: PlanMemory,
}

/// A site: every file by address, each made when it is asked for. Files can be asked for on any
/// core, in any order and again; the same address gives the same bytes.
pub struct Rendering {
    shared: Shared,
    options: RenderOptions,
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
        let drawings = memory.drawings.of(&guide, options.kept.as_ref());
        let shared = Shared::new(guide, theme, drawings, Arc::clone(&memory.analysed));
        let plan = Planner { shared: &shared }.plan(&mut memory.plan);
        Rendering { shared, options, plan }
    }

    /// The addresses of all files, sorted; an address that two files have is there twice. Makes the
    /// index, because its parts are files.
    pub fn routes(&self, sink: &mut Sink) -> Vec<Route> {
        let languages = self.guide().languages;
        // All at the same time, each on as many cores as there are.
        let index = |language: Language| _ = self.shared.index(language, &mut Sink::new());
        languages.all().collect::<Vec<_>>().into_par_iter().for_each(index);
        let mut routes = Vec::new();
        for language in languages.all() {
            // An edition was published with the titles that it has.
            if self.guide().edition.is_none() {
                titles::check(self.shared.framer(language), sink);
            }
            let parts = &self.shared.index(language, sink).parts;
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
        if let Some(Work::Stored(file)) = work {
            return is_own(file) && outside::may_ask(file.name());
        }
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
        &self.shared.theme
    }

    /// What a preview changes in a language, each draft in a few words.
    pub fn drafts(&self, language: Language, asked: &Review) -> Vec<DraftSummary> {
        drafts::review::summaries(self.shared.framer(language), asked)
    }

    /// Everything that a preview changes, as one HTML file that needs no other.
    pub fn review(&self, asked: &Review, sink: &mut Sink) -> String {
        drafts::review::html(|language| self.shared.site(language), asked, sink)
    }

    /// How the site is made.
    pub fn options(&self) -> &RenderOptions {
        &self.options
    }

    /// The guide.
    pub fn guide(&self) -> &Guide {
        &self.shared.guide
    }

    fn search_part(&self, route: &Route, sink: &mut Sink) -> Option<Vec<u8>> {
        let folder = |l: &Language| self.shared.guide.addresses.search_file(&format!("{l}/"));
        let mut languages = self.guide().languages.all();
        let language = languages.find(|l| route.as_str().starts_with(folder(l).as_str()))?;
        let parts = &self.shared.index(language, sink).parts;
        let at = parts.binary_search_by(|(other, _)| other.cmp(route)).ok()?;
        Some(parts[at].1.clone())
    }

    fn make(&self, route: &Route, work: &Work, sink: &mut Sink) -> Vec<u8> {
        match work {
            Work::Asset => self.shared.theme.assets().get(route).cloned().unwrap_or_default(),
            Work::Copy(of) => self.bytes(of, sink).unwrap_or_default(),
            Work::Stored(file) => {
                let bytes = stored(file, sink);
                if is_own(file) {
                    outside::report_own(file, &bytes, sink);
                }
                bytes
            }
            Work::Data => data::bytes(
                self.shared.site(self.guide().languages.authoritative).datasets(sink),
                route,
            ),
            Work::Search(language) => self.shared.index(*language, sink).main.clone(),
            Work::Drawing(chart, drawing, file) => {
                let drawing = &self.shared.drawings.chart(*chart)[*drawing];
                drawing.file(self.shared.framer(drawing.language()), *file, sink)
            }
            Work::Feed(language, which) => {
                feeds::feed(self.shared.framer(*language), *which).into_bytes()
            }
            Work::Security => {
                security::text(self.shared.framer(self.shared.guide.languages.authoritative))
                    .into_bytes()
            }
            Work::Social(language) => social::bytes(self.shared.framer(*language), sink),
            Work::Sitemap => {
                sitemap::sitemap(self.shared.framer(self.shared.guide.languages.authoritative))
                    .into_bytes()
            }
            Work::Robots => {
                sitemap::robots(self.shared.framer(self.shared.guide.languages.authoritative))
                    .into_bytes()
            }
            Work::Page(language, page) => {
                let html = self.page(*language, page, sink);
                sink.repeat(&self.shared.found());
                // Our own templates are tested, and content cannot bring anything that asks.
                let own = self.shared.theme.own();
                if own.has_markup() {
                    outside::report_page(route, &html, own, sink);
                }
                html.into_bytes()
            }
        }
    }

    fn page(&self, language: Language, page: &PageWork, sink: &mut Sink) -> String {
        let (sections, site) = (&self.shared.guide.sections, self.shared.site(language));
        let framer = site.framer;
        match page {
            PageWork::Single(at) => (SINGLES[*at].html)(&site, &SINGLES[*at], sink),
            PageWork::Section(at) => site.section(&sections[*at], sink),
            PageWork::Version(at, version) => {
                let section = self.guide().with_versions_at(*at);
                section.map(|section| site.version(section, *version, sink)).unwrap_or_default()
            }
            PageWork::History(at) => {
                let made = self.guide().with_versions_at(*at);
                let made = made.map(|section| versions::history(framer, section));
                made.map(|made| site.html("history.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Difference(at, page) => {
                let made = self.guide().with_versions_at(*at).and_then(|section| {
                    difference::page(framer, section, page, site.block_words())
                });
                made.map(|made| site.html("difference.html", &made, sink)).unwrap_or_default()
            }
            PageWork::SideBySide(at) => site.side_by_side(*at, sink),
            PageWork::LedgerHistory(ledger) => site.ledger_history(ledger, sink),
            PageWork::Draft(of) => {
                let made = drafts::page::page(framer, of, site.block_words());
                made.map(|made| site.html("draft.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Translation(at) => {
                let made = translations::page(framer, &sections[*at], site.block_words());
                made.map(|made| site.html("translation-work.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Translations => {
                let made = translations::overview(framer);
                made.map(|made| site.html("translations.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Since(at) => site.since(&self.shared.guide.editions[*at], sink),
            PageWork::HeldOn(day) => {
                let made = held::day_page(framer, *day);
                made.map(|made| site.html("held-on.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Tags => site.html("tags.html", &tags::all(framer), sink),
            PageWork::Tag(id) => {
                let made = tags::one(framer, id);
                made.map(|made| site.html("tag.html", &made, sink)).unwrap_or_default()
            }
            PageWork::Chart(at) => {
                let made = chart::page(framer, &self.shared.drawings, *at, sink);
                site.html("chart.html", &made, sink)
            }
            PageWork::Publisher(at) => site.publisher_page(*at, sink),
            PageWork::Step(chart, drawing, step) => {
                let drawing = &self.shared.drawings.chart(*chart)[*drawing];
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

/// True of a file that the publisher puts on the site beside the guide.
fn is_own(file: &StoredFile) -> bool {
    file.path.as_str().starts_with(STATIC)
}

/// The bytes of a file that reaches readers as it is: those that were looked at, or none.
pub(super) fn stored(file: &StoredFile, sink: &mut Sink) -> Vec<u8> {
    file.read().unwrap_or_else(|error| {
        let changed = Diagnostic::of_path(codes::FILE_CHANGED, file.path.clone());
        let reason = Refusal::from(&error);
        sink.report(changed.arg("reason", reason.key()).arg("number", reason.number()));
        Vec::new()
    })
}
