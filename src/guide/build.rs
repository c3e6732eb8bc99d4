//! Puts the guide together, phase by phase: each has a type that holds what it found out, so that
//! none can be left out or come too early. What a phase made is remembered with what it was made
//! from, and no phase changes what another has checked.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assembly::{SectionMaker, SectionMemory};
use super::beside;
use super::bodies;
use super::checks::{self, Place};
use super::data_texts::{DataMemory, chart_steps};
use super::history::past::{PastMemory, Today};
use super::home::HomeMemory;
use super::ledger::drafts::DraftFinder;
use super::ledger::in_force::{DayMemory, InForce, OnDay, hear};
use super::ledger::ledgers;
use super::ledger::release::Release;
use super::ledger::repeal;
use super::links::collisions;
use super::links::faces::FaceMemory;
use super::links::resolve::{Lists, Registry};
use super::links::slugs::SlugMemory;
use super::naming::merged::{self, Kept};
use super::naming::names::{NameMemory, Names};
use super::naming::published;
use super::pages::{self, PageFaces, PageMaker, PageMemory};
use super::parity;
use super::parse::Parsed;
use super::provenance;
use super::tags;
use super::texts::Surroundings;
use super::{
    Addresses, Aliases, Archive, ChartPages, Definitions, Drafts, Earlier, EditionPlace,
    EditionSummary, Files, Guide, HomeLinks, IndicatorTexts, PastFiles, PublisherPage, Route,
    Section, Sections,
};
use crate::content::ids::SectionId;
use crate::content::section::SectionFile;
use crate::content::{Content, Published};
use crate::diagnostics::Sink;
use crate::language::{LanguageMap, Languages};
use crate::remembered::{Same, unless_equal};
use crate::source::{Sources, StoredFile};
use crate::yaml::Date;

/// What is shown of a guide.
#[derive(Debug)]
pub struct Shown {
    /// The day that the guide is made for: versions and statuses are those that hold on it.
    pub as_of: Date,
    /// True where text that no version covers is accepted.
    pub unreleased: bool,
    /// The versions that may go without a page.
    pub without: BTreeSet<Published>,
    /// Of an edition: its place beside the guide of today.
    pub edition: Option<EditionPlace>,
    /// Of the guide of today: its editions.
    pub editions: Vec<EditionSummary>,
}

/// What was made of a guide before.
#[derive(Debug, Default)]
pub struct Memory {
    names: NameMemory,
    checks: checks::Memory,
    parity: parity::Memory,
    day: DayMemory,
    faces: FaceMemory,
    lists: Option<Arc<Lists>>,
    data: DataMemory,
    sections: SectionMemory,
    past: PastMemory,
    slugs: SlugMemory,
    pages: PageMemory,
    home: HomeMemory,
}

impl Memory {
    /// How many texts were resolved anew the last time.
    pub fn texts_anew(&self) -> usize {
        self.sections.anew()
    }
}

/// Resolves and checks everything. `None` when a file that every guide needs could not be read.
pub fn build(
    parsed: &Parsed,
    archive: &Archive,
    sources: &Sources,
    shown: Shown,
    memory: &mut Memory,
    sink: &mut Sink,
) -> Option<Guide> {
    let mut checked = check(parsed, archive, sources, &shown, memory, sink)?;
    let in_force = InForce { parsed, archive, as_of: shown.as_of };
    let day = in_force.view(&mut memory.day);
    if !checked.aliases.is_none() {
        checked.aliases.leave(&Names::of(&day.content, &day.documents, &day.charts));
    }
    let addresses = memory.slugs.addresses(&day.content, shown.edition.as_ref(), sink);
    let phase = Resolving {
        parsed,
        day: &day,
        archive,
        addresses: &addresses,
        aliases: &checked.aliases,
        languages: checked.languages,
        as_of: shown.as_of,
        sources,
    };
    let merged = match &shown.edition {
        // Versions exist once, in the guide of today.
        Some(_) => Vec::new(),
        None => {
            let language = checked.languages.authoritative;
            merged::with_own_texts(archive, &checked.aliases, &day.content, language)
        }
    };
    let resolved = phase.resolve(&checked.order, &merged, memory, sink);
    // An edition stands beside the guide of today, which has these.
    let own_files = match &shown.edition {
        Some(_) => Vec::new(),
        None => beside::own_files(sources),
    };
    let content = &day.content;
    let parts = Parts { content, archive, addresses, checked, resolved, shown, own_files };
    let guide = assemble(parts)?;
    collisions::check(&guide, &day.content, sink);
    // An edition was published as it is.
    if guide.edition.is_none() {
        provenance::check(&guide, parsed, &day.from_archive, sources, sink);
    }
    Some(guide)
}

/// What the files as they stand have told.
struct Checked {
    languages: Languages,
    order: Vec<Place>,
    names: Names,
    aliases: Aliases,
    lost: Vec<Published>,
    drafts: Drafts,
}

/// Whether the files fit together and each text is the one that its ledger says.
fn check(
    parsed: &Parsed,
    archive: &Archive,
    sources: &Sources,
    shown: &Shown,
    memory: &mut Memory,
    sink: &mut Sink,
) -> Option<Checked> {
    let Parsed { content, documents, charts, .. } = parsed;
    let languages = checks::languages(content, sink)?;
    let authoritative = languages.authoritative;
    let order = checks::contents_order(content, sink);
    checks::texts(content, languages, sink);
    // An edition was published under the names that it has.
    checks::reserved(content, charts, shown.edition.is_none(), sink);
    memory.checks.heading_ids(documents, authoritative, sink);
    let names = memory.names.names(content, documents, charts);
    let aliases = Aliases::of(content, &names, sink);
    checks::references(content, &aliases, sink);
    let lost = memory.names.lost(&names, content);
    let ledgers = ledgers::all(parsed, sources);
    let released = ledgers::published_ledgers(&ledgers, content);
    published::check(content, &names, (&lost, &released), &aliases, sources, sink);
    memory.checks.earlier_headings(content, documents, sink);
    // An edition was published as it is.
    if shown.edition.is_none() {
        memory.parity.check(documents, languages, sink);
    }
    tags::check(content, shown.edition.is_none(), sink);
    checks::embeds(parsed, sources, sink);
    // An edition was published with the files that it has.
    if shown.edition.is_none() {
        beside::check(parsed, sources, sink);
    }
    pages::check(parsed, languages, sink);
    let Shown { as_of, unreleased, without, .. } = shown;
    let (as_of, unreleased) = (*as_of, *unreleased);
    let release =
        Release { languages, as_of, unreleased, without, archive, content, documents, sources };
    release.check(&ledgers, sink);
    // An edition was published as it is.
    let mut drafts = Drafts::new();
    if shown.edition.is_none() {
        repeal::check(content, &ledgers, unreleased, sink);
        drafts = DraftFinder { content, aliases: &aliases, authoritative, as_of }.all(&ledgers);
    }
    let kept = Kept { archive, aliases: &aliases, content, language: authoritative, without };
    kept.check(&lost.gone, sink);
    let lost = lost.gone.iter().map(|line| line.value.clone()).collect();
    Some(Checked { languages, order, names, aliases, lost, drafts })
}

/// The phase in which references become links, with what it stands on.
struct Resolving<'a> {
    parsed: &'a Parsed,
    day: &'a OnDay<'a>,
    archive: &'a Archive,
    addresses: &'a Addresses,
    aliases: &'a Aliases,
    languages: Languages,
    as_of: Date,
    sources: &'a Sources,
}

/// Every text with its references resolved.
struct Resolved {
    sections: Sections,
    merged: Vec<Arc<Section>>,
    charts: Vec<Arc<ChartPages>>,
    definitions: Arc<Definitions>,
    indicator_texts: Arc<IndicatorTexts>,
    past: Vec<Arc<PastFiles>>,
    pages: Vec<Arc<PublisherPage>>,
    home: Arc<LanguageMap<HomeLinks>>,
}

impl Resolving<'_> {
    fn resolve(
        &self,
        order: &[Place],
        merged: &[(SectionId, Arc<SectionFile>)],
        memory: &mut Memory,
        sink: &mut Sink,
    ) -> Resolved {
        let (content, from_archive) = (&*self.day.content, &self.day.from_archive);
        let (documents, addresses) = (&*self.day.documents, self.addresses);
        let faces = memory.faces.faces(content, documents, self.languages, addresses);
        let pages = memory.pages.faces(&self.parsed.pages, self.languages);
        let lists = self.lists(pages, &mut memory.lists);
        let charts = self.day.charts.iter();
        let steps = charts.map(|c| (c.id.value.clone(), chart_steps(c))).collect();
        let (wordings, found) = memory.data.wordings(content);
        hear(!from_archive.glossary, &found, sink);
        let faces = &faces;
        let registry = Registry { content, addresses, faces, lists, charts: steps, past: None };
        let with = Surroundings { registry, wordings };
        let sections = self.sections(order, merged, &with, memory, sink);
        let definitions = memory.data.definitions(&with.registry);
        hear(!from_archive.glossary, &definitions.found, sink);
        let indicators = memory.data.indicators(&with.registry);
        hear(!from_archive.indicators, &indicators.found, sink);
        let charts = memory.data.charts(&self.day.charts, &with.registry).into_iter();
        let charts = charts.map(|pages| {
            let mendable = !from_archive.charts.contains(&pages.value.chart.id.value);
            hear(mendable, &pages.found, sink);
            pages.value
        });
        let charts = charts.collect();
        let maker = PageMaker {
            parsed: self.parsed,
            languages: self.languages,
            sources: self.sources,
            with: &with,
        };
        let pages = memory.pages.pages(&maker, sink);
        bodies::check(self.parsed, &with, sink);
        let home = memory.home.of(&with.registry, sink);
        let (sections, merged, past) = sections;
        let (definitions, indicator_texts) = (definitions.value, indicators.value);
        Resolved { sections, merged, charts, definitions, indicator_texts, past, pages, home }
    }

    /// The lists of today; the same as before where all of them are.
    fn lists(&self, pages: Same<PageFaces>, before: &mut Option<Arc<Lists>>) -> Same<Lists> {
        let content = &self.day.content;
        let diagrams = self.sources.below("diagrams/").filter_map(|(_, file)| {
            let name = file.path.as_str().strip_prefix("diagrams/")?;
            Some(name.strip_suffix(".yaml")?.to_owned())
        });
        let lists = Lists {
            glossary: content.glossary.as_ref().map(Same::of),
            sources: content.sources.as_ref().map(Same::of),
            indicators: content.indicators.as_ref().map(Same::of),
            charts: self.day.charts.iter().map(Same::of).collect(),
            pages,
            diagrams: diagrams.collect(),
            unreadable: content.unreadable.clone(),
            folder: self.addresses.root(),
            successors: Arc::new(self.aliases.successors().clone()),
            today: None,
        };
        let lists = unless_equal(before.as_ref(), lists);
        *before = Some(Arc::clone(&lists));
        Same(lists)
    }

    /// The sections with their versions, and the data files that these were written with.
    fn sections(
        &self,
        order: &[Place],
        merged: &[(SectionId, Arc<SectionFile>)],
        with: &Surroundings<'_>,
        memory: &mut Memory,
        sink: &mut Sink,
    ) -> (Sections, Vec<Arc<Section>>, Vec<Arc<PastFiles>>) {
        let content = &*self.day.content;
        let (indicators, terms) = (indicator_ids(content), term_ids(content));
        let registry = &with.registry;
        let today = Today {
            addresses: self.addresses,
            faces: registry.faces,
            charts: &registry.charts,
            indicators: &indicators,
            terms: &terms,
            lists: &registry.lists,
        };
        let past = memory.past.surroundings(&self.archive.data, today);
        let maker = SectionMaker {
            parsed: self.parsed,
            day: self.day,
            archive: self.archive,
            languages: self.languages,
            as_of: self.as_of,
            sources: self.sources,
            faces: registry.faces,
            with,
            past: &past,
        };
        let (sections, merged) = maker.sections(order, merged, &mut memory.sections, sink);
        (sections, merged, memory.past.files(&self.archive.data, &past, registry.faces))
    }
}

/// Everything that a guide consists of.
struct Parts<'a> {
    content: &'a Content,
    archive: &'a Archive,
    addresses: Addresses,
    checked: Checked,
    resolved: Resolved,
    shown: Shown,
    own_files: Vec<(Route, Arc<StoredFile>)>,
}

fn assemble(parts: Parts<'_>) -> Option<Guide> {
    let Parts { content, archive, addresses, checked, resolved, shown, own_files } = parts;
    let earlier = Earlier {
        supply: archive.supply,
        glossaries: archive.glossaries.clone(),
        indicators: archive.indicators.clone(),
        spreadsheets: archive.spreadsheets.clone(),
        charts: archive.charts.clone(),
    };
    Some(Guide {
        files: Files::of(content)?,
        languages: checked.languages,
        as_of: shown.as_of,
        // An edition is what was published, not a preview.
        unreleased: shown.unreleased && shown.edition.is_none(),
        preview: shown.unreleased && shown.edition.is_none(),
        drafts: checked.drafts,
        edition: shown.edition,
        editions: shown.editions,
        folder: String::new(),
        sections: resolved.sections,
        merged: resolved.merged,
        charts: resolved.charts,
        definitions: resolved.definitions,
        indicator_texts: resolved.indicator_texts,
        past: resolved.past,
        beside_drafts: archive.beside_drafts,
        pages: resolved.pages,
        home: resolved.home,
        earlier,
        addresses,
        lost: checked.lost,
        names: checked.names,
        aliases: checked.aliases,
        gone: archive.gone.clone(),
        own_files,
    })
}

fn indicator_ids(content: &Content) -> Vec<&str> {
    content.indicators.iter().flat_map(|f| f.indicators.iter()).map(|(id, _)| id.as_str()).collect()
}

fn term_ids(content: &Content) -> Vec<&str> {
    content.glossary.iter().flat_map(|f| f.terms.iter()).map(|(id, _)| id.as_str()).collect()
}
