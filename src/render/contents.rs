//! The contents in the menu of every page.
//!
//! A guide of 5,000 sections has 45,000 pages: were all sections in the menu of each, the menus
//! would outweigh everything else a thousand times. So the menu of a large guide has what is
//! around the page that is read, and leads on to the first page, which has everything.

use std::ops::Range;
use std::sync::Arc;

use super::context::{NavContents, NavMore, NavPart, NavSection};
use super::frame::{FrameOf, Framer};
use crate::guide::{Page, Section};

/// The most sections that the menu of a large guide lists.
const MOST_SECTIONS: usize = 100;
/// The most parts.
const MOST_PARTS: usize = 40;

/// The parts of the guide with their sections. On the first page, and of a guide that is not
/// large, all of them; elsewhere the parts around that of the page, and of this one the sections
/// around the page.
pub(super) fn contents(framer: Framer<'_>, of: &FrameOf<'_>) -> NavContents {
    let guide = framer.guide;
    let (sections, parts) = (guide.sections.len(), guide.files.site.contents.len());
    if of.kind == "home" || sections <= MOST_SECTIONS && parts <= MOST_PARTS {
        let whole = |index| part(framer, index, |inside| 0..inside.len(), of);
        return NavContents { parts: (0..parts).map(whole).collect(), more: None };
    }
    let here = of.section.and_then(|id| guide.sections.position(id));
    let listed = |inside: &[Arc<Section>]| {
        let first = inside.first().and_then(|first| guide.sections.position(&first.id));
        let at = here.zip(first).and_then(|(here, first)| here.checked_sub(first));
        let at = at.filter(|at| *at < inside.len());
        at.map_or(0..0, |at| around(at, inside.len(), MOST_SECTIONS))
    };
    let own = here.map_or(0, |here| guide.sections[here].part);
    let around = around(own, parts, MOST_PARTS).map(|index| part(framer, index, listed, of));
    let more = NavMore { href: on_first_page(framer, "page_contents", of), count: sections };
    NavContents { parts: around.collect(), more: Some(more) }
}

/// The positions around one of so many: as many before it as after it, where there are so many.
fn around(here: usize, count: usize, most: usize) -> Range<usize> {
    let start = here.saturating_sub(most / 2).min(count.saturating_sub(most));
    start..(start + most).min(count)
}

fn part(
    framer: Framer<'_>,
    index: usize,
    listed: impl Fn(&[Arc<Section>]) -> Range<usize>,
    of: &FrameOf<'_>,
) -> NavPart {
    let inside = framer.guide.sections.of_part(index);
    let listed = listed(inside);
    let place = format!("page_part_{}", index + 1);
    NavPart {
        number: index + 1,
        title: framer.guide.files.site.contents[index].title[framer.language].clone(),
        current: inside[listed.clone()].iter().any(|section| of.section == Some(&section.id)),
        href: (listed.len() < inside.len()).then(|| on_first_page(framer, &place, of)),
        sections: inside[listed].iter().map(|section| entry(framer, section, of)).collect(),
    }
}

fn on_first_page(framer: Framer<'_>, anchor: &str, of: &FrameOf<'_>) -> String {
    let home = framer.guide.addresses.of(&Page::Home, framer.language);
    home.href_from(&of.route, Some(anchor))
}

fn entry(framer: Framer<'_>, section: &Section, of: &FrameOf<'_>) -> NavSection {
    let text = &section.texts[framer.language];
    NavSection {
        number: section.number.clone(),
        title: text.title.clone(),
        language: (text.language != framer.language).then_some(text.language),
        href: framer.href(&Page::Section(section.id.clone()), &of.route),
        current: of.section == Some(&section.id),
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
