//! Glossary, sources, indicators and register.

use serde::Serialize;

use super::{DateText, FileText, Frame, LanguageText, ReadText, TitledLink, VersionText};
use crate::language::Language;

/// The glossary.
#[derive(Debug, Serialize)]
pub struct GlossaryPage {
    /// The frame.
    pub frame: Frame,
    /// The terms by first letter, sorted by the rules of the language.
    pub letters: Vec<Letter<TermText>>,
    /// The version of the glossary.
    pub version: VersionText,
    /// The same as data.
    pub data: Vec<FileText>,
}

/// The entries under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter<T> {
    /// The letter, or `#` for digits.
    pub letter: String,
    /// The entries.
    pub entries: Vec<T>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermText {
    /// Its id, also its anchor.
    pub id: String,
    /// Earlier ids, which lead here too.
    pub earlier_ids: Vec<String>,
    /// Its name.
    pub name: String,
    /// Other forms of it.
    pub forms: Vec<String>,
    /// Its name in the other language; none where the guide has one.
    pub other: Option<String>,
    /// The other language.
    pub other_language: Option<Language>,
    /// Its entry in the glossary of that language.
    pub other_href: Option<String>,
    /// True when the English name is our own rendering.
    pub own_rendering: bool,
    /// What it means.
    pub definition_html: String,
    /// Where that stands.
    pub source: TitledLink,
    /// The place in the source, in words.
    pub locator: Option<String>,
    /// The sections that use it.
    pub used_in: Vec<TitledLink>,
}

/// All sources.
#[derive(Debug, Serialize)]
pub struct SourcesPage {
    /// The frame.
    pub frame: Frame,
    /// The sources by kind.
    pub groups: Vec<SourceGroup>,
    /// The same as data.
    pub data: Vec<FileText>,
}

/// The sources of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct SourceGroup {
    /// `kamerstuk`, `staatscourant`, `eu`, `bwb`, `web`, `report`, `further-reading`.
    pub kind: &'static str,
    /// The sources.
    pub sources: Vec<SourceText>,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceText {
    /// Its id, also its anchor.
    pub id: String,
    /// Earlier ids, which lead here too.
    pub earlier_ids: Vec<String>,
    /// Its title.
    pub title: String,
    /// Its short name.
    pub short: String,
    /// The language of its short name, when that is another than that of the page.
    pub short_language: Option<&'static str>,
    /// Its number, such as `31 288, nr. 1205` or `32012R0267`.
    pub number: Option<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// The European Legislation Identifier.
    pub eli: Option<String>,
    /// Its date.
    pub date: Option<DateText>,
    /// Who published it.
    pub publisher: Option<String>,
    /// `in-force`, `adopted`, `proposed`, `repealed`.
    pub status: Option<&'static str>,
    /// The same in words, with the day from which it holds.
    pub status_words: Option<String>,
    /// When we checked that.
    pub status_checked: Option<DateText>,
    /// The day from which a law in force holds.
    pub from: Option<DateText>,
    /// When we looked at it, of a source of which nobody says how much was read.
    pub seen: Option<DateText>,
    /// How much of it we read.
    pub read: Option<ReadText>,
    /// The language that it is written in.
    pub language: Option<LanguageText>,
    /// The language of its title, when that is another than that of the page.
    pub title_language: Option<&'static str>,
    /// True when no public address is known to us.
    pub no_address: bool,
    /// Anything a reader must know.
    pub note: Option<String>,
    /// The sections that cite it.
    pub cited_in: Vec<TitledLink>,
}

/// All indicators.
#[derive(Debug, Serialize)]
pub struct IndicatorsPage {
    /// The frame.
    pub frame: Frame,
    /// What readers must know about this list.
    pub notice: NoticeText,
    /// The indicators by factor.
    pub factors: Vec<FactorText>,
    /// The version of the list.
    pub version: VersionText,
    /// How many indicators there are.
    pub count: usize,
    /// The same as data.
    pub data: Vec<FileText>,
}

/// What readers must know before they use a list.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeText {
    /// Its first sentence.
    pub first: String,
    /// The others.
    pub rest: Option<String>,
}

/// A group of indicators.
#[derive(Debug, Clone, Serialize)]
pub struct FactorText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it is about.
    pub summary: Option<String>,
    /// Its indicators.
    pub indicators: Vec<IndicatorEntry>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorEntry {
    /// Its id, also its anchor.
    pub id: String,
    /// Earlier ids, which lead here too.
    pub earlier_ids: Vec<String>,
    /// Its number, the same wherever it stands: that of its factor and its place in it, `3.11`.
    pub number: String,
    /// The address of its own entry, when it still has one.
    pub href: Option<String>,
    /// The question.
    pub question: String,
    /// Why it matters.
    pub why_html: String,
    /// Where an answer can be found.
    pub where_html: String,
    /// The source it was made from.
    pub source: TitledLink,
    /// The place in the source, in words.
    pub locator: Option<String>,
    /// `public-source` or `official`.
    pub origin: &'static str,
    /// The words of the source.
    pub words: Option<WordsText>,
}

/// What a source says, word for word.
#[derive(Debug, Clone, Serialize)]
pub struct WordsText {
    /// The words.
    pub text: String,
    /// The language that they are in.
    pub language: &'static str,
    /// The source.
    pub source: TitledLink,
    /// The place in it, in words.
    pub locator: Option<String>,
}

/// The indicators of one factor inside a section.
#[derive(Debug, Serialize)]
pub struct IndicatorsEmbed {
    /// The group.
    pub factor: FactorText,
    /// The page with all of them, where it has these.
    pub all: Option<String>,
    /// The page to fill them in for one collaboration, where it has these.
    pub worksheet: Option<String>,
}

/// Everything from A to Z.
#[derive(Debug, Serialize)]
pub struct RegisterPage {
    /// The frame.
    pub frame: Frame,
    /// The entries by first letter.
    pub letters: Vec<Letter<RegisterEntry>>,
}

/// An entry of the register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterEntry {
    /// The entry.
    pub title: String,
    /// Its language, when that is not the one of the page.
    pub language: Option<&'static str>,
    /// Where it leads.
    pub href: String,
    /// `section`, `heading`, `term`, `step`, `page`.
    pub kind: &'static str,
    /// The section of a heading.
    pub inside: Option<String>,
}
