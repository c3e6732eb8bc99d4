//! `content/indicators.yaml`: the risk indicators as data.

use std::sync::{Arc, LazyLock};

use super::ids::{FactorId, IndicatorId, SourceId};
use super::ledger::Version;
use super::source_language::SourceLanguage;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::LanguageMap;
use crate::yaml::{OrderedMap, Spanned};
use crate::{choices, record};

record! {
    /// The risk indicators.
    pub struct IndicatorsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The ledger, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// What readers must know about this list.
        pub notice: LanguageMap<String>,
        /// The groups of indicators.
        pub factors: OrderedMap<FactorId, Factor>,
        /// The indicators by id.
        pub indicators: OrderedMap<IndicatorId, Indicator>,
    }
}

record! {
    /// A group of indicators.
    pub struct Factor {
        /// Its name.
        pub label: LanguageMap<String>,
        /// What it is about.
        pub summary: Option<LanguageMap<String>>,
    }
}

choices! {
    /// Where an indicator comes from.
    pub enum Origin {
        /// We made it from a public source.
        PublicSource = "public-source",
        /// It is one of the official uniform risk indicators.
        Official = "official",
    }
}

record! {
    /// A risk indicator.
    pub struct Indicator {
        /// The group it belongs to.
        pub factor: Spanned<FactorId>,
        /// The question to ask.
        pub question: LanguageMap<String>,
        /// Why it matters.
        pub why: LanguageMap<Spanned<String>>,
        /// Where an answer can be found.
        pub where_to_look: LanguageMap<Spanned<String>>,
        /// The source it was made from.
        pub source: Spanned<SourceId>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
        /// Where it comes from.
        pub origin: Origin,
        /// The words of the source that the question was made from.
        pub words: Option<SourceWords>,
    }
}

record! {
    /// What a source says, word for word.
    pub struct SourceWords {
        /// The words, in the language of the source.
        pub text: Spanned<String>,
        /// That language: `nl`, `en`, `de`, …
        pub language: SourceLanguage,
        /// The source; that of the question when absent.
        pub source: Option<Spanned<SourceId>>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
    }
}

/// More words than this are no quotation any more.
const MOST_WORDS: usize = 60;

impl IndicatorsFile {
    /// What a guide without the file has: always the same one.
    pub(super) fn none() -> Arc<IndicatorsFile> {
        static NONE: LazyLock<Arc<IndicatorsFile>> = LazyLock::new(|| {
            Arc::new(IndicatorsFile {
                schema: Spanned::nowhere(1),
                versions: Spanned::nowhere(Vec::new()),
                notice: LanguageMap::from_fn(|_| String::new()),
                factors: OrderedMap::default(),
                indicators: OrderedMap::default(),
            })
        });
        Arc::clone(&NONE)
    }

    /// True when readers get it: it has indicators, or had some when it was published.
    pub fn is_there(&self) -> bool {
        !self.indicators.is_empty() || !self.versions.is_empty()
    }

    /// Reports words of a source that are too long to be read beside a question.
    pub(super) fn check(&self, sink: &mut Sink) {
        for words in self.indicators.iter().filter_map(|(_, indicator)| indicator.words.as_ref()) {
            let count = words.text.split_whitespace().count();
            if count > MOST_WORDS {
                let long = Diagnostic::at(codes::WORDS_TOO_LONG, words.text.span);
                sink.report(long.arg("count", count).arg("most", MOST_WORDS));
            }
        }
    }

    /// The number of an indicator, the same wherever it is shown: that of its factor and its place in
    /// it, `3.11`.
    pub fn number(&self, id: &IndicatorId) -> Option<String> {
        let factor = &self.indicators.get(id.as_str())?.factor.value;
        let first = self.factors.iter().position(|(other, _)| other.value == *factor)? + 1;
        let mut inside = self.indicators.iter().filter(|(_, i)| i.factor.value == *factor);
        let second = inside.position(|(other, _)| other.value == *id)? + 1;
        Some(format!("{first}.{second}"))
    }

    /// True when a question has the words of its source beside it.
    pub fn has_words(&self) -> bool {
        self.indicators.iter().any(|(_, indicator)| indicator.words.is_some())
    }
}

impl Indicator {
    /// The words of a source, and which source that is.
    pub fn words(&self) -> Option<(&SourceWords, &SourceId)> {
        let words = self.words.as_ref()?;
        Some((words, words.source.as_ref().map_or(&self.source.value, |source| &source.value)))
    }
}
