//! The addresses that lead on from what is gone, as `aliases` of `site.yaml` says.

use std::collections::BTreeSet;

use super::aliases::section_of;
use crate::content::ids::{ChartId, PageId, SectionId};
use crate::content::{LedgerId, Published};
use crate::guide::ledger::ledgers::has_same;
use crate::guide::links::collisions;
use crate::guide::links::pages::Page;
use crate::guide::{Addresses, Guide, Route, Section, SectionVersion, Standing};
use crate::language::Language;

/// An address that leads on.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The address that was published.
    pub from: Route,
    /// The page that stood there; its places may be elsewhere, see
    /// [`moved_places`](crate::guide::moved_places()).
    pub was: Page,
    /// The page that takes its place.
    pub to: Page,
    /// The place on it.
    pub anchor: Option<String>,
}

/// The addresses of a language that were lost with what an alias names.
pub fn moved(guide: &Guide, language: Language) -> Vec<Moved> {
    named(guide, language).into_iter().map(|(_, moved)| moved).collect()
}

/// The same, each with the name that it was lost with. Two names may have had one address, one
/// after the other: where both lead to the same place, that is one.
pub(in crate::guide) fn named(guide: &Guide, language: Language) -> Vec<(Published, Moved)> {
    if guide.lost.is_empty() || guide.aliases.is_none() {
        return Vec::new();
    }
    let finder = Finder::new(guide, language);
    let lost = guide.lost.iter();
    let all = lost.flat_map(|name| finder.of(name).into_iter().map(|moved| (name.clone(), moved)));
    // A name that something else has taken over is that thing's address, and so is one that a
    // section gives as an earlier one of its own.
    let taken: BTreeSet<Route> = collisions::of_today(guide, language).into_iter().collect();
    let mut named: Vec<(Published, Moved)> = Vec::new();
    let mut seen: BTreeSet<(Route, Page, Option<String>)> = BTreeSet::new();
    for (name, moved) in all {
        let Moved { from, to, anchor, .. } = &moved;
        let new = seen.insert((from.clone(), to.clone(), anchor.clone()));
        if new && !taken.contains(from) {
            named.push((name, moved));
        }
    }
    named
}

/// The files that were published under the name of what an alias names, each with the file that
/// takes its place, of these that there are. A drawing, a feed or a file of data cannot lead on as
/// a page does, so it is there under both addresses.
pub fn moved_files(guide: &Guide, there: &BTreeSet<&Route>) -> Vec<(Route, Route)> {
    let renamed: Vec<(Route, Route)> = guide
        .languages
        .all()
        .flat_map(|language| guide.aliases.by_old.iter().map(move |alias| (language, alias)))
        .flat_map(|(language, (old, new))| beginnings(guide, language, old, new))
        .collect();
    let mut moved = Vec::new();
    for new in there.iter().filter(|route| !route.as_str().ends_with(".html")) {
        for (earlier, now) in &renamed {
            let rest = new.as_str().strip_prefix(now.as_str());
            let old = rest.map(|rest| Route::new(format!("{earlier}{rest}")));
            // A name that something else has taken over is that thing's address.
            moved.extend(old.filter(|old| !there.contains(old)).map(|old| (old, (*new).clone())));
        }
    }
    moved.sort();
    moved.dedup_by(|a, b| a.0 == b.0);
    moved
}

/// How the addresses of the files of something begin: under its earlier name, and now.
fn beginnings(
    guide: &Guide,
    language: Language,
    old: &Published,
    new: &Published,
) -> Vec<(Route, Route)> {
    let addresses = &guide.addresses;
    match (old, new) {
        (
            Published::Section(old),
            named @ (Published::Section(new) | Published::Heading(new, _)),
        ) if guide.edition.is_none() => {
            let mut begin = vec![(
                addresses.section_feed(old, language),
                addresses.section_feed(new, language),
            )];
            // Of one that became a part of another the folder stays, with its versions in it.
            if let (false, Published::Section(_)) = (guide.has_versions_of(old), named) {
                let folder = |id: &SectionId| Route::new(format!("{language}/{id}/"));
                begin.push((folder(old), folder(new)));
            }
            begin
        }
        (Published::Diagram(old), Published::Diagram(new)) => {
            let folder = |id: &ChartId| addresses.chart_file(id, "", language);
            let data = |id: &ChartId| addresses.data_file(&format!("flowchart-{id}.json"));
            vec![(folder(old), folder(new)), (data(old), data(new))]
        }
        (Published::Situation(old, earlier), Published::Situation(new, now)) => {
            let named = |id: &ChartId, situation: &str| {
                addresses.chart_file(id, &format!("{situation}."), language)
            };
            vec![(named(old, earlier), named(new, now))]
        }
        _ => Vec::new(),
    }
}

fn has_page(section: &Section, number: &str) -> bool {
    let mut versions = section.versions.iter();
    versions.any(|v| v.texts.is_some() && v.entry.version.value == number)
}

pub(in crate::guide) struct Finder<'a> {
    guide: &'a Guide,
    language: Language,
    addresses: &'a Addresses,
}

impl<'a> Finder<'a> {
    pub(in crate::guide) fn new(guide: &'a Guide, language: Language) -> Finder<'a> {
        Finder { guide, language, addresses: &guide.addresses }
    }

    fn of(&self, name: &Published) -> Vec<Moved> {
        match name {
            Published::Slug(id, language, slug) if *language == self.language => {
                let new = self.guide.aliases.section(id).cloned();
                let from = self.addresses.earlier(slug, self.language);
                let (was, anchor) = (Page::Section(id.clone()), self.part(id));
                new.map(|new| Moved { from, was, to: Page::Section(new), anchor })
                    .into_iter()
                    .collect()
            }
            Published::Section(id) => self.section(id),
            Published::Version(ledger, number) => self.version(ledger, number),
            Published::Page(id) => {
                let page = |id: &PageId| Page::Publisher(id.clone());
                let new = self.guide.aliases.page(id);
                new.map(|new| self.pages(vec![(page(id), page(new))])).unwrap_or_default()
            }
            Published::Diagram(id) => self.chart(id),
            Published::Situation(chart, id) => self.situation(chart, id),
            Published::Step(chart, situation, node) => {
                let was = Page::Step(chart.clone(), situation.clone(), node.clone());
                self.step_now(name).map(|to| self.pages(vec![(was, to)])).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The page of an address in this language, and what it was before.
    fn pages(&self, pairs: Vec<(Page, Page)>) -> Vec<Moved> {
        let moved = pairs.into_iter().map(|(was, to)| {
            let from = self.addresses.of(&was, self.language);
            Moved { from, was, to, anchor: None }
        });
        moved.collect()
    }

    fn section(&self, id: &SectionId) -> Vec<Moved> {
        let Some(new) = self.guide.aliases.section(id) else { return Vec::new() };
        let to_section = |from: Route| Moved {
            from,
            was: Page::Section(id.clone()),
            to: Page::Section(new.clone()),
            anchor: self.part(id),
        };
        let mut moved = Vec::new();
        // Histories and versions exist once.
        if self.guide.edition.is_none() {
            let history = |id: &SectionId| Page::History(LedgerId::Section(id.clone()));
            if self.merged(id).is_none() {
                moved = self.pages(vec![(history(id), history(new))]);
            }
            moved.extend(
                self.pages(vec![(Page::SideBySide(id.clone()), Page::SideBySide(new.clone()))]),
            );
            moved.extend(self.differences(id, new));
            moved.push(to_section(self.addresses.section_folder(id, self.language)));
        }
        if self.language == self.guide.languages.authoritative {
            moved.push(to_section(self.addresses.identifier(id)));
        }
        moved
    }

    /// The place on the page that took the place of that of a section.
    fn part(&self, id: &SectionId) -> Option<String> {
        self.guide.aliases.part(id).map(str::to_owned)
    }

    fn version(&self, ledger: &LedgerId, number: &str) -> Vec<Moved> {
        let Some(id) = section_of(ledger) else { return Vec::new() };
        let new = self.guide.aliases.section(&id).filter(|_| self.guide.edition.is_none());
        let Some(new) = new else { return Vec::new() };
        let page = |of: &SectionId| Page::Version(of.clone(), number.to_owned());
        if self.merged(&id).is_some_and(|section| has_page(section, number)) {
            return Vec::new();
        }
        // A version of the same number may be another text: it leads there only where its ledger
        // came along.
        let same = self.guide.gone.get(&id).is_some_and(|old| {
            let authoritative = self.guide.languages.authoritative;
            let new = self.guide.section(new).map(|section| &section.file.versions);
            new.is_some_and(|new| has_same(new, &old.versions, number, authoritative))
        });
        let there = self.guide.section(new).is_some_and(|section| has_page(section, number));
        let to = match there && same {
            true => page(new),
            false => Page::History(LedgerId::Section(new.clone())),
        };
        self.pages(vec![(page(&id), to)])
    }

    /// The section of this id that only has versions left.
    fn merged(&self, id: &SectionId) -> Option<&Section> {
        self.guide.merged.iter().find(|section| section.id == *id).map(|section| &**section)
    }

    /// The pages that compared versions of a section. Those of one that only has versions left are
    /// there, but for those that compared with what was then in force.
    fn differences(&self, id: &SectionId, new: &SectionId) -> Vec<Moved> {
        let compared = |of: &SectionId, from: &SectionVersion, to: Option<&SectionVersion>| {
            let number = |version: &SectionVersion| version.entry.version.value.clone();
            Page::Difference(of.clone(), number(from), to.map(number))
        };
        if let Some(section) = self.merged(id) {
            let texts = section.versions.iter().filter(|version| version.texts.is_some());
            let pairs = texts.map(|version| {
                let number = version.entry.version.value.clone();
                (compared(id, version, None), Page::Version(id.clone(), number))
            });
            return self.pages(pairs.collect());
        }
        let (Some(old), Some(section)) = (self.guide.gone.get(id), self.guide.section(new)) else {
            return Vec::new();
        };
        let moved = |version: &SectionVersion| {
            let number = &version.entry.version.value;
            version.texts.is_some()
                && has_same(
                    &section.file.versions,
                    &old.versions,
                    number,
                    self.guide.languages.authoritative,
                )
        };
        let in_force = |v: &SectionVersion| v.standing == Standing::InForce && v.texts.is_some();
        let mut pairs = Vec::new();
        for two in section.versions.windows(2).filter(|two| two.iter().all(moved)) {
            let page = |of: &SectionId| compared(of, &two[1], Some(&two[0]));
            pairs.push((page(id), page(new)));
        }
        if section.versions.iter().any(in_force) {
            let past = section.versions.iter().filter(|v| v.standing == Standing::Past && moved(v));
            pairs.extend(past.map(|v| (compared(id, v, None), compared(new, v, None))));
        }
        self.pages(pairs)
    }

    fn chart(&self, id: &ChartId) -> Vec<Moved> {
        let Some(new) = self.guide.aliases.chart(id) else { return Vec::new() };
        let mut pairs = vec![(Page::Chart(id.clone()), Page::Chart(new.clone()))];
        if self.guide.edition.is_none() {
            let history = |id: &ChartId| Page::History(LedgerId::Chart(id.clone()));
            pairs.push((history(id), history(new)));
        }
        let mut moved = self.pages(pairs);
        let from = self.addresses.chart_file(id, "index.html", self.language);
        let (was, to) = (Page::Chart(id.clone()), Page::Chart(new.clone()));
        moved.push(Moved { from, was, to, anchor: None });
        moved
    }

    /// The chart that a situation or step belongs to now, with the situation in it.
    pub(in crate::guide) fn now(
        &self,
        chart: &ChartId,
        situation: &str,
    ) -> Option<(ChartId, Option<String>)> {
        if let Some((chart, situation)) = self.guide.aliases.situation(chart, situation) {
            return Some((chart.clone(), Some(situation.to_owned())));
        }
        let new = self.guide.aliases.chart(chart)?;
        let same = Published::Situation(new.clone(), situation.to_owned());
        let same = self.guide.names.contains(&same).then(|| situation.to_owned());
        Some((new.clone(), same))
    }

    fn situation(&self, chart: &ChartId, id: &str) -> Vec<Moved> {
        let Some((new, anchor)) = self.now(chart, id) else { return Vec::new() };
        let from = self.addresses.chart_file(chart, &format!("{id}/index.html"), self.language);
        let was = Page::Chart(chart.clone());
        vec![Moved { from, was, to: Page::Chart(new), anchor }]
    }

    /// The page that took the place of that of a step.
    pub(in crate::guide) fn step_now(&self, name: &Published) -> Option<Page> {
        let Published::Step(chart, situation, node) = name else { return None };
        Some(match self.guide.aliases.by_old.get(name) {
            Some(Published::Step(chart, situation, node)) => {
                Page::Step(chart.clone(), situation.clone(), node.clone())
            }
            _ => {
                let (chart, situation) = self.now(chart, situation)?;
                let step = situation
                    .map(|situation| Published::Step(chart.clone(), situation, node.clone()))
                    .filter(|step| self.guide.names.contains(step));
                match step {
                    Some(Published::Step(chart, situation, node)) => {
                        Page::Step(chart, situation, node)
                    }
                    _ => Page::Chart(chart),
                }
            }
        })
    }
}
