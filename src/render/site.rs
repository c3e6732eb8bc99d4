//! What all pages of a site are made with, and the embeds in them.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::Serialize;

use super::appearance::theme::Theme;
use super::chart::{self, Drawings, PastDrawings};
use super::context::{PublisherText, WithText};
use super::data;
use super::data::dataset::Dataset;
use super::history::drafts;
use super::history::since::{self, Seen};
use super::history::subject::Subject;
use super::history::{ledger_history, versions};
use super::markup::blocks::BlockWords;
use super::pages::framer::Framer;
use super::pages::menu_entries::MenuEntries;
use super::pages::{indicators, publisher, section, side_by_side};
use super::search::{self, AnalysedSections, SearchFiles};
use crate::content::LedgerId;
use crate::diagnostics::{Diagnostic, Sink};
use crate::guide::{EditionSummary, Guide, Page, Route, Section};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::Embed;
use crate::messages::Args;
use crate::translation::Standing;

/// What is made once, when the first file needs it, with what is wrong with it.
type Once<T> = OnceLock<(T, Vec<Diagnostic>)>;

/// What all pages are made with. What several of them need is made once.
pub(super) struct Shared {
    pub guide: Arc<Guide>,
    pub theme: Arc<Theme>,
    pub drawings: Drawings,
    block_words: LanguageMap<BlockWords>,
    past: OnceLock<PastDrawings>,
    datasets: Once<Vec<Dataset>>,
    search: LanguageMap<Once<SearchFiles>>,
    analysed: Arc<AnalysedSections>,
    menu: MenuEntries,
    /// Of each section its two texts piece by piece, which its pages in both languages show.
    side_by_side: Vec<OnceLock<Option<Arc<Standing>>>>,
    /// What pages about editions have compared.
    seen: LanguageMap<Mutex<Seen>>,
    /// What drafts change.
    drafts: drafts::Seen,
}

impl Shared {
    pub(super) fn new(
        guide: Arc<Guide>,
        theme: Arc<Theme>,
        drawings: Drawings,
        analysed: Arc<AnalysedSections>,
    ) -> Shared {
        let block_words = LanguageMap::from_fn(|language| {
            block_words(Framer { guide: &guide, theme: &theme, language, menu: None, seen: None })
        });
        let side_by_side = guide.sections.iter().map(|_| OnceLock::new()).collect();
        Shared {
            guide,
            theme,
            drawings,
            block_words,
            past: OnceLock::new(),
            datasets: OnceLock::new(),
            search: LanguageMap::default(),
            analysed,
            menu: MenuEntries::default(),
            side_by_side,
            seen: LanguageMap::default(),
            drafts: drafts::Seen::default(),
        }
    }

    pub(super) fn framer(&self, language: Language) -> Framer<'_> {
        let (menu, seen) = (Some(&self.menu), Some(&self.drafts));
        Framer { guide: &self.guide, theme: &self.theme, language, menu, seen }
    }

    /// The site in a language.
    pub(super) fn site(&self, language: Language) -> Site<'_> {
        Site { framer: self.framer(language), shared: self }
    }

    /// The index of a language.
    pub(super) fn index(&self, language: Language, sink: &mut Sink) -> &SearchFiles {
        let (files, found) = self.search[language].get_or_init(|| {
            let mut sink = Sink::new();
            let files = search::files(self.framer(language), &self.analysed, &mut sink);
            (files, sink.into_found())
        });
        sink.repeat(found);
        files
    }

    /// What is wrong with what stands on every page.
    pub(super) fn found(&self) -> Vec<Diagnostic> {
        self.menu.found()
    }
}

/// The site in one language.
pub(super) struct Site<'a> {
    pub framer: Framer<'a>,
    shared: &'a Shared,
}

impl<'a> Site<'a> {
    /// Fills a template.
    pub(super) fn html(&self, template: &str, page: &impl Serialize, sink: &mut Sink) -> String {
        self.framer.theme.render(template, self.framer.language, page, sink)
    }

    pub(super) fn drawings(&self) -> &'a Drawings {
        &self.shared.drawings
    }

    pub(super) fn datasets(&self, sink: &mut Sink) -> &'a [Dataset] {
        let Shared { guide, theme, datasets, .. } = self.shared;
        let (datasets, found) = datasets.get_or_init(|| {
            let mut sink = Sink::new();
            let all = data::all(guide, theme, &mut sink);
            (all, sink.into_found())
        });
        sink.repeat(found);
        datasets
    }

    pub(super) fn block_words(&self) -> &'a BlockWords {
        &self.shared.block_words[self.framer.language]
    }

    pub(super) fn section(&self, item: &Section, sink: &mut Sink) -> String {
        let mut found = Sink::new();
        let mut embed = |embed: &Embed, from: &Route| self.embed(embed, from, &mut found);
        let page = section::page(self.framer, item, self.block_words(), &mut embed);
        sink.append(found);
        self.html("section.html", &page, sink)
    }

    pub(super) fn version(&self, item: &Section, version: usize, sink: &mut Sink) -> String {
        let mut found = Sink::new();
        let mut embed = |embed: &Embed, from: &Route, data: Option<usize>| {
            self.past_embed(embed, from, data, &mut found)
        };
        let version = &item.versions[version];
        let made = versions::page(self.framer, item, version, self.block_words(), &mut embed);
        sink.append(found);
        made.map(|made| self.html("version.html", &made, sink)).unwrap_or_default()
    }

    /// A section in both languages, by its position in the guide.
    pub(super) fn side_by_side(&self, at: usize, sink: &mut Sink) -> String {
        let Shared { guide, side_by_side: standing, block_words, .. } = self.shared;
        let section = &guide.sections[at];
        let standing = standing[at].get_or_init(|| section.side_by_side(guide.languages));
        let page = side_by_side::page(self.framer, section, standing.as_deref(), block_words);
        page.map(|page| self.html("side-by-side.html", &page, sink)).unwrap_or_default()
    }

    /// What the publisher says on a page.
    pub(super) fn text_of(&self, page: &Page, sink: &mut Sink) -> Option<PublisherText> {
        let found = self.framer.guide.page(page)?;
        let mut embed = |embed: &Embed, from: &Route| self.embed(embed, from, sink);
        Some(publisher::text(self.framer, found, self.block_words(), &mut embed))
    }

    /// A page of the publisher, by its position in the guide.
    pub(super) fn publisher_page(&self, at: usize, sink: &mut Sink) -> String {
        let page = &self.framer.guide.pages[at];
        let text = self.text_of(&page.page, sink);
        let context = publisher::page(self.framer, page);
        self.html("page.html", &WithText { page: &context, text }, sink)
    }

    pub(super) fn since(&self, edition: &EditionSummary, sink: &mut Sink) -> String {
        let seen = self.shared.seen[self.framer.language].lock();
        let mut seen = seen.unwrap_or_else(PoisonError::into_inner);
        let made = since::page(self.framer, edition, &mut seen);
        self.html("since.html", &made, sink)
    }

    pub(super) fn ledger_history(&self, ledger: &LedgerId, sink: &mut Sink) -> String {
        let mut subjects = ledger_history::subjects(self.framer);
        let subject = subjects.find(|subject: &Subject<'_>| subject.ledger(self.framer) == *ledger);
        let made = subject.map(|subject| ledger_history::page(self.framer, subject));
        made.map(|made| self.html("ledger-history.html", &made, sink)).unwrap_or_default()
    }

    /// What stands in for an embed in a version that was written with the data files `data`.
    fn past_embed(
        &self,
        embed: &Embed,
        from: &Route,
        data: Option<usize>,
        sink: &mut Sink,
    ) -> String {
        let framer = self.framer;
        let Some((data, past)) = data.and_then(|at| Some((at, framer.guide.past.get(at)?))) else {
            return self.embed(embed, from, sink);
        };
        match embed {
            Embed::Diagram(id) => {
                let drawings = self.shared.past.get_or_init(|| {
                    chart::draw_past(chart::past_outlines(framer.guide), self.drawings().kept())
                });
                match drawings.embed(framer, data, id, from) {
                    Some(context) => self.html("embed-past-chart.html", &context, sink),
                    None => self.embed(embed, from, sink),
                }
            }
            Embed::Indicators(id) => indicators::past_embed(framer, past, id, from)
                .map(|context| self.html("embed-indicators.html", &context, sink))
                .unwrap_or_default(),
            // A sheet to fill in is a tool and not a text: readers get that of today.
            Embed::Spreadsheet(_) | Embed::Shared(_) => self.embed(embed, from, sink),
        }
    }

    /// What stands in for an embed in a section.
    fn embed(&self, embed: &Embed, from: &Route, sink: &mut Sink) -> String {
        match embed {
            Embed::Diagram(id) => chart::embed(self.framer, self.drawings(), id, from, sink)
                .map(|context| self.html("embed-chart.html", &context, sink)),
            Embed::Indicators(id) => indicators::embed(self.framer, id, from)
                .map(|context| self.html("embed-indicators.html", &context, sink)),
            Embed::Spreadsheet(id) => {
                data::spreadsheet_embed(self.framer, self.datasets(sink), id, from)
                    .map(|context| self.html("embed-spreadsheet.html", &context, sink))
            }
            Embed::Shared(_) => None,
        }
        .unwrap_or_default()
    }
}

/// The words inside texts. `{title}`, `{number}` and `{term}` are filled in by the text itself.
fn block_words(framer: Framer<'_>) -> BlockWords {
    let word = |key: &str| framer.word(key);
    let pattern = |key: &str| {
        let values = [("heading", "{title}"), ("number", "{number}"), ("term", "{term}")];
        let args = values.map(|(name, value)| (name.into(), value.into()));
        framer.theme.text(framer.language, key, &Args::from(args))
    };
    BlockWords {
        footnotes: word("footnotes"),
        key_points: word("key-points"),
        back_to_text: word("back-to-text"),
        note: word("alert-note"),
        tip: word("alert-tip"),
        important: word("alert-important"),
        warning: word("alert-warning"),
        caution: word("alert-caution"),
        example: word("alert-example"),
        link_to_section: pattern("heading-link"),
        table_under: pattern("table-of"),
        table: pattern("table"),
        explain: pattern("explain-term"),
        source: word("citation"),
    }
}
