//! Which pages there are; where they are is in `addresses.rs`.

use crate::content::LedgerId;
use crate::content::ids::{ChartId, EditionId, NodeId, PageId, SectionId, TagId};
use crate::guide::DraftOf;
use crate::yaml::Date;

/// A page of the guide, whatever its language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The first page of a language.
    Home,
    /// A section.
    Section(SectionId),
    /// A version of a section, by its number.
    Version(SectionId, String),
    /// What changed between two versions of a section; without a second, until the version in
    /// force.
    Difference(SectionId, String, Option<String>),
    /// All terms.
    Glossary,
    /// All sources.
    Sources,
    /// All indicators.
    Indicators,
    /// A flowchart with all its situations.
    Chart(ChartId),
    /// One step of a flowchart in one situation.
    Step(ChartId, String, NodeId),
    /// The versions of a section, data file or flowchart.
    History(LedgerId),
    /// A section in both languages, piece beside piece.
    SideBySide(SectionId),
    /// What a draft changes; of a preview alone.
    Draft(DraftOf),
    /// What is to be done on the translation of a section; of a preview alone.
    Translation(SectionId),
    /// How all translations stand; of a preview alone.
    Translations,
    /// What changed lately.
    Changes,
    /// What changed since an edition.
    Since(EditionId),
    /// On which days something began to hold.
    Held,
    /// What held from such a day on.
    HeldOn(Date),
    /// All tags; of a guide that has any.
    Tags,
    /// The sections with a tag.
    Tag(TagId),
    /// Everything from A to Z.
    Register,
    /// Where the answers to a search are shown.
    Search,
    /// About this guide.
    About,
    /// The questions of the indicators, to be filled in for one collaboration.
    Worksheet,
    /// The guide as data.
    Data,
    /// The accessibility statement.
    Accessibility,
    /// What the site knows about its readers.
    Privacy,
    /// How the site was made.
    Colophon,
    /// The whole guide on one page.
    Whole,
    /// Every component of the theme on one page.
    Components,
    /// A page of the publisher.
    Publisher(PageId),
}

/// Every page of which a language has one.
pub const SINGLE_PAGES: [Page; 16] = [
    Page::Home,
    Page::Glossary,
    Page::Sources,
    Page::Indicators,
    Page::Worksheet,
    Page::Data,
    Page::Register,
    Page::Search,
    Page::About,
    Page::Accessibility,
    Page::Privacy,
    Page::Colophon,
    Page::Components,
    Page::Whole,
    Page::Changes,
    Page::Held,
];

/// The pages that the publisher can give a title and a text, each with the id under which they stand
/// in `content/pages/`. They keep their addresses.
const WITH_TEXT: [(&str, Page); 13] = [
    ("home", Page::Home),
    ("glossary", Page::Glossary),
    ("sources", Page::Sources),
    ("indicators", Page::Indicators),
    ("worksheet", Page::Worksheet),
    ("data", Page::Data),
    ("register", Page::Register),
    ("search", Page::Search),
    ("about", Page::About),
    ("accessibility", Page::Accessibility),
    ("privacy", Page::Privacy),
    ("colophon", Page::Colophon),
    ("changes", Page::Changes),
];

impl Page {
    /// The page whose text stands in this folder of `content/pages/`.
    pub fn of_folder(id: &PageId) -> Page {
        let known = WITH_TEXT.iter().find(|(name, _)| *name == id.as_str());
        known.map_or_else(|| Page::Publisher(id.clone()), |(_, page)| page.clone())
    }

    /// The ids of the pages that every guide has.
    pub fn ids<'a>() -> impl Iterator<Item = &'a str> {
        WITH_TEXT.iter().map(|(id, _)| *id)
    }

    /// The folder of `content/pages/` in which its text can stand.
    pub fn folder(&self) -> Option<PageId> {
        match self {
            Page::Publisher(id) => Some(id.clone()),
            _ => {
                let known = WITH_TEXT.iter().find(|(_, page)| page == self);
                known.map(|(id, _)| PageId::new(*id))
            }
        }
    }

    /// True of what an edition has no copy of.
    pub fn exists_once(&self) -> bool {
        matches!(
            self,
            Page::Version(..)
                | Page::History(_)
                | Page::Difference(..)
                | Page::SideBySide(_)
                | Page::Draft(_)
                | Page::Translation(_)
                | Page::Translations
                | Page::Changes
                | Page::Since(_)
                | Page::Held
                | Page::HeldOn(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::addresses::Addresses;
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_folder_of_a_page_is_its_text_or_a_page_of_its_own() {
        let page = |id: &str| Page::of_folder(&PageId::new(id));
        assert_eq!(page("about"), Page::About);
        assert_eq!(page("contact"), Page::Publisher(PageId::new("contact")));
        for id in Page::ids() {
            assert_eq!(page(id).folder(), Some(PageId::new(id)));
        }
        assert_eq!(page("contact").folder(), Some(PageId::new("contact")));
        assert_eq!(Page::Whole.folder(), None);
        let contact = Addresses::default().of(&page("contact"), Language::En);
        assert_eq!(contact.as_str(), "en/contact.html");
    }
}
