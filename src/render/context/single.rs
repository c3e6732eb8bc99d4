//! Pages of which there is one, and pages that lead on.

use serde::Serialize;

use super::{
    BuildDay, ContentsPart, EditionLink, Frame, LinkTo, MovedText, TitledLink, VersionText,
};
use crate::language::Language;

/// Home.
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// The frame.
    pub frame: Frame,
    /// What the guide is about, in one or two sentences.
    pub lead: String,
    /// Questions, each with the place of its answer.
    pub doors: Vec<Door>,
    /// What kinds of readers look for.
    pub entrances: Vec<HomeEntrance>,
    /// The parts of the guide with all their sections.
    pub contents: Vec<ContentsPart>,
    /// The newest changes of all sections.
    pub changes: Vec<RecentChange>,
    /// What held on which day.
    pub held: String,
    /// The editions, in the order of `site.yaml`.
    pub editions: Vec<EditionLink>,
    /// The charts with their summaries.
    pub charts: Vec<HomeChart>,
}

/// A place that home leads to.
#[derive(Debug, Serialize)]
pub struct Door {
    /// Relative address, or one of another site.
    pub href: String,
    /// The words of the link.
    pub title: String,
    /// What is there, in one line.
    pub text: Option<String>,
    /// True when it leaves the site.
    pub is_external: bool,
}

/// What a kind of reader looks for.
#[derive(Debug, Serialize)]
pub struct HomeEntrance {
    /// Who it is for.
    pub title: String,
    /// Where the answers are.
    pub links: Vec<Door>,
}

/// A chart on the home page.
#[derive(Debug, Serialize)]
pub struct HomeChart {
    /// Title and page.
    pub link: LinkTo,
    /// What it shows.
    pub summary: String,
    /// A small drawing of it without words, as an ornament.
    pub overview_html: String,
    /// The steps at which the walkthrough can begin.
    pub starts: Vec<LinkTo>,
}

/// A change on the home page.
#[derive(Debug, Clone, Serialize)]
pub struct RecentChange {
    /// The sections that changed.
    pub sections: Vec<TitledLink>,
    /// The version.
    pub version: VersionText,
}

/// The page of an address that does not exist.
#[derive(Debug, Serialize)]
pub struct MissingPage {
    /// The frame.
    pub frame: Frame,
    /// That it is not there, in the other language; the name of that language follows.
    pub in_other_language: Option<String>,
}

/// A page without content of its own: about, accessibility, privacy.
#[derive(Debug, Serialize)]
pub struct PlainPage {
    /// The frame.
    pub frame: Frame,
    /// How many sections, terms, sources, indicators and steps there are.
    pub counts: Counts,
    /// The language of the text that prevails.
    pub authoritative: Language,
}

/// The page of answers to a search; a script fills it.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    /// The frame.
    pub frame: Frame,
}

/// How the site was made.
#[derive(Debug, Serialize)]
pub struct ColophonPage {
    /// The frame.
    pub frame: Frame,
    /// The day that it was made for.
    pub built: BuildDay,
    /// The version of the tool.
    pub tool: &'static str,
    /// Where the licence of the text can be read.
    pub license_address: String,
    /// The licence of the font, a file of the site.
    pub font_license: String,
    /// The licence of the signs in it, a file of the site.
    pub signs_license: String,
    /// Where weaknesses can be reported, a file of the site.
    pub security: String,
}

/// How much there is.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Counts {
    pub sections: usize,
    pub charts: usize,
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
    /// The language of both, when there is no text in this one.
    pub text_language: Option<Language>,
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
    /// Relative address of the icon: without one a browser asks for it at the root of the server.
    pub icon: String,
    /// Relative address of the script that carries `#…` and `?…` along.
    pub script: Option<String>,
    /// False where nothing moved: the address says no language, and there is one.
    pub moves: bool,
    /// The places of the page that stood there that are elsewhere now.
    pub moved: Vec<MovedText>,
}
