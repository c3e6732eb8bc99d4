//! Puts the guide together.

use std::collections::BTreeMap;

use super::in_force::InForce;
use super::parse::{Documents, Parsed};
use super::past::{PastRegistries, Today};
use super::release::Release;
use super::resolve::{ChartSteps, Registry, Resolver, SectionTitles};
use super::texts::{TextMaker, Wordings};
use super::versions::VersionMaker;
use super::{
    Addresses, Aliases, Archive, ChartPages, Earlier, EditionPlace, EditionSummary, Files, Guide,
    IndicatorText, Link, StepText, checks, collisions, ledgers, past, published, versions,
};
use crate::content::ids::{IndicatorId, SectionId, TermId};
use crate::content::{Content, SectionSources, TextFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::markdown;
use crate::markdown::autolink::{ForbiddenIndex, TermIndex};
use crate::markdown::tree::{
    Block, BlockKind, Document, Inline, map_blocks, map_inlines, plain_text,
};
use crate::source::{Sources, Span};
use crate::yaml::{Date, Spanned};

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
    let Shown { as_of, unreleased, edition, editions } = shown;
    let Parsed { mut content, mut documents, mut charts } = parsed;
    let authoritative = checks::languages(&content, sink)?;
    let order = checks::contents_order(&content, sink);
    checks::texts(&content, authoritative, sink);
    checks::references(&content, sink);
    checks::reserved(&content, &charts, sink);
    checks::heading_ids(&documents, authoritative, sink);
    let names = published::names(&content, &documents, &charts);
    let aliases = Aliases::of(&content, &names, sink);
    published::check(&content, &names, &aliases, sources, sink);
    published::earlier_headings(&content, &documents, sink);
    checks::embeds(&documents, &content, &charts, sources, sink);
    let digests = ledgers::text_digests(&content, &documents);
    let ledgers = ledgers::all(&content, &charts, &digests, sources);
    let release = Release {
        authoritative,
        as_of,
        unreleased,
        archive: &archive,
        content: &content,
        documents: &documents,
        sources,
    };
    release.check(&ledgers, sink);
    drop(ledgers);
    let working = versions::working(&content, &documents);
    let before = InForce { archive: &archive, digests: &digests, as_of };
    let earlier = before.put(&mut content, &mut documents, &mut charts);

    let addresses = match &edition {
        Some(edition) => Addresses::of_edition(slugs(&content, sink), &edition.id),
        None => Addresses::new(slugs(&content, sink)),
    };
    let section_titles = SectionTitles {
        titles: titles(&content, authoritative),
        anchors: anchor_titles(&content, &documents, authoritative),
    };
    let registry = Registry {
        sections: &section_titles,
        charts: charts.iter().map(|c| (c.id.value.clone(), chart_steps(c))).collect(),
        content: &content,
        addresses: &addresses,
        sources,
        past: None,
    };
    let wordings = wordings(&content, sink);
    let texts = TextMaker {
        registry: &registry,
        wordings: &wordings,
        digests: &digests,
        authoritative,
        as_of,
        sources,
        earlier: &earlier,
    };
    let (mut sections, term_uses) = texts.sections(&order, documents, sink);
    let (indicators, terms) = (indicator_ids(&content), term_ids(&content));
    let today = Today {
        addresses: &addresses,
        titles: &section_titles,
        charts: &registry.charts,
        indicators: &indicators,
        terms: &terms,
        digests: &digests,
        authoritative,
        as_of,
        sources,
        earlier: &earlier,
    };
    let past = PastRegistries::new(&archive.data, today);
    let maker = VersionMaker {
        content: &content,
        archive: &archive,
        working: &working,
        digests: &digests,
        today: &texts,
        past: &past.makers(),
        as_of,
    };
    maker.fill(&mut sections);
    let past_parts = past.parts();
    let definitions = definitions(&registry, sink);
    let indicator_texts = indicator_texts(&registry, sink);
    let chart_pages = chart_pages(charts, &registry, sink);
    drop(registry);
    let past = past::finish(archive.data, past_parts);
    let other_versions = Earlier {
        supply: archive.supply,
        glossaries: archive.glossaries,
        indicators: archive.indicators,
        spreadsheets: archive.spreadsheets,
        charts: archive.charts,
    };
    collisions::check(&content, &sections, &chart_pages, &addresses, sink);
    let published = content.published.iter().map(|line| line.value.clone()).collect();
    Some(Guide {
        files: Files::from_content(content)?,
        authoritative,
        as_of,
        // An edition is what was published, not a preview.
        unreleased: unreleased && edition.is_none(),
        edition,
        editions,
        sections,
        charts: chart_pages,
        definitions,
        indicator_texts,
        term_uses,
        past,
        earlier: other_versions,
        addresses,
        published,
        names,
        aliases,
    })
}

pub(super) fn headings<L>(
    document: &Document<L>,
) -> impl Iterator<Item = (&Spanned<String>, &Vec<Inline<L>>)> {
    document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, content, .. } if !anchor.is_empty() => Some((anchor, content)),
        _ => None,
    })
}

/// The headings of a text by id.
pub(super) fn heading_texts<L>(document: &Document<L>) -> BTreeMap<String, String> {
    headings(document).map(|(anchor, text)| (anchor.value.clone(), plain_text(text))).collect()
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
            let (slug, span) = match given {
                Some(slug) => (slug.value.as_str(), slug.span),
                None => (id.as_str(), section.file.id.span),
            };
            // The id itself is checked for all languages at once.
            let reserved = given.is_some() || !super::pages::is_reserved_id(slug);
            if reserved && super::pages::is_reserved_slug(language, slug) {
                let refused = Diagnostic::at(codes::RESERVED_WORD, span).arg("word", slug);
                sink.report(refused.arg("what", "slug"));
            }
            slugs[language].insert(id.clone(), slug.to_owned());
        }
    }
    slugs
}

pub(super) fn text_of(
    section: &SectionSources,
    language: Language,
    authoritative: Language,
) -> Option<&TextFile> {
    section.texts[language].as_ref().or(section.texts[authoritative].as_ref())
}

fn titles(content: &Content, authoritative: Language) -> LanguageMap<BTreeMap<SectionId, String>> {
    LanguageMap::from_fn(|language| {
        let titles = content.sections.iter().filter_map(|(id, section)| {
            let text = text_of(section, language, authoritative)?;
            Some((id.clone(), text.front.title.value.clone()))
        });
        titles.collect()
    })
}

/// The headings of each section by id, aliases included.
fn anchor_titles(
    content: &Content,
    documents: &Documents,
    authoritative: Language,
) -> LanguageMap<BTreeMap<SectionId, BTreeMap<String, String>>> {
    LanguageMap::from_fn(|language| {
        let sections = content.sections.iter().map(|(id, section)| {
            let document = documents
                .get(&(id.clone(), language))
                .or_else(|| documents.get(&(id.clone(), authoritative)));
            let mut known = document.map(heading_texts).unwrap_or_default();
            for (old, new) in section.file.earlier_anchors() {
                if let Some(title) = known.get(new.as_str()).cloned() {
                    known.insert(old.as_str().to_owned(), title);
                }
            }
            (id.clone(), known)
        });
        sections.collect()
    })
}

/// A step is linked to in the default situation, or else in the first that has it.
pub(super) fn chart_steps(chart: &Chart) -> ChartSteps {
    let mut steps = ChartSteps::new();
    let situations = std::iter::once(chart.default_situation()).chain(&chart.situations);
    for graph in situations {
        for node in &graph.nodes {
            steps.entry(node.id.clone()).or_insert_with(|| {
                let label = LanguageMap::from_fn(|l| node.label[l].value.clone());
                (graph.situation.id.to_string(), label)
            });
        }
    }
    steps
}

/// The wordings of all terms; one wording cannot belong to two terms.
pub(super) fn wordings(content: &Content, sink: &mut Sink) -> LanguageMap<Wordings> {
    LanguageMap::from_fn(|language| {
        let mut owners: BTreeMap<&str, (&TermId, Span)> = BTreeMap::new();
        let (mut linked, mut forbidden, mut preferred) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (id, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
            let own = term.wordings(language);
            for form in std::iter::once(&own.preferred).chain(&own.forms) {
                match owners.get(form.value.as_str()) {
                    Some((owner, first)) if **owner != id.value => sink.report(
                        Diagnostic::at(codes::FORM_TWICE, form.span)
                            .arg("form", form.value.as_str())
                            .arg("owner", owner.as_str())
                            .label(*first, "first"),
                    ),
                    Some(_) => {}
                    None => {
                        owners.insert(&form.value, (&id.value, form.span));
                        linked.push((id.value.clone(), form.value.as_str()));
                    }
                }
            }
            for wording in &own.forbidden {
                forbidden.push(wording.value.as_str());
                preferred.insert(wording.value.clone(), own.preferred.value.clone());
            }
        }
        Wordings {
            terms: TermIndex::new(linked),
            forbidden: ForbiddenIndex::new(forbidden),
            preferred,
        }
    })
}

fn inline(
    text: &Spanned<String>,
    registry: &Registry<'_>,
    language: Language,
    sink: &mut Sink,
) -> Vec<Inline<Link>> {
    let parsed = markdown::parse_inline(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = map_inlines(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

fn fragment(
    text: &Spanned<String>,
    registry: &Registry<'_>,
    language: Language,
    sink: &mut Sink,
) -> Vec<Block<Link>> {
    let parsed = markdown::parse_fragment(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = map_blocks(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

pub(super) fn definitions(
    registry: &Registry<'_>,
    sink: &mut Sink,
) -> BTreeMap<TermId, LanguageMap<Vec<Inline<Link>>>> {
    let terms = registry.content.glossary.iter().flat_map(|g| g.terms.iter());
    terms
        .map(|(id, term)| {
            (id.value.clone(), term.definition.map(|l, text| inline(text, registry, l, sink)))
        })
        .collect()
}

pub(super) fn indicator_texts(
    registry: &Registry<'_>,
    sink: &mut Sink,
) -> BTreeMap<IndicatorId, LanguageMap<IndicatorText>> {
    let indicators = registry.content.indicators.iter().flat_map(|i| i.indicators.iter());
    indicators
        .map(|(id, indicator)| {
            let texts = LanguageMap::from_fn(|l| IndicatorText {
                why: inline(&indicator.why[l], registry, l, sink),
                where_to_look: inline(&indicator.where_to_look[l], registry, l, sink),
            });
            (id.value.clone(), texts)
        })
        .collect()
}

fn chart_pages(charts: Vec<Chart>, registry: &Registry<'_>, sink: &mut Sink) -> Vec<ChartPages> {
    charts
        .into_iter()
        .map(|chart| {
            let mut steps = BTreeMap::new();
            for graph in &chart.situations {
                let texts = graph.nodes.iter().map(|node| {
                    LanguageMap::from_fn(|l| StepText {
                        detail: fragment(&node.detail[l], registry, l, sink),
                        caveat: node
                            .caveat
                            .as_ref()
                            .map(|c| fragment(&c[l], registry, l, sink))
                            .unwrap_or_default(),
                    })
                });
                steps.insert(graph.situation.id.to_string(), texts.collect());
            }
            ChartPages { chart, steps }
        })
        .collect()
}
