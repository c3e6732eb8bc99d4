//! Names that are written otherwise.
//!
//! Most names of a policy text are translated, and what is left out may be a pronoun. So a name is
//! only told of where another stands in its place that is nearly the same, and the text of that
//! language knows the right one from elsewhere; or where both name a person.

use std::collections::BTreeSet;

use super::compare::Place;
use super::marks::{BlockMarks, TextMarks};
use super::reader::Name;

/// Names of a block that are compared with those of the other one by one.
const MOST: usize = 100;

/// The names in two blocks that should be the same, that of the authoritative text first.
pub(super) fn compare(
    a: &BlockMarks,
    b: &BlockMarks,
    source: &TextMarks,
    target: &TextMarks,
) -> Vec<(Place, Place)> {
    let alone = |of: &BlockMarks, other: &BlockMarks| -> Vec<Name> {
        let there: BTreeSet<&str> = other.found.names.iter().map(|name| &*name.word).collect();
        of.found.names.iter().filter(|name| !there.contains(&*name.word)).cloned().collect()
    };
    if a.found.names.is_empty() || b.found.names.is_empty() {
        return Vec::new();
    }
    let (of_a, of_b) = (alone(a, b), alone(b, a));
    // That is another text, and no slip of the fingers.
    if of_a.len() > MOST || of_b.len() > MOST {
        return Vec::new();
    }
    let place = |name: &Name| Place { span: name.span, words: name.word.clone() };
    let mut found = Vec::new();
    for x in &of_a {
        let wrong = |y: &&Name| {
            // `Bruins` is no plural.
            let persons = x.person && y.person;
            let of = if persons { genitive } else { stem };
            let near = is_near(of(&x.word), of(&y.word));
            // A slip of the fingers is made once.
            let slip = |word: &str, own: &TextMarks, other: &TextMarks| {
                own.names.get(word) == Some(&1) && !other.names.contains_key(word)
            };
            let by_translator = target.names.contains_key(&x.word) && slip(&y.word, target, source);
            let by_author = source.names.contains_key(&y.word) && slip(&x.word, source, target);
            near && (by_translator || by_author || persons)
        };
        found.extend(of_b.iter().find(wrong).map(|y| (place(x), place(y))));
    }
    found
}

/// True of words that one slip of the fingers makes of each other, and no ending of a language.
fn is_near(a: &str, b: &str) -> bool {
    let length = a.chars().count();
    let most = if length >= 8 { 2 } else { 1 };
    a != b && length.abs_diff(b.chars().count()) <= most && strsim::osa_distance(a, b) <= most
}

/// A name without the ending of a genitive: `Bruins’`, `Dijkgraaf’s`.
fn genitive(name: &str) -> &str {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name)
}

/// The same without that of a plural: `Foundation’s`, `PCREs`.
fn stem(name: &str) -> &str {
    let name = name.trim_end_matches(['s', 'S']).trim_end_matches(['\'', '’']);
    name.strip_suffix("en").or_else(|| name.strip_suffix("EN")).unwrap_or(name)
}
