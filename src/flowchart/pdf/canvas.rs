//! Draws what usvg has read on a page, and notes what it means.

use krilla::geom::Rect;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use resvg::tiny_skia::Transform;
use resvg::usvg::layout::Span;
use resvg::usvg::{BlendMode, Group, Node, PaintOrder, Path, Text};

use super::faces::Faces;
use super::marks::{Drawing, Mark};
use super::problems::Problems;
use super::tags::{Kind, Twig};
use super::text::runs;
use super::{clips, paths};

/// The part of a drawing that is shown, in the units of the tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

impl View {
    /// Everything.
    pub(super) const ALL: View =
        View { left: f32::MIN, top: f32::MIN, right: f32::MAX, bottom: f32::MAX };
}

/// A page that is drawn on.
pub(super) struct Canvas<'c, 's> {
    pub(super) surface: &'c mut Surface<'s>,
    pub(super) faces: &'c Faces,
    pub(super) drawing: &'c Drawing,
    pub(super) problems: &'c mut Problems,
    /// The part that is shown, in the units of the tree.
    pub(super) view: View,
    /// From those units to points on the page.
    pub(super) to_page: Transform,
    /// From those units to those of the `viewBox`, in which the page is drawn.
    pub(super) home: Transform,
    /// Whether shapes are being drawn: they mean nothing to a reader who hears the page.
    shapes: bool,
    /// Whether `shapes` may not end, because a layer is open.
    layer: bool,
}

impl<'c, 's> Canvas<'c, 's> {
    pub(super) fn new(
        surface: &'c mut Surface<'s>,
        (faces, drawing): (&'c Faces, &'c Drawing),
        problems: &'c mut Problems,
        (view, to_page): (View, Transform),
    ) -> Canvas<'c, 's> {
        let home = drawing.base.invert().unwrap_or_default();
        let (shapes, layer) = (false, false);
        Canvas { surface, faces, drawing, problems, view, to_page, home, shapes, layer }
    }

    /// Draws a group with everything in it. What it means goes to `out`: parts of a paragraph if
    /// `within` one, paragraphs otherwise.
    pub(super) fn group(&mut self, group: &Group, alpha: f32, within: bool, out: &mut Vec<Twig>) {
        if !self.sees(group.abs_stroke_bounding_box()) {
            return;
        }
        if group.mask().is_some() || !group.filters().is_empty() {
            self.problems.cannot("a mask or a filter");
        }
        if group.blend_mode() != BlendMode::Normal {
            self.problems.cannot("a blend mode");
        }
        let at = self.home.pre_concat(group.abs_transform());
        let clips =
            group.clip_path().map(|c| clips::outlines(c, at, self.problems)).unwrap_or_default();
        if !clips.is_empty() {
            self.end_shapes();
        }
        clips.iter().for_each(|(path, rule)| self.surface.push_clip_path(path, rule));
        let share = group.opacity().get();
        // krilla cannot tag text in a layer, so text fades by itself.
        if share < 1.0 && !self.layer && !has_text(group) {
            self.begin_shapes();
            self.surface.push_opacity(paths::opacity(share));
            self.layer = true;
            self.children(group, alpha, within, out);
            self.layer = false;
            self.surface.pop();
        } else {
            self.children(group, alpha * share, within, out);
        }
        if !clips.is_empty() {
            self.end_shapes();
        }
        clips.iter().for_each(|_| self.surface.pop());
    }

    /// Draws what is in a group, as a paragraph or a link where it is one.
    fn children(&mut self, group: &Group, alpha: f32, within: bool, out: &mut Vec<Twig>) {
        let mark = self.drawing.mark(group.id()).cloned().unwrap_or_default();
        // What is named and holds what is named, such as a track, is no paragraph itself.
        let named = mark.label.is_some() && !self.names_within(group);
        let paragraph = !within && (named || mark.address.is_some());
        let mut inner = Vec::new();
        let mut own = Vec::new();
        for node in group.children() {
            match node {
                Node::Group(child) => self.group(child, alpha, within || paragraph, &mut inner),
                Node::Path(path) => self.path(path, alpha),
                Node::Text(text) if within || paragraph => self.text(text, alpha, &mut inner),
                Node::Text(text) => self.text(text, alpha, &mut own),
                Node::Image(_) => self.problems.cannot("a picture in the drawing"),
            }
        }
        if !own.is_empty() {
            out.push(Twig::Branch(Kind::Paragraph(None), own));
        }
        self.meaning(group, mark, paragraph, inner, out);
    }

    /// Whether a group in this one has a name.
    fn names_within(&self, group: &Group) -> bool {
        group.children().iter().any(|node| match node {
            Node::Group(inner) => {
                let mark = self.drawing.mark(inner.id());
                mark.is_some_and(|mark| mark.label.is_some()) || self.names_within(inner)
            }
            _ => false,
        })
    }

    /// Puts what is in a group into `out` as what it is.
    fn meaning(
        &self,
        group: &Group,
        mark: Mark,
        paragraph: bool,
        mut inner: Vec<Twig>,
        out: &mut Vec<Twig>,
    ) {
        let place = self.place(group);
        let mut words = mark.label;
        if let (Some(address), Some(rect), false) = (mark.address, place, inner.is_empty()) {
            let name = words.take().unwrap_or_else(|| address.clone());
            inner = vec![Twig::Branch(Kind::Link { rect, address, name }, inner)];
        }
        if paragraph {
            out.push(Twig::Branch(Kind::Paragraph(words), inner));
        } else {
            out.append(&mut inner);
        }
    }

    /// Where a group is on the page, as far as it is shown.
    fn place(&self, group: &Group) -> Option<Rect> {
        let whole = group.abs_bounding_box();
        let seen = resvg::tiny_skia::Rect::from_ltrb(
            whole.left().max(self.view.left),
            whole.top().max(self.view.top),
            whole.right().min(self.view.right),
            whole.bottom().min(self.view.bottom),
        )?;
        let seen = seen.transform(self.to_page)?;
        Rect::from_ltrb(seen.left(), seen.top(), seen.right(), seen.bottom())
    }

    fn path(&mut self, path: &Path, alpha: f32) {
        if !path.is_visible() || !self.sees(path.abs_stroke_bounding_box()) {
            return;
        }
        self.begin_shapes();
        let at = self.enter(path.abs_transform());
        self.shape(path, alpha);
        self.leave(at);
    }

    /// Draws an outline in the transform that is set.
    fn shape(&mut self, path: &Path, alpha: f32) {
        let Some(outline) = paths::outline(path.data()) else { return };
        let fill = path.fill().and_then(|f| paths::fill(f, alpha, self.problems));
        let stroke = path.stroke().and_then(|s| paths::stroke(s, alpha, self.problems));
        let together = path.paint_order() == PaintOrder::FillAndStroke;
        let passes = match (fill, stroke) {
            (Some(fill), Some(stroke)) if !together => {
                vec![(None, Some(stroke)), (Some(fill), None)]
            }
            // krilla would draw in black what has neither.
            (None, None) => Vec::new(),
            both => vec![both],
        };
        for (fill, stroke) in passes {
            self.surface.set_fill(fill);
            self.surface.set_stroke(stroke);
            self.surface.draw_path(&outline);
        }
    }

    /// Draws a text and puts it into `out`.
    pub(super) fn text(&mut self, text: &Text, alpha: f32, out: &mut Vec<Twig>) {
        let ends = text.chunks().last().map_or("", |chunk| chunk.text()).trim_end();
        // After a hyphen or a slash a word may go on in the next line.
        let goes_on = ends.ends_with(['-', '\u{2010}', '\u{ad}', '/']);
        let spaced = self.drawing.spaced(text.id()) || !goes_on;
        if self.sees(text.abs_bounding_box()) {
            self.end_shapes();
            out.push(Twig::Leaf(self.surface.start_tagged(ContentTag::Span(SpanTag::empty()))));
            let at = self.enter(text.abs_transform());
            self.spans(text, alpha, spaced);
            self.leave(at);
            self.surface.end_tagged();
        }
    }

    /// Draws a text that means nothing new, such as what stands at the foot of every page.
    pub(super) fn repeated(&mut self, text: &Text, kind: ArtifactType) {
        self.end_shapes();
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.spans(text, 1.0, true);
        self.surface.end_tagged();
    }

    fn spans(&mut self, text: &Text, alpha: f32, spaced: bool) {
        let last = text.layouted().len().saturating_sub(1);
        for (index, span) in text.layouted().iter().enumerate() {
            if span.visible {
                self.span(span, alpha, spaced && index == last);
            }
        }
    }

    fn span(&mut self, span: &Span, alpha: f32, spaced: bool) {
        for line in [&span.underline, &span.overline].into_iter().flatten() {
            self.shape(line, alpha);
        }
        let fill = span.fill.as_ref().and_then(|f| paths::fill(f, alpha, self.problems));
        let stroke = span.stroke.as_ref().and_then(|s| paths::stroke(s, alpha, self.problems));
        let halo = fill.is_some() && span.paint_order == PaintOrder::StrokeAndFill;
        let mut runs = runs(&span.positioned_glyphs, self.faces);
        if let (true, Some(run)) = (spaced, runs.last_mut()) {
            run.end_word(self.faces);
        }
        for run in runs.iter().filter(|_| fill.is_some() || stroke.is_some()) {
            run.lacking().for_each(|text| self.problems.lacks(text, self.faces));
            if let (true, Some(stroke)) = (halo, &stroke) {
                // Below the letters, as shapes, or every word would be found twice.
                self.surface.set_fill(None);
                self.surface.set_stroke(Some(stroke.clone()));
                run.draw(self.surface, self.faces, true);
            }
            self.surface.set_fill(fill.clone());
            self.surface.set_stroke(stroke.clone().filter(|_| !halo));
            run.draw(self.surface, self.faces, false);
        }
        span.line_through.iter().for_each(|line| self.shape(line, alpha));
    }

    /// Sets a transform of the tree, unless it is the one that the page has; says whether it did.
    fn enter(&mut self, at: Transform) -> bool {
        let at = self.home.pre_concat(at);
        if !at.is_identity() {
            self.surface.push_transform(&paths::transform(at));
        }
        !at.is_identity()
    }

    fn leave(&mut self, entered: bool) {
        if entered {
            self.surface.pop();
        }
    }

    fn begin_shapes(&mut self) {
        if !self.shapes {
            let artifact = Artifact::with_kind(ArtifactType::Layout);
            self.surface.start_tagged(ContentTag::Artifact(artifact));
            self.shapes = true;
        }
    }

    /// Ends what `begin_shapes` began; to be called when all is drawn.
    pub(super) fn end_shapes(&mut self) {
        if self.shapes && !self.layer {
            self.surface.end_tagged();
            self.shapes = false;
        }
    }

    /// Whether some of this is in the part that is shown.
    fn sees(&self, place: resvg::tiny_skia::Rect) -> bool {
        place.right() > self.view.left
            && place.left() < self.view.right
            && place.bottom() > self.view.top
            && place.top() < self.view.bottom
    }
}

fn has_text(group: &Group) -> bool {
    group.children().iter().any(|node| match node {
        Node::Group(inner) => has_text(inner),
        Node::Text(_) => true,
        _ => false,
    })
}
