//! How wide text is, and which characters the font lacks.
//!
//! The fonts are those of the default theme (`themes/default/fonts`, SIL Open Font License, from
//! the United States Web Design System). They are subsets: Latin letters of Western European
//! languages, digits and punctuation. When the theme gets another font, these files change with
//! it and so do all drawings; `png.rs` draws with the same bytes.
//!
//! Widths come from the shaper that usvg uses, so a line is as wide in the PNG as it is here.

use std::sync::LazyLock;

use harfrust::{Direction, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::{FontRef, MetadataProvider};

/// The regular font.
pub(super) const REGULAR: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-regular.ttf");
/// The semibold font.
pub(super) const SEMIBOLD: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-semibold.ttf");
/// The name by which both are found, and what to take where they are missing.
pub(super) const FAMILY: &str = "Public Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// Size in pixels.
    pub size: i32,
    /// Semibold instead of regular.
    pub bold: bool,
}

/// The text of a box.
pub(super) const BODY: Setting = Setting { size: 14, bold: false };
/// The text of a lane title.
pub(super) const TITLE: Setting = Setting { size: 14, bold: true };
/// Answers, chips and the legend.
pub(super) const SMALL: Setting = Setting { size: 12, bold: false };
/// Numbers.
pub(super) const SMALL_BOLD: Setting = Setting { size: 12, bold: true };

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    /// How Latin text is set. To make it takes ten times as long as to set a word.
    latin: ShapePlan,
    units: i64,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Face> {
        let font = FontRef::new(bytes).ok()?;
        let units = font
            .metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        let shaper = ShaperData::new(&font);
        let setter = shaper.shaper(&font).build();
        let latin = ShapePlan::new(&setter, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        Some(Face { shaper, latin, units: i64::from(units.units_per_em), font })
    }

    fn lacks(&self, character: char) -> bool {
        !invisible(character) && self.font.charmap().map(character).is_none()
    }
}

// The bytes are part of the binary and a test reads them. Should they be broken all the same,
// widths are estimated on the large side.
static FACES: LazyLock<[Option<Face>; 2]> =
    LazyLock::new(|| [Face::new(REGULAR), Face::new(SEMIBOLD)]);

fn face(setting: Setting) -> Option<&'static Face> {
    FACES[usize::from(setting.bold)].as_ref()
}

/// Width in whole pixels, rounded up.
///
/// A character that the font lacks is drawn by some other font, of which nothing is known; it
/// counts as wide as the widest emoji, so that whatever appears fits the box.
pub(super) fn width(text: &str, setting: Setting) -> i32 {
    let Some(face) = face(setting) else {
        return i32::try_from(text.chars().count())
            .unwrap_or(i32::MAX / 64)
            .saturating_mul(setting.size);
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let latin = buffer.direction() == Direction::LeftToRight
        && buffer.script() == script::LATIN
        && buffer.language().is_none();
    let options = ShapeOptions::new().plan(latin.then_some(&face.latin));
    let glyphs = face.shaper.shaper(&face.font).build().shape(buffer, options);
    let placeholder = face.units * 7 / 5;
    let advances = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions());
    let units: i64 = advances
        .map(|(info, at)| if info.glyph_id == 0 { placeholder } else { i64::from(at.x_advance) })
        .sum();
    let pixels = (units * i64::from(setting.size) + face.units - 1) / face.units;
    i32::try_from(pixels).unwrap_or(i32::MAX / 4)
}

/// The characters that the font of the drawings lacks, each once, in the order of the text.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    let Some(face) = face(BODY) else { return Vec::new() };
    let mut missing = Vec::new();
    for character in text.chars().filter(|c| face.lacks(*c)) {
        if !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

/// Controls, joiners and marks of direction have no picture of their own.
fn invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_can_be_read() {
        assert!(FACES.iter().all(Option::is_some));
    }

    #[test]
    fn semibold_is_wider_and_twice_the_size_is_twice_as_wide() {
        let text = "Kennisveiligheid";
        assert!(width(text, TITLE) > width(text, BODY));
        let double = width(text, Setting { size: 28, bold: false });
        assert!((double - 2 * width(text, BODY)).abs() <= 1);
    }

    #[test]
    fn the_width_is_that_of_the_shaper_of_the_png() {
        let mut options = resvg::usvg::Options::default();
        options.fontdb_mut().load_font_data(REGULAR.to_vec());
        for text in ["Valt de vakgroep onder verscherpt toezicht?", "AVATAR Té ‘é’ — 31 288"]
        {
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40"><g id="g"><rect width="1" height="1"/><text id="t" y="20" font-family="Public Sans" font-size="14">{text}</text></g></svg>"#
            );
            let tree = resvg::usvg::Tree::from_str(&svg, &options).unwrap();
            let drawn = tree.node_by_id("t").unwrap().abs_bounding_box().width();
            let ours = width(text, BODY);
            assert!((drawn - ours as f32).abs() <= 1.5, "{text}: {drawn} against {ours}");
        }
    }

    #[test]
    fn what_the_font_lacks_is_named_once_and_counts_as_wide() {
        assert_eq!(missing_glyphs("één 🦊 en שלום 🦊"), ['🦊', 'ש', 'ל', 'ו', 'ם']);
        assert_eq!(missing_glyphs("‘a’ – € ij\u{ad}\u{200d}"), [] as [char; 0]);
        assert!(width("🦊", BODY) >= 18);
    }
}
