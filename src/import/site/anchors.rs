//! The ids of headings: those that the old site gave them, and those that they have in a guide.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::super::slug::{is_slug, nearest};

/// The headings of a page and the places that a link can lead to.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// The id of each heading, in order.
    pub(super) ids: Vec<String>,
    /// What the old site called a heading, with its id now.
    known: BTreeMap<String, String>,
    /// The same in small letters.
    folded: BTreeMap<String, String>,
    /// The ids that are given.
    given: BTreeSet<String>,
}

/// The words of a heading and the id that was typed behind it.
pub(super) type Heading = (String, Option<String>);

impl Anchors {
    /// Gives ids to headings. Places have the number of headings before them.
    pub(super) fn of(headings: &[Heading], places: &[(String, usize)]) -> Anchors {
        let mut anchors = Anchors::default();
        let (mut next, mut old) = (BTreeMap::new(), BTreeMap::new());
        for (words, typed) in headings {
            let before = old_id(words, typed.as_deref(), &mut old);
            let wanted = typed.as_deref().filter(|id| is_slug(id)).map(str::to_owned);
            let wanted = wanted.or_else(|| nearest(words)).unwrap_or_else(|| "deel".to_owned());
            let mut id = wanted.clone();
            let number = next.entry(wanted.clone()).or_insert(2);
            while !anchors.given.insert(id.clone()) {
                id = format!("{wanted}-{number}");
                *number += 1;
            }
            anchors.known.entry(before).or_insert_with(|| id.clone());
            anchors.ids.push(id);
        }
        for (name, before) in places {
            let id = before.checked_sub(1).and_then(|at| anchors.ids.get(at));
            if let Some(id) = id.cloned() {
                anchors.known.entry(name.clone()).or_insert(id);
            }
        }
        for (old, id) in &anchors.known {
            anchors.folded.entry(old.to_ascii_lowercase()).or_insert_with(|| id.clone());
        }
        anchors
    }

    /// The id of a place that a link names.
    pub(super) fn find(&self, name: &str) -> Option<&str> {
        let folded = || self.folded.get(&name.to_ascii_lowercase());
        let near = || self.given.get(&nearest(name)?);
        self.known.get(name).or_else(folded).or_else(near).map(String::as_str)
    }

    /// The ids that headings had, where they have others now and both can be written.
    pub(super) fn earlier(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_other = |(old, now): &(&String, &String)| {
            old != now && is_slug(old) && !self.given.contains(*old)
        };
        self.known.iter().filter(is_other).map(|(old, now)| (old.as_str(), now.as_str()))
    }
}

/// The id of a heading by Python-Markdown (`toc.slugify`), with a number behind it where it is taken.
fn old_id(words: &str, typed: Option<&str>, given: &mut BTreeMap<String, usize>) -> String {
    let base = typed.map_or_else(|| slugified(words), str::to_owned);
    match given.get_mut(&base) {
        None => {
            given.insert(base.clone(), 0);
            base
        }
        Some(count) => {
            *count += 1;
            format!("{base}_{count}")
        }
    }
}

fn slugified(words: &str) -> String {
    let ascii = words
        .nfkd()
        .filter(char::is_ascii)
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || c.is_ascii_whitespace());
    let kept: String = ascii.collect::<String>().trim().to_lowercase();
    let mut out = String::new();
    for c in kept.chars() {
        match c {
            '-' | ' ' | '\t' if out.ends_with('-') => {}
            '-' | ' ' | '\t' => out.push('-'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_found_by_the_name_that_the_old_site_gave_it() {
        let heading = |words: &str| (words.to_owned(), None);
        let headings = [
            heading("Wat is één risico?"),
            heading("Bron"),
            heading("Bron"),
            ("X".into(), Some("eigen".into())),
        ];
        let anchors = Anchors::of(&headings, &[("plek".into(), 2)]);
        assert_eq!(anchors.ids, ["wat-is-een-risico", "bron", "bron-2", "eigen"]);
        assert_eq!(anchors.find("bron_1"), Some("bron-2"));
        assert_eq!(anchors.find("plek"), Some("bron"));
        assert_eq!(anchors.find("wat-is-een-risico"), Some("wat-is-een-risico"));
        assert_eq!(anchors.find("weg"), None);
    }
}
