//! The lines between the steps and the texts beside them.

use std::fmt::Display;

use super::super::layout::Rect;
use super::super::mark::Mark;
use super::super::outline::OutlineWay;
use super::super::picture::WAY_LINE;
use super::super::shapes;
use super::super::text::{SMALL, width};
use super::{Placed, Variant, Writer, rect, text_lines};
use crate::xml::Xml;

impl Writer<'_> {
    pub(super) fn ways(&self, xml: &mut Xml) {
        let colour = self.palette.way;
        let outline = &*self.picture.outline;
        xml.open("g", &[("class", &"edges"), ("aria-hidden", &"true")]);
        let routes = outline.ways.iter().zip(&self.picture.drawing.edges);
        for (index, ((way, route), main)) in routes.zip(&self.picture.main).enumerate() {
            let id = self.way_id(way, index);
            let stroke = if *main { "3" } else { "1.5" };
            let class = class(way);
            let (from, to) = (&outline.steps[way.from].id, &outline.steps[way.to].id);
            let mut group: Vec<(&str, &dyn Display)> = vec![("class", &class)];
            // In a page the name is the place among the lines.
            if self.variant == Variant::Standalone {
                group.push(("data-id", &id));
            }
            group.extend([("data-from", from as &dyn Display), ("data-to", to)]);
            xml.open("g", &group);
            let path = shapes::line(&route.points);
            let mut line: Vec<(&str, &dyn Display)> = vec![
                ("class", &"line"),
                ("d", &path),
                ("fill", &"none"),
                ("stroke", &colour),
                ("stroke-width", &stroke),
            ];
            match (way.mark, way.optional) {
                (Some(Mark::Removed), _) => line.push(("stroke-dasharray", &shapes::GONE)),
                (_, true) => line.push(("stroke-dasharray", &shapes::OPTIONAL)),
                (_, false) => {}
            }
            xml.empty("path", &line);
            if route.jump.is_none() {
                let head = shapes::arrowhead(&route.points);
                xml.empty("path", &[("class", &"arrowhead"), ("d", &head), ("fill", &colour)]);
            }
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }

    /// In a column some lines are not drawn: the number of the step stands at the end of a stub.
    pub(super) fn jumps(&self, xml: &mut Xml) {
        let outline = &*self.picture.outline;
        let routes = outline.ways.iter().zip(&self.picture.drawing.edges);
        for (way, jump) in routes.filter_map(|(way, route)| Some((way, route.jump?))) {
            xml.open(
                "g",
                &[("class", &"edge-jump"), ("aria-hidden", &"true"), ("data-edge", &way.id)],
            );
            let stroke = ("stroke", &self.palette.chip as &dyn Display);
            rect(xml, "chip jump", jump, &[("rx", &(jump.height / 2)), ("fill", &"none"), stroke]);
            let (x, y) = (jump.x + 7, jump.y + jump.height / 2);
            // An arrow that no font need have.
            let arrow = format!("M{x} {y}h7m-3 -3l3 3l-3 3");
            let line = ("stroke", &self.palette.way as &dyn Display);
            xml.empty("path", &[("class", &"line"), ("d", &arrow), ("fill", &"none"), line]);
            let number = outline.steps[way.to].number;
            let (x, y) = (jump.right() - 9, jump.y + 13);
            xml.leaf(
                "text",
                &[
                    ("class", &"chip-text"),
                    ("x", &x),
                    ("y", &y),
                    ("font-size", &12),
                    ("text-anchor", &"end"),
                    ("fill", &self.palette.text),
                ],
                &format!("{number} "),
            );
            xml.close();
            xml.line();
        }
    }

    /// What joins a line and its text. A page pays for every byte, and there a number will do.
    fn way_id(&self, way: &OutlineWay, index: usize) -> String {
        match self.variant {
            Variant::Inline => index.to_string(),
            Variant::Standalone => way.id.clone(),
        }
    }

    /// Where a line goes on on another sheet.
    pub(super) fn notes(&self, xml: &mut Xml) {
        for note in &self.picture.notes {
            let wide = width(&note.text, SMALL) + 8;
            let place = Rect { x: note.at.x - wide / 2, y: note.at.y - 8, width: wide, height: 17 };
            rect(xml, "label-box", place, &[("rx", &3), ("fill", &self.palette.ground)]);
            xml.leaf(
                "text",
                &[
                    ("class", &"label"),
                    ("x", &note.at.x),
                    ("y", &(note.at.y + 4)),
                    ("font-size", &12),
                    ("font-weight", &600),
                    ("text-anchor", &"middle"),
                ],
                &note.text,
            );
            xml.line();
        }
    }

    /// Each text on a ground of its own: its line runs behind it.
    pub(super) fn way_texts(&self, xml: &mut Xml) {
        let picture = self.picture;
        let ground =
            if picture.lanes.is_empty() { self.palette.ground } else { self.palette.lane.fill };
        xml.open(
            "g",
            &[
                ("class", &"edge-labels"),
                ("aria-hidden", &"true"),
                ("font-size", &12),
                ("text-anchor", &"middle"),
            ],
        );
        let all = picture.outline.ways.iter().zip(&picture.drawing.edges).zip(&picture.ways);
        for (index, ((way, route), lines)) in all.enumerate() {
            let Some(place) = route.label.filter(|_| !lines.is_empty()) else { continue };
            let id = self.way_id(way, index);
            xml.open("g", &[("class", &"edge-label"), ("data-edge", &id)]);
            let place = picture.text_box(place, lines);
            rect(xml, "label-box", place, &[("rx", &3), ("fill", &ground)]);
            let at = Placed { x: place.x + place.width / 2, y: place.y + 13, line: WAY_LINE };
            text_lines(xml, "label", lines, at);
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }
}

/// `edge` and what there is to say about the way.
fn class(way: &OutlineWay) -> String {
    let words = [
        (way.optional, " optional"),
        (way.looped, " loop"),
        (way.inferred, " inferred"),
        (way.mark == Some(Mark::Added), " added"),
        (way.mark == Some(Mark::Removed), " removed"),
    ];
    let words: String = words.iter().filter(|(holds, _)| *holds).map(|(_, word)| *word).collect();
    format!("edge{words}")
}
