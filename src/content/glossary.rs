//! `content/glossary.yaml`: the terms.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use super::ids::{SourceId, TermId};
use super::ledger::Version;
use crate::diagnostics::Sink;
use crate::language::LanguageMap;
use crate::yaml::schema::{JsonSchema, Schema, SchemaGenerator};
use crate::yaml::{
    Fields, FromYaml, Node, OrderedMap, RecordField, Spanned, Spoken, record_schema,
};
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

/// A term. Its wordings stand beside its other keys, under the language of each.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its wordings.
    pub names: LanguageMap<Wordings>,
    /// What it means, in one or two sentences.
    pub definition: LanguageMap<Spanned<String>>,
    /// Where that stands.
    pub source: Spanned<SourceId>,
    /// The place in the source.
    pub locator: Option<Spanned<String>>,
    /// Whether the English name is official or our own; of a guide in both languages alone.
    pub rendering: Option<Rendering>,
}

impl FromYaml for Term {
    const EXPECTED: &'static str = "kind-mapping";
    fn read(node: &Node, sink: &mut Sink) -> Option<Term> {
        const KNOWN: [&str; 6] = ["nl", "en", "definition", "source", "locator", "rendering"];
        let fields = Fields::open(node, &KNOWN, sink)?;
        let names = fields.languages::<Wordings>(sink);
        let definition = fields.take("definition", sink);
        let source = fields.take("source", sink);
        let locator = fields.take("locator", sink);
        // A name that there is in one language is a rendering of nothing.
        let rendering = match node.spoken {
            Spoken::Of(languages) if !languages.is_one() => {
                fields.take::<Rendering>("rendering", sink).map(Some)
            }
            _ => fields.take::<Option<Rendering>>("rendering", sink),
        };
        Some(Term {
            names: names?,
            definition: definition?,
            source: source?,
            locator: locator?,
            rendering: rendering?,
        })
    }
}

impl JsonSchema for Term {
    fn schema_name() -> Cow<'static, str> {
        "Term".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        fn of<T: FromYaml>(
            name: &'static str,
            doc: &'static str,
            generator: &mut SchemaGenerator,
        ) -> RecordField {
            RecordField::of::<T>(name, doc, generator)
        }
        let fields = vec![
            of::<Option<Wordings>>("nl", " Its Dutch wordings.", generator),
            of::<Option<Wordings>>("en", " Its English wordings.", generator),
            of::<LanguageMap<Spanned<String>>>(
                "definition",
                " What it means, in one or two sentences.",
                generator,
            ),
            of::<Spanned<SourceId>>("source", " Where that stands.", generator),
            of::<Option<Spanned<String>>>("locator", " The place in the source.", generator),
            of::<Option<Rendering>>(
                "rendering",
                " Whether the English name is official or our own; of a guide in both languages alone.",
                generator,
            ),
        ];
        record_schema(" A term.", fields)
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
        &self.names[language]
    }
}
