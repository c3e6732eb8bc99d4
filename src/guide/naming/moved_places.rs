//! Places on a page that stand on another page now, or under another name: a heading that went to
//! another section, a situation or a step of a flowchart that has another id.
//!
//! An address with such a place (`definitie.html#kern`) reaches the server without it, so no
//! redirect can tell the places of a page apart. The page that stands at the address, the old one
//! or one that leads on, knows them and sends its reader along.

use super::moved::Finder;
use crate::content::Published;
use crate::content::ids::{ChartId, SectionId};
use crate::guide::{Guide, Page};

/// A place that was on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedPlace {
    /// Its id there.
    pub anchor: String,
    /// The page that has it now.
    pub to: Page,
    /// Its id on that page; none where it became the page.
    pub place: Option<String>,
}

/// The places of a page that are elsewhere now. The page itself may be gone.
pub fn moved_places(guide: &Guide, page: &Page) -> Vec<MovedPlace> {
    match page {
        Page::Section(id) => headings(guide, id),
        Page::Chart(id) => steps(guide, id),
        _ => Vec::new(),
    }
}

fn headings(guide: &Guide, id: &SectionId) -> Vec<MovedPlace> {
    let moved =
        guide.aliases.headings(id).filter(|(_, section, _)| guide.section(section).is_some());
    let moved = moved.map(|(anchor, section, place)| MovedPlace {
        anchor: anchor.to_owned(),
        to: Page::Section(section.clone()),
        place: place.map(str::to_owned),
    });
    moved.collect()
}

/// The page of a chart has a heading for each situation and its outline, and an id for each step.
fn steps(guide: &Guide, id: &ChartId) -> Vec<MovedPlace> {
    let finder = Finder::new(guide, guide.languages.authoritative);
    let successor = guide.aliases.chart(id).unwrap_or(id);
    let mut places = Vec::new();
    let mut add = |anchor: String, chart: ChartId, place: String| {
        // What has its old id on the page that leads on is found there.
        if (&chart, &place) != (successor, &anchor) {
            places.push(MovedPlace { anchor, to: Page::Chart(chart), place: Some(place) });
        }
    };
    for name in &guide.lost {
        match name {
            Published::Situation(chart, old) if chart == id => {
                if let Some((chart, Some(new))) = finder.now(chart, old) {
                    add(old.clone(), chart.clone(), new.clone());
                    add(format!("{old}_outline"), chart, format!("{new}_outline"));
                }
            }
            Published::Step(chart, old, node) if chart == id => {
                if let Some(Page::Step(chart, new, step)) = finder.step_now(name) {
                    add(format!("{old}-{node}"), chart, format!("{new}-{step}"));
                }
            }
            _ => {}
        }
    }
    places
}
