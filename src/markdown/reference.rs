//! What a link of a text leads to, as its author wrote it.

use std::sync::Arc;

use crate::content::ids::{ChartId, IndicatorId, NodeId, PageId, SectionId, SourceId, TermId};
use crate::mailto::Mailto;
use crate::source::StoredFile;
use crate::yaml::Url;

/// What an author wrote as the target of a link. It may lead nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// `term:ID`, or a glossary term that was found by itself.
    Term {
        /// The term.
        id: TermId,
        /// True when the author did not write the link.
        automatic: bool,
    },
    /// `section:ID#anchor`
    Section {
        /// The section.
        id: SectionId,
        /// The heading.
        anchor: Option<String>,
    },
    /// `#anchor` in the same section.
    Here {
        /// The heading.
        anchor: String,
    },
    /// `source:ID "locator"`
    Source {
        /// The source.
        id: SourceId,
        /// The place in it.
        locator: Option<String>,
    },
    /// `indicator:ID`
    Indicator(IndicatorId),
    /// `page:ID#anchor`
    Page {
        /// The page: one of the publisher, or one that every guide has.
        id: PageId,
        /// The heading.
        anchor: Option<String>,
    },
    /// `flowchart:CHART`, its page.
    Chart(ChartId),
    /// `step:CHART/NODE`
    Step {
        /// The flowchart.
        chart: ChartId,
        /// The step.
        node: NodeId,
    },
    /// A file beside the text: `attachment:NAME`, or the name of a picture.
    File(FileName),
    /// An address on the web.
    Web(Url),
    /// `mailto:ADDRESS` or an address in angle brackets.
    Mail(Mailto),
}

/// A file that stands beside a text, as the text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName {
    /// What the text does with it.
    pub used: FileUse,
    /// Its name.
    pub name: String,
    /// The file, once it was looked for.
    pub found: FoundFile,
}

/// What a text does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileUse {
    /// It shows the file.
    Picture,
    /// It offers the file to be downloaded.
    Attachment,
}

/// The file that a name stands for. It is no part of what the author wrote, so it makes no difference
/// between two references.
#[derive(Debug, Clone, Default)]
pub struct FoundFile(pub Option<Arc<StoredFile>>);

impl PartialEq for FoundFile {
    fn eq(&self, _: &FoundFile) -> bool {
        true
    }
}

impl Eq for FoundFile {}
