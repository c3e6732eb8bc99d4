//! A picture as SVG.
//!
//! The root is a document with a title and a description; lanes, lines and their texts are hidden
//! from assistive technology because the names of the steps say what they say; the steps are a
//! list of links per track, in reading order. Light colours are presentation attributes, so that
//! the file is right wherever style rules are blocked.

mod frame;
mod overview;
mod steps;
mod ways;

use std::fmt::Display;

use super::caption::{Caption, caption};
use super::layout::Rect;
use super::legend::{Legend, legend};
use super::palette::{LIGHT, Palette};
use super::picture::Picture;
use super::schema::Kind;
use super::style;
use super::text::FAMILY;
use crate::xml::{Attributes, Xml};

/// Where the SVG will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// In a page whose stylesheet has the rules of [`colour_rules`](super::colour_rules).
    Inline,
    /// A file of its own: with a caption, with rules for dark, forced colours and print, and with
    /// its font.
    Standalone,
}

impl Picture {
    /// The picture as SVG. `href` gives the address of a step by its id; nothing where there is none.
    pub fn svg(&self, variant: Variant, href: &dyn Fn(&str) -> String) -> String {
        let style = match variant {
            Variant::Inline => None,
            Variant::Standalone => Some(style::STANDALONE.as_str()),
        };
        Writer::new(self, &LIGHT, variant).write(style, href)
    }

    /// Width and height in pixels of a file of its own, SVG or PNG at 1×. Inline the width is the
    /// same and the height less by the caption.
    pub fn size(&self) -> (i32, i32) {
        let Rect { width, height, .. } = Writer::new(self, &LIGHT, Variant::Standalone).canvas();
        (width, height)
    }

    /// The drawing in a page, the legend below it included.
    pub fn canvas_in_page(&self) -> Rect {
        self.inline_canvas()
    }

    pub(super) fn inline_canvas(&self) -> Rect {
        Writer::new(self, &LIGHT, Variant::Inline).canvas()
    }

    /// The id of everything in the drawing of a page, for a piece that shows a part of it again.
    pub fn body_id(&self) -> String {
        format!("{}-body", self.prefix())
    }

    /// A file of its own with the colours of a palette and without style rules, for renderers
    /// that do not know them.
    pub(super) fn plain_svg(&self, palette: &Palette) -> String {
        Writer::new(self, palette, Variant::Standalone).write(None, &|_| String::new())
    }

    /// Begins every id in the SVG, so that several drawings can stand in one page.
    fn prefix(&self) -> String {
        let situation = self.outline.situation.as_ref();
        let compared = situation.is_some_and(|s| s.compared_with.is_some());
        let (id, compared) =
            (situation.map_or("", |s| s.id.as_str()), if compared { "-compared" } else { "" });
        let part = self.outline.part.as_ref().map(|part| format!("-{part}")).unwrap_or_default();
        format!("{}-{id}{compared}{part}-{}", self.outline.id, self.view.name())
    }
}

struct Writer<'a> {
    picture: &'a Picture,
    palette: &'a Palette,
    variant: Variant,
    caption: Caption,
    legend: Legend,
    prefix: String,
}

impl<'a> Writer<'a> {
    fn new(picture: &'a Picture, palette: &'a Palette, variant: Variant) -> Writer<'a> {
        let caption = match variant {
            Variant::Inline => Caption::default(),
            Variant::Standalone => caption(&picture.outline, picture.drawing.size.width),
        };
        let (legend, prefix) = (legend(picture), picture.prefix());
        Writer { picture, palette, variant, caption, legend, prefix }
    }

    fn write(&self, style: Option<&str>, href: &dyn Fn(&str) -> String) -> String {
        let mut xml = Xml::default();
        self.root(&mut xml);
        if let Some(style) = style {
            xml.open("style", &[]);
            xml.raw(style);
            xml.close();
            xml.line();
        }
        // A sheet of paper shows a part of this again, wherever it stands in the page.
        let class = format!("chart chart-{}", self.picture.view.name());
        xml.open("g", &[("id", &self.picture.body_id()), ("class", &class)]);
        let ground = self.canvas();
        rect(&mut xml, "ground", ground, &[("fill", &self.palette.ground)]);
        xml.line();
        self.caption(&mut xml);
        self.lanes(&mut xml);
        self.bands(&mut xml);
        self.ways(&mut xml);
        self.way_texts(&mut xml);
        self.jumps(&mut xml);
        self.notes(&mut xml);
        self.tracks(&mut xml, href);
        self.legend(&mut xml);
        self.foot(&mut xml);
        xml.finish()
    }

    /// The drawing begins at 0, 0; the caption stands above it.
    fn canvas(&self) -> Rect {
        let size = self.picture.drawing.size;
        let (above, below) = (self.caption.height, self.legend.height + self.foot_height());
        Rect { x: 0, y: -above, width: size.width, height: above + size.height + below }
    }

    fn root(&self, xml: &mut Xml) {
        let outline = &*self.picture.outline;
        let words = outline.words();
        let Rect { x, y, width, height } = self.canvas();
        let (title, description) =
            (format!("{}-title", self.prefix), format!("{}-desc", self.prefix));
        xml.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("class", &format!("chart chart-{}", self.picture.view.name())),
                ("viewBox", &format!("{x} {y} {width} {height}")),
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
            Some(situation) => format!("{} ({})", outline.title, situation.name(words)),
            None => outline.title.clone(),
        };
        xml.leaf("title", &[("id", &title)], &heading);
        xml.leaf("desc", &[("id", &description)], &self.description());
        xml.line();
    }

    fn description(&self) -> String {
        let outline = &*self.picture.outline;
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
        // A page says it once, above all its drawings.
        match outline.summary.as_ref().filter(|_| self.variant == Variant::Standalone) {
            Some(summary) => format!("{summary} {text}"),
            None => text,
        }
    }
}

/// A rectangle.
fn rect(xml: &mut Xml, class: &str, rect: Rect, more: Attributes<'_>) {
    let mut all: Vec<(&str, &dyn Display)> = vec![
        ("class", &class),
        ("x", &rect.x),
        ("y", &rect.y),
        ("width", &rect.width),
        ("height", &rect.height),
    ];
    all.extend_from_slice(more);
    xml.empty("rect", &all);
}

/// Where the lines of a text stand: the first baseline and the height of a line.
#[derive(Clone, Copy)]
struct Placed {
    x: i32,
    y: i32,
    line: i32,
}

/// A text element for each line. Each ends with a space, which no program draws at the end of a
/// text: whoever reads the words out of the markup must not run the last word of one line into
/// the first of the next.
fn text_lines(xml: &mut Xml, class: &str, lines: &[String], place: Placed) {
    let mut y = place.y;
    for text in lines {
        let text = format!("{text} ");
        xml.leaf("text", &[("class", &class), ("x", &place.x), ("y", &y)], &text);
        y += place.line;
    }
}
