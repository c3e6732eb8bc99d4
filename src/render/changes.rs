//! What changed lately, in the whole guide: the entries of every ledger by day.

use std::collections::BTreeMap;

use super::context::{ChangeText, ChangesPage, DayOfChanges, LinkTo, YearOfChanges};
use super::frame::{FrameOf, Framer};
use super::ledger_history::chart_id;
use super::section::version;
use super::since::edition_link;
use super::versions::{period_of_entry, since_previous};
use super::words;
use crate::content::LedgerId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Page, Route, Section};
use crate::yaml::Date;

/// An entry of a ledger with what it is an entry of.
pub(super) struct LedgerEntry<'a> {
    /// What changed.
    pub subject: Subject<'a>,
    /// The entry.
    pub entry: &'a Version,
}

/// What has a ledger, with what the guide holds of it.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A section.
    Section(&'a Section),
    /// The glossary.
    Glossary,
    /// The indicators.
    Indicators,
    /// The spreadsheets to fill in.
    Spreadsheets,
    /// The flowchart at this position.
    Chart(usize),
}

/// Every entry of every ledger, newest first, in the order of the guide among those of one day.
pub(super) fn entries(framer: Framer<'_>) -> Vec<LedgerEntry<'_>> {
    let guide = framer.guide;
    let mut all: Vec<LedgerEntry<'_>> = Vec::new();
    for section in &guide.sections {
        let subject = Subject::Section(section);
        all.extend(section.file.versions.iter().map(|entry| LedgerEntry { subject, entry }));
    }
    for (index, pages) in guide.charts.iter().enumerate() {
        let subject = Subject::Chart(index);
        all.extend(pages.chart.versions.iter().map(|entry| LedgerEntry { subject, entry }));
    }
    let indicators = guide.files.indicators.versions.iter();
    all.extend(indicators.map(|entry| LedgerEntry { subject: Subject::Indicators, entry }));
    let sheets = guide.files.spreadsheets.iter().flat_map(|file| file.versions.iter());
    all.extend(sheets.map(|entry| LedgerEntry { subject: Subject::Spreadsheets, entry }));
    let glossary = guide.files.glossary.versions.iter();
    all.extend(glossary.map(|entry| LedgerEntry { subject: Subject::Glossary, entry }));
    all.sort_by_key(|e| std::cmp::Reverse(e.entry.published));
    all
}

/// The entries of the ledger of a section, newest first.
pub(super) fn section_entries(section: &Section) -> Vec<LedgerEntry<'_>> {
    let subject = Subject::Section(section);
    let mut all: Vec<LedgerEntry<'_>> =
        section.file.versions.iter().map(|entry| LedgerEntry { subject, entry }).collect();
    all.sort_by_key(|e| std::cmp::Reverse(e.entry.published));
    all
}

impl Subject<'_> {
    /// The name of its ledger.
    pub(super) fn ledger(self, framer: Framer<'_>) -> LedgerId {
        match self {
            Subject::Section(section) => LedgerId::Section(section.id.clone()),
            Subject::Glossary => LedgerId::Glossary,
            Subject::Indicators => LedgerId::Indicators,
            Subject::Spreadsheets => LedgerId::Spreadsheets,
            Subject::Chart(index) => LedgerId::Chart(chart_id(framer, index)),
        }
    }

    /// Its page of today.
    pub(super) fn page(self, framer: Framer<'_>) -> Page {
        match self {
            Subject::Section(section) => Page::Section(section.id.clone()),
            Subject::Glossary => Page::Glossary,
            Subject::Indicators => Page::Indicators,
            Subject::Spreadsheets => Page::Data,
            Subject::Chart(index) => Page::Chart(chart_id(framer, index)),
        }
    }

    /// Its ledger.
    pub(super) fn versions<'a>(self, framer: Framer<'a>) -> &'a [Version]
    where
        Self: 'a,
    {
        match self {
            Subject::Section(section) => &section.file.versions,
            Subject::Glossary => &framer.guide.files.glossary.versions,
            Subject::Indicators => &framer.guide.files.indicators.versions,
            Subject::Spreadsheets => {
                framer.guide.files.spreadsheets.as_ref().map_or(&[][..], |file| &file.versions)
            }
            Subject::Chart(index) => &framer.guide.charts[index].chart.versions,
        }
    }

    /// Its name.
    pub(super) fn title(self, framer: Framer<'_>) -> String {
        let language = framer.language;
        match self {
            Subject::Section(section) => section.texts[language].title.clone(),
            Subject::Glossary => framer.word("glossary-title"),
            Subject::Indicators => framer.word("indicators-title"),
            Subject::Spreadsheets => framer.word_for("dataset", "spreadsheets"),
            Subject::Chart(index) => framer.guide.charts[index].chart.title[language].value.clone(),
        }
    }

    /// What changed with an entry since the one before it, when both texts are known.
    fn difference(self, framer: Framer<'_>, entry: &Version, from: &Route) -> Option<String> {
        if entry.kind == VersionKind::Translation {
            return None;
        }
        let Subject::Section(section) = self else {
            let versions = self.versions(framer);
            let oldest = versions.last().is_none_or(|v| v.version.value == entry.version.value);
            let page = Page::History(self.ledger(framer));
            return (!oldest)
                .then(|| format!("{}#v{}", framer.href(&page, from), entry.version.value));
        };
        let number = &entry.version.value;
        let at = section.versions.iter().position(|v| v.entry.version.value == *number)?;
        Some(since_previous(framer, section, at, from)?.href)
    }
}

/// The page of all changes.
pub(super) fn page(framer: Framer<'_>) -> ChangesPage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Changes, language);
    let frame = framer.frame(FrameOf {
        kind: "changes",
        title: framer.word("changes-page-title"),
        description: framer.word("changes-page-description"),
        way: Vec::new(),
        other: guide.addresses.of(&Page::Changes, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let mut years: BTreeMap<i16, BTreeMap<Date, Vec<ChangeText>>> = BTreeMap::new();
    for LedgerEntry { subject, entry } in entries(framer) {
        let change = ChangeText {
            page: LinkTo {
                href: framer.href(&subject.page(framer), &route),
                title: subject.title(framer),
            },
            version: version(entry, language),
            period: period_of_entry(framer, entry),
            difference: subject.difference(framer, entry, &route),
        };
        let days = years.entry(entry.published.0.year()).or_default();
        days.entry(entry.published).or_default().push(change);
    }
    let days = |days: BTreeMap<Date, Vec<ChangeText>>| {
        let day = |(date, changes)| DayOfChanges { date: words::date(date, language), changes };
        days.into_iter().rev().map(day).collect()
    };
    let years = years.into_iter().rev().map(|(year, all)| YearOfChanges { year, days: days(all) });
    let href = |to: Route| to.href_from(&route, None);
    ChangesPage {
        years: years.collect(),
        feed_substantive: href(guide.addresses.feed(true, language)),
        feed_all: href(guide.addresses.feed(false, language)),
        data: href(guide.addresses.data_file("versions.json")),
        editions: guide.editions.iter().map(|e| edition_link(framer, e, &route)).collect(),
        frame,
    }
}
