//! A picture as PNG, drawn with the bundled fonts only.

use std::io::Write as _;
use std::sync::{Arc, LazyLock};

use png::EncodingError;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{FontResolver, Options, Tree, fontdb};

use super::palette::{DARK, LIGHT};
use super::picture::Picture;
use super::style::Scheme;
use super::text::{EXTRA_REGULAR, EXTRA_SEMIBOLD, REGULAR, SEMIBOLD};

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [REGULAR, SEMIBOLD, EXTRA_REGULAR, EXTRA_SEMIBOLD] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Public Sans");
    Arc::new(fonts)
});

/// A text with anything that the main face lacks is set in the extra face of its weight. That one
/// has all that the main one has, with the same ligatures: usvg gives up where two faces make of a
/// text different numbers of glyphs.
pub(super) fn extra_face(used: &[fontdb::ID], fonts: &fontdb::Database) -> Option<fontdb::ID> {
    let weight = fonts.face(*used.first()?)?.weight;
    let mut others = fonts.faces().filter(|face| face.weight == weight && !used.contains(&face.id));
    others.next().map(|face| face.id)
}

pub(super) fn options() -> Options<'static> {
    Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Public Sans".to_owned(),
        font_resolver: FontResolver {
            select_fallback: Box::new(|_, used, fonts| extra_face(used, fonts)),
            ..FontResolver::default()
        },
        ..Options::default()
    }
}

/// The most pixels of a PNG: a drawing twice as large would be refused by viewers and mail.
const MOST_PIXELS: u64 = 120_000_000;

/// Why there is no PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPng {
    /// The drawing has too many pixels at this scale.
    TooLarge,
    /// The renderer refused the SVG or the encoder the pixels; a defect of this program.
    Renderer(String),
}

impl std::fmt::Display for NoPng {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoPng::TooLarge => f.write_str("the drawing is too large for a PNG at this scale"),
            NoPng::Renderer(why) => write!(f, "the drawing could not be rendered: {why}"),
        }
    }
}

impl std::error::Error for NoPng {}

impl Picture {
    /// What the PNG is drawn from: an SVG that tells two pictures apart wherever they differ.
    pub fn png_source(&self, scheme: Scheme) -> String {
        // The renderer skips `@media`, so the dark colours go where the light ones were.
        self.plain_svg(if scheme == Scheme::Dark { &DARK } else { &LIGHT })
    }

    /// The picture as PNG, `scale` pixels for each of its own (1 or 2), light or dark; forced
    /// colours and print are light.
    ///
    /// # Errors
    /// The drawing is too large, or the renderer refuses it.
    pub fn png(&self, scale: u32, scheme: Scheme) -> Result<Vec<u8>, NoPng> {
        pixels(&self.png_source(scheme), self.size(), scale)
    }
}

/// An SVG of this size as PNG, `scale` pixels for each of its own.
pub(super) fn pixels(svg: &str, size: (i32, i32), scale: u32) -> Result<Vec<u8>, NoPng> {
    let side = |length: i32| u32::try_from(length).unwrap_or(0).saturating_mul(scale);
    let (width, height) = (side(size.0), side(size.1));
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NoPng::TooLarge);
    }
    let tree = Tree::from_str(svg, &options()).map_err(|e| NoPng::Renderer(e.to_string()))?;
    encode(&tree, (width, height), scale as f32).map_err(|e| NoPng::Renderer(e.to_string()))
}

/// How many rows are drawn at a time. A strip stays in the caches of the processor; a whole drawing is
/// some hundred megabytes, which must be cleared before anything is drawn.
const STRIP: u32 = 256;

/// How many rows more are drawn above and below those that are shown: the renderer cuts curves where what
/// it draws on ends, and rounds them otherwise there.
const BEYOND: u32 = 16;

/// A drawing has a ground, so it needs no transparency, and large areas of one colour, which pack
/// better and in less than half the time when no line is written as its difference from the last.
fn encode(tree: &Tree, (width, height): (u32, u32), scale: f32) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    let mut rows = writer.stream_writer()?;
    let mut strip = Pixmap::new(width, STRIP + 2 * BEYOND).ok_or(EncodingError::LimitsExceeded)?;
    let mut opaque = Vec::new();
    for top in (0..height).step_by(STRIP as usize) {
        strip.fill(Color::TRANSPARENT);
        let above = BEYOND as f32 - top as f32;
        let place = Transform::from_scale(scale, scale).post_translate(0.0, above);
        resvg::render(tree, place, &mut strip.as_mut());
        let rows_of = |rows: u32| (width as usize).saturating_mul(rows as usize);
        let shown = rows_of(STRIP.min(height - top));
        let pixels = strip.pixels().iter().skip(rows_of(BEYOND)).take(shown);
        opaque.clear();
        opaque.extend(pixels.flat_map(|p| [p.red(), p.green(), p.blue()]));
        rows.write_all(&opaque)?;
    }
    rows.finish()?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use resvg::usvg::{Group, Node};

    use super::*;
    use crate::flowchart::text::tests::OTHERS;
    use crate::flowchart::{LaneChoice, View, draw, import};

    /// How many glyphs there are, and how many are the box of a missing one.
    fn glyphs(group: &Group) -> (usize, usize) {
        let of = |node: &Node| match node {
            Node::Group(group) => glyphs(group),
            Node::Text(text) => {
                let spans = text.layouted().iter();
                let ids: Vec<u32> = spans
                    .flat_map(|span| span.positioned_glyphs.iter().map(|glyph| glyph.id.0))
                    .collect();
                (ids.len(), ids.iter().filter(|id| **id == 0).count())
            }
            _ => (0, 0),
        };
        group.children().iter().map(of).fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
    }

    fn glyphs_of_chart(labels: &[&str]) -> (usize, usize) {
        let step =
            |(i, label): (usize, &&str)| format!(r#"{{"id":"n{i}","label":"{label}","lane":"a"}}"#);
        let steps: Vec<String> = labels.iter().enumerate().map(step).collect();
        let way = |i: usize, label: &str| {
            format!(r#"{{"from":"n{}","to":"n{i}","label":"{label}"}}"#, i - 1)
        };
        let ways: Vec<String> = (1..labels.len()).map(|i| way(i, labels[i])).collect();
        let chart = format!(
            r#"{{"id":"g","lanes":[{{"id":"a","label":"{}"}}],"nodes":[{}],"edges":[{}]}}"#,
            labels[0],
            steps.join(","),
            ways.join(",")
        );
        let outline = import(&chart).unwrap();
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).unwrap();
        let tree = Tree::from_str(&picture.png_source(Scheme::Light), &options()).unwrap();
        assert!(picture.png(1, Scheme::Light).is_ok());
        glyphs(tree.root())
    }

    #[test]
    fn letters_of_other_languages_and_signs_are_drawn() {
        let (all, missing) = glyphs_of_chart(&OTHERS);
        assert!(all > 700 && missing == 0, "{missing} of {all}");
    }

    #[test]
    fn what_no_font_has_leaves_a_box_and_takes_nothing_else_away() {
        let (_, missing) = glyphs_of_chart(&["profiel Ł 漢 ≥ fi"]);
        // In the box and at the head of the lane.
        assert_eq!(missing, 2);
    }
}
