//! Everything that a preview changes in one file, to be mailed and printed.

use std::collections::BTreeMap;

use super::page::{Place, text};
use super::{Drafted, Standing, all, inlined};
use crate::beside::Kind;
use crate::diagnostics::Sink;
use crate::guide::{DraftOf, Guide, Route};
use crate::language::Language;
use crate::render::context::{DraftSummary, ReviewEntry, ReviewFile, ReviewPart, ReviewPartLink};
use crate::render::history::subject::Subject;
use crate::render::pages::framer::Framer;
use crate::render::rendering::stored;
use crate::render::site::Site;
use crate::render::words;
use crate::source::StoredFile;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Review {
    /// The languages in their order; at least one.
    pub languages: Vec<Language>,
    /// The drafts; all where none is named.
    pub only: Vec<DraftOf>,
}

impl Review {
    fn drafts<'a>(&self, framer: Framer<'a>) -> Vec<Drafted<'a>> {
        let asked = |d: &Drafted<'_>| self.only.is_empty() || self.only.contains(&d.of(framer));
        let is_said = |d: &Drafted<'_>| {
            !matches!(d, Drafted::Sources) || d.changes(framer).standing == Standing::Changed
        };
        all(framer).into_iter().filter(asked).filter(is_said).collect()
    }
}

/// What the preview changes in a language, each in a few words.
pub(in crate::render) fn summaries(framer: Framer<'_>, asked: &Review) -> Vec<DraftSummary> {
    let summary = |drafted: Drafted<'_>| {
        let entry = drafted.entry(framer, &Route::new(""))?;
        let of = drafted.of(framer);
        Some(DraftSummary { of, title: entry.page.title, base: entry.base, what: entry.what })
    };
    asked.drafts(framer).into_iter().filter_map(summary).collect()
}

/// The pictures of all texts, of today and earlier, by their addresses.
fn files(guide: &Guide) -> BTreeMap<&str, &StoredFile> {
    let today = guide.sections.iter().flat_map(|section| section.texts.iter());
    let today = today.map(|(_, text)| text);
    let versions = guide.with_versions().flat_map(|section| &section.versions);
    let versions = versions.filter_map(|version| version.texts.as_ref());
    let versions = versions.flat_map(|texts| texts.iter()).map(|(_, text)| &text.text);
    let files = today.chain(versions).flat_map(|text| &text.resolved.files);
    files.map(|(route, file)| (route.as_str(), &**file)).collect()
}

/// The file. Its words are those of each language; `site` gives it the site in one.
pub(in crate::render) fn html<'s>(
    site: impl Fn(Language) -> Site<'s>,
    asked: &Review,
    sink: &mut Sink,
) -> String {
    let parts: Vec<(Language, String, ReviewPartLink)> = asked
        .languages
        .iter()
        .map(|language| {
            let site = site(*language);
            let part = part(&site, asked);
            let link = ReviewPartLink {
                anchor: part.anchor.clone(),
                language: *language,
                name: language.own_name(),
            };
            (*language, site.html("review-part.html", &part, sink), link)
        })
        .collect();
    let Some((first, ..)) = parts.first() else { return String::new() };
    let site = site(*first);
    let framer = site.framer;
    let (theme, guide) = (framer.theme, framer.guide);
    let mut css = String::new();
    // In the order in which a page of differences loads them.
    let own = theme.styles().get("difference");
    for route in own.into_iter().chain([theme.style()]) {
        css.push_str(&String::from_utf8_lossy(&theme.assets()[route]));
    }
    let style_css = inlined::stylesheet(&css, theme.assets());
    let base = guide.files.site.base_url.as_str();
    let places = places(framer.guide, &parts, asked, framer);
    let links = parts.iter().map(|(_, _, link)| link.clone()).collect();
    let files = files(framer.guide);
    let mut picture = |path: &str| {
        let file = files.get(path)?;
        let kind = Kind::of_name(file.name())?.media_type();
        Some((kind, stored(file, sink)))
    };
    let parts = parts.iter().map(|(_, html, _)| inlined::links(html, base, &places));
    let parts_html: String = parts.map(|html| inlined::pictures(&html, &mut picture)).collect();
    let file = ReviewFile {
        language: *first,
        policy: inlined::policy(&style_css),
        style_css,
        title: framer.word("review-title"),
        site: guide.files.site.title[*first].clone(),
        publisher: guide.files.site.publisher.name[*first].clone(),
        as_of: words::publication(guide.as_of, *first),
        base_url: base.to_owned(),
        links,
        parts_html,
    };
    site.html("review.html", &file, sink)
}

/// The id of a draft in the file.
fn anchor(language: Language, of: &DraftOf) -> String {
    match of {
        DraftOf::Ledger(ledger) => format!("{language}_{}", ledger.to_string().replace(':', "_")),
        DraftOf::Sources => format!("{language}_sources_list"),
    }
}

fn part(site: &Site<'_>, asked: &Review) -> ReviewPart {
    let framer = site.framer;
    let language = framer.language;
    // Addresses are those of a file at the root of the site.
    let route = Route::new("review.html");
    let entries = asked.drafts(framer).into_iter().map(|drafted| {
        let anchor = anchor(language, &drafted.of(framer));
        let prefix = format!("{anchor}_");
        let place = Place { route: &route, anchor: &anchor, prefix: &prefix, under: 3 };
        let draft = text(framer, drafted, place, site.block_words());
        let number = match drafted {
            Drafted::Ledger(Subject::Section(section)) => {
                Some(section.number.clone()).filter(|number| !number.is_empty())
            }
            _ => None,
        };
        ReviewEntry { title: drafted.title(framer), number, anchor, draft }
    });
    ReviewPart {
        language,
        anchor: language.tag().to_owned(),
        title: framer.word("review-part"),
        entries: entries.collect(),
    }
}

/// The pages that the site does not have yet, with their places in the file.
fn places(
    guide: &Guide,
    parts: &[(Language, String, ReviewPartLink)],
    asked: &Review,
    framer: Framer<'_>,
) -> BTreeMap<String, String> {
    let mut places = BTreeMap::new();
    for (language, ..) in parts {
        let framer = Framer { language: *language, ..framer };
        for drafted in asked.drafts(framer) {
            if drafted.changes(framer).standing == Standing::New {
                let page = guide.addresses.of(&drafted.page(framer), *language);
                places.insert(page.to_string(), anchor(*language, &drafted.of(framer)));
            }
        }
    }
    places
}
