//! Every file of a site by address, with what it is made from; none of them made yet.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::chart::{self, ChartFile};
use super::given_up;
use super::history::feeds::{self, Which};
use super::history::{difference, drafts, held, ledger_history, translations};
use super::pages::framer::Framer;
use super::redirects::{self, Redirect};
use super::singles::SINGLES;
use super::site::Shared;
use super::{data, security, social};
use crate::content::LedgerId;
use crate::content::ids::{SectionId, TagId};
use crate::guide::{self, Addresses, Aliases, DraftOf, Page, Route, Section};
use crate::language::{Language, Languages};
use crate::remembered::{Remembered, Same, unless_equal};
use crate::source::StoredFile;
use crate::yaml::Date;

/// What a file is made from. Positions are those in the guide.
#[derive(Debug, Clone, PartialEq)]
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
    /// The picture of the guide in a language, for other sites.
    Social(Language),
    Robots,
    /// A file that is there under an earlier name too.
    Copy(Route),
    /// A file that reaches readers as it is.
    Stored(Arc<StoredFile>),
}

/// What a page is made from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum PageWork {
    /// A page of which a language has one: its position in [`SINGLES`].
    Single(usize),
    Section(usize),
    /// A version of a section, by its position among those with versions.
    Version(usize, usize),
    /// The versions of a section.
    History(usize),
    /// What changed between two versions of a section.
    Difference(usize, Page),
    /// A section in both languages.
    SideBySide(usize),
    /// The versions of a data file or flowchart.
    LedgerHistory(LedgerId),
    /// What a draft changes.
    Draft(DraftOf),
    /// What is to be done on the translation of a section.
    Translation(usize),
    /// How all translations stand.
    Translations,
    /// What changed since an edition.
    Since(usize),
    /// What held from a day on.
    HeldOn(Date),
    /// All tags.
    Tags,
    /// The sections with a tag.
    Tag(TagId),
    Chart(usize),
    /// A page of the publisher, by its position in the guide.
    Publisher(usize),
    /// A step: chart, drawing and place in its outline.
    Step(usize, usize, usize),
    Redirect(Box<Redirect>),
    /// The choice of language: of the site, or of a section.
    Choose(Option<usize>),
    /// The page of an address that does not exist.
    Missing,
}

/// Every file by address, sorted.
pub(super) type Plan = Vec<(Route, Work)>;

/// What was planned before. A save nearly always leaves the list of files as it is, and it has ten
/// entries for each section.
#[derive(Debug, Default)]
pub(super) struct PlanMemory {
    sections: Remembered<SectionId, SectionInput, Arc<Plan>>,
    whole: Remembered<(), WholeInput, Arc<Plan>>,
}

/// The files of each section, all others, and what is there under earlier names too.
type WholeInput = (Vec<Same<Plan>>, Plan, Aliases);

/// What the files of a section follow from: the section and its position, where pages are, whether
/// the guide is an edition and has flowcharts, whether the section took the place of another, and in
/// which languages the guide is.
type SectionInput = (Same<Section>, usize, Addresses, [bool; 3], Languages);

/// Plans the files of a site.
pub(super) struct Planner<'a> {
    pub shared: &'a Shared,
}

impl Planner<'_> {
    /// Everything but the parts of the index, of which there is no list before it is made.
    pub(super) fn plan(&self, memory: &mut PlanMemory) -> Arc<Plan> {
        let guide = &*self.shared.guide;
        let of_guide = [guide.edition.is_some(), guide.charts.is_empty()];
        let sections = guide.sections.iter().enumerate().map(|(at, section)| {
            let shape = [of_guide[0], of_guide[1], guide.aliases.takes_a_place(&section.id)];
            let addresses = guide.addresses.clone();
            (section.id.clone(), (Same::of(section), at, addresses, shape, guide.languages))
        });
        let sections = memory.sections.each(sections.collect(), |_, (section, at, ..), old| {
            unless_equal(old, self.plan_section(section, *at))
        });
        let mut others = self.plan_guide();
        if guide.edition.is_none() {
            let there = sections.iter().flat_map(|section| section.iter()).chain(&others);
            let given_up = given_up::plan(self.shared, &there.collect::<Vec<_>>());
            others.extend(given_up);
        }
        let sections = sections.iter().map(Same::of).collect();
        let input = (sections, others, guide.aliases.clone());
        memory.whole.one(input, |(sections, others, _), _| {
            let sections = sections.iter().flat_map(|section| section.iter());
            let mut plan: Plan = sections.chain(others).cloned().collect();
            self.plan_earlier_names(&mut plan);
            plan.par_sort_by(|a, b| a.0.cmp(&b.0));
            // A file that a section had once gives way to one that a page with its id has now.
            plan.dedup_by(|later, earlier| {
                let both = matches!((&later.1, &earlier.1), (Work::Stored(_), Work::Stored(_)));
                let is_same = both && later.0 == earlier.0;
                if is_same {
                    std::mem::swap(later, earlier);
                }
                is_same
            });
            Arc::new(plan)
        })
    }

    /// The files that belong to no section.
    fn plan_guide(&self) -> Plan {
        let guide = &*self.shared.guide;
        let edition = guide.edition.is_some();
        let mut plan = Plan::new();
        if !edition {
            plan.extend(
                self.shared.theme.assets().keys().map(|route| (route.clone(), Work::Asset)),
            );
        }
        for language in guide.languages.all() {
            self.plan_language(language, &mut plan);
        }
        self.plan_charts(&mut plan);
        plan.extend(data::routes(guide).into_iter().map(|route| (route, Work::Data)));
        let authoritative = guide.languages.authoritative;
        plan.push(self.choice(guide.addresses.root(), &Page::Home, None));
        let pages = guide.pages.iter().flat_map(|page| page.files());
        let pages: BTreeMap<&Route, &Arc<StoredFile>> = pages.map(|(r, file)| (r, file)).collect();
        let stored = |file: &Arc<StoredFile>| Work::Stored(Arc::clone(file));
        plan.extend(pages.into_iter().map(|(route, file)| (route.clone(), stored(file))));
        if !edition {
            plan.extend(guide.own_files.iter().map(|(route, file)| (route.clone(), stored(file))));
            // An edition stands beside the guide of today, which has these.
            plan.push((Route::new("404.html"), Work::Page(authoritative, PageWork::Missing)));
            plan.extend(security::ROUTES.map(|route| (Route::new(route), Work::Security)));
            plan.push((Route::new("sitemap.xml"), Work::Sitemap));
            plan.push((Route::new("robots.txt"), Work::Robots));
        }
        plan
    }

    fn plan_language(&self, language: Language, plan: &mut Plan) {
        let framer = self.shared.framer(language);
        let guide = framer.guide;
        let at = |page: &Page| guide.addresses.of(page, language);
        for (position, single) in SINGLES.iter().enumerate() {
            let is_here = guide.edition.is_none() || !single.page.exists_once();
            if is_here && guide.has(&single.page) {
                plan.push((at(&single.page), Work::Page(language, PageWork::Single(position))));
            }
        }
        for (position, page) in guide.pages.iter().enumerate() {
            if matches!(page.page, Page::Publisher(_)) {
                let work = Work::Page(language, PageWork::Publisher(position));
                plan.push((at(&page.page), work));
            }
        }
        if guide.has(&Page::Tags) {
            plan.push((at(&Page::Tags), Work::Page(language, PageWork::Tags)));
        }
        for tag in guide.tags() {
            let (page, work) =
                (Page::Tag(tag.id.value.clone()), PageWork::Tag(tag.id.value.clone()));
            plan.push((at(&page), Work::Page(language, work)));
        }
        plan.push((guide.addresses.search_file(&format!("{language}.js")), Work::Search(language)));
        if guide.edition.is_none() && !social::has_own(framer) {
            plan.push((social::route(framer), Work::Social(language)));
        }
        plan.extend(redirects::of_guide(framer).into_iter().map(|r| leads_on(language, r)));
        if guide.edition.is_none() {
            self.plan_history(language, plan);
        }
        for (position, pages) in guide.charts.iter().enumerate() {
            let page = Page::Chart(pages.chart.id.value.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Chart(position))));
        }
    }

    /// What exists once, in the guide of today.
    fn plan_history(&self, language: Language, plan: &mut Plan) {
        let framer = self.shared.framer(language);
        let guide = framer.guide;
        let at = |page: &Page| guide.addresses.of(page, language);
        // Of a section that became a part of another, versions alone are left.
        for (n, section) in guide.merged.iter().enumerate() {
            self.plan_versions(framer, section, guide.sections.len() + n, plan);
            if language == guide.languages.authoritative {
                plan_files(&guide.addresses, section, plan);
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
        for drafted in drafts::all(framer) {
            let of = drafted.of(framer);
            let page = Page::Draft(of.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Draft(of))));
        }
        if translations::are_shown(framer) {
            plan.push((at(&Page::Translations), Work::Page(language, PageWork::Translations)));
            let behind = guide.sections.iter().enumerate();
            for (n, section) in behind.filter(|(_, s)| translations::has_page(framer, s)) {
                let page = Page::Translation(section.id.clone());
                plan.push((at(&page), Work::Page(language, PageWork::Translation(n))));
            }
        }
        for day in held::days(guide) {
            plan.push((at(&Page::HeldOn(day)), Work::Page(language, PageWork::HeldOn(day))));
        }
        for (position, edition) in guide.editions.iter().enumerate() {
            let page = Page::Since(edition.id.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Since(position))));
        }
    }

    /// The files of a section in each language.
    fn plan_section(&self, section: &Section, position: usize) -> Plan {
        let guide = &*self.shared.guide;
        let mut plan = Plan::new();
        for language in guide.languages.all() {
            let framer = self.shared.framer(language);
            let at = |page: &Page| guide.addresses.of(page, language);
            let page = Page::Section(section.id.clone());
            plan.push((at(&page), Work::Page(language, PageWork::Section(position))));
            let redirects = redirects::of_section(framer, section).into_iter();
            plan.extend(redirects.map(|r| leads_on(language, r)));
            if guide.edition.is_none() {
                if !guide.languages.is_one() {
                    let both = at(&Page::SideBySide(section.id.clone()));
                    plan.push((both, Work::Page(language, PageWork::SideBySide(position))));
                }
                self.plan_versions(framer, section, position, &mut plan);
            }
        }
        plan_files(&guide.addresses, section, &mut plan);
        let page = Page::Section(section.id.clone());
        plan.push(self.choice(guide.addresses.identifier(&section.id), &page, Some(position)));
        plan
    }

    /// What stands at an address that says no language: a choice, or where there is none to be made
    /// the way to the page.
    fn choice(&self, route: Route, page: &Page, of: Option<usize>) -> (Route, Work) {
        let languages = self.shared.guide.languages;
        let language = languages.authoritative;
        if languages.is_one() {
            let framer = self.shared.framer(language);
            return leads_on(language, redirects::of_one_language(framer, route, page));
        }
        (route, Work::Page(language, PageWork::Choose(of)))
    }

    fn plan_versions(
        &self,
        framer: Framer<'_>,
        section: &Section,
        position: usize,
        plan: &mut Plan,
    ) {
        let (guide, language) = (framer.guide, framer.language);
        let at = |page: &Page| guide.addresses.of(page, language);
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
        if guide.has_feed(section) {
            let which = Which::Section(position);
            plan.push((feeds::route(framer, which), Work::Feed(language, which)));
        }
    }

    fn plan_charts(&self, plan: &mut Plan) {
        let guide = &*self.shared.guide;
        for chart in 0..guide.charts.len() {
            for (n, drawing) in self.shared.drawings.chart(chart).iter().enumerate() {
                let language = drawing.language();
                let steps = chart::step_routes(self.shared.framer(language), drawing);
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
    fn plan_earlier_names(&self, plan: &mut Plan) {
        if self.shared.guide.aliases.is_none() {
            return;
        }
        let there = plan.iter().map(|(route, _)| route).collect();
        let moved = guide::moved_files(&self.shared.guide, &there);
        plan.extend(moved.into_iter().map(|(old, new)| (old, Work::Copy(new))));
    }
}

/// The pictures and attachments of a section, of today and of its versions, in both languages. One that
/// the text of today has no more stays at the address that it had: others lead to it.
fn plan_files(addresses: &Addresses, section: &Section, plan: &mut Plan) {
    let today = section.texts.iter().flat_map(|(_, text)| text.resolved.files.iter());
    let mut files: BTreeMap<Route, &Arc<StoredFile>> =
        today.map(|(route, file)| (route.clone(), file)).collect();
    // The newest version is the first.
    let versions = section.versions.iter().filter_map(|version| version.texts.as_ref());
    for (language, text) in versions.flat_map(|texts| texts.iter()) {
        for (route, file) in &text.text.resolved.files {
            let plain = addresses.beside(section.id.as_str(), file, language, false);
            files.entry(route.clone()).or_insert(file);
            files.entry(plain).or_insert(file);
        }
    }
    plan.extend(files.into_iter().map(|(route, file)| (route, Work::Stored(Arc::clone(file)))));
}

pub(super) fn leads_on(language: Language, redirect: Redirect) -> (Route, Work) {
    let work = Work::Page(language, PageWork::Redirect(Box::new(redirect.clone())));
    (redirect.route, work)
}
