//! Whether the files fit together: languages, contents, ids and headings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Aliases;
use super::headings::headings;
use super::ledger::translation;
use super::links::path_words::{is_device, is_reserved_id, is_reserved_in_folder};
use super::parse::{Documents, Parsed, ParsedText};
use crate::content::bibliography::SourcesFile;
use crate::content::ids::{SectionId, SourceId};
use crate::content::section::{FrontMatter, SectionFile};
use crate::content::site::{Edition, Part};
use crate::content::skeletons::is_to_choose;
use crate::content::{Content, LedgerId, Published};
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::flowchart::Chart;
use crate::language::{Language, LanguageMap, Languages};
use crate::markdown::tree::Embed;
use crate::remembered::{Remembered, Same};
use crate::source::{Sources, Span};
use crate::yaml::Spanned;

/// The languages of the guide: one or two, the authoritative one first.
pub(super) fn languages(content: &Content, sink: &mut Sink) -> Option<Languages> {
    let site = content.site.as_ref()?;
    let languages = site.languages();
    if languages.is_none() {
        sink.report(Diagnostic::at(codes::LANGUAGES, site.languages.span));
    }
    languages
}

/// A place in the contents: the section, its part, its number and the section above it.
pub(super) type Place = (SectionId, usize, String, Option<SectionId>);

/// The sections in reading order with their part; both lists and folders must agree.
pub(super) fn contents_order(content: &Content, sink: &mut Sink) -> Vec<Place> {
    let Some(site) = &content.site else { return Vec::new() };
    let mut order: Vec<Place> = Vec::new();
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (part, group) in site.contents.iter().enumerate() {
        for (id, number, parent) in listed(part, group) {
            if let Some(first) = seen.insert(id.as_str(), id.span) {
                let twice =
                    Diagnostic::at(codes::SECTION_LISTED_TWICE, id.span).arg("id", id.as_str());
                sink.report(twice.label(first, "first"));
            } else if content.sections.contains_key(&id.value) {
                let number = if site.has_section_numbers() { number } else { String::new() };
                order.push((id.value.clone(), part, number, parent.cloned()));
            } else if !content.unreadable.sections.contains(&id.value) {
                let known: Vec<&str> = content.sections.keys().map(SectionId::as_str).collect();
                let missing =
                    Diagnostic::at(codes::LISTED_SECTION_MISSING, id.span).arg("id", id.as_str());
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

/// A section of the contents, its number, and the section above it.
type Numbered<'a> = (&'a Spanned<SectionId>, String, Option<&'a SectionId>);

/// The sections of a part in reading order.
fn listed(part: usize, group: &Part) -> Vec<Numbered<'_>> {
    let mut all: Vec<Numbered<'_>> = Vec::new();
    for (place, listed) in group.sections.iter().enumerate() {
        let number = format!("{}.{}", part + 1, place + 1);
        let below = listed.below.iter().enumerate();
        let below =
            below.map(|(at, id)| (id, format!("{number}.{}", at + 1), Some(&listed.section.value)));
        all.push((&listed.section, number.clone(), None));
        all.extend(below);
    }
    all
}

/// A section needs the authoritative text; its translation may be missing.
pub(super) fn texts(content: &Content, languages: Languages, sink: &mut Sink) {
    let (authoritative, translation) = (languages.authoritative, languages.translation());
    for (id, section) in &content.sections {
        let path = |l: Language| format!("content/sections/{id}/{l}.md");
        let unreadable = |l: Language| content.unreadable.texts.contains(&(id.clone(), l));
        if let Some(front) = section.texts[authoritative].as_ref().map(|text| &text.front)
            && translation.is_none()
        {
            translates_nothing(front, authoritative, sink);
        }
        if languages.all().any(unreadable) {
            continue;
        }
        if section.texts[authoritative].is_none() {
            let missing = Diagnostic::of_path(codes::TEXT_MISSING, path(authoritative));
            sink.report(missing.arg("id", id.as_str()).arg("what", "section"));
        } else if let Some(language) = translation
            && section.texts[language].is_none()
        {
            let missing = Diagnostic::of_path(codes::TRANSLATION_MISSING, path(language));
            let severity = translation::severity(section.file.simultaneous);
            let missing = missing.arg("id", id.as_str()).arg("what", "section");
            sink.report(missing.severity(severity));
        }
    }
}

/// Where nothing is translated, no text can follow a version of another.
fn translates_nothing(front: &FrontMatter, own: Language, sink: &mut Sink) {
    let follows = front.translates.as_ref().map(|follows| (follows.span, "translates"));
    let differs = front.differences.first().map(|meant| (meant.what.span, "differences"));
    for (span, key) in [follows, differs].into_iter().flatten() {
        let idle = Diagnostic::at(codes::TRANSLATES_NOTHING, span);
        sink.report(idle.arg("key", key).arg("own", own.tag()));
    }
}

/// Sources and successors named in `section.yaml`.
pub(super) fn references(content: &Content, aliases: &Aliases, sink: &mut Sink) {
    let Some(sources) = &content.sources else { return };
    let mut check = |id: &Spanned<SourceId>| {
        let name = Published::Source(id.value.clone());
        if let Some(new) = aliases.successors().get(&name) {
            return sink.report(earlier_name(id, new));
        }
        // What is still to be chosen is said of the frame that it stands in.
        if sources.sources.get(&id.value).is_none() && !is_to_choose(id.as_str()) {
            let unknown = Diagnostic::at(codes::UNKNOWN_SOURCE, id.span).arg("id", id.as_str());
            let known = sources.sources.iter().map(|(id, _)| id.as_str());
            sink.report(unknown.did_you_mean(id.as_str(), known));
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
        indicator.words.iter().filter_map(|words| words.source.as_ref()).for_each(&mut check);
    }
    for (_, sheet) in content.spreadsheets.iter().flat_map(|s| s.spreadsheets.iter()) {
        sheet.columns.iter().filter_map(|(_, c)| c.source.as_ref()).for_each(&mut check);
    }
    for (_, source) in sources.sources.iter() {
        source.seen.iter().filter_map(|seen| seen.known_from.as_ref()).for_each(&mut check);
    }
    for (_, fact) in content.facts.file().into_iter().flat_map(|file| file.facts.iter()) {
        fact.source.iter().for_each(&mut check);
    }
    places(content, sources, sink);
    ids(content, aliases, sink);
}

/// An id of a list that something had earlier. Nothing is shown of it by that.
fn earlier_name<T: std::fmt::Display>(id: &Spanned<T>, new: &Published) -> Diagnostic {
    let told = Diagnostic::at(codes::EARLIER_NAME, id.span).arg("old", id.value.to_string());
    told.arg("new", new.id()).severity(Severity::Error)
}

/// Places that the data files name in sources that say which they have.
fn places(content: &Content, sources: &SourcesFile, sink: &mut Sink) {
    let mut check = |source: &SourceId, place: Option<&Spanned<String>>| {
        let locators = sources.sources.get(source.as_str()).and_then(|s| s.locators.as_ref());
        let (Some(locators), Some(place)) = (locators, place) else { return };
        if let Some(refused) = locators.refuse(source.as_str(), place, place.span) {
            sink.report(refused);
        }
    };
    for (_, term) in content.glossary.iter().flat_map(|g| g.terms.iter()) {
        check(&term.source, term.locator.as_ref());
    }
    for (_, fact) in content.facts.file().into_iter().flat_map(|file| file.facts.iter()) {
        // Where a text cites it, the place that is said to be wrong is the source.
        if let (Some(source), Some(place)) = (&fact.source, &fact.locator) {
            let place = Spanned { value: place.value.clone(), span: source.span };
            check(source, Some(&place));
        }
    }
    for (_, indicator) in content.indicators.iter().flat_map(|i| i.indicators.iter()) {
        check(&indicator.source, indicator.locator.as_ref());
        if let Some((words, source)) = indicator.words() {
            check(source, words.locator.as_ref());
        }
    }
    for (_, sheet) in content.spreadsheets.iter().flat_map(|s| s.spreadsheets.iter()) {
        for (_, column) in sheet.columns.iter() {
            if let Some(source) = &column.source {
                check(source, column.locator.as_ref());
            }
        }
    }
}

/// Ids that would take an address which the site needs itself, or which another edition has.
pub(super) fn reserved(content: &Content, charts: &[Arc<Chart>], today: bool, sink: &mut Sink) {
    if today {
        devices(content, charts, sink);
    }
    let mut refuse = |word: &str, span: Span, what: &'static str| {
        let refused = Diagnostic::at(codes::RESERVED_WORD, span);
        sink.report(refused.arg("word", word.to_owned()).arg("what", what));
    };
    for section in content.sections.values() {
        let id = &section.file.id;
        // The name of a data file was refused when the section was read.
        if is_reserved_id(id.as_str()) && LedgerId::of_data_file(id.as_str()).is_none() {
            refuse(id.as_str(), id.span, "section");
        }
    }
    for edition in editions(content) {
        let id = edition.id.as_str();
        if super::RESERVED_IDS.contains(&id) || is_reserved_in_folder(id) {
            refuse(id, edition.id.span, "other");
        }
    }
    for chart in charts {
        if is_reserved_in_folder(chart.id.as_str()) {
            refuse(chart.id.as_str(), chart.id.span, "other");
        }
        let steps = chart.situations.iter().flat_map(|graph| &graph.nodes);
        let steps: BTreeMap<&str, Span> = steps
            .filter(|node| node.id.as_str() == "index")
            .map(|n| (n.id.as_str(), n.span))
            .collect();
        steps.into_iter().for_each(|(id, span)| refuse(id, span, "other"));
    }
    // The list of all tags stands at `tags.html`, and is `tags/index.html` for a server.
    for tag in content.tags.iter().flat_map(|file| &file.tags).filter(|_| today) {
        if tag.id.as_str() == "index" {
            refuse(tag.id.as_str(), tag.id.span, "other");
        }
    }
    edition_ids(content, sink);
}

/// Names that no file or folder can have where a copy of the site may be put.
fn devices(content: &Content, charts: &[Arc<Chart>], sink: &mut Sink) {
    let mut refuse = |name: &str, span: Span| {
        if is_device(name) {
            let refused = Diagnostic::at(codes::RESERVED_WORD, span);
            sink.report(refused.arg("word", name.to_owned()).arg("what", "device"));
        }
    };
    for section in content.sections.values() {
        refuse(section.file.id.as_str(), section.file.id.span);
        for (language, text) in section.texts.iter() {
            let slugs = text.iter().filter_map(|text| text.front.slug.as_ref());
            let earlier = section.file.earlier_slugs(language);
            slugs.chain(earlier).for_each(|slug| refuse(slug.as_str(), slug.span));
        }
    }
    editions(content).for_each(|edition| refuse(edition.id.as_str(), edition.id.span));
    let tags = content.tags.iter().flat_map(|file| &file.tags);
    tags.for_each(|tag| refuse(tag.id.as_str(), tag.id.span));
    for (id, texts) in &content.pages {
        let text = texts.iter().find_map(|(_, text)| text.as_ref());
        text.into_iter().for_each(|page| refuse(id.as_str(), page.text.front.title.span));
    }
    let sheets = content.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    sheets.for_each(|(id, _)| refuse(id.as_str(), id.span));
    for chart in charts {
        refuse(chart.id.as_str(), chart.id.span);
        let mut steps: BTreeMap<&str, Span> = BTreeMap::new();
        for graph in &chart.situations {
            refuse(graph.situation.id.as_str(), chart.id.span);
            steps.extend(graph.nodes.iter().map(|node| (node.id.as_str(), node.span)));
        }
        steps.into_iter().for_each(|(id, span)| refuse(id, span));
    }
}

fn editions(content: &Content) -> impl Iterator<Item = &Edition> {
    content.site.iter().flat_map(|site| &site.editions)
}

/// Every edition has a folder of its own.
fn edition_ids(content: &Content, sink: &mut Sink) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for Edition { id, .. } in editions(content) {
        match seen.get(id.as_str()) {
            Some(first) => sink.report(
                Diagnostic::at(codes::DUPLICATE_ID, id.span)
                    .arg("id", id.as_str())
                    .label(*first, "first"),
            ),
            None => _ = seen.insert(id.as_str(), id.span),
        }
    }
}

fn ids(content: &Content, aliases: &Aliases, sink: &mut Sink) {
    for section in content.sections.values() {
        for id in &section.file.replaced_by {
            let name = Published::Section(id.value.clone());
            if let Some(new) = aliases.successors().get(&name) {
                let section = new.section().cloned().map(Published::Section);
                sink.report(earlier_name(id, section.as_ref().unwrap_or(new)));
                continue;
            }
            // A section that is there and cannot be read is one problem.
            let unreadable = content.unreadable.sections.contains(&id.value);
            if !unreadable && !content.sections.contains_key(&id.value) {
                let unknown =
                    Diagnostic::at(codes::REPLACED_BY_UNKNOWN, id.span).arg("id", id.as_str());
                let known = content.sections.keys().map(SectionId::as_str);
                sink.report(unknown.did_you_mean(id.as_str(), known));
            }
        }
    }
    for (_, indicator) in content.indicators.iter().flat_map(|i| i.indicators.iter()) {
        let factors = content.indicators.as_ref().map(|i| &i.factors);
        let unknown = factors.is_some_and(|f| f.get(indicator.factor.as_str()).is_none());
        if unknown && !is_to_choose(indicator.factor.as_str()) {
            let unknown = Diagnostic::at(codes::UNKNOWN_FACTOR, indicator.factor.span);
            let known = factors.into_iter().flat_map(|f| f.iter()).map(|(k, _)| k.as_str());
            sink.report(
                unknown
                    .arg("id", indicator.factor.as_str())
                    .did_you_mean(indicator.factor.as_str(), known),
            );
        }
    }
}

/// A text and its translation.
type Both = (Same<ParsedText>, Same<ParsedText>);

/// What was checked before.
#[derive(Debug, Default)]
pub(super) struct Memory {
    headings: Remembered<(SectionId, Language), Both, Found>,
    earlier: Remembered<SectionId, (Same<SectionFile>, Texts, bool), Found>,
}

type Found = Arc<Vec<Diagnostic>>;
type Texts = LanguageMap<Option<Same<ParsedText>>>;

impl Memory {
    /// The languages must have the same headings in the same order.
    pub(super) fn heading_ids(
        &mut self,
        documents: &Documents,
        authoritative: Language,
        sink: &mut Sink,
    ) {
        let translated = documents.iter().filter(|((_, language), _)| *language != authoritative);
        let pairs = translated.filter_map(|((id, language), text)| {
            let original = documents.get(&(id.clone(), authoritative))?;
            Some(((id.clone(), *language), (Same::of(text), Same::of(original))))
        });
        let found = self.headings.each(pairs.collect(), |(id, language), (text, original), _| {
            let folder = format!("content/sections/{id}");
            Arc::new(different_heading(&folder, *language, text, original).into_iter().collect())
        });
        found.iter().for_each(|found| sink.repeat(found));
    }

    /// An earlier heading needs a successor that is there.
    pub(super) fn earlier_headings(
        &mut self,
        content: &Content,
        documents: &Documents,
        sink: &mut Sink,
    ) {
        let unreadable: BTreeSet<&SectionId> =
            content.unreadable.texts.iter().map(|(id, _)| id).collect();
        let sections = content.sections.iter().filter(|(_, s)| s.file.aliases.is_some());
        let items = sections.map(|(id, section)| {
            let of = |l| documents.get(&(id.clone(), l)).map(Same::of);
            let texts = LanguageMap::of(content.languages(), of);
            (id.clone(), (Same::of(&section.file), texts, !unreadable.contains(id)))
        });
        let found = self.earlier.each(items.collect(), |id, (file, texts, readable), _| {
            let wrong = if *readable { wrong_successors(id, file, texts) } else { Vec::new() };
            Arc::new(wrong)
        });
        found.iter().for_each(|found| sink.repeat(found));
    }
}

/// Where the headings of a translation begin to differ from those of the original. `folder` is that
/// of both.
pub(super) fn different_heading(
    folder: &str,
    language: Language,
    text: &ParsedText,
    original: &ParsedText,
) -> Option<Diagnostic> {
    let ids: Vec<&Spanned<String>> = headings(&text.document).map(|(a, _)| a).collect();
    let expected: Vec<_> = headings(&original.document).map(|(a, _)| a).collect();
    let of = |what: &'static str, at: Diagnostic, named: &Spanned<String>| {
        at.arg("what", what).arg("expected", named.value.as_str())
    };
    let at = |span: Span| Diagnostic::at(codes::HEADINGS_DIFFER, span);
    let differs = ids.iter().zip(&expected).find(|(a, b)| a.value != b.value);
    if let Some((anchor, expected)) = differs {
        return Some(of("differs", at(anchor.span), expected).label(expected.span, "there"));
    }
    match (ids.get(expected.len()), expected.get(ids.len())) {
        (Some(extra), _) => Some(of("extra", at(extra.span), extra)),
        (None, Some(missing)) => Some(match ids.last() {
            Some(last) => of("missing", at(last.span), missing).label(missing.span, "there"),
            None => {
                let file = format!("{folder}/{language}.md");
                of("none", Diagnostic::of_path(codes::HEADINGS_DIFFER, file), missing)
            }
        }),
        (None, None) => None,
    }
}

fn wrong_successors(id: &SectionId, file: &SectionFile, texts: &Texts) -> Vec<Diagnostic> {
    let texts = texts.iter().filter_map(|(_, text)| text.as_ref());
    let known: BTreeSet<&str> =
        texts.flat_map(|text| text.headings.keys().map(String::as_str)).collect();
    let wrong = file.earlier_anchors().filter(|(_, new)| !known.contains(new.as_str()));
    let diagnostic = |(_, new): (_, &Spanned<crate::yaml::Slug>)| {
        Diagnostic::at(codes::UNKNOWN_ANCHOR, new.span)
            .arg("id", new.as_str())
            .arg("section", id.as_str())
            .arg("known", known.iter().copied().take(60).collect::<Vec<_>>().join(", "))
            .did_you_mean(new.as_str(), known.iter().copied())
    };
    wrong.map(diagnostic).collect()
}

/// Flowcharts, groups of indicators and spreadsheets that a text shows, wherever they stand in it.
pub(super) fn embeds(
    Parsed { content, documents, pages, bodies, charts, .. }: &Parsed,
    sources: &Sources,
    sink: &mut Sink,
) {
    let charts: BTreeSet<&str> = charts.iter().map(|chart| chart.id.as_str()).collect();
    let factors = content.indicators.iter().flat_map(|file| file.factors.iter());
    let factors: BTreeSet<&str> = factors.map(|(id, _)| id.as_str()).collect();
    let sheets = content.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    let sheets: BTreeSet<&str> = sheets.map(|(id, _)| id.as_str()).collect();
    let texts = documents.values().chain(pages.values().map(|page| &page.text));
    let texts = texts.chain(bodies.iter().map(|body| &body.text));
    for embed in texts.flat_map(|text| &text.embeds) {
        let (code, id, span, known) = match embed {
            Embed::Diagram(id) => (codes::UNKNOWN_DIAGRAM, id.as_str(), id.span, &charts),
            Embed::Indicators(id) => (codes::UNKNOWN_FACTOR, id.as_str(), id.span, &factors),
            Embed::Spreadsheet(id) => (codes::UNKNOWN_SPREADSHEET, id.as_str(), id.span, &sheets),
            // Where it could not be put in its place, that was reported.
            Embed::Shared(_) => continue,
        };
        // A chart with mistakes of its own is there, and so is a file that cannot be read.
        let there = known.contains(id)
            || code == codes::UNKNOWN_DIAGRAM && has_diagram(sources, id)
            || code == codes::UNKNOWN_FACTOR && content.indicators.is_none()
            || code == codes::UNKNOWN_SPREADSHEET
                && content.spreadsheets.is_none()
                && sources.find("content/spreadsheets.yaml").is_some();
        if !there {
            let unknown = Diagnostic::at(code, span).arg("id", id);
            sink.report(unknown.did_you_mean(id, known.iter().copied()));
        }
    }
}

/// True when a file of `diagrams/` has the name of this chart.
fn has_diagram(sources: &Sources, id: &str) -> bool {
    sources.find(&format!("diagrams/{id}.yaml")).is_some()
}
