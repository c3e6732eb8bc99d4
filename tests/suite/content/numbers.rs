//! Both languages have the same numbers in the same section.

use std::collections::BTreeMap;

use leidraad::language::Language;
use regex::Regex;

use super::{page, pages};

/// The numbers of a text, each with how often it stands there. Thousands are written together
/// and decimals with a point, whatever the language.
fn numbers(text: &str, language: Language) -> BTreeMap<String, usize> {
    let (thousands, decimal) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let number = Regex::new(r"\d+(?:[.,]\d+)*").unwrap();
    let group = Regex::new(&format!(r"^\d{{1,3}}(\{thousands}\d{{3}})+$")).unwrap();
    let mut found = BTreeMap::new();
    for written in number.find_iter(text) {
        let plain = match written.as_str() {
            grouped if group.is_match(grouped) => grouped.replace(thousands, ""),
            other => other.replace(decimal, "."),
        };
        *found.entry(plain).or_insert(0) += 1;
    }
    found
}

#[test]
fn numbers_are_read_by_the_rules_of_each_language() {
    let dutch = numbers("2.019 aanvragen, van 5,2 naar 2,8 weken, nr. 833/2014.", Language::Nl);
    let english = numbers("2,019 applications, from 5.2 to 2.8 weeks, No 833/2014.", Language::En);
    assert_eq!(dutch, english);
    let wrong = numbers("2,019 applications, from 5.2 to 2.9 weeks, No 833/2014.", Language::En);
    assert_ne!(dutch, wrong);
}

#[test]
fn each_text_has_the_same_numbers_in_both_languages() {
    let mut differences = Vec::new();
    for dutch in pages().iter().filter(|page| page.language == Language::Nl) {
        let english = page(&dutch.id, Language::En);
        let (nl, en) = (numbers(&dutch.text(), Language::Nl), numbers(&english.text(), Language::En));
        for number in nl.keys().chain(en.keys()) {
            let (in_nl, in_en) = (nl.get(number).unwrap_or(&0), en.get(number).unwrap_or(&0));
            if in_nl != in_en {
                differences.push(format!("{}: {number} is there {in_nl}× in nl, {in_en}× in en", dutch.id));
            }
        }
    }
    differences.dedup();
    assert!(differences.is_empty(), "{differences:#?}");
}
