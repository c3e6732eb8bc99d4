//! Reads the folders of `content/sections/`: of each the ledger and the texts.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::LedgerId;
use super::facts;
use super::front_matter::ReadText;
use super::ids::SectionId;
use super::load::{Body, BodyOf, Content, FileNow, SectionSources, TextFile};
use super::migration::{self, Migrated, SCHEMA};
use super::section::{FrontMatter, SectionFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, Sources, Span};
use crate::yaml::{self, FromYaml, Slug, Spoken};

/// Where the folders of the sections stand.
const SECTIONS: &str = "content/sections/";

/// The folders that were read before.
#[derive(Debug, Default)]
pub(super) struct SectionMemory {
    files: Remembered<SectionId, (u32, Spoken, FileNow), Option<ReadSectionFile>>,
    texts: Remembered<(SectionId, Language), FileNow, ReadText<TextFile>>,
}

/// `section.yaml` of any day, in the form of that day; none where it cannot be read.
pub(crate) fn read_past_section(text: &str) -> Option<SectionFile> {
    let read = |schema| {
        let mut unheard = Sink::new();
        let node = yaml::parse(FileId::PAST, text, 0..text.len(), &mut unheard)?;
        let node = node.spoken_in(Spoken::Any);
        SectionFile::read(&migration::section(node, schema).node, &mut unheard)
    };
    // The number stands in another file, and each form is no other form.
    (1..=migration::SCHEMA).rev().find_map(read)
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
    let folders = folders(SECTIONS, sources, refused);
    let id = |folder: &Folder| SectionId::new(folder.name.as_str());
    let (spoken, languages) = (content.spoken, content.languages());
    let files = folders.iter().map(|f| (id(f), (schema, spoken, f.file.clone())));
    let files = memory.files.each(files.collect(), read_section_file);
    let texts =
        folders.iter().flat_map(|f| languages.all().map(move |l| ((id(f), l), f.texts[l].clone())));
    let texts = memory.texts.each(texts.collect(), |_, now, _| {
        let make = |file, front, body| TextFile { file, front, body };
        ReadText::of(now, |front: FrontMatter| front, make)
    });
    let mut texts = texts.into_iter();
    for (folder, file) in folders.into_iter().zip(files) {
        let id = id(&folder);
        let texts = LanguageMap::of(languages, |language| {
            let read = texts.next().unwrap_or_default();
            sink.repeat(&read.found);
            if read.whole.is_none() && folder.texts[language] != FileNow::Missing {
                content.unreadable.texts.insert((id.clone(), language));
            }
            let owner = BodyOf::Section(id.clone());
            content.bodies.extend(read.body.map(|text| Body { of: owner, language, text }));
            read.whole
        });
        if file.is_none() {
            let path = format!("{SECTIONS}{id}/section.yaml");
            sink.report(Diagnostic::of_path(codes::FILE_MISSING, path).arg("what", "section"));
        }
        let read = file.iter().inspect(|read| sink.repeat(&read.found)).next();
        match read.and_then(|read| Some((read.file.clone()?, read))) {
            Some((file, read)) => {
                let ReadSectionFile { id: file_id, outdated, .. } = read;
                let outdated = Arc::clone(outdated);
                let section = SectionSources { file, file_id: *file_id, outdated, texts };
                content.sections.insert(id, section);
            }
            None => {
                // What is wrong with the ledger hides nothing that is wrong with the texts.
                content.bodies.extend(texts.iter().filter_map(|(language, text)| {
                    let text = Arc::clone(text.as_ref()?);
                    Some(Body { of: BodyOf::Section(id.clone()), language, text })
                }));
                content.unreadable.sections.insert(id);
            }
        }
    }
}

/// None where there is no such file.
fn read_section_file(
    folder: &SectionId,
    (schema, spoken, now): &(u32, Spoken, FileNow),
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
        let mut node = node.spoken_in(*spoken);
        facts::refuse_in(&mut node, &mut sink);
        let Migrated { node, outdated } = migration::section(node, *schema);
        for span in &outdated {
            let old = Diagnostic::at(codes::OLD_SCHEMA, *span).arg("what", "aliases");
            sink.report(old.arg("schema", *schema).arg("newest", SCHEMA));
        }
        read.file = SectionFile::read(&node, &mut sink).map(Arc::new);
        read.outdated = Arc::new(outdated);
    }
    if let Some(file) = read.file.as_ref().filter(|file| file.id.value != *folder) {
        sink.report(
            Diagnostic::at(codes::ID_IS_NOT_FOLDER, file.id.span)
                .arg("id", file.id.as_str())
                .arg("folder", folder.as_str())
                .arg(
                    "can_be_id",
                    if Slug::parse(folder.as_str()).is_some() { "yes" } else { "no" },
                ),
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

/// A folder of texts, with what stands at the paths of its files.
pub(super) struct Folder {
    /// Its name.
    pub(super) name: String,
    file: FileNow,
    /// The texts.
    pub(super) texts: LanguageMap<FileNow>,
}

impl Folder {
    fn put(&mut self, name: &str, now: FileNow) {
        match name {
            "section.yaml" => self.file = now,
            "nl.md" => self.texts[Language::Nl] = now,
            "en.md" => self.texts[Language::En] = now,
            _ => {}
        }
    }
}

/// The folders of texts below a folder, in the order of their paths. One with nothing that can be
/// read in it is none.
pub(super) fn folders(below: &str, sources: &Sources, refused: &BTreeSet<String>) -> Vec<Folder> {
    let mut folders: Vec<Folder> = Vec::new();
    for (id, file) in sources.below(below) {
        let Some((name, rest)) = file.path.as_str()[below.len()..].split_once('/') else {
            continue;
        };
        if folders.last().is_none_or(|last| last.name != name) {
            let missing = || FileNow::Missing;
            let texts = LanguageMap::from_fn(|_| missing());
            folders.push(Folder { name: name.to_owned(), file: missing(), texts });
        }
        let Some(folder) = folders.last_mut() else { continue };
        folder.put(rest, FileNow::There(id, Same::of(file)));
    }
    for path in refused {
        let Some((name, rest)) = path.strip_prefix(below).and_then(|p| p.split_once('/')) else {
            continue;
        };
        if let Some(folder) = folders.iter_mut().find(|folder| folder.name == name) {
            folder.put(rest, FileNow::Refused);
        }
    }
    folders
}
