//! Links the first use of each glossary term, and finds wordings that the glossary advises
//! against. The glossary lists the forms; nothing is guessed.

use std::collections::BTreeSet;
use std::ops::Range;

use super::tree::{Document, Inline, Reference, plain_text};
use super::visit::{self, RunKind};
use super::wordings::{Letter, Wordings, letters};
use crate::content::ids::TermId;
use crate::source::Span;

/// Stands for what is no text but parts words: code, a mention of a footnote, a line break.
const BARRIER: char = '\u{fffc}';

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

/// The same document with the first use of each term linked: in reading order, the longest
/// wording first, whole words only, never in a heading, a link or code. A term that the author
/// has linked before that place is not linked again.
pub fn link_terms(mut document: Document<Reference>, index: &TermIndex) -> Document<Reference> {
    if index.terms.is_empty() {
        return document;
    }
    let mut linked = BTreeSet::new();
    let mut link = |kind: RunKind, content: &mut Vec<Inline<Reference>>| {
        let stream = Stream::of(content);
        let uses = first_uses(&stream, index, kind != RunKind::Heading, &mut linked);
        if !uses.is_empty() {
            let mut rewriter = Rewriter { uses: uses.into_iter().peekable(), leaf: 0 };
            *content = rewriter.rewrite(std::mem::take(content));
        }
    };
    visit::runs_mut(&mut document.blocks, &mut link);
    for note in &mut document.footnotes {
        visit::runs_mut(&mut note.blocks, &mut link);
    }
    document
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

/// A letter and where it comes from.
#[derive(Clone, Copy)]
struct Placed {
    letter: Letter,
    leaf: usize,
}

/// A part of a run that has no parts: a text, a line end, code, a whole link.
struct Leaf {
    /// Which emphasis it stands in. A link cannot begin in one and end in another.
    parent: usize,
    /// The place of a text.
    span: Option<Span>,
    /// True when each byte of the text is one byte of the file.
    exact: bool,
    linkable: bool,
}

/// A run of text as a row of letters.
struct Stream<'a> {
    chars: Vec<char>,
    letters: Vec<Placed>,
    leaves: Vec<Leaf>,
    /// The terms that the author linked, with the letter before which the link stands.
    explicit: Vec<(usize, &'a TermId)>,
    parents: usize,
}

impl<'a> Stream<'a> {
    /// The letters of a run whose links the author wrote.
    fn of(content: &'a [Inline<Reference>]) -> Stream<'a> {
        let mut stream = Stream {
            chars: Vec::new(),
            letters: Vec::new(),
            leaves: Vec::new(),
            explicit: Vec::new(),
            parents: 0,
        };
        stream.push_all(content, 0);
        stream
    }

    fn push_all(&mut self, content: &'a [Inline<Reference>], parent: usize) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => self.push(text, Some(*span), parent, true),
                Inline::SoftBreak => self.push(" ", None, parent, true),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                    self.parents += 1;
                    self.push_all(inner, self.parents);
                }
                Inline::Link { target, content, span } => {
                    if let Reference::Term { id, .. } = target {
                        self.explicit.push((self.chars.len(), id));
                    }
                    self.push(&plain_text(content), Some(*span), parent, false);
                }
                Inline::Code(_) | Inline::FootnoteMention { .. } | Inline::HardBreak => {
                    self.push(BARRIER.encode_utf8(&mut [0; 4]), None, parent, false);
                }
            }
        }
    }

    fn push(&mut self, text: &str, span: Option<Span>, parent: usize, linkable: bool) {
        let leaf = self.leaves.len();
        let exact = linkable && span.is_some_and(|span| span.range().len() == text.len());
        self.leaves.push(Leaf { parent, span, exact, linkable });
        for letter in letters(text) {
            self.chars.push(letter.char);
            self.letters.push(Placed { letter, leaf });
        }
    }

    /// For each letter, the end of the letters from it on that may stand in one link.
    fn link_ends(&self) -> Vec<usize> {
        let mut ends = vec![0; self.letters.len()];
        let mut next: Option<(&Leaf, usize)> = None;
        for (at, placed) in self.letters.iter().enumerate().rev() {
            let leaf = &self.leaves[placed.leaf];
            ends[at] = match next {
                _ if !leaf.linkable => at,
                Some((after, end)) if after.linkable && after.parent == leaf.parent => end,
                _ => at + 1,
            };
            next = Some((leaf, ends[at]));
        }
        ends
    }

    /// The place in the file of the part of these letters that stands in the leaf of the first.
    fn place(&self, range: Range<usize>) -> Option<Span> {
        let letters = self.letters.get(range)?;
        let first = letters.first()?;
        let last = letters.iter().take_while(|placed| placed.leaf == first.leaf).last()?;
        let leaf = self.leaves.get(first.leaf)?;
        let span = leaf.span?;
        if !leaf.exact {
            return Some(span);
        }
        let base = span.range().start;
        Some(Span::new(span.file, base + first.letter.start..base + last.letter.end))
    }
}

/// Puts the links into a run. Counts the leaves as [`Stream`] does.
struct Rewriter {
    uses: std::iter::Peekable<std::vec::IntoIter<Use>>,
    leaf: usize,
}

impl Rewriter {
    fn rewrite(&mut self, content: Vec<Inline<Reference>>) -> Vec<Inline<Reference>> {
        let mut done = Vec::with_capacity(content.len() + 2);
        // What stands in the link that is being made, while there is one.
        let mut inside: Option<Vec<Inline<Reference>>> = None;
        for inline in content {
            match inline {
                Inline::Text { text, span } => self.split(&text, span, &mut done, &mut inside),
                Inline::Emphasis(inner) => done.push(Inline::Emphasis(self.rewrite(inner))),
                Inline::Strong(inner) => done.push(Inline::Strong(self.rewrite(inner))),
                Inline::Strikethrough(inner) => {
                    done.push(Inline::Strikethrough(self.rewrite(inner)))
                }
                other => {
                    inside.as_mut().unwrap_or(&mut done).push(other);
                    self.leaf += 1;
                }
            }
        }
        // A use ends in the run it begins in, so nothing can be left; were it otherwise, no
        // word may be lost.
        done.extend(inside.into_iter().flatten());
        done
    }

    fn split(
        &mut self,
        text: &str,
        span: Span,
        done: &mut Vec<Inline<Reference>>,
        inside: &mut Option<Vec<Inline<Reference>>>,
    ) {
        let part = |range: Range<usize>| {
            let piece = text.get(range.clone()).filter(|piece| !piece.is_empty())?;
            let exact = span.range().len() == text.len();
            let base = span.range().start;
            let span = if exact {
                Span::new(span.file, base + range.start..base + range.end)
            } else {
                span
            };
            Some(Inline::Text { text: piece.to_owned(), span })
        };
        let mut at = 0;
        loop {
            let next = self.uses.peek();
            if let Some(mut content) = inside.take() {
                let Some(end) =
                    next.filter(|found| found.end.0 == self.leaf).map(|found| found.end.1)
                else {
                    content.extend(part(at..text.len()));
                    *inside = Some(content);
                    break;
                };
                content.extend(part(at..end));
                done.extend(self.uses.next().and_then(|found| link(found.term, content)));
                at = end;
            } else {
                let Some(start) =
                    next.filter(|found| found.start.0 == self.leaf).map(|found| found.start.1)
                else {
                    done.extend(part(at..text.len()));
                    break;
                };
                done.extend(part(at..start));
                *inside = Some(Vec::new());
                at = start;
            }
        }
        self.leaf += 1;
    }
}

fn link(id: TermId, content: Vec<Inline<Reference>>) -> Option<Inline<Reference>> {
    let spans: Vec<Span> = content
        .iter()
        .filter_map(
            |inline| if let Inline::Text { span, .. } = inline { Some(*span) } else { None },
        )
        .collect();
    let (first, last) = (spans.first()?, spans.last()?);
    let span = Span::new(first.file, first.range().start..last.range().end);
    Some(Inline::Link { target: Reference::Term { id, automatic: true }, content, span })
}
