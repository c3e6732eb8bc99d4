//! Reads the folders of `content/pages/`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::ids::PageId;
use super::load::{Content, FileNow, PageFile, Read, TextFile};
use super::load_sections::{folders, read_front};
use super::pages::PageFront;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::remembered::Remembered;
use crate::source::{FileId, Sources};
use crate::yaml::Slug;

/// Where the folders of the pages stand.
const PAGES: &str = "content/pages/";

/// The texts that were read before.
pub(super) type PageMemory = Remembered<(PageId, Language), FileNow, Read<PageFile>>;

/// Reads the folders of all pages.
pub(super) fn load_pages(
    content: &mut Content,
    sources: &Sources,
    refused: &BTreeSet<String>,
    memory: &mut PageMemory,
    sink: &mut Sink,
) {
    let mut found = folders(PAGES, sources, refused);
    found.retain(|folder| {
        let is_id = Slug::parse(&folder.name).is_some();
        if !is_id {
            let path = format!("{PAGES}{}", folder.name);
            let bad = Diagnostic::of_path(codes::BAD_ID, path);
            sink.report(bad.arg("id", folder.name.as_str()));
        }
        is_id
    });
    let texts = found.iter().flat_map(|folder| {
        let id = PageId::new(folder.name.as_str());
        Language::ALL.map(|l| ((id.clone(), l), folder.texts[l].clone()))
    });
    let texts = memory.each(texts.collect(), |_, now, _| {
        let FileNow::There(id, file) = now else { return (None, Arc::default()) };
        let mut sink = Sink::new();
        let text = read_page(*id, &file.text, &mut sink);
        (text.map(Arc::new), Arc::new(sink.into_found()))
    });
    let mut texts = texts.into_iter();
    for folder in found {
        let id = PageId::new(folder.name.as_str());
        let files = LanguageMap::from_fn(|language| {
            let (text, found) = texts.next().unwrap_or_default();
            sink.repeat(&found);
            if text.is_none() && folder.texts[language] != FileNow::Missing {
                content.unreadable.pages.insert((id.clone(), language));
            }
            text
        });
        content.pages.insert(id, files);
    }
}

fn read_page(id: FileId, text: &str, sink: &mut Sink) -> Option<PageFile> {
    let (front, body) = read_front::<PageFront>(id, text, sink)?;
    let form = front.form();
    Some(PageFile { text: TextFile { file: id, front: front.into_front_matter(), body }, form })
}
