//! From files to texts and flowcharts: each parsed alone, nothing looked up yet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::embedded::{Around, Embedded, Embeds, own_files};
use super::headings::heading_texts;
use super::ledger::data_digests::{
    Fingerprint, chart_digest, glossary_digest, indicators_digest, spreadsheets_digest,
};
use super::ledger::ledgers::newest_digest;
use super::shared_texts::{SharedMemory, shared_texts};
use crate::content::bibliography::SourcesFile;
use crate::content::facts::{Facts, may_embed};
use crate::content::glossary::GlossaryFile;
use crate::content::ids::{PageId, SectionId, SourceId};
use crate::content::indicators::IndicatorsFile;
use crate::content::pages::PageForm;
use crate::content::section::FrontMatter;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::content::{BodyOf, Content, PageFile, TextFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::{self, Chart, KnownSource};
use crate::language::{Language, LanguageMap, Languages};
use crate::markdown::tree::{BlockKind, Document, Embed, Reference};
use crate::markdown::visit;
use crate::markdown::{self, FactTexts, Reading, SharedNow, digest, passages};
use crate::remembered::{Remembered, Same};
use crate::source::{SourceFile, Sources};
use crate::yaml::Spoken;

/// The text of a section in one language as it was written, of today or of a version: its front
/// matter and its blocks, with what can be told of it alone.
#[derive(Debug)]
pub struct ParsedText {
    /// Its front matter.
    pub front: FrontMatter,
    /// Its blocks.
    pub document: Document<Reference>,
    /// What it says, see [`digest`].
    pub digest: Arc<str>,
    /// The text of each heading by its id.
    pub headings: BTreeMap<String, String>,
    /// The flowcharts, groups of indicators and spreadsheets that it shows.
    pub embeds: Vec<Embed>,
    /// The address of each of its blocks, see [`passages`].
    pub passages: Arc<[String]>,
    /// The names of the files beside it that it shows or offers.
    pub files: Vec<String>,
}

impl ParsedText {
    /// A text that was parsed.
    pub fn new(front: FrontMatter, document: Document<Reference>) -> ParsedText {
        let mut embeds = Vec::new();
        visit::blocks(&document.blocks, &mut |block| {
            if let BlockKind::Embed(embed) = &block.kind {
                embeds.push(embed.clone());
            }
        });
        ParsedText {
            digest: digest::of_document(&front.title.value, &front.summary.value, &document).into(),
            headings: heading_texts(&document),
            passages: passages::addresses(&document).into(),
            files: own_files(&document),
            embeds,
            front,
            document,
        }
    }
}

/// The text of a page as it was written.
#[derive(Debug, Clone)]
pub struct ParsedPage {
    /// The text.
    pub text: Arc<ParsedText>,
    /// What the page is to its readers.
    pub form: PageForm,
}

/// A text of which only the blocks are known.
#[derive(Debug)]
pub struct ParsedBody {
    /// What it is a text of.
    pub of: BodyOf,
    /// Its language.
    pub language: Language,
    /// The text, under a title without words.
    pub text: Arc<ParsedText>,
}

/// The texts of the pages as written, by page and language.
pub type PageDocuments = BTreeMap<(PageId, Language), ParsedPage>;

/// The texts as written, by section and language.
pub type Documents = BTreeMap<(SectionId, Language), Arc<ParsedText>>;

/// What the data files and flowcharts say, as digests.
#[derive(Debug, Default)]
pub struct Prints {
    pub(super) glossary: Option<LanguageMap<Fingerprint>>,
    pub(super) indicators: Option<LanguageMap<Fingerprint>>,
    pub(super) spreadsheets: Option<LanguageMap<Fingerprint>>,
    /// In the order of the flowcharts.
    pub(super) charts: Vec<Arc<LanguageMap<Fingerprint>>>,
}

/// Everything that was read, nothing looked up yet.
#[derive(Debug)]
pub struct Parsed {
    /// The typed files.
    pub content: Content,
    /// The texts as written.
    pub documents: Documents,
    /// Those of the pages.
    pub pages: PageDocuments,
    /// Texts that can be checked and not shown.
    pub bodies: Vec<ParsedBody>,
    /// The shared texts, which stand in those that show them, by language and id.
    pub shared: LanguageMap<BTreeMap<String, SharedNow>>,
    /// The flowcharts, sorted by id.
    pub charts: Vec<Arc<Chart>>,
    /// What the data files and flowcharts say.
    pub prints: Prints,
}

/// What was parsed before.
#[derive(Debug, Default)]
pub struct ParseMemory {
    texts: Remembered<(SectionId, Language), Input, Found<ParsedText>>,
    pages: Remembered<(PageId, Language), PageInput, Found<ParsedText>>,
    bodies: Remembered<(BodyOf, Language), Input, Found<ParsedText>>,
    shared: SharedMemory,
    facts: Remembered<(), (Facts, Languages), Found<LanguageMap<FactTexts>>>,
    charts: Remembered<String, ChartInput, Found<Option<Made>>>,
    glossary: Remembered<(), (Same<GlossaryFile>, Languages), LanguageMap<Fingerprint>>,
    indicators: Remembered<(), (Same<IndicatorsFile>, Languages), LanguageMap<Fingerprint>>,
    spreadsheets: Remembered<(), (Same<SpreadsheetsFile>, Languages), LanguageMap<Fingerprint>>,
}

impl ParseMemory {
    /// How many texts were parsed anew the last time.
    pub fn texts_anew(&self) -> usize {
        self.texts.anew()
    }
}

/// A value with what is wrong with it.
pub(super) type Found<T> = (Arc<T>, Arc<Vec<Diagnostic>>);
/// A text, the file that it stands in, the digest of its newest version, and what it may embed.
type Input = (Same<TextFile>, Same<SourceFile>, Option<String>, Embedded);
/// A text of a page, the file that it stands in, and what it may embed.
type PageInput = (Same<PageFile>, Same<SourceFile>, Embedded);
/// A flowchart, the file of sources, which says of which law each is, the facts, if it embeds any, and
/// the languages of its texts.
type ChartInput = (Same<SourceFile>, Option<Same<SourcesFile>>, Facts, Spoken);
type Made = (Arc<Chart>, Arc<LanguageMap<Fingerprint>>);

/// Parses the texts and flowcharts of a guide, as far as they are not as they were.
pub fn parse(
    content: Content,
    sources: &Sources,
    memory: &mut ParseMemory,
    sink: &mut Sink,
) -> Parsed {
    let languages = content.languages();
    let facts = fact_texts(&content, memory, sink);
    let shared = LanguageMap::from_fn(|_| BTreeMap::new());
    let mut around = Around { facts, shared, sources, content: &content };
    around.shared = shared_texts(&around, &mut memory.shared, sink);
    let documents = texts(&around, memory, sink);
    let pages = pages(&around, memory, sink);
    let bodies = bodies(&around, memory, sink);
    let (charts, chart_prints) = read_charts(sources, &content, memory, sink);
    let prints = Prints {
        glossary: content.glossary.as_ref().map(|file| {
            let print = |(file, _): &(Same<GlossaryFile>, Languages), _: Option<&_>| {
                LanguageMap::of(languages, |l| glossary_digest(file, l))
            };
            memory.glossary.one((Same::of(file), languages), print)
        }),
        indicators: content.indicators.as_ref().map(|file| {
            let print = |(file, _): &(Same<IndicatorsFile>, Languages), _: Option<&_>| {
                LanguageMap::of(languages, |l| indicators_digest(file, l))
            };
            memory.indicators.one((Same::of(file), languages), print)
        }),
        spreadsheets: content.spreadsheets.as_ref().map(|file| {
            let print = |(file, _): &(Same<SpreadsheetsFile>, Languages), _: Option<&_>| {
                LanguageMap::of(languages, |l| spreadsheets_digest(file, l))
            };
            memory.spreadsheets.one((Same::of(file), languages), print)
        }),
        charts: chart_prints,
    };
    let shared = around.shared;
    Parsed { content, documents, pages, bodies, shared, charts, prints }
}

/// A text by the newest reading, or by that of the day when its newest version was recorded, as
/// long as it is the text of that version.
fn read(
    text: &TextFile,
    source: &str,
    recorded: Option<&str>,
    (facts, files, shared): Embeds<'_>,
) -> (ParsedText, Sink) {
    let by = |reading: Reading| {
        let mut sink = Sink::new();
        let body = text.body.clone();
        let mut document = markdown::parse_with(reading, facts, text.file, source, body, &mut sink);
        if let Some(files) = files {
            markdown::stand_beside(&mut document, files, &mut sink);
        }
        // Files of a shared text stand beside that.
        if let Some(shared) = shared {
            markdown::put_shared(&mut document, reading, shared, &mut sink);
        }
        (ParsedText::new(text.front.clone(), document), sink)
    };
    let newest = by(Reading::Newest);
    let (Some(anew), Some(recorded)) = (newest.0.document.reads_anew, recorded) else {
        return newest;
    };
    if *newest.0.digest == *recorded {
        return newest;
    }
    let mut earlier = Reading::without(anew.form).iter().map(|reading| by(*reading));
    let Some((earlier, mut sink)) = earlier.find(|(text, _)| *text.digest == *recorded) else {
        return newest;
    };
    let recorded = Diagnostic::at(codes::READ_AS_RECORDED, anew.place);
    sink.report(recorded.arg("form", anew.form.word()));
    (earlier, sink)
}

/// The words of the facts, parsed.
fn fact_texts(
    content: &Content,
    memory: &mut ParseMemory,
    sink: &mut Sink,
) -> Arc<LanguageMap<FactTexts>> {
    let input = (content.facts.clone(), content.languages());
    let (facts, found) = memory.facts.one(input, |(facts, languages), _| {
        let mut sink = Sink::new();
        let texts = LanguageMap::of(*languages, |l| FactTexts::of(facts, l, &mut sink));
        (Arc::new(texts), Arc::new(sink.into_found()))
    });
    sink.repeat(&found);
    facts
}

/// The texts of all sections, each on any core.
fn texts(around: &Around<'_>, memory: &mut ParseMemory, sink: &mut Sink) -> Documents {
    let Around { content, sources, .. } = around;
    let files = content.sections.iter().flat_map(|(id, section)| {
        section.texts.iter().filter_map(move |(language, text)| {
            let text = text.as_ref()?;
            let recorded = newest_digest(&section.file.versions, language).map(str::to_owned);
            let source = sources.shared(text.file);
            let embedded = around.embedded(&format!("content/sections/{id}/"), language, source);
            let input = (Same::of(text), Same::of(source), recorded, embedded);
            Some(((id.clone(), language), input))
        })
    });
    let files: Vec<_> = files.collect();
    let keys: Vec<(SectionId, Language)> = files.iter().map(|(key, _)| key.clone()).collect();
    let none = FactTexts::none();
    let parsed = memory.texts.each(files, |(_, language), (text, source, recorded, embeds), _| {
        let embeds = embeds.in_language(*language, &none);
        let (parsed, sink) = read(text, &source.text, recorded.as_deref(), embeds);
        (Arc::new(parsed), Arc::new(sink.into_found()))
    });
    let documents = keys.into_iter().zip(parsed).map(|(key, (text, found))| {
        sink.repeat(&found);
        (key, text)
    });
    documents.collect()
}

/// The texts of all pages, each on any core.
fn pages(around: &Around<'_>, memory: &mut ParseMemory, sink: &mut Sink) -> PageDocuments {
    let Around { content, sources, .. } = around;
    let files = content.pages.iter().flat_map(|(id, texts)| {
        texts.iter().filter_map(move |(language, page)| {
            let page = page.as_ref()?;
            let source = sources.shared(page.text.file);
            let embedded = around.embedded(&format!("content/pages/{id}/"), language, source);
            let input = (Same::of(page), Same::of(source), embedded);
            Some(((id.clone(), language), input))
        })
    });
    let files: Vec<_> = files.collect();
    let keys: Vec<_> = files.iter().map(|(key, (page, ..))| (key.clone(), page.form)).collect();
    let none = FactTexts::none();
    let parsed = memory.pages.each(files, |(_, language), (page, source, embeds), _| {
        let embeds = embeds.in_language(*language, &none);
        let (parsed, sink) = read(&page.text, &source.text, None, embeds);
        (Arc::new(parsed), Arc::new(sink.into_found()))
    });
    let documents = keys.into_iter().zip(parsed).map(|((key, form), (text, found))| {
        sink.repeat(&found);
        (key, ParsedPage { text, form })
    });
    documents.collect()
}

/// The texts that can be checked and not shown, each on any core.
fn bodies(around: &Around<'_>, memory: &mut ParseMemory, sink: &mut Sink) -> Vec<ParsedBody> {
    let Around { content, sources, .. } = around;
    let files = content.bodies.iter().map(|body| {
        let source = sources.shared(body.text.file);
        let folder = match &body.of {
            BodyOf::Section(id) => format!("content/sections/{id}/"),
            BodyOf::Page(id) => format!("content/pages/{id}/"),
        };
        let embedded = around.embedded(&folder, body.language, source);
        let input = (Same::of(&body.text), Same::of(source), None, embedded);
        ((body.of.clone(), body.language), input)
    });
    let none = FactTexts::none();
    let parsed = memory.bodies.each(files.collect(), |key, (text, source, _, embeds), _| {
        let embeds = embeds.in_language(key.1, &none);
        let (parsed, sink) = read(text, &source.text, None, embeds);
        (Arc::new(parsed), Arc::new(sink.into_found()))
    });
    let bodies = content.bodies.iter().zip(parsed).map(|(body, (text, found))| {
        sink.repeat(&found);
        ParsedBody { of: body.of.clone(), language: body.language, text }
    });
    bodies.collect()
}

/// The flowcharts, each file one, in the order of their paths.
pub fn charts(sources: &Sources, content: &Content, sink: &mut Sink) -> Vec<Arc<Chart>> {
    read_charts(sources, content, &mut ParseMemory::default(), sink).0
}

fn read_charts(
    sources: &Sources,
    content: &Content,
    memory: &mut ParseMemory,
    sink: &mut Sink,
) -> (Vec<Arc<Chart>>, Vec<Arc<LanguageMap<Fingerprint>>>) {
    let bibliography = content.sources.as_ref().map(Same::of);
    let files = sources.below("diagrams/").filter(|(_, file)| {
        let refused = content.unreadable.files.contains(file.path.as_str());
        file.path.extension() == Some("yaml") && !refused
    });
    let files = files.map(|(id, file)| {
        let facts = if may_embed(&file.text) { content.facts.clone() } else { Facts::None };
        let source = Same::of(sources.shared(id));
        (file.path.to_string(), (source, bibliography.clone(), facts, content.spoken))
    });
    let made = memory.charts.each(files.collect(), |path, (_, bibliography, facts, spoken), _| {
        let mut sink = Sink::new();
        let known = |id: &SourceId| {
            // A list of sources that cannot be read is one problem, not one for each use.
            let Some(file) = bibliography else { return Some(KnownSource::default()) };
            let source = file.sources.get(id.as_str())?;
            Some(KnownSource {
                status: source.status(),
                not_seen: source.is_not_seen(),
                locators: source.locators.as_ref(),
            })
        };
        let draft = sources.find(path);
        let draft = draft.and_then(|id| flowchart::parse(id, sources, *spoken, facts, &mut sink));
        let chart = draft.and_then(|draft| flowchart::resolve(&draft, &known, &mut sink));
        let made = chart.map(|chart| {
            let print = chart.title.map(|l, _| chart_digest(&chart, l));
            (Arc::new(chart), Arc::new(print))
        });
        (Arc::new(made), Arc::new(sink.into_found()))
    });
    let charts = made.into_iter().filter_map(|(made, found)| {
        sink.repeat(&found);
        (*made).clone()
    });
    charts.unzip()
}
