//! The versions of the glossary, the indicators and each flowchart, with what changed in words
//! and, of a flowchart, drawn.

use super::changes::Subject;
use super::context::{Crumb, LedgerEntryText, LedgerPage, LinkTo, VersionText};
use super::frame::Framer;
use super::ledger_changes::Compared;
use super::section::{no_version, version};
use super::versions::{Made, history_frame, period_of_entry};
use crate::content::ids::ChartId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Ledgered, Page, Route, in_force};

/// The pages of all data files and flowcharts.
pub(super) fn pages(framer: Framer<'_>) -> Vec<Made<LedgerPage>> {
    let charts = (0..framer.guide.charts.len()).map(Subject::Chart);
    // Their page of today has no line for the version; the page of all changes leads there.
    let sheets = framer.guide.files.spreadsheets.as_ref().filter(|file| file.versions.len() > 1);
    let sheets = sheets.map(|_| Subject::Spreadsheets);
    let lists = [Subject::Glossary, Subject::Indicators].into_iter().chain(sheets);
    let subjects = lists.chain(charts);
    subjects.filter_map(|subject| page(framer, subject)).collect()
}

/// The page with the versions of a data file or flowchart; sections have more than one page.
pub(super) fn history_page(framer: Framer<'_>, subject: Subject<'_>) -> Option<Page> {
    ledgered(framer, subject).map(Page::LedgerHistory)
}

/// What a subject is called that is no section.
pub(super) fn ledgered(framer: Framer<'_>, subject: Subject<'_>) -> Option<Ledgered> {
    Some(match subject {
        Subject::Section(_) => return None,
        Subject::Glossary => Ledgered::Glossary,
        Subject::Indicators => Ledgered::Indicators,
        Subject::Spreadsheets => Ledgered::Spreadsheets,
        Subject::Chart(index) => Ledgered::Chart(chart_id(framer, index)),
    })
}

/// The id of the flowchart at a position.
pub(super) fn chart_id(framer: Framer<'_>, index: usize) -> ChartId {
    framer.guide.charts[index].chart.id.value.clone()
}

fn page(framer: Framer<'_>, subject: Subject<'_>) -> Option<Made<LedgerPage>> {
    let (guide, language) = (framer.guide, framer.language);
    let this = history_page(framer, subject)?;
    let route = guide.addresses.of(&this, language);
    let title = subject.title(framer);
    let own = LinkTo { href: framer.href(&subject.page(framer), &route), title: title.clone() };
    let crumb = Crumb { title: title.clone(), href: Some(own.href.clone()) };
    let values = [("title", title.as_str().into())];
    let description = framer.word_with("ledger-history-description", &values);
    let frame = history_frame(framer, "ledger-history", &this, &title, description, vec![crumb]);
    let versions: Vec<&Version> =
        subject.versions(framer).iter().filter(|v| v.kind != VersionKind::Translation).collect();
    let entries = versions.iter().enumerate().map(|(at, entry)| {
        let before = versions.get(at + 1);
        let anchor = format!("v{}", entry.version.value);
        let compared = before.map(|before| Compared { framer, subject, before, after: entry });
        LedgerEntryText {
            changes: compared.and_then(|both| both.changes(&route, &anchor)),
            anchor,
            version: version(entry, language),
            period: period_of_entry(framer, entry),
        }
    });
    let context = LedgerPage { page: own, entries: entries.collect(), frame };
    Some(Made { route, context })
}

/// The version of a data file or flowchart that is shown, with a link to all of them.
pub(super) fn shown_version(
    framer: Framer<'_>,
    of: Ledgered,
    versions: &[Version],
    from: &Route,
) -> VersionText {
    let (guide, language) = (framer.guide, framer.language);
    let shown = in_force(versions, guide.as_of).and_then(|at| versions.get(at));
    let text = shown.or(versions.first()).map(|v| version(v, language));
    VersionText {
        history: Some(framer.href(&Page::LedgerHistory(of), from)),
        ..text.unwrap_or_else(|| no_version(guide.as_of, language))
    }
}
