//! What the publisher says on pages: in each language, with references that lead somewhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Route;
use super::checks::different_heading;
use super::links::pages::Page;
use super::links::resolve::{Here, Lists, Owner};
use super::parse::{PageDocuments, Parsed, ParsedPage, ParsedText};
use super::texts::{ResolvedText, Surroundings, resolve};
use crate::content::ids::PageId;
use crate::content::pages::PageForm;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap, Languages};
use crate::remembered::{Remembered, Same, unless_equal};
use crate::source::{Sources, Span, StoredFile};

/// What other texts can see of a page.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::guide) struct PageFace {
    /// The title that readers of each language see.
    pub titles: LanguageMap<String>,
    /// Heading ids with the text of the heading.
    pub anchors: LanguageMap<BTreeMap<String, String>>,
}

/// The faces of all pages that the publisher gave a text.
pub(in crate::guide) type PageFaces = BTreeMap<PageId, PageFace>;

/// A page with the text of the publisher, in each language.
#[derive(Debug)]
pub struct PublisherPage {
    /// The name of its folder.
    pub id: PageId,
    /// The page that it is, or that it stands on.
    pub page: Page,
    /// The text that readers of each language get.
    pub texts: LanguageMap<PageText>,
}

impl PublisherPage {
    /// The files that its texts show or offer, with their addresses.
    pub fn files(&self) -> impl Iterator<Item = &(Route, Arc<StoredFile>)> {
        self.texts.iter().flat_map(|(_, text)| &text.resolved.files)
    }
}

/// What the publisher says on a page, as readers of one language get it.
#[derive(Debug, Clone)]
pub struct PageText {
    /// The language it is written in.
    pub language: Language,
    /// The title of the page.
    pub title: String,
    /// Where the title is written.
    pub title_span: Span,
    /// One sentence about it.
    pub summary: String,
    /// What the page is to its readers.
    pub form: PageForm,
    /// Its blocks, with what they refer to.
    pub resolved: Arc<ResolvedText>,
    /// The file it comes from, relative to the root.
    pub path: String,
}

/// What the pages are made with.
pub(super) struct PageMaker<'a> {
    pub parsed: &'a Parsed,
    pub languages: Languages,
    /// For the paths of files.
    pub sources: &'a Sources,
    pub with: &'a Surroundings<'a>,
}

/// The pages of the last time.
#[derive(Debug, Default)]
pub(super) struct PageMemory {
    faces: Option<Arc<PageFaces>>,
    texts: Remembered<(PageId, Language), Input, Arc<ResolvedText>>,
}

/// A text, the language that it is written in, and what it may lead to.
type Input = (Same<ParsedText>, Language, Same<Lists>);

impl PageMemory {
    /// What other texts can see of the pages; the same as before where all of it is.
    pub(super) fn faces(
        &mut self,
        documents: &PageDocuments,
        languages: Languages,
    ) -> Same<PageFaces> {
        let face = |id: &PageId| {
            let of = |l| shown(documents, id, l, languages).map(|(page, _)| &page.text);
            let texts = LanguageMap::of(languages, of).whole()?;
            let titles = texts.map(|_, text| text.front.title.value.clone());
            let anchors = texts.map(|_, text| text.headings.clone());
            Some((id.clone(), PageFace { titles, anchors }))
        };
        let faces = ids(documents).filter_map(face).collect();
        let faces = unless_equal(self.faces.as_ref(), faces);
        self.faces = Some(Arc::clone(&faces));
        Same(faces)
    }

    /// The pages, sorted by id; what is wrong with a text is reported once, for the language it is
    /// written in.
    pub(super) fn pages(
        &mut self,
        maker: &PageMaker<'_>,
        sink: &mut Sink,
    ) -> Vec<Arc<PublisherPage>> {
        let documents = &maker.parsed.pages;
        let languages = maker.languages;
        let shown = |id: &PageId, l| shown(documents, id, l, languages);
        let ids: Vec<&PageId> =
            ids(documents).filter(|id| languages.all().all(|l| shown(id, l).is_some())).collect();
        let lists = &maker.with.registry.lists;
        let items = ids.iter().flat_map(|id| languages.all().map(move |l| (*id, l)));
        let items = items.filter_map(|(id, language)| {
            let (page, written_in) = shown(id, language)?;
            Some(((id.clone(), language), (Same::of(&page.text), written_in, lists.clone())))
        });
        let faces = maker.with.registry.faces;
        let texts = self.texts.each_while(
            items.collect(),
            |text| text.holds(faces),
            |(id, language), (text, written_in, _), _| {
                let here = Here {
                    of: Owner::Page(id),
                    headings: &text.headings,
                    file: None,
                    is_earlier: false,
                };
                Arc::new(resolve(text, here, (*language, *written_in), maker.with))
            },
        );
        let mut texts = texts.into_iter();
        let page = |id: &PageId| {
            let resolved = LanguageMap::of(languages, |_| texts.next()).whole()?;
            let texts = resolved.map(|l, resolved| maker.text(id, l, resolved, sink)).whole()?;
            Some(Arc::new(PublisherPage { id: id.clone(), page: Page::of_folder(id), texts }))
        };
        ids.into_iter().filter_map(page).collect()
    }
}

impl PageMaker<'_> {
    fn text(
        &self,
        id: &PageId,
        language: Language,
        resolved: &Arc<ResolvedText>,
        sink: &mut Sink,
    ) -> Option<PageText> {
        let (page, written_in) = shown(&self.parsed.pages, id, language, self.languages)?;
        if written_in == language {
            sink.repeat(&resolved.found);
        }
        let front = &page.text.front;
        Some(PageText {
            language: written_in,
            title: front.title.value.clone(),
            title_span: front.title.span,
            summary: front.summary.value.clone(),
            form: page.form,
            resolved: Arc::clone(resolved),
            path: self.sources.file(front.title.span.file).path.to_string(),
        })
    }
}

fn ids(documents: &PageDocuments) -> impl Iterator<Item = &PageId> {
    let mut last = None;
    let ids = documents.keys().map(|(id, _)| id);
    ids.filter(move |id| last.replace(*id) != Some(*id))
}

/// The text that readers of a language get: that of the other where there is none in theirs.
fn shown<'d>(
    documents: &'d PageDocuments,
    id: &PageId,
    language: Language,
    languages: Languages,
) -> Option<(&'d ParsedPage, Language)> {
    let of = |l: Language| documents.get(&(id.clone(), l)).map(|page| (page, l));
    let translated = || of(languages.translation()?);
    of(language).or_else(|| of(languages.authoritative)).or_else(translated)
}

/// Both languages have the page, with the same headings.
pub(super) fn check(parsed: &Parsed, languages: Languages, sink: &mut Sink) {
    let authoritative = languages.authoritative;
    for (id, texts) in &parsed.content.pages {
        let folder = format!("content/pages/{id}");
        for (language, text) in texts.iter() {
            let unreadable = &parsed.content.unreadable.pages;
            if text.is_some() || unreadable.contains(&(id.clone(), language)) {
                continue;
            }
            let code = match language == authoritative {
                true => codes::TEXT_MISSING,
                false => codes::TRANSLATION_MISSING,
            };
            let missing = Diagnostic::of_path(code, format!("{folder}/{language}.md"));
            sink.report(missing.arg("id", id.as_str()).arg("what", "page"));
        }
        let of = |language| parsed.pages.get(&(id.clone(), language)).map(|page| &page.text);
        if let Some(translation) = languages.translation()
            && let (Some(text), Some(original)) = (of(translation), of(authoritative))
        {
            let differs = different_heading(&folder, translation, text, original);
            differs.into_iter().for_each(|found| sink.report(found));
        }
    }
}
