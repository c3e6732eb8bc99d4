//! The entrances: a section's text, and Markdown inside values of YAML files.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, LinkType, Options, Parser};

use super::blocks::{Builder, Seen};
use super::coverage::Coverage;
use super::definitions::Definitions;
use super::facts::{Embeddable, FactTexts};
use super::footnotes;
use super::foreign;
use super::lettered::{self, Lettered};
use super::losses;
use super::places::Places;
use super::tree::{Block, BlockKind, Document, Inline, NewForm, Reference};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::{FileId, Span};

/// The dialect of the guide. Task lists, mathematics, wiki links and metadata blocks are not
/// part of it.
const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_SMART_PUNCTUATION);

/// How the text of a section is read. What was recorded by an earlier reading is found and shown
/// by it; everything new is read by the newest. A reading that was published never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The first: lists have digits or bullets, alerts no titles, and an address is a link only
    /// between angle brackets.
    First,
    /// The second: lists may have letters and roman numerals, alerts titles of their own, a text key
    /// points, and an address in running text is a link.
    Second,
    /// The newest: a table may have a caption, and there are examples and folds.
    Newest,
}

impl Reading {
    /// The readings before the newest, the nearest first.
    pub const EARLIER: &'static [Reading] = &[Reading::Second, Reading::First];

    /// The readings before the one that first knew this form, the nearest first: they give other trees
    /// of a text that has it.
    pub fn without(form: NewForm) -> &'static [Reading] {
        match form {
            NewForm::Caption | NewForm::Fold | NewForm::Example => Reading::EARLIER,
            NewForm::List | NewForm::Title | NewForm::KeyPoints | NewForm::Address => {
                &[Reading::First]
            }
        }
    }
}

/// What may stand in a piece of Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Everything: the text of a section.
    Section,
    /// Blocks, but no footnotes, which would have no page to stand at the foot of, and no embeds,
    /// which take the width of a page.
    Fragment,
    /// Running text only.
    Inline,
}

/// Parses the bytes `body` of a file's text. Spans are places in the whole file. What is not
/// allowed is reported and left out; the rest of the text is still there.
pub fn parse(file: FileId, text: &str, body: Range<usize>, sink: &mut Sink) -> Document<Reference> {
    parse_as(Reading::Newest, file, text, body, sink)
}

/// [`parse`], by this reading.
pub fn parse_as(
    reading: Reading,
    file: FileId,
    text: &str,
    body: Range<usize>,
    sink: &mut Sink,
) -> Document<Reference> {
    parse_with(reading, &FactTexts::none(), file, text, body, sink)
}

/// [`parse_as`], with the facts that the text may embed.
pub fn parse_with(
    reading: Reading,
    facts: &FactTexts,
    file: FileId,
    text: &str,
    body: Range<usize>,
    sink: &mut Sink,
) -> Document<Reference> {
    let part = text.get(body.clone()).unwrap_or_default();
    let how = (Scope::Section, reading, Embeddable::Facts(facts));
    build(part, Places::InFile { file, base: body.start }, how, sink).0
}

/// [`parse`], with the bytes of the part that a diagnostic speaks of.
#[cfg(any(test, feature = "fuzz"))]
pub(crate) fn followed(
    file: FileId,
    text: &str,
    body: Range<usize>,
    sink: &mut Sink,
) -> (Document<Reference>, Vec<Range<usize>>) {
    let part = text.get(body.clone()).unwrap_or_default();
    let places = Places::InFile { file, base: body.start };
    let facts = FactTexts::none();
    let how = (Scope::Section, Reading::Newest, Embeddable::Facts(&facts));
    let (document, coverage) = build(part, places, how, sink);
    (document, coverage.into_spoken())
}

/// Parses Markdown from a value of a YAML file. Every span in it is `span`.
pub fn parse_fragment(span: Span, text: &str, sink: &mut Sink) -> Vec<Block<Reference>> {
    let how = (Scope::Fragment, Reading::Newest, Embeddable::InValue);
    build(text, Places::Value(span), how, sink).0.blocks
}

/// Parses running text from a value of a YAML file: no headings, lists, quotes, tables, code
/// blocks or embeds. Several paragraphs become one. Every span in it is `span`.
pub fn parse_inline(span: Span, text: &str, sink: &mut Sink) -> Vec<Inline<Reference>> {
    inline(span, text, Embeddable::InValue, sink)
}

/// The words of a fact, which may embed no other.
pub(super) fn parse_fact(span: Span, text: &str, sink: &mut Sink) -> Vec<Inline<Reference>> {
    inline(span, text, Embeddable::InFact, sink)
}

/// The caption of a picture.
pub(super) fn parse_caption(
    span: Span,
    text: &str,
    (reading, facts): (Reading, Embeddable<'_>),
    sink: &mut Sink,
) -> Vec<Inline<Reference>> {
    running((Scope::Inline, reading, facts), span, text, sink)
}

fn inline(
    span: Span,
    text: &str,
    facts: Embeddable<'_>,
    sink: &mut Sink,
) -> Vec<Inline<Reference>> {
    running((Scope::Inline, Reading::Newest, facts), span, text, sink)
}

fn running(
    how: (Scope, Reading, Embeddable<'_>),
    span: Span,
    text: &str,
    sink: &mut Sink,
) -> Vec<Inline<Reference>> {
    let (document, _) = build(text, Places::Value(span), how, sink);
    let mut content = Vec::new();
    for block in document.blocks {
        if let BlockKind::Paragraph(paragraph) = block.kind {
            if !content.is_empty() {
                content.push(Inline::SoftBreak);
            }
            content.extend(paragraph);
        }
    }
    content
}

/// The tree, and what became of each byte of the text. What would be lost is reported.
pub(super) fn build(
    text: &str,
    places: Places,
    (scope, reading, facts): (Scope, Reading, Embeddable<'_>),
    sink: &mut Sink,
) -> (Document<Reference>, Coverage) {
    let undefined = RefCell::new(Vec::new());
    // `[text]` alone is only text in brackets; the longer forms are meant as links.
    let callback = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.borrow_mut().push((link.reference.to_string(), link.span));
        }
        None
    };
    let foreign = foreign::find(text, DIALECT);
    foreign::report(text, &foreign, places, sink);
    let lettered = match (reading, scope) {
        (Reading::First, _) | (_, Scope::Inline) => Lettered::none(text),
        (Reading::Second | Reading::Newest, _) => lettered::find(text, DIALECT),
    };
    let Lettered { text: rewritten, marks } = lettered;
    let parser = Parser::new_with_broken_link_callback(&rewritten, DIALECT, Some(callback));
    let events = parser.into_offset_iter();
    let definitions = Definitions::of(events.reference_definitions());
    let (events, seen) = (Box::new(events), Seen { foreign, marks });
    let mut builder =
        Builder::new(text, events, definitions, places, (scope, reading, facts), seen, sink);
    let mut blocks = builder.blocks().blocks;
    let Builder { notes, labels, definitions, mut coverage, reads_anew, seen, .. } = builder;
    seen.foreign.iter().for_each(|one| coverage.spoken(one.range.clone()));
    for (label, mut range) in undefined.take() {
        // Of `[a][]` the parser gives the place of `[a]`.
        range.end +=
            if text.get(range.end..).is_some_and(|rest| rest.starts_with("[]")) { 2 } else { 0 };
        let span = places.span(text, range);
        sink.report(Diagnostic::at(codes::LINK_LABEL_UNDEFINED, span).arg("label", label));
    }
    let footnotes = footnotes::number(&mut blocks, (notes, labels), &mut coverage, sink);
    definitions.report_unused(text, places, &mut coverage, sink);
    losses::report(text, places, &mut coverage, sink);
    (Document { blocks, footnotes, reads_anew, shared: Vec::new() }, coverage)
}
