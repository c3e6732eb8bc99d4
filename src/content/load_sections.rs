//! Reads the folders of `content/sections/`: of each the ledger and the texts.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::LedgerId;
use super::ids::SectionId;
use super::load::{Content, FileNow, Read, SectionSources, TextFile};
use super::migration::{self, Migrated, SCHEMA};
use super::section::{FrontMatter, SectionFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::remembered::Remembered;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, FromYaml as _};

/// The folders that were read before.
#[derive(Debug, Default)]
pub(super) struct SectionMemory {
    files: Remembered<String, (u32, FileNow), Option<ReadSectionFile>>,
    texts: Remembered<(String, Language), FileNow, Read<TextFile>>,
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
pub(super) fn load_sections(
    content: &mut Content,
    sources: &Sources,
    refused: &BTreeSet<String>,
    memory: &mut SectionMemory,
    sink: &mut Sink,
) {
    let schema = content.site.as_ref().map_or(SCHEMA, |site| site.schema());
    let folders = section_folders(sources);
    let at = |folder: &str, name: &str| {
        FileNow::at(&format!("content/sections/{folder}/{name}"), sources, refused)
    };
    let files = folders.iter().map(|name| (name.clone(), (schema, at(name, "section.yaml"))));
    let files = memory.files.each(files.collect(), read_section_file);
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
