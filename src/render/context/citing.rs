//! How what is shown can be cited, and where it cites.

use serde::Serialize;

/// How a version is cited.
#[derive(Debug, Clone, Serialize)]
pub struct CiteText {
    /// In words, the title in its language.
    pub text_html: String,
    /// For programs that keep references.
    pub formats: Vec<CiteFormat>,
    /// The address in all of them.
    pub url: String,
}

/// A reference in a form that programs read.
#[derive(Debug, Clone, Serialize)]
pub struct CiteFormat {
    /// `BibTeX`, `RIS`, `CSL-JSON`.
    pub name: &'static str,
    /// A name for a file.
    pub file: String,
    /// The reference.
    pub text: String,
}

/// A place in a source, with where the text cites it.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceText {
    /// The place in words.
    pub words: String,
    /// Where it is cited, in the order of the text.
    pub mentions: Vec<MentionText>,
}

/// A citation in the text, to come back to.
#[derive(Debug, Clone, Serialize)]
pub struct MentionText {
    /// Its address on the page.
    pub href: String,
    /// Which of those of its place or source, from 1.
    pub number: usize,
}

/// Passages that a text no longer has.
#[derive(Debug, Clone, Serialize)]
pub struct PassedPassages {
    /// The newest version that has them.
    pub number: String,
    /// Its page.
    pub href: String,
    /// Their addresses.
    pub anchors: Vec<String>,
}
