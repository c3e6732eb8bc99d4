//! Cuts texts into pieces and puts them together. What comes out is held to what went in by
//! [`super::super::proof::words`], so nothing here need be trusted.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::author_file::as_in;
use super::super::proof::Text;
use super::lists::line_of;
use crate::diagnostics::Sink;
use crate::markdown;
use crate::markdown::tree::{Block, BlockKind, Document, Reference, plain_text};
use crate::source::FileId;

/// A heading with what stands below it, taken out of a text.
pub(super) struct Cut {
    /// The text without it.
    pub left: String,
    /// What stands below the heading.
    pub below: String,
    /// The line of the heading, its level that of the text.
    pub heading: String,
    /// The words of the heading.
    pub words: String,
    /// The level of the heading.
    pub level: u8,
    /// The ids of the headings below it.
    pub anchors: BTreeSet<String>,
}

/// Takes a heading with all below it out of a text; none where there is no such heading.
pub(super) fn cut(text: Text<'_>, anchor: &str) -> Option<Cut> {
    let document = parse(text.text, text.body);
    let headings = headings(&document.blocks);
    let at = headings.iter().position(|heading| heading.anchor == anchor)?;
    let Heading { level, block, .. } = headings[at];
    let below: Vec<&Heading<'_>> =
        headings[at + 1..].iter().take_while(|heading| heading.level > level).collect();
    let next = headings.get(at + 1 + below.len()).map(|next| next.block.span.range().start);
    let start = line_of(text.text, block.span.range().start).start;
    let end = next.map_or(text.text.len(), |next| line_of(text.text, next).start);
    let heading = block.span.range();
    let notes = Notes::of(&document, text.text);
    let inside = heading.end.min(end)..end;
    let (left, below_text) = notes.divide(text.text, start..end, inside);
    Some(Cut {
        left,
        below: below_text,
        heading: text.text[heading].trim().to_owned(),
        words: plain_text(headings[at].content),
        level,
        anchors: below.iter().map(|heading| heading.anchor.to_owned()).collect(),
    })
}

/// The footnotes of a text: each goes where it is mentioned.
struct Notes<'a>(Vec<(&'a str, Range<usize>)>);

impl<'a> Notes<'a> {
    fn of(document: &'a Document<Reference>, text: &str) -> Notes<'a> {
        let notes = document.footnotes.iter();
        let whole = |range: Range<usize>| {
            line_of(text, range.start).start..line_of(text, range.end.max(range.start + 1) - 1).end
        };
        Notes(notes.map(|note| (note.label.as_str(), whole(note.span.range()))).collect())
    }

    /// A text without a piece, and of the piece the part `inside` it, each with its footnotes.
    fn divide(&self, text: &str, piece: Range<usize>, inside: Range<usize>) -> (String, String) {
        let is_inside = |note: &Range<usize>| piece.contains(&note.start);
        let below = self.without(text, inside);
        let before = self.without(text, 0..piece.start);
        let after = self.without(text, piece.end..text.len());
        let mentions = |text: &str, label: &str| text.contains(&format!("[^{label}]"));
        let stays = |label: &str| mentions(&before, label) || mentions(&after, label);
        let (mut brought, mut kept, mut dropped) = (Vec::new(), Vec::new(), Vec::new());
        for (label, note) in &self.0 {
            if mentions(&below, label) {
                brought.push(text[note.clone()].trim_end());
            }
            match (is_inside(note), stays(label)) {
                (true, true) => kept.push(text[note.clone()].trim_end()),
                (false, false) => dropped.push(note.clone()),
                _ => {}
            }
        }
        let without = |range: Range<usize>| without(text, range, &dropped);
        let (before, after) = (without(0..piece.start), without(piece.end..text.len()));
        let mut left = vec![before.trim_end(), after.trim()];
        left.extend(kept);
        let mut piece = vec![below.trim()];
        piece.extend(brought);
        (joined(text, &left), joined(text, &piece))
    }

    /// A part of a text without its footnotes.
    fn without(&self, text: &str, range: Range<usize>) -> String {
        let notes: Vec<_> = self.0.iter().map(|(_, note)| note.clone()).collect();
        without(text, range, &notes)
    }
}

/// A part of a text without some of its lines.
fn without(text: &str, range: Range<usize>, gone: &[Range<usize>]) -> String {
    let mut gone: Vec<_> = gone.iter().filter(|gone| range.contains(&gone.start)).collect();
    gone.sort_by_key(|gone| gone.start);
    let (mut out, mut at) = (String::new(), range.start);
    for gone in gone {
        out.push_str(&text[at..gone.start.max(at)]);
        at = gone.end.min(range.end).max(at);
    }
    out.push_str(&text[at..range.end]);
    out
}

/// Pieces with an empty line between them, with the line ends of a text.
pub(super) fn joined(like: &str, pieces: &[&str]) -> String {
    let end = if like.contains("\r\n") { "\r\n" } else { "\n" };
    let pieces = pieces.iter().copied().filter(|piece| !piece.trim().is_empty());
    let pieces: Vec<&str> = pieces.collect();
    format!("{}{end}", pieces.join(&format!("{end}{end}")))
}

/// Markdown whose headings are so many levels deeper, or higher; none where one would be none.
pub(super) fn shifted(text: &str, by: i8) -> Option<String> {
    if by == 0 {
        return Some(text.to_owned());
    }
    let document = parse(text, 0);
    headings(&document.blocks).iter().rev().try_fold(text.to_owned(), |mut text, heading| {
        let level = i8::try_from(heading.level).ok()? + by;
        if !(2..=6).contains(&level) {
            return None;
        }
        let range = heading.block.span.range();
        let marks = "#".repeat(usize::try_from(level).ok()?);
        let typed = text.get(range.clone())?;
        let line = match typed.trim_start().strip_prefix('#') {
            Some(rest) => format!("{marks}{}", rest.trim_start_matches('#')),
            // It is underlined, which only the first two levels can be.
            None => {
                let lines: Vec<&str> = typed.trim_end().lines().map(str::trim).collect();
                let words = lines.split_last().map(|(_, words)| words.join(" "));
                format!("{marks} {}{}", words?, if typed.ends_with('\n') { "\n" } else { "" })
            }
        };
        text.replace_range(range, &line);
        Some(text)
    })
}

/// Markdown whose headings have other ids.
pub(super) fn with_ids(text: &str, ids: &BTreeMap<String, String>) -> String {
    let document = parse(text, 0);
    let anchors = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { anchor, .. } => Some(anchor),
        _ => None,
    });
    let changes = anchors.filter_map(|anchor| {
        let new = ids.get(&anchor.value).filter(|new| **new != anchor.value)?;
        Some((anchor.span.range(), new.clone()))
    });
    super::mend::apply(text, changes.collect::<Vec<_>>().into_iter())
}

/// A title as it is typed in Markdown.
pub(super) fn as_markdown(title: &str) -> String {
    let mut typed = String::with_capacity(title.len());
    for c in title.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '{' | '~') {
            typed.push('\\');
        }
        typed.push(c);
    }
    typed
}

/// Markdown in which key points are a list like any other.
pub(super) fn without_key_points(text: &str) -> String {
    let document = parse(text, 0);
    let Some(block) = document.blocks.first() else { return text.to_owned() };
    if !matches!(block.kind, BlockKind::KeyPoints(_)) {
        return text.to_owned();
    }
    let range = block.span.range();
    let points = text[range.clone()].lines().skip(1).map(|line| {
        let line = line.trim_start().trim_start_matches('>');
        line.strip_prefix(' ').unwrap_or(line)
    });
    let end = if text[range.clone()].ends_with('\n') { "\n" } else { "" };
    let points = format!("{}{end}", points.collect::<Vec<_>>().join("\n"));
    format!("{}{}{}", &text[..range.start], as_in(text, &points), &text[range.end..])
}

/// Markdown whose footnotes have other labels, where `taken` has those.
pub(super) fn with_free_notes(text: &str, taken: &BTreeSet<String>, prefix: &str) -> String {
    let document = parse(text, 0);
    let labels = document.footnotes.iter().map(|note| note.label.as_str());
    labels.filter(|label| taken.contains(*label)).fold(text.to_owned(), |text, label| {
        text.replace(&format!("[^{label}]"), &format!("[^{prefix}-{label}]"))
    })
}

/// The labels of the footnotes of a text.
pub(super) fn note_labels(text: &str, body: usize) -> BTreeSet<String> {
    parse(text, body).footnotes.into_iter().map(|note| note.label).collect()
}

/// A heading of a text.
pub(super) struct Heading<'a> {
    pub level: u8,
    pub anchor: &'a str,
    pub content: &'a [markdown::tree::Inline<Reference>],
    pub block: &'a Block<Reference>,
}

/// The headings among blocks.
pub(super) fn headings(blocks: &[Block<Reference>]) -> Vec<Heading<'_>> {
    let headings = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { level, anchor, content } => {
            Some(Heading { level: *level, anchor: &anchor.value, content, block })
        }
        _ => None,
    });
    headings.collect()
}

/// The ids of the headings of a text.
pub(super) fn anchors(text: &str, body: usize) -> BTreeSet<String> {
    let document = parse(text, body);
    headings(&document.blocks).iter().map(|heading| heading.anchor.to_owned()).collect()
}

fn parse(text: &str, body: usize) -> Document<Reference> {
    markdown::parse(FileId::PAST, text, body..text.len(), &mut Sink::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Begin[^a].\n\n## Een {#een}\n\nTekst[^b].\n\n### Onder {#onder}\n\nMeer[^a].\n\n## Twee {#twee}\n\nSlot[^c].\n\n[^a]: Noot a.\n[^b]: Noot b.\n[^c]: Noot c.\n";

    fn of(text: &str) -> Text<'_> {
        Text { path: "x.md", text, body: 0, title: "" }
    }

    #[test]
    fn a_piece_takes_its_footnotes_along_and_leaves_those_that_are_needed() {
        let cut = cut(of(TEXT), "een").unwrap();
        assert_eq!(
            cut.left,
            "Begin[^a].\n\n## Twee {#twee}\n\nSlot[^c].\n\n[^a]: Noot a.\n[^c]: Noot c.\n"
        );
        assert_eq!(
            cut.below,
            "Tekst[^b].\n\n### Onder {#onder}\n\nMeer[^a].\n\n[^a]: Noot a.\n\n[^b]: Noot b.\n"
        );
        assert_eq!((cut.words.as_str(), cut.level), ("Een", 2));
        assert_eq!(cut.heading, "## Een {#een}");
        assert_eq!(cut.anchors, BTreeSet::from(["onder".to_owned()]));
    }

    #[test]
    fn a_note_that_stands_in_the_piece_stays_where_it_is_needed() {
        let last = cut(of(TEXT), "twee").unwrap();
        assert!(
            last.left.ends_with("Meer[^a].\n\n[^a]: Noot a.\n\n[^b]: Noot b.\n"),
            "{}",
            last.left
        );
        assert_eq!(last.below, "Slot[^c].\n\n[^c]: Noot c.\n");
        assert!(cut(of(TEXT), "drie").is_none());
    }

    #[test]
    fn headings_are_shifted_whatever_they_are_written_like() {
        let text = "Kop\n---\n\n#### Diep {#diep} ####\n";
        assert_eq!(shifted(text, 1).unwrap(), "### Kop\n\n##### Diep {#diep} ####\n");
        assert_eq!(shifted("## Kop\n", -1), None);
        assert_eq!(shifted("###### Kop\n", 1), None);
        assert_eq!(shifted("```\n## geen\n```\n", 1).unwrap(), "```\n## geen\n```\n");
    }

    #[test]
    fn key_points_become_a_list_and_notes_get_other_labels() {
        let text = "> [!KEY]\n> - Een.\n> - Twee.\n\nTekst[^1].\n\n[^1]: Noot.\n";
        assert_eq!(without_key_points(text), "- Een.\n- Twee.\n\nTekst[^1].\n\n[^1]: Noot.\n");
        let taken = BTreeSet::from(["1".to_owned()]);
        assert!(with_free_notes(text, &taken, "b").ends_with("Tekst[^b-1].\n\n[^b-1]: Noot.\n"));
    }
}
