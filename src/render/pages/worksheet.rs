//! The page on which a reader answers the questions of the indicators for one collaboration.

use super::framer::Framer;
use super::section::{no_version, version};
use super::{indicators, lists};
use crate::content::LedgerId;
use crate::guide::{DraftOf, Page};
use crate::render::context::WorksheetPage;
use crate::render::words;

/// The page. What a reader fills in stays in the reader's browser; nothing here sees it.
pub(in crate::render) fn page(framer: Framer<'_>) -> WorksheetPage {
    let (frame, route) = lists::frame(framer, &Page::Worksheet, "worksheet");
    let (file, language) = (&framer.guide.files.indicators, framer.language);
    let newest = file.versions.first();
    let version = newest.map_or_else(no_version, |v| version(v, language));
    let frame = framer.previewed_list(frame, &DraftOf::Ledger(LedgerId::Indicators), &route);
    WorksheetPage {
        notice: words::notice(&file.notice[language]),
        factors: indicators::factors(framer, &route),
        count: file.indicators.len(),
        indicators: framer.href(&Page::Indicators, &route),
        frame: lists::of_file(framer, frame, &route, &version, "content/indicators.yaml"),
        version,
    }
}
