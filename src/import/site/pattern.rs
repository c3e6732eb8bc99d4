//! Patterns of paths.

use std::collections::BTreeSet;

/// Whether a path fits a pattern: `*` is a name or a part of one, `**` any number of folders.
pub(super) fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), path.chars().collect());
    // Which places of the pattern can be reached: no pattern takes the time of its square.
    let mut at = BTreeSet::from([0]);
    skip(&pattern, &mut at);
    for c in path {
        let mut next = BTreeSet::new();
        for place in at {
            match pattern.get(place) {
                Some('*') => {
                    let any =
                        pattern.get(place + 1) == Some(&'*') || pattern[..place].ends_with(&['*']);
                    if c != '/' || any {
                        next.insert(place);
                    }
                }
                Some('?') if c != '/' => _ = next.insert(place + 1),
                Some(own) if *own == c => _ = next.insert(place + 1),
                _ => {}
            }
        }
        at = next;
        skip(&pattern, &mut at);
    }
    at.contains(&pattern.len())
}

fn skip(pattern: &[char], at: &mut BTreeSet<usize>) {
    for place in 0..pattern.len() {
        if at.contains(&place) && pattern[place] == '*' {
            at.insert(place + 1);
            // `**/` is also no folder at all.
            let folders =
                place > 0 && pattern[place - 1] == '*' && pattern.get(place + 1) == Some(&'/');
            if folders {
                at.insert(place + 2);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_names_and_folders() {
        assert!(matches("onderwerpen/*.md", "onderwerpen/a.md"));
        assert!(!matches("onderwerpen/*.md", "onderwerpen/b/a.md"));
        assert!(matches("**/a.md", "b/c/a.md") && matches("**/a.md", "a.md"));
    }
}
