//! Versions, what changed between them, and what changed lately.

use serde::Serialize;

use super::{
    CiteText, CitedText, DraftEntry, DrawingText, Frame, LinkTo, OtherLanguage, PublicationDay,
    ReportedText, SituationDay, TitledLink, TocEntry, VersionText,
};
use crate::language::Language;

/// One version of a section.
#[derive(Debug, Serialize)]
pub struct VersionPage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionOfVersion,
    /// Its entry in the ledger.
    pub version: VersionText,
    /// When it holds or held.
    pub period: Period,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The language of the text when it is not that of the page.
    pub text_language: Option<Language>,
    /// The text.
    pub body_html: String,
    /// Its headings of level 2 and 3.
    pub toc: Vec<TocEntry>,
    /// The sources that it cites, as they were described.
    pub sources: Vec<CitedText>,
    /// The terms that it uses, as they were defined.
    pub terms: Vec<TermOfVersion>,
    /// The version that holds, where this is another.
    pub current: Option<LinkTo>,
    /// What changed between this version and the one that holds.
    pub difference: Option<String>,
    /// The version that the text follows, when it is a translation of an older one.
    pub follows: Option<String>,
    /// What changed in the authoritative text between that version and this one.
    pub missed: Option<String>,
    /// The text of the version in the language that goes before, when this is a translation.
    pub original: Option<OtherLanguage>,
    /// How it is cited.
    pub cite: Option<CiteText>,
}

/// The section that a version is of.
#[derive(Debug, Clone, Serialize)]
pub struct SectionOfVersion {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its title and page of today.
    pub page: TitledLink,
    /// All its versions.
    pub history: String,
    /// Its feed.
    pub feed: Option<String>,
    /// What took its place, when only versions of it are left.
    pub successor: Option<TitledLink>,
}

/// When a version holds or held.
#[derive(Debug, Clone, Serialize)]
pub struct Period {
    /// `coming`, `in-force`, `past`, `one-day`, `same-day`, `never`, `merged`; `translation` for an entry
    /// that is not a version of its own.
    pub kind: &'static str,
    /// From when.
    pub from: PublicationDay,
    /// The last day.
    pub until: Option<PublicationDay>,
}

/// A term as it was defined when a version was written.
#[derive(Debug, Clone, Serialize)]
pub struct TermOfVersion {
    /// Its anchor on the page.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// What it meant.
    pub definition_html: String,
}

/// All versions of a section.
#[derive(Debug, Serialize)]
pub struct HistoryPage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionOfVersion,
    /// The entries of the ledger, newest first.
    pub entries: Vec<HistoryEntry>,
    /// The section in both languages; none of one that only has versions left.
    pub side_by_side: Option<String>,
    /// Official versions known from sources.
    pub reported: Vec<ReportedText>,
}

/// An entry of a ledger in a list.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryEntry {
    /// The version.
    pub version: VersionText,
    /// When it holds or held.
    pub period: Period,
    /// Its text, when it is known.
    pub text: Option<String>,
    /// What changed since the version before it.
    pub since_previous: Option<Step>,
    /// What changed from it to the version that holds.
    pub until_now: Option<String>,
    /// The version that its text follows, when that is a translation of an older one.
    pub follows: Option<String>,
}

/// A difference with the number of the other version.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// The other version.
    pub number: String,
    /// The page.
    pub href: String,
}

/// What changed between two versions.
#[derive(Debug, Serialize)]
pub struct DifferencePage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionOfVersion,
    /// The older version.
    pub from: VersionOfDifference,
    /// The newer version.
    pub to: VersionOfDifference,
    /// The notes of every version after the older one, up to the newer one; newest first.
    pub notes: Vec<VersionText>,
    /// The language of the texts when it is not that of the page.
    pub text_language: Option<Language>,
    /// What changed, counted: `2 alinea’s gewijzigd`.
    pub summary: Vec<String>,
    /// Where nothing changed: `same`, `repealed`, or `original` when only the text changed that
    /// this one is a translation of.
    pub unchanged: &'static str,
    /// What changed in the text that this one is a translation of, where only that did.
    pub original: Option<OtherLanguage>,
    /// The text from beginning to end.
    pub rows: Vec<DifferenceRow>,
}

/// A version that is compared.
#[derive(Debug, Clone, Serialize)]
pub struct VersionOfDifference {
    /// Its number.
    pub number: String,
    /// When it was published.
    pub published: PublicationDay,
    /// Its text.
    pub href: String,
}

/// A piece of a compared text.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DifferenceRow {
    /// `same`, `changed`, `added`, `removed`, `moved`, `relinked`, `replaced`.
    pub change: &'static str,
    /// True when the piece was moved, whatever else happened to it.
    pub moved: bool,
    /// What it is and what happened to it; of `same`, nothing.
    pub label: String,
    /// What happened inside it, counted.
    pub inside: Vec<String>,
    /// The nearest heading above.
    pub under: Option<String>,
    /// How it was beside how it is; none where that reads the same.
    pub lines: Vec<DifferenceLine>,
    /// Both in one text; empty where that cannot be told in one.
    pub text_html: String,
    /// Links that lead elsewhere under the same words.
    pub links: Vec<MovedLink>,
    /// What did not change and is left out, counted.
    pub omitted: Vec<String>,
    /// Of `same`, how many blocks.
    pub count: usize,
}

/// What stands beside each other in a compared text.
#[derive(Debug, Clone, Serialize)]
pub struct DifferenceLine {
    /// How it was.
    pub old_html: String,
    /// How it is.
    pub new_html: String,
}

/// A link that leads elsewhere.
#[derive(Debug, Clone, Serialize)]
pub struct MovedLink {
    /// Its words.
    pub words: String,
    /// Where it led; none when it is new.
    pub from: Option<LinkTo>,
    /// Where it leads; none when it is gone.
    pub to: Option<LinkTo>,
    /// True of a file that was replaced by another of its name.
    pub is_file: bool,
}

/// What changed lately.
#[derive(Debug, Serialize)]
pub struct ChangesPage {
    /// The frame.
    pub frame: Frame,
    /// True of a preview.
    pub preview: bool,
    /// What no version covers yet.
    pub drafts: Vec<DraftEntry>,
    /// The page of how translations stand, in a preview.
    pub translations: Option<String>,
    /// The changes by year, newest first.
    pub years: Vec<YearOfChanges>,
    /// The feed with the changes of meaning.
    pub feed_substantive: String,
    /// The feed with every change.
    pub feed_all: String,
    /// The versions as data.
    pub data: String,
    /// What held on which day.
    pub held: String,
    /// The editions, in the order of `site.yaml`.
    pub editions: Vec<EditionLink>,
}

/// An edition in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    /// Its title and home page.
    pub link: LinkTo,
    /// The day on which its texts were in force.
    pub day: PublicationDay,
    /// What changed since.
    pub since: String,
}

/// What changed since an edition.
#[derive(Debug, Serialize)]
pub struct SincePage {
    /// The frame.
    pub frame: Frame,
    /// The edition.
    pub edition: EditionLink,
    /// The sections of which another version holds now.
    pub entries: Vec<SinceEntry>,
    /// The lists and flowcharts of which another version holds now.
    pub data: Vec<SinceData>,
    /// The ids of sections and flowcharts that are no longer there.
    pub gone: Vec<String>,
}

/// A section, list or flowchart of which another version holds now.
#[derive(Debug, Clone, Serialize)]
pub struct SinceHead {
    /// Its title and page.
    pub page: TitledLink,
    /// The version of the edition; none when it is new.
    pub from: Option<String>,
    /// The version that holds.
    pub to: String,
    /// What changed, counted.
    pub summary: Vec<String>,
    /// The notes of every version since, newest first.
    pub notes: Vec<VersionText>,
}

/// A section of which another version holds now.
#[derive(Debug, Clone, Serialize)]
pub struct SinceEntry {
    /// Which it is.
    pub head: SinceHead,
    /// What changed, word by word.
    pub difference: Option<String>,
}

/// A list or flowchart of which another version holds now.
#[derive(Debug, Clone, Serialize)]
pub struct SinceData {
    /// Its anchor on the page.
    pub anchor: String,
    /// Which it is.
    pub head: SinceHead,
    /// What changed, when both versions are known.
    pub changes: Option<RecordChanges>,
    /// All its versions.
    pub history: String,
}

/// The changes of a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearOfChanges {
    /// The year.
    pub year: i16,
    /// Its days, newest first.
    pub days: Vec<DayOfChanges>,
}

/// The changes of a day.
#[derive(Debug, Clone, Serialize)]
pub struct DayOfChanges {
    /// The day on which they were published.
    pub date: PublicationDay,
    /// Its changes, those of the meaning first.
    pub changes: Vec<ChangeText>,
}

/// A change: of one thing, or one edit of many.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeText {
    /// What changed.
    pub places: Vec<ChangedPlace>,
    /// What all of it is: `sections`, `charts`, `lists` or `mixed`.
    pub what: &'static str,
    /// What the change is: `substantive`, `editorial`, `translation`, `repeal`.
    pub kind: &'static str,
    /// What changed and why.
    pub note: String,
    /// When it holds or held.
    pub period: Period,
}

/// Something that changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangedPlace {
    /// What, and its page.
    pub page: TitledLink,
    /// The version.
    pub number: String,
    /// What changed since the version before it.
    pub difference: Option<String>,
}

/// A flowchart as it was when a version was written.
#[derive(Debug, Serialize)]
pub struct PastChart {
    /// Its title.
    pub title: String,
    /// The name of the situation that is shown.
    pub situation: String,
    /// The day of the official situation that it showed.
    pub as_of: SituationDay,
    /// The chart as it is today.
    pub today: Option<String>,
    /// The narrow drawing; none when it cannot be drawn well.
    pub drawing: Option<DrawingText>,
    /// Everything that it said, in words.
    pub text: String,
    /// The id of those words on the page.
    pub words_id: String,
}

/// The versions of a data file or flowchart.
#[derive(Debug, Serialize)]
pub struct LedgerPage {
    /// The frame.
    pub frame: Frame,
    /// What it is about, and its page.
    pub page: LinkTo,
    /// The versions, newest first.
    pub entries: Vec<LedgerEntryText>,
}

/// A version of a data file or flowchart.
#[derive(Debug, Serialize)]
pub struct LedgerEntryText {
    /// Its anchor on the page.
    pub anchor: String,
    /// The version.
    pub version: VersionText,
    /// When it holds or held.
    pub period: Period,
    /// What changed since the version before, when both are known.
    pub changes: Option<RecordChanges>,
}

/// What changed between two versions of a data file or flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct RecordChanges {
    /// What changed, in words.
    pub rows: Vec<RecordRow>,
    /// Of a flowchart, both versions in one drawing; empty when nothing in it moved.
    pub drawing_html: String,
}

/// A term, question, step or way that changed.
#[derive(Debug, Clone, Serialize)]
pub struct RecordRow {
    /// What it is and what happened to it.
    pub label: String,
    /// What it is called.
    pub name: String,
    /// The variants of a flowchart in which it changed; empty when in all.
    pub situations: String,
    /// What reads otherwise.
    pub fields: Vec<FieldRow>,
}

/// A field that reads otherwise.
#[derive(Debug, Clone, Serialize)]
pub struct FieldRow {
    /// Its name.
    pub name: String,
    /// How it was.
    pub old_html: String,
    /// How it is.
    pub new_html: String,
}
