//! The whole guide on one page.

use serde::Serialize;

use super::{
    ChartText, FactorText, Frame, PublicationDay, SectionText, SiteText, SourceGroup, TermText,
};
use crate::language::Language;

/// The page: the frame around what [`WholeGuide`] became.
#[derive(Debug, Serialize)]
pub struct WholePage {
    /// The frame.
    pub frame: Frame,
    /// The whole guide, its links leading inside.
    pub body_html: String,
}

/// Everything that the guide says, in the order in which it is read on paper.
#[derive(Debug, Serialize)]
pub struct WholeGuide {
    /// The guide.
    pub site: SiteText,
    /// Where it is published.
    pub address: String,
    /// When the newest version in it was published.
    pub newest: Option<PublicationDay>,
    /// Its parts with their sections.
    pub parts: Vec<WholePart>,
    /// The flowcharts.
    pub charts: Vec<WholeChart>,
    /// What readers must know about the indicators.
    pub indicators_notice: String,
    /// The indicators by factor.
    pub factors: Vec<FactorText>,
    /// The terms, sorted by the rules of the language.
    pub terms: Vec<TermText>,
    /// The sources by kind.
    pub sources: Vec<SourceGroup>,
}

/// A part of the contents.
#[derive(Debug, Serialize)]
pub struct WholePart {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its sections.
    pub sections: Vec<WholeEntry>,
    /// The same through `whole-chapter.html`, their links leading inside.
    pub chapters_html: String,
}

/// A section in the contents.
#[derive(Debug, Serialize)]
pub struct WholeEntry {
    /// Its id, which is that of its heading on the page too.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The language of the title when it is not that of the page.
    pub text_language: Option<Language>,
}

/// A section, whose ids begin with the id of the section and `_`.
#[derive(Debug, Serialize)]
pub struct WholeChapter {
    /// The section.
    pub section: SectionText,
    /// Its earlier ids, under which links may still look for it.
    pub earlier_ids: Vec<String>,
}

/// A flowchart.
#[derive(Debug, Serialize)]
pub struct WholeChart {
    /// The id of its beginning.
    pub anchor: String,
    /// Stands before each id in it.
    pub prefix: String,
    /// The chart.
    pub chart: ChartText,
}
