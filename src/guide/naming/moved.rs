//! What took the place of what was published and is gone.
//!
//! `aliases` of `site.yaml` names both. From them follow the pages that lead on at every address
//! that was lost, and the second ids beside entries of lists. An earlier slug or heading of a
//! section that is still there stands in its `section.yaml` instead.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::ids::{ChartId, SectionId};
use crate::content::{Content, LedgerId, Published};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::ledger::ledgers::has_same;
use crate::guide::links::collisions;
use crate::guide::links::pages::Page;
use crate::guide::{Addresses, Guide, Names, Route, Section, SectionVersion, Standing};
use crate::language::Language;
use crate::source::Span;
use crate::yaml::{Slug, Spanned};

/// What is gone, each with what takes its place and is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aliases {
    by_old: BTreeMap<Published, Published>,
    /// The earlier names of each that is there, sorted.
    by_new: BTreeMap<Published, Vec<Published>>,
    /// Where each earlier name is written.
    places: BTreeMap<Published, Span>,
}

/// The kinds of names that another of the same kind can take the place of.
const KINDS: &str = "section, term, source, indicator, diagram, situation, step, heading";

impl Aliases {
    /// Reads and checks `aliases` of `site.yaml`.
    pub(in crate::guide) fn of(content: &Content, now: &Names, sink: &mut Sink) -> Aliases {
        let (mut aliases, mut places) = (BTreeMap::new(), BTreeMap::new());
        let given = content.site.iter().flat_map(|site| &site.aliases).flat_map(|a| a.iter());
        for (old, new) in given {
            let span = old.span;
            if let Some((old, new)) = pair(old, new, now, sink) {
                places.insert(old.clone(), span);
                aliases.insert(old, new);
            }
        }
        Aliases { places, ..Aliases::from(aliases) }
    }

    /// True when nothing took the place of anything.
    pub fn is_none(&self) -> bool {
        self.by_old.is_empty()
    }

    /// Leaves out what is still there: the version that takes its name away does not hold yet.
    pub(in crate::guide) fn leave(&mut self, there: &Names) {
        let mut kept = std::mem::take(&mut self.by_old);
        kept.retain(|old, _| !there.contains(old));
        let places = std::mem::take(&mut self.places);
        *self = Aliases { places, ..Aliases::from(kept) };
    }

    /// True when something takes the place of a name, alone or with the whole that it belonged to.
    pub(in crate::guide) fn heal(&self, name: &Published) -> bool {
        wholes(name).iter().chain([name]).any(|name| self.by_old.contains_key(name))
    }

    /// Where it is written what takes the place of a name or of the whole that it belonged to.
    pub(in crate::guide) fn span(&self, name: &Published) -> Option<Span> {
        let wholes = wholes(name);
        [name].into_iter().chain(&wholes).find_map(|name| self.places.get(name).copied())
    }

    /// The earlier ids of an entry of a list.
    pub fn earlier_ids(&self, entry: &Published) -> Vec<String> {
        self.by_new.get(entry).into_iter().flatten().map(Published::id).collect()
    }

    /// True of a section that took the place of another.
    pub fn takes_a_place(&self, id: &SectionId) -> bool {
        self.by_new.contains_key(&Published::Section(id.clone()))
    }

    /// The headings of a section that went elsewhere: the id that each had, the section that has it
    /// now, and its id there.
    pub(in crate::guide) fn headings(
        &self,
        id: &SectionId,
    ) -> impl Iterator<Item = (&str, &SectionId, &str)> {
        let first = Published::Heading(id.clone(), String::new());
        let of_section =
            move |name: &Published| matches!(name, Published::Heading(of, _) if of == id);
        let all = self.by_old.range(first..).take_while(move |(old, _)| of_section(old));
        all.filter_map(|names| match names {
            (Published::Heading(_, old), Published::Heading(section, new)) => {
                Some((old.as_str(), section, new.as_str()))
            }
            _ => None,
        })
    }

    /// The section that took the place of another.
    pub(in crate::guide) fn section(&self, old: &SectionId) -> Option<&SectionId> {
        match self.by_old.get(&Published::Section(old.clone()))? {
            Published::Section(new) => Some(new),
            _ => None,
        }
    }

    /// The chart that took the place of another.
    pub(in crate::guide) fn chart(&self, old: &ChartId) -> Option<&ChartId> {
        match self.by_old.get(&Published::Diagram(old.clone()))? {
            Published::Diagram(new) => Some(new),
            _ => None,
        }
    }

    fn situation(&self, chart: &ChartId, old: &str) -> Option<(&ChartId, &str)> {
        match self.by_old.get(&Published::Situation(chart.clone(), old.to_owned()))? {
            Published::Situation(chart, new) => Some((chart, new)),
            _ => None,
        }
    }
}

impl From<BTreeMap<Published, Published>> for Aliases {
    fn from(by_old: BTreeMap<Published, Published>) -> Aliases {
        let mut by_new: BTreeMap<Published, Vec<Published>> = BTreeMap::new();
        for (old, new) in &by_old {
            by_new.entry(new.clone()).or_default().push(old.clone());
        }
        Aliases { by_old, by_new, places: BTreeMap::new() }
    }
}

/// The wholes that a name belonged to and went with.
fn wholes(name: &Published) -> Vec<Published> {
    let chart = |id: &ChartId| Published::Diagram(id.clone());
    match name {
        Published::Heading(id, _) | Published::Slug(id, ..) => {
            vec![Published::Section(id.clone())]
        }
        Published::Version(LedgerId::Chart(id), _) => vec![chart(id)],
        Published::Version(ledger, _) => {
            section_of(ledger).map(Published::Section).into_iter().collect()
        }
        Published::Situation(id, _) => vec![chart(id)],
        Published::Step(id, situation, _) => {
            vec![Published::Situation(id.clone(), situation.clone()), chart(id)]
        }
        _ => Vec::new(),
    }
}

/// The section whose versions a ledger has or once may have had: a section could have the name of
/// a data file, and its versions were recorded under that.
fn section_of(ledger: &LedgerId) -> Option<SectionId> {
    match ledger {
        LedgerId::Section(id) => Some(id.clone()),
        LedgerId::Glossary | LedgerId::Indicators | LedgerId::Spreadsheets => {
            Some(SectionId::new(ledger.to_string()))
        }
        LedgerId::Chart(_) => None,
    }
}

/// Both names of an alias, when it can be one.
fn pair(
    old: &Spanned<String>,
    new: &Spanned<String>,
    now: &Names,
    sink: &mut Sink,
) -> Option<(Published, Published)> {
    let wrong = |place: &Spanned<String>, why: &str| {
        Diagnostic::at(codes::BAD_ALIAS, place.span)
            .arg("name", place.as_str())
            .arg("why", why.to_owned())
            .arg("kinds", KINDS)
    };
    let read = |name: &Spanned<String>, sink: &mut Sink| {
        let parsed = Published::parse(name).filter(is_possible);
        if parsed.is_none() {
            sink.report(wrong(name, "form").arg("suggestion", ""));
        }
        parsed
    };
    let (earlier, later) = (read(old, sink)?, read(new, sink)?);
    if now.contains(&earlier) {
        sink.report(wrong(old, "there").arg("suggestion", ""));
        return None;
    }
    if earlier.kind() != later.kind() {
        sink.report(wrong(new, "kind").arg("kind", earlier.kind()).arg("suggestion", ""));
        return None;
    }
    if !now.contains(&later) {
        let known: Vec<String> =
            now.iter().filter(|n| n.kind() == later.kind()).map(Published::to_string).collect();
        let known = known.iter().map(String::as_str);
        sink.report(wrong(new, "gone").did_you_mean(new, known));
        return None;
    }
    Some((earlier, later))
}

/// True of a name that can have a successor.
fn is_possible(name: &Published) -> bool {
    let kind = KINDS.split(", ").any(|kind| kind == name.kind());
    // Every part of a name can stand in an address; that of a heading was never told apart.
    kind && !matches!(name, Published::Heading(_, anchor) if Slug::parse(anchor).is_none())
}

/// An address that leads on.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The address that was published.
    pub from: Route,
    /// The page that stood there; its places may be elsewhere, see
    /// [`moved_places`](super::moved_places()).
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
    let renamed: Vec<(Route, Route)> = Language::ALL
        .iter()
        .flat_map(|language| guide.aliases.by_old.iter().map(move |alias| (*language, alias)))
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
        (Published::Section(old), Published::Section(new)) if guide.edition.is_none() => {
            vec![(addresses.section_feed(old, language), addresses.section_feed(new, language))]
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
                let was = Page::Section(id.clone());
                new.map(|new| Moved { from, was, to: Page::Section(new), anchor: None })
                    .into_iter()
                    .collect()
            }
            Published::Section(id) => self.section(id),
            Published::Version(ledger, number) => self.version(ledger, number),
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
            anchor: None,
        };
        let mut moved = Vec::new();
        // Histories and versions exist once.
        if self.guide.edition.is_none() {
            let history = |id: &SectionId| Page::History(LedgerId::Section(id.clone()));
            if self.merged(id).is_none() {
                moved = self.pages(vec![(history(id), history(new))]);
            }
            moved.extend(self.differences(id, new));
            moved.push(to_section(self.addresses.section_folder(id, self.language)));
        }
        if self.language == self.guide.authoritative {
            moved.push(to_section(self.addresses.identifier(id)));
        }
        moved
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
            let authoritative = self.guide.authoritative;
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
                && has_same(&section.file.versions, &old.versions, number, self.guide.authoritative)
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
