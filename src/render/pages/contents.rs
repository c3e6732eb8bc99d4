//! The contents in the menu of every page.
//!
//! A guide of 5,000 sections has 45,000 pages: were all sections in the menu of each, the menus
//! would outweigh everything else a thousand times. So the menu of a large guide has what is
//! around the page that is read, and leads on to the first page, which has everything.

use std::ops::Range;

use super::framer::Framer;
use super::menu_entries::Entries;
use crate::content::ids::SectionId;
use crate::diagnostics::Sink;
use crate::guide::{Page, Section};
use crate::render::context::{ContentsPart, ContentsSection, NavContents, NavMore, NavPart};

/// The most sections that the menu of a large guide lists.
const MOST_SECTIONS: usize = 100;
/// The most parts.
const MOST_PARTS: usize = 40;
/// The most sections that a menu shows without folding its parts: about three screens of a phone.
const MOST_OPEN: usize = 40;

/// The parts of the guide with their sections. On the first page, and of a guide that is not
/// large, all of them; elsewhere the parts around that of the page, and of this one the sections
/// around the page, which belongs to `section`. `way` leads from the page to the folder of the
/// sections.
pub(in crate::render) fn contents(
    framer: Framer<'_>,
    kind: &str,
    section: Option<(&SectionId, Current)>,
    way: &str,
) -> NavContents {
    let guide = framer.guide;
    let (sections, parts) = (guide.sections.len(), guide.files.site.contents.len());
    let list = List {
        framer,
        way,
        current: section.and_then(|(id, _)| guide.sections.position(id)),
        mark: section.map_or(Current::Page, |(_, mark)| mark),
        entries: framer.menu.map(|menu| menu.on_the_way(framer.language, way, sections)),
    };
    let folds = sections > MOST_OPEN && parts > 1;
    if kind == "home" || sections <= MOST_SECTIONS && parts <= MOST_PARTS {
        let whole = |index| list.part(index, |_, inside| 0..inside);
        return NavContents { parts: (0..parts).map(whole).collect(), more: None, folds };
    }
    let listed = |first: usize, inside: usize| {
        let at = list.current.and_then(|here| here.checked_sub(first)).filter(|at| *at < inside);
        at.map_or(0..0, |at| around(at, inside, MOST_SECTIONS))
    };
    let own = list.current.map_or(0, |here| guide.sections[here].part);
    let around = around(own, parts, MOST_PARTS).map(|index| list.part(index, listed));
    let more = NavMore { href: list.on_first_page("page_contents"), count: sections };
    NavContents { parts: around.collect(), more: Some(more), folds }
}

/// What a page is to the section that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Current {
    /// The page of the section.
    Page,
    /// A page about it: one of its versions.
    About,
}

impl Current {
    /// As `aria-current` says it.
    fn word(self) -> &'static str {
        match self {
            Current::Page => "page",
            Current::About => "true",
        }
    }
}

/// All parts with all their sections, as the first page lists them.
pub(in crate::render) fn all_parts(framer: Framer<'_>) -> Vec<ContentsPart> {
    let site = &framer.guide.files.site;
    let parts = site.contents.iter().enumerate().map(|(index, part)| ContentsPart {
        number: index + 1,
        title: part.title[framer.language].clone(),
        sections: framer
            .guide
            .sections
            .of_part(index)
            .iter()
            .map(|section| entry(framer, section, "", None))
            .collect(),
    });
    parts.collect()
}

/// The positions around one of so many: as many before it as after it, where there are so many.
fn around(here: usize, count: usize, most: usize) -> Range<usize> {
    let start = here.saturating_sub(most / 2).min(count.saturating_sub(most));
    start..(start + most).min(count)
}

/// What the menu of a page is made with.
struct List<'a> {
    framer: Framer<'a>,
    way: &'a str,
    /// The position of the section that the page belongs to.
    current: Option<usize>,
    /// What the page is to it.
    mark: Current,
    entries: Option<Entries>,
}

impl List<'_> {
    /// A part; `listed` says which of its sections, given the position of the first and how many
    /// there are.
    fn part(&self, index: usize, listed: impl Fn(usize, usize) -> Range<usize>) -> NavPart {
        let guide = self.framer.guide;
        let inside = guide.sections.of_part(index);
        let first = inside.first().and_then(|first| guide.sections.position(&first.id));
        let first = first.unwrap_or_default();
        let listed = listed(first, inside.len());
        let positions = first + listed.start..first + listed.end;
        let place = format!("page_part_{}", index + 1);
        NavPart {
            number: index + 1,
            title: guide.files.site.contents[index].title[self.framer.language].clone(),
            current: self.current.is_some_and(|here| positions.contains(&here)),
            href: (listed.len() < inside.len()).then(|| self.on_first_page(&place)),
            sections_html: self.entries(positions),
        }
    }

    fn on_first_page(&self, anchor: &str) -> String {
        format!("{}index.html#{anchor}", self.way)
    }

    fn entries(&self, positions: Range<usize>) -> String {
        let mut html = String::new();
        for at in positions {
            match self.entries.as_ref().filter(|_| self.current != Some(at)) {
                Some(entries) => html.push_str(entries[at].get_or_init(|| self.entry(at))),
                None => html.push_str(&self.entry(at)),
            }
        }
        html
    }

    fn entry(&self, at: usize) -> String {
        let Framer { guide, theme, language, menu, .. } = self.framer;
        let current = (self.current == Some(at)).then(|| self.mark.word());
        let entry = entry(self.framer, &guide.sections[at], self.way, current);
        let mut sink = Sink::new();
        let html = theme.render("menu-entry.html", language, &entry, &mut sink);
        if let Some(menu) = menu {
            menu.note(sink);
        }
        html
    }
}

fn entry(
    framer: Framer<'_>,
    section: &Section,
    way: &str,
    current: Option<&'static str>,
) -> ContentsSection {
    let text = &section.texts[framer.language];
    let route = framer.guide.addresses.of(&Page::Section(section.id.clone()), framer.language);
    let name = route.as_str().rsplit('/').next().unwrap_or_default();
    ContentsSection {
        number: section.number.clone(),
        below: section.parent.is_some(),
        title: text.title.clone(),
        language: (text.language != framer.language).then_some(text.language),
        href: format!("{way}{name}"),
        current,
        summary: text.summary.clone(),
        status: framer.guide.status(&section.file).word(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_around_a_page_is_listed() {
        assert_eq!(around(3, 40, 100), 0..40);
        assert_eq!(around(0, 5000, 100), 0..100);
        assert_eq!(around(300, 5000, 100), 250..350);
        assert_eq!(around(4999, 5000, 100), 4900..5000);
    }
}
