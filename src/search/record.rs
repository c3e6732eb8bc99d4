//! What a search can find.

/// What a record is. The order is that of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A section of the guide.
    Section,
    /// A heading in a section, with the text under it.
    Heading,
    /// A term of the glossary.
    Term,
    /// A risk indicator.
    Indicator,
    /// A step of a flowchart.
    Step,
    /// A page of the tool: a flowchart, the worksheet.
    Page,
    /// A source.
    Source,
}

impl Kind {
    /// All kinds, in the order of the index.
    pub const ALL: [Kind; 7] = [
        Kind::Section,
        Kind::Heading,
        Kind::Term,
        Kind::Indicator,
        Kind::Step,
        Kind::Page,
        Kind::Source,
    ];

    /// The word for it in data and in the names of interface texts.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Section => "section",
            Kind::Heading => "heading",
            Kind::Term => "term",
            Kind::Indicator => "indicator",
            Kind::Step => "step",
            Kind::Page => "page",
            Kind::Source => "source",
        }
    }

    /// What a score of this kind is worth, in sixteenths: the text of the guide before what
    /// stands around it.
    pub(super) fn weight(self) -> u64 {
        match self {
            Kind::Section => 16,
            Kind::Term => 15,
            Kind::Heading | Kind::Indicator => 14,
            Kind::Step | Kind::Page => 13,
            Kind::Source => 9,
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// What readers know it by.
    pub title: String,
    /// Its other names and what it belongs to; shown only where nothing else shows what was found.
    pub names: Vec<String>,
    /// What it says, without markup.
    pub text: String,
    /// The language of title and text, when that is not the one of the index.
    pub language: Option<&'static str>,
    /// Its address from the root of the site, with an anchor: `nl/begrippen.html#dual-use`.
    pub address: String,
}

impl Record {
    /// The place on its page, which for most is its id.
    pub(super) fn anchor(&self) -> Option<&str> {
        self.address.split_once('#').map(|(_, anchor)| anchor)
    }
}
