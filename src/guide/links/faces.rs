//! What other texts can see of a section: its titles, its headings and where its pages are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Content;
use crate::content::ids::SectionId;
use crate::content::section::SectionFile;
use crate::guide::parse::{Documents, ParsedText};
use crate::guide::{Addresses, Page, Route};
use crate::language::{Language, LanguageMap, Languages};
use crate::remembered::{Remembered, Same, unless_equal};

/// What other texts can see of a section. While it is equal, they need not be resolved again.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::guide) struct Face {
    /// The title that readers of each language see; none where there is no text.
    pub titles: LanguageMap<Option<String>>,
    /// The language of the title and the headings that readers of each language see.
    pub written_in: LanguageMap<Language>,
    /// Heading ids with the text of the heading; earlier ids lead to their successor.
    pub anchors: LanguageMap<BTreeMap<String, String>>,
    /// Earlier heading ids, each with the one that took its place here.
    pub earlier: BTreeMap<String, String>,
    /// Where its pages are.
    pub routes: LanguageMap<Route>,
}

/// The faces of all sections.
#[derive(Debug, Default)]
pub(in crate::guide) struct Faces {
    faces: BTreeMap<SectionId, Arc<Face>>,
    /// The ids of those that have a title.
    ids: Arc<Vec<SectionId>>,
}

impl Faces {
    /// The face of a section.
    pub(in crate::guide) fn get(&self, id: &SectionId) -> Option<&Arc<Face>> {
        self.faces.get(id)
    }

    /// The sections that can be referred to, sorted.
    pub(in crate::guide) fn ids(&self) -> &Arc<Vec<SectionId>> {
        &self.ids
    }
}

type Shown = Option<Same<ParsedText>>;
type Input = (Same<SectionFile>, LanguageMap<Shown>, LanguageMap<Route>);

/// The faces of the last time.
#[derive(Debug, Default)]
pub(in crate::guide) struct FaceMemory {
    faces: Remembered<SectionId, Input, Arc<Face>>,
    ids: Option<Arc<Vec<SectionId>>>,
}

impl FaceMemory {
    /// The faces of these sections.
    pub(in crate::guide) fn faces(
        &mut self,
        content: &Content,
        documents: &Documents,
        languages: Languages,
        addresses: &Addresses,
    ) -> Faces {
        let authoritative = languages.authoritative;
        let items = content.sections.iter().map(|(id, section)| {
            let own = |l: Language| documents.get(&(id.clone(), l)).map(Same::of);
            let original = own(authoritative);
            let shown = LanguageMap::of(languages, |l| own(l).or_else(|| original.clone()));
            let page = Page::Section(id.clone());
            let routes = LanguageMap::of(languages, |l| addresses.of(&page, l));
            (id.clone(), (Same::of(&section.file), shown, routes))
        });
        let items: Vec<_> = items.collect();
        let ids: Vec<SectionId> = items.iter().map(|(id, _)| id.clone()).collect();
        let faces = self.faces.each(items, |_, (file, shown, routes), old| {
            let original = shown[authoritative].as_ref();
            let is_own =
                |l: Language, text: &Shown| l == authoritative || text.as_ref() != original;
            let face = Face {
                written_in: shown.map(|l, text| if is_own(l, text) { l } else { authoritative }),
                titles: shown.map(|_, text| text.as_ref().map(|t| t.front.title.value.clone())),
                anchors: shown.map(|_, text| anchors(file, text.as_ref())),
                earlier: earlier(file),
                routes: routes.clone(),
            };
            unless_equal(old, face)
        });
        let faces: BTreeMap<_, _> = ids.into_iter().zip(faces).collect();
        let titled = |face: &Face| face.titles.iter().any(|(_, title)| title.is_some());
        let titled = faces.iter().filter(|(_, face)| titled(face)).map(|(id, _)| id.clone());
        let ids = unless_equal(self.ids.as_ref(), titled.collect());
        self.ids = Some(Arc::clone(&ids));
        Faces { faces, ids }
    }
}

fn earlier(file: &SectionFile) -> BTreeMap<String, String> {
    let pairs = file.earlier_anchors();
    pairs.map(|(old, new)| (old.as_str().to_owned(), new.as_str().to_owned())).collect()
}

fn anchors(file: &SectionFile, text: Option<&Same<ParsedText>>) -> BTreeMap<String, String> {
    let mut known = text.map(|text| text.headings.clone()).unwrap_or_default();
    for (old, new) in file.earlier_anchors() {
        if let Some(title) = known.get(new.as_str()).cloned() {
            known.insert(old.as_str().to_owned(), title);
        }
    }
    known
}
