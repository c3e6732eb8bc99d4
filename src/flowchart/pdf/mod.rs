//! A flowchart as PDF with real text: for a printer, a slide, or a file that is searched.
//!
//! The drawing is read as for the PNG; krilla writes what usvg has laid out. Every letter is a glyph
//! that the shaper chose, and stands for its characters, so a reader finds, copies and hears them.
//! The file is tagged (PDF/UA-1) and, when its day is known, made to last (PDF/A-2a). The same input
//! gives the same bytes: there is no clock and no chance in it.

mod canvas;
mod clips;
mod faces;
mod lines;
mod marks;
mod page;
mod paths;
mod problems;
mod settings;
mod tags;
#[cfg(test)]
mod tests;
mod text;

use krilla::Document;
use krilla::outline::Outline;
use krilla::tagging::TagTree;

use faces::Faces;
use marks::Drawing;
use page::Plan;
use problems::Problems;

pub use problems::NoPdf;

/// What goes on one page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    /// The part of the drawing: left, top, width and height, in the units of its `viewBox` (pixels).
    /// What lies outside is left out, a text on the edge is on both pages.
    pub(super) view: (f32, f32, f32, f32),
    /// Lines above the drawing; the first is the heading of the page and its bookmark.
    pub(super) head: Vec<String>,
    /// Lines below the drawing. Those of the first page are read aloud, later ones not.
    pub(super) foot: Vec<String>,
}

/// The pages, in points (1/72 inch).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paper {
    /// Width of a page.
    pub(super) width_pt: f32,
    /// Height of a page.
    pub(super) height_pt: f32,
    /// Free on all four sides.
    pub(super) margin_pt: f32,
}

impl Paper {
    /// A4, upright.
    pub(super) const A4: Paper = Paper { width_pt: 595.28, height_pt: 841.89, margin_pt: 34.0 };
    /// A slide of 16:9, 13.3 inches wide.
    pub(super) const SLIDE: Paper = Paper { width_pt: 960.0, height_pt: 540.0, margin_pt: 24.0 };
}

/// What the file says about itself. An empty text is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Meta {
    /// The title, which a viewer shows above the window; needed.
    pub(super) title: String,
    /// The language of the text as a tag, such as `nl`; needed.
    pub(super) language: String,
    /// Who made the content.
    pub(super) author: String,
    /// What it is about, in a sentence.
    pub(super) subject: String,
    /// The program that drew it.
    pub(super) creator: String,
    /// Year, month and day of the version; without it the file is not PDF/A, which asks for a date.
    pub(super) day: Option<(u16, u8, u8)>,
}

/// Draws parts of drawings on pages, with nothing but `fonts`: of each drawing (SVG) a page for each of
/// its sheets.
///
/// A part is made smaller until it fits, and never larger than a point for each pixel.
///
/// # Errors
/// The drawing cannot be read or holds what this does not draw, a letter is in none of the fonts, a
/// sheet is empty or leaves no room, or the standards refuse the file.
pub(super) fn pdf<'s>(
    drawn: &[(&str, &'s [Sheet])],
    paper: Paper,
    meta: &Meta,
    fonts: &[&'static [u8]],
) -> Result<Vec<u8>, NoPdf> {
    let faces = Faces::new(fonts)?;
    let read = |(svg, sheets): &(&str, &'s [Sheet])| Ok((Drawing::read(svg, &faces)?, *sheets));
    let drawings: Vec<(Drawing, &[Sheet])> = drawn.iter().map(read).collect::<Result<_, _>>()?;
    let pages = drawings
        .iter()
        .flat_map(|(drawing, sheets)| sheets.iter().map(move |sheet| (drawing, sheet)));
    let plans: Vec<(&Drawing, Plan)> = pages
        .map(|(drawing, sheet)| Ok((drawing, Plan::new(sheet, paper, drawing, &faces)?)))
        .collect::<Result<_, _>>()?;
    if plans.is_empty() {
        return Err(NoPdf::NoSheet);
    }
    let mut document = Document::new_with(settings::settings(meta)?);
    let mut tree = TagTree::new().with_lang(Some(meta.language.clone()));
    let mut outline = Outline::new();
    let mut problems = Problems::default();
    for (index, (drawing, plan)) in plans.iter().enumerate() {
        // Nothing may end this loop early: krilla panics when a page is left half drawn.
        let section = plan.draw(&mut document, index, drawing, &faces, &mut problems);
        tree.push(section);
        outline.push_child(plan.bookmark(index, meta));
    }
    problems.none()?;
    document.set_metadata(settings::metadata(meta));
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.finish().map_err(|error| problems::refused(&error))
}
