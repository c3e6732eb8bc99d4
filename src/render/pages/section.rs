//! The page of a section.

use super::behind;
use super::contents::Current;
use super::frame::FrameOf;
use super::framer::Framer;
use super::provenance;
use super::tags;
use crate::content::LedgerId;
use crate::content::bibliography::{LegalStatus, Source, SourcesFile};
use crate::content::ids::{SourceId, TermId};
use crate::content::ledger::Version;
use crate::content::section::{SectionFile, SectionStatus};
use crate::content::skeletons::is_to_choose;
use crate::content::source_language::SourceLanguage;
use crate::guide::{
    Link, Page, ResolvedText, Route, Section, Text, TranslationState, name_with_reading,
};
use crate::language::Language;
use crate::markdown::tree::{BlockKind, Document, Embed};
use crate::render::citing::{self, Citable};
use crate::render::context::{
    CitedText, Crumb, DefinitionText, HistoryLinks, OtherLanguage, PermanentAddress, ReflectsText,
    ReportedText, SectionPage, SectionText, TitledLink, TocEntry, VersionText,
};
use crate::render::markup::blocks::{self, BlockWords, Placing};
use crate::render::markup::inlines::plain_inlines;
use crate::render::markup::terms::definition_id;
use crate::render::redirects;
use crate::render::words;

/// The context of a section's page. `embed` draws flowcharts and indicator tables.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    section: &Section,
    block_words: &BlockWords,
    embed: &mut dyn FnMut(&Embed, &Route) -> String,
) -> SectionPage {
    let language = framer.language;
    let text = &section.texts[language];
    let this = Page::Section(section.id.clone());
    let route = framer.guide.addresses.of(&this, language);
    let own_text = section.texts.iter().all(|(_, t)| t.state != TranslationState::Missing);
    let mut frame = framer.frame(FrameOf {
        kind: "section",
        title: text.title.clone(),
        description: text.summary.clone(),
        way: way(framer, section, &route),
        other: framer.elsewhere(&this),
        section: Some((&section.id, Current::Page)),
        own_text,
        route: route.clone(),
    });
    let version = framer.guide.version(&section.file).map(|v| v.version.as_str());
    frame.report = framer.report(&text.title, &route, version);
    frame.edit = Some(framer.edit(&text.path));
    framer.in_language_of(&mut frame, text);
    let terms = blocks::explained_terms(text.document());
    let marks = behind::marks(framer, section, &route);
    let placing = Placing {
        aliases: &text.anchor_aliases,
        passages: &text.resolved.passages,
        explained: &terms,
        notes: &marks,
        ..Placing::default()
    };
    let body_html = blocks::placed_blocks(
        text.document(),
        &route,
        &mut |e| embed(e, &route),
        block_words,
        placing,
    );
    let mut shown = section_text(framer, section, &route, "", (body_html, !marks.is_empty()));
    shown.passed = citing::passed(framer, section, &route);
    if let Some(citable) = Citable::section(framer, section).filter(|_| !framer.guide.unreleased) {
        framer.describe(&mut frame, &citable);
        shown.cite = Some(framer.cite(&citable));
    }
    let frame = framer.previewed_section(frame, section, &route);
    shown.definitions = terms.iter().filter_map(|id| definition(framer, id, &route)).collect();
    SectionPage { frame, section: shown }
}

/// A section as a part of a larger page at `route`: its headings two levels deeper, `prefix`
/// before each id. Its headings have those of `earlier` too, for links from before it was renamed.
pub(in crate::render) fn chapter(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
    (prefix, earlier): (&str, &[String]),
    block_words: &BlockWords,
    embed: &mut dyn FnMut(&Embed) -> String,
) -> SectionText {
    let text = &section.texts[framer.language];
    let marks = behind::marks(framer, section, route);
    let placing = Placing {
        aliases: &text.anchor_aliases,
        id_prefix: prefix,
        earlier_prefixes: earlier,
        deeper: 2,
        passages: &text.resolved.passages,
        notes: &marks,
        ..Placing::default()
    };
    let body_html = blocks::placed_blocks(text.document(), route, embed, block_words, placing);
    section_text(framer, section, route, prefix, (body_html, !marks.is_empty()))
}

/// What a term means, to be opened where it is first used.
pub(in crate::render) fn definition(
    framer: Framer<'_>,
    id: &TermId,
    route: &Route,
) -> Option<DefinitionText> {
    let (guide, language) = (framer.guide, framer.language);
    let term = guide.files.glossary.terms.get(id.as_str())?;
    let glossary = guide.addresses.of(&Page::Glossary, language);
    Some(DefinitionText {
        id: definition_id(id),
        name: term.wordings(language).preferred.value.clone(),
        definition_html: blocks::inlines(&guide.definitions.get(id)?[language], route),
        href: glossary.href_from(route, Some(id.as_str())),
    })
}

fn section_text(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
    prefix: &str,
    (body_html, marked): (String, bool),
) -> SectionText {
    let (guide, language) = (framer.guide, framer.language);
    let text = &section.texts[language];
    let file = &section.file;
    let shown = text.language;
    let translated = language != guide.languages.authoritative;
    let versions: Vec<VersionText> = file.versions.iter().map(|v| version(v, language)).collect();
    let position = guide.sections.position(&section.id).unwrap_or(0);
    let neighbour = |at: Option<usize>| {
        let other = guide.sections.get(at?)?;
        Some(titled(framer, other, route))
    };
    SectionText {
        id: section.id.to_string(),
        number: section.number.clone(),
        title: text.title.clone(),
        summary: text.summary.clone(),
        tags: tags::of_section(framer, section, route),
        text_language: (shown != language).then_some(shown),
        body_html,
        moved: redirects::moved_places(framer, &Page::Section(section.id.clone()), route),
        passed: Vec::new(),
        toc: toc(&text.resolved.document),
        status: guide.status(file).word(),
        replaced_by: replaced_by(framer, section, route),
        translation: text.state.word(),
        behind: behind::text(framer, section, language, route, marked),
        side_by_side: (guide.edition.is_none() && !guide.languages.is_one())
            .then(|| framer.href(&Page::SideBySide(section.id.clone()), route)),
        authoritative: translated.then(|| OtherLanguage {
            language: guide.languages.authoritative,
            name: guide.languages.authoritative.own_name(),
            href: guide
                .addresses
                .of(&Page::Section(section.id.clone()), guide.languages.authoritative)
                .href_from(route, None),
        }),
        version: guide.version(file).map_or_else(no_version, |v| version(v, language)),
        coming: coming(framer, file),
        versions,
        history: history(framer, section, route),
        reported: reported(framer, section, route),
        owner: file.owner[language].clone(),
        review_by: file.review_by.map(|d| words::date(d, language)),
        reflects: file.reflects.as_ref().and_then(|r| {
            let source = source_link(framer, &r.source, route)?;
            Some(ReflectsText { date: words::situation(r.date, language), source })
        }),
        sources: cited(framer, &guide.files.sources, &text.resolved, prefix, route),
        definitions: Vec::new(),
        identifier: permanent(framer, &guide.addresses.identifier(&section.id), route),
        previous: neighbour(position.checked_sub(1)),
        next: neighbour(position.checked_add(1)),
        cite: None,
    }
}

/// What stands above a section: its part, and the section below which it stands.
pub(in crate::render) fn way(framer: Framer<'_>, section: &Section, from: &Route) -> Vec<Crumb> {
    let part = &framer.guide.files.site.contents[section.part];
    let mut way = vec![Crumb::new(part.title[framer.language].clone(), None)];
    if let Some(above) = section.parent.as_ref().and_then(|id| framer.guide.section(id)) {
        let TitledLink { href, title, language } = titled(framer, above, from);
        way.push(Crumb { title, href: Some(href), language });
    }
    way
}

/// The versions that were published and do not hold yet, the first to hold first.
fn coming(framer: Framer<'_>, file: &SectionFile) -> Vec<VersionText> {
    let ahead = file.versions.iter().filter(|v| v.effective > framer.guide.as_of);
    ahead.rev().map(|v| version(v, framer.language)).collect()
}

/// The sections to read in the place of one that is repealed.
fn replaced_by(framer: Framer<'_>, section: &Section, route: &Route) -> Vec<TitledLink> {
    if framer.guide.status(&section.file) != SectionStatus::Repealed {
        return Vec::new();
    }
    let ids = section.file.replaced_by.iter();
    ids.filter_map(|id| Some(titled(framer, framer.guide.section(id)?, route))).collect()
}

/// Where the versions of the section are.
fn history(framer: Framer<'_>, section: &Section, route: &Route) -> HistoryLinks {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let current = section.current().filter(|v| match &framer.guide.edition {
        // Only the guide of today has pages of versions.
        Some(edition) => {
            let version = (section.id.clone(), v.entry.version.value.clone());
            edition.today.versions.contains(&version)
        }
        None => v.texts.is_some(),
    });
    HistoryLinks {
        page: framer.href(&Page::History(LedgerId::Section(section.id.clone())), route),
        permanent: current.map(|version| {
            let number = version.entry.version.value.clone();
            let page = Page::Version(section.id.clone(), number);
            permanent(framer, &addresses.of(&page, language), route)
        }),
        feed: framer
            .guide
            .has_feed(section)
            .then(|| addresses.section_feed(&section.id, language).href_from(route, None)),
    }
}

fn permanent(framer: Framer<'_>, to: &Route, from: &Route) -> PermanentAddress {
    PermanentAddress { href: to.href_from(from, None), url: framer.absolute(to) }
}

/// Only levels 2 and 3: deeper headings make a list too long to choose from.
pub(in crate::render) fn toc(document: &Document<Link>) -> Vec<TocEntry> {
    toc_of(document).into_iter().filter(|entry| entry.level <= 3).collect()
}

/// The headings of a text.
pub(in crate::render) fn toc_of(document: &Document<Link>) -> Vec<TocEntry> {
    let headings = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { level, anchor, content } => Some(TocEntry {
            level: *level,
            anchor: anchor.value.clone(),
            text_html: plain_inlines(content),
        }),
        _ => None,
    });
    headings.collect()
}

/// A link to a section by its title.
pub(in crate::render) fn titled(framer: Framer<'_>, section: &Section, from: &Route) -> TitledLink {
    let text = &section.texts[framer.language];
    TitledLink {
        href: framer.href(&Page::Section(section.id.clone()), from),
        title: text.title.clone(),
        language: other_language(framer, text),
    }
}

/// The language of the title of a text, when that is not the one of the page.
pub(in crate::render) fn other_language(framer: Framer<'_>, text: &Text) -> Option<&'static str> {
    (text.language != framer.language).then(|| text.language.tag())
}

/// A link to the entry of a source among all sources.
pub(in crate::render) fn source_link(
    framer: Framer<'_>,
    id: &SourceId,
    from: &Route,
) -> Option<TitledLink> {
    let page = framer.guide.addresses.of(&Page::Sources, framer.language);
    if is_to_choose(id.as_str()) {
        // Only a preview shows it, marked by its brackets.
        let (href, title) = (page.href_from(from, None), format!("‹{id}›"));
        return Some(TitledLink { href, title, language: None });
    }
    let source = framer.guide.files.sources.sources.get(id.as_str())?;
    let href = page.href_from(from, Some(id.as_str()));
    Some(named_source(framer, source, href))
}

/// A source by its short name.
pub(in crate::render) fn named_source(
    framer: Framer<'_>,
    source: &Source,
    href: String,
) -> TitledLink {
    let title = name_with_reading(&source.short[framer.language], source, framer.language);
    let language = source.short_language(framer.language).map(SourceLanguage::tag);
    TitledLink { href, title, language }
}

/// A version for readers.
pub(in crate::render) fn version(version: &Version, language: Language) -> VersionText {
    VersionText {
        number: version.version.value.clone(),
        kind: version.kind.word(),
        published: Some(words::publication(version.published, language)),
        effective: Some(words::publication(version.effective, language)),
        note: version.note[language].clone(),
        history: None,
    }
}

/// Stands in for a ledger without entries, which was reported as an error.
pub(in crate::render) fn no_version() -> VersionText {
    VersionText {
        number: String::new(),
        kind: "editorial",
        published: None,
        effective: None,
        note: String::new(),
        history: None,
    }
}

pub(in crate::render) fn reported(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
) -> Vec<ReportedText> {
    let rows = section.file.reported.iter().filter_map(|r| {
        Some(ReportedText {
            version: r.version.clone(),
            published: words::publication(r.published, framer.language),
            note: r.note[framer.language].clone(),
            source: source_link(framer, &r.source, route)?,
        })
    });
    rows.collect()
}

/// The sources that a text cites, as `file` describes them.
pub(in crate::render) fn cited(
    framer: Framer<'_>,
    file: &SourcesFile,
    text: &ResolvedText,
    prefix: &str,
    route: &Route,
) -> Vec<CitedText> {
    let language = framer.language;
    let sources = &file.sources;
    let today = &framer.guide.files.sources.sources;
    let mut mentions = citing::mentions(text, prefix, language);
    let rows = text.citations.iter().enumerate().filter_map(|(index, cited)| {
        let source: &Source = sources.get(cited.source.as_str())?;
        let entry = framer.guide.addresses.of(&Page::Sources, language);
        let citing::Mentions { places, whole } = mentions.remove(&cited.source).unwrap_or_default();
        Some(CitedText {
            number: index + 1,
            anchor: format!("{prefix}bron-{}", cited.source),
            title: source.title[language].clone(),
            places,
            mentions: whole,
            address: source.address(language),
            publisher: source.publisher.as_ref().map(|name| name[language].clone()),
            entry: today
                .get(cited.source.as_str())
                .map(|_| entry.href_from(route, Some(cited.source.as_str()))),
            date: source.date.map(|d| words::date(d, language)),
            status: source.status().map(LegalStatus::word),
            status_words: provenance::status(framer, source.status(), source.from()),
            read: provenance::read(framer, source, route),
            language: provenance::language(framer, source),
            title_language: source.title_language(language).map(|own| own.tag()),
            no_address: source.has_no_address(),
        })
    });
    rows.collect()
}
