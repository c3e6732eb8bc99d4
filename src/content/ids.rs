//! The ids of the guide's things. Each is a type of its own, so that a term cannot be looked
//! up among the sources.

use crate::id_type;

id_type! {
    /// The id of a section: stable for ever, never reused, independent of title and order.
    pub struct SectionId;
}
id_type! {
    /// The id of a page of `content/pages/`, which is its address too.
    pub struct PageId;
}
id_type! {
    /// The id of a glossary term.
    pub struct TermId;
}
id_type! {
    /// The id of a fact.
    pub struct FactId;
}
id_type! {
    /// The id of a text that several sections show.
    pub struct SharedId;
}
id_type! {
    /// The id of a source.
    pub struct SourceId;
}
id_type! {
    /// The id of a risk indicator.
    pub struct IndicatorId;
}
id_type! {
    /// The id of a group of indicators.
    pub struct FactorId;
}
id_type! {
    /// The id of a flowchart.
    pub struct ChartId;
}
id_type! {
    /// The id of a step in a flowchart.
    pub struct NodeId;
}
id_type! {
    /// The id of a spreadsheet to fill in.
    pub struct SpreadsheetId;
}
id_type! {
    /// The id of a column of a spreadsheet.
    pub struct ColumnId;
}
id_type! {
    /// The id of a tag, which is in the address of its page.
    pub struct TagId;
}
id_type! {
    /// The id of an edition of the whole guide.
    pub struct EditionId;
}
