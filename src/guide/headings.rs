//! The titles and headings of the sections, as texts refer to them.

use std::collections::BTreeMap;

use super::parse::Documents;
use super::resolve::SectionTitles;
use crate::content::ids::SectionId;
use crate::content::{Content, SectionSources, TextFile};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{BlockKind, Document, Inline, plain_text};
use crate::yaml::Spanned;

impl SectionTitles {
    /// Those of these texts.
    pub(super) fn of(
        content: &Content,
        documents: &Documents,
        authoritative: Language,
    ) -> SectionTitles {
        SectionTitles {
            titles: titles(content, authoritative),
            anchors: anchor_titles(content, documents, authoritative),
        }
    }
}

/// The headings that can be referred to, with their ids.
pub(super) fn headings<L>(
    document: &Document<L>,
) -> impl Iterator<Item = (&Spanned<String>, &Vec<Inline<L>>)> {
    document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, content, .. } if !anchor.is_empty() => Some((anchor, content)),
        _ => None,
    })
}

/// The headings of a text by id.
pub(super) fn heading_texts<L>(document: &Document<L>) -> BTreeMap<String, String> {
    headings(document).map(|(anchor, text)| (anchor.value.clone(), plain_text(text))).collect()
}

/// The text that readers of a language get.
pub(super) fn text_of(
    section: &SectionSources,
    language: Language,
    authoritative: Language,
) -> Option<&TextFile> {
    section.texts[language].as_ref().or(section.texts[authoritative].as_ref())
}

fn titles(content: &Content, authoritative: Language) -> LanguageMap<BTreeMap<SectionId, String>> {
    LanguageMap::from_fn(|language| {
        let titles = content.sections.iter().filter_map(|(id, section)| {
            let text = text_of(section, language, authoritative)?;
            Some((id.clone(), text.front.title.value.clone()))
        });
        titles.collect()
    })
}

/// The headings of each section by id, aliases included.
fn anchor_titles(
    content: &Content,
    documents: &Documents,
    authoritative: Language,
) -> LanguageMap<BTreeMap<SectionId, BTreeMap<String, String>>> {
    LanguageMap::from_fn(|language| {
        let sections = content.sections.iter().map(|(id, section)| {
            let document = documents
                .get(&(id.clone(), language))
                .or_else(|| documents.get(&(id.clone(), authoritative)));
            let mut known = document.map(heading_texts).unwrap_or_default();
            for (old, new) in section.file.earlier_anchors() {
                if let Some(title) = known.get(new.as_str()).cloned() {
                    known.insert(old.as_str().to_owned(), title);
                }
            }
            (id.clone(), known)
        });
        sections.collect()
    })
}
