//! What changed since an edition.

use std::collections::BTreeMap;

use super::difference::{self, counted};
use super::ledger_changes::{Compared, State};
use super::subject::Subject;
use crate::content::LedgerId;
use crate::content::ids::SectionId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{EditionSummary, Page, Route, Section, Standing, in_force};
use crate::render::context::{
    Crumb, EditionLink, LinkTo, RecordChanges, SinceData, SinceEntry, SinceHead, SincePage,
    VersionText,
};
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::pages::section::{titled, version};
use crate::render::words;

/// What changed since a version: many editions hold the same one, and all their pages stand in one
/// folder, so that links in it lead to the same places.
#[derive(Debug, Default)]
pub(in crate::render) struct Seen {
    /// In a section, counted.
    counts: BTreeMap<(SectionId, String), Vec<String>>,
    /// In a data file or flowchart.
    changes: BTreeMap<(LedgerId, String), Option<RecordChanges>>,
}

/// A link to the home page of an edition.
pub(in crate::render) fn edition_link(
    framer: Framer<'_>,
    edition: &EditionSummary,
    from: &Route,
) -> EditionLink {
    let home = Route::new(format!("{}/{}/index.html", edition.id, framer.language));
    EditionLink {
        link: LinkTo {
            href: home.href_from(from, None),
            title: edition.title[framer.language].clone(),
        },
        day: words::publication(edition.as_of, framer.language),
        since: framer.href(&Page::Since(edition.id.clone()), from),
    }
}

/// The page of an edition.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    edition: &EditionSummary,
    seen: &mut Seen,
) -> SincePage {
    let (guide, language) = (framer.guide, framer.language);
    let this = Page::Since(edition.id.clone());
    let route = guide.addresses.of(&this, language);
    let title = edition.title[language].as_str();
    let changes = Crumb::new(
        framer.page_title(&Page::Changes, "changes-page"),
        Some(framer.href(&Page::Changes, &route)),
    );
    let frame = framer.frame(FrameOf {
        kind: "since",
        title: framer.word_with("since-title", &[("edition", title.into())]),
        description: framer.word_with("since-description", &[("edition", title.into())]),
        way: vec![changes],
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let entries = guide.sections.iter().filter_map(|s| entry(framer, edition, s, &route, seen));
    SincePage {
        entries: entries.collect(),
        data: data(framer, edition, &route, seen),
        gone: gone(framer, edition),
        edition: edition_link(framer, edition, &route),
        frame,
    }
}

/// What the edition has and the guide no longer: by id, as no name of today is known.
fn gone(framer: Framer<'_>, edition: &EditionSummary) -> Vec<String> {
    let guide = framer.guide;
    let gone = edition.held.versions.keys().filter_map(|of| match of {
        LedgerId::Section(id) => guide.section(id).is_none().then(|| id.to_string()),
        LedgerId::Chart(id) => {
            guide.charts.iter().all(|c| c.chart.id.value != *id).then(|| id.to_string())
        }
        LedgerId::Glossary | LedgerId::Indicators | LedgerId::Spreadsheets => None,
    });
    gone.collect()
}

/// The lists and flowcharts of which another version holds now.
fn data(
    framer: Framer<'_>,
    edition: &EditionSummary,
    route: &Route,
    seen: &mut Seen,
) -> Vec<SinceData> {
    let sheets = framer.guide.files.spreadsheets.as_ref().map(|_| Subject::Spreadsheets);
    let lists = [Subject::Glossary, Subject::Indicators].into_iter().chain(sheets);
    let charts = (0..framer.guide.charts.len()).map(Subject::Chart);
    let all = charts.chain(lists);
    all.filter_map(|subject| data_entry(framer, edition, subject, route, seen)).collect()
}

fn data_entry(
    framer: Framer<'_>,
    edition: &EditionSummary,
    subject: Subject<'_>,
    route: &Route,
    seen: &mut Seen,
) -> Option<SinceData> {
    let of = subject.ledger(framer);
    let versions = subject.versions(framer);
    let now = &versions[in_force(versions, framer.guide.as_of)?];
    let then = edition.held.versions.get(&of);
    if then == Some(&now.version.value) {
        return None;
    }
    let is_text = |v: &&Version| v.kind != VersionKind::Translation;
    let newer =
        versions.iter().filter(is_text).skip_while(|v| v.version.value != now.version.value);
    let notes = newer.take_while(|v| then != Some(&v.version.value));
    let notes = notes_of(framer, notes);
    let known = then.and_then(|n| versions.iter().filter(is_text).find(|v| v.version.value == *n));
    let anchor = format!("since_{}", of.to_string().replace(':', "_"));
    let changes = known.and_then(|before| {
        let key = (of.clone(), before.version.value.clone());
        let compared = Compared { framer, subject, before, after: State::Version(now) };
        seen.changes.entry(key).or_insert_with(|| compared.changes(route, &anchor)).clone()
    });
    let page = subject.link(framer, route);
    let (from, to) = (then.cloned(), now.version.value.clone());
    Some(SinceData {
        anchor,
        head: SinceHead { page, from, to, summary: Vec::new(), notes },
        changes,
        history: framer.href(&Page::History(of), route),
    })
}

/// The notes of versions: first those that change the meaning, the newest first among equals.
fn notes_of<'v>(
    framer: Framer<'_>,
    versions: impl Iterator<Item = &'v Version>,
) -> Vec<VersionText> {
    let mut versions: Vec<&Version> = versions.collect();
    versions.sort_by_key(|entry| entry.kind.precedence());
    versions.into_iter().map(|entry| version(entry, framer.language)).collect()
}

/// What changed in a section; none when the same version still holds.
fn entry(
    framer: Framer<'_>,
    edition: &EditionSummary,
    section: &Section,
    route: &Route,
    seen: &mut Seen,
) -> Option<SinceEntry> {
    let now = section.current()?;
    let then = edition.held.versions.get(&LedgerId::Section(section.id.clone()));
    if then == Some(&now.entry.version.value) {
        return None;
    }
    let then = then.and_then(|n| section.versions.iter().find(|v| v.entry.version.value == *n));
    let newer = section.versions.iter().skip_while(|v| v.standing == Standing::Coming);
    let newer =
        newer.take_while(|v| then.is_none_or(|t| t.entry.version.value != v.entry.version.value));
    let notes = notes_of(framer, newer.map(|v| &v.entry));
    let compared = then.filter(|v| v.texts.is_some() && v.standing == Standing::Past);
    let difference =
        compared.map(|v| Page::Difference(section.id.clone(), v.entry.version.value.clone(), None));
    let summary = compared.map(|old| {
        let key = (section.id.clone(), old.entry.version.value.clone());
        let counts = || {
            let difference = difference::between_versions(framer, section, old, now);
            difference.map(|d| counted(framer, &d.counts)).unwrap_or_default()
        };
        seen.counts.entry(key).or_insert_with(counts).clone()
    });
    let head = SinceHead {
        page: titled(framer, section, route),
        from: then.map(|v| v.entry.version.value.clone()),
        to: now.entry.version.value.clone(),
        summary: summary.unwrap_or_default(),
        notes,
    };
    Some(SinceEntry { head, difference: difference.map(|page| framer.href(&page, route)) })
}
