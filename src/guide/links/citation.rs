//! Citations: which sources a text rests on, and where in them.

use crate::content::bibliography::Source;
use crate::content::ids::SourceId;
use crate::language::Language;

/// The sources that a text cites, numbered in the order of first mention.
#[derive(Debug, Clone, Default)]
pub struct Citations {
    list: Vec<Cited>,
}

/// A source that a text cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The source.
    pub source: SourceId,
    /// The places cited, in order, each once.
    pub locators: Vec<String>,
}

impl Citations {
    /// Notes a citation and gives the number of its source, from 1.
    pub fn cite(&mut self, source: &SourceId, locator: Option<&str>) -> usize {
        let index = match self.list.iter().position(|c| c.source == *source) {
            Some(index) => index,
            None => {
                self.list.push(Cited { source: source.clone(), locators: Vec::new() });
                self.list.len() - 1
            }
        };
        if let Some(locator) = locator {
            let locators = &mut self.list[index].locators;
            if !locators.iter().any(|known| known == locator) {
                locators.push(locator.to_owned());
            }
        }
        index + 1
    }

    /// The cited sources in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Cited> {
        self.list.iter()
    }
}

/// What is said where a source is cited that we know from another one alone.
pub(in crate::guide) fn not_read(language: Language) -> &'static str {
    match language {
        Language::Nl => "niet gelezen",
        Language::En => "not read",
    }
}

/// The name of a source where something rests on it: `Kamerbrief [niet gelezen]`.
pub fn name_with_reading(name: &str, source: &Source, language: Language) -> String {
    if source.is_not_seen() { format!("{name} [{}]", not_read(language)) } else { name.to_owned() }
}

/// A locator in words as data has it: with ordinary spaces, which can be searched for.
pub fn locator_in_data(locator: &str, language: Language) -> String {
    locator_in_words(locator, language).replace('\u{a0}', " ")
}

/// A locator as readers see it, its numbers kept on the line of what they count. `P2.4` is the
/// fourth paragraph of section 2 of a letter (`P0.1` the first before section 1), `fn10` its
/// footnote 10; anything else is shown as written.
pub fn locator_in_words(locator: &str, language: Language) -> String {
    let dutch = language == Language::Nl;
    if let Some((section, paragraph)) = letter_paragraph(locator) {
        let word = if dutch { "alinea" } else { "paragraph" };
        return match section {
            0 => {
                format!("{}, {word}\u{a0}{paragraph}", if dutch { "inleiding" } else { "opening" })
            }
            _ => format!("§\u{a0}{section}, {word}\u{a0}{paragraph}"),
        };
    }
    match locator.strip_prefix("fn").map(str::parse::<u32>) {
        Some(Ok(note)) => format!("{}\u{a0}{note}", if dutch { "voetnoot" } else { "footnote" }),
        _ => locator.to_owned(),
    }
}

/// The same, short enough to stand in a sentence: `§ 2.4`.
pub fn short_locator(locator: &str, language: Language) -> String {
    match letter_paragraph(locator) {
        Some((section, paragraph)) => format!("§\u{a0}{section}.{paragraph}"),
        None => locator_in_words(locator, language).replace(' ', "\u{a0}"),
    }
}

fn letter_paragraph(locator: &str) -> Option<(u32, u32)> {
    let (section, paragraph) = locator.strip_prefix('P')?.split_once('.')?;
    Some((section.parse().ok()?, paragraph.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locator_is_said_in_words() {
        assert_eq!(locator_in_words("P2.4", Language::Nl), "§\u{a0}2, alinea\u{a0}4");
        assert_eq!(locator_in_words("P0.1", Language::En), "opening, paragraph\u{a0}1");
        assert_eq!(locator_in_words("fn10", Language::Nl), "voetnoot\u{a0}10");
        assert_eq!(locator_in_words("art. 3", Language::Nl), "art. 3");
        assert_eq!(locator_in_data("P2.4", Language::Nl), "§ 2, alinea 4");
    }

    #[test]
    fn a_source_keeps_its_number_and_collects_its_places() {
        let (a, b) = (SourceId::new("a"), SourceId::new("b"));
        let mut citations = Citations::default();
        assert_eq!(citations.cite(&a, Some("P1.1")), 1);
        assert_eq!(citations.cite(&b, None), 2);
        assert_eq!(citations.cite(&a, Some("P1.2")), 1);
        assert_eq!(citations.cite(&a, Some("P1.1")), 1);
        assert_eq!(citations.iter().next().unwrap().locators, ["P1.1", "P1.2"]);
    }
}
