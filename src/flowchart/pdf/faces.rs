//! The fonts: for usvg to lay text out with, for krilla to embed.

use std::sync::Arc;

use krilla::text::Font;
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options, Tree};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::NoPdf;
use crate::flowchart::png::extra_face;

/// All fonts that a file may use.
pub(super) struct Faces {
    database: Arc<Database>,
    /// The name of the first, by which all are found.
    pub(super) family: String,
    faces: Vec<(ID, Face)>,
}

/// One font.
pub(super) struct Face {
    /// The font as krilla embeds it.
    pub(super) font: Font,
    /// Units to the size of the font.
    pub(super) units: f32,
    /// The glyph of a space.
    pub(super) space: Option<u32>,
    reader: FontRef<'static>,
}

impl Face {
    fn new(data: &'static [u8], index: u32) -> Option<Face> {
        let font = Font::new(data.into(), index)?;
        let reader = FontRef::from_index(data, index).ok()?;
        let space = reader.charmap().map(' ').map(GlyphId::to_u32);
        Some(Face { units: font.units_per_em(), font, space, reader })
    }

    /// How far a glyph moves the pen, as a share of the size of the font.
    pub(super) fn advance(&self, glyph: u32) -> f32 {
        let metrics = self.reader.glyph_metrics(Size::unscaled(), LocationRef::default());
        metrics.advance_width(GlyphId::new(glyph)).unwrap_or(0.0) / self.units
    }
}

impl Faces {
    /// # Errors
    /// There is no font, or one cannot be read.
    pub(super) fn new(fonts: &[&'static [u8]]) -> Result<Faces, NoPdf> {
        let mut database = Database::new();
        let mut faces = Vec::new();
        for data in fonts {
            for id in database.load_font_source(Source::Binary(Arc::new(*data))) {
                let index = database.face(id).ok_or(NoPdf::Font)?.index;
                faces.push((id, Face::new(data, index).ok_or(NoPdf::Font)?));
            }
        }
        let family = database
            .faces()
            .next()
            .and_then(|face| face.families.first())
            .map(|(name, _)| name.clone())
            .ok_or(NoPdf::Font)?;
        // Whatever a drawing asks for, these are the fonts there are.
        database.set_sans_serif_family(&family);
        database.set_serif_family(&family);
        database.set_monospace_family(&family);
        Ok(Faces { database: Arc::new(database), family, faces })
    }

    /// The font that usvg chose for a glyph.
    pub(super) fn face(&self, id: ID) -> Option<&Face> {
        self.faces.iter().find(|(known, _)| *known == id).map(|(_, face)| face)
    }

    /// Whether none of the fonts has a glyph for this character.
    pub(super) fn lack(&self, character: char) -> bool {
        self.faces.iter().all(|(_, face)| face.reader.charmap().map(character).is_none())
    }

    /// Reads a drawing and lays its text out.
    ///
    /// # Errors
    /// It is not SVG that usvg can read.
    pub(super) fn lay_out(&self, svg: &str) -> Result<Tree, NoPdf> {
        let options = Options {
            fontdb: Arc::clone(&self.database),
            font_family: self.family.clone(),
            font_resolver: FontResolver {
                select_fallback: Box::new(|_, used, fonts| extra_face(used, fonts)),
                ..FontResolver::default()
            },
            ..Options::default()
        };
        Tree::from_str(svg, &options).map_err(|error| NoPdf::Svg(error.to_string()))
    }
}
