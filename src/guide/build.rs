//! Puts the guide together, phase by phase: each has a type that holds what it found out, so that
//! none can be left out or come too early.

use std::collections::{BTreeMap, BTreeSet};

use super::checks;
use super::collisions;
use super::data_texts::{chart_pages, chart_steps, definitions, indicator_texts, wordings};
use super::in_force::{FromArchive, InForce, heard_where};
use super::ledgers;
use super::parse::{Documents, Parsed};
use super::past::{self, PastParts, PastRegistries, Today};
use super::published;
use super::release::Release;
use super::repeal;
use super::resolve::{Registry, SectionTitles};
use super::texts::{Place, TermUses, TextMaker, Wordings};
use super::versions::{self, VersionMaker, Working};
use super::{
    Addresses, Aliases, Archive, ChartPages, Definitions, Earlier, EditionPlace, EditionSummary,
    Files, Guide, IndicatorTexts, Section, TextDigests,
};
use crate::content::ids::SectionId;
use crate::content::{Content, Published};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::source::Sources;
use crate::yaml::Date;

/// What is shown of a guide.
#[derive(Debug)]
pub struct Shown {
    /// The day whose state of affairs is shown.
    pub as_of: Date,
    /// True where text that no version covers is accepted.
    pub unreleased: bool,
    /// Of an edition: its place beside the guide of today.
    pub edition: Option<EditionPlace>,
    /// Of the guide of today: its editions.
    pub editions: Vec<EditionSummary>,
}

/// Resolves and checks everything. `None` when a file that every guide needs could not be read.
pub fn build(
    parsed: Parsed,
    archive: Archive,
    sources: &Sources,
    shown: Shown,
    sink: &mut Sink,
) -> Option<Guide> {
    let mut checked = check(&parsed, &archive, sources, &shown, sink)?;
    let Parsed { mut content, mut documents, mut charts } = parsed;
    let in_force = InForce { archive: &archive, digests: &checked.digests, as_of: shown.as_of };
    let from_archive = in_force.put(&mut content, &mut documents, &mut charts);
    checked.aliases.leave(&published::names(&content, &documents, &charts));
    let addresses = addresses(&content, &shown, sink);
    let phase = Resolving {
        checked: &checked,
        content: &content,
        archive: &archive,
        from_archive: &from_archive,
        addresses: &addresses,
        as_of: shown.as_of,
        sources,
    };
    let resolved = phase.resolve(documents, charts, sink);
    collisions::check(&content, &resolved.sections, &resolved.charts, &addresses, sink);
    assemble(Parts { content, archive, addresses, checked, resolved, shown })
}

/// What the files as they stand have told.
struct Checked {
    authoritative: Language,
    order: Vec<Place>,
    names: BTreeSet<Published>,
    aliases: Aliases,
    digests: TextDigests,
    /// The texts as they stand, for the version that they are.
    working: Working,
}

/// Whether the files fit together and each text is the one that its ledger says.
fn check(
    parsed: &Parsed,
    archive: &Archive,
    sources: &Sources,
    shown: &Shown,
    sink: &mut Sink,
) -> Option<Checked> {
    let Parsed { content, documents, charts } = parsed;
    let authoritative = checks::languages(content, sink)?;
    let order = checks::contents_order(content, sink);
    checks::texts(content, authoritative, sink);
    checks::references(content, sink);
    checks::reserved(content, charts, sink);
    checks::heading_ids(documents, authoritative, sink);
    let names = published::names(content, documents, charts);
    let aliases = Aliases::of(content, &names, sink);
    published::check(content, &names, &aliases, sources, sink);
    published::earlier_headings(content, documents, sink);
    checks::embeds(documents, content, charts, sources, sink);
    let digests = ledgers::text_digests(content, documents);
    let (as_of, unreleased) = (shown.as_of, shown.unreleased);
    let release =
        Release { authoritative, as_of, unreleased, archive, content, documents, sources };
    let ledgers = ledgers::all(content, charts, &digests, sources);
    release.check(&ledgers, sink);
    // An edition was published as it is.
    if shown.edition.is_none() {
        repeal::check(content, &ledgers, sink);
    }
    drop(ledgers);
    let working = versions::working(content, documents);
    Some(Checked { authoritative, order, names, aliases, digests, working })
}

/// Where the pages are.
fn addresses(content: &Content, shown: &Shown, sink: &mut Sink) -> Addresses {
    let slugs = slugs(content, sink);
    match &shown.edition {
        Some(edition) => Addresses::of_edition(slugs, &edition.id),
        None => Addresses::new(slugs),
    }
}

/// The phase in which references become links, with what it stands on.
struct Resolving<'a> {
    checked: &'a Checked,
    content: &'a Content,
    archive: &'a Archive,
    from_archive: &'a FromArchive,
    addresses: &'a Addresses,
    as_of: Date,
    sources: &'a Sources,
}

/// Every text with its references resolved.
struct Resolved {
    sections: Vec<Section>,
    term_uses: TermUses,
    charts: Vec<ChartPages>,
    definitions: Definitions,
    indicator_texts: IndicatorTexts,
    past: Vec<PastParts>,
}

impl Resolving<'_> {
    fn resolve(&self, documents: Documents, charts: Vec<Chart>, sink: &mut Sink) -> Resolved {
        let Resolving { content, addresses, sources, from_archive, .. } = *self;
        let titles = SectionTitles::of(content, &documents, self.checked.authoritative);
        let steps = charts.iter().map(|c| (c.id.value.clone(), chart_steps(c))).collect();
        let registry =
            Registry { sections: &titles, charts: steps, content, addresses, sources, past: None };
        let mendable = !from_archive.glossary;
        let wordings = heard_where(mendable, sink, |sink| wordings(content, sink));
        let texts = self.texts(&registry, &wordings);
        let (mut sections, term_uses) = texts.sections(&self.checked.order, documents, sink);
        let past = self.versions(&texts, &mut sections);
        let definitions = heard_where(mendable, sink, |sink| definitions(&registry, sink));
        let mendable = !from_archive.indicators;
        let indicator_texts = heard_where(mendable, sink, |sink| indicator_texts(&registry, sink));
        let pages = charts.into_iter().map(|chart| {
            let mendable = !from_archive.charts.contains(&chart.id.value);
            heard_where(mendable, sink, |sink| chart_pages(chart, &registry, sink))
        });
        let charts = pages.collect();
        Resolved { sections, term_uses, charts, definitions, indicator_texts, past }
    }

    fn texts<'a>(
        &'a self,
        registry: &'a Registry<'a>,
        wordings: &'a LanguageMap<Wordings>,
    ) -> TextMaker<'a> {
        TextMaker {
            registry,
            wordings,
            digests: &self.checked.digests,
            authoritative: self.checked.authoritative,
            as_of: self.as_of,
            sources: self.sources,
            from_archive: self.from_archive,
        }
    }

    /// Gives the sections their versions; what had to be resolved of the data files of other days.
    fn versions(&self, texts: &TextMaker<'_>, sections: &mut [Section]) -> Vec<PastParts> {
        let (indicators, terms) = (indicator_ids(self.content), term_ids(self.content));
        let today = Today {
            addresses: self.addresses,
            titles: texts.registry.sections,
            charts: &texts.registry.charts,
            indicators: &indicators,
            terms: &terms,
            digests: texts.digests,
            authoritative: texts.authoritative,
            as_of: texts.as_of,
            sources: texts.sources,
            from_archive: texts.from_archive,
        };
        let past = PastRegistries::new(&self.archive.data, today);
        let maker = VersionMaker {
            content: self.content,
            archive: self.archive,
            working: &self.checked.working,
            digests: texts.digests,
            today: texts,
            past: &past.makers(),
            as_of: self.as_of,
        };
        maker.fill(sections);
        past.parts()
    }
}

/// Everything that a guide consists of.
struct Parts {
    content: Content,
    archive: Archive,
    addresses: Addresses,
    checked: Checked,
    resolved: Resolved,
    shown: Shown,
}

fn assemble(parts: Parts) -> Option<Guide> {
    let Parts { content, archive, addresses, checked, resolved, shown } = parts;
    let earlier = Earlier {
        supply: archive.supply,
        glossaries: archive.glossaries,
        indicators: archive.indicators,
        spreadsheets: archive.spreadsheets,
        charts: archive.charts,
    };
    let published = content.published.iter().map(|line| line.value.clone()).collect();
    Some(Guide {
        files: Files::from_content(content)?,
        authoritative: checked.authoritative,
        as_of: shown.as_of,
        // An edition is what was published, not a preview.
        unreleased: shown.unreleased && shown.edition.is_none(),
        edition: shown.edition,
        editions: shown.editions,
        sections: resolved.sections.into(),
        charts: resolved.charts,
        definitions: resolved.definitions,
        indicator_texts: resolved.indicator_texts,
        term_uses: resolved.term_uses,
        past: past::finish(archive.data, resolved.past),
        earlier,
        addresses,
        published,
        names: checked.names,
        aliases: checked.aliases,
    })
}

fn indicator_ids(content: &Content) -> Vec<&str> {
    content.indicators.iter().flat_map(|f| f.indicators.iter()).map(|(id, _)| id.as_str()).collect()
}

fn term_ids(content: &Content) -> Vec<&str> {
    content.glossary.iter().flat_map(|f| f.terms.iter()).map(|(id, _)| id.as_str()).collect()
}

/// The slug of each section and language where one is given; reserved ones are reported.
fn slugs(content: &Content, sink: &mut Sink) -> LanguageMap<BTreeMap<SectionId, String>> {
    let mut slugs = LanguageMap::<BTreeMap<SectionId, String>>::default();
    for (id, section) in &content.sections {
        for (language, text) in section.texts.iter() {
            let given = text.as_ref().and_then(|t| t.front.slug.as_ref());
            let slug = content.slug(id, language);
            let span = given.map_or(section.file.id.span, |slug| slug.span);
            // The id itself is checked for all languages at once.
            let own = given.is_some() || !super::path_words::is_reserved_id(slug);
            if own && super::path_words::is_reserved_slug(language, slug) {
                let refused = Diagnostic::at(codes::RESERVED_WORD, span).arg("word", slug);
                sink.report(refused.arg("what", "slug"));
            }
            slugs[language].insert(id.clone(), slug.to_owned());
        }
    }
    slugs
}
