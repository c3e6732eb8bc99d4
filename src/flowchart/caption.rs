//! What stands above a drawing that is a file of its own: without the page around it, it still
//! says what it shows, of which day, and whether that is law.

use super::outline::Outline;
use super::text::{SMALL, SMALL_BOLD, Setting};
use super::wrap::filled;

/// The title of a file of its own.
const HEADING: Setting = Setting { size: 18, bold: true };
/// Longest line, so that it can be read: about 110 characters.
const MEASURE: i32 = 680;
/// Left of the text.
pub(super) const MARGIN: i32 = 12;
/// Above the first line and below the last.
const AIR: i32 = 12;

/// The lines above a drawing, from the top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Caption {
    pub lines: Vec<CaptionLine>,
    pub height: i32,
}

/// A line and its baseline, counted from the top of the caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CaptionLine {
    pub text: String,
    pub setting: Setting,
    pub y: i32,
}

/// The caption of a drawing of this width. Imported charts have none.
pub(super) fn caption(outline: &Outline, width: i32) -> Caption {
    let mut caption = Caption::default();
    let Some(situation) = &outline.situation else { return caption };
    let words = outline.words();
    let mut status = situation.name_with_status(words, outline.as_of);
    if let Some(date) = outline.as_of {
        status.push_str(&format!(". {}", words.with("as-of", [("date", words.date(date).into())])));
    }
    let texts = [
        (Some(outline.title.as_str()), HEADING, 24),
        (Some(status.as_str()), SMALL_BOLD, 18),
        (outline.summary.as_deref(), SMALL, 16),
    ];
    let measure = (width - 2 * MARGIN).min(MEASURE);
    let mut y = AIR;
    for (text, setting, line) in texts {
        for text in text.iter().flat_map(|text| filled(text, outline.language, setting, measure)) {
            caption.lines.push(CaptionLine { text, setting, y: y + setting.size });
            y += line;
        }
    }
    caption.height = y + AIR;
    caption
}
