//! Where a page only names what a text embeds, a link to the page that shows it.

use super::framer::Framer;
use crate::guide::{Page, Route};
use crate::markdown::tree::Embed;
use crate::render::context::LinkTo;

/// A link to what a text embeds, by its title in the language of the framer.
pub(in crate::render) fn embed_link(
    framer: Framer<'_>,
    embed: &Embed,
    from: &Route,
) -> Option<LinkTo> {
    let (guide, language) = (framer.guide, framer.language);
    let place =
        |page: Page, id: &str| guide.addresses.of(&page, language).href_from(from, Some(id));
    match embed {
        Embed::Diagram(id) => {
            let pages = guide.charts.iter().find(|pages| pages.chart.id.value == id.value)?;
            let title = pages.chart.title[language].value.clone();
            Some(LinkTo { href: framer.href(&Page::Chart(id.value.clone()), from), title })
        }
        Embed::Indicators(id) => {
            let factor = guide.files.indicators.factors.get(id.as_str())?;
            let href = place(Page::Indicators, id.as_str());
            Some(LinkTo { href, title: factor.label[language].clone() })
        }
        Embed::Spreadsheet(id) => {
            let sheets = &guide.files.spreadsheets.as_ref()?.spreadsheets;
            let sheet = sheets.get(id.as_str())?;
            let href = place(Page::Data, id.as_str());
            Some(LinkTo { href, title: sheet.title[language].clone() })
        }
        Embed::Shared(_) => None,
    }
}
