//! Where each page and each file is.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::pages::Page;
use super::path_words::words;
use super::route::Route;
use crate::content::LedgerId;
use crate::content::ids::{ChartId, EditionId, SectionId};
use crate::content::shared::SHARED;
use crate::guide::DraftOf;
use crate::language::{Language, LanguageMap};
use crate::source::StoredFile;

/// The address of every page. A copy is the same addresses, which is seen at once.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    /// The folder of an edition, `2026-11/`; empty for the guide of today.
    folder: Arc<str>,
    sections: Arc<BTreeMap<SectionId, LanguageMap<Route>>>,
}

impl PartialEq for Addresses {
    fn eq(&self, other: &Addresses) -> bool {
        Arc::ptr_eq(&self.sections, &other.sections) && self.folder == other.folder
    }
}

impl Addresses {
    /// Addresses with these slugs; a section without one is at its id.
    pub fn new(slugs: impl IntoIterator<Item = (SectionId, LanguageMap<String>)>) -> Addresses {
        Addresses::in_folder("", slugs)
    }

    /// Addresses in the folder of an edition. Versions, their differences and the changes of the
    /// guide exist once, in the guide of today.
    pub fn of_edition(
        slugs: impl IntoIterator<Item = (SectionId, LanguageMap<String>)>,
        edition: &EditionId,
    ) -> Addresses {
        Addresses::in_folder(&format!("{edition}/"), slugs)
    }

    fn in_folder(
        folder: &str,
        slugs: impl IntoIterator<Item = (SectionId, LanguageMap<String>)>,
    ) -> Addresses {
        let route = |language: Language, slug: &str| {
            Route::new([folder, language.tag(), "/", slug, ".html"].concat())
        };
        let sections = slugs
            .into_iter()
            .map(|(id, slugs)| (id, slugs.map(|language, slug| route(language, slug))));
        Addresses { folder: folder.into(), sections: Arc::new(sections.collect()) }
    }

    /// The address of a page in a language.
    pub fn of(&self, page: &Page, language: Language) -> Route {
        let w = words(language);
        let at = |stem: &[&str]| {
            let folder = if page.exists_once() { "" } else { &*self.folder };
            Route::new([&[folder, language.tag(), "/"], stem, &[".html"]].concat().concat())
        };
        match page {
            Page::Home => at(&["index"]),
            Page::Section(id) => match self.sections.get(id) {
                Some(routes) => routes[language].clone(),
                None => at(&[id.as_str()]),
            },
            Page::Version(id, number) => at(&[id.as_str(), "/v", number]),
            Page::Difference(id, from, Some(to)) => at(&[id.as_str(), "/v", from, "-v", to]),
            Page::Difference(id, from, None) => at(&[id.as_str(), "/v", from, "-", w.now]),
            Page::Glossary => at(&[w.glossary]),
            Page::Sources => at(&[w.sources]),
            Page::Indicators => at(&[w.indicators]),
            Page::Chart(chart) => at(&[w.chart, "/", chart.as_str()]),
            Page::Step(chart, situation, node) => {
                at(&[w.chart, "/", chart.as_str(), "/", situation, "/", node.as_str()])
            }
            Page::History(ledger) => at(&[&folder_of(ledger, language), "/", w.history]),
            Page::SideBySide(id) => at(&[id.as_str(), "/", w.side_by_side]),
            Page::Draft(DraftOf::Ledger(of)) => at(&[&folder_of(of, language), "/", w.draft]),
            Page::Draft(DraftOf::Sources) => at(&[w.sources, "/", w.draft]),
            Page::Translation(id) => at(&[id.as_str(), "/", w.translation]),
            Page::Translations => at(&[w.draft, "/", w.translations]),
            Page::Changes => at(&[w.changes]),
            Page::Since(edition) => at(&[w.changes, "/", edition.as_str()]),
            Page::Held => at(&[w.held]),
            Page::HeldOn(day) => at(&[w.held, "/", &day.to_string()]),
            Page::Tags => at(&[w.tags]),
            Page::Tag(id) => at(&[w.tags, "/", id.as_str()]),
            Page::Register => at(&[w.register]),
            Page::Search => at(&[w.search]),
            Page::About => at(&[w.about]),
            Page::Worksheet => at(&[w.worksheet]),
            Page::Data => at(&[w.data]),
            Page::Accessibility => at(&[w.accessibility]),
            Page::Privacy => at(&[w.privacy]),
            Page::Colophon => at(&[w.colophon]),
            Page::Whole => at(&[w.whole]),
            Page::Components => at(&[w.components]),
            Page::Publisher(id) => at(&[id.as_str()]),
        }
    }

    /// An earlier address of a section.
    pub fn earlier(&self, slug: &str, language: Language) -> Route {
        Route::new(format!("{}{language}/{slug}.html", self.folder))
    }

    /// A file that belongs to a flowchart: `nl/stroomschema/escalatie/nu.svg`.
    pub fn chart_file(&self, chart: &ChartId, name: &str, language: Language) -> Route {
        Route::new(format!("{}{language}/{}/{chart}/{name}", self.folder, words(language).chart))
    }

    /// A file beside a text of a section or page, beside its pages: `nl/definitie/kaart.png`. That of an
    /// earlier version, or of a shared text, is told apart by its bytes:
    /// `nl/definitie/0123456789ab/kaart.png`.
    pub fn beside(
        &self,
        id: &str,
        file: &StoredFile,
        language: Language,
        is_earlier: bool,
    ) -> Route {
        let (folder, name) = (&self.folder, file.name());
        // What stands beside a shared text may have the name of what stands beside the text itself.
        let is_shared = file.path.as_str().starts_with(SHARED);
        let bytes = file.says.get(..12).filter(|_| is_earlier || is_shared);
        let bytes = bytes.map(|bytes| format!("{bytes}/")).unwrap_or_default();
        Route::new(format!("{folder}{language}/{id}/{bytes}{name}"))
    }

    /// A file of the guide as data: `data/indicators.json`.
    pub fn data_file(&self, name: &str) -> Route {
        Route::new(format!("{}data/{name}", self.folder))
    }

    /// A file of the search index: `assets/search/nl.js`.
    pub fn search_file(&self, name: &str) -> Route {
        Route::new(format!("{}assets/search/{name}", self.folder))
    }

    /// The folder of the flowcharts' pages.
    pub fn chart_folder(&self, language: Language) -> Route {
        Route::new(format!("{}{language}/{}/index.html", self.folder, words(language).chart))
    }

    /// The language-free address of a section.
    pub fn identifier(&self, id: &SectionId) -> Route {
        Route::new([&*self.folder, "id/", id.as_str(), ".html"].concat())
    }

    /// The folder of a section's versions.
    pub fn section_folder(&self, id: &SectionId, language: Language) -> Route {
        Route::new([language.tag(), "/", id.as_str(), "/index.html"].concat())
    }

    /// The feed of a section.
    pub fn section_feed(&self, id: &SectionId, language: Language) -> Route {
        Route::new([language.tag(), "/", id.as_str(), "/feed.xml"].concat())
    }

    /// The feed of the whole guide: changes of meaning only, or all changes.
    pub fn feed(&self, substantive: bool, language: Language) -> Route {
        let name = match (substantive, language) {
            (true, Language::Nl) => "inhoudelijk",
            (true, Language::En) => "substantive",
            (false, Language::Nl) => "alles",
            (false, Language::En) => "all",
        };
        Route::new(format!("{language}/feed/{name}.xml"))
    }

    /// The folders of the glossary, the indicators and the data, with the page that each leads to.
    pub fn data_folders(&self, language: Language) -> [(Route, Page); 3] {
        let w = words(language);
        [(w.glossary, Page::Glossary), (w.indicators, Page::Indicators), (w.data, Page::Data)]
            .map(|(stem, page)| (Route::new(format!("{language}/{stem}/index.html")), page))
    }

    /// The page that lets a reader choose a language.
    pub fn root(&self) -> Route {
        Route::new(format!("{}index.html", self.folder))
    }

    /// The folder of the pages about what held on a day.
    pub fn held_folder(&self, language: Language) -> Route {
        Route::new(format!("{language}/{}/index.html", words(language).held))
    }

    /// The folder of the pages of the tags.
    pub fn tags_folder(&self, language: Language) -> Route {
        let w = words(language);
        Route::new(format!("{}{language}/{}/index.html", self.folder, w.tags))
    }

    /// The folder of the pages about what changed since an edition.
    pub fn changes_folder(&self, language: Language) -> Route {
        Route::new(format!("{language}/{}/index.html", words(language).changes))
    }
}

/// The folder of what has a ledger, below that of the language.
fn folder_of(ledger: &LedgerId, language: Language) -> Cow<'_, str> {
    let w = words(language);
    match ledger {
        LedgerId::Section(id) => Cow::Borrowed(id.as_str()),
        LedgerId::Glossary => Cow::Borrowed(w.glossary),
        LedgerId::Indicators => Cow::Borrowed(w.indicators),
        LedgerId::Spreadsheets => Cow::Borrowed(w.data),
        LedgerId::Chart(id) => Cow::Owned(format!("{}/{id}", w.chart)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ids::{NodeId, TagId};
    use crate::yaml::Date;

    #[test]
    fn a_page_has_an_address_of_its_own_in_each_language() {
        let addresses = Addresses::default();
        let step = Page::Step(ChartId::new("escalatie"), "nu".into(), NodeId::new("gesprek"));
        assert_eq!(
            addresses.of(&step, Language::Nl).as_str(),
            "nl/stroomschema/escalatie/nu/gesprek.html"
        );
        assert_eq!(
            addresses.of(&step, Language::En).as_str(),
            "en/flowchart/escalatie/nu/gesprek.html"
        );
        assert_eq!(addresses.of(&Page::Home, Language::Nl).as_str(), "nl/index.html");
    }

    /// Published addresses: a word that changes breaks links on every site made with the tool.
    #[test]
    fn the_words_in_addresses_stay_as_they_are() {
        let addresses = Addresses::default();
        let chart = || ChartId::new("c");
        let pages = [
            Page::Section(SectionId::new("s")),
            Page::Version(SectionId::new("s"), "1.0".into()),
            Page::History(LedgerId::Section(SectionId::new("s"))),
            Page::Difference(SectionId::new("s"), "1.0".into(), None),
            Page::Difference(SectionId::new("s"), "1.0".into(), Some("1.1".into())),
            Page::SideBySide(SectionId::new("s")),
            Page::Glossary,
            Page::Sources,
            Page::Indicators,
            Page::Chart(chart()),
            Page::History(LedgerId::Chart(chart())),
            Page::History(LedgerId::Spreadsheets),
            Page::Draft(DraftOf::Ledger(LedgerId::Section(SectionId::new("s")))),
            Page::Draft(DraftOf::Ledger(LedgerId::Chart(chart()))),
            Page::Draft(DraftOf::Sources),
            Page::Translation(SectionId::new("s")),
            Page::Translations,
            Page::Changes,
            Page::Since(EditionId::new("e")),
            Page::Held,
            Page::HeldOn(Date(jiff::civil::date(2026, 11, 24))),
            Page::Tags,
            Page::Tag(TagId::new("t")),
            Page::Register,
            Page::About,
            Page::Worksheet,
            Page::Data,
            Page::Accessibility,
            Page::Privacy,
            Page::Colophon,
            Page::Whole,
            Page::Components,
        ];
        let stems = |language| {
            let stems =
                pages.iter().map(|page| addresses.of(page, language).as_str()[3..].to_owned());
            stems.collect::<Vec<_>>().join(" ").replace(".html", "")
        };
        assert_eq!(
            stems(Language::Nl),
            "s s/v1.0 s/geschiedenis s/v1.0-nu s/v1.0-v1.1 s/naast-elkaar begrippen bronnen indicatoren \
             stroomschema/c stroomschema/c/geschiedenis data/geschiedenis s/concept \
             stroomschema/c/concept bronnen/concept s/vertaling concept/vertalingen wijzigingen wijzigingen/e \
             geldend geldend/2026-11-24 trefwoorden trefwoorden/t register over werkblad data toegankelijkheid privacy colofon hele-gids onderdelen"
        );
        assert_eq!(
            stems(Language::En),
            "s s/v1.0 s/history s/v1.0-now s/v1.0-v1.1 s/side-by-side glossary sources indicators flowchart/c \
             flowchart/c/history data/history s/draft flowchart/c/draft sources/draft s/translation draft/translations changes changes/e in-force in-force/2026-11-24 tags tags/t register about worksheet data \
             accessibility privacy colophon whole-guide components"
        );
        assert_eq!(addresses.feed(true, Language::Nl).as_str(), "nl/feed/inhoudelijk.xml");
        assert_eq!(addresses.feed(false, Language::En).as_str(), "en/feed/all.xml");
        assert_eq!(addresses.identifier(&SectionId::new("s")).as_str(), "id/s.html");
    }
}
