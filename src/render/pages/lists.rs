//! The pages that list things: glossary, sources, register.

use super::frame::FrameOf;
use super::framer::Framer;
use super::provenance;
use super::section::{other_language, source_link, titled};
use crate::content::bibliography::{LegalStatus, Source, SourceKind};
use crate::content::glossary::Rendering;
use crate::content::identifiers::dossier_parts;
use crate::content::ids::SourceId;
use crate::content::{LedgerId, Published};
use crate::guide::{DraftOf, Page, Route, Section, locator_in_words};
use crate::render::context::{
    Frame, GlossaryPage, RegisterEntry, RegisterPage, SourceGroup, SourceText, SourcesPage,
    TermText, TitledLink, VersionText,
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
        title: framer.page_title(page, kind),
        description: framer.page_description(page, kind),
        way: Vec::new(),
        other: framer.elsewhere(page),
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
) -> Vec<TitledLink> {
    sections.into_iter().flatten().map(|section| titled(framer, section, from)).collect()
}

/// All terms, A to Z by the rules of the language, links seen from `route`.
pub(in crate::render) fn terms(framer: Framer<'_>, route: &Route) -> Vec<TermText> {
    let (guide, language) = (framer.guide, framer.language);
    let (uses, other) = (guide.term_uses(), guide.languages.other(language));
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
                other: other.map(|other| term.wordings(other).preferred.value.clone()),
                other_language: other,
                other_href: framer
                    .elsewhere(&Page::Glossary)
                    .map(|glossary| glossary.href_from(route, Some(id.as_str()))),
                own_rendering: term.rendering == Some(Rendering::Own),
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
    let frame = framer.previewed_list(frame, &DraftOf::Ledger(LedgerId::Glossary), &route);
    let letters = words::by_letter(terms(framer, &route), |t| &t.name);
    let data = data::links(datasets, "glossary", &route, language);
    GlossaryPage { frame, letters, version, data }
}

/// The page of all sources.
pub(in crate::render) fn sources(framer: Framer<'_>, datasets: &[Dataset]) -> SourcesPage {
    let (frame, route) = frame(framer, &Page::Sources, "sources");
    let frame = Frame { edit: Some(framer.edit("content/sources.yaml")), ..frame };
    let frame = framer.previewed_list(frame, &DraftOf::Sources, &route);
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
    (cited_in, route): (Vec<TitledLink>, &Route),
) -> SourceText {
    let language = framer.language;
    SourceText {
        id: id.to_string(),
        earlier_ids: framer.guide.aliases.earlier_ids(&Published::Source(id.clone())),
        title: source.title[language].clone(),
        short: source.short[language].clone(),
        short_language: source.short_language(language).map(|own| own.tag()),
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

/// The pages of the register that are neither text nor list of terms, with their titles.
pub(in crate::render) const PAGES: [(Page, &str); 10] = [
    (Page::Sources, "sources"),
    (Page::Indicators, "indicators"),
    (Page::Worksheet, "worksheet"),
    (Page::Data, "data"),
    (Page::Changes, "changes-page"),
    (Page::Held, "held"),
    (Page::About, "about"),
    (Page::Accessibility, "accessibility"),
    (Page::Privacy, "privacy"),
    (Page::Colophon, "colophon"),
];

/// The guide from A to Z: sections, their headings, terms, charts, their steps, and pages.
pub(in crate::render) fn register(framer: Framer<'_>) -> RegisterPage {
    let (frame, route) = frame(framer, &Page::Register, "register");
    let (guide, language) = (framer.guide, framer.language);
    let mut entries = Vec::new();
    for section in &guide.sections {
        let text = &section.texts[language];
        let address = guide.addresses.of(&Page::Section(section.id.clone()), language);
        let href = address.href_from(&route, None);
        let own = other_language(framer, text);
        entries.push(RegisterEntry {
            title: text.title.clone(),
            language: own,
            href,
            kind: "section",
            inside: None,
        });
        for heading in text.headings() {
            let href = address.href_from(&route, Some(&heading.anchor));
            let (title, inside) = (heading.text, Some(text.title.clone()));
            entries.push(RegisterEntry { title, language: own, href, kind: "heading", inside });
        }
    }
    let glossary = guide.addresses.of(&Page::Glossary, language);
    for (id, term) in guide.files.glossary.terms.iter() {
        let title = term.wordings(language).preferred.value.clone();
        let href = glossary.href_from(&route, Some(id.as_str()));
        entries.push(RegisterEntry { title, language: None, href, kind: "term", inside: None });
    }
    for pages in &guide.charts {
        let chart = pages.chart.id.value.clone();
        entries.push(RegisterEntry {
            title: pages.chart.title[language].value.clone(),
            language: None,
            href: framer.href(&Page::Chart(chart), &route),
            kind: "chart",
            inside: None,
        });
        let situation = pages.chart.default_situation();
        for node in &situation.nodes {
            let (chart, situation) =
                (pages.chart.id.value.clone(), situation.situation.id.to_string());
            let href = framer.href(&Page::Step(chart, situation, node.id.clone()), &route);
            let inside = Some(pages.chart.title[language].value.clone());
            let title = node.label[language].value.clone();
            entries.push(RegisterEntry { title, language: None, href, kind: "step", inside });
        }
    }
    let own = guide.pages.iter().filter(|page| matches!(page.page, Page::Publisher(_)));
    let own = own.map(|page| (page.page.clone(), ""));
    for (page, key) in PAGES.into_iter().chain(own).filter(|(page, _)| guide.has(page)) {
        let href = framer.href(&page, &route);
        entries.push(RegisterEntry {
            title: framer.page_title(&page, key),
            language: None,
            href,
            kind: "page",
            inside: None,
        });
    }
    words::sort_by_text(&mut entries, language, |e| &e.title);
    RegisterPage { frame, letters: words::by_letter(entries, |e| &e.title) }
}
