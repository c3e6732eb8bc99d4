//! What templates get: plain structs of finished text, with every address already relative.
//!
//! A field named `…_html` is HTML made by this crate and is marked safe in the template;
//! everything else is text and is escaped. A template decides how things look, never what is
//! there.

use serde::Serialize;

use crate::language::Language;

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub struct LinkTo {
    /// Relative address.
    pub href: String,
    /// The text.
    pub title: String,
}

/// A date for `<time>`.
#[derive(Debug, Clone, Serialize)]
pub struct DateText {
    /// `2025-06-13`.
    pub iso: String,
    /// `13 juni 2025`.
    pub words: String,
}

/// What every page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Which template family: `home`, `section`, `glossary`, `sources`, `indicators`, `chart`,
    /// `step`, `register`, `about`, `accessibility`, `choose`, `missing`.
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
    /// The contents of the guide.
    pub parts: Vec<NavPart>,
    /// From home to this page; the last has no address.
    pub breadcrumb: Vec<Crumb>,
    /// The same page in the other language.
    pub other_language: OtherLanguage,
    /// Absolute address of this page.
    pub canonical: String,
    /// All languages of this page, this one included, when each is a text of its own.
    pub alternates: Vec<Alternate>,
    /// Absolute locale names for Open Graph: this one and the other.
    pub locale: &'static str,
    /// Assets by name.
    pub assets: Assets,
    /// True in a preview of text that is not released.
    pub unreleased: bool,
    /// JSON-LD, ready to stand in a script element.
    pub json_ld_html: String,
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
    /// SPDX identifier of the licence.
    pub license: String,
    /// Where the text is kept.
    pub repository: String,
    /// The day whose state of affairs is shown.
    pub as_of: DateText,
}

/// Pages that every page links to, as relative addresses.
#[derive(Debug, Clone, Serialize)]
pub struct Menu {
    /// Home.
    pub home: String,
    /// Glossary.
    pub glossary: String,
    /// Sources.
    pub sources: String,
    /// Risk indicators.
    pub indicators: String,
    /// The flowcharts, each with its title.
    pub charts: Vec<LinkTo>,
    /// A–Z register.
    pub register: String,
    /// About.
    pub about: String,
    /// Accessibility statement.
    pub accessibility: String,
    /// The page that lets a reader choose a language.
    pub choose: String,
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
    /// Its sections.
    pub sections: Vec<NavSection>,
}

/// A section in the contents.
#[derive(Debug, Clone, Serialize)]
pub struct NavSection {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The language of the title when it is not that of the page.
    pub language: Option<Language>,
    /// Relative address.
    pub href: String,
    /// True when this is the page.
    pub current: bool,
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
    /// `nl`, `en` or `x-default`.
    pub hreflang: &'static str,
    /// Relative address.
    pub href: String,
}

/// Relative addresses of assets.
#[derive(Debug, Clone, Serialize)]
pub struct Assets {
    /// The stylesheet.
    pub style: String,
    /// The font of the first view, to be loaded early.
    pub font: String,
    /// The icon.
    pub icon: String,
    /// Image for social media, absolute.
    pub social: String,
    /// The small script of enhancements, when the theme has one.
    pub script: Option<String>,
}

/// A section.
#[derive(Debug, Serialize)]
pub struct SectionPage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionText,
}

/// What is shown of a section.
#[derive(Debug, Serialize)]
pub struct SectionText {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// The language of the text when it is not that of the page.
    pub text_language: Option<Language>,
    /// The text.
    pub body_html: String,
    /// Its headings of level 2 and 3.
    pub toc: Vec<TocEntry>,
    /// `current`, `under-revision`, `awaiting-revision`, `repealed`.
    pub status: &'static str,
    /// Sections that replace a repealed one.
    pub replaced_by: Vec<LinkTo>,
    /// `authoritative`, `current`, `unconfirmed`, `outdated-editorial`, `outdated-substantive`, `missing`.
    pub translation: &'static str,
    /// The version that an outdated translation follows.
    pub follows: Option<String>,
    /// The authoritative text, for translations.
    pub authoritative: Option<OtherLanguage>,
    /// The version that is shown.
    pub version: VersionText,
    /// All versions of our text, newest first.
    pub versions: Vec<VersionText>,
    /// Official versions known from sources.
    pub reported: Vec<ReportedText>,
    /// Who looks after it.
    pub owner: String,
    /// The day by which it must have been looked at again.
    pub review_by: Option<DateText>,
    /// The official state of affairs that it describes, with its source.
    pub reflects: Option<ReflectsText>,
    /// The sources that it cites, numbered.
    pub sources: Vec<CitedText>,
    /// Where an editor changes it.
    pub edit: String,
    /// Where a reader reports a problem.
    pub report: String,
    /// The language-free address.
    pub identifier: String,
    /// The section before it.
    pub previous: Option<LinkTo>,
    /// The section after it.
    pub next: Option<LinkTo>,
}

/// A heading in the contents of a page.
#[derive(Debug, Clone, Serialize)]
pub struct TocEntry {
    /// 2 or 3.
    pub level: u8,
    /// Its id.
    pub anchor: String,
    /// Its text.
    pub text: String,
}

/// A version of our text.
#[derive(Debug, Clone, Serialize)]
pub struct VersionText {
    /// Its number.
    pub number: String,
    /// `substantive`, `editorial`, `translation`, `repeal`.
    pub kind: &'static str,
    /// When it was published.
    pub published: DateText,
    /// From when it holds.
    pub effective: DateText,
    /// What changed.
    pub note: String,
}

/// An official version known from a source.
#[derive(Debug, Clone, Serialize)]
pub struct ReportedText {
    /// Its name.
    pub version: String,
    /// When it was published.
    pub published: DateText,
    /// What is known.
    pub note: String,
    /// The source.
    pub source: LinkTo,
}

/// The state of affairs that a text describes.
#[derive(Debug, Clone, Serialize)]
pub struct ReflectsText {
    /// The day.
    pub date: DateText,
    /// The source.
    pub source: LinkTo,
}

/// A source in the list of a page.
#[derive(Debug, Clone, Serialize)]
pub struct CitedText {
    /// Its number on the page; absent outside sections.
    pub number: usize,
    /// The id of its entry: `bron-kst-31288-1205`.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// The places cited, in words.
    pub locators: Vec<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// Its entry among all sources.
    pub entry: String,
    /// Its date.
    pub date: Option<DateText>,
    /// `in-force`, `proposed`, `repealed`.
    pub status: Option<&'static str>,
}

/// The glossary.
#[derive(Debug, Serialize)]
pub struct GlossaryPage {
    /// The frame.
    pub frame: Frame,
    /// The terms by first letter, sorted by the rules of the language.
    pub letters: Vec<Letter<TermText>>,
    /// The version of the glossary.
    pub version: VersionText,
}

/// The entries under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter<T> {
    /// The letter, or `#` for digits.
    pub letter: String,
    /// The entries.
    pub entries: Vec<T>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other forms of it.
    pub forms: Vec<String>,
    /// Its name in the other language.
    pub other: String,
    /// The other language.
    pub other_language: Language,
    /// True when the English name is our own rendering.
    pub own_rendering: bool,
    /// What it means.
    pub definition_html: String,
    /// Where that stands.
    pub source: LinkTo,
    /// The place in the source, in words.
    pub locator: Option<String>,
    /// The sections that use it.
    pub used_in: Vec<LinkTo>,
}

/// All sources.
#[derive(Debug, Serialize)]
pub struct SourcesPage {
    /// The frame.
    pub frame: Frame,
    /// The sources by kind.
    pub groups: Vec<SourceGroup>,
}

/// The sources of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct SourceGroup {
    /// `kamerstuk`, `staatscourant`, `eu`, `bwb`, `web`, `report`.
    pub kind: &'static str,
    /// The sources.
    pub sources: Vec<SourceText>,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its short name.
    pub short: String,
    /// Its number, such as `31 288, nr. 1205` or `32012R0267`.
    pub number: Option<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// The European Legislation Identifier.
    pub eli: Option<String>,
    /// Its date.
    pub date: Option<DateText>,
    /// Who published it.
    pub publisher: Option<String>,
    /// `in-force`, `proposed`, `repealed`.
    pub status: Option<&'static str>,
    /// When we checked it.
    pub seen: Option<DateText>,
    /// Anything a reader must know.
    pub note: Option<String>,
    /// The sections that cite it.
    pub cited_in: Vec<LinkTo>,
}

/// All indicators.
#[derive(Debug, Serialize)]
pub struct IndicatorsPage {
    /// The frame.
    pub frame: Frame,
    /// What readers must know about this list.
    pub notice: String,
    /// The indicators by factor.
    pub factors: Vec<FactorText>,
    /// The version of the list.
    pub version: VersionText,
}

/// A group of indicators.
#[derive(Debug, Clone, Serialize)]
pub struct FactorText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it is about.
    pub summary: Option<String>,
    /// Its indicators.
    pub indicators: Vec<IndicatorEntry>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorEntry {
    /// Its id, also its anchor.
    pub id: String,
    /// The address of its own entry.
    pub href: String,
    /// The question.
    pub question: String,
    /// Why it matters.
    pub why_html: String,
    /// Where an answer can be found.
    pub where_html: String,
    /// The source it was made from.
    pub source: LinkTo,
    /// The place in the source, in words.
    pub locator: Option<String>,
    /// `public-source` or `official`.
    pub origin: &'static str,
}

/// The indicators of one factor inside a section.
#[derive(Debug, Serialize)]
pub struct IndicatorsEmbed {
    /// The group.
    pub factor: FactorText,
    /// The page with all of them.
    pub all: String,
}

/// A flowchart with all its situations.
#[derive(Debug, Serialize)]
pub struct ChartPage {
    /// The frame.
    pub frame: Frame,
    /// The chart.
    pub chart: ChartText,
}

/// A flowchart inside a section: the default situation only.
#[derive(Debug, Serialize)]
pub struct ChartEmbed {
    /// The language of the page.
    pub language: Language,
    /// The chart, with one situation.
    pub chart: ChartText,
    /// Its own page.
    pub href: String,
}

/// What is shown of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartText {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it shows.
    pub summary: String,
    /// Whom it covers.
    pub scope: String,
    /// The state of affairs that it shows.
    pub as_of: DateText,
    /// Its situations.
    pub situations: Vec<SituationText>,
    /// What differs between the situations.
    pub changes: Vec<ChangeRow>,
    /// The version of the chart.
    pub version: VersionText,
}

/// A situation of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct SituationText {
    /// Its id, also its anchor.
    pub id: String,
    /// Its name.
    pub label: String,
    /// True when it rests on a law that is only proposed.
    pub proposed: bool,
    /// The source of the proposal.
    pub source: Option<LinkTo>,
    /// The wide drawing with lanes.
    pub lanes_html: String,
    /// The narrow drawing without lanes.
    pub compact_html: String,
    /// The drawing as a file.
    pub svg: String,
    /// The drawing as a picture.
    pub png: String,
    /// Its size in pixels.
    pub png_size: [u32; 2],
    /// The chart as data.
    pub json: String,
    /// Everything that the drawing says, as text.
    pub tracks: Vec<TrackText>,
}

/// A track of a flowchart.
#[derive(Debug, Clone, Serialize)]
pub struct TrackText {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its steps in reading order.
    pub steps: Vec<OutlineStep>,
}

/// A step in the outline.
#[derive(Debug, Clone, Serialize)]
pub struct OutlineStep {
    /// The id of the step; its anchor is `SITUATION-ID`.
    pub id: String,
    /// The anchor in the outline.
    pub anchor: String,
    /// Its number.
    pub number: String,
    /// `start`, `step`, `decision`, `outcome`, `link`.
    pub kind: &'static str,
    /// What happens, or the question.
    pub label: String,
    /// Who acts.
    pub actor: String,
    /// The other parties.
    pub with: Vec<String>,
    /// `must`, `must-not`, `may`, `will`, `none`.
    pub modality: &'static str,
    /// `binding`, `advice`, `independent`, `own-choice`, `none`.
    pub effect: &'static str,
    /// `one`, `any`, `unstated`, for decisions.
    pub choice: Option<&'static str>,
    /// True when it is our reading.
    pub inferred: bool,
    /// True when it exists only under a law that is proposed.
    pub proposed: bool,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// Where it leads.
    pub exits: Vec<ExitText>,
    /// Where it comes from.
    pub comes_from: Vec<ExitText>,
    /// Its own page.
    pub href: String,
}

/// What a step rests on.
#[derive(Debug, Clone, Serialize)]
pub struct BasisText {
    /// The source.
    pub source: LinkTo,
    /// The place in it, in words.
    pub locator: Option<String>,
}

/// A way from one step to another.
#[derive(Debug, Clone, Serialize)]
pub struct ExitText {
    /// The answer or the label of the arrow.
    pub answer: Option<String>,
    /// The number of the other step.
    pub number: String,
    /// What the other step says.
    pub label: String,
    /// The other step in the outline.
    pub anchor: String,
    /// The other step's own page.
    pub href: String,
    /// True when it need not be taken.
    pub optional: bool,
    /// True when it is our reading.
    pub inferred: bool,
    /// What it rests on.
    pub basis: Vec<BasisText>,
}

/// A row of the table of what differs.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// What it is about.
    pub aspect: String,
    /// For each situation what holds, in the order of the situations.
    pub values: Vec<String>,
    /// What it rests on.
    pub basis: Vec<BasisText>,
    /// True when it is our reading.
    pub inferred: bool,
}

/// One step of the walkthrough.
#[derive(Debug, Serialize)]
pub struct StepPage {
    /// The frame.
    pub frame: Frame,
    /// The chart's title and page.
    pub chart: LinkTo,
    /// The situation's name.
    pub situation: String,
    /// Its id.
    pub situation_id: String,
    /// True when the situation rests on a law that is only proposed.
    pub proposed: bool,
    /// The track's name.
    pub track: String,
    /// The step.
    pub step: OutlineStep,
    /// What happens here.
    pub detail_html: String,
    /// What this does not mean.
    pub caveat_html: String,
    /// The same step in the other situations.
    pub other_situations: Vec<LinkTo>,
    /// The starts of all tracks, for going back to the beginning.
    pub starts: Vec<LinkTo>,
    /// The state of affairs that the chart shows.
    pub as_of: DateText,
}

/// Everything from A to Z.
#[derive(Debug, Serialize)]
pub struct RegisterPage {
    /// The frame.
    pub frame: Frame,
    /// The entries by first letter.
    pub letters: Vec<Letter<RegisterEntry>>,
}

/// An entry of the register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterEntry {
    /// The entry.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// `section`, `heading`, `term`, `step`.
    pub kind: &'static str,
    /// The section of a heading.
    pub inside: Option<String>,
}

/// Home.
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// The frame.
    pub frame: Frame,
    /// The newest changes of all sections.
    pub changes: Vec<RecentChange>,
    /// The charts with their summaries.
    pub charts: Vec<HomeChart>,
    /// Sections that home leads to by name: `definitie`, `personeelsbeleid`, … when they exist.
    pub doors: Doors,
}

/// The sections behind the three questions that people come with.
#[derive(Debug, Serialize)]
pub struct Doors {
    /// May I do this, and who decides: the first flowchart.
    pub decide: Option<LinkTo>,
    /// What do I check when hiring: the section on HR policy.
    pub hire: Option<LinkTo>,
    /// What counts as a risk: the indicators.
    pub risk: LinkTo,
}

/// A chart on the home page.
#[derive(Debug, Serialize)]
pub struct HomeChart {
    /// Title and page.
    pub link: LinkTo,
    /// What it shows.
    pub summary: String,
    /// A picture of it.
    pub png: String,
    /// Size of the picture.
    pub png_size: [u32; 2],
}

/// A change on the home page.
#[derive(Debug, Clone, Serialize)]
pub struct RecentChange {
    /// The section.
    pub section: LinkTo,
    /// The version.
    pub version: VersionText,
}

/// A page without content of its own: about, accessibility, not found.
#[derive(Debug, Serialize)]
pub struct PlainPage {
    /// The frame.
    pub frame: Frame,
    /// How many sections, terms, sources, indicators and steps there are.
    pub counts: Counts,
}

/// How much there is.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Counts {
    pub sections: usize,
    pub terms: usize,
    pub sources: usize,
    pub indicators: usize,
}

/// The page that lets a reader choose a language, for the guide or for one section.
#[derive(Debug, Serialize)]
pub struct ChoosePage {
    /// The frame, in the authoritative language.
    pub frame: Frame,
    /// The choices, the authoritative language first.
    pub choices: Vec<Choice>,
}

/// A language to choose.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// The language.
    pub language: Language,
    /// Its name in itself.
    pub name: &'static str,
    /// The title of the page in that language.
    pub title: String,
    /// A sentence about it.
    pub summary: String,
    /// Relative address.
    pub href: String,
}

/// A page that leads on without script.
#[derive(Debug, Serialize)]
pub struct RedirectPage {
    /// The language of the page.
    pub language: Language,
    /// Where it leads.
    pub to: LinkTo,
    /// Absolute address of where it leads.
    pub canonical: String,
}
