//! `content/facts.yaml`: what the guide says in several places, written once.
//!
//! A text embeds a fact with `[](fact:ID)`, and it counts there as if it had been typed: in what
//! readers see, in searches and in digests. Data files and flowcharts get the words while they are
//! read ([`put_in`]), the texts of sections while their Markdown is parsed, so that nothing behind
//! that step knows of facts.

use std::sync::Arc;

use super::ids::{FactId, SourceId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown;
use crate::markdown::tree::{Inline, Reference, plain_text};
use crate::record;
use crate::source::Span;
use crate::yaml::{Data, Node, OrderedMap, ScalarKind, Spanned, Spoken};

/// What stands before the id of a fact where it is embedded.
const BEFORE: &str = "[](fact:";

/// The keys of data files and flowcharts whose values are Markdown; all other texts are plain.
const MARKDOWN: [&str; 5] = ["definition", "why", "where_to_look", "detail", "caveat"];

record! {
    /// What the guide says in several places.
    pub struct FactsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The facts by id.
        pub facts: OrderedMap<FactId, Fact>,
    }
}

record! {
    /// Something that the guide says in several places.
    pub struct Fact {
        /// The words, with Markdown of running text. `[](fact:ID)` puts them there.
        pub text: LanguageMap<Spanned<String>>,
        /// Where that stands. It is cited behind the words, wherever a text can cite.
        pub source: Option<Spanned<SourceId>>,
        /// The place in the source.
        pub locator: Option<Spanned<String>>,
    }
}

impl Fact {
    /// The words with the source cited behind them, as Markdown.
    pub fn markdown(&self, language: Language) -> String {
        let text = self.text[language].as_str();
        let Some(source) = self.source.as_ref().map(|source| &source.value) else {
            return text.to_owned();
        };
        match &self.locator {
            Some(place) => format!("{text} [](source:{source} \"{}\")", place.replace('"', "\\\"")),
            None => format!("{text} [](source:{source})"),
        }
    }

    /// The words alone; none when one of their links has no words of its own, which only a page
    /// could give it. A citation is no word.
    fn plain(&self, language: Language) -> Option<String> {
        let text = &self.text[language];
        let parsed = markdown::parse_inline(text.span, text, &mut Sink::new());
        let without = without_citations(parsed);
        has_own_words(&without).then(|| plain_text(&without).trim_end().to_owned())
    }
}

fn without_citations(content: Vec<Inline<Reference>>) -> Vec<Inline<Reference>> {
    let is_citation = |inline: &Inline<Reference>| matches!(inline, Inline::Link { target: Reference::Source { .. }, content, .. } if content.is_empty());
    content.into_iter().filter(|inline| !is_citation(inline)).collect()
}

fn has_own_words(content: &[Inline<Reference>]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Link { content, .. } => !content.is_empty() && has_own_words(content),
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Foreign { content, .. } => has_own_words(content),
        _ => true,
    })
}

/// The facts that can be embedded where a text is read.
#[derive(Debug, Clone, Default)]
pub enum Facts {
    /// There is no such file.
    #[default]
    None,
    /// There is one that cannot be read, which was reported: nobody is told of each use as well.
    Unreadable,
    /// Those of the file.
    Of(Arc<FactsFile>),
}

impl PartialEq for Facts {
    /// By identity: facts that were read anew are others.
    fn eq(&self, other: &Facts) -> bool {
        match (self, other) {
            (Facts::Of(one), Facts::Of(other)) => Arc::ptr_eq(one, other),
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }
}

impl Facts {
    /// The file, when it is there and can be read.
    pub fn file(&self) -> Option<&FactsFile> {
        match self {
            Facts::Of(file) => Some(file),
            Facts::None | Facts::Unreadable => None,
        }
    }

    /// The fact with this id. One that is not there is reported, where the file can be read.
    pub fn find(&self, id: &str, span: Span, sink: &mut Sink) -> Option<&Fact> {
        let found = match self {
            Facts::Unreadable => return None,
            Facts::None => None,
            Facts::Of(file) => file.facts.get(id),
        };
        if found.is_none() {
            self.report_unknown(id, span, sink);
        }
        found
    }

    /// Says that there is no fact with this id.
    pub fn report_unknown(&self, id: &str, span: Span, sink: &mut Sink) {
        let known: Vec<&str> = match self {
            Facts::Of(file) => file.facts.iter().map(|(id, _)| id.as_str()).collect(),
            Facts::None | Facts::Unreadable => Vec::new(),
        };
        sink.report(
            Diagnostic::at(codes::UNKNOWN_FACT, span).arg("id", id).did_you_mean(id, known),
        );
    }
}

/// True of a text that may embed a fact; every other text is the same whatever the facts are.
pub fn may_embed(text: &str) -> bool {
    text.contains("fact:")
}

/// The ids of the facts that a file embeds as it is written.
pub fn named_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(BEFORE).skip(1).filter_map(|rest| rest.split_once(')')).map(|(id, _)| id)
}

/// Where a value stands in a file.
#[derive(Clone, Copy)]
struct At<'a> {
    language: Option<Language>,
    key: &'a str,
}

/// Puts the words of facts into the texts of a data file or flowchart; where none can stand, that is
/// reported. A value that is Markdown gets Markdown, any other the words alone.
pub fn put_in(node: &mut Node, facts: &Facts, sink: &mut Sink) {
    // What is written without its language is in that of the guide.
    let language = match node.spoken {
        Spoken::Of(languages) if languages.is_one() => Some(languages.authoritative),
        _ => None,
    };
    put(node, At { language, key: "" }, Some(facts), sink);
}

/// Reports facts in a file that can embed none: one with names, days and words that were published
/// before.
pub fn refuse_in(node: &mut Node, sink: &mut Sink) {
    put(node, At { language: None, key: "" }, None, sink);
}

fn put(node: &mut Node, at: At<'_>, facts: Option<&Facts>, sink: &mut Sink) {
    let span = node.span;
    match &mut node.data {
        Data::Scalar(text, ScalarKind::Text) if may_embed(text) => {
            if let Some(new) = replaced(text, at, facts, span, sink) {
                *text = new;
            }
        }
        Data::Scalar(..) => {}
        Data::List(items) => items.iter_mut().for_each(|item| put(item, at, facts, sink)),
        Data::Map(entries) => {
            for entry in entries {
                let key = entry.key.value.as_str();
                // A note of a version says what was published under it.
                let facts = facts.filter(|_| key != "versions");
                let at = match Language::from_tag(key) {
                    Some(language) => At { language: Some(language), ..at },
                    None => At { key, ..at },
                };
                put(&mut entry.value, at, facts, sink);
            }
        }
    }
}

/// What is wrong with how a fact is embedded: `place`, `form` or `plain`.
pub(crate) fn misplaced(what: &'static str, id: &str, span: Span) -> Diagnostic {
    Diagnostic::at(codes::FACT_MISPLACED, span).arg("what", what).arg("id", id)
}

/// The text with every fact in it; none when it stays as it is.
fn replaced(
    text: &str,
    at: At<'_>,
    facts: Option<&Facts>,
    span: Span,
    sink: &mut Sink,
) -> Option<String> {
    const MIDDLE: &str = "](fact:";
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, behind)) = rest.split_once(MIDDLE) {
        let id = behind.split([')', ' ', '\n']).next().unwrap_or_default();
        let (Some(facts), Some(language)) = (facts, at.language) else {
            sink.report(misplaced("place", id, span));
            return None;
        };
        let after = behind[id.len()..].strip_prefix(')');
        let (Some(before), Some(after)) = (before.strip_suffix('['), after) else {
            sink.report(misplaced("form", id, span));
            return None;
        };
        out.push_str(before);
        rest = after;
        let Some(fact) = facts.find(id, span, sink) else { continue };
        match fact.plain(language) {
            _ if MARKDOWN.contains(&at.key) => out.push_str(&fact.markdown(language)),
            Some(words) => out.push_str(&words),
            None => sink.report(misplaced("plain", id, span)),
        }
    }
    (rest.len() < text.len()).then(|| out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::yaml::{self, FromYaml as _};

    const FILE: &str = "schema: 1\nfacts:\n  aantal:\n    text: {nl: \"**2.019** aanvragen\", en: \"2,019 \
        applications\"}\n    source: brief\n    locator: P3.1\n  loket:\n    text: {nl: \"het \
        [](term:loket)\", en: the desk}\n";

    fn facts() -> Facts {
        let mut sink = Sink::new();
        let node = yaml::parse(FileId::PAST, FILE, 0..FILE.len(), &mut sink).unwrap();
        let file = FactsFile::read(&node, &mut sink).unwrap();
        assert!(!sink.has_errors(), "{:?}", sink.found());
        Facts::Of(Arc::new(file))
    }

    /// The file with the facts in it, and what is wrong.
    fn with(text: &str) -> (String, Vec<String>) {
        let mut sink = Sink::new();
        let mut node = yaml::parse(FileId::PAST, text, 0..text.len(), &mut sink).unwrap();
        put_in(&mut node, &facts(), &mut sink);
        let mut texts = Vec::new();
        gather(&node, &mut texts);
        let found = sink.found().iter().map(|d| format!("{} {:?}", d.code.id, d.args.get("what")));
        (texts.join("|"), found.collect())
    }

    fn gather(node: &Node, texts: &mut Vec<String>) {
        match &node.data {
            Data::Scalar(text, _) => texts.push(text.clone()),
            Data::List(items) => items.iter().for_each(|item| gather(item, texts)),
            Data::Map(entries) => entries.iter().for_each(|entry| gather(&entry.value, texts)),
        }
    }

    #[test]
    fn a_value_gets_the_words_in_its_language_and_markdown_the_source_as_well() {
        let text = "question: {nl: \"Zijn [](fact:aantal) veel?\", en: \"Are [](fact:aantal) many?\"}\n\
                    why: {nl: \"Van [](fact:aantal).\", en: \"[](fact:aantal) [](fact:loket)\"}\n";
        let said = "Zijn 2.019 aanvragen veel?|Are 2,019 applications many?|\
                    Van **2.019** aanvragen [](source:brief \"P3.1\").|\
                    2,019 applications [](source:brief \"P3.1\") the desk";
        assert_eq!(with(text), (said.to_owned(), Vec::new()));
    }

    #[test]
    fn a_fact_that_cannot_stand_somewhere_is_reported_there() {
        for (text, problem) in [
            ("id: \"[](fact:aantal)\"\n", "C042 Some(Text(\"place\"))"),
            ("versions: [{note: {nl: \"[](fact:aantal)\"}}]\n", "C042 Some(Text(\"place\"))"),
            ("question: {nl: \"[veel](fact:aantal)\"}\n", "C042 Some(Text(\"form\"))"),
            ("question: {nl: \"[](fact:aantal 'x')\"}\n", "C042 Some(Text(\"form\"))"),
            ("question: {nl: \"Bel [](fact:loket)\"}\n", "C042 Some(Text(\"plain\"))"),
            ("why: {nl: \"[](fact:aantl)\"}\n", "L021 None"),
        ] {
            assert_eq!(with(text).1, [problem], "{text}");
        }
        let text = "why: {nl: Een fact, en: \"fact:aantal\"}\n";
        assert_eq!(with(text), ("Een fact|fact:aantal".to_owned(), Vec::new()));
    }

    #[test]
    fn what_a_file_embeds_is_told_by_its_ids() {
        let text = "a [](fact:een) b [](fact:twee-2). [x](fact:drie) fact:vier";
        assert_eq!(named_in(text).collect::<Vec<_>>(), ["een", "twee-2"]);
    }
}
