//! What was published under a name: none may be lost, none may be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use super::aliases::Aliases;
use super::names::{self, Names};
use crate::content::ids::{ChartId, SectionId};
use crate::content::{Content, LedgerId, Published, SectionSources};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::Sources;

/// Compares the guide with `content/anchors.txt`. What was published, is gone and has no successor
/// breaks links from outside; what is not recorded yet can be lost unnoticed later, if its text is
/// that of a version: `released` has the ledgers of which that is so.
pub(in crate::guide) fn check(
    content: &Content,
    now: &Names,
    (lost, released): (&names::Lost, &BTreeSet<LedgerId>),
    aliases: &Aliases,
    sources: &Sources,
    sink: &mut Sink,
) {
    let (gone_lines, unrecorded) = (&lost.gone, lost);
    let lost = Lost { content, now, aliases, sources };
    let mut gone = BTreeSet::new();
    for line in gone_lines {
        let name = &line.value;
        if lost.is_kept(name) || lost.cannot_be_told(name) {
            continue;
        }
        // A section or chart that is gone is one problem, not one for each of its parts.
        let whole = lost.whole(name);
        if gone.insert(whole.clone()) {
            sink.report(lost.diagnostic(&whole, line.span));
        }
    }
    // What was lost took another name more often than not: one problem at a time.
    if gone.is_empty() {
        report_unrecorded(unrecorded, released, sink);
    }
}

/// What is needed to tell what was lost.
struct Lost<'a> {
    content: &'a Content,
    now: &'a Names,
    aliases: &'a Aliases,
    sources: &'a Sources,
}

impl Lost<'_> {
    /// True of what is there, or what something else took the place of.
    fn is_kept(&self, name: &Published) -> bool {
        let earlier = match name {
            Published::Heading(section, anchor) => {
                let file = self.content.sections.get(section).map(|sources| &sources.file);
                file.is_some_and(|f| f.earlier_anchors().any(|(old, _)| old.as_str() == anchor))
            }
            Published::Slug(section, language, slug) => {
                let file = self.content.sections.get(section).map(|sources| &sources.file);
                file.is_some_and(|f| f.earlier_slugs(*language).iter().any(|s| s.as_str() == slug))
            }
            _ => false,
        };
        earlier || self.aliases.heal(name)
    }

    /// True where a file is missing or cannot be read, which was reported.
    fn cannot_be_told(&self, name: &Published) -> bool {
        let (content, unreadable) = (self.content, &self.content.unreadable);
        let ledger = |id: &SectionId| unreadable.sections.contains(id) && self.has_folder(id);
        let section = |id: &SectionId| {
            ledger(id) || unreadable.texts.iter().any(|(section, _)| section == id)
        };
        let unread = |id: &SectionId, language: Language| {
            unreadable.texts.iter().any(|(section, l)| section == id && *l == language)
        };
        let chart = |id: &ChartId| {
            !self.now.contains(&Published::Diagram(id.clone()))
                && self.sources.find(&format!("diagrams/{id}.yaml")).is_some()
        };
        let lacks = |id: &SectionId, language: Language| {
            let text = |section: &SectionSources| section.texts.get(language).cloned().flatten();
            content.sections.get(id).is_some_and(|section| text(section).is_none())
        };
        match name {
            Published::Section(id) => section(id),
            // The authoritative text tells which headings there are: a translation that is missing
            // takes no protection away.
            Published::Heading(id, _) => {
                let gone = |l| lacks(id, l) || unread(id, l);
                ledger(id) || content.authoritative().is_none_or(gone)
            }
            Published::Slug(id, language, _) => section(id) || lacks(id, *language),
            Published::Version(ledger, _) if self.is_empty(ledger) || self.is_shared(ledger) => {
                true
            }
            Published::Version(ledger, _) => match ledger {
                LedgerId::Section(id) => section(id),
                LedgerId::Glossary => content.glossary.is_none(),
                LedgerId::Indicators => content.indicators.is_none(),
                LedgerId::Spreadsheets => self.has_broken_spreadsheets(),
                LedgerId::Chart(id) => chart(id),
            },
            Published::Term(_) => content.glossary.is_none(),
            Published::Source(_) => content.sources.is_none(),
            Published::Indicator(_) => content.indicators.is_none(),
            Published::Spreadsheet(_) => self.has_broken_spreadsheets(),
            Published::Diagram(id) | Published::Situation(id, _) | Published::Step(id, ..) => {
                chart(id)
            }
            Published::Edition(_) => content.site.is_none(),
            // The folder is the name: a text in it that cannot be read takes none away.
            Published::Page(_) => false,
        }
    }

    /// True of a ledger that is there and has no version, which was reported.
    fn is_empty(&self, ledger: &LedgerId) -> bool {
        let content = self.content;
        let versions = match ledger {
            LedgerId::Section(id) => content.sections.get(id).map(|s| &s.file.versions),
            LedgerId::Glossary => content.glossary.as_ref().map(|file| &file.versions),
            LedgerId::Indicators => content.indicators.as_ref().map(|file| &file.versions),
            LedgerId::Spreadsheets => content.spreadsheets.as_ref().map(|file| &file.versions),
            LedgerId::Chart(_) => None,
        };
        versions.is_some_and(|versions| versions.is_empty())
    }

    /// True of the ledger of a data file when a section has its name, which was reported: the
    /// version may be one of the section.
    fn is_shared(&self, ledger: &LedgerId) -> bool {
        ledger.section().is_none() && self.content.sections.contains_key(&*ledger.to_string())
    }

    fn has_folder(&self, id: &SectionId) -> bool {
        let folder = format!("content/sections/{id}/");
        self.sources.iter().any(|(_, file)| file.path.as_str().starts_with(&folder))
    }

    fn has_broken_spreadsheets(&self) -> bool {
        self.content.spreadsheets.is_none()
            && self.sources.find("content/spreadsheets.yaml").is_some()
    }

    /// The section, flowchart or situation that a name went with, or else the name itself.
    fn whole(&self, name: &Published) -> Published {
        let section = |id: &SectionId| Published::Section(id.clone());
        let wholes = match name {
            Published::Heading(id, _) | Published::Slug(id, ..) => vec![section(id)],
            Published::Version(LedgerId::Section(id), _) => vec![section(id)],
            Published::Version(LedgerId::Chart(id), _) => vec![Published::Diagram(id.clone())],
            Published::Situation(chart, _) => vec![Published::Diagram(chart.clone())],
            Published::Step(chart, situation, _) => vec![
                Published::Diagram(chart.clone()),
                Published::Situation(chart.clone(), situation.clone()),
            ],
            _ => Vec::new(),
        };
        wholes.into_iter().find(|whole| !self.now.contains(whole)).unwrap_or_else(|| name.clone())
    }

    fn diagnostic(&self, name: &Published, line: crate::source::Span) -> Diagnostic {
        let (code, place) = match name {
            Published::Heading(..) => (codes::ANCHOR_LOST, line),
            // The address is lost where another one was written.
            Published::Slug(section, language, _) => {
                let text = self.content.sections.get(section).map(|s| &s.texts[*language]);
                let text = text.and_then(|text| text.as_ref());
                let slug = text.and_then(|text| text.front.slug.as_ref()).map(|slug| slug.span);
                (codes::NAME_LOST, slug.unwrap_or(line))
            }
            _ => (codes::NAME_LOST, line),
        };
        let mut lost =
            Diagnostic::at(code, place).arg("kind", name.kind()).arg("name", name.to_string());
        if place != line {
            lost = lost.label(line, "recorded");
        }
        match name {
            Published::Heading(section, part) => {
                lost.arg("section", section.as_str()).arg("anchor", part.as_str())
            }
            Published::Slug(section, language, part) => lost
                .arg("section", section.as_str())
                .arg("language", language.tag())
                .arg("part", part.as_str()),
            Published::Version(ledger, number) => {
                lost.arg("section", ledger.to_string()).arg("part", number.as_str())
            }
            Published::Step(chart, ..) | Published::Situation(chart, _) => {
                lost.arg("section", chart.as_str())
            }
            other => lost.arg("part", other.id()),
        }
    }
}

fn report_unrecorded(lost: &names::Lost, released: &BTreeSet<LedgerId>, sink: &mut Sink) {
    let is_released =
        |name: &&Published| names::ledger_of(name).is_none_or(|ledger| released.contains(&ledger));
    let (mut headings, mut others) = (BTreeMap::<&SectionId, usize>::new(), 0_usize);
    for name in lost.unrecorded.iter().filter(is_released) {
        match name {
            Published::Heading(section, _) => *headings.entry(section).or_default() += 1,
            _ => others += 1,
        }
    }
    let sections = headings
        .into_iter()
        .map(|(id, count)| (format!("content/sections/{id}"), id.as_str(), count));
    let others = (others > 0).then(|| ("content/anchors.txt".to_owned(), "", others));
    for (path, section, count) in others.into_iter().chain(sections) {
        sink.report(
            Diagnostic::of_path(codes::ANCHOR_UNRECORDED, path)
                .arg("section", section)
                .arg("count", count),
        );
    }
}
