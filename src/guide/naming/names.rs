//! The names that a guide has now, beside those that were published.
//!
//! A large guide has tens of thousands, nearly all of them of its sections. So they are kept by
//! section, and only those of a section that changed are made and compared again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::ids::SectionId;
use crate::content::skeletons::is_to_choose;
use crate::content::{Content, LedgerId, Published};
use crate::flowchart::Chart;
use crate::guide::Page;
use crate::guide::ledger::ledgers;
use crate::guide::links::slugs::{self, SlugInput};
use crate::guide::parse::{Documents, ParsedText};
use crate::language::{Language, LanguageMap};
use crate::remembered::{Remembered, Same, unless_equal};
use crate::yaml::Spanned;

type Set = BTreeSet<Published>;

/// Every name that a guide has.
#[derive(Debug, Clone, Default)]
pub struct Names {
    sections: BTreeMap<SectionId, Arc<Set>>,
    others: Arc<Set>,
}

impl Names {
    /// The names of these files.
    pub fn of(content: &Content, documents: &Documents, charts: &[Arc<Chart>]) -> Names {
        NameMemory::default().names(content, documents, charts)
    }

    /// True when the guide has this name.
    pub fn contains(&self, name: &Published) -> bool {
        match name.section() {
            Some(id) => self.sections.get(id).is_some_and(|names| names.contains(name)),
            None => self.others.contains(name),
        }
    }

    /// All names.
    pub fn iter(&self) -> impl Iterator<Item = &Published> {
        self.sections.values().flat_map(|names| names.iter()).chain(self.others.iter())
    }
}

/// The ledger that records with which version a name was published; none of sources and pages, which
/// have no versions, and of an edition, which is published as a whole.
pub fn ledger_of(name: &Published) -> Option<LedgerId> {
    match name {
        Published::Heading(id, _) | Published::Section(id) | Published::Slug(id, ..) => {
            Some(LedgerId::Section(id.clone()))
        }
        Published::Version(ledger, _) => Some(ledger.clone()),
        Published::Term(_) => Some(LedgerId::Glossary),
        Published::Indicator(_) => Some(LedgerId::Indicators),
        Published::Spreadsheet(_) => Some(LedgerId::Spreadsheets),
        Published::Diagram(id) | Published::Situation(id, _) | Published::Step(id, ..) => {
            Some(LedgerId::Chart(id.clone()))
        }
        Published::Source(_) | Published::Edition(_) | Published::Page(_) => None,
    }
}

/// What was published and is not there, and what is there and was not recorded.
#[derive(Debug, Default)]
pub(in crate::guide) struct Lost {
    /// The lines of names that the guide no longer has, in the order of the file.
    pub gone: Vec<Spanned<Published>>,
    /// The names that are not recorded; versions are recorded when they are written.
    pub unrecorded: Vec<Published>,
}

/// What is compared: the names of a section, or all others.
type Group = Option<SectionId>;
type Lines = Arc<Vec<Spanned<Published>>>;

/// What a section has, and what it had.
type CompareInput = (Same<Set>, Same<Vec<Spanned<Published>>>);

/// The names of the last time.
#[derive(Debug, Default)]
pub(in crate::guide) struct NameMemory {
    sections: Remembered<SectionId, SectionInput, Arc<Set>>,
    others: Option<Arc<Set>>,
    compared: Remembered<Group, CompareInput, Arc<Compared>>,
}

type Shown = Option<Same<ParsedText>>;
type SectionInput = (SlugInput, LanguageMap<Shown>, Option<Language>);

/// The names of a group beside those that were recorded.
#[derive(Debug)]
struct Compared {
    gone: Vec<Spanned<Published>>,
    unrecorded: Vec<Published>,
}

impl NameMemory {
    /// Every name that the guide has now.
    pub(in crate::guide) fn names(
        &mut self,
        content: &Content,
        documents: &Documents,
        charts: &[Arc<Chart>],
    ) -> Names {
        let (authoritative, languages) = (content.authoritative(), content.languages());
        let items = content.sections.iter().map(|(id, section)| {
            let text = |l| documents.get(&(id.clone(), l)).map(Same::of);
            let named = slugs::input(section, content);
            (id.clone(), (named, LanguageMap::of(languages, text), authoritative))
        });
        let items: Vec<_> = items.collect();
        let ids: Vec<SectionId> = items.iter().map(|(id, _)| id.clone()).collect();
        let sets = self.sections.each(items, |id, ((file, ..), texts, authoritative), old| {
            let mut names = Set::from([Published::Section(id.clone())]);
            names.extend(headings(id, texts, *authoritative));
            let slug = |l| Published::Slug(id.clone(), l, content.slug(id, l).to_owned());
            names.extend(texts.languages().map(slug));
            names.extend(file.versions.iter().map(|v| {
                Published::Version(LedgerId::Section(id.clone()), v.version.value.clone())
            }));
            unless_equal(old, names)
        });
        let others = unless_equal(self.others.as_ref(), others(content, charts));
        self.others = Some(Arc::clone(&others));
        Names { sections: ids.into_iter().zip(sets).collect(), others }
    }

    /// Compares the names with `content/anchors.txt`.
    pub(in crate::guide) fn lost(&mut self, names: &Names, content: &Content) -> Lost {
        let nothing = (Arc::new(Set::new()), Lines::default());
        let published = &content.published;
        let mut groups: BTreeMap<Group, (Arc<Set>, Lines)> = BTreeMap::new();
        let lines = published.sections().map(|(id, lines)| (Some(id.clone()), lines));
        for (group, lines) in lines.chain([(None, published.others())]) {
            groups.entry(group).or_insert_with(|| nothing.clone()).1 = Arc::clone(lines);
        }
        let now = names.sections.iter().map(|(id, names)| (Some(id.clone()), names));
        for (group, names) in now.chain([(None, &names.others)]) {
            groups.entry(group).or_insert_with(|| nothing.clone()).0 = Arc::clone(names);
        }
        let items = groups
            .iter()
            .map(|(group, (names, lines))| (group.clone(), (Same::of(names), Same::of(lines))));
        let compared = self
            .compared
            .each(items.collect(), |_, (names, lines), _| Arc::new(compare(names, lines)));
        let mut lost = Lost::default();
        for compared in compared {
            lost.gone.extend(compared.gone.iter().cloned());
            lost.unrecorded.extend(compared.unrecorded.iter().cloned());
        }
        lost.gone.sort_by_key(|line| line.span.start);
        lost
    }
}

fn compare(names: &Set, lines: &[Spanned<Published>]) -> Compared {
    let recorded: BTreeSet<&Published> = lines.iter().map(|line| &line.value).collect();
    let gone = lines.iter().filter(|line| !names.contains(&line.value)).cloned().collect();
    let unrecorded = names.iter().filter(|name| !recorded.contains(name));
    // `leidraad version` records what it writes.
    let unrecorded = unrecorded.filter(|name| !matches!(name, Published::Version(..)));
    Compared { gone, unrecorded: unrecorded.cloned().collect() }
}

/// A heading has its id in every language, so the authoritative text tells which there are: what only
/// a translation still has is on its way out.
fn headings(
    id: &SectionId,
    texts: &LanguageMap<Shown>,
    authoritative: Option<Language>,
) -> Vec<Published> {
    let original = authoritative.and_then(|language| texts[language].as_ref());
    let heading = |anchor: &String| Published::Heading(id.clone(), anchor.clone());
    let of = |text: &Same<ParsedText>| text.headings.keys().map(heading).collect::<Vec<_>>();
    match original {
        Some(original) => of(original),
        None => texts.iter().flat_map(|(_, text)| text.iter().flat_map(of)).collect(),
    }
}

fn others(content: &Content, charts: &[Arc<Chart>]) -> Set {
    let mut names = Set::new();
    // What still has to get its id has no name yet.
    let is_named = |id: &str| !is_to_choose(id);
    let terms = content.glossary.iter().flat_map(|file| file.terms.iter());
    let terms = terms.filter(|(id, _)| is_named(id.as_str()));
    names.extend(terms.map(|(id, _)| Published::Term(id.value.clone())));
    let sources = content.sources.iter().flat_map(|file| file.sources.iter());
    let sources = sources.filter(|(id, _)| is_named(id.as_str()));
    names.extend(sources.map(|(id, _)| Published::Source(id.value.clone())));
    let indicators = content.indicators.iter().flat_map(|file| file.indicators.iter());
    let indicators = indicators.filter(|(id, _)| is_named(id.as_str()));
    names.extend(indicators.map(|(id, _)| Published::Indicator(id.value.clone())));
    let sheets = content.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    let sheets = sheets.filter(|(id, _)| is_named(id.as_str()));
    names.extend(sheets.map(|(id, _)| Published::Spreadsheet(id.value.clone())));
    let editions = content.site.iter().flat_map(|site| &site.editions);
    names.extend(editions.map(|edition| Published::Edition(edition.id.value.clone())));
    let pages = content.pages.keys().filter(|id| matches!(Page::of_folder(id), Page::Publisher(_)));
    names.extend(pages.map(|id| Published::Page(id.clone())));
    charts.iter().for_each(|chart| chart_names(chart, &mut names));
    let data = ledgers::entries(content, charts).filter(|(ledger, _)| ledger.section().is_none());
    for (ledger, versions) in data {
        let numbers = versions.iter().map(|v| v.version.value.clone());
        names.extend(numbers.map(|number| Published::Version(ledger.clone(), number)));
    }
    names
}

fn chart_names(chart: &Chart, names: &mut Set) {
    let id = &chart.id.value;
    names.insert(Published::Diagram(id.clone()));
    for graph in &chart.situations {
        let situation = graph.situation.id.to_string();
        names.insert(Published::Situation(id.clone(), situation.clone()));
        let steps = graph.nodes.iter();
        names.extend(
            steps.map(|node| Published::Step(id.clone(), situation.clone(), node.id.clone())),
        );
    }
}
