//! What took the place of what was published and is gone.
//!
//! `aliases` of `site.yaml` names both. From them follow the pages that lead on at every address
//! that was lost, and the second ids beside entries of lists. An earlier slug or heading of a
//! section that is still there stands in its `section.yaml` instead.

use std::collections::BTreeMap;

use crate::content::ids::{ChartId, PageId, SectionId};
use crate::content::{Content, LedgerId, Published};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::{Names, Parsed};
use crate::source::Span;
use crate::yaml::{Slug, Spanned};

/// What is gone, each with what takes its place and is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aliases {
    pub(in crate::guide) by_old: BTreeMap<Published, Published>,
    /// The earlier names of each that is there, sorted.
    by_new: BTreeMap<Published, Vec<Published>>,
    /// Where each earlier name is written.
    places: BTreeMap<Published, Span>,
}

/// The kinds of names that another of the same kind can take the place of.
const KINDS: &str = "section, page, term, source, indicator, diagram, situation, step, heading";

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

    /// True of a section that took the place of another, or has it as one of its parts.
    pub fn takes_a_place(&self, id: &SectionId) -> bool {
        let mut all = self.by_old.iter();
        all.any(|(old, new)| {
            matches!(old, Published::Section(_)) && is_place(new) && new.section() == Some(id)
        })
    }

    /// What took the place of each name.
    pub(in crate::guide) fn successors(&self) -> &BTreeMap<Published, Published> {
        &self.by_old
    }

    /// The headings of a section that went elsewhere: the id that each had, the section that has it
    /// now, and its id there; none where it became that section.
    pub(in crate::guide) fn headings(
        &self,
        id: &SectionId,
    ) -> impl Iterator<Item = (&str, &SectionId, Option<&str>)> {
        let first = Published::Heading(id.clone(), String::new());
        let of_section =
            move |name: &Published| matches!(name, Published::Heading(of, _) if of == id);
        let all = self.by_old.range(first..).take_while(move |(old, _)| of_section(old));
        all.filter_map(|names| match names {
            (Published::Heading(_, old), Published::Heading(section, new)) => {
                Some((old.as_str(), section, Some(new.as_str())))
            }
            (Published::Heading(_, old), Published::Section(section)) => {
                Some((old.as_str(), section, None))
            }
            _ => None,
        })
    }

    /// The section that took the place of another, or has it as one of its parts.
    pub(in crate::guide) fn section(&self, old: &SectionId) -> Option<&SectionId> {
        match self.by_old.get(&Published::Section(old.clone()))? {
            Published::Section(new) | Published::Heading(new, _) => Some(new),
            _ => None,
        }
    }

    /// The heading below which a section stands that became a part of another.
    pub(in crate::guide) fn part(&self, old: &SectionId) -> Option<&str> {
        match self.by_old.get(&Published::Section(old.clone()))? {
            Published::Heading(_, anchor) => Some(anchor),
            _ => None,
        }
    }

    /// The page that took the place of another.
    pub(in crate::guide) fn page(&self, old: &PageId) -> Option<&PageId> {
        match self.by_old.get(&Published::Page(old.clone()))? {
            Published::Page(new) => Some(new),
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

    pub(in crate::guide) fn situation(
        &self,
        chart: &ChartId,
        old: &str,
    ) -> Option<(&ChartId, &str)> {
        match self.by_old.get(&Published::Situation(chart.clone(), old.to_owned()))? {
            Published::Situation(chart, new) => Some((chart, new)),
            _ => None,
        }
    }
}

/// What took the place of each name that is gone, with the earlier headings of each section.
pub fn successors(parsed: &Parsed) -> BTreeMap<Published, Published> {
    let content = &parsed.content;
    let names = Names::of(content, &parsed.documents, &parsed.charts);
    let mut all = Aliases::of(content, &names, &mut Sink::new()).by_old;
    for (id, section) in &content.sections {
        let heading = |anchor: &Slug| Published::Heading(id.clone(), anchor.as_str().to_owned());
        let pairs = section.file.earlier_anchors();
        let pairs = pairs.map(|(old, new)| (heading(&old.value), heading(&new.value)));
        all.extend(pairs.filter(|(old, new)| !names.contains(old) && names.contains(new)));
    }
    all
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
pub(in crate::guide) fn section_of(ledger: &LedgerId) -> Option<SectionId> {
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
    // A section can become a part of another, and a part a section.
    if earlier.kind() != later.kind() && !(is_place(&earlier) && is_place(&later)) {
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

/// True of a section or a heading.
fn is_place(name: &Published) -> bool {
    matches!(name, Published::Section(_) | Published::Heading(..))
}

/// True of a name that can have a successor.
fn is_possible(name: &Published) -> bool {
    let kind = KINDS.split(", ").any(|kind| kind == name.kind());
    // Every part of a name can stand in an address; that of a heading was never told apart.
    kind && !matches!(name, Published::Heading(_, anchor) if Slug::parse(anchor).is_none())
}
