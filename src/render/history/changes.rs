//! What changed lately, in the whole guide: the entries of every ledger by day.

use std::collections::BTreeMap;

use super::drafts;
use super::since::edition_link;
use super::subject::Subject;
use super::translations;
use super::versions::{period_of_entry, since_previous};
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Page, Route, Section};
use crate::render::context::{ChangeText, ChangedPlace, ChangesPage, DayOfChanges, YearOfChanges};
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::words;
use crate::yaml::Date;

/// An entry of a ledger with what it is an entry of.
pub(in crate::render) struct LedgerEntry<'a> {
    /// What changed.
    pub subject: Subject<'a>,
    /// The entry.
    pub entry: &'a Version,
}

/// Every entry of every ledger, newest first, in the order of the guide among those of one day.
pub(in crate::render) fn entries(framer: Framer<'_>) -> Vec<LedgerEntry<'_>> {
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
pub(in crate::render) fn section_entries(section: &Section) -> Vec<LedgerEntry<'_>> {
    let subject = Subject::Section(section);
    let mut all: Vec<LedgerEntry<'_>> =
        section.file.versions.iter().map(|entry| LedgerEntry { subject, entry }).collect();
    all.sort_by_key(|e| std::cmp::Reverse(e.entry.published));
    all
}

/// What changed with an entry since the one before it, when both texts are known.
fn difference(
    framer: Framer<'_>,
    subject: Subject<'_>,
    entry: &Version,
    from: &Route,
) -> Option<String> {
    if entry.kind == VersionKind::Translation {
        return None;
    }
    let Subject::Section(section) = subject else {
        let versions = subject.versions(framer);
        let oldest = versions.last().is_none_or(|v| v.version.value == entry.version.value);
        let page = Page::History(subject.ledger(framer));
        return (!oldest).then(|| format!("{}#v{}", framer.href(&page, from), entry.version.value));
    };
    let number = &entry.version.value;
    let at = section.versions.iter().position(|v| v.entry.version.value == *number)?;
    Some(since_previous(framer, section, at, from)?.href)
}

/// The changes of a day: first those of the meaning. One edit of many sections is one change: what
/// has the same note and holds from the same day.
fn changes_of_day(
    framer: Framer<'_>,
    mut entries: Vec<LedgerEntry<'_>>,
    route: &Route,
) -> Vec<ChangeText> {
    let language = framer.language;
    entries.sort_by_key(|e| e.entry.kind.precedence());
    let mut at: BTreeMap<(VersionKind, Date, &str), usize> = BTreeMap::new();
    let mut changes: Vec<ChangeText> = Vec::new();
    for LedgerEntry { subject, entry } in &entries {
        let place = ChangedPlace {
            page: subject.link(framer, route),
            number: entry.version.value.clone(),
            difference: difference(framer, *subject, entry, route),
        };
        let same = (entry.kind, entry.effective, entry.note[language].trim());
        match at.get(&same) {
            Some(at) => {
                let change = &mut changes[*at];
                change.places.push(place);
                if change.what != subject.group() {
                    change.what = "mixed";
                }
            }
            None => {
                at.insert(same, changes.len());
                changes.push(ChangeText {
                    places: vec![place],
                    what: subject.group(),
                    kind: entry.kind.word(),
                    note: entry.note[language].clone(),
                    period: period_of_entry(framer, entry),
                });
            }
        }
    }
    changes
}

/// The page of all changes.
pub(in crate::render) fn page(framer: Framer<'_>) -> ChangesPage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Changes, language);
    let frame = framer.frame(FrameOf {
        kind: "changes",
        title: framer.page_title(&Page::Changes, "changes-page"),
        description: framer.page_description(&Page::Changes, "changes-page"),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Changes),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let mut years: BTreeMap<i16, BTreeMap<Date, Vec<LedgerEntry<'_>>>> = BTreeMap::new();
    for entry in entries(framer) {
        let day = entry.entry.published;
        let days = years.entry(day.0.year()).or_default();
        days.entry(day).or_default().push(entry);
    }
    let days = |days: BTreeMap<Date, Vec<LedgerEntry<'_>>>| {
        let day = |(date, entries)| DayOfChanges {
            date: words::publication(date, language),
            changes: changes_of_day(framer, entries, &route),
        };
        days.into_iter().rev().map(day).collect()
    };
    let years = years.into_iter().rev().map(|(year, all)| YearOfChanges { year, days: days(all) });
    let href = |to: Route| to.href_from(&route, None);
    let drafts = drafts::all(framer).into_iter().filter_map(|d| d.entry(framer, &route));
    ChangesPage {
        preview: guide.unreleased,
        drafts: drafts.collect(),
        translations: translations::are_shown(framer)
            .then(|| framer.href(&Page::Translations, &route)),
        years: years.collect(),
        feed_substantive: href(guide.addresses.feed(true, language)),
        feed_all: href(guide.addresses.feed(false, language)),
        data: href(guide.addresses.data_file("versions.json")),
        held: framer.href(&Page::Held, &route),
        editions: guide.editions.iter().map(|e| edition_link(framer, e, &route)).collect(),
        frame,
    }
}
