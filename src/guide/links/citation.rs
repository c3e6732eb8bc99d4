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

#[cfg(test)]
mod tests {
    use super::*;

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
