//! A part of a chart as PDF: on sheets of A4, and on slides with its flow to the right.
//!
//! Letters are at least 9 points high on paper and 12 on a slide, as large as they can be read from
//! there; a part that would need smaller ones is cut into pieces ([`paper`](super::paper)), and an
//! overview of all comes first.

use super::layout::Rect;
use super::outline::Outline;
use super::palette::LIGHT;
use super::pdf::{Meta, NoPdf, Paper, Sheet, pdf};
use super::picture::{LaneChoice, NotDrawn, Picture, View, draw_right, draw_with};
use super::text::{EXTRA_REGULAR, EXTRA_SEMIBOLD, REGULAR, SEMIBOLD};
use crate::kept::{self, Kept};
use crate::yaml::Date;

/// Where a chart is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A4, upright.
    Paper,
    /// 16:9.
    Slide,
}

/// What a file that leaves the site says of where it comes from.
#[derive(Debug, Clone, Default)]
pub struct Imprint {
    /// Version, address, licence: a line each.
    pub lines: Vec<String>,
    /// Who publishes it.
    pub publisher: String,
    /// The day of the version.
    pub day: Option<Date>,
}

/// Why there is no PDF.
#[derive(Debug)]
pub enum NotPrinted {
    /// There is no drawing.
    Drawing(NotDrawn),
    /// The drawing cannot be written as PDF.
    Pdf(NoPdf),
}

impl std::fmt::Display for NotPrinted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotPrinted::Drawing(why) => why.fmt(f),
            NotPrinted::Pdf(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NotPrinted {}

/// The smallest letters of a drawing in pixels.
const SMALLEST: f32 = 12.0;
/// The smallest they may be on paper, in points; on a slide they keep their size.
const ON_PAPER: f32 = 9.0;
/// For the lines above and below the drawing, in points.
const FURNITURE: f32 = 112.0;

impl Medium {
    fn paper(self) -> Paper {
        match self {
            Medium::Paper => Paper::A4,
            Medium::Slide => Paper::SLIDE,
        }
    }

    /// Room for the drawing in points.
    fn room(self) -> (f32, f32) {
        let paper = self.paper();
        let inner = |length: f32| length - 2.0 * paper.margin_pt;
        (inner(paper.width_pt), inner(paper.height_pt) - FURNITURE)
    }

    /// The drawing, and how long a piece of it may be, in pixels.
    fn picture(
        self,
        outline: &Outline,
        kept: Option<&dyn Kept>,
    ) -> Result<(Picture, i32), NotDrawn> {
        let (width, height) = self.room();
        match self {
            Medium::Paper => {
                let fits = width * SMALLEST / ON_PAPER;
                let narrow = draw_with(outline, View::Compact, LaneChoice::Authored, kept);
                let narrow = narrow.ok().filter(|picture| picture.size().0 as f32 <= fits);
                let picture = match narrow {
                    Some(picture) => picture,
                    None => draw_with(outline, View::Column, LaneChoice::Authored, kept)?,
                };
                let scale = (width / picture.size().0 as f32).min(1.0);
                Ok((picture, (height / scale) as i32))
            }
            Medium::Slide => {
                let picture = draw_right(outline, height as i32, kept)?;
                let scale = (height / picture.drawing.size.height as f32).min(1.0);
                Ok((picture, (width / scale) as i32))
            }
        }
    }
}

/// Prints a part of a chart, from what was kept where it was printed before. The same input gives
/// the same bytes.
///
/// # Errors
/// It cannot be drawn, or not be written.
pub fn print(
    outline: &Outline,
    medium: Medium,
    imprint: &Imprint,
    kept: Option<&dyn Kept>,
) -> Result<Vec<u8>, NotPrinted> {
    let made_from = format!("print\n{medium:?}\n{imprint:?}\n{outline:?}");
    kept::or_made(kept, &made_from, || printed(outline, medium, imprint, kept))
}

fn printed(
    outline: &Outline,
    medium: Medium,
    imprint: &Imprint,
    kept: Option<&dyn Kept>,
) -> Result<Vec<u8>, NotPrinted> {
    let (picture, limit) = medium.picture(outline, kept).map_err(NotPrinted::Drawing)?;
    // Nothing is cut in the overview, so it shows the drawing before it was opened for the cuts.
    let whole = picture.clone();
    let (opened, pieces) = picture.in_pieces(limit);
    let (first, parts) = sheets(&whole, &pieces, imprint);
    let meta = Meta {
        title: heading(outline),
        language: outline.language.tag().to_owned(),
        author: imprint.publisher.clone(),
        subject: outline.summary.clone().unwrap_or_default(),
        creator: "leidraad".to_owned(),
        day: imprint.day.and_then(ymd),
    };
    let fonts = [REGULAR, SEMIBOLD, EXTRA_REGULAR, EXTRA_SEMIBOLD];
    let (whole, opened) = (whole.plain_svg(&LIGHT), opened.plain_svg(&LIGHT));
    let drawn: [(&str, &[Sheet]); 2] = [(&whole, &[first]), (&opened, &parts)];
    let drawn = if parts.is_empty() { &drawn[..1] } else { &drawn[..] };
    pdf(drawn, medium.paper(), &meta, &fonts).map_err(NotPrinted::Pdf)
}

fn ymd(day: Date) -> Option<(u16, u8, u8)> {
    let part = |number: i8| u8::try_from(number).ok();
    Some((u16::try_from(day.0.year()).ok()?, part(day.0.month())?, part(day.0.day())?))
}

fn heading(outline: &Outline) -> String {
    let name = outline.part_name();
    if name.is_empty() { outline.title.clone() } else { format!("{} – {name}", outline.title) }
}

/// The sheet with the whole drawing, and those with its pieces when it was cut.
fn sheets(whole: &Picture, pieces: &[Rect], imprint: &Imprint) -> (Sheet, Vec<Sheet>) {
    let outline = &*whole.outline;
    let words = outline.words();
    let sheet = |view: Rect, what: Option<String>| {
        let title = heading(outline);
        let title = what.map_or(title.clone(), |what| format!("{title} ({what})"));
        let situation = outline.situation.as_ref();
        let status = situation.map(|s| s.name_with_status(words, outline.as_of));
        let day = outline.as_of.map(|day| words.with("as-of", [("date", words.date(day).into())]));
        let status = status.into_iter().chain(day).collect::<Vec<_>>().join(". ");
        Sheet {
            view: (view.x as f32, view.y as f32, view.width as f32, view.height as f32),
            head: [title, status].into_iter().filter(|line| !line.is_empty()).collect(),
            foot: imprint.lines.clone(),
        }
    };
    let whole = whole.inline_canvas();
    if pieces.len() < 2 {
        return (sheet(whole, None), Vec::new());
    }
    let part = |(at, piece): (usize, &Rect)| {
        let numbers = [("part", (at + 1).into()), ("parts", pieces.len().into())];
        sheet(*piece, Some(words.with("sheet-part", numbers)))
    };
    let overview = sheet(whole, Some(words.get("sheet-overview")));
    (overview, pieces.iter().enumerate().map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::sound;
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_part_is_printed_on_paper_and_on_slides_the_same_each_time() {
        let chart = sound();
        for situation in &chart.situations {
            for outline in Outline::new(&chart, situation, Language::Nl).parts() {
                for medium in [Medium::Paper, Medium::Slide] {
                    let imprint = Imprint {
                        lines: vec!["Versie 1.0".to_owned()],
                        publisher: "Wij".to_owned(),
                        day: Date::parse("2026-01-10"),
                    };
                    let printed = print(&outline, medium, &imprint, None).expect("a PDF");
                    assert!(printed.starts_with(b"%PDF-"));
                    assert_eq!(print(&outline, medium, &imprint, None).expect("a PDF"), printed);
                }
            }
        }
    }
}
