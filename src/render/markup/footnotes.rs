//! The footnotes under a text, each with the ways back to where it is mentioned.

use super::blocks::Writer;
use super::html::escape;
use super::inlines::{mention_id, note_id};
use crate::guide::Link;
use crate::markdown::tree::{Block, BlockKind, Footnote};

impl Writer<'_> {
    pub(in crate::render) fn footnotes(&mut self, footnotes: &[Footnote<Link>]) {
        if footnotes.is_empty() {
            return;
        }
        let id = self.id("notes_title");
        let level = self.level(2);
        self.push("<section class=\"footnotes\" role=\"doc-endnotes\"");
        self.attribute("aria-labelledby", &id);
        self.push(&format!(">\n<h{level}"));
        self.attribute("id", &id);
        let title = escape(&self.words.footnotes);
        self.push(&format!(">{title}</h{level}>\n<ol>\n"));
        for (index, note) in footnotes.iter().enumerate() {
            self.footnote(index + 1, note);
        }
        self.push("</ol>\n</section>\n");
    }

    fn footnote(&mut self, number: usize, note: &Footnote<Link>) {
        let id = note_id(self.prefix(), number);
        self.push("<li");
        self.attribute("id", &id);
        self.push(">\n");
        self.note_of_footnote(number - 1);
        self.footnote_text(number, note);
        self.push("</li>\n");
    }

    /// A footnote that stands in no list.
    pub(in crate::render) fn footnote_alone(&mut self, number: usize, note: &Footnote<Link>) {
        let id = note_id(self.prefix(), number);
        self.push("<div");
        self.attribute("id", &id);
        self.push(">\n");
        self.footnote_text(number, note);
        self.push("</div>\n");
    }

    /// The links back stand at the end of the last paragraph, or after what is none.
    fn footnote_text(&mut self, number: usize, note: &Footnote<Link>) {
        let (last, before) = match note.blocks.split_last() {
            Some((Block { kind: BlockKind::Paragraph(content), .. }, before)) => {
                (content.as_slice(), before)
            }
            _ => (&[][..], note.blocks.as_slice()),
        };
        self.blocks(before);
        self.push("<p>");
        self.inlines(last);
        for mention in 1..=note.mentions {
            let href = format!("#{}", mention_id(self.prefix(), number, mention));
            // What can be seen as a number must be in the name too, and the arrow cannot be.
            let (label, mark) = match mention {
                1 => (self.words.back_to_text.clone(), "↩".to_owned()),
                _ => (
                    format!("{} {mention}", self.words.back_to_text),
                    format!("<span aria-hidden=\"true\">↩</span><sup>{mention}</sup>"),
                ),
            };
            self.push(" <a class=\"back\" role=\"doc-backlink\"");
            self.attribute("href", &href);
            self.attribute("aria-label", &label);
            self.push(&format!(">{mark}</a>"));
        }
        self.push("</p>\n");
    }
}
