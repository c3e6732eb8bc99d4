//! How wide text is, and which characters no font has.
//!
//! The fonts are those of the default theme (`themes/default/fonts`, SIL Open Font License). The
//! main pair has the Latin letters of Western European languages, digits and punctuation: the same
//! as the font that every page loads. The extra pair has all of that and what the extra fonts of
//! pages have: letters of other languages, arrows and other signs. Whatever the main face lacks is
//! set in the extra one. When the theme gets another font, these files change with it and so do
//! all drawings; `png.rs` draws with the same bytes.
//!
//! Widths come from the shaper that usvg uses, so a line is as wide in the PNG as it is here.

use std::sync::LazyLock;

use harfrust::{Direction, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The regular font.
pub(super) const REGULAR: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-regular.ttf");
/// The semibold font.
pub(super) const SEMIBOLD: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-semibold.ttf");
/// The regular font with everything.
pub(super) const EXTRA_REGULAR: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-extra-regular.ttf");
/// The semibold font with everything.
pub(super) const EXTRA_SEMIBOLD: &[u8] =
    include_bytes!("../../themes/default/fonts/public-sans-extra-semibold.ttf");
/// The name by which the main pair is found, and what to take where it is missing.
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

    fn has(&self, character: char) -> bool {
        invisible(character) || self.font.charmap().map(character).is_some()
    }

    /// Width in units of the font, and whether every character has a picture.
    ///
    /// A character without one is drawn by some other font, of which nothing is known; it counts
    /// as wide as the widest emoji, so that whatever appears fits the box.
    fn set(&self, text: &str) -> (i64, bool) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let latin = buffer.direction() == Direction::LeftToRight
            && buffer.script() == script::LATIN
            && buffer.language().is_none();
        let options = ShapeOptions::new().plan(latin.then_some(&self.latin));
        let glyphs = self.shaper.shaper(&self.font).build().shape(buffer, options);
        let (mut units, mut whole) = (0, true);
        for (info, at) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let missing = info.glyph_id == 0;
            units += if missing { self.units * 7 / 5 } else { i64::from(at.x_advance) };
            whole &= !missing;
        }
        (units, whole)
    }
}

/// The faces of a weight; both have as many units.
struct Faces {
    main: Face,
    extra: Face,
}

impl Faces {
    fn new(main: &'static [u8], extra: &'static [u8]) -> Option<Faces> {
        let (main, extra) = (Face::new(main)?, Face::new(extra)?);
        (main.units == extra.units).then_some(Faces { main, extra })
    }

    /// Width in units of a text that the main face lacks something of. A browser sets what each
    /// face has by itself; usvg sets a text that the extra face has in that face alone. The wider
    /// of both fits both.
    fn mixed(&self, text: &str) -> i64 {
        let composed: String = text.nfc().collect();
        let runs = self.runs(&composed).into_iter().map(|(face, run)| face.set(run).0);
        runs.sum::<i64>().max(self.extra.set(&composed).0)
    }

    /// A composed text in pieces that one face sets: the main one wherever it can. A mark stays
    /// with the letter before it.
    fn runs<'t>(&self, text: &'t str) -> Vec<(&Face, &'t str)> {
        let mut ends: Vec<(bool, usize)> = Vec::new();
        let mut characters = text.char_indices().peekable();
        while let Some((_, letter)) = characters.next() {
            let mut main = self.main.has(letter);
            let belongs = |c: char| is_combining_mark(c) || invisible(c);
            while let Some((_, mark)) = characters.next_if(|(_, c)| belongs(*c)) {
                main &= self.main.has(mark);
            }
            let end = characters.peek().map_or(text.len(), |(at, _)| *at);
            match ends.last_mut() {
                Some((of_main, last)) if *of_main == main => *last = end,
                _ => ends.push((main, end)),
            }
        }
        let mut start = 0;
        let pieces = ends.into_iter().map(|(main, end)| {
            let piece = &text[start..end];
            start = end;
            (if main { &self.main } else { &self.extra }, piece)
        });
        pieces.collect()
    }

    /// A shaper also makes what a font has no picture for: spaces of every width.
    fn lack(&self, character: char) -> bool {
        !self.main.has(character)
            && !self.extra.has(character)
            && !self.extra.set(character.encode_utf8(&mut [0; 4])).1
    }
}

// The bytes are part of the binary and a test reads them. Should they be broken all the same,
// widths are estimated on the large side.
static FACES: LazyLock<[Option<Faces>; 2]> =
    LazyLock::new(|| [Faces::new(REGULAR, EXTRA_REGULAR), Faces::new(SEMIBOLD, EXTRA_SEMIBOLD)]);

fn faces(setting: Setting) -> Option<&'static Faces> {
    FACES[usize::from(setting.bold)].as_ref()
}

/// Width in whole pixels, rounded up.
pub(super) fn width(text: &str, setting: Setting) -> i32 {
    let Some(faces) = faces(setting) else {
        return i32::try_from(text.chars().count())
            .unwrap_or(i32::MAX / 64)
            .saturating_mul(setting.size);
    };
    let units = match faces.main.set(text) {
        (units, true) => units,
        (_, false) => faces.mixed(text),
    };
    let pixels = (units * i64::from(setting.size) + faces.main.units - 1) / faces.main.units;
    i32::try_from(pixels).unwrap_or(i32::MAX / 4)
}

/// The characters that no font of the drawings has, each once, in the order of the text.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    let Some(faces) = faces(BODY) else { return Vec::new() };
    let mut missing = Vec::new();
    for character in text.nfc().filter(|c| faces.lack(*c)) {
        if !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

/// Controls, joiners and marks of direction have no picture of their own.
pub(super) fn invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    #[test]
    fn all_fonts_can_be_read() {
        assert!(FACES.iter().all(Option::is_some));
    }

    /// Texts of which the main face lacks something, and signs.
    pub(in crate::flowchart) const OTHERS: [&str; 9] = [
        "Zażółć gęślą jaźń: profiel ≥ 3",
        "Příliš žluťoučký kůň úpěl ďábelské ódy",
        "Pijamalı hasta yağız şoföre çabucak güvendi",
        "Árvíztűrő tükörfúrógép",
        "Muzicologă în bej vând whisky și tequila, preț fix",
        "Įlinkdama fechtuotojo špaga; glāžšķūņu rūķīši; põdur Zagrebi tšellomängija",
        "Ĳsvrĳ, café naïf: e\u{301}\u{301}n c\u{30c}aj, AVTŁA",
        "← ↑ → ↓ ↔ ↗ ⇒ ≤ ≥ ≠ ≈ × ÷ ± ✓ ✗ № • … ° § € ™ ½ ⅓ ‰ ′ ″ ● ○ ■ □ ▲ ▼ ★ ① ∞ √",
        "e‑mail‐adres 5\u{202f}000\u{2009}km ‒ α β γ Δ Σ Ω",
    ];

    #[test]
    fn what_other_languages_and_signs_need_is_there() {
        let dutch = "Eén geïnde crème brûlée, coördinator, ’s avonds – ‘ja’, “nee”; 12 m² à € 5,–";
        for text in OTHERS.into_iter().chain([dutch]) {
            assert_eq!(missing_glyphs(text), [] as [char; 0], "{text}");
            for setting in [BODY, TITLE, SMALL, SMALL_BOLD] {
                let faces = faces(setting).unwrap();
                assert!(faces.extra.set(text).1, "{text}");
                let letters = text.chars().filter(|c| !is_combining_mark(*c));
                for character in letters {
                    assert!(width(&character.to_string(), setting) > 0, "{character}");
                }
            }
        }
        assert!(faces(BODY).unwrap().main.set(dutch).1);
    }

    #[test]
    fn the_extra_face_has_all_of_the_main_one_as_wide() {
        for faces in FACES.iter().flatten() {
            let all = ('\u{20}'..'\u{2fff}').filter(|c| faces.main.has(*c) && !invisible(*c));
            for character in all {
                let text = character.to_string();
                let (main, extra) = (faces.main.set(&text), faces.extra.set(&text));
                assert!(
                    extra.1 && (main.0 - extra.0).abs() <= 1,
                    "{character}: {main:?} {extra:?}"
                );
            }
            for text in ["fi fl ffi", "l·l", "AVATAR Té"] {
                let (main, extra) = (faces.main.set(text), faces.extra.set(text));
                assert!((main.0 - extra.0).abs() <= 20, "{text}: {main:?} {extra:?}");
            }
        }
    }

    #[test]
    fn a_text_is_set_in_the_main_face_wherever_it_can_be() {
        let faces = faces(BODY).unwrap();
        let runs = faces.runs("stap → č\u{ad}e\u{301}x\u{331}a");
        let runs = runs.iter().map(|(face, run)| (std::ptr::eq(*face, &faces.main), *run));
        let expected = [
            (true, "stap "),
            (false, "→"),
            (true, " "),
            (false, "č\u{ad}e\u{301}x\u{331}"),
            (true, "a"),
        ];
        assert_eq!(runs.collect::<Vec<_>>(), expected);
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
        let options = crate::flowchart::png::options();
        let plain = ["Valt de vakgroep onder verscherpt toezicht?", "AVATAR Té ‘é’ — 31 288"];
        for text in plain.into_iter().chain(OTHERS) {
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40"><g id="g"><rect width="1" height="1"/><text id="t" y="20" font-family="Public Sans" font-size="14">{text}</text></g></svg>"#
            );
            let tree = resvg::usvg::Tree::from_str(&svg, &options).unwrap();
            let drawn = tree.node_by_id("t").unwrap().abs_bounding_box().width();
            let ours = width(text, BODY) as f32;
            // A browser does not kern between two faces.
            let kerned = if plain.contains(&text) { 1.5 } else { 6.0 };
            assert!(
                drawn <= ours + 1.5 && drawn >= ours - kerned,
                "{text}: {drawn} against {ours}"
            );
        }
    }

    #[test]
    fn what_no_font_has_is_named_once_and_counts_as_wide() {
        assert_eq!(missing_glyphs("één 🦊 en שלום 🦊"), ['🦊', 'ש', 'ל', 'ו', 'ם']);
        assert_eq!(missing_glyphs("‘a’ – € ij\u{ad}\u{200d}"), [] as [char; 0]);
        assert!(width("🦊", BODY) >= 18);
    }
}
