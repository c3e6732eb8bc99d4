//! Finds the files of the guide and reads each into its type.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::LedgerId;
use super::bibliography::SourcesFile;
use super::conflicts::Conflicts;
use super::glossary::GlossaryFile;
use super::ids::SectionId;
use super::indicators::IndicatorsFile;
use super::migration::{self, Migrated, SCHEMA};
use super::published::{self, PublishedNames};
use super::section::{FrontMatter, SectionFile};
use super::site::Site;
use super::spreadsheets::SpreadsheetsFile;
use super::synonyms::SynonymsFile;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, ProblemKind, SourceFile, SourceProblem, Sources, Span};
use crate::yaml::{self, FromYaml, Spanned};

/// Everything in `content/`. A part that could not be read is absent, and was reported.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// `site.yaml`.
    pub site: Option<Arc<Site>>,
    /// `glossary.yaml`.
    pub glossary: Option<Arc<GlossaryFile>>,
    /// `sources.yaml`.
    pub sources: Option<Arc<SourcesFile>>,
    /// `indicators.yaml`.
    pub indicators: Option<Arc<IndicatorsFile>>,
    /// `spreadsheets.yaml`, which a guide may do without.
    pub spreadsheets: Option<Arc<SpreadsheetsFile>>,
    /// `synonyms.yaml`, which a guide may do without.
    pub synonyms: Option<Arc<SynonymsFile>>,
    /// The sections by id.
    pub sections: BTreeMap<SectionId, SectionSources>,
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
}

/// Files that exist and have mistakes, which were reported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unreadable {
    /// Folders whose `section.yaml` is missing or wrong.
    pub sections: BTreeSet<SectionId>,
    /// Texts whose front matter is missing or wrong.
    pub texts: BTreeSet<(SectionId, Language)>,
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

/// Turns what could not be read as text into diagnostics.
fn report_problem(problem: SourceProblem, sink: &mut Sink) {
    let path = problem.path;
    sink.report(match problem.kind {
        ProblemKind::BadName => Diagnostic::of_path(codes::BAD_FILE_NAME, path),
        ProblemKind::LinkLeavesRoot => Diagnostic::of_path(codes::LINK_LEAVES_ROOT, path),
        ProblemKind::LinkToFolder => Diagnostic::of_path(codes::LINK_TO_FOLDER, path),
        ProblemKind::DeadLink => Diagnostic::of_path(codes::DEAD_LINK, path),
        ProblemKind::TooLarge { size, limit } => Diagnostic::of_path(codes::FILE_TOO_LARGE, path)
            .arg("size", size.div_ceil(1024 * 1024))
            .arg("limit", limit / (1024 * 1024)),
        ProblemKind::NotUtf8 { line, column } => {
            Diagnostic::of_path(codes::NOT_UTF8, path).arg("line", line).arg("column", column)
        }
        ProblemKind::Unreadable { reason } => {
            Diagnostic::of_path(codes::UNREADABLE, path).arg("reason", reason)
        }
    });
}

/// What was read before.
#[derive(Debug, Default)]
pub struct Memory {
    conflicts: Conflicts,
    site: Kept<Site>,
    glossary: Kept<GlossaryFile>,
    sources: Kept<SourcesFile>,
    indicators: Kept<IndicatorsFile>,
    spreadsheets: Kept<SpreadsheetsFile>,
    synonyms: Kept<SynonymsFile>,
    section_files: Remembered<String, (u32, FileNow), Option<ReadSectionFile>>,
    texts: Remembered<(String, Language), FileNow, Read<TextFile>>,
    published: Remembered<(), Option<Same<SourceFile>>, Arc<PublishedNames>>,
}

/// A file that was read into its type, with what is wrong with it.
type Read<T> = (Option<Arc<T>>, Arc<Vec<Diagnostic>>);
type Kept<T> = Remembered<(), FileNow, Read<T>>;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq)]
enum FileNow {
    /// Nothing.
    Missing,
    /// A file that was refused as it is, which was reported.
    Refused,
    /// A file.
    There(FileId, Same<SourceFile>),
}

impl FileNow {
    fn at(path: &str, sources: &Sources, refused: &BTreeSet<String>) -> FileNow {
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
            sink.report(Diagnostic::of_path(codes::FILE_MISSING, path));
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
    let at = |name: &str| FileNow::at(&format!("content/{name}.yaml"), sources, &refused);
    let mut required =
        |name: &str| FileNow::required(&format!("content/{name}.yaml"), sources, &refused, sink);
    let main =
        [required("site"), required("glossary"), required("sources"), required("indicators")];
    let [site, glossary, bibliography, indicators] = main;
    let mut content = Content {
        site: read(&mut memory.site, site, |_: &Site, _| {}, sink),
        glossary: read(&mut memory.glossary, glossary, |_, _| {}, sink),
        sources: read(
            &mut memory.sources,
            bibliography,
            |file: &SourcesFile, sink| {
                file.sources.iter().for_each(|(id, source)| source.check(id, sink));
            },
            sink,
        ),
        indicators: read(&mut memory.indicators, indicators, |_, _| {}, sink),
        spreadsheets: read(
            &mut memory.spreadsheets,
            at("spreadsheets"),
            |file: &SpreadsheetsFile, sink| file.check(sink),
            sink,
        ),
        synonyms: read(&mut memory.synonyms, at("synonyms"), |_, _| {}, sink),
        sections: BTreeMap::new(),
        published: published(sources, memory),
        unreadable: Unreadable::default(),
    };
    check_schemas(&content, sink);
    load_sections(&mut content, sources, &refused, memory, sink);
    content.unreadable.files = refused;
    report_stray_files(sources, sink);
    content
}

fn published(sources: &Sources, memory: &mut Memory) -> Arc<PublishedNames> {
    let file = sources.find("content/anchors.txt").map(|id| Same::of(sources.shared(id)));
    memory.published.one(file, |_, _| Arc::new(published::read(sources)))
}

/// Reads a file into its type, and checks it by itself.
fn read<T: FromYaml + Send + Sync>(
    memory: &mut Kept<T>,
    now: FileNow,
    check: impl Fn(&T, &mut Sink) + Sync,
    sink: &mut Sink,
) -> Option<Arc<T>> {
    let (read, found) = memory.one(now, |now, _| {
        let FileNow::There(id, file) = now else { return (None, Arc::default()) };
        let mut sink = Sink::new();
        let read: Option<T> = read_yaml(*id, &file.text, &mut sink);
        if let Some(read) = &read {
            check(read, &mut sink);
        }
        (read.map(Arc::new), Arc::new(sink.into_found()))
    });
    sink.repeat(&found);
    read
}

/// `section.yaml` as it was read, with what is wrong with it.
#[derive(Debug, Clone)]
struct ReadSectionFile {
    file: Option<Arc<SectionFile>>,
    id: FileId,
    outdated: Arc<Vec<Span>>,
    found: Arc<Vec<Diagnostic>>,
}

/// Reads the folders of all sections, each file on any core.
fn load_sections(
    content: &mut Content,
    sources: &Sources,
    refused: &BTreeSet<String>,
    memory: &mut Memory,
    sink: &mut Sink,
) {
    let schema = content.site.as_ref().map_or(SCHEMA, |site| site.schema());
    let folders = section_folders(sources);
    let at = |folder: &str, name: &str| {
        FileNow::at(&format!("content/sections/{folder}/{name}"), sources, refused)
    };
    let files = folders.iter().map(|name| (name.clone(), (schema, at(name, "section.yaml"))));
    let files = memory.section_files.each(files.collect(), read_section_file);
    let texts = folders
        .iter()
        .flat_map(|name| Language::ALL.map(|l| ((name.clone(), l), at(name, &format!("{l}.md")))));
    let texts: Vec<((String, Language), FileNow)> = texts.collect();
    let there: Vec<bool> = texts.iter().map(|(_, now)| *now != FileNow::Missing).collect();
    let texts = memory.texts.each(texts, |_, now, _| {
        let FileNow::There(id, file) = now else { return (None, Arc::default()) };
        let mut sink = Sink::new();
        let text = read_text(*id, &file.text, &mut sink);
        (text.map(Arc::new), Arc::new(sink.into_found()))
    });
    let mut texts = texts.into_iter().zip(there);
    for (folder, file) in folders.iter().zip(files) {
        let id = SectionId::new(folder.as_str());
        let texts = LanguageMap::from_fn(|language| {
            let ((text, found), there) = texts.next().unwrap_or_default();
            sink.repeat(&found);
            if there && text.is_none() {
                content.unreadable.texts.insert((id.clone(), language));
            }
            text
        });
        if file.is_none() {
            let path = format!("content/sections/{folder}/section.yaml");
            sink.report(Diagnostic::of_path(codes::FILE_MISSING, path));
        }
        let read = file.iter().inspect(|read| sink.repeat(&read.found)).next();
        match read.and_then(|read| Some((read.file.clone()?, read))) {
            Some((file, read)) => {
                let ReadSectionFile { id: file_id, outdated, .. } = read;
                let outdated = Arc::clone(outdated);
                let section = SectionSources { file, file_id: *file_id, outdated, texts };
                content.sections.insert(id, section);
            }
            None => _ = content.unreadable.sections.insert(id),
        }
    }
}

/// None where there is no such file.
fn read_section_file(
    folder: &String,
    (schema, now): &(u32, FileNow),
    _: Option<&Option<ReadSectionFile>>,
) -> Option<ReadSectionFile> {
    let mut read = ReadSectionFile {
        file: None,
        id: FileId::PAST,
        outdated: Arc::default(),
        found: Arc::default(),
    };
    let (id, source) = match now {
        FileNow::There(id, source) => (*id, source),
        // Refused files were reported, and nothing more is to be said of them.
        FileNow::Refused => return Some(read),
        FileNow::Missing => return None,
    };
    let mut sink = Sink::new();
    read.id = id;
    if let Some(node) = yaml::parse(id, &source.text, 0..source.text.len(), &mut sink) {
        let Migrated { node, outdated } = migration::section(node, *schema);
        for span in &outdated {
            let old = Diagnostic::at(codes::OLD_SCHEMA, *span).arg("what", "aliases");
            sink.report(old.arg("schema", *schema).arg("newest", SCHEMA));
        }
        read.file = SectionFile::read(&node, &mut sink).map(Arc::new);
        read.outdated = Arc::new(outdated);
    }
    if let Some(file) = read.file.as_ref().filter(|file| file.id.as_str() != folder) {
        sink.report(
            Diagnostic::at(codes::ID_IS_NOT_FOLDER, file.id.span)
                .arg("id", file.id.as_str())
                .arg("folder", folder.as_str()),
        );
    }
    // Said here and not with other reserved words: no command may take one ledger for the other.
    let named = read.file.as_ref().map(|file| &file.id);
    if let Some(id) = named.filter(|id| LedgerId::of_data_file(id.as_str()).is_some()) {
        let refused = Diagnostic::at(codes::RESERVED_WORD, id.span);
        sink.report(refused.arg("word", id.as_str()).arg("what", "ledger"));
    }
    read.found = Arc::new(sink.into_found());
    Some(read)
}

/// Reads the text of a YAML file into its type; the places in it are those of `file`.
pub(crate) fn read_yaml<T: FromYaml>(file: FileId, text: &str, sink: &mut Sink) -> Option<T> {
    T::read(&yaml::parse(file, text, 0..text.len(), sink)?, sink)
}

/// Data files carry a number of their own: a copy of one tells in which form it is. No form of
/// them has changed yet, so that any number up to the newest is as good.
fn check_schemas(content: &Content, sink: &mut Sink) {
    let schemas = [
        content.glossary.as_ref().map(|f| &f.schema),
        content.sources.as_ref().map(|f| &f.schema),
        content.indicators.as_ref().map(|f| &f.schema),
        content.spreadsheets.as_ref().map(|f| &f.schema),
        content.synonyms.as_ref().map(|f| &f.schema),
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

/// The folders under `content/sections/`, sorted.
fn section_folders(sources: &Sources) -> Vec<String> {
    const SECTIONS: &str = "content/sections/";
    let mut folders: Vec<String> = Vec::new();
    for (_, file) in sources.below(SECTIONS) {
        let folder = file.path.as_str()[SECTIONS.len()..].split_once('/').map(|(name, _)| name);
        if let Some(folder) = folder.filter(|name| folders.last().is_none_or(|last| last != name)) {
            folders.push(folder.to_owned());
        }
    }
    folders
}

/// Splits a text into front matter and Markdown. Both `---` lines are required.
pub(crate) fn read_text(id: FileId, text: &str, sink: &mut Sink) -> Option<TextFile> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let first_line = Span::new(id, start..start + line_len(&text[start..]));
    if text[start..].lines().next().map(str::trim_end) != Some("---") {
        sink.report(Diagnostic::at(codes::FRONT_MATTER_MISSING, first_line));
        return None;
    }
    let yaml_start = start + text[start..].find('\n').map_or(text.len() - start, |i| i + 1);
    let mut at = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let node = yaml::parse(id, text, yaml_start..at, sink)?;
            let front = FrontMatter::read(&node, sink)?;
            return Some(TextFile { file: id, front, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    sink.report(Diagnostic::at(codes::FRONT_MATTER_OPEN, first_line));
    None
}

fn line_len(text: &str) -> usize {
    text.find(['\r', '\n']).unwrap_or(text.len())
}

/// A misspelt file name would otherwise be ignored in silence.
fn report_stray_files(sources: &Sources, sink: &mut Sink) {
    const KNOWN: [&str; 7] = [
        "site.yaml",
        "glossary.yaml",
        "sources.yaml",
        "indicators.yaml",
        "spreadsheets.yaml",
        "synonyms.yaml",
        "anchors.txt",
    ];
    for (_, file) in sources.below("content/") {
        let rest = &file.path.as_str()["content/".len()..];
        let known = match rest.strip_prefix("sections/").and_then(|r| r.split_once('/')) {
            Some((_, name)) => ["section.yaml", "nl.md", "en.md"].contains(&name),
            None => KNOWN.contains(&rest),
        };
        if !known {
            sink.report(Diagnostic::of_path(codes::STRAY_FILE, file.path.clone()));
        }
    }
}
