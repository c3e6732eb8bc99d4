//! The resolved, immutable guide.
//!
//! In: the typed files, the parsed texts and the checked flowcharts. Out: a [`Guide`] in which
//! every reference is a link that leads somewhere, every page has an address and every
//! translation its state; [`render`](crate::render) needs nothing else. What does not fit
//! together is reported here, with its place; nothing changes the guide afterwards.

mod assembly;
mod beside;
mod bodies;
mod build;
mod checks;
mod data_texts;
mod embedded;
#[cfg(test)]
pub(crate) mod fixtures;
mod headings;
mod history;
mod home;
mod ledger;
mod links;
mod naming;
mod pages;
mod pairs;
mod parity;
mod parse;
mod phrases;
mod provenance;
mod resting;
mod sections;
mod shared_texts;
mod tags;
mod texts;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::ids::{ChartId, IndicatorId, SectionId, SourceId, TermId};
use crate::content::section::SectionFile;
use crate::content::{Content, Published};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap, Languages};
use crate::markdown::tree::{Block, Document, Inline};
use crate::source::{Span, StoredFile};
use crate::yaml::Date;

pub use crate::content::locator::{locator_in_data, locator_in_words};
pub use build::{Memory, Shown, build};
pub use history::archive::{Archive, PastData, Supply};
pub use history::edition::{EditionPlace, EditionSummary, Held, TodaysGuide};
pub use history::past::PastFiles;
pub use history::versions::{SectionVersion, Standing, VersionText};
pub use home::{HomeEntrance, HomeLinks, HomePlace};
pub use ledger::coming::Coming;
pub use ledger::data_digests::Fingerprint;
pub(crate) use ledger::data_digests::{
    chart_digest, glossary_digest, indicators_digest, spreadsheets_digest,
};
pub use ledger::drafts::{Draft, DraftOf, Drafts};
pub use ledger::ledgers::{
    Ledger, all as all_ledgers, in_force, is_any_ahead, is_version, published_ledgers,
};
pub use ledger::translation::{
    TranslationState, as_original, behind_since, standing, todo, urgency,
};
pub use links::addresses::Addresses;
pub use links::citation::{Citations, Cited, name_with_reading};
pub use links::collisions::own_file_in_the_way;
pub use links::link::{Link, Role, Target, term_anchor};
pub use links::pages::{Page, SINGLE_PAGES};
pub use links::path_words::{RESERVED_IDS, is_device, is_refused_section};
pub use links::route::Route;
pub use naming::aliases::{Aliases, successors};
pub use naming::merged::sections as merged_sections;
pub use naming::moved::{Moved, moved, moved_files};
pub use naming::moved_places::{MovedPlace, moved_places};
pub use naming::names::{Names, ledger_of};
pub use naming::published_file::{file_text as published_file_text, is_merge_mark};
pub use pages::{PageText, PublisherPage};
pub use parse::{
    Documents, PageDocuments, ParseMemory, Parsed, ParsedPage, ParsedText, charts, parse,
};
pub use sections::Sections;
pub use texts::ResolvedText;

/// The definition of each term.
pub type Definitions = BTreeMap<TermId, LanguageMap<Vec<Inline<Link>>>>;

/// The explanations of each indicator.
pub type IndicatorTexts = BTreeMap<IndicatorId, LanguageMap<IndicatorText>>;

/// The whole guide.
#[derive(Debug)]
pub struct Guide {
    /// The typed files; `site`, `glossary`, `sources` and `indicators` are there.
    pub files: Files,
    /// The languages that it is written in.
    pub languages: Languages,
    /// The day that the guide is made for: versions and statuses are those that hold on it.
    pub as_of: Date,
    /// True for a preview with text that no ledger entry covers.
    pub unreleased: bool,
    /// True in a preview, which shows also what nobody but its editors needs.
    pub preview: bool,
    /// What no version covers, whether that is shown or not; of an edition nothing.
    pub drafts: Drafts,
    /// Of an edition: its place beside the guide of today.
    pub edition: Option<EditionPlace>,
    /// Of the guide of today: its editions.
    pub editions: Vec<EditionSummary>,
    /// The folder of the guide in its repository, with a slash at its end, as whoever read it there
    /// says; empty where it is the repository itself or there is none.
    pub folder: String,
    /// The sections in reading order.
    pub sections: Sections,
    /// The sections that something else took the place of and that had other texts than that, sorted
    /// by id: their versions keep their pages.
    pub merged: Vec<Arc<Section>>,
    /// The flowcharts with their texts, sorted by id.
    pub charts: Vec<Arc<ChartPages>>,
    /// The definitions of the terms, in the order of the file.
    pub definitions: Arc<Definitions>,
    /// The explanations of the indicators.
    pub indicator_texts: Arc<IndicatorTexts>,
    /// The texts of the publisher for pages, sorted by id.
    pub pages: Vec<Arc<PublisherPage>>,
    /// What home leads to, beside the contents.
    pub home: Arc<LanguageMap<HomeLinks>>,
    /// What the texts of earlier versions were written with.
    pub past: Vec<Arc<PastFiles>>,
    /// The position in `past` of what stood beside the data files and flowcharts that have a draft.
    pub beside_drafts: Option<usize>,
    /// The earlier versions of the data files and flowcharts.
    pub earlier: Earlier,
    /// Where the pages are.
    pub addresses: Addresses,
    /// The names that were published and that the guide no longer has.
    pub lost: Vec<Published>,
    /// Every name that the guide has now.
    pub names: Names,
    /// What took the place of names that are gone.
    pub aliases: Aliases,
    /// The ledgers of sections that are gone, as they stood last.
    pub gone: BTreeMap<SectionId, Arc<SectionFile>>,
    /// The publisher's own files for the root of the site, with their addresses; of an edition none.
    pub own_files: Vec<(Route, Arc<StoredFile>)>,
}

/// The files of a guide; a list that it does without is empty.
#[derive(Debug)]
pub struct Files {
    /// `site.yaml`.
    pub site: Arc<crate::content::site::Site>,
    /// `glossary.yaml`.
    pub glossary: Arc<crate::content::glossary::GlossaryFile>,
    /// `sources.yaml`.
    pub sources: Arc<crate::content::bibliography::SourcesFile>,
    /// `indicators.yaml`.
    pub indicators: Arc<crate::content::indicators::IndicatorsFile>,
    /// `spreadsheets.yaml`, if there is one.
    pub spreadsheets: Option<Arc<crate::content::spreadsheets::SpreadsheetsFile>>,
    /// `synonyms.yaml`, if there is one.
    pub synonyms: Option<Arc<crate::content::synonyms::SynonymsFile>>,
    /// `tags.yaml`.
    pub tags: Arc<crate::content::tags::TagsFile>,
}

/// The earlier versions of the data files and flowcharts, as far as they are known.
#[derive(Debug)]
pub struct Earlier {
    /// Where they were looked for.
    pub supply: Supply,
    /// The glossary by version.
    pub glossaries: BTreeMap<String, Arc<crate::content::glossary::GlossaryFile>>,
    /// The indicators by version.
    pub indicators: BTreeMap<String, Arc<crate::content::indicators::IndicatorsFile>>,
    /// The spreadsheets by version.
    pub spreadsheets: BTreeMap<String, Arc<crate::content::spreadsheets::SpreadsheetsFile>>,
    /// The flowcharts by id and version.
    pub charts: BTreeMap<(ChartId, String), Arc<Chart>>,
}

/// A section in both languages.
#[derive(Debug)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// What the languages share.
    pub file: Arc<SectionFile>,
    /// Position of its part in the contents, from 0.
    pub part: usize,
    /// Its number for readers, such as `2.3` or `2.3.1`; empty in a guide without numbers.
    pub number: String,
    /// The section below which it stands in the contents.
    pub parent: Option<SectionId>,
    /// The text that readers of each language get.
    pub texts: LanguageMap<Text>,
    /// Its versions, newest first; revisions of a translation are none.
    pub versions: Vec<SectionVersion>,
}

/// The text of a section as readers of one language get it.
#[derive(Debug, Clone)]
pub struct Text {
    /// The language it is written in; the authoritative one when a translation is missing.
    pub language: Language,
    /// How it relates to the authoritative text.
    pub state: TranslationState,
    /// How each part of it does, of a translation that is behind or that nobody confirmed.
    pub standing: Option<Arc<crate::translation::Standing>>,
    /// What is left to do on it.
    pub todo: crate::translation::Todo,
    /// Its title.
    pub title: String,
    /// Where the title is written.
    pub title_span: Span,
    /// Its summary in one sentence.
    pub summary: String,
    /// Its blocks, with what they refer to.
    pub resolved: Arc<ResolvedText>,
    /// The file it comes from, relative to the root.
    pub path: String,
    /// Earlier heading ids by the id that took their place.
    pub anchor_aliases: BTreeMap<String, Vec<String>>,
}

/// A heading for the contents of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id.
    pub anchor: String,
    /// Its text.
    pub text: String,
}

impl Text {
    /// The blocks.
    pub fn document(&self) -> &Document<Link> {
        &self.resolved.document
    }

    /// The sources it cites.
    pub fn citations(&self) -> &Citations {
        &self.resolved.citations
    }

    fn is_same(&self, other: &Text) -> bool {
        Arc::ptr_eq(&self.resolved, &other.resolved)
            && (self.language, &self.state) == (other.language, &other.state)
            && (&self.standing, self.todo) == (&other.standing, other.todo)
            && (&self.title, &self.summary) == (&other.title, &other.summary)
            && self.title_span == other.title_span
            && (&self.path, &self.anchor_aliases) == (&other.path, &other.anchor_aliases)
    }

    /// The headings in order, those inside quotes and alerts left out.
    pub fn headings(&self) -> Vec<Heading> {
        headings_of(self.document())
    }
}

/// The headings of a text in order, those inside quotes and alerts left out.
pub fn headings_of(document: &Document<Link>) -> Vec<Heading> {
    use crate::markdown::tree::{BlockKind, plain_text};
    let headings = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { level, anchor, content } => {
            Some(Heading { level: *level, anchor: anchor.value.clone(), text: plain_text(content) })
        }
        _ => None,
    });
    headings.collect()
}

/// The explanations of an indicator in one language.
#[derive(Debug)]
pub struct IndicatorText {
    /// Why it matters.
    pub why: Vec<Inline<Link>>,
    /// Where an answer can be found.
    pub where_to_look: Vec<Inline<Link>>,
}

/// A flowchart with the texts of its steps resolved.
#[derive(Debug)]
pub struct ChartPages {
    /// The checked chart.
    pub chart: Arc<Chart>,
    /// For each situation, in the order of its nodes, the texts of the step.
    pub steps: BTreeMap<String, Vec<LanguageMap<StepText>>>,
}

/// The texts of a step in one language.
#[derive(Debug, Default)]
pub struct StepText {
    /// What happens here.
    pub detail: Vec<Block<Link>>,
    /// What this does not mean.
    pub caveat: Vec<Block<Link>>,
}

impl Section {
    /// The glossary terms in its texts.
    pub fn terms(&self) -> impl Iterator<Item = &TermId> {
        self.texts.iter().flat_map(|(_, text)| &text.resolved.terms)
    }

    /// The version that holds.
    pub fn current(&self) -> Option<&SectionVersion> {
        self.versions.iter().find(|v| v.standing == Standing::InForce)
    }

    fn is_same(&self, other: &Section) -> bool {
        let versions = self.versions.iter().zip(&other.versions);
        Arc::ptr_eq(&self.file, &other.file)
            && (self.part, &self.number, &self.parent) == (other.part, &other.number, &other.parent)
            && self.texts.iter().all(|(l, text)| text.is_same(&other.texts[l]))
            && self.versions.len() == other.versions.len()
            && versions.into_iter().all(|(a, b)| a.is_same(b))
    }
}

impl Guide {
    /// The sections that use each term, in reading order.
    pub fn term_uses(&self) -> BTreeMap<&TermId, Vec<&Section>> {
        let mut uses: BTreeMap<&TermId, Vec<&Section>> = BTreeMap::new();
        for section in &self.sections {
            for term in section.terms() {
                let users = uses.entry(term).or_default();
                // Once, though both languages use it.
                if users.last().is_none_or(|last| last.id != section.id) {
                    users.push(section);
                }
            }
        }
        uses
    }

    /// The sections that cite each source, in reading order: in one language, or in any.
    pub fn source_uses(&self, language: Option<Language>) -> BTreeMap<&SourceId, Vec<&Section>> {
        let mut uses: BTreeMap<&SourceId, Vec<&Section>> = BTreeMap::new();
        for section in &self.sections {
            let texts = section.texts.iter().filter(|(l, _)| language.is_none_or(|own| own == *l));
            for cited in texts.flat_map(|(_, text)| text.citations().iter()) {
                let users = uses.entry(&cited.source).or_default();
                if users.last().is_none_or(|last| last.id != section.id) {
                    users.push(section);
                }
            }
        }
        uses
    }

    /// True of a section with a feed of its own. One version is no news, unless readers followed
    /// another section whose place it took.
    pub fn has_feed(&self, section: &Section) -> bool {
        // What took the place of a section writes its feed too.
        let news = section.file.versions.len() > 1 || self.aliases.takes_a_place(&section.id);
        news && self.successor(section).is_none()
    }

    /// What the publisher says on a page.
    pub fn page(&self, page: &Page) -> Option<&PublisherPage> {
        let id = page.folder()?;
        let at = self.pages.binary_search_by(|page| page.id.cmp(&id)).ok()?;
        Some(&self.pages[at])
    }

    /// True of a page that the guide has: of a list without entries there is none, unless the
    /// publisher has something to say there.
    pub fn has(&self, page: &Page) -> bool {
        let there = match page {
            Page::Glossary => self.files.glossary.is_there(),
            Page::Sources => self.files.sources.is_there(),
            Page::Indicators | Page::Worksheet => self.files.indicators.is_there(),
            Page::Tags => self.tags().next().is_some(),
            // For whoever changes the theme, and for no reader.
            Page::Components => self.preview,
            _ => true,
        };
        there || self.page(page).is_some()
    }

    /// The section with this id.
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.sections.get(self.sections.position(id)?).map(|section| &**section)
    }

    /// The sections in reading order, and after them those that only have versions left.
    pub fn with_versions(&self) -> impl Iterator<Item = &Arc<Section>> {
        self.sections.iter().chain(&self.merged)
    }

    /// True of a section that only has versions left, which keep their addresses.
    fn has_versions_of(&self, id: &SectionId) -> bool {
        self.merged.iter().any(|section| section.id == *id)
    }

    /// The section at this position of [`Guide::with_versions`].
    pub fn with_versions_at(&self, at: usize) -> Option<&Section> {
        let merged = || self.merged.get(at.checked_sub(self.sections.len())?);
        self.sections.get(at).or_else(merged).map(|section| &**section)
    }

    /// The section that took the place of one that only has versions left.
    pub fn successor(&self, section: &Section) -> Option<&Section> {
        self.section(self.aliases.section(&section.id)?)
    }

    /// The newest version of a section that is in force.
    pub fn version<'a>(
        &self,
        file: &'a SectionFile,
    ) -> Option<&'a crate::content::ledger::Version> {
        let versions = &file.versions.value;
        in_force(versions, self.as_of).map(|index| &versions[index]).or(versions.first())
    }
}

impl Files {
    /// The files, when all could be read.
    fn of(content: &Content) -> Option<Files> {
        Some(Files {
            site: content.site.clone()?,
            glossary: content.glossary.clone()?,
            sources: content.sources.clone()?,
            indicators: content.indicators.clone()?,
            spreadsheets: content.spreadsheets.clone(),
            synonyms: content.synonyms.clone(),
            tags: content.tags.clone()?,
        })
    }
}
