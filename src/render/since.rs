//! What changed since an edition.

use super::context::{EditionLink, LinkTo, SinceEntry, SincePage, VersionText};
use super::difference::{self, counted};
use super::frame::{FrameOf, Framer};
use super::section::version;
use super::versions::{Made, current};
use super::words;
use crate::guide::{EditionSummary, Page, Route, Section, Standing};

/// The pages of all editions.
pub(super) fn pages(framer: Framer<'_>) -> Vec<Made<SincePage>> {
    framer.guide.editions.iter().map(|edition| page(framer, edition)).collect()
}

/// A link to the home page of an edition.
pub(super) fn edition_link(
    framer: Framer<'_>,
    edition: &EditionSummary,
    from: &Route,
) -> EditionLink {
    let home = Route::new(format!("{}/{}/index.html", edition.id, framer.language));
    EditionLink {
        link: LinkTo {
            href: home.href_from(from, None),
            title: edition.title[framer.language].clone(),
        },
        as_of: words::date(edition.as_of, framer.language),
        since: framer.href(&Page::Since(edition.id.clone()), from),
    }
}

fn page(framer: Framer<'_>, edition: &EditionSummary) -> Made<SincePage> {
    let (guide, language) = (framer.guide, framer.language);
    let this = Page::Since(edition.id.clone());
    let route = guide.addresses.of(&this, language);
    let title = edition.title[language].as_str();
    let changes = super::context::Crumb {
        title: framer.word("changes-page-title"),
        href: Some(framer.href(&Page::Changes, &route)),
    };
    let frame = framer.frame(FrameOf {
        kind: "since",
        title: framer.word_with("since-title", &[("edition", title.into())]),
        description: framer.word_with("since-description", &[("edition", title.into())]),
        way: vec![changes],
        other: guide.addresses.of(&this, language.other()),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let entries = guide.sections.iter().filter_map(|s| entry(framer, edition, s, &route));
    let gone = edition.versions.keys().filter(|id| guide.section(id).is_none());
    let context = SincePage {
        entries: entries.collect(),
        gone: gone.map(ToString::to_string).collect(),
        edition: edition_link(framer, edition, &route),
        as_of: words::date(guide.as_of, language),
        frame,
    };
    Made { route, context }
}

/// What changed in a section; none when the same version still holds.
fn entry(
    framer: Framer<'_>,
    edition: &EditionSummary,
    section: &Section,
    route: &Route,
) -> Option<SinceEntry> {
    let now = current(section)?;
    let then = edition.versions.get(&section.id);
    if then == Some(&now.entry.version.value) {
        return None;
    }
    let then = then.and_then(|n| section.versions.iter().find(|v| v.entry.version.value == *n));
    let newer = section.versions.iter().skip_while(|v| v.standing == Standing::Coming);
    let notes: Vec<VersionText> = newer
        .take_while(|v| then.is_none_or(|t| t.entry.version.value != v.entry.version.value))
        .map(|v| version(&v.entry, framer.language))
        .collect();
    let compared = then.filter(|v| v.texts.is_some() && v.standing == Standing::Past);
    let page =
        compared.map(|v| Page::Difference(section.id.clone(), v.entry.version.value.clone(), None));
    let counts = compared.and_then(|old| difference::between_versions(framer, section, old, now));
    Some(SinceEntry {
        page: LinkTo {
            href: framer.href(&Page::Section(section.id.clone()), route),
            title: section.texts[framer.language].title.clone(),
        },
        from: then.map(|v| v.entry.version.value.clone()),
        to: now.entry.version.value.clone(),
        notes,
        summary: counts.map(|d| counted(framer, &d.counts)).unwrap_or_default(),
        difference: page.map(|page| framer.href(&page, route)),
    })
}
