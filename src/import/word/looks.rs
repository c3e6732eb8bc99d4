//! What properties of a run say beside its form: the language of its words, and looks that Markdown
//! does not have.

use roxmltree::Node;

use super::super::report::Outcome;
use super::reader::Reader;
use super::xml::{attribute, child, elements, switch, value, word};
use crate::content::source_language::SourceLanguage;

impl Reader<'_> {
    /// The language that is said of these words, where it is another than that of the text.
    pub(super) fn language_of(&self, properties: Node<'_, '_>) -> Option<SourceLanguage> {
        let language = child(properties, "lang")?;
        let runs_left = switch(properties, "rtl") == Some(true);
        let tag = attribute(language, if runs_left { "bidi" } else { "val" })?;
        let tag = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        if tag == self.language.tag() { None } else { SourceLanguage::find(&tag) }
    }

    /// Looks that Markdown does not have. Only what was done to these words by hand may mean
    /// something.
    pub(super) fn lost_looks(&mut self, properties: Node<'_, '_>, run: Node<'_, '_>) {
        if !elements(run).any(|inner| word(inner) == "t") || !self.is_shown() {
            return;
        }
        let is_link = value(properties, "rStyle").is_some();
        let line = value(properties, "u").is_some_and(|line| line != "none") && !is_link;
        let colour = value(properties, "color").is_some_and(|colour| {
            !is_link && !matches!(colour.to_ascii_lowercase().as_str(), "auto" | "000000")
        });
        let found = [
            (line, "word-underline"),
            (value(properties, "highlight").is_some_and(|mark| mark != "none"), "word-highlight"),
            (colour, "word-colour"),
            (switch(properties, "caps") == Some(true), "word-capitals"),
            (switch(properties, "smallCaps") == Some(true), "word-capitals"),
        ];
        for (_, code) in found.into_iter().filter(|(found, _)| *found) {
            self.count(Outcome::Lost, code, "");
        }
        if switch(properties, "rtl") == Some(true) {
            self.count(Outcome::Changed, "word-right-to-left", "");
        }
    }
}
