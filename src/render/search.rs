//! What readers can search, the files of the index, and the page that shows answers.

mod line;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::appearance::theme::Theme;
use super::context::SearchPage;
use super::pages::framer::Framer;
use super::pages::lists;
use super::pages::section::other_language;
use crate::content::ids::SectionId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::{ChartPages, Guide, Link, Page, Route, Section};
use crate::language::{Language, LanguageMap};
use crate::mailto::Mailto;
use crate::markdown::tree::{AlertKind, Block, BlockKind, plain_text};
use crate::remembered::{Remembered, Same};
use crate::search::{self, Analysed, Index, Kind, Record, Vocabulary};
use line::{blocks_text, inline_text, one_line};

/// The index of a language.
pub fn search_index(guide: &Guide, theme: &Theme, language: Language) -> Index {
    let framer = Framer { guide, theme, language, menu: None, seen: None };
    index(guide, records(framer, &AnalysedSections::default()), language)
}

/// The words of sections that were analysed before.
#[derive(Debug, Default)]
pub(super) struct AnalysedSections(LanguageMap<Mutex<Kept>>);

type Kept = Remembered<SectionId, (Same<Section>, Route), Arc<[Analysed]>>;

fn index(guide: &Guide, records: Vec<Arc<[Analysed]>>, language: Language) -> Index {
    let files = &guide.files;
    Index::new(records, &files.glossary, files.synonyms.as_deref(), language)
}

/// The files of the index of a language.
pub(super) struct SearchFiles {
    /// The script that every query needs.
    pub main: Vec<u8>,
    /// What only some need, sorted by address.
    pub parts: Vec<(Route, Vec<u8>)>,
}

/// The files of the index of a language. Their names say nothing of what is in them: a sentence more
/// or less changes no page but its own. That no browser keeps an old one is said to servers in
/// `output/headers.rs`.
pub(super) fn files(
    framer: Framer<'_>,
    analysed: &AnalysedSections,
    sink: &mut Sink,
) -> SearchFiles {
    let (guide, language) = (framer.guide, framer.language);
    let index = index(guide, records(framer, analysed), language);
    check_synonyms(guide, index.vocabulary(), language, sink);
    let scripts = index.scripts(&words(framer));
    let parts = scripts.shards.into_iter().map(|shard| {
        let route = guide.addresses.search_file(&format!("{language}/{}", shard.name));
        (route, shard.text.into_bytes())
    });
    let mut parts: Vec<(Route, Vec<u8>)> = parts.collect();
    parts.sort();
    let before = if parts.is_empty() { "" } else { framer.theme.divided() };
    SearchFiles { main: [before, &scripts.main].concat().into_bytes(), parts }
}

/// Reports the words of synonyms that are nowhere in the guide: they lead no reader anywhere.
fn check_synonyms(guide: &Guide, vocabulary: &Vocabulary, language: Language, sink: &mut Sink) {
    for synonym in guide.files.synonyms.iter().flat_map(|file| &file.synonyms) {
        let means = &synonym.means[language];
        for word in search::unknown(vocabulary, &means.value) {
            sink.report(
                Diagnostic::at(codes::SYNONYM_LEADS_NOWHERE, means.span)
                    .arg("typed", synonym.typed[language].join(", "))
                    .did_you_mean(&word, vocabulary.words())
                    .arg("word", word),
            );
        }
    }
}

/// The page of answers. It is empty until a script fills it, and says so.
pub(super) fn page(framer: Framer<'_>) -> SearchPage {
    let (frame, _) = lists::frame(framer, &Page::Search, "search");
    SearchPage { frame }
}

/// The words of the interface, for the script that shows answers. What it fills in stands in
/// braces.
fn words(framer: Framer<'_>) -> Value {
    let word = |key: &str| framer.word(key);
    let with = |key: &str, name: &'static str| {
        framer.word_with(key, &[(name, format!("{{{name}}}").as_str().into())])
    };
    let by_kind = |key: &str| Kind::ALL.map(|kind| framer.word_for(key, kind.word()));
    json!({
        "title": word("search-title"),
        "field": word("search-field"),
        "close": word("search-close"),
        "hint": word("search-hint"),
        "best": word("search-best"),
        "kinds": by_kind("search-kind"),
        "groups": by_kind("search-group"),
        "none": with("search-none", "query"),
        "noneHelp": word("search-none-help"),
        "common": word("search-common"),
        "nearest": word("search-nearest"),
        "register": word("search-register"),
        "contact": word("search-contact"),
        "one": word("search-one-result"),
        "some": with("search-results", "count"),
        "all": with("search-all-results", "count"),
        "via": with("search-via", "name"),
        "names": word("search-also"),
        "without": with("search-without", "words"),
        "failed": word("search-failed"),
        "mailto": Mailto::new(framer.guide.files.site.publisher.email.clone()).href(),
    })
}

/// Everything that can be found with its words: sections, each followed by its headings, then the
/// lists.
fn records(framer: Framer<'_>, analysed: &AnalysedSections) -> Vec<Arc<[Analysed]>> {
    let (guide, language) = (framer.guide, framer.language);
    let items = guide.sections.iter().map(|section| {
        let route = guide.addresses.of(&Page::Section(section.id.clone()), language);
        (section.id.clone(), (Same::of(section), route))
    });
    let mut memory = analysed.0[language].lock().unwrap_or_else(PoisonError::into_inner);
    let mut records =
        memory.each(items.collect(), |_, (section, _), _| section_records(framer, section));
    records.push(list_records(framer));
    records
}

/// A section and its headings with their words. They depend on its number, its address and its
/// text in the language of the framer, and on nothing else.
fn section_records(framer: Framer<'_>, section: &Section) -> Arc<[Analysed]> {
    let mut records = Vec::new();
    push_section(framer, section, &mut records);
    search::analyse_all(records, framer.language).into()
}

/// What stands outside the sections, with its words: terms, indicators, steps, pages, sources.
fn list_records(framer: Framer<'_>) -> Arc<[Analysed]> {
    let mut records = Vec::new();
    push_terms(framer, &mut records);
    push_indicators(framer, &mut records);
    framer.guide.charts.iter().for_each(|pages| push_steps(framer, pages, &mut records));
    push_pages(framer, &mut records);
    push_tags(framer, &mut records);
    push_sources(framer, &mut records);
    search::analyse_all(records, framer.language).into()
}

/// The address of a page, with an anchor, from the root of the site or edition.
fn address(framer: Framer<'_>, page: &Page, anchor: Option<&str>) -> String {
    let route = framer.guide.addresses.of(page, framer.language);
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    format!("{route}{anchor}")
}

/// A section with the text before its first heading, and each heading with the text under it; what is
/// folded away stands behind the one that it is under.
fn push_section(framer: Framer<'_>, section: &Section, records: &mut Vec<Record>) {
    let text = &section.texts[framer.language];
    let page = Page::Section(section.id.clone());
    let blocks = without_key_points(&text.document().blocks);
    let shift = text.document().blocks.len() - blocks.len();
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| is_heading(&blocks[*at])).collect();
    let opening = 0..starts.first().copied().unwrap_or(blocks.len());
    let passage = |at: usize| text.resolved.passages.get(at + shift).map_or("", String::as_str);
    let folds = |range: Range<usize>, records: &mut Vec<Record>| {
        for at in range {
            let BlockKind::Alert { kind: AlertKind::Fold, title, blocks } = &blocks[at].kind else {
                continue;
            };
            records.push(Record {
                kind: Kind::Heading,
                title: one_line(&plain_text(title)),
                names: Vec::new(),
                text: blocks_text(blocks),
                address: address(framer, &page, Some(passage(at))),
                language: other_language(framer, text),
            });
        }
    };
    records.push(Record {
        kind: Kind::Section,
        title: one_line(&text.title),
        names: numbered(section),
        text: one_line(&format!("{} {}", text.summary, open_text(&blocks[opening.clone()]))),
        address: address(framer, &page, None),
        language: other_language(framer, text),
    });
    folds(opening, records);
    for (n, start) in starts.iter().enumerate() {
        let BlockKind::Heading { anchor, content, .. } = &blocks[*start].kind else { continue };
        let end = starts.get(n + 1).copied().unwrap_or(blocks.len());
        records.push(Record {
            kind: Kind::Heading,
            title: one_line(&plain_text(content)),
            names: Vec::new(),
            text: open_text(&blocks[start + 1..end]),
            address: address(framer, &page, Some(&anchor.value)),
            language: other_language(framer, text),
        });
        folds(start + 1..end, records);
    }
}

/// The number of a section, where it has one, and its id.
fn numbered(section: &Section) -> Vec<String> {
    let number = Some(section.number.clone()).filter(|number| !number.is_empty());
    number.into_iter().chain([section.id.to_string()]).collect()
}

/// The text of some blocks without those that are folded away: each of these is found by itself, so
/// that the answer leads into it.
fn open_text(blocks: &[Block<Link>]) -> String {
    let is_open = |block: &&Block<Link>| {
        !matches!(block.kind, BlockKind::Alert { kind: AlertKind::Fold, .. })
    };
    if blocks.iter().all(|block| is_open(&block)) {
        return blocks_text(blocks);
    }
    blocks_text(&blocks.iter().filter(is_open).cloned().collect::<Vec<_>>())
}

/// A text without its key points: what they say, it says too, and would be found twice.
fn without_key_points(blocks: &[Block<Link>]) -> &[Block<Link>] {
    match blocks.split_first() {
        Some((first, rest)) if matches!(first.kind, BlockKind::KeyPoints(_)) => rest,
        _ => blocks,
    }
}

fn is_heading(block: &Block<Link>) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

fn push_terms(framer: Framer<'_>, records: &mut Vec<Record>) {
    let language = framer.language;
    for (id, term) in framer.guide.files.glossary.terms.iter() {
        let own = term.wordings(language);
        let definition = framer.guide.definitions.get(&id.value).map(|d| inline_text(&d[language]));
        records.push(Record {
            kind: Kind::Term,
            title: own.preferred.value.clone(),
            names: own
                .forms
                .iter()
                .map(|f| f.value.clone())
                .chain([id.value.to_string()])
                .collect(),
            text: one_line(&definition.unwrap_or_default()),
            address: address(framer, &Page::Glossary, Some(id.value.as_str())),
            language: None,
        });
    }
}

fn push_indicators(framer: Framer<'_>, records: &mut Vec<Record>) {
    let (language, file) = (framer.language, &framer.guide.files.indicators);
    for (id, indicator) in file.indicators.iter() {
        let texts = framer.guide.indicator_texts.get(&id.value).map(|t| &t[language]);
        let text =
            texts.map(|t| format!("{} {}", inline_text(&t.why), inline_text(&t.where_to_look)));
        let factor = file.factors.get(&indicator.factor.value);
        let (id, anchor) = (id.value.to_string(), id.value.as_str());
        records.push(Record {
            kind: Kind::Indicator,
            title: one_line(&indicator.question[language]),
            names: factor.map(|f| f.label[language].clone()).into_iter().chain([id]).collect(),
            text: one_line(&text.unwrap_or_default()),
            address: address(framer, &Page::Indicators, Some(anchor)),
            language: None,
        });
    }
}

/// Every step once: in the situation that readers see first, or in the first that has it.
fn push_steps(framer: Framer<'_>, pages: &ChartPages, records: &mut Vec<Record>) {
    let (language, chart) = (framer.language, &pages.chart);
    let mut situations: Vec<_> = chart.situations.iter().collect();
    situations.sort_by_key(|s| s.situation.id != chart.default_situation().situation.id);
    let mut seen = BTreeSet::new();
    for situation in situations {
        let id = situation.situation.id.to_string();
        for (node, text) in situation.nodes.iter().zip(&pages.steps[&id]) {
            if !seen.insert(&node.id) {
                continue;
            }
            let page = Page::Step(chart.id.value.clone(), id.clone(), node.id.clone());
            let blocks = [text[language].detail.as_slice(), &text[language].caveat].concat();
            records.push(Record {
                kind: Kind::Step,
                title: one_line(&node.label[language].value),
                names: vec![chart.actors[node.actor].label[language].value.clone()],
                text: blocks_text(&blocks),
                address: address(framer, &page, None),
                language: None,
            });
        }
    }
}

/// Pages beside the sections and lists: drawings, what the site says of itself, what changed.
fn push_pages(framer: Framer<'_>, records: &mut Vec<Record>) {
    let (guide, language) = (framer.guide, framer.language);
    for pages in &guide.charts {
        let chart = &pages.chart;
        records.push(Record {
            kind: Kind::Page,
            title: one_line(&chart.title[language].value),
            names: vec![framer.word("menu-chart"), chart.id.value.to_string()],
            text: one_line(&chart.summary[language].value),
            address: address(framer, &Page::Chart(chart.id.value.clone()), None),
            language: None,
        });
    }
    let own = guide.pages.iter().map(|page| page.page.clone());
    let own = own.filter(|page| matches!(page, Page::Publisher(_))).map(|page| (page, ""));
    let known = lists::PAGES.into_iter().chain(GENERATED).chain(own);
    for (page, key) in known.filter(|(page, _)| guide.has(page)) {
        push_page(framer, &page, key, records);
    }
    for edition in &guide.editions {
        let title = edition.title[language].as_str();
        let word = |key: &str| framer.word_with(key, &[("edition", title.into())]);
        records.push(Record {
            kind: Kind::Page,
            title: one_line(&word("since-title")),
            names: vec![edition.id.to_string()],
            text: one_line(&word("since-description")),
            address: address(framer, &Page::Since(edition.id.clone()), None),
            language: None,
        });
    }
    push_forms(framer, records);
}

/// Pages that nobody wrote, beside those of the register.
const GENERATED: [(Page, &str); 3] =
    [(Page::Glossary, "glossary"), (Page::Register, "register"), (Page::Whole, "whole")];

/// A page of which the language has one. Of the publisher's own pages the whole text counts; of those
/// that every guide has, about the site and not its subject, the headings are enough to be found by.
fn push_page(framer: Framer<'_>, page: &Page, key: &str, records: &mut Vec<Record>) {
    let text = framer.guide.page(page).map(|page| &page.texts[framer.language].resolved.document);
    let blocks = without_key_points(text.map_or(&[][..], |document| &document.blocks));
    let summary = framer.page_description(page, key);
    let said = match page {
        Page::Publisher(_) => blocks_text(blocks),
        _ => headings_text(blocks),
    };
    let mut names = names_of_page(framer, key);
    if let Page::Publisher(id) = page {
        names.push(id.to_string());
    }
    records.push(Record {
        kind: Kind::Page,
        title: framer.page_title(page, key),
        names,
        text: one_line(&format!("{summary} {said}")),
        address: address(framer, page, None),
        language: None,
    });
}

/// The headings of a text, each as a sentence.
fn headings_text(blocks: &[Block<Link>]) -> String {
    let headings = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { content, .. } => Some(inline_text(content)),
        _ => None,
    });
    let sentence = |heading: String| match heading.ends_with(['?', '!', '.']) {
        true => heading,
        false => heading + ".",
    };
    headings.map(sentence).collect::<Vec<_>>().join(" ")
}

/// What readers call a page of the tool, beside its title.
fn names_of_page(framer: Framer<'_>, key: &str) -> Vec<String> {
    let names = framer.word_for("search-names", key);
    names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The pages of the tags: found by what their sections are called too.
fn push_tags(framer: Framer<'_>, records: &mut Vec<Record>) {
    let (guide, language) = (framer.guide, framer.language);
    for tag in guide.tags() {
        let id = &tag.id.value;
        let about = tag.description.as_ref().map(|description| description[language].as_str());
        let titles = guide.tagged(id).map(|section| section.texts[language].title.as_str());
        let said: Vec<&str> = about.into_iter().chain(titles).collect();
        records.push(Record {
            kind: Kind::Page,
            title: one_line(&tag.name[language]),
            names: vec![framer.word("tag-word"), id.to_string()],
            text: one_line(&said.join(". ")),
            address: address(framer, &Page::Tag(id.clone()), None),
            language: None,
        });
    }
}

/// Spreadsheets to fill in.
fn push_forms(framer: Framer<'_>, records: &mut Vec<Record>) {
    let language = framer.language;
    let sheets = framer.guide.files.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    for (id, sheet) in sheets {
        records.push(Record {
            kind: Kind::Page,
            title: one_line(&sheet.title[language]),
            names: names_of_page(framer, "spreadsheet"),
            text: one_line(&sheet.summary[language]),
            address: address(framer, &Page::Data, Some(id.value.as_str())),
            language: None,
        });
    }
}

fn push_sources(framer: Framer<'_>, records: &mut Vec<Record>) {
    let language = framer.language;
    for (id, source) in framer.guide.files.sources.sources.iter() {
        let publisher = source.publisher.as_ref().map(|p| p[language].clone());
        let note = source.note.as_ref().map(|note| note[language].clone());
        let number = lists::source_number(source);
        records.push(Record {
            kind: Kind::Source,
            title: one_line(&source.title[language]),
            names: [Some(source.short[language].clone()), number, Some(id.value.to_string())]
                .into_iter()
                .flatten()
                .collect(),
            text: [publisher, note].into_iter().flatten().collect::<Vec<_>>().join(". "),
            address: address(framer, &Page::Sources, Some(id.value.as_str())),
            language: None,
        });
    }
}
