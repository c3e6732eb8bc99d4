//! Places in a source: how authors write them, how readers see them, and which of them there are.
//!
//! What an author writes is kept as it is, in digests and in data; what readers see is made here
//! alone, so that a place reads the same in a text, a flowchart, a table and a file.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::record;
use crate::source::Span;
use crate::yaml::{Data, FromYaml, Node, OrderedMap, ScalarKind};

/// A place as its author wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place<'a> {
    /// `P2.4`: the fourth paragraph of section 2; section 0 is what stands before section 1.
    Paragraph(u32, u32),
    /// `fn10`
    Footnote(u32),
    /// `§7.1`
    Section(&'a str),
    /// `art. 2`, perhaps with more behind it: `art. 2, lid 1`.
    Article(&'a str),
    /// Anything else.
    Other,
}

fn place(locator: &str) -> Place<'_> {
    let number = |text: &str| text.parse().ok();
    if let Some((section, paragraph)) = locator.strip_prefix('P').and_then(|p| p.split_once('.'))
        && let (Some(section), Some(paragraph)) = (number(section), number(paragraph))
    {
        return Place::Paragraph(section, paragraph);
    }
    if let Some(note) = locator.strip_prefix("fn").and_then(number) {
        return Place::Footnote(note);
    }
    if let Some(section) = locator.strip_prefix('§').map(str::trim_start)
        && section.starts_with(|c: char| c.is_ascii_digit())
    {
        return Place::Section(section);
    }
    match locator.strip_prefix("art. ").and_then(|rest| rest.split([' ', ',']).next()) {
        Some(article) if !article.is_empty() => Place::Article(article),
        _ => Place::Other,
    }
}

/// A place as readers see it, its numbers kept on the line of what they count: `§ 2, al. 4`.
pub fn locator_in_words(locator: &str, language: Language) -> String {
    let by = |nl, en| if language == Language::Nl { nl } else { en };
    match place(locator) {
        Place::Paragraph(section, paragraph) => {
            let section = match section {
                0 => by("inleiding", "introduction").to_owned(),
                _ => format!("{}\u{a0}{section}", by("§", "section")),
            };
            format!("{section}, {}\u{a0}{paragraph}", by("al.", "para."))
        }
        Place::Footnote(note) => format!("{}\u{a0}{note}", by("voetnoot", "footnote")),
        Place::Section(section) => format!("{}\u{a0}{section}", by("§", "section")),
        Place::Article(_) => locator.replacen(' ', "\u{a0}", 1),
        Place::Other => locator.to_owned(),
    }
}

/// The same as data has it: with ordinary spaces, which can be searched for.
pub fn locator_in_data(locator: &str, language: Language) -> String {
    locator_in_words(locator, language).replace('\u{a0}', " ")
}

/// The number of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SectionNumber(u32);

impl FromYaml for SectionNumber {
    const EXPECTED: &'static str = "kind-number";
    fn read(node: &Node, sink: &mut Sink) -> Option<SectionNumber> {
        let number = match &node.data {
            Data::Scalar(text, _) => text.parse().ok().map(SectionNumber),
            _ => None,
        };
        if number.is_none() {
            node.expected(Self::EXPECTED, sink);
        }
        number
    }
}

impl JsonSchema for SectionNumber {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "SectionNumber".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9]+$" })
    }
}

/// What a place is called in its source: `2`, `2a`, `7.1`. A number may stand without quotes; it is
/// taken as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(String);

impl FromYaml for Label {
    const EXPECTED: &'static str = "kind-text";
    fn read(node: &Node, sink: &mut Sink) -> Option<Label> {
        match &node.data {
            Data::Scalar(text, ScalarKind::Number) => Some(Label(text.clone())),
            _ => String::read(node, sink).map(Label),
        }
    }
}

impl JsonSchema for Label {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Label".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"], "minLength": 1 })
    }
}

record! {
    /// Every place of a source that can be cited. A source without it can be cited anywhere.
    pub struct Locators {
        /// How many paragraphs each section has, by its number; `0` is what stands before section 1. `P2.4` is the fourth paragraph of section 2.
        pub paragraphs: Option<OrderedMap<SectionNumber, u32>>,
        /// The number of the last footnote. `fn10` is footnote 10.
        pub footnotes: Option<u32>,
        /// The sections, where they have numbers and paragraphs are not counted: `§7.1`.
        pub sections: Vec<Label>,
        /// The articles: `art. 2a`.
        pub articles: Vec<Label>,
        /// Other places, each exactly as it is cited.
        pub other: Vec<Label>,
    }
}

impl Locators {
    /// What is wrong with citing a place of the source `id`; nothing when it has that place.
    pub fn refuse(&self, id: &str, locator: &str, span: Span) -> Option<Diagnostic> {
        if self.has(locator) {
            return None;
        }
        let unknown = Diagnostic::at(codes::UNKNOWN_LOCATOR, span);
        let unknown = unknown.arg("locator", locator).arg("id", id).arg("known", self.in_short());
        Some(match self.nearest_number(locator) {
            Some(nearest) => unknown.arg("suggestion", nearest),
            None => {
                let labels = self.labels();
                unknown.did_you_mean(locator, labels.iter().map(String::as_str))
            }
        })
    }

    fn counted(&self) -> impl Iterator<Item = (u32, u32)> {
        self.paragraphs.iter().flat_map(OrderedMap::iter).map(|(number, count)| (number.0, *count))
    }

    fn has(&self, locator: &str) -> bool {
        let one_of = |labels: &[Label], text: &str| labels.iter().any(|label| label.0 == text);
        let is_there = match place(locator) {
            Place::Paragraph(section, paragraph) => {
                self.counted().any(|(of, count)| of == section && (1..=count).contains(&paragraph))
            }
            Place::Footnote(note) => (1..=self.footnotes.unwrap_or(0)).contains(&note),
            Place::Section(section) => one_of(&self.sections, section),
            Place::Article(article) => one_of(&self.articles, article),
            Place::Other => false,
        };
        is_there || one_of(&self.other, locator)
    }

    /// The nearest place of the same kind, of those that are counted.
    fn nearest_number(&self, locator: &str) -> Option<String> {
        match place(locator) {
            Place::Paragraph(section, paragraph) => {
                let (of, count) = self.counted().min_by_key(|(of, _)| of.abs_diff(section))?;
                Some(format!("P{of}.{}", paragraph.clamp(1, count.max(1))))
            }
            Place::Footnote(note) => Some(format!("fn{}", note.clamp(1, self.footnotes?.max(1)))),
            _ => None,
        }
    }

    /// The places that are listed, as they are cited.
    fn labels(&self) -> Vec<String> {
        let sections = self.sections.iter().map(|label| format!("§{}", label.0));
        let articles = self.articles.iter().map(|label| format!("art. {}", label.0));
        sections.chain(articles).chain(self.other.iter().map(|label| label.0.clone())).collect()
    }

    /// All places: `P1.1–P1.4, fn1–fn19, art. 2`.
    fn in_short(&self) -> String {
        let range = |kind: &str, last: u32| match last {
            0 => None,
            1 => Some(format!("{kind}1")),
            _ => Some(format!("{kind}1–{kind}{last}")),
        };
        let paragraphs = self.counted().filter_map(|(of, count)| range(&format!("P{of}."), count));
        let notes = self.footnotes.and_then(|last| range("fn", last));
        paragraphs.chain(notes).chain(self.labels()).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::facts::Facts;
    use crate::content::read_yaml;
    use crate::source::FileId;

    #[test]
    fn a_place_reads_as_what_it_is_in_both_languages() {
        for (locator, nl, en) in [
            ("P2.4", "§ 2, al. 4", "section 2, para. 4"),
            ("P0.1", "inleiding, al. 1", "introduction, para. 1"),
            ("fn10", "voetnoot 10", "footnote 10"),
            ("§7.1", "§ 7.1", "section 7.1"),
            ("§ 7.1", "§ 7.1", "section 7.1"),
            ("art. 3", "art. 3", "art. 3"),
            ("art. 3, lid 2", "art. 3, lid 2", "art. 3, lid 2"),
            ("Preambule", "Preambule", "Preambule"),
            ("P2", "P2", "P2"),
            ("§", "§", "§"),
        ] {
            assert_eq!(locator_in_data(locator, Language::Nl), nl);
            assert_eq!(locator_in_data(locator, Language::En), en);
        }
        let words = locator_in_words("P2.4", Language::Nl);
        assert_eq!(words, "§\u{a0}2, al.\u{a0}4", "a number stays with what it counts");
    }

    fn locators(yaml: &str) -> Locators {
        let mut sink = Sink::new();
        let read =
            read_yaml(FileId::PAST, yaml, crate::yaml::Spoken::default(), &Facts::None, &mut sink);
        assert!(!sink.has_errors(), "{:?}", sink.found());
        read.unwrap()
    }

    fn refused(of: &Locators, locator: &str) -> Option<(String, String)> {
        let refused = of.refuse("brief", locator, Span::new(FileId::PAST, 0..0))?;
        let said = |name: &str| match refused.args.get(name) {
            Some(crate::messages::Value::Text(text)) => text.clone(),
            other => format!("{other:?}"),
        };
        Some((said("suggestion"), said("known")))
    }

    #[test]
    fn a_place_that_is_not_there_is_refused_with_the_nearest_that_is() {
        let letter = locators("paragraphs: {0: 2, 1: 4, 3: 8}\nfootnotes: 19\n");
        let known = "P0.1–P0.2, P1.1–P1.4, P3.1–P3.8, fn1–fn19";
        for (locator, nearest) in [
            ("P99.9", "P3.8"),
            ("P1.0", "P1.1"),
            ("P1.5", "P1.4"),
            ("fn20", "fn19"),
            ("fn0", "fn1"),
        ] {
            assert_eq!(
                refused(&letter, locator),
                Some((nearest.into(), known.into())),
                "{locator}"
            );
        }
        assert_eq!(refused(&letter, "art. 1"), Some((String::new(), known.into())));
        for there in ["P0.2", "P3.8", "fn1", "fn19"] {
            assert_eq!(refused(&letter, there), None, "{there}");
        }
    }

    #[test]
    fn articles_and_sections_are_listed_as_they_are_numbered() {
        let act = locators("articles: [1, 2, 2a]\nsections: [7.1, '7.10']\nother: [bijlage I]\n");
        for there in ["art. 2a", "art. 2, lid 1", "§7.1", "§ 7.10", "bijlage I"] {
            assert_eq!(refused(&act, there), None, "{there}");
        }
        let known = "§7.1, §7.10, art. 1, art. 2, art. 2a, bijlage I";
        assert_eq!(refused(&act, "art. 2b"), Some(("art. 2".into(), known.into())));
        assert_eq!(refused(&act, "bijlage II"), Some(("bijlage I".into(), known.into())));
    }
}
