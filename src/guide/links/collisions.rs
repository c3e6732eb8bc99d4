//! No two pages or files at one address, also where capitals do not count.
//!
//! Every address that depends on what somebody wrote is claimed here, with the place where it is
//! written, beside those that the site has anyway: what can be built is known before it is built.

use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::pages::{Page, SINGLE_PAGES};
use super::path_words::{is_reserved_in_folder, is_reserved_slug, words};
use crate::content::ids::ChartId;
use crate::content::{Content, LedgerId};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::naming::moved;
use crate::guide::{Guide, Moved, Route};
use crate::language::Language;
use crate::source::{STATIC, Span};

/// What has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// A page or file that every guide has.
    Site,
    /// A page of the publisher.
    Page(Span),
    /// A section.
    Section(Span),
    /// A section, under an earlier slug.
    Earlier(Span),
    /// What an alias of `site.yaml` leads on from.
    Alias(Option<Span>),
    /// A flowchart or a step of it.
    Chart(Span),
    /// A spreadsheet.
    Spreadsheet(Span),
    /// One of the publisher's own files for the root of the site.
    Own,
}

impl Owner {
    fn span(self) -> Option<Span> {
        match self {
            Owner::Site | Owner::Own => None,
            Owner::Alias(span) => span,
            Owner::Page(span)
            | Owner::Section(span)
            | Owner::Earlier(span)
            | Owner::Chart(span)
            | Owner::Spreadsheet(span) => Some(span),
        }
    }
}

/// An address that something claims.
struct Claim {
    address: Route,
    language: Language,
    owner: Owner,
}

impl Claim {
    fn new(address: Route, language: Language, owner: Owner) -> Claim {
        Claim { address, language, owner }
    }

    /// The address as it is compared: many a disk and a server know no capitals.
    fn key(&self) -> Cow<'_, str> {
        let address = self.address.as_str();
        match address.chars().any(char::is_uppercase) {
            true => Cow::Owned(address.to_lowercase()),
            false => Cow::Borrowed(address),
        }
    }

    /// The last part of the address without the ending of a page.
    fn word(&self) -> &str {
        let name = self.address.as_str().rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }
}

/// Checks every address that content decides about.
pub(in crate::guide) fn check(guide: &Guide, content: &Content, sink: &mut Sink) {
    let claims = claims(guide, content);
    let mut keys: Vec<Cow<'_, str>> = claims.iter().map(Claim::key).collect();
    keys.sort_unstable();
    // Nearly always, and then nothing more has to be known.
    if keys.windows(2).all(|pair| pair[0] != pair[1]) {
        return;
    }
    let mut taken: BTreeMap<Cow<'_, str>, &Claim> = BTreeMap::new();
    for claim in &claims {
        match taken.entry(claim.key()) {
            Entry::Vacant(free) => _ = free.insert(claim),
            Entry::Occupied(other) => {
                if let Some(found) = twice(claim, other.get()) {
                    sink.report(found);
                }
            }
        }
    }
}

/// What is wrong with a claim beside an earlier one; nothing where that was said.
fn twice(claim: &Claim, first: &Claim) -> Option<Diagnostic> {
    if claim.owner == Owner::Own {
        let taken = own_file_in_the_way(&claim.address, &first.address, first.owner == Owner::Own);
        return Some(match first.owner.span() {
            Some(first) => taken.label(first, "first"),
            None => taken,
        });
    }
    if first.owner == Owner::Site {
        let what = match claim.owner {
            // The name of a page is refused as such.
            Owner::Section(_) if is_reserved_slug(claim.language, claim.word()) => return None,
            Owner::Earlier(_) => "earlier",
            Owner::Section(_) => "slug",
            Owner::Page(_) => "page",
            _ => "other",
        };
        if let Some(span) = claim.owner.span() {
            let refused = Diagnostic::at(codes::RESERVED_WORD, span);
            let refused = refused.arg("language", claim.language.tag());
            return Some(refused.arg("word", claim.word()).arg("what", what));
        }
    }
    // So is that of a step or flowchart.
    let charts = matches!((claim.owner, first.owner), (Owner::Chart(_), Owner::Chart(_)));
    if charts && is_reserved_in_folder(claim.word()) {
        return None;
    }
    let (address, other) = (claim.address.as_str(), first.address.as_str());
    let code = if other == address { codes::ADDRESS_TWICE } else { codes::ADDRESS_CASE };
    let diagnostic = match claim.owner.span() {
        Some(span) => Diagnostic::at(code, span),
        None => Diagnostic::of_path(code, address),
    };
    let what = match (claim.owner, first.owner) {
        (Owner::Alias(_), Owner::Alias(_)) => "aliases",
        (Owner::Page(_), _) => "page",
        _ => "pages",
    };
    let diagnostic = diagnostic.arg("address", address).arg("other", other).arg("what", what);
    Some(match first.owner.span() {
        Some(first) => diagnostic.label(first, "first"),
        None => diagnostic,
    })
}

/// All claims: those of the site first, so that what takes an address of it is told as that.
fn claims(guide: &Guide, content: &Content) -> Vec<Claim> {
    let mut claims = Vec::with_capacity(3 * guide.sections.len());
    for language in guide.languages.all() {
        let fixed = fixed(guide, language).into_iter();
        claims.extend(fixed.map(|address| Claim::new(address, language, Owner::Site)));
    }
    for language in guide.languages.all() {
        sections(guide, content, language, &mut claims);
        charts(guide, language, &mut claims);
        publisher_pages(guide, content, language, &mut claims);
    }
    // An edition was published with the files that it has.
    if guide.edition.is_none() {
        data_files(guide, &mut claims);
    }
    for language in guide.languages.all() {
        let moved = moved::named(guide, language).into_iter();
        claims.extend(moved.map(|(name, Moved { from, .. })| {
            Claim::new(from, language, Owner::Alias(guide.aliases.span(&name)))
        }));
    }
    files_beside(guide, &mut claims);
    let own = guide.own_files.iter().map(|(address, _)| address.clone());
    claims
        .extend(own.map(|address| Claim::new(address, guide.languages.authoritative, Owner::Own)));
    claims
}

/// The files beside texts: a section and a page of one name have one folder for them.
fn files_beside(guide: &Guide, claims: &mut Vec<Claim>) {
    let sections = guide.sections.iter().flat_map(|section| section.texts.iter());
    let sections = sections.map(|(language, text)| (language, text.title_span, &text.resolved));
    let pages = guide.pages.iter().flat_map(|page| page.texts.iter());
    let pages = pages.map(|(language, text)| (language, text.title_span, &text.resolved));
    for (language, span, text) in sections.chain(pages) {
        let addresses: BTreeSet<&Route> = text.files.iter().map(|(route, _)| route).collect();
        claims.extend(
            addresses
                .into_iter()
                .map(|address| Claim::new(address.clone(), language, Owner::Page(span))),
        );
    }
}

/// What is said of one of the publisher's own files that stands in the way of something of ours, or of
/// another of their own.
pub fn own_file_in_the_way(own: &Route, taken: &Route, by_own: bool) -> Diagnostic {
    let refused = Diagnostic::of_path(codes::OWN_FILE_IN_THE_WAY, format!("{STATIC}{own}"));
    let by = if by_own { "own" } else { "site" };
    refused.arg("address", taken.as_str()).arg("by", by)
}

/// The pages and files of a language that a guide has whatever is in it.
pub(in crate::guide) fn fixed(guide: &Guide, language: Language) -> Vec<Route> {
    let addresses = &guide.addresses;
    let is_here = |page: &Page| guide.edition.is_none() || !page.exists_once();
    let mut pages: Vec<Page> = SINGLE_PAGES.into_iter().filter(is_here).collect();
    let mut routes = Vec::new();
    if guide.edition.is_none() {
        let lists = [LedgerId::Glossary, LedgerId::Indicators, LedgerId::Spreadsheets];
        pages.extend(lists.map(Page::History));
        routes.extend(addresses.data_folders(language).map(|(route, _)| route));
        routes.extend([true, false].map(|substantive| addresses.feed(substantive, language)));
        if !guide.editions.is_empty() {
            routes.push(addresses.changes_folder(language));
        }
    }
    routes.extend(pages.iter().map(|page| addresses.of(page, language)));
    if !guide.charts.is_empty() {
        routes.push(addresses.chart_folder(language));
    }
    if guide.has(&Page::Tags) {
        routes.extend([addresses.of(&Page::Tags, language), addresses.tags_folder(language)]);
        let tags = guide.tags().map(|tag| Page::Tag(tag.id.value.clone()));
        routes.extend(tags.map(|page| addresses.of(&page, language)));
    }
    routes
}

fn sections(guide: &Guide, content: &Content, language: Language, claims: &mut Vec<Claim>) {
    let addresses = &guide.addresses;
    for section in &guide.sections {
        let Some(source) = content.sections.get(&section.id) else { continue };
        let slug = source.texts[language].as_ref().and_then(|t| t.front.slug.as_ref());
        let span = slug.map_or(source.file.id.span, |s| s.span);
        let address = addresses.of(&Page::Section(section.id.clone()), language);
        claims.push(Claim::new(address, language, Owner::Section(span)));
        // Beside the pages of the flowcharts there are only those of a section of this name.
        if guide.edition.is_none() && section.id.as_str() == words(language).chart {
            let address = addresses.of(&Page::SideBySide(section.id.clone()), language);
            claims.push(Claim::new(address, language, Owner::Section(span)));
        }
        for alias in source.file.earlier_slugs(language) {
            let address = addresses.earlier(alias.as_str(), language);
            claims.push(Claim::new(address, language, Owner::Earlier(alias.span)));
        }
    }
}

fn publisher_pages(guide: &Guide, content: &Content, language: Language, claims: &mut Vec<Claim>) {
    for page in guide.pages.iter().filter(|page| matches!(page.page, Page::Publisher(_))) {
        let texts = content.pages.get(&page.id).into_iter().flat_map(|texts| texts.iter());
        let span = texts.filter_map(|(_, text)| Some(text.as_ref()?.text.front.title.span)).next();
        let address = guide.addresses.of(&page.page, language);
        claims.extend(span.map(|span| Claim::new(address, language, Owner::Page(span))));
    }
}

fn charts(guide: &Guide, language: Language, claims: &mut Vec<Claim>) {
    for pages in &guide.charts {
        let (id, span) = (&pages.chart.id.value, pages.chart.id.span);
        let mut claim = |address, span| {
            claims.push(Claim::new(address, language, Owner::Chart(span)));
        };
        let addresses = &guide.addresses;
        claim(addresses.of(&Page::Chart(id.clone()), language), span);
        claim(addresses.chart_file(id, "index.html", language), span);
        if guide.edition.is_none() {
            claim(addresses.of(&Page::History(LedgerId::Chart(id.clone())), language), span);
        }
        for graph in &pages.chart.situations {
            let situation = graph.situation.id.to_string();
            claim(addresses.chart_file(id, &format!("{situation}/index.html"), language), span);
            for node in &graph.nodes {
                let page = Page::Step(id.clone(), situation.clone(), node.id.clone());
                claim(addresses.of(&page, language), node.span);
            }
        }
    }
}

/// The files of data that are named after an id, beside those of the lists.
fn data_files(guide: &Guide, claims: &mut Vec<Claim>) {
    let language = guide.languages.authoritative;
    let mut claim = |name: &str, owner| {
        claims.push(Claim::new(guide.addresses.data_file(name), language, owner));
    };
    let tags = guide.has(&Page::Tags).then_some("tags");
    for list in ["indicators", "glossary", "sources", "versions"].into_iter().chain(tags) {
        claim(&format!("{list}.json"), Owner::Site);
    }
    let chart = |id: &ChartId| format!("flowchart-{id}.json");
    for pages in &guide.charts {
        let id = &pages.chart.id;
        claim(&chart(&id.value), Owner::Chart(id.span));
    }
    let sheets = guide.files.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter());
    for (id, _) in sheets {
        claim(&format!("{}.json", id.value), Owner::Spreadsheet(id.span));
    }
}

/// The addresses that something of today has, which nothing earlier leads on from.
pub(in crate::guide) fn of_today(guide: &Guide, language: Language) -> Vec<Route> {
    let mut routes = fixed(guide, language);
    routes.extend(guide.pages.iter().map(|page| guide.addresses.of(&page.page, language)));
    for section in &guide.sections {
        routes.push(guide.addresses.of(&Page::Section(section.id.clone()), language));
        let earlier = section.file.earlier_slugs(language).iter();
        routes.extend(earlier.map(|slug| guide.addresses.earlier(slug.as_str(), language)));
    }
    routes
}
