//! The names of the sections in the addresses of each language.

use std::sync::Arc;

use super::addresses::Addresses;
use super::path_words::{is_reserved_id, is_reserved_slug};
use crate::content::ids::{EditionId, SectionId};
use crate::content::section::SectionFile;
use crate::content::{Content, PublishedNames, SectionSources, TextFile};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::history::edition::EditionPlace;
use crate::language::{Language, LanguageMap};
use crate::remembered::{Remembered, Same};

/// What the name of a section is made from.
pub(in crate::guide) type SlugInput =
    (Same<SectionFile>, LanguageMap<Option<Same<TextFile>>>, Same<PublishedNames>);

/// Everything that [`Content::slug`] looks at.
pub(in crate::guide) fn input(section: &SectionSources, content: &Content) -> SlugInput {
    let texts = section.texts.map(|_, text| text.as_ref().map(Same::of));
    (Same::of(&section.file), texts, Same::of(&content.published))
}

/// The addresses of the last time.
#[derive(Debug, Default)]
pub(in crate::guide) struct SlugMemory {
    slugs: Remembered<SectionId, SlugInput, Found>,
    addresses: Remembered<(), Named, Addresses>,
}

/// The names of a section, and what is wrong with them.
type Found = (Arc<LanguageMap<String>>, Arc<Vec<Diagnostic>>);
/// The folder and the names that addresses have.
type Named = (Option<EditionId>, Vec<(SectionId, Same<LanguageMap<String>>)>);

impl SlugMemory {
    /// Where the pages are; names that are reserved are reported.
    pub(in crate::guide) fn addresses(
        &mut self,
        content: &Content,
        edition: Option<&EditionPlace>,
        sink: &mut Sink,
    ) -> Addresses {
        let sections = content.sections.iter();
        let items = sections.map(|(id, section)| (id.clone(), input(section, content))).collect();
        let slugs = self.slugs.each(items, |id, _, old| {
            let mut sink = Sink::new();
            let slugs = slugs(id, content, &mut sink);
            let slugs = crate::remembered::unless_equal(old.map(|(slugs, _)| slugs), slugs);
            (slugs, Arc::new(sink.into_found()))
        });
        let named = content.sections.keys().zip(&slugs).map(|(id, (slugs, found))| {
            sink.repeat(found);
            (id.clone(), Same::of(slugs))
        });
        let named = (edition.map(|edition| edition.id.clone()), named.collect());
        self.addresses.one(named, |(edition, named), _| {
            let slugs = named.iter().map(|(id, slugs)| (id.clone(), (**slugs).clone()));
            match edition {
                Some(edition) => Addresses::of_edition(slugs, edition),
                None => Addresses::new(slugs),
            }
        })
    }
}

/// The slug of a section in each language where one is given, or its id.
fn slugs(id: &SectionId, content: &Content, sink: &mut Sink) -> LanguageMap<String> {
    let section = content.sections.get(id);
    LanguageMap::of(content.languages(), |language: Language| {
        let text = section.and_then(|section| section.texts[language].as_ref());
        let given = text.and_then(|text| text.front.slug.as_ref());
        let slug = content.slug(id, language);
        // The id itself is checked for all languages at once.
        let own = given.is_some() || !is_reserved_id(slug);
        let place = given.map(|slug| slug.span).or(section.map(|section| section.file.id.span));
        if let Some(place) = place.filter(|_| own && is_reserved_slug(language, slug)) {
            let refused = Diagnostic::at(codes::RESERVED_WORD, place).arg("word", slug);
            sink.report(refused.arg("what", "slug").arg("language", language.tag()));
        }
        slug.to_owned()
    })
}
