//! Reads the folders of `content/pages/`.

use std::collections::BTreeSet;

use super::front_matter::ReadText;
use super::ids::PageId;
use super::load::{Body, BodyOf, Content, FileNow, PageFile, TextFile};
use super::load_sections::folders;
use super::pages::PageFront;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::remembered::Remembered;
use crate::source::Sources;
use crate::yaml::Slug;

/// Where the folders of the pages stand.
const PAGES: &str = "content/pages/";

/// The texts that were read before.
pub(super) type PageMemory = Remembered<(PageId, Language), FileNow, ReadText<PageFile>>;

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
    let languages = content.languages();
    let texts = found.iter().flat_map(|folder| {
        let id = PageId::new(folder.name.as_str());
        languages.all().map(move |l| ((id.clone(), l), folder.texts[l].clone()))
    });
    let texts = memory.each(texts.collect(), |_, now, _| {
        ReadText::of(
            now,
            |front: PageFront| (front.form(), front.into_front_matter()),
            |file, (form, front), body| PageFile { text: TextFile { file, front, body }, form },
        )
    });
    let mut texts = texts.into_iter();
    for folder in found {
        let id = PageId::new(folder.name.as_str());
        let files = LanguageMap::of(languages, |language| {
            let read = texts.next().unwrap_or_default();
            sink.repeat(&read.found);
            if read.whole.is_none() && folder.texts[language] != FileNow::Missing {
                content.unreadable.pages.insert((id.clone(), language));
            }
            let owner = BodyOf::Page(id.clone());
            content.bodies.extend(read.body.map(|text| Body { of: owner, language, text }));
            read.whole
        });
        content.pages.insert(id, files);
    }
}
