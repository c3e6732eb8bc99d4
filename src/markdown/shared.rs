//! Texts that several others show: each is read once, and its blocks stand wherever a text says
//! `![](shared:ID)`, as if they had been typed there.
//!
//! The text is parsed with the name of what it shows as a block ([`Embed::Shared`]); who needs what
//! readers see puts the blocks in its place ([`put_shared`]), and who writes files of authors leaves
//! the name.

use std::collections::BTreeMap;

use super::facts::FactTexts;
use super::footnotes;
use super::parse::{Reading, parse_with};
use super::tree::{Anew, Block, BlockKind, Document, Embed, Reference, Shown};
use super::visit;
use crate::content::ids::SharedId;
use crate::diagnostics::{Diagnostic, Place, Sink, codes};
use crate::remembered::Same;
use crate::source::{FileId, FilesBeside, Span};

/// What stands before the id where a text is shown.
const BEFORE: &str = "![](shared:";

/// The ids of the shared texts that a text shows as it is written.
pub fn shared_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(BEFORE).skip(1).filter_map(|rest| rest.split_once(')')).map(|(id, _)| id)
}

/// A shared text in one language, by every reading that gives another tree of it.
#[derive(Debug)]
pub struct SharedText {
    /// The newest first; never empty.
    readings: Vec<(Reading, Document<Reference>)>,
}

impl SharedText {
    /// Reads the whole text of a file, with the facts and files that it may name. What can stand in no
    /// shared text is reported.
    pub fn read(
        (facts, files): (&FactTexts, Option<&FilesBeside>),
        file: FileId,
        text: &str,
        sink: &mut Sink,
    ) -> SharedText {
        let by = |reading: Reading, sink: &mut Sink| {
            let start = text.len() - text.trim_start_matches('\u{feff}').len();
            let mut document = parse_with(reading, facts, file, text, start..text.len(), sink);
            if let Some(files) = files {
                super::stand_beside(&mut document, files, sink);
            }
            document
        };
        let mut found = Sink::new();
        let mut newest = by(Reading::Newest, &mut found);
        let refused = refuse(&mut newest, file, text);
        // A heading that can not be here at all lacks nothing.
        let is_told = |other: &Diagnostic| match (&other.place, other.code) {
            (Place::Text(span), _) => refused.iter().any(|told| match &told.place {
                Place::Text(of) => of.start <= span.start && span.end <= of.end,
                _ => false,
            }),
            _ => false,
        };
        found.into_found().into_iter().filter(|one| !is_told(one)).for_each(|one| sink.report(one));
        refused.into_iter().for_each(|one| sink.report(one));
        let earlier = newest.reads_anew.map(|anew| Reading::without(anew.form)).unwrap_or_default();
        let mut readings = vec![(Reading::Newest, newest)];
        for reading in earlier {
            let mut document = by(*reading, &mut Sink::new());
            refuse(&mut document, file, text);
            readings.push((*reading, document));
        }
        SharedText { readings }
    }

    /// The names of the files beside it that it shows or offers.
    pub fn files(&self) -> Vec<String> {
        self.by(Reading::Newest).map(super::named_files).unwrap_or_default()
    }

    fn by(&self, reading: Reading) -> Option<&Document<Reference>> {
        let exact = self.readings.iter().find(|(of, _)| *of == reading);
        exact.or(self.readings.first()).map(|(_, document)| document)
    }
}

/// Takes out what can stand in no shared text, and says so: a heading would be another for each text
/// that shows it, and has one place in their ledgers; key points are those of one text; and whoever
/// reads a text must see everything that will be on the page.
fn refuse(document: &mut Document<Reference>, file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut refuse = |what: &'static str, span| {
        found.push(Diagnostic::at(codes::SHARED_HOLDS, span).arg("what", what))
    };
    let mut nested = Vec::new();
    let notes = document.footnotes.iter().flat_map(|note| &note.blocks);
    for block in document.blocks.iter().chain(notes) {
        visit::blocks(std::slice::from_ref(block), &mut |inner| match &inner.kind {
            BlockKind::Heading { .. } => refuse("heading", inner.span),
            BlockKind::KeyPoints(_) => refuse("key-points", inner.span),
            BlockKind::Embed(Embed::Shared(id)) => nested.push(id.clone()),
            _ => {}
        });
    }
    if text.trim_start_matches('\u{feff}').starts_with("---") {
        // What the parser makes of its lines is a rule and a heading.
        found.clear();
        let start = text.len() - text.trim_start_matches('\u{feff}').len();
        let end = text[start..].find("\n---").map_or(start + 3, |at| start + at + 4);
        let span = Span::new(file, start..end);
        found.push(Diagnostic::at(codes::SHARED_HOLDS, span).arg("what", "front-matter"));
    } else if document.blocks.is_empty() && text.trim().trim_start_matches('\u{feff}').is_empty() {
        found.push(Diagnostic::at(codes::SHARED_HOLDS, Span::new(file, 0..0)).arg("what", "empty"));
    }
    for id in nested {
        let problem = Diagnostic::at(codes::SHARED_HOLDS, id.span).arg("what", "shared");
        found.push(problem.arg("id", id.as_str()));
    }
    for block in &mut document.blocks {
        if let BlockKind::Heading { content, .. } = &mut block.kind {
            block.kind = BlockKind::Paragraph(std::mem::take(content));
        }
    }
    document.blocks.retain(|block| !matches!(block.kind, BlockKind::Embed(Embed::Shared(_))));
    found
}

/// What stands under the name of a shared text in one language.
#[derive(Debug, Clone, PartialEq)]
pub enum SharedNow {
    /// A text.
    There(Same<SharedText>),
    /// A text that could not be read, or that lacks this language, which is reported elsewhere.
    Told,
}

/// The shared texts that a text shows, in its language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SharedTexts {
    /// By id.
    pub texts: BTreeMap<String, SharedNow>,
    /// The ids of all others, where one is shown that is not there: it may have been meant.
    pub known: Vec<String>,
}

impl SharedTexts {
    /// Those that a text shows, of all that there are.
    pub fn shown_by(text: &str, all: &BTreeMap<String, SharedNow>) -> Option<SharedTexts> {
        let mut shown = SharedTexts::default();
        let mut is_any = false;
        for id in shared_in(text) {
            is_any = true;
            match all.get(id) {
                Some(now) => _ = shown.texts.insert(id.to_owned(), now.clone()),
                None => shown.known = all.keys().cloned().collect(),
            }
        }
        is_any.then_some(shown)
    }
}

/// Says that a shared text cannot be shown here, or not like this: `place` or `form`.
pub(super) fn shared_misplaced(what: &'static str, id: &str, span: Span) -> Diagnostic {
    Diagnostic::at(codes::SHARED_MISPLACED, span).arg("what", what).arg("id", id)
}

/// Puts the blocks of each shared text where the text shows it, and its footnotes among those of the
/// text, in the order in which a reader meets them. Where there is no such text, or none can stand,
/// that is reported and the name stays.
pub fn put_shared(
    document: &mut Document<Reference>,
    reading: Reading,
    texts: &SharedTexts,
    sink: &mut Sink,
) {
    report_misplaced(document, sink);
    let own = document.footnotes.len();
    let mut putting = Putting { document, reading, own, notes: Vec::new() };
    let blocks = std::mem::take(&mut putting.document.blocks);
    for block in blocks {
        let BlockKind::Embed(Embed::Shared(id)) = &block.kind else {
            putting.document.blocks.push(block);
            continue;
        };
        match texts.texts.get(id.as_str()) {
            Some(SharedNow::There(text)) => putting.put(&block, &id.value, text),
            Some(SharedNow::Told) => putting.document.blocks.push(block),
            None => {
                let known = texts.known.iter().map(String::as_str);
                let unknown = Diagnostic::at(codes::UNKNOWN_SHARED, id.span);
                sink.report(unknown.arg("id", id.as_str()).did_you_mean(id.as_str(), known));
                putting.document.blocks.push(block);
            }
        }
    }
    let notes = putting.notes;
    if !notes.is_empty() {
        let numbers = footnotes::renumber(document);
        for (at, note) in notes {
            let number = numbers.get(own + at).copied().flatten();
            document.shared[note].footnotes.extend(number);
        }
    }
}

/// A list, a box or a footnote holds no other text: what is shown stands by itself.
fn report_misplaced(document: &Document<Reference>, sink: &mut Sink) {
    let mut report = |block: &Block<Reference>| {
        if let BlockKind::Embed(Embed::Shared(id)) = &block.kind {
            sink.report(shared_misplaced("place", id.as_str(), id.span));
        }
    };
    for top in &document.blocks {
        if !matches!(top.kind, BlockKind::Embed(_)) {
            visit::blocks(std::slice::from_ref(top), &mut report);
        }
    }
    for note in &document.footnotes {
        visit::blocks(&note.blocks, &mut report);
    }
}

struct Putting<'d> {
    document: &'d mut Document<Reference>,
    reading: Reading,
    /// How many footnotes the text has of its own.
    own: usize,
    /// Of each footnote that was added, by its position behind those, the shared text that it is of.
    notes: Vec<(usize, usize)>,
}

impl Putting<'_> {
    fn put(&mut self, at: &Block<Reference>, id: &SharedId, text: &Same<SharedText>) {
        let Some(from) = text.0.by(self.reading) else { return };
        let mut blocks = from.blocks.clone();
        let mut notes = from.footnotes.clone();
        let first = self.document.footnotes.len();
        for list in std::iter::once(&mut blocks).chain(notes.iter_mut().map(|n| &mut n.blocks)) {
            footnotes::move_mentions(list, first);
            rename(list, &at.id);
        }
        for note in &mut notes {
            note.label = self.free_label(format!("{id}-{}", note.label));
            self.notes.push((self.document.footnotes.len() - self.own, self.document.shared.len()));
            self.document.footnotes.push(note.clone());
        }
        let start = self.document.blocks.len();
        self.document.blocks.extend(blocks);
        self.document.shared.push(Shown {
            id: id.clone(),
            place: at.span,
            blocks: start..self.document.blocks.len(),
            footnotes: Vec::new(),
        });
        self.document.reads_anew = earlier_of(self.document.reads_anew, from.reads_anew);
    }

    fn free_label(&self, label: String) -> String {
        let is_taken = |label: &str| {
            let own = footnotes::folded(label);
            self.document.footnotes.iter().any(|note| footnotes::folded(&note.label) == own)
        };
        if !is_taken(&label) {
            return label;
        }
        let mut others = (2..).map(|n| format!("{label}-{n}")).filter(|label| !is_taken(label));
        others.next().unwrap_or(label)
    }
}

/// Of two places that earlier readings did not know, that of which more did not.
fn earlier_of(one: Option<Anew>, other: Option<Anew>) -> Option<Anew> {
    let readings = |anew: &Anew| Reading::without(anew.form).len();
    [one, other]
        .into_iter()
        .flatten()
        .reduce(|one, other| if readings(&one) >= readings(&other) { one } else { other })
}

/// Gives blocks ids under that of the block in whose place they stand.
fn rename(blocks: &mut [Block<Reference>], under: &str) {
    visit::blocks_mut(blocks, &mut |block| {
        block.id = format!("{under}/{}", block.id.trim_start_matches('/'));
    });
}
