//! Paragraphs, and what stands around and between them.

use roxmltree::Node;

use super::super::report::{Outcome, What};
use super::changes::{self, Decision, Kind};
use super::model::{self, Block, Piece, plain};
use super::numbering::{Found, Sign};
use super::reader::{Flow, Item, Paragraph, Reader};
use super::runs::Line;
use super::styles::{self, Role};
use super::xml::{
    attribute, child, elements, is_mathematics, number, relation, switch, value, word,
};

/// The levels of headings that Markdown has.
const DEEPEST: i64 = 9;

impl Reader<'_> {
    /// Reads what stands in a body, a cell, a note, a frame.
    pub(super) fn container(&mut self, node: Node<'_, '_>, flow: &mut Flow) {
        for inner in elements(node) {
            match word(inner) {
                "p" => self.paragraph(inner, flow),
                "tbl" => self.table(inner, flow),
                "sdt" => self.control(inner, flow),
                "customXml" | "smartTag" | "sdtContent" => self.container(inner, flow),
                "bookmarkStart" => self.bookmark(inner),
                "altChunk" | "subDoc" => {
                    let target = relation(inner, "id").and_then(|id| self.relations.get(id));
                    let target = target.map(|relation| relation.target.clone()).unwrap_or_default();
                    self.tell(Outcome::Lost, What::new("word-chunk").arg("target", target));
                }
                name => match changes::kind(name) {
                    Some(kind) => {
                        self.change(inner, kind);
                        if changes::stays(kind, self.decision) {
                            self.container(inner, flow);
                        }
                    }
                    None if inner.tag_name().name() == "AlternateContent" => {
                        if let Some(chosen) = chosen(inner) {
                            self.container(chosen, flow);
                        }
                    }
                    None if is_mathematics(inner) => {
                        let mut line = Line::default();
                        self.formula(inner, &mut line);
                        flow.items.push(Item::Block(Block::Paragraph {
                            content: line.pieces,
                            at: self.paragraph,
                        }));
                    }
                    None => {}
                },
            }
        }
    }

    /// A content control. A table of contents is made by the site; words that only ask for others
    /// are nobody's.
    fn control(&mut self, node: Node<'_, '_>, flow: &mut Flow) {
        let properties = child(node, "sdtPr");
        let gallery = properties.and_then(|inner| child(inner, "docPartObj"));
        let gallery = gallery.and_then(|inner| value(inner, "docPartGallery"));
        let Some(content) = child(node, "sdtContent") else { return };
        if gallery == Some("Table of Contents") {
            self.count(Outcome::Lost, "word-contents", "");
            return;
        }
        if properties.is_some_and(|inner| switch(inner, "showingPlcHdr") == Some(true)) {
            let words = super::super::clean::short(&changes::words_in(content), 80);
            self.tell(Outcome::Lost, What::new("word-prompt").arg("text", words));
            return;
        }
        self.container(content, flow);
    }

    /// The name of a place in the text.
    pub(super) fn bookmark(&mut self, node: Node<'_, '_>) {
        if let Some(name) = attribute(node, "name") {
            self.waiting.push(name.to_owned());
        }
    }

    /// Remembers a change whose words stand in its element.
    pub(super) fn change(&mut self, node: Node<'_, '_>, kind: Kind) {
        let revision = changes::of(node, kind, None, self.paragraph);
        self.revision(revision);
    }

    fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) {
        self.paragraph += 1;
        let at = self.paragraph;
        let properties = child(node, "pPr");
        let properties = properties.map(|own| self.as_decided(own, "pPrChange", "pPr", node));
        let style = self.styles.of_paragraph(properties.and_then(|own| value(own, "pStyle")));
        let style = style.cloned().unwrap_or_default();
        let role = Role::of(&style.name);
        let outline = properties.and_then(|own| number(value(own, "outlineLvl"))).or(style.outline);
        let heading = outline.filter(|level| (0..DEEPEST).contains(level) && role == Role::Body);
        let heading = heading.and_then(|level| u8::try_from(level + 1).ok());
        let mut line = Line::default();
        if heading.is_none() && matches!(role, Role::Body) {
            line.looks = style.looks.clone();
        } else {
            line.looks.hidden = style.looks.hidden;
        }
        line.is_code = role == Role::Code;
        line.pieces = std::mem::take(&mut flow.carried);
        self.inlines(node, &mut line, flow);
        self.is_near(at, &plain(&line.pieces));
        for name in std::mem::take(&mut self.waiting) {
            self.bookmarks.entry(name).or_insert(at);
        }
        let mark = properties.and_then(|own| child(own, "rPr"));
        if mark.is_some_and(|mark| self.is_end_gone(mark, node)) {
            flow.carried = line.pieces;
            return;
        }
        let marker = properties.map_or(style.list.clone(), |own| list_of(own, &style.list));
        let indent = properties.and_then(styles::indent).or(style.indent).unwrap_or(0);
        let mut paragraph =
            Paragraph { content: line.pieces, at, role, heading, marker: None, indent };
        self.number(&mut paragraph, marker);
        if role == Role::Contents {
            self.count(Outcome::Lost, "word-contents", "");
        } else {
            flow.items.push(Item::Paragraph(Box::new(paragraph)));
        }
        if line.rule {
            flow.items.push(Item::Block(Block::Rule));
        }
        flow.items.append(&mut flow.frames);
    }

    /// The properties that hold by the decision: those of now, or those before a change.
    pub(super) fn as_decided<'a, 'i>(
        &mut self,
        properties: Node<'a, 'i>,
        change: &str,
        name: &str,
        about: Node<'a, 'i>,
    ) -> Node<'a, 'i> {
        let Some(change) = child(properties, change) else { return properties };
        let words = changes::words_in(about);
        let revision = changes::of(change, Kind::Formatted, Some(&words), self.paragraph);
        self.revision(revision);
        let before = child(change, name).filter(|_| self.decision == Decision::Reject);
        before.unwrap_or(properties)
    }

    /// True where the end of a paragraph was put in or taken out, and is not there as decided: its
    /// words belong to the next one.
    fn is_end_gone(&mut self, mark: Node<'_, '_>, paragraph: Node<'_, '_>) -> bool {
        let mut gone = false;
        for inner in elements(mark) {
            let Some(kind) = changes::kind(word(inner)) else { continue };
            // Where the words of the paragraph are a change themselves, they tell it.
            let alone = !elements(paragraph).any(|inner| changes::kind(word(inner)).is_some());
            if alone {
                let revision = changes::of(inner, kind, Some("¶"), self.paragraph);
                self.revision(revision);
            }
            gone |= !changes::stays(kind, self.decision);
        }
        gone
    }

    /// Finds what stands before a paragraph.
    fn number(&mut self, paragraph: &mut Paragraph, list: (Option<String>, Option<i64>)) {
        let (Some(id), level) = list else { return };
        match self.numberings.next(&id, level.unwrap_or(0)) {
            Found::Out => {}
            Found::Missing if paragraph.heading.is_some() => {}
            Found::Missing => {
                self.count(Outcome::Changed, "word-list-unknown", &id);
                paragraph.marker = Some(super::numbering::Marker {
                    list: format!("?{id}"),
                    level: usize::try_from(level.unwrap_or(0)).unwrap_or(0),
                    sign: Sign::Bullet,
                    indent: None,
                });
            }
            Found::Marker(marker) if paragraph.heading.is_some() => {
                if let Sign::Number { shown: text, .. } | Sign::Words(text) = &marker.sign {
                    let number = text.trim();
                    self.heading_number(number, paragraph);
                }
            }
            Found::Marker(marker) => paragraph.marker = Some(marker),
        }
    }

    /// The site numbers its headings itself; a number with words in it is words.
    fn heading_number(&mut self, number: &str, paragraph: &mut Paragraph) {
        if number.chars().filter(|c| c.is_alphabetic()).count() > 4 {
            paragraph.content.insert(0, Piece::text(format!("{number} ")));
            self.tell(Outcome::Changed, What::new("word-number-as-words").arg("number", number));
        } else if !number.is_empty() {
            self.count(Outcome::Lost, "word-heading-number", "");
        }
    }

    /// The words of a frame, read as a container of their own.
    pub(super) fn frame(&mut self, node: Node<'_, '_>, flow: &mut Flow) {
        let at = self.paragraph;
        let mut inner = Flow::default();
        let fields = std::mem::take(&mut self.fields);
        self.container(node, &mut inner);
        self.fields = fields;
        let empty = inner.items.iter().all(|item| match item {
            Item::Paragraph(paragraph) => model::is_empty(&paragraph.content),
            Item::Block(_) => false,
        });
        if !empty {
            let words = super::super::clean::short(&changes::words_in(node), 60);
            self.report.add_at(
                Outcome::Changed,
                Some(at),
                What::new("word-frame").arg("text", words),
            );
            flow.frames.append(&mut inner.items);
        }
    }
}

/// The list that a paragraph says it is in, over that of its style.
fn list_of(
    properties: Node<'_, '_>,
    of_style: &(Option<String>, Option<i64>),
) -> (Option<String>, Option<i64>) {
    let Some(own) = child(properties, "numPr") else { return of_style.clone() };
    let id = value(own, "numId").map(str::to_owned).or_else(|| of_style.0.clone());
    (id, number(value(own, "ilvl")).or(of_style.1))
}

/// What a program that knows everything takes of several forms of one thing; else the other.
pub(super) fn chosen<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let of = |name: &str| elements(node).find(|inner| inner.tag_name().name() == name);
    of("Choice").filter(|choice| choice.has_children()).or_else(|| of("Fallback"))
}
