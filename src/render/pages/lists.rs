//! The pages that list things: glossary, sources, indicators, register.

use std::collections::BTreeMap;

use super::frame::FrameOf;
use super::framer::Framer;
use super::provenance;
use super::section::source_link;
use crate::content::bibliography::{LegalStatus, Source, SourceKind, SourcesFile};
use crate::content::identifiers::dossier_parts;
use crate::content::ids::{FactorId, IndicatorId, SourceId};
use crate::content::indicators::{Indicator, IndicatorsFile};
use crate::content::{LedgerId, Published};
use crate::guide::{
    IndicatorText, Link, Page, PastFiles, Role, Route, Section, locator_in_words, name_with_reading,
};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Inline, map_inlines};
use crate::render::context::{
    FactorText, Frame, GlossaryPage, IndicatorEntry, IndicatorsEmbed, IndicatorsPage, LinkTo,
    RegisterEntry, RegisterPage, SourceGroup, SourceText, SourcesPage, TermText, VersionText,
    WordsText,
};
use crate::render::data;
use crate::render::data::dataset::Dataset;
use crate::render::history::ledger_history::shown_version;
use crate::render::markup::blocks;
use crate::render::words;

pub(in crate::render) fn frame(
    framer: Framer<'_>,
    page: &Page,
    kind: &'static str,
) -> (Frame, Route) {
    let route = framer.guide.addresses.of(page, framer.language);
    let frame = framer.frame(FrameOf {
        kind,
        title: framer.word(&format!("{kind}-title")),
        description: framer.word(&format!("{kind}-description")),
        way: Vec::new(),
        other: framer.guide.addresses.of(page, framer.language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    (frame, route)
}

/// The frame of a page that shows one file of data, which has a version of its own.
pub(in crate::render) fn of_file(
    framer: Framer<'_>,
    frame: Frame,
    route: &Route,
    version: &VersionText,
    path: &str,
) -> Frame {
    let report = framer.report(&frame.title, route, Some(&version.number));
    Frame { report, edit: Some(framer.edit(path)), ..frame }
}

fn section_links(
    framer: Framer<'_>,
    sections: Option<&Vec<&Section>>,
    from: &Route,
) -> Vec<LinkTo> {
    let sections = sections.into_iter().flatten();
    sections
        .map(|s| LinkTo {
            href: framer.href(&Page::Section(s.id.clone()), from),
            title: s.texts[framer.language].title.clone(),
        })
        .collect()
}

/// All terms, A to Z by the rules of the language, links seen from `route`.
pub(in crate::render) fn terms(framer: Framer<'_>, route: &Route) -> Vec<TermText> {
    let (guide, language) = (framer.guide, framer.language);
    let uses = guide.term_uses();
    let mut terms: Vec<TermText> = guide
        .files
        .glossary
        .terms
        .iter()
        .filter_map(|(id, term)| {
            let own = term.wordings(language);
            Some(TermText {
                id: id.to_string(),
                earlier_ids: guide.aliases.earlier_ids(&Published::Term(id.value.clone())),
                name: own.preferred.value.clone(),
                forms: own.forms.iter().map(|f| f.value.clone()).collect(),
                other: term.wordings(language.other()).preferred.value.clone(),
                other_language: language.other(),
                other_href: guide
                    .addresses
                    .of(&Page::Glossary, language.other())
                    .href_from(route, Some(id.as_str())),
                own_rendering: term.rendering == crate::content::glossary::Rendering::Own,
                definition_html: blocks::inlines(
                    &guide.definitions.get(&id.value)?[language],
                    route,
                ),
                source: source_link(framer, &term.source, route)?,
                locator: term.locator.as_ref().map(|l| locator_in_words(l, language)),
                used_in: section_links(framer, uses.get(&id.value), route),
            })
        })
        .collect();
    words::sort_by_text(&mut terms, language, |t| &t.name);
    terms
}

/// The page of the glossary.
pub(in crate::render) fn glossary(framer: Framer<'_>, datasets: &[Dataset]) -> GlossaryPage {
    let (frame, route) = frame(framer, &Page::Glossary, "glossary");
    let language = framer.language;
    let versions = &framer.guide.files.glossary.versions;
    let version = shown_version(framer, LedgerId::Glossary, versions, &route);
    let frame = of_file(framer, frame, &route, &version, "content/glossary.yaml");
    let letters = words::by_letter(terms(framer, &route), |t| &t.name);
    let data = data::links(datasets, "glossary", &route, language);
    GlossaryPage { frame, letters, version, data }
}

/// The page of all sources.
pub(in crate::render) fn sources(framer: Framer<'_>, datasets: &[Dataset]) -> SourcesPage {
    let (frame, route) = frame(framer, &Page::Sources, "sources");
    let frame = Frame { edit: Some(framer.edit("content/sources.yaml")), ..frame };
    let data = data::links(datasets, "sources", &route, framer.language);
    SourcesPage { frame, groups: source_groups(framer, &route), data }
}

/// All sources by kind, links seen from `route`.
pub(in crate::render) fn source_groups(framer: Framer<'_>, route: &Route) -> Vec<SourceGroup> {
    let citing = framer.guide.source_uses(Some(framer.language));
    let kinds = [
        SourceKind::Kamerstuk,
        SourceKind::Staatscourant,
        SourceKind::Eu,
        SourceKind::Bwb,
        SourceKind::Report,
        SourceKind::Web,
    ];
    let texts = |is_in: &dyn Fn(&Source) -> bool| -> Vec<SourceText> {
        let all = framer.guide.files.sources.sources.iter().filter(|(_, source)| is_in(source));
        all.map(|(id, source)| {
            let sections = section_links(framer, citing.get(&id.value), route);
            source_text(framer, id, source, (sections, route))
        })
        .collect()
    };
    let groups = kinds.into_iter().map(|kind| {
        let mut sources = texts(&|source| !source.further_reading && source.kind.value == kind);
        match kind {
            // Papers and rules by date, newest first; the rest by title.
            SourceKind::Kamerstuk | SourceKind::Staatscourant => {
                sources.sort_by_key(|s| std::cmp::Reverse(s.date.as_ref().map(|d| d.iso.clone())));
            }
            _ => words::sort_by_text(&mut sources, framer.language, |s| &s.title),
        }
        SourceGroup { kind: kind.word(), sources }
    });
    let mut further = texts(&|source| source.further_reading);
    words::sort_by_text(&mut further, framer.language, |s| &s.title);
    let further = SourceGroup { kind: "further-reading", sources: further };
    groups.chain([further]).filter(|g| !g.sources.is_empty()).collect()
}

fn source_text(
    framer: Framer<'_>,
    id: &SourceId,
    source: &Source,
    (cited_in, route): (Vec<LinkTo>, &Route),
) -> SourceText {
    let language = framer.language;
    SourceText {
        id: id.to_string(),
        earlier_ids: framer.guide.aliases.earlier_ids(&Published::Source(id.clone())),
        title: source.title[language].clone(),
        short: source.short[language].clone(),
        number: source_number(source),
        address: source.address(language),
        eli: source.eli_address(),
        date: source.date.map(|d| words::date(d, language)),
        publisher: source.publisher.as_ref().map(|p| p[language].clone()),
        status: source.status().map(LegalStatus::word),
        status_words: provenance::status(framer, source.status(), source.from()),
        status_checked: source.status_checked.as_ref().map(|d| words::date(d.value, language)),
        from: source.from().map(|d| words::date(d, language)),
        seen: source.day_of_unknown_extent().map(|d| words::date(d, language)),
        read: provenance::read(framer, source, route),
        language: provenance::language(framer, source),
        title_language: source.title_language(language).map(|own| own.tag()),
        no_address: source.has_no_address(),
        note: source.note.as_ref().map(|n| n[language].clone()),
        cited_in,
    }
}

/// The official number as it is written: `31 288, nr. 1205`.
pub(in crate::render) fn source_number(source: &Source) -> Option<String> {
    match source.kind.value {
        SourceKind::Kamerstuk => {
            let (dossier, mark) = dossier_parts(source.dossier.as_ref()?);
            let split = dossier.len().checked_sub(3)?;
            let spaced = format!("{}\u{a0}{}", &dossier[..split], &dossier[split..]);
            let spaced = if mark.is_empty() { spaced } else { format!("{spaced}\u{a0}{mark}") };
            Some(match &source.number {
                Some(number) => format!("{spaced}, nr.\u{a0}{}", number.as_str()),
                None => spaced,
            })
        }
        SourceKind::Staatscourant => {
            let (year, number) = (source.year.as_ref()?, source.number.as_ref()?);
            Some(format!("Stcrt. {}, {}", year.as_str(), number.as_str()))
        }
        SourceKind::Eu => source.celex.as_ref().map(|celex| celex.value.clone()),
        SourceKind::Bwb => source.bwb.as_ref().map(|bwb| bwb.value.clone()),
        SourceKind::Web | SourceKind::Report => None,
    }
}

/// The page of all indicators.
pub(in crate::render) fn indicators(framer: Framer<'_>, datasets: &[Dataset]) -> IndicatorsPage {
    let (frame, route) = frame(framer, &Page::Indicators, "indicators");
    let file = &framer.guide.files.indicators;
    let language = framer.language;
    let version = shown_version(framer, LedgerId::Indicators, &file.versions, &route);
    IndicatorsPage {
        notice: file.notice[language].clone(),
        factors: factors(framer, &route),
        frame: of_file(framer, frame, &route, &version, "content/indicators.yaml"),
        count: file.indicators.len(),
        data: data::links(datasets, "indicators", &route, language),
        version,
    }
}

/// All indicators by factor, as a page at `route` shows them.
pub(in crate::render) fn factors(framer: Framer<'_>, route: &Route) -> Vec<FactorText> {
    let ids = framer.guide.files.indicators.factors.iter();
    ids.filter_map(|(id, _)| factor(framer, id, route)).collect()
}

/// The indicators of one factor for the middle of a section.
pub(in crate::render) fn indicators_embed(
    framer: Framer<'_>,
    id: &FactorId,
    route: &Route,
) -> Option<IndicatorsEmbed> {
    let all = framer.href(&Page::Indicators, route);
    let (all, worksheet) = (Some(all), Some(framer.href(&Page::Worksheet, route)));
    Some(IndicatorsEmbed { factor: factor(framer, id, route)?, all, worksheet })
}

/// The indicators of one factor as they were when a version was written.
pub(in crate::render) fn past_indicators_embed(
    framer: Framer<'_>,
    past: &PastFiles,
    id: &FactorId,
    route: &Route,
) -> Option<IndicatorsEmbed> {
    let list = IndicatorList {
        file: past.indicators.as_ref()?,
        texts: &past.indicator_texts,
        sources: past.sources.as_deref(),
    };
    let factor = list.factor(framer, id, route)?;
    Some(IndicatorsEmbed { factor, all: None, worksheet: None })
}

fn factor(framer: Framer<'_>, id: &FactorId, route: &Route) -> Option<FactorText> {
    let guide = framer.guide;
    let (file, texts) = (&guide.files.indicators, &guide.indicator_texts);
    IndicatorList { file, texts, sources: None }.factor(framer, id, route)
}

/// A text whose citations say in words which place they mean: there is no list of sources below
/// it to look that up in.
fn with_places(content: &[Inline<Link>], language: Language) -> Vec<Inline<Link>> {
    map_inlines(content, &mut |target: &Link, mut content, span| {
        if let Role::Citation { locator: Some(locator), .. } = &target.role {
            let text = format!(" ({})", locator_in_words(locator, language));
            content.push(Inline::Text { text, span });
        }
        Inline::Link { target: target.clone(), content, span }
    })
}

/// The indicators of today or of an earlier day.
struct IndicatorList<'a> {
    file: &'a IndicatorsFile,
    texts: &'a BTreeMap<IndicatorId, LanguageMap<IndicatorText>>,
    /// The sources of that day, where it is not today.
    sources: Option<&'a SourcesFile>,
}

impl IndicatorList<'_> {
    fn factor(&self, framer: Framer<'_>, id: &FactorId, route: &Route) -> Option<FactorText> {
        let (guide, language) = (framer.guide, framer.language);
        let factor = self.file.factors.get(id.as_str())?;
        let page = guide.addresses.of(&Page::Indicators, language);
        let today = |id: &IndicatorId| guide.files.indicators.indicators.get(id.as_str()).is_some();
        let inside = self.file.indicators.iter().filter(|(_, i)| i.factor.value == *id);
        let indicators = inside.filter_map(|(id, indicator)| {
            let texts = &self.texts.get(&id.value)?[language];
            Some(IndicatorEntry {
                id: id.to_string(),
                earlier_ids: guide.aliases.earlier_ids(&Published::Indicator(id.value.clone())),
                href: today(&id.value).then(|| page.href_from(route, Some(id.as_str()))),
                question: indicator.question[language].clone(),
                why_html: blocks::inlines(&with_places(&texts.why, language), route),
                where_html: blocks::inlines(&with_places(&texts.where_to_look, language), route),
                source: self.source(framer, &indicator.source, route)?,
                locator: indicator.locator.as_ref().map(|l| locator_in_words(l, language)),
                origin: indicator.origin.word(),
                words: self.words(framer, indicator, route),
            })
        });
        Some(FactorText {
            id: id.to_string(),
            label: factor.label[language].clone(),
            summary: factor.summary.as_ref().map(|s| s[language].clone()),
            indicators: indicators.collect(),
        })
    }

    /// What its source says, word for word.
    fn words(&self, framer: Framer<'_>, indicator: &Indicator, route: &Route) -> Option<WordsText> {
        let (words, source) = indicator.words()?;
        Some(WordsText {
            text: words.text.value.clone(),
            language: words.language.tag(),
            source: self.source(framer, source, route)?,
            locator: words.locator.as_ref().map(|l| locator_in_words(l, framer.language)),
        })
    }

    /// The source of an indicator; one that is no longer among the sources has its own address.
    fn source(&self, framer: Framer<'_>, id: &SourceId, route: &Route) -> Option<LinkTo> {
        source_link(framer, id, route).or_else(|| {
            let source = self.sources?.sources.get(id.as_str())?;
            let title = name_with_reading(&source.short[framer.language], source, framer.language);
            Some(LinkTo { href: source.address(framer.language)?, title })
        })
    }
}

/// The pages of the register that are neither text nor list of terms, with their titles.
pub(in crate::render) const PAGES: [(Page, &str); 8] = [
    (Page::Sources, "sources"),
    (Page::Indicators, "indicators"),
    (Page::Worksheet, "worksheet"),
    (Page::Data, "data"),
    (Page::About, "about"),
    (Page::Accessibility, "accessibility"),
    (Page::Privacy, "privacy"),
    (Page::Colophon, "colophon"),
];

/// Everything from A to Z: sections, their headings, terms, steps and pages.
pub(in crate::render) fn register(framer: Framer<'_>) -> RegisterPage {
    let (frame, route) = frame(framer, &Page::Register, "register");
    let (guide, language) = (framer.guide, framer.language);
    let mut entries = Vec::new();
    for section in &guide.sections {
        let text = &section.texts[language];
        let address = guide.addresses.of(&Page::Section(section.id.clone()), language);
        let href = address.href_from(&route, None);
        entries.push(RegisterEntry {
            title: text.title.clone(),
            href,
            kind: "section",
            inside: None,
        });
        for heading in text.headings() {
            let href = address.href_from(&route, Some(&heading.anchor));
            let inside = Some(text.title.clone());
            entries.push(RegisterEntry { title: heading.text, href, kind: "heading", inside });
        }
    }
    let glossary = guide.addresses.of(&Page::Glossary, language);
    for (id, term) in guide.files.glossary.terms.iter() {
        let title = term.wordings(language).preferred.value.clone();
        let href = glossary.href_from(&route, Some(id.as_str()));
        entries.push(RegisterEntry { title, href, kind: "term", inside: None });
    }
    for pages in &guide.charts {
        let situation = pages.chart.default_situation();
        for node in &situation.nodes {
            let (chart, situation) =
                (pages.chart.id.value.clone(), situation.situation.id.to_string());
            let href = framer.href(&Page::Step(chart, situation, node.id.clone()), &route);
            let inside = Some(pages.chart.title[language].value.clone());
            let title = node.label[language].value.clone();
            entries.push(RegisterEntry { title, href, kind: "step", inside });
        }
    }
    for (page, key) in PAGES {
        let href = framer.href(&page, &route);
        entries.push(RegisterEntry {
            title: framer.word(&format!("{key}-title")),
            href,
            kind: "page",
            inside: None,
        });
    }
    words::sort_by_text(&mut entries, language, |e| &e.title);
    RegisterPage { frame, letters: words::by_letter(entries, |e| &e.title) }
}
