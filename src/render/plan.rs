//! Every file of a site by address, with what it is made from; none of them made yet.

use super::chart::{self, ChartFile};
use super::feeds::{self, Which};
use super::redirects::{self, Redirect};
use super::rendering::Rendering;
use super::singles::SINGLES;
use super::{data, difference, ledger_history, security};
use crate::content::LedgerId;
use crate::guide::{self, Page, Route};
use crate::language::Language;

/// What a file is made from. Positions are those in the guide.
#[derive(Debug)]
pub(super) enum Work {
    /// A file of the theme.
    Asset,
    /// A page, in a language.
    Page(Language, PageWork),
    Feed(Language, Which),
    /// A file of a drawing: chart, drawing and which.
    Drawing(usize, usize, ChartFile),
    /// A file of data.
    Data,
    /// The main script of the index of a language.
    Search(Language),
    Security,
    Sitemap,
    Robots,
    /// A file that is there under an earlier name too.
    Copy(Route),
}

/// What a page is made from.
#[derive(Debug)]
pub(super) enum PageWork {
    /// A page of which a language has one: its position in [`SINGLES`].
    Single(usize),
    Section(usize),
    /// A version of a section.
    Version(usize, usize),
    /// The versions of a section.
    History(usize),
    /// What changed between two versions of a section.
    Difference(usize, Page),
    /// The versions of a data file or flowchart.
    LedgerHistory(LedgerId),
    /// What changed since an edition.
    Since(usize),
    Chart(usize),
    /// A step: chart, drawing and place in its outline.
    Step(usize, usize, usize),
    Redirect(Box<Redirect>),
    /// The choice of language: of the site, or of a section.
    Choose(Option<usize>),
    /// The page of an address that does not exist.
    Missing,
}

impl Rendering {
    /// Everything but the parts of the index, of which there is no list before it is made.
    pub(super) fn planned(&self) -> Vec<(Route, Work)> {
        let guide = self.guide();
        let edition = guide.edition.is_some();
        let mut plan: Vec<(Route, Work)> = Vec::new();
        if !edition {
            plan.extend(self.theme().assets().keys().map(|route| (route.clone(), Work::Asset)));
        }
        for language in Language::ALL {
            self.plan_language(language, &mut plan);
        }
        self.plan_charts(&mut plan);
        plan.extend(data::routes(guide).into_iter().map(|route| (route, Work::Data)));
        plan.push((
            guide.addresses.root(),
            Work::Page(guide.authoritative, PageWork::Choose(None)),
        ));
        for (at, section) in guide.sections.iter().enumerate() {
            plan.push((
                guide.addresses.identifier(&section.id),
                Work::Page(guide.authoritative, PageWork::Choose(Some(at))),
            ));
        }
        if !edition {
            // An edition stands beside the guide of today, which has these.
            plan.push((Route::new("404.html"), Work::Page(guide.authoritative, PageWork::Missing)));
            plan.extend(security::ROUTES.map(|route| (Route::new(route), Work::Security)));
            plan.push((Route::new("sitemap.xml"), Work::Sitemap));
            plan.push((Route::new("robots.txt"), Work::Robots));
        }
        self.plan_earlier_names(&mut plan);
        plan
    }

    fn plan_language(&self, language: Language, plan: &mut Vec<(Route, Work)>) {
        let framer = self.framer(language);
        let guide = framer.guide;
        let at = |page: &Page| guide.addresses.of(page, language);
        for (position, single) in SINGLES.iter().enumerate() {
            if single.in_editions || guide.edition.is_none() {
                plan.push((at(&single.page), Work::Page(language, PageWork::Single(position))));
            }
        }
        plan.push((guide.addresses.search_file(&format!("{language}.js")), Work::Search(language)));
        let redirects = redirects::all(framer).into_iter();
        plan.extend(
            redirects
                .map(|r| (r.route.clone(), Work::Page(language, PageWork::Redirect(Box::new(r))))),
        );
        for (position, section) in guide.sections.iter().enumerate() {
            let page = Page::Section(section.id.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Section(position))));
        }
        if guide.edition.is_none() {
            self.plan_history(language, plan);
        }
        for (position, pages) in guide.charts.iter().enumerate() {
            let page = Page::Chart(pages.chart.id.value.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Chart(position))));
        }
    }

    /// What exists once, in the guide of today.
    fn plan_history(&self, language: Language, plan: &mut Vec<(Route, Work)>) {
        let framer = self.framer(language);
        let guide = framer.guide;
        let at = |page: &Page| guide.addresses.of(page, language);
        for (position, section) in guide.sections.iter().enumerate() {
            let history = Page::History(LedgerId::Section(section.id.clone()));
            plan.push((at(&history), Work::Page(language, PageWork::History(position))));
            for (n, version) in section.versions.iter().enumerate() {
                if version.texts.is_some() {
                    let number = version.entry.version.value.clone();
                    let page = Page::Version(section.id.clone(), number);
                    plan.push((at(&page), Work::Page(language, PageWork::Version(position, n))));
                }
            }
            for page in difference::pages(section) {
                plan.push((at(&page), Work::Page(language, PageWork::Difference(position, page))));
            }
            if feeds::has_feed(guide, section) {
                let which = Which::Section(position);
                plan.push((feeds::route(framer, which), Work::Feed(language, which)));
            }
        }
        for which in [Which::Substantive, Which::All] {
            plan.push((feeds::route(framer, which), Work::Feed(language, which)));
        }
        for subject in ledger_history::subjects(framer) {
            let ledger = subject.ledger(framer);
            let page = Page::History(ledger.clone());
            plan.push((at(&page), Work::Page(language, PageWork::LedgerHistory(ledger))));
        }
        for (position, edition) in guide.editions.iter().enumerate() {
            let page = Page::Since(edition.id.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Since(position))));
        }
    }

    fn plan_charts(&self, plan: &mut Vec<(Route, Work)>) {
        let guide = self.guide();
        for chart in 0..guide.charts.len() {
            for (n, drawing) in self.drawings().chart(chart).iter().enumerate() {
                let language = drawing.language();
                let steps = chart::step_routes(self.framer(language), drawing);
                for (step, route) in steps.into_iter().enumerate() {
                    plan.push((route, Work::Page(language, PageWork::Step(chart, n, step))));
                }
                for file in drawing.files() {
                    plan.push((drawing.route(guide, file), Work::Drawing(chart, n, file)));
                }
            }
        }
    }

    /// Feeds, drawings and data also under the names that they had.
    fn plan_earlier_names(&self, plan: &mut Vec<(Route, Work)>) {
        if self.guide().aliases.is_none() {
            return;
        }
        let there = plan.iter().map(|(route, _)| route).collect();
        let moved = guide::moved_files(self.guide(), &there);
        plan.extend(moved.into_iter().map(|(old, new)| (old, Work::Copy(new))));
    }
}
