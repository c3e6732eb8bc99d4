//! A section in both languages, and what a page says of a translation that is behind.

use serde::Serialize;

use super::{Frame, PassedPassages, PublicationDay, SectionOfVersion};
use crate::language::Language;

/// That a translation is behind.
#[derive(Debug, Clone, Serialize)]
pub struct BehindText {
    /// What lies between: `older` when it follows another version, `amended` when it follows an
    /// earlier text of the same one, `draft` when only a text that is not released is newer.
    pub case: &'static str,
    /// The language of the authoritative text.
    pub original: Language,
    /// The version of it that the translation follows.
    pub follows: String,
    /// The version of it that holds.
    pub now: String,
    /// From when the translation was behind, where that is known.
    pub since: Option<PublicationDay>,
    /// What changed in between: `substantive`, `editorial`, `unknown`.
    pub kind: &'static str,
    /// What changed in the authoritative text since, word by word.
    pub missed: Option<String>,
    /// True when pieces of the text are marked.
    pub marked: bool,
    /// True when the title or the summary is behind.
    pub titles: bool,
}

/// A section in both languages.
#[derive(Debug, Serialize)]
pub struct SideBySidePage {
    /// The frame.
    pub frame: Frame,
    /// The section.
    pub section: SectionOfVersion,
    /// How the translation stands as a whole: `current`, `unconfirmed`, `outdated-editorial`,
    /// `outdated-substantive`, `missing`.
    pub translation: &'static str,
    /// What a translation that is behind misses.
    pub behind: Option<BehindText>,
    /// The authoritative text.
    pub original: SideText,
    /// Its translation; none when there is none.
    pub translated: Option<SideText>,
    /// How many pairs there are of each state, and where those are that need work.
    pub states: Vec<StateCount>,
    /// Every piece of the text beside its translation, in reading order.
    pub pairs: Vec<PairText>,
    /// The passages that earlier versions had.
    pub passed: Vec<PassedPassages>,
}

/// One of the two texts.
#[derive(Debug, Serialize)]
pub struct SideText {
    /// Its language.
    pub language: Language,
    /// The language in itself.
    pub name: &'static str,
    /// Its page.
    pub href: String,
}

/// How many pairs have a state.
#[derive(Debug, Serialize)]
pub struct StateCount {
    /// As in [`PairText::state`].
    pub state: &'static str,
    /// How many.
    pub count: usize,
    /// The addresses of those that a translator has to look at, in reading order.
    pub places: Vec<String>,
}

/// A piece of the text beside its translation.
#[derive(Debug, Serialize)]
pub struct PairText {
    /// Its id on the page: that of the authoritative passage.
    pub anchor: String,
    /// Earlier ids of a heading.
    pub aliases: Vec<String>,
    /// `current`, `behind-wording`, `behind-meaning`, `new`, `written`, `gone`, `unconfirmed`; `missing`
    /// where there is no translation at all.
    pub state: &'static str,
    /// The authoritative piece.
    pub original_html: Option<String>,
    /// The piece of the translation.
    pub translated_html: Option<String>,
}
