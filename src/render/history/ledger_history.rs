//! The versions of the glossary, the indicators and each flowchart, with what changed in words
//! and, of a flowchart, drawn.

use super::ledger_changes::{Compared, State};
use super::subject::Subject;
use super::versions::{history_frame, period_of_entry};
use crate::content::LedgerId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Page, Route, in_force};
use crate::language::Language;
use crate::render::context::{Crumb, LedgerEntryText, LedgerPage, LinkTo, VersionText};
use crate::render::pages::framer::Framer;
use crate::render::pages::section::{no_version, version};

/// The data files and flowcharts that have a page of their versions.
pub(in crate::render) fn subjects(framer: Framer<'_>) -> impl Iterator<Item = Subject<'_>> {
    let charts = (0..framer.guide.charts.len()).map(Subject::Chart);
    // Their page of today has no line for the version; the page of all changes leads there.
    let sheets = framer.guide.files.spreadsheets.as_ref().filter(|file| file.versions.len() > 1);
    let sheets = sheets.map(|_| Subject::Spreadsheets);
    let lists = [Subject::Glossary, Subject::Indicators].into_iter();
    let lists = lists.filter(move |list| framer.guide.has(&list.page(framer))).chain(sheets);
    lists.chain(charts)
}

/// The page of the versions of a data file or flowchart.
pub(in crate::render) fn page(framer: Framer<'_>, subject: Subject<'_>) -> LedgerPage {
    let (guide, language) = (framer.guide, framer.language);
    let this = Page::History(subject.ledger(framer));
    let route = guide.addresses.of(&this, language);
    let title = subject.title(framer);
    let own = LinkTo { href: framer.href(&subject.page(framer), &route), title: title.clone() };
    let crumb = Crumb::new(title.clone(), Some(own.href.clone()));
    let values = [("title", title.as_str().into())];
    let description = framer.word_with("ledger-history-description", &values);
    let frame = history_frame(framer, "ledger-history", &this, &title, description, vec![crumb]);
    let versions: Vec<&Version> =
        subject.versions(framer).iter().filter(|v| v.kind != VersionKind::Translation).collect();
    let entries = versions.iter().enumerate().map(|(at, entry)| {
        // What was never said in this language cannot have changed in it.
        let before = versions.get(at + 1).filter(|before| was_said(before, language));
        let anchor = format!("v{}", entry.version.value);
        let after = State::Version(entry);
        let compared = before.map(|before| Compared { framer, subject, before, after });
        LedgerEntryText {
            changes: compared.and_then(|both| both.changes(&route, &anchor)),
            anchor,
            version: version(entry, language),
            period: period_of_entry(framer, entry),
        }
    });
    LedgerPage { page: own, entries: entries.collect(), frame }
}

/// True of a version of which the text was there in a language, as far as is recorded.
fn was_said(version: &Version, language: Language) -> bool {
    version.digest.as_ref().is_none_or(|digest| digest[language].is_some())
}

/// The version of a data file or flowchart that is shown, with a link to all of them.
pub(in crate::render) fn shown_version(
    framer: Framer<'_>,
    of: LedgerId,
    versions: &[Version],
    from: &Route,
) -> VersionText {
    let (guide, language) = (framer.guide, framer.language);
    let shown = in_force(versions, guide.as_of).and_then(|at| versions.get(at));
    let text = shown.or(versions.first()).map(|v| version(v, language));
    VersionText {
        history: Some(framer.href(&Page::History(of), from)),
        ..text.unwrap_or_else(no_version)
    }
}
