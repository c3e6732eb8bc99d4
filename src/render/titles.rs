//! No two pages of one language with the same title: in a list of answers, of tabs or of links nobody
//! can tell them apart.
//!
//! Checked here and not in `guide/`, because what the pages of the tool are called, the theme says.
//! Pages that tell themselves apart by what they belong to (steps, versions, what changed) have titles
//! that are made, and are left out.

use std::collections::BTreeMap;

use super::pages::framer::Framer;
use super::pages::tags;
use crate::content::skeletons;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::{Page, Route};
use crate::source::Span;

/// The pages of the tool that have a name of their own, each with the key of its title.
const NAMED: [(Page, &str); 14] = [
    (Page::Glossary, "glossary"),
    (Page::Sources, "sources"),
    (Page::Indicators, "indicators"),
    (Page::Worksheet, "worksheet"),
    (Page::Data, "data"),
    (Page::Register, "register"),
    (Page::Search, "search"),
    (Page::About, "about"),
    (Page::Accessibility, "accessibility"),
    (Page::Privacy, "privacy"),
    (Page::Colophon, "colophon"),
    (Page::Whole, "whole"),
    (Page::Changes, "changes-page"),
    (Page::Components, "components"),
];

/// A page with its title.
struct Named {
    title: String,
    /// Where the title is written; none where the theme says it.
    span: Option<Span>,
    address: Route,
}

/// Reports every page that has the title of another.
pub(super) fn check(framer: Framer<'_>, sink: &mut Sink) {
    let mut known: BTreeMap<String, Named> = BTreeMap::new();
    // What is still to be filled in is reported as that, and is no title yet.
    for named in
        named(framer).into_iter().filter(|named| skeletons::words(&named.title).next().is_none())
    {
        let key = folded(&named.title);
        match known.get(&key) {
            Some(first) => sink.report(twice(&named, first)),
            None => _ = known.insert(key, named),
        }
    }
}

fn twice(named: &Named, first: &Named) -> Diagnostic {
    let address = named.address.as_str();
    let found = match named.span {
        Some(span) => Diagnostic::at(codes::TITLE_TWICE, span),
        None => Diagnostic::of_path(codes::TITLE_TWICE, address),
    };
    let other = if first.span.is_some() { "content" } else { "page" };
    let found = found
        .arg("title", named.title.as_str())
        .arg("other", other)
        .arg("address", first.address.as_str());
    match first.span {
        Some(first) => found.label(first, "first"),
        None => found,
    }
}

/// The pages of a language: those of the tool first, so that what an editor wrote is what is
/// reported.
fn named(framer: Framer<'_>) -> Vec<Named> {
    let (guide, language) = (framer.guide, framer.language);
    let at = |page: &Page| guide.addresses.of(page, language);
    let mut all: Vec<Named> = Vec::new();
    for (page, key) in NAMED.into_iter().filter(|(page, _)| guide.has(page)) {
        let own = guide.page(&page).map(|page| page.texts[language].title_span);
        let title = framer.page_title(&page, key);
        all.push(Named { title, span: own, address: at(&page) });
    }
    for tag in guide.tags() {
        let title = tags::title(framer, tag);
        let address = at(&Page::Tag(tag.id.value.clone()));
        all.push(Named { title, span: Some(tag.id.span), address });
    }
    for pages in &guide.charts {
        let title = &pages.chart.title[language];
        let address = at(&Page::Chart(pages.chart.id.value.clone()));
        all.push(Named { title: title.value.clone(), span: Some(title.span), address });
    }
    for section in &guide.sections {
        let text = &section.texts[language];
        // A text that is shown for want of a translation is reported in its own language.
        if text.language == language {
            let address = at(&Page::Section(section.id.clone()));
            let (title, span) = (text.title.clone(), Some(text.title_span));
            all.push(Named { title, span, address });
        }
    }
    for page in &guide.pages {
        let text = &page.texts[language];
        if matches!(page.page, Page::Publisher(_)) && text.language == language {
            let (title, span) = (text.title.clone(), Some(text.title_span));
            all.push(Named { title, span, address: at(&page.page) });
        }
    }
    all
}

/// A title as it is compared: capitals, spaces and places to break a word do not count.
fn folded(title: &str) -> String {
    let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace('\u{ad}', "").to_lowercase()
}
