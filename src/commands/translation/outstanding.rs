//! How the translation of each section stands, from the files and as little of the past as is needed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::archive::WantedText;
use crate::commands::GuideArgs;
use crate::commands::pipeline::{self, Loaded, PipelineError};
use crate::content::SectionSources;
use crate::content::ids::SectionId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{ParsedText, TranslationState, as_original, behind_since, standing, todo};
use crate::language::Language;
use crate::translation::part::{Part, parts};
use crate::translation::{Confirmation, Standing, Todo};
use crate::yaml::Date;

/// A section with its translation.
pub(in crate::commands) struct Translated<'a> {
    pub id: &'a SectionId,
    pub section: &'a SectionSources,
    /// The authoritative text as it stands.
    pub original: &'a ParsedText,
    /// None where it is missing or cannot be read.
    pub translation: Option<&'a ParsedText>,
    /// The language of the translation.
    pub language: Language,
    /// That of the text.
    pub original_language: Language,
    /// The authoritative text that was confirmed, where it is known.
    pub followed: Option<Arc<ParsedText>>,
    /// How each part stands; none without a translation.
    pub standing: Option<Standing>,
    /// How the whole stands.
    pub state: TranslationState,
}

/// These sections, or all of them. What cannot be read is not among them: it was told when it was read.
///
/// # Errors
/// The history cannot be read.
pub(in crate::commands) fn of<'a>(
    guide: &GuideArgs,
    loaded: &'a Loaded,
    asked: impl Fn(&SectionId) -> bool,
) -> Result<Vec<Translated<'a>>, PipelineError> {
    let parsed = &loaded.parsed;
    let content = &parsed.content;
    let authoritative = content.languages().authoritative;
    let Some(other) = content.languages().translation() else { return Ok(Vec::new()) };
    let sections = content.sections.iter().filter(|(id, _)| asked(id));
    let all = sections.filter_map(|(id, section)| {
        let original = parsed.documents.get(&(id.clone(), authoritative))?;
        let translation = parsed.documents.get(&(id.clone(), other));
        // One that is there and cannot be read is no missing one.
        if translation.is_none() && section.texts[other].is_some() {
            return None;
        }
        let (translation, followed) = (translation.map(|text| &**text), None);
        let (standing, state) = (None, TranslationState::Missing);
        let original = &**original;
        Some(Translated {
            id,
            section,
            original,
            translation,
            language: other,
            original_language: authoritative,
            followed,
            standing,
            state,
        })
    });
    let mut all: Vec<Translated<'a>> = all.collect();
    let wanted = all.iter().filter_map(|one| one.wanted(authoritative)).collect::<Vec<_>>();
    let mut found = pipeline::past_texts(guide, &wanted)?;
    for one in &mut all {
        one.followed = found.remove(one.id);
        one.look();
    }
    Ok(all)
}

impl<'a> Translated<'a> {
    /// The versions of the section, newest first.
    pub(in crate::commands) fn versions(&self) -> &'a [Version] {
        &self.section.file.versions.value
    }

    /// The version that the translation follows.
    pub(in crate::commands) fn follows(&self) -> Option<&'a str> {
        let translates = self.translation?.front.translates.as_ref()?;
        Some(translates.version.as_str())
    }

    /// The newest version of the text.
    pub(in crate::commands) fn newest(&self) -> Option<&'a Version> {
        self.versions().iter().find(|version| version.kind != VersionKind::Translation)
    }

    /// Since when readers have another text than the one that was translated.
    pub(in crate::commands) fn since(&self) -> Option<Date> {
        let is_behind = matches!(
            self.state,
            TranslationState::OutdatedEditorial { .. }
                | TranslationState::OutdatedSubstantive { .. }
        );
        let follows = self.follows().filter(|_| is_behind)?;
        behind_since(self.versions(), follows)
    }

    /// What of the past has to be known.
    fn wanted(&self, language: Language) -> Option<WantedText<'a>> {
        let translates = self.translation?.front.translates.as_ref()?;
        (*translates.digest.value != *self.original.digest).then_some(WantedText {
            section: self.id,
            language,
            version: translates.version.as_str(),
            digest: &translates.digest,
        })
    }

    fn look(&mut self) {
        let Some(translation) = self.translation else { return };
        let versions = self.versions();
        let digest = &self.original.digest;
        let state = TranslationState::of(translation, versions, digest);
        let followed = self.followed.as_deref();
        let standing = standing(self.original, translation, followed, versions);
        self.state = state.judged_by(&standing);
        self.standing = Some(standing);
    }

    /// What a person confirmed of this section; `since` is room for the kinds of the versions since.
    pub(in crate::commands) fn confirmation<'s>(
        &'s self,
        since: &'s mut Vec<VersionKind>,
    ) -> Option<Confirmation<'s>> {
        let translates = self.translation?.front.translates.as_ref()?;
        let follows = translates.version.as_str();
        let at = self.versions().iter().position(|v| v.version.value == follows)?;
        since.extend(self.versions()[..at].iter().map(|version| version.kind));
        Some(Confirmation {
            entries: &translates.blocks,
            is_of_this_text: *translates.digest.value == *self.original.digest,
            text: self.followed.as_deref().map(as_original),
            since,
        })
    }

    /// Every part of the section by name; none without a translation.
    pub(in crate::commands) fn parts(&self) -> Vec<Part> {
        let Some((translation, standing)) = self.translation.zip(self.standing.as_ref()) else {
            return Vec::new();
        };
        parts(&self.original.document, &translation.document, self.language.tag(), standing)
    }

    /// What is left to do.
    pub(in crate::commands) fn todo(&self) -> Todo {
        todo(self.original, self.translation, self.standing.as_ref())
    }
}

/// By section.
pub(in crate::commands) fn by_id(all: Vec<Translated<'_>>) -> BTreeMap<SectionId, Translated<'_>> {
    all.into_iter().map(|one| (one.id.clone(), one)).collect()
}
