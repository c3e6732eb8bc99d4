//! Every component of the theme on one page.

use serde::Serialize;

use super::{
    BuildDay, ChartText, DefinitionText, FactorText, FileText, Frame, HeldEntry, Letter,
    NoticeText, OtherDay, Period, PublisherText, RecordChanges, SectionText, SinceHead, SourceText,
    TermText, TitledLink, TocEntry,
};

/// The page on which an institution sees what its changes to the theme do.
#[derive(Debug, Serialize)]
pub struct ComponentsPage {
    /// The frame.
    pub frame: Frame,
    /// The specimen text: everything that a text can hold.
    pub specimen_html: String,
    /// Its headings.
    pub toc: Vec<TocEntry>,
    /// The definition of the term that it uses.
    pub definitions: Vec<DefinitionText>,
    /// What a publisher may say on a page.
    pub publisher: PublisherText,
    /// A section of the guide.
    pub section: Option<SectionText>,
    /// The same in every status.
    pub statuses: Vec<SectionText>,
    /// The same in every state of translation.
    pub translations: Vec<SectionText>,
    /// A term under its letter.
    pub letters: Vec<Letter<TermText>>,
    /// A source.
    pub source: Option<SourceText>,
    /// A factor with an indicator.
    pub factor: Option<FactorText>,
    /// A flowchart.
    pub chart: Option<ChartText>,
    /// A page before and a page after.
    pub neighbours: Vec<TitledLink>,
    /// What changed in a list.
    pub record_changes: RecordChanges,
    /// A section of which another version holds than in an edition.
    pub since: Option<SinceHead>,
    /// A version in every period.
    pub periods: Vec<Period>,
    /// What readers must know before they use a list.
    pub notice: NoticeText,
    /// Days of the pages of what held, and something of what held on one.
    pub held: (Vec<OtherDay>, Vec<HeldEntry>),
    /// The files of a dataset.
    pub data: Vec<FileText>,
    /// A day for which a site could be made; not that of this one, which would change the page
    /// every day.
    pub built: BuildDay,
}
