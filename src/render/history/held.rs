//! What held on a day, in the whole guide: the list of days on which something began to hold, and a
//! page for each with everything that held from then on.

use std::collections::BTreeSet;

use super::since::edition_link;
use super::subject::Subject;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Guide, Page, Route, in_force};
use crate::render::context::{Crumb, HeldDay, HeldEntry, HeldOnPage, HeldPage, LinkTo, OtherDay};
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::pages::section::other_language;
use crate::render::words;
use crate::yaml::Date;

/// Names of what began to hold that a day of the list tells.
const NAMED: usize = 3;

/// The days on which a version of anything begins to hold, newest first.
pub(in crate::render) fn days(guide: &Guide) -> Vec<Date> {
    let files = &guide.files;
    let sections = guide.sections.iter().chain(&guide.merged).map(|s| &s.file.versions.value[..]);
    let charts = guide.charts.iter().map(|pages| &pages.chart.versions[..]);
    let lists = [&files.glossary.versions[..], &files.indicators.versions[..]];
    let sheets = files.spreadsheets.iter().map(|file| &file.versions[..]);
    let all = sections.chain(charts).chain(lists).chain(sheets).flatten();
    let texts = all.filter(|version| version.kind != VersionKind::Translation);
    let days: BTreeSet<Date> = texts.map(|version| version.effective).collect();
    days.into_iter().rev().collect()
}

/// Everything that has versions, in the order of the guide.
fn subjects(framer: Framer<'_>) -> Vec<Subject<'_>> {
    let guide = framer.guide;
    let sections = guide.sections.iter().map(|section| Subject::Section(section));
    let charts = (0..guide.charts.len()).map(Subject::Chart);
    let sheets = guide.files.spreadsheets.as_ref().map(|_| Subject::Spreadsheets);
    let lists = [Subject::Glossary, Subject::Indicators].into_iter().chain(sheets);
    sections.chain(charts).chain(lists).collect()
}

/// The page with the list of days.
pub(in crate::render) fn page(framer: Framer<'_>) -> HeldPage {
    let (guide, language) = (framer.guide, framer.language);
    let route = guide.addresses.of(&Page::Held, language);
    let frame = framer.frame(FrameOf {
        kind: "held",
        title: framer.word("held-title"),
        description: framer.word("held-description"),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Held),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let days = days(guide);
    let subjects = subjects(framer);
    let listed = days.iter().enumerate().map(|(at, day)| {
        let later = at.checked_sub(1).map(|later| days[later]);
        let mut began: Vec<String> = subjects
            .iter()
            .filter(|subject| began(subject.versions(framer), *day).is_some())
            .map(|subject| subject.title(framer))
            .collect();
        let more = began.len().saturating_sub(NAMED + 1);
        if more > 0 {
            began.truncate(NAMED);
        }
        let others = if more > 0 { more + 1 } else { 0 };
        HeldDay {
            day: other_day(framer, *day, later, &route),
            coming: *day > guide.as_of,
            began,
            others,
        }
    });
    HeldPage {
        first: days.last().map(|day| words::publication(*day, language)),
        days: listed.collect(),
        editions: guide.editions.iter().map(|e| edition_link(framer, e, &route)).collect(),
        frame,
    }
}

/// The version that began to hold on a day.
fn began(versions: &[Version], day: Date) -> Option<&Version> {
    let version = &versions[in_force(versions, day)?];
    (version.effective == day).then_some(version)
}

/// The page of a day with everything that held, until something else began to hold.
pub(in crate::render) fn day_page(framer: Framer<'_>, day: Date) -> Option<HeldOnPage> {
    let (guide, language) = (framer.guide, framer.language);
    let days = days(guide);
    let at = days.iter().position(|other| *other == day)?;
    let this = Page::HeldOn(day);
    let route = guide.addresses.of(&this, language);
    let until = at.checked_sub(1).and_then(|later| before(days[later]));
    let date = words::publication(day, language);
    let coming = day > guide.as_of;
    let title = match &until {
        _ if coming => "held-on-coming",
        None => "held-on-now",
        Some(until) if *until == day => "held-on-day",
        Some(_) => "held-on-period",
    };
    let last = until.map(|day| words::publication(day, language).publication);
    let values = [
        ("from", date.publication.as_str().into()),
        ("until", last.as_deref().unwrap_or_default().into()),
    ];
    let all = LinkTo { href: framer.href(&Page::Held, &route), title: framer.word("held-title") };
    let frame = framer.frame(FrameOf {
        kind: "held-on",
        title: framer.word_with(title, &values),
        description: framer.word_with("held-on-description", &values),
        way: vec![Crumb::new(all.title.clone(), Some(all.href.clone()))],
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let entry = |subject: &Subject<'_>| entry(framer, *subject, day, &route);
    let subjects = subjects(framer);
    let is_section = |subject: &&Subject<'_>| matches!(subject, Subject::Section(_));
    let merged: Vec<Subject<'_>> = guide.merged.iter().map(|s| Subject::Section(s)).collect();
    let is_held = |on: Date| on >= day && until.is_none_or(|until| on <= until);
    let editions = guide.editions.iter().filter(|edition| is_held(edition.as_of));
    let neighbour = |at: usize, later: Option<Date>| {
        days.get(at).map(|day| other_day(framer, *day, later, &route))
    };
    Some(HeldOnPage {
        sections: subjects.iter().filter(is_section).filter_map(entry).collect(),
        lists: subjects.iter().filter(|s| !is_section(s)).filter_map(entry).collect(),
        merged: merged.iter().filter_map(entry).collect(),
        editions: editions.map(|e| edition_link(framer, e, &route)).collect(),
        earlier: neighbour(at + 1, Some(day)),
        later: at
            .checked_sub(1)
            .and_then(|later| neighbour(later, later.checked_sub(1).map(|even| days[even]))),
        all,
        frame,
    })
}

/// The newest days and the first two of what held on the newest, for the page of components.
pub(in crate::render) fn sample(
    framer: Framer<'_>,
    from: &Route,
) -> (Vec<OtherDay>, Vec<HeldEntry>) {
    let days = days(framer.guide);
    let later = |at: usize| at.checked_sub(1).map(|later| days[later]);
    let links = days.iter().enumerate().take(2);
    let links = links.map(|(at, day)| other_day(framer, *day, later(at), from)).collect();
    let held = |day: &Date| {
        let entries = subjects(framer).into_iter();
        entries.filter_map(|subject| entry(framer, subject, *day, from)).take(2).collect()
    };
    (links, days.first().map(held).unwrap_or_default())
}

/// The day before.
fn before(day: Date) -> Option<Date> {
    day.0.yesterday().ok().map(Date)
}

/// A link to the page of a day; `later` is the next day on which something else began to hold.
fn other_day(framer: Framer<'_>, day: Date, later: Option<Date>, from: &Route) -> OtherDay {
    let language = framer.language;
    let until = later.and_then(before);
    OtherDay {
        href: framer.href(&Page::HeldOn(day), from),
        from: words::publication(day, language),
        until: until.filter(|until| *until != day).map(|day| words::publication(day, language)),
        only: until == Some(day),
    }
}

/// What held of something on a day; none when it was not there yet.
fn entry(framer: Framer<'_>, subject: Subject<'_>, day: Date, route: &Route) -> Option<HeldEntry> {
    let (guide, language) = (framer.guide, framer.language);
    let versions = subject.versions(framer);
    let held = &versions[in_force(versions, day)?];
    let number = held.version.value.clone();
    let (mut title, mut text) = (subject.title(framer), None);
    let mut own = subject.language(framer);
    if let Subject::Section(section) = subject {
        let known = section.versions.iter().find(|v| v.entry.version.value == number);
        if let Some(texts) = known.and_then(|version| version.texts.as_ref()) {
            title = texts[language].text.title.clone();
            own = other_language(framer, &texts[language].text);
            text = Some(framer.href(&Page::Version(section.id.clone(), number.clone()), route));
        }
    }
    let history = match subject {
        Subject::Section(_) => framer.href(&Page::History(subject.ledger(framer)), route),
        // Spreadsheets of one version have no page of versions.
        Subject::Spreadsheets if versions.len() < 2 => framer.href(&subject.page(framer), route),
        _ => format!("{}#v{number}", framer.href(&Page::History(subject.ledger(framer)), route)),
    };
    // The first later day on which another version holds.
    let later = versions.iter().map(|v| v.effective).filter(|other| *other > day);
    let another =
        |on: &Date| in_force(versions, *on).is_some_and(|at| versions[at].version.value != number);
    let until = later.filter(another).min().and_then(before);
    Some(HeldEntry {
        section: match subject {
            Subject::Section(section) => section.number.clone(),
            _ => String::new(),
        },
        title,
        language: own,
        number,
        text,
        history,
        since: words::publication(held.effective, language),
        until: until.map(|day| words::publication(day, language)),
        repealed: held.kind == VersionKind::Repeal,
        began: held.effective == day,
        holds: in_force(versions, guide.as_of)
            .is_some_and(|at| versions[at].version.value == held.version.value),
    })
}
