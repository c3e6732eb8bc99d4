//! The text of `content/anchors.txt`. People write in it too, and what they wrote stays.

use std::collections::BTreeSet;

use crate::content::Published;

/// The first line of a new list.
const HEAD: &str = "# Published names. Written by `leidraad check --fix`; losing one without an alias is an error.";

/// The list with these names as well. Every line of `old` stays, in the way that it is written;
/// names that follow each other are sorted, so that two people who add some rarely meet. Only what
/// Git puts between the sides of a merge goes, and a name that stands there twice.
pub fn file_text<'n>(names: impl IntoIterator<Item = &'n Published>, old: Option<&str>) -> String {
    let text = old.unwrap_or(HEAD);
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (mark, text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", text),
    };
    let mut seen = BTreeSet::new();
    let mut groups = vec![Group::default()];
    for line in text.lines().filter(|line| !is_merge_mark(line)) {
        match Published::parse(line.trim()) {
            Some(_) if !seen.insert(line.trim()) => {}
            Some(_) => groups.last_mut().into_iter().for_each(|g| g.names.push(line.to_owned())),
            None => groups.push(Group { head: Some(line.to_owned()), names: Vec::new() }),
        }
    }
    for name in names {
        let name = name.to_string();
        // What cannot be read back would be a line that nobody understands.
        if Published::parse(&name).is_some() && !seen.contains(name.as_str()) {
            Group::of(&name, &mut groups).names.push(name);
        }
    }
    let mut out = mark.to_owned();
    for mut group in groups {
        group.names.sort_by(|a, b| a.trim().cmp(b.trim()));
        group.names.dedup();
        for line in group.head.iter().chain(&group.names) {
            out.push_str(line);
            out.push_str(end);
        }
    }
    out
}

/// Names that follow each other, and the line before them that is no name.
#[derive(Debug, Default)]
struct Group {
    head: Option<String>,
    names: Vec<String>,
}

impl Group {
    /// Where a new name goes: before the names that come after it, or at the end.
    fn of<'g>(name: &str, groups: &'g mut [Group]) -> &'g mut Group {
        let after = groups.iter().position(|g| g.names.iter().any(|other| other.as_str() > name));
        &mut groups[after.unwrap_or(groups.len() - 1)]
    }
}

/// True of a line that Git writes between the sides of a merge.
pub fn is_merge_mark(line: &str) -> bool {
    let line = line.trim_end();
    line == "=======" || ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|m| line.starts_with(m))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(names: &[&str], old: Option<&str>) -> String {
        let names: Vec<Published> = names.iter().map(|n| Published::parse(n).unwrap()).collect();
        file_text(&names, old)
    }

    #[test]
    fn a_new_list_has_a_head_and_is_sorted() {
        let text = with(&["term:b", "a#x"], None);
        assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), ["a#x", "term:b"]);
        assert!(text.starts_with("# ") && text.ends_with('\n'));
    }

    #[test]
    fn what_an_editor_wrote_stays_as_it_was_written() {
        let old =
            "\u{feff}# Names.\r\na#x\r\n\r\n# Of the first edition.\r\nterm:b # note\r\nterm:c";
        assert_eq!(
            with(&["a#b", "a#x", "term:d"], Some(old)),
            "\u{feff}# Names.\r\na#b\r\na#x\r\n\r\n# Of the first edition.\r\nterm:b # note\r\n\
             term:c\r\nterm:d\r\n"
        );
        let same = "a#x\nterm:c\n";
        assert_eq!(with(&["a#x"], Some(same)), same);
    }

    #[test]
    fn both_sides_of_a_merge_are_kept_and_sorted() {
        let old = "a#x\n<<<<<<< HEAD\na#z\nb#a\n||||||| base\n=======\na#y\nb#a\n>>>>>>> other\n";
        assert_eq!(with(&[], Some(old)), "a#x\na#y\na#z\nb#a\n");
    }
}
