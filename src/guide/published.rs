//! What was published under a name: none may be lost, none may be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use super::headings::headings;
use super::ledgers;
use super::moved::Aliases;
use super::parse::Documents;
use crate::content::ids::{ChartId, SectionId};
use crate::content::ledger::Version;
use crate::content::{Content, LedgerId, Published, PublishedNames};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::Language;
use crate::source::Sources;

/// Every name that the guide has now. A heading has its id in every language, so the authoritative
/// text tells which there are: what only a translation still has is on its way out.
pub fn names(content: &Content, documents: &Documents, charts: &[Chart]) -> BTreeSet<Published> {
    let authoritative = content.authoritative();
    let mut names = BTreeSet::new();
    for ((id, language), document) in documents {
        let original = authoritative.filter(|original| original != language);
        if original.is_some_and(|original| documents.contains_key(&(id.clone(), original))) {
            continue;
        }
        let anchors = headings(document).map(|(anchor, _)| anchor.value.clone());
        names.extend(anchors.map(|anchor| Published::Heading(id.clone(), anchor)));
    }
    for id in content.sections.keys() {
        names.insert(Published::Section(id.clone()));
        for language in Language::ALL {
            let slug = content.slug(id, language).to_owned();
            names.insert(Published::Slug(id.clone(), language, slug));
        }
    }
    data_names(content, &mut names);
    for chart in charts {
        chart_names(chart, &mut names);
    }
    names.extend(versions(content, charts));
    names
}

fn data_names(content: &Content, names: &mut BTreeSet<Published>) {
    let terms = content.glossary.iter().flat_map(|file| file.terms.iter());
    names.extend(terms.map(|(id, _)| Published::Term(id.value.clone())));
    let sources = content.sources.iter().flat_map(|file| file.sources.iter());
    names.extend(sources.map(|(id, _)| Published::Source(id.value.clone())));
    let indicators = content.indicators.iter().flat_map(|file| file.indicators.iter());
    names.extend(indicators.map(|(id, _)| Published::Indicator(id.value.clone())));
    let sheets = content.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    names.extend(sheets.map(|(id, _)| Published::Spreadsheet(id.value.clone())));
    let editions = content.site.iter().flat_map(|site| &site.editions);
    names.extend(editions.map(|edition| Published::Edition(edition.id.value.clone())));
}

fn chart_names(chart: &Chart, names: &mut BTreeSet<Published>) {
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

fn versions<'a>(content: &'a Content, charts: &'a [Chart]) -> impl Iterator<Item = Published> {
    ledgers::entries(content, charts).flat_map(|(ledger, versions)| {
        let number = move |v: &Version| Published::Version(ledger.clone(), v.version.value.clone());
        versions.iter().map(number)
    })
}

/// Compares the guide with `content/anchors.txt`. What was published, is gone and has no successor
/// breaks links from outside; what is not recorded yet can be lost unnoticed later.
pub(super) fn check(
    content: &Content,
    now: &BTreeSet<Published>,
    aliases: &Aliases,
    sources: &Sources,
    sink: &mut Sink,
) {
    let lost = Lost { content, now, aliases, sources };
    let mut gone = BTreeSet::new();
    for line in &content.published {
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
        check_recorded(content, now, sink);
    }
}

/// What is needed to tell what was lost.
struct Lost<'a> {
    content: &'a Content,
    now: &'a BTreeSet<Published>,
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
        earlier || self.now.contains(name) || self.aliases.heal(name)
    }

    /// True where a file is missing or cannot be read, which was reported.
    fn cannot_be_told(&self, name: &Published) -> bool {
        let (content, unreadable) = (self.content, &self.content.unreadable);
        let section = |id: &SectionId| {
            unreadable.sections.contains(id) && self.has_folder(id)
                || unreadable.texts.iter().any(|(section, _)| section == id)
        };
        let chart = |id: &ChartId| {
            !self.now.contains(&Published::Diagram(id.clone()))
                && self.sources.find(&format!("diagrams/{id}.yaml")).is_some()
        };
        let lacks = |id: &SectionId, language: Language| {
            content.sections.get(id).is_some_and(|section| section.texts[language].is_none())
        };
        match name {
            Published::Section(id) => section(id),
            Published::Heading(id, _) => {
                section(id) || Language::ALL.into_iter().any(|language| lacks(id, language))
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

fn check_recorded(content: &Content, now: &BTreeSet<Published>, sink: &mut Sink) {
    let recorded: BTreeSet<&Published> = content.published.iter().map(|l| &l.value).collect();
    let mut missing = BTreeMap::<String, usize>::new();
    // `leidraad version` records what it writes.
    let told = |name: &&Published| !matches!(name, Published::Version(..));
    for name in now.iter().filter(|name| !recorded.contains(name)).filter(told) {
        let section = match name {
            Published::Heading(section, _) => section.to_string(),
            _ => String::new(),
        };
        *missing.entry(section).or_default() += 1;
    }
    for (section, count) in missing {
        let path = match section.as_str() {
            "" => "content/anchors.txt".to_owned(),
            section => format!("content/sections/{section}"),
        };
        sink.report(
            Diagnostic::of_path(codes::ANCHOR_UNRECORDED, path)
                .arg("section", section)
                .arg("count", count),
        );
    }
}

/// The text of `content/anchors.txt` with everything that was and is published, sorted.
pub fn file_text(now: &BTreeSet<Published>, published: &PublishedNames) -> String {
    let before = published.iter().map(|line| line.value.to_string());
    let lines: BTreeSet<String> = before.chain(now.iter().map(Published::to_string)).collect();
    let mut text = String::from(
        "# Published names. Written by `leidraad check --fix`; losing one without an alias is an error.\n",
    );
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// An earlier heading needs a successor that is there.
pub(super) fn earlier_headings(content: &Content, documents: &Documents, sink: &mut Sink) {
    for (id, section) in &content.sections {
        let known: BTreeSet<&str> = Language::ALL
            .into_iter()
            .filter_map(|language| documents.get(&(id.clone(), language)))
            .flat_map(|document| headings(document).map(|(anchor, _)| anchor.as_str()))
            .collect();
        let readable = !content.unreadable.texts.iter().any(|(other, _)| other == id);
        let wrong = section.file.earlier_anchors().filter(|(_, new)| !known.contains(new.as_str()));
        for (_, new) in wrong.filter(|_| readable) {
            sink.report(
                Diagnostic::at(codes::UNKNOWN_ANCHOR, new.span)
                    .arg("id", new.as_str())
                    .arg("section", id.as_str())
                    .arg("known", known.iter().copied().collect::<Vec<_>>().join(", "))
                    .did_you_mean(new.as_str(), known.iter().copied()),
            );
        }
    }
}
