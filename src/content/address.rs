//! The name of a section in the addresses of a language.

use super::ids::SectionId;
use super::published::Published;
use super::{Content, SectionSources};
use crate::language::Language;

impl Content {
    /// The slug of the text of a section, or else its id. A section whose text in this language is
    /// missing keeps the name under which it was published: its page is still there, with the text
    /// of the other language.
    pub fn slug<'c>(&'c self, id: &'c SectionId, language: Language) -> &'c str {
        let section = self.sections.get(id);
        let text = section.and_then(|section| section.texts[language].as_ref());
        let slug = match text {
            Some(text) => text.front.slug.as_ref().map(|slug| slug.as_str()),
            None => section.and_then(|section| self.published_slug(id, section, language)),
        };
        slug.unwrap_or(id.as_str())
    }

    /// The name that was published and that no other one took the place of.
    fn published_slug(
        &self,
        id: &SectionId,
        section: &SectionSources,
        language: Language,
    ) -> Option<&str> {
        let earlier = section.file.earlier_slugs(language);
        let mut published =
            self.published.of(id).iter().rev().filter_map(|line| match &line.value {
                Published::Slug(_, l, slug) if *l == language => Some(slug.as_str()),
                _ => None,
            });
        published.find(|slug| !earlier.iter().any(|old| old.as_str() == *slug))
    }
}
