//! A picture as SVG.
//!
//! The root is a document with a title and a description; lanes, lines and their texts are hidden
//! from assistive technology because the names of the steps say what they say; the steps are a
//! list of links per track, in reading order. Light colours are presentation attributes, so that
//! the file is right wherever style rules are blocked.

use super::boxes::{CHIP, Chip, ChipStyle, Line, NodeBox, Part};
use super::layout::Rect;
use super::legend::{Legend, Sign, legend};
use super::names::step_name;
use super::outline::Step;
use super::palette::{LIGHT, Palette};
use super::picture::{LANE_LINE, Picture, View, WAY_LINE};
use super::schema::Kind;
use super::shapes;
use super::style;
use super::text::FAMILY;
use super::xml::{Attributes, Xml};

/// Where the SVG will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// In a page whose stylesheet has the rules of [`colour_rules`](super::colour_rules).
    Inline,
    /// A file of its own, with rules for dark, forced colours and print, and its font.
    Standalone,
}

impl Picture<'_> {
    /// The picture as SVG. `href` gives the address of a step by its index.
    pub fn svg(&self, variant: Variant, href: &dyn Fn(usize) -> String) -> String {
        let style = match variant {
            Variant::Inline => None,
            Variant::Standalone => Some(style::standalone()),
        };
        self.write(&LIGHT, style, href)
    }

    /// With the colours of a palette, and with style rules if there are any.
    pub(super) fn write(
        &self,
        palette: &Palette,
        style: Option<String>,
        href: &dyn Fn(usize) -> String,
    ) -> String {
        let writer = Writer { picture: self, palette, legend: legend(self), prefix: self.prefix() };
        writer.write(style, href)
    }

    /// Width and height in pixels, legend included.
    pub fn size(&self) -> (i32, i32) {
        (self.drawing.size.width, self.drawing.size.height + legend(self).height)
    }

    /// Begins every id in the SVG, so that several drawings can stand in one page.
    fn prefix(&self) -> String {
        let situation = self.outline.situation.as_ref().map_or("", |s| s.id.as_str());
        format!("{}-{situation}-{}", self.outline.id, self.view.name())
    }
}

struct Writer<'a> {
    picture: &'a Picture<'a>,
    palette: &'a Palette,
    legend: Legend,
    prefix: String,
}

impl Writer<'_> {
    fn write(&self, style: Option<String>, href: &dyn Fn(usize) -> String) -> String {
        let mut xml = Xml::default();
        self.root(&mut xml);
        if let Some(style) = style {
            xml.open("style", &[]);
            xml.raw(&style);
            xml.close();
            xml.line();
        }
        let (width, height) = self.size();
        xml.empty(
            "rect",
            &[
                ("class", &"ground"),
                ("width", &width),
                ("height", &height),
                ("fill", &self.palette.ground),
            ],
        );
        xml.line();
        self.lanes(&mut xml);
        self.ways(&mut xml);
        self.way_texts(&mut xml);
        self.steps(&mut xml, href);
        self.legend(&mut xml);
        xml.finish()
    }

    fn size(&self) -> (i32, i32) {
        let size = self.picture.drawing.size;
        (size.width, size.height + self.legend.height)
    }

    fn root(&self, xml: &mut Xml) {
        let outline = self.picture.outline;
        let words = outline.words();
        let (width, height) = self.size();
        let (title, description) =
            (format!("{}-title", self.prefix), format!("{}-desc", self.prefix));
        xml.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("class", &format!("chart chart-{}", self.picture.view.name())),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("width", &width),
                ("height", &height),
                ("lang", &outline.language.tag()),
                ("role", &"graphics-document document"),
                ("aria-roledescription", &words.get("chart")),
                ("aria-labelledby", &title),
                ("aria-describedby", &description),
                ("font-family", &FAMILY),
                ("font-size", &14),
                ("fill", &self.palette.text),
            ],
        );
        let heading = match &outline.situation {
            Some(situation) => format!("{} ({})", outline.title, situation.label),
            None => outline.title.clone(),
        };
        xml.leaf("title", &[("id", &title)], &heading);
        xml.leaf("desc", &[("id", &description)], &self.description());
        xml.line();
    }

    fn description(&self) -> String {
        let outline = self.picture.outline;
        let count = |kind: Kind| outline.steps.iter().filter(|step| step.kind == kind).count();
        let text = outline.words().with(
            "description",
            [
                ("steps", outline.steps.len().into()),
                ("decisions", count(Kind::Decision).into()),
                ("outcomes", count(Kind::Outcome).into()),
                ("actors", outline.lanes.len().into()),
            ],
        );
        match &outline.summary {
            Some(summary) => format!("{summary} {text}"),
            None => text,
        }
    }

    fn lanes(&self, xml: &mut Xml) {
        let lanes = self.picture.lanes.iter().zip(&self.picture.drawing.lanes);
        let head =
            self.picture.lanes.iter().map(|(_, lines)| height(lines, LANE_LINE)).max().unwrap_or(0)
                + 14;
        let palette = self.palette;
        xml.open(
            "g",
            &[
                ("class", &"lanes"),
                ("aria-hidden", &"true"),
                ("text-anchor", &"middle"),
                ("font-weight", &600),
            ],
        );
        for ((actor, lines), rect) in lanes {
            let actor = &self.picture.outline.actors[*actor];
            xml.open("g", &[("class", &"lane"), ("data-id", &actor.id)]);
            self.rect(
                xml,
                "lane-body",
                *rect,
                &[("fill", &palette.lane.fill), ("stroke", &palette.lane.line)],
            );
            let band = Rect { height: head, ..*rect };
            self.rect(
                xml,
                "lane-head",
                band,
                &[("fill", &palette.lane_head), ("stroke", &palette.lane.line)],
            );
            let top = rect.y + (head - height(lines, LANE_LINE)) / 2 + 14;
            text_lines(xml, "lane-title", &[], lines, rect.x + rect.width / 2, top, LANE_LINE);
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }

    fn rect(&self, xml: &mut Xml, class: &str, rect: Rect, more: Attributes<'_>) {
        let mut all: Vec<(&str, &dyn std::fmt::Display)> = vec![
            ("class", &class),
            ("x", &rect.x),
            ("y", &rect.y),
            ("width", &rect.width),
            ("height", &rect.height),
        ];
        all.extend_from_slice(more);
        xml.empty("rect", &all);
    }

    fn ways(&self, xml: &mut Xml) {
        let way_colour = self.palette.way;
        xml.open("g", &[("class", &"edges"), ("aria-hidden", &"true")]);
        let outline = self.picture.outline;
        for (way, route) in outline.ways.iter().zip(&self.picture.drawing.edges) {
            let (from, to) = (&outline.steps[way.from].id, &outline.steps[way.to].id);
            let mut class = "edge".to_owned();
            for (holds, word) in
                [(way.optional, " optional"), (way.looped, " loop"), (way.inferred, " inferred")]
            {
                class.push_str(if holds { word } else { "" });
            }
            xml.open(
                "g",
                &[("class", &class), ("data-id", &way.id), ("data-from", from), ("data-to", to)],
            );
            let path = shapes::line(&route.points);
            let mut line: Vec<(&str, &dyn std::fmt::Display)> = vec![
                ("class", &"line"),
                ("d", &path),
                ("fill", &"none"),
                ("stroke", &way_colour),
                ("stroke-width", &"1.5"),
            ];
            if way.optional {
                line.push(("stroke-dasharray", &"6 4"));
            }
            xml.empty("path", &line);
            xml.empty(
                "path",
                &[
                    ("class", &"arrowhead"),
                    ("d", &shapes::arrowhead(&route.points)),
                    ("fill", &way_colour),
                ],
            );
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }

    fn way_texts(&self, xml: &mut Xml) {
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
        for ((way, route), lines) in
            picture.outline.ways.iter().zip(&picture.drawing.edges).zip(&picture.ways)
        {
            let Some(rect) = route.label else { continue };
            xml.open("g", &[("class", &"edge-label"), ("data-edge", &way.id)]);
            self.rect(xml, "label-box", rect, &[("rx", &3), ("fill", &ground)]);
            text_lines(xml, "label", &[], lines, rect.x + rect.width / 2, rect.y + 13, WAY_LINE);
            xml.close();
            xml.line();
        }
        xml.close();
        xml.line();
    }

    /// A list for each track, so that a reader hears which part the steps belong to.
    fn steps(&self, xml: &mut Xml, href: &dyn Fn(usize) -> String) {
        let outline = self.picture.outline;
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
                self.step(xml, index, &href(index));
                xml.line();
            }
            xml.close();
            xml.line();
        }
    }

    fn step(&self, xml: &mut Xml, index: usize, href: &str) {
        let picture = self.picture;
        let (step, size) = (&picture.outline.steps[index], &picture.boxes[index]);
        let id = format!("{}-{}", self.prefix, step.id);
        let actor = picture.outline.actor(step).map_or("", |actor| actor.id.as_str());
        let actor_key = if picture.view == View::Lanes { "data-lane" } else { "data-actor" };
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
            ("class", &"node"),
            ("role", &"listitem"),
            ("id", &id),
            ("data-id", &step.id),
            (actor_key, &actor),
        ];
        let kind = step.kind.word();
        attributes.push(("data-kind", &kind));
        let mark = step.mark.map(|mark| mark.key().trim_start_matches("mark-"));
        if let Some(mark) = &mark {
            attributes.push(("data-mark", mark));
        }
        xml.open("g", &attributes);
        let name = step_name(picture.outline, step, &visible(step, size));
        xml.open("a", &[("href", &href), ("aria-label", &name)]);
        shapes::node(
            xml,
            step.kind,
            size,
            picture.drawing.nodes[index],
            mark.is_some(),
            self.palette,
        );
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
            let (x, y) = (line.x + dx, line.y + dy);
            let (class, weight) =
                if line.part == Part::Number { ("number", 600) } else { ("kind", 400) };
            xml.leaf(
                "text",
                &[
                    ("class", &class),
                    ("x", &x),
                    ("y", &y),
                    ("font-size", &line.part.setting().size),
                    ("font-weight", &weight),
                    ("fill", &self.palette.quiet),
                ],
                &line.text,
            );
        }
        let labels: Vec<&Line> = lines.iter().filter(|line| line.part == Part::Label).collect();
        let Some(first) = labels.first() else { return };
        let texts: Vec<String> = labels.iter().map(|line| line.text.clone()).collect();
        text_lines(xml, "text", &[], &texts, first.x + dx, first.y + dy, 18);
    }

    fn chip(&self, xml: &mut Xml, chip: &Chip) {
        let palette = self.palette;
        let rect = Rect { x: chip.x, y: chip.y, width: chip.width, height: CHIP };
        let (fill, line, text) = match chip.style {
            ChipStyle::Hard => (palette.hard.fill, palette.hard.line, palette.hard_text),
            _ => ("none", palette.chip, palette.text),
        };
        let class = format!("chip {}", chip.style.class());
        let mut more: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("rx", &4), ("fill", &fill), ("stroke", &line)];
        match chip.style {
            ChipStyle::Inferred => more.push(("stroke-dasharray", &"3 2")),
            ChipStyle::Mark => more.push(("stroke-width", &2)),
            _ => {}
        }
        self.rect(xml, &class, rect, &more);
        let (x, y) = (chip.x + chip.width / 2, chip.y + 13);
        let class = format!("chip-text {}", chip.style.class());
        let weight = if chip.style == ChipStyle::Actor { 600 } else { 400 };
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
            ("class", &class),
            ("x", &x),
            ("y", &y),
            ("font-size", &12),
            ("text-anchor", &"middle"),
        ];
        if weight == 600 {
            attributes.push(("font-weight", &weight));
        }
        attributes.push(("fill", &text));
        xml.leaf("text", &attributes, &chip.text);
    }

    fn legend(&self, xml: &mut Xml) {
        if self.legend.entries.is_empty() {
            return;
        }
        xml.open("g", &[("class", &"legend"), ("aria-hidden", &"true"), ("font-size", &12)]);
        for entry in &self.legend.entries {
            match &entry.sign {
                Sign::Dashed { from, length } => xml.empty(
                    "path",
                    &[
                        ("class", &"line"),
                        ("d", &format!("M{} {}h{length}", from.x, from.y)),
                        ("fill", &"none"),
                        ("stroke", &self.palette.way),
                        ("stroke-width", &"1.5"),
                        ("stroke-dasharray", &"6 4"),
                    ],
                ),
                Sign::Chip(chip) => self.chip(xml, chip),
            }
            xml.leaf(
                "text",
                &[("class", &"legend-text"), ("x", &entry.at.x), ("y", &entry.at.y)],
                &entry.words,
            );
        }
        xml.close();
        xml.line();
    }
}

fn height(lines: &[String], line: i32) -> i32 {
    i32::try_from(lines.len()).unwrap_or(1) * line
}

/// One text element with a line for each `tspan`.
fn text_lines(
    xml: &mut Xml,
    class: &str,
    more: Attributes<'_>,
    lines: &[String],
    x: i32,
    y: i32,
    step: i32,
) {
    let mut all: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("class", &class), ("x", &x), ("y", &y)];
    all.extend_from_slice(more);
    xml.open("text", &all);
    for (i, line) in lines.iter().enumerate() {
        if i == 0 {
            xml.text(line);
        } else {
            xml.leaf("tspan", &[("x", &x), ("dy", &step)], line);
        }
    }
    xml.close();
}

/// The words in a box, in the order in which they stand in the file.
fn visible(step: &Step, size: &NodeBox) -> Vec<String> {
    let head =
        size.lines.iter().filter(|line| line.part != Part::Label).map(|line| line.text.clone());
    let mut words: Vec<String> = vec![head.collect::<Vec<_>>().join(" ")];
    if !words[0].is_empty() {
        words[0].push(':');
    }
    words.push(step.label.clone());
    if !size.chips.is_empty() {
        let chips: Vec<&str> = size.chips.iter().map(|chip| chip.text.as_str()).collect();
        words.push(format!("({})", chips.join(", ")));
    }
    words.retain(|word| !word.is_empty());
    words
}
