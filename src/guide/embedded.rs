//! What a text gets from other files: facts, files beside it, shared texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Content;
use crate::content::facts::may_embed;
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Document, Reference};
use crate::markdown::{self, FactTexts, SharedNow, SharedTexts};
use crate::remembered::Same;
use crate::source::{FilesBeside, SourceFile, Sources};

/// What a text may embed of other files, as far as it embeds any.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Embedded {
    facts: Option<Same<LanguageMap<FactTexts>>>,
    /// The files beside it.
    files: Option<FilesBeside>,
    /// The shared texts that it shows.
    shared: Option<SharedTexts>,
}

/// The facts, files and shared texts of a text.
pub(super) type Embeds<'e> = (&'e FactTexts, Option<&'e FilesBeside>, Option<&'e SharedTexts>);

impl Embedded {
    pub(super) fn in_language<'e>(&'e self, language: Language, none: &'e FactTexts) -> Embeds<'e> {
        let facts = self.facts.as_ref().map_or(none, |facts| &facts[language]);
        (facts, self.files.as_ref(), self.shared.as_ref())
    }
}

/// The facts, files and shared texts that texts may embed.
pub(super) struct Around<'a> {
    pub(super) facts: Arc<LanguageMap<FactTexts>>,
    /// By language and id.
    pub(super) shared: LanguageMap<BTreeMap<String, SharedNow>>,
    pub(super) sources: &'a Sources,
    pub(super) content: &'a Content,
}

impl Around<'_> {
    /// What a text in a folder such as `content/sections/a/` embeds.
    pub(super) fn embedded(&self, folder: &str, language: Language, file: &SourceFile) -> Embedded {
        let facts = may_embed(&file.text).then(|| Same::of(&self.facts));
        let files = markdown::may_name_files(&file.text).then(|| {
            let unread = self.content.unreadable.files.iter().map(String::as_str);
            FilesBeside::of(self.sources, folder, unread)
        });
        let shared = SharedTexts::shown_by(&file.text, &self.shared[language]);
        Embedded { facts, files, shared }
    }
}

/// The names of the files beside a text that it names itself: what a shared text names stands beside
/// that.
pub(super) fn own_files(document: &Document<Reference>) -> Vec<String> {
    if document.shared.is_empty() {
        return markdown::named_files(document);
    }
    let mut own = document.clone();
    let mut at = 0..;
    own.blocks.retain(|_| at.next().is_some_and(|at| document.shared_at(at).is_none()));
    let mut at = document.blocks.len()..;
    own.footnotes.retain(|_| at.next().is_some_and(|at| document.shared_at(at).is_none()));
    markdown::named_files(&own)
}
