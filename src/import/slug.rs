//! Ids as the program demands them: small letters, digits and single hyphens, each used once.

use std::collections::BTreeMap;

use crate::guide::is_device;
use crate::yaml::Slug;

/// The longest id that [`Slug`] accepts.
const LONGEST: usize = 80;
/// What room a number at the end of an id needs.
const NUMBER: usize = 8;

/// True of an id that the program accepts.
pub(crate) fn is_slug(text: &str) -> bool {
    Slug::parse(text).is_some()
}

/// The id nearest to a text; nothing when no letter or digit is in it.
pub(crate) fn nearest(text: &str) -> Option<String> {
    let mut slug = String::new();
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = plain(c);
        if plain.is_empty() {
            // An accent of its own parts no word.
            gap |= !('\u{300}'..='\u{36f}').contains(&c) && c != '\'' && c != '’';
            continue;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        slug.push_str(plain);
        if slug.len() >= LONGEST - NUMBER {
            break;
        }
    }
    (!slug.is_empty()).then_some(slug)
}

/// A letter without its accent, a digit, or nothing.
fn plain(c: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if c.is_ascii() {
        return ASCII.find(c).and_then(|at| ASCII.get(at..=at)).unwrap_or_default();
    }
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => "a",
        'æ' => "ae",
        'ç' | 'č' | 'ć' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
        'ĳ' => "ij",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => "o",
        'œ' => "oe",
        'š' | 'ś' => "s",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' => "z",
        _ => "",
    }
}

/// True of an id that no step and no chart can have: a page of that name is there already, or no
/// file can have it.
fn is_kept(id: &str) -> bool {
    id == "index" || is_device(id)
}

/// The ids that were given so far.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// Each with the number that the next of that name gets.
    given: BTreeMap<String, usize>,
}

impl Ids {
    /// Gives each of the keys its id, in order. A key that is an id stays as it is, also when an
    /// earlier key would become the same.
    pub(crate) fn give<'k>(
        &mut self,
        keys: impl Iterator<Item = &'k str> + Clone,
        otherwise: &str,
    ) -> Vec<String> {
        let mut ids: Vec<Option<String>> = Vec::new();
        for key in keys.clone() {
            let keeps = is_slug(key) && !is_kept(key) && !self.given.contains_key(key);
            if keeps {
                self.given.insert(key.to_owned(), 2);
            }
            ids.push(keeps.then(|| key.to_owned()));
        }
        let all = ids.into_iter().zip(keys);
        all.map(|(id, key)| id.unwrap_or_else(|| self.unused(key, otherwise))).collect()
    }

    /// An id near to a key that nothing has yet.
    fn unused(&mut self, key: &str, otherwise: &str) -> String {
        let mut base = nearest(key).unwrap_or_else(|| otherwise.to_owned());
        if is_kept(&base) {
            base = format!("{otherwise}-{base}");
        }
        if !self.given.contains_key(&base) {
            self.given.insert(base.clone(), 2);
            return base;
        }
        let mut number = self.given.get(&base).copied().unwrap_or(2);
        let mut id = format!("{base}-{number}");
        while self.given.contains_key(&id) {
            number += 1;
            id = format!("{base}-{number}");
        }
        self.given.insert(base, number + 1);
        self.given.insert(id.clone(), 2);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_id_keeps_letters_and_digits() {
        assert_eq!(nearest("Activity_0x1Z").as_deref(), Some("activity-0x1z"));
        assert_eq!(
            nearest(" Beoordeling: één risico's? ").as_deref(),
            Some("beoordeling-een-risicos")
        );
        assert_eq!(nearest("e\u{301}e\u{301}n").as_deref(), Some("een"));
        assert_eq!(nearest("!!!"), None);
        assert!(nearest(&"lang ".repeat(99)).is_some_and(|id| id.len() < 80 && is_slug(&id)));
    }

    #[test]
    fn an_id_is_given_once_and_a_sound_one_stays() {
        let keys = ["A", "a", "A ", "a-2", "con", "index", "名"];
        let ids = Ids::default().give(keys.into_iter(), "stap");
        assert_eq!(ids, ["a-3", "a", "a-4", "a-2", "stap-con", "stap-index", "stap"]);
    }

    #[test]
    fn many_of_one_name_are_numbered_in_no_time() {
        let keys: Vec<String> = (0..10_000).map(|_| "!".to_owned()).collect();
        let ids = Ids::default().give(keys.iter().map(String::as_str), "stap");
        assert_eq!(ids.last().map(String::as_str), Some("stap-10000"));
    }
}
