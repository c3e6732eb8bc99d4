//! The name of a ledger: one for all that has versions.

use std::fmt;

use super::ids::{ChartId, SectionId};
use crate::yaml::Slug;

/// What has versions, under the name that `leidraad version` and `content/anchors.txt` give it.
/// The order is that in which ledgers are listed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerId {
    /// A section: `definitie`. An id that is the name of a data file is refused when a section is
    /// read: see [`LedgerId::of_data_file`].
    Section(SectionId),
    /// `glossary`.
    Glossary,
    /// `indicators`.
    Indicators,
    /// `spreadsheets`.
    Spreadsheets,
    /// A flowchart: `diagram:escalatie`.
    Chart(ChartId),
}

impl LedgerId {
    /// Reads a name, in which every id can stand in an address.
    pub fn parse(name: &str) -> Option<LedgerId> {
        let slug = |id| Slug::parse(id).map(Slug::into_string);
        match name.strip_prefix("diagram:") {
            Some(chart) => Some(LedgerId::Chart(ChartId::new(slug(chart)?))),
            None => match LedgerId::of_data_file(name) {
                Some(list) => Some(list),
                None => Some(LedgerId::Section(SectionId::new(slug(name)?))),
            },
        }
    }

    /// The ledger of the file `content/NAME.yaml`, which no section can share its name with: the
    /// two could not be told apart.
    pub fn of_data_file(name: &str) -> Option<LedgerId> {
        match name {
            "glossary" => Some(LedgerId::Glossary),
            "indicators" => Some(LedgerId::Indicators),
            "spreadsheets" => Some(LedgerId::Spreadsheets),
            _ => None,
        }
    }

    /// The section that it is the ledger of.
    pub fn section(&self) -> Option<&SectionId> {
        match self {
            LedgerId::Section(id) => Some(id),
            _ => None,
        }
    }
}

impl fmt::Display for LedgerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerId::Section(id) => write!(f, "{id}"),
            LedgerId::Glossary => f.write_str("glossary"),
            LedgerId::Indicators => f.write_str("indicators"),
            LedgerId::Spreadsheets => f.write_str("spreadsheets"),
            LedgerId::Chart(id) => write!(f, "diagram:{id}"),
        }
    }
}

impl serde::Serialize for LedgerId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every ledger that a guide can have.
    fn ledgers() -> impl Strategy<Value = LedgerId> {
        let slug = "[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}";
        let own = |id: &String| LedgerId::of_data_file(id).is_none();
        prop_oneof![
            slug.prop_filter("the name of a data file", own)
                .prop_map(|id| LedgerId::Section(SectionId::new(id))),
            slug.prop_map(|id| LedgerId::Chart(ChartId::new(id))),
            Just(LedgerId::Glossary),
            Just(LedgerId::Indicators),
            Just(LedgerId::Spreadsheets),
            // A chart lies in a folder of its own and may be called like a list.
            Just(LedgerId::Chart(ChartId::new("glossary"))),
        ]
    }

    /// Names, and much that looks like one.
    fn names() -> impl Strategy<Value = String> {
        let word = proptest::sample::select(vec![
            "diagram",
            ":",
            "glossary",
            "indicators",
            "spreadsheets",
            "kern",
            "-",
            "A",
            "é",
            "/",
            "..",
            " ",
            "1",
        ]);
        proptest::collection::vec(word, 0..4).prop_map(|words| words.concat())
    }

    proptest! {
        #[test]
        fn a_ledger_is_read_from_its_name(ledger in ledgers()) {
            prop_assert_eq!(LedgerId::parse(&ledger.to_string()), Some(ledger));
        }

        #[test]
        fn a_name_is_that_of_the_ledger_read_from_it(name in names()) {
            if let Some(ledger) = LedgerId::parse(&name) {
                prop_assert_eq!(ledger.to_string(), name);
            }
        }
    }

    #[test]
    fn the_names_stay_as_they_are() {
        let section = LedgerId::Section(SectionId::new("kern"));
        let chart = LedgerId::Chart(ChartId::new("kern"));
        let lists = [LedgerId::Glossary, LedgerId::Indicators, LedgerId::Spreadsheets];
        let names = ["kern", "glossary", "indicators", "spreadsheets", "diagram:kern"];
        let ledgers: Vec<LedgerId> = [section].into_iter().chain(lists).chain([chart]).collect();
        assert!(ledgers.is_sorted());
        assert_eq!(ledgers.iter().map(LedgerId::to_string).collect::<Vec<_>>(), names);
        for name in ["", "diagram:", "diagram:diagram:a", "Kern", "a/b", "../a", "section:kern"] {
            assert_eq!(LedgerId::parse(name), None, "{name}");
        }
    }
}
