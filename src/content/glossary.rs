//! `content/glossary.yaml`: the terms.

use std::sync::{Arc, LazyLock};

use super::ids::{SourceId, TermId};
use super::ledger::Version;
use crate::language::LanguageMap;
use crate::yaml::{OrderedMap, Spanned};
use crate::{choices, record};

record! {
    /// The glossary.
    pub struct GlossaryFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The ledger, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// The terms by id.
        pub terms: OrderedMap<TermId, Term>,
    }
}

choices! {
    /// Whether a translation of a term is established.
    pub enum Rendering {
        /// The English name is official or established.
        Official = "official",
        /// The English name is our own rendering.
        Own = "own",
    }
}

record! {
    /// A term.
    pub struct Term {
        /// Its Dutch wordings.
        pub nl: Wordings,
        /// Its English wordings.
        pub en: Wordings,
        /// What it means, in one or two sentences.
        pub definition: LanguageMap<Spanned<String>>,
        /// Where that stands.
        pub source: Spanned<SourceId>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
        /// Whether the English name is official or our own.
        pub rendering: Rendering,
    }
}

record! {
    /// The wordings of a term in one language.
    pub struct Wordings {
        /// The wording to use.
        pub preferred: Spanned<String>,
        /// Other forms that mean the same: plurals, inflections, abbreviations.
        pub forms: Vec<Spanned<String>>,
        /// Wordings to avoid.
        pub forbidden: Vec<Spanned<String>>,
    }
}

impl GlossaryFile {
    /// What a guide without the file has: always the same one.
    pub(super) fn none() -> Arc<GlossaryFile> {
        static NONE: LazyLock<Arc<GlossaryFile>> = LazyLock::new(|| {
            let (schema, versions, terms) =
                (Spanned::nowhere(1), Spanned::nowhere(Vec::new()), OrderedMap::default());
            Arc::new(GlossaryFile { schema, versions, terms })
        });
        Arc::clone(&NONE)
    }

    /// True when readers get it: it has terms, or had some when it was published.
    pub fn is_there(&self) -> bool {
        !self.terms.is_empty() || !self.versions.is_empty()
    }
}

impl Term {
    /// The wordings in a language.
    pub fn wordings(&self, language: crate::language::Language) -> &Wordings {
        match language {
            crate::language::Language::Nl => &self.nl,
            crate::language::Language::En => &self.en,
        }
    }
}
