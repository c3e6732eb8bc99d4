//! Text as usvg has laid it out: runs of glyphs of one font on one line, each with its characters.

use std::ops::Range;

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use resvg::tiny_skia::Transform;
use resvg::usvg::fontdb::ID;
use resvg::usvg::layout::PositionedGlyph;

use super::faces::{Face, Faces};
use super::paths;
use crate::flowchart::text::invisible;

/// How far from a whole number of font units a distance may be: positions of usvg are `f32`.
const ROUNDING: f32 = 0.1;
/// The same for a part of a transform.
const SAME: f32 = 1e-4;

/// Glyphs of one font and size on one line.
pub(super) struct Run {
    font: ID,
    size: f32,
    /// How glyphs are turned or stretched, without their place.
    turn: Transform,
    /// The characters that the glyphs stand for.
    pub(super) text: String,
    pub(super) glyphs: Vec<Placed>,
}

/// A glyph in a run.
pub(super) struct Placed {
    id: u32,
    /// Its characters in the text of the run; glyphs of one cluster share them.
    pub(super) range: Range<usize>,
    /// Where the pen is, before `turn`.
    pub(super) x: f32,
    y: f32,
}

/// The glyphs of a span, in runs.
pub(super) fn runs(glyphs: &[PositionedGlyph], faces: &Faces) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut begins = true;
    for (index, glyph) in glyphs.iter().enumerate() {
        // usvg puts the characters of several glyphs at the last of them.
        let rest = glyphs.iter().skip(index).map(|glyph| glyph.text.as_str());
        let part = rest.into_iter().find(|part| !part.is_empty()).unwrap_or_default();
        let first = std::mem::replace(&mut begins, !glyph.text.is_empty());
        // Nothing is seen of it, and whoever looks for a word does not type it.
        if !part.is_empty() && part.chars().all(invisible) {
            continue;
        }
        let Some(face) = faces.face(glyph.font) else { continue };
        // The shaper puts a space without width where a joiner was.
        if !first && face.space == Some(glyph.id.0) {
            continue;
        }
        let at = glyph.transform();
        let turn = turn(at, face.units / glyph.font_size());
        let Some(back) = turn.invert() else { continue };
        let mut pen = resvg::tiny_skia::Point::from_xy(at.tx, at.ty);
        back.map_point(&mut pen);
        let fits = runs.last().is_some_and(|run| {
            run.font == glyph.font && run.size == glyph.font_size() && alike(run.turn, turn)
        });
        if !fits {
            let (font, size) = (glyph.font, glyph.font_size());
            runs.push(Run { font, size, turn, text: String::new(), glyphs: Vec::new() });
        }
        if let Some(run) = runs.last_mut() {
            run.add(glyph.id.0, part, first, (pen.x, pen.y));
        }
    }
    runs
}

/// A transform of glyphs without place and size; exactly none where it nearly is.
fn turn(at: Transform, scale: f32) -> Transform {
    let turn =
        Transform::from_row(at.sx * scale, at.ky * scale, at.kx * scale, at.sy * scale, 0.0, 0.0);
    if alike(turn, Transform::identity()) { Transform::identity() } else { turn }
}

fn alike(a: Transform, b: Transform) -> bool {
    [a.sx - b.sx, a.ky - b.ky, a.kx - b.kx, a.sy - b.sy].iter().all(|d| d.abs() < SAME)
}

impl Run {
    /// Adds a glyph at a place for `text`, which `begins` a cluster or is that of the last glyph.
    fn add(&mut self, id: u32, text: &str, begins: bool, (x, y): (f32, f32)) {
        let range = match self.glyphs.last() {
            Some(last) if !begins => last.range.clone(),
            _ => {
                let start = self.text.len();
                self.text.extend(text.chars().filter(|c| !invisible(*c)));
                start..self.text.len()
            }
        };
        self.glyphs.push(Placed { id, range, x, y });
    }

    /// The characters of glyphs that are in no font.
    pub(super) fn lacking(&self) -> impl Iterator<Item = &str> {
        let missing = self.glyphs.iter().filter(|glyph| glyph.id == 0);
        missing.filter_map(|glyph| self.text.get(glyph.range.clone()))
    }

    /// Ends the run with a space, so that its last word and the first of the next are two.
    pub(super) fn end_word(&mut self, faces: &Faces) {
        let Some(face) = faces.face(self.font) else { return };
        let (Some(space), Some(last)) = (face.space, self.glyphs.last()) else { return };
        if self.text.ends_with(char::is_whitespace) {
            return;
        }
        let (x, y) = (last.x + face.advance(last.id) * self.size, last.y);
        self.add(space, " ", true, (x, y));
    }

    /// Draws the glyphs with the fill and stroke that are set; `outlined` draws shapes, not text.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, faces: &Faces, outlined: bool) {
        let (Some(face), Some(first)) = (faces.face(self.font), self.glyphs.first()) else {
            return;
        };
        let glyphs = self.krilla_glyphs(face, first);
        let start = Point::from_xy(first.x, first.y);
        let turned = !self.turn.is_identity();
        if turned {
            surface.push_transform(&paths::transform(self.turn));
        }
        surface.draw_glyphs(start, &glyphs, face.font.clone(), &self.text, self.size, outlined);
        if turned {
            surface.pop();
        }
    }

    /// The glyphs with advances of the shaper, which are the distances between places.
    fn krilla_glyphs(&self, face: &Face, first: &Placed) -> Vec<KrillaGlyph> {
        let whole = |distance: f32| {
            let units = distance / self.size * face.units;
            let round = units.round();
            // Whole units are what the shaper said; anything else is spacing that a style asks for.
            if (units - round).abs() < ROUNDING { round / face.units } else { units / face.units }
        };
        let next = self.glyphs.iter().skip(1).map(Some).chain([None]);
        self.glyphs
            .iter()
            .zip(next)
            .map(|(glyph, next)| {
                let own = || face.advance(glyph.id);
                let advance = next.map_or_else(own, |next| whole(next.x - glyph.x));
                let up = whole(first.y - glyph.y);
                let (id, range) = (GlyphId::new(glyph.id), glyph.range.clone());
                KrillaGlyph::new(id, advance, 0.0, up, 0.0, range, None)
            })
            .collect()
    }
}
