//! A text as it stands, without where it stands.

use super::tree::{Document, Reference};

/// Everything that the tree of a text holds, but places and the ids of blocks, which follow from
/// the ids of headings: two texts with one shape are the same text typed in two ways. Made of what
/// the tree shows of itself, so that nothing that is added to it can be forgotten here.
///
/// Of texts of the same file only, as a place is left out by how it is shown: whoever writes about
/// `Span { … }` in a text has the same words in both.
pub fn shape(document: &Document<Reference>) -> String {
    let shown = format!("{document:?}");
    let shown = without(&shown, "Block { id: \"", "\", span: ");
    without(&shown, "Span { file: FileId(", "}")
}

/// The text without each piece that begins and ends so.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut pieces = text.split(begin);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(begin);
        out.push_str(piece.find(end).map_or(piece, |at| &piece[at..]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sink;
    use crate::markdown::parse;
    use crate::source::FileId;

    fn of(text: &str) -> String {
        shape(&parse(FileId::PAST, text, 0..text.len(), &mut Sink::new()))
    }

    #[test]
    fn where_a_text_stands_is_no_part_of_its_shape_and_all_else_is() {
        let text = "## A {#a}\n\nEen *woord* en [een](section:b).\n\n- x\n- y\n";
        assert_eq!(of(text), of(&text.replace("\n\n", "\n\n\n\n")));
        for (from, to) in [("{#a}", "{#b}"), ("*", "**"), ("section:b", "section:c"), ("- y", "y")]
        {
            assert_ne!(of(text), of(&text.replace(from, to)), "{from}");
        }
    }
}
