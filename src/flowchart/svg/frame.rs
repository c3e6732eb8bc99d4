//! What stands around the steps: caption, lanes, bands of tracks, legend.

use super::super::caption::MARGIN;
use super::super::layout::{Point, Rect};
use super::super::legend::{LINE, Sign};
use super::super::palette::Colour;
use super::super::picture::{LANE_LINE, LANE_PADDING, titles_height, titles_height_of};
use super::{Placed, Variant, Writer, rect, text_lines};
use crate::xml::Xml;

/// Height of a line under the legend, and what is below the last.
const FOOT_LINE: i32 = 16;
const FOOT_AIR: i32 = 8;

impl Writer<'_> {
    pub(super) fn caption(&self, xml: &mut Xml) {
        if self.caption.lines.is_empty() {
            return;
        }
        let top = self.canvas().y;
        xml.open("g", &[("class", &"caption"), ("aria-hidden", &"true")]);
        for line in &self.caption.lines {
            let weight = if line.setting.bold { 600 } else { 400 };
            xml.leaf(
                "text",
                &[
                    ("x", &MARGIN),
                    ("y", &(top + line.y)),
                    ("font-size", &line.setting.size),
                    ("font-weight", &weight),
                ],
                &line.text,
            );
        }
        xml.close();
        xml.line();
    }

    pub(super) fn lanes(&self, xml: &mut Xml) {
        let lanes = self.picture.lanes.iter().zip(&self.picture.drawing.lanes);
        let head = titles_height_of(&self.picture.lanes) + LANE_PADDING;
        xml.open(
            "g",
            &[
                ("class", &"lanes"),
                ("aria-hidden", &"true"),
                ("text-anchor", &"middle"),
                ("font-weight", &600),
            ],
        );
        for ((actor, lines), lane) in lanes {
            let id = &self.picture.outline.actors[*actor].id;
            xml.open("g", &[("class", &"lane"), ("data-id", id)]);
            self.lane_rect(xml, "lane-body", *lane, self.palette.lane.fill);
            let band = Rect { height: head, ..*lane };
            self.lane_rect(xml, "lane-head", band, self.palette.lane_head);
            let y = lane.y + (head - titles_height(lines)) / 2 + 14;
            let place = Placed { x: lane.x + lane.width / 2, y, line: LANE_LINE };
            text_lines(xml, "lane-title", lines, place);
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }

    fn lane_rect(&self, xml: &mut Xml, class: &str, place: Rect, fill: Colour) {
        rect(xml, class, place, &[("fill", &fill), ("stroke", &self.palette.lane.line)]);
    }

    /// The name of each track above its steps.
    pub(super) fn bands(&self, xml: &mut Xml) {
        if self.picture.bands.is_empty() {
            return;
        }
        xml.open("g", &[("class", &"bands"), ("aria-hidden", &"true"), ("font-weight", &600)]);
        for band in &self.picture.bands {
            let name = self.picture.outline.tracks[band.track].name.as_ref();
            let name = name.map_or("", |(_, label)| label.as_str());
            let paint = self.palette.band;
            rect(
                xml,
                "lane-head band",
                band.rect,
                &[("fill", &paint.fill), ("stroke", &paint.line)],
            );
            let (x, y) = (band.rect.x + 12, band.rect.y + 20);
            xml.leaf("text", &[("class", &"band-title"), ("x", &x), ("y", &y)], name);
            band.names.iter().for_each(|row| self.lane_names(xml, *row));
            xml.line();
        }
        xml.close();
        xml.line();
    }

    fn lane_names(&self, xml: &mut Xml, row: Rect) {
        for ((_, lines), lane) in self.picture.lanes.iter().zip(&self.picture.drawing.lanes) {
            let place = Rect { x: lane.x, width: lane.width, ..row };
            self.lane_rect(xml, "lane-head", place, self.palette.lane_head);
            let y = row.y + (row.height - titles_height(lines)) / 2 + 14;
            xml.open("g", &[("text-anchor", &"middle")]);
            text_lines(
                xml,
                "lane-title",
                lines,
                Placed { x: lane.x + lane.width / 2, y, line: LANE_LINE },
            );
            xml.close();
        }
    }

    /// Lines under everything, of a file of its own.
    pub(super) fn foot_height(&self) -> i32 {
        let lines = i32::try_from(self.picture.foot.len()).unwrap_or(0);
        if self.variant == Variant::Inline || lines == 0 { 0 } else { lines * FOOT_LINE + FOOT_AIR }
    }

    pub(super) fn foot(&self, xml: &mut Xml) {
        if self.foot_height() == 0 {
            return;
        }
        xml.open("g", &[("class", &"foot"), ("aria-hidden", &"true"), ("font-size", &12)]);
        let mut y = self.picture.drawing.size.height + self.legend.height + FOOT_LINE;
        for line in &self.picture.foot {
            xml.leaf("text", &[("x", &MARGIN), ("y", &y)], line);
            y += FOOT_LINE;
        }
        xml.close();
        xml.line();
    }

    pub(super) fn legend(&self, xml: &mut Xml) {
        if self.legend.entries.is_empty() {
            return;
        }
        xml.open("g", &[("class", &"legend"), ("aria-hidden", &"true"), ("font-size", &12)]);
        for entry in &self.legend.entries {
            match &entry.sign {
                Sign::Dashed { from, length, dashes } => xml.empty(
                    "path",
                    &[
                        ("class", &"line"),
                        ("d", &format!("M{} {}h{length}", from.x, from.y)),
                        ("fill", &"none"),
                        ("stroke", &self.palette.way),
                        ("stroke-width", &"1.5"),
                        ("stroke-dasharray", dashes),
                    ],
                ),
                Sign::Chip(chip) => self.chip(xml, chip),
            }
            let Point { x, mut y } = entry.at;
            for line in &entry.words {
                xml.leaf("text", &[("class", &"legend-text"), ("x", &x), ("y", &y)], line);
                y += LINE;
            }
        }
        xml.close();
        xml.line();
    }
}
