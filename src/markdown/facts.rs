//! Facts in running text: their Markdown is read once, and stands wherever a text embeds them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::Builder;
use super::inlines::Run;
use super::parse::parse_fact;
use super::tree::{Inline, Reference};
use crate::content::facts::{Fact, Facts, misplaced};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::{FileId, Span};

/// What stands before the id of a fact that is kept by its name: a character that no text has.
pub(crate) const FACT_BEGIN: char = '\u{fdd0}';
/// What stands behind it.
pub(crate) const FACT_END: char = '\u{fdd1}';

/// The facts in one language as running text.
#[derive(Debug, Clone, Default)]
pub struct FactTexts {
    facts: Facts,
    texts: BTreeMap<String, Vec<Inline<Reference>>>,
}

impl FactTexts {
    /// Of a guide without facts.
    pub fn none() -> FactTexts {
        FactTexts::default()
    }

    /// Reads the Markdown of all facts. What is wrong with it is reported once, however often it is
    /// embedded.
    pub fn of(facts: &Facts, language: Language, sink: &mut Sink) -> FactTexts {
        let all = facts.file().into_iter().flat_map(|file| file.facts.iter());
        let texts = all.map(|(id, fact)| (id.to_string(), read(fact, language, sink)));
        FactTexts { texts: texts.collect(), facts: facts.clone() }
    }

    /// The facts by their names: whoever takes a text apart and puts it together again needs to know
    /// where a fact is embedded, not what it says today.
    pub(crate) fn named(facts: &Facts) -> FactTexts {
        let all = facts.file().into_iter().flat_map(|file| file.facts.iter());
        let name = |id: &str| Inline::Text {
            text: format!("{FACT_BEGIN}{id}{FACT_END}"),
            span: Span::new(FileId::PAST, 0..0),
        };
        let texts = all.map(|(id, _)| (id.to_string(), vec![name(id.as_str())]));
        FactTexts { texts: texts.collect(), facts: facts.clone() }
    }

    fn find(&self, id: &str, span: Span, sink: &mut Sink) -> Option<&[Inline<Reference>]> {
        self.facts.find(id, span, sink)?;
        self.texts.get(id).map(Vec::as_slice)
    }
}

/// The words of a fact, and its source behind them.
fn read(fact: &Fact, language: Language, sink: &mut Sink) -> Vec<Inline<Reference>> {
    let text = &fact.text[language];
    let mut content = parse_fact(text.span, text, sink);
    if let Some(source) = &fact.source {
        let locator = fact.locator.as_ref().map(|place| place.value.clone());
        let target = Reference::Source { id: source.value.clone(), locator };
        content.push(Inline::Text { text: " ".to_owned(), span: source.span });
        content.push(Inline::Link { target, content: Vec::new(), span: source.span });
    }
    content
}

/// What can be embedded in a piece of Markdown.
#[derive(Debug, Clone, Copy)]
pub(super) enum Embeddable<'f> {
    /// The facts of the guide: it is the text of a section.
    Facts(&'f FactTexts),
    /// Nothing: it is a fact itself.
    InFact,
    /// Nothing more: it is a value of a YAML file, which got the words of its facts when it was read.
    InValue,
}

impl Builder<'_, '_> {
    /// Puts the words of a fact into the run. Only the one form counts, by which it is known which
    /// facts a file embeds.
    pub(super) fn fact(&mut self, id: &str, range: Range<usize>, run: &mut Run) {
        let span = self.span(range.clone());
        let is_plain = self.text.get(range.clone()) == Some(&format!("[](fact:{id})"));
        let problem = match self.facts {
            Embeddable::Facts(facts) if is_plain => {
                match facts.find(id, span, self.sink) {
                    Some(content) => {
                        self.coverage.known(range);
                        content.iter().for_each(|inline| run.push(inline.clone()));
                    }
                    None => self.coverage.spoken(range),
                }
                return;
            }
            Embeddable::InFact => Diagnostic::at(codes::FACT_IN_FACT, span).arg("id", id),
            Embeddable::Facts(_) | Embeddable::InValue => misplaced("form", id, span),
        };
        self.leave_out(range, problem);
    }
}
