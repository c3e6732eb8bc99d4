//! Puts the guide together.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::resolve::{ChartSteps, Registry, Resolver};
use super::translation::{self, TranslationState};
use super::{
    Addresses, ChartPages, Files, Guide, IndicatorText, Link, Section, StepText, Text, anchors,
    collisions, release,
};
use crate::content::ids::{SectionId, TermId};
use crate::content::{Content, SectionSources, TextFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap};
use crate::markdown::autolink::{self, TermIndex};
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Reference, plain_text};
use crate::markdown::{self};
use crate::source::{Sources, Span};
use crate::yaml::{Date, Spanned};

/// Everything that was read, nothing looked up yet.
#[derive(Debug)]
pub struct Parsed {
    /// The typed files.
    pub content: Content,
    /// The texts as written.
    pub documents: BTreeMap<(SectionId, Language), Document<Reference>>,
    /// The flowcharts, sorted by id.
    pub charts: Vec<Chart>,
}

/// Parses the texts of all sections, each on any core, results in order.
pub fn parse(
    content: &Content,
    sources: &Sources,
    sink: &mut Sink,
) -> BTreeMap<(SectionId, Language), Document<Reference>> {
    let files: Vec<_> = content
        .sections
        .iter()
        .flat_map(|(id, section)| {
            section.texts.iter().filter_map(move |(l, text)| text.as_ref().map(|t| (id, l, t)))
        })
        .collect();
    let parsed: Vec<_> = files
        .par_iter()
        .map(|(id, language, text)| {
            let mut sink = Sink::new();
            let source = sources.file(text.file);
            let document = markdown::parse(text.file, &source.text, text.body.clone(), &mut sink);
            (((*id).clone(), *language), document, sink)
        })
        .collect();
    let mut documents = BTreeMap::new();
    for (key, document, found) in parsed {
        sink.append(found);
        documents.insert(key, document);
    }
    documents
}

/// Resolves and checks everything. `None` when a file that every guide needs could not be read.
pub fn build(
    parsed: Parsed,
    sources: &Sources,
    as_of: Date,
    unreleased: bool,
    sink: &mut Sink,
) -> Option<Guide> {
    let Parsed { content, documents, charts } = parsed;
    let authoritative = check_languages(&content, sink)?;
    let order = contents_order(&content, sink);
    check_texts(&content, authoritative, sink);
    check_section_headers(&content, sink);
    let section_anchors = heading_ids(&documents, authoritative, sink);
    anchors::check(&content, &section_anchors, sink);
    let digests = release::text_digests(&content, &documents);
    release::check(&content, &charts, sources, &digests, authoritative, as_of, unreleased, sink);

    let addresses = Addresses::new(slugs(&content, sink));
    let registry = Registry {
        titles: titles(&content, authoritative),
        anchors: anchor_titles(&content, &documents, authoritative),
        charts: charts.iter().map(|c| (c.id.value.clone(), chart_steps(c))).collect(),
        content: &content,
        addresses: &addresses,
    };
    let index = term_index(&content, sink);
    let (sections, term_uses) = sections(&order, documents, &registry, &index, &digests, authoritative, sources, sink);
    let definitions = definitions(&registry, sink);
    let indicator_texts = indicator_texts(&registry, sink);
    let chart_pages = chart_pages(charts, &registry, sink);
    drop(registry);
    collisions::check(&content, &sections, &chart_pages, &addresses, sink);
    Some(Guide {
        files: Files::from_content(content)?,
        authoritative,
        as_of,
        unreleased,
        sections,
        charts: chart_pages,
        definitions,
        indicator_texts,
        term_uses,
        addresses,
    })
}

/// The authoritative language: the first of exactly two.
fn check_languages(content: &Content, sink: &mut Sink) -> Option<Language> {
    let languages = &content.site.as_ref()?.languages;
    let known: Vec<Option<Language>> = languages.iter().map(|l| Language::from_tag(l.as_str())).collect();
    match known.as_slice() {
        [Some(first), Some(second)] if first != second => Some(*first),
        _ => {
            sink.report(Diagnostic::at(codes::LANGUAGES, languages.span));
            None
        }
    }
}

/// The sections in reading order with their part; both lists and folders must agree.
fn contents_order(content: &Content, sink: &mut Sink) -> Vec<(SectionId, usize, String)> {
    let Some(site) = &content.site else { return Vec::new() };
    let mut order: Vec<(SectionId, usize, String)> = Vec::new();
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (part, group) in site.contents.iter().enumerate() {
        for (place, id) in group.sections.iter().enumerate() {
            if let Some(first) = seen.insert(id.as_str(), id.span) {
                let twice = Diagnostic::at(codes::SECTION_LISTED_TWICE, id.span).arg("id", id.as_str());
                sink.report(twice.label(first, "first"));
            } else if content.sections.contains_key(&id.value) {
                order.push((id.value.clone(), part, format!("{}.{}", part + 1, place + 1)));
            } else {
                let known: Vec<&str> = content.sections.keys().map(SectionId::as_str).collect();
                let missing = Diagnostic::at(codes::LISTED_SECTION_MISSING, id.span).arg("id", id.as_str());
                sink.report(missing.did_you_mean(id.as_str(), known));
            }
        }
    }
    for (id, section) in &content.sections {
        if !seen.contains_key(id.as_str()) {
            let unlisted = Diagnostic::at(codes::SECTION_NOT_LISTED, section.file.id.span);
            sink.report(unlisted.arg("id", id.as_str()));
        }
    }
    order
}

/// A section needs the authoritative text; its translation may be missing.
fn check_texts(content: &Content, authoritative: Language, sink: &mut Sink) {
    for (id, section) in &content.sections {
        let path = |l: Language| format!("content/sections/{id}/{l}.md");
        if section.texts[authoritative].is_none() {
            let missing = Diagnostic::of_path(codes::TEXT_MISSING, path(authoritative));
            sink.report(missing.arg("id", id.as_str()));
        } else if section.texts[authoritative.other()].is_none() {
            let missing = Diagnostic::of_path(codes::TRANSLATION_MISSING, path(authoritative.other()));
            let severity = translation::severity(section.file.simultaneous);
            sink.report(missing.arg("id", id.as_str()).severity(severity));
        }
    }
}

/// Sources and successors named in `section.yaml`.
fn check_section_headers(content: &Content, sink: &mut Sink) {
    let Some(sources) = &content.sources else { return };
    let known: Vec<&str> = sources.sources.iter().map(|(id, _)| id.as_str()).collect();
    let mut check = |id: &Spanned<crate::content::ids::SourceId>| {
        if !known.contains(&id.as_str()) {
            let unknown = Diagnostic::at(codes::UNKNOWN_SOURCE, id.span).arg("id", id.as_str());
            sink.report(unknown.did_you_mean(id.as_str(), known.iter().copied()));
        }
    };
    for section in content.sections.values() {
        section.file.sources.iter().for_each(&mut check);
        section.file.reflects.iter().for_each(|r| check(&r.source));
        section.file.reported.iter().for_each(|r| check(&r.source));
    }
    for (_, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
        check(&term.source);
    }
    for (_, indicator) in content.indicators.iter().flat_map(|i| i.indicators.iter()) {
        check(&indicator.source);
    }
    check_ids(content, sink);
}

fn check_ids(content: &Content, sink: &mut Sink) {
    for section in content.sections.values() {
        for id in &section.file.replaced_by {
            if !content.sections.contains_key(&id.value) {
                sink.report(Diagnostic::at(codes::REPLACED_BY_UNKNOWN, id.span).arg("id", id.as_str()));
            }
        }
        let id = &section.file.id;
        if super::RESERVED_IDS.contains(&id.as_str()) {
            sink.report(Diagnostic::at(codes::RESERVED_WORD, id.span).arg("word", id.as_str()));
        }
    }
    for (_, indicator) in content.indicators.iter().flat_map(|i| i.indicators.iter()) {
        let factors = content.indicators.as_ref().map(|i| &i.factors);
        if factors.is_some_and(|f| f.get(indicator.factor.as_str()).is_none()) {
            let unknown = Diagnostic::at(codes::UNKNOWN_FACTOR, indicator.factor.span);
            let known = factors.into_iter().flat_map(|f| f.iter()).map(|(k, _)| k.as_str());
            sink.report(unknown.arg("id", indicator.factor.as_str()).did_you_mean(indicator.factor.as_str(), known));
        }
    }
}

type Documents = BTreeMap<(SectionId, Language), Document<Reference>>;

fn headings<L>(document: &Document<L>) -> impl Iterator<Item = (&Spanned<String>, &Vec<Inline<L>>)> {
    document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, content, .. } if !anchor.is_empty() => Some((anchor, content)),
        _ => None,
    })
}

/// The heading ids of each section; the languages must have the same ones in the same order.
fn heading_ids(documents: &Documents, authoritative: Language, sink: &mut Sink) -> anchors::SectionAnchors {
    let mut all = anchors::SectionAnchors::new();
    for ((id, language), document) in documents {
        let ids: Vec<&Spanned<String>> = headings(document).map(|(a, _)| a).collect();
        all.entry(id.clone()).or_default().extend(ids.iter().map(|a| a.value.clone()));
        if *language == authoritative {
            continue;
        }
        let Some(original) = documents.get(&(id.clone(), authoritative)) else { continue };
        let expected: Vec<&str> = headings(original).map(|(a, _)| a.value.as_str()).collect();
        let differs = ids.iter().zip(&expected).find(|(a, b)| a.value != **b);
        if let Some((anchor, expected)) = differs {
            sink.report(
                Diagnostic::at(codes::HEADINGS_DIFFER, anchor.span)
                    .arg("found", anchor.value.as_str())
                    .arg("expected", *expected),
            );
        } else if ids.len() != expected.len() {
            let file = format!("content/sections/{id}/{language}.md");
            let longer = expected.get(ids.len()).copied().or(ids.get(expected.len()).map(|a| a.value.as_str()));
            sink.report(
                Diagnostic::of_path(codes::HEADINGS_DIFFER, file)
                    .arg("found", "")
                    .arg("expected", longer.unwrap_or_default()),
            );
        }
    }
    all
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
            if super::pages::is_reserved_slug(language, slug) {
                sink.report(Diagnostic::at(codes::RESERVED_WORD, span).arg("word", slug));
            }
            slugs[language].insert(id.clone(), slug.to_owned());
        }
    }
    slugs
}

fn text_of(section: &SectionSources, language: Language, authoritative: Language) -> Option<&TextFile> {
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
            let mut known: BTreeMap<String, String> = document
                .into_iter()
                .flat_map(headings)
                .map(|(anchor, content)| (anchor.value.clone(), plain_text(content)))
                .collect();
            for (old, new) in anchor_aliases(section, language) {
                if let Some(title) = known.get(&new).cloned() {
                    known.insert(old, title);
                }
            }
            (id.clone(), known)
        });
        sections.collect()
    })
}

fn anchor_aliases(section: &SectionSources, language: Language) -> Vec<(String, String)> {
    let aliases = section.file.aliases.as_ref().and_then(|a| a[language].as_ref());
    let anchors = aliases.and_then(|a| a.anchors.as_ref());
    anchors
        .into_iter()
        .flat_map(|anchors| anchors.iter())
        .map(|(old, new)| (old.as_str().to_owned(), new.as_str().to_owned()))
        .collect()
}

/// A step is linked to in the default situation, or else in the first that has it.
fn chart_steps(chart: &Chart) -> ChartSteps {
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
fn term_index(content: &Content, sink: &mut Sink) -> LanguageMap<TermIndex> {
    LanguageMap::from_fn(|language| {
        let mut owners: BTreeMap<String, (&TermId, Span)> = BTreeMap::new();
        let mut wordings = Vec::new();
        for (id, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
            let own = term.wordings(language);
            for form in std::iter::once(&own.preferred).chain(&own.forms) {
                match owners.get(&form.value) {
                    Some((owner, first)) if **owner != id.value => sink.report(
                        Diagnostic::at(codes::FORM_TWICE, form.span)
                            .arg("form", form.value.as_str())
                            .arg("owner", owner.as_str())
                            .label(*first, "first"),
                    ),
                    Some(_) => {}
                    None => {
                        owners.insert(form.value.clone(), (&id.value, form.span));
                        wordings.push((id.value.clone(), form.value.as_str()));
                    }
                }
            }
        }
        TermIndex::new(wordings)
    })
}

#[expect(clippy::too_many_arguments, reason = "the one place where everything about sections meets")]
fn sections(
    order: &[(SectionId, usize, String)],
    mut documents: Documents,
    registry: &Registry<'_>,
    index: &LanguageMap<TermIndex>,
    digests: &release::TextDigests,
    authoritative: Language,
    sources: &Sources,
    sink: &mut Sink,
) -> (Vec<Section>, BTreeMap<TermId, BTreeSet<SectionId>>) {
    let work: Vec<_> = order
        .iter()
        .filter_map(|entry| {
            let own = LanguageMap::from_fn(|l| documents.remove(&(entry.0.clone(), l)));
            let original = own[authoritative].clone()?;
            Some((entry, LanguageMap::from_fn(|l| own[l].clone().unwrap_or_else(|| original.clone()))))
        })
        .collect();
    let done: Vec<_> = work
        .into_par_iter()
        .filter_map(|((id, part, number), documents)| {
            let source = registry.content.sections.get(id)?;
            let mut found = Sink::new();
            let mut terms = BTreeSet::new();
            let mut text = |language: Language, document: Document<Reference>| {
                let file = text_of(source, language, authoritative)?;
                let written_in = if source.texts[language].is_some() { language } else { authoritative };
                let mut resolver = Resolver::new(registry, language, Some(id));
                let document = autolink::link_terms(document, &index[written_in]);
                let document = document.map_links(&mut |r, c, s| resolver.link(r, c, s));
                let (citations, used, problems) = resolver.finish();
                if source.texts[language].is_some() {
                    found.append(problems);
                }
                terms.extend(used);
                let state = text_state(id, source, language, authoritative, digests, &mut found);
                let mut aliases = BTreeMap::<String, Vec<String>>::new();
                for (old, new) in anchor_aliases(source, language) {
                    aliases.entry(new).or_default().push(old);
                }
                Some(Text {
                    language: written_in,
                    state,
                    title: file.front.title.value.clone(),
                    summary: file.front.summary.value.clone(),
                    document,
                    citations,
                    path: sources.file(file.file).path.to_string(),
                    anchor_aliases: aliases,
                })
            };
            let LanguageMap { nl, en } = documents;
            let texts = LanguageMap { nl: text(Language::Nl, nl)?, en: text(Language::En, en)? };
            let section =
                Section { id: id.clone(), file: source.file.clone(), part: *part, number: number.clone(), texts };
            Some((section, terms, found))
        })
        .collect();
    let mut uses = BTreeMap::<TermId, BTreeSet<SectionId>>::new();
    let mut sections = Vec::new();
    for (section, terms, found) in done {
        sink.append(found);
        for term in terms {
            uses.entry(term).or_default().insert(section.id.clone());
        }
        sections.push(section);
    }
    (sections, uses)
}

fn text_state(
    id: &SectionId,
    source: &SectionSources,
    language: Language,
    authoritative: Language,
    digests: &release::TextDigests,
    sink: &mut Sink,
) -> TranslationState {
    if language == authoritative {
        return TranslationState::Authoritative;
    }
    let Some(file) = &source.texts[language] else { return TranslationState::Missing };
    let digest = digests.get(&(id.clone(), authoritative)).map_or("", String::as_str);
    let translates = file.front.translates.as_ref();
    let state = translation::state(translates, &source.file.versions.value, digest, sink);
    let (code, follows) = match &state {
        TranslationState::Unconfirmed => (codes::TRANSLATION_UNCONFIRMED, ""),
        TranslationState::OutdatedEditorial { follows } | TranslationState::OutdatedSubstantive { follows } => {
            (codes::TRANSLATION_OUTDATED, follows.as_str())
        }
        _ => return state,
    };
    let span = translates.map_or(file.front.title.span, |t| t.span);
    sink.report(
        Diagnostic::at(code, span)
            .arg("id", id.as_str())
            .arg("follows", follows)
            .arg("newest", source.file.versions.first().map_or("", |v| v.version.as_str()))
            .severity(translation::severity(source.file.simultaneous)),
    );
    state
}

fn inline(text: &Spanned<String>, registry: &Registry<'_>, language: Language, sink: &mut Sink) -> Vec<Inline<Link>> {
    let parsed = markdown::parse_inline(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = crate::markdown::tree::map_inlines(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

fn fragment(text: &Spanned<String>, registry: &Registry<'_>, language: Language, sink: &mut Sink) -> Vec<Block<Link>> {
    let parsed = markdown::parse_fragment(text.span, &text.value, sink);
    let mut resolver = Resolver::new(registry, language, None);
    let resolved = crate::markdown::tree::map_blocks(parsed, &mut |r, c, s| resolver.link(r, c, s));
    sink.append(resolver.finish().2);
    resolved
}

fn definitions(registry: &Registry<'_>, sink: &mut Sink) -> BTreeMap<TermId, LanguageMap<Vec<Inline<Link>>>> {
    let terms = registry.content.glossary.iter().flat_map(|g| g.terms.iter());
    terms
        .map(|(id, term)| (id.value.clone(), term.definition.map(|l, text| inline(text, registry, l, sink))))
        .collect()
}

fn indicator_texts(
    registry: &Registry<'_>,
    sink: &mut Sink,
) -> BTreeMap<crate::content::ids::IndicatorId, LanguageMap<IndicatorText>> {
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
