//! What search engines are told.

use super::pages::framer::Framer;
use crate::content::LedgerId;
use crate::content::ids::ChartId;
use crate::content::ledger::Version;
use crate::guide::{Guide, Page, Route, TranslationState};
use crate::language::Language;
use crate::xml::escaped;
use crate::yaml::Date;

/// The pages that search engines should know, with the languages of each.
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
        Page::Tags,
        Page::Register,
        Page::About,
        Page::Accessibility,
        Page::Privacy,
        Page::Colophon,
    ];
    pages.retain(|page| guide.has(page));
    for section in &guide.sections {
        pages.push(Page::Section(section.id.clone()));
        pages.push(Page::History(LedgerId::Section(section.id.clone())));
    }
    let own = guide.pages.iter().map(|page| page.page.clone());
    pages.extend(own.filter(|page| matches!(page, Page::Publisher(_))));
    pages.extend(guide.tags().map(|tag| Page::Tag(tag.id.value.clone())));
    for charts in &guide.charts {
        pages.push(Page::Chart(charts.chart.id.value.clone()));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in &pages {
        for language in languages_of(guide, page) {
            let address = framer.absolute(&guide.addresses.of(page, language));
            xml.push_str(&format!("<url><loc>{}</loc>", escaped(&address)));
            if let Some(day) = changed(guide, page) {
                xml.push_str(&format!("<lastmod>{day}</lastmod>"));
            }
            let languages = languages_of(guide, page).into_iter();
            for other in languages.filter(|_| !guide.languages.is_one()) {
                let href = framer.absolute(&guide.addresses.of(page, other));
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    escaped(&href)
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml + "</urlset>\n"
}

/// The day on which a page got what it shows: that of the newest version that holds, and of a list of
/// versions that of the newest. Of pages without versions nobody can tell; a day that is wrong would
/// make search engines heed none.
fn changed(guide: &Guide, page: &Page) -> Option<Date> {
    let files = &guide.files;
    let newest = |versions: &[Version], all: bool| {
        let shown = versions.iter().filter(|v| all || v.effective <= guide.as_of);
        // It may have been published before it held.
        let day = |v: &Version| if all { v.published } else { v.published.max(v.effective) };
        shown.map(day).max()
    };
    let of_charts = |id: &ChartId| {
        let pages = guide.charts.iter().find(|pages| pages.chart.id.value == *id)?;
        newest(&pages.chart.versions, false)
    };
    match page {
        Page::Section(id) => newest(&guide.section(id)?.file.versions, false),
        Page::History(LedgerId::Section(id)) => newest(&guide.section(id)?.file.versions, true),
        Page::Glossary => newest(&files.glossary.versions, false),
        Page::Indicators | Page::Worksheet => newest(&files.indicators.versions, false),
        Page::Chart(id) => of_charts(id),
        Page::Home | Page::Changes => {
            let sections = guide.sections.iter().filter_map(|s| newest(&s.file.versions, false));
            let charts = guide.charts.iter().filter_map(|c| newest(&c.chart.versions, false));
            let lists = [&files.glossary.versions, &files.indicators.versions];
            let lists = lists.into_iter().filter_map(|versions| newest(versions, false));
            sections.chain(charts).chain(lists).max()
        }
        _ => None,
    }
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
    guide.languages.all().filter(|l| !missing(*l)).collect()
}

/// What search engines may look at.
pub(super) fn robots(framer: Framer<'_>) -> String {
    let guide = framer.guide;
    let sitemap = framer.absolute(&Route::new("sitemap.xml"));
    // A preview is not the guide: nothing of it should be found.
    let rule = if guide.unreleased { "Disallow: /" } else { "Allow: /" };
    format!("User-agent: *\n{rule}\nSitemap: {sitemap}\n")
}
