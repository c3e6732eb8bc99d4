//! The versions of the glossary, the indicators and each flowchart, with what changed in words
//! and, of a flowchart, drawn.

use super::blocks::MarkWords;
use super::changes::Subject;
use super::context::{
    Crumb, FieldRow, LedgerEntryText, LedgerPage, LinkTo, RecordRow, VersionText,
};
use super::difference::{change_word, mark_words};
use super::frame::Framer;
use super::inlines::Run;
use super::ledger_records;
use super::section::{no_version, version};
use super::terms::Explained;
use super::versions::{Made, history_frame, period_of_entry};
use crate::content::ids::ChartId;
use crate::content::ledger::{Version, VersionKind};
use crate::difference::{self, FieldChange, Record, RecordChange};
use crate::flowchart::ids::SituationId;
use crate::flowchart::{self, Chart, LaneChoice, Outline, Variant, View};
use crate::guide::{Ledgered, Link, Page, Route, in_force};
use crate::language::LanguageMap;
use crate::markdown::tree::Inline;

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
    Some(Page::LedgerHistory(match subject {
        Subject::Section(_) => return None,
        Subject::Glossary => Ledgered::Glossary,
        Subject::Indicators => Ledgered::Indicators,
        Subject::Spreadsheets => Ledgered::Spreadsheets,
        Subject::Chart(index) => Ledgered::Chart(chart_id(framer, index)),
    }))
}

fn chart_id(framer: Framer<'_>, index: usize) -> ChartId {
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
        let changes = before.and_then(|before| changes(framer, subject, before, entry, &route));
        LedgerEntryText {
            anchor: format!("v{}", entry.version.value),
            version: version(entry, language),
            period: period_of_entry(framer, entry),
            drawing_html: before
                .and_then(|before| drawing(framer, subject, before, entry, &route))
                .unwrap_or_default(),
            known: changes.is_some(),
            changes: changes.unwrap_or_default(),
        }
    });
    let context = LedgerPage { page: own, entries: entries.collect(), frame };
    Some(Made { route, context })
}

/// The records of a version; none when its text is not known.
fn records(framer: Framer<'_>, subject: Subject<'_>, entry: &Version) -> Option<Vec<Record>> {
    let (guide, language) = (framer.guide, framer.language);
    let number = &entry.version.value;
    let current = is_current(framer, subject, entry);
    match subject {
        Subject::Section(_) => None,
        Subject::Glossary if current => {
            Some(ledger_records::glossary(&guide.files.glossary, language))
        }
        Subject::Indicators if current => {
            Some(ledger_records::indicators(&guide.files.indicators, language))
        }
        Subject::Spreadsheets if current => {
            let file = guide.files.spreadsheets.as_ref()?;
            Some(ledger_records::spreadsheets(file, language))
        }
        Subject::Spreadsheets => {
            let file = guide.earlier.spreadsheets.get(number)?;
            Some(ledger_records::spreadsheets(file, language))
        }
        Subject::Glossary => {
            let file = guide.earlier.glossaries.get(number)?;
            Some(ledger_records::glossary(file, language))
        }
        Subject::Indicators => {
            let file = guide.earlier.indicators.get(number)?;
            Some(ledger_records::indicators(file, language))
        }
        Subject::Chart(index) => {
            Some(ledger_records::chart(chart_of(framer, index, entry)?, language))
        }
    }
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

/// True of the version that is shown today.
fn is_current(framer: Framer<'_>, subject: Subject<'_>, entry: &Version) -> bool {
    let versions = subject.versions(framer);
    let shown = in_force(versions, framer.guide.as_of).unwrap_or(0);
    versions.get(shown).is_some_and(|v| v.version.value == entry.version.value)
}

/// A flowchart in one of its versions.
fn chart_of<'a>(framer: Framer<'a>, index: usize, entry: &Version) -> Option<&'a Chart> {
    if is_current(framer, Subject::Chart(index), entry) {
        return Some(&framer.guide.charts[index].chart);
    }
    let key = (chart_id(framer, index), entry.version.value.clone());
    framer.guide.earlier.charts.get(&key).map(AsRef::as_ref)
}

fn changes(
    framer: Framer<'_>,
    subject: Subject<'_>,
    before: &Version,
    after: &Version,
    route: &Route,
) -> Option<Vec<RecordRow>> {
    let old = records(framer, subject, before)?;
    let new = records(framer, subject, after)?;
    let marks = mark_words(framer);
    let situations = match subject {
        Subject::Chart(index) => chart_of(framer, index, after)?.situations.len(),
        _ => 0,
    };
    let rows = difference::of_records(&old, &new, situations).into_iter();
    Some(rows.map(|change| row(framer, change, &marks, route)).collect())
}

fn row(framer: Framer<'_>, change: RecordChange, marks: &MarkWords, route: &Route) -> RecordRow {
    let html = |content: &[Inline<Link>]| {
        let mut out = String::new();
        let mut explained = Explained::default();
        let plain = Run::plain(route, &mut explained);
        Run { marks: Some(marks), ..plain }.push(content, &mut out);
        out
    };
    let field = |field: &FieldChange| FieldRow {
        name: framer.word(&format!("field-{}", field.field)),
        old_html: html(&field.old),
        new_html: html(&field.new),
    };
    RecordRow {
        label: framer.word_with(
            &format!("record-{}", change.kind),
            &[("change", change_word(change.change).into())],
        ),
        name: change.name,
        situations: change.situations.join(", "),
        fields: change.fields.iter().map(field).collect(),
    }
}

/// The default situation of both versions in one drawing, what is new and what is gone marked.
/// None where the actors or parts of the chart changed too: then they are no longer the same
/// drawing.
fn drawing(
    framer: Framer<'_>,
    subject: Subject<'_>,
    before: &Version,
    after: &Version,
    route: &Route,
) -> Option<String> {
    let Subject::Chart(index) = subject else { return None };
    let (old, new) = (chart_of(framer, index, before)?, chart_of(framer, index, after)?);
    let ids = |chart: &Chart| {
        let actors: Vec<String> = chart.actors.iter().map(|a| a.id.to_string()).collect();
        let tracks: Vec<String> = chart.tracks.iter().map(|t| t.id.to_string()).collect();
        (actors, tracks)
    };
    if ids(old) != ids(new) {
        return None;
    }
    let mut both = new.clone();
    both.situations = vec![old.default_situation().clone(), new.default_situation().clone()];
    both.default = 0;
    for (graph, entry) in both.situations.iter_mut().zip([before, after]) {
        let number = entry.version.value.as_str();
        graph.situation.id = SituationId::new(format!("v{}", number.replace('.', "-")));
        graph.situation.label = LanguageMap::from_fn(|l| crate::yaml::Spanned {
            value: Framer { language: l, ..framer }
                .word_with("version", &[("number", number.into())]),
            span: new.id.span,
        });
    }
    let outline = Outline::comparison(&both, &both.situations[1], framer.language);
    if outline.steps.iter().all(|s| s.mark.is_none())
        && outline.ways.iter().all(|w| w.mark.is_none())
    {
        return None;
    }
    let picture = flowchart::draw(&outline, View::Compact, LaneChoice::Authored).ok()?;
    let today = framer.guide.charts[index].chart.default_situation();
    let chart = chart_id(framer, index);
    let href = |step: &str| {
        let id = crate::content::ids::NodeId::new(step);
        if today.index_of(&id).is_some() {
            let page = Page::Step(chart.clone(), today.situation.id.to_string(), id);
            framer.href(&page, route)
        } else {
            // What is gone has no page; its row on this one says what it was.
            format!("#v{}", after.version.value)
        }
    };
    Some(picture.svg(Variant::Inline, &href))
}
