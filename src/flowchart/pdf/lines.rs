//! The lines above and below a drawing. They are set as an SVG of their own, so that one shaper
//! sets all text of a file.

use std::fmt::Write as _;

use resvg::usvg::{Group, Node, Text, Tree};

use super::text::runs;
use super::{Faces, NoPdf, Paper};
use crate::xml::escaped;

/// How a line is set; lengths in points.
struct Style {
    size: f32,
    weight: u16,
    /// From one line to the next.
    leading: f32,
    colour: &'static str,
}

const TITLE: Style = Style { size: 13.0, weight: 600, leading: 17.0, colour: "#16202e" };
const BELOW: Style = Style { size: 9.5, weight: 400, leading: 13.0, colour: "#16202e" };
const FOOT: Style = Style { size: 8.0, weight: 400, leading: 11.0, colour: "#44546a" };
/// Between the lines and the drawing, in points.
const GAP: f32 = 8.0;
/// From the baseline of a last line to where it ends, as a share of the size.
const DESCENT: f32 = 0.25;

/// Lines that were set.
pub(super) struct Lines {
    tree: Option<Tree>,
    /// What they take from the page with the gap to the drawing, in points.
    pub(super) height: f32,
    /// The lines as they were given, each with the ids of the texts that show it.
    pub(super) given: Vec<(String, Vec<String>)>,
}

impl Lines {
    /// Lines at the head of a page, the first as its heading.
    pub(super) fn head(lines: &[String], paper: Paper, faces: &Faces) -> Result<Lines, NoPdf> {
        let styled = lines.iter().enumerate();
        let styled = styled.map(|(i, line)| (line, if i == 0 { &TITLE } else { &BELOW }));
        Lines::set(&styled.collect::<Vec<_>>(), paper, faces, |_| paper.margin_pt)
    }

    /// Lines at the foot of a page.
    pub(super) fn foot(lines: &[String], paper: Paper, faces: &Faces) -> Result<Lines, NoPdf> {
        let styled: Vec<_> = lines.iter().map(|line| (line, &FOOT)).collect();
        let bottom = paper.height_pt - paper.margin_pt;
        Lines::set(&styled, paper, faces, |height| bottom - height)
    }

    /// Sets lines, folded to the width of the paper, from what `top` says for their height.
    fn set(
        lines: &[(&String, &Style)],
        paper: Paper,
        faces: &Faces,
        top: impl Fn(f32) -> f32,
    ) -> Result<Lines, NoPdf> {
        let width = paper.width_pt - 2.0 * paper.margin_pt;
        let (mut texts, mut given, mut height) = (Vec::new(), Vec::new(), 0.0);
        for (line, style) in lines {
            let mut ids = Vec::new();
            for part in fold(line, style, width, faces)? {
                // The baseline, such that a line ends `DESCENT` below it.
                height += style.leading;
                ids.push(format!("line-{}", texts.len()));
                texts.push((part, *style, height - style.size * DESCENT));
            }
            if !ids.is_empty() {
                given.push(((*line).clone(), ids));
            }
        }
        if texts.is_empty() {
            return Ok(Lines { tree: None, height: 0.0, given });
        }
        let top = top(height);
        let mut svg = start(paper, faces);
        for (index, (part, style, y)) in texts.iter().enumerate() {
            write(&mut svg, index, part, style, (paper.margin_pt, top + y));
        }
        svg.push_str("</svg>");
        Ok(Lines { tree: Some(faces.lay_out(&svg)?), height: height + GAP, given })
    }

    /// The text with this id.
    pub(super) fn text(&self, id: &str) -> Option<&Text> {
        find(self.tree.as_ref()?.root(), id)
    }
}

fn find<'a>(group: &'a Group, id: &str) -> Option<&'a Text> {
    group.children().iter().find_map(|node| match node {
        Node::Group(inner) => find(inner, id),
        Node::Text(text) if text.id() == id => Some(&**text),
        _ => None,
    })
}

fn start(paper: Paper, faces: &Faces) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" font-family=\"'{}'\">",
        paper.width_pt,
        paper.height_pt,
        escaped(&faces.family.replace('\'', ""))
    )
}

fn write(svg: &mut String, index: usize, text: &str, style: &Style, (x, y): (f32, f32)) {
    let Style { size, weight, colour, .. } = style;
    let text = escaped(text);
    // Writing to a string does not fail.
    let _ = write!(
        svg,
        "<text id=\"line-{index}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" \
         font-weight=\"{weight}\" fill=\"{colour}\">{text}</text>"
    );
}

/// A line in parts that are no wider than `width` points: broken at spaces, a longer word anywhere.
fn fold(line: &str, style: &Style, width: f32, faces: &Faces) -> Result<Vec<String>, NoPdf> {
    let mut svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" ".to_owned();
    let _ = write!(svg, "font-family=\"'{}'\">", escaped(&faces.family.replace('\'', "")));
    write(&mut svg, 0, line, style, (0.0, 0.0));
    svg.push_str("</svg>");
    let tree = faces.lay_out(&svg)?;
    let Some(text) = find(tree.root(), "line-0") else { return Ok(Vec::new()) };
    let clusters = clusters(text, faces);
    let end = text.bounding_box().right();
    let (mut parts, mut first, mut space) = (Vec::new(), 0, None);
    for (index, (cluster, _)) in clusters.iter().enumerate() {
        if cluster == " " {
            space = Some(index);
            continue;
        }
        let right = clusters.get(index + 1).map_or(end, |(_, x)| *x);
        let left = clusters.get(first).map_or(0.0, |(_, x)| *x);
        if right - left > width && index > first {
            let (until, next) = space.map_or((index, index), |space| (space, space + 1));
            parts.push(joined(&clusters[first..until]));
            (first, space) = (next, None);
        }
    }
    parts.push(joined(&clusters[first..]));
    parts.retain(|part| !part.is_empty());
    Ok(parts)
}

fn joined(clusters: &[(String, f32)]) -> String {
    clusters.iter().map(|(cluster, _)| cluster.as_str()).collect::<String>().trim().to_owned()
}

/// The characters of a text with the place where each begins.
fn clusters(text: &Text, faces: &Faces) -> Vec<(String, f32)> {
    let spans = text.layouted().iter();
    let runs: Vec<_> = spans.flat_map(|span| runs(&span.positioned_glyphs, faces)).collect();
    let mut clusters = Vec::new();
    for run in &runs {
        let mut last = None;
        for glyph in &run.glyphs {
            if last.as_ref() != Some(&glyph.range) {
                let part = run.text.get(glyph.range.clone()).unwrap_or_default();
                clusters.push((part.to_owned(), glyph.x));
            }
            last = Some(glyph.range.clone());
        }
    }
    clusters
}
