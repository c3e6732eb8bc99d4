//! What the publisher says on pages.

use serde::Serialize;

use super::{CitedText, DefinitionText, Frame, TocEntry};
use crate::language::Language;

/// What the publisher says on a page.
#[derive(Debug, Clone, Serialize)]
pub struct PublisherText {
    /// One sentence, below the title.
    pub lead: String,
    /// The text; empty when only title and summary are given.
    pub body_html: String,
    /// The language of all of it when it is not that of the page.
    pub text_language: Option<Language>,
    /// `text` or `checklist`.
    pub form: &'static str,
    /// Its headings of level 2 and 3.
    pub toc: Vec<TocEntry>,
    /// What the terms mean that it uses, in the order of their first use.
    pub definitions: Vec<DefinitionText>,
    /// The sources that it cites, numbered.
    pub sources: Vec<CitedText>,
}

/// A page of which a language has one, with the text of the publisher if there is one.
#[derive(Debug, Serialize)]
pub struct WithText<'a, P> {
    /// What the page shows.
    #[serde(flatten)]
    pub page: &'a P,
    /// What the publisher says on it.
    pub text: Option<PublisherText>,
}

/// A page of the publisher.
#[derive(Debug, Serialize)]
pub struct PublisherPage {
    /// The frame.
    pub frame: Frame,
}
