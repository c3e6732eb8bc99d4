//! A picture as PNG, drawn with the bundled fonts only.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::palette::{DARK, LIGHT};
use super::picture::Picture;
use super::style::Scheme;
use super::text::{REGULAR, SEMIBOLD};

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(SEMIBOLD.to_vec());
    fonts.set_sans_serif_family("Public Sans");
    Arc::new(fonts)
});

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
        let svg = self.png_source(scheme);
        let (width, height) = self.size();
        let side = |length: i32| u32::try_from(length).unwrap_or(0).saturating_mul(scale);
        let (width, height) = (side(width), side(height));
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(NoPng::TooLarge);
        }
        let renderer = |error: String| NoPng::Renderer(error);
        let options = Options {
            fontdb: Arc::clone(&FONTS),
            font_family: "Public Sans".to_owned(),
            ..Options::default()
        };
        let tree = Tree::from_str(&svg, &options).map_err(|e| renderer(e.to_string()))?;
        let mut pixels =
            Pixmap::new(width, height).ok_or_else(|| renderer("no pixels".to_owned()))?;
        let scale = scale as f32;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        encode(&pixels).map_err(|e| renderer(e.to_string()))
    }
}

/// A drawing has a ground, so it needs no transparency, and large areas of one colour, which pack
/// better and in less than half the time when no line is written as its difference from the last.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let opaque: Vec<u8> =
        pixels.pixels().iter().flat_map(|p| [p.red(), p.green(), p.blue()]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(bytes)
}
