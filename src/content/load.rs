//! Finds the files of the guide and reads each into its type.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::bibliography::SourcesFile;
use super::conflicts::Conflicts;
use super::facts::{self, Facts, FactsFile};
use super::glossary::GlossaryFile;
use super::ids::{PageId, SectionId, SharedId};
use super::indicators::IndicatorsFile;
use super::load_pages::{PageMemory, load_pages};
use super::load_sections::{SectionMemory, load_sections};
use super::migration::{self, SCHEMA};
use super::odd_characters::OddCharacters;
use super::pages::PageForm;
use super::published::{self, PublishedNames};
use super::section::{FrontMatter, SectionFile};
use super::shared::{SharedFile, load_shared};
use super::site::Site;
use super::spoken::{SITE, spoken_in};
use super::spreadsheets::SpreadsheetsFile;
use super::strays::stray;
use super::synonyms::SynonymsFile;
use super::tags::TagsFile;
use crate::beside;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap, Languages};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, ProblemKind, SourceFile, SourceProblem, Sources, Span};
use crate::yaml::{self, FromYaml, Node, Spanned, Spoken, TimeZone};

/// Everything in `content/`. A part that could not be read is absent, and was reported.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// `site.yaml`.
    pub site: Option<Arc<Site>>,
    /// In which languages its texts are read.
    pub spoken: Spoken,
    /// `glossary.yaml`; empty where a guide does without.
    pub glossary: Option<Arc<GlossaryFile>>,
    /// `sources.yaml`; empty where a guide does without.
    pub sources: Option<Arc<SourcesFile>>,
    /// `indicators.yaml`; empty where a guide does without.
    pub indicators: Option<Arc<IndicatorsFile>>,
    /// `spreadsheets.yaml`, which a guide may do without.
    pub spreadsheets: Option<Arc<SpreadsheetsFile>>,
    /// `synonyms.yaml`, which a guide may do without.
    pub synonyms: Option<Arc<SynonymsFile>>,
    /// `tags.yaml`; empty where a guide does without.
    pub tags: Option<Arc<TagsFile>>,
    /// `facts.yaml`, which a guide may do without. What it says stands in all texts that embed it.
    pub facts: Facts,
    /// The shared texts by id: where each stands in each language.
    pub shared: BTreeMap<SharedId, LanguageMap<SharedFile>>,
    /// The sections by id.
    pub sections: BTreeMap<SectionId, SectionSources>,
    /// The pages of the publisher by id, as far as their texts are there.
    pub pages: BTreeMap<PageId, LanguageMap<Option<Arc<PageFile>>>>,
    /// Texts of which the front matter or the ledger cannot be read: what is wrong with them is told
    /// all the same, and nothing else is made of them.
    pub bodies: Vec<Body>,
    /// `anchors.txt`.
    pub published: Arc<PublishedNames>,
    /// What is there and could not be read, so that nobody calls it missing as well.
    pub unreadable: Unreadable,
}

impl Content {
    /// The language in which the guide is written; none where `site.yaml` does not say.
    pub fn authoritative(&self) -> Option<Language> {
        Language::from_tag(self.site.as_ref()?.languages.first()?.as_str())
    }

    /// The languages of the guide; Dutch and English where `site.yaml` does not say.
    pub fn languages(&self) -> Languages {
        let said = self.site.as_ref().and_then(|site| site.languages());
        said.unwrap_or(Languages::BOTH)
    }

    /// The time zone of the publisher, in which a moment has its day.
    pub fn time_zone(&self) -> TimeZone {
        self.site.as_ref().and_then(|site| site.timezone.clone()).unwrap_or_default()
    }
}

/// Files that exist and have mistakes, which were reported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unreadable {
    /// Folders whose `section.yaml` is missing or wrong.
    pub sections: BTreeSet<SectionId>,
    /// Texts whose front matter is missing or wrong.
    pub texts: BTreeSet<(SectionId, Language)>,
    /// Pages whose front matter is missing or wrong.
    pub pages: BTreeSet<(PageId, Language)>,
    /// Files that were refused as they are, by path.
    pub files: BTreeSet<String>,
}

/// The files of a section.
#[derive(Debug, Clone)]
pub struct SectionSources {
    /// `section.yaml`.
    pub file: Arc<SectionFile>,
    /// The file id of `section.yaml`.
    pub file_id: FileId,
    /// The keys of `section.yaml` that are written in the form of an earlier schema.
    pub outdated: Arc<Vec<Span>>,
    /// `nl.md` and `en.md`, as far as there.
    pub texts: LanguageMap<Option<Arc<TextFile>>>,
}

/// A text with its front matter read and its Markdown still to be parsed.
#[derive(Debug, Clone)]
pub struct TextFile {
    /// The file.
    pub file: FileId,
    /// The front matter.
    pub front: FrontMatter,
    /// The bytes of the Markdown in the file.
    pub body: Range<usize>,
}

/// A text that can be checked and not shown.
#[derive(Debug, Clone)]
pub struct Body {
    /// What it is a text of.
    pub of: BodyOf,
    /// Its language.
    pub language: Language,
    /// The text, where its front matter cannot be read with one that says nothing.
    pub text: Arc<TextFile>,
}

/// What a text belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyOf {
    /// A section.
    Section(SectionId),
    /// A page of the publisher.
    Page(PageId),
}

/// A text of a page.
#[derive(Debug, Clone)]
pub struct PageFile {
    /// The text.
    pub text: TextFile,
    /// What the page is to its readers.
    pub form: PageForm,
}

/// Turns what could not be read as text into diagnostics.
fn report_problem(problem: SourceProblem, sink: &mut Sink) {
    let path = problem.path;
    sink.report(match problem.kind {
        ProblemKind::BadName => Diagnostic::of_path(codes::BAD_FILE_NAME, path),
        ProblemKind::LinkLeavesRoot => Diagnostic::of_path(codes::LINK_LEAVES_ROOT, path),
        ProblemKind::LinkToFolder => Diagnostic::of_path(codes::LINK_TO_FOLDER, path),
        ProblemKind::DeadLink => Diagnostic::of_path(codes::DEAD_LINK, path),
        ProblemKind::LikePart { part } => {
            stray(path.as_str(), "root").arg("suggestion", format!("{part}/"))
        }
        ProblemKind::TooLarge { size, limit } => Diagnostic::of_path(codes::FILE_TOO_LARGE, path)
            .arg("size", size.div_ceil(1024 * 1024))
            .arg("limit", limit / (1024 * 1024))
            .arg("what", large(limit)),
        ProblemKind::NotUtf8 { line, column } => {
            Diagnostic::of_path(codes::NOT_UTF8, path).arg("line", line).arg("column", column)
        }
        ProblemKind::Unreadable { reason } => {
            let refused = Diagnostic::of_path(codes::UNREADABLE, path).arg("reason", reason.key());
            refused.arg("number", reason.number())
        }
    });
}

/// What a file with this limit is.
fn large(limit: u64) -> &'static str {
    match limit {
        beside::LARGEST_PICTURE => "picture",
        beside::LARGEST_FILE => "file",
        _ => "text",
    }
}

/// What was read before.
#[derive(Debug, Default)]
pub struct Memory {
    conflicts: Conflicts,
    odd: OddCharacters,
    spoken: Remembered<(), FileNow, Spoken>,
    site: Kept<Site>,
    glossary: Kept<GlossaryFile>,
    sources: Kept<SourcesFile>,
    indicators: Kept<IndicatorsFile>,
    spreadsheets: Kept<SpreadsheetsFile>,
    synonyms: Kept<SynonymsFile>,
    tags: Kept<TagsFile>,
    facts: Kept<FactsFile>,
    sections: SectionMemory,
    pages: PageMemory,
    published: Remembered<(), Option<Same<SourceFile>>, Arc<PublishedNames>>,
}

/// A file that was read into its type, with what is wrong with it.
pub(super) type Read<T> = (Option<Arc<T>>, Arc<Vec<Diagnostic>>);
/// A file, the facts that it may embed, and the languages of its texts.
type Kept<T> = Remembered<(), (FileNow, Embeds, Spoken), Read<T>>;

/// Which facts a file may embed.
#[derive(Debug, Clone, PartialEq)]
enum Embeds {
    /// None: it has names and words that no fact may change.
    Nothing,
    /// These.
    Facts(Facts),
    /// It has the facts themselves. That none embeds another is told where their Markdown is read.
    Itself,
}

impl Embeds {
    /// The facts of a file that embeds any; another one stays as it is when they change.
    fn of(now: &FileNow, facts: &Facts) -> Embeds {
        match now {
            FileNow::There(_, file) if facts::may_embed(&file.text) => Embeds::Facts(facts.clone()),
            _ => Embeds::Facts(Facts::None),
        }
    }
}

/// What stands at a path.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum FileNow {
    /// Nothing.
    Missing,
    /// A file that was refused as it is, which was reported.
    Refused,
    /// A file.
    There(FileId, Same<SourceFile>),
}

impl FileNow {
    pub(super) fn at(path: &str, sources: &Sources, refused: &BTreeSet<String>) -> FileNow {
        match sources.find(path) {
            _ if refused.contains(path) => FileNow::Refused,
            Some(id) => FileNow::There(id, Same::of(sources.shared(id))),
            None => FileNow::Missing,
        }
    }

    /// The file of a guide that every guide has; one that is missing is reported.
    fn required(
        path: &str,
        sources: &Sources,
        refused: &BTreeSet<String>,
        sink: &mut Sink,
    ) -> FileNow {
        let now = FileNow::at(path, sources, refused);
        if now == FileNow::Missing {
            sink.report(Diagnostic::of_path(codes::FILE_MISSING, path).arg("what", "site"));
        }
        now
    }
}

/// Reads all of `content/`.
pub fn load(sources: &Sources, problems: Vec<SourceProblem>, sink: &mut Sink) -> Content {
    load_again(sources, problems, &mut Memory::default(), sink)
}

/// Reads all of `content/`, as far as it is not as it was.
pub fn load_again(
    sources: &Sources,
    problems: Vec<SourceProblem>,
    memory: &mut Memory,
    sink: &mut Sink,
) -> Content {
    // A file that was refused is there all the same: it must not be called missing as well.
    let mut refused: BTreeSet<String> = problems.iter().map(|p| p.path.to_string()).collect();
    for problem in problems {
        report_problem(problem, sink);
    }
    refused.extend(memory.conflicts.report(sources, sink));
    memory.odd.report(sources, sink);
    let at = |name: &str| FileNow::at(&format!("content/{name}.yaml"), sources, &refused);
    let site = FileNow::required(SITE, sources, &refused, sink);
    let [glossary, bibliography, indicators] = ["glossary", "sources", "indicators"].map(at);
    let missing = [&glossary, &bibliography, &indicators].map(|now| *now == FileNow::Missing);
    let tags = at("tags");
    let has_tags = tags != FileNow::Missing;
    let spoken = memory.spoken.one(site.clone(), |site, _| match site {
        FileNow::There(id, file) => spoken_in(*id, &file.text),
        FileNow::Missing | FileNow::Refused => Spoken::default(),
    });
    let facts = read_facts(at("facts"), spoken, memory, sink);
    let with = |now: FileNow| {
        let embeds = Embeds::of(&now, &facts);
        (now, embeds, spoken)
    };
    let without = |now: FileNow| (now, Embeds::Nothing, spoken);
    let mut content = Content {
        site: read(&mut memory.site, without(site), |_: &Site, _| {}, sink),
        spoken,
        glossary: read(&mut memory.glossary, with(glossary), |_, _| {}, sink),
        sources: read_by(
            &mut memory.sources,
            without(bibliography),
            |node| migration::sources(node).node,
            |file: &SourcesFile, sink| {
                file.sources.iter().for_each(|(id, source)| source.check(id, sink));
            },
            sink,
        ),
        indicators: read(
            &mut memory.indicators,
            with(indicators),
            |file: &IndicatorsFile, sink| file.check(sink),
            sink,
        ),
        spreadsheets: read(
            &mut memory.spreadsheets,
            with(at("spreadsheets")),
            |file: &SpreadsheetsFile, sink| file.check(sink),
            sink,
        ),
        synonyms: read(&mut memory.synonyms, without(at("synonyms")), |_, _| {}, sink),
        tags: read(&mut memory.tags, without(tags), |file: &TagsFile, sink| file.check(sink), sink),
        facts,
        shared: BTreeMap::new(),
        sections: BTreeMap::new(),
        pages: BTreeMap::new(),
        bodies: Vec::new(),
        published: published(sources, memory),
        unreadable: Unreadable::default(),
    };
    let [glossary, bibliography, indicators] = missing;
    content.glossary = content.glossary.or_else(|| glossary.then(GlossaryFile::none));
    content.sources = content.sources.or_else(|| bibliography.then(SourcesFile::none));
    content.indicators = content.indicators.or_else(|| indicators.then(IndicatorsFile::none));
    content.tags = content.tags.or_else(|| (!has_tags).then(TagsFile::none));
    check_schemas(&content, sink);
    unused_facts(&content, sources, sink);
    load_shared(&mut content, sources, &refused, sink);
    load_sections(&mut content, sources, &refused, &mut memory.sections, sink);
    load_pages(&mut content, sources, &refused, &mut memory.pages, sink);
    content.unreadable.files = refused;
    content
}

fn published(sources: &Sources, memory: &mut Memory) -> Arc<PublishedNames> {
    let file = sources.find("content/anchors.txt").map(|id| Same::of(sources.shared(id)));
    memory.published.one(file, |_, _| Arc::new(published::read(sources)))
}

/// The facts, which are read before what embeds them.
fn read_facts(now: FileNow, spoken: Spoken, memory: &mut Memory, sink: &mut Sink) -> Facts {
    let is_there = now != FileNow::Missing;
    match read(&mut memory.facts, (now, Embeds::Itself, spoken), |_, _| {}, sink) {
        Some(file) => Facts::Of(file),
        None if is_there => Facts::Unreadable,
        None => Facts::None,
    }
}

/// Reports the facts that no file embeds.
fn unused_facts(content: &Content, sources: &Sources, sink: &mut Sink) {
    let Facts::Of(file) = &content.facts else { return };
    let mut named = BTreeSet::new();
    for (_, source) in ["content/", "diagrams/"].iter().flat_map(|part| sources.below(part)) {
        named.extend(facts::named_in(&source.text));
    }
    for (id, _) in file.facts.iter().filter(|(id, _)| !named.contains(id.as_str())) {
        sink.report(Diagnostic::at(codes::FACT_UNUSED, id.span).arg("id", id.as_str()));
    }
}

/// Reads a file into its type, and checks it by itself.
fn read<T: FromYaml + Send + Sync>(
    memory: &mut Kept<T>,
    now: (FileNow, Embeds, Spoken),
    check: impl Fn(&T, &mut Sink) + Sync,
    sink: &mut Sink,
) -> Option<Arc<T>> {
    read_by(memory, now, |node| node, check, sink)
}

/// Reads a file that is brought into the form of today first.
fn read_by<T: FromYaml + Send + Sync>(
    memory: &mut Kept<T>,
    now: (FileNow, Embeds, Spoken),
    migrate: impl Fn(Node) -> Node + Sync,
    check: impl Fn(&T, &mut Sink) + Sync,
    sink: &mut Sink,
) -> Option<Arc<T>> {
    let (read, found) = memory.one(now, |(now, embeds, spoken), _| {
        let FileNow::There(id, file) = now else { return (None, Arc::default()) };
        let mut sink = Sink::new();
        let node = yaml::parse(*id, &file.text, 0..file.text.len(), &mut sink);
        let node = node.map(|node| migrate(node.spoken_in(*spoken)));
        let read = node.and_then(|mut node| {
            match embeds {
                Embeds::Nothing => facts::refuse_in(&mut node, &mut sink),
                Embeds::Facts(facts) => facts::put_in(&mut node, facts, &mut sink),
                Embeds::Itself => {}
            }
            T::read(&node, &mut sink)
        });
        if let Some(read) = &read {
            check(read, &mut sink);
        }
        (read.map(Arc::new), Arc::new(sink.into_found()))
    });
    sink.repeat(&found);
    read
}

/// Reads the text of a YAML file into its type, with the facts that it embeds; the places in it are
/// those of `file`.
pub(crate) fn read_yaml<T: FromYaml>(
    file: FileId,
    text: &str,
    spoken: Spoken,
    facts: &Facts,
    sink: &mut Sink,
) -> Option<T> {
    let mut node = yaml::parse(file, text, 0..text.len(), sink)?.spoken_in(spoken);
    facts::put_in(&mut node, facts, sink);
    T::read(&node, sink)
}

/// `facts.yaml` of any day; none where it cannot be read.
pub(crate) fn read_past_facts(text: &str) -> Option<FactsFile> {
    let mut unheard = Sink::new();
    let node = yaml::parse(FileId::PAST, text, 0..text.len(), &mut unheard)?;
    FactsFile::read(&node.spoken_in(Spoken::Any), &mut unheard)
}

/// Data files carry a number of their own: a copy of one tells in which form it is. Only the
/// sources have another form since: any number up to the newest is as good for the others.
fn check_schemas(content: &Content, sink: &mut Sink) {
    let schemas = [
        content.glossary.as_ref().map(|f| &f.schema),
        content.sources.as_ref().map(|f| &f.schema),
        content.indicators.as_ref().map(|f| &f.schema),
        content.spreadsheets.as_ref().map(|f| &f.schema),
        content.synonyms.as_ref().map(|f| &f.schema),
        content.tags.as_ref().map(|f| &f.schema),
        content.facts.file().map(|f| &f.schema),
    ];
    schemas.into_iter().flatten().for_each(|schema| check_schema(schema, sink));
    let Some(site) = &content.site else { return };
    if let Some(schema) = &site.schema {
        check_schema(schema, sink);
    }
    if site.schema() < SCHEMA {
        let outdated = match &site.schema {
            Some(schema) => Diagnostic::at(codes::OLD_SCHEMA, schema.span),
            None => Diagnostic::of_path(codes::OLD_SCHEMA, "content/site.yaml"),
        };
        sink.report(
            outdated.arg("what", "number").arg("schema", site.schema()).arg("newest", SCHEMA),
        );
    } else if let Some(sources) = content.sources.as_ref().filter(|f| f.schema.value < SCHEMA) {
        let outdated = Diagnostic::at(codes::OLD_SCHEMA, sources.schema.span);
        let schema = sources.schema.value;
        sink.report(outdated.arg("what", "sources").arg("schema", schema).arg("newest", SCHEMA));
    }
}

/// Reports a schema version that this tool does not know.
pub(crate) fn check_schema(schema: &Spanned<u32>, sink: &mut Sink) {
    if !(1..=SCHEMA).contains(&schema.value) {
        sink.report(
            Diagnostic::at(codes::UNKNOWN_SCHEMA, schema.span)
                .arg("schema", schema.value)
                .arg("known", SCHEMA),
        );
    }
}
