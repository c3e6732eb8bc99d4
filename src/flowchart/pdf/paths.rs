//! Lines and areas, and what they are painted with.

use krilla::color::rgb;
use krilla::geom;
use krilla::num::NormalizedF32;
use krilla::paint;
use resvg::tiny_skia::{Path, PathSegment, Transform};
use resvg::usvg;

use super::problems::Problems;

/// A transform in the words of krilla.
pub(super) fn transform(t: Transform) -> geom::Transform {
    geom::Transform::from_row(t.sx, t.ky, t.kx, t.sy, t.tx, t.ty)
}

/// Adds an outline to `builder`.
pub(super) fn push(path: &Path, builder: &mut geom::PathBuilder) {
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => builder.move_to(p.x, p.y),
            PathSegment::LineTo(p) => builder.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => builder.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => builder.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => builder.close(),
        }
    }
}

/// An outline in the words of krilla; none when nothing is in it.
pub(super) fn outline(path: &Path) -> Option<geom::Path> {
    let mut builder = geom::PathBuilder::new();
    push(path, &mut builder);
    builder.finish()
}

/// A rectangle as an outline.
pub(super) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<geom::Path> {
    let mut builder = geom::PathBuilder::new();
    builder.push_rect(geom::Rect::from_xywh(x, y, width, height)?);
    builder.finish()
}

/// How an area is filled; `alpha` is the opacity of the groups around it.
pub(super) fn fill(fill: &usvg::Fill, alpha: f32, problems: &mut Problems) -> Option<paint::Fill> {
    Some(paint::Fill {
        paint: colour(fill.paint(), problems)?,
        opacity: opacity(fill.opacity().get() * alpha),
        rule: rule(fill.rule()),
    })
}

/// How a line is drawn.
pub(super) fn stroke(
    stroke: &usvg::Stroke,
    alpha: f32,
    problems: &mut Problems,
) -> Option<paint::Stroke> {
    let dash = stroke
        .dasharray()
        .map(|array| paint::StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() });
    Some(paint::Stroke {
        paint: colour(stroke.paint(), problems)?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => paint::LineCap::Butt,
            usvg::LineCap::Round => paint::LineCap::Round,
            usvg::LineCap::Square => paint::LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            // PDF has no clipped mitre; a mitre differs where it would be cut off only.
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => paint::LineJoin::Miter,
            usvg::LineJoin::Round => paint::LineJoin::Round,
            usvg::LineJoin::Bevel => paint::LineJoin::Bevel,
        },
        opacity: opacity(stroke.opacity().get() * alpha),
        dash,
    })
}

/// Which points are inside.
pub(super) fn rule(rule: usvg::FillRule) -> paint::FillRule {
    match rule {
        usvg::FillRule::NonZero => paint::FillRule::NonZero,
        usvg::FillRule::EvenOdd => paint::FillRule::EvenOdd,
    }
}

/// A share between nothing and all.
pub(super) fn opacity(share: f32) -> NormalizedF32 {
    NormalizedF32::new(share.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE)
}

fn colour(paint: &usvg::Paint, problems: &mut Problems) -> Option<paint::Paint> {
    match paint {
        usvg::Paint::Color(c) => Some(rgb::Color::new(c.red, c.green, c.blue).into()),
        usvg::Paint::LinearGradient(_) | usvg::Paint::RadialGradient(_) => {
            problems.cannot("a gradient");
            None
        }
        usvg::Paint::Pattern(_) => {
            problems.cannot("a pattern");
            None
        }
    }
}
