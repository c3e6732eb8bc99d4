//! The page of a section.

use serde::Serialize;

use super::{
    BehindText, CiteText, DateText, Frame, LinkTo, MentionText, MovedText, OtherLanguage,
    PassedPassages, PlaceText, PublicationDay, SituationDay, TitledLink,
};
use crate::language::Language;

/// A section.
#[derive(Debug, Serialize)]
pub struct SectionPage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionText,
}

/// What is shown of a section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionText {
    /// Its id.
    pub id: String,
    /// Its number; empty where sections have none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// Its tags, each with the page of all sections that have it.
    pub tags: Vec<LinkTo>,
    /// The language of the text when it is not that of the page.
    pub text_language: Option<Language>,
    /// The text.
    pub body_html: String,
    /// Its headings that are in other sections now.
    pub moved: Vec<MovedText>,
    /// The passages of its earlier versions that it no longer has.
    pub passed: Vec<PassedPassages>,
    /// Its headings of level 2 and 3.
    pub toc: Vec<TocEntry>,
    /// `current`, `under-revision`, `awaiting-revision`, `repealed`.
    pub status: &'static str,
    /// Sections that replace a repealed one.
    pub replaced_by: Vec<TitledLink>,
    /// `authoritative`, `current`, `unconfirmed`, `outdated-editorial`, `outdated-substantive`, `missing`.
    pub translation: &'static str,
    /// What is said of a translation that is behind.
    pub behind: Option<BehindText>,
    /// Both languages side by side; none in an edition.
    pub side_by_side: Option<String>,
    /// The authoritative text, for translations.
    pub authoritative: Option<OtherLanguage>,
    /// The version that is shown.
    pub version: VersionText,
    /// All versions of our text, newest first.
    pub versions: Vec<VersionText>,
    /// Those that were published and do not hold yet, the first to hold first.
    pub coming: Vec<VersionText>,
    /// The pages of the versions.
    pub history: HistoryLinks,
    /// Official versions known from sources.
    pub reported: Vec<ReportedText>,
    /// Who looks after it.
    pub owner: String,
    /// The day by which it must have been looked at again.
    pub review_by: Option<DateText>,
    /// The official state of affairs that it describes, with its source.
    pub reflects: Option<ReflectsText>,
    /// The sources that it cites, numbered.
    pub sources: Vec<CitedText>,
    /// What the terms mean that it uses, in the order of their first use.
    pub definitions: Vec<DefinitionText>,
    /// The language-free address.
    pub identifier: PermanentAddress,
    /// The section before it.
    pub previous: Option<TitledLink>,
    /// The section after it.
    pub next: Option<TitledLink>,
    /// How it is cited; none of a text that was never published.
    pub cite: Option<CiteText>,
}

/// Where the versions of a section are.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryLinks {
    /// All of them.
    pub page: String,
    /// The permanent address of the version that is shown, when it has one.
    pub permanent: Option<PermanentAddress>,
    /// The feed of the section, once it has changed.
    pub feed: Option<String>,
}

/// An address that stays, to be followed and to be written down.
#[derive(Debug, Clone, Serialize)]
pub struct PermanentAddress {
    /// As seen from the page.
    pub href: String,
    /// With the name of the site, for paper.
    pub url: String,
}

/// What a term means, to be opened where the term stands.
#[derive(Debug, Clone, Serialize)]
pub struct DefinitionText {
    /// The id by which the button in the text opens it.
    pub id: String,
    /// The term.
    pub name: String,
    /// What it means.
    pub definition_html: String,
    /// Its entry in the glossary.
    pub href: String,
}

/// A heading in the contents of a page.
#[derive(Debug, Clone, Serialize)]
pub struct TocEntry {
    /// 2 or 3.
    pub level: u8,
    /// Its id.
    pub anchor: String,
    /// Its text; the language of what is in another is marked.
    pub text_html: String,
}

/// A version of our text.
#[derive(Debug, Clone, Serialize)]
pub struct VersionText {
    /// Its number.
    pub number: String,
    /// `substantive`, `editorial`, `translation`, `repeal`.
    pub kind: &'static str,
    /// When it was published; none of a text that never was, which only a preview shows.
    pub published: Option<PublicationDay>,
    /// From when it holds.
    pub effective: Option<PublicationDay>,
    /// What changed.
    pub note: String,
    /// All versions, on the page of a data file or flowchart.
    pub history: Option<String>,
}

/// An official version known from a source.
#[derive(Debug, Clone, Serialize)]
pub struct ReportedText {
    /// Its name.
    pub version: String,
    /// When it was published.
    pub published: PublicationDay,
    /// What is known.
    pub note: String,
    /// The source.
    pub source: TitledLink,
}

/// The state of affairs that a text describes.
#[derive(Debug, Clone, Serialize)]
pub struct ReflectsText {
    /// The day.
    pub date: SituationDay,
    /// The source.
    pub source: TitledLink,
}

/// A source in the list of a page.
#[derive(Debug, Clone, Serialize)]
pub struct CitedText {
    /// Its number on the page; absent outside sections.
    pub number: usize,
    /// The id of its entry: `bron-kst-31288-1205`.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// The places cited, with where.
    pub places: Vec<PlaceText>,
    /// Where it is cited without a place.
    pub mentions: Vec<MentionText>,
    /// Where it can be read.
    pub address: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its entry among all sources, when it still has one.
    pub entry: Option<String>,
    /// Its date.
    pub date: Option<DateText>,
    /// `in-force`, `adopted`, `proposed`, `repealed`.
    pub status: Option<&'static str>,
    /// The same in words, with the day from which it holds.
    pub status_words: Option<String>,
    /// How much of it we read; nothing where that is not known.
    pub read: Option<ReadText>,
    /// The language that it is written in.
    pub language: Option<LanguageText>,
    /// The language of its title, when that is another than that of the page.
    pub title_language: Option<&'static str>,
    /// True when no public address is known to us.
    pub no_address: bool,
}

/// What we read of a source.
#[derive(Debug, Clone, Serialize)]
pub struct ReadText {
    /// `whole`, `excerpt`, `not-seen`.
    pub extent: &'static str,
    /// When, of what was read.
    pub date: Option<DateText>,
    /// Of what was not: the source that we know it from.
    pub known_from: Option<TitledLink>,
}

/// The language of a source.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageText {
    /// Its name: `Duits`.
    pub name: &'static str,
    /// Its tag, when the address leads to a text in it.
    pub hreflang: Option<&'static str>,
}
