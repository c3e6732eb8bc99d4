//! The steps: links in reading order, each with a spoken name.

use std::fmt::Display;

use super::super::boxes::CHIP;
use super::super::layout::Rect;
use super::super::names::{sentence, step_name};
use super::super::node_box::{Chip, ChipStyle, Line, NodeBox, Part};
use super::super::outline::Step;
use super::super::picture::View;
use super::super::shapes;
use super::{Placed, Writer, rect, text_lines};
use crate::xml::Xml;

impl Writer<'_> {
    /// A list for each track, so that a reader hears which part the steps belong to.
    pub(super) fn tracks(&self, xml: &mut Xml, href: &dyn Fn(&str) -> String) {
        let outline = &*self.picture.outline;
        let all = outline.words().get("steps");
        for track in &outline.tracks {
            let name = track.name.as_ref().map_or(all.as_str(), |(_, label)| label);
            xml.open(
                "g",
                &[
                    ("class", &"track"),
                    ("role", &"list"),
                    ("aria-label", &name),
                    ("text-anchor", &"middle"),
                ],
            );
            xml.line();
            for index in track.steps.clone() {
                let href = href(&outline.steps[index].id);
                self.step(xml, index, Some(&href).filter(|href| !href.is_empty()));
                xml.line();
            }
            xml.close();
            xml.line();
        }
    }

    fn step(&self, xml: &mut Xml, index: usize, href: Option<&String>) {
        let picture = self.picture;
        let (step, size) = (&picture.outline.steps[index], &picture.boxes[index]);
        let id = format!("{}-{}", self.prefix, step.id);
        let actor = picture.outline.actor(step).map(|actor| actor.id.as_str());
        let kind = step.kind.word();
        let mut attributes: Vec<(&str, &dyn Display)> =
            vec![("class", &"node"), ("role", &"listitem"), ("data-id", &step.id)];
        // A file can be linked to at a step; a page has a page for each step.
        if self.variant == super::Variant::Standalone {
            attributes.push(("id", &id));
        }
        if let Some(actor) = &actor {
            attributes.push((
                if picture.view == View::Lanes { "data-lane" } else { "data-actor" },
                actor,
            ));
        }
        attributes.push(("data-kind", &kind));
        let tone = step.tone.map(|tone| tone.word());
        if let Some(tone) = &tone {
            attributes.push(("data-tone", tone));
        }
        let mark = step.mark.map(|mark| mark.name());
        if let Some(mark) = &mark {
            attributes.push(("data-mark", mark));
        }
        xml.open("g", &attributes);
        let names_actor = size.chips.iter().any(|chip| chip.style == ChipStyle::Actor);
        let name = step_name(&picture.outline, step, &visible(step, size), names_actor);
        match href {
            // A file that stands alone leads nowhere: there are no pages beside it.
            None => xml.open("g", &[("role", &"group"), ("aria-label", &name)]),
            Some(href) => xml.open("a", &[("href", href), ("aria-label", &name)]),
        }
        shapes::node(xml, step, size.shape, picture.drawing.nodes[index], self.palette);
        let (dx, dy) = picture.content_corner(index);
        self.lines(xml, &size.lines, dx, dy);
        for chip in &size.chips {
            self.chip(xml, &Chip { x: chip.x + dx, y: chip.y + dy, ..chip.clone() });
        }
        xml.close();
        xml.close();
    }

    fn lines(&self, xml: &mut Xml, lines: &[Line], dx: i32, dy: i32) {
        for line in lines.iter().filter(|line| line.part != Part::Label) {
            let is_number = line.part == Part::Number;
            let (class, x, y) =
                (if is_number { "number" } else { "kind" }, line.x + dx, line.y + dy);
            let mut attributes: Vec<(&str, &dyn Display)> =
                vec![("class", &class), ("x", &x), ("y", &y), ("font-size", &12)];
            if is_number {
                attributes.push(("font-weight", &600));
            }
            attributes.push(("fill", &self.palette.quiet));
            xml.leaf("text", &attributes, &format!("{} ", line.text));
        }
        let mut labels = lines.iter().filter(|line| line.part == Part::Label).peekable();
        let Some(first) = labels.peek() else { return };
        let place = Placed { x: first.x + dx, y: first.y + dy, line: 18 };
        let texts: Vec<String> = labels.map(|line| line.text.clone()).collect();
        text_lines(xml, "text", &texts, place);
    }

    pub(super) fn chip(&self, xml: &mut Xml, chip: &Chip) {
        let palette = self.palette;
        let place = Rect { x: chip.x, y: chip.y, width: chip.width, height: CHIP };
        let (fill, line, text) = match chip.style {
            ChipStyle::Hard => (palette.hard.fill, palette.hard.line, palette.hard_text),
            _ => ("none", palette.chip, palette.text),
        };
        let mut more: Vec<(&str, &dyn Display)> =
            vec![("rx", &4), ("fill", &fill), ("stroke", &line)];
        match chip.style {
            ChipStyle::Inferred => more.push(("stroke-dasharray", &"3 2")),
            ChipStyle::Mark => more.push(("stroke-width", &2)),
            ChipStyle::Actor | ChipStyle::Hard | ChipStyle::Soft => {}
        }
        rect(xml, &format!("chip {}", chip.style.class()), place, &more);
        let class = format!("chip-text {}", chip.style.class());
        let (x, y) = (chip.x + chip.width / 2, chip.y + 13);
        let mut attributes: Vec<(&str, &dyn Display)> = vec![
            ("class", &class),
            ("x", &x),
            ("y", &y),
            ("font-size", &12),
            ("text-anchor", &"middle"),
        ];
        if chip.style == ChipStyle::Actor {
            attributes.push(("font-weight", &600));
        }
        attributes.push(("fill", &text));
        xml.leaf("text", &attributes, &format!("{} ", chip.text));
    }
}

/// The words in a box, in the order in which they stand in the file.
fn visible(step: &Step, size: &NodeBox) -> Vec<String> {
    let head =
        size.lines.iter().filter(|line| line.part != Part::Label).map(|line| line.text.as_str());
    let head = head.collect::<Vec<_>>().join(" ");
    let mut words = Vec::new();
    if !head.is_empty() {
        words.push(format!("{head}:"));
    }
    if size.chips.is_empty() {
        words.push(step.label.clone());
        return words;
    }
    // No brackets: some checkers of spoken names take what stands in them for an aside.
    words.push(sentence(&step.label));
    let chips: Vec<&str> = size.chips.iter().map(|chip| chip.text.as_str()).collect();
    words.push(chips.join(", "));
    words
}
