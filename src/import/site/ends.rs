//! Where what a line opens is closed: boxes between fences, and elements of HTML. All lines are looked at
//! once, however many open something that nothing closes.

use std::collections::{BTreeMap, BTreeSet};

use super::boxes::fenced_box;
use super::lines::Line;
use super::prepare::{Rules, block_tag};

/// For each line the one that closes what it opens.
pub(super) struct Ends(Vec<Option<usize>>);

/// An element that a line opened, and how many were open before that line.
struct Open {
    line: usize,
    before: isize,
}

impl Ends {
    /// Looks through lines.
    pub(super) fn of(lines: &[Line], rules: Rules) -> Ends {
        let mut ends = Ends(vec![None; lines.len()]);
        ends.boxes(lines);
        if rules.html_is_raw {
            ends.elements(lines);
        }
        ends
    }

    /// The line that closes what this one opens; nothing where none does.
    pub(super) fn of_line(&self, line: usize) -> Option<usize> {
        self.0.get(line).copied().flatten()
    }

    /// Boxes nest by their fences: `:::` ends the last that `:::` began.
    fn boxes(&mut self, lines: &[Line]) {
        let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate() {
            let rest = line.text.trim();
            if !rest.starts_with(['/', ':']) {
                continue;
            }
            if let Some((_, fence)) = fenced_box(rest) {
                open.entry(fence).or_default().push(at);
            } else if let Some(begun) = open.get_mut(rest).and_then(Vec::pop) {
                self.0[begun] = Some(at);
            }
        }
    }

    /// An element ends with the line behind which no more of its name are open than before it.
    fn elements(&mut self, lines: &[Line]) {
        let mut open: BTreeMap<String, (isize, Vec<Open>)> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate() {
            let Some(first) = line.text.find('<') else { continue };
            let begins = block_tag(line.text.trim());
            if let Some(tag) = &begins {
                let (count, begun) = open.entry(tag.clone()).or_default();
                begun.push(Open { line: at, before: *count });
            }
            let mut changed = begins.into_iter().collect::<BTreeSet<_>>();
            for (tag, by) in tags(&line.text[first..]) {
                if let Some((count, _)) = open.get_mut(&tag) {
                    *count += by;
                    changed.insert(tag);
                }
            }
            for tag in changed {
                let Some((count, begun)) = open.get_mut(&tag) else { continue };
                while let Some(last) = begun.pop_if(|last| *count <= last.before) {
                    self.0[last.line] = Some(at);
                }
            }
        }
    }
}

/// The tags in a line in small letters, each with 1 where it opens and -1 where it closes.
fn tags(line: &str) -> impl Iterator<Item = (String, isize)> + '_ {
    line.split('<').skip(1).filter_map(|piece| {
        let (inner, by) = piece.strip_prefix('/').map_or((piece, 1), |inner| (inner, -1));
        let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let next = inner[end..].chars().next();
        let fine = match by {
            1 => next.is_none_or(|c| c.is_whitespace() || c == '>' || c == '/'),
            _ => next == Some('>'),
        };
        (fine && end > 0).then(|| (inner[..end].to_ascii_lowercase(), by))
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn ends(text: &str) -> Vec<Option<usize>> {
        let rules = Rules { html_is_raw: true, macros: false };
        Ends::of(&lines(text, 1), rules).0
    }

    #[test]
    fn what_is_opened_is_closed_by_its_own_end() {
        assert_eq!(
            ends("<div>\n<div>a</div>\n<p>\n</div>\n<div>"),
            [Some(3), Some(1), None, None, None]
        );
        assert_eq!(
            ends(":::note\n:::tip\n:::\n::::note\n:::"),
            [Some(4), Some(2), None, None, None]
        );
        assert_eq!(ends("<div><div>\n</div>\n</DIV><div></div>"), [Some(2), None, None]);
    }

    #[test]
    fn a_hundred_thousand_that_nothing_closes_are_looked_at_once() {
        for line in ["<div>\n", ":::note\n"] {
            let text = line.repeat(100_000);
            assert!(ends(&text).iter().all(Option::is_none));
        }
    }
}
