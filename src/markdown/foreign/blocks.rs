//! Signs at the start of a line, and tables drawn with dashes.

use std::ops::Range;

use super::{Kind, Line};
use crate::markdown::key_points;
use crate::markdown::tree::AlertKind;

/// What is drawn and not written, by the word after the fence.
const DRAWINGS: [&str; 7] = ["mermaid", "plantuml", "puml", "dot", "graphviz", "ditaa", "math"];

/// Begins and ends a quotation (GitLab).
pub(super) const QUOTE_FENCE: &str = ">>>";

/// Words for alerts in other programs and in Dutch, with the nearest of ours.
const ALERTS: [(&str, &str); 29] = [
    ("info", "NOTE"),
    ("noot", "NOTE"),
    ("abstract", "NOTE"),
    ("summary", "NOTE"),
    ("todo", "NOTE"),
    ("informatie", "NOTE"),
    ("opmerking", "NOTE"),
    ("example", "EXAMPLE"),
    ("voorbeeld", "EXAMPLE"),
    ("details", "FOLD"),
    ("collapse", "FOLD"),
    ("spoiler", "FOLD"),
    ("uitklap", "FOLD"),
    ("inklap", "FOLD"),
    ("quote", "NOTE"),
    ("hint", "TIP"),
    ("success", "TIP"),
    ("belangrijk", "IMPORTANT"),
    ("question", "NOTE"),
    ("attention", "WARNING"),
    ("waarschuwing", "WARNING"),
    ("letop", "WARNING"),
    ("let op", "WARNING"),
    ("danger", "CAUTION"),
    ("error", "CAUTION"),
    ("bug", "CAUTION"),
    ("failure", "CAUTION"),
    ("gevaar", "CAUTION"),
    ("pas op", "CAUTION"),
];

impl<'a> Line<'a> {
    /// The line without marks of quotations and lists.
    pub(super) fn content(&self) -> &'a str {
        self.text.get(self.inner..self.end).unwrap_or_default().trim_end()
    }

    /// The line as it is typed.
    fn whole(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The line below it.
    fn next(&self) -> &'a str {
        let rest = self.text.get(self.end..).unwrap_or_default();
        rest.split('\n').nth(1).unwrap_or_default()
    }

    /// True of a heading, of either of its two forms.
    pub(super) fn is_heading(&self) -> bool {
        let content = self.content();
        let hashes = content.len() - content.trim_start_matches('#').len();
        let below = self.next().trim_matches([' ', '\t', '\r', '>']);
        let underlined = !below.is_empty()
            && (below.chars().all(|c| c == '-') || below.chars().all(|c| c == '='));
        (1..=6).contains(&hashes) && content[hashes..].starts_with([' ', '\t']) || underlined
    }

    /// True of a line that is a heading but for the space after its hashes, of which something
    /// else is said.
    pub(super) fn is_nearly_heading(&self) -> bool {
        let words = self.content().trim_start_matches('#');
        self.content().len() >= words.len() + 2 && !words.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The one of our words that is nearest to the word of another program.
pub(super) fn alert_like(piece: &str) -> &'static str {
    let word = piece.trim_start_matches(['[', '!', ':', '/', '?', ' ', '+']).to_lowercase();
    let ours = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "EXAMPLE", "FOLD"];
    if let Some(ours) = ours.iter().find(|ours| word.starts_with(&ours.to_ascii_lowercase())) {
        return ours;
    }
    let alike = ALERTS.iter().find(|(other, _)| word.starts_with(other));
    alike.map_or("", |(_, ours)| *ours)
}

pub(super) fn admonition(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let (kind, rest) = match content.get(..3)? {
        "!!!" => (Kind::Admonition, &content[3..]),
        "???" => (Kind::Fold, content[3..].trim_start_matches('+')),
        _ => return None,
    };
    let word = rest.strip_prefix(' ')?.trim_start();
    word.starts_with(|c: char| c.is_ascii_lowercase()).then_some((kind, content.len()))
}

pub(super) fn tab(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let rest = content.strip_prefix("===")?.trim_start_matches(['!', '+']).trim_start();
    rest.starts_with('"').then_some((Kind::Tab, content.len()))
}

pub(super) fn abbreviation(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let (word, _) = content.strip_prefix("*[")?.split_once("]:")?;
    (!word.is_empty() && !word.contains('[')).then_some((Kind::Abbreviation, content.len()))
}

pub(super) fn container(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let colons = content.len() - content.trim_start_matches(':').len();
    let slashes = content.len() - content.trim_start_matches('/').len();
    let word = content[slashes..].trim_start();
    let is_block =
        slashes == 3 && (word.is_empty() || word.starts_with(|c: char| c.is_ascii_lowercase()));
    (colons >= 3 || is_block).then_some((Kind::Container, content.len()))
}

pub(super) fn alert(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let (word, after) = content.strip_prefix("[!")?.split_once(']')?;
    let is_word = !word.is_empty()
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '|'));
    if !line.is_quoted || !is_word {
        return None;
    }
    let length = "[!]".len() + word.len();
    if AlertKind::parse(word).is_none() && !key_points::is_word(word) {
        return Some((Kind::Alert, length));
    }
    let fold = after.starts_with(['-', '+']);
    fold.then_some((Kind::AlertFold, length + 1))
}

pub(super) fn task(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let mark = ["[ ]", "[x]", "[X]"].into_iter().find(|mark| content.starts_with(mark))?;
    let after = &content[mark.len()..];
    (line.is_item && (after.is_empty() || after.starts_with([' ', '\t'])))
        .then_some((Kind::Task, mark.len()))
}

pub(super) fn contents(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let known =
        ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{: toc}", "@[toc]", "\\tableofcontents"];
    known.contains(&content.to_lowercase().as_str()).then_some((Kind::Contents, content.len()))
}

pub(super) fn directive(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let (name, _) = content.strip_prefix(".. ")?.split_once("::")?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_name.then_some((Kind::Directive, content.len()))
}

/// A block of code whose first line says that it is none.
pub(super) fn fence(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let info = content.trim_start_matches(['`', '~']);
    if content.len() - info.len() < 3 {
        return None;
    }
    let info = info.trim();
    let word = info.split([' ', '{', ',']).next().unwrap_or_default().to_lowercase();
    if info.starts_with('{') && !info.starts_with("{.") && !info.starts_with("{#") {
        Some((Kind::Directive, content.len()))
    } else {
        DRAWINGS.contains(&word.as_str()).then_some((Kind::Drawing, content.len()))
    }
}

/// Marks alone on a line, with no line of a quotation beside it.
pub(super) fn quote_fence(line: &Line<'_>) -> Option<(Kind, Range<usize>)> {
    let before = line.text.get(..line.start).unwrap_or_default().trim_end_matches(['\n', '\r']);
    let above = before.rsplit('\n').next().unwrap_or_default();
    let beside = [above, line.next()].iter().any(|other| other.trim_start().starts_with('>'));
    (line.whole().trim_end() == QUOTE_FENCE && !beside)
        .then(|| (Kind::QuoteFence, line.start..line.start + QUOTE_FENCE.len()))
}

pub(super) fn wiki_heading(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let signs = content.len() - content.trim_start_matches('=').len();
    let inner = content.trim_matches('=');
    let ends = content.ends_with(&"=".repeat(signs));
    let spaced = inner.starts_with(' ') && inner.ends_with(' ') && !inner.trim().is_empty();
    ((2..=6).contains(&signs) && ends && spaced).then_some((Kind::WikiHeading, content.len()))
}

/// Braces at the end of a heading that hold more than an id.
pub(super) fn heading_attributes(line: &Line<'_>) -> Option<(Kind, usize)> {
    let content = line.content();
    let at = content.rfind('{').filter(|_| content.ends_with('}') && line.is_heading())?;
    let inner = content[at + 1..content.len() - 1].trim().trim_start_matches(':').trim();
    let first = inner.split([' ', '\t', '=']).next().unwrap_or_default();
    // An id of several words is a slip in our own form, which is said where ids are checked.
    let sign = |word: &str| word.starts_with(['.', '#']) || word.contains('=');
    let more = inner.starts_with('#') && inner.split_whitespace().skip(1).any(sign);
    let named = first.starts_with('.') || first.starts_with("data-") || inner.contains('=');
    (named || more || inner == "-").then_some((Kind::Attributes, content.len()))
}

/// A table drawn with dashes: pandoc's simple, multiline and grid tables. Its bytes are the whole
/// of it, as far as that can be told, because the rest looks like headings.
pub(super) fn table(line: &Line<'_>) -> Option<Range<usize>> {
    let whole = line.whole().trim();
    if !whole.starts_with(['+', '-']) {
        return None;
    }
    let is_grid = whole.len() >= 5
        && whole.starts_with('+')
        && whole.ends_with('+')
        && whole.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))
        && whole.contains(['-', '=']);
    let columns: Vec<&str> = whole.split_whitespace().collect();
    let is_dashes = |part: &&str| part.len() >= 3 && part.chars().all(|c| c == '-');
    let is_ruled = columns.len() >= 2 && columns.iter().all(is_dashes);
    if !is_grid && !is_ruled {
        return None;
    }
    let frame = |line: &str| line.trim().len() >= 10 && line.trim().chars().all(|c| c == '-');
    let mut end = line.paragraph_end;
    let mut at = line.end;
    for below in line.text[line.end..].split_inclusive('\n').take(500) {
        at += below.len();
        if frame(below) {
            end = at;
            break;
        }
        if below.starts_with('#') {
            break;
        }
    }
    let from = line.text.get(line.paragraph_start..end)?;
    let start = line.paragraph_start + from.len() - from.trim_start().len();
    Some(start..line.text[..end].trim_end().len())
}
