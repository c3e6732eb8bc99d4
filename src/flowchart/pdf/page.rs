//! A page: its lines, and a part of the drawing in what they leave.

use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::OutlineNode;
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, TagGroup};
use resvg::tiny_skia::Transform;

use super::canvas::{Canvas, View};
use super::faces::Faces;
use super::lines::Lines;
use super::marks::Drawing;
use super::problems::Problems;
use super::tags::{Kind, Twig, section};
use super::{Meta, NoPdf, Paper, Sheet, paths};

/// A page that is ready to be drawn.
pub(super) struct Plan {
    settings: PageSettings,
    head: Lines,
    foot: Lines,
    /// The part of the drawing, in the units of its `viewBox`.
    view: (f32, f32, f32, f32),
    /// From those units to points on the page.
    place: Transform,
    /// Where a bookmark leads.
    top: Point,
}

impl Plan {
    /// # Errors
    /// The sheet or the paper has no size, or the lines leave no room.
    pub(super) fn new(
        sheet: &Sheet,
        paper: Paper,
        drawing: &Drawing,
        faces: &Faces,
    ) -> Result<Plan, NoPdf> {
        let (x, y, width, height) = sheet.view;
        let numbers = [x, y, width, height, paper.width_pt, paper.height_pt, paper.margin_pt];
        let sound = numbers.iter().all(|n| n.is_finite()) && width > 0.0 && height > 0.0;
        if !sound || drawing.base.invert().is_none() {
            return Err(NoPdf::Size);
        }
        let settings = PageSettings::from_wh(paper.width_pt, paper.height_pt).ok_or(NoPdf::Size)?;
        let margin = paper.margin_pt;
        let across = paper.width_pt - 2.0 * margin;
        if across <= 0.0 {
            return Err(NoPdf::NoRoom);
        }
        let head = Lines::head(&sheet.head, paper, faces)?;
        let foot = Lines::foot(&sheet.foot, paper, faces)?;
        let down = paper.height_pt - 2.0 * margin - head.height - foot.height;
        if down <= 0.0 {
            return Err(NoPdf::NoRoom);
        }
        let scale = (across / width).min(down / height).min(1.0);
        let left = margin + (across - width * scale) / 2.0;
        let place = Transform::from_translate(left, margin + head.height)
            .pre_scale(scale, scale)
            .pre_translate(-x, -y);
        let top = Point::from_xy(0.0, 0.0);
        Ok(Plan { settings, head, foot, view: sheet.view, place, top })
    }

    /// Draws the page, the one at `index`; says what is on it.
    pub(super) fn draw(
        &self,
        document: &mut Document,
        index: usize,
        drawing: &Drawing,
        faces: &Faces,
        problems: &mut Problems,
    ) -> TagGroup {
        let mut page = document.start_page_with(self.settings.clone());
        let mut twigs = Vec::new();
        let mut surface = page.surface();
        self.head(&mut surface, (faces, drawing), problems, &mut twigs);
        self.drawing(&mut surface, (faces, drawing), problems, &mut twigs);
        self.foot(&mut surface, (faces, drawing), problems, (index == 0, &mut twigs));
        surface.finish();
        let section = section(twigs, &mut page);
        page.finish();
        section
    }

    /// The entry of the page among the bookmarks: its lines, or the title of the file.
    pub(super) fn bookmark(&self, index: usize, meta: &Meta) -> OutlineNode {
        let lines: Vec<&str> = self.head.given.iter().map(|(line, _)| line.as_str()).collect();
        let text = if lines.is_empty() { meta.title.clone() } else { lines.join(" – ") };
        OutlineNode::new(text, XyzDestination::new(index, self.top))
    }

    fn head(
        &self,
        surface: &mut Surface<'_>,
        sources: (&Faces, &Drawing),
        problems: &mut Problems,
        twigs: &mut Vec<Twig>,
    ) {
        let mut canvas = whole_page(surface, sources, problems);
        for (index, (line, ids)) in self.head.given.iter().enumerate() {
            let mut leaves = Vec::new();
            let texts = ids.iter().filter_map(|id| self.head.text(id));
            texts.for_each(|text| canvas.text(text, 1.0, &mut leaves));
            let kind = if index == 0 { Kind::Heading(line.clone()) } else { Kind::Paragraph(None) };
            twigs.push(Twig::Branch(kind, leaves));
        }
    }

    fn foot(
        &self,
        surface: &mut Surface<'_>,
        sources: (&Faces, &Drawing),
        problems: &mut Problems,
        (first, twigs): (bool, &mut Vec<Twig>),
    ) {
        let mut canvas = whole_page(surface, sources, problems);
        for (_, ids) in &self.foot.given {
            let mut leaves = Vec::new();
            for text in ids.iter().filter_map(|id| self.foot.text(id)) {
                if first {
                    canvas.text(text, 1.0, &mut leaves);
                } else {
                    canvas.repeated(text, ArtifactType::Footer);
                }
            }
            twigs.push(Twig::Branch(Kind::Paragraph(None), leaves));
        }
    }

    fn drawing(
        &self,
        surface: &mut Surface<'_>,
        (faces, drawing): (&Faces, &Drawing),
        problems: &mut Problems,
        twigs: &mut Vec<Twig>,
    ) {
        let (x, y, width, height) = self.view;
        let part = resvg::tiny_skia::Rect::from_xywh(x, y, width, height);
        let Some(seen) = part.and_then(|part| part.transform(drawing.base)) else { return };
        let (left, top, right, bottom) = (seen.left(), seen.top(), seen.right(), seen.bottom());
        let seen = View { left, top, right, bottom };
        let edge = paths::rectangle(x, y, width, height);
        let (Some(edge), Some(home)) = (edge, drawing.base.invert()) else {
            return;
        };
        surface.push_transform(&paths::transform(self.place));
        surface.push_clip_path(&edge, &FillRule::NonZero);
        let place = (seen, self.place.pre_concat(home));
        let mut canvas = Canvas::new(surface, (faces, drawing), problems, place);
        canvas.group(drawing.tree.root(), 1.0, false, twigs);
        canvas.end_shapes();
        surface.pop();
        surface.pop();
    }
}

/// A canvas for lines, which are set in points of the page.
fn whole_page<'c, 's>(
    surface: &'c mut Surface<'s>,
    sources: (&'c Faces, &'c Drawing),
    problems: &'c mut Problems,
) -> Canvas<'c, 's> {
    let place = (View::ALL, Transform::identity());
    let mut canvas = Canvas::new(surface, sources, problems, place);
    canvas.home = Transform::identity();
    canvas
}
