//! Signs anywhere in running text. Each gets the byte where its first character stands.

use std::ops::Range;

use super::{Kind, Line, REACH};

type Found = Option<(Kind, Range<usize>)>;

impl<'a> Line<'a> {
    /// From a byte on to the end of the line.
    fn from(&self, at: usize) -> &'a str {
        self.reach(at, self.end)
    }

    /// From a byte on to the end of the paragraph.
    fn paragraph_from(&self, at: usize) -> &'a str {
        self.reach(at, self.paragraph_end)
    }

    fn reach(&self, at: usize, end: usize) -> &'a str {
        let end = self.text.floor_char_boundary(end.min(at.saturating_add(REACH)));
        self.text.get(at..end).unwrap_or_default()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text.get(self.start..at)?.chars().next_back()
    }

    /// From an opening sign to a closing one in the same paragraph, with something in between.
    fn pair(&self, at: usize, open: &str, close: &str) -> Option<Range<usize>> {
        let inner = self.paragraph_from(at).strip_prefix(open)?;
        let length = inner.find(close).filter(|length| !inner[..*length].trim().is_empty())?;
        Some(at..at + open.len() + length + close.len())
    }

    /// The same on one line, with text close to both signs.
    fn tight_pair(&self, at: usize, sign: &str) -> Option<Range<usize>> {
        let inner = self.from(at).strip_prefix(sign)?;
        let length = inner.find(sign)?;
        let text = &inner[..length];
        let tight = !text.is_empty() && text.trim() == text;
        tight.then(|| at..at + 2 * sign.len() + length)
    }
}

pub(super) fn include(line: &Line<'_>, at: usize) -> Found {
    let length = line.from(at).starts_with("--8<--").then(|| line.from(at).trim_end().len())?;
    Some((Kind::Include, at..at + length))
}

/// CriticMarkup.
pub(super) fn critic(line: &Line<'_>, at: usize) -> Found {
    let signs = [
        ("{++", "++}", Kind::TrackedChange),
        ("{--", "--}", Kind::TrackedChange),
        ("{~~", "~~}", Kind::TrackedChange),
        ("{>>", "<<}", Kind::Comment),
        ("{==", "==}", Kind::Highlight),
    ];
    signs.into_iter().find_map(|(open, close, kind)| Some((kind, line.pair(at, open, close)?)))
}

pub(super) fn template(line: &Line<'_>, at: usize) -> Found {
    let signs = [
        ("{{<", ">}}", Kind::Shortcode),
        ("{{%", "%}}", Kind::Shortcode),
        ("{{", "}}", Kind::Template),
        ("{%", "%}", Kind::Template),
        ("{# ", "#}", Kind::Template),
        ("<%", "%>", Kind::Template),
    ];
    let pair =
        signs.into_iter().find_map(|(open, close, kind)| Some((kind, line.pair(at, open, close)?)));
    pair.or_else(|| {
        let name = line.from(at).strip_prefix("${")?.split_once('}')?.0;
        let is_name = !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'));
        is_name.then(|| (Kind::Template, at..at + "${}".len() + name.len()))
    })
}

pub(super) fn role_in_braces(line: &Line<'_>, at: usize) -> Found {
    let name = line.from(at).strip_prefix('{')?.split_once("}`")?.0;
    let is_name = !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'));
    is_name.then(|| (Kind::Role, at..at + "{}".len() + name.len()))
}

/// Classes, ids and other attributes in braces. What Word's changes and comments become through
/// pandoc has that form too.
pub(super) fn attributes(line: &Line<'_>, at: usize) -> Found {
    let inner = line.paragraph_from(at).strip_prefix('{')?.split_once('}')?.0;
    let range = at..at + inner.len() + 2;
    let words = inner.trim_start_matches(':').trim();
    let first = words.split([' ', '\t', '\n', '\r']).next().unwrap_or_default();
    if let Some(class) = first.strip_prefix('.') {
        let kind = match class {
            "insertion" | "deletion" | "paragraph-insertion" | "paragraph-deletion" => {
                Kind::TrackedChange
            }
            "comment-start" | "comment-end" => Kind::Comment,
            _ if is_name(class) => Kind::Attributes,
            _ => return None,
        };
        let start = if kind == Kind::Attributes { at } else { bracketed(line, at) };
        return Some((kind, start..range.end));
    }
    if let Some(id) = first.strip_prefix('#') {
        let at_end = line.from(range.end).trim_end_matches(['#', ' ', '\t']).is_empty();
        let ours = at_end && (line.is_heading() || line.is_nearly_heading());
        let kind = if words == first { Kind::Anchor } else { Kind::Attributes };
        return (is_name(id) && !ours).then_some((kind, range));
    }
    let (name, value) = first.split_once('=')?;
    (is_name(name) && !value.is_empty()).then_some((Kind::Attributes, range))
}

fn is_name(text: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
    text.starts_with(|c: char| c.is_alphabetic()) && text.chars().all(letter)
}

/// The start of the text in square brackets that ends before a byte.
fn bracketed(line: &Line<'_>, at: usize) -> usize {
    let from = line.paragraph_start.max(at.saturating_sub(REACH));
    let from = line.text.ceil_char_boundary(from);
    let before = line.text.get(from..at).unwrap_or_default();
    let mut open = 0_usize;
    for (index, c) in before.char_indices().rev() {
        match c {
            ']' => open += 1,
            '[' if open == 1 => return from + index,
            '[' => open = open.saturating_sub(1),
            _ if open == 0 => break,
            _ => {}
        }
    }
    at
}

pub(super) fn mathematics(line: &Line<'_>, at: usize) -> Found {
    if let Some(range) = line.pair(at, "$$", "$$") {
        return Some((Kind::Mathematics, range));
    }
    if line.from(at).trim_end() == "$$" {
        return Some((Kind::Mathematics, at..at + 2));
    }
    let range = line.tight_pair(at, "$")?;
    let inner = &line.text[at + 1..range.end - 1];
    let after = line.from(range.end).chars().next();
    let formula =
        inner.contains(['\\', '^', '_', '=']) && !after.is_some_and(|c| c.is_ascii_digit());
    formula.then_some((Kind::Mathematics, range))
}

pub(super) fn wiki_link(line: &Line<'_>, at: usize) -> Found {
    let rest = line.from(at);
    let (kind, inner) = match rest.strip_prefix("![[") {
        Some(inner) => (Kind::Transclusion, inner),
        None => (Kind::WikiLink, rest.strip_prefix("[[")?),
    };
    let (name, after) = inner.split_once("]]")?;
    // `[[1]](https://…)` is a link with brackets in its text.
    let is_link = after.starts_with(['(', '[', ':']);
    let is_name = !name.trim().is_empty()
        && !name.contains(['[', ']'])
        && !name.chars().all(|c| c.is_ascii_digit());
    let length = rest.len() - after.len();
    (is_name && !is_link).then(|| (kind, at..at + length))
}

pub(super) fn citation(line: &Line<'_>, at: usize) -> Found {
    let inner = line.from(at).strip_prefix('[')?.split_once(']')?.0;
    let key = inner.strip_prefix("-@").or_else(|| inner.strip_prefix('@'))?;
    key.starts_with(|c: char| c.is_alphanumeric())
        .then(|| (Kind::Citation, at..at + inner.len() + 2))
}

pub(super) fn highlight(line: &Line<'_>, at: usize) -> Found {
    let range = line.tight_pair(at, "==")?;
    let alone = line.before(at) != Some('=') && !line.from(at + 2).starts_with('=');
    alone.then_some((Kind::Highlight, range))
}

pub(super) fn inserted(line: &Line<'_>, at: usize) -> Found {
    // C++ is a language.
    let apart = line.before(at).is_none_or(|c| !c.is_alphanumeric() && c != '+');
    let range = line.tight_pair(at, "++")?;
    (apart && !line.from(at + 2).starts_with('+')).then_some((Kind::Inserted, range))
}

pub(super) fn superscript(line: &Line<'_>, at: usize) -> Found {
    raised(line, at, "^").map(|range| (Kind::Superscript, range))
}

pub(super) fn subscript(line: &Line<'_>, at: usize) -> Found {
    raised(line, at, "~").map(|range| (Kind::Subscript, range))
}

/// A few letters between two signs, close to the word before them.
fn raised(line: &Line<'_>, at: usize, sign: &str) -> Option<Range<usize>> {
    let close = line.before(at).is_some_and(|c| c.is_alphanumeric() || c == ')');
    let range = line.tight_pair(at, sign).filter(|_| close)?;
    let inner = &line.text[at + 1..range.end - 1];
    let few = inner.chars().count() <= 12;
    (few && inner.chars().all(|c| c.is_alphanumeric() || matches!(c, '+' | '-' | '−')))
        .then_some(range)
}

pub(super) fn icon(line: &Line<'_>, at: usize) -> Found {
    let apart = line.before(at).is_none_or(|c| !c.is_alphanumeric() && c != ':' && c != '`');
    let (name, after) = line.from(at).strip_prefix(':')?.split_once(':')?;
    let letter =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+');
    let named = name.len() >= 2
        && name.contains(|c: char| c.is_ascii_lowercase())
        && name.chars().all(letter);
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == ':' || c == '/');
    let kind = if after.starts_with('`') { Kind::Role } else { Kind::Icon };
    (apart && named && ends).then(|| (kind, at..at + name.len() + 2))
}

/// A remark that Obsidian hides.
pub(super) fn hidden(line: &Line<'_>, at: usize) -> Found {
    line.pair(at, "%%", "%%").map(|range| (Kind::Comment, range))
}

pub(super) fn wiki_bold(line: &Line<'_>, at: usize) -> Found {
    line.tight_pair(at, "'''").map(|range| (Kind::WikiBold, range))
}

pub(super) fn latex(line: &Line<'_>, at: usize) -> Found {
    let name = line.from(at).strip_prefix('\\')?.split_once('{')?.0;
    let is_name = name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphabetic());
    is_name.then(|| (Kind::Latex, at..at + name.len() + 2))
}
