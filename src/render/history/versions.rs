//! The pages of the versions of a section: each version, and the list of all.

use crate::content::LedgerId;
use crate::content::bibliography::SourcesFile;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{
    Link, Page, Route, Section, SectionVersion, Standing, TranslationState, VersionText,
    term_anchor,
};
use crate::markdown::tree::{Embed, Inline};
use crate::render::citing::Citable;
use crate::render::context::{
    Crumb, Frame, HistoryEntry, HistoryPage, LinkTo, OtherLanguage, Period, SectionOfVersion, Step,
    TermOfVersion, TitledLink, VersionPage,
};
use crate::render::markup::blocks::{self, BlockWords, Placing};
use crate::render::pages::behind::{follows, missed};
use crate::render::pages::contents::Current;
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::pages::section::{cited, other_language, reported, titled, toc, version};
use crate::render::words;

/// The page of a version. `embed` draws flowcharts and indicator tables with the data files that
/// the version was written with.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    section: &Section,
    shown: &SectionVersion,
    block_words: &BlockWords,
    embed: &mut dyn FnMut(&Embed, &Route, Option<usize>) -> String,
) -> Option<VersionPage> {
    let (guide, language) = (framer.guide, framer.language);
    let own = &shown.texts.as_ref()?[language];
    let number = shown.entry.version.value.clone();
    let this = Page::Version(section.id.clone(), number.clone());
    let route = guide.addresses.of(&this, language);
    let text = &own.text;
    let of = section_of(framer, section, &route);
    let mut frame = framer.frame(FrameOf {
        kind: "version",
        title: text.title.clone(),
        description: text.summary.clone(),
        way: way(framer, section, &route),
        other: framer.elsewhere(&this),
        section: Some((&section.id, Current::About)),
        own_text: text.state != TranslationState::Missing,
        route: route.clone(),
    });
    framer.in_language_of(&mut frame, text);
    let named = framer.word_with("version", &[("number", number.as_str().into())]);
    frame.full_title = format!("{} ({named}) – {}", text.title, frame.site.title);
    if let Some(last) = frame.breadcrumb.last_mut() {
        (last.title, last.language) = (named, None);
    }
    let body_html = blocks::placed_blocks(
        text.document(),
        &route,
        &mut |e| embed(e, &route, own.data),
        block_words,
        Placing { terms_here: true, passages: &text.resolved.passages, ..Placing::default() },
    );
    let current = section.current().filter(|c| c.entry.version.value != number);
    let citable = Citable::version(framer, section, shown);
    let cite = citable.map(|citable| {
        framer.describe(&mut frame, &citable);
        framer.cite(&citable)
    });
    Some(VersionPage {
        version: version(&shown.entry, language),
        period: period(framer, section, shown),
        title: text.title.clone(),
        summary: text.summary.clone(),
        text_language: (text.language != language).then_some(text.language),
        body_html,
        toc: toc(&text.resolved.document),
        sources: cited(framer, sources_of(framer, own), &text.resolved, "", &route),
        terms: terms(framer, own, &route),
        current: current
            .map(|c| LinkTo { href: of.page.href.clone(), title: c.entry.version.value.clone() }),
        difference: difference_with_current(framer, section, shown, &route),
        missed: follows(&text.state)
            .and_then(|number| missed(framer, section, number, shown, &route)),
        follows: follows(&text.state).map(str::to_owned),
        original: (text.language == language && language != guide.languages.authoritative).then(
            || {
                let page = Page::Version(section.id.clone(), number.to_owned());
                OtherLanguage {
                    language: guide.languages.authoritative,
                    name: guide.languages.authoritative.own_name(),
                    href: guide
                        .addresses
                        .of(&page, guide.languages.authoritative)
                        .href_from(&route, None),
                }
            },
        ),
        section: of,
        cite,
        frame,
    })
}

/// What a version is of.
pub(in crate::render) fn section_of(
    framer: Framer<'_>,
    section: &Section,
    from: &Route,
) -> SectionOfVersion {
    let href = |page: Page| framer.href(&page, from);
    let successor = framer.guide.successor(section);
    let page = successor.unwrap_or(section);
    let feed = framer.guide.addresses.section_feed(&section.id, framer.language);
    SectionOfVersion {
        id: section.id.to_string(),
        number: section.number.clone(),
        page: TitledLink {
            href: href(Page::Section(page.id.clone())),
            ..titled(framer, section, from)
        },
        history: href(Page::History(LedgerId::Section(section.id.clone()))),
        feed: framer.guide.has_feed(section).then(|| feed.href_from(from, None)),
        successor: successor.map(|new| titled(framer, new, from)),
    }
}

/// From home to the history of a section, itself left out.
pub(in crate::render) fn way(framer: Framer<'_>, section: &Section, from: &Route) -> Vec<Crumb> {
    let page = Page::Section(section.id.clone());
    let text = &section.texts[framer.language];
    let (title, language) = (text.title.clone(), other_language(framer, text));
    let there = framer.guide.successor(section).is_none();
    let history = Page::History(LedgerId::Section(section.id.clone()));
    vec![
        Crumb { title, href: there.then(|| framer.href(&page, from)), language },
        Crumb::new(framer.word("history-crumb"), Some(framer.href(&history, from))),
    ]
}

/// When a version holds or held.
pub(in crate::render) fn period(
    framer: Framer<'_>,
    section: &Section,
    version: &SectionVersion,
) -> Period {
    let from = version.entry.effective;
    let repeal = version.entry.kind == VersionKind::Repeal;
    let kind = match (version.standing, version.until) {
        (Standing::Coming, _) if repeal => "repealing",
        (Standing::Coming, _) => "coming",
        (Standing::InForce, _) if repeal => "repealed",
        (Standing::InForce, _) => "in-force",
        // When it ceased to hold, the ledger of what took its place says.
        (Standing::Past, None) if framer.guide.successor(section).is_some() => "merged",
        (Standing::Past, None) if replaced_at_once(section, version) => "same-day",
        (Standing::Past, None) => "never",
        (Standing::Past, Some(until)) if until == from => "one-day",
        (Standing::Past, Some(_)) => "past",
    };
    let day = |date| words::publication(date, framer.language);
    Period { kind, from: day(from), until: version.until.map(day) }
}

/// True of a version in whose place another came on the day on which it would hold.
fn replaced_at_once(section: &Section, version: &SectionVersion) -> bool {
    let entry = &version.entry;
    let newer =
        section.versions.iter().take_while(|v| v.entry.version.value != entry.version.value);
    newer.map(|v| v.entry.effective).min() == Some(entry.effective)
}

/// The period of an entry of any ledger, which may be a revision of a translation.
pub(in crate::render) fn period_of_entry(framer: Framer<'_>, entry: &Version) -> Period {
    let coming = entry.effective > framer.guide.as_of;
    let kind = match entry.kind {
        VersionKind::Translation => "translation",
        _ if coming => "coming",
        _ => "in-force",
    };
    Period { kind, from: words::publication(entry.effective, framer.language), until: None }
}

/// The sources that a text was written with.
pub(in crate::render) fn sources_of<'a>(framer: Framer<'a>, text: &VersionText) -> &'a SourcesFile {
    let past = text.data.and_then(|data| framer.guide.past.get(data));
    past.and_then(|past| past.sources.as_ref()).unwrap_or(&framer.guide.files.sources)
}

/// The terms of a text as they were defined then, in the order of their names.
fn terms(framer: Framer<'_>, text: &VersionText, route: &Route) -> Vec<TermOfVersion> {
    let guide = framer.guide;
    let past = text.data.and_then(|data| guide.past.get(data));
    let glossary = past.and_then(|p| p.glossary.as_ref()).unwrap_or(&guide.files.glossary);
    let definitions = past.map_or(&*guide.definitions, |past| &past.definitions);
    let language = text.text.language;
    let terms = text.text.resolved.terms.iter().filter_map(|id| {
        let term = glossary.terms.get(id.as_str())?;
        let definition: &Vec<Inline<Link>> = &definitions.get(id)?[language];
        Some(TermOfVersion {
            anchor: term_anchor(id),
            name: term.wordings(language).preferred.value.clone(),
            definition_html: blocks::inlines(definition, route),
        })
    });
    let mut terms: Vec<TermOfVersion> = terms.collect();
    words::sort_by_text(&mut terms, framer.language, |t| &t.name);
    terms
}

/// The page with what changed between a version and the one that holds.
fn difference_with_current(
    framer: Framer<'_>,
    section: &Section,
    shown: &SectionVersion,
    from: &Route,
) -> Option<String> {
    shown.texts.as_ref()?;
    let current = section.current().filter(|c| c.texts.is_some())?;
    let number = shown.entry.version.value.clone();
    let page = match shown.standing {
        Standing::InForce => return None,
        Standing::Past => Page::Difference(section.id.clone(), number, None),
        // Only neighbours of the future have a page: the next one is compared with what holds.
        Standing::Coming => {
            let at = section.versions.iter().position(|v| v.entry.version.value == number)?;
            let before = section.versions.get(at + 1)?;
            before.texts.as_ref()?;
            let before = before.entry.version.value.clone();
            let is_next = before == current.entry.version.value;
            is_next.then(|| Page::Difference(section.id.clone(), before, Some(number)))?
        }
    };
    Some(framer.href(&page, from))
}

/// The frame of a list of versions: of a section, a data file or a flowchart, which has this title
/// and to which `way` leads.
pub(in crate::render) fn history_frame(
    framer: Framer<'_>,
    kind: &'static str,
    page: &Page,
    title: &str,
    description: String,
    way: Vec<Crumb>,
) -> Frame {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let section = match page {
        Page::History(LedgerId::Section(id)) => Some((id, Current::About)),
        _ => None,
    };
    let mut frame = framer.frame(FrameOf {
        kind,
        title: framer.word_with("history-title", &[("section", title.into())]),
        description,
        way,
        other: framer.elsewhere(page),
        section,
        own_text: true,
        route: addresses.of(page, language),
    });
    if let Some(last) = frame.breadcrumb.last_mut() {
        last.title = framer.word("history-crumb");
    }
    frame
}

/// The list of all versions of a section.
pub(in crate::render) fn history(framer: Framer<'_>, section: &Section) -> HistoryPage {
    let (guide, language) = (framer.guide, framer.language);
    let this = Page::History(LedgerId::Section(section.id.clone()));
    let route = guide.addresses.of(&this, language);
    let title = section.texts[language].title.clone();
    let part = way(framer, section, &route).into_iter().take(1).collect();
    let description = framer.word("history-description");
    let frame = history_frame(framer, "history", &this, &title, description, part);
    let entries = section.file.versions.iter().map(|entry| {
        let found = section.versions.iter().position(|v| {
            entry.kind != VersionKind::Translation && v.entry.version.value == entry.version.value
        });
        match found {
            Some(at) => history_entry(framer, section, at, &route),
            None => HistoryEntry {
                version: version(entry, language),
                period: period_of_entry(framer, entry),
                text: None,
                since_previous: None,
                until_now: None,
                follows: None,
            },
        }
    });
    HistoryPage {
        section: section_of(framer, section, &route),
        entries: entries.collect(),
        side_by_side: framer
            .guide
            .section(&section.id)
            .filter(|_| !framer.guide.languages.is_one())
            .map(|section| framer.href(&Page::SideBySide(section.id.clone()), &route)),
        reported: reported(framer, section, &route),
        frame,
    }
}

fn history_entry(framer: Framer<'_>, section: &Section, at: usize, route: &Route) -> HistoryEntry {
    let shown = &section.versions[at];
    let number = shown.entry.version.value.clone();
    let page = Page::Version(section.id.clone(), number);
    let until_now = match shown.standing {
        Standing::Past => difference_with_current(framer, section, shown, route),
        _ => None,
    };
    HistoryEntry {
        version: version(&shown.entry, framer.language),
        period: period(framer, section, shown),
        text: shown.texts.is_some().then(|| framer.href(&page, route)),
        since_previous: since_previous(framer, section, at, route),
        until_now,
        follows: shown
            .texts
            .as_ref()
            .and_then(|texts| follows(&texts[framer.language].text.state))
            .map(str::to_owned),
    }
}

/// The page with what changed since the version before, when both texts are known.
pub(in crate::render) fn since_previous(
    framer: Framer<'_>,
    section: &Section,
    at: usize,
    route: &Route,
) -> Option<Step> {
    let (shown, before) = (section.versions.get(at)?, section.versions.get(at + 1)?);
    if shown.texts.is_none() || before.texts.is_none() {
        return None;
    }
    let (from, to) = (before.entry.version.value.clone(), shown.entry.version.value.clone());
    let page = Page::Difference(section.id.clone(), from.clone(), Some(to));
    Some(Step { number: from, href: framer.href(&page, route) })
}
