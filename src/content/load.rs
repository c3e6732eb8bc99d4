//! Finds the files of the guide and reads each into its type.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use camino::Utf8Path;

use super::LedgerId;
use super::bibliography::SourcesFile;
use super::conflicts;
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
use crate::source::{FileId, ProblemKind, SourceProblem, Sources, Span};
use crate::yaml::{self, FromYaml, Node, Spanned};

/// Everything in `content/`. A part that could not be read is absent, and was reported.
#[derive(Debug, Default)]
pub struct Content {
    /// `site.yaml`.
    pub site: Option<Site>,
    /// `glossary.yaml`.
    pub glossary: Option<GlossaryFile>,
    /// `sources.yaml`.
    pub sources: Option<SourcesFile>,
    /// `indicators.yaml`.
    pub indicators: Option<IndicatorsFile>,
    /// `spreadsheets.yaml`, which a guide may do without.
    pub spreadsheets: Option<SpreadsheetsFile>,
    /// `synonyms.yaml`, which a guide may do without.
    pub synonyms: Option<SynonymsFile>,
    /// The sections by id.
    pub sections: BTreeMap<SectionId, SectionSources>,
    /// `anchors.txt`.
    pub published: PublishedNames,
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
#[derive(Debug, Default)]
pub struct Unreadable {
    /// Folders whose `section.yaml` is missing or wrong.
    pub sections: BTreeSet<SectionId>,
    /// Texts whose front matter is missing or wrong.
    pub texts: BTreeSet<(SectionId, Language)>,
    /// Files that were refused as they are, by path.
    pub files: BTreeSet<String>,
}

/// The files of a section.
#[derive(Debug)]
pub struct SectionSources {
    /// `section.yaml`.
    pub file: SectionFile,
    /// The file id of `section.yaml`.
    pub file_id: FileId,
    /// The keys of `section.yaml` that are written in the form of an earlier schema.
    pub outdated: Vec<Span>,
    /// `nl.md` and `en.md`, as far as there.
    pub texts: LanguageMap<Option<TextFile>>,
}

/// A text with its front matter read and its Markdown still to be parsed.
#[derive(Debug)]
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

/// Reads all of `content/`.
pub fn load(sources: &Sources, problems: Vec<SourceProblem>, sink: &mut Sink) -> Content {
    // A file that was refused is there all the same: it must not be called missing as well.
    let mut refused: Vec<String> = problems.iter().map(|p| p.path.to_string()).collect();
    for problem in problems {
        report_problem(problem, sink);
    }
    refused.extend(conflicts::report(sources, sink));
    let mut content = Content {
        site: main_file(sources, "content/site.yaml", &refused, sink),
        glossary: main_file(sources, "content/glossary.yaml", &refused, sink),
        sources: main_file(sources, "content/sources.yaml", &refused, sink),
        indicators: main_file(sources, "content/indicators.yaml", &refused, sink),
        spreadsheets: (accepted(sources, "content/spreadsheets.yaml", &refused))
            .and_then(|id| read_file(sources, id, sink)),
        synonyms: (accepted(sources, "content/synonyms.yaml", &refused))
            .and_then(|id| read_file(sources, id, sink)),
        sections: BTreeMap::new(),
        published: published::read(sources),
        unreadable: Unreadable::default(),
    };
    check_schemas(&content, sink);
    if let Some(file) = &content.sources {
        file.sources.iter().for_each(|(id, source)| source.check(id, sink));
    }
    if let Some(file) = &content.spreadsheets {
        file.check(sink);
    }
    content.unreadable.files.extend(refused.iter().cloned());
    let schema = content.site.as_ref().map_or(SCHEMA, Site::schema);
    for folder in section_folders(sources) {
        let id = SectionId::new(folder.as_str());
        let folder = SectionFolder { name: &folder, schema };
        match load_section(sources, folder, &refused, &mut content.unreadable, sink) {
            Some(section) => {
                content.sections.insert(id, section);
            }
            None => {
                content.unreadable.sections.insert(id);
            }
        }
    }
    report_stray_files(sources, sink);
    content
}

/// A file that every guide has.
fn required(sources: &Sources, path: &str, refused: &[String], sink: &mut Sink) -> Option<FileId> {
    if sources.find(path).is_none() && !refused.iter().any(|p| p == path) {
        sink.report(Diagnostic::of_path(codes::FILE_MISSING, path));
    }
    accepted(sources, path, refused)
}

/// A file that is there and was not refused.
fn accepted(sources: &Sources, path: &str, refused: &[String]) -> Option<FileId> {
    sources.find(path).filter(|_| !refused.iter().any(|p| p == path))
}

fn main_file<T: FromYaml>(
    sources: &Sources,
    path: &str,
    refused: &[String],
    sink: &mut Sink,
) -> Option<T> {
    read_file(sources, required(sources, path, refused, sink)?, sink)
}

fn read_node(sources: &Sources, id: FileId, sink: &mut Sink) -> Option<Node> {
    let text = &sources.file(id).text;
    yaml::parse(id, text, 0..text.len(), sink)
}

/// Reads the text of a YAML file into its type; the places in it are those of `file`.
pub(crate) fn read_yaml<T: FromYaml>(file: FileId, text: &str, sink: &mut Sink) -> Option<T> {
    T::read(&yaml::parse(file, text, 0..text.len(), sink)?, sink)
}

/// Reads a whole YAML file into its type.
fn read_file<T: FromYaml>(sources: &Sources, id: FileId, sink: &mut Sink) -> Option<T> {
    read_yaml(id, &sources.file(id).text, sink)
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
    let mut folders: Vec<String> = sources
        .iter()
        .filter_map(|(_, file)| {
            let rest = file.path.as_str().strip_prefix("content/sections/")?;
            rest.split_once('/').map(|(folder, _)| folder.to_owned())
        })
        .collect();
    folders.dedup();
    folders
}

/// The folder of a section in a guide of this form.
#[derive(Clone, Copy)]
struct SectionFolder<'a> {
    name: &'a str,
    schema: u32,
}

fn load_section(
    sources: &Sources,
    SectionFolder { name: folder, schema }: SectionFolder<'_>,
    refused: &[String],
    unreadable: &mut Unreadable,
    sink: &mut Sink,
) -> Option<SectionSources> {
    let base = Utf8Path::new("content/sections").join(folder);
    let yaml_path = base.join("section.yaml");
    let mut texts = LanguageMap::<Option<TextFile>>::default();
    for language in Language::ALL {
        let path = base.join(format!("{language}.md"));
        if let Some(id) = accepted(sources, path.as_str(), refused) {
            texts[language] = read_text(id, &sources.file(id).text, sink);
        }
        let there = sources.find(path.as_str()).is_some() || refused.contains(&path.to_string());
        if there && texts[language].is_none() {
            unreadable.texts.insert((SectionId::new(folder), language));
        }
    }
    let file_id = required(sources, yaml_path.as_str(), refused, sink)?;
    let Migrated { node, outdated } =
        migration::section(read_node(sources, file_id, sink)?, schema);
    for span in &outdated {
        let old = Diagnostic::at(codes::OLD_SCHEMA, *span).arg("what", "aliases");
        sink.report(old.arg("schema", schema).arg("newest", SCHEMA));
    }
    let file = SectionFile::read(&node, sink)?;
    if file.id.as_str() != folder {
        sink.report(
            Diagnostic::at(codes::ID_IS_NOT_FOLDER, file.id.span)
                .arg("id", file.id.as_str())
                .arg("folder", folder),
        );
    }
    // Said here and not with other reserved words: no command may take one ledger for the other.
    if LedgerId::of_data_file(file.id.as_str()).is_some() {
        let refused = Diagnostic::at(codes::RESERVED_WORD, file.id.span);
        sink.report(refused.arg("word", file.id.as_str()).arg("what", "ledger"));
    }
    Some(SectionSources { file, file_id, outdated, texts })
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
    for (_, file) in sources.iter() {
        let Some(rest) = file.path.as_str().strip_prefix("content/") else { continue };
        let known = match rest.strip_prefix("sections/").and_then(|r| r.split_once('/')) {
            Some((_, name)) => ["section.yaml", "nl.md", "en.md"].contains(&name),
            None => KNOWN.contains(&rest),
        };
        if !known {
            sink.report(Diagnostic::of_path(codes::STRAY_FILE, file.path.clone()));
        }
    }
}
