//! Links the first use of each glossary term, and finds wordings that the glossary advises
//! against. The glossary lists the forms; nothing is guessed.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::stream::{Stream, part_of};
use super::tree::{Document, Inline, Reference};
use super::visit::{self, RunKind};
use super::wordings::Wordings;
use crate::content::ids::TermId;
use crate::source::Span;

/// The wordings of the glossary in one language, ready to be searched for.
#[derive(Debug, Default)]
pub struct TermIndex {
    wordings: Wordings,
    terms: Vec<TermId>,
}

impl TermIndex {
    /// An index of terms and their wordings. A wording without capitals also matches with a
    /// capital at its start; one with capitals (`OM`, `Loket Kennisveiligheid`) only as it is.
    /// When two terms claim a wording, the first gets it.
    pub fn new<W: AsRef<str>>(wordings: impl IntoIterator<Item = (TermId, W)>) -> TermIndex {
        let mut index = TermIndex::default();
        for (term, wording) in wordings {
            index.wordings.add(wording.as_ref(), index.terms.len());
            index.terms.push(term);
        }
        index
    }
}

/// Wordings that should not be used.
#[derive(Debug, Default)]
pub struct ForbiddenIndex {
    wordings: Wordings,
    texts: Vec<String>,
}

impl ForbiddenIndex {
    /// An index of these wordings, matched as in [`TermIndex::new`].
    pub fn new<W: Into<String>>(wordings: impl IntoIterator<Item = W>) -> ForbiddenIndex {
        let mut index = ForbiddenIndex::default();
        for wording in wordings.into_iter().map(Into::into) {
            index.wordings.add(&wording, index.texts.len());
            index.texts.push(wording);
        }
        index
    }
}

/// True of a run in which a link would be in the way: it is the name of something.
fn is_label(kind: RunKind) -> bool {
    matches!(kind, RunKind::Heading | RunKind::TableCaption | RunKind::Description)
}

/// Links the first use of each term of one text: in reading order, the longest wording first, whole
/// words only, never in a heading, a link or code. A term that the author has linked before that place
/// is not linked again.
#[derive(Debug)]
pub struct TermLinker<'i> {
    index: &'i TermIndex,
    linked: BTreeSet<TermId>,
}

impl<'i> TermLinker<'i> {
    /// A linker that has met nothing yet.
    pub fn new(index: &'i TermIndex) -> TermLinker<'i> {
        TermLinker { index, linked: BTreeSet::new() }
    }

    /// The next run of the text, with its terms linked; as it is where there are none.
    pub fn run<'c>(
        &mut self,
        kind: RunKind,
        content: &'c [Inline<Reference>],
    ) -> Cow<'c, [Inline<Reference>]> {
        if self.index.terms.is_empty() {
            return Cow::Borrowed(content);
        }
        let stream = Stream::of(content);
        let uses = first_uses(&stream, self.index, !is_label(kind), &mut self.linked);
        if uses.is_empty() {
            return Cow::Borrowed(content);
        }
        let mut rewriter = Rewriter { uses: uses.into_iter().peekable(), leaf: 0 };
        Cow::Owned(rewriter.rewrite(content.to_vec()))
    }
}

/// The same document with the first use of each term linked, see [`TermLinker`].
#[cfg(test)]
pub fn link_terms(document: &Document<Reference>, index: &TermIndex) -> Document<Reference> {
    let mut linker = TermLinker::new(index);
    document.map_runs(&mut |kind, content| linker.run(kind, content).into_owned())
}

/// Every use of a wording of the index with its place, in reading order. Quotations are other
/// people's words and are left alone, as is code. A use that goes on past a line end has the
/// place of its first line.
pub fn find_forbidden<'i>(
    document: &Document<Reference>,
    index: &'i ForbiddenIndex,
) -> Vec<(&'i str, Span)> {
    let mut found = Vec::new();
    visit::document_runs(document, &mut |kind, content| {
        if kind == RunKind::Quotation || index.texts.is_empty() {
            return;
        }
        let stream = Stream::of(content);
        let mut at = 0;
        while at < stream.chars.len() {
            let Some((end, value)) = index.wordings.longest(&stream.chars, at, stream.chars.len())
            else {
                at += 1;
                continue;
            };
            let place = (at..end).find_map(|letter| stream.place(letter..end));
            found.extend(place.map(|span| (index.texts[value].as_str(), span)));
            at = end;
        }
    });
    found
}

/// A wording found in the text.
struct Use {
    term: TermId,
    /// Leaf and byte in it where the wording begins.
    start: (usize, usize),
    /// Leaf and byte in it where the wording ends.
    end: (usize, usize),
}

fn first_uses(
    stream: &Stream<'_>,
    index: &TermIndex,
    may_link: bool,
    linked: &mut BTreeSet<TermId>,
) -> Vec<Use> {
    let mut uses = Vec::new();
    let mut explicit = stream.explicit.iter().peekable();
    let ends = if may_link { stream.link_ends() } else { Vec::new() };
    let mut at = 0;
    while at < ends.len() {
        while let Some((_, term)) = explicit.next_if(|(place, _)| *place <= at) {
            linked.insert((*term).clone());
        }
        let Some((end, value)) = index.wordings.longest(&stream.chars, at, ends[at]) else {
            at += 1;
            continue;
        };
        // A term inside a longer one that was linked before is no use of the shorter.
        let term = &index.terms[value];
        if linked.insert(term.clone()) {
            let (first, last) = (stream.letters[at], stream.letters[end - 1]);
            uses.push(Use {
                term: term.clone(),
                start: (first.leaf, first.letter.start),
                end: (last.leaf, last.letter.end),
            });
        }
        at = end;
    }
    linked.extend(explicit.map(|(_, term)| (*term).clone()));
    uses
}

/// Puts the links into a run. Counts the leaves as [`Stream`] does.
struct Rewriter {
    uses: Peekable<IntoIter<Use>>,
    leaf: usize,
}

impl Rewriter {
    fn rewrite(&mut self, content: Vec<Inline<Reference>>) -> Vec<Inline<Reference>> {
        let mut row = Row::default();
        for inline in content {
            match inline {
                Inline::Text { text, span } => self.cut(&text, span, &mut row),
                Inline::Emphasis(inner) => row.push(Inline::Emphasis(self.rewrite(inner))),
                Inline::Strong(inner) => row.push(Inline::Strong(self.rewrite(inner))),
                Inline::Strikethrough(inner) => {
                    row.push(Inline::Strikethrough(self.rewrite(inner)));
                }
                Inline::Foreign { language, content, span } => {
                    row.push(Inline::Foreign { language, content: self.rewrite(content), span });
                }
                other => {
                    row.push(other);
                    self.leaf += 1;
                }
            }
        }
        row.finish()
    }

    /// Cuts a text where links begin and end.
    fn cut(&mut self, text: &str, span: Span, row: &mut Row) {
        let mut at = 0;
        while let Some(found) = self.uses.peek() {
            let (leaf, edge) = if row.link.is_some() { found.end } else { found.start };
            if leaf != self.leaf {
                break;
            }
            row.push_part(text, span, at..edge);
            at = edge;
            if row.link.is_none() {
                row.link = Some(Vec::new());
            } else if let Some(found) = self.uses.next() {
                row.close(found.term);
            }
        }
        row.push_part(text, span, at..text.len());
        self.leaf += 1;
    }
}

/// A run in the making.
#[derive(Default)]
struct Row {
    done: Vec<Inline<Reference>>,
    /// What stands in the link that is being made, while there is one.
    link: Option<Vec<Inline<Reference>>>,
}

impl Row {
    fn push(&mut self, inline: Inline<Reference>) {
        self.link.as_mut().unwrap_or(&mut self.done).push(inline);
    }

    fn push_part(&mut self, text: &str, span: Span, range: Range<usize>) {
        let Some(part) = text.get(range.clone()).filter(|part| !part.is_empty()) else { return };
        let span = part_of(span, text, range);
        self.push(Inline::Text { text: part.to_owned(), span });
    }

    fn close(&mut self, id: TermId) {
        let content = self.link.take().unwrap_or_default();
        let mut spans = content.iter().filter_map(|inline| match inline {
            Inline::Text { span, .. } => Some(*span),
            _ => None,
        });
        let Some(first) = spans.next() else {
            // A wording has letters, so this does not occur; no word may be lost if it does.
            return self.done.extend(content);
        };
        // Words of a fact stand in another file than those around them.
        let last = spans.next_back().filter(|last| last.file == first.file).unwrap_or(first);
        let span = Span::new(first.file, first.range().start..last.range().end);
        self.done.push(Inline::Link {
            target: Reference::Term { id, automatic: true },
            content,
            span,
        });
    }

    /// A link that was begun is always closed in the same run; were it not, its words stay.
    fn finish(mut self) -> Vec<Inline<Reference>> {
        self.done.extend(self.link.into_iter().flatten());
        self.done
    }
}
