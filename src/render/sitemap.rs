//! What search engines are told.

use super::pages::framer::Framer;
use crate::content::LedgerId;
use crate::guide::{Guide, Page, Route, TranslationState};
use crate::language::Language;

/// The pages that search engines should know, with both languages of each.
pub(super) fn sitemap(framer: Framer<'_>) -> String {
    let guide = framer.guide;
    let mut pages = vec![
        Page::Home,
        Page::Glossary,
        Page::Sources,
        Page::Indicators,
        Page::Changes,
        Page::Held,
        Page::Worksheet,
        Page::Data,
        Page::Register,
        Page::About,
        Page::Accessibility,
        Page::Privacy,
        Page::Colophon,
    ];
    for section in &guide.sections {
        pages.push(Page::Section(section.id.clone()));
        pages.push(Page::History(LedgerId::Section(section.id.clone())));
    }
    let own = guide.pages.iter().map(|page| page.page.clone());
    pages.extend(own.filter(|page| matches!(page, Page::Publisher(_))));
    for charts in &guide.charts {
        pages.push(Page::Chart(charts.chart.id.value.clone()));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in &pages {
        for language in languages_of(guide, page) {
            let address = framer.absolute(&guide.addresses.of(page, language));
            xml.push_str(&format!("<url><loc>{}</loc>", escape(&address)));
            for other in languages_of(guide, page) {
                let href = framer.absolute(&guide.addresses.of(page, other));
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    escape(&href)
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml + "</urlset>\n"
}

/// A page that shows the text of another language is no page of its own for a search engine.
fn languages_of(guide: &Guide, page: &Page) -> Vec<Language> {
    let missing = |language: Language| match page {
        Page::Section(id) => {
            guide.section(id).is_some_and(|s| s.texts[language].state == TranslationState::Missing)
        }
        Page::Publisher(_) => {
            guide.page(page).is_some_and(|page| page.texts[language].language != language)
        }
        _ => false,
    };
    Language::ALL.into_iter().filter(|l| !missing(*l)).collect()
}

/// What search engines may look at.
pub(super) fn robots(framer: Framer<'_>) -> String {
    let guide = framer.guide;
    let sitemap = framer.absolute(&Route::new("sitemap.xml"));
    // A preview is not the guide: nothing of it should be found.
    let rule = if guide.unreleased { "Disallow: /" } else { "Allow: /" };
    format!("User-agent: *\n{rule}\nSitemap: {sitemap}\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
