//! What every page has around its content.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{DraftNotice, PublicationDay};
use crate::language::Language;

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub struct LinkTo {
    /// Relative address.
    pub href: String,
    /// The text.
    pub title: String,
}

/// A link with the title of something that may be in another language than the page: a section that
/// is not translated, a source.
#[derive(Debug, Clone, Serialize)]
pub struct TitledLink {
    /// Relative address.
    pub href: String,
    /// The title.
    pub title: String,
    /// Its language, when that is not the one of the page.
    pub language: Option<&'static str>,
}

/// A place that was on a page and is elsewhere now.
#[derive(Debug, Clone, Serialize)]
pub struct MovedText {
    /// The id that it had.
    pub anchor: String,
    /// Relative address of the place where it is now.
    pub href: String,
    /// What is there.
    pub title: String,
}

/// What every page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Which template family: `home`, `section`, `glossary`, `sources`, `indicators`, `chart`,
    /// `step`, `version`, `history`, `difference`, `side-by-side`, `changes`, `since`, `ledger-history`, `register`,
    /// `worksheet`, `data`, `about`, `accessibility`, `privacy`, `colophon`, `whole`, `components`,
    /// `search`, `page`, `choose`, `missing`.
    pub kind: &'static str,
    /// The heading of the page.
    pub title: String,
    /// For `<title>`: page and site.
    pub full_title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The guide.
    pub site: SiteText,
    /// Pages that every page links to.
    pub menu: Menu,
    /// What the foot of the page leads to.
    pub footer: Vec<FooterLink>,
    /// The contents of the guide.
    pub contents: NavContents,
    /// From home to this page; the last has no address.
    pub breadcrumb: Vec<Crumb>,
    /// The same page in the other language.
    pub other_language: Option<OtherLanguage>,
    /// Absolute address of this page.
    pub canonical: String,
    /// All languages of this page, this one included, when each is a text of its own.
    pub alternates: Vec<Alternate>,
    /// Absolute locale names for Open Graph: this one and the other.
    pub locale: &'static str,
    /// How to search; none in a guide without an index.
    pub search: Option<SearchText>,
    /// Assets by name.
    pub assets: Assets,
    /// The feeds that the page is about.
    pub feeds: Vec<LinkTo>,
    /// Of a page of an edition: which.
    pub edition: Option<EditionText>,
    /// Where a reader reports a problem: a mail that names the page and its version.
    pub report: String,
    /// Where an editor changes what the page shows, when that is one file.
    pub edit: Option<String>,
    /// True when search engines must not list the page: versions and what changed between them,
    /// editions, previews.
    pub unlisted: bool,
    /// True of a page of a preview that shows text that is not released.
    pub unreleased: bool,
    /// What that is.
    pub draft: Option<DraftNotice>,
    /// JSON-LD, ready to stand in a script element.
    pub json_ld_html: String,
    /// What programs that keep references read, of a page that can be cited.
    pub record: Option<RecordText>,
}

/// A page as programs that keep references know it.
#[derive(Debug, Clone, Serialize)]
pub struct RecordText {
    /// Its title with the version.
    pub title: String,
    /// The day on which the version was published.
    pub published: String,
    /// Where the licence can be read.
    pub license: String,
}

/// An edition, as each of its pages names it.
#[derive(Debug, Clone, Serialize)]
pub struct EditionText {
    /// Its name.
    pub title: String,
    /// The day on which its texts were in force.
    pub day: PublicationDay,
    /// The same page today, or home.
    pub today: String,
    /// What changed since.
    pub since: String,
}

/// The guide as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct SiteText {
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The status of this text, said on every page.
    pub notice: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where readers can write to.
    pub email: String,
    /// The target of a link to that address.
    pub mailto: String,
    /// The publisher's accessibility statement, once there is one.
    pub accessibility_statement: Option<String>,
    /// SPDX identifier of the licence.
    pub license: String,
    /// `free`, `named` or `other`: whether whoever takes it over must name the publisher.
    pub reuse: &'static str,
    /// Where the text is kept.
    pub repository: String,
}

/// Pages that every page links to, as relative addresses.
#[derive(Debug, Clone, Serialize)]
pub struct Menu {
    /// Home.
    pub home: String,
    /// Glossary; none in a guide without one. So it is with the other lists.
    pub glossary: Option<String>,
    /// Sources.
    pub sources: Option<String>,
    /// Risk indicators.
    pub indicators: Option<String>,
    /// The flowcharts, each with its title.
    pub charts: Vec<LinkTo>,
    /// What changed lately.
    pub changes: String,
    /// All tags; none in a guide without any.
    pub tags: Option<String>,
    /// A–Z register.
    pub register: String,
    /// Where the answers to a search are shown.
    pub search: String,
    /// About.
    pub about: String,
    /// The questions to fill in for one collaboration.
    pub worksheet: Option<String>,
    /// The guide as data.
    pub data: String,
    /// Accessibility statement.
    pub accessibility: String,
    /// The whole guide on one page.
    pub whole: String,
    /// Privacy.
    pub privacy: String,
    /// Colophon.
    pub colophon: String,
    /// The page that lets a reader choose a language.
    pub choose: String,
}

/// A page that the foot of every page leads to.
#[derive(Debug, Clone, Serialize)]
pub struct FooterLink {
    /// Relative address.
    pub href: String,
    /// Its title.
    pub title: String,
    /// True when this is the page.
    pub current: bool,
}

/// A part of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct NavPart {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// True when the page is in this part.
    pub current: bool,
    /// Where all its sections are listed, when not all are here.
    pub href: Option<String>,
    /// Its sections, or those around the page, each through `menu-entry.html`.
    pub sections_html: String,
}

/// The contents as a page lists them.
#[derive(Debug, Clone, Serialize)]
pub struct NavContents {
    /// The parts, or those around the page.
    pub parts: Vec<NavPart>,
    /// Where everything is listed, when not everything is here.
    pub more: Option<NavMore>,
    /// True where there are so many sections that parts fold: all but the one that a page is in.
    pub folds: bool,
}

/// Where all sections are listed.
#[derive(Debug, Clone, Serialize)]
pub struct NavMore {
    /// Relative address.
    pub href: String,
    /// How many there are.
    pub count: usize,
}

/// A part of the contents with all its sections.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsPart {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its sections.
    pub sections: Vec<ContentsSection>,
}

/// A section in the contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsSection {
    /// Its number; empty where sections have none.
    pub number: String,
    /// True of one that stands below another.
    pub below: bool,
    /// Its title.
    pub title: String,
    /// The language of the title when it is not that of the page.
    pub language: Option<Language>,
    /// Relative address.
    pub href: String,
    /// `page` when this is the page, `true` when it is what the page is about.
    pub current: Option<&'static str>,
    /// Its summary.
    pub summary: String,
    /// `current`, `under-revision`, `awaiting-revision`, `repealed`.
    pub status: &'static str,
}

/// A step on the way from home.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Its title.
    pub title: String,
    /// Relative address; none for the page itself and for parts.
    pub href: Option<String>,
    /// The language of the title, when that is not the one of the page.
    pub language: Option<&'static str>,
}

impl Crumb {
    /// A step whose title is in the language of the page.
    pub(in crate::render) fn new(title: String, href: Option<String>) -> Crumb {
        Crumb { title, href, language: None }
    }
}

/// The same page in the other language.
#[derive(Debug, Clone, Serialize)]
pub struct OtherLanguage {
    /// The language.
    pub language: Language,
    /// Its name in itself.
    pub name: &'static str,
    /// Relative address.
    pub href: String,
}

/// A language version of the page.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// `nl` or `en`.
    pub hreflang: &'static str,
    /// Relative or absolute address, as `alternates` in `site.yaml` says.
    pub href: String,
}

/// What the search field of a page needs, as relative addresses.
#[derive(Debug, Clone, Serialize)]
pub struct SearchText {
    /// The page of answers.
    pub page: String,
    /// The register, which answers without a script.
    pub register: String,
    /// The root of the site or edition, seen from the page: `../`.
    pub root: String,
    /// The main script of the index.
    pub index: String,
}

/// Relative addresses of assets.
#[derive(Debug, Clone, Serialize)]
pub struct Assets {
    /// The stylesheet.
    pub style: String,
    /// The icon.
    pub icon: String,
    /// Image for social media, absolute: PNG, which all of them take.
    pub social: String,
    /// The stylesheets of kinds of pages by name: the file `styles/pages/worksheet.css` is
    /// `styles.worksheet`.
    pub styles: BTreeMap<String, String>,
    /// The scripts of the theme by name, each an enhancement that a page asks for: the file
    /// `scripts/chart.js` is `scripts.chart`.
    pub scripts: BTreeMap<String, String>,
}
